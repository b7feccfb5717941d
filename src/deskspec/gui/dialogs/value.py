"""Asks for one value, to be kept for this computer."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QDialog, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from deskspec.gui import words
from deskspec.gui.locale import typed
from deskspec.gui.session import Session
from deskspec.gui.widgets import buttons
from deskspec.gui.widgets.choices import choices
from deskspec.gui.widgets.picker import Picker
from deskspec.gui.widgets.texts import label, letters
from deskspec.metrics.kinds import with_unit
from deskspec.metrics.registry import METRICS
from deskspec.units import QuantityError
from deskspec.wording import in_words


class ValueDialog(QDialog):
    """A field that is checked as the person types; the units a metric takes are shown by example."""

    def __init__(self, session: Session, metric: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._metric = session, metric
        self._kind = METRICS[metric].kind
        self._waiting = False
        name = words.name(metric)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Correct: %1").replace("%1", name))
        self.field = self._make_field()
        self.told = label(dim=True, wrap=True)
        self.done_button = buttons.main(self.tr("Keep"))
        self._build()
        self._check()
        session.answers.settled.connect(self._settled)

    def _make_field(self) -> QWidget:
        """A list where the values are few, else a line to type in."""
        listed = choices(self._kind)
        if listed:
            box = Picker()
            for choice in listed:
                box.addItem(words.show(choice), choice)
            box.currentIndexChanged.connect(self._check)
            return box
        line = QLineEdit()
        line.setPlaceholderText(self._example())
        line.textChanged.connect(self._check)
        return line

    def _build(self) -> None:
        question = words.question(self._metric)
        asked = label(question, bold=True, wrap=True)
        asked.setBuddy(self.field)
        self.field.setAccessibleName(question)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(10)
        column.addWidget(asked)
        column.addWidget(self.field)
        column.addWidget(self.told)
        line = QHBoxLayout()
        if self._entered():
            back = buttons.plain(self.tr("Take back"), told=self.tr("What was detected counts again"))
            back.clicked.connect(self._take_back)
            line.addWidget(back)
        line.addStretch(1)
        cancel = buttons.plain(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        self.done_button.setDefault(True)
        self.done_button.clicked.connect(self._done)
        line.addWidget(cancel)
        line.addWidget(self.done_button)
        column.addLayout(line)
        self.setMinimumWidth(letters(self, 56))

    def _example(self) -> str:
        return self.tr("such as %1").replace("%1", words.entered(self._metric, self._kind.example))

    def text(self) -> str:
        """What the person has written or chosen, with its numbers in the C form."""
        if isinstance(self.field, QComboBox):
            return str(self.field.currentData())
        return with_unit(self._kind, typed(self.field.text()).strip()) if isinstance(self.field, QLineEdit) else ""

    def _entered(self) -> bool:
        machine = self._session.machine
        return machine is not None and any(entry.metric == self._metric for entry in machine.entered)

    def _check(self) -> None:
        """Say how the value is understood, or why it does not fit."""
        text = self.text()
        try:
            shown = words.show(self._kind.show(self._kind.parse(text))) if text else ""
        except QuantityError as error:
            self.told.setText(words.show(in_words(error)))
            self.done_button.setEnabled(False)
            return
        kept = self.tr("kept for this computer until you take it back")
        self.told.setText(f"{shown or self._example()}; {kept}")
        self.done_button.setEnabled(bool(shown))

    def _done(self) -> None:
        self._wait()
        self._session.correct(self._metric, self.text())

    def _take_back(self) -> None:
        self._wait()
        self._session.take_back(self._metric)

    def _wait(self) -> None:
        """Nothing can be done here until it is kept, or refused: at the latest when the store's patience ends."""
        self._waiting = True
        self.told.setText(self.tr("Keeping…"))
        for part in (self.field, *self.findChildren(QPushButton)):
            part.setEnabled(False)

    def _settled(self, metric: str, told: str) -> None:
        """It is kept, or here stands why it is not."""
        if metric != self._metric or not self._waiting:
            return
        self._waiting = False
        if not told:
            self.accept()
            return
        for part in (self.field, *self.findChildren(QPushButton)):
            part.setEnabled(True)
        self._check()
        self.told.setText(words.clean(told))
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    # --- Qt's own

    def reject(self) -> None:
        if not self._waiting:
            super().reject()
