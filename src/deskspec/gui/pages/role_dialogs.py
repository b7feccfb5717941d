"""The small windows of the page Roles: a new role, and whether one is to go."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QDialog, QFormLayout, QHBoxLayout, QLineEdit, QMessageBox, QVBoxLayout, QWidget

from deskspec.gui.widgets import buttons
from deskspec.gui.widgets.picker import Picker
from deskspec.gui.widgets.texts import label, letters
from deskspec.gui.words import clean
from deskspec.model.profile import Profile


class NewRoleDialog(QDialog):
    """Title and id of a new role, and which one it builds on; the id follows the title until it is typed."""

    #: The person has said all: id, title and the id of the role to build on.
    asked = Signal(str, str, str)

    def __init__(self, bases: tuple[Profile, ...], base: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("New from a role"))
        self._taken = {role.id for role in bases}
        self.title_field = QLineEdit()
        self.title_field.setMaxLength(200)
        self.title_field.setPlaceholderText(self.tr("such as Game Developer"))
        self.id_field = QLineEdit()
        self.id_field.setMaxLength(64)
        self.id_field.setPlaceholderText("game-developer")
        self.base_box = Picker()
        for role in bases:
            self.base_box.addItem(clean(role.title), role.id)
        self.base_box.setCurrentIndex(max(0, self.base_box.findData(base)))
        self.told = label(dim=True, wrap=True)
        self.make_button = buttons.main(self.tr("Make"))
        self._lay_out()
        self.title_field.textEdited.connect(self._follow)
        self.id_field.textEdited.connect(lambda _: self._check())
        self.make_button.clicked.connect(self._done)
        self._check()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(12)
        form = QFormLayout()
        form.setSpacing(8)
        for name, field in (
            (self.tr("&Title"), self.title_field),
            (self.tr("&Id"), self.id_field),
            (self.tr("&Builds on"), self.base_box),
        ):
            field.setAccessibleName(name.replace("&", ""))
            form.addRow(name, field)
        column.addLayout(form)
        column.addWidget(self.told)
        line = QHBoxLayout()
        line.addStretch(1)
        cancel = buttons.plain(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        line.addWidget(cancel)
        line.addWidget(self.make_button)
        self.make_button.setDefault(True)
        column.addLayout(line)
        self.setMinimumWidth(letters(self, 56))

    def _follow(self, title: str) -> None:
        if not self.id_field.isModified():
            self.id_field.setText(id_of(title))
        self._check()

    def _check(self) -> None:
        role_id = self.id_field.text().strip()
        if role_id in self._taken:
            self.told.setText(self.tr("There is such a role already; choose another id."))
        elif role_id and role_id != id_of(role_id):
            self.told.setText(self.tr("An id is lower-case words with hyphens, such as game-developer."))
        else:
            self.told.setText(self.tr("It inherits every need; you change what is different. The form opens next."))
        fits = bool(role_id) and role_id == id_of(role_id) and role_id not in self._taken
        self.make_button.setEnabled(fits and bool(self.title_field.text().strip()))

    def _done(self) -> None:
        base = str(self.base_box.currentData())
        self.asked.emit(self.id_field.text().strip(), self.title_field.text().strip(), base)
        self.accept()


def id_of(title: str) -> str:
    """A title as an id: "Game Developer" is game-developer; letters that no id has are left out."""
    spelled = {"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"}
    plain = "".join(spelled.get(letter, letter) for letter in title.lower())
    kept = "".join(letter if letter.isascii() and letter.isalnum() else "-" for letter in plain)
    return "-".join(part for part in kept.split("-") if part)[:64].rstrip("-")


def ask_delete(parent: QWidget, role: Profile, then: Callable[[], None]) -> QMessageBox:
    """Whether an own role is to go; `then` is called where it is."""
    box = QMessageBox(parent)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setIcon(QMessageBox.Icon.Question)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setWindowTitle(_tr("Delete a role"))
    box.setText(clean(_tr("Delete %1?").replace("%1", role.title)))
    box.setInformativeText(_tr("Its file stays in the folder of your profiles, with the ending .bak."))
    delete = box.addButton(_tr("Delete"), QMessageBox.ButtonRole.DestructiveRole)
    cancel = box.addButton(QMessageBox.StandardButton.Cancel)
    box.setDefaultButton(cancel)
    delete.clicked.connect(then)
    box.open()
    return box


def ask_leave(parent: QWidget, save: Callable[[], None] | None, drop: Callable[[], None]) -> QMessageBox:
    """What becomes of changes that are not saved. Without `save` they can't be saved as they are."""
    box = QMessageBox(parent)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setIcon(QMessageBox.Icon.Question)
    box.setWindowTitle(_tr("Changes that are not saved"))
    box.setText(_tr("Leave the changes to this role unsaved?"))
    if save is not None:
        saving = box.addButton(QMessageBox.StandardButton.Save)
        saving.clicked.connect(save)
    dropping = box.addButton(_tr("Drop the changes"), QMessageBox.ButtonRole.DestructiveRole)
    dropping.clicked.connect(drop)
    box.setDefaultButton(box.addButton(QMessageBox.StandardButton.Cancel))
    box.open()
    return box


def _tr(text: str) -> str:
    return QCoreApplication.translate("role_dialogs", text)
