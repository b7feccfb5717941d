"""What a person works with, as far as Linux sees it: cameras, sound devices, keyboards, mice, touchpads.

Bluetooth devices get no names here, for people give them their own ("Anna's AirPods").
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from deskspec.detect.formats import inputdevices
from deskspec.detect.formats.inputdevices import BUS_BLUETOOTH, BUS_I8042, BUS_USB
from deskspec.detect.formats.names import shown
from deskspec.detect.host import text
from deskspec.detect.linux.cameras import dark_camera, webcams
from deskspec.detect.linux.sounddevices import SOUND, is_headset, sound_devices
from deskspec.detect.linux.surroundings import Surroundings, surroundings
from deskspec.model.machine import Peripheral
from deskspec.model.reading import Known, Reading, Unknown
from deskspec.wording import all_of

if TYPE_CHECKING:
    from deskspec.detect.formats.inputdevices import InputDevice
    from deskspec.detect.host import Host
    from deskspec.model.machine import PeripheralKind

_INPUT = "/proc/bus/input/devices"
_VIDEO = "/sys/class/video4linux"

#: SMBIOS chassis types whose keyboard is built in (DSP0134, 7.4.1): portable, laptop, notebook, sub-notebook,
#: tablet, convertible, detachable.
_LAPTOPS = frozenset(("8", "9", "10", "14", "30", "31", "32"))

#: What types, but is no keyboard: security keys and code readers.
_TYPISTS = ("yubi", "security key", "barcode", "scanner", "fido")
#: One of these stands for whatever is paired with it.
_RECEIVERS = ("receiver", "dongle", "2.4g")


def read(host: Host) -> Reading[tuple[Peripheral, ...]]:
    """Everything found; at_least where something can't be seen, and always in a container or guest."""
    where = surroundings(host)
    cameras = webcams(host)
    if where.guest:
        return _guest(cameras or (), where)
    sound, inputs = sound_devices(host), _inputs(host)
    if cameras is None and sound is None and inputs is None:
        reason = "neither cameras nor sound nor input devices can be read here"
        return Unknown(reason, "enter it: deskspec set peripherals.webcam=yes")
    found = (*(cameras or ()), *(sound or ()), *_headsets(inputs or ()))
    keyboards, unsure = _worked_with(inputs or (), text(host, "/sys/class/dmi/id/chassis_type") in _LAPTOPS)
    if where.words and not found:
        return Unknown(f"{where.words} sees only what is passed to it", where.elsewhere)
    doubt = _doubt(where, cameras is None, inputs is None, unsure)
    return _told((*found, *keyboards), doubt or ("" if cameras else dark_camera(host)))


def _told(found: tuple[Peripheral, ...], doubt: str) -> Known[tuple[Peripheral, ...]]:
    source = all_of((_VIDEO, SOUND, _INPUT))
    return Known(found, source, bound="at_least" if doubt else "exact", note=doubt)


def _doubt(where: Surroundings, blind: bool, handless: bool, unsure: bool) -> str:
    """Why there may be more than was found; "" where there is no reason."""
    if where.words:
        return f"{where.words} may not show everything"
    if blind or handless:
        return f"{'cameras' if blind else 'keyboards and mice'} can't be read here"
    return "a wireless receiver hides what is paired with it" if unsure else ""


def _guest(cameras: tuple[Peripheral, ...], where: Surroundings) -> Reading[tuple[Peripheral, ...]]:
    """A guest's keyboard, mouse and sound are made up; a camera is a real one that was passed to it."""
    if cameras:
        note = f"passed to {where.words}, which sees nothing else"
        return Known(cameras, _VIDEO, bound="at_least", note=note)
    return Unknown(f"{where.words} sees only what is passed to it", where.elsewhere)


def _inputs(host: Host) -> tuple[InputDevice, ...] | None:
    content = text(host, _INPUT)
    return None if content is None else inputdevices.parse(content)


def _headsets(inputs: tuple[InputDevice, ...]) -> tuple[Peripheral, ...]:
    """Bluetooth headsets show themselves by the buttons for music: "Jabra Evolve2 65 (AVRCP)"."""
    named = (device.name for device in inputs if device.bus == BUS_BLUETOOTH and device.name.endswith("(AVRCP)"))
    return tuple(Peripheral("headset", "Bluetooth headset") for name in named if is_headset(name))


def _worked_with(inputs: tuple[InputDevice, ...], laptop: bool) -> tuple[list[Peripheral], bool]:
    """Keyboards, mice and touchpads, each physical device once; and whether one could not be told."""
    groups: dict[str, list[InputDevice]] = {}
    for device in inputs:
        # What programs make up lies here; Bluetooth devices lie in another virtual folder.
        if not device.place.startswith("/devices/virtual/input/"):
            groups.setdefault(_plug(device), []).append(device)
    found: list[Peripheral] = []
    unsure = False
    for group in groups.values():
        kinds = _kinds(group, laptop)
        unsure = unsure or kinds is None
        found += [_peripheral(kind, group, laptop) for kind in kinds or ()]
    return found, unsure


def _plug(device: InputDevice) -> str:
    """What the interfaces of one device share: "usb-0000:00:14.0-2" of "usb-0000:00:14.0-2/input1"."""
    if device.bus == BUS_BLUETOOTH or not device.phys:
        return f"{device.bus} {device.name.removesuffix(' Mouse').removesuffix(' Keyboard')}"
    port, interface, number = device.phys.rpartition("/input")
    # A receiver's driver tells the devices paired with it apart: "…/input2:1".
    return port if interface and ":" not in number else device.phys


def _kinds(group: list[InputDevice], laptop: bool) -> tuple[PeripheralKind, ...] | None:
    """What one device is; None where its interfaces say several things and its name doesn't settle it."""
    if any(device.is_touchpad for device in group):
        return ("touchpad",) if not _types(group) else ("keyboard", "touchpad")
    types, points = _types(group), any(_points(device, laptop) for device in group)
    told = " ".join(device.name.lower() for device in group)
    if types and points:
        return _settled(told)
    if types:
        return () if any(word in told for word in _TYPISTS) else ("keyboard",)
    return ("mouse",) if points else ()


def _settled(told: str) -> tuple[PeripheralKind, ...] | None:
    """Gaming mice have a keyboard for their macros, some keyboards a mouse for theirs, receivers both."""
    first = told.partition(" keyboard")[0].partition(" consumer control")[0]
    if any(word in told for word in _RECEIVERS):
        return None
    if "mouse" in first:
        return ("mouse",)
    return ("keyboard",) if "keyboard" in told and "mouse" not in told else None


def _types(group: list[InputDevice]) -> bool:
    return any(device.types_text for device in group)


def _points(device: InputDevice, laptop: bool) -> bool:
    """A laptop's mouse that is not on USB or Bluetooth is its touchpad or stick, spoken to the old way."""
    return device.is_mouse and (device.bus in (BUS_USB, BUS_BLUETOOTH) or not laptop)


def _peripheral(kind: PeripheralKind, group: list[InputDevice], laptop: bool) -> Peripheral:
    bus = group[0].bus
    if bus == BUS_BLUETOOTH:
        return Peripheral(kind, f"Bluetooth {kind}")
    own = [device for device in group if kind != "touchpad" or device.is_touchpad]
    name = shown(min((device.name for device in own), key=len, default=""))
    built_in = "internal" in name.lower() or (laptop and bus != BUS_USB) or (bus != BUS_I8042 and bus != BUS_USB)
    return Peripheral(kind, name or kind, built_in)
