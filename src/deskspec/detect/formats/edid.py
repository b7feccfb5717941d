"""Reads EDID, the record by which a display describes itself.

Pure: bytes in, facts out. Any bytes may come in, since docks, switches and firmware damage what passes
through them; whatever can be read is read, and what is wrong is listed in `problems`.

Sections named here are those of VESA E-EDID A.2 (EDID 1.4). Extensions have modules of their own: CTA-861 in
`edid_cta`, DisplayID in `edid_displayid`.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import hypot

from deskspec.detect.formats.edid_cta import parse_cta
from deskspec.detect.formats.edid_displayid import parse_displayid
from deskspec.detect.formats.edid_redact import redact_edid
from deskspec.detect.formats.edid_size import Claims, judge_size, real_size
from deskspec.detect.formats.edid_timings import (
    Findings,
    Mode,
    Size,
    Tile,
    cvt_modes,
    detailed_mode,
    detailed_size,
    established_iii_modes,
    established_modes,
    standard_modes,
)

__all__ = ["Edid", "Mode", "Tile", "parse_edid", "redact_edid"]

_BLOCK = 128
_HEADER = b"\x00\xff\xff\xff\xff\xff\xff\x00"
_HEADER_BYTES_RIGHT = 6  # of 8: what the Linux kernel takes for a damaged header rather than for no EDID
_DESCRIPTORS = range(54, 126, 18)
_SHORTEST = 72  # the base block as far as its first descriptor
_WIDEST_DTD = 4096  # twelve bits: a wider panel can't stand in the base block

_TEXT, _RANGE, _NAME, _STANDARD, _CVT, _ESTABLISHED_III = 0xFE, 0xFD, 0xFC, 0xFA, 0xF8, 0xF7
_CTA_EXT, _VTB_EXT, _DISPLAYID_EXT, _BLOCK_MAP = 0x02, 0x10, 0x70, 0xF0


@dataclass(frozen=True, slots=True)
class Edid:
    """What one display says about itself. Pixels, Hz and millimetres; None where it does not say."""

    manufacturer: str
    """Three-letter PNP id, such as "DEL"; a damaged one may hold other characters from "@" to "_"."""
    product: int
    week: int | None
    year: int | None
    """Year of manufacture, or of the model where there is no week."""
    version: str
    digital: bool
    name: str | None
    texts: tuple[str, ...]
    """Free text; laptop panels have their part number here and no name."""
    native: Mode | None
    """The whole panel's mode, at the preferred timing's rate (a tile's where the panel is tiled)."""
    best_hz: float | None
    """Highest rate at the native size over all timings of all blocks, interlaced ones left out."""
    vertical_hz: tuple[int, int] | None
    """Lowest and highest rate that the range limits descriptor allows."""
    size_mm: Size | None
    size_note: str
    """The field that the size comes from, or why there is none."""
    size_candidates: tuple[Size, ...]
    """All sizes stated that can be sizes at all, believed or not: base block (mostly the right one), timing,
    DisplayID."""
    modes: tuple[Mode, ...]
    tile: Tile | None
    problems: tuple[str, ...]

    @property
    def diagonal_in(self) -> float | None:
        """Visible diagonal in inches."""
        return hypot(*self.size_mm) / 25.4 if self.size_mm else None


class _Base:
    """The descriptors of a base block, sorted by kind."""

    __slots__ = ("first", "name", "size", "texts", "vertical_hz")

    def __init__(self) -> None:
        self.first: Mode | None = None  # the first detailed timing, which is the preferred one
        self.size: Size | None = None  # and its image size
        self.name: str | None = None
        self.texts: list[str] = []
        self.vertical_hz: tuple[int, int] | None = None


def parse_edid(data: bytes) -> Edid | None:
    """Decode an EDID with all its blocks; None where the bytes are no EDID at all. Raises nothing."""
    if not _is_edid(data):
        return None
    found = Findings()
    block = _base_bytes(data, found)
    base = _read_base(block, found)
    _read_extensions(data, found)
    native = _native_mode(base.first, found)
    claims = Claims(_base_size(block), base.size, found.size_mm)
    size, note = judge_size(claims, native, found.tile)
    week, year = _made(block)
    return Edid(
        manufacturer=_manufacturer(block[8] << 8 | block[9]),
        product=block[10] | block[11] << 8,
        week=week,
        year=year,
        version=f"{block[18]}.{block[19]}",
        digital=bool(block[20] & 0x80),
        name=base.name,
        texts=tuple(base.texts),
        native=native,
        best_hz=_best_hz(native, found),
        vertical_hz=base.vertical_hz,
        size_mm=size,
        size_note=note,
        size_candidates=tuple(x for x in claims.stated if x and real_size(x, native)),
        modes=tuple(dict.fromkeys(found.modes)),
        tile=found.tile,
        problems=tuple(found.problems),
    )


# --- the base block


def _is_edid(data: bytes) -> bool:
    if len(data) < _SHORTEST:
        return False
    right = sum(a == b for a, b in zip(data, _HEADER, strict=False))
    # An unconnected bus reads as all ones, which match most of the header: the version tells it apart.
    return right == len(_HEADER) or (right >= _HEADER_BYTES_RIGHT and data[18] == 1)


def _base_bytes(data: bytes, found: Findings) -> bytes:
    """The base block at its full length; a descriptor that was cut off is blank."""
    block = data[:_BLOCK]
    if block[:8] != _HEADER:
        found.problems.append("base block: damaged header")
    if len(block) == _BLOCK:
        _check_sum(block, "base block", found)
        return block
    found.problems.append(f"base block: cut off after {len(block)} of {_BLOCK} bytes")
    whole = len(block) - (len(block) - 54) % 18
    return block[:whole].ljust(_BLOCK, b"\x00")


def _check_sum(block: bytes, place: str, found: Findings) -> None:
    if sum(block) & 0xFF:
        found.problems.append(f"{place}: wrong checksum")


def _read_base(block: bytes, found: Findings) -> _Base:
    base = _Base()
    # Before 1.3 the aspect code 0 of a standard timing meant 1:1 (section 3.9).
    square = (block[18], block[19]) < (1, 3)
    for start in _DESCRIPTORS:
        _read_descriptor(block[start : start + 18], base, square, found)
    for mode in established_modes(block[35:38]) + standard_modes(block[38:54], square):
        found.add(mode)
    return base


def _read_descriptor(entry: bytes, base: _Base, square: bool, found: Findings) -> None:
    mode = detailed_mode(entry)
    if mode:
        found.add(mode)
        if base.first is None:
            base.first, base.size = mode, detailed_size(entry)
    if entry[:3] != b"\x00\x00\x00":
        return
    tag, payload = entry[3], entry[5:]
    if tag == _NAME:
        base.name = base.name or _text(payload)
    elif tag == _TEXT:
        text = _text(payload)
        base.texts += [text] if text else []
    elif tag == _RANGE:
        base.vertical_hz = base.vertical_hz or _vertical_range(entry)
    else:
        for listed in _listed_modes(tag, payload, square):
            found.add(listed)


def _listed_modes(tag: int, payload: bytes, square: bool) -> list[Mode | None]:
    """Modes of the descriptors that list several (sections 3.10.3.6, 3.10.3.8 and 3.10.3.9)."""
    if tag == _STANDARD:
        return standard_modes(payload[:12], square)
    if tag == _CVT:
        return [mode for at in range(1, 13, 3) for mode in cvt_modes(payload[at : at + 3])]
    if tag == _ESTABLISHED_III:
        return established_iii_modes(payload[1:7])
    return []


def _text(payload: bytes) -> str | None:
    """Printable ASCII of a descriptor (section 3.10.3.4), ended by a line feed or padded by spaces.

    What is not printable parts words, as in "7X71H\\x80B156ZAN".
    """
    line = payload.split(b"\n", 1)[0]
    if not line.isascii() or not line.decode("ascii").isprintable():
        line = b" ".join(bytes(code if 0x20 <= code <= 0x7E else 0x20 for code in line).split())
    return line.decode("ascii").strip() or None


def _vertical_range(entry: bytes) -> tuple[int, int] | None:
    """Rates of a range limits descriptor (section 3.10.3.3); flags add 255 to either."""
    flags = entry[4] & 3
    low, high = entry[5] + (255 if flags == 3 else 0), entry[6] + (255 if flags & 2 else 0)
    return (low, high) if 0 < low <= high else None


def _manufacturer(word: int) -> str:
    return "".join(chr(64 + (word >> shift & 31)) for shift in (10, 5, 0))


def _made(block: bytes) -> tuple[int | None, int | None]:
    """Week and year (section 3.4.4); week 255 says that the year is the model's."""
    week, year = block[16], block[17]
    return week if 1 <= week <= 54 else None, 1990 + year if year else None


def _base_size(block: bytes) -> Size | None:
    """The size in mm of bytes 21 and 22 (section 3.6.2), which hold cm; one zero makes it an aspect ratio."""
    width, height = block[21], block[22]
    return (width * 10.0, height * 10.0) if width and height else None


# --- extension blocks


def _read_extensions(data: bytes, found: Findings) -> None:
    present = len(data) // _BLOCK - 1
    promised = data[126] if len(data) >= _BLOCK else 0
    for number in range(1, min(present, 255) + 1):
        # HDMI 2.1 displays promise one block, for old sources, and tell the true count in it.
        if number > max(promised, found.promised or 0) and not _vouched(data, number):
            break
        _read_extension(data[number * _BLOCK : (number + 1) * _BLOCK], number, found)
    _check_count(promised if found.promised is None else found.promised, len(data), found)


def _vouched(data: bytes, number: int) -> bool:
    """Whether a block beyond the promised count is of a known kind and whole."""
    block = data[number * _BLOCK : (number + 1) * _BLOCK]
    return block[0] in (_CTA_EXT, _DISPLAYID_EXT) and not sum(block) & 0xFF


def _check_count(promised: int, length: int, found: Findings) -> None:
    present, rest = divmod(length, _BLOCK)
    if length >= _BLOCK and promised != present - 1:
        found.problems.append(f"{promised} extension blocks promised, {present - 1} there")
    if length > _BLOCK and rest:
        found.problems.append(f"{rest} bytes left over at the end")


def _read_extension(block: bytes, number: int, found: Findings) -> None:
    tag = block[0]
    _check_sum(block, f"extension block {number}", found)
    if tag == _CTA_EXT:
        parse_cta(block, found)
    elif tag == _DISPLAYID_EXT:
        parse_displayid(block, found)
    elif tag == _VTB_EXT:
        _read_vtb(block, found)
    elif tag == 0 and not any(block):
        found.problems.append(f"extension block {number}: empty")


def _read_vtb(block: bytes, found: Findings) -> None:
    """Video timing block extension (VESA VTB-EXT 1.0): counts, then DTDs, CVT codes and standard timings."""
    at = 5
    for _ in range(min(block[2], (127 - at) // 18)):
        found.add(detailed_mode(block[at : at + 18]), detailed=True)
        at += 18
    for _ in range(min(block[3], (127 - at) // 3)):
        for mode in cvt_modes(block[at : at + 3]):
            found.add(mode)
        at += 3
    for mode in standard_modes(block[at : min(at + block[4] * 2, 127)], square=False):
        found.add(mode)


# --- what the blocks mean together


def _native_mode(first: Mode | None, found: Findings) -> Mode | None:
    """The panel's own mode: tiled topology, then what only an extension can say, then the first timing."""
    if found.tile and found.tile.one_enclosure:
        return _tiled_mode(found.tile, first, found)
    stated = _mode_at(found.native_px, found)
    if first is None:
        named = [stated] if stated else found.preferred or found.detailed[:1]
        return max(named, key=_area, default=None)
    if stated and _area(stated) > _area(first):
        return stated
    wide = [mode for mode in found.preferred if mode.width > _WIDEST_DTD]
    return max(wide, key=_area, default=first)


def _tiled_mode(tile: Tile, first: Mode | None, found: Findings) -> Mode | None:
    at_rate = _mode_at(tile.panel, found) or _mode_at((tile.width, tile.height), found) or first
    at_rate = at_rate or next(iter(found.detailed), None)
    return Mode(*tile.panel, at_rate.hz) if at_rate else None


def _mode_at(pixels: tuple[int, int] | None, found: Findings) -> Mode | None:
    """The mode of this size to prefer: one that an extension prefers, else the first."""
    for mode in found.preferred + found.modes:
        if (mode.width, mode.height) == pixels and not mode.interlaced:
            return mode
    return None


def _area(mode: Mode) -> int:
    return mode.width * mode.height


def _best_hz(native: Mode | None, found: Findings) -> float | None:
    if native is None:
        return None
    sizes = {(native.width, native.height)}
    if found.tile and found.tile.one_enclosure:
        sizes.add((found.tile.width, found.tile.height))
    rates = [mode.hz for mode in found.modes if (mode.width, mode.height) in sizes and not mode.interlaced]
    if found.seamless:
        # Some laptop panels list 60 Hz alone, and say here that the same picture runs at up to 240. The pixel
        # clock tells whether that is meant for the native size: the picture has to fit in.
        highest, clock = found.seamless
        rates += [highest] if clock >= _area(native) * highest else []
    return max(rates, default=None)
