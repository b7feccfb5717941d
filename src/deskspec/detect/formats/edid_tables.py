"""Timing tables that EDID, CTA-861 and DisplayID refer to by number.

Rates are in Hz and nominal: a table row says what the standard calls the mode ("75"), except where the
name and the real rate lie further apart than a quarter of a hertz.
"""

from __future__ import annotations

_TV = (24.0, 25.0, 30.0, 50.0, 60.0, 100.0, 120.0)
_TV_48 = (24.0, 25.0, 30.0, 48.0, 50.0, 60.0, 100.0, 120.0)

# CTA-861-I, video identification codes, as runs of consecutive codes: first code, width, height, rates,
# interlaced.
_VIC_RUNS: tuple[tuple[int, int, int, tuple[float, ...], bool], ...] = (
    (1, 640, 480, (59.94,), False),
    (2, 720, 480, (59.94, 59.94), False),
    (4, 1280, 720, (60.0,), False),
    (5, 1920, 1080, (60.0,), True),
    (6, 1440, 480, (59.94, 59.94), True),
    (8, 1440, 240, (59.94, 59.94), False),
    (10, 2880, 480, (59.94, 59.94), True),
    (12, 2880, 240, (59.94, 59.94), False),
    (14, 1440, 480, (59.94, 59.94), False),
    (16, 1920, 1080, (60.0,), False),
    (17, 720, 576, (50.0, 50.0), False),
    (19, 1280, 720, (50.0,), False),
    (20, 1920, 1080, (50.0,), True),
    (21, 1440, 576, (50.0, 50.0), True),
    (23, 1440, 288, (50.0, 50.0), False),
    (25, 2880, 576, (50.0, 50.0), True),
    (27, 2880, 288, (50.0, 50.0), False),
    (29, 1440, 576, (50.0, 50.0), False),
    (31, 1920, 1080, (50.0, 24.0, 25.0, 30.0), False),
    (35, 2880, 480, (59.94, 59.94), False),
    (37, 2880, 576, (50.0, 50.0), False),
    (39, 1920, 1080, (50.0, 100.0), True),
    (41, 1280, 720, (100.0,), False),
    (42, 720, 576, (100.0, 100.0), False),
    (44, 1440, 576, (100.0, 100.0), True),
    (46, 1920, 1080, (120.0,), True),
    (47, 1280, 720, (120.0,), False),
    (48, 720, 480, (119.88, 119.88), False),
    (50, 1440, 480, (119.88, 119.88), True),
    (52, 720, 576, (200.0, 200.0), False),
    (54, 1440, 576, (200.0, 200.0), True),
    (56, 720, 480, (239.76, 239.76), False),
    (58, 1440, 480, (239.76, 239.76), True),
    (60, 1280, 720, (24.0, 25.0, 30.0), False),
    (63, 1920, 1080, (120.0, 100.0), False),
    (65, 1280, 720, _TV, False),
    (72, 1920, 1080, _TV, False),
    (79, 1680, 720, _TV, False),
    (86, 2560, 1080, _TV, False),
    (93, 3840, 2160, _TV[:5], False),
    (98, 4096, 2160, _TV[:5], False),
    (103, 3840, 2160, _TV[:5], False),
    (108, 1280, 720, (48.0, 48.0), False),
    (110, 1680, 720, (48.0,), False),
    (111, 1920, 1080, (48.0, 48.0), False),
    (113, 2560, 1080, (48.0,), False),
    (114, 3840, 2160, (48.0,), False),
    (115, 4096, 2160, (48.0,), False),
    (116, 3840, 2160, (48.0, 100.0, 120.0, 100.0, 120.0), False),
    (121, 5120, 2160, _TV_48[:7], False),
    (193, 5120, 2160, (120.0,), False),
    (194, 7680, 4320, _TV_48, False),
    (202, 7680, 4320, _TV_48, False),
    (210, 10240, 4320, _TV_48, False),
    (218, 4096, 2160, (100.0, 120.0), False),
)

