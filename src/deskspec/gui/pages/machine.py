"""This machine: every reading with its value and source, what the person entered, and what can be done with both."""

from __future__ import annotations

import os

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from deskspec.gui.dialogs import messages
from deskspec.gui.locale import number
from deskspec.gui.pages.machine_entered import EnteredCard
from deskspec.gui.pages.machine_head import MachineHead
from deskspec.gui.pages.machine_save import CaptureDialog, ask_for_file, default_path
from deskspec.gui.pages.machine_table import MachineTable, ask_for_machines
from deskspec.gui.session import Session
from deskspec.gui.theme import Theme
from deskspec.gui.turns import later
from deskspec.gui.widgets import buttons
from deskspec.gui.widgets.fact_card import FactCard
from deskspec.gui.widgets.filter_field import filter_field
from deskspec.gui.widgets.reading_order import order_tabs
from deskspec.gui.widgets.scrolled import Inside, scrolled
from deskspec.gui.widgets.texts import label, letters
from deskspec.gui.words import clean, fill, show
from deskspec.model.machine import Entered, Machine
from deskspec.report.machine_report import machine_text
from deskspec.report.machine_rows import FactRow, machine_rows
from deskspec.report.terminal import Style

#: The group under which the rows tell what the person entered; here that has a card of its own.
_ENTERED = "Your own word"
#: So many rows are made in one turn of the event loop: more of them would be felt while typing.
_AT_ONCE = 8


