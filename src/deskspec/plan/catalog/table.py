"""A person's own parts in a CSV: a row for each part, a column for each fact.

kind and name are needed; id, maker, price, currency and date are for every kind, and each field of a kind's
specification is a column of its name. A header that can't be understood stops the import; a row that can't be is passed
over and reported with its line and column.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable
from typing import NamedTuple

from deskspec.model.part import SPECS, Offer, Part, PartKind
from deskspec.money import PriceError, currency_named, parse_price
from deskspec.plan.catalog.report import BadImport, Skips, Watch, plainly
from deskspec.plan.catalog.table_fields import all_fields, fields_of, read_field, spec_of
from deskspec.plan.catalog.table_text import rows
from deskspec.plan.catalog.words import one_line
from deskspec.units import QuantityError, short
from deskspec.wording import in_words, mark, say

#: Twenty thousand rows are some 2 MB.
LARGEST = 16 << 20
ORIGIN = "yours"
NEEDED = ("kind", "name")
OF_EVERY_KIND = ("kind", "name", "id", "maker", "price", "currency", "date")

BAD_ROW = mark("a row that can't be read")
_DATE = re.compile(r"[12][0-9]{3}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)?")


class _Row(NamedTuple):
    """One row by column; empty cells are left out. name: the file's, for messages."""

    file: str
    line: int
    cells: dict[str, str]


class _Unreadable(Exception):
    """What is wrong with a row; column is empty where it is the whole."""

    def __init__(self, column: str, why: str) -> None:
        super().__init__(why)
        self.column = column


def read_table(
    name: str, content: bytes, skips: Skips, watch: Watch, today: str | None = None, currency: str | None = None
) -> tuple[Part, ...]:
    """The parts of a CSV of that name. today (ISO 8601) and currency stand where a price comes without.

    BadImport where it is no CSV or its header names no kind, no name, or a column that there is not.
    """
    if len(content) > LARGEST:
        told = "{name} is larger than {most} MiB; a table of parts is smaller: give fewer rows"
        raise BadImport(say(told, name=plainly(name), most=LARGEST >> 20))
    parts: dict[str, Part] = {}
    lines: dict[str, int] = {}
    found = rows(name, content)
    header = _header(name, *next(found, (1, [])))
    for line, cells in found:
        watch.still()
        try:
            part = _part(_row(name, line, header, cells), today or _today(), currency)
            if part.id in parts:
                raise _Unreadable("", say("the same part as in line {line}; give each an id", line=lines[part.id]))
        except _Unreadable as error:
            skips.add(BAD_ROW, _told(name, line, error))
            continue
        parts[part.id], lines[part.id] = part, line
    return tuple(parts.values())


def _told(name: str, line: int, error: _Unreadable) -> str:
    why = in_words(error)
    if error.column:
        told = "{name}, line {line}, column {column}: {why}"
        return say(told, name=plainly(name), line=line, column=error.column, why=why)
    return say("{name}, line {line}: {why}", name=plainly(name), line=line, why=why)


def _header(name: str, line: int, cells: list[str]) -> list[str]:
    """The columns by their names here: "Memory largest" is memory_largest."""
    known = (*OF_EVERY_KIND, *all_fields())
    columns = [re.sub(r"[ -]+", "_", cell.lower()) for cell in cells]
    missing = [column for column in NEEDED if column not in columns]
    if len(missing) == len(NEEDED) and not set(columns) & set(known):
        told = "{name}, line {line}: no table of parts; its first row must name the columns kind and name, and others"
        raise BadImport(say(told, name=plainly(name), line=line))
    for column, written in zip(columns, cells, strict=True):
        if column and column not in known:
            raise BadImport(_no_such(name, line, written, _nearest(column, known)))
        if column and columns.count(column) > 1:
            told = "{name}, line {line}: the column {column} is there twice; leave one"
            raise BadImport(say(told, name=plainly(name), line=line, column=column))
    if missing:
        told = "{name}, line {line}: the column {column} is missing; every part needs a kind and a name"
        raise BadImport(say(told, name=plainly(name), line=line, column=missing[0]))
    return columns


def _no_such(name: str, line: int, written: str, near: str) -> str:
    named = {"name": plainly(name), "line": line, "column": short(written)}
    if near:
        return say("{name}, line {line}: {column}: no such column; did you mean {nearest}?", nearest=near, **named)
    told = "{name}, line {line}: {column}: no such column; take it out, or name it as a field of a part"
    return say(told, **named)


