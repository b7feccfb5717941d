"""Memory devices as udev's record of the firmware tells them: MEMORY_* of +dmi:id, udev 248 and later.

udev's dmi_memory_id writes SMBIOS structures 16 (array) and 17 (device) as properties (DMTF DSP0134,
sections 7.17 and 7.18). Of several arrays only the last one's properties survive, flash chips are listed
among the modules, "None" for error correction is left out, and types newer than HBM2 read "<OUT OF SPEC>".
Sizes are bytes, speeds MT/s.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import NamedTuple

from deskspec.detect.formats.names import shown

OUT_OF_SPEC = "<OUT OF SPEC>"
#: More than the largest servers have.
MAX_DEVICES = 1024

_MIB = 1 << 20
_TYPES_THAT_TELL_NOTHING = ("", "Other", "Unknown", "Reserved", "RAM", "DRAM", OUT_OF_SPEC)
_ROMS = ("ROM", "Flash", "EEPROM", "FEPROM", "EPROM", "VRAM", "SRAM")
#: Firmware chips reach 64 MiB; a module with a misread type is far larger.
_LARGEST_ROM = 256 * _MIB
_LARGEST_VAGUE = 64 * _MIB
_PERSISTENT = ("NVDIMM", "Intel Optane")

_SOLDERED_FORMS = ("Row Of Chips", "Chip", "Die", "TSOP")
_SLOTTED_FORMS = ("SIMM", "DIMM", "RIMM", "SODIMM", "SRIMM", "FB-DIMM", "Proprietary Card")
_ON_BOARD = ("onboard", "on board", "on-board", "soldered", "memory down")

#: What firmware writes where it has no text (the specification knows none of these).
_BLANKS = (
    "", "not specified", "<bad index>", "unknown", "undefined", "none", "n/a", "[empty]", "empty", "no dimm",
    "to be filled by o.e.m.", "not available", "not provided", "default string",
)  # fmt: skip
_PLACEHOLDERS = ("partnum", "manufacturer", "module part", "[empty]")


class Device(NamedTuple):
    """One memory device; size None where firmware doesn't know it, type and form_factor in SMBIOS's words."""

    slot: str
    bank: str
    fitted: bool
    size: int | None
    type: str
    form_factor: str
    speed: int | None
    configured_speed: int | None
    manufacturer: str | None
    part_number: str | None
    total_width: int | None
    data_width: int | None
    technology: str

    @property
    def is_ram(self) -> bool:
        """False for firmware chips, caches and persistent memory that firmware lists beside the modules."""
        if self.type == "Logical non-volatile device" or self.technology.startswith(_PERSISTENT):
            return False
        size = self.size if self.size is not None else _LARGEST_ROM
        if self.type in _ROMS:
            return size >= _LARGEST_ROM
        return self.type not in _TYPES_THAT_TELL_NOTHING or size > _LARGEST_VAGUE

    @property
    def known_type(self) -> str | None:
        """The type in SMBIOS's words, where it is one of main memory."""
        vague = self.type in _TYPES_THAT_TELL_NOTHING or self.type in _ROMS
        return None if vague else self.type

    @property
    def soldered(self) -> bool | None:
        """Whether it is soldered; None where the firmware leaves that open.

        LPDDR comes on a module only as a CAMM, whose form factor udev does not know; a third of the soldered
        ones claim to be DIMMs.
        """
        if self.type.startswith(("LPDDR", "HBM")):
            return None if self.form_factor == OUT_OF_SPEC else True
        place = f"{self.slot} {self.bank}".lower()
        if self.form_factor in _SOLDERED_FORMS or any(word in place for word in _ON_BOARD):
            return True
        return False if self.form_factor in _SLOTTED_FORMS else None


