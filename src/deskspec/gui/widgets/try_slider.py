"""A slider drawn as a bullet graph: its knob is the value that is tried, the marks are what the role asks."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QMouseEvent, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QSlider, QWidget

from deskspec.gui.theme import Theme
from deskspec.gui.widgets.bullet import begin_drawing, draw_bar, thickness


class TrySlider(QSlider):
    """Steps from the least to the best, all as far from each other; arrows, Home, End and the mouse move it.

    Its value is a step's place, or -1 where nothing is known yet.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._theme = theme
        self._marks: tuple[int | None, int | None] = (None, None)
        self._role = "dim"
        self.setPageStep(1)
        self.setMouseTracking(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def show_steps(self, count: int, at: int, marks: tuple[int | None, int | None], role: str) -> None:
        """So many steps, the knob at one of them (-1: at none), marks at the minimum and the recommendation."""
        self._marks, self._role = marks, role
        before = self.blockSignals(True)
        self.setRange(-1 if at < 0 else 0, count - 1)
        self.setValue(at)
        self.blockSignals(before)
        self.update()

    def _across(self, step: int) -> float:
        """Where a step stands, counted from where lines begin."""
        edge = self._knob()
        return edge + (self.width() - 2 * edge) * max(0, step) / max(1, self.maximum())

    def _knob(self) -> float:
        return thickness(self)

    def _step_at(self, across: float) -> int:
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            across = self.width() - across
        edge = self._knob()
        share = (across - edge) / max(1.0, self.width() - 2 * edge)
        return max(0, min(self.maximum(), round(share * self.maximum())))

    # --- Qt's own

    def sizeHint(self) -> QSize:
        height = self.fontMetrics().height()
        return QSize(height * 10, height + 10)

    def minimumSizeHint(self) -> QSize:
        height = self.fontMetrics().height()
        return QSize(height * 4, height + 10)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.setSliderDown(True)
            self.setValue(self._step_at(event.position().x()))
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self.isSliderDown():
            self.setValue(self._step_at(event.position().x()))
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.setSliderDown(False)
        event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:
        colours, at, middle = self._theme.colours, self.value(), self.height() / 2
        marks = [None if mark is None else self._across(mark) for mark in self._marks]
        painter = begin_drawing(self)
        draw_bar(painter, self, colours, self._role, self._across(at) if at >= 0 else 0.0, marks)
        if at >= 0:
            painter.setPen(QPen(QColor(colours.accent if self.hasFocus() else colours.card), 2))
            painter.setBrush(QColor(colours.ink(self._role)))
            painter.drawEllipse(QPointF(self._across(at), middle), self._knob(), self._knob())
        elif self.hasFocus():
            painter.setPen(QPen(QColor(colours.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            thick = thickness(self)
            painter.drawRoundedRect(QRectF(1, middle - thick, self.width() - 2, 2 * thick), thick, thick)
        painter.end()


def place_of(steps: Sequence[object], value: object) -> int | None:
    """At which step a value stands; None where it is none of them."""
    return steps.index(value) if value in steps else None
