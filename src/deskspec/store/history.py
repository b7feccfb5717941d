"""The checks of each machine: how it stood each time that something was different from the time before.

Kept of a check is what tells a change: each metric's value and how it came about, and each role's verdict. No source,
no name of a device, no serial number. A row stands for a state and the time that it lasted, so that a machine that
stays as it is takes one row however often it is checked.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, get_args

from deskspec.metrics import kinds
from deskspec.metrics.hardware_kinds import GpuClass, Tier
from deskspec.metrics.kinds import Kind
from deskspec.metrics.registry import METRICS
from deskspec.model.reading import Bound, How, Known, Reading, Unknown
from deskspec.store import database as store
from deskspec.store.folders import Folders
from deskspec.units import Resolution

#: States kept of each machine; the oldest go first.
KEPT = 200
#: All metrics and some twenty roles take 4 kB; whatever is longer was not written here.
LONGEST = 1 << 16
#: The layout's second step made the tables.
_SINCE = 2
_NOT_KNOWN = Unknown("not known at the last check")


@dataclass(frozen=True, slots=True)
class Check:
    """A state of a machine: when it was first and when it was last found so (ISO 8601, UTC), readings and verdicts.

    readings are by metric and have neither source nor note; verdicts are by role.
    """

    since: str
    at: str
    readings: Mapping[str, Reading[Any]]
    verdicts: Mapping[str, str]


class History:
    """The checks of one person's machines."""

    def __init__(self, folders: Folders) -> None:
        self._folders = folders

    def last(self, machine: str) -> Check | None:
        """The latest check of a machine; None where there is none that can be read."""
        with store.reading(self._folders, _SINCE) as database:
            row = None if database is None else _newest(database, machine)
        return None if row is None else _check(row)

    def record(self, machine: str, check: Check, differs: Callable[[Check], bool]) -> Check | None:
        """Keep a check, and tell the one that it is to be compared with, as that stood before; None for the first.

        Where it does not differ from the latest one, only the time of that is brought up to now. What it is to be
        compared with is the latest check that the person has seen the changes of, or to which nothing has changed.
        """
        with store.writing(self._folders) as database:
            database.execute("BEGIN IMMEDIATE")
            row = _newest(database, machine)
            base = _base(database, machine) or row
            last, before = (None if told is None else _check(told) for told in (row, base))
            if row is not None and last is not None and not differs(last):
                number = int(row[0])
                database.execute("UPDATE checks SET at = ? WHERE id = ?", (check.at, number))
            else:
                number = _insert(database, machine, check)
                _prune(database, machine)
            if before is None or not differs(before):
                _put_base(database, machine, number)
        return before

    def mark_seen(self, machine: str) -> None:
        """The person has seen what changed: from now on compare with the latest check."""
        with store.writing(self._folders) as database:
            database.execute("BEGIN IMMEDIATE")
            row = _newest(database, machine)
            if row is not None:
                _put_base(database, machine, int(row[0]))

    def amend(self, machine: str, mended: Callable[[Check], Check]) -> Check | None:
        """Rewrite the latest check and the one to be compared with; the latter as it is now, None where there is none.

        For what the person enters: it is no change of the machine that they would have to be told of.
        """
        with store.writing(self._folders) as database:
            database.execute("BEGIN IMMEDIATE")
            newest = _newest(database, machine)
            rows = {int(row[0]): row for row in (newest, _base(database, machine)) if row is not None}
            checks = {number: mended(held) for number, row in rows.items() if (held := _check(row)) is not None}
            for number, held in checks.items():
                database.execute("UPDATE checks SET readings = ?, verdicts = ? WHERE id = ?", (*_texts(held), number))
        return checks[min(checks)] if checks else None


_Row = tuple[Any, ...]
_NEWEST = "SELECT id, since, at, readings, verdicts FROM checks WHERE machine = ? ORDER BY id DESC LIMIT 1"
_BASE = "SELECT id, since, at, readings, verdicts FROM checks JOIN checks_seen USING (machine, id) WHERE machine = ?"


def _newest(database: sqlite3.Connection, machine: str) -> _Row | None:
    found: _Row | None = database.execute(_NEWEST, (machine,)).fetchone()
    return found


