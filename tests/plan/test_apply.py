"""A machine with what is bought built in: every need that the part closes is met, and nothing else has changed."""

from __future__ import annotations

from dataclasses import replace

import pytest

from deskspec.detect.runner import detect
from deskspec.metrics.overlay import all_readings
from deskspec.metrics.registry import METRICS
from deskspec.model.machine import Entered, Machine
from deskspec.model.part import (
    SPECS,
    Computer,
    GraphicsCard,
    MemoryKit,
    Monitor,
    Motherboard,
    Part,
    Processor,
    Ssd,
)
from deskspec.model.plan import Purchase
from deskspec.model.reading import Unknown, value_of
from deskspec.plan.apply import SAID, with_purchases
from deskspec.units import GB, GIB, Resolution
from tests.build.machines import MACHINES


def machine(name):
    return detect(MACHINES[name].make())


def bought(kind, spec, count=1, way="add", name="The part"):
    return Purchase(Part(f"a-{kind}", kind, name, spec), count, way)


KIT = MemoryKit("DDR5", "DIMM", 2, 16 * GIB, 5600)
FOUR_K = Monitor(Resolution(3840, 2160), 27.0, 60.0)
CARD = GraphicsCard("GeForce RTX 4080", 16 * GIB)
PC = Computer(
    processor="AMD Ryzen 9 9950X", cores=16, threads=32, memory=64 * GIB, memory_type="DDR5", memory_slots=4,
    memory_largest=192 * GIB, soldered=False, chip="GeForce RTX 5080", chip_memory=16 * GIB, drive=2000 * GB, nvme=True,
    system="Windows 11 Pro",
)  # fmt: skip


def readings(told, *metrics):
    found = all_readings(told)
    return tuple(value_of(found[metric]) for metric in metrics)


def changed(before, after):
    """The metrics whose values differ."""
    one, other = all_readings(before), all_readings(after)
    return {metric for metric in METRICS if value_of(one[metric]) != value_of(other[metric])}


def test_memory_is_added_or_takes_the_place_of_what_is_there():
    desktop = machine("desktop")
    (before,) = readings(desktop, "memory.size")
    added = with_purchases(desktop, [bought("memory", KIT)])
    assert readings(added, "memory.size") == (before + 32 * GIB,)
    replaced = with_purchases(desktop, [bought("memory", KIT, 2, "replace")])
    assert readings(replaced, "memory.size") == (64 * GIB,)
    modules = value_of(replaced.memory.modules)
    assert modules is not None
    assert len(modules) == 4
    halved = with_purchases(desktop, [bought("memory", KIT, way="replace")])
    assert changed(desktop, added) == changed(desktop, halved) == {"memory.size"}


def test_a_slot_that_is_filled_is_not_free():
    desktop = machine("desktop")
    free = value_of(desktop.memory.free_slots)
    assert value_of(with_purchases(desktop, [bought("memory", KIT)]).memory.free_slots) == max(0, (free or 0) - 2)


def test_memory_beside_an_unknown_amount_stays_unknown():
    told = with_purchases(Machine(), [bought("memory", KIT)])
    assert isinstance(told.memory.installed, Unknown)
    assert readings(with_purchases(Machine(), [bought("memory", KIT, way="replace")]), "memory.size") == (32 * GIB,)


def test_a_card_is_judged_with_its_own_memory_and_capability():
    desktop = machine("desktop")
    after = with_purchases(desktop, [bought("gpu", CARD, way="replace")])
    assert readings(after, "gpu.class", "gpu.memory", "gpu.cuda") == ("GeForce RTX 4080", 16 * GIB, (8, 9))
    assert changed(desktop, after) <= {"gpu.class", "gpu.memory", "gpu.cuda"}


def test_a_card_that_no_table_knows_is_unknown_and_not_short():
    after = with_purchases(machine("bare"), [bought("gpu", GraphicsCard(), way="replace")])
    assert isinstance(all_readings(after)["gpu.class"], Unknown)


