"""A machine as it will be with what is bought: what a plan claims is assessed over this, by the rules of every check.

Nothing is taken for granted: what is unknown of the machine stays unknown, unless what is bought takes its place.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Any

from deskspec.knowledge import gpus
from deskspec.metrics import overlay
from deskspec.metrics.registry import METRICS
from deskspec.model.machine import (
    Cpu,
    Display,
    Drive,
    Entered,
    Environment,
    Gpu,
    Machine,
    Memory,
    MemoryModule,
    OperatingSystem,
    Peripheral,
    Storage,
    System,
)
from deskspec.model.part import (
    Computer,
    GraphicsCard,
    MemoryKit,
    Monitor,
    Motherboard,
    Part,
    PartKind,
    Processor,
    Ssd,
)
from deskspec.model.plan import Purchase
from deskspec.model.reading import Known, Reading, Unknown, value_of
from deskspec.wording import mark, say

PLANNED = mark("planned")
#: What a person has by buying it, and no machine can read.
SAID: dict[PartKind, str] = {
    "external-drive": "storage.backup",
    "webcam": "peripherals.webcam",
    "headset": "peripherals.headset",
    "keyboard": "peripherals.keyboard",
    "mouse": "peripherals.mouse",
    "ups": "power.ups",
    "desk": "workspace.desk",
    "chair": "workspace.chair",
    "lamp": "workspace.lighting",
    "line": "network.backup",
}
#: What a person said of the computer itself, and no longer holds of another one.
_OF_THE_COMPUTER = ("cpu.", "gpu.class", "gpu.memory", "gpu.cuda", "memory.", "storage.s", "storage.f", "system.")


def with_purchases(machine: Machine, purchases: Iterable[Purchase]) -> Machine:
    """The machine with all of these built in; a whole computer first, whatever their order."""
    ordered = sorted(purchases, key=lambda bought: _ORDER.get(bought.part.kind, 9))
    for bought in ordered:
        machine = _TAKES[bought.part.kind](machine, bought)
    return machine


def _new(value: Any, part: Part) -> Known[Any]:  # noqa: ANN401 - a value of any reading
    return Known(value, part.name, "inferred", note=PLANNED)


def _told(value: Any, part: Part, fact: str) -> Reading[Any]:  # noqa: ANN401 - a value of any reading
    """A fact of a part as a reading; unknown where the part does not tell it."""
    if value is None:
        return Unknown(say("{part} does not tell its {fact}", part=part.name, fact=fact))
    return _new(value, part)


def _without(machine: Machine, *metrics: str) -> tuple[Entered, ...]:
    """What was entered, without what is said of these metrics: something else is there now."""
    return tuple(entry for entry in machine.entered if not entry.metric.startswith(metrics))


def _say_yes(machine: Machine, bought: Purchase) -> Machine:
    metric = METRICS[SAID[bought.part.kind]]
    said = Entered(metric.id, "yes", "", overlay.seen_text(metric, machine))
    return replace(machine, entered=(*_without(machine, metric.id), said))


def _as_it_was(machine: Machine, _: Purchase) -> Machine:
    """Power supplies, coolers, cases and docks serve others, and no need of their own."""
    return machine


def _memory(machine: Machine, bought: Purchase) -> Machine:
    spec, memory = bought.part.spec, machine.memory
    assert isinstance(spec, MemoryKit)
    count = (spec.modules or 0) * bought.count
    size = (spec.module_size or 0) * count
    modules = tuple(_module(bought.part, spec, number) for number in range(count))
    if bought.way == "replace":
        installed: Reading[int] = _told(size or None, bought.part, mark("size"))
        slots = value_of(memory.slots)
        free = memory.free_slots if slots is None else _new(max(0, slots - count), bought.part)
    else:
        before = value_of(memory.installed)
        installed = memory.installed if before is None else _new(before + size, bought.part)
        if isinstance(installed, Known) and not size:
            installed = replace(installed, bound="at_least")
        modules = (*(value_of(memory.modules) or ()), *modules)
        left = value_of(memory.free_slots)
        free = memory.free_slots if left is None else _new(max(0, left - count), bought.part)
    changed = replace(memory, installed=installed, modules=_new(modules, bought.part), free_slots=free)
    if spec.type is not None and bought.way == "replace":
        changed = replace(changed, type=_new(spec.type, bought.part))
    return replace(machine, memory=changed, entered=_without(machine, "memory.size"))


def _module(part: Part, spec: MemoryKit, number: int) -> MemoryModule:
    return MemoryModule(
        say("planned {number}", number=number + 1), spec.module_size or 0, spec.type, spec.form, spec.rate, spec.rate,
        part.maker or None,
    )  # fmt: skip


def _drive(machine: Machine, bought: Purchase) -> Machine:
    spec, storage, drives = bought.part.spec, machine.storage, machine.storage.drives
    assert isinstance(spec, Ssd)
    if isinstance(drives, Unknown):
        return machine
    carries = bought.way != "add"
    made = tuple(_new_drive(bought.part, spec, carries=carries and not at) for at in range(bought.count))
    kept = drives.value
    if bought.way == "replace":
        kept = tuple(drive for drive in kept if not drive.carries_system)
    if carries:
        kept = tuple(replace(drive, carries_system=False) for drive in kept)
        storage = replace(storage, system_devices=_new((made[0].device,), bought.part))
    storage = replace(storage, drives=replace(drives, value=(*kept, *made)))
    gone = ("storage.size", "storage.system_kind", "storage.free") if carries else ("storage.size",)
    return replace(machine, storage=storage, entered=_without(machine, *gone))


def _new_drive(part: Part, spec: Ssd, *, carries: bool) -> Drive:
    kind = None if spec.nvme is None else "nvme" if spec.nvme else "ssd"
    bus = None if spec.nvme is None else "nvme" if spec.nvme else "sata"
    return Drive(
        PLANNED, part.name, _told(kind, part, mark("kind")), _told(bus, part, mark("bus")),
        _told(spec.size, part, mark("size")), _new(True, part), carries,
    )  # fmt: skip


def _card(machine: Machine, bought: Purchase) -> Machine:
    spec = bought.part.spec
    assert isinstance(spec, GraphicsCard)
    made = tuple(_new_gpu(bought.part, spec.chip, spec.memory) for _ in range(bought.count))
    there = value_of(machine.gpus)
    # A card that takes the others' place is what is judged, whatever is built into the processor.
    if there is None and bought.way != "replace":
        return machine
    kept = tuple(gpu for gpu in there or () if bought.way != "replace" or value_of(gpu.kind) == "integrated")
    return replace(machine, gpus=_new((*kept, *made), bought.part), entered=_without(machine, "gpu.c", "gpu.m"))


def _new_gpu(part: Part, chip: str | None, memory: int | None) -> Gpu:
    model = gpus.by_name(chip) if chip else None
    capability = model.compute_capability if model is not None else None
    told = f"{capability[0]}.{capability[1]}" if capability is not None else None
    return Gpu(
        _new(part.name, part),
        _told(model.vendor if model is not None else None, part, mark("maker")),
        _told(model.name if model is not None else None, part, mark("model")),
        _new("discrete", part),
        _told(memory if memory is not None else model.memory if model is not None else None, part, mark("memory")),
        compute_capability=_told(told, part, mark("compute capability")),
    )


def _processor(machine: Machine, bought: Purchase) -> Machine:
    spec, part = bought.part.spec, bought.part
    assert isinstance(spec, Processor)
    cpu = _new_cpu(part, spec.model or part.name, spec.cores, spec.threads)
    # Whether virtualization is on is the board's setting, and stays.
    changed = replace(cpu, architecture=machine.cpu.architecture, virtualization=machine.cpu.virtualization)
    return replace(machine, cpu=changed, entered=_without(machine, "cpu."))


def _new_cpu(part: Part, model: str, cores: int | None, threads: int | None) -> Cpu:
    return Cpu(
        model=_new(model, part),
        sockets=_new(1, part),
        cores=_told(cores, part, mark("cores")),
        threads=_told(threads, part, mark("threads")),
        virtualization=Unknown("switched on or off in the firmware's setup; check again once it is built"),
    )


def _board(machine: Machine, bought: Purchase) -> Machine:
    spec, part, memory = bought.part.spec, bought.part, machine.memory
    assert isinstance(spec, Motherboard)
    fitted = value_of(memory.modules)
    slots = spec.memory_slots
    free = None if slots is None or fitted is None else max(0, slots - len(fitted))
    changed = replace(
        memory,
        slots=_told(slots, part, mark("memory slots")),
        free_slots=_told(free, part, mark("free memory slots")),
        maximum=_told(spec.memory_largest, part, mark("largest memory")),
    )
    return replace(machine, memory=changed)


def _monitor(machine: Machine, bought: Purchase) -> Machine:
    spec = bought.part.spec
    assert isinstance(spec, Monitor)
    if isinstance(machine.displays, Unknown):
        return machine
    made = tuple(_new_display(bought.part, spec, built_in=False) for _ in range(bought.count))
    kept = machine.displays.value
    if bought.way == "replace":
        kept = tuple(display for display in kept if display.built_in)
    displays = replace(machine.displays, value=(*kept, *made))
    return replace(machine, displays=displays, entered=_without(machine, "displays."))


def _new_display(part: Part, spec: Monitor, *, built_in: bool) -> Display:
    return Display(
        part.name, PLANNED, built_in, _new(True, part), _told(spec.resolution, part, mark("resolution")),
        _told(spec.refresh, part, mark("refresh rate")), _told(spec.diagonal, part, mark("diagonal")),
    )  # fmt: skip


def _computer(machine: Machine, bought: Purchase) -> Machine:
    """Another computer: what stands around it stays, and what was said of the old one does not hold of it."""
    spec, part = bought.part.spec, bought.part
    assert isinstance(spec, Computer)
    system = System(
        os=_told(_system(spec.system), part, mark("system")),
        environment=_new(Environment("hardware"), part),
        chassis=_new({"mini-pc": "mini"}.get(part.kind, part.kind), part),
        product=_new(part.name, part),
        linux_guest=Unknown("not installed yet"),
    )
    cards = (_new_gpu(part, spec.chip, spec.chip_memory),) if spec.chip else ()
    gpu = replace(cards[0], unified=True, kind=_new("integrated", part)) if cards and spec.unified else None
    return replace(
        machine,
        system=system,
        cpu=_new_cpu(part, spec.processor or part.name, spec.cores, spec.threads),
        memory=_new_memory(part, spec),
        gpus=_new((gpu,) if gpu is not None else cards, part),
        storage=_new_storage(part, spec),
        displays=_around(machine, part, spec),
        peripherals=_outside(machine.peripherals),
        software=Unknown("not installed yet; check again on the new computer"),
        entered=_without(machine, *_OF_THE_COMPUTER),
    )


def _system(told: str | None) -> OperatingSystem | None:
    if told is None:
        return None
    family = next((name for name in ("windows", "macos", "linux") if told.lower().startswith(name)), told.lower())
    return OperatingSystem(family, told)


def _new_memory(part: Part, spec: Computer) -> Memory:
    return Memory(
        installed=_told(spec.memory, part, mark("memory")),
        slots=_told(spec.memory_slots, part, mark("memory slots")),
        maximum=_told(spec.memory_largest, part, mark("largest memory")),
        type=_told(spec.memory_type, part, mark("type of memory")),
        soldered=_told(spec.soldered, part, mark("way of fitting memory")),
    )


def _new_storage(part: Part, spec: Computer) -> Storage:
    drive = _new_drive(part, Ssd(spec.drive, spec.nvme), carries=True)
    unknown = Unknown("nothing is installed yet")
    return Storage(_new((drive,), part), _new((drive.device,), part), _new((), part), unknown)


def _around(machine: Machine, part: Part, spec: Computer) -> Reading[tuple[Display, ...]]:
    """The monitors on the desk, and the new computer's own panel."""
    if isinstance(machine.displays, Unknown):
        return machine.displays
    kept = tuple(display for display in machine.displays.value if not display.built_in)
    own = () if spec.display is None else (_new_display(part, spec.display, built_in=True),)
    return replace(machine.displays, value=(*kept, *own))


def _outside(peripherals: Reading[tuple[Peripheral, ...]]) -> Reading[tuple[Peripheral, ...]]:
    """What is plugged in goes along; what is built in stays behind."""
    if isinstance(peripherals, Unknown):
        return peripherals
    kept = tuple(item for item in peripherals.value if not item.built_in)
    # What the new one brings itself is not told, so that what is seen is the least there is.
    return replace(peripherals, value=kept, bound="at_least")


_Take = Callable[[Machine, Purchase], Machine]
_TAKES: dict[PartKind, _Take] = {
    **dict.fromkeys(SAID, _say_yes),
    **dict.fromkeys(("psu", "cooler", "case", "dock"), _as_it_was),
    **dict.fromkeys(("desktop", "laptop", "mini-pc"), _computer),
    "memory": _memory,
    "ssd": _drive,
    "gpu": _card,
    "cpu": _processor,
    "motherboard": _board,
    "monitor": _monitor,
}
#: A computer before what goes into it, a board before its memory.
_ORDER: dict[PartKind, int] = {"desktop": 0, "laptop": 0, "mini-pc": 0, "motherboard": 1, "cpu": 2}
