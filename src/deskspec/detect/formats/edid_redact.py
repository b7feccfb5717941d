"""Takes out of an EDID what tells one display from another of its kind: serial numbers and container ids.

Each checksum keeps its error: a valid block stays valid, and a damaged one shows the same damage.
"""

from __future__ import annotations

from deskspec.detect.formats.edid_cta import descriptor_starts
from deskspec.detect.formats.edid_displayid import (
    CONTAINER_ID,
    PRODUCT_ID,
    SERIAL_TEXT,
    TILED,
    data_blocks,
    section_end,
)

_BLOCK = 128
_SERIAL_HEAD = b"\x00\x00\x00\xff"
_NO_SERIAL = b"0\n" + b" " * 11
_BASE_DESCRIPTORS = range(54, 126, 18)
_HEADER_CORE = b"\xff" * 6  # survives a bad first or last byte of the header


def redact_edid(data: bytes) -> bytes:
    """The same EDID without its serial numbers, of the same length; it decodes to the same facts."""
    out = bytearray(data)
    for start in range(0, len(out), _BLOCK):
        block = out[start : start + _BLOCK]
        # Some captures repeat the base block behind the extensions.
        if start == 0 or block[1:7] == _HEADER_CORE:
            _redact_base(block)
        elif len(block) == _BLOCK and block[0] == 0x02:
            _redact_descriptors(block, descriptor_starts(bytes(block)))
        elif len(block) == _BLOCK and block[0] == 0x70:
            _redact_displayid(block)
        out[start : start + _BLOCK] = block
    return bytes(out)


def _keep_residue(block: bytearray, start: int, end: int, before: int) -> None:
    """Set the checksum at `end` so that bytes start to end sum up to what they did before (modulo 256)."""
    block[end] = (block[end] + before - sum(block[start : end + 1])) & 0xFF


def _redact_base(block: bytearray) -> None:
    before = sum(block)
    block[12:16] = bytes(len(block[12:16]))
    _clear_serials(block, _BASE_DESCRIPTORS)
    if len(block) == _BLOCK:
        _keep_residue(block, 0, _BLOCK - 1, before)


def _redact_descriptors(block: bytearray, starts: range) -> None:
    before = sum(block)
    _clear_serials(block, starts)
    _keep_residue(block, 0, _BLOCK - 1, before)


def _clear_serials(block: bytearray, starts: range) -> None:
    for start in starts:
        if block[start : start + 4] == _SERIAL_HEAD:
            text = block[start + 5 : start + 18]
            block[start + 5 : start + 18] = _NO_SERIAL[: len(text)]


def _serial_bytes(tag: int, start: int, stop: int) -> range:
    """Where in the payload from start to stop a DisplayID data block keeps what is unique."""
    if tag in PRODUCT_ID:
        return range(start + 5, min(start + 9, stop))
    if tag in TILED:
        return range(start + 18, min(start + 22, stop))
    return range(start, stop) if tag in (SERIAL_TEXT, CONTAINER_ID) else range(0)


def _redact_displayid(block: bytearray) -> None:
    before = sum(block)
    end = section_end(bytes(block))
    section = sum(block[1 : end + 1])
    for tag, _, start, stop in list(data_blocks(bytes(block))):
        for at in _serial_bytes(tag, start, stop):
            block[at] = 0x30 if tag == SERIAL_TEXT else 0
    _keep_residue(block, 1, end, section)
    _keep_residue(block, 0, _BLOCK - 1, before)
