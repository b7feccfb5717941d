"""DisplayID sections as an EDID extension carries them (tag 0x70).

After VESA DisplayID 1.3 and 2.1. Both number their data blocks apart from one another, so the tag alone
says what a block holds, whatever version the section claims.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from deskspec.detect.formats import edid_displayid_timings as timings
from deskspec.detect.formats.edid_cta import parse_data_blocks
from deskspec.detect.formats.edid_timings import Findings, Tile

PRODUCT_ID = (0x00, 0x20)
SERIAL_TEXT = 0x0A
TILED = (0x12, 0x28)
CONTAINER_ID = 0x29

_HEAD = 5  # extension tag, version, section length, product type, count of further sections
_BlockParser = Callable[[bytes, int, Findings], None]


def section_end(block: bytes) -> int:
    """Offset of the section's own checksum in a 128-byte extension block."""
    return min(_HEAD + block[2], 126)


def data_blocks(block: bytes) -> Iterator[tuple[int, int, int, int]]:
    """Tag, revision byte, payload start and payload end of each data block of an extension block."""
    at, end = _HEAD, section_end(block)
    while at + 3 <= end:
        tag, revision, length = block[at], block[at + 1], block[at + 2]
        start = at + 3
        # Zeros pad the section; tag 0 is a product identification too, but never an empty one.
        if start + length > end or (tag == 0 and length == 0):
            return
        yield tag, revision, start, start + length
        at = start + length


def parse_displayid(block: bytes, found: Findings) -> None:
    """Add what a 128-byte DisplayID extension block says."""
    for tag, revision, start, end in data_blocks(block):
        parser = _PARSERS.get(tag)
        if parser:
            parser(block[start:end], revision, found)


def _word(data: bytes, at: int) -> int:
    return data[at] | data[at + 1] << 8


def _native(width: int, height: int, found: Findings) -> None:
    # All ones stand for "not stated" where zero does not.
    if found.native_px is None and 0 < width < 0xFFFF and 0 < height < 0xFFFF:
        found.native_px = width, height


def _parameters(payload: bytes, revision: int, found: Findings) -> None:
    """Display parameters: image size in 0.1 mm (1 mm where bit 7 of the revision is set), native pixels."""
    if len(payload) < 8:
        return
    unit = 1.0 if revision & 0x80 else 0.1
    width, height = _word(payload, 0), _word(payload, 2)
    if width and height:
        found.size_mm = round(width * unit, 1), round(height * unit, 1)
    _native(_word(payload, 4), _word(payload, 6), found)


def _device(payload: bytes, _revision: int, found: Findings) -> None:
    """Display device data (1.3): native pixels less one."""
    if len(payload) >= 6:
        width, height = _word(payload, 2), _word(payload, 4)
        if width and height:
            _native(width + 1, height + 1, found)


def _tiled(payload: bytes, _revision: int, found: Findings) -> None:
    """Tiled display topology: counts, places and pixels less one, the bits of a number in up to two bytes."""
    if len(payload) < 8:
        return
    low, place, high = payload[1], payload[2], payload[3]
    found.tile = Tile(
        columns=(low >> 4 | (high >> 2 & 0x30)) + 1,
        rows=(low & 0x0F | (high & 0x30)) + 1,
        column=place >> 4 | (high >> 2 & 3) << 4,
        row=place & 0x0F | (high & 3) << 4,
        width=_word(payload, 4) + 1,
        height=_word(payload, 6) + 1,
        one_enclosure=bool(payload[0] & 0x80),
    )


def _dynamic_range(payload: bytes, revision: int, found: Findings) -> None:
    """Dynamic video timing range limits (2.1): clocks in kHz less one, rates in Hz, flags."""
    if len(payload) >= 9 and payload[8] & 0x80:
        clock = (_word(payload, 3) | payload[5] << 16) + 1
        highest = payload[7] | ((payload[8] & 3) << 8 if revision & 7 else 0)
        found.seamless = float(highest), clock * 1_000


def _cta(payload: bytes, _revision: int, found: Findings) -> None:
    """CTA DisplayID block: CTA-861 data blocks without their extension block around them."""
    parse_data_blocks(payload, found)


_PARSERS: dict[int, _BlockParser] = {
    0x01: _parameters,
    0x03: timings.type_1,
    0x04: timings.type_2,
    0x05: timings.type_3,
    0x06: timings.type_4,
    0x07: timings.dmt_bitmap,
    0x08: timings.vic_bitmap,
    0x0C: _device,
    0x11: timings.type_5,
    0x12: _tiled,
    0x13: timings.type_6,
    0x21: _parameters,
    0x22: timings.type_7,
    0x23: timings.type_4,
    0x24: timings.type_9,
    0x25: _dynamic_range,
    0x28: _tiled,
    0x2A: timings.type_10,
    0x81: _cta,
}
