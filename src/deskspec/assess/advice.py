"""What helps where a need is short, in the light of what this machine lets be changed."""

from __future__ import annotations

from deskspec.metrics.hardware_kinds import professional_equal
from deskspec.metrics.metric import Metric
from deskspec.metrics.reading_parts import environment_kind
from deskspec.metrics.registry import RENT
from deskspec.model.machine import Machine
from deskspec.model.reading import value_of
from deskspec.wording import mark, say

#: Forms whose processor and graphics are soldered or made for that one model.
_BUILT_IN = (mark("laptop"), mark("tablet"), mark("all-in-one"))
#: What a virtual machine is given of the computer below it, and how it is given more.
_GIVEN = {
    "cpu.cores": mark("give the virtual machine more, or run on {thing}"),
    "cpu.threads": "give the virtual machine more, or run on {thing}",
    "memory.size": mark("give the virtual machine more, or run on a computer with {thing}"),
    "gpu.class": mark("pass through to the virtual machine {thing}"),
    "gpu.memory": "pass through to the virtual machine {thing}",
    "gpu.cuda": "pass through to the virtual machine {thing}",
}
#: Of a form whose parts are built in.
_FIXED = {
    "cpu": mark("the processor of this {form} can't be changed: another computer with {thing}"),
    "gpu": mark("the graphics of this {form} can't be changed: another computer with {thing}"),
}


def what_helps(metric: Metric, level: str, machine: Machine | None, *, rentable: bool) -> str:
    """The metric's remedy for a level, worded for the machine where there is one; renting beside it where allowed."""
    told = say(metric.fix, level=level) if "{" in metric.fix else metric.fix
    other = professional_equal(level) if metric.id == "gpu.class" else ""
    if other:
        told = say("{thing}, or {other}", thing=told, other=other)
    if machine is not None:
        told = _for_machine(metric, told, level, machine)
    if not rentable:
        return told
    return say("{thing}; {rent}" if "," in told or ":" in told else "{thing}, {rent}", thing=told, rent=RENT)


def _for_machine(metric: Metric, told: str, level: str, machine: Machine) -> str:
    component = metric.id.partition(".")[0]
    # Without the hint that may follow it.
    hinted = ";" in metric.fix
    thing = say(metric.fix.partition(";")[0], level=level) if hinted else told
    if environment_kind(machine) == "vm" and metric.id in _GIVEN:
        return say(_GIVEN[metric.id], thing=thing)
    if metric.id == "system.os":
        wsl = _has_windows(machine) and "WSL2" in level
        return told if wsl else say("a computer that runs {system}", system=level)
    form = value_of(machine.system.chassis)
    if component in ("cpu", "gpu") and form in _BUILT_IN:
        return say(_FIXED[component], form=form, thing=told)
    if metric.id == "memory.size" and value_of(machine.memory.soldered) is True:
        return say("the memory of this one is soldered: another computer with {thing}", thing=thing)
    return told


def _has_windows(machine: Machine) -> bool:
    os = value_of(machine.system.os)
    return os is None or os.family == "windows" or environment_kind(machine) == "wsl"
