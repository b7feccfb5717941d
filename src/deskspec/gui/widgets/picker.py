"""A list to choose from, with what it chooses written inside: "Role  ML Engineer ▾"."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QShortcut,
    QWheelEvent,
)
from PySide6.QtWidgets import QComboBox, QSizePolicy, QStyle, QWidget

#: Space inside the frame, and between name, choice and arrow, in pixels as layouts count them.
_EDGE, _GAP = 12, 10


class Picker(QComboBox):
    """Drawn by its own hand, since a border by style sheet takes Fusion's arrow away; it behaves as every list
    does, but scrolling past it changes nothing: that takes a click or a key.

    `name` carries the mnemonic that moves the focus here: "&Role" is Alt+R. Without one, what it chooses stands alone.
    """

    def __init__(self, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._named = bool(name)
        self.setAccessibleName(name.replace("&", ""))
        # On Linux a list's accessible name is what is chosen in it; there the description says what for.
        self.setAccessibleDescription(self.accessibleName())
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        # A long choice ends in an ellipsis where there is little room.
        self.currentTextChanged.connect(self.setToolTip)
        if not name:
            return
        key = QShortcut(QKeySequence.mnemonic(name), self)
        key.setWhatsThis(self.accessibleName())
        key.activated.connect(lambda: self.setFocus(Qt.FocusReason.ShortcutFocusReason))

    def show_name(self, shown: bool) -> None:
        """With or without its name inside; a screen reader hears it always."""
        if shown != self._named:
            self._named = shown
            self.updateGeometry()
            self.update()

    def _small(self) -> QFont:
        font = QFont(self.font())
        font.setPointSizeF(font.pointSizeF() * 0.88)
        return font

    def _name_width(self) -> int:
        if not self._named:
            return 0
        return QFontMetrics(self._small()).horizontalAdvance(self.accessibleName()) + _GAP

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        longest = max((metrics.horizontalAdvance(self.itemText(row)) for row in range(self.count())), default=0)
        choice = min(max(longest, metrics.averageCharWidth() * 12), metrics.averageCharWidth() * 30)
        return QSize(2 * _EDGE + self._name_width() + choice + _GAP + metrics.height(), metrics.height() + 16)

    def minimumSizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        return QSize(2 * _EDGE + metrics.averageCharWidth() * 10 + metrics.height(), metrics.height() + 16)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_frame(painter)
        inside = self.rect().adjusted(_EDGE, 0, -_EDGE, 0)
        arrow = self.fontMetrics().height()
        name = self._name_width()
        if inside.width() < name + arrow + self.fontMetrics().averageCharWidth() * 8:
            name = 0
        middle = QRect(inside.left() + name, inside.top(), inside.width() - name - arrow, inside.height())
        if name:
            painter.setFont(self._small())
            painter.setPen(self.palette().color(QPalette.ColorRole.PlaceholderText))
            # The letter that leads here is underlined, as on every label with a mnemonic.
            flags = Qt.TextFlag.TextShowMnemonic | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
            place = QRect(inside.left(), inside.top(), name, inside.height())
            painter.drawText(self._mirrored(place), int(flags), self._name)
        painter.setFont(self.font())
        painter.setPen(self.palette().color(QPalette.ColorRole.Text))
        shown = self.fontMetrics().elidedText(self.currentText(), Qt.TextElideMode.ElideRight, middle.width())
        told = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(self._mirrored(middle), told, shown)
        self._paint_arrow(painter, self._mirrored(QRect(inside.right() - arrow, 0, arrow, self.height())))
        painter.end()

    def _paint_frame(self, painter: QPainter) -> None:
        focus = self.hasFocus()
        role = QPalette.ColorRole.Highlight if focus else QPalette.ColorRole.Mid
        width = 2.0 if focus else 1.0
        ground = QPalette.ColorRole.AlternateBase if self.underMouse() else QPalette.ColorRole.Base
        painter.setPen(QPen(self.palette().color(role), width))
        painter.setBrush(QColor(self.palette().color(ground)))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(width / 2, width / 2, -width / 2, -width / 2), 6, 6)

    def _paint_arrow(self, painter: QPainter, place: QRect) -> None:
        half = self.fontMetrics().height() / 4.5
        middle = QPointF(place.center()) + QPointF(0.5, 0.5)
        painter.setPen(QPen(self.palette().color(QPalette.ColorRole.PlaceholderText), 1.6, c=Qt.PenCapStyle.RoundCap))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        tip = middle + QPointF(0, half * 0.6)
        painter.drawPolyline([middle + QPointF(-half, -half * 0.4), tip, middle + QPointF(half, -half * 0.4)])

    def _mirrored(self, place: QRect) -> QRect:
        return QStyle.visualRect(self.layoutDirection(), self.rect(), place)
