"""Check: does this machine do for the role, and where does it fall short, and why?"""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from deskspec.gui import words
from deskspec.gui.check_export import CheckExport
from deskspec.gui.columns import Columns
from deskspec.gui.dialogs.value import ValueDialog
from deskspec.gui.locale import number
from deskspec.gui.session import Session
from deskspec.gui.theme import Theme
from deskspec.gui.turns import later
from deskspec.gui.widgets import buttons
from deskspec.gui.widgets.ask_anew import AskAnew
from deskspec.gui.widgets.card import Card
from deskspec.gui.widgets.done import Done
from deskspec.gui.widgets.finding_row import FindingRow
from deskspec.gui.widgets.headline import Headline
from deskspec.gui.widgets.scrolled import Inside, scrolled
from deskspec.gui.widgets.since import Since
from deskspec.gui.widgets.tally import Tally
from deskspec.gui.widgets.texts import label, letters
from deskspec.gui.widgets.try_strip import TryStrip
from deskspec.metrics.registry import GROUPS, METRICS
from deskspec.model.assessment import Assessment, Finding
from deskspec.model.reading import value_of

_SHORT = ("falls short", "below advice")
#: Rows that are made in one go; more would hold up the window for longer than the eye forgives.
AT_ONCE = 4
#: And so many sliders with their fields.
TRY_AT_ONCE = 2
#: Below this width in letters the buttons stand under the tally.
NARROW = 112


