"""A card: a heading over rows, in a frame of its own."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from deskspec.gui.widgets.texts import heading


class Card(QFrame):
    """Rows below a heading."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.setAccessibleName(title)
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(1, 0, 1, 1)
        self._rows.setSpacing(0)
        # The layout's margins: a label drops its own when its style changes while it is smaller than they are.
        line = QHBoxLayout()
        line.setContentsMargins(16, 10, 16, 8)
        line.addWidget(heading(title))
        self._rows.addLayout(line)

    def add(self, row: QWidget, place: int = -1) -> None:
        """Another row, below the first `place` rows; at the end by default."""
        self._rows.insertWidget(place + 1 if place >= 0 else -1, row)
