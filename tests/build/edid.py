"""Builds EDIDs of displays that do not exist, for tests of all that reads them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

Timing = tuple[int, int, float]
"""Width and height in pixels, rate in Hz."""

HDMI_4K = bytes([0x6C, 0x03, 0x0C, 0x00, 0x10, 0x00, 0x00, 0x00, 0x20, 0x00, 0x40, 0x01, 0x02])
"""HDMI vendor-specific data block (CTA-861) with 3840 x 2160 at 30 and 25 Hz."""

_BLANK = 160, 40  # pixels and lines that every made-up timing adds
_DTD_MAX_CLOCK = 655_350_000


def make_edid(
    manufacturer: str = "TST",
    product: int = 0x1234,
    name: str | None = "Test 24",
    width: int = 1920,
    height: int = 1080,
    hz: float = 60.0,
    size_mm: tuple[int, int] = (527, 296),
    serial: int = 0,
    extra_modes: Sequence[Timing] = (),
    *,
    serial_text: str | None = None,
    text: str | None = None,
    size_cm: tuple[int, int] | None = None,
    week: int = 10,
    year: int = 2022,
    version: tuple[int, int] = (1, 4),
    digital: bool = True,
    vics: Iterable[int] = (),
    data_blocks: bytes = b"",
    displayid: int = 1,
    displayid_blocks: bytes = b"",
    promised: int | None = None,
) -> bytes:
    """An EDID with valid checksums.

    Modes that an 18-byte descriptor can hold (under 4096 pixels wide, at most 655 MHz) go there: the first
    into the base block, extra ones into a CTA-861 block. Others go into a DisplayID block, as type I where
    `displayid` is 1 and as type VII where it is 2; the first mode is marked as preferred in it.
    """
    modes = [(width, height, hz), *extra_modes]
    fits = [fits_dtd(mode) for mode in modes]
    base = [dtd(*modes[0], size_mm)] if fits[0] else []
    for tag, line in ((0xFC, name), (0xFF, serial_text), (0xFE, text)):
        base += [descriptor(tag, line)] if line is not None else []
    cta = [dtd(*mode, size_mm) for mode, fit in zip(modes[1:], fits[1:], strict=True) if fit]
    wide = [(mode, at == 0) for at, (mode, fit) in enumerate(zip(modes, fits, strict=True)) if not fit]
    extensions = []
    if cta or vics or data_blocks:
        video = bytes(vics)
        extensions.append(cta_block((bytes([0x40 | len(video)]) + video if video else b"") + data_blocks, cta))
    if wide or displayid_blocks:
        extensions.append(displayid_block(_wide_modes(wide, displayid) + displayid_blocks, displayid))
    head = _head(manufacturer, product, serial, (week, year), version, digital, size_cm or _cm(size_mm))
    body = b"".join(base).ljust(72, b"\x00")[:72]
    count = len(extensions) if promised is None else promised
    return seal(head + body + bytes([count])) + b"".join(extensions)


def seal(block: bytes) -> bytes:
    """A block of 128 bytes: padded with zeros and closed with its checksum."""
    body = block[:127].ljust(127, b"\x00")
    return body + bytes([-sum(body) & 0xFF])


def fits_dtd(mode: Timing) -> bool:
    """Whether an 18-byte detailed timing descriptor can hold this mode."""
    return max(mode[:2]) < 4096 and _clock(mode) <= _DTD_MAX_CLOCK


def dtd(width: int, height: int, hz: float, size_mm: tuple[int, int], interlaced: bool = False) -> bytes:
    """A detailed timing descriptor; interlaced ones hold the lines of one field."""
    lines = height // 2 if interlaced else height
    across, down = _BLANK
    clock = round(hz * (width + across) * (lines + down + (0.5 if interlaced else 0)) / 10_000)
    return bytes(
        [
            *clock.to_bytes(2, "little"),
            width & 0xFF,
            across,
            width >> 8 << 4,
            lines & 0xFF,
            down,
            lines >> 8 << 4,
            *(48, 32, 0x35, 0),
            size_mm[0] & 0xFF,
            size_mm[1] & 0xFF,
            size_mm[0] >> 8 << 4 | size_mm[1] >> 8,
            *(0, 0, 0x9E if interlaced else 0x1E),
        ]
    )


def descriptor(tag: int, line: str) -> bytes:
    """A text descriptor: name 0xFC, serial 0xFF, free text 0xFE."""
    text = line.encode("latin-1")[:13]
    return bytes([0, 0, 0, tag, 0]) + (text + b"\n" if len(text) < 13 else text).ljust(13, b" ")


def cta_block(data_blocks: bytes = b"", dtds: Sequence[bytes] = ()) -> bytes:
    """A CTA-861 extension block, revision 3."""
    return seal(bytes([0x02, 3, 4 + len(data_blocks), 0]) + data_blocks + b"".join(dtds))


def displayid_block(blocks: bytes, version: int = 1) -> bytes:
    """A DisplayID extension block around data blocks (121 bytes at most)."""
    section = bytes([0x20 if version == 2 else 0x13, 121, 0 if version == 1 else 4, 0]) + blocks.ljust(121, b"\0")
    return seal(b"\x70" + section + bytes([-sum(section) & 0xFF]))


def displayid_data(tag: int, payload: bytes, revision: int = 0) -> bytes:
    """One DisplayID data block."""
    return bytes([tag, revision, len(payload)]) + payload


def displayid_timing(mode: Timing, version: int = 1, preferred: bool = False) -> bytes:
    """The 20 bytes of a DisplayID type I (version 1) or type VII (version 2) timing."""
    across, down = _BLANK
    clock = round(_clock(mode) / (10_000 if version == 1 else 1_000)) - 1
    words = (mode[0] - 1, across - 1, 47, 31, mode[1] - 1, down - 1, 2, 4)
    flags = 0x84 if preferred else 0x04
    return clock.to_bytes(3, "little") + bytes([flags]) + b"".join(word.to_bytes(2, "little") for word in words)


def with_extension(base: bytes, *blocks: bytes, promised: int | None = None) -> bytes:
    """The base block of an EDID with other extension blocks behind it."""
    count = len(blocks) if promised is None else promised
    return seal(base[:126] + bytes([count])) + b"".join(blocks)


def tile_topology(columns: int, width: int, height: int, flags: int = 0x80) -> bytes:
    """Tiled display topology of tiles side by side; the serial at its end is 0x04030201."""
    low = bytes([flags, (columns - 1) << 4, 0, 0])
    pixels = (width - 1).to_bytes(2, "little") + (height - 1).to_bytes(2, "little")
    return low + pixels + bytes(5) + b"TST\x01\x00" + b"\x01\x02\x03\x04"


def _clock(mode: Timing) -> float:
    return mode[2] * (mode[0] + _BLANK[0]) * (mode[1] + _BLANK[1])


def _wide_modes(modes: Sequence[tuple[Timing, bool]], version: int) -> bytes:
    rows = b"".join(displayid_timing(mode, version, preferred) for mode, preferred in modes)
    return displayid_data(0x03 if version == 1 else 0x22, rows) if rows else b""


def _cm(size_mm: tuple[int, int]) -> tuple[int, int]:
    return round(size_mm[0] / 10), round(size_mm[1] / 10)


def _head(
    manufacturer: str,
    product: int,
    serial: int,
    made: tuple[int, int],
    version: tuple[int, int],
    digital: bool,
    size_cm: tuple[int, int],
) -> bytes:
    """Bytes 0 to 53: all but the descriptors."""
    letters = [ord(letter) - 64 for letter in manufacturer]
    return bytes(
        [
            *b"\x00\xff\xff\xff\xff\xff\xff\x00",
            *(letters[0] << 10 | letters[1] << 5 | letters[2]).to_bytes(2, "big"),
            *product.to_bytes(2, "little"),
            *serial.to_bytes(4, "little"),
            *(made[0], made[1] - 1990, *version, 0xA5 if digital else 0x08, *size_cm),
            *(0x78, 0x07),  # gamma 2.2; sRGB, preferred timing first
            *bytes.fromhex("ee91a3544c99260f5054"),  # chromaticity of sRGB
            *(0, 0, 0),  # no established timings
            *b"\x01\x01" * 8,  # no standard timings
        ]
    )
