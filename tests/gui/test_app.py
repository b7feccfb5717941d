"""What the application leaves of Python once Qt is loaded."""

from __future__ import annotations

import os
import subprocess
import sys

SCRIPT = """
import builtins
plain = builtins.__import__
from deskspec.gui.app import make_application
app = make_application()
from PySide6.QtSvg import QSvgRenderer
from deskspec.gui.shell import Shell
print(builtins.__import__ is plain)
"""


def test_imports_stay_pythons_own():
    # With PySide's in their place pydantic failed to load now and then, where the window's thread imported as well.
    run = subprocess.run(
        [sys.executable, "-c", SCRIPT],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert (run.stdout.strip(), run.returncode) == ("True", 0), run.stderr
