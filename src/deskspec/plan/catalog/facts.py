"""Facts out of JSON that others wrote: of the right type and within reason, else None."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeAlias

from deskspec.plan.catalog.words import one_line

Told: TypeAlias = Mapping[str, object]

_NOTHING: Told = {}


def part_of(told: Told, key: str) -> Told:
    """An object inside an object; an empty one where there is none."""
    inner = told.get(key)
    return inner if isinstance(inner, dict) else _NOTHING


def items_of(told: Told, key: str) -> list[object]:
    """A list inside an object; an empty one where there is none."""
    inner = told.get(key)
    return inner if isinstance(inner, list) else []


def texts_of(told: Told, key: str) -> list[str]:
    """The texts of a list inside an object."""
    return [item for item in items_of(told, key) if isinstance(item, str) and item.strip()]


def text_of(told: Told, key: str) -> str:
    """A text on one line; an empty one where there is none."""
    value = told.get(key)
    return one_line(value) if isinstance(value, str) else ""


def number_of(told: Told, key: str, low: float, high: float) -> float | None:
    """A number within these bounds."""
    value = told.get(key)
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        return None
    # Not a number is within no bounds, and is refused here as well.
    return value if low <= value <= high else None


def whole_of(told: Told, key: str, low: int, high: int) -> int | None:
    """The same, as a whole number."""
    value = number_of(told, key, low, high)
    return None if value is None else round(value)
