"""Times the window beside a bare QMainWindow, in one run: python tests/benchmarks/bench_gui.py [ROUNDS].

Each round is a process of its own, timed from its start as the kernel tells it: to the first paint, to some verdict
(the last result, from the second start on), to the full verdict, the longest stall of the window's thread while
detecting, the slowest switch of roles, the press on What if, the slowest move of a slider, and the largest memory. Medians
are printed beside DESIGN's budgets and never asserted. Without a display it runs offscreen. On an X11 display with xdotool
a peer is timed as well, hardinfo2 or hardinfo, as seen from outside: from its start until its window can be seen.
"""

from __future__ import annotations

import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
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
    window.session.choose_role(ids[-1]); app.processEvents()
    told['what-if begins'] = timed(lambda: window.pages['check'].what_if.setChecked(True))
    QTimer.singleShot(700, tried)
def tried():
    texts = ('64 GB', '16 GB', '128 GB', '32 GB')
    window.session.try_value('memory.size', '48 GB'); app.processEvents()
    told['what-if'] = max(timed(lambda: window.session.try_value('memory.size', text)) for text in texts)
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
#: The questions of the first start have been asked: a dialog over the window would be timed with it.
_ASKED = """
from deskspec.gui.app import make_application
from deskspec.gui.settings import Settings
from deskspec.workbench import Workbench
app = make_application(); Settings().mark_asked(Workbench().machine_id); print('{}')
"""
BUDGETS = {
    "first paint": "300 ms", "some verdict": "", "full verdict": "800 ms", "longest stall": "50 ms", "role switch": "16 ms",
    "what-if begins": "", "what-if": "16 ms", "memory": "120 MiB",
}  # fmt: skip
PEERS = ("hardinfo2", "hardinfo")


def surroundings(home: str) -> dict[str, str]:
    """The environment of every process: data of its own, and no display where there is none."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "src"), "DESKSPEC_HOME": home, "XDG_CONFIG_HOME": home}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    if not environment.get("DISPLAY") and not environment.get("WAYLAND_DISPLAY"):
        environment["QT_QPA_PLATFORM"] = "offscreen"
    return environment


def once(script: str, home: str) -> dict[str, float]:
    """One process: what it measured of itself."""
    command = (sys.executable, "-c", script)
    done = subprocess.run(command, capture_output=True, text=True, check=True, env=surroundings(home))
    told: dict[str, float] = json.loads(done.stdout.strip().splitlines()[-1])
    return told


def seen(command: tuple[str, ...], home: str) -> dict[str, float]:
    """One process as seen from outside: until its window is on the screen, and the largest memory by then."""
    began = time.perf_counter()
    with subprocess.Popen(command, env=surroundings(home), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as run:
        # Not with --sync: xdotool itself looks twice a second.
        search = ("xdotool", "search", "--onlyvisible", "--pid", str(run.pid))
        while subprocess.run(search, check=False, timeout=30, capture_output=True).returncode:
            if time.perf_counter() - began > 30:
                raise TimeoutError(f"no window of {command[0]} was seen in 30 s")
        took = (time.perf_counter() - began) * 1000
        status = Path(f"/proc/{run.pid}/status").read_text(encoding="utf-8")
        run.terminate()
    peak = next(line for line in status.splitlines() if line.startswith("VmHWM"))
    return {"window seen": took, "memory": int(peak.split()[1]) / 1024}


def beside_a_peer(home: str, rounds: int) -> None:
    """The same from outside for DeskSpec and for one program of its kind, where there is one."""
    peer = next((name for name in PEERS if shutil.which(name)), None)
    if peer is None or not os.environ.get("DISPLAY") or not shutil.which("xdotool"):
        print("\nno peer: that takes an X11 display, xdotool, and hardinfo2 or hardinfo")
        return
    ours = (sys.executable, "-m", "deskspec")
    both = [(seen(ours, home), seen((peer,), home)) for _ in range(rounds)]
    print(f"\n{'as seen from outside':20} {'DeskSpec':>12} {peer:>14}")
    for name, unit in (("window seen", "ms"), ("memory", "MiB")):
        mine, theirs = (statistics.median(pair[which][name] for pair in both) for which in (0, 1))
        print(f"{name:20} {mine:8.1f} {unit:>3} {theirs:10.1f} {unit:>3}")


def main() -> int:
    """Run and print the tables."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 9
    with tempfile.TemporaryDirectory() as home:
        for script in (_ASKED, _BARE, _APP):
            once(script, home)
        pairs = [(once(_BARE, home), once(_APP, home)) for _ in range(rounds)]
        bare, ours = [pair[0] for pair in pairs], [pair[1] for pair in pairs]
        print(f"{'':16} {'DeskSpec':>12} {'budget':>10} {'bare QMainWindow':>18}")
        for name, budget in BUDGETS.items():
            unit = "MiB" if name == "memory" else "ms"
            mine = statistics.median(told[name] for told in ours)
            other = f"{statistics.median(told[name] for told in bare):8.1f} {unit}" if name in bare[0] else ""
            print(f"{name:16} {mine:8.1f} {unit:>3} {budget:>10} {other:>18}")
        beside_a_peer(home, rounds)
    return 0


if __name__ == "__main__":
    sys.exit(main())
