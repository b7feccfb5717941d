"""A word on a soft ground of its status colour."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from deskspec.gui.theme import Theme


class Pill(QWidget):
    """One short state in words; what does not fit is cut with an ellipsis and told whole in the tool tip."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._text = ""
        self._role = "dim"
        self._hint: QSize | None = None
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def show_state(self, text: str, role: str) -> None:
        """Show a state in its colour; nothing is touched where it is the same."""
        if (text, role) == (self._text, self._role):
            return
        self._text, self._role, self._hint = text, role, None
        self.setToolTip(text)
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def text(self) -> str:
        """The state in words."""
        return self._text

    def _bold(self) -> QFont:
        font = QFont(self.font())
        font.setBold(True)
        return font

    def sizeHint(self) -> QSize:
        # Asked for at every drawing and every turn of the layout.
        if self._hint is None:
            metrics = QFontMetrics(self._bold())
            self._hint = QSize(metrics.horizontalAdvance(self._text) + metrics.height() + 4, metrics.height() + 8)
        return self._hint

    def minimumSizeHint(self) -> QSize:
        hint = self.sizeHint()
        return QSize(min(hint.width(), self.fontMetrics().height() * 5), hint.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._text:
            return
        colours = self._theme.colours
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        wanted = self.sizeHint()
        width = min(self.width(), wanted.width())
        left = self.width() - width if self.layoutDirection() == Qt.LayoutDirection.RightToLeft else 0
        ground = QRectF(left, (self.height() - wanted.height()) / 2, width, wanted.height())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.ground(self._role)))
        painter.drawRoundedRect(ground, ground.height() / 2, ground.height() / 2)
        painter.setPen(QColor(colours.ink(self._role)))
        painter.setFont(self._bold())
        room = int(width - wanted.height() * 0.7)
        text = painter.fontMetrics().elidedText(self._text, Qt.TextElideMode.ElideRight, room)
        painter.drawText(ground, Qt.AlignmentFlag.AlignCenter, text)
        painter.end()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._hint = None
        super().changeEvent(event)
