"""The facts of one component in a card. Rows are kept from one machine to the next and only shown anew."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from deskspec.gui.widgets.card import Card
from deskspec.gui.widgets.fact_row import FactLine
from deskspec.report.machine_rows import FactRow

#: Showing or hiding more rows than this, the card is laid out once at the end and not after each.
_MANY = 3


class FactCard(Card):
    """Rows of facts; the card hides itself where none is wanted."""

    #: The person wants to correct the value of this metric.
    correct_asked = Signal(str)

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(title, parent)
        self._lines: list[FactLine] = []
        self._shown: list[bool] = []
        self._used = 0

    def show_facts(self, facts: list[FactRow], *, own: bool = False) -> None:
        """Show these facts in the rows that are there, more of them where they do not suffice."""
        lacking = len(facts) - len(self._lines)
        if lacking > 0:
            self._add_lines(lacking)
        for line, fact in zip(self._lines, facts, strict=False):
            line.show_fact(fact, own=own)
        self._used = len(facts)

    def _add_lines(self, count: int) -> None:
        """Rows in a piece of their own: a layout that is seen would be worked out again for each row that it gets."""
        piece = QWidget()
        rows = QVBoxLayout(piece)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        for _ in range(count):
            line = FactLine()
            line.correct_asked.connect(self.correct_asked)
            rows.addWidget(line)
            self._lines.append(line)
            self._shown.append(True)
        self.add(piece)
        # Shown at once: Qt would show it a turn later, and lay the page out twice.
        piece.show()

    def narrow(self, words: list[str], *, only_unknown: bool) -> int:
        """Leave only the rows that fit; how many those are."""
        wanted = [
            number < self._used and line.fits(words, only_unknown=only_unknown)
            for number, line in enumerate(self._lines)
        ]
        changed = [number for number, shown in enumerate(self._shown) if shown != wanted[number]]
        if len(changed) > _MANY and not self._has_focus():
            self.setVisible(False)
        for number in changed:
            self._lines[number].setVisible(wanted[number])
        self._shown = wanted
        self.setVisible(any(wanted))
        return sum(wanted)

    def _has_focus(self) -> bool:
        """A card that is hidden for a moment would lose it."""
        focus = QApplication.focusWidget()
        return focus is not None and self.isAncestorOf(focus)

    def lines(self) -> list[FactLine]:
        """The rows that are shown, in their order."""
        return [line for line, shown in zip(self._lines, self._shown, strict=True) if shown]
