"""The answer of a page: a symbol, the verdict in words, and a sentence or two."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from deskspec.gui import words
from deskspec.gui.theme import Theme
from deskspec.gui.widgets.texts import label
from deskspec.model.assessment import Assessment
from deskspec.report.check_text import VERDICT_SYMBOLS


class _Badge(QWidget):
    """The symbol on a round ground."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.symbol, self.role = "", "dim"
        side = self.fontMetrics().height() * 5 // 2
        self.setFixedSize(QSize(side, side))
        theme.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self.symbol:
            return
        colours = self._theme.colours
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.ground(self.role)))
        painter.drawEllipse(self.rect())
        font = QFont(self.font())
        font.setBold(True)
        font.setPointSizeF(font.pointSizeF() * 1.3)
        painter.setFont(font)
        painter.setPen(QColor(colours.ink(self.role)))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.symbol)
        painter.end()


class Headline(QWidget):
    """Verdict and sentence of an assessment."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._badge = _Badge(theme)
        self.title = label(self.tr("Reading this machine…"), bold=True, scale=1.55, wrap=True)
        self.sentence = label(dim=True, wrap=True, scale=1.05)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(14)
        line.addWidget(self._badge, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(2)
        column.addWidget(self.title)
        column.addWidget(self.sentence)
        line.addLayout(column, 1)

    def show_assessment(self, assessment: Assessment) -> None:
        """Show the verdict for a role."""
        self._badge.symbol, self._badge.role = VERDICT_SYMBOLS[assessment.verdict]
        self._badge.update()
        told = self.tr("%1 for %2").replace("%1", words.VERDICTS[assessment.verdict])
        self.title.setText(words.clean(told.replace("%2", assessment.title)))
        self.sentence.setText(words.headline(assessment))
        self.setAccessibleName(f"{self.title.text()}. {self.sentence.text()}")
