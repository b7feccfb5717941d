"""Sockets for monitors and what they carry: which picture passes through which link.

Rates are Gbit/s of picture, three bytes a pixel. A socket's version is often not told, and a label such as "HDMI 2.1"
or "DisplayPort 2.1" allows slower links as well: each socket has a span of rates.
"""

from __future__ import annotations

import math
import re
from typing import NamedTuple

from deskspec.metrics.kinds import Kind
from deskspec.units import QuantityError, Resolution, short
from deskspec.wording import join, mark, say

#: resources/sources.csv: payloads of DisplayPort 1.2 and 1.4, and of HDMI by version.
DISPLAYPORT_SOURCE = "displayport-payload"
HDMI_SOURCE = "hdmi-versions"
THUNDERBOLT_SOURCE = "thunderbolt-3-dock"
#: Payload of DisplayPort with four lanes: 17.28 for 1.2, 25.92 for 1.4 (Anker), 77.37 at most for 2.0 (VESA).
DP_12, DP_14, DP_20 = 17.28, 25.92, 77.37
#: Payload of HDMI: 8/10 of 10.2 (1.4) and of 18 (2.0), 16/18 of 48 at most (2.1).
HDMI_14, HDMI_20, HDMI_21 = 8.16, 14.4, 42.67
#: A stream takes whole slots of the 64 that a DisplayPort frame has; the first is the frame's own.
SLOTS = 64
#: Reduced blanking (VESA CVT 1.2): 160 pixels a line and 460 microseconds a picture.
LINE_BLANK, PICTURE_BLANK = 160, 460e-6
BITS = 24


class Link(NamedTuple):
    """What a socket is: its family, and the rates that it may have."""

    family: str
    low: float
    high: float


class Socket(NamedTuple):
    """A socket by its family ("DisplayPort", "HDMI", "USB-C", "Thunderbolt", "DVI", "VGA") and version, or ""."""

    family: str
    version: str

    @property
    def name(self) -> str:
        return f"{self.family} {self.version}".strip()


_FAMILIES = (
    ("DisplayPort", r"(?:mini ?-?)?(?:display ?port|dp)"),
    ("HDMI", r"(?:mini ?-?|micro ?-?)?hdmi"),
    ("Thunderbolt", r"thunderbolt"),
    ("USB-C", r"usb ?-?(?:type ?-?)?c|usb ?4"),
    ("DVI", r"dvi(?:-?[adi])?"),
    ("VGA", r"vga"),
)
_SOCKETS = tuple(
    (family, re.compile(rf"(?:{names})\s*v?(\d(?:\.\d)?)?[a-c]?", re.IGNORECASE)) for family, names in _FAMILIES
)
_RATES: dict[str, dict[str, tuple[float, float]]] = {
    "DisplayPort": {
        "": (0, DP_20), "1": (0, DP_14), "1.1": (DP_12 / 2, DP_12 / 2), "1.2": (DP_12, DP_12), "1.3": (DP_14, DP_14),
        "1.4": (DP_14, DP_14), "2": (DP_14, DP_20), "2.0": (DP_14, DP_20), "2.1": (DP_14, DP_20),
    },
    "HDMI": {
        "": (0, HDMI_21), "1.4": (HDMI_14, HDMI_14), "2": (HDMI_20, HDMI_20), "2.0": (HDMI_20, HDMI_20),
        "2.1": (HDMI_20, HDMI_21),
    },
    "Thunderbolt": {"": (0, DP_20), "3": (DP_12, DP_20), "4": (DP_12, DP_20), "5": (DP_12, DP_20)},
    "USB-C": {"": (0, DP_20)},
}  # fmt: skip

#: What a USB-C socket may be, as the person is asked.
NO_PICTURE, TWO_LANES, FOUR_LANES = mark("no picture"), mark("2 lanes"), mark("4 lanes")
USB_C: dict[str, Link] = {
    NO_PICTURE: Link("USB-C", 0, 0),
    TWO_LANES: Link("USB-C", DP_12 / 2, DP_14 / 2),
    FOUR_LANES: Link("USB-C", DP_12, DP_14),
    "Thunderbolt 3": Link("Thunderbolt", DP_12, DP_20),
    "Thunderbolt 4": Link("Thunderbolt", DP_12, DP_20),
    "Thunderbolt 5": Link("Thunderbolt", DP_12, DP_20),
}
#: Families that speak DisplayPort to each other over a plain cable.
_DISPLAYPORT = ("DisplayPort", "USB-C", "Thunderbolt")


