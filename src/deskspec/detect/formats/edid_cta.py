"""CTA-861 extension blocks of an EDID (tag 0x02): televisions, HDMI and most monitors of today.

After CTA-861-G section 7.5 with the codes of CTA-861-I, and HDMI 1.4b section 8.3.2 for the HDMI
vendor-specific data block.
"""

from __future__ import annotations

from collections.abc import Iterator

from deskspec.detect.formats.edid_displayid_timings import type_4, type_7, type_10
from deskspec.detect.formats.edid_timings import (
    Findings,
    Mode,
    detailed_mode,
    hdmi_vic_mode,
    vic_mode,
)

_VIDEO, _VENDOR, _EXTENDED = 2, 3, 7
_HDMI_OUI = b"\x03\x0c\x00"  # 00-0C-03, least significant byte first
_EXT_PREFERENCE, _EXT_YCBCR420, _EXT_COUNT_OVERRIDE = 0x0D, 0x0E, 0x78
_EXT_TIMINGS = {0x22: type_7, 0x23: type_4, 0x2A: type_10}


def descriptor_starts(block: bytes) -> range:
    """Offsets of the 18-byte descriptors of a 128-byte CTA extension block, which byte 2 points at."""
    start = block[2]
    return range(start, 127 - 18 + 1, 18) if start >= 4 else range(0)


def parse_cta(block: bytes, found: Findings) -> None:
    """Add what a 128-byte CTA-861 extension block says."""
    natives = block[3] & 0x0F
    ordinals: list[Mode | None] = []
    for start in descriptor_starts(block):
        dtd = block[start : start + 18]
        mode = detailed_mode(dtd)
        if mode is None and not any(dtd[:2]) and not dtd[3]:
            break  # padding follows the last descriptor
        found.add(mode, preferred=len(ordinals) < natives, detailed=True)
        ordinals.append(mode)
    # Revisions 1 and 2 have no data blocks. A start below 4 means that there is neither kind.
    if block[1] >= 3 and block[2] >= 4:
        parse_data_blocks(block[4 : min(block[2], 127)], found)


def data_blocks(data: bytes) -> Iterator[tuple[int, bytes]]:
    """Tag and payload of each data block of a data block collection: three bits of tag, five of length."""
    at = 0
    while at < len(data):
        length = data[at] & 0x1F
        yield data[at] >> 5, data[at + 1 : at + 1 + length]
        at += 1 + length


def parse_data_blocks(data: bytes, found: Findings) -> None:
    """Add what a data block collection says."""
    first = True
    for tag, payload in data_blocks(data):
        if tag == _VIDEO:
            # The first code of the first block is the one that the display likes best (section 7.5.1).
            _short_descriptors(payload, found, first)
            first = False
        elif tag == _VENDOR and payload[:3] == _HDMI_OUI:
            _hdmi(payload, found)
        elif tag == _EXTENDED and payload:
            _extended(payload[0], payload[1:], found)


def _short_descriptors(codes: bytes, found: Findings, first_preferred: bool = False) -> None:
    """Short video descriptors (section 7.5.1): bit 7 means native for codes 1 to 64 alone."""
    for at, code in enumerate(codes):
        native = 129 <= code <= 192
        found.add(vic_mode(code & 0x7F if native else code), preferred=native or (first_preferred and at == 0))


def _hdmi(payload: bytes, found: Findings) -> None:
    """HDMI vendor-specific data block: 4K modes, after optional latency bytes."""
    if len(payload) < 8 or not payload[7] & 0x20:
        return
    at = 8 + (2 if payload[7] & 0x80 else 0) + (2 if payload[7] & 0x40 else 0)
    if at + 1 < len(payload):
        count = payload[at + 1] >> 5
        for code in payload[at + 2 : at + 2 + count]:
            found.add(hdmi_vic_mode(code))


def _extended(tag: int, payload: bytes, found: Findings) -> None:
    """Data blocks with an extended tag code (tag 7: the first byte of the payload)."""
    if tag == _EXT_YCBCR420:
        _short_descriptors(payload, found)
    elif tag == _EXT_PREFERENCE:
        # Other references point at descriptors, which name themselves native already.
        found.preferred += [mode for code in payload if not 127 < code < 193 and (mode := vic_mode(code))]
    elif tag == _EXT_COUNT_OVERRIDE and payload:
        found.promised = payload[0]
    elif tag in _EXT_TIMINGS and payload:
        _EXT_TIMINGS[tag](payload[1:], payload[0], found)
