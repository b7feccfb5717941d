"""Where the window opens: where it was left, as far as the screens that are there now allow it."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QRect, QSize
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

#: Where there is room for it, in pixels of the desktop.
USUAL = QSize(1180, 780)


def place(window: QWidget, kept: QByteArray) -> None:
    """Restore a kept geometry, no larger than its screen and with its upper edge in reach."""
    if not window.restoreGeometry(kept):
        window.resize(USUAL)
    if window.isMaximized() or window.isFullScreen():
        return
    fitting = fitted(window.geometry(), window.screen().availableGeometry(), _rooms())
    if fitting != window.geometry():
        window.setGeometry(fitting)


def fitted(wanted: QRect, screen: QRect, rooms: list[QRect]) -> QRect:
    """The wanted place, shrunk to its screen, and moved into it where the screens show none of its upper edge."""
    made = QRect(wanted.topLeft(), wanted.size().boundedTo(screen.size()))
    edge = QRect(made.topLeft(), QSize(made.width(), 1))
    shrunk = made.size() != wanted.size()
    if shrunk or not any(room.intersects(edge) for room in rooms):
        made.moveLeft(max(screen.left(), min(made.left(), screen.right() + 1 - made.width())))
        made.moveTop(max(screen.top(), min(made.top(), screen.bottom() + 1 - made.height())))
    return made


def _rooms() -> list[QRect]:
    return [screen.availableGeometry() for screen in QGuiApplication.screens()]
