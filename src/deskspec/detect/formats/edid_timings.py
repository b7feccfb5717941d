"""Timings of an EDID base block, and the records that all EDID parsers of this package fill.

Sections and tables named here are those of VESA E-EDID A.2 (EDID 1.4) unless said otherwise.
"""

from __future__ import annotations

from dataclasses import dataclass

from deskspec.detect.formats.edid_tables import DMTS, ESTABLISHED, ESTABLISHED_III, HDMI_VICS, VICS

Size = tuple[float, float]
"""Width and height in millimetres."""

# What lies outside is a record left blank, or noise: no display refreshes once a second or is 1 x 1 pixels.
_MIN_HZ, _MAX_HZ = 5.0, 2000.0
_MIN_PX = 64

_CVT_ASPECTS = ((4, 3), (16, 9), (16, 10), (15, 9))
# The preferred-rate field of a CVT code comes first, then one bit per supported rate from bit 4 down.
_CVT_RATES = (50.0, 60.0, 75.0, 85.0)
_CVT_BITS = ((0x10, 50.0), (0x08, 60.0), (0x04, 75.0), (0x02, 85.0), (0x01, 60.0))


@dataclass(frozen=True, slots=True)
class Mode:
    """A timing: size in pixels, rate in Hz (fields per second where interlaced)."""

    width: int
    height: int
    hz: float
    interlaced: bool = False


@dataclass(frozen=True, slots=True)
class Tile:
    """The place of this connector's picture in a panel that is driven over several."""

    columns: int
    rows: int
    column: int
    row: int
    width: int  # pixels of one tile
    height: int
    one_enclosure: bool

    @property
    def panel(self) -> tuple[int, int]:
        """Width and height of the whole panel in pixels."""
        return self.columns * self.width, self.rows * self.height


class Findings:
    """What the blocks of one EDID have said so far; every block parser adds to it.

    modes      every timing, in order of appearance
    detailed   those of them that an extension describes in full
    preferred  those that an extension calls native or preferred
    native_px  DisplayID's native pixel format
    size_mm    DisplayID's image size
    promised   count of extension blocks, where CTA-861 overrides the base block's
    seamless   highest rate in Hz and pixel clock in Hz that DisplayID allows at the native size
    """

    __slots__ = (
        "detailed",
        "modes",
        "native_px",
        "preferred",
        "problems",
        "promised",
        "seamless",
        "size_mm",
        "tile",
    )

    def __init__(self) -> None:
        self.modes: list[Mode] = []
        self.detailed: list[Mode] = []
        self.preferred: list[Mode] = []
        self.native_px: tuple[int, int] | None = None
        self.size_mm: Size | None = None
        self.tile: Tile | None = None
        self.promised: int | None = None
        self.seamless: tuple[float, int] | None = None
        self.problems: list[str] = []

    def add(self, mode: Mode | None, preferred: bool = False, detailed: bool = False) -> None:
        """Take a mode in; None (no timing there) is let go."""
        if mode is None:
            return
        self.modes.append(mode)
        if detailed:
            self.detailed.append(mode)
        if preferred:
            self.preferred.append(mode)


def make_mode(width: int, height: int, hz: float, interlaced: bool = False) -> Mode | None:
    """A mode, or None where the numbers describe none."""
    if width < _MIN_PX or height < _MIN_PX or not _MIN_HZ <= hz <= _MAX_HZ:
        return None
    return Mode(width, height, round(hz, 3), interlaced)


def clocked_mode(width: int, height: int, total: tuple[int, int], clock_hz: int, interlaced: bool) -> Mode | None:
    """A mode from its pixel clock; `total` counts pixels per line and lines per frame or field."""
    pixels = total[0] * (total[1] + 0.5 if interlaced else total[1])
    return make_mode(width, height, clock_hz / pixels if pixels > 0 else 0.0, interlaced)


