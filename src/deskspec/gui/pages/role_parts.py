"""What the views of the page Roles have in common: a scrolled column, a head with a way back, and plain rows."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout

from deskspec.gui.widgets import buttons
from deskspec.gui.widgets.texts import label


def margins(column: QVBoxLayout) -> None:
    """The space around a page, the same on every one."""
    column.setContentsMargins(24, 20, 24, 24)
    column.setSpacing(14)


def back_button(text: str) -> QPushButton:
    """The way back to the grid; its page takes Escape."""
    made = buttons.plain(f"‹ {text}")
    made.setAccessibleName(text)
    made.setToolTip(QKeySequence(Qt.Key.Key_Escape).toString(QKeySequence.SequenceFormat.NativeText))
    return made


def clear(column: QVBoxLayout) -> None:
    """Take everything out of a column."""
    while (item := column.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()


def wrapped(text: str, *, bold: bool = False, dim: bool = False, scale: float = 1.0) -> QLabel:
    """Text that may be copied."""
    made = label(text, bold=bold, dim=dim, scale=scale, wrap=True)
    made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return made
