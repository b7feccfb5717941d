"""A machine as rows to show: each fact with its value, where it comes from, or why it is unknown."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from deskspec import units
from deskspec.metrics.overlay import bounded
from deskspec.metrics.registry import METRICS
from deskspec.model.machine import Display, Drive, Gpu, Machine, NetworkLink, Software
from deskspec.model.reading import Known, Reading, Unknown, value_of
from deskspec.report import words
from deskspec.wording import join, mark, number, say

#: Words that readers give as values.
_WORDS = (
    *(mark("hardware"), mark("vm"), mark("container"), mark("wsl")),
    *(mark("desktop"), mark("laptop"), mark("all-in-one"), mark("mini"), mark("server"), mark("tablet")),
    *(mark("convertible"), mark("detachable"), mark("embedded"), mark("handheld"), mark("stick")),
    *(mark("discrete"), mark("integrated"), mark("virtual")),
    *(mark("ethernet"), mark("wifi"), mark("mobile"), mark("vpn"), mark("bridge"), mark("tunnel")),
    *(mark("Webcam"), mark("Headset"), mark("Microphone"), mark("Speaker"), mark("Keyboard"), mark("Mouse")),
    *(mark("Touchpad"), mark("webcam"), mark("headset")),
)


@dataclass(frozen=True, slots=True)
class FactRow:
    """One line: value is what is shown, source where it comes from or the reason; known tells which.

    metric is the one that this fact alone decides, whose value a person can correct; empty where there is none.
    """

    group: str
    label: str
    value: str
    source: str
    known: bool
    remedy: str = ""
    metric: str = ""


def machine_rows(machine: Machine) -> tuple[FactRow, ...]:
    """Every reading of the machine, component by component."""
    rooms = (
        _system,
        _cpu,
        _memory,
        _gpus,
        _storage,
        _displays,
        _network,
        _peripherals,
        _power,
        _software,
        _entered,
    )
    return tuple(row for room in rooms for row in room(machine))


def _row(
    group: str, label: str, reading: Reading[Any], show: Callable[[Any], str] = str, *, metric: str = ""
) -> FactRow:
    if isinstance(reading, Unknown):
        why, remedy = words.clean(reading.reason), words.clean(reading.remedy)
        return FactRow(group, label, mark("unknown"), why, False, remedy, metric)
    text = words.clean(bounded(reading.bound, show(reading.value)))
    others = [say("{source} says {value}", source=also.source, value=show(also.value)) for also in reading.also]
    source = words.clean(join("; ", (words.reading_source(reading), *others)))
    return FactRow(group, label, text, source, True, metric=metric)


def _system(machine: Machine) -> Iterator[FactRow]:
    told = machine.system
    yield _row(
        "System",
        "Operating system",
        told.os,
        lambda os: say("{system}, kernel {kernel}", system=os.name, kernel=os.kernel) if os.kernel else os.name,
        metric="system.os",
    )
    yield _row(
        "System",
        "Runs on",
        told.environment,
        lambda e: join(" ", (e.kind, e.name, e.inside and say("in {surroundings}", surroundings=e.inside))),
    )
    yield _row("System", "Form", told.chassis)
    yield _row("System", "Product", told.product)


def _cpu(machine: Machine) -> Iterator[FactRow]:
    cpu, group = machine.cpu, mark("Processor")
    yield _row(group, "Model", cpu.model)
    yield _row(group, "Vendor", cpu.vendor)
    yield _row(group, "Architecture", cpu.architecture)
    yield _row(group, "Sockets", cpu.sockets)
    yield _row(group, "Cores", cpu.cores, metric="cpu.cores")
    yield _row(group, "Threads", cpu.threads, metric="cpu.threads")
    yield _row(group, "P cores", cpu.performance_cores)
    yield _row(group, "E cores", cpu.efficiency_cores)
    yield _row(group, "Highest clock", cpu.max_mhz, lambda mhz: say("{n} GHz", n=number(mhz / 1000, 2)))
    yield _row(group, "Features", cpu.features, _features)
    yield _row(group, "Virtualization", cpu.virtualization, units.show_yes, metric="system.virtualization")


_TOLD_FEATURES = (
    "avx",
    "avx2",
    "avx512f",
    "amx_tile",
    "avx_vnni",
    "aes",
    "sha_ni",
    "neon",
    "asimd",
    "sve",
    "vmx",
    "svm",
)


def _features(features: tuple[str, ...]) -> str:
    told = [name for name in _TOLD_FEATURES if name in features]
    every = number(len(features), 0)
    return say("{names} ({count} in all)", names=", ".join(told), count=every) if told else say("{n} in all", n=every)


def _memory(machine: Machine) -> Iterator[FactRow]:
    memory, group = machine.memory, mark("Memory")
    yield _row(group, "Installed", memory.installed, units.show_memory, metric="memory.size")
    yield _row(group, "Usable", memory.usable, units.show_memory)
    if isinstance(memory.limit, Known):
        yield _row(group, "Container's limit", memory.limit, units.show_memory)
    yield _row(group, "Type", memory.type)
    yield _row(group, "Slots", memory.slots)
    yield _row(group, "Free slots", memory.free_slots)
    yield _row(group, "Largest possible", memory.maximum, units.show_memory)
    yield _row(group, "Soldered", memory.soldered, units.show_yes)
    yield _row(group, "ECC", memory.ecc, units.show_yes)
    if isinstance(memory.modules, Unknown):
        yield _row(group, "Modules", memory.modules)
        return
    for module in memory.modules.value:
        parts = (
            units.show_memory(module.size),
            module.type,
            module.form_factor,
            _speed(module.speed, module.configured_speed),
        )
        text = join(" ", (part or "" for part in (*parts, module.manufacturer, module.part_number)))
        yield FactRow(group, words.clean(module.slot), words.clean(text), words.clean(memory.modules.source), True)


def _speed(rated: int | None, configured: int | None) -> str:
    if configured and rated and configured != rated:
        return say("{rated} MT/s, runs at {speed}", rated=number(rated, 0), speed=number(configured, 0))
    speed = rated or configured
    return say("{n} MT/s", n=number(speed, 0)) if speed else ""


def _gpus(machine: Machine) -> Iterator[FactRow]:
    if isinstance(machine.gpus, Unknown):
        yield _row("Graphics", "Cards", machine.gpus, metric="gpu.class")
        return
    if not machine.gpus.value:
        yield FactRow("Graphics", "Cards", mark("none seen"), words.clean(words.reading_source(machine.gpus)), True)
    several = len(machine.gpus.value) > 1
    for place, gpu in enumerate(machine.gpus.value, 1):
        yield from _gpu(gpu, say("GPU {number}", number=place) if several else mark("GPU"), alone=not several)


def _gpu(gpu: Gpu, label: str, *, alone: bool) -> Iterator[FactRow]:
    """One card. Where it is not alone, none of its facts decides a metric by itself."""
    group = mark("Graphics")
    model, size, cuda = ("gpu.class", "gpu.memory", "gpu.cuda") if alone else ("", "", "")
    yield _row(group, label, gpu.name)
    yield _row(group, say("{card} model", card=label), gpu.model, metric=model)
    yield _row(group, say("{card} kind", card=label), gpu.kind)
    memory = say("{card} memory", card=label)
    yield _row(group, memory, gpu.memory, lambda read: _gpu_memory(read, gpu.unified), metric=size)
    if isinstance(gpu.shared_memory, Known):
        yield _row(group, say("{card} shared", card=label), gpu.shared_memory, units.show_memory)
    if value_of(gpu.vendor) == "NVIDIA":
        yield _row(group, say("{card} CUDA", card=label), gpu.compute_capability, metric=cuda)
    yield _row(group, say("{card} driver", card=label), gpu.driver)


def _gpu_memory(size: int, unified: bool) -> str:
    if not size:
        return mark("none of its own")
    shown = units.show_memory(size)
    return say("{size} of unified memory", size=shown) if unified else shown


def _storage(machine: Machine) -> Iterator[FactRow]:
    storage, group = machine.storage, mark("Storage")
    if isinstance(storage.drives, Unknown):
        yield _row(group, "Drives", storage.drives, metric="storage.size")
    else:
        if not storage.drives.value:
            yield FactRow(group, "Drives", "none seen", words.clean(storage.drives.source), True)
        for drive in storage.drives.value:
            yield FactRow(group, words.clean(drive.device), _drive(drive), words.clean(storage.drives.source), True)
    yield _row(group, "System is on", storage.system_devices, ", ".join, metric="storage.system_kind")
    yield _row(group, "through", storage.layers, lambda layers: ", ".join(layers) or mark("nothing in between"))
    yield _row(group, "Free", storage.free, units.show_storage, metric="storage.free")


def _drive(drive: Drive) -> str:
    internal = value_of(drive.internal)
    parts = (
        units.show_storage(drive.size.value) if isinstance(drive.size, Known) else mark("size unknown"),
        {"nvme": "NVMe SSD", "ssd": "SSD", "hdd": "hard disk", "emmc": "eMMC", "virtual": mark("virtual disk")}.get(
            value_of(drive.kind) or "", mark("kind unknown")
        ),
        drive.model or "",
        "" if internal else mark("external") if internal is False else mark("inside or outside unknown"),
        mark("carries the system") if drive.carries_system else "",
    )
    return words.clean(join(", ", parts))


def _displays(machine: Machine) -> Iterator[FactRow]:
    if isinstance(machine.displays, Unknown):
        yield _row("Monitors", "Monitors", machine.displays, metric="displays.count")
        return
    if not machine.displays.value:
        yield FactRow("Monitors", "Monitors", "none seen", words.clean(machine.displays.source), True)
    for display in machine.displays.value:
        yield from _display(display)


def _display(display: Display) -> Iterator[FactRow]:
    label = words.clean(display.connector)
    source = next(
        (told.source for told in (display.native, display.diagonal, display.active) if isinstance(told, Known)),
        "",
    )
    active = value_of(display.active)
    parts = (
        display.name or mark("unnamed"),
        units.show_resolution(display.native.value)
        if isinstance(display.native, Known)
        else mark("resolution unknown"),
        units.show_length(display.diagonal.value) if isinstance(display.diagonal, Known) else mark("size unknown"),
        units.show_refresh(display.refresh.value) if isinstance(display.refresh, Known) else mark("refresh unknown"),
        mark("built in") if display.built_in else "",
        "" if active else mark("off") if active is False else mark("on or off unknown"),
    )
    reasons = [told.reason for told in (display.native, display.diagonal, display.refresh) if isinstance(told, Unknown)]
    told = join("; ", dict.fromkeys([source, *reasons]))
    yield FactRow("Monitors", label, words.clean(join(", ", parts)), words.clean(told), True)


def _network(machine: Machine) -> Iterator[FactRow]:
    network, group = machine.network, mark("Network")
    if isinstance(network.links, Unknown):
        yield _row(group, "Links", network.links)
    else:
        for link in network.links.value:
            yield FactRow(group, words.clean(link.interface), _link(link), words.clean(network.links.source), True)
    yield _row(group, "Goes online over", network.default, lambda link: link.interface)


def _link(link: NetworkLink) -> str:
    up = value_of(link.up)
    parts = (
        link.medium,
        mark("over USB") if link.usb else "",
        mark("up") if up else mark("down") if up is False else "",
        _link_speed(link),
    )
    return words.clean(join(", ", parts))


def _link_speed(link: NetworkLink) -> str:
    if isinstance(link.speed, Unknown):
        return mark("link speed unknown")
    return say("link {rate}", rate=units.show_rate(link.speed.value))


def _peripherals(machine: Machine) -> Iterator[FactRow]:
    told = machine.peripherals
    if isinstance(told, Unknown):
        yield _row("Peripherals", "Peripherals", told)
        return
    if not told.value:
        yield FactRow("Peripherals", "Peripherals", "none seen", words.clean(words.reading_source(told)), True)
    for item in told.value:
        name = join(", ", (item.name, "built in" if item.built_in else ""))
        yield FactRow("Peripherals", item.kind.capitalize(), words.clean(name), words.clean(told.source), True)


def _power(machine: Machine) -> Iterator[FactRow]:
    told = machine.power
    if isinstance(told, Unknown):
        yield _row("Power", "Battery, UPS", told, metric="power.ups")
        return
    if not told.value:
        yield FactRow("Power", "Battery, UPS", "none seen", words.clean(words.reading_source(told)), True)
    for item in told.value:
        charge = "" if item.charge is None else say("{n} %", n=number(item.charge, 0))
        label = mark("UPS") if item.kind == "ups" else mark("Battery")
        yield FactRow("Power", label, words.clean(join(", ", (item.name, charge))), words.clean(told.source), True)


def _software(machine: Machine) -> Iterator[FactRow]:
    told = machine.software
    if isinstance(told, Unknown):
        yield _row("Software", "Tools", told)
        return
    for item in told.value:
        if value_of(item.present) is not False:
            yield _tool(item)
    absent = [_title(item) for item in told.value if value_of(item.present) is False]
    if absent:
        yield FactRow("Software", "Not found", join(", ", absent), words.clean(told.source), True)


def _title(item: Software) -> str:
    metric = METRICS.get(f"software.{item.tool}")
    return metric.label if metric else words.clean(item.tool)


def _tool(item: Software) -> FactRow:
    row = _row("Software", _title(item), item.present, lambda there: mark("found"), metric=f"software.{item.tool}")
    if item.running is None:
        return row
    if isinstance(item.running, Unknown):
        told = say("whether its service runs is unknown: {reason}", reason=item.running.reason)
    else:
        told = mark("its service answers") if item.running.value else mark("its service does not answer")
    value = words.clean(join(", ", (row.value, told)))
    return FactRow(row.group, row.label, value, row.source, row.known, row.remedy, row.metric)


def _entered(machine: Machine) -> Iterator[FactRow]:
    for entry in machine.entered:
        metric = METRICS.get(entry.metric)
        label = metric.label if metric else words.clean(entry.metric)
        told = [join(", ", (mark("you"), words.day(entry.at) or mark("now")))]
        if entry.saw:
            told.append(say("{value} was seen", value=entry.saw))
        yield FactRow(
            "Your own word",
            label,
            words.clean(entry.text),
            words.clean(join("; ", told)),
            True,
        )
