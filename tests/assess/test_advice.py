"""What helps is worded for the machine: a laptop's graphics are not bought, a virtual machine is given more."""

from __future__ import annotations

import pytest

from deskspec.assess.advice import what_helps
from deskspec.metrics.registry import METRICS
from deskspec.model.machine import Environment, Machine, Memory, System
from deskspec.model.reading import Known


def machine(chassis="desktop", kind="hardware", soldered=False):
    system = System(chassis=Known(chassis, "firmware"), environment=Known(Environment(kind), "kernel"))
    return Machine(system=system, memory=Memory(soldered=Known(soldered, "firmware")))


def told(metric, level, **of):
    return what_helps(METRICS[metric], level, machine(**of), rentable=False)


def test_a_desktop_takes_another_card():
    assert told("gpu.memory", "10 GB") == "a card with 10 GB or more"


@pytest.mark.parametrize("form", ["laptop", "tablet", "all-in-one"])
def test_a_built_in_card_or_processor_means_another_computer(form):
    assert told("gpu.memory", "10 GB", chassis=form).startswith("another computer, with a card with 10 GB")
    assert f"the processor of this {form} can't be changed" in told("cpu.cores", "8", chassis=form)


def test_soldered_memory_means_another_computer():
    assert told("memory.size", "64 GB", soldered=True) == (
        "another computer, with 64 GB of memory: the memory of this one is soldered"
    )


def test_a_virtual_machine_is_given_more():
    assert told("cpu.cores", "8", kind="vm") == (
        "give the virtual machine more, or run on a processor with 8 cores or more"
    )


def test_renting_stands_beside_what_it_covers():
    assert "deskspec set gpu.rented=yes" in what_helps(METRICS["gpu.class"], "RTX 3080", None, rentable=True)
