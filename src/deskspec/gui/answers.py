"""Answers kept beside the window, in the order in which they were given: a store may be slow, or held by another.

Of answers to one question that wait, the last counts. Where the store can't be written, the answers are tried out
instead: they count until the window closes, and are shown as what they are.
"""

from __future__ import annotations

import threading

from PySide6.QtCore import QObject, Qt, Signal

from deskspec.gui.session import Session
from deskspec.gui.words import show
from deskspec.model.machine import Machine
from deskspec.wording import in_words
from deskspec.workbench import Refused, Workbench


class Answers(QObject):
    """The one way by which a person's answers reach the store without holding up the window."""

    #: Nothing waits any more, and what was given is kept.
    kept = Signal()
    #: Why what was given can't be kept; it is tried out instead.
    failed = Signal(str)
    #: A batch is through: the answers, why they could not be kept, and all that is kept now.
    _written = Signal(object, str, object)

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self._lock = threading.Lock()
        self._waiting: dict[str, str] = {}
        self._running = False
        self._written.connect(self._take, Qt.ConnectionType.QueuedConnection)

    @classmethod
    def of(cls, session: Session) -> Answers:
        """The session's own, made when it is first asked for; it outlives every dialog."""
        found = session.findChild(cls)
        return found if isinstance(found, cls) else cls(session)

    @property
    def busy(self) -> bool:
        """Whether something is still being kept."""
        with self._lock:
            return self._running

    def give(self, metric: str, text: str) -> None:
        """Keep an answer that fits its metric; an empty one is taken back."""
        with self._lock:
            self._waiting.pop(metric, None)
            self._waiting[metric] = text
            if self._running:
                return
            self._running = True
        machine = self._session.machine
        self._session.work_beside(lambda bench: self._write(bench, machine), lambda _: None)

    def _write(self, bench: Workbench, machine: Machine | None) -> None:
        """In a job's thread: batch after batch until nothing waits."""
        while batch := self._next():
            told = _keep(bench, batch, machine)
            self._written.emit(batch, told, bench.entered())

    def _next(self) -> dict[str, str]:
        """What waits. With the last of it the job is over, in the same step, so that no answer falls between."""
        with self._lock:
            batch, self._waiting = self._waiting, {}
            self._running = bool(batch)
        return batch

    def _take(self, batch: dict[str, str], told: str, entered: object) -> None:
        if told:
            self._try(batch)
            self.failed.emit(told)
        elif isinstance(entered, tuple):
            self._session.take_entered(entered, tuple(batch))
            self.kept.emit()

    def _try(self, batch: dict[str, str]) -> None:
        for metric, text in batch.items():
            if text:
                self._session.try_value(metric, text)
            else:
                self._session.drop_tried(metric)


def _keep(bench: Workbench, answers: dict[str, str], machine: Machine | None) -> str:
    """Keep them, all or none. An empty string, or why they can't be kept."""
    said = [f"{metric}={text}" for metric, text in answers.items() if text]
    gone = [metric for metric, text in answers.items() if not text]
    try:
        if said:
            bench.keep(said, machine)
        if gone:
            bench.forget(gone)
    except Refused as told:
        return show(in_words(told))
    return ""
