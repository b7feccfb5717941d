"""Which columns of the page Check the person wants to see; symbol, name, value and state are always there."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from deskspec.gui.settings import Settings

#: What can be hidden: the bullet graph, and the levels that a role asks.
COLUMNS = ("graph", "levels")


class Columns(QObject):
    """Kept in the settings, where there are any. A narrow window hides a column that is wanted, never the reverse."""

    changed = Signal()

    def __init__(self, settings: Settings | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._hidden = settings.hidden_columns if settings is not None else frozenset()

    def wanted(self, column: str) -> bool:
        """Whether a column is to be seen where there is room."""
        return column not in self._hidden

    def want(self, column: str, wanted: bool) -> None:
        """Show a column, or hide it; remembered."""
        self._hidden = self._hidden - {column} if wanted else self._hidden | {column}
        if self._settings is not None:
            self._settings.hidden_columns = self._hidden
        self.changed.emit()
