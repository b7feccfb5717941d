"""A text field for YAML: what changes from outside is one step that can be undone, and lines can be pointed at."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFontDatabase, QKeyEvent, QTextCursor, QTextFormat
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit, QWidget

from deskspec.gui.theme import Theme


class YamlField(QPlainTextEdit):
    """A new line begins below the one before, and Tab goes on to the next widget."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._wrong = 0
        self._pointed = 0
        self.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.setTabChangesFocus(True)
        self.document().setDocumentMargin(8)
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        # A profile's keys are written from the left in every language.
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        theme.changed.connect(self._draw_marks)

    @property
    def text(self) -> str:
        """What the field holds, letter by letter: Qt's plain text turns spaces that do not break into common ones."""
        return self.document().toRawText().replace("\u2029", "\n").replace("\u2028", "\n")

    def put(self, text: str, *, join: bool = False) -> None:
        """Make the text this one by changing only what differs, as one step to undo; join adds it to the last step."""
        start, end, written = difference(self.text, text)
        cursor = QTextCursor(self.document())
        if join:
            cursor.joinPreviousEditBlock()
        else:
            cursor.beginEditBlock()
        cursor.setPosition(_units(self.text[:start]))
        cursor.setPosition(_units(self.text[:end]), QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(written)
        cursor.endEditBlock()

    def mark_wrong(self, line: int) -> None:
        """The line of what is wrong, on a ground of its own; 0 for none. Lines count from 1."""
        self._wrong = line
        self._draw_marks()

    def point_at(self, line: int) -> None:
        """The line that the form speaks of, brought into sight; 0 for none."""
        self._pointed = line
        self._draw_marks()
        if line and not self.hasFocus():
            self._show_line(line)

    def go_to(self, line: int) -> None:
        """Put the cursor into a line, and the focus here."""
        block = self.document().findBlockByNumber(line - 1)
        if block.isValid():
            self.setTextCursor(QTextCursor(block))
            self.ensureCursorVisible()
        self.setFocus()

    def _show_line(self, line: int) -> None:
        """Scroll only where the line is out of sight; the person's cursor stays where it is."""
        bar = self.verticalScrollBar()
        top, seen = bar.value(), bar.pageStep()
        if not top < line <= top + seen - 2:
            bar.setValue(max(0, line - 1 - seen // 3))

    def _draw_marks(self) -> None:
        colours = self._theme.colours
        grounds = ((self._pointed, colours.accent_soft), (self._wrong, colours.bad_soft))
        self.setExtraSelections([mark for line, ground in grounds for mark in self._marks(line, ground)])

    def _marks(self, line: int, ground: str) -> list[QTextEdit.ExtraSelection]:
        block = self.document().findBlockByNumber(line - 1)
        if not line or not block.isValid():
            return []
        mark = QTextEdit.ExtraSelection()
        mark.cursor = QTextCursor(block)
        mark.format.setBackground(QColor(ground))
        mark.format.setProperty(QTextFormat.Property.FullWidthSelection, True)
        return [mark]

    # --- Qt's own

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            line = self.textCursor().block().text()[: self.textCursor().positionInBlock()]
            indent = line[: len(line) - len(line.lstrip(" "))]
            self.insertPlainText("\n" + indent + ("  " if line.rstrip().endswith(":") else ""))
            self.ensureCursorVisible()
        else:
            super().keyPressEvent(event)


def difference(before: str, after: str) -> tuple[int, int, str]:
    """Where two texts differ: before[start:end] has become the text that is given third."""
    start, most = 0, min(len(before), len(after))
    while start < most and before[start] == after[start]:
        start += 1
    common = 0
    while common < most - start and before[-1 - common] == after[-1 - common]:
        common += 1
    return start, len(before) - common, after[start : len(after) - common]


def _units(text: str) -> int:
    """A length as Qt counts it, in units of UTF-16."""
    return len(text) + sum(letter > "\uffff" for letter in text)
