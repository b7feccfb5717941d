"""Entered values, kept in SQLite per machine: each set is one transaction, so a kill loses at most the one in hand."""

from __future__ import annotations

import time

from deskspec.model.machine import Entered
from deskspec.store import database as store
from deskspec.store.database import StoreError
from deskspec.store.folders import Folders

__all__ = ["EnteredValues", "StoreError"]

#: The layout's first step made the table.
_SINCE = 1


class EnteredValues:
    """The entered values of one person, machine by machine."""

    def __init__(self, folders: Folders) -> None:
        self._folders = folders

    def of(self, machine: str) -> tuple[Entered, ...]:
        """What was entered for a machine, by metric; nothing where nothing was ever kept."""
        with store.reading(self._folders, _SINCE) as database:
            if database is None:
                return ()
            rows = database.execute(
                "SELECT metric, text, at, saw FROM entered WHERE machine = ? ORDER BY metric", (machine,)
            ).fetchall()
        # SQLite keeps what it is given; whatever is no text was not written here.
        return tuple(Entered(*row) for row in rows if all(isinstance(field, str) for field in row))

    def keep(self, machine: str, values: dict[str, tuple[str, str]]) -> None:
        """Keep metric: (text, what was seen then), all of them or none."""
        now = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime())
        rows = [(machine, metric, text, now, saw) for metric, (text, saw) in values.items()]
        with store.writing(self._folders) as database:
            database.executemany("INSERT OR REPLACE INTO entered VALUES (?, ?, ?, ?, ?)", rows)

    def forget(self, machine: str, metrics: tuple[str, ...]) -> tuple[str, ...]:
        """Drop the values of these metrics; the names of those that had been kept."""
        kept = {entry.metric for entry in self.of(machine)}
        gone = tuple(metric for metric in metrics if metric in kept)
        if gone:
            with store.writing(self._folders) as database:
                database.executemany(
                    "DELETE FROM entered WHERE machine = ? AND metric = ?",
                    [(machine, metric) for metric in gone],
                )
        return gone
