"""Cameras, sound cards, keyboards and mice of made-up Linux machines, as USB, ALSA and the input layer show them."""

from __future__ import annotations

import posixpath

from tests.build.sysfs import SERIAL, Box

_KEYS = {
    "PROP": "0",
    "EV": "120013",
    "KEY": "1000000000007 ff9f207ac14057ff febeffdfffefffff fffffffffffffffe",
    "MSC": "10",
    "LED": "7",
}
_MOUSE = {"PROP": "0", "EV": "17", "KEY": "1f0000 0 0 0 0", "REL": "1943", "MSC": "10"}
_PAD = {
    "PROP": "5",
    "EV": "1b",
    "KEY": "e520 10000 0 0 0 0",
    "ABS": "2e0800000000003",
    "MSC": "20",
}
_CONSUMER = {"PROP": "0", "EV": "1b", "KEY": "1 0 0 0 0 0 0 0 1 1e000000000000 0", "ABS": "10000000000", "MSC": "10"}


def webcam(box: Box, place: str, ids: str, maker: str, product: str, first: int = 0) -> str:
    """A UVC camera: video control and streaming; its first node captures, the second tells metadata."""
    box.usb(place, ids, maker, product, ("0e:01:00:uvcvideo", "0e:02:00:uvcvideo"))
    interface = f"{place}/{posixpath.basename(place)}:1.0"
    for at, capabilities in ((first, ":capture:"), (first + 1, ":")):
        node = box.device(
            f"{interface}/video4linux/video{at}", "class/video4linux", name=product, index=at - first, dev=f"81:{at}"
        )
        box.link(f"{node}/device", interface)
        box.udev(
            f"c81:{at}",
            "uaccess",
            ID_V4L_VERSION=2,
            ID_V4L_PRODUCT=product,
            ID_V4L_CAPABILITIES=capabilities,
            ID_BUS="usb",
            ID_MODEL=product.replace(" ", "_"),
            ID_SERIAL=SERIAL,
        )
    return place


def sound_card(
    box: Box,
    number: int,
    parent: str,
    short: str,
    driver: str,
    name: str,
    streams: tuple[str, ...],
    usb: str = "",
    form: str = "",
) -> None:
    """An ALSA card; streams such as "0p" and "0c" are its PCM devices for playback and capture."""
    place = box.device(f"{parent}/sound/card{number}", "class/sound", id=short, number=number)
    box.link(f"{place}/device", parent)
    asound = f"/proc/asound/card{number}"
    box.put(f"{asound}/id", f"{short}\n")
    if usb:
        box.put(f"{asound}/usbid", f"{usb}\n").put(f"{asound}/usbbus", "001/005\n")
    for stream in streams:
        way = "PLAYBACK" if stream.endswith("p") else "CAPTURE"
        box.put(
            f"{asound}/pcm{stream}/info",
            f"card: {number}\ndevice: {stream[:-1]}\nsubdevice: 0\nstream: {way}\nid: {name}\nname: {name}\n",
        )
        node = box.device(f"{place}/pcmC{number}D{stream}", "class/sound", pcm_class="generic", dev=f"116:{number * 8}")
        box.link(f"{node}/device", place)
    facts = {"SOUND_INITIALIZED": 1, "ID_BUS": "usb" if usb else "pci", "ID_MODEL": name.replace(" ", "_")}
    box.udev(f"+sound:card{number}", **facts, **({"SOUND_FORM_FACTOR": form} if form else {}))
    cards = box.files.get("/proc/asound/cards", b"").decode()
    line = (
        f"{number:2d} [{short:<15}]: {driver} - {name}\n                      {name} at {posixpath.basename(parent)}\n"
    )
    box.put("/proc/asound/cards", cards + line)