def _base(database: sqlite3.Connection, machine: str) -> _Row | None:
    """The check that the next is compared with."""
    found: _Row | None = database.execute(_BASE, (machine,)).fetchone()
    return found


def _put_base(database: sqlite3.Connection, machine: str, number: int) -> None:
    database.execute("INSERT OR REPLACE INTO checks_seen VALUES (?, ?)", (machine, number))


def _insert(database: sqlite3.Connection, machine: str, check: Check) -> int:
    done = database.execute(
        "INSERT INTO checks (machine, since, at, readings, verdicts) VALUES (?, ?, ?, ?, ?)",
        (machine, check.since, check.at, *_texts(check)),
    )
    return int(done.lastrowid or 0)


def _prune(database: sqlite3.Connection, machine: str) -> None:
    """Drop the oldest; what is to be compared with stays, however old."""
    database.execute(
        "DELETE FROM checks WHERE machine = ?1 AND id NOT IN (SELECT id FROM checks_seen WHERE machine = ?1)"
        " AND id NOT IN (SELECT id FROM checks WHERE machine = ?1 ORDER BY id DESC LIMIT ?2)",
        (machine, KEPT),
    )


# --- a check as text, and back


def _texts(check: Check) -> tuple[str, str]:
    """Readings as {metric: [value, how, bound] or null}, verdicts as {role: verdict}: JSON in one order."""
    readings = {metric: _told(reading) for metric, reading in check.readings.items()}
    return _json(readings), _json(dict(check.verdicts))


def _json(value: object) -> str:
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False)


def _told(reading: Reading[Any]) -> list[Any] | None:
    return None if isinstance(reading, Unknown) else [reading.value, reading.how, reading.bound]


def _check(row: _Row) -> Check | None:
    """A row as a check; what does not fit in it is left out, and a row that is no check of ours is none."""
    since, at, *texts = row[1:]
    told = [_parsed(text) for text in texts]
    if not (isinstance(since, str) and isinstance(at, str)) or told[0] is None or told[1] is None:
        return None
    readings = {
        metric: reading
        for metric, item in told[0].items()
        if metric in METRICS and (reading := _reading(METRICS[metric].kind, item)) is not None
    }
    verdicts = {role: verdict for role, verdict in told[1].items() if isinstance(verdict, str)}
    return Check(since, at, readings, verdicts)


def _parsed(text: object) -> dict[str, Any] | None:
    if not isinstance(text, str) or len(text) > LONGEST:
        return None
    try:
        told = json.loads(text)
    except (ValueError, RecursionError):
        return None
    return told if isinstance(told, dict) else None


def _reading(kind: Kind, item: object) -> Reading[Any] | None:
    if item is None:
        return _NOT_KNOWN
    if not isinstance(item, list) or len(item) != 3:
        return None
    value = tuple(item[0]) if isinstance(item[0], list) else item[0]
    how: How | None = next((known for known in get_args(How) if known == item[1]), None)
    bound: Bound | None = next((known for known in get_args(Bound) if known == item[2]), None)
    if how is None or bound is None or not _fits(kind, value):
        return None
    return Known(Resolution(*value) if isinstance(kind, kinds.ResolutionKind) else value, "", how, bound)


def _fits(kind: Kind, value: object) -> bool:
    """Whether a kept value is one of the kind: another DeskSpec may have known others."""
    number = isinstance(value, (int, float)) and not isinstance(value, bool) and 0 <= value <= 10**18
    if isinstance(kind, kinds.YesNo):
        return isinstance(value, bool)
    if isinstance(kind, (kinds.Amount, Tier)):
        return number
    if isinstance(kind, (kinds.Version, kinds.ResolutionKind)):
        return isinstance(value, tuple) and len(value) == 2 and all(type(part) is int and part >= 0 for part in value)
    words = kind.steps if isinstance(kind, kinds.Ladder) else kind.known if isinstance(kind, kinds.OneOf) else None
    if words is not None:
        return value in words
    return isinstance(kind, GpuClass) and isinstance(value, str) and len(value) < 200
