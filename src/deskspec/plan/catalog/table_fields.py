"""The columns of a person's table: a field of every kind of part, read in the units in which people write it."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from deskspec.model.part import SPECS, Monitor, PartKind, Spec
from deskspec.money import parse_price
from deskspec.plan.catalog import words
from deskspec.plan.catalog.matching import chip_named, processor_named
from deskspec.units import (
    QuantityError,
    parse_count,
    parse_length,
    parse_memory,
    parse_refresh,
    parse_resolution,
    parse_storage,
    parse_yes,
    short,
)
from deskspec.wording import any_of, mark, patterned, say

#: A laptop's own panel, which is a monitor inside a computer.
DISPLAY = {"display_resolution": "resolution", "display_diagonal": "diagonal", "display_refresh": "refresh"}
_INCH = 25.4


def _refused(pattern: str, text: str) -> QuantityError:
    return QuantityError(patterned(pattern, {"text": short(text)}))


def _amount(text: str, units: str) -> float:
    """A plain number, perhaps with its unit after it."""
    found = re.fullmatch(rf"([0-9]{{1,9}}(?:\.[0-9]{{1,3}})?)\s*(?:{units})?", text, re.IGNORECASE)
    if found is None:
        raise _refused(mark("“{text}” is not a plain number such as 8 or 2.5"), text)
    return float(found[1])


def _watts(text: str) -> int:
    return round(_amount(text, "W|watts?"))


def _volt_amperes(text: str) -> int:
    return round(_amount(text, "VA"))


def _rate(text: str) -> int:
    return round(_amount(text, "MT/s|MHz"))


def _millimetres(text: str) -> int:
    """ "304" and "304 mm" are 304; "30.4 cm" and "12 in" are that many millimetres."""
    return round(_amount(text, "mm") if re.fullmatch(r"[0-9.]+(?:\s*mm)?", text) else parse_length(text) * _INCH)


def _inches(text: str) -> float:
    return _amount(text, "in") if re.fullmatch(r"[0-9.]+", text) else parse_length(text)


def _hertz(text: str) -> float:
    return _amount(text, "Hz") if re.fullmatch(r"[0-9.]+", text) else parse_refresh(text)


def _slots(text: str) -> float:
    return _amount(text, "slots?")


def _lines(text: str) -> int:
    """ "1080", "1080p" and "4K"."""
    return words.picture_lines(text) or round(_amount(text, "p|lines"))


def _known(found: str | None, pattern: str, text: str) -> str:
    if found is None:
        raise _refused(pattern, text)
    return found


def _memory_type(text: str) -> str:
    return _known(words.memory_type(text), mark("“{text}” is no type of memory such as DDR5"), text)


def _memory_types(text: str) -> tuple[str, ...]:
    return tuple(_memory_type(item) for item in _items(text))


def _form(text: str) -> str:
    """A board's, a case's, a drive's or memory's: told by how it is written."""
    drive = re.match(r"m\.?2|[0-9]|pcie|u\.[23]", text, re.IGNORECASE)
    return (
        words.memory_form(text) or words.drive_form(text) if drive or "imm" in text.lower() else None
    ) or words.form(text)


def _chip(text: str, memory: int | None) -> str:
    chip = chip_named(text, memory)
    told = mark("“{text}” is no one graphics card of DeskSpec's table; write its full name, or leave it empty")
    return _known(chip.name if chip else None, told, text)


def _processor(text: str) -> str:
    known = processor_named(text)
    told = mark("“{text}” is no processor that DeskSpec knows; write its full name, or leave it empty")
    return _known(known.name if known else None, told, text)


def _items(text: str) -> list[str]:
    return [item for item in (item.strip() for item in re.split(r"[|;,+]", text)) if item]


def _sockets(text: str) -> tuple[str, ...]:
    return tuple(words.socket(item) for item in _items(text))


def _forms(text: str) -> tuple[str, ...]:
    return tuple(words.form(item) for item in _items(text))


def _video(text: str) -> tuple[str, ...]:
    found = words.video_sockets(text.replace("+", ","))
    if found is None:
        raise _refused(mark("“{text}” names no socket for a picture such as 2 x HDMI 2.1, DisplayPort 1.4"), text)
    return found


def _drive_medium(text: str) -> str:
    choices = ("ssd", "hdd", "nas")
    if text.lower() not in choices:
        raise QuantityError(say("“{text}” is not {choices}", text=short(text), choices=any_of(choices)))
    return text.lower()


def _price(text: str) -> int:
    return parse_price(text)[0]


_READERS: dict[str, Callable[[str], object]] = {
    "type": _memory_type, "memory_type": _memory_type, "form": _form, "rate": _rate,
    "module_size": parse_memory, "memory": parse_memory, "memory_largest": parse_memory, "chip_memory": parse_memory,
    "size": parse_storage, "drive": parse_storage,
    "model": _processor, "processor": _processor, "socket": words.socket, "sockets": _sockets,
    "boards": _forms, "supplies": _forms, "inputs": _video, "outputs": _video,
    "watts": _watts, "va": _volt_amperes, "slots": _slots, "lines": _lines,
    "length": _millimetres, "height": _millimetres, "radiator": _millimetres, "card_length": _millimetres,
    "cooler_height": _millimetres,
    "resolution": parse_resolution, "diagonal": _inches, "refresh": _hertz,
    "link": words.one_line, "system": words.one_line, "medium": words.one_line, "monthly": _price,
    **dict.fromkeys((
        "modules", "six_pin", "eight_pin", "twelve_pin", "cores", "threads", "memory_slots", "m2", "sata",
        "card_slots", "displays", "external_displays",
    ), parse_count),
    **dict.fromkeys((
        "ecc", "registered", "nvme", "graphics", "microphone", "boom", "wireless", "ergonomic", "suits", "soldered",
        "unified",
    ), parse_yes),
}  # fmt: skip
#: Where a field of one name means something else.
_OF_KIND: dict[tuple[PartKind, str], Callable[[str], object]] = {
    ("cpu", "memory"): _memory_types,
    ("external-drive", "medium"): _drive_medium,
}


def fields_of(kind: PartKind) -> tuple[str, ...]:
    """The columns that a part of this kind may have, beside those of every part."""
    names = SPECS[kind]._names
    return tuple(name for name in names if name != "display") + (tuple(DISPLAY) if "display" in names else ())


def all_fields() -> tuple[str, ...]:
    """The columns of all kinds together, each once."""
    return tuple(dict.fromkeys(name for kind in SPECS for name in fields_of(kind)))


def reader_of(name: str) -> Callable[[str], object]:
    """What reads a field of this name, where no kind of part means something else by it."""
    return _READERS[name]


def read_field(kind: PartKind, name: str, text: str, memory: int | None = None) -> object:
    """The value of a column; memory in bytes tells apart chips of one name.

    QuantityError or PriceError, which tell what would be accepted.
    """
    if name == "chip":
        return _chip(text, memory)
    reader = _OF_KIND.get((kind, name)) or _READERS[DISPLAY.get(name, name)]
    return reader(text)


def spec_of(kind: PartKind, values: dict[str, object]) -> Spec:
    """The specification out of what `read_field` has read."""
    make: Callable[..., Spec] = SPECS[kind]
    panel: dict[str, Any] = {DISPLAY[name]: value for name, value in values.items() if name in DISPLAY}
    plain = {name: value for name, value in values.items() if name not in DISPLAY}
    if panel:
        plain["display"] = Monitor(**panel)
    return make(**plain)
