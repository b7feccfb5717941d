"""The parts that DeskSpec brings: resources/catalog/KIND.csv, one table per kind, and their prices in prices.csv.

A part's row is id, name and maker, one column per field of its kind's spec class, and the ids of its sources in
resources/sources.csv, separated by spaces. A price's row is part, price, currency, date, basis, listings and source;
a part may have several prices, or none where none can be cited. A median stands for the listings that classes.csv
defines; packaging/catalog_medians.py computes it.
"""

from __future__ import annotations

import csv
import os.path
from collections.abc import Iterator
from functools import cache
from typing import Any, NoReturn, get_args

from deskspec.model.part import SPECS, Basis, Offer, Part, PartKind
from deskspec.money import parse_price
from deskspec.paths import resources
from deskspec.plan.catalog.cells import Parser, parse_date, parsers
from deskspec.units import parse_count

PRICES = "prices.csv"
PRICE_COLUMNS = ("part", "price", "currency", "date", "basis", "listings", "source")
_BASES: dict[str, Basis] = {basis: basis for basis in get_args(Basis) if basis != "yours"}


@cache
def bundled() -> tuple[Part, ...]:
    """All parts that DeskSpec brings, kind by kind, in the order of their tables."""
    return load(os.path.join(resources(), "catalog"))


def load(folder: str) -> tuple[Part, ...]:
    """The parts of a folder of such tables.

    Raises ValueError that names file, line and column for a wrong cell, OSError where a table is missing.
    """
    offers, lines = _offers(folder)
    parts: dict[str, Part] = {}
    for kind in SPECS:
        for line, part in _parts(folder, kind, offers):
            if part.id in parts:
                _refuse(f"{kind}.csv", line, "id", f"“{part.id}” names another part already")
            parts[part.id] = part
    for id_ in offers.keys() - parts.keys():
        _refuse(PRICES, lines[id_], "part", f"no part is called “{id_}”")
    return tuple(parts.values())


def _parts(folder: str, kind: PartKind, offers: dict[str, list[Offer]]) -> Iterator[tuple[int, Part]]:
    """The parts of one kind, each with its line."""
    file = f"{kind}.csv"
    spec = SPECS[kind]
    fields = tuple(parsers(spec).items())
    columns = ("id", "name", "maker", *(name for name, _ in fields), "source")
    for line, row in _rows(folder, file, columns):
        id_, name, maker, *cells, source = row
        if not _is_id(id_):
            _refuse(file, line, "id", f"“{id_}” is not lower-case letters, digits and hyphens")
        if not name:
            _refuse(file, line, "name", "it is empty")
        if not source:
            _refuse(file, line, "source", "it is empty")
        facts: dict[str, Any] = {
            field: _read(file, line, field, parse, cell)
            for (field, parse), cell in zip(fields, cells, strict=True)
            if cell
        }
        yield line, Part(id_, kind, name, spec(**facts), maker, tuple(offers.get(id_, ())), source=source)


def _offers(folder: str) -> tuple[dict[str, list[Offer]], dict[str, int]]:
    """Each part's offers, newest first, and the line of its last one."""
    found: dict[str, list[Offer]] = {}
    lines: dict[str, int] = {}
    for line, (part, price, currency, date, basis, listings, source) in _rows(folder, PRICES, PRICE_COLUMNS):
        if len(currency) != 3 or not currency.isupper():
            _refuse(PRICES, line, "currency", f"“{currency}” is not a code such as USD")
        if basis not in _BASES:
            _refuse(PRICES, line, "basis", f"“{basis}” is none of {', '.join(_BASES)}")
        if (basis == "median") != bool(listings):
            _refuse(PRICES, line, "listings", "a median, and only a median, tells of how many listings it is")
        if not source:
            _refuse(PRICES, line, "source", "it is empty")
        offer = Offer(
            amount=_read(PRICES, line, "price", parse_price, price)[0],
            currency=currency,
            date=_read(PRICES, line, "date", parse_date, date),
            source=source,
            basis=_BASES[basis],
            listings=_read(PRICES, line, "listings", parse_count, listings) if listings else 0,
        )
        found.setdefault(part, []).append(offer)
        lines[part] = line
    for offers in found.values():
        offers.sort(key=lambda offer: offer.date, reverse=True)
    return found, lines


def _rows(folder: str, file: str, columns: tuple[str, ...]) -> Iterator[tuple[int, list[str]]]:
    """The rows of a table below its head, each with its line."""
    with open(os.path.join(folder, file), encoding="utf-8", newline="") as opened:
        rows = csv.reader(opened)
        head = next(rows, [])
        for number, column in enumerate(columns):
            if head[number : number + 1] != [column]:
                _refuse(file, 1, column, f"column {number + 1} should have this name")
        for row in rows:
            if len(row) != len(columns):
                _refuse(
                    file, rows.line_num, columns[min(len(row), len(columns) - 1)], "the row has too few or many cells"
                )
            yield rows.line_num, row


def _read(file: str, line: int, column: str, parse: Parser, cell: str) -> Any:  # noqa: ANN401 - as its field has it
    try:
        return parse(cell)
    except ValueError as error:
        _refuse(file, line, column, str(error))


def _is_id(text: str) -> bool:
    bare = text.replace("-", "")
    return bare.isascii() and bare.isalnum() and text == text.lower() and not text.startswith("-")


def _refuse(file: str, line: int, column: str, told: str) -> NoReturn:
    raise ValueError(f"{file}, line {line}, column {column}: {told}") from None
