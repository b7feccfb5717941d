"""Work beside the window: one runner for every job, each in a thread of its own, heard of on the window's thread alone.

A job that nobody waits for any more is stopped: it is asked to end, and whatever it still brings is dropped.
"""

from __future__ import annotations

import logging
import threading
import time
import traceback
from collections.abc import Callable
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from deskspec.workbench import Refused

#: Every job's thread begins with this; the tests ask that none is left.
THREAD_NAME = "deskspec-job-"
#: Milliseconds between two tellings of how far a job is.
THROTTLE = 33
#: Seconds that closing waits for what writes, and for what only reads and has been told to stop.
PATIENCE, PATIENCE_STOPPED = 5.0, 0.3

_log = logging.getLogger(__name__)
_T = TypeVar("_T")


class Trouble(str):
    """A sentence that says why a job came to nothing; trace is the traceback of what nobody foresaw, else empty."""

    __slots__ = ("trace",)

    def __new__(cls, told: str, trace: str = "") -> Trouble:
        made = super().__new__(cls, told)
        made.trace = trace
        return made


class Context:
    """All that a job's thread may touch: it tells how far it is, and asks whether anyone still waits for it."""

    def __init__(self) -> None:
        #: What is done, in the order in which it was, and how many there are in all; 0 where that is not known.
        self.done: tuple[str, ...] = ()
        self.total = 0
        self.told_at = time.monotonic()
        self._guard = threading.Lock()
        self._stopped = False
        self._wake: Callable[[], None] | None = None

    def report(self, component: str, done: int, total: int) -> None:
        """A component is done; what detection calls, from any of its threads."""
        with self._guard:
            self.done, self.total, self.told_at = (*self.done, component), max(done, total), time.monotonic()
        self.say(self._wake)

    def stopped(self) -> bool:
        """Whether the work may as well end here."""
        return self._stopped

    def stop(self) -> None:
        """Nothing is said any more from now on: whom it was meant for may be gone."""
        with self._guard:
            self._stopped = True

    def say(self, emit: Callable[[], None] | None) -> None:
        """Emit a signal, unless the job has been stopped."""
        with self._guard:
            if emit is not None and not self._stopped:
                emit()

    def hear(self, wake: Callable[[], None]) -> None:
        """Call this from the job's thread whenever there is something new."""
        self._wake = wake


class Job(QObject, Generic[_T]):
    """One piece of work. Its owner's functions are called on the window's thread, and never once it is stopped."""

    #: It is further than it was; context tells how far. At most thirty times a second.
    progressed = Signal()
    ended = Signal()
    _stirred = Signal()
    _over = Signal(object, bool)

    def __init__(
        self, name: str, work: Callable[[Context], _T], done: Callable[[_T], None], failed: Callable[[Trouble], None]
    ) -> None:
        super().__init__()
        self.name = name
        self.context = Context()
        self._work, self._done, self._failed = work, done, failed
        self._throttle = QTimer(self, singleShot=True, interval=THROTTLE)
        self._throttle.timeout.connect(self.progressed)
        self._stirred.connect(self._stir, Qt.ConnectionType.QueuedConnection)
        self._over.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
        self.context.hear(self._stirred.emit)
        self.thread_of_work = threading.Thread(target=self._run, name=f"{THREAD_NAME}{name}", daemon=True)

    def stop(self) -> None:
        """Ask it to end; nothing of it arrives any more."""
        self.context.stop()
        self._throttle.stop()

    def _run(self) -> None:
        context = self.context
        try:
            result: object = self._work(context)
            good = True
        except Refused as told:
            # Words for the person already: what, where and the mend.
            result, good = Trouble(str(told)), False
        except Exception as error:  # noqa: BLE001 - whatever it is, the window must hear of it
            _log.exception("job %s", self.name)
            result, good = Trouble(f"{type(error).__name__}: {error}", traceback.format_exc()), False
        context.say(lambda: self._over.emit(result, good))

    def _stir(self) -> None:
        if not self._throttle.isActive():
            self._throttle.start()

    def _deliver(self, result: Any, good: bool) -> None:  # noqa: ANN401 - a signal's argument
        if self.context.stopped():
            return
        self.stop()
        self.ended.emit()
        # What is called here may fail: the job is over all the same.
        (self._done if good else self._failed)(result)


class Jobs(QObject):
    """Every job there is: begun here, and none left behind at closing."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._running: list[Job[Any]] = []
        self._leaving: list[threading.Thread] = []

    def start(
        self,
        name: str,
        work: Callable[[Context], _T],
        done: Callable[[_T], None],
        failed: Callable[[Trouble], None],
    ) -> Job[_T]:
        """Work in a thread of its own; then `done` is called with the result, or `failed` with the reason."""
        job = Job(name, work, done, failed)
        job.setParent(self)
        job.ended.connect(lambda: self._forget(job))
        self._running.append(job)
        job.thread_of_work.start()
        return job

    def stop(self, job: Job[Any]) -> None:
        """Nobody waits for it any more."""
        job.stop()
        self._forget(job)

    def names(self) -> tuple[str, ...]:
        """What is being worked on, in the order of its beginning."""
        return tuple(job.name for job in self._running)

    def close(self) -> None:
        """What writes may end in peace; a thread that hangs past all patience is left to the process's end.

        It is told to say nothing, so that it finds nothing missing.
        """
        patience = time.monotonic() + PATIENCE
        for job in tuple(self._running):
            job.thread_of_work.join(max(0.0, patience - time.monotonic()))
            self.stop(job)
        patience = time.monotonic() + PATIENCE_STOPPED
        for thread in self._leaving:
            thread.join(max(0.0, patience - time.monotonic()))
        self._leaving = [thread for thread in self._leaving if thread.is_alive()]

    def _forget(self, job: Job[Any]) -> None:
        if job in self._running:
            self._running.remove(job)
            self._leaving = [thread for thread in self._leaving if thread.is_alive()]
            if job.thread_of_work.is_alive():
                self._leaving.append(job.thread_of_work)
            job.deleteLater()
