"""What keeps a Linux computer running when the mains fail: its own battery, or a UPS."""

from __future__ import annotations

from typing import TYPE_CHECKING

from deskspec.detect.formats.names import shown
from deskspec.detect.host import Unreadable, names, number, text
from deskspec.detect.linux.surroundings import surroundings
from deskspec.model.machine import PowerBackup
from deskspec.model.reading import Known, Reading, Unknown
from deskspec.wording import all_of

if TYPE_CHECKING:
    from deskspec.detect.host import Host

_SUPPLIES = "/sys/class/power_supply"
_HID = "/sys/bus/hid/devices"
_USB = "/sys/bus/usb/devices"

#: Makers whose USB devices are UPSs: APC, Eaton (MGE), CyberPower, Tripp Lite, PowerCOM, Powerware.
_UPS_MAKERS = frozenset(("051d", "0463", "0764", "09ae", "0d9f", "0592"))

#: How the report descriptor of every UPS starts: usage page 0x84 "Power Device", usage 4 "UPS" (USB HID Power
#: Devices 1.0, section 4.1).
_UPS_USAGE = b"\x05\x84\x09\x04"

#: More power supplies, or USB devices, than any desk has.
_MOST = 256


def read(host: Host) -> Reading[tuple[PowerBackup, ...]]:
    """Batteries of the computer (not those of mice and headsets) and UPSs; charge in percent."""
    where = surroundings(host)
    found, source = _supplies(host)
    if not any(backup.kind == "ups" for backup in found):
        upses, told_by = _usb_upses(host)
        found, source = [*found, *upses], all_of((source, told_by)) if found and upses else told_by or source
    if where.guest:
        # A hypervisor may make a battery up for its guests, or show them the computer's.
        found = [backup for backup in found if backup.kind == "ups"]
    if where.words and not found:
        return Unknown(f"{where.words} doesn't see the computer's own battery or UPS", where.elsewhere)
    if not found and not names(host, "/sys/class"):
        return Unknown("/sys/class can't be listed here", "enter it: deskspec set power.ups=yes")
    return Known(tuple(found), source, bound="at_least" if where.words else "exact")


def _supplies(host: Host) -> tuple[list[PowerBackup], str]:
    """What the kernel's own power drivers tell (Documentation/ABI/testing/sysfs-class-power)."""
    supplies = (_supply(host, f"{_SUPPLIES}/{name}", name) for name in names(host, _SUPPLIES)[:_MOST])
    return [supply for supply in supplies if supply], _SUPPLIES


def _supply(host: Host, place: str, name: str) -> PowerBackup | None:
    kind = text(host, f"{place}/type")
    if kind == "UPS":
        return PowerBackup("ups", _named(host, place, "UPS"), _percent(host, place))
    if kind != "Battery" or text(host, f"{place}/scope") == "Device" or text(host, f"{place}/present") == "0":
        return None
    return PowerBackup("battery", _named(host, place, shown(name)), _percent(host, place))


def _named(host: Host, place: str, otherwise: str) -> str:
    maker, model = (shown(text(host, f"{place}/{field}") or "") for field in ("manufacturer", "model_name"))
    return _joined(maker, model) or otherwise


def _joined(maker: str, model: str) -> str:
    return model if model.lower().startswith(maker.lower()) else f"{maker} {model}".strip()


def _percent(host: Host, place: str) -> int | None:
    told = number(host, f"{place}/capacity")
    return told if told is not None and 0 <= told <= 100 else None


def _usb_upses(host: Host) -> tuple[list[PowerBackup], str]:
    """UPSs on USB: by HID descriptor, or by maker where a UPS daemon has taken the device from the kernel."""
    on_usb = (name for name in names(host, _HID)[:_MOST] if name.startswith("0003:"))
    hid = [ups for name in on_usb if (ups := _hid_ups(host, name))]
    if hid:
        return hid, _HID
    places = (f"{_USB}/{name}" for name in names(host, _USB)[:_MOST] if ":" not in name)
    usb = [_usb_ups(host, place) for place in places if text(host, f"{place}/idVendor") in _UPS_MAKERS]
    return usb, _USB if usb else ""


def _hid_ups(host: Host, name: str) -> PowerBackup | None:
    try:
        descriptor = host.read(f"{_HID}/{name}/report_descriptor", 64)
        interface = host.real(f"{_HID}/{name}").rpartition("/")[0]
    except Unreadable:
        return None
    return _usb_ups(host, interface.rpartition("/")[0]) if descriptor.startswith(_UPS_USAGE) else None


def _usb_ups(host: Host, place: str) -> PowerBackup:
    maker, product = (shown(text(host, f"{place}/{field}") or "") for field in ("manufacturer", "product"))
    # APC writes its firmware's version behind the name: "Back-UPS XS 1500G FW:866.L8 .D USB FW:L8".
    return PowerBackup("ups", _joined(maker, product.partition(" FW:")[0]) or "UPS")
