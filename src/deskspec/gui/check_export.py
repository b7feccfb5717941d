"""An assessment given away: on the clipboard as the terminal shows it, or as a Markdown or JSON file.

What is only tried out is left out: a file that says what a machine is must not hold what it might be.
"""

from __future__ import annotations

import os

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from deskspec.gui.files import write_whole
from deskspec.gui.pages.machine_save import ask_for_file, default_path
from deskspec.gui.session import Session
from deskspec.gui.widgets.done import Done
from deskspec.model.assessment import Assessment
from deskspec.model.machine import Machine
from deskspec.report.check_text import check_text
from deskspec.report.terminal import Style


def _tr(text: str) -> str:
    return QCoreApplication.translate("check_export", text)


class CheckExport:
    """The entries of the menu *Export*, and what each does; `told` says on the page what was done."""

    def __init__(self, session: Session, page: QWidget, told: Done) -> None:
        self._session, self._page, self._told = session, page, told

    def make_menu(self) -> QMenu:
        """A menu for the button."""
        menu = QMenu(self._page)
        menu.addAction(_tr("&Copy as text"), QKeySequence(_tr("Ctrl+Shift+C")), self.copy_text)
        menu.addSeparator()
        menu.addAction(_tr("Save as &Markdown…"), lambda: self._ask("md", _tr("Markdown (*.md)")))
        menu.addAction(_tr("Save as &JSON…"), lambda: self._ask("json", _tr("JSON (*.json)")))
        return menu

    def copy_text(self) -> None:
        """The assessment as the terminal shows it, on the clipboard."""
        shown = self._shown()
        if shown is not None:
            QGuiApplication.clipboard().setText(check_text(*shown, Style()))
            self._told.show_done(_tr("Copied"))

    def _ask(self, ending: str, kinds: str) -> None:
        shown = self._shown()
        if shown is not None:
            name = f"check-{shown[0].profile}-{shown[1].taken_at[:10]}".rstrip("-")
            path = default_path(f"{name}.{ending}")
            ask_for_file(self._page.window(), _tr("Export the check"), path, kinds, self.save)

    def save(self, path: str) -> None:
        """Write the assessment; the ending tells the form: .json, else Markdown."""
        shown = self._shown()
        if shown is None:
            return
        as_json = os.path.splitext(path)[1].lower() == ".json"
        self._session.work_beside(
            lambda _bench: write_whole(path, _json(*shown) if as_json else _markdown(*shown)),
            lambda _path: self._told.show_done(_tr("Saved as %1").replace("%1", os.path.basename(path))),
        )

    def _shown(self) -> tuple[Assessment, Machine] | None:
        assessment, machine = self._session.real_assessment(), self._session.real_machine
        return None if assessment is None or machine is None else (assessment, machine)


def _markdown(assessment: Assessment, machine: Machine) -> str:
    from deskspec.report.check_markdown import check_markdown

    return check_markdown(assessment, machine)


def _json(assessment: Assessment, machine: Machine) -> str:
    import json

    from deskspec.report.check_json import check_json

    return json.dumps(check_json(assessment, machine), indent=2, ensure_ascii=False) + "\n"
