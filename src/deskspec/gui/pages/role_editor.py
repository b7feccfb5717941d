"""A role's file as text, checked while the person types; what is wrong is told by line and column."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QColor, QFontDatabase, QKeyEvent, QKeySequence, QTextCursor, QTextFormat
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QTextEdit, QVBoxLayout, QWidget

from deskspec.gui.pages import role_dialogs as dialogs
from deskspec.gui.pages import role_parts as parts
from deskspec.gui.role_files import Outcome, RoleFiles
from deskspec.gui.theme import Theme
from deskspec.gui.widgets import buttons
from deskspec.gui.widgets.pill import Pill
from deskspec.gui.widgets.texts import label
from deskspec.model.profile import Profile
from deskspec.report.words import clean

#: Typing rests so long before the text is checked, in milliseconds.
REST = 300


class YamlField(QPlainTextEdit):
    """A text field for YAML: a new line begins below the one before, and Tab goes on to the next widget."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            line = self.textCursor().block().text()[: self.textCursor().positionInBlock()]
            indent = line[: len(line) - len(line.lstrip(" "))]
            self.insertPlainText("\n" + indent + ("  " if line.rstrip().endswith(":") else ""))
            self.ensureCursorVisible()
        else:
            super().keyPressEvent(event)


class RoleEditor(QWidget):
    """Opened in place of the role."""

    #: Back to the role: its id.
    left = Signal(str)

    def __init__(self, files: RoleFiles, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._files = files
        self._theme = theme
        self._role_id = ""
        self._kept = ""
        self._line = 0
        self._leave_next = False
        self._taken_up = False
        self.back = parts.back_button(self.tr("Back to the role"))
        self.title = label(bold=True, scale=1.55, wrap=True)
        self.field = YamlField()
        self.state = Pill(theme)
        self.told = parts.wrapped("")
        self.go = buttons.plain(self.tr("Go there"), told=self.tr("To the place of what is wrong"))
        self.save_button = buttons.main(self.tr("Save"))
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self.field.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.field.setTabChangesFocus(True)
        self.field.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.field.setAccessibleName(self.tr("The role's file"))
        # A profile's keys are written from the left in every language.
        self.field.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.save_button.setShortcut(QKeySequence(QKeySequence.StandardKey.Save))
        self.go.hide()
        column = QVBoxLayout(self)
        parts.margins(column)
        column.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeading)
        column.addWidget(self.title)
        column.addWidget(self.field, 1)
        line = QHBoxLayout()
        line.setSpacing(12)
        line.addWidget(self.state, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self.told, 1)
        column.addLayout(line)
        actions = QHBoxLayout()
        actions.addStretch(1)
        actions.addWidget(self.go)
        actions.addWidget(self.save_button)
        column.addLayout(actions)

    def _connect(self) -> None:
        self.back.clicked.connect(self.leave)
        self.field.textChanged.connect(self._changed)
        self._rest.timeout.connect(self._ask)
        self.go.clicked.connect(self._go_there)
        self.save_button.clicked.connect(self.save)
        self._theme.changed.connect(lambda: self._mark(self._line))

    @property
    def text(self) -> str:
        """What the field holds."""
        return self.field.toPlainText()

    @property
    def unsaved(self) -> bool:
        """Whether leaving would lose something."""
        return bool(self._role_id) and self.text != self._kept

    def show_text(self, role: Profile, text: str, draft: str = "") -> None:
        """Edit the file of an own role; a draft is taken up where it was left."""
        self._role_id, self._kept = role.id, text.replace("\r\n", "\n")
        self.title.setText(clean(self.tr("Edit %1").replace("%1", role.title)))
        self.field.setPlainText(draft or self._kept)
        self._taken_up = self.unsaved
        self._rest.stop()
        self._ask()
        self.field.setFocus()

    def leave(self) -> None:
        """Back to the role; asked first where something is not saved."""
        if not self.unsaved:
            self._leave()
            return
        save = self._save_and_leave if self.save_button.isEnabled() else None
        dialogs.ask_leave(self, save, self._leave)

    def save(self) -> None:
        """Keep the text, where nothing is wrong with it."""
        if self.save_button.isEnabled():
            self.save_button.setEnabled(False)
            self._files.save(self._role_id, self.text, self._saved)

    def _leave(self) -> None:
        self._rest.stop()
        if self.unsaved:
            self._files.drop_draft(self._role_id)
        role_id, self._role_id = self._role_id, ""
        self.left.emit(role_id)

    def _save_and_leave(self) -> None:
        self._leave_next = True
        self.save()

    def _saved(self, outcome: Outcome) -> None:
        leave, self._leave_next = self._leave_next, False
        if outcome.told:
            self._show(outcome)
            return
        self._kept = outcome.text
        self._taken_up = False
        if leave and not self.unsaved:
            self._leave()
        elif self.text == outcome.text:
            self._tell("✓", self.tr("Saved"), "ok", self.tr("The version before is kept beside it, as .bak."))
        else:
            self._ask()

    def _changed(self) -> None:
        self.save_button.setEnabled(False)
        self._rest.start()

    def _ask(self) -> None:
        if self._role_id:
            self._files.check(self._role_id, self.text, self._checked, unsaved=self.unsaved)

    def _checked(self, outcome: Outcome) -> None:
        # The person may have typed on: that text is checked after its own rest.
        if outcome.role == self._role_id and outcome.text == self.text:
            self._show(outcome)

    def _show(self, outcome: Outcome) -> None:
        self._mark(outcome.line)
        self.save_button.setEnabled(not outcome.told and self.unsaved)
        if not outcome.told:
            told = self.tr("Not saved yet.") if self.unsaved else self.tr("Saved as it stands.")
            if self.unsaved and self._taken_up:
                told = self.tr("Taken up where it was left the last time; not saved yet.")
            self._tell("✓", self.tr("Valid"), "ok", told)
            return
        place = self.tr("Line %1, column %2: ").replace("%1", str(outcome.line)).replace("%2", str(outcome.column))
        self._tell("✕", self.tr("Wrong"), "bad", (place if outcome.line else "") + outcome.told)

    def _tell(self, symbol: str, word: str, role: str, told: str) -> None:
        self.state.show_state(f"{symbol} {word}", role)
        self.told.setText(clean(told))
        self.field.setAccessibleDescription(f"{word}. {clean(told)}")

    def _mark(self, line: int) -> None:
        """The line of what is wrong on a ground of its own."""
        self._line = line
        self.go.setVisible(line > 0)
        block = self.field.document().findBlockByNumber(line - 1) if line else None
        marks = []
        if block is not None and block.isValid():
            mark = QTextEdit.ExtraSelection()
            mark.cursor = QTextCursor(block)
            mark.format.setBackground(QColor(self._theme.colours.bad_soft))
            mark.format.setProperty(QTextFormat.Property.FullWidthSelection, True)
            marks.append(mark)
        self.field.setExtraSelections(marks)

    def _go_there(self) -> None:
        block = self.field.document().findBlockByNumber(self._line - 1)
        if block.isValid():
            self.field.setTextCursor(QTextCursor(block))
            self.field.ensureCursorVisible()
        self.field.setFocus()