def detailed_mode(dtd: bytes) -> Mode | None:
    """The mode of an 18-byte detailed timing descriptor (section 3.10.2), None for a display descriptor."""
    clock = (dtd[0] | dtd[1] << 8) * 10_000
    width = dtd[2] | (dtd[4] & 0xF0) << 4
    lines = dtd[5] | (dtd[7] & 0xF0) << 4
    total = width + (dtd[3] | (dtd[4] & 0x0F) << 8), lines + (dtd[6] | (dtd[7] & 0x0F) << 8)
    if not clock:
        return None
    interlaced = bool(dtd[17] & 0x80)
    # An interlaced descriptor counts the lines of one field.
    return clocked_mode(width, lines * 2 if interlaced else lines, total, clock, interlaced)


def detailed_size(dtd: bytes) -> Size | None:
    """The image size in mm of a detailed timing descriptor, None where it states none."""
    width, height = dtd[12] | (dtd[14] & 0xF0) << 4, dtd[13] | (dtd[14] & 0x0F) << 8
    return (float(width), float(height)) if width and height else None


def standard_mode(first: int, second: int, square: bool) -> Mode | None:
    """The mode of a two-byte standard timing (section 3.9); `square`: EDID before 1.3 meant 1:1 by code 0."""
    # 01 01 marks an unused place; 00 00 and 20 20 are common fillers that are no valid codes either.
    if first <= 1 or (first, second) == (0x20, 0x20):
        return None
    width = (first + 31) * 8
    across, down = ((1, 1) if square else (16, 10), (4, 3), (5, 4), (16, 9))[second >> 6]
    height = width * down // across
    if (width, height) == (1360, 765):
        height = 768  # the code has no way to say 1360x768, and no display has 765 lines
    return make_mode(width, height, (second & 0x3F) + 60.0)


def standard_modes(codes: bytes, square: bool) -> list[Mode | None]:
    """The modes of a row of standard timings."""
    return [standard_mode(codes[at], codes[at + 1], square) for at in range(0, len(codes) - 1, 2)]


def cvt_modes(code: bytes) -> list[Mode | None]:
    """The modes of a three-byte CVT code (section 3.10.3.8), the preferred rate first."""
    if not any(code):
        return []
    height = ((code[0] | (code[1] & 0xF0) << 4) + 1) * 2
    across, down = _CVT_ASPECTS[code[1] >> 2 & 3]
    width = height * across // (down * 8) * 8
    rates = [_CVT_RATES[code[2] >> 5 & 3]] + [hz for bit, hz in _CVT_BITS if code[2] & bit]
    return [make_mode(width, height, hz) for hz in dict.fromkeys(rates)]


def established_modes(bits: bytes) -> list[Mode | None]:
    """The modes of base block bytes 35 to 37 (section 3.8)."""
    word = int.from_bytes(bits, "big")
    return [make_mode(*row) for at, row in enumerate(ESTABLISHED) if word >> (23 - at) & 1]


def established_iii_modes(bits: bytes) -> list[Mode | None]:
    """The modes of bytes 6 to 11 of an established-timings-III descriptor (section 3.10.3.9)."""
    word = int.from_bytes(bits, "big")
    return [dmt_mode(dmt) for at, dmt in enumerate(ESTABLISHED_III) if word >> (47 - at) & 1]


def dmt_mode(number: int) -> Mode | None:
    """The mode with this VESA DMT id."""
    return make_mode(*DMTS[number - 1]) if 1 <= number <= len(DMTS) else None


def vic_mode(number: int) -> Mode | None:
    """The mode with this CTA-861 video identification code."""
    row = VICS.get(number)
    return make_mode(*row) if row else None


def hdmi_vic_mode(number: int) -> Mode | None:
    """The mode with this HDMI_VIC (HDMI 1.4b, 8.2.3.1)."""
    return make_mode(*HDMI_VICS[number - 1]) if 1 <= number <= len(HDMI_VICS) else None
