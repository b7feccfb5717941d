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
from deskspec.plan.catalog.vocabulary import WORDS
from deskspec.units import (
    parse_count,
    parse_length,
    parse_memory,
    parse_refresh,
    parse_resolution,
    parse_storage,
    parse_yes,
)

Parser: TypeAlias = Callable[[str], object]


def parse_money(written: str) -> int:
    """Hundredths of a currency: "449" is 44,900 and "449.99" is 44,999."""
    whole, point, rest = written.partition(".")
    if not _digits(whole + rest) or not whole or (point and len(rest) != 2):
        raise ValueError(f"“{written}” is not an amount such as 449 or 449.99")
    return int(whole) * 100 + int(rest or 0)


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


def _whole(unit: str, written: str) -> int:
    """A whole number of a unit: "304 mm"."""
    number, _, rest = written.partition(" ")
    if rest != unit:
        raise ValueError(f"“{written}” is not a whole number of {unit}, such as 300 {unit}")
    return parse_count(number)


def _number(written: str) -> float:
    try:
        return float(written)
    except ValueError:
        raise ValueError(f"“{written}” is not a number such as 2.5") from None


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


_millimetres, _watts = partial(_whole, "mm"), partial(_whole, "W")
_NUMBERS: dict[str, Parser] = {
    "memory": parse_memory, "memory_largest": parse_memory, "module_size": parse_memory, "chip_memory": parse_memory,
    "size": parse_storage, "drive": parse_storage,
    "length": _millimetres, "height": _millimetres, "radiator": _millimetres,
    "card_length": _millimetres, "cooler_height": _millimetres,
    "watts": _watts, "va": partial(_whole, "VA"), "rate": partial(_whole, "MT/s"),
    "diagonal": parse_length, "refresh": parse_refresh, "monthly": parse_money,
}  # fmt: skip


def parsers(spec: type[Spec]) -> dict[str, Parser]:
    """How to read each field of a spec class, in the order of its fields."""
    return {name: _parser(spec, name, str(field.type)) for name, field in spec.__dataclass_fields__.items()}


def _parser(spec: type[Spec], name: str, annotation: str) -> Parser:
    kind = annotation.removesuffix(" | None")
    words = WORDS.get((spec, name), ())
    if kind == "int":
        return _NUMBERS.get(name, parse_count)
    if kind == "float":
        return _NUMBERS.get(name, _number)
    if kind == "str" or kind.startswith("Literal"):
        return partial(_word, words)
    others: dict[str, Parser] = {
        "bool": parse_yes,
        "tuple[str, ...]": partial(_list, words),
        "Resolution": parse_resolution,
        "Monitor": _display,
    }
    return others[kind]
