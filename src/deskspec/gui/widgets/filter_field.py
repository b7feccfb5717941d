"""A field to type words into, of which what is shown must hold each; a button in it empties it again."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLineEdit, QToolButton


def filter_field() -> QLineEdit:
    """An empty field; what it narrows is the page's business."""
    made = QLineEdit()
    made.setPlaceholderText(QCoreApplication.translate("filter_field", "Filter"))
    made.setAccessibleName(QCoreApplication.translate("filter_field", "Filter"))
    made.setClearButtonEnabled(True)
    # Qt makes the button and leaves it without a name.
    for button in made.findChildren(QToolButton):
        button.setAccessibleName(QCoreApplication.translate("filter_field", "Clear the filter"))
    return made
