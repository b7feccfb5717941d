"""Help: what each page is for, what the words and the bars mean, where data lives, in a screenful or two."""

from __future__ import annotations

import os
from collections.abc import Iterator

from PySide6.QtCore import Qt, QTimer, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QWidget

from deskspec.gui import words
from deskspec.gui.dialogs.reading import ReadingWindow
from deskspec.gui.log import log_path
from deskspec.gui.session import Session
from deskspec.gui.theme import Theme
from deskspec.gui.widgets.bullet import TOP_AT, Bullet, Gauge
from deskspec.gui.widgets.card import Card
from deskspec.gui.widgets.grid_text import Cell, Part, TextTable
from deskspec.gui.widgets.pill import Pill
from deskspec.gui.widgets.texts import label
from deskspec.model.assessment import State
from deskspec.report.check_text import ROLES, SYMBOLS, VERDICT_SYMBOLS
from deskspec.store.folders import Folders

#: How name and text of a table's row share the width.
_SHARES = (28, 72)


class HelpWindow(ReadingWindow):
    """Cards that are made one a turn of the event loop, so that the window is there at once."""

    def __init__(self, session: Session, theme: Theme, pages: tuple[str, ...], parent: QWidget | None = None) -> None:
        """pages are the names of those that the window has: help tells of no other."""
        super().__init__(self.tr("DeskSpec help"), parent)
        self._theme = theme
        self._folders = session.bench.folders
        self._pages = pages
        self.column.addWidget(label(self.tr("What DeskSpec does"), bold=True, scale=1.55))
        sentence = self.tr(
            "It reads this computer, holds it against what a role needs, and says what is short and why."
        )
        self.column.addWidget(label(sentence, dim=True, wrap=True, scale=1.05))
        self.column.addStretch(1)
        self._to_come = self._cards()
        self._turn = QTimer(self)
        self._turn.setInterval(0)
        self._turn.timeout.connect(self._next_card)
        self._turn.start()
        if self._folders.data is not None:
            self.add_button(self.tr("&Open the data folder"), self._open_folder)

    @property
    def filled(self) -> bool:
        """Whether every card is there."""
        return not self._turn.isActive()

    def _next_card(self) -> None:
        card = next(self._to_come, None)
        if card is None:
            self._turn.stop()
        else:
            self.column.insertWidget(self.column.count() - 1, card)

    def _cards(self) -> Iterator[Card]:
        yield self._table(self.tr("The pages"), self._told_of_pages())
        yield self._table(self.tr("The verdict"), self._told_of_verdicts())
        yield self._table(self.tr("One need"), self._told_of_states())
        yield self._bars()
        yield self._table(self.tr("Minimum, recommended and advised"), self._told_of_levels())
        yield self._table(self.tr("Correct it, or try it out"), self._told_of_values())
        yield self._table(self.tr("Where your data lives"), folder_rows(self._folders))
        yield self._table(self.tr("Privacy"), self._told_of_privacy())
        yield self._table(self.tr("In a terminal"), self._told_of_commands(), (42, 58))

    def _table(self, title: str, rows: list[tuple[str, str, str]], shares: tuple[int, int] = _SHARES) -> Card:
        """A card of names and what is told of them; the third is the role of the name's colour."""
        card = Card(title)
        table = TextTable(self._theme, title, shares)
        table.show_rows(tuple(_row(*row) for row in rows))
        card.add(table)
        return card

    def _told_of_pages(self) -> list[tuple[str, str, str]]:
        told = {
            "check": (self.tr("Check"), self.tr("Does this computer do for the role, and where does it fall short?")),
            "machine": (self.tr("This machine"), self.tr("Every reading and where it comes from; save it, open one.")),
            "roles": (self.tr("Roles"), self.tr("This computer against every role; two compared; your own.")),
        }
        return [(*told[page], "") for page in self._pages if page in told]

    def _told_of_verdicts(self) -> list[tuple[str, str, str]]:
        told = {
            "ready": self.tr("Every required need is met as recommended."),
            "good enough": self.tr("Every required need reaches its minimum, some of them only that."),
            "falls short": self.tr("A required need is below its minimum."),
            "can't tell yet": self.tr("None is short, but a required one is unknown. The row says what would tell."),
        }
        return [
            (f"{symbol} {words.VERDICTS[verdict]}", told[verdict], role)
            for verdict, (symbol, role) in VERDICT_SYMBOLS.items()
        ]

    def _told_of_states(self) -> list[tuple[str, str, str]]:
        told = {
            "meets recommended": self.tr("As good as recommended, or better."),
            "meets minimum": self.tr("Enough to work with; below what is recommended."),
            "covered by renting": self.tr("You rent a GPU, and the role accepts that. Counts as the minimum."),
            "falls short": self.tr("Below the minimum; the row says by how much, and what helps."),
            "below advice": self.tr("Only advised. It never makes a machine fall short."),
            "unknown": self.tr("Nothing tells. Unknown is never taken for short; the row says what would tell."),
            "not needed": self.tr("The role says outright that it does without."),
        }
        return [(f"{symbol} {words.STATES[state]}", told[state], ROLES[state]) for state, symbol in SYMBOLS.items()]

    def _told_of_levels(self) -> list[tuple[str, str, str]]:
        return [
            (self.tr("Minimum"), self.tr("Below it the role can't be done well. “min 10 GB” in a row."), ""),
            (self.tr("Recommended"), self.tr("What lasts, and does not make you wait. “rec 16 GB” in a row."), ""),
            (
                self.tr("Advised, or asked"),
                self.tr("Good to have, or only you can tell. Never part of the verdict."),
                "",
            ),
        ]

    def _told_of_values(self) -> list[tuple[str, str, str]]:
        return [
            (self.tr("Correct the value…"), self.tr("Your word, kept for this computer beside what was seen."), ""),
            (self.tr("What if…"), self.tr("Only tried out: watch the verdict, then drop it. Nothing is kept."), ""),
            (self.tr("Questions…"), self.tr("In the menu: what no machine can read, all in one place."), ""),
            (self.tr("When it changes"), self.tr("If another part is seen than back then, what is seen counts."), ""),
        ]

    def _told_of_privacy(self) -> list[tuple[str, str, str]]:
        return [
            (self.tr("Sends nothing"), self.tr("DeskSpec works offline. It has no account, and counts nothing."), ""),
            (self.tr("What you pass on"), self.tr("Saved machines and captures carry no serial numbers or names."), ""),
        ]

    def _told_of_commands(self) -> list[tuple[str, str, str]]:
        return [
            ("deskspec check -r ml-engineer", self.tr("The same check as text; the exit code says how it stands."), ""),
            ("deskspec detect", self.tr("The machine with the source of every reading."), ""),
            ("deskspec set memory.size=64GB", self.tr("Correct a value; unset takes it back, list shows all."), ""),
            ("deskspec roles compare A B", self.tr("Two roles side by side."), ""),
            ("deskspec doctor", self.tr("What DeskSpec itself lacks here, and the mend."), ""),
        ]

    def _bars(self) -> Card:
        card = Card(self.tr("Reading a bar"))
        half = TOP_AT * 0.6
        shown: tuple[tuple[Gauge, State, str], ...] = (
            (Gauge(0.97, half, TOP_AT), "meets recommended", self.tr("past the dotted line: as recommended")),
            (Gauge(0.7, half, TOP_AT), "meets minimum", self.tr("past the full line: at least the minimum")),
            (Gauge(0.3, half, TOP_AT), "falls short", self.tr("before the full line: short")),
        )
        for gauge, state, told in shown:
            card.add(BarRow(self._theme, gauge, ROLES[state], words.STATES[state], told))
        return card

    def _open_folder(self) -> None:
        if self._folders.data is not None:
            # A person who has entered nothing yet has no folder; the one above it is there.
            there = self._folders.data if os.path.isdir(self._folders.data) else os.path.dirname(self._folders.data)
            QDesktopServices.openUrl(QUrl.fromLocalFile(there))


