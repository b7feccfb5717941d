"""Webcams of a Linux system. One camera has several video nodes: picture, metadata, an infrared twin."""

from __future__ import annotations

from typing import TYPE_CHECKING

from deskspec.detect.formats.names import shown
from deskspec.detect.host import Unreadable, names, number, text
from deskspec.detect.linux.gpu_pci import DEVICES, INTEL, MAX_DEVICES
from deskspec.detect.linux.sysfs import folder, linked_name
from deskspec.model.machine import Peripheral

if TYPE_CHECKING:
    from deskspec.detect.host import Host

_VIDEO = "/sys/class/video4linux"
_MOST = 256

#: Words in the names of what captures a picture, but has no lens. A program's camera is known by its folder, not by
#: its name: OBSBOT makes real ones.
_NO_CAMERAS = ("capture", "cam link", "grabber", "hdmi", "tuner", "dvb", "virtual", "loopback", "game")
#: MacroSilicon and UltraSemi make the chips of HDMI capture sticks, which call themselves "USB Video".
_CAPTURE_MAKERS = frozenset(("534d", "345f"))
#: Drivers of cameras on USB; those of television and video grabbers have others.
_CAMERA_DRIVERS = ("uvcvideo", "gspca", "pwc", "stkwebcam")
#: Image processors that cameras without USB hang on, by the start of their nodes' names.
_PROCESSORS = (
    ("Intel IPU", "Intel IPU"),
    ("amd_isp", "AMD ISP"),
    ("apple-isp", "Apple ISP"),
    ("unicam", "Unicam"),
    ("rp1-cfe", "RP1"),
)
#: "Multimedia controller" among PCI's classes, which is what Intel's image processors call themselves.
_MULTIMEDIA = 0x0480


def webcams(host: Host) -> tuple[Peripheral, ...] | None:
    """Each camera once; () where the system has none, None where that can't be seen."""
    try:
        listed = host.listing(_VIDEO)[:_MOST]
    except Unreadable as error:
        # The folder comes with the first camera's driver; where there are no classes at all, nothing can be told.
        if error.cause != "missing" or not names(host, "/sys/class"):
            return None
        listed = ()
    nodes = [name for name in listed if name[:5] == "video" and name[5:].isdigit()]
    found: dict[str, Peripheral] = {}
    for name in sorted(nodes, key=lambda node: int(node[5:][:9])):
        told = _camera(host, f"{_VIDEO}/{name}")
        if told:
            found.setdefault(*told)
    return tuple(found.values())


def dark_camera(host: Host) -> str:
    """Why a camera may be built in that no driver shows; "" where nothing speaks for one. For where none was seen.

    Laptops of 2021 and later have cameras on Intel's image processor, which Linux drives from 6.10 on, and some never.
    """
    for address in names(host, DEVICES)[:MAX_DEVICES]:
        code = number(host, f"{DEVICES}/{address}/class")
        if code is not None and code >> 8 == _MULTIMEDIA and number(host, f"{DEVICES}/{address}/vendor") == INTEL:
            return "a camera on Intel's image processor shows only with its driver"
    others = (folder(host, f"{_VIDEO}/{name}") or "" for name in names(host, _VIDEO)[:_MOST])
    if any(place.startswith("/sys/devices/platform/") for place in others):
        return "which of this chip's video devices are cameras can't be told"
    return ""


def usb_device(host: Host, link: str) -> str:
    """The folder of the USB device that something belongs to; "" where it is not on USB.

    Folders below a bus are named by port, "1-6.2", and its interfaces with a colon, "1-6.2:1.0".
    """
    place = folder(host, link) or ""
    before, interface, _ = place.partition(":1.") if "/usb" in place else ("", "", "")
    return before.rpartition("/")[0] if interface else ""


def _camera(host: Host, place: str) -> tuple[str, Peripheral] | None:
    """What identifies the camera of a video node among the nodes, and the camera; None where it is none."""
    real = folder(host, place)
    name = shown(text(host, f"{place}/name") or "")
    if real is None or real.startswith("/sys/devices/virtual/"):
        return None
    for start, maker in _PROCESSORS:
        if name.startswith(start):
            return maker, Peripheral("webcam", f"built-in camera ({maker})", built_in=True)
    if any(word in name.lower() for word in _NO_CAMERAS):
        return None
    device = usb_device(host, place)
    return _usb_camera(host, place, device, name) if device else _other_camera(real, name)


def _usb_camera(host: Host, place: str, device: str, name: str) -> tuple[str, Peripheral] | None:
    driver = linked_name(host, f"{place}/device/driver") or "uvcvideo"
    if not driver.startswith(_CAMERA_DRIVERS) or text(host, f"{device}/idVendor") in _CAPTURE_MAKERS:
        return None
    built_in = text(host, f"{device}/removable") == "fixed" or "integrated" in name.lower()
    # The driver doubles the name: "HD Pro Webcam C920: HD Pro Webc".
    return device, Peripheral("webcam", name.partition(": ")[0] or "USB camera", built_in)


def _other_camera(real: str, name: str) -> tuple[str, Peripheral] | None:
    """What is not on USB is a camera only if it says so: most are decoders and television cards."""
    if "camera" not in name.lower() and "webcam" not in name.lower():
        return None
    return real.partition("/video4linux/")[0], Peripheral("webcam", name, built_in=True)