def _nearest(written: str, known: Iterable[str]) -> str:
    from difflib import get_close_matches

    # Comparing takes the square of the length.
    return next(iter(get_close_matches(written[:40], tuple(known), 1, 0.6)), "")


def _row(name: str, line: int, header: list[str], cells: list[str]) -> _Row:
    if any(cells[len(header) :]) or any(cell for cell, column in zip(cells, header, strict=False) if not column):
        why = say('more cells than columns; put a value with a separator in quotes, "1,299"')
        raise _Unreadable("", why)
    return _Row(name, line, {column: cell for column, cell in zip(header, cells, strict=False) if cell})


def _part(row: _Row, today: str, currency: str | None) -> Part:
    kind = _kind(row.cells.get("kind", ""))
    shown = one_line(row.cells.get("name", ""))
    if not shown:
        raise _Unreadable("name", say("it is empty; every part needs a name"))
    values: dict[str, object] = {}
    # A chip's memory before the chip, which it may tell from others.
    for column, text in sorted(row.cells.items(), key=lambda cell: cell[0] == "chip"):
        if column in OF_EVERY_KIND:
            continue
        if column not in fields_of(kind):
            raise _Unreadable(column, say("a part of the kind {kind} has none; leave it empty", kind=kind))
        try:
            memory = values.get("chip_memory" if "chip_memory" in fields_of(kind) else "memory")
            values[column] = read_field(kind, column, text, memory if isinstance(memory, int) else None)
        except (QuantityError, PriceError) as error:
            raise _Unreadable(column, in_words(error)) from None
    return Part(
        id=f"yours:{_id(kind, shown, row.cells.get('id', ''))}",
        kind=kind,
        name=shown,
        spec=spec_of(kind, values),
        maker=one_line(row.cells.get("maker", "")),
        offers=_offers(row, today, currency),
        origin=ORIGIN,
        source=plainly(row.file),
    )


def _kind(written: str) -> PartKind:
    if not written:
        raise _Unreadable("kind", say("it is empty; every part needs a kind, such as {example}", example="memory"))
    wanted = re.sub(r"[ _]+", "-", written.lower())
    for kind in SPECS:
        if kind == wanted:
            return kind
    near = _nearest(wanted, SPECS)
    if near:
        raise _Unreadable(
            "kind", say("“{text}” is no kind; did you mean {nearest}?", text=short(written), nearest=near)
        )
    told = "“{text}” is no kind; write one of {kinds}"
    raise _Unreadable("kind", say(told, text=short(written), kinds=", ".join(SPECS)))


def _id(kind: PartKind, shown: str, written: str) -> str:
    if not written:
        return hashlib.blake2b(f"{kind}\x1f{shown}".encode("utf-8", "replace"), digest_size=8).hexdigest()
    if len(written) > 64 or not written.isprintable():
        raise _Unreadable("id", say("“{text}” is too long for an id; write at most 64 letters", text=short(written)))
    return written


def _offers(row: _Row, today: str, currency: str | None) -> tuple[Offer, ...]:
    written = row.cells.get("price")
    if written is None:
        return ()
    amount, told = _read(row, "price", written)
    named = _currency(row)
    if told and named and told != named:
        why = say("{told} here, but {named} in the column price; write one", told=named, named=told)
        raise _Unreadable("currency", why)
    known = told or named or currency
    if known is None:
        told_ = "“{text}” has no currency; write such as $1,299 or 1299 EUR, or fill a column currency"
        raise _Unreadable("price", say(told_, text=short(written)))
    date = row.cells.get("date", today)
    if not _DATE.fullmatch(date):
        raise _Unreadable("date", say("“{text}” is no date such as 2025-07-23, 2025-07 or 2025", text=short(date)))
    return (Offer(amount, known, date, plainly(row.file), "yours"),)


def _read(row: _Row, column: str, written: str) -> tuple[int, str | None]:
    try:
        return parse_price(written)
    except PriceError as error:
        raise _Unreadable(column, in_words(error)) from None


def _currency(row: _Row) -> str | None:
    written = row.cells.get("currency")
    if written is None:
        return None
    try:
        return currency_named(written)
    except PriceError as error:
        raise _Unreadable("currency", in_words(error)) from None


def _today() -> str:
    from datetime import UTC, datetime

    return datetime.now(UTC).date().isoformat()
