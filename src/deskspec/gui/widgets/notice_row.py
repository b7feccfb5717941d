"""One notice: a sign, a sentence, and buttons. Made when there is something to tell; a start without pays nothing."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QWidget

from deskspec.gui.theme import Theme
from deskspec.gui.widgets import buttons
from deskspec.gui.widgets.notice import Kind, Told
from deskspec.gui.widgets.texts import label, letters

#: Below this width in letters the buttons stand under the text.
NARROW = 82


class _Sign(QWidget):
    """i or ! on a round ground."""

    def __init__(self, theme: Theme, kind: Kind) -> None:
        super().__init__()
        self._theme, self._kind = theme, kind
        side = self.fontMetrics().height() * 5 // 4
        self.setFixedSize(QSize(side, side))

    def paintEvent(self, _: QPaintEvent) -> None:
        colours = self._theme.colours
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.warn if self._kind == "warning" else colours.accent))
        painter.drawEllipse(self.rect())
        font = QFont(self.font())
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(QColor(colours.card))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, "!" if self._kind == "warning" else "i")
        painter.end()


class Notice(QFrame):
    """One notice: a sign, a sentence, what can be done about it, and *Dismiss*. Escape dismisses it as well."""

    dismissed = Signal()

    def __init__(self, theme: Theme, told: Told, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("notice")
        self._text = label(told.text, wrap=True)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.setAccessibleName(self._text.text())
        self.buttons = [buttons.plain(name) for name, _ in told.actions]
        for button, (_, do) in zip(self.buttons, told.actions, strict=True):
            button.clicked.connect(lambda _checked, do=do: do())
        self.dismiss_button = buttons.plain(self.tr("Dismiss"))
        self.dismiss_button.clicked.connect(self.dismissed)
        # A screen reader reads what the button is about, not only what it does.
        for button in (*self.buttons, self.dismiss_button):
            button.setAccessibleDescription(self._text.text())
        self._lay_out(_Sign(theme, told.kind))

    def _lay_out(self, sign: QWidget) -> None:
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._line.setContentsMargins(24, 6, 24, 6)
        self._line.setSpacing(10)
        said = QHBoxLayout()
        said.setSpacing(10)
        said.addWidget(sign, 0, Qt.AlignmentFlag.AlignVCenter)
        said.addWidget(self._text, 1)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch(1)
        for button in (*self.buttons, self.dismiss_button):
            row.addWidget(button)
        self._line.addLayout(said, 1)
        self._line.addLayout(row)

    def resizeEvent(self, event: QResizeEvent) -> None:
        way, narrow = QBoxLayout.Direction, event.size().width() < letters(self, NARROW)
        self._line.setDirection(way.TopToBottom if narrow else way.LeftToRight)
        edge = 10 if narrow else 24
        self._line.setContentsMargins(edge, 6, edge, 6)
        super().resizeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.dismissed.emit()
        else:
            super().keyPressEvent(event)

    @property
    def text(self) -> str:
        """What it says."""
        return self._text.text()
