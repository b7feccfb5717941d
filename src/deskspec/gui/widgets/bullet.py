"""A bullet graph: what there is as a bar, the minimum as a full line, the recommendation as a dotted one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from deskspec.gui.theme import Colours, Theme
from deskspec.metrics.registry import METRICS
from deskspec.model.assessment import Finding
from deskspec.model.reading import Known

#: The highest mark stands at this share of the width, so that more than enough can be seen as such.
TOP_AT = 0.88


@dataclass(frozen=True, slots=True)
class Gauge:
    """Shares of the width, 0 to 1: the bar, and the two marks where the role asks them."""

    have: float
    minimum: float | None
    recommended: float | None


def gauge(finding: Finding) -> Gauge | None:
    """A finding on a gauge; None where its kind has no length or nothing is known."""
    if not isinstance(finding.have, Known):
        return None
    kind, need = METRICS[finding.metric].kind, finding.need
    have = kind.place(finding.have.value)
    low = kind.place(need.minimum) if need.minimum is not None else None
    top = kind.place(need.recommended) if need.recommended is not None else None
    highest = max(low or 0.0, top or 0.0)
    if have is None or highest <= 0:
        return None
    scale = TOP_AT / highest
    return Gauge(
        min(1.0, have * scale),
        None if low is None else low * scale,
        None if top is None or top == low else top * scale,
    )


class Bullet(QWidget):
    """Draws one gauge. Filler to a screen reader: the row that holds it says the same in words."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._gauge: Gauge | None = None
        self._role = "dim"
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def show_gauge(self, shown: Gauge | None, role: str) -> None:
        """Draw this gauge in a status colour; nothing where there is none."""
        self._gauge, self._role = shown, role
        self.update()

    def sizeHint(self) -> QSize:
        height = self.fontMetrics().height()
        return QSize(height * 12, height + 4)

    def minimumSizeHint(self) -> QSize:
        height = self.fontMetrics().height()
        return QSize(height * 4, height + 4)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._gauge is None:
            return
        width, shown = self.width(), self._gauge
        marks = [None if at is None else width * at for at in (shown.minimum, shown.recommended)]
        painter = begin_drawing(self)
        length = max(thickness(self), width * shown.have) if shown.have else 0.0
        draw_bar(painter, self, self._theme.colours, self._role, length, marks)
        painter.end()


def thickness(widget: QWidget) -> float:
    """How thick a bar is in pixels: it grows with the text beside it."""
    return max(6.0, widget.fontMetrics().height() * 0.42)


def begin_drawing(widget: QWidget) -> QPainter:
    """A smooth painter whose x counts from where lines begin."""
    painter = QPainter(widget)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if widget.layoutDirection() == Qt.LayoutDirection.RightToLeft:
        painter.translate(widget.width(), 0)
        painter.scale(-1, 1)
    return painter


def draw_bar(
    painter: QPainter, widget: QWidget, colours: Colours, role: str, length: float, marks: Sequence[float | None]
) -> None:
    """The track, on it so many pixels in a status colour, and the marks of minimum and recommendation across."""
    thick, middle = thickness(widget), widget.height() / 2
    painter.setPen(Qt.PenStyle.NoPen)
    for long, colour in ((float(widget.width()), colours.track), (length, colours.ink(role))):
        painter.setBrush(QColor(colour))
        painter.drawRoundedRect(QRectF(0, middle - thick / 2, long, thick), thick / 2, thick / 2)
    for at, solid in zip(marks, (True, False), strict=True):
        if at is not None:
            draw_mark(painter, QPointF(at, middle), thick, QColor(colours.text), solid=solid)


def draw_mark(painter: QPainter, at: QPointF, thick: float, colour: QColor, *, solid: bool) -> None:
    """A level across a bar of this thickness: a full line for the minimum, a dotted one for the recommendation."""
    pen = QPen(colour, 2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap)
    if not solid:
        # Dots as long as they are wide, in units of the width.
        pen.setDashPattern([1, 1])
    painter.setPen(pen)
    # From whole pixel to whole pixel: a line between two of them is a grey smear.
    across = round(at.x())
    painter.drawLine(QPointF(across, round(at.y() - thick)), QPointF(across, round(at.y() + thick)))
    painter.setPen(Qt.PenStyle.NoPen)
