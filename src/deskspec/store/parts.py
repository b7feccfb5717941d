"""The person's catalogue in SQLite: imported parts, own ones, own prices, and the currency they plan in.

A file of its own beside their data: what was imported can be imported again. Bundled parts are not in it, only what the
person says of them: a price of their own, or that they never want one.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, cast

from deskspec.model.part import SPECS, Monitor, Offer, Part, PartKind, Spec
from deskspec.store import database as store
from deskspec.store.folders import Folders
from deskspec.units import Resolution

#: The steps to today's layout. A step that was shipped is never changed.
CATALOG = store.File(
    "catalog.db",
    (
        (
            """
            CREATE TABLE IF NOT EXISTS parts (
                id     TEXT PRIMARY KEY,
                kind   TEXT NOT NULL,
                name   TEXT NOT NULL,
                maker  TEXT NOT NULL,
                spec   TEXT NOT NULL,
                origin TEXT NOT NULL,
                source TEXT NOT NULL
            )
            """,
            "CREATE INDEX IF NOT EXISTS parts_of_kind ON parts (kind)",
            "CREATE INDEX IF NOT EXISTS parts_of_origin ON parts (origin)",
            """
            CREATE TABLE IF NOT EXISTS offers (
                part     TEXT NOT NULL,
                amount   INTEGER NOT NULL,
                currency TEXT NOT NULL,
                date     TEXT NOT NULL,
                source   TEXT NOT NULL,
                basis    TEXT NOT NULL,
                listings INTEGER NOT NULL,
                PRIMARY KEY (part, basis, currency, date, source)
            ) WITHOUT ROWID
            """,
            """
            CREATE TABLE IF NOT EXISTS choices (
                name  TEXT PRIMARY KEY,
                value TEXT NOT NULL
            ) WITHOUT ROWID
            """,
        ),
    ),
)
#: Parts written at a time.
BATCH = 500
#: A part's facts take a few hundred bytes; whatever is longer was not written here.
LONGEST = 1 << 16


class Parts:
    """One person's catalogue beside the bundled one."""

    def __init__(self, folders: Folders) -> None:
        self._folders = folders

    # --- reading

    def all(self, kinds: Sequence[PartKind] = (), words: str = "", limit: int = 0) -> tuple[Part, ...]:
        """Parts of these kinds (none: every kind) that hold each of the words in name or maker, by name.

        A limit of 0 is none.
        """
        with store.reading(self._folders, 1, CATALOG) as database:
            if database is None:
                return ()
            asked = {"kinds": json.dumps(kinds), "words": json.dumps(_patterns(words)), "limit": limit or -1}
            rows = database.execute(_FIND, asked).fetchall()
            offers = _offers(database, "all") if len(rows) > BATCH else _offers_of(database, [row[0] for row in rows])
        return tuple(part for row in rows if (part := _part(row, offers.get(row[0], ()))) is not None)

    def part(self, part_id: str) -> Part | None:
        """The part of this id; None where there is none."""
        with store.reading(self._folders, 1, CATALOG) as database:
            if database is None:
                return None
            row = database.execute(_ONE, (part_id,)).fetchone()
            return None if row is None else _part(row, _offers_of(database, [part_id]).get(part_id, ()))

    def own_offers(self) -> Mapping[str, tuple[Offer, ...]]:
        """The person's own prices, by part: of bundled parts as well."""
        with store.reading(self._folders, 1, CATALOG) as database:
            return {} if database is None else _offers(database, "yours")

    def counts(self) -> Mapping[str, int]:
        """How many parts came from where, by origin."""
        with store.reading(self._folders, 1, CATALOG) as database:
            if database is None:
                return {}
            rows = database.execute("SELECT origin, count(*) FROM parts GROUP BY origin ORDER BY origin")
            return {str(origin): int(count) for origin, count in rows}

    def choices(self) -> Mapping[str, str]:
        """What was chosen once for every plan: currency, tax, rates."""
        with store.reading(self._folders, 1, CATALOG) as database:
            if database is None:
                return {}
            return dict(database.execute("SELECT name, value FROM choices ORDER BY name"))

    # --- writing

    def replace(self, origin: str, parts: Iterable[Part]) -> int:
        """Put these in the place of all that came from this origin; how many. Where `parts` fails nothing changes."""
        with store.writing(self._folders, CATALOG) as database:
            database.execute("BEGIN IMMEDIATE")
            database.execute(_DROP_OFFERS, (origin,))
            database.execute("DELETE FROM parts WHERE origin = ?", (origin,))
            count = 0
            for batch in _batches(parts):
                _insert(database, origin, batch)
                count += len(batch)
            return count

    def add(self, parts: Iterable[Part], origin: str = "yours") -> None:
        """Add parts of the person's own, or change those of the same ids; all of them or none."""
        with store.writing(self._folders, CATALOG) as database:
            database.execute("BEGIN IMMEDIATE")
            for batch in _batches(parts):
                ids = [(part.id,) for part in batch]
                database.executemany("DELETE FROM offers WHERE part = ?", ids)
                _insert(database, origin, batch)

    def drop(self, part_id: str) -> bool:
        """Take a part away with its prices; False where there is none of this id."""
        with store.writing(self._folders, CATALOG) as database:
            database.execute("DELETE FROM offers WHERE part = ?", (part_id,))
            return database.execute("DELETE FROM parts WHERE id = ?", (part_id,)).rowcount > 0

    def set_price(self, part_id: str, offer: Offer | None) -> None:
        """The person's own price of a part, in the place of the one before; None takes it back."""
        with store.writing(self._folders, CATALOG) as database:
            database.execute("DELETE FROM offers WHERE part = ? AND basis = 'yours'", (part_id,))
            if offer is not None:
                database.execute(_PUT_OFFER, _offer_row(part_id, offer))

    def choose(self, name: str, value: str) -> None:
        """Keep what was chosen for every plan; an empty value drops it."""
        with store.writing(self._folders, CATALOG) as database:
            if value:
                database.execute("INSERT OR REPLACE INTO choices VALUES (?, ?)", (name, value))
            else:
                database.execute("DELETE FROM choices WHERE name = ?", (name,))


