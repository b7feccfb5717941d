"""A person's data in SQLite: opened, brought up to this DeskSpec's layout, and told where it can't be.

Every use is one transaction, so a kill loses at most the one in hand. Reading never changes the layout: a person who
only looks is left with the file as it was.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from deskspec.store.folders import Folders


@dataclass(frozen=True, slots=True)
class File:
    """One file below the data folder, and the steps from an empty one to today's layout."""

    name: str
    steps: tuple[tuple[str, ...], ...]


#: The steps from an empty file to today's layout. A database says in PRAGMA user_version how many it has taken; one
#: that has taken more was made by a later DeskSpec and is left alone. A step that was shipped is never changed.
STEPS: tuple[tuple[str, ...], ...] = (
    (
        """
        CREATE TABLE IF NOT EXISTS entered (
            machine TEXT NOT NULL,
            metric  TEXT NOT NULL,
            text    TEXT NOT NULL,
            at      TEXT NOT NULL,
            saw     TEXT NOT NULL,
            PRIMARY KEY (machine, metric)
        ) WITHOUT ROWID
        """,
    ),
    (
        """
        CREATE TABLE IF NOT EXISTS checks (
            id       INTEGER PRIMARY KEY,
            machine  TEXT NOT NULL,
            since    TEXT NOT NULL,
            at       TEXT NOT NULL,
            readings TEXT NOT NULL,
            verdicts TEXT NOT NULL
        )
        """,
        "CREATE INDEX IF NOT EXISTS checks_of_machine ON checks (machine, id)",
        """
        CREATE TABLE IF NOT EXISTS checks_seen (
            machine TEXT PRIMARY KEY,
            id      INTEGER NOT NULL
        ) WITHOUT ROWID
        """,
    ),
)
#: What can't be made anew: entered values and the history of checks.
MAIN = File("deskspec.db", STEPS)
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


@contextmanager
def reading(folders: Folders, layout: int, file: File | None = None) -> Iterator[sqlite3.Connection | None]:
    """The database to read from; None where there is none yet, or none that has taken `layout` steps."""
    file = file or MAIN
    path = os.path.join(folders.data, file.name) if folders.data is not None else ""
    if not os.path.exists(path):
        yield None
        return
    with _open(path, file, writing=False) as database:
        yield database if layout_of(database) >= layout else None


@contextmanager
def writing(folders: Folders, file: File | None = None) -> Iterator[sqlite3.Connection]:
    """The database in a transaction that is kept as a whole or not at all; made where it is missing.

    StoreError where it can't be written, `NoFolder` where there is no place for it.
    """
    file = file or MAIN
    with _open(os.path.join(folders.require_data(), file.name), file, writing=True) as database:
        yield database


def layout_of(database: sqlite3.Connection) -> int:
    """How many steps the database says it has taken; 0 for a new one."""
    return int(database.execute("PRAGMA user_version").fetchone()[0])


@contextmanager
def _open(path: str, file: File, *, writing: bool) -> Iterator[sqlite3.Connection]:
    try:
        database = _connect(path, file.steps, writing=writing)
        try:
            with database:
                yield database
        finally:
            database.close()
    except sqlite3.Error as error:
        told = str(error)
        mend = next((mend for sign, mend in _MENDS if sign in told), "check the disk and its permissions")
        raise StoreError(f"{path}: {told}; {mend}") from None


def _connect(path: str, steps: tuple[tuple[str, ...], ...], *, writing: bool) -> sqlite3.Connection:
    from urllib.parse import quote

    # Reading may have to undo what a killed DeskSpec left half done, so it asks to write where it is allowed to;
    # SQLite contents itself with reading where it is not.
    mode, patience = ("rwc", PATIENCE) if writing else ("rw", PATIENCE_READING)
    database = sqlite3.connect(f"file:{quote(os.path.abspath(path))}?mode={mode}", uri=True, timeout=patience)
    try:
        if layout_of(database) > len(steps):
            raise sqlite3.DatabaseError("made by a newer DeskSpec")
        if writing and layout_of(database) < len(steps):
            _upgrade(database, steps)
    except sqlite3.Error:
        database.close()
        raise
    return database


def _upgrade(database: sqlite3.Connection, steps: tuple[tuple[str, ...], ...]) -> None:
    """Take the steps that are missing, all of them or none.

    The count is read anew once the database is held: another DeskSpec may have taken them in the meantime.
    """
    with database:
        database.execute("BEGIN IMMEDIATE")
        for step in steps[layout_of(database) :]:
            for statement in step:
                database.execute(statement)
        database.execute(f"PRAGMA user_version = {len(steps)}")
