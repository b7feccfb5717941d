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
#: Seconds to wait for another DeskSpec that is writing: before a value is kept, and before a check goes on without.
PATIENCE = 5.0
PATIENCE_READING = 0.5
#: What SQLite says, and what helps.
_MENDS = (
    ("newer DeskSpec", "update this one"),
    ("not a database", "move it away to start anew"),
    ("malformed", "move it away to start anew"),
    ("locked", "another program holds it; try again"),
    ("full", "free some space"),
    ("readonly", "allow writing to it, or set DESKSPEC_HOME to another folder"),
)


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
            if not _layout(database):
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
            told = str(error)
            mend = next((mend for sign, mend in _MENDS if sign in told), "check the disk and its permissions")
            raise StoreError(f"{path}: {told}; {mend}") from None

    @staticmethod
    def _connect(path: str, *, writing: bool) -> sqlite3.Connection:
        from urllib.parse import quote

        # Reading may have to undo what a killed DeskSpec left half done, so it asks to write where it is allowed to;
        # SQLite contents itself with reading where it is not.
        mode, patience = ("rwc", PATIENCE) if writing else ("rw", PATIENCE_READING)
        database = sqlite3.connect(f"file:{quote(os.path.abspath(path))}?mode={mode}", uri=True, timeout=patience)
        try:
            layout = _layout(database)
            if layout > LAYOUT:
                raise sqlite3.DatabaseError("made by a newer DeskSpec")
            if writing and layout < LAYOUT:
                with database:
                    database.execute(_TABLES)
                    database.execute(f"PRAGMA user_version = {LAYOUT}")
        except sqlite3.Error:
            database.close()
            raise
        return database


def _layout(database: sqlite3.Connection) -> int:
    """The layout that the database says it has; 0 for a new one."""
    return int(database.execute("PRAGMA user_version").fetchone()[0])
