"""The grid of roles as it is drawn: pills with words where there is room, symbols below turned names where not."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QFont, QFontMetrics, QKeyEvent, QPainter, QPalette, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QSizePolicy, QTableView, QWidget

from deskspec.gui.theme import Theme
from deskspec.gui.widgets.grid_delegate import GridDelegate
from deskspec.gui.widgets.grid_model import GridModel


class _Header(QHeaderView):
    """Names of the columns; turned by a quarter where the columns are narrow."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._theme = theme
        self.turned = False
        self.setSectionsClickable(False)
        self.setHighlightSections(False)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setMinimumSectionSize(16)

    def small(self) -> QFont:
        """The font of the names."""
        font = QFont(self.font())
        font.setBold(True)
        font.setPointSizeF(font.pointSizeF() * 0.88)
        return font

    def name(self, section: int) -> str:
        """The name of a column."""
        return str(self.model().headerData(section, Qt.Orientation.Horizontal) or "")

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(self.small())
        if not self.turned:
            return QSize(0, metrics.height() * 2)
        longest = max((metrics.horizontalAdvance(self.name(at)) for at in range(1, self.count())), default=0)
        return QSize(0, longest + metrics.height())

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:  # noqa: N802 - Qt's own name
        colours = self._theme.colours
        painter.save()
        painter.fillRect(rect, colours.card)
        painter.setPen(colours.line)
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.setPen(colours.dim)
        painter.setFont(self.small())
        between = 0 < section < self.count() - 1
        if self.turned and section > 0:
            painter.translate(rect.left(), rect.bottom())
            painter.rotate(-90)
            # Turned names begin below in every language.
            painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
            room = QRect(painter.fontMetrics().height() // 2, 0, rect.height(), rect.width())
            painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, self.name(section))
        elif section > 0:
            # Left means where lines begin: a painter turns it over with the widget's direction.
            side = Qt.AlignmentFlag.AlignHCenter if between else Qt.AlignmentFlag.AlignLeft
            room = rect if between else rect.adjusted(8, 0, -8, 0)
            painter.drawText(room, side | Qt.AlignmentFlag.AlignVCenter, self.name(section))
        painter.restore()


class RolesGrid(QTableView):
    """A row a role. Up and Down go from role to role, Enter or a click opens one."""

    #: The person wants to see this role.
    opened = Signal(str)
    #: The focus has come to the row in this place of the viewport.
    row_reached = Signal(QRect)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.grid = GridModel(self)
        self.head = _Header(theme, self)
        self.painted = GridDelegate(theme, self)
        self.setModel(self.grid)
        self.setHorizontalHeader(self.head)
        self.setItemDelegate(self.painted)
        self._set_up()
        self.clicked.connect(self._open)
        self._kept = ""
        self.grid.modelAboutToBeReset.connect(self._keep)
        self.grid.modelReset.connect(self._take_up)
        theme.changed.connect(self._draw_anew)
        self._draw_anew()

    def _set_up(self) -> None:
        self.setAccessibleName(self.tr("Roles against this machine"))
        self.setAccessibleDescription(self.tr("Up and Down go from role to role, Enter opens one"))
        self.verticalHeader().hide()
        self.setShowGrid(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setCornerButtonEnabled(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setMouseTracking(True)
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)

    def fit(self) -> None:
        """Share the width out: words where every column has room for its pill, else symbols alone.

        The verdict has a column of its own where there is room for one as well, else it stands below the name.
        """
        columns = len(self.grid.columns)
        metrics, room = self.fontMetrics(), self.viewport().width()
        longest, name, pill, verdict = self.painted.widths(self.grid)
        below = name + pill * columns + verdict > room
        self.head.turned = self.painted.small = name + pill * columns > room
        self.painted.verdict_below = below
        if self.painted.small:
            least = 16 * metrics.averageCharWidth()
            symbol = (room - min(longest, max(name, room // 2))) // max(1, columns)
            pill = min(5 * metrics.height(), max(7 * metrics.height() // 4, symbol))
            name = max(least, room - pill * columns)
        verdict = 0 if below else verdict
        name = name if self.painted.small else min(longest, room - pill * columns - verdict)
        spare = max(0, room - name - pill * columns - verdict) // (columns + (1 if below else 2))
        widths = [name + spare, *[pill + spare] * columns]
        widths.append(0 if below else verdict + spare)
        widths[0] = room - sum(widths[1:])
        for section, width in enumerate(widths):
            self.setColumnHidden(section, width == 0)
            self.setColumnWidth(section, width)
        self.verticalHeader().setDefaultSectionSize(int(metrics.height() * (3.1 if below else 2.9)))
        self.head.updateGeometry()
        self.updateGeometries()
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        rows = self.verticalHeader().defaultSectionSize() * len(self.grid.lines)
        bar = self.horizontalScrollBar().sizeHint().height() if self.horizontalScrollBar().isVisible() else 0
        return QSize(400, self.head.sizeHint().height() + rows + bar)

    def minimumSizeHint(self) -> QSize:
        # Every row: what holds the grid scrolls where there is no room for them.
        return QSize(200, self.sizeHint().height())

    def select(self, role_id: str) -> None:
        """Put the focus's row on a role."""
        row = next((row for row, line in enumerate(self.grid.lines) if line.id == role_id), 0)
        if self.grid.lines:
            self.setCurrentIndex(self.grid.index(row, 0))

    def current_id(self) -> str:
        """The role that the focus's row is on; empty where there is none."""
        row = self.currentIndex().row()
        return self.grid.lines[row].id if 0 <= row < len(self.grid.lines) else ""

    def _open(self, index: QModelIndex) -> None:
        if index.isValid():
            self.opened.emit(self.grid.lines[index.row()].id)

    def _keep(self) -> None:
        self._kept = self.current_id()

    def _take_up(self) -> None:
        """After other roles have come: the focus's row on the same one."""
        self.fit()
        self.select(self._kept)

    def _draw_anew(self) -> None:
        # The delegate draws the chosen row itself; Fusion's strong ground below it would swallow the words.
        own = self.palette()
        own.setColor(QPalette.ColorRole.Highlight, QColor(self._theme.colours.card))
        self.setPalette(own)
        self.viewport().update()
        self.head.viewport().update()

    # --- Qt's own

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and hasattr(self, "grid"):
            self.fit()

    def currentChanged(
        self, current: QModelIndex | QPersistentModelIndex, before: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().currentChanged(current, before)
        if current.isValid() and self.hasFocus():
            self.row_reached.emit(self.visualRect(current))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._open(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid():
            self.select("")
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()
