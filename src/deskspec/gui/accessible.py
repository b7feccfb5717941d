"""What a screen reader is told and can do beyond what Qt knows of by itself.

Asked only while a screen reader runs: without one, none of this is ever made.
"""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QScrollArea, QWidget


class Opening(QAccessibleWidget):
    """A row that opens in place: a button that says whether it is open, and that can be pressed."""

    def __init__(self, row: QWidget) -> None:
        super().__init__(row, QAccessible.Role.Button)

    def state(self) -> QAccessible.State:
        from deskspec.gui.widgets.finding_row import FindingRow

        told, row = super().state(), self.widget()
        told.expandable = 1
        told.expanded = int(isinstance(row, FindingRow) and row.is_open)
        told.collapsed = int(not told.expanded)
        return told

    def actionNames(self) -> list[str]:
        return [self.pressAction(), *super().actionNames()]

    def doAction(self, action: str) -> None:
        from deskspec.gui.widgets.finding_row import FindingRow

        row = self.widget()
        if action == self.pressAction() and isinstance(row, FindingRow):
            row.set_open(not row.is_open)
        else:
            super().doAction(action)


def install() -> None:
    """From now on screen readers are answered by these; once for the application."""
    QAccessible.installFactory(_interface)


def _interface(kind: str, thing: QObject) -> QAccessibleInterface | None:
    """What answers for a widget; None leaves it to Qt. Kinds are class names, the most special first."""
    if kind == "FindingRow" and isinstance(thing, QWidget):
        return Opening(thing)
    if kind == "QScrollArea" and isinstance(thing, QScrollArea):
        # Qt's own answers with a crash when it is asked for a bar that has gone since it was counted.
        return QAccessibleWidget(thing, QAccessible.Role.Client)
    return None
