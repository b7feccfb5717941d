"""What test_killed.py runs: windows that are worked in like a person would, each killed at a random moment.

python -m tests.gui.killed_window entering|saving DATA TURNS SEED prints, as JSON, one list of told lines a turn.
Everything is loaded once and each turn is a fork of that, which is quicker to start by most of a second.
"""

from __future__ import annotations

import json
import os
import random
import signal
import sys
import time
from collections.abc import Callable
from itertools import count

from PySide6.QtCore import QEventLoop, Qt
from PySide6.QtTest import QTest

from deskspec.gui.app import make_application
from deskspec.gui.dialogs.value import ValueDialog
from deskspec.gui.pages.roles import RolesPage  # noqa: F401 - imported once for all turns
from deskspec.gui.window import MainWindow
from deskspec.store.folders import Folders
from deskspec.workbench import Workbench
from tests.build import machines

#: What is entered, one after the other; {} is a number that is never the same twice.
ENTERED = {
    "network.download": "{} Mbps", "cpu.cores": "{}", "memory.size": "{} GB", "displays.count": "{}", "storage.size": "{} TB",
}  # fmt: skip
#: A check is kept, in a thread beside, each time that so many values were entered.
CHECKED_EACH = 4
ROLE = "kept-role"

Tell = Callable[[str], None]


def entering(bench: Workbench, first: int, tell: Tell) -> None:
    """Types values into the window's own dialog for ever; tells each before it is typed and once it is confirmed."""
    app = make_application()
    window = MainWindow(bench)
    window.show()
    window.start()
    while window.session.machine is None:
        app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    for number in count(first):
        metric = list(ENTERED)[number % len(ENTERED)]
        text = ENTERED[metric].format(number)
        dialog = ValueDialog(window.session, metric, parent=window)
        dialog.open()
        tell(f"typing {metric}={text}")
        QTest.keyClicks(dialog.field, text)
        QTest.keyClick(dialog.field, Qt.Key.Key_Return)
        while window.session.answers.busy:
            app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        assert not dialog.isVisible(), dialog.told.text()
        tell(f"kept {metric}={text}")
        if number % CHECKED_EACH == 0:
            window.session.check_again()
        app.processEvents()


def role_text(number: int) -> str:
    """An own role that says its number in many places."""
    lines = "".join(f"# written {number}\n" for _ in range(2000))
    return f"id: {ROLE}\ntitle: Kept {number}\nextends: [home-office]\n{lines}# end {number}\n"


def saving(bench: Workbench, first: int, tell: Tell) -> None:
    """Saves an own role for ever, as the window's editor does; tells each before and once it is saved."""
    for number in count(first):
        tell(f"typing {number}")
        bench.save_role_text(ROLE, role_text(number))
        tell(f"kept {number}")


def told_to(pipe: int, line: str) -> None:
    """Written in one piece, so that a kill leaves no half a line that reads like another."""
    os.write(pipe, f"{line}\n".encode())


def killed(work: Callable[[Workbench, int, Tell], None], bench: Workbench, first: int, rest: float) -> list[str]:
    """One turn: the work begins with a number, and is killed so many seconds after the first thing was confirmed."""
    reads, writes = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reads)
        work(bench, first, lambda line: told_to(writes, line))
    os.close(writes)
    with os.fdopen(reads, encoding="utf-8") as told:
        lines = [told.readline(), told.readline()]
        time.sleep(rest)
        os.kill(child, signal.SIGKILL)
        lines += told.readlines()
    os.waitpid(child, 0)
    return [line.removesuffix("\n") for line in lines if line.endswith("\n")]


def main() -> int:
    """Work and be killed, over and over in one data folder."""
    way, data, turns, seed = sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4])
    chance = random.Random(seed)
    bench = Workbench(Folders(data, None), machines.laptop())
    # What each turn would load anew.
    bench.this_machine()
    bench.roles()
    longest = 0.25 if way == "entering" else 0.1
    told = [
        killed(entering if way == "entering" else saving, bench, 1000 * turn + 1, chance.random() * longest)
        for turn in range(turns)
    ]
    print(json.dumps(told))
    return 0


if __name__ == "__main__":
    sys.exit(main())
