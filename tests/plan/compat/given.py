"""Parts, insides and machines of which everything is known, to take facts away from."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import Any

from deskspec.detect.runner import probes_of
from deskspec.model import part as parts
from deskspec.model.machine import Cpu, Display, Environment, Machine, Memory, MemoryModule, OperatingSystem, System
from deskspec.model.part import SPECS, Part, Spec
from deskspec.model.reading import Known, Unknown
from deskspec.plan.compat.fit import Fit, worst
from deskspec.plan.compat.inside import Inside
from deskspec.plan.compat.rules import RULES, fits
from deskspec.units import GB, GIB, Resolution
from tests.assess.hand import card, drive, known, nothing, storage
from tests.build.machines import MACHINES

UHD = Resolution(3840, 2160)
KIT = parts.MemoryKit("DDR5", "DIMM", 2, 16 * GIB, 6000, ecc=False, registered=False)
NVME = parts.Ssd(2000 * GB, nvme=True, form="M.2-2280")
SATA = parts.Ssd(1000 * GB, nvme=False, form="2.5")
CARD = parts.GraphicsCard(
    "GeForce RTX 4070", 12 * GIB, 200, 245, 2, six_pin=0, eight_pin=1, twelve_pin=0,
    outputs=("DisplayPort 1.4", "DisplayPort 1.4", "DisplayPort 1.4", "HDMI 2.1"),
)  # fmt: skip
CPU = parts.Processor("AMD Ryzen 9 9900X", "AM5", 12, 24, 162, ("DDR5",), graphics=True)
BOARD = parts.Motherboard("AM5", "ATX", "DDR5", 4, 192 * GIB, 3, 6)
SUPPLY = parts.PowerSupply(850, "ATX", 4, 1)
COOLER = parts.Cooler(("AM4", "AM5"), 155, 0)
CASE = parts.Case(("ATX", "Micro ATX", "Mini ITX"), ("ATX",), 360, 7, 165)
MONITOR = parts.Monitor(UHD, 27.0, 60.0, ("DisplayPort 1.4", "HDMI 2.0"))
DOCK = parts.Dock("Thunderbolt 3", 2)
COMPUTER = parts.Computer(cores=8, memory=16 * GIB, drive=512 * GB, system="Windows 11 Pro")
#: One part of each class of specification.
WHOLE: tuple[Spec, ...] = (
    KIT, NVME, CARD, CPU, BOARD, SUPPLY, COOLER, CASE, MONITOR, DOCK, COMPUTER, parts.ExternalDrive(), parts.Webcam(),
    parts.Headset(), parts.HandTool(), parts.Ups(), parts.Furniture(), parts.Line(),
)  # fmt: skip

INSIDE = Inside(
    psu_watts=known(850), psu_eight_pin=known(4), psu_twelve_pin=known(1), psu_form=known("ATX"),
    card_length=known(330), card_slots=known(3), cooler_height=known(160), m2_free=known(1), sata_free=known(2),
    board_form=known("ATX"), case_form=known("ATX"), usb_c_displays=known("Thunderbolt 4"),
    free_outputs=known(("DisplayPort 1.4", "HDMI 2.0")),
)  # fmt: skip


def part(spec: Spec, name: str = "a part") -> Part:
    kind = next(kind for kind, of in SPECS.items() if of is type(spec))
    return Part(name, kind, name, spec)


def module(size: int = 16 * GIB, **more: Any) -> MemoryModule:
    told: dict[str, Any] = {"type": "DDR5", "form_factor": "DIMM", "speed": 5600, **more}
    return MemoryModule("DIMM 1", size, **told)


def screen(*, active: bool = True, built_in: bool = False) -> Display:
    return Display("a monitor", "DP-1", built_in, known(active), known(UHD), known(60.0), known(27.0))


def desktop(**changes: Any) -> Machine:
    """A desktop with two of four slots filled, one graphics card and one monitor."""
    made = Machine(
        system=System(
            os=known(OperatingSystem("linux", "Debian 12")),
            environment=known(Environment("hardware")),
            chassis=known("desktop"),
            product=known("ASUS PRIME B650"),
        ),
        cpu=Cpu(model=known("AMD Ryzen 9 7900X 12-Core Processor"), vendor=known("AMD"), sockets=known(1)),
        memory=Memory(
            installed=known(32 * GIB), modules=known((module(), module())), slots=known(4), free_slots=known(2),
            maximum=known(128 * GIB), type=known("DDR5"), soldered=known(False), ecc=known(False),
        ),
        gpus=known((card("GeForce RTX 3060 12 GB"),)),
        storage=storage(drive(carries_system=True)),
        displays=known((screen(),)),
    )  # fmt: skip
    return changed(made, **changes)


def changed(machine: Machine, **changes: Any) -> Machine:
    """The machine with values put in place: memory__slots=4; None makes them unknown."""
    for path, told in changes.items():
        component, _, field = path.partition("__")
        reading: Any = told if isinstance(told, Unknown | Known) else nothing() if told is None else known(told)
        if field:
            reading = replace(getattr(machine, component), **{field: reading})
        machine = replace(machine, **{component: reading})
    return machine


def inside(**changes: Any) -> Inside:
    """The answers with some changed; None takes one away."""
    blank = Inside()
    return replace(
        INSIDE, **{name: getattr(blank, name) if told is None else known(told) for name, told in changes.items()}
    )


@cache
def read(name: str) -> Machine:
    """A made machine, read by readers that are not shielded; "empty" knows nothing at all."""
    if name == "empty":
        return Machine()
    host = MACHINES[name].make()
    return Machine(**{field: probe(host) for field, probe in probes_of(host).items()})


def by_rule(spec: Spec, machine: Machine, answered: Inside = INSIDE, *also: Spec) -> dict[str, Fit]:
    """Each rule's word, by the rule's name."""
    from deskspec.plan.compat.around import around

    of = around(part(spec), machine, answered, tuple(part(item) for item in also))
    return {rule.__name__: fit for rule in RULES[type(spec)] if (fit := rule(spec, of))}


def rule(name: str, spec: Spec, machine: Machine | None = None, answered: Inside = INSIDE, *also: Spec) -> Fit:
    """One rule's word on the desktop, unless another machine is given."""
    return by_rule(spec, machine or desktop(), answered, *also)[name]


def whole(spec: Spec, machine: Machine, answered: Inside = INSIDE, *also: Spec) -> Fit:
    """The word that counts."""
    return worst(fits(part(spec), machine, answered, tuple(part(item) for item in also)))
