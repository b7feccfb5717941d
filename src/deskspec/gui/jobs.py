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

from deskspec.gui.words import show
from deskspec.wording import in_words
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
    trace: str

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
        self.wake()

    def stopped(self) -> bool:
        """Whether the work may as well end here."""
        return self._stopped

    def stop(self) -> None:
        """Nothing is said any more from now on: whom it was meant for may be gone."""
        with self._guard:
            self._stopped = True

    def wake(self) -> None:
        """There is something new, for whoever still listens."""
        with self._guard:
            if self._wake is not None and not self._stopped:
                self._wake()

    def hear(self, wake: Callable[[], None]) -> None:
        """Call this whenever there is something new."""
        self._wake = wake


class Job(Generic[_T]):
    """One piece of work and its owner's functions, which are never called once it is stopped."""

    def __init__(
        self,
        name: str,
        work: Callable[[Context], _T],
        done: Callable[[_T], None],
        failed: Callable[[Trouble], None],
        progressed: Callable[[], None] | None,
        before: threading.Thread | None = None,
    ) -> None:
        self.name = name
        self.context = Context()
        self._before = before
        self.thread = threading.Thread(target=self._run, name=f"{THREAD_NAME}{name}", daemon=True)
        self.progressed = progressed
        self._seen = 0
        self._work, self._done, self._failed = work, done, failed
        self._outcome: tuple[_T] | Trouble | None = None

    def _run(self) -> None:
        if self._before is not None:
            self._before.join()
            self._before = None
        try:
            self._outcome = (self._work(self.context),)
        except Refused as told:
            # Words for the person already: what, where and the mend.
            self._outcome = Trouble(show(in_words(told)))
        except Exception as error:  # noqa: BLE001 - whatever it is, the window must hear of it
            _log.exception("job %s", self.name)
            self._outcome = Trouble(f"{type(error).__name__}: {error}", traceback.format_exc())
        self.context.wake()

    @property
    def over(self) -> bool:
        """Whether there is an outcome to deliver."""
        return self._outcome is not None

    def tell_progress(self) -> None:
        """Tell the owner, if anything was done since it was told last."""
        seen = len(self.context.done)
        if self.progressed is not None and seen != self._seen:
            self._seen = seen
            self.progressed()

    def deliver(self) -> None:
        """Hand over what came of it."""
        if isinstance(self._outcome, Trouble):
            self._failed(self._outcome)
        elif self._outcome is not None:
            self._done(self._outcome[0])


class Jobs(QObject):
    """Every job there is: begun here, and none left behind at closing."""

    # The one thing of Qt that the threads touch. It carries nothing, and its object outlives every job.
    _stirred = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._running: list[Job[Any]] = []
        self._leaving: list[threading.Thread] = []
        self._lanes: dict[str, threading.Thread] = {}
        self._closed = False
        self._throttle = QTimer(self, singleShot=True, interval=THROTTLE)
        self._throttle.timeout.connect(self._tell_progress)
        self._stirred.connect(self._look, Qt.ConnectionType.QueuedConnection)

    def start(
        self,
        name: str,
        work: Callable[[Context], _T],
        done: Callable[[_T], None],
        failed: Callable[[Trouble], None],
        progressed: Callable[[], None] | None = None,
        *,
        lane: str = "",
    ) -> Job[_T]:
        """Work in a thread of its own; then `done` is called with the result, or `failed` with the reason.

        Before that, `progressed` is called whenever the job is further than it was, at most thirty times a second.
        Jobs of one lane are worked on one after the other, in the order in which they were started. Once this is
        closed nothing begins any more: whom it would be told to is about to go.
        """
        job = Job(name, work, done, failed, progressed, self._lanes.get(lane))
        if self._closed:
            _log.info("job %s came after closing", name)
            job.context.stop()
            return job
        job.context.hear(self._stirred.emit)
        self._running.append(job)
        if lane:
            self._lanes[lane] = job.thread
        job.thread.start()
        return job

    def stop(self, job: Job[Any]) -> None:
        """Ask a job to end; nothing of it arrives any more."""
        job.context.stop()
        if job in self._running:
            self._running.remove(job)
        self._leaving = [thread for thread in self._leaving if thread.is_alive()]
        if job.thread.is_alive():
            self._leaving.append(job.thread)

    def names(self) -> tuple[str, ...]:
        """What is being worked on, in the order of its beginning."""
        return tuple(job.name for job in self._running)

    def close(self) -> None:
        """What writes may end in peace; a thread that hangs past all patience is left to the process's end.

        It has been told to say nothing, so that it finds nothing missing.
        """
        self._closed = True
        patience = time.monotonic() + PATIENCE
        for job in tuple(self._running):
            job.thread.join(max(0.0, patience - time.monotonic()))
            self.stop(job)
        patience = time.monotonic() + PATIENCE_STOPPED
        for thread in self._leaving:
            thread.join(max(0.0, patience - time.monotonic()))
        self._throttle.stop()

    def _look(self) -> None:
        """Deliver what is over, one by one: what an owner does then may stop or start others, or fail."""
        if not self._throttle.isActive():
            self._throttle.start()
        while (job := next((job for job in self._running if job.over), None)) is not None:
            self.stop(job)
            job.deliver()

    def _tell_progress(self) -> None:
        for job in tuple(self._running):
            if not job.context.stopped():
                job.tell_progress()
