"""A bullet graph: what there is as a bar, the minimum as a full line, the recommendation as a dotted one."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from deskspec.gui.theme import Theme
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
        colours = self._theme.colours
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            painter.translate(self.width(), 0)
            painter.scale(-1, 1)
        thick = max(6.0, self.fontMetrics().height() * 0.42)
        middle = self.height() / 2
        painter.setPen(Qt.PenStyle.NoPen)
        for length, colour in ((1.0, colours.track), (self._gauge.have, colours.ink(self._role))):
            painter.setBrush(QColor(colour))
            bar = QRectF(0, middle - thick / 2, max(thick, self.width() * length) if length else 0, thick)
            painter.drawRoundedRect(bar, thick / 2, thick / 2)
        text = QColor(colours.text)
        for at, solid in ((self._gauge.minimum, True), (self._gauge.recommended, False)):
            if at is not None:
                draw_mark(painter, QPointF(self.width() * at, middle), thick, text, solid=solid)
        painter.end()


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
