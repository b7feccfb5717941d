"""Asks about entered values that gave way: something else is detected now than when the person entered them."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QWidget

from deskspec.gui import words
from deskspec.gui.dialogs import messages
from deskspec.gui.session import Session
from deskspec.gui.widgets import buttons
from deskspec.gui.widgets.card import Card
from deskspec.gui.widgets.texts import label, letters
from deskspec.gui.words import clean
from deskspec.metrics.overlay import Outdated, outdated

#: Below this many letters across, the buttons stand under the question.
NARROW = 90


class Question(QFrame):
    """One value: what was said and seen, what is seen now, and the two answers."""

    #: The person's own value is to count: its metric and its text.
    kept = Signal(str, str)
    #: What is detected is to count: its metric.
    taken = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("row")
        self.asks: Outdated | None = None
        self.told = label(wrap=True)
        self.keep_button = buttons.plain(self.tr("Keep yours"), told=self.tr("Your value counts again"))
        self.take_button = buttons.plain(
            self.tr("Take what is seen"), told=self.tr("Your value is dropped; what is detected counts")
        )
        acts = QHBoxLayout()
        acts.setSpacing(8)
        acts.addWidget(self.keep_button)
        acts.addWidget(self.take_button)
        acts.addStretch(1)
        self._bar = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._bar.setContentsMargins(16, 8, 12, 8)
        self._bar.setSpacing(12)
        self._bar.addWidget(self.told, 1)
        self._bar.addLayout(acts)
        self.keep_button.clicked.connect(lambda: self.asks and self.kept.emit(self.asks.metric, self.asks.text))
        self.take_button.clicked.connect(lambda: self.asks and self.taken.emit(self.asks.metric))

    def show_asks(self, asks: Outdated) -> None:
        """Show one question."""
        self.asks = asks
        name = words.name(asks.metric)
        told = (
            self.tr("%1: you said %2 when %3 was seen; now %4 is seen.")
            if asks.saw
            else self.tr("%1: you said %2 when nothing was seen; now %4 is seen.")
        )
        said, saw, now = words.show(asks.said), words.entered(asks.metric, asks.saw), words.show(asks.now)
        text = words.fill(told, name, said, saw, now)
        self.told.setText(clean(text))
        self.setAccessibleName(clean(text))
        for button, value in ((self.keep_button, said), (self.take_button, now)):
            button.setAccessibleName(clean(f"{button.text()}: {name} {value}"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        narrow = event.size().width() < letters(self, NARROW)
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._bar.setDirection(down if narrow else across)
        super().resizeEvent(event)


class AskAnew(Card):
    """A row a question; hidden while there is none, and while another computer's file is shown."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(QCoreApplication.translate("AskAnew", "Still so?"), parent)
        self._session = session
        self._questions: list[Question] = []
        self._answered: set[str] = set()
        session.answers.settled.connect(self._settled)
        session.changed.connect(self.show_anew)
        self.show_anew()

    def questions(self) -> list[Question]:
        """The questions that are shown, in their order."""
        return [question for question in self._questions if not question.isHidden()]

    def show_anew(self) -> None:
        """Show what is to be asked now."""
        machine = self._session.machine if self._session.own_machine else None
        asked = outdated(machine) if machine is not None else ()
        while len(self._questions) < len(asked):
            self._questions.append(self._new_question())
        for number, question in enumerate(self._questions):
            if number < len(asked):
                question.show_asks(asked[number])
            question.setVisible(number < len(asked))
        self.setVisible(bool(asked))

    def _new_question(self) -> Question:
        question = Question(self)
        question.kept.connect(self._answer)
        question.taken.connect(lambda metric: self._answer(metric, ""))
        self.add(question)
        return question

    def _answer(self, metric: str, text: str) -> None:
        self._answered.add(metric)
        self._session.answers.give(metric, text)

    def _settled(self, metric: str, told: str) -> None:
        """The keyboard goes on with the next question; where there is none, Qt finds the next widget itself."""
        if metric not in self._answered:
            return
        self._answered.remove(metric)
        if told:
            messages.sorry(self.window(), told)
        elif self.questions():
            self.questions()[0].keep_button.setFocus(Qt.FocusReason.OtherFocusReason)
