"""Where to save a machine or write a capture: the dialogs that ask for a place."""

from __future__ import annotations

import os
from collections.abc import Callable

from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtWidgets import QDialog, QFileDialog, QVBoxLayout, QWidget

from deskspec.gui.widgets import buttons
from deskspec.gui.widgets.fact_flow import FlowLayout
from deskspec.gui.widgets.texts import label, letters


def default_path(name: str) -> str:
    """A file of this name among the person's documents."""
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return os.path.join(folder, name) if os.path.isdir(folder) else os.path.join(os.path.expanduser("~"), name)


def ask_for_file(parent: QWidget, title: str, path: str, kinds: str, then: Callable[[str], None]) -> None:
    """Let the person name a file to write; it gets the suffix of `path` where none is given."""
    dialog = QFileDialog(parent, title, os.path.dirname(path), kinds)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(os.path.splitext(path)[1].lstrip("."))
    dialog.selectFile(os.path.basename(path))
    dialog.fileSelected.connect(then)
    dialog.open()


def ask_for_folder(parent: QWidget, title: str, then: Callable[[str], None]) -> None:
    """Let the person choose or make a folder."""
    dialog = QFileDialog(parent, title, default_path(""))
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    dialog.fileSelected.connect(then)
    dialog.open()


class CaptureDialog(QDialog):
    """Says what a capture holds, and asks whether it shall be a zip or a folder."""

    def __init__(self, write: Callable[[str], None], parent: QWidget) -> None:
        super().__init__(parent)
        self._write, self._page = write, parent
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Capture this computer"))
        self.zip_button = buttons.main(self.tr("Into a &zip…"))
        self.folder_button = buttons.plain(self.tr("Into a &folder…"), told=self.tr("A new or empty one"))
        self._build()

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(10)
        column.addWidget(label(self.tr("A capture lets another computer check this one."), bold=True, wrap=True))
        for text in (
            self.tr("It holds the files and answers that DeskSpec reads of this computer, and nothing else."),
            self.tr("Serial numbers, host and user names, MAC and IP addresses are taken out before it is written."),
            self.tr("Look through it before you send it to anyone. What you entered yourself is not in it."),
        ):
            column.addWidget(label(text, wrap=True))
        cancel = buttons.plain(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        self.zip_button.setDefault(True)
        self.zip_button.clicked.connect(self._ask_zip)
        self.folder_button.clicked.connect(self._ask_folder)
        line = FlowLayout()
        for button in (self.zip_button, self.folder_button, cancel):
            line.addWidget(button)
        column.addSpacing(6)
        column.addLayout(line)
        self.setMinimumWidth(min(420, letters(self, 56)))

    def _ask_zip(self) -> None:
        self.accept()
        kinds = self.tr("Captures (*.zip)")
        ask_for_file(self._page, self.windowTitle(), default_path("capture.zip"), kinds, self._write)

    def _ask_folder(self) -> None:
        self.accept()
        ask_for_folder(self._page, self.windowTitle(), self._write)
