"""What has just changed on a page, told to a screen reader at once.

QAccessible is loaded when it is needed: its enumerations are long, and would take their time from the first paint.
"""

from __future__ import annotations

from PySide6.QtCore import QObject


def alert(shown: QObject) -> None:
    """Let a screen reader tell what this widget says now."""
    from PySide6.QtGui import QAccessible, QAccessibleEvent

    QAccessible.updateAccessibility(QAccessibleEvent(shown, QAccessible.Event.Alert))


def tell_opened(row: QObject) -> None:
    """Tell a screen reader, where one runs, that a row has been opened or shut."""
    from PySide6.QtGui import QAccessible, QAccessibleStateChangeEvent

    if QAccessible.isActive():
        changed = QAccessible.State()
        changed.expanded = 1
        QAccessible.updateAccessibility(QAccessibleStateChangeEvent(row, changed))
