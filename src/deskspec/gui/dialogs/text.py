"""A text to read through and take along: the remarks, or what a crash left."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPlainTextEdit, QVBoxLayout, QWidget

from deskspec.gui.widgets.texts import label


class TextDialog(QDialog):
    """A sentence over a text, with *Copy* and *Close*; code keeps its columns."""

    def __init__(self, parent: QWidget, title: str, sentence: str, text: str, *, code: bool = False) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.field = QPlainTextEdit(text)
        self.field.setReadOnly(True)
        self.field.setTabChangesFocus(True)
        self.field.setAccessibleName(title)
        if code:
            self.field.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
            self.field.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        row = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.copy_button = row.addButton(
            QCoreApplication.translate("messages", "Copy"), QDialogButtonBox.ButtonRole.ActionRole
        )
        self.copy_button.clicked.connect(lambda: QGuiApplication.clipboard().setText(text))
        row.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setSpacing(12)
        column.addWidget(label(sentence, wrap=True))
        column.addWidget(self.field, 1)
        column.addWidget(row)
        width = self.fontMetrics().averageCharWidth()
        self.resize(min(width * 100, parent.width()), min(self.fontMetrics().height() * 24, parent.height()))
