"""Buttons of the two kinds there are: plain ones, and the one main action of a place."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QPushButton


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


def opening(text: str, menu: QMenu, *, told: str = "") -> QPushButton:
    """A button that opens a menu. The arrow is part of its text: the style's own one is lost from right to left."""
    made = plain("", told=told)
    name_opening(made, text)
    made.setMenu(menu)
    return made


def name_opening(button: QPushButton, text: str) -> None:
    """Another text for a button that opens a menu."""
    button.setText(f"{text} ▾")
    button.setAccessibleName(text)


def main(text: str, *, told: str = "") -> QPushButton:
    """The main action."""
    made = plain(text, told=told)
    made.setObjectName("main")
    return made
