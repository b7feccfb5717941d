"""Work put off: to the next turn of the event loop, so that much of it never holds the window up, or to a rest."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget


def later(owner: QObject, work: Callable[[], object], milliseconds: int = 0) -> QTimer:
    """A timer that goes with its owner. Started, it works once; started again before that, it waits anew."""
    made = QTimer(owner, singleShot=True, interval=milliseconds)
    made.timeout.connect(work)
    return made


class Filling(QObject):
    """Fills a column with widgets, one in a turn of the event loop."""

    #: Every widget is there.
    filled = Signal()

    def __init__(self, owner: QObject, column: QVBoxLayout) -> None:
        super().__init__(owner)
        self._column = column
        self._to_come: Iterator[QWidget] = iter(())
        self._turn = later(self, self._next)

    def fill(self, widgets: Iterator[QWidget]) -> None:
        """Put these in, the first one at once; what is left of others does not come any more."""
        self._to_come = widgets
        self._next()

    def _next(self) -> None:
        made = next(self._to_come, None)
        if made is None:
            self.filled.emit()
        else:
            self._column.addWidget(made)
            self._turn.start()
