"""Monitors faster than their first timing tells, as their EDIDs describe them."""

from __future__ import annotations

from tests.build import edid
from tests.build.sysfs import SERIAL


def timing(clock_khz: int, across: tuple[int, int], down: tuple[int, int], size_mm: tuple[int, int]) -> bytes:
    """An 18-byte detailed timing; across and down are active and blank pixels."""
    (width, right), (height, below), (w, h) = across, down, size_mm
    return bytes(
        [
            *(clock_khz // 10).to_bytes(2, "little"),
            *(width & 255, right & 255, width >> 8 << 4 | right >> 8),
            *(height & 255, below & 255, height >> 8 << 4 | below >> 8),
            *(8, 32, 0x35, 0, w & 255, h & 255, w >> 8 << 4 | h >> 8, 0, 0, 0x1E),
        ]
    )


def fast_monitor() -> bytes:
    """27 inches of 2560x1440: 60 Hz first, 165 Hz (653.4 MHz, 2640 x 1500 in all) in an extension."""
    size = (597, 336)
    base = edid.make_edid("DEL", 0xD0F1, "DELL S2721DGF", 2560, 1440, 60.0, size, 0x55443322, serial_text=SERIAL)
    more = timing(653_400, (2560, 80), (1440, 60), size)
    return edid.with_extension(base, edid.cta_block(b"", (more,)))


def large_monitor() -> bytes:
    """32 inches of 3840x2160: 60 Hz first, 144 Hz in a DisplayID block."""
    modes = ((3840, 2160, 144.0),)
    return edid.make_edid(
        "GSM", 0x5BD3, "LG ULTRAGEAR", 3840, 2160, 60.0, (697, 392), 0x55443322, modes, serial_text=SERIAL
    )
