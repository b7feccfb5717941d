"""Times the window beside a bare QMainWindow, in one run: python tests/benchmarks/bench_gui.py [ROUNDS].

Each round is a process of its own, timed from its start as the kernel tells it: to the first paint, to some verdict
(the last result, from the second start on), to the full verdict, the longest stall of the window's thread while detecting, a switch of roles, a what-if, and the largest memory. Medians
are printed beside DESIGN's budgets and never asserted. On a machine without a display it runs offscreen.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]

_COMMON = """
import json, os, resource, sys, time
def since_start():
    ticks = int(open('/proc/self/stat').read().rsplit(')', 1)[1].split()[19])
    return (time.clock_gettime(time.CLOCK_BOOTTIME) - ticks / os.sysconf('SC_CLK_TCK')) * 1000
def memory():
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
"""
_BARE = (
    _COMMON
    + """
from PySide6.QtWidgets import QApplication, QMainWindow
from PySide6.QtCore import QTimer
class Window(QMainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)
        print(json.dumps({'first paint': since_start(), 'memory': memory()})); QTimer.singleShot(0, app.quit)
app = QApplication([]); window = Window(); window.resize(1180, 780); window.show(); app.exec()
"""
)
_APP = (
    _COMMON
    + """
from deskspec.gui.app import make_application
from deskspec.gui.instance import Claim
from deskspec.store import folders as places
folders = places.find(); claim = Claim(folders.data); assert claim.take() != 'taken'
import logging, deskspec.assess.judge, deskspec.report.check_text, deskspec.workbench
from PySide6.QtCore import QEvent, QObject, QTimer
app = make_application()
from deskspec.gui.shell import Shell
told = {}
class Watch(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint and 'first paint' not in told:
            told['first paint'] = since_start()
        return False
shell = Shell(claim, folders); window = shell.window; window.resize(1180, 780); watch = Watch(); window.installEventFilter(watch)
beats = [0.0, 0.0]
def beat():
    now = time.perf_counter()
    beats[1] = max(beats[1], now - beats[0] if beats[0] else 0.0); beats[0] = now
timer = QTimer(interval=1); timer.timeout.connect(beat)
def timed(work):
    began = time.perf_counter(); work(); app.sendPostedEvents(); return (time.perf_counter() - began) * 1000
def finish():
    told['longest stall'] = beats[1] * 1000
    window.grab()
    ids = [role.id for role in window.session.roles]
    for role in ids: window.session.choose_role(role)
    told['role switch'] = max(timed(lambda: window.session.choose_role(role)) for role in ids)
    told['what-if'] = timed(lambda: window.session.try_value('memory.size', '64 GB'))
    told['memory'] = memory(); print(json.dumps(told)); window.close(); app.quit()
def changed():
    if window.session.assessment() is not None and 'some verdict' not in told:
        told['some verdict'] = since_start()
    if window.session.machine is not None and 'full verdict' not in told:
        told['full verdict'] = since_start(); QTimer.singleShot(300, finish)
window.session.changed.connect(changed)
shell.show(); timer.start(); app.exec(); shell.close()
"""
)
BUDGETS = {
    "first paint": "300 ms", "some verdict": "", "full verdict": "800 ms", "longest stall": "50 ms", "role switch": "16 ms",
    "what-if": "16 ms", "memory": "120 MiB",
}  # fmt: skip


def once(script: str, home: str) -> dict[str, float]:
    """One process: what it measured of itself."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "src"), "DESKSPEC_HOME": home, "XDG_CONFIG_HOME": home}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    if not environment.get("DISPLAY") and not environment.get("WAYLAND_DISPLAY"):
        environment["QT_QPA_PLATFORM"] = "offscreen"
    done = subprocess.run((sys.executable, "-c", script), capture_output=True, text=True, check=True, env=environment)
    told: dict[str, float] = json.loads(done.stdout.strip().splitlines()[-1])
    return told


def main() -> int:
    """Run and print the table."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 9
    with tempfile.TemporaryDirectory() as home:
        for script in (_BARE, _APP):
            once(script, home)
        bare = [once(_BARE, home) for _ in range(rounds)]
        ours = [once(_APP, home) for _ in range(rounds)]
    print(f"{'':16} {'DeskSpec':>12} {'budget':>10} {'bare QMainWindow':>18}")
    for name, budget in BUDGETS.items():
        unit = "MiB" if name == "memory" else "ms"
        mine = statistics.median(told[name] for told in ours)
        other = f"{statistics.median(told[name] for told in bare):8.1f} {unit}" if name in bare[0] else ""
        print(f"{name:16} {mine:8.1f} {unit:>3} {budget:>10} {other:>18}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
