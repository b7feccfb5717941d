"""What the visible size of a display is, where its EDID tells it up to three ways.

The base block has whole centimetres (bytes 21 and 22), every detailed timing has millimetres, DisplayID may
have tenths of them. Fields are copied from other products, hold an aspect ratio or repeat the pixel count, so
a size is believed only where nothing else contradicts it.
"""

from __future__ import annotations

from math import hypot

from deskspec.detect.formats.edid_timings import Mode, Size, Tile

# 16:9, 16:10, 4:3 and 5:4 written where a size belongs, in any unit that was met. Displays of 400 x 300 mm
# are real, displays of 1600 x 900 or 160 x 90 mm are next to none.
_RATIOS = frozenset(
    {(16.0 * k, 9.0 * k) for k in (1, 10, 100)}
    | {(16.0 * k, 10.0 * k) for k in (1, 10, 100)}
    | {(4.0 * k, 3.0 * k) for k in (1, 10)}
    | {(5.0 * k, 4.0 * k) for k in (1, 10)}
)
_ALL_ONES = frozenset({(255.0, 255.0), (2550.0, 2550.0), (4095.0, 4095.0)})

_SAME_MM = 10.0  # centimetres are rounded, and makers round them either way
_SAME_DIAGONAL_MM = 12.7  # half an inch
_SHAPE_OFF = 0.25  # a lone size this far from the pixels' shape is no size of theirs
# Of two sizes, one that is absurd is dropped for one that is good. Boards of 15.6-inch 16:9 panels that claim
# 300 x 260 mm (0.54 off) have the right diagonal, so that much is not absurd yet.
_SHAPE_ABSURD, _SHAPE_GOOD = 0.57, 0.1
_LANDSCAPE = 1.2  # half-width compatibility modes are narrower, and say nothing about the shape


class Claims:
    """The sizes that one EDID states, in mm; None where a source is silent."""

    __slots__ = ("base", "displayid", "timing")

    def __init__(self, base: Size | None, timing: Size | None, displayid: Size | None) -> None:
        self.base = base
        self.timing = timing
        self.displayid = displayid

    @property
    def stated(self) -> tuple[Size | None, ...]:
        """All three, in the order in which they are the likeliest where they disagree."""
        return self.base, self.timing, self.displayid


def judge_size(claims: Claims, native: Mode | None, tile: Tile | None) -> tuple[Size | None, str]:
    """The size to believe in mm, or None, and the reason for it in words."""
    base, timing, displayid = claims.base, claims.timing, claims.displayid
    if not (base or timing or displayid):
        return None, "the display states no size"
    if base and timing and _near((timing[0] * 10, timing[1] * 10), base):
        timing = None  # centimetres in the millimetre field
    base, timing, displayid = (real_size(size, native) for size in (base, timing, displayid))
    if tile and tile.one_enclosure:
        base, timing = _whole(base, tile), _whole(timing, tile)
    if displayid and native and _shape_error(displayid, native) > _SHAPE_OFF:
        displayid = None
    if base and timing:
        return _judge_two(base, timing, displayid, native)
    lone = base or timing
    if displayid and (lone is None or _near(lone, displayid)):
        return displayid, "DisplayID image size"
    if lone is None:
        return None, "the display states an aspect ratio or a pixel count where its size belongs"
    if displayid:
        return None, f"{_text(lone)} and, in DisplayID, {_text(displayid)} contradict each other"
    if native and _shape_error(lone, native) > _SHAPE_OFF:
        return None, f"{_text(lone)} does not fit the shape of {native.width} x {native.height} pixels"
    return lone, "centimetre field" if base else "detailed timing"


def _judge_two(base: Size, timing: Size, displayid: Size | None, native: Mode | None) -> tuple[Size | None, str]:
    if _near(base, timing):
        return timing, "detailed timing"
    if _near(base, timing[::-1]):
        return base, "centimetre field; the detailed timing is turned by 90 degrees"
    if displayid and min(_diagonal_gap(displayid, size) for size in (base, timing)) <= _SAME_DIAGONAL_MM:
        return displayid, "DisplayID image size, which settles that the other two disagree"
    if _diagonal_gap(base, timing) <= _SAME_DIAGONAL_MM:
        return base, "centimetre field"
    if native and native.width >= native.height * _LANDSCAPE:
        for size, other, field in (base, timing, "centimetre field"), (timing, base, "detailed timing"):
            if _shape_error(size, native) < _SHAPE_GOOD and _shape_error(other, native) > _SHAPE_ABSURD:
                return size, f"{field}; the other size has an impossible shape"
    return None, f"{_text(base)} and, in the detailed timing, {_text(timing)} contradict each other"


def real_size(size: Size | None, native: Mode | None) -> Size | None:
    """The size, unless the monitor states none in its field: an aspect ratio, all ones, or the pixel count."""
    if size in _RATIOS or size in _ALL_ONES:
        return None
    return None if size and native and size == (native.width, native.height) else size


def _whole(size: Size | None, tile: Tile) -> Size | None:
    """The whole panel's size, from one that has the shape of a single tile."""
    if size is None:
        return None
    panel = size[0] * tile.columns, size[1] * tile.rows
    pixels = Mode(*tile.panel, 0.0)
    return panel if _shape_error(panel, pixels) < _SHAPE_GOOD < _shape_error(size, pixels) else size


def _near(one: Size, other: Size) -> bool:
    return abs(one[0] - other[0]) <= _SAME_MM and abs(one[1] - other[1]) <= _SAME_MM


def _diagonal_gap(one: Size, other: Size) -> float:
    return abs(hypot(*one) - hypot(*other))


def _shape_error(size: Size, native: Mode) -> float:
    """How far the size is from square pixels: 0 none, 0.5 half as wide again."""
    ratio = size[0] * native.height / (size[1] * native.width)
    return max(ratio, 1 / ratio) - 1


def _text(size: Size) -> str:
    return f"{size[0]:.0f} x {size[1]:.0f} mm"
