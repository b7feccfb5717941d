"""The grid of roles as a table: a role a row, a column for each part of the machine that any role asks for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from deskspec.gui import words
from deskspec.model.assessment import Assessment
from deskspec.model.profile import Profile
from deskspec.report.check_text import ROLES, SYMBOLS, VERDICT_SYMBOLS
from deskspec.report.roles_summary import COLUMNS, Column, found_in, worst

Index = QModelIndex | QPersistentModelIndex

#: The status colour of a cell or a verdict, its symbol, its word, and a role's second line.
ROLE, SYMBOL, WORD, NOTE = (Qt.ItemDataRole.UserRole + number for number in range(1, 5))


@dataclass(frozen=True, slots=True)
class Cell:
    """What one cell shows: symbol and word on a ground of the status colour; told is the whole, for a tool tip."""

    symbol: str
    word: str
    role: str
    told: str


@dataclass(frozen=True, slots=True)
class Line:
    """One role: its name, a note below it, its cells and its verdict."""

    id: str
    title: str
    note: str
    cells: tuple[Cell, ...]
    verdict: Cell


class GridModel(QAbstractTableModel):
    """Column 0 is the role, the last one the verdict; what lies between is a part of the machine each."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.lines: list[Line] = []
        self.columns: tuple[Column, ...] = ()

    def show_roles(self, shown: list[tuple[Profile, Assessment]], chosen: str) -> None:
        """Show these roles; the rows are kept where they stay the same roles."""
        columns = tuple(column for column in COLUMNS if any(found_in(told, column) for _, told in shown))
        lines = [self._line(role, told, columns, in_use=role.id == chosen) for role, told in shown]
        same = columns == self.columns and [line.id for line in lines] == [line.id for line in self.lines]
        if same:
            self.lines = lines
            if lines:
                self.dataChanged.emit(self.index(0, 0), self.index(len(lines) - 1, len(columns) + 1))
            return
        self.beginResetModel()
        self.lines, self.columns = lines, columns
        self.endResetModel()

    def _line(self, role: Profile, told: Assessment, columns: tuple[Column, ...], *, in_use: bool) -> Line:
        notes = [self.tr("in use")] if in_use else []
        notes += [self.tr("yours")] if role.own else []
        symbol, ink = VERDICT_SYMBOLS[told.verdict]
        verdict = words.VERDICTS[told.verdict]
        return Line(
            role.id,
            words.clean(role.title),
            " · ".join(notes),
            tuple(self._cell(told, column) for column in columns),
            Cell(symbol, verdict, ink, f"{verdict}. {words.headline(told)}"),
        )

    def _cell(self, assessment: Assessment, column: Column) -> Cell:
        findings = found_in(assessment, column)
        state = worst(findings)
        lines = [f"{words.column_name(column)}: {words.STATES[state]}"]
        lines += [
            f"{SYMBOLS[item.state]} {words.label(item)}: {words.have(item.metric, item.have)}"
            f" ({words.need(item.need)}); {words.state(item)}"
            for item in findings
            if item.state != "not needed"
        ]
        return Cell(SYMBOLS[state], words.CELL_WORDS[state], ROLES[state], "\n".join(lines))

    # --- Qt's own

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self.lines)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self.columns) + 2

    def cell(self, index: Index) -> Cell:
        """What stands at an index behind the first column."""
        line = self.lines[index.row()]
        return line.verdict if index.column() > len(self.columns) else line.cells[index.column() - 1]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's own
        if not index.isValid() or index.row() >= len(self.lines):
            return None
        line = self.lines[index.row()]
        if index.column() == 0:
            return self._name(line, role)
        cell = self.cell(index)
        told = {
            Qt.ItemDataRole.DisplayRole: f"{cell.symbol} {cell.word}",
            Qt.ItemDataRole.ToolTipRole: cell.told,
            Qt.ItemDataRole.AccessibleTextRole: cell.told.partition("\n")[0],
            Qt.ItemDataRole.AccessibleDescriptionRole: cell.told,
            ROLE: cell.role,
            SYMBOL: cell.symbol,
            WORD: cell.word,
        }
        return told.get(Qt.ItemDataRole(role) if role < Qt.ItemDataRole.UserRole else role)

    def _name(self, line: Line, role: int) -> str | None:
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return line.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            told = f"{line.title}: {line.verdict.word}"
            return f"{told}; {line.note}" if line.note else told
        if role == Qt.ItemDataRole.AccessibleDescriptionRole:
            return self.tr("Enter opens the role")
        return line.note if role == NOTE else None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | None:
        if orientation != Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        if section == 0:
            return self.tr("Role")
        return self.tr("Verdict") if section > len(self.columns) else words.column_name(self.columns[section - 1])
