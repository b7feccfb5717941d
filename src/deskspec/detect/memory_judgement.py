"""What a firmware's list of memory devices amounts to: modules, slots, type, soldered, error correction.

Firmware lies often enough that its claims are held against each other: what contradicts itself becomes a
bound or an unknown. Shared by all systems whose firmware tells of memory by SMBIOS.
"""

from __future__ import annotations

from deskspec.detect.formats.memory_devices import OUT_OF_SPEC, Device, MemoryDevices
from deskspec.model.machine import MemoryModule
from deskspec.model.reading import Known, Reading, Unknown
from deskspec.units import show_memory

SAYS = "firmware says"
MANUAL = "the maker's manual tells"
#: No DDR4 is rated as fast as the slowest DDR5.
_SLOWEST_DDR5 = 4800


def modules(told: MemoryDevices, source: str) -> Reading[tuple[MemoryModule, ...]]:
    """The modules with a size, in the firmware's order."""
    found = tuple(_module(device) for device in told.fitted if device.size)
    if not found:
        return Unknown("the firmware lists no memory modules")
    return Known(found, source, note=SAYS)


def _module(device: Device) -> MemoryModule:
    vague = device.form_factor in ("", "Other", "Unknown", OUT_OF_SPEC)
    return MemoryModule(
        slot=device.slot,
        size=device.size or 0,
        type=device.known_type,
        form_factor=None if vague else device.form_factor,
        speed=device.speed,
        configured_speed=device.configured_speed,
        manufacturer=device.manufacturer,
        part_number=device.part_number,
    )


def memory_type(told: MemoryDevices, source: str) -> Reading[str]:
    """The modules' common type, "DDR5"."""
    fitted = told.fitted
    types = {device.known_type for device in fitted}
    named = sorted(kind for kind in types if kind)
    if len(named) > 1:
        return Unknown(f"the firmware names several types of memory at once: {', '.join(named)}")
    if named:
        return Known(named[0], source, note=SAYS)
    if fitted and all(_must_be_ddr5(device) for device in fitted):
        note = "newer than this system's udev knows, and too fast for DDR4"
        return Known("DDR5", source, "inferred", note=note)
    if any(device.type == OUT_OF_SPEC for device in fitted):
        return Unknown("a newer type of memory than this system's udev knows", "as root: dmidecode -t memory")
    return Unknown("the firmware names no type of memory", "the label on a module tells")


def _must_be_ddr5(device: Device) -> bool:
    slotted = device.form_factor in ("DIMM", "SODIMM")
    return device.type == OUT_OF_SPEC and slotted and (device.speed or 0) >= _SLOWEST_DDR5


def soldered(told: MemoryDevices, source: str) -> Reading[bool]:
    """Whether all of it is soldered. False with a note where some is and some is not."""
    places = {device.soldered for device in told.fitted}
    if not places or None in places or _contradictory(told):
        return Unknown("the firmware does not tell whether the memory is soldered", MANUAL)
    if places == {True}:
        return Known(True, source, note=SAYS)
    return Known(False, source, note="part of it is soldered" if True in places else SAYS)


def _contradictory(told: MemoryDevices) -> bool:
    """LPDDR beside another type: no memory controller takes both at once."""
    low_power = {kind.startswith("LPDDR") for device in told.fitted if (kind := device.known_type)}
    return len(low_power) > 1


def _all_soldered(told: MemoryDevices) -> bool:
    return not _contradictory(told) and {device.soldered for device in told.fitted} == {True}


