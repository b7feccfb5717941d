"""Machines and needs built by hand: a workstation that has everything, and how one need is judged on it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from functools import cache
from typing import Any

from deskspec.assess.judge import assess
from deskspec.knowledge import gpus
from deskspec.metrics.registry import METRICS
from deskspec.model.assessment import Assessment, Finding
from deskspec.model.machine import (
    Cpu,
    Display,
    Drive,
    Entered,
    Environment,
    Gpu,
    Machine,
    Memory,
    Network,
    NetworkLink,
    OperatingSystem,
    Peripheral,
    PowerBackup,
    Storage,
    System,
)
from deskspec.model.profile import Profile, Requirement
from deskspec.model.reading import Known, Reading, Unknown
from deskspec.units import GB, GIB, Resolution

SOURCE = "by hand"
TB = 10**12
#: What a drive sold as 1 TB holds (DESIGN, rule 3).
ONE_TB = 1_000_204_886_016


def known(value: Any, **more: Any) -> Known[Any]:
    return Known(value, SOURCE, **more)


def nothing(reason: str = "not told", remedy: str = "look at the label") -> Unknown:
    return Unknown(reason, remedy)


def card(name: str, /, **changes: Any) -> Gpu:
    """A card of DeskSpec's table as the readers would tell it."""
    model = next(row for row in gpus.models() if row.name == name)
    capability = model.compute_capability
    told = Gpu(
        name=known(name),
        vendor=known(model.vendor),
        model=known(name),
        kind=known("integrated" if model.segment == "integrated" else "discrete"),
        memory=known(model.memory or 0),
        unified=model.unified,
        compute_capability=known(".".join(map(str, capability))) if capability else nothing("only NVIDIA's have one"),
        driver=known("a driver"),
    )
    return replace(told, **changes)


def stranger(vendor: str | None = "NVIDIA", memory: int | None = None, name: str = "a new card") -> Gpu:
    """A card that is not in the table."""
    return Gpu(
        name=known(name),
        vendor=known(vendor) if vendor else nothing(),
        model=nothing("it is not in the table"),
        kind=known("discrete"),
        memory=nothing() if memory is None else known(memory),
        compute_capability=nothing(),
    )


def drive(kind: str | None = "nvme", size: int | None = ONE_TB, internal: bool | None = True, **more: Any) -> Drive:
    return Drive(
        device=more.pop("device", "/dev/nvme0n1"),
        model=more.pop("model", "a drive"),
        kind=known(kind) if kind else nothing("its kind is not told"),
        bus=known("nvme" if kind == "nvme" else "sata"),
        size=nothing("its size is not told") if size is None else known(size),
        internal=nothing() if internal is None else known(internal),
        **more,
    )


def panel(
    pixels: tuple[int, int] | None = (3840, 2160),
    inches: float | None = 27.0,
    *,
    active: bool | None = True,
    built_in: bool = False,
    hertz: float | None = 60.0,
    name: str = "a monitor",
) -> Display:
    return Display(
        name=name,
        connector="eDP-1" if built_in else "DP-1",
        built_in=built_in,
        active=nothing() if active is None else known(active),
        native=known(Resolution(*pixels)) if pixels else nothing("no EDID"),
        refresh=known(hertz) if hertz else nothing("no EDID"),
        diagonal=known(inches) if inches else nothing("no EDID"),
    )


def storage(*drives: Drive, bound: Any = "exact", note: str = "") -> Storage:
    return Storage(
        drives=Known(drives, SOURCE, bound=bound, note=note),
        system_devices=known(tuple(item.device for item in drives if item.carries_system)),
        layers=known(()),
        free=known(500 * GB),
    )


def system(
    family: str = "linux", name: str = "Debian 12", guest: Reading[str] | None = None, kind: Any = "hardware"
) -> System:
    return System(
        os=known(OperatingSystem(family, name, "12", "6.1")),
        environment=known(Environment(kind, "KVM" if kind == "vm" else "")),
        chassis=known("desktop"),
        product=known("Workbench 1"),
        linux_guest=guest or nothing("no Windows"),
    )


def link(speed: float | None = 1000.0, medium: str = "ethernet", **more: Any) -> NetworkLink:
    told = known(speed) if speed is not None else nothing("no speed told")
    return NetworkLink("enp1s0", medium, known(True), told, default_route=True, **more)


def workstation(**changes: Any) -> Machine:
    """A machine that is ready for every role, once the line is known; `changes` replace its components."""
    cable = link()
    built = Machine(
        id="0" * 32,
        taken_at="2026-02-21T09:30:00Z",
        system=system(),
        cpu=Cpu(
            model=known("AMD Ryzen 9 7950X 16-Core Processor"),
            vendor=known("AMD"),
            architecture=known("x86_64"),
            sockets=known(1),
            cores=known(16),
            threads=known(32),
            max_mhz=known(5700.0),
            virtualization=known(True),
        ),
        memory=Memory(installed=known(64 * GIB), usable=known(62 * GIB), type=known("DDR5")),
        gpus=known((card("GeForce RTX 4090"),)),
        storage=storage(drive(size=2 * ONE_TB, carries_system=True)),
        displays=known((panel(), panel())),
        network=Network(links=known((cable,)), default=known(cable)),
        peripherals=known((Peripheral("webcam", "a webcam"), Peripheral("headset", "a headset"))),
        power=known((PowerBackup("ups", "a UPS", 100),)),
        entered=said(("network.download", "250 Mbps"), ("network.upload", "40 Mbps")),
    )
    return replace(built, **changes)


def said(*pairs: tuple[str, str], saw: str = "") -> tuple[Entered, ...]:
    """Values as a person enters them."""
    return tuple(Entered(metric, text, "2026-02-20T08:00:00Z", saw) for metric, text in pairs)


def need(metric: str, minimum: str | None = None, recommended: str | None = None, **more: Any) -> Requirement:
    """A requirement with its levels as a profile writes them."""
    kind = METRICS[metric].kind
    return Requirement(
        metric,
        None if minimum is None else kind.parse_level(minimum),
        None if recommended is None else kind.parse_level(recommended),
        **more,
    )


def profile(*needs: Requirement, title: str = "A role") -> Profile:
    return Profile("a-role", title, requirements=needs)


def judged(machine: Machine, wanted: Requirement) -> Finding:
    """One need held against a machine."""
    return assess(profile(wanted), machine).findings[0]


def state(
    machine: Machine, metric: str, minimum: str | None = None, recommended: str | None = None, **more: Any
) -> str:
    """The state of one need on a machine."""
    return judged(machine, need(metric, minimum, recommended, **more)).state


def with_gpus(*cards: Gpu, bound: Any = "exact", **changes: Any) -> Machine:
    return workstation(gpus=Known(cards, SOURCE, bound=bound), **changes)


def with_drives(*drives: Drive, **changes: Any) -> Machine:
    return workstation(storage=storage(*drives, **changes))


def with_panels(*panels: Display) -> Machine:
    return workstation(displays=known(panels))


@cache
def roles() -> dict[str, Profile]:
    """The bundled roles by id."""
    from deskspec.roles.library import open_library

    return {role.id: role for role in open_library().profiles}


def check(machine: Machine, role: str = "ml-engineer") -> Assessment:
    """A machine held against a bundled role."""
    return assess(roles()[role], machine)


def states(told: Assessment, metrics: Iterable[str]) -> list[str]:
    """The states of these metrics' findings."""
    by_metric = {item.metric: item.state for item in told.findings}
    return [by_metric[metric] for metric in metrics]
