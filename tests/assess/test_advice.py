"""What helps is worded for the machine: a laptop's graphics are not bought, a virtual machine is given more."""

from __future__ import annotations

import pytest

from deskspec.assess.advice import what_helps
from deskspec.metrics.registry import METRICS
from deskspec.model.machine import Environment, Machine, Memory, OperatingSystem, System
from deskspec.model.reading import Known


def machine(chassis="desktop", kind="hardware", soldered=False):
    system = System(chassis=Known(chassis, "firmware"), environment=Known(Environment(kind), "kernel"))
    return Machine(system=system, memory=Memory(soldered=Known(soldered, "firmware")))


def told(metric, level, **of):
    return what_helps(METRICS[metric], level, machine(**of), rentable=False)


def test_a_desktop_takes_another_card():
    assert told("gpu.memory", "10 GB") == "a graphics card with 10 GB or more"


@pytest.mark.parametrize("form", ["laptop", "tablet", "all-in-one"])
def test_a_built_in_card_or_processor_means_another_computer(form):
    assert told("gpu.memory", "10 GB", chassis=form) == (
        f"the graphics of this {form} can't be changed: another computer with a graphics card with 10 GB or more"
    )
    assert f"the processor of this {form} can't be changed" in told("cpu.cores", "8", chassis=form)


def test_soldered_memory_means_another_computer():
    assert told("memory.size", "64 GB", soldered=True) == (
        "the memory of this one is soldered: another computer with 64 GB of memory"
    )


def test_a_virtual_machine_is_given_more():
    assert told("cpu.cores", "8", kind="vm") == (
        "give the virtual machine more, or run on a processor with 8 cores or more"
    )
    assert told("memory.size", "32 GB", kind="vm") == (
        "give the virtual machine more, or run on a computer with 32 GB of memory"
    )
    assert told("gpu.memory", "10 GB", kind="vm").startswith("pass through to the virtual machine a graphics card")


@pytest.mark.parametrize(
    ("level", "equal"),
    [
        ("RTX 3080", ", or a professional NVIDIA card, Ampere or later, of 16 GB or more"),
        ("RTX 4080", ", or a professional NVIDIA card, Ampere or later, of 24 GB or more"),
        ("RTX 4090", ""),
    ],
)
def test_a_professional_card_is_named_only_with_the_memory_that_makes_it_an_equal(level, equal):
    assert told("gpu.class", level) == f"a graphics card of the {level}'s class{equal}"


@pytest.mark.parametrize(
    ("family", "level", "helps"),
    [
        ("linux", "macOS", "a computer that runs macOS"),
        ("windows", "macOS", "a computer that runs macOS"),
        ("windows", "Linux, macOS or Windows with WSL2", "on Windows, install WSL2"),
    ],
)
def test_wsl2_is_told_only_where_there_is_windows_and_it_is_accepted(family, level, helps):
    system = System(os=Known(OperatingSystem(family, "some system"), "kernel"))
    told = what_helps(METRICS["system.os"], level, Machine(system=system), rentable=False)
    assert told.startswith(helps)


def test_renting_stands_beside_what_it_covers():
    assert "deskspec set gpu.rented=yes" in what_helps(METRICS["gpu.class"], "RTX 3080", None, rentable=True)