def test_a_drive_adds_its_size_and_carries_the_system_only_where_it_is_moved():
    old = machine("old")
    kind, size = readings(old, "storage.system_kind", "storage.size")
    drive = Ssd(2000 * GB, nvme=True, form="M.2-2280")
    assert readings(with_purchases(old, [bought("ssd", drive)]), "storage.system_kind") == (kind,)
    moved = with_purchases(old, [bought("ssd", drive, way="system")])
    assert readings(moved, "storage.system_kind", "storage.size") == ("NVMe SSD", (size or 0) + 2000 * GB)
    assert sum(item.carries_system for item in value_of(moved.storage.drives) or ()) == 1


def test_monitors_are_counted_and_the_best_is_judged():
    desktop = machine("desktop")
    (count,) = readings(desktop, "displays.count")
    after = with_purchases(desktop, [bought("monitor", FOUR_K, 2)])
    assert readings(after, "displays.count") == (count + 2,)
    assert readings(after, "displays.resolution")[0] >= Resolution(3840, 2160)


@pytest.mark.parametrize("kind", sorted(SAID))
def test_what_no_machine_reads_is_there_once_it_is_bought(kind):
    laptop = machine("laptop")
    said = replace(laptop, entered=(Entered(SAID[kind], "no", "2026-01-01"),))
    after = with_purchases(said, [bought(kind, SPECS[kind]())])
    assert readings(after, SAID[kind]) == (True,)
    assert changed(said, after) <= {SAID[kind]}


def test_what_was_entered_gives_way_to_what_is_bought():
    said = (Entered("memory.size", "8 GB", ""), Entered("gpu.class", "GeForce GTX 1050 Ti", ""))
    desktop = replace(machine("desktop"), entered=said)
    after = with_purchases(desktop, [bought("memory", KIT, way="replace"), bought("gpu", CARD, way="replace")])
    assert readings(after, "memory.size", "gpu.class", "gpu.memory") == (32 * GIB, "GeForce RTX 4080", 16 * GIB)


def test_another_computer_brings_its_own_and_leaves_the_desk_as_it_is():
    said = (
        Entered("workspace.desk", "yes", ""),
        Entered("cpu.cores", "2", ""),
        Entered("network.download", "1Gbps", ""),
    )
    old = replace(machine("laptop"), entered=said)
    after = with_purchases(old, [bought("memory", KIT, 1, "replace"), bought("desktop", PC)])
    assert readings(after, "cpu.cores", "memory.size", "storage.size", "storage.system_kind") == (
        16, 32 * GIB, 2000 * GB, "NVMe SSD",
    )  # fmt: skip
    assert readings(after, "gpu.class", "workspace.desk", "network.download") == ("GeForce RTX 5080", True, 1000.0)
    assert all(not display.built_in for display in value_of(after.displays) or ())
    assert isinstance(all_readings(after)["system.virtualization"], Unknown)


def test_a_board_and_a_processor_bring_slots_and_cores():
    desktop = machine("desktop")
    board = Motherboard("AM5", "ATX", "DDR5", 4, 192 * GIB, 3, 4)
    chip = Processor("AMD Ryzen 9 9950X", "AM5", 16, 32, 230, ("DDR5",), graphics=True)
    after = with_purchases(desktop, [bought("cpu", chip), bought("motherboard", board)])
    assert readings(after, "cpu.cores", "cpu.threads", "cpu.tier") == (16, 32, 9)
    assert value_of(after.memory.maximum) == 192 * GIB
    assert readings(after, "system.virtualization") == readings(desktop, "system.virtualization")


@pytest.mark.parametrize("name", sorted(MACHINES))
@pytest.mark.parametrize("kind", sorted(SPECS))
def test_a_part_of_which_nothing_is_known_makes_nothing_short(name, kind):
    before = machine(name)
    for way in ("add", "replace", "system"):
        after = with_purchases(before, [bought(kind, SPECS[kind](), way=way)])
        assert isinstance(after, Machine)
        known = {metric for metric, told in all_readings(after).items() if not isinstance(told, Unknown)}
        told = {SAID[kind]} if kind in SAID else set()
        assert known <= {m for m, t in all_readings(before).items() if not isinstance(t, Unknown)} | told | AT_LEAST


#: What is known of a thing by its being there: a computer has a form, a monitor counts.
AT_LEAST = {"displays.count", "storage.size", "memory.size", "gpu.class", "gpu.memory", "gpu.cuda", "storage.backup"}
