"""Quantities as people write them: "32 GB", "2 TB", "100 Mbps", "27 in", "3840x2160".

The one place that parses and formats them. Memory counts in 2^30 (a "32 GB" kit holds 32 x 2^30 bytes), storage in
10^9 (what is printed on a drive); "GiB" always means 2^30. Every parser raises `QuantityError` whose text says what
was written and what would be accepted.
"""

from __future__ import annotations

from typing import NamedTuple

from deskspec.wording import mark, number, say

GIB = 1 << 30
GB = 10**9
#: Nobody means more than this by any of the quantities here; beyond it floats lose whole units.
LARGEST = 1e18


class Resolution(NamedTuple):
    """Pixels of a panel in its native mode."""

    width: int
    height: int


class QuantityError(ValueError):
    """What was written is not the quantity asked for."""


_BINARY = {"b": 1, "k": 1 << 10, "m": 1 << 20, "g": 1 << 30, "t": 1 << 40, "p": 1 << 50}
_DECIMAL = {"b": 1, "k": 10**3, "m": 10**6, "g": 10**9, "t": 10**12, "p": 10**15}
_RATES = {
    "bps": 1e-6, "bit/s": 1e-6,
    "kbps": 1e-3, "kbit/s": 1e-3, "kb/s": 1e-3,
    "mbps": 1.0, "mbit/s": 1.0, "mb/s": 1.0,
    "gbps": 1e3, "gbit/s": 1e3, "gb/s": 1e3,
}  # fmt: skip
_LENGTHS = {
    "in": 1.0,
    "inch": 1.0,
    "inches": 1.0,
    '"': 1.0,
    "″": 1.0,
    "”": 1.0,
    "cm": 1 / 2.54,
    "mm": 1 / 25.4,
}
_MILLIMETRES = {unit: inches * 25.4 for unit, inches in _LENGTHS.items()}
_POWERS = {"w": 1.0, "watt": 1.0, "watts": 1.0, "kw": 1e3}
_DURATIONS = {"ms": 1.0, "s": 1e3, "us": 1e-3, "µs": 1e-3}
_CLOCKS = {"hz": 1.0, "khz": 1e3}
_NAMED_RESOLUTIONS = {
    "hd": (1280, 720), "fhd": (1920, 1080), "full hd": (1920, 1080), "1080p": (1920, 1080),
    "qhd": (2560, 1440), "wqhd": (2560, 1440), "1440p": (2560, 1440),
    "4k": (3840, 2160), "uhd": (3840, 2160), "4k uhd": (3840, 2160), "2160p": (3840, 2160),
    "5k": (5120, 2880), "8k": (7680, 4320),
}  # fmt: skip
YES = ("yes", "true", "on", "present")
NO = ("no", "false", "off", "none", "absent")


def _split(written: str, meant: str) -> tuple[float, str]:
    """The number and the lower-case unit of "32 GB"; QuantityError where there is no plain, finite, positive number."""
    text = written.strip().replace("\u00a0", " ").replace("\u202f", " ")
    end = 0
    while end < len(text) and (text[end] in "0123456789." or (end == 0 and text[end] in "+-")):
        end += 1
    try:
        value = float(text[:end])
    except ValueError:
        raise QuantityError(say("“{written}” is not {meant}", written=short(written), meant=meant)) from None
    if text[end : end + 1] == ",":
        told = "“{written}” has a comma; write {meant}, a fraction with a point"
        raise QuantityError(say(told, written=short(written), meant=meant))
    if value < 0 or text[:1] == "-":
        raise QuantityError(say("“{written}” is negative; write {meant}", written=short(written), meant=meant))
    if value > LARGEST:
        raise QuantityError(say("“{written}” is beyond reason; write {meant}", written=short(written), meant=meant))
    return value, text[end:].strip().lower()


def short(written: str) -> str:
    """What was written, as an error message can quote it: printable and at most 40 characters."""
    cleaned = "".join(letter if letter.isprintable() else "?" for letter in written)
    return cleaned if len(cleaned) <= 40 else cleaned[:37] + "…"


def _scaled(written: str, units: dict[str, float], meant: str) -> float:
    value, unit = _split(written, meant)
    if unit not in units:
        raise _wrong_unit(written, unit, meant)
    return value * units[unit]


def _wrong_unit(written: str, unit: str, meant: str) -> QuantityError:
    if not unit:
        return QuantityError(
            say("“{written}”: the unit is missing; write {meant}", written=short(written), meant=meant)
        )
    # As it was written: Mb and MB are not the same.
    unit = written.strip()[-len(unit) :]
    told = "“{written}”: the unit “{unit}” does not fit; write {meant}"
    return QuantityError(say(told, written=short(written), unit=short(unit), meant=meant))


def _bytes(written: str, scale: dict[str, int], meant: str) -> int:
    value, unit = _split(written, meant)
    letter, rest = unit[:1], unit[1:]
    if letter in _BINARY and letter != "b" and rest == "ib":
        return round(value * _BINARY[letter])
    if unit in ("b", "byte", "bytes") or (letter in scale and rest == "b" and letter != "b"):
        return round(value * scale["b" if unit.startswith("b") else letter])
    raise _wrong_unit(written, unit, meant)


def parse_memory(written: str) -> int:
    """Bytes of memory, GB as 2^30: "32 GB" is 34,359,738,368."""
    return _bytes(written, _BINARY, mark("a size of memory such as 32 GB"))


def parse_storage(written: str) -> int:
    """Bytes of storage, GB as 10^9: "1 TB" is 1,000,000,000,000."""
    return _bytes(written, _DECIMAL, mark("a size of storage such as 1 TB"))


