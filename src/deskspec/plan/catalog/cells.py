"""What a cell of a catalogue's table says, by the field of the spec class that its column is named after.

Sizes are written as people write them: "16 GB", "2 TB", "27 in", "304 mm", "850 W", "5600 MT/s", "3840x2160"; yes or
no; several words with "; " between them. An empty cell is a fact that is not known, and no parser is asked for it.
Every parser raises ValueError that says what was written and what would be accepted.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import TypeAlias

from deskspec.model.part import Monitor, Spec
from deskspec.plan.catalog.table_fields import reader_of
from deskspec.plan.catalog.vocabulary import WORDS
from deskspec.units import parse_length, parse_refresh, parse_resolution

Parser: TypeAlias = Callable[[str], object]


def parse_date(written: str) -> str:
    """A day, a month or a year of the calendar, as it was written: "2025-07-23", "2025-07", "2025"."""
    parts = written.split("-")
    try:
        if [len(part) for part in parts] != [4, 2, 2][: len(parts)] or not all(map(_digits, parts)):
            raise ValueError
        year, month, day = (*map(int, parts), 1, 1)[:3]
        date(year, month, day)
    except ValueError:
        raise ValueError(f"“{written}” is not a date such as 2025-07-23, 2025-07 or 2025") from None
    return written


def _digits(text: str) -> bool:
    return text.isascii() and text.isdigit()


def _word(words: tuple[str, ...], written: str) -> str:
    if words and written not in words:
        raise ValueError(f"“{written}” is none of {', '.join(words)}")
    return written


def _list(words: tuple[str, ...], written: str) -> tuple[str, ...]:
    return tuple(_word(words, each) for each in written.split("; "))


def _display(written: str) -> Monitor:
    """A laptop's panel: resolution, diagonal and refresh rate, the latter two where they are known."""
    resolution, *rest = written.split("; ")
    return Monitor(
        resolution=parse_resolution(resolution),
        diagonal=parse_length(rest[0]) if rest else None,
        refresh=parse_refresh(rest[1]) if len(rest) > 1 else None,
    )


def parsers(spec: type[Spec]) -> dict[str, Parser]:
    """How to read each field of a spec class, in the order of its fields."""
    return {name: _parser(spec, name, str(field.type)) for name, field in spec.__dataclass_fields__.items()}


def _parser(spec: type[Spec], name: str, annotation: str) -> Parser:
    kind = annotation.removesuffix(" | None")
    words = WORDS.get((spec, name), ())
    if kind == "str" or kind.startswith("Literal"):
        return partial(_word, words)
    if kind == "tuple[str, ...]":
        return partial(_list, words)
    # Amounts, yes and no: as in a person's own table.
    return _display if kind == "Monitor" else reader_of(name)