class MemoryDevices(NamedTuple):
    """All devices of the record.

    declared and maximum are what the (last) array says of itself, None where it doesn't; error_correction in
    SMBIOS's words, "None" for none, "" where there is no array.
    """

    devices: tuple[Device, ...] = ()
    declared: int | None = None
    maximum: int | None = None
    error_correction: str = ""

    @property
    def fitted(self) -> tuple[Device, ...]:
        """Main memory that is there, firmware chips left out."""
        return tuple(device for device in self.devices if device.fitted and device.is_ram)

    @property
    def empty(self) -> tuple[Device, ...]:
        """Places without a module."""
        return tuple(device for device in self.devices if not device.fitted)

    @property
    def installed(self) -> int | None:
        """Bytes of all modules; None where there are none or one does not tell its size."""
        sizes = [device.size for device in self.fitted]
        return sum(size or 0 for size in sizes) if sizes and None not in sizes else None


def parse(properties: Mapping[str, str]) -> MemoryDevices:
    """The memory devices of a record's properties; empty where it holds none. Raises nothing."""
    told = [_device(properties, number) for number in _numbers(properties)]
    array = "MEMORY_ARRAY_LOCATION" in properties or "MEMORY_ARRAY_NUM_DEVICES" in properties
    return MemoryDevices(
        _told_apart(told),
        _count(properties.get("MEMORY_ARRAY_NUM_DEVICES")),
        _count(properties.get("MEMORY_ARRAY_MAX_CAPACITY")),
        properties.get("MEMORY_ARRAY_EC_TYPE", "None") if array else "",
    )


def _numbers(properties: Mapping[str, str]) -> list[int]:
    """The numbers n for which there is some MEMORY_DEVICE_n_… property."""
    found = set()
    for key in properties:
        if key.startswith("MEMORY_DEVICE_"):
            number = key[14:].partition("_")[0]
            if number.isdecimal() and number.isascii() and len(number) <= 5:
                found.add(int(number))
    return sorted(found)[:MAX_DEVICES]


def _device(properties: Mapping[str, str], number: int) -> Device:
    def told(name: str) -> str:
        return properties.get(f"MEMORY_DEVICE_{number}_{name}", "").strip()

    size = _count(told("SIZE"))
    return Device(
        slot=_text(told("LOCATOR")) or f"device {number}",
        bank=_text(told("BANK_LOCATOR")) or "",
        fitted=told("PRESENT") != "0" and told("SIZE") != "0",
        size=size,
        type=told("TYPE"),
        form_factor=told("FORM_FACTOR"),
        speed=_speed(told("SPEED_MTS")),
        configured_speed=_speed(told("CONFIGURED_SPEED_MTS")),
        manufacturer=_text(told("MANUFACTURER")),
        part_number=_text(told("PART_NUMBER")),
        total_width=_count(told("TOTAL_WIDTH")),
        data_width=_count(told("DATA_WIDTH")),
        technology=told("MEMORY_TECHNOLOGY"),
    )


def _told_apart(devices: list[Device]) -> tuple[Device, ...]:
    """The devices, with the bank in the slot's name where several bear one ("DIMM 0" of each channel)."""
    seen = Counter(device.slot for device in devices)

    def named(device: Device) -> Device:
        alike = seen[device.slot] > 1 and device.bank
        return device._replace(slot=f"{device.slot}, {device.bank}") if alike else device

    return tuple(named(device) for device in devices)


def _count(told: str | None) -> int | None:
    """A positive whole number; None for anything else."""
    if not told or not told.isdecimal() or not told.isascii() or len(told) > 20:
        return None
    return int(told) or None


def _speed(told: str) -> int | None:
    """MT/s. 65535 refers to a field that udev does not pass on; two digits are old firmware's nanoseconds."""
    speed = _count(told)
    return speed if speed and 100 <= speed < 0xFFFF else None


def _text(told: str) -> str | None:
    """A name, bounded and printable; None for what firmware writes when it has none."""
    told = _from_hex(told)
    plain = told.lower()
    if plain in _BLANKS or any(word in plain for word in _PLACEHOLDERS) or not told.strip("0xX "):
        return None
    return shown(told)[:60] or None


def _from_hex(told: str) -> str:
    """Apple's firmware writes part numbers as the hexadecimal of their letters, padded with zeros."""
    if not told.startswith("0x") or len(told) < 12:
        return told
    try:
        letters = bytes.fromhex(told[2:]).rstrip(b"\0 ")
    except ValueError:
        return told
    return letters.decode("ascii") if letters.isascii() and letters.decode("ascii").isprintable() else told
