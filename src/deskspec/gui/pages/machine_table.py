"""Several machines against every role: a grid of verdicts, told cell by cell to a screen reader as well."""

from __future__ import annotations

import os
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QGuiApplication, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QFileDialog,
    QFrame,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from deskspec.gui import words
from deskspec.gui.dialogs import messages
from deskspec.gui.machine_files import Opened
from deskspec.gui.session import Session
from deskspec.gui.theme import Theme
from deskspec.gui.widgets import buttons
from deskspec.gui.widgets.fact_flow import FlowLayout
from deskspec.gui.widgets.texts import label, leading, letters
from deskspec.model.assessment import Assessment
from deskspec.report.check_text import VERDICT_SYMBOLS
from deskspec.report.matrix import Row, matrix_text
from deskspec.report.terminal import Style

#: The colour role of a cell's verdict, for the delegate that draws it.
_ROLE = Qt.ItemDataRole.UserRole
#: What is told below the grid about the cell in hand.
_TOLD = Qt.ItemDataRole.UserRole + 1
#: A word of a title that is longer, in characters, is divided.
_WIDTH = 16


def ask_for_machines(parent: QWidget, title: str, then: Callable[[list[str]], None], *, one: bool = False) -> None:
    """Let the person choose machine files: saved machines and captures."""
    kinds = QCoreApplication.translate("ask_for_machines", "Machines and captures (*.json *.zip);;All files (*)")
    dialog = QFileDialog(parent, title, "", kinds)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile if one else QFileDialog.FileMode.ExistingFiles)
    dialog.filesSelected.connect(lambda paths: then(list(paths)) if paths else None)
    dialog.open()


class _VerdictCell(QStyledItemDelegate):
    """A verdict on the soft ground of its colour, as the pills of the other pages."""

    def __init__(self, theme: Theme, grid: QTableWidget) -> None:
        super().__init__(grid)
        self._theme, self._grid = theme, grid

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        role = index.data(_ROLE)
        if not role:
            super().paint(painter, option, index)
            return
        colours = self._theme.colours
        cell = QRectF(option.rect)
        focus = index == self._grid.currentIndex()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(_bold(painter.font()))
        text, height = str(index.data()), painter.fontMetrics().height() + 8
        width = min(cell.width() - 10, painter.fontMetrics().horizontalAdvance(text) + height)
        ground = QRectF(0, 0, width, height)
        ground.moveCenter(cell.center())
        painter.fillRect(option.rect.x(), option.rect.bottom(), option.rect.width(), 1, QColor(colours.line))
        painter.setPen(QPen(QColor(colours.accent), 2) if focus else Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.ground(role)))
        painter.drawRoundedRect(ground, height / 2, height / 2)
        painter.setPen(QColor(colours.ink(role)))
        room = int(width - height * 0.6)
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room)
        painter.drawText(ground, Qt.AlignmentFlag.AlignCenter, shown)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        metrics = QFontMetrics(_bold(self._grid.font()))
        text = str(index.data())
        return QSize(metrics.horizontalAdvance(text) + metrics.height() * 2 + 8, metrics.height() + 20)