def slots(told: MemoryDevices, source: str) -> Reading[int]:
    """Sockets for modules; soldered memory has none. A bound where the firmware contradicts itself."""
    socketed = sum(device.soldered is not True for device in told.fitted) + len(told.empty)
    if not told.fitted or not told.devices:
        return Unknown("the firmware lists no memory modules", MANUAL)
    if _all_soldered(told):
        return _phantom(told) if told.empty else Known(0, source, note="soldered memory, no slots")
    listed = len(told.fitted) + len(told.empty)
    if told.declared is not None and told.declared != listed:
        least = min(told.declared, socketed)
        note = f"firmware declares {told.declared} and lists {listed}"
        return Known(least, source, bound="at_least", note=note)
    note = f"{SAYS}, beside soldered memory" if socketed < listed else SAYS
    return Known(socketed, source, note=note)


def _phantom(told: MemoryDevices) -> Unknown:
    count = len(told.empty)
    empty = "an empty slot" if count == 1 else f"{count} empty slots"
    return Unknown(
        f"the memory is soldered; the firmware lists {empty} beside it, which often do not exist",
        MANUAL,
    )


def free_slots(told: MemoryDevices, source: str) -> Reading[int]:
    """Sockets without a module."""
    if not told.fitted:
        return Unknown("the firmware lists no memory modules", MANUAL)
    free = len(told.empty)
    if _all_soldered(told) and free and not _real_socket_beside(told):
        return _phantom(told)
    listed = len(told.fitted) + free
    if told.declared is not None and told.declared != listed and free:
        least = max(0, min(free, told.declared - len(told.fitted)))
        note = f"firmware declares {told.declared} slots and lists {listed}"
        return Known(least, source, bound="at_least", note=note)
    note = "soldered memory, no slots" if _all_soldered(told) else SAYS
    return Known(free, source, note=note)


def _real_socket_beside(told: MemoryDevices) -> bool:
    """Soldered DDR with an empty place of another form: the usual laptop with one slot."""
    low_power = any(device.type.startswith(("LPDDR", "HBM")) for device in told.fitted)
    return not low_power and all(device.form_factor in ("DIMM", "SODIMM") for device in told.empty)


def maximum(told: MemoryDevices, installed: int | None, source: str) -> Reading[int]:
    """Bytes the board takes, by its firmware; where all is soldered, what is fitted: nothing can be added."""
    if installed and _all_soldered(told) and not told.empty:
        return Known(installed, source, "inferred", note="soldered: nothing can be added")
    if told.maximum is None:
        return Unknown("the firmware does not tell how much memory fits", MANUAL)
    if installed and told.maximum < installed:
        least, most = show_memory(installed), show_memory(told.maximum)
        return Unknown(f"the firmware says that {most} fit, yet {least} are fitted", MANUAL)
    if told.declared is not None and len(told.fitted) + len(told.empty) > told.declared:
        note = f"{SAYS}, perhaps of a part of the slots only"
        return Known(told.maximum, source, bound="at_least", note=note)
    return Known(told.maximum, source, note=SAYS)


def error_correction(told: MemoryDevices, source: str) -> Reading[bool]:
    """Whether error-correcting memory is fitted, by the array's claim and the modules' extra bits."""
    extra = _extra_bits(told)
    claim = {"None": False, "Single-bit ECC": True, "Multi-bit ECC": True}.get(told.error_correction)
    if claim is None and extra is None:
        return Unknown("the firmware does not tell of error correction", "as root: dmidecode -t memory")
    if claim is None:
        return Known(bool(extra), source, "inferred", note="by the width of the modules")
    if claim and extra is False:
        reason = "the firmware says ECC, yet the modules have no bits for it"
        return Unknown(reason, "the label on a module tells")
    note = "the modules have ECC, the firmware does not use it" if extra and not claim else SAYS
    return Known(claim, source, note=note)


def _extra_bits(told: MemoryDevices) -> bool | None:
    """Whether the modules are wider than their data; None where they don't agree or don't tell."""
    widths = [(device.total_width, device.data_width) for device in told.fitted]
    if not widths or any(total is None or data is None for total, data in widths):
        return None
    wider = {total > data for total, data in widths if total is not None and data is not None}
    return wider.pop() if len(wider) == 1 else None
