"""Does a part fit? Every rule that concerns a part of its kind, one after the other."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeAlias

from deskspec.model.machine import Machine
from deskspec.model.part import (
    Case,
    Computer,
    Cooler,
    Dock,
    ExternalDrive,
    Furniture,
    GraphicsCard,
    HandTool,
    Headset,
    Line,
    MemoryKit,
    Monitor,
    Motherboard,
    Part,
    PowerSupply,
    Processor,
    Ssd,
    Ups,
    Webcam,
)
from deskspec.plan.compat import (
    board_rules,
    computer_rules,
    drive_rules,
    graphics_rules,
    memory_rules,
    monitor_rules,
    power_rules,
    processor_rules,
)
from deskspec.plan.compat.around import Around, around
from deskspec.plan.compat.fit import Fit, good
from deskspec.plan.compat.inside import Inside
from deskspec.wording import mark

#: A rule looks at a spec and what it has to fit; None where the rule does not concern it.
Rule: TypeAlias = Callable[[Any, Around], Fit | None]

#: By the class of a part's spec; what is not here stands beside the computer and fits every one.
RULES: dict[type[Any], tuple[Rule, ...]] = {
    MemoryKit: memory_rules.RULES,
    Ssd: drive_rules.RULES,
    GraphicsCard: graphics_rules.RULES,
    Processor: (*processor_rules.RULES, computer_rules.cores_of_processor),
    Motherboard: (*board_rules.RULES, computer_rules.firmware_of_board),
    PowerSupply: power_rules.RULES,
    Cooler: processor_rules.COOLER_RULES,
    Case: board_rules.CASE_RULES,
    Monitor: monitor_rules.RULES,
    Dock: monitor_rules.DOCK_RULES,
    Computer: computer_rules.RULES,
}
#: Why a part without rules fits.
PLAIN: dict[type[Any], str] = {
    ExternalDrive: mark("a drive outside is plugged into a USB socket, or into the network"),
    Webcam: mark("a webcam is plugged into a USB socket"),
    Headset: mark("a headset works with every computer that has USB, a jack or Bluetooth"),
    HandTool: mark("keyboards and mice work with every computer that has USB or Bluetooth"),
    Ups: mark("a UPS stands between the socket and the computer"),
    Furniture: mark("it stands beside the computer"),
    Line: mark("a line ends at the router, not in the computer"),
}


def fits(part: Part, machine: Machine, inside: Inside, also: tuple[Part, ...] = ()) -> tuple[Fit, ...]:
    """What every rule says of a part for this machine, given what is bought together with it; never empty.

    A part that is bought along answers for what it replaces: a power supply for its watts and connectors, a case for
    its room, a board for its socket and slots. `fit.worst` picks the word that counts.
    """
    rules = RULES.get(type(part.spec), ())
    of = around(part, machine, inside, also)
    told = tuple(fit for rule in rules if (fit := rule(part.spec, of)) is not None)
    return told or (good(PLAIN.get(type(part.spec), PLAIN[Furniture])),)
