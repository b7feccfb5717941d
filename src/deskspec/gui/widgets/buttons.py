"""Buttons of the two kinds there are: plain ones, and the one main action of a place."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton


def plain(text: str, *, checkable: bool = False, told: str = "") -> QPushButton:
    """A plain button; `told` says more in the tool tip and to a screen reader."""
    made = QPushButton(text)
    made.setObjectName("plain")
    made.setCheckable(checkable)
    # Enter presses it wherever it stands: outside of dialogs Qt leaves that to Space alone.
    made.setAutoDefault(True)
    made.setCursor(Qt.CursorShape.PointingHandCursor)
    if told:
        made.setToolTip(told)
        made.setAccessibleDescription(told)
    return made


def main(text: str, *, told: str = "") -> QPushButton:
    """The main action."""
    made = plain(text, told=told)
    made.setObjectName("main")
    return made