class BarRow(QFrame):
    """One bar as the pages draw it, with what it means."""

    def __init__(self, theme: Theme, gauge: Gauge, role: str, state: str, told: str) -> None:
        super().__init__()
        self.setObjectName("row")
        self.setAccessibleName(f"{state}: {told}")
        bullet = Bullet(theme)
        bullet.show_gauge(gauge, role)
        bullet.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        pill = Pill(theme)
        pill.show_state(state, role)
        text = label(told, wrap=True)
        text.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        line = QHBoxLayout(self)
        line.setContentsMargins(16, 8, 16, 8)
        line.setSpacing(16)
        line.addWidget(bullet, 34)
        line.addWidget(text, 44)
        line.addWidget(pill, 22, Qt.AlignmentFlag.AlignVCenter)


def folder_rows(folders: Folders) -> list[tuple[str, str, str]]:
    """The real places on this computer, the settings' own among them."""
    from PySide6.QtCore import QCoreApplication, QSettings

    def tr(text: str) -> str:
        return QCoreApplication.translate("HelpWindow", text)

    nowhere = tr("nowhere: this system names no home folder; DESKSPEC_HOME gives one")
    return [
        (tr("What you said"), folders.database or nowhere, ""),
        (tr("Roles of your own"), folders.profiles or nowhere, ""),
        (tr("Log of errors"), log_path(folders) or nowhere, ""),
        (tr("What can be made anew"), folders.cache or nowhere, ""),
        (tr("Look of the window"), QSettings("deskspec", "deskspec").fileName(), ""),
    ]


def _row(name: str, told: str, role: str) -> tuple[Cell, Cell]:
    return (Part(name, bold=True, role=role),), (Part(told),)
