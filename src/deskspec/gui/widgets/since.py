"""Since the last check: what changed on this computer, in one line that opens to one row a change.

The same place tells, more quietly, that nothing changed, and as of when the result is while the machine is being read.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from deskspec.assess.since import Change, Changes, Way
from deskspec.gui import words
from deskspec.gui.locale import moment, number
from deskspec.gui.session import Session
from deskspec.gui.theme import Theme
from deskspec.gui.widgets import buttons
from deskspec.gui.widgets.pill import Pill
from deskspec.gui.widgets.texts import label, letters
from deskspec.model.reading import Known, Reading

#: Changes that the line names; the others are counted.
NAMED = 3
#: A value of fewer letters stays on one line.
SHORT_VALUE = 16
_STAYS = "\u00a0"
#: A change in a language that runs from the right, in Unicode's isolates: each part keeps its own direction.
_FROM_RIGHT = f"\u2067\u2068%1\u2069 ←{_STAYS}\u2068%2\u2069\u2069"
#: Below this many letters across, the buttons stand under the words.
NARROW = 90
#: Symbol and colour of each way that a value can go. The word stands beside them.
SIGNS: dict[Way, tuple[str, str]] = {
    "better": ("▲", "ok"),
    "worse": ("▼", "bad"),
    "now known": ("+", "accent"),
    "now unknown": ("?", "accent"),
    "other": ("•", "dim"),
}


class Since(QWidget):
    """Hidden while there is nothing to tell."""

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._theme = theme
        self._shown: Changes | None = None
        self._details: QWidget | None = None
        self.quiet = label(dim=True, wrap=True, scale=0.93)
        self.title = label(bold=True, dim=True, scale=0.93)
        self.line = label(wrap=True)
        self.details_button = buttons.plain(
            self.tr("Details"), checkable=True, told=self.tr("Every change since the last check")
        )
        self.seen_button = buttons.plain(
            self.tr("Seen"), told=self.tr("Show no more of these changes; from now on the next ones count")
        )
        self._card = self._make_card()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.quiet)
        whole.addWidget(self._card)
        self.details_button.toggled.connect(self._open)
        self.seen_button.clicked.connect(self._see)
        session.changed.connect(self.show_anew)
        session.busy_changed.connect(self.show_anew)
        session.checks.changed.connect(self.show_anew)
        theme.changed.connect(self._colour)
        self.show_anew()

    def _make_card(self) -> QFrame:
        card = QFrame()
        card.setObjectName("card")
        texts = QVBoxLayout()
        texts.setSpacing(2)
        texts.addWidget(self.title)
        texts.addWidget(self.line)
        acts = QHBoxLayout()
        acts.setSpacing(8)
        acts.addWidget(self.details_button)
        acts.addWidget(self.seen_button)
        acts.addStretch(1)
        self._bar = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._bar.setSpacing(12)
        self._bar.addLayout(texts, 1)
        self._bar.addLayout(acts)
        self._column = QVBoxLayout(card)
        self._column.setContentsMargins(16, 10, 12, 10)
        self._column.setSpacing(8)
        self._column.addLayout(self._bar)
        return card

    def show_anew(self) -> None:
        """Show what there is to tell now."""
        changes = None if self._session.as_of else self._session.checks.changes()
        quiet = self._quiet(changes)
        self.quiet.setText(words.clean(quiet))
        self.quiet.setVisible(bool(quiet))
        self._card.setVisible(bool(changes))
        self.setVisible(bool(quiet or changes))
        if changes and changes != self._shown:
            self._show(changes)
        self._shown = changes

    def _quiet(self, changes: Changes | None) -> str:
        """The one sentence where there is no change to show."""
        as_of, checks = self._session.as_of, self._session.checks
        if as_of:
            told = self.tr("As of %1, reading anew…") if self._session.busy else self.tr("As of %1")
            return told.replace("%1", when(as_of))
        if checks.trouble:
            return self.tr("This check can't be kept: %1").replace("%1", checks.trouble)
        if changes is None or changes:
            return ""
        return self.tr("No change since %1").replace("%1", when(checks.before))

    def _show(self, changes: Changes) -> None:
        self.title.setText(words.clean(self.tr("Since %1").replace("%1", when(self._session.checks.before))))
        self.line.setText(self._sentence(changes))
        self._card.setAccessibleName(f"{self.title.text()}: {self.line.text()}")
        if self._details is not None:
            self._open(wanted=False)
            self._open(wanted=True)

    def _sentence(self, changes: Changes) -> str:
        told = [self._told(change) for change in changes.changes[:NAMED]]
        more = len(changes.changes) - NAMED
        if more > 0:
            told.append(self.tr("and %1 more").replace("%1", number(more, 0)))
        if changes.verdict_before != changes.verdict_now:
            told.append(self._verdict(changes))
        return " · ".join(told)

    def _told(self, change: Change) -> str:
        """ "▲ Memory 16 GB → 32 GB"; of what became unknown the value is left to the details."""
        told = self.tr("%1 now unknown") if change.way == "now unknown" else "%1 %2"
        name, values = words.name(change.metric), self._values(change)
        return f"{SIGNS[change.way][0]}{_STAYS}{words.fill(told, name, values)}"

    def _values(self, change: Change) -> str:
        before, now = _whole(_value(change, change.before)), _whole(self._now(change))
        if self.isRightToLeft():
            # Names and numbers are Latin anywhere: only the whole runs from the right, and the arrow with it.
            return words.fill(_FROM_RIGHT, before, now)
        return f"{before} →{_STAYS}{now}"

    def _now(self, change: Change) -> str:
        said = isinstance(change.now, Known) and change.now.how == "entered"
        shown = _value(change, change.now)
        return self.tr("%1 (you said)").replace("%1", shown) if said else shown

    def _verdict(self, changes: Changes) -> str:
        told = self.tr("verdict %1 → %2").replace("%1", words.VERDICTS[changes.verdict_before])
        return told.replace("%2", words.VERDICTS[changes.verdict_now])

    # --- the details

    def _open(self, wanted: bool) -> None:
        if self._details is not None:
            self._details.hide()
            self._details.deleteLater()
            self._details = None
        changes = self._session.checks.changes()
        if wanted and changes:
            self._details = self._make_details(changes)
            self._column.addWidget(self._details)

    def _make_details(self, changes: Changes) -> QWidget:
        made = QWidget()
        grid = QGridLayout(made)
        grid.setContentsMargins(0, 4, 0, 4)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(3, 1)
        asked = [change for change in changes.changes if change.needed]
        others = [change for change in changes.changes if not change.needed]
        for change in asked:
            self._add(grid, change)
        if others:
            self._remark(grid, self.tr("Not asked by this role"))
        for change in others:
            self._add(grid, change)
        if changes.asked_anew:
            self._remark(
                grid, self.tr("What this role asks is not what it was then; the verdict follows from that too.")
            )
        return made

    def _add(self, grid: QGridLayout, change: Change) -> None:
        row = grid.rowCount()
        sign, role = SIGNS[change.way]
        mark = label(sign, bold=True)
        mark.setProperty("role", role)
        values = label(wrap=True)
        values.setText(self._values(change))
        word = Pill(self._theme)
        word.show_state(self._way(change.way), role)
        for column, part in enumerate((mark, label(words.name(change.metric), bold=True), word, values)):
            grid.addWidget(part, row, column)
        self._ink(mark)

    @staticmethod
    def _remark(grid: QGridLayout, text: str) -> None:
        grid.addWidget(label(text, dim=True, wrap=True, scale=0.93), grid.rowCount(), 0, 1, 4)

    def _way(self, way: Way) -> str:
        told = {
            "better": self.tr("better"),
            "worse": self.tr("worse"),
            "now known": self.tr("now known"),
            "now unknown": self.tr("now unknown"),
            "other": self.tr("changed"),
        }
        return told[way]

    def _colour(self) -> None:
        if self._details is not None:
            for mark in self._details.findChildren(QLabel):
                self._ink(mark)

    def _ink(self, mark: QLabel) -> None:
        role = mark.property("role")
        if isinstance(role, str):
            mark.setStyleSheet(f"color: {self._theme.colours.ink(role)}")

    def _see(self) -> None:
        self.details_button.setChecked(False)
        self._session.checks.seen()

    # --- Qt's own

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.details_button.isChecked():
            self.details_button.setChecked(False)
            self.details_button.setFocus()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        narrow = event.size().width() < letters(self, NARROW)
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._bar.setDirection(down if narrow else across)
        super().resizeEvent(event)


def when(at: str) -> str:
    """A time in UTC as the person's clock shows it, to the minute; as it is written where it is no time."""
    return words.clean(moment(at[:40]))


def _whole(value: str) -> str:
    """A short value that is not parted at a line's end: "16 GB"."""
    return value.replace(" ", _STAYS) if len(value) < SHORT_VALUE else value


def _value(change: Change, reading: Reading[object]) -> str:
    return words.have(change.metric, reading)