def headset(box: Box, place: str, number: int, ids: str, maker: str, product: str) -> None:
    """A USB headset: audio both ways, and its volume keys as a HID device. udev knows it by its name."""
    kinds = ("01:01:00:snd-usb-audio", "01:02:00:snd-usb-audio", "01:02:00:snd-usb-audio", "03:00:00:usbhid")
    box.usb(place, ids, maker, product, kinds)
    sound_card(
        box,
        number,
        f"{place}/{posixpath.basename(place)}:1.0",
        "Headset",
        "USB-Audio",
        product,
        ("0p", "0c"),
        ids,
        "headset",
    )
    vendor, model = ids.split(":")
    box.entry(
        f"0003:{vendor}:{model}:0111",
        f"{product} Consumer Control",
        f"{place}/input/input20",
        "kbd event20",
        _CONSUMER,
        "usb-0000:0c:00.3-4/input3",
        SERIAL,
    )


def keyboard(box: Box, place: str, name: str, ids: str = "0003:046d:c31c:0110", number: int = 3) -> None:
    box.entry(
        ids, name, f"{place}/input/input{number}", f"sysrq kbd leds event{number}", _KEYS, "usb-0000:0c:00.3-1/input0"
    )
    box.udev(f"c13:{64 + number}", "seat", ID_INPUT=1, ID_INPUT_KEY=1, ID_INPUT_KEYBOARD=1, ID_BUS="usb")


def mouse(box: Box, place: str, name: str, ids: str = "0003:046d:4082:0111", number: int = 4) -> None:
    box.entry(
        ids,
        name,
        f"{place}/input/input{number}",
        f"mouse0 event{number}",
        _MOUSE,
        "usb-0000:0c:00.3-2/input1:1",
        SERIAL,
    )
    box.udev(f"c13:{64 + number}", "seat", ID_INPUT=1, ID_INPUT_MOUSE=1, ID_BUS="usb")


def laptop_inputs(box: Box) -> None:
    """The keyboard on i8042, the touchpad on I2C, the lid and the power button."""
    keys = "/sys/devices/platform/i8042/serio0"
    box.entry(
        "0011:0001:0001:ab83",
        "AT Translated Set 2 keyboard",
        f"{keys}/input/input2",
        "sysrq kbd leds event2",
        _KEYS,
        "isa0060/serio0/input0",
    )
    box.udev("c13:66", "seat", ID_INPUT=1, ID_INPUT_KEY=1, ID_INPUT_KEYBOARD=1, ID_BUS="i8042")
    pad = "/sys/devices/pci0000:00/0000:00:15.1/i2c_designware.1/i2c-1/i2c-SYNA8018:00/0018:06CB:CE67.0001"
    box.entry(
        "0018:06cb:ce67:0100",
        "SYNA8018:00 06CB:CE67 Touchpad",
        f"{pad}/input/input9",
        "mouse1 event9",
        _PAD,
        "i2c-SYNA8018:00",
    )
    box.udev("c13:73", "seat", ID_INPUT=1, ID_INPUT_TOUCHPAD=1, ID_INPUT_TOUCHPAD_INTEGRATION="internal", ID_BUS="i2c")
    lid = "/sys/devices/LNXSYSTM:00/LNXSYBUS:00/PNP0C0D:00"
    box.entry(
        "0019:0000:0005:0000",
        "Lid Switch",
        f"{lid}/input/input0",
        "event0",
        {"PROP": "0", "EV": "21", "SW": "1"},
        "PNP0C0D/button/input0",
    )


def power_button(box: Box) -> None:
    place = "/sys/devices/LNXSYSTM:00/LNXPWRBN:00/input/input1"
    bits = {"PROP": "0", "EV": "3", "KEY": "10000000000000 0"}
    box.entry("0019:0000:0001:0000", "Power Button", place, "kbd event1", bits, "LNXPWRBN/button/input0")
    box.udev("c13:65", "seat", ID_INPUT=1, ID_INPUT_KEY=1)


def jacks(box: Box, parent: str, card: int, names: tuple[str, ...]) -> None:
    """The jacks of an HDA codec, which report what is plugged in as input devices."""
    for at, name in enumerate(names):
        number = 30 + 8 * card + at
        box.entry(
            "0000:0000:0000:0000",
            name,
            f"{parent}/sound/card{card}/input{number}",
            f"event{number}",
            {"PROP": "0", "EV": "21", "SW": "4"},
            "ALSA",
        )
