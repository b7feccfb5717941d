"""Fields of a form that all speak alike: `value`, `show_value`, and `edited` when the person has changed something."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from deskspec.gui.widgets.picker import Picker


class LineField(QLineEdit):
    """One line of text."""

    edited = Signal()

    def __init__(self, longest: int = 200, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMaxLength(longest)
        self.setMinimumHeight(self.fontMetrics().height() + 10)
        self.textEdited.connect(lambda _text: self.edited.emit())

    def value(self) -> str:
        """What stands there, without spaces around it."""
        return self.text().strip()

    def show_value(self, text: str) -> None:
        """Show a text; the cursor stays where nothing changes."""
        if text != self.value():
            self.setText(text)
            self.setCursorPosition(0)


class WordsField(QPlainTextEdit):
    """A sentence or two, in as many lines as they take; kept as one line."""

    edited = Signal()

    def __init__(self, longest: int = 400, lines: int = 3, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._longest = longest
        self.setTabChangesFocus(True)
        edges = self.contentsMargins().top() + self.contentsMargins().bottom()
        room = int(self.document().documentMargin()) * 2 + self.frameWidth() * 2 + edges
        self.setFixedHeight(self.fontMetrics().lineSpacing() * lines + room)
        self.textChanged.connect(self._changed)

    def value(self) -> str:
        """What stands there, in one line."""
        return " ".join(self.toPlainText().split())[: self._longest]

    def show_value(self, text: str) -> None:
        """Show a text; the cursor stays where nothing changes."""
        if text != self.value():
            with QSignalBlocker(self):
                self.setPlainText(text)

    def _changed(self) -> None:
        if len(self.toPlainText()) > self._longest:
            cursor = self.textCursor()
            at = cursor.position()
            with QSignalBlocker(self):
                self.setPlainText(self.toPlainText()[: self._longest])
                cursor.setPosition(min(at, self._longest))
                self.setTextCursor(cursor)
        self.edited.emit()


class ChoiceField(Picker):
    """One of a few."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.activated.connect(lambda _index: self.edited.emit())

    def offer(self, choices: Sequence[tuple[str, str]]) -> None:
        """The choices as words and value; the chosen value stays."""
        told = [(self.itemText(at), self.itemData(at)) for at in range(self.count())]
        if told == list(choices):
            return
        before = self.value()
        self.clear()
        for words, value in choices:
            self.addItem(words, value)
        self.show_value(before)

    def value(self) -> str:
        """The chosen value."""
        return str(self.currentData() or "")

    def show_value(self, text: str) -> None:
        """Choose a value; the first choice where there is no such."""
        self.setCurrentIndex(max(0, self.findData(text)))