def socket(written: str) -> Socket | None:
    """A socket as shops and manuals write it: "DP 1.4a", "HDMI 2.1", "USB-C"; None where it is none."""
    text = " ".join(written.split())
    for family, pattern in _SOCKETS:
        found = pattern.fullmatch(text)
        if found:
            return Socket(family, found[1] or "")
    return None


def link(written: str, usb_c: str | None = None) -> Link | None:
    """What a socket carries; usb_c is the person's word on USB-C sockets (a key of USB_C)."""
    found = socket(written)
    if found is None:
        return None
    if found.family == "USB-C" and usb_c in USB_C:
        return USB_C[usb_c]
    rates = _RATES.get(found.family, {})
    return Link(found.family, *rates.get(found.version, rates.get("", (0, math.inf))))


class Screen(NamedTuple):
    """A picture: pixels and hertz."""

    size: Resolution
    refresh: float

    @property
    def active(self) -> float:
        """Gbit/s of its pixels alone: 11.94 for 3840x2160 at 60 Hz."""
        return self.size.width * self.size.height * self.refresh * BITS / 1e9

    @property
    def blanked(self) -> float:
        """The same with reduced blanking, 12.8: what a monitor asks of its link."""
        shown = 1 - PICTURE_BLANK * self.refresh
        wide = (self.size.width + LINE_BLANK) / self.size.width
        return self.active * wide / shown if shown > 0 else math.inf


def passes(screen: Screen, one: Link, other: Link) -> bool | None:
    """Whether a picture passes between two sockets; None where their versions or an adapter decide."""
    direct = one.family == other.family or (one.family in _DISPLAYPORT and other.family in _DISPLAYPORT)
    if 0 in (one.high, other.high):
        return False
    if not direct:
        return None
    if screen.blanked <= min(one.low, other.low):
        return True
    return False if screen.active > min(one.high, other.high) else None


def together(screens: tuple[Screen, ...], over: Link, *, dsc: bool | None = None) -> bool | None:
    """Whether several pictures share one link (multi-stream, or a dock); dsc: compression in card and hub alike.

    3840x2160 at 60 Hz twice: not over DisplayPort 1.2, over 1.4 with compression alone, not over USB-C with two lanes,
    over Thunderbolt 3 and later.
    """
    if not screens:
        return True
    if len(screens) == 1:
        return passes(screens[0], over, over)
    if over.family == "Thunderbolt":
        return _over_thunderbolt(screens) if over.low else None
    told = {_in_slots(screens, rate, dsc) for rate in {over.low, over.high}}
    return told.pop() if len(told) == 1 else None


def _over_thunderbolt(screens: tuple[Screen, ...]) -> bool | None:
    """Two screens of 4096x2160 at 60 Hz are promised; beyond that the computer decides."""
    promised = Screen(Resolution(4096, 2160), 60)
    return True if len(screens) <= 2 and all(screen.active <= promised.active for screen in screens) else None


def _in_slots(screens: tuple[Screen, ...], rate: float, dsc: bool | None) -> bool | None:
    if rate <= 0:
        return False
    taken = sum(min(math.ceil(screen.blanked / rate * SLOTS), 10 * SLOTS) for screen in screens)
    if taken < SLOTS:
        return True
    # Compression came with DisplayPort 1.4, and a hub on two lanes does not bring it.
    return dsc if rate >= DP_14 else False


class Sockets(Kind):
    """Sockets for monitors, one by one; none at all is an answer too."""

    name = mark("sockets for monitors")
    example = "DisplayPort 1.4, HDMI 2.0"

    def parse(self, written: str) -> tuple[str, ...]:
        if written.strip().lower() in ("none", "0"):
            return ()
        told = [part for part in written.split(",") if part.strip()]
        found = [(part, socket(part)) for part in told]
        wrong = next((part for part, known in found if known is None), None)
        if wrong is not None or not found:
            raise QuantityError(
                say(
                    "“{written}” is no list of sockets such as {example}",
                    written=short(wrong or written),
                    example=self.example,
                )
            )
        return tuple(known.name for _, known in found if known)

    def show(self, value: tuple[str, ...]) -> str:
        return join(", ", value) if value else mark("none")