def parse_rate(written: str) -> float:
    """Megabits a second (10^6 bit/s), as on a provider's bill: "100 Mbps". "100 MB/s" may mean bytes: refused."""
    if written.rstrip().endswith("B/s"):
        raise QuantityError(
            say(
                "“{written}” may mean bytes; 1 megabyte is 8 megabits: write a rate such as 100 Mbps",
                written=short(written),
            )
        )
    return _scaled(written, _RATES, mark("a rate such as 100 Mbps"))


def parse_duration(written: str) -> float:
    """Milliseconds."""
    return _scaled(written, _DURATIONS, mark("a time such as 20 ms"))


def parse_length(written: str) -> float:
    """Inches."""
    return _scaled(written, _LENGTHS, mark("a diagonal such as 27 in"))


def parse_millimetres(written: str) -> int:
    """Whole millimetres of room or of a part: "312 mm"."""
    return round(_scaled(written, _MILLIMETRES, mark("a length such as 312 mm")))


def parse_watts(written: str) -> int:
    """Whole watts: "650 W"."""
    return round(_scaled(written, _POWERS, mark("a power such as 650 W")))


def parse_refresh(written: str) -> float:
    """Hertz."""
    return _scaled(written, _CLOCKS, mark("a refresh rate such as 60 Hz"))


def parse_count(written: str) -> int:
    """A whole number of things; a trailing word such as "cores" is not read as a unit, it is refused."""
    value, unit = _split(written, mark("a whole number such as 8"))
    if unit or value != int(value):
        raise QuantityError(say("“{written}” is not a whole number such as 8", written=short(written)))
    return int(value)


def parse_number(written: str) -> float:
    """A number without a unit, such as a rate between two currencies."""
    value, unit = _split(written, mark("a number such as 1.5"))
    if unit:
        raise QuantityError(say("“{written}” is not a number such as 1.5", written=short(written)))
    return value


def parse_resolution(written: str) -> Resolution:
    """Pixels, width by height: "3840x2160", "3840 × 2160", or a sold name such as "4K"."""
    text = written.strip().lower()
    if text in _NAMED_RESOLUTIONS:
        return Resolution(*_NAMED_RESOLUTIONS[text])
    width, cross, height = text.replace("×", "x").partition("x")
    sides = (width.strip(), height.strip())
    if not cross or not all(side.isascii() and side.isdigit() and len(side) < 7 and int(side) > 0 for side in sides):
        raise QuantityError(say("“{written}” is not a resolution such as 3840x2160", written=short(written)))
    return Resolution(int(sides[0]), int(sides[1]))


def parse_yes(written: str) -> bool:
    """True for yes, False for no."""
    text = written.strip().lower()
    if text in YES:
        return True
    if text in NO:
        return False
    raise QuantityError(say("“{written}” is neither yes nor no", written=short(written)))


def parse_version(written: str) -> tuple[int, int]:
    """A version of two numbers, such as CUDA's compute capability "8.9"."""
    major, _, minor = written.strip().partition(".")
    if not (major.isascii() and major.isdigit() and len(major) < 4):
        raise QuantityError(say("“{written}” is not a version such as 8.6", written=short(written)))
    minor = minor or "0"
    if not (minor.isascii() and minor.isdigit() and len(minor) < 4):
        raise QuantityError(say("“{written}” is not a version such as 8.6", written=short(written)))
    return int(major), int(minor)


def plain(value: float, digits: int = 1) -> str:
    """A number without needless zeros: 8, 31.1, 0.5."""
    return number(value, digits)


def show_memory(size: int) -> str:
    """Memory as sold, in GB of 2^30 ("32 GB"), in MB below one."""
    if 0 < size < GIB - (1 << 19):
        return say("{n} MB", n=number(size / (1 << 20), 0))
    return say("{n} GB", n=number(size / GIB))


def show_storage(size: int) -> str:
    """Storage as sold, in decimal GB or TB: 1,000,204,886,016 bytes are "1 TB"; in MB below one GB."""
    if 0 < size < GB - 500_000:
        return say("{n} MB", n=number(size / 10**6, 0))
    if size >= 10**12 * 0.9995:
        return say("{n} TB", n=number(size / 10**12, 2))
    return say("{n} GB", n=number(size / 10**9, 0))


def show_rate(mbps: float) -> str:
    """Megabits a second, or gigabits from a thousand on."""
    if mbps >= 999.95:
        return say("{n} Gbps", n=number(mbps / 1000))
    return say("{n} Mbps", n=number(mbps))


def show_duration(milliseconds: float) -> str:
    """Milliseconds."""
    return say("{n} ms", n=number(milliseconds))


def show_length(inches: float) -> str:
    """Inches."""
    return say("{n} in", n=number(inches))


def show_millimetres(millimetres: float) -> str:
    """Whole millimetres."""
    return say("{n} mm", n=number(millimetres, 0))


def show_watts(watts: float) -> str:
    """Whole watts."""
    return say("{n} W", n=number(watts, 0))


def show_refresh(hertz: float) -> str:
    """Hertz, without a fraction."""
    return say("{n} Hz", n=number(hertz, 0))


def show_count(value: int) -> str:
    """A number of things."""
    return number(value, 0)


def show_resolution(size: Resolution) -> str:
    """Pixels, width x height."""
    return f"{size.width}x{size.height}"


def show_yes(value: bool) -> str:
    """yes or no."""
    return mark("yes") if value else mark("no")
