"""Changes from the form on their way into the text: one after the other, each made beside the window."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from deskspec.gui.role_files import Outcome, RoleFiles
from deskspec.gui.widgets.yaml_field import YamlField
from deskspec.roles.change import Change


class Edits(QObject):
    """Where the person types in the text meanwhile, the change is made anew of what stands there then."""

    #: Every change is in the text.
    done = Signal()
    #: A change could not be made, and why; those behind it are dropped.
    failed = Signal(str)

    def __init__(self, files: RoleFiles, field: YamlField, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._files, self._field = files, field
        self._waiting: list[Change] = []
        self._turn = 0
        self._last: Change | None = None
        self._revision = -1

    @property
    def busy(self) -> bool:
        """Whether something is not in the text yet."""
        return bool(self._waiting)

    def take(self, change: Change) -> None:
        """Make one more change."""
        self._waiting.append(change)
        if len(self._waiting) == 1:
            self._next()

    def forget(self) -> None:
        """Another text: what was meant for the one before does not count."""
        self._waiting.clear()
        self._turn += 1
        self._last = None

    def _next(self) -> None:
        turn, text = self._turn, self._field.text
        self._files.change(text, self._waiting[0], lambda made: self._made(made, text) if turn == self._turn else None)

    def _made(self, outcome: Outcome, before: str) -> None:
        if before != self._field.text:
            self._next()
            return
        if outcome.told:
            self._waiting.clear()
            self.failed.emit(outcome.told)
            return
        self._put(self._waiting.pop(0), outcome.text)
        if self._waiting:
            self._next()
        else:
            self.done.emit()

    def _put(self, change: Change, text: str) -> None:
        """What is typed into one field without a stop between is one step to undo."""
        document = self._field.document()
        same = self._last is not None and _spot(self._last) == _spot(change) and bool(change.keys)
        self._field.put(text, join=same and document.revision() == self._revision)
        self._last, self._revision = change, document.revision()


def _spot(change: Change) -> tuple[str, frozenset[str]]:
    return change.metric, frozenset(change.keys)
