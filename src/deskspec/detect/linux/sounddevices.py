"""Headsets, microphones and speakers of a Linux system, as far as their names say what they are.

Only USB sound devices are judged: what is plugged into a computer's own sockets can't be seen.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from deskspec.detect.formats.names import shown
from deskspec.detect.host import Unreadable, names, text
from deskspec.model.machine import Peripheral

if TYPE_CHECKING:
    from deskspec.detect.host import Host
    from deskspec.model.machine import PeripheralKind

SOUND = "/proc/asound"

#: The kernel knows no more than 32 sound cards; drivers may raise that to 256.
_MOST = 256

#: Words by which a sound device with both directions is a headset, and words by which it is none after all.
HEADSETS = (
    *(
        "headset",
        "headphone",
        "earphone",
        "earbuds",
        "airpods",
        "buds",
        "plantronics",
        "blackwire",
        "voyager",
    ),
    *(
        "jabra evolve",
        "jabra engage",
        "jabra link",
        "jabra biz",
        "savi ",
        "epos",
        "sennheiser",
        "hyperx cloud",
    ),
    *(
        "arctis",
        "kraken",
        "blackshark",
        "barracuda",
        "corsair hs",
        "corsair void",
        "corsair virtuoso",
        "astro a",
    ),
    *(
        "logitech zone",
        "g pro x",
        "h340",
        "h390",
        "h540",
        "h570",
        "h650",
        "wh-1000",
        "wf-1000",
        "quietcomfort",
    ),
)
NO_HEADSETS = ("speak", "sp 20", "sp 30", "studio", "soundbar", "expand")
#: Sockets of docks and monitors, and adapters: nothing may be plugged into them.
SOCKETS = ("dock", "monitor", "display", "hub", "thunderbolt", "hdmi", "type-c", "capture", "adapter")


class _Card(NamedTuple):
    name: str
    plays: bool
    records: bool


def is_headset(name: str) -> bool:
    """Whether a device that plays and records calls itself a headset, or by a headset's name."""
    told = f"{name.lower()} "
    return any(word in told for word in HEADSETS) and not any(word in told for word in (*NO_HEADSETS, *SOCKETS))


def sound_devices(host: Host) -> tuple[Peripheral, ...] | None:
    """USB headsets, microphones and speakers, and a laptop's own microphones; None where there is no list."""
    try:
        listed = host.read(f"{SOUND}/cards").decode("utf-8", "replace")
    except Unreadable:
        return None
    found: list[Peripheral] = []
    for number, name in _cards(listed):
        card = _usb_card(host, number, name)
        if card:
            found += [Peripheral(kind, card.name) for kind in _kinds(card)]
    # The microphones in a laptop's lid hang on the sound processor, as a stream of this name.
    if "DMIC" in (text(host, f"{SOUND}/pcm") or ""):
        found.append(Peripheral("microphone", "built-in microphones", built_in=True))
    return tuple(found)


def _cards(listed: str) -> list[tuple[str, str]]:
    """Number and name of each card: " 1 [Headset  ]: USB-Audio - Logitech USB Headset", then details."""
    found: list[tuple[str, str]] = []
    for line in listed.split("\n")[: 2 * _MOST]:
        number, bracket, rest = line.partition("[")
        name = shown(rest.partition(" - ")[2])
        if bracket and name and number.strip().isdecimal() and len(number) < 8:
            found.append((number.strip(), name))
    return found


def _usb_card(host: Host, number: str, name: str) -> _Card | None:
    """A USB sound device, which only has a file `usbid` (Documentation/sound/designs/procfile.rst)."""
    entries = names(host, f"{SOUND}/card{number}")
    if "usbid" not in entries:
        return None
    streams = [entry for entry in entries if entry.startswith("pcm")]
    plays, records = (any(stream.endswith(way) for stream in streams) for way in "pc")
    return _Card(name, plays, records)


def _kinds(card: _Card) -> tuple[PeripheralKind, ...]:
    told = card.name.lower()
    if card.plays and card.records and is_headset(card.name):
        return ("headset",)
    if any(word in told for word in SOCKETS):
        return ()
    if card.plays != card.records:
        return ("speaker",) if card.plays else ("microphone",)
    if "speak" in told:
        return ("speaker", "microphone")
    # A microphone may have a socket for headphones; any other sound device may be anything.
    return ("microphone",) if card.records and ("mic" in told or "yeti" in told) else ()