class MachinePage(QWidget):
    """Nothing is made before the page is first shown. Then the cards are filled a few rows a turn of the event
    loop, so that a machine with dozens of parts never holds up the window."""

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._theme = theme
        self._built = False
        self._facts: tuple[FactRow, ...] = ()
        self._own = True
        self._cards: dict[str, FactCard] = {}
        self._waiting: list[tuple[str, int]] = []
        self._turn = later(self, self._fill_next)
        session.changed.connect(self._changed)

    @property
    def complete(self) -> bool:
        """Whether the page shows all there is of the session's machine."""
        return self._built and not self._waiting and bool(self._facts)

    # --- building

    def _build(self) -> None:
        self._built = True
        self.head = MachineHead()
        self.field = filter_field()
        self.only_unknown = buttons.plain(self.tr("Only what is unknown"), checkable=True)
        self._told = label(dim=True)
        self._nothing = label(dim=True, wrap=True)
        self.entered = EnteredCard(self._session)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        inside = Inside()
        column = QVBoxLayout(inside)
        column.setContentsMargins(24, 20, 24, 24)
        column.setSpacing(14)
        column.addWidget(self.head)
        bar = QHBoxLayout()
        bar.setSpacing(8)
        self.field.setToolTip(self.tr("Shows only the rows that hold these words (Ctrl+F)"))
        self.field.setTextMargins(6, 0, 6, 0)
        self.field.setMaximumWidth(letters(self, 50))
        self.field.setMinimumHeight(self.only_unknown.sizeHint().height())
        bar.addWidget(self.field, 3)
        bar.addWidget(self.only_unknown)
        bar.addStretch(1)
        column.addLayout(bar)
        column.addWidget(self._told)
        column.addWidget(self._nothing)
        self._column = QVBoxLayout()
        self._column.setSpacing(14)
        column.addLayout(self._column)
        column.addWidget(self.entered)
        column.addStretch(1)
        self._area = scrolled(inside, steady=True)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._area)

    def _connect(self) -> None:
        self.field.textChanged.connect(self._narrow)
        self.only_unknown.toggled.connect(self._narrow)
        find = QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self)
        find.activated.connect(self._find)
        self.head.save_button.clicked.connect(self.ask_to_save)
        self.head.open_button.clicked.connect(self.ask_to_open)
        self.head.capture_button.clicked.connect(self.ask_to_capture)
        self.head.copy_button.clicked.connect(self.copy_text)
        self.head.compare_button.clicked.connect(self.ask_to_compare)

    # --- showing

    def _changed(self) -> None:
        if self.isVisible():
            self.show_anew()

    def show_anew(self) -> None:
        """Show the session's machine; what is the same stays untouched."""
        machine = self._session.machine
        if machine is None:
            return
        if not self._built:
            self._build()
        self.head.show_machine(self._session.machine_name, machine, own=self._session.own_machine)
        self.entered.show_entered(self._entered(machine))
        facts = tuple(row for row in machine_rows(machine) if row.group != _ENTERED)
        if (facts, self._session.own_machine) != (self._facts, self._own):
            self._facts, self._own = facts, self._session.own_machine
            self._waiting = self._steps()
            self._turn.start()

    def _entered(self, machine: Machine) -> tuple[Entered, ...]:
        """What was entered for good: what is only tried out stands on the page Check."""
        tried = self._session.tried
        return tuple(entry for entry in machine.entered if entry.at or entry.metric not in tried)

    def _steps(self) -> list[tuple[str, int]]:
        """Group by group, how many of its rows are to be there after each turn; cards without rows come last."""
        made: list[tuple[str, int]] = []
        for group in dict.fromkeys([*(row.group for row in self._facts), *self._cards]):
            count = sum(row.group == group for row in self._facts)
            made += [(group, many) for many in range(_AT_ONCE, count, _AT_ONCE)]
            made.append((group, count))
        return made

    def _fill_next(self) -> None:
        if not self._waiting:
            return
        group, many = self._waiting.pop(0)
        if group not in self._cards:
            self._cards[group] = FactCard(show(group))
            self._cards[group].correct_asked.connect(self.entered.correct)
            self._column.addWidget(self._cards[group])
            # A screen reader goes through what a widget holds in this order: the entered values stand last.
            self.entered.raise_()
        card = self._cards[group]
        facts = [row for row in self._facts if row.group == group][:many]
        card.show_facts(facts, own=self._session.own_machine)
        card.narrow(self._words(), only_unknown=self.only_unknown.isChecked())
        if self._waiting:
            self._turn.start()
        else:
            order_tabs(self)
            self._narrow()

    def _words(self) -> list[str]:
        return self.field.text().casefold().split()

    def _narrow(self) -> None:
        """Leave the rows that the filter and the button want."""
        words, only = self._words(), self.only_unknown.isChecked()
        count = sum(card.narrow(words, only_unknown=only) for card in self._cards.values())
        unknown = sum(not row.known for row in self._facts)
        if words or only:
            told, of = self.tr("%1 of %2 readings shown"), len(self._facts)
        else:
            told, of = self.tr("%1 readings, %2 of them unknown"), unknown
        told = told.replace("%1", number(count)).replace("%2", number(of))
        self._told.setText(told)
        self.field.setAccessibleDescription(told)
        self._nothing.setText(self._why_nothing() if not count and self._facts else "")
        self._nothing.setVisible(bool(self._nothing.text()))

    def _why_nothing(self) -> str:
        text = self.field.text().strip()
        if text:
            return clean(self.tr("No reading holds “%1”.").replace("%1", text))
        return self.tr("Everything that can be read of this machine is known.")

    def cards(self) -> list[FactCard]:
        """The cards that are shown, in their order."""
        return [card for card in self._cards.values() if not card.isHidden()]

    def _find(self) -> None:
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    # --- what the person does

    def ask_to_save(self) -> None:
        """Let the person name a file for the machine."""
        machine = self._session.machine
        if machine is None:
            return
        # The day, and not the computer's name: the file is there to be given away.
        name = "-".join(filter(None, ("machine", machine.taken_at[:10]))) + ".json"
        kinds = self.tr("Saved machines (*.json)")
        ask_for_file(self, self.tr("Save the machine"), default_path(name), kinds, self.save)

    def save(self, path: str) -> None:
        """Write the machine to a file."""
        self.head.save_button.setEnabled(False)
        self._session.save_machine(path, self._saved, self._failed)

    def _saved(self, path: str) -> None:
        self.head.save_button.setEnabled(True)
        told = self.tr("Saved as %1, under an id that does not tell which computer it is.")
        self.head.tell(told.replace("%1", os.path.basename(path)))

    def ask_to_open(self) -> None:
        """Let the person choose a machine's file."""
        ask_for_machines(self, self.tr("Open a machine"), lambda paths: self._session.open_machine(paths[0]), one=True)

    def ask_to_capture(self) -> None:
        """Say what a capture holds, and ask where to write it."""
        CaptureDialog(self.capture, self.window()).open()

    def capture(self, path: str) -> None:
        """Write a capture of this computer."""
        self.head.set_capturing(True)
        self._session.capture(path, lambda count: self._captured(path, count), self._failed)

    def _captured(self, path: str, count: int) -> None:
        self.head.set_capturing(False)
        told = self.tr("Captured into %1: %2 files, redacted. Look through them before you send them.")
        self.head.tell(fill(told, os.path.basename(path), number(count)))

    def _failed(self, told: str) -> None:
        self.head.save_button.setEnabled(True)
        self.head.set_capturing(False)
        messages.sorry(self.window(), told)

    def ask_to_compare(self) -> None:
        """Let the person choose files, and show them with this machine against every role."""
        ask_for_machines(self, self.tr("Compare machines"), self.compare)

    def compare(self, paths: list[str]) -> None:
        """Show these files with this machine against every role."""
        table = MachineTable(self._session, self._theme, self.window())
        table.add_files(paths)
        table.open()

    def copy_text(self) -> None:
        """The machine as the terminal shows it, on the clipboard."""
        machine = self._session.machine
        if machine is not None:
            QGuiApplication.clipboard().setText(machine_text(machine, Style()))
            self.head.tell(self.tr("Copied: every reading with its source."))

    # --- Qt's own

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.show_anew()
