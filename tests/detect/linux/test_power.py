"""Batteries and UPSs."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from deskspec.detect.capture import CaptureHost
from deskspec.detect.linux import power
from deskspec.model.machine import PowerBackup
from deskspec.model.reading import Known, Unknown

HARDWARE = {"/proc/cpuinfo": b"flags\t\t: fpu\n", "/sys/class/tty/": b""}
GUEST = {"/proc/cpuinfo": b"flags\t\t: fpu hypervisor\n", "/sys/class/tty/": b""}
USB = "/sys/devices/pci0000:00/0000:00:14.0/usb1/1-4"
#: The start of an APC Back-UPS's report descriptor, and of a mouse's.
UPS_DESCRIPTOR = bytes.fromhex("05840904a101850109187508")
MOUSE_DESCRIPTOR = bytes.fromhex("05010902a1010901a100")


def supply(name, **fields):
    return {f"/sys/class/power_supply/{name}/{field}": f"{value}\n".encode() for field, value in fields.items()}


def told(*parts, base=HARDWARE, links=None):
    files = dict(base)
    for part in parts:
        files |= part
    return power.read(CaptureHost(files, links))


BATTERY = supply("BAT0", type="Battery", manufacturer="LGC", model_name="5B10W13930", capacity="87", present="1")
MAINS = supply("AC", type="Mains", online="1")
UPS_ON_USB = {
    f"{USB}/1-4:1.0/0003:051D:0002.0003/report_descriptor": UPS_DESCRIPTOR,
    f"{USB}/idVendor": b"051d\n",
    f"{USB}/manufacturer": b"American Power Conversion\n",
    f"{USB}/product": b"Back-UPS XS 1500G FW:866.L8 .D USB FW:L8 \n",
}
HID_LINK = {"/sys/bus/hid/devices/0003:051D:0002.0003": f"{USB}/1-4:1.0/0003:051D:0002.0003"}
USB_LINK = {"/sys/bus/usb/devices/1-4": USB}


def test_a_laptops_battery_is_one_and_its_mains_adapter_is_not():
    assert told(BATTERY, MAINS) == Known((PowerBackup("battery", "LGC 5B10W13930", 87),), "/sys/class/power_supply")


def test_a_mouses_battery_is_neither_battery_nor_ups():
    mouse = supply("hidpp_battery_0", type="Battery", scope="Device", model_name="MX Master 3", capacity="50")
    assert told(mouse) == Known((), "/sys/class/power_supply")


def test_a_battery_bay_that_is_empty_is_no_battery():
    assert told(supply("BAT1", type="Battery", present="0")).value == ()


def test_a_ups_that_the_kernel_drives_is_one():
    ups = supply("ups0", type="UPS", model_name="Smart-UPS 750", capacity="100")
    assert told(ups).value == (PowerBackup("ups", "Smart-UPS 750", 100),)


@pytest.mark.parametrize("capacity", ["-1", "101", "full", ""])
def test_a_charge_that_makes_no_sense_is_left_out(capacity):
    assert told(supply("BAT0", type="Battery", capacity=capacity)).value == (PowerBackup("battery", "BAT0"),)


def test_a_ups_on_usb_is_known_by_what_its_descriptor_says_it_is():
    seen = told(UPS_ON_USB, links=HID_LINK)
    assert seen.value == (PowerBackup("ups", "American Power Conversion Back-UPS XS 1500G"),)
    assert seen.source == "/sys/bus/hid/devices"


def test_a_ups_whose_device_a_daemon_has_taken_is_known_by_its_maker():
    files = {path: content for path, content in UPS_ON_USB.items() if "report_descriptor" not in path}
    assert told(files, links=USB_LINK).value[0].kind == "ups"


def test_a_mouse_on_usb_is_no_ups():
    mouse = {**UPS_ON_USB, f"{USB}/idVendor": b"046d\n"}
    mouse[f"{USB}/1-4:1.0/0003:051D:0002.0003/report_descriptor"] = MOUSE_DESCRIPTOR
    assert told(mouse, links={**HID_LINK, **USB_LINK}).value == ()


def test_a_laptop_on_a_ups_has_both():
    seen = told(BATTERY, UPS_ON_USB, links=HID_LINK)
    assert [backup.kind for backup in seen.value] == ["battery", "ups"]
    assert seen.source == "/sys/class/power_supply and /sys/bus/hid/devices"


def test_a_desktop_without_any_is_known_to_have_none_that_shows():
    assert told() == Known((), "/sys/class/power_supply")


@pytest.mark.parametrize("parts", [(), (BATTERY,)])
def test_a_virtual_machine_knows_nothing_of_the_computers_power(parts):
    seen = told(*parts, base=GUEST)
    assert isinstance(seen, Unknown)
    assert "virtual machine" in seen.reason


def test_a_ups_passed_to_a_virtual_machine_is_known():
    seen = told(UPS_ON_USB, base=GUEST, links=HID_LINK)
    assert (seen.value[0].kind, seen.bound) == ("ups", "at_least")


def test_without_sysfs_it_is_unknown():
    assert isinstance(power.read(CaptureHost({})), Unknown)


@given(st.binary(max_size=60))
@settings(max_examples=60, deadline=None)
def test_no_bytes_anywhere_make_it_raise(content):
    files = dict.fromkeys({**BATTERY, **UPS_ON_USB}, content) | HARDWARE
    power.read(CaptureHost(files, {**HID_LINK, **USB_LINK}))
