"""What the person says of this computer, kept beside the window in the order in which it was given: a store may be
slow, or held by another.

Of answers to one question that wait, the last counts. An answer that can't be kept may be tried out instead: then it
counts until the window closes, and is shown as what it is.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from deskspec.gui.jobs import Context
from deskspec.gui.words import show
from deskspec.model.machine import Entered, Machine
from deskspec.wording import in_words
from deskspec.workbench import Refused

if TYPE_CHECKING:
    from deskspec.gui.session import Session
    from deskspec.workbench import Workbench


@dataclass(frozen=True, slots=True)
class _Given:
    """An answer; an empty text takes one back. or_try tells whether it is tried out where it can't be kept."""

    text: str
    or_try: bool


@dataclass(frozen=True, slots=True)
class _Through:
    """A batch that is through: why each can't be kept, empty where it is; and all that is kept now."""

    given: dict[str, _Given]
    told: dict[str, str]
    entered: tuple[Entered, ...]


class Answers(QObject):
    """The one way by which what the person says reaches the store. It outlives every dialog."""

    #: An answer is through: its metric, and why it can't be kept; empty where it is, and the session shows it.
    settled = Signal(str, str)
    #: From the job, a `_Through`.
    _written = Signal(object)

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self._lock = threading.Lock()
        self._waiting: dict[str, _Given] = {}
        self._in_hand: dict[str, _Given] = {}
        self._running = False
        # Batches that are through, and not shown yet.
        self._untold = 0
        self._written.connect(self._take, Qt.ConnectionType.QueuedConnection)

    @property
    def busy(self) -> bool:
        """Whether something is still being kept, or is kept and not shown yet."""
        with self._lock:
            return self._running or self._untold > 0

    def give(self, metric: str, text: str, *, or_try: bool = False) -> None:
        """Keep an answer that fits its metric; an empty one is taken back. `settled` tells what came of it."""
        with self._lock:
            self._waiting.pop(metric, None)
            self._waiting[metric] = _Given(text, or_try)
            if self._running:
                return
            self._running = True
        # What another computer's file shows, or what is only tried out, was not seen here.
        bench, machine = self._session.bench, self._session.real_machine if self._session.own_machine else None
        self._session.jobs.start("answers", lambda job: self._write(bench, machine, job), _done, self._died)

    def _write(self, bench: Workbench, machine: Machine | None, job: Context) -> None:
        """In a job's thread: batch after batch until nothing waits."""
        while batch := self._next():
            told = _keep(bench, {metric: given.text for metric, given in batch.items()}, machine)
            through = _Through(batch, told, bench.entered())
            if not job.stopped():
                with self._lock:
                    self._untold += 1
                self._written.emit(through)

    def _next(self) -> dict[str, _Given]:
        """What waits. With the last of it the job is over, in the same step, so that no answer falls between."""
        with self._lock:
            self._in_hand, self._waiting = self._waiting, {}
            self._running = bool(self._in_hand)
            return self._in_hand

    def _died(self, told: str) -> None:
        """Nobody foresaw it. What was in hand and what waits is told as lost; what comes next finds the way free."""
        with self._lock:
            lost = {**self._in_hand, **self._waiting}
            self._in_hand, self._waiting, self._running = {}, {}, False
        self._settle(lost, dict.fromkeys(lost, told))

    def _take(self, through: _Through) -> None:
        with self._lock:
            self._untold -= 1
        kept = tuple(metric for metric, told in through.told.items() if not told)
        if kept:
            self._session.take_entered(through.entered, kept)
        self._settle(through.given, through.told)

    def _settle(self, given: dict[str, _Given], told: dict[str, str]) -> None:
        for metric, answer in given.items():
            if told[metric] and answer.or_try:
                self._session.try_value(metric, answer.text)
            self.settled.emit(metric, told[metric])


def _keep(bench: Workbench, answers: dict[str, str], machine: Machine | None) -> dict[str, str]:
    """Keep what is said, all or none, and drop what is taken back, all or none; why not, by metric."""
    said = [f"{metric}={text}" for metric, text in answers.items() if text]
    gone = [metric for metric, text in answers.items() if not text]
    not_kept = _refusal(lambda: bench.keep(said, machine)) if said else ""
    not_dropped = _refusal(lambda: bench.forget(gone)) if gone else ""
    return {metric: not_kept if text else not_dropped for metric, text in answers.items()}


def _refusal(work: Callable[[], object]) -> str:
    try:
        work()
    except Refused as told:
        return show(in_words(told))
    return ""


def _done(_: None) -> None:
    """Each batch has told of itself."""
