"""Words that have just come onto a page, told to a screen reader at once."""

from __future__ import annotations

from PySide6.QtCore import QObject


def alert(shown: QObject) -> None:
    """Let a screen reader tell what this widget says now."""
    # Loaded when it is needed: its enumerations are long, and would take their time from the first paint.
    from PySide6.QtGui import QAccessible, QAccessibleEvent

    QAccessible.updateAccessibility(QAccessibleEvent(shown, QAccessible.Event.Alert))
