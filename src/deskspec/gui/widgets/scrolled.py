"""Columns that scroll."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget


class Inside(QWidget):
    """What lies in an area that scrolls up and down: as wide as the area, and as high as it must be at that width.

    Left to itself it would be at least as high as at its least width, where every wrapped text has most lines, and the
    bar would scroll to nothing; and one word that is longer than the area would take the ends of all lines out of it.
    """

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)


def scrolled(inside: QWidget, name: str = "", *, focus: bool = False, steady: bool = False) -> QScrollArea:
    """An area around it that scrolls up and down, with focus by keyboard where nothing in it takes the keyboard.

    In a steady one the bar is always there: one that comes and goes changes the width, and with it every wrapped line,
    in the middle of filling, and Qt works out the height of all the rows for a dozen widths, not for one.
    """
    bars = Qt.ScrollBarPolicy
    area = QScrollArea()
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(bars.ScrollBarAlwaysOff)
    area.setVerticalScrollBarPolicy(bars.ScrollBarAlwaysOn if steady else bars.ScrollBarAsNeeded)
    area.setFocusPolicy(Qt.FocusPolicy.StrongFocus if focus else Qt.FocusPolicy.NoFocus)
    area.setAccessibleName(name)
    area.setWidget(inside)
    return area
