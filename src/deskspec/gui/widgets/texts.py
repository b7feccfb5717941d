"""Labels in the few sizes and weights that the window uses. Text from outside is always plain text."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QGuiApplication, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from deskspec.gui.words import show


def label(text: str = "", *, bold: bool = False, dim: bool = False, scale: float = 1.0, wrap: bool = False) -> QLabel:
    """A label of plain text that can be selected by mouse; `scale` is relative to the application's font."""
    made = QLabel(show(text))
    made.setTextFormat(Qt.TextFormat.PlainText)
    font = QFont(made.font())
    font.setBold(bold)
    font.setPointSizeF(font.pointSizeF() * scale)
    made.setFont(font)
    made.setWordWrap(wrap)
    made.setAlignment(leading())
    if dim:
        made.setObjectName("dim")
    if wrap:
        # A wrapped label's height follows its width; without this a layout may cut its last line.
        policy = made.sizePolicy()
        policy.setVerticalPolicy(QSizePolicy.Policy.Minimum)
        made.setSizePolicy(policy)
    return made


def letters(widget: QWidget, count: int) -> int:
    """So many letters of a widget's font in pixels: what is narrow depends on how large the text is.

    Measured, since the average width that a font states of itself is another thing in every font.
    """
    return widget.fontMetrics().horizontalAdvance("n" * 10) * count // 10


def leading(vertical: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignVCenter) -> Qt.AlignmentFlag:
    """Where lines of the window's language begin, whatever a text's own letters: names and paths are Latin anywhere."""
    if QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft:
        return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute | vertical
    return Qt.AlignmentFlag.AlignLeft | vertical


class OneLine(QLabel):
    """A label of one line: what does not fit ends in an ellipsis and is told whole in the tool tip."""

    def __init__(self, *, bold: bool = False, dim: bool = False, scale: float = 1.0) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        font = QFont(self.font())
        font.setBold(bold)
        font.setPointSizeF(font.pointSizeF() * scale)
        self.setFont(font)
        self.setAlignment(leading())
        if dim:
            self.setObjectName("dim")

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.fontMetrics().horizontalAdvance(self.text()) <= self.width():
            super().paintEvent(event)
            return
        painter = QPainter(self)
        shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        role = self.foregroundRole()
        self.style().drawItemText(painter, self.rect(), int(self.alignment()), self.palette(), True, shown, role)
        painter.end()


def heading(text: str, parent: QWidget | None = None) -> QLabel:
    """The small capital heading of a group."""
    made = label(text.upper(), bold=True, scale=0.86)
    made.setObjectName("heading")
    made.setAccessibleName(text)
    if parent is not None:
        made.setParent(parent)
    return made
