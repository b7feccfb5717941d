"""A role's file, as a form and as text beside it, checked while the person types; both change the same text."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from deskspec.gui.locale import number
from deskspec.gui.pages import role_dialogs as dialogs
from deskspec.gui.pages import role_parts as parts
from deskspec.gui.pages.role_form import RoleForm
from deskspec.gui.pages.role_form_edits import Edits
from deskspec.gui.role_files import Outcome, RoleFiles
from deskspec.gui.theme import Theme
from deskspec.gui.turns import later
from deskspec.gui.widgets import buttons
from deskspec.gui.widgets.pill import Pill
from deskspec.gui.widgets.texts import label, letters
from deskspec.gui.widgets.yaml_field import YamlField
from deskspec.gui.words import clean
from deskspec.model.profile import Profile

#: Typing rests so long before the text is checked, in milliseconds.
REST = 300
#: From so many average letters on, form and file stand beside each other.
BESIDE = 140


class RoleEditor(QWidget):
    """Opened in place of the role."""

    #: Back to the role: its id.
    left = Signal(str)

    def __init__(self, files: RoleFiles, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._files = files
        self._role_id = ""
        self._kept = ""
        self._line = 0
        self._checked_text: str | None = None
        self._outcome = Outcome()
        self._leave_next = False
        self._save_next = False
        self._taken_up = False
        self._just_opened = False
        self.back = parts.back_button(self.tr("Back to the role"))
        self.title = label(bold=True, scale=1.55, wrap=True)
        self.form_button = buttons.plain(self.tr("&Form"), checkable=True, told=self.tr("The role as a form"))
        self.file_button = buttons.plain(self.tr("F&ile"), checkable=True, told=self.tr("The role's file as text"))
        self.form = RoleForm(theme)
        self.field = YamlField(theme)
        self.edits = Edits(files, self.field, self)
        self.state = Pill(theme)
        self.told = parts.wrapped("")
        self.go = buttons.plain(self.tr("Go there"), told=self.tr("To the place of what is wrong"))
        self.save_button = buttons.main(self.tr("Save"))
        self._rest = later(self, self._ask, REST)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self.field.setAccessibleName(self.tr("The role's file"))
        self.save_button.setToolTip(
            QKeySequence(QKeySequence.StandardKey.Save).toString(QKeySequence.SequenceFormat.NativeText)
        )
        self.go.hide()
        column = QVBoxLayout(self)
        parts.margins(column)
        column.addLayout(self._head())
        self.both = QSplitter(Qt.Orientation.Horizontal)
        self.both.setChildrenCollapsible(False)
        self.both.setHandleWidth(14)
        self.both.addWidget(self.form)
        self.both.addWidget(self.field)
        self.both.setSizes([640, 360])
        column.addWidget(self.both, 1)
        line = QHBoxLayout()
        line.setSpacing(12)
        line.addWidget(self.state)
        line.addWidget(self.told, 1)
        line.addWidget(self.go)
        line.addWidget(self.save_button)
        column.addLayout(line)

    def _head(self) -> QHBoxLayout:
        """The way back, the title, and where it is narrow which of the two is seen."""
        self._sides = QButtonGroup(self)
        line = QHBoxLayout()
        line.setSpacing(12)
        line.addWidget(self.back, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self.title, 1)
        for button in (self.form_button, self.file_button):
            self._sides.addButton(button)
            line.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        self.form_button.setChecked(True)
        return line

    def _connect(self) -> None:
        self.back.clicked.connect(self.leave)
        self.field.textChanged.connect(self._changed)
        for go in (self.go.clicked, self.form.place_asked):
            go.connect(self._go_there)
        self.save_button.clicked.connect(self.save)
        # Not the button's own shortcut: that one does nothing while the last letters are being checked.
        QShortcut(QKeySequence(QKeySequence.StandardKey.Save), self, self.save)
        self._sides.buttonToggled.connect(lambda _button, _on: self._show_sides())
        self.form.change_asked.connect(self.edits.take)
        self.form.typed_changed.connect(self._typed)
        self.form.pointed.connect(self.field.point_at)
        self.edits.done.connect(self._edits_done)
        self.edits.failed.connect(self._edit_failed)

    @property
    def text(self) -> str:
        """What the field holds."""
        return self.field.text

    @property
    def unsaved(self) -> bool:
        """Whether leaving would lose something."""
        return bool(self._role_id) and (self.text != self._kept or self.form.typing or self.edits.busy)

    def show_text(self, role: Profile, text: str, draft: str = "") -> None:
        """Edit the file of an own role; a draft is taken up where it was left."""
        self.edits.forget()
        self.form.start()
        self.field.point_at(0)
        self._role_id, self._kept = role.id, text.replace("\r\n", "\n")
        self.title.setText(clean(self.tr("Edit %1").replace("%1", role.title)))
        self.field.setPlainText(draft or self._kept)
        self._taken_up = self.unsaved
        self._leave_next = self._save_next = False
        self._rest.stop()
        self._ask()
        self._show_sides()
        self._just_opened = True
        self.field.setFocus()

    # --- leaving and saving

    def leave(self) -> None:
        """Back to the role; asked first where something is not saved."""
        self.form.flush()
        if not self.unsaved:
            self._leave()
            return
        can_save = self.save_button.isEnabled() or (self.under_way and not self.form.trouble)
        dialogs.ask_leave(self, self._save_and_leave if can_save else None, self._leave)

    def save(self) -> None:
        """Keep the text, where nothing is wrong with it; what is being written or checked is waited for."""
        self.form.flush()
        self._save_next = False
        if self.under_way:
            self._save_next = True
        elif self.save_button.isEnabled():
            self.save_button.setEnabled(False)
            self._files.save(self._role_id, self.text, self._saved)

    @property
    def under_way(self) -> bool:
        """Whether the text as it stands is not checked yet, or is about to change."""
        return self.edits.busy or self._checked_text != self.text

    def _leave(self) -> None:
        self._rest.stop()
        if self.unsaved:
            self._files.drop_draft(self._role_id)
        self.edits.forget()
        role_id, self._role_id = self._role_id, ""
        self.form.start()
        self.left.emit(role_id)

    def _save_and_leave(self) -> None:
        self._leave_next = True
        self.save()

    def _saved(self, outcome: Outcome) -> None:
        leave, self._leave_next = self._leave_next, False
        if outcome.told:
            self._tell("✕", self.tr("Not saved"), "bad", outcome.told)
            self.save_button.setEnabled(True)
            return
        self._kept = outcome.text
        self._taken_up = False
        if leave and not self.unsaved:
            self._leave()
        elif not self.unsaved:
            self._tell("✓", self.tr("Saved"), "ok", self.tr("The version before is kept beside it, as .bak."))
        else:
            self._ask()

    # --- the text and the form, each after the other

    def _changed(self) -> None:
        self.save_button.setEnabled(False)
        self._rest.start()

    def _typed(self) -> None:
        """The form holds something that the file does not."""
        if self.form.typing:
            self.save_button.setEnabled(False)
        if not self.under_way:
            self._show()

    def _edits_done(self) -> None:
        self._rest.stop()
        self._ask()

    def _edit_failed(self, told: str) -> None:
        self.form.again()
        self._save_next = self._leave_next = False
        self._tell("✕", self.tr("Not changed"), "bad", told)

    def _ask(self) -> None:
        if self._role_id and not self.edits.busy:
            self._files.check(self._role_id, self.text, self._checked, unsaved=self.text != self._kept)

    def _checked(self, outcome: Outcome) -> None:
        # The person may have typed on: that text is checked after its own rest.
        if outcome.role == self._role_id and outcome.text == self.text and not self.edits.busy:
            self._take(outcome)

    def _take(self, outcome: Outcome) -> None:
        self._outcome, self._checked_text = outcome, outcome.text
        self._mark(outcome.line)
        if outcome.stated is not None:
            self.form.show_role(outcome.stated)
            if self._just_opened and self.form.isVisibleTo(self):
                self.form.list.tree.setFocus()
        elif outcome.told:
            self.form.show_wrong(self._place(outcome), outcome.told)
        self._just_opened = False
        self._show()
        save, self._save_next = self._save_next, False
        if save and not outcome.told and not self.form.trouble:
            self.save()
        else:
            self._leave_next = self._leave_next and not save

    def _show(self) -> None:
        """What there is to say of the text as it was checked, and of what is typed in the form."""
        outcome, trouble = self._outcome, self.form.trouble
        wrong = bool(outcome.told or trouble)
        self.save_button.setEnabled(not wrong and self.text != self._kept and not self.form.typing)
        if outcome.told:
            self._tell("✕", self.tr("Wrong"), "bad", self._place(outcome) + outcome.told)
        elif trouble:
            self._tell(
                "✕",
                self.tr("Wrong"),
                "bad",
                self.tr("%1. It is not in the file yet.").replace("%1", trouble.rstrip(".")),
            )
        else:
            self._tell("✓", self.tr("Valid"), "ok", self._standing())

    def _standing(self) -> str:
        if not self.unsaved:
            return self.tr("Saved as it stands.")
        if self._taken_up:
            return self.tr("Taken up where it was left the last time; not saved yet.")
        return self.tr("Not saved yet.")

    def _place(self, outcome: Outcome) -> str:
        if not outcome.line:
            return ""
        place = self.tr("Line %1, column %2: ")
        return place.replace("%1", number(outcome.line, 0)).replace("%2", number(outcome.column, 0))

    def _tell(self, symbol: str, word: str, role: str, told: str) -> None:
        self.state.show_state(f"{symbol} {word}", role)
        self.told.setText(clean(told))
        self.field.setAccessibleDescription(f"{word}. {clean(told)}")

    def _mark(self, line: int) -> None:
        self._line = line
        self.go.setVisible(line > 0)
        self.field.mark_wrong(line)

    def _go_there(self) -> None:
        self.file_button.setChecked(True)
        self.field.go_to(self._line)

    # --- beside each other, or one at a time

    def _show_sides(self) -> None:
        wide = self.width() >= letters(self, BESIDE)
        for button in (self.form_button, self.file_button):
            button.setVisible(not wide)
        self.form.setVisible(wide or self.form_button.isChecked())
        self.field.setVisible(wide or self.file_button.isChecked())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_sides()
