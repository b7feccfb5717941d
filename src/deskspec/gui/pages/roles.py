"""Roles: every role against this machine; one in full, two side by side, and roles of the person's own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QFileDialog, QStackedWidget, QVBoxLayout, QWidget

from deskspec.gui.dialogs import messages
from deskspec.gui.pages import role_dialogs as dialogs
from deskspec.gui.pages.role_compare import CompareView
from deskspec.gui.pages.role_overview import RolesOverview
from deskspec.gui.pages.role_view import RoleView
from deskspec.gui.role_files import Outcome, RoleFiles
from deskspec.gui.session import Session
from deskspec.gui.theme import Theme
from deskspec.model.profile import Profile

if TYPE_CHECKING:
    from deskspec.gui.pages.role_editor import RoleEditor


class RolesPage(QWidget):
    """One view at a time; each is built when it is first asked for, and shown anew only while it can be seen."""

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._theme = theme
        self._files = RoleFiles(session)
        self._stale = True
        self._came_from = ""
        self._overview: RolesOverview | None = None
        self._view: RoleView | None = None
        self._compare: CompareView | None = None
        self._editor: RoleEditor | None = None
        self.stack = QStackedWidget()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.stack)
        session.changed.connect(self._changed)

    # --- the views, each made once

    @property
    def overview(self) -> RolesOverview:
        """The grid of every role."""
        if self._overview is None:
            made = self._overview = RolesOverview(self._session, self._theme)
            made.grid.opened.connect(self.open_role)
            made.new_button.clicked.connect(lambda: self.ask_new(made.grid.current_id()))
            made.import_button.clicked.connect(self.ask_import)
            made.compare_button.clicked.connect(lambda: self.open_compare(made.grid.current_id()))
            self.stack.addWidget(made)
        return self._overview

    @property
    def view(self) -> RoleView:
        """One role in full."""
        if self._view is None:
            made = self._view = RoleView(self._session, self._theme)
            made.left.connect(self.back_to_grid)
            made.compare_asked.connect(self.open_compare)
            made.new_asked.connect(self.ask_new)
            made.edit_asked.connect(self.open_editor)
            made.export_asked.connect(self.ask_export)
            made.delete_asked.connect(self.ask_delete)
            self.stack.addWidget(made)
        return self._view

    @property
    def compare(self) -> CompareView:
        """Two roles side by side."""
        if self._compare is None:
            made = self._compare = CompareView(self._session, self._theme)
            made.left.connect(lambda: self.open_role(self._came_from) if self._came_from else self.back_to_grid())
            self.stack.addWidget(made)
        return self._compare

    @property
    def editor(self) -> RoleEditor:
        """A role's form and file."""
        if self._editor is None:
            from deskspec.gui.pages.role_editor import RoleEditor

            made = self._editor = RoleEditor(self._files, self._theme)
            made.left.connect(self.open_role)
            self.stack.addWidget(made)
        return self._editor

    # --- going from one to the other

    def back_to_grid(self) -> None:
        """The grid, with the focus on the role that was shown."""
        shown = self._view.role_id if self._view is not None else ""
        self._show(self.overview)
        if shown:
            self.overview.grid.select(shown)
        self.overview.grid.setFocus()

    def open_role(self, role_id: str) -> None:
        """One role in full; the grid where there is no such role."""
        role = self._role(role_id)
        if role is None:
            self.back_to_grid()
            return
        self.view.show_role(role)
        self._show(self.view)
        self.view.area.setFocus()

    def open_compare(self, role_id: str) -> None:
        """This role beside the one in use; beside the next one where it is that one."""
        chosen = self._session.role
        self._came_from = role_id if self.stack.currentWidget() is self._view else ""
        if chosen is not None and chosen.id != role_id and role_id:
            self.compare.choose(chosen.id, role_id)
        else:
            self.compare.choose(role_id or (chosen.id if chosen is not None else ""))
        self._stale = False
        self.stack.setCurrentWidget(self.compare)
        self.compare.second.setFocus()

    def open_editor(self, role_id: str) -> None:
        """The form and the file of an own role. What they are made of comes now, they themselves when it is read."""
        import deskspec.gui.pages.role_editor  # noqa: F401

        self._files.read(role_id, self._edit)

    def _edit(self, outcome: Outcome) -> None:
        role = self._role(outcome.role)
        if outcome.told or role is None:
            self._sorry(outcome)
            return
        self._show(self.editor)
        self.editor.show_text(role, outcome.text, outcome.draft)

    def _show(self, view: QWidget) -> None:
        self.stack.setCurrentWidget(view)
        self._show_anew()

    # --- files

    def ask_new(self, base: str) -> None:
        """Ask for a new role's name, make it, and open its file."""
        dialog = dialogs.NewRoleDialog(self._files.bases(), base, self)
        dialog.asked.connect(lambda role_id, title, of: self._files.make(role_id, title, of, self._made))
        dialog.open()

    def _made(self, outcome: Outcome) -> None:
        if outcome.told:
            self._sorry(outcome)
            return
        self.open_role(outcome.role)
        self.open_editor(outcome.role)

    def ask_import(self) -> None:
        """Let the person choose a role's file, and take it in."""
        kinds = self.tr("Roles (*.yaml *.yml);;All files (*)")
        path, _ = QFileDialog.getOpenFileName(self, self.tr("Import a role"), "", kinds)
        if path:
            self.take_in(path)

    def take_in(self, path: str) -> None:
        """A file from elsewhere, among the own roles and open."""
        self._files.take_in(path, self._taken_in)

    def _taken_in(self, outcome: Outcome) -> None:
        if outcome.told:
            self._sorry(outcome)
        else:
            self.open_role(outcome.role)

    def ask_export(self, role_id: str) -> None:
        """Let the person choose a place for a role's file."""
        kinds = self.tr("Roles (*.yaml *.yml)")
        path, _ = QFileDialog.getSaveFileName(self, self.tr("Export a role"), f"{role_id}.yaml", kinds)
        if path:
            self._files.put_out(role_id, path, self._sorry)

    def ask_delete(self, role_id: str) -> None:
        """Delete an own role, if it is meant."""
        role = self._role(role_id)
        if role is not None and role.own:
            dialogs.ask_delete(self, role, lambda: self._files.delete(role_id, self._deleted))

    def _deleted(self, outcome: Outcome) -> None:
        if outcome.told:
            self._sorry(outcome)
        else:
            self.back_to_grid()

    def _sorry(self, outcome: Outcome) -> None:
        if outcome.told:
            messages.sorry(self, outcome.told)

    # --- following the session

    def _role(self, role_id: str) -> Profile | None:
        return next((role for role in self._session.roles if role.id == role_id), None)

    def _changed(self) -> None:
        self._stale = True
        if self.isVisible():
            self._show_anew()

    def _show_anew(self) -> None:
        """The view that is seen; the others are when they are gone to."""
        self._stale = False
        seen = self.stack.currentWidget()
        if seen is self._overview:
            self.overview.show_anew(self._files.problems())
        elif seen is self._compare:
            self.compare.refresh()
        elif seen is self._view:
            role = self._role(self.view.role_id)
            if role is None:
                self.back_to_grid()
            else:
                self.view.show_role(role)

    # --- Qt's own

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._overview is None:
            self._show(self.overview)
        elif self._stale:
            self._show_anew()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        seen = self.stack.currentWidget()
        if event.key() != Qt.Key.Key_Escape or seen is self._overview:
            super().keyPressEvent(event)
        elif seen is self._editor:
            self.editor.leave()
        elif seen is self._compare:
            self.compare.left.emit()
        else:
            self.back_to_grid()
