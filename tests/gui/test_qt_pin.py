"""The pinned Qt for Python survives ordinary use.

6.12.0 drops one reference too many to None on every call that returns nothing. On Python 3.11, where None is
counted like any object, some thousands of calls later the interpreter frees it and aborts ("none_dealloc"):
an app that updates a progress label for an hour dies, and Python can't catch it. No short test would notice,
so this one makes the calls, in a process of its own, which is what an abort takes down. From Python 3.12 on
None lives for ever and the fault stays hidden: a run on 3.11 is what counts before the pin is lifted.
"""

from __future__ import annotations

import os
import subprocess
import sys

CALLS = 20_000

SCRIPT = f"""
from PySide6.QtWidgets import QApplication, QLabel

app = QApplication([])
label = QLabel()
for i in range({CALLS}):
    label.setText(str(i))
print(label.text())
"""


def test_twenty_thousand_calls_that_return_none_leave_the_interpreter_alive():
    run = subprocess.run(
        [sys.executable, "-c", SCRIPT],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert run.returncode == 0, f"PySide6 died under load: see this file's head, and the pin. {run.stderr}"
    assert run.stdout.strip() == str(CALLS - 1)
