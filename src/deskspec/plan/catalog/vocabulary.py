"""The words by which parts fit each other. Compatibility compares them letter by letter, so no part may use others."""

from __future__ import annotations

from deskspec.model import part

SOCKETS = ("AM4", "AM5", "LGA1700", "LGA1851", "sTR5")
#: Of motherboards, and what a case takes.
BOARD_FORMS = ("ATX", "Micro ATX", "Mini ITX", "E-ATX")
SUPPLY_FORMS = ("ATX", "SFX")
MEMORY_TYPES = ("DDR4", "DDR5", "LPDDR5", "LPDDR5X")
MEMORY_FORMS = ("DIMM", "SODIMM", "CAMM2")
SSD_FORMS = ("M.2-2280", "M.2-2230", "M.2-2242", "M.2-22110", "2.5")
#: Sockets for a monitor, at either end of the cable.
MONITOR_SOCKETS = (
    "HDMI 2.0", "HDMI 2.1", "DisplayPort 1.2", "DisplayPort 1.4", "DisplayPort 2.1",
    "USB-C", "Thunderbolt 3", "Thunderbolt 4", "Thunderbolt 5",
)  # fmt: skip
DOCK_LINKS = ("USB-C", "Thunderbolt 3", "Thunderbolt 4", "Thunderbolt 5")
EXTERNAL_MEDIA = ("ssd", "hdd", "nas")
LINE_MEDIA = ("fibre", "cable", "dsl", "mobile", "satellite")
#: As the profiles call them.
SYSTEMS = ("Windows", "macOS", "Linux")

#: Which words the text of a field may be, by spec class and field.
WORDS: dict[tuple[type[part.Spec], str], tuple[str, ...]] = {
    (part.MemoryKit, "type"): MEMORY_TYPES,
    (part.MemoryKit, "form"): MEMORY_FORMS,
    (part.Ssd, "form"): SSD_FORMS,
    (part.ExternalDrive, "medium"): EXTERNAL_MEDIA,
    (part.GraphicsCard, "outputs"): MONITOR_SOCKETS,
    (part.Processor, "socket"): SOCKETS,
    (part.Processor, "memory"): MEMORY_TYPES,
    (part.Motherboard, "socket"): SOCKETS,
    (part.Motherboard, "form"): BOARD_FORMS,
    (part.Motherboard, "memory_type"): MEMORY_TYPES,
    (part.PowerSupply, "form"): SUPPLY_FORMS,
    (part.Cooler, "sockets"): SOCKETS,
    (part.Case, "boards"): BOARD_FORMS,
    (part.Case, "supplies"): SUPPLY_FORMS,
    (part.Monitor, "inputs"): MONITOR_SOCKETS,
    (part.Dock, "link"): DOCK_LINKS,
    (part.Line, "medium"): LINE_MEDIA,
    (part.Computer, "memory_type"): MEMORY_TYPES,
    (part.Computer, "system"): SYSTEMS,
}
