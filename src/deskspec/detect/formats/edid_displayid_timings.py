"""Timings in the forms that DisplayID defines, types I to X.

Types I to VI are those of VESA DisplayID 1.3 (data blocks 0x03 to 0x06, 0x11, 0x13), VII to X those of
DisplayID 2.1 (0x22 to 0x24, 0x2A). CTA-861 carries VII, VIII and X in data blocks of its own.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from deskspec.detect.formats.edid_timings import (
    Findings,
    Mode,
    clocked_mode,
    dmt_mode,
    hdmi_vic_mode,
    make_mode,
    vic_mode,
)

_ASPECTS = ((1, 1), (5, 4), (4, 3), (15, 9), (16, 9), (16, 10), (64, 27), (256, 135))
_CODE_TABLES = (dmt_mode, vic_mode, hdmi_vic_mode)


def _word(data: bytes, at: int) -> int:
    return data[at] | data[at + 1] << 8


def _clock(data: bytes) -> int:
    return (data[0] | data[1] << 8 | data[2] << 16) + 1


def _records(payload: bytes, size: int) -> Iterator[bytes]:
    for at in range(0, len(payload) - size + 1, size):
        yield payload[at : at + size]


def _detailed(row: bytes, clock_hz: int) -> Mode | None:
    """Types I and VII: 20 bytes that differ in the clock's unit alone."""
    interlaced = bool(row[3] & 0x10)
    width, height = _word(row, 4) + 1, _word(row, 12) + 1
    lines = height + _word(row, 14) + 1
    # Lines are those of a frame here; the field that clocked_mode() asks about has half of them.
    total = width + _word(row, 6) + 1, lines // 2 if interlaced else lines
    return clocked_mode(width, height, total, clock_hz, interlaced)


def type_1(payload: bytes, _revision: int, found: Findings) -> None:
    """Type I, detailed: the clock counts 10 kHz."""
    for row in _records(payload, 20):
        found.add(_detailed(row, _clock(row) * 10_000), bool(row[3] & 0x80), detailed=True)


def type_7(payload: bytes, revision: int, found: Findings) -> None:
    """Type VII, detailed: the clock counts 1 kHz; from revision 2 on bit 7 means YCbCr 4:2:0."""
    for row in _records(payload, 20):
        preferred = revision & 7 < 2 and bool(row[3] & 0x80)
        found.add(_detailed(row, _clock(row) * 1_000), preferred, detailed=True)


def type_2(payload: bytes, _revision: int, found: Findings) -> None:
    """Type II, detailed in 11 bytes: the width counts characters of 8 pixels."""
    for row in _records(payload, 11):
        interlaced = bool(row[3] & 0x10)
        width = ((row[4] | (row[5] & 1) << 8) + 1) * 8
        height = (row[7] | (row[8] & 0x0F) << 8) + 1
        lines = height + row[9] + 1
        total = width + ((row[5] >> 1) + 1) * 8, lines // 2 if interlaced else lines
        mode = clocked_mode(width, height, total, _clock(row) * 10_000, interlaced)
        found.add(mode, bool(row[3] & 0x80), detailed=True)


def type_3(payload: bytes, _revision: int, found: Findings) -> None:
    """Type III, short: width, aspect ratio and rate."""
    for row in _records(payload, 3):
        aspect = row[0] & 0x0F
        if aspect < len(_ASPECTS):
            across, down = _ASPECTS[aspect]
            width = (row[1] + 1) * 8
            mode = make_mode(width, width * down // across, (row[2] & 0x7F) + 1.0, bool(row[2] & 0x80))
            found.add(mode, bool(row[0] & 0x80))


def type_4(payload: bytes, revision: int, found: Findings) -> None:
    """Types IV and VIII: numbers of DMT, CTA-861 or HDMI modes; bit 3 makes them two bytes wide."""
    table = revision >> 6
    if table < len(_CODE_TABLES):
        for row in _records(payload, 2 if revision & 8 else 1):
            found.add(_CODE_TABLES[table](int.from_bytes(row, "little")))


def type_5(payload: bytes, _revision: int, found: Findings) -> None:
    """Type V, short: width, height and rate."""
    for row in _records(payload, 7):
        found.add(make_mode(_word(row, 2) + 1, _word(row, 4) + 1, row[6] + 1.0), bool(row[0] & 0x80))


def type_6(payload: bytes, _revision: int, found: Findings) -> None:
    """Type VI, detailed in 14 bytes, or 17 with aspect ratio and size."""
    at = 0
    while at + 14 <= len(payload):
        row = payload[at : at + 14]
        interlaced = bool(row[13] & 0x80)
        width = (_word(row, 3) & 0x3FFF) + 1
        height = (_word(row, 5) & 0x3FFF) + 1
        lines = height + row[11] + 1
        total = width + (row[7] | (row[9] & 0x0F) << 8) + 1, lines // 2 if interlaced else lines
        clock = (_word(row, 0) | (row[2] & 0x3F) << 16) + 1
        mode = clocked_mode(width, height, total, clock * 1_000, interlaced)
        found.add(mode, bool(row[2] & 0x80), detailed=True)
        at += 17 if row[2] & 0x40 else 14


def type_9(payload: bytes, _revision: int, found: Findings) -> None:
    """Type IX, formula based: width, height and rate."""
    for row in _records(payload, 6):
        found.add(make_mode(_word(row, 1) + 1, _word(row, 3) + 1, row[5] + 1.0))


def type_10(payload: bytes, revision: int, found: Findings) -> None:
    """Type X, formula based: type IX with a rate of up to ten bits where records are longer."""
    size = 6 + (revision >> 4 & 7)
    for row in _records(payload, size):
        rate = row[5] | ((row[6] & 3) << 8 if size > 6 else 0)
        found.add(make_mode(_word(row, 1) + 1, _word(row, 3) + 1, rate + 1.0))


def dmt_bitmap(payload: bytes, _revision: int, found: Findings) -> None:
    """VESA timing standard block: one bit per DMT id, from bit 0 of the first byte up."""
    _bitmap(payload, dmt_mode, found)


def vic_bitmap(payload: bytes, _revision: int, found: Findings) -> None:
    """CEA timing standard block: one bit per video identification code."""
    _bitmap(payload, vic_mode, found)


def _bitmap(payload: bytes, table: Callable[[int], Mode | None], found: Findings) -> None:
    word = int.from_bytes(payload, "little")
    for number in range(len(payload) * 8):
        if word >> number & 1:
            found.add(table(number + 1))
