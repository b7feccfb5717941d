"""An icon as a widget: drawn for the screen on which it is, wherever its window is moved."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QIcon, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget


class Mark(QWidget):
    """A label with a pixmap keeps the pixels of the screen on which it was made; this asks the icon at each drawing."""

    def __init__(self, drawing: QIcon, side: int, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._drawing = drawing
        self.setFixedSize(QSize(side, side))
        self.setAccessibleName(name)

    def paintEvent(self, _: QPaintEvent) -> None:
        painter = QPainter(self)
        self._drawing.paint(painter, self.rect())
        painter.end()
