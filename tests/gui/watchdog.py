"""Watches the window's thread while the tests run: how long its event loop is held, and what it must never wait for.

How long something takes depends on the machine, so a held loop is reported at the end and fails nothing. To wait for a
database, another program or a time on the window's thread is wrong however fast it happens to be, and fails the test.
"""

from __future__ import annotations

import os
import sys
import threading
import time
import traceback
from dataclasses import dataclass
from types import FrameType

from PySide6.QtCore import QAbstractEventDispatcher

#: Seconds that the loop may be held without a word.
LIMIT = 0.05
#: So many are shown at the end, the longest first.
SHOWN = 5

_SOURCE = os.path.join("src", "deskspec", "")
_WINDOW = os.path.join(_SOURCE, "gui", "")
#: Where the test plugin turns the event loop.
_PLUGIN, _LOOPS = "pytestqt", frozenset(("exec", "_process_events"))
#: What stands still until someone else has done something.
_WAITS = frozenset(("sqlite3.connect", "subprocess.Popen", "time.sleep", "socket.connect", "socket.getaddrinfo"))
#: Where it is meant: a second start has no window.
_MEANT = frozenset(("ring",))


@dataclass(frozen=True)
class Held:
    """The loop was held: by which test, for how long, how much of that it was busy, and where it stood."""

    test: str
    seconds: float
    busy: float
    stack: str


class Watchdog:
    """A thread that looks at the window's while its event loop works on events."""

    def __init__(self) -> None:
        self.held: list[Held] = []
        self._main = threading.get_ident()
        self._working = False
        self._began, self._began_busy = 0.0, 0.0
        self._stack = ""
        self._end = threading.Event()
        self._thread = threading.Thread(target=self._watch, name="watchdog", daemon=True)

    def start(self) -> None:
        """Watch the calling thread from now on."""
        dispatcher = QAbstractEventDispatcher.instance()
        dispatcher.awake.connect(self._awake)
        dispatcher.aboutToBlock.connect(self._rests)
        self._thread.start()

    def stop(self) -> None:
        """Watch no more."""
        dispatcher = QAbstractEventDispatcher.instance()
        if dispatcher is not None:
            dispatcher.awake.disconnect(self._awake)
            dispatcher.aboutToBlock.disconnect(self._rests)
        self._end.set()
        self._thread.join()

    def _awake(self) -> None:
        self._rests()
        self._began, self._began_busy, self._working = time.perf_counter(), time.thread_time(), True

    def _rests(self) -> None:
        stack, self._stack = self._stack, ""
        if self._working and stack:
            test = os.environ.get("PYTEST_CURRENT_TEST", "").rpartition(" ")[0]
            busy = time.thread_time() - self._began_busy
            self.held.append(Held(test, time.perf_counter() - self._began, busy, stack))
        self._working = False

    def _watch(self) -> None:
        while not self._end.wait(LIMIT / 5):
            if self._working and not self._stack and time.perf_counter() - self._began > LIMIT:
                self._stack = stack_in_loop(sys._current_frames().get(self._main))

    def report(self) -> list[str]:
        """The longest, each with the end of its stack."""
        lines = []
        for held in sorted(self.held, key=lambda one: -one.seconds)[:SHOWN]:
            lines.append(f"{held.seconds * 1000:.0f} ms ({held.busy * 1000:.0f} ms of them busy) in {held.test}")
            lines += [f"    {line}" for line in held.stack.splitlines()[-6:]]
        return lines


def product_stack(frame: FrameType | None) -> str:
    """The stack from where the program's own code begins; empty where it has no part in it."""
    stack = traceback.extract_stack(frame) if frame is not None else traceback.StackSummary()
    own = [place for place, entry in enumerate(stack) if _SOURCE in entry.filename]
    return "".join(traceback.StackSummary.from_list(stack[own[0] :]).format()) if own else ""


def stack_in_loop(frame: FrameType | None) -> str:
    """The same, where the event loop has called it: what a test itself calls holds no loop."""
    inner = frame
    while inner is not None and not (inner.f_code.co_name in _LOOPS and _PLUGIN in inner.f_code.co_filename):
        inner = inner.f_back
    return product_stack(frame) if inner is not None else ""


class Waits:
    """An audit hook that notes where the window's code waits on the main thread. Python can't take one off again."""

    def __init__(self) -> None:
        self.seen: list[str] = []
        sys.addaudithook(self._hook)

    def _hook(self, event: str, _: tuple[object, ...]) -> None:
        if event not in _WAITS or threading.current_thread() is not threading.main_thread():
            return
        frame: FrameType | None = sys._getframe(1)
        names = []
        in_window = False
        while frame is not None:
            in_window = in_window or _WINDOW in frame.f_code.co_filename
            names.append(frame.f_code.co_name)
            frame = frame.f_back
        if in_window and not _MEANT.intersection(names):
            self.seen.append(f"{event}\n{product_stack(sys._getframe(1))}")