_Row = tuple[Any, ...]
_ONE = "SELECT id, kind, name, maker, spec, origin, source FROM parts WHERE id = ?"
#: Every kind where none is named, and each of the words in the name or the maker.
_FIND = """
    SELECT id, kind, name, maker, spec, origin, source FROM parts
    WHERE (:kinds = '[]' OR kind IN (SELECT value FROM json_each(:kinds)))
    AND (:words = '[]' OR NOT EXISTS (
        SELECT 1 FROM json_each(:words)
        WHERE parts.name NOT LIKE value ESCAPE '\\' AND parts.maker NOT LIKE value ESCAPE '\\'
    ))
    ORDER BY name, id LIMIT :limit
"""
_ALL_OFFERS = """
    SELECT part, amount, currency, date, source, basis, listings FROM offers
    WHERE :basis IN ('all', basis) ORDER BY part, date DESC
"""
_OFFERS_OF = """
    SELECT part, amount, currency, date, source, basis, listings FROM offers
    WHERE part IN (SELECT value FROM json_each(?)) ORDER BY part, date DESC
"""
_DROP_OFFERS = "DELETE FROM offers WHERE basis <> 'yours' AND part IN (SELECT id FROM parts WHERE origin = ?)"
_PUT_PART = "INSERT OR REPLACE INTO parts VALUES (?, ?, ?, ?, ?, ?, ?)"
_PUT_OFFER = "INSERT OR REPLACE INTO offers VALUES (?, ?, ?, ?, ?, ?, ?)"


def _patterns(words: str) -> list[str]:
    """Each word as LIKE looks for it, anywhere and to the letter."""
    plain = (word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") for word in words.split())
    return [f"%{word}%" for word in plain]


def _offers(database: sqlite3.Connection, basis: str) -> dict[str, tuple[Offer, ...]]:
    """All offers of a basis ("all": of every one) by part, newest first."""
    return _by_part(database.execute(_ALL_OFFERS, {"basis": basis}))


def _offers_of(database: sqlite3.Connection, ids: list[str]) -> dict[str, tuple[Offer, ...]]:
    """The offers of these parts, newest first."""
    return _by_part(database.execute(_OFFERS_OF, (json.dumps(ids),)))


def _by_part(rows: Iterable[_Row]) -> dict[str, tuple[Offer, ...]]:
    found: dict[str, tuple[Offer, ...]] = {}
    for part, *row in rows:
        found[part] = (*found.get(part, ()), Offer(*row))
    return found


def _batches(parts: Iterable[Part]) -> Iterator[list[Part]]:
    batch: list[Part] = []
    for part in parts:
        batch.append(part)
        if len(batch) == BATCH:
            yield batch
            batch = []
    if batch:
        yield batch


def _insert(database: sqlite3.Connection, origin: str, batch: list[Part]) -> None:
    database.executemany(
        _PUT_PART,
        ((part.id, part.kind, part.name, part.maker, spec_text(part.spec), origin, part.source) for part in batch),
    )
    database.executemany(_PUT_OFFER, (_offer_row(part.id, offer) for part in batch for offer in part.offers))


def _offer_row(part_id: str, offer: Offer) -> _Row:
    return part_id, offer.amount, offer.currency, offer.date, offer.source, offer.basis, offer.listings


# --- facts as JSON


def spec_text(spec: Spec) -> str:
    """The facts that are known, as JSON."""
    return json.dumps(_told(spec), ensure_ascii=False, separators=(",", ":"))


def _told(spec: Spec) -> dict[str, Any]:
    known = ((name, held) for name, held in vars(spec).items() if held is not None)
    return {name: _told(held) if isinstance(held, Monitor) else held for name, held in known}


def _part(row: _Row, offers: tuple[Offer, ...]) -> Part | None:
    """A row as a part; None where it was not written here."""
    part_id, kind, name, maker, text, origin, source = row
    made = SPECS.get(kind)
    if made is None or not isinstance(text, str) or len(text) > LONGEST:
        return None
    try:
        spec = _spec(made, json.loads(text))
    except (ValueError, TypeError, RecursionError):
        return None
    return Part(part_id, cast("PartKind", kind), name, spec, maker, offers, origin, source)


def _spec(made: type[Spec], told: Any) -> Spec:  # noqa: ANN401 - JSON
    """The facts out of JSON; TypeError where there are others than this kind has."""
    if not isinstance(told, dict):
        raise TypeError("no facts")
    for name, held in told.items():
        if isinstance(held, list):
            told[name] = Resolution(*held) if name == "resolution" else tuple(held)
        elif isinstance(held, dict):
            told[name] = _spec(Monitor, held)
    return made(**told)
