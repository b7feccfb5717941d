"""Two roles side by side: where they differ, and what this machine lacks to change over."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from deskspec.assess.compare import Comparison, Pair
from deskspec.gui import words
from deskspec.gui.locale import number
from deskspec.gui.pages import role_parts as parts
from deskspec.gui.pages.role_needs import card
from deskspec.gui.session import Session
from deskspec.gui.theme import Theme
from deskspec.gui.turns import Filling
from deskspec.gui.widgets import buttons
from deskspec.gui.widgets.card import Card
from deskspec.gui.widgets.grid_text import Cell, Part, TextTable
from deskspec.gui.widgets.picker import Picker
from deskspec.gui.widgets.scrolled import Inside, scrolled
from deskspec.gui.widgets.texts import label
from deskspec.model.assessment import Finding
from deskspec.model.profile import Profile, Requirement
from deskspec.report.check_text import ROLES, SYMBOLS

#: Name, the one role, the other, and how they differ.
_SHARES = (22, 27, 27, 24)


class CompareView(QWidget):
    """Opened in place of the grid."""

    #: Back to where the person came from.
    left = Signal()
    #: Every card of the comparison is there.
    filled = Signal()

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._theme = theme
        self._shown: Comparison | None = None
        self.back = parts.back_button(self.tr("Back"))
        self.first = self._box(self.tr("From this role"))
        self.second = self._box(self.tr("To this role"))
        self.swap = buttons.plain("⇄", told=self.tr("Change the two over"))
        self.swap.setAccessibleName(self.tr("Swap"))
        self.everything = buttons.plain(self.tr("Also what is the same"), checkable=True)
        self.title = label(self.tr("Two roles side by side"), bold=True, scale=1.55, wrap=True)
        self.sentence = label(dim=True, wrap=True, scale=1.05)
        self._lay_out()
        self.back.clicked.connect(self.left)
        self.swap.clicked.connect(self._swap)
        self.everything.toggled.connect(self._fill)
        for box in (self.first, self.second):
            box.activated.connect(self.show_anew)

    def _box(self, told: str) -> Picker:
        made = Picker()
        made.setAccessibleName(told)
        made.setToolTip(told)
        return made

    def _lay_out(self) -> None:
        inside = Inside()
        column = QVBoxLayout(inside)
        parts.margins(column)
        column.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeading)
        head = QVBoxLayout()
        head.setSpacing(2)
        head.addWidget(self.title)
        head.addWidget(self.sentence)
        column.addLayout(head)
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self.first, 1)
        line.addWidget(self.swap)
        line.addWidget(self.second, 1)
        column.addLayout(line)
        column.addWidget(self.everything, 0, Qt.AlignmentFlag.AlignLeading)
        self._cards = QVBoxLayout()
        self._cards.setSpacing(14)
        self._filling = Filling(self, self._cards)
        self._filling.filled.connect(self.filled)
        column.addLayout(self._cards)
        column.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scrolled(inside, self.tr("Two roles side by side"), focus=True))

    def choose(self, first: str, second: str = "") -> None:
        """Begin with these roles; without a second one with the next that there is."""
        ids = [role.id for role in self._session.roles]
        second = second or next((other for other in ids if other != first), first)
        for box, wanted in ((self.first, first), (self.second, second)):
            box.clear()
            for role in self._session.roles:
                box.addItem(words.clean(role.title), role.id)
            box.setCurrentIndex(max(0, box.findData(wanted)))
        self.show_anew()

    def refresh(self) -> None:
        """The machine or the roles have changed: the same two anew."""
        self.choose(str(self.first.currentData() or ""), str(self.second.currentData() or ""))

    def show_anew(self) -> None:
        """Show the two chosen roles."""
        by_id = {role.id: role for role in self._session.roles}
        first, second = by_id.get(self.first.currentData()), by_id.get(self.second.currentData())
        told = self._session.compare(first, second) if first is not None and second is not None else None
        if told is not None and told != self._shown:
            self._shown = told
            self._fill()

    def _swap(self) -> None:
        first, second = self.first.currentIndex(), self.second.currentIndex()
        self.first.setCurrentIndex(second)
        self.second.setCurrentIndex(first)
        self.show_anew()

    def _fill(self) -> None:
        told = self._shown
        if told is None:
            return
        parts.clear(self._cards)
        self.sentence.setText(self._sentence(told))
        self._filling.fill(self._make_cards(told))

    def _make_cards(self, told: Comparison) -> Iterator[Card]:
        yield self._lacking(self.tr("What this machine lacks to change over"), told.lacking)
        if told.lacking_both:
            yield self._lacking(self.tr("Open for both roles"), told.lacking_both)
        yield self._pairs(told)
        added = self._added(told.first, told.second)
        if added is not None:
            yield added

    def _sentence(self, told: Comparison) -> str:
        differ = sum(pair.difference != "same" for pair in told.pairs)
        names = words.clean(told.first.title), words.clean(told.second.title)
        if told.first.id == told.second.id:
            return self.tr("This is the same role twice: choose another one.")
        if not differ:
            return self.tr("Both ask the same of a computer.")
        one, many = self.tr("One need differs from %1 to %2."), self.tr("%3 needs differ from %1 to %2.")
        return words.fill(one if differ == 1 else many, *names, number(differ, 0))

    def _pairs(self, told: Comparison) -> Card:
        names = (told.first.title, told.second.title)
        head = ((Part(""),), *((Part(name, bold=True, role="dim"),) for name in names), (Part(""),))
        shown = [pair for pair in told.pairs if self.everything.isChecked() or pair.difference != "same"]
        rows = tuple(self._pair(pair) for pair in shown)
        none = (((Part(self.tr("No need differs."), role="dim"),), (), (), ()),)
        return card(self.tr("Needs"), _SHARES, (head, *rows) if rows else none, self._theme)

    def _pair(self, pair: Pair) -> tuple[Cell, ...]:
        word, ink = self._marks()[pair.difference]
        left, right = self._asked(pair.first), self._asked(pair.second)
        name = words.name(pair.metric)
        return (Part(name, bold=True),), (Part(left),), (Part(right),), (Part(word, bold=True, role=ink),)

    def _marks(self) -> dict[str, tuple[str, str]]:
        return {
            "same": (self.tr("= same"), "dim"),
            "stricter": (self.tr("↑ stricter"), "warn"),
            "looser": (self.tr("↓ looser"), "ok"),
            "only there": (self.tr("+ new"), "warn"),
            "only here": (self.tr("– gone"), "ok"),
            "different": (self.tr("≠ differs"), "accent"),
        }

    def _asked(self, need: Requirement | None) -> str:
        if need is None:
            return self.tr("not asked")
        told = words.clean(words.need(need))
        return told if need.weight == "required" or told == need.weight else f"{told} ({words.show(need.weight)})"

    def _lacking(self, title: str, findings: tuple[Finding, ...]) -> Card:
        """What is short row by row, and what is unknown in one sentence: it is no matter of buying."""
        rows = [_lack(item) for item in findings if item.state != "unknown"]
        unknown = ", ".join(words.label(item) for item in findings if item.state == "unknown")
        if not findings:
            return card(
                title, (100,), (((Part(self.tr("✓ Nothing that the change brings."), role="ok"),),),), self._theme
            )
        made = Card(title)
        if rows:
            table = TextTable(self._theme, title, _SHARES)
            table.show_rows(tuple(rows))
            made.add(table)
        if unknown:
            more = TextTable(self._theme, self.tr("Find out"), (22, 78), stacked=True)
            more.show_rows((((Part(self.tr("? Find out"), bold=True, role="accent"),), (Part(unknown),)),))
            made.add(more)
        return made

    def _added(self, first: Profile, second: Profile) -> Card | None:
        """Tools, languages and clouds that the second role works with and the first does not."""
        lists = (
            (self.tr("Tools"), first.tools, second.tools),
            (self.tr("Languages"), first.languages, second.languages),
            (self.tr("Cloud"), first.cloud, second.cloud),
        )
        told = [(name, ", ".join(item for item in other if item not in one)) for name, one, other in lists]
        rows = tuple(((Part(name, bold=True),), (Part(text),)) for name, text in told if text)
        return card(self.tr("New to work with"), (22, 78), rows, self._theme, stacked=True) if rows else None


def _lack(item: Finding) -> tuple[Cell, ...]:
    have, wanted = words.have(item.metric, item.have), words.need(item.need)
    state = Part(f"{SYMBOLS[item.state]} {words.state(item)}", bold=True, role=ROLES[item.state])
    return (Part(words.name(item.metric), bold=True),), (Part(have),), (Part(wanted, role="dim"),), (state,)
