"""How many needs stand where: one bar of shares, and the same in words."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from deskspec.gui import words
from deskspec.gui.locale import number
from deskspec.gui.theme import Theme
from deskspec.gui.widgets.texts import label
from deskspec.model.assessment import Assessment, State
from deskspec.report.check_text import ROLES, SYMBOLS
from deskspec.wording import mark

_NAMES: dict[State, str] = {
    "meets recommended": mark("met"),
    "meets minimum": mark("at minimum"),
    "covered by renting": mark("covered by renting"),
    "falls short": mark("short"),
    "below advice": mark("below advice"),
    "unknown": mark("unknown"),
    "not needed": mark("not needed"),
}


class _Shares(QWidget):
    """The bar alone."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.parts: list[tuple[int, str]] = []
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        height = self.fontMetrics().height()
        return QSize(height * 9, height)

    def paintEvent(self, event: QPaintEvent) -> None:
        total = sum(count for count, _ in self.parts)
        if not total:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            painter.translate(self.width(), 0)
            painter.scale(-1, 1)
        left, thick = 0.0, self.height() * 0.35
        for count, role in self.parts:
            width = self.width() * count / total
            painter.setBrush(QColor(self._theme.colours.ink(role)))
            painter.drawRoundedRect(QRectF(left, (self.height() - thick) / 2, max(2.0, width - 2), thick), 2, 2)
            left += width
        painter.end()


class Tally(QWidget):
    """The bar, and a symbol with number and word for each state that occurs."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._bar = _Shares(theme)
        self._text = label(wrap=True)
        self._text.setTextFormat(Qt.TextFormat.RichText)
        self._counts: dict[State, int] = {}
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(16)
        line.addWidget(self._bar)
        line.addWidget(self._text, 1)
        theme.changed.connect(self._draw)

    def show_counts(self, assessment: Assessment) -> None:
        """Show how many findings are in which state."""
        self._counts = {state: count for state, count in words.counts(assessment).items() if count}
        self._draw()

    def _draw(self) -> None:
        colours = self._theme.colours
        self._bar.parts = [(count, ROLES[state]) for state, count in self._counts.items()]
        self._bar.update()
        # Our own words only: nothing from outside comes into this rich text.
        parts = [
            f'<span style="color:{colours.ink(ROLES[state])}; white-space:nowrap">'
            f"{SYMBOLS[state]}&nbsp;<b>{number(count, 0)}</b>&nbsp;{_unbroken(state)}</span>"
            for state, count in self._counts.items()
        ]
        self._text.setText("&nbsp;&nbsp;&nbsp; ".join(parts))
        self.setAccessibleName(
            ", ".join(f"{number(count, 0)} {words.show(_NAMES[state])}" for state, count in self._counts.items())
        )


def _unbroken(state: State) -> str:
    """A state's name in rich text, on one line."""
    return escape(words.show(_NAMES[state])).replace(" ", "&nbsp;")
