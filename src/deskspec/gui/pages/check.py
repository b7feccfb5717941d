"""Check: does this machine do for the role, and where does it fall short, and why?"""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from deskspec.gui import words
from deskspec.gui.dialogs.value import ValueDialog
from deskspec.gui.session import Session
from deskspec.gui.theme import Theme
from deskspec.gui.widgets import buttons
from deskspec.gui.widgets.card import Card
from deskspec.gui.widgets.finding_row import FindingRow
from deskspec.gui.widgets.headline import Headline
from deskspec.gui.widgets.tally import Tally
from deskspec.gui.widgets.texts import label
from deskspec.metrics.registry import GROUPS, METRICS
from deskspec.model.assessment import Finding
from deskspec.report.check_text import check_text
from deskspec.report.terminal import Style

_SHORT = ("falls short", "below advice")
#: Rows that are made in one go; more would hold up the window for longer than the eye forgives.
AT_ONCE = 4
#: Below this width in pixels the buttons stand under the tally.
NARROW = 620


class CheckPage(QWidget):
    """Headline, tally, and a row a need. Rows are kept from one machine or role to the next and only shown anew."""

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._theme = theme
        self._rows: dict[str, FindingRow] = {}
        self._cards: dict[str, Card] = {}
        self._headline = Headline(theme)
        self._tally = Tally(theme)
        self.only_short = buttons.plain(self.tr("Only what falls short"), checkable=True)
        self.copy_button = buttons.plain(self.tr("Copy as text"), told=self.tr("The assessment on the clipboard"))
        self._tried = self._make_tried()
        self._build()
        session.changed.connect(self.show_anew)
        self.only_short.toggled.connect(self.show_anew)
        self.copy_button.clicked.connect(self.copy_text)

    def _build(self) -> None:
        inside = QWidget()
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(24, 20, 24, 24)
        self._column.setSpacing(14)
        self._column.addWidget(self._headline)
        self._bar = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        buttons_line = QHBoxLayout()
        buttons_line.addWidget(self.only_short)
        buttons_line.addWidget(self.copy_button)
        buttons_line.addStretch(1)
        self._bar.addWidget(self._tally, 1)
        self._bar.addLayout(buttons_line)
        self._column.addLayout(self._bar)
        self._column.addWidget(self._tried)
        self._nothing = label(self.tr("Nothing falls short."), dim=True)
        self._column.addWidget(self._nothing)
        for group in GROUPS:
            self._cards[group] = Card(words.show(group))
            self._column.addWidget(self._cards[group])
        self._column.addStretch(1)
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # One that comes and goes would change the width, and with it every wrapped line, in the middle of a change.
        area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inside)
        self._area = area
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(area)

    def resizeEvent(self, event: QResizeEvent) -> None:
        way = QBoxLayout.Direction
        self._bar.setDirection(way.TopToBottom if event.size().width() < NARROW else way.LeftToRight)
        super().resizeEvent(event)

    def _make_tried(self) -> QFrame:
        made = QFrame()
        made.setObjectName("card")
        line = QHBoxLayout(made)
        line.setContentsMargins(16, 8, 8, 8)
        self._tried_text = label(wrap=True)
        drop = buttons.plain(self.tr("Drop"), told=self.tr("Back to what the machine is"))
        drop.clicked.connect(lambda _checked: self._session.drop_tried())
        line.addWidget(self._tried_text, 1)
        line.addWidget(drop)
        made.hide()
        return made

    def show_anew(self) -> None:
        """Show the session's assessment; rows that are the same stay untouched."""
        assessment = self._session.assessment()
        if assessment is None:
            return
        self._headline.show_assessment(assessment)
        self._tally.show_counts(assessment)
        self._show_tried()
        shown = {item.metric: item for item in assessment.findings if self._wanted(item)}
        missing = [metric for metric in shown if metric not in self._rows]
        for metric in missing[AT_ONCE:]:
            shown.pop(metric)
        for metric, item in shown.items():
            self._row(metric).show_finding(item)
        if len(missing) > AT_ONCE:
            QTimer.singleShot(0, self.show_anew)
        for metric, row in self._rows.items():
            row.setVisible(metric in shown)
        for group, card in self._cards.items():
            card.setVisible(any(METRICS[metric].group == group for metric in shown))
        self._nothing.setVisible(not shown)
        if missing:
            self._order_tabs()

    def _wanted(self, item: Finding) -> bool:
        return not self.only_short.isChecked() or item.state in _SHORT

    def _row(self, metric: str) -> FindingRow:
        if metric not in self._rows:
            row = FindingRow(self._theme)
            row.correct_asked.connect(lambda name: self._ask(name, keep=True))
            row.moved.connect(lambda by, row=row: self._move(row, by))
            row.try_asked.connect(lambda name: self._ask(name, keep=False))
            self._rows[metric] = row
            self._cards[METRICS[metric].group].add(row, self._place(metric))
        return self._rows[metric]

    def _move(self, row: FindingRow, by: int) -> None:
        """Focus on the next row up or down, scrolled into sight."""
        rows = self.rows()
        place = rows.index(row) + by
        if 0 <= place < len(rows):
            rows[place].setFocus(Qt.FocusReason.TabFocusReason)
            self._area.ensureWidgetVisible(rows[place])

    def _order_tabs(self) -> None:
        """Tab goes down the page, whatever the order in which its rows came to be."""
        rows = self.rows()
        for one, other in pairwise(rows):
            QWidget.setTabOrder(one, other)

    def _place(self, metric: str) -> int:
        """How many rows of its card stand above a metric's: all rows keep the registry's order."""
        above = list(METRICS)[: list(METRICS).index(metric)]
        return sum(name in self._rows and METRICS[name].group == METRICS[metric].group for name in above)

    def rows(self) -> list[FindingRow]:
        """The rows on the page, in their order."""
        shown = [name for name in METRICS if name in self._rows and not self._rows[name].isHidden()]
        return [self._rows[name] for name in sorted(shown, key=lambda name: GROUPS.index(METRICS[name].group))]

    def _ask(self, metric: str, *, keep: bool) -> None:
        ValueDialog(self._session, metric, keep=keep, parent=self).open()

    def _show_tried(self) -> None:
        tried = self._session.tried
        told = ", ".join(f"{words.name(metric)} {words.entered(metric, text)}" for metric, text in tried.items())
        self._tried_text.setText(words.clean(self.tr("What if: %1. Nothing of this is kept.").replace("%1", told)))
        self._tried.setVisible(bool(tried))

    def copy_text(self) -> None:
        """The assessment as the terminal shows it, on the clipboard."""
        assessment, machine = self._session.assessment(), self._session.machine
        if assessment is not None and machine is not None:
            QGuiApplication.clipboard().setText(check_text(assessment, machine, Style()))