class CheckPage(QWidget):
    """Headline, tally, and a row a need. Rows are kept from one machine or role to the next and only shown anew."""

    def __init__(
        self, session: Session, theme: Theme, columns: Columns | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._columns = columns if columns is not None else Columns(parent=self)
        self._theme = theme
        self._rows: dict[str, FindingRow] = {}
        self._cards: dict[str, Card] = {}
        # The page's own timer: it goes with the page, and what is asked for twice in a turn is done once.
        self._turn = later(self, self.show_anew)
        self._headline = Headline(theme)
        self._tally = Tally(theme)
        self.only_short = buttons.plain(self.tr("Only what falls short"), checkable=True)
        self.what_if = buttons.plain(
            self.tr("What if"), checkable=True, told=self.tr("Try other values and see the verdict; nothing is kept")
        )
        self.done = Done()
        self.export = CheckExport(session, self, self.done)
        menu = self.export.make_menu()
        self.export_button = buttons.opening(
            self.tr("Export"), menu, told=self.tr("Copy the check, or save it as a file")
        )
        self.addActions(menu.actions())
        self.strip = TryStrip(theme)
        self._build()
        session.changed.connect(self.show_anew)
        self.only_short.toggled.connect(self.show_anew)
        self.what_if.toggled.connect(self._what_if_toggled)
        self.strip.drop_button.clicked.connect(lambda _checked: session.drop_tried())
        self.strip.done_button.clicked.connect(lambda _checked: self.what_if.setChecked(False))
        # Made when it is first looked at, which may be long after the machine was read.
        self.show_anew()

    def _build(self) -> None:
        inside = Inside()
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(24, 20, 24, 24)
        self._column.setSpacing(14)
        self._column.addWidget(self._headline)
        self._bar = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        buttons_line = QHBoxLayout()
        buttons_line.addWidget(self.only_short)
        buttons_line.addWidget(self.what_if)
        buttons_line.addWidget(self.export_button)
        buttons_line.addStretch(1)
        self._bar.addWidget(self._tally, 1)
        self._bar.addLayout(buttons_line)
        self._column.addLayout(self._bar)
        self._column.addWidget(self.done)
        self._column.addWidget(Since(self._session, self._theme))
        self._column.addWidget(AskAnew(self._session))
        self._nothing = label(dim=True, wrap=True)
        self._column.addWidget(self._nothing)
        for group in GROUPS:
            self._cards[group] = Card(words.show(group))
            self._column.addWidget(self._cards[group])
        self._column.addStretch(1)
        self._area = scrolled(inside, steady=True)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.strip)
        whole.addWidget(self._area)
        self.strip.hide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        way = QBoxLayout.Direction
        self._bar.setDirection(way.TopToBottom if event.size().width() < letters(self, NARROW) else way.LeftToRight)
        super().resizeEvent(event)

    def show_anew(self) -> None:
        """Show the session's assessment; rows that are the same stay untouched."""
        assessment = self._session.assessment()
        if assessment is None:
            return
        self._headline.show_assessment(assessment)
        self._tally.show_counts(assessment)
        self._show_strip(assessment)
        shown = {item.metric: item for item in assessment.findings if self._wanted(item)}
        missing = [metric for metric in shown if metric not in self._rows]
        for metric in missing[AT_ONCE:]:
            shown.pop(metric)
        for metric, item in shown.items():
            self._row(metric).show_finding(item, own=self._session.own_machine)
        if self.what_if.isChecked():
            self._show_tried(list(shown))
        if len(missing) > AT_ONCE:
            self._turn.start()
        for metric, row in self._rows.items():
            row.setVisible(metric in shown)
        for group, card in self._cards.items():
            card.setVisible(any(METRICS[metric].group == group for metric in shown))
        if not shown:
            unknown = sum(item.state == "unknown" for item in assessment.findings)
            told = self.tr("Nothing falls short.")
            left = self.tr("Still unknown: %1; press the button again to see them.").replace("%1", number(unknown, 0))
            self._nothing.setText(f"{told} {left}" if unknown else told)
        self._nothing.setVisible(not shown)
        if missing:
            self._order_tabs()

    def _wanted(self, item: Finding) -> bool:
        return not self.only_short.isChecked() or item.state in _SHORT

    def _row(self, metric: str) -> FindingRow:
        if metric not in self._rows:
            row = FindingRow(self._theme, self._columns)
            row.correct_asked.connect(self._ask)
            row.moved.connect(lambda by, row=row: self._move(row, by))
            row.try_asked.connect(self.try_out)
            row.tried.connect(self._session.try_value)
            row.parts_changed.connect(self._order_tabs)
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
        """Tab goes down the page, whatever the order in which its rows and their parts came to be."""
        parts = [part for row in self.rows() for part in row.focus_parts()]
        for one, other in pairwise(parts):
            QWidget.setTabOrder(one, other)

    def _place(self, metric: str) -> int:
        """How many rows of its card stand above a metric's: all rows keep the registry's order."""
        above = list(METRICS)[: list(METRICS).index(metric)]
        return sum(name in self._rows and METRICS[name].group == METRICS[metric].group for name in above)

    def rows(self) -> list[FindingRow]:
        """The rows on the page, in their order."""
        shown = [name for name in METRICS if name in self._rows and not self._rows[name].isHidden()]
        return [self._rows[name] for name in sorted(shown, key=lambda name: GROUPS.index(METRICS[name].group))]

    def _ask(self, metric: str) -> None:
        ValueDialog(self._session, metric, parent=self).open()

    # --- what if

    def try_out(self, metric: str) -> None:
        """Begin to try values, with the focus on this metric's."""
        # This row first: the others get theirs a few at a time.
        self._rows[metric].set_trying(True)
        self.what_if.setChecked(True)
        # Once its place is known: a control that is still narrow has no slider to go to.
        QTimer.singleShot(0, self._rows[metric], self._rows[metric].start_trying)

    def _what_if_toggled(self, on: bool) -> None:
        if not on:
            self._session.drop_tried()
            for row in self._rows.values():
                row.set_trying(False)
        self.show_anew()

    def _show_strip(self, assessment: Assessment) -> None:
        if self._session.tried and not self.what_if.isChecked():
            # Shown by the one who asks: its own signal would show everything twice.
            before = self.what_if.blockSignals(True)
            self.what_if.setChecked(True)
            self.what_if.blockSignals(before)
        real = self._session.real_assessment()
        on = self.what_if.isChecked() and real is not None
        if on and real is not None:
            self.strip.show_tried(self._session.tried, real, assessment)
        self.strip.setVisible(on)

    def _show_tried(self, metrics: list[str]) -> None:
        """Sliders and fields in the rows that are there; a few new ones in a turn of the event loop."""
        real = self._session.real_assessment()
        if real is None:
            return
        values = {item.metric: value_of(item.have) for item in real.findings}
        fresh = [metric for metric in metrics if not self._rows[metric].trying]
        for metric in fresh[:TRY_AT_ONCE]:
            self._rows[metric].set_trying(True)
        for metric in metrics:
            self._rows[metric].show_tried(values.get(metric), tried=metric in self._session.tried)
        if len(fresh) > TRY_AT_ONCE:
            self._turn.start()

    # --- Qt's own

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.what_if.isChecked():
            self.what_if.setChecked(False)
            self.what_if.setFocus()
        else:
            super().keyPressEvent(event)
