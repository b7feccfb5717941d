"""What the BuildCores open database says of each kind of part, as DeskSpec's specifications.

Its zeros often mean "nobody filled this in"; where that can't be told from a real zero, the fact is unknown. What was
seen in the database of 2026-08-17: 718 of 3,835 cards draw more than a slot gives and have no power connector at all;
735 of 3,295 power supplies have no connector of any sort; "Non-ECC" stands at server memory too; boards' M.2 slots of a
range of lengths are listed twice.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from deskspec.model.part import (
    Case,
    Computer,
    Cooler,
    Furniture,
    GraphicsCard,
    HandTool,
    Headset,
    MemoryKit,
    Monitor,
    Motherboard,
    PowerSupply,
    Processor,
    Spec,
    Ssd,
    Webcam,
)
from deskspec.plan.catalog import words
from deskspec.plan.catalog.facts import Told, items_of, number_of, part_of, text_of, texts_of, whole_of
from deskspec.plan.catalog.matching import chip_named, processor_named
from deskspec.units import GB, GIB, Resolution

#: Watts that a PCI Express slot gives; a card that draws more has a connector (PCI Express CEM).
SLOT_WATTS = 75
#: A supply of this size without a single PCIe connector is one whose connectors nobody entered.
_HAS_CONNECTORS = 450
_NEW_SUPPLY = re.compile(r"12V-?2X6|12VHPWR|PCIe ?5|ATX ?3\.|Gen ?5", re.IGNORECASE)
_OUTPUTS = (
    ("HDMI 2.2", ("hdmi_2_2",)),
    ("HDMI 2.1", ("hdmi_2_1", "hdmi_2_1a", "hdmi_2_1b")),
    ("HDMI 2.0", ("hdmi_2_0", "hdmi_2_0a", "hdmi_2_0b")),
    ("DisplayPort 2.1", ("displayport_2_1", "displayport_2_1a", "displayport_2_1_b")),
    ("DisplayPort 1.4", ("displayport_1_4a",)),
    ("USB-C", ("usb_c",)),
    ("DVI-D", ("dvi_d",)),
    ("VGA", ("vga",)),
)


def _name(told: Told) -> str:
    return text_of(part_of(told, "metadata"), "name")


def _memory(told: Told) -> MemoryKit:
    modules = part_of(told, "modules")
    size = whole_of(modules, "capacity_gb", 1, 4096)
    name = _name(told)
    registered = text_of(told, "registered")
    says_ecc = text_of(told, "ecc") == "ECC" or bool(re.search(r"\bECC\b|\b[RL]*R-?DIMM\b|\bRegistered\b", name))
    says_registered = registered == "Registered" or bool(re.search(r"\bRegistered\b|\bL?R-?DIMM\b", name))
    return MemoryKit(
        type=words.memory_type(text_of(told, "ram_type")),
        form=words.memory_form(text_of(told, "form_factor")),
        modules=whole_of(modules, "quantity", 1, 64),
        module_size=None if size is None else size * GIB,
        rate=whole_of(told, "speed", 100, 20_000),
        ecc=True if says_ecc else None,
        registered=says_registered if says_registered or registered == "Unbuffered" else None,
    )


def _ssd(told: Told) -> Ssd | None:
    """None for a hard disk."""
    if (text_of(told, "storage_type") or text_of(told, "type") or "SSD") != "SSD":
        return None
    size = number_of(told, "capacity", 1, 1_000_000)
    interface = text_of(told, "interface")
    nvme = told.get("nvme") is True or interface == "U.2"
    return Ssd(
        size=None if size is None else round(size * GB),
        nvme=True if nvme else (False if re.search("SATA|SAS|PATA", interface) else None),
        form="U.2" if interface == "U.2" else words.drive_form(text_of(told, "form_factor")),
    )


def _gpu(told: Told) -> GraphicsCard:
    size = whole_of(told, "memory", 1, 1024)
    memory = None if size is None else size * GIB
    chip = chip_named(text_of(told, "chipset"), memory)
    watts = whole_of(told, "tdp", 1, 2000)
    # A few give the power supply that their maker recommends instead.
    if watts and chip and chip.watts and not 0.75 <= watts / chip.watts <= 1.5:
        watts = None
    six, eight, twelve = _connectors(part_of(told, "power_connectors"), watts)
    return GraphicsCard(
        chip=chip.name if chip else None,
        memory=memory,
        watts=watts,
        length=whole_of(told, "length", 50, 600),
        slots=number_of(told, "total_slot_width", 0.5, 6),
        six_pin=six,
        eight_pin=eight,
        twelve_pin=twelve,
        outputs=_outputs(part_of(told, "video_outputs")),
    )


def _connectors(told: Told, watts: int | None) -> tuple[int | None, int | None, int | None]:
    six, eight = (whole_of(told, key, 0, 8) for key in ("pcie_6_pin", "pcie_8_pin"))
    twelves = [whole_of(told, key, 0, 4) for key in ("pcie_12VHPWR", "pcie_12V_2x6")]
    known = [count for count in twelves if count is not None]
    # One socket under its old name and its new one.
    twelve = max(known, default=None)
    if not any((six, eight, twelve)) and (watts is None or watts > SLOT_WATTS):
        return None, None, None
    return six, eight, twelve


def _outputs(told: Told) -> tuple[str, ...] | None:
    found: list[str] = []
    for name, keys in _OUTPUTS:
        found += [name] * sum(whole_of(told, key, 1, words.MOST_SOCKETS) or 0 for key in keys)
    return tuple(found) or None


def _cpu(told: Told) -> Processor:
    specifications = part_of(told, "specifications")
    cores = part_of(told, "cores")
    known = processor_named(_name(told))
    graphics = text_of(part_of(specifications, "integratedGraphics"), "model")
    types = [kind for kind in map(words.memory_type, texts_of(part_of(specifications, "memory"), "types")) if kind]
    return Processor(
        model=known.name if known else None,
        socket=words.socket(text_of(told, "socket")) or None,
        cores=whole_of(cores, "total", 1, 1024),
        threads=whole_of(cores, "threads", 1, 2048),
        # The base power is not what it draws for long.
        watts=(known.watts if known else None) or whole_of(specifications, "ppt", 1, 2000),
        memory=tuple(types) or None,
        graphics=None if not graphics else graphics != "None",
    )


def _motherboard(told: Told) -> Motherboard:
    memory, drives = part_of(told, "memory"), part_of(told, "storage_devices")
    largest = whole_of(memory, "max", 1, 65_536)
    fast, slow = (whole_of(drives, key, 0, 32) for key in ("sata_6_gb_s", "sata_3_gb_s"))
    return Motherboard(
        socket=words.socket(text_of(told, "socket")) or None,
        form=words.form(text_of(told, "form_factor")) or None,
        memory_type=words.memory_type(text_of(memory, "ram_type")),
        memory_slots=whole_of(memory, "slots", 1, 64),
        memory_largest=None if largest is None else largest * GIB,
        m2=_m2(told),
        sata=(fast or 0) + (slow or 0) or None,
    )


def _m2(told: Told) -> int | None:
    """Places for drives; None where a range of lengths shows that a slot is listed twice, and where none is listed."""
    slots = [slot for slot in items_of(told, "m2_slots") if isinstance(slot, dict)]
    drives = [slot for slot in slots if slot.get("key") in ("M", "B")]
    if any("-" in text_of(slot, "size") for slot in drives):
        return None
    return len(drives) or None


def _psu(told: Told) -> PowerSupply:
    connectors = part_of(told, "connectors")
    watts = whole_of(told, "wattage", 30, 5000)
    eight = whole_of(connectors, "pcie_6_plus_2_pin", 0, 24)
    twelve = whole_of(connectors, "pcie_12vhpwr", 0, 8)
    if not eight and not twelve:
        small = watts is not None and watts < _HAS_CONNECTORS
        if not (small and whole_of(connectors, "eps_8_pin", 1, 8)):
            eight = twelve = None
    elif not twelve and _NEW_SUPPLY.search(_name(told)):
        twelve = None
    return PowerSupply(
        watts=watts, form=words.form(text_of(told, "form_factor")) or None, eight_pin=eight, twelve_pin=twelve
    )


def _cooler(told: Told) -> Cooler:
    water = told.get("water_cooled")
    radiator = whole_of(told, "radiator_size", 80, 600)
    sockets = tuple(dict.fromkeys(words.socket(name) for name in texts_of(told, "cpu_sockets")))
    return Cooler(
        sockets=sockets or None,
        height=whole_of(told, "height", 15, 300),
        radiator=radiator if radiator is not None or water is not False else 0,
    )


def _case(told: Told) -> Case:
    boards = tuple(dict.fromkeys(words.form(name) for name in texts_of(told, "supported_motherboard_form_factors")))
    supplies = tuple(dict.fromkeys(words.form(name) for name in texts_of(told, "supported_power_supply_form_factors")))
    return Case(
        boards=boards or None,
        supplies=supplies or None,
        card_length=whole_of(told, "max_video_card_length", 50, 900),
        card_slots=whole_of(told, "expansion_slots", 1, 16),
        cooler_height=whole_of(told, "max_cpu_cooler_height", 20, 400),
    )


def _monitor(told: Told) -> Monitor:
    resolution = part_of(told, "resolution")
    width, height = (whole_of(resolution, key, 320, 20_000) for key in ("horizontalRes", "verticalRes"))
    connectors = told.get("connectors")
    written = words.video_sockets(connectors) if isinstance(connectors, str) else None
    return Monitor(
        resolution=Resolution(width, height) if width and height else None,
        diagonal=number_of(told, "screen_size", 5, 120),
        refresh=number_of(told, "refresh_rate", 20, 1000),
        inputs=_outputs(part_of(told, "video_outputs")) or written,
    )


def _webcam(told: Told) -> Webcam:
    given = (text_of(told, "resolution"), text_of(told, "resolution_other"))
    return Webcam(lines=words.picture_lines(" ".join(given)) or words.picture_lines(_name(told)))


def _headset(told: Told) -> Headset:
    name = _name(told)
    microphone, kind = told.get("has_microphone"), text_of(told, "microphone_type")
    if not isinstance(microphone, bool):
        microphone = True if kind or re.search(r"\bheadset\b|\bmic(?:rophone)?s?\b", name, re.IGNORECASE) else None
    links = " ".join(texts_of(told, "connection_types"))
    says_wireless = re.search(r"wireless|bluetooth", f"{links} {name}", re.IGNORECASE)
    return Headset(
        microphone=microphone,
        boom="Boom" in kind if kind else None,
        wireless=True if says_wireless else (False if links else None),
    )


def _computer(told: Told) -> Computer:
    """A computer has nothing but its name there; only Apple's chips can be told by it."""
    name = _name(told)
    apple = re.search(r"\bM[1-9](?: (?:Pro|Max|Ultra))?\b", name)
    if text_of(part_of(told, "metadata"), "manufacturer") != "Apple" or apple is None:
        return Computer()
    known = processor_named(f"Apple {apple[0]}")
    return Computer(processor=known.name if known else None, unified=True, nvme=True, soldered=True)


#: By the name of the folder in the database.
SPEC_OF: dict[str, Callable[[Told], Spec | None]] = {
    "RAM": _memory,
    "Storage": _ssd,
    "GPU": _gpu,
    "CPU": _cpu,
    "Motherboard": _motherboard,
    "PSU": _psu,
    "CPUCooler": _cooler,
    "PCCase": _case,
    "Monitor": _monitor,
    "Webcam": _webcam,
    "Headphones": _headset,
    "Keyboard": lambda told: HandTool(ergonomic=words.is_split_keyboard(_name(told))),
    "Mouse": lambda told: HandTool(ergonomic=words.is_upright_mouse(_name(told))),
    "Desk": lambda told: Furniture(suits=words.is_standing_desk(_name(told))),
    "Chair": lambda told: Furniture(suits=words.is_ergonomic_chair(_name(told))),
    # Those it has are lights for streaming; whether one serves as a task light it does not say.
    "Lighting": lambda _: Furniture(),
    "Laptop": _computer,
    "PrebuiltDesktop": _computer,
}
