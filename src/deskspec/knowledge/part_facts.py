"""The facts of a part as people write them: "16 GB", "2 TB", "305 mm", "285 W", "3840x2160"."""

from __future__ import annotations

from typing import Any

from deskspec.model.part import PartKind
from deskspec.units import (
    Resolution,
    plain,
    show_length,
    show_memory,
    show_refresh,
    show_resolution,
    show_storage,
    show_yes,
)

_SHOWS = {
    "diagonal": show_length,
    "refresh": show_refresh,
    **dict.fromkeys(("module_size", "memory_largest", "chip_memory"), show_memory),
    **dict.fromkeys(("size", "drive"), show_storage),
}
_UNITS = {
    **dict.fromkeys(("length", "height", "radiator", "card_length", "cooler_height"), "mm"),
    "watts": "W",
    "va": "VA",
    "rate": "MT/s",
}


def show_fact(kind: PartKind, field: str, value: Any) -> str:  # noqa: ANN401 - a fact of any field
    """A known fact of a part of this kind, with its unit; several are separated by "; "."""
    if isinstance(value, bool):
        return show_yes(value)
    if isinstance(value, Resolution):
        return show_resolution(value)
    if isinstance(value, tuple):
        return "; ".join(str(item) for item in value) or "none"
    if field == "memory" and kind != "cpu":
        return show_memory(value)
    if field in _SHOWS:
        return _SHOWS[field](value)
    if not isinstance(value, (int, float)):
        return str(value)
    unit = _UNITS.get(field, "")
    return f"{plain(value)} {unit}".rstrip()
