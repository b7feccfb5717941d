"""Your own word: the values that the person gave for this machine, and the way to give another."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QWidget

from deskspec.gui.dialogs import messages
from deskspec.gui.dialogs.value import ValueDialog
from deskspec.gui.pages.machine_add import AddDialog
from deskspec.gui.session import Session
from deskspec.gui.widgets import buttons
from deskspec.gui.widgets.card import Card
from deskspec.gui.widgets.fact_entered import EnteredLine
from deskspec.gui.widgets.texts import label
from deskspec.model.machine import Entered


class EnteredCard(Card):
    """A row a value. Of another computer's file the values can be read, but not changed."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(QCoreApplication.translate("EnteredCard", "Your own word"), parent)
        self._session = session
        self._lines: list[EnteredLine] = []
        self._taking_back: set[str] = set()
        session.answers.settled.connect(self._settled)
        self._nothing = label(
            self.tr("Nothing yet. What you enter here counts instead of what is detected, until you take it back."),
            dim=True,
            wrap=True,
        )
        self._nothing.setContentsMargins(16, 0, 16, 4)
        self.add(self._nothing)
        self.add_button = buttons.plain(self.tr("A&dd…"), told=self.tr("Enter a value of your own"))
        self.add_button.clicked.connect(self.ask_which)
        self._foot = QWidget()
        line = QHBoxLayout(self._foot)
        line.setContentsMargins(16, 8, 16, 12)
        line.addWidget(self.add_button)
        line.addStretch(1)
        self.add(self._foot)

    def show_entered(self, entered: tuple[Entered, ...]) -> None:
        """Show these values; the card hides itself where there is nothing to show or to do."""
        own = self._session.own_machine
        while len(self._lines) < len(entered):
            self._lines.append(self._new_line())
        for number, line in enumerate(self._lines):
            if number < len(entered):
                line.show_entered(entered[number], own=own)
            line.setVisible(number < len(entered))
        self._nothing.setVisible(own and not entered)
        self._foot.setVisible(own)
        self.setVisible(own or bool(entered))

    def lines(self) -> list[EnteredLine]:
        """The rows that are shown, in their order."""
        return [line for line in self._lines if not line.isHidden()]

    def _new_line(self) -> EnteredLine:
        line = EnteredLine(self)
        line.correct_asked.connect(self.correct)
        line.take_back_asked.connect(self.take_back)
        self._rows.insertWidget(self._rows.count() - 1, line)
        return line

    def ask_which(self) -> None:
        """Let the person choose what to enter a value for."""
        dialog = AddDialog(self._session, self)
        dialog.chosen.connect(self.correct)
        dialog.open()

    def correct(self, metric: str) -> None:
        """Ask for a value and keep it."""
        ValueDialog(self._session, metric, parent=self.window()).open()

    def take_back(self, metric: str) -> None:
        """Drop a value: what was detected counts again."""
        # The row goes away with its button; the keyboard goes on from a place that stays.
        self.add_button.setFocus()
        self._taking_back.add(metric)
        self._session.take_back(metric)

    def _settled(self, metric: str, told: str) -> None:
        """Of what was taken back here, why it could not be; a dialog speaks for itself."""
        if metric in self._taking_back:
            self._taking_back.remove(metric)
            if told:
                messages.sorry(self.window(), told)
