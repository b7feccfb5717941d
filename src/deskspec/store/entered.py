"""Entered values, kept in SQLite per machine: each set is one transaction, so a kill loses at most the one in hand."""

from __future__ import annotations

import os
import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager

from deskspec.model.machine import Entered
from deskspec.store.folders import Folders

#: PRAGMA user_version of the layout below; a database of a later one is left alone.
LAYOUT = 1
_TABLES = """
CREATE TABLE IF NOT EXISTS entered (
    machine TEXT NOT NULL,
    metric  TEXT NOT NULL,
    text    TEXT NOT NULL,
    at      TEXT NOT NULL,
    saw     TEXT NOT NULL,
    PRIMARY KEY (machine, metric)
) WITHOUT ROWID
"""
#: Seconds to wait for another DeskSpec that is writing.
PATIENCE = 5.0


class StoreError(Exception):
    """The database can't be read or written; the text says which, why and what helps."""


class EnteredValues:
    """The entered values of one person, machine by machine."""

    def __init__(self, folders: Folders) -> None:
        self._folders = folders

    def of(self, machine: str) -> tuple[Entered, ...]:
        """What was entered for a machine, by metric; nothing where nothing was ever kept."""
        path = self._folders.database
        if path is None or not os.path.exists(path):
            return ()
        with self._open(path, writing=False) as database:
            rows = database.execute(
                "SELECT metric, text, at, saw FROM entered WHERE machine = ? ORDER BY metric", (machine,)
            ).fetchall()
        return tuple(Entered(*row) for row in rows)

    def keep(self, machine: str, values: dict[str, tuple[str, str]]) -> None:
        """Keep metric: (text, what was seen then), all of them or none."""
        now = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime())
        rows = [(machine, metric, text, now, saw) for metric, (text, saw) in values.items()]
        with self._open(self._made(), writing=True) as database:
            database.executemany("INSERT OR REPLACE INTO entered VALUES (?, ?, ?, ?, ?)", rows)

    def forget(self, machine: str, metrics: tuple[str, ...]) -> tuple[str, ...]:
        """Drop the values of these metrics; the names of those that had been kept."""
        kept = {entry.metric for entry in self.of(machine)}
        gone = tuple(metric for metric in metrics if metric in kept)
        if gone:
            with self._open(self._made(), writing=True) as database:
                database.executemany(
                    "DELETE FROM entered WHERE machine = ? AND metric = ?",
                    [(machine, metric) for metric in gone],
                )
        return gone

    def _made(self) -> str:
        return os.path.join(self._folders.require_data(), "deskspec.db")

    @contextmanager
    def _open(self, path: str, *, writing: bool) -> Iterator[sqlite3.Connection]:
        try:
            database = self._connect(path, writing=writing)
            try:
                with database:
                    yield database
            finally:
                database.close()
        except sqlite3.Error as error:
            mend = (
                "move it away to start anew"
                if "not a database" in str(error)
                else "check the disk and its permissions"
            )
            raise StoreError(f"{path}: {error}; {mend}") from None

    @staticmethod
    def _connect(path: str, *, writing: bool) -> sqlite3.Connection:
        if not writing:
            from urllib.parse import quote

            database = sqlite3.connect(f"file:{quote(path)}?mode=ro", uri=True, timeout=PATIENCE)
        else:
            database = sqlite3.connect(path, timeout=PATIENCE)
        try:
            layout = database.execute("PRAGMA user_version").fetchone()[0]
            if layout > LAYOUT:
                raise sqlite3.DatabaseError("made by a newer DeskSpec; update this one")
            if writing and layout < LAYOUT:
                with database:
                    database.execute(_TABLES)
                    database.execute(f"PRAGMA user_version = {LAYOUT}")
        except sqlite3.Error:
            database.close()
            raise
        return database
