"""Draws the cells of the grid of roles: a name with a note, a pill, or a verdict in words."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from deskspec.gui import words
from deskspec.gui.theme import Theme
from deskspec.gui.widgets.grid_model import NOTE, GridModel

#: Space beside a name, in pixels as layouts count them.
_EDGE = 16


class GridDelegate(QStyledItemDelegate):
    """small draws symbols without words, verdict_below the verdict below the name."""

    def __init__(self, theme: Theme, parent: QAbstractItemView) -> None:
        super().__init__(parent)
        self._theme = theme
        self._view = parent
        self.small = False
        self.verdict_below = False

    def widths(self, grid: GridModel) -> tuple[int, int, int, int]:
        """What the longest name wants, and what a name of common length, a pill and a verdict need."""
        bold = QFontMetrics(_bold(self._view.font()))
        slight = QFontMetrics(_bold(self._view.font(), 0.88))
        longest = max((bold.horizontalAdvance(line.title) for line in grid.lines), default=0)
        verdict = max((bold.horizontalAdvance(line.verdict.word) for line in grid.lines), default=0)
        most = max(
            slight.horizontalAdvance(f"✓ {word}") for word in map(words.CELL_WORDS.__getitem__, words.CELL_WORDS)
        )
        heads = max((slight.horizontalAdvance(words.column_name(column)) for column in grid.columns), default=0)
        name = min(longest, bold.averageCharWidth() * 26)
        return longest + _EDGE + 8, name + _EDGE + 8, max(most + slight.height(), heads + 8), verdict + _EDGE + 6

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        grid = index.model()
        assert isinstance(grid, GridModel)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect: QRect = option.rect
        self._ground(painter, rect, option, index, last=index.row() == len(grid.lines) - 1)
        if index.column() == 0:
            self._name(painter, rect, grid, index)
        elif index.column() > len(grid.columns):
            cell = grid.cell(index)
            self._write(painter, rect.adjusted(8, 0, -8, 0), cell.word, cell.role, _bold(self._view.font()))
        else:
            self._pill(painter, rect, grid, index)
        painter.restore()

    def _ground(
        self,
        painter: QPainter,
        rect: QRect,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
        *,
        last: bool,
    ) -> None:
        colours = self._theme.colours
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        if selected and self._view.hasFocus():
            painter.fillRect(rect, QColor(colours.accent_soft))
            if index.column() == 0:
                # A bar at the row's beginning: the focus is not told by a shade alone.
                left = rect.right() - 3 if self._from_right() else rect.left()
                painter.fillRect(QRect(left, rect.top(), 4, rect.height()), QColor(colours.accent))
        if not last:
            painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), QColor(colours.line))

    def _name(
        self, painter: QPainter, rect: QRect, grid: GridModel, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        room = rect.adjusted(0, 0, -_EDGE, 0) if self._from_right() else rect.adjusted(_EDGE, 0, 0, 0)
        line = grid.lines[index.row()]
        font, slight = _bold(self._view.font()), QFont(self._view.font())
        slight.setPointSizeF(slight.pointSizeF() * 0.85)
        note, role = str(index.data(NOTE) or ""), "dim"
        if self.verdict_below:
            slight.setBold(True)
            verdict = f"{line.verdict.symbol} {line.verdict.word}"
            whole = f"{verdict} · {note}" if note else verdict
            fits = QFontMetrics(slight).horizontalAdvance(whole) <= room.width()
            note, role = whole if fits else verdict, line.verdict.role
        if not note:
            self._write(painter, room, line.title, "", font)
            return
        above, below = QFontMetrics(font).height(), QFontMetrics(slight).height()
        top = room.top() + (room.height() - above - below) // 2
        self._write(painter, QRect(room.left(), top, room.width(), above), line.title, "", font)
        self._write(painter, QRect(room.left(), top + above, room.width(), below), note, role, slight)

    def _pill(
        self, painter: QPainter, rect: QRect, grid: GridModel, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        cell = grid.cell(index)
        font = _bold(self._view.font(), 0.95 if self.small else 0.88)
        metrics = QFontMetrics(font)
        high = metrics.height() + 8
        width = min(rect.width() - 6, high + 4) if self.small else rect.width() - 8
        ground = QRectF(rect.left() + (rect.width() - width) / 2, rect.top() + (rect.height() - high) / 2, width, high)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._theme.colours.ground(cell.role)))
        painter.drawRoundedRect(ground, high / 2, high / 2)
        painter.setPen(QColor(self._theme.colours.ink(cell.role)))
        painter.setFont(font)
        told = cell.symbol if self.small else f"{cell.symbol} {cell.word}"
        painter.drawText(ground, Qt.AlignmentFlag.AlignCenter, told)

    def _write(self, painter: QPainter, room: QRect, text: str, role: str, font: QFont) -> None:
        """One line at the beginning of its room, cut where it is too long; without a role in the text's colour."""
        colours = self._theme.colours
        painter.setFont(font)
        painter.setPen(QColor(colours.ink(role) if role else colours.text))
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room.width())
        # Left means where lines begin: a painter turns it over with the widget's direction.
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)

    def _from_right(self) -> bool:
        return self._view.layoutDirection() == Qt.LayoutDirection.RightToLeft


def _bold(font: QFont, scale: float = 1.0) -> QFont:
    made = QFont(font)
    made.setBold(True)
    made.setPointSizeF(made.pointSizeF() * scale)
    return made
