"""What helps where a need is short, in the light of what this machine lets be changed."""

from __future__ import annotations

from deskspec.metrics.metric import Metric
from deskspec.metrics.reading_parts import environment_kind
from deskspec.metrics.registry import RENT
from deskspec.model.machine import Machine
from deskspec.model.reading import value_of

#: Forms whose processor and graphics are soldered or made for that one model.
_BUILT_IN = ("laptop", "tablet", "all-in-one")


def what_helps(metric: Metric, level: str, machine: Machine | None, *, rentable: bool) -> str:
    """The metric's remedy for a level, worded for the machine where there is one; renting beside it where allowed."""
    told = metric.fix.replace("{level}", level)
    if machine is not None:
        told = _for_machine(metric.id, told, machine)
    return f"{told}, {RENT}" if rentable else told


def _for_machine(metric: str, told: str, machine: Machine) -> str:
    component = metric.partition(".")[0]
    if environment_kind(machine) == "vm" and metric in ("cpu.cores", "cpu.threads", "memory.size"):
        return f"give the virtual machine more, or run on {told}"
    form = value_of(machine.system.chassis)
    if component in ("cpu", "gpu") and form in _BUILT_IN:
        part = "processor" if component == "cpu" else "graphics"
        return f"another computer, with {told}: the {part} of this {form} can't be changed"
    if metric == "memory.size" and value_of(machine.memory.soldered) is True:
        return f"another computer, with {told.partition(';')[0]}: the memory of this one is soldered"
    return told
