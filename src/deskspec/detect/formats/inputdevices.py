"""The kernel's list of input devices, /proc/bus/input/devices, and what each of them is.

One block of lines a device, a letter before each: I for the bus and ids, N the name, P where it is plugged
in, S its folder in /sys, B the bitmaps of what it can send (drivers/input/input.c; the codes are those of
include/uapi/linux/input-event-codes.h). The line U, a serial number, is passed over.
"""

from __future__ import annotations

from typing import NamedTuple

BUS_USB = 0x03
BUS_BLUETOOTH = 0x05
BUS_VIRTUAL = 0x06
BUS_I8042 = 0x11

#: A computer shows some tens of input devices.
MOST = 512

_EV_KEY, _EV_REL, _EV_ABS = 1 << 1, 1 << 2, 1 << 3
#: The keys from Escape to the S of the middle row: what udev, too, takes for a full keyboard.
_TYPING = 0xFFFFFFFE
_BTN_LEFT = 0x110
_BTN_TOOL_FINGER = 0x145
_PROP_POINTING_STICK = 1 << 5


class InputDevice(NamedTuple):
    """One device: bus number, the words of its lines, and its bitmaps as whole numbers."""

    bus: int
    name: str
    phys: str
    place: str
    bits: dict[str, int]

    @property
    def types_text(self) -> bool:
        """Whether it has the keys one writes with: no power button, hot key or volume knob does."""
        keys = self.bits.get("KEY", 0)
        return bool(self.bits.get("EV", 0) & _EV_KEY) and keys & _TYPING == _TYPING

    @property
    def is_mouse(self) -> bool:
        """Whether it moves relatively in two directions and has a left button; a pointing stick is none."""
        moves = bool(self.bits.get("EV", 0) & _EV_REL) and self.bits.get("REL", 0) & 3 == 3
        stick = bool(self.bits.get("PROP", 0) & _PROP_POINTING_STICK)
        return moves and not stick and bool(self.bits.get("KEY", 0) >> _BTN_LEFT & 1)

    @property
    def is_touchpad(self) -> bool:
        """Whether it tells where a finger lies, and is no screen (which has no finger tool, but a touch)."""
        finger = bool(self.bits.get("KEY", 0) >> _BTN_TOOL_FINGER & 1)
        pointer = bool(self.bits.get("PROP", 0) & 1)
        return bool(self.bits.get("EV", 0) & _EV_ABS) and finger and pointer


def parse(content: str) -> tuple[InputDevice, ...]:
    """Every device of the list."""
    blocks = content.split("\n\n")[:MOST]
    word = _word_size(content)
    return tuple(_device(block, word) for block in blocks if "N:" in block)


def _word_size(content: str) -> int:
    """Bits of a bitmap's word, the kernel's long: not told, but any keyboard or power button fills one."""
    for line in content.split("\n"):
        if line.startswith("B: KEY=") and any(len(word) > 8 for word in line[7:].split()):
            return 64
    return 32


def _device(block: str, word: int) -> InputDevice:
    bus, name, phys, place = 0, "", "", ""
    bits: dict[str, int] = {}
    for line in block.split("\n"):
        letter, rest = line[:2], line[3:].strip()
        key, _, value = rest.partition("=")
        if letter == "I:":
            bus = _hexadecimal(value[:4])
        elif letter == "N:":
            name = value.strip('"')
        elif letter == "P:":
            phys = value
        elif letter == "S:":
            place = value
        elif letter == "B:":
            bits[key] = _bitmap(value, word)
    return InputDevice(bus, name, phys, place, bits)


def _bitmap(words: str, size: int) -> int:
    """Hexadecimal words, the most significant first, leading zeros of each left out."""
    whole = 0
    for word in words.split()[:64]:
        whole = whole << size | _hexadecimal(word[:16])
    return whole


def _hexadecimal(digits: str) -> int:
    try:
        return max(int(digits, 16), 0)
    except ValueError:
        return 0
