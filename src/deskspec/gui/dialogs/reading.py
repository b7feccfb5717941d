"""A window to read in: cards below a head, one of a kind, open beside the app for as long as one likes."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from deskspec.gui.widgets import buttons
from deskspec.gui.widgets.scrolled import Inside, scrolled
from deskspec.gui.widgets.texts import letters

_W = TypeVar("_W", bound="ReadingWindow")


class ReadingWindow(QDialog):
    """Scrolled by the arrow keys at once, closed by Escape."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        inside = Inside()
        self.column = QVBoxLayout(inside)
        self.column.setContentsMargins(24, 20, 24, 20)
        self.column.setSpacing(14)
        self.area = scrolled(inside, title, focus=True, steady=True)
        self.foot = QHBoxLayout()
        self.foot.setContentsMargins(24, 10, 24, 14)
        self.foot.setSpacing(8)
        self.foot.addStretch(1)
        self.close_button = buttons.main(self.tr("&Close"))
        self.close_button.clicked.connect(self.close)
        self.foot.addWidget(self.close_button)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.area, 1)
        whole.addLayout(self.foot)
        self.area.setFocus()
        self.resize(self.sizeHint())

    def add_button(self, text: str, act: Callable[[], object], *, told: str = "") -> QPushButton:
        """A plain button in the foot, before the one that closes."""
        made = buttons.plain(text, told=told)
        made.setAutoDefault(False)
        made.clicked.connect(lambda _checked: act())
        self.foot.insertWidget(self.foot.count() - 2, made)
        return made

    # --- Qt's own

    def sizeHint(self) -> QSize:
        """Wide enough for a table, never larger than the screen has room for."""
        wished = QSize(letters(self, 125), self.fontMetrics().height() * 44)
        room = self.screen().availableSize()
        return wished.boundedTo(QSize(room.width() - 40, room.height() - 80))


def show_one(parent: QWidget, kind: type[_W], make: Callable[[], _W]) -> _W:
    """The window of this kind: brought to the front where it is open, else made."""
    open_ones = [window for window in parent.findChildren(kind) if window.isVisible()]
    window = open_ones[0] if open_ones else make()
    window.show()
    window.activateWindow()
    return window