VICS: dict[int, tuple[int, int, float, bool]] = {
    first + step: (width, height, hz, interlaced)
    for first, width, height, rates, interlaced in _VIC_RUNS
    for step, hz in enumerate(rates)
}
"""CTA-861 video identification codes: width, height, Hz (fields for interlaced), interlaced."""

HDMI_VICS: tuple[tuple[int, int, float], ...] = (
    (3840, 2160, 30.0),
    (3840, 2160, 25.0),
    (3840, 2160, 24.0),
    (4096, 2160, 24.0),
)
"""HDMI 1.4b section 8.2.3.1, codes 1 to 4."""

# VESA DMT 1.13, ids 0x01 to 0x58 as runs: width, height, rates. The one interlaced mode has a negative rate.
_DMT_RUNS: tuple[tuple[int, int, tuple[float, ...]], ...] = (
    (640, 350, (85.0,)),
    (640, 400, (85.0,)),
    (720, 400, (85.0,)),
    (640, 480, (60.0, 72.8, 75.0, 85.0)),
    (800, 600, (56.25, 60.3, 72.2, 75.0, 85.0, 120.0)),
    (848, 480, (60.0,)),
    (1024, 768, (-87.0, 60.0, 70.0, 75.0, 85.0, 120.0)),
    (1152, 864, (75.0,)),
    (1280, 768, (60.0, 60.0, 75.0, 85.0, 120.0)),
    (1280, 800, (60.0, 60.0, 75.0, 85.0, 120.0)),
    (1280, 960, (60.0, 85.0, 120.0)),
    (1280, 1024, (60.0, 75.0, 85.0, 120.0)),
    (1360, 768, (60.0, 120.0)),
    (1400, 1050, (60.0, 60.0, 75.0, 85.0, 120.0)),
    (1440, 900, (60.0, 60.0, 75.0, 85.0, 120.0)),
    (1600, 1200, (60.0, 65.0, 70.0, 75.0, 85.0, 120.0)),
    (1680, 1050, (60.0, 60.0, 75.0, 85.0, 120.0)),
    (1792, 1344, (60.0, 75.0, 120.0)),
    (1856, 1392, (60.0, 75.0, 120.0)),
    (1920, 1200, (60.0, 60.0, 75.0, 85.0, 120.0)),
    (1920, 1440, (60.0, 75.0, 120.0)),
    (2560, 1600, (60.0, 60.0, 75.0, 85.0, 120.0)),
    (1366, 768, (60.0,)),
    (1920, 1080, (60.0,)),
    (1600, 900, (60.0,)),
    (2048, 1152, (60.0,)),
    (1280, 720, (60.0,)),
    (1366, 768, (60.0,)),
    (4096, 2160, (60.0, 59.94)),
)

DMTS: tuple[tuple[int, int, float, bool], ...] = tuple(
    (width, height, abs(hz), hz < 0) for width, height, rates in _DMT_RUNS for hz in rates
)
"""DMT modes; the mode with id n stands at index n - 1."""

ESTABLISHED: tuple[tuple[int, int, float, bool], ...] = (
    (720, 400, 70.1, False),
    (720, 400, 88.0, False),
    (640, 480, 60.0, False),
    (640, 480, 66.7, False),
    (640, 480, 72.8, False),
    (640, 480, 75.0, False),
    (800, 600, 56.25, False),
    (800, 600, 60.3, False),
    (800, 600, 72.2, False),
    (800, 600, 75.0, False),
    (832, 624, 74.55, False),
    (1024, 768, 87.0, True),
    (1024, 768, 60.0, False),
    (1024, 768, 70.0, False),
    (1024, 768, 75.0, False),
    (1280, 1024, 75.0, False),
    (1152, 870, 75.0, False),
)
"""E-EDID 1.4 section 3.8: bytes 35 to 37 from the top bit of byte 35 down."""

ESTABLISHED_III = bytes.fromhex(
    "010203070e0c1315 1617181920212325 272e2f3031292a2b 2c393a3b3c333435 36373e3f41424445 4647494a"
)
"""E-EDID 1.4 section 3.10.3.9: DMT ids of established timings III, from the top bit of byte 6 down."""
