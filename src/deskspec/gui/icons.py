"""Our own icons, drawn in the colour of the theme."""

from __future__ import annotations

import os

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from deskspec.paths import resources

#: Drawn at this many pixels a side and scaled down by Qt: sharp up to 3x at the sizes in use.
_SIDE = 96


def icon(name: str, colour: str = "#000000") -> QIcon:
    """resources/icons/NAME.svg with "currentColor" replaced."""
    with open(os.path.join(resources(), "icons", f"{name}.svg"), encoding="utf-8") as file:
        drawn = file.read().replace("currentColor", colour)
    pixmap = QPixmap(_SIDE, _SIDE)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    QSvgRenderer(QByteArray(drawn.encode())).render(painter)
    painter.end()
    return QIcon(pixmap)