class MachineTable(QDialog):
    """This machine first, then every file; below the grid what is open in the cell in hand."""

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._theme = session, theme
        self._opened: list[Opened] = []
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Compare machines"))
        self.grid = QTableWidget()
        self._told = label(wrap=True)
        self._busy = label(self.tr("Reading…"), dim=True)
        self.add_button = buttons.plain(self.tr("&Add files…"))
        self.copy_button = buttons.plain(self.tr("Copy as &text"), told=self.tr("The table on the clipboard"))
        self.open_button = buttons.plain(
            self.tr("&Show this one"), told=self.tr("Open the machine in hand for the role in hand")
        )
        self.close_button = buttons.main(self.tr("&Close"))
        self._set_up_grid(theme)
        self._lay_out()
        self._connect()
        self._start_with_the_sessions()

    def _set_up_grid(self, theme: Theme) -> None:
        grid = self.grid
        grid.setItemDelegate(_VerdictCell(theme, grid))
        theme.changed.connect(self._colour)
        grid.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        grid.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        grid.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        grid.setShowGrid(False)
        grid.setTabKeyNavigation(False)
        grid.setFrameShape(QFrame.Shape.NoFrame)
        grid.setAccessibleName(self.tr("Machines and roles"))
        across, down = grid.horizontalHeader(), grid.verticalHeader()
        across.setDefaultAlignment(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap)
        across.setMinimumSectionSize(self._column_width())
        across.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        down.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        down.setDefaultAlignment(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading)
        down.setMaximumWidth(letters(self, 26))
        down.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self._colour()

    def _column_width(self) -> int:
        """Room for the longest verdict in its pill."""
        metrics = QFontMetrics(_bold(self.grid.font()))
        longest = max(metrics.horizontalAdvance(f"✕ {words.VERDICTS[verdict]}") for verdict in words.VERDICTS)
        return longest + metrics.height() + 20

    def _colour(self) -> None:
        line = f"border: none; border-bottom: 1px solid {self._theme.colours.line};"
        self.grid.setStyleSheet(
            "QHeaderView { background: transparent; }"
            f"QHeaderView::section, QTableCornerButton::section {{ background: transparent; padding: 4px 8px; {line} }}"
        )

    def _name_roles(self) -> None:
        """A column a role; the header is as high as its longest title wants, in bounds."""
        roles = self._session.roles
        self.grid.setColumnCount(len(roles))
        metrics, height = self.grid.horizontalHeader().fontMetrics(), 0
        room = QRect(0, 0, self._column_width() - 16, 1 << 12)
        for number, role in enumerate(roles):
            title = words.clean(role.title)
            head = QTableWidgetItem(_hyphenated(title))
            head.setToolTip(title)
            head.setData(Qt.ItemDataRole.AccessibleTextRole, title)
            self.grid.setHorizontalHeaderItem(number, head)
            height = max(height, metrics.boundingRect(room, Qt.TextFlag.TextWordWrap, head.text()).height())
        self.grid.horizontalHeader().setFixedHeight(min(height, metrics.lineSpacing() * 5) + 12)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(10)
        column.addWidget(label(self.tr("Which machine does for which role?"), bold=True, scale=1.3, wrap=True))
        card = QFrame()
        card.setObjectName("card")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(8, 8, 8, 8)
        inside.addWidget(self.grid)
        column.addWidget(card, 1)
        self._told.setMinimumHeight(self.fontMetrics().height() * 3)
        self._told.setAlignment(leading(Qt.AlignmentFlag.AlignTop))
        column.addWidget(self._told)
        column.addWidget(self._busy)
        self._busy.hide()
        line = FlowLayout()
        for button in (self.add_button, self.open_button, self.copy_button, self.close_button):
            line.addWidget(button)
        column.addLayout(line)
        self._resize()

    def _resize(self) -> None:
        """Wide enough for every column, where the window below is."""
        letter = self.fontMetrics()
        wanted = self._column_width() * len(self._session.roles) + letter.averageCharWidth() * 40
        parent = self.parentWidget()
        widest = parent.width() - 40 if parent is not None else wanted
        self.resize(max(letter.averageCharWidth() * 80, min(wanted, widest)), letter.height() * 28)

    def _connect(self) -> None:
        self.add_button.clicked.connect(self._ask)
        self.copy_button.clicked.connect(self.copy_text)
        self.open_button.clicked.connect(self._show_in_window)
        self.close_button.clicked.connect(self.accept)
        self.close_button.setDefault(True)
        self.grid.currentItemChanged.connect(self._tell)
        self.grid.itemDoubleClicked.connect(lambda _item: self._show_in_window())

    def _start_with_the_sessions(self) -> None:
        """The machine that the window shows is the one to compare with."""
        machine = self._session.machine
        assessments = [self._session.assessment(role) for role in self._session.roles]
        self._name_roles()
        if machine is not None:
            shown = tuple(item for item in assessments if item is not None)
            self._take([Opened(self._session.machine_path, machine, shown)])

    # --- filling

    def _ask(self) -> None:
        ask_for_machines(self, self.windowTitle(), self.add_files)

    def add_files(self, paths: list[str]) -> None:
        """Read these files in the background and show a row each; one that is there already is not read again."""
        there = {opened.path for opened in self._opened}
        wanted = [path for path in dict.fromkeys(paths) if path not in there]
        if wanted:
            self._busy.show()
            self.add_button.setEnabled(False)
            self._session.read_machines(wanted, self._arrived, self._failed)

    def _arrived(self, opened: list[Opened]) -> None:
        if _is_gone(self):
            return
        self._busy.hide()
        self.add_button.setEnabled(True)
        self._take(opened)

    def _failed(self, told: str) -> None:
        if _is_gone(self):
            return
        self._busy.hide()
        self.add_button.setEnabled(True)
        messages.sorry(self, told)

    def _take(self, opened: list[Opened]) -> None:
        for one in opened:
            self._opened.append(one)
            self._add_row(one)
        if self.grid.currentItem() is None and self.grid.rowCount():
            self.grid.setCurrentCell(0, 0)

    def _add_row(self, opened: Opened) -> None:
        row, name = self.grid.rowCount(), self._name(opened)
        self.grid.insertRow(row)
        head = QTableWidgetItem(name)
        head.setToolTip(words.machine_line(opened.machine) if opened.machine is not None else opened.path)
        self.grid.setVerticalHeaderItem(row, head)
        if opened.machine is None:
            self._add_trouble(row, name, opened)
            return
        for number, assessment in enumerate(opened.assessments):
            self.grid.setItem(row, number, self._cell(name, opened, assessment))

    def _cell(self, name: str, opened: Opened, assessment: Assessment) -> QTableWidgetItem:
        symbol, role = VERDICT_SYMBOLS[assessment.verdict]
        verdict, title = words.VERDICTS[assessment.verdict], words.clean(assessment.title)
        left = words.what_is_open(assessment)
        cell = QTableWidgetItem(f"{symbol} {verdict}")
        cell.setData(_ROLE, role)
        line = words.machine_line(opened.machine) if opened.machine is not None else ""
        told = words.fill(self.tr("%1 for %2: %3, %4."), name, title, verdict, left)
        cell.setData(_TOLD, f"{told}\n{line}")
        cell.setData(Qt.ItemDataRole.AccessibleTextRole, f"{name}, {title}: {verdict}")
        cell.setData(Qt.ItemDataRole.AccessibleDescriptionRole, left)
        cell.setToolTip(left)
        return cell

    def _add_trouble(self, row: int, name: str, opened: Opened) -> None:
        """A file without a machine keeps its row, so that nobody wonders where it went."""
        told = words.show(opened.trouble)
        cell = QTableWidgetItem(f"✕ {told}")
        cell.setData(_TOLD, told)
        cell.setData(Qt.ItemDataRole.AccessibleTextRole, f"{name}: {told}")
        cell.setToolTip(told)
        cell.setForeground(QColor(self._theme.colours.bad))
        self.grid.setItem(row, 0, cell)
        if self.grid.columnCount() > 1:
            self.grid.setSpan(row, 0, 1, self.grid.columnCount())

    def _name(self, opened: Opened) -> str:
        return words.clean(os.path.basename(opened.path.rstrip("/\\"))) or self.tr("This computer")

    # --- what the person does

    def _tell(self, item: QTableWidgetItem | None, _before: QTableWidgetItem | None = None) -> None:
        self._told.setText(_plain(str(item.data(_TOLD) or "")) if item is not None else "")
        row = self._opened[item.row()] if item is not None else None
        self.open_button.setEnabled(row is not None and row.machine is not None)

    def _show_in_window(self) -> None:
        """The machine and the role of the cell in hand, in the window."""
        row, number = self.grid.currentRow(), self.grid.currentColumn()
        if not 0 <= row < len(self._opened) or self._opened[row].machine is None:
            return
        self._session.choose_role(self._opened[row].assessments[number].profile)
        path = self._opened[row].path
        if path != self._session.machine_path:
            self._session.open_machine(path)
        self.accept()

    def copy_text(self) -> None:
        """The table as the terminal shows it, on the clipboard."""
        rows = tuple(
            Row(self._name(opened), opened.machine, opened.assessments)
            for opened in self._opened
            if opened.machine is not None
        )
        if rows:
            QGuiApplication.clipboard().setText(matrix_text(rows, Style()))


def _plain(text: str) -> str:
    return "\n".join(words.clean(line) for line in text.splitlines())


def _hyphenated(title: str) -> str:
    """The title with places in its long words where a line may break."""
    piece = _WIDTH - 5
    broken = (
        "\u00ad".join(word[at : at + piece] for at in range(0, len(word), piece)) if len(word) > _WIDTH else word
        for word in title.split(" ")
    )
    return " ".join(broken)


def _bold(font: QFont) -> QFont:
    made = QFont(font)
    made.setBold(True)
    return made


def _is_gone(dialog: QDialog) -> bool:
    """Whether the dialog was shut while its files were read."""
    return not isValid(dialog)
