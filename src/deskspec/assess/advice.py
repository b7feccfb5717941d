"""What helps where a need is short, in the light of what this machine lets be changed."""

from __future__ import annotations

from deskspec.metrics.hardware_kinds import professional_equal
from deskspec.metrics.metric import Metric
from deskspec.metrics.reading_parts import environment_kind
from deskspec.metrics.registry import RENT
from deskspec.model.machine import Machine
from deskspec.model.reading import value_of

#: Forms whose processor and graphics are soldered or made for that one model.
_BUILT_IN = ("laptop", "tablet", "all-in-one")
#: What a virtual machine is given of the computer below it, and how it is given more.
_GIVEN = {
    "cpu.cores": "give the virtual machine more, or run on",
    "cpu.threads": "give the virtual machine more, or run on",
    "memory.size": "give the virtual machine more, or run on a computer with",
    "gpu.class": "pass through to the virtual machine",
    "gpu.memory": "pass through to the virtual machine",
    "gpu.cuda": "pass through to the virtual machine",
}


def what_helps(metric: Metric, level: str, machine: Machine | None, *, rentable: bool) -> str:
    """The metric's remedy for a level, worded for the machine where there is one; renting beside it where allowed."""
    told = metric.fix.replace("{level}", level)
    if metric.id == "gpu.class":
        told += professional_equal(level)
    if machine is not None:
        told = _for_machine(metric.id, told, level, machine)
    return f"{told}{';' if ',' in told or ':' in told else ','} {RENT}" if rentable else told


def _for_machine(metric: str, told: str, level: str, machine: Machine) -> str:
    component = metric.partition(".")[0]
    around = environment_kind(machine)
    if around == "vm" and metric in _GIVEN:
        return f"{_GIVEN[metric]} {told.partition(';')[0]}"
    if metric == "system.os":
        return told if _has_windows(machine) and "WSL2" in level else f"a computer that runs {level}"
    form = value_of(machine.system.chassis)
    if component in ("cpu", "gpu") and form in _BUILT_IN:
        part = "processor" if component == "cpu" else "graphics"
        return f"the {part} of this {form} can't be changed: another computer with {told}"
    if metric == "memory.size" and value_of(machine.memory.soldered) is True:
        return f"the memory of this one is soldered: another computer with {told.partition(';')[0]}"
    return told


def _has_windows(machine: Machine) -> bool:
    os = value_of(machine.system.os)
    return os is None or os.family == "windows" or environment_kind(machine) == "wsl"
