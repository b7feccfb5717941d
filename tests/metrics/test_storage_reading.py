"""Drives are judged by what they are sold as, and only internal SSDs count (rule 3)."""

from __future__ import annotations

import pytest

from deskspec.metrics.overlay import reading
from deskspec.metrics.registry import METRICS
from deskspec.model.machine import Machine
from deskspec.model.reading import Known, Unknown
from deskspec.units import GB
from tests.assess.hand import ONE_TB, drive, nothing, state, storage, system, with_drives, workstation


def size(machine: Machine) -> Known:
    told = reading(METRICS["storage.size"], machine)
    assert isinstance(told, Known)
    return told


@pytest.mark.parametrize("held", [960 * GB, 1000 * GB, ONE_TB, 1024 * GB, 960_197_124_096])
def test_960_gb_and_1024_gb_count_as_1_tb(held):
    assert state(with_drives(drive(size=held)), "storage.size", "1 TB", "2 TB") == "meets minimum"


def test_a_drive_of_512_gb_is_not_1_tb():
    machine = with_drives(drive(size=512 * GB))
    assert state(machine, "storage.size", "1 TB") == "falls short"


def test_two_ssds_of_500_gb_are_1_tb():
    machine = with_drives(drive(size=500_107_862_016), drive("ssd", 500_107_862_016, device="/dev/sda"))
    assert size(machine).value == 1_000_215_724_032
    assert state(machine, "storage.size", "1 TB", "2 TB") == "meets minimum"


@pytest.mark.parametrize(
    "other", [drive("hdd", 8 * ONE_TB), drive("emmc", 8 * ONE_TB), drive("ssd", 8 * ONE_TB, internal=False)]
)
def test_hard_disks_emmc_and_usb_drives_do_not_count(other):
    machine = with_drives(drive(size=512 * GB), other)
    assert size(machine).value == 512 * GB
    assert size(machine).bound == "exact"
    assert state(with_drives(other), "storage.size", "1 TB") == "falls short"


def test_a_usb_drive_of_an_unknown_kind_does_not_count_either():
    assert size(with_drives(drive(size=512 * GB), drive(None, ONE_TB, internal=False))).bound == "exact"


def test_a_drive_that_may_be_an_ssd_makes_the_sum_a_lower_bound():
    machine = with_drives(drive(size=512 * GB), drive(None, ONE_TB, device="/dev/sda", model=None))
    assert (size(machine).value, size(machine).bound) == (512 * GB, "at_least")
    assert size(machine).note == "not counting /dev/sda"
    assert state(machine, "storage.size", "1 TB") == "unknown"
    assert state(machine, "storage.size", "500 GB") == "meets recommended"


def test_a_drive_without_a_size_does_not_hide_those_that_are_enough():
    machine = with_drives(drive(size=2 * ONE_TB), drive(size=None))
    assert state(machine, "storage.size", "1 TB", "2 TB") == "meets recommended"
    assert state(with_drives(drive(size=512 * GB), drive(size=None)), "storage.size", "1 TB") == "unknown"
    assert state(with_drives(drive(size=None)), "storage.size", "1 TB") == "unknown"


def test_a_small_drive_of_unknown_kind_proves_that_1_tb_is_not_there():
    machine = with_drives(drive(None, 256 * GB))
    assert (size(machine).value, size(machine).bound) == (256 * GB, "at_most")
    assert state(machine, "storage.size", "1 TB") == "falls short"
    assert state(with_drives(drive(None, 2 * ONE_TB)), "storage.size", "1 TB") == "unknown"


def test_a_virtual_disk_is_an_upper_bound():
    machine = workstation(storage=storage(drive("virtual", 100 * GB)), system=system(kind="vm"))
    assert (size(machine).value, size(machine).bound) == (100 * GB, "at_most")
    assert "what carries it can't be told" in size(machine).note


def test_a_list_that_may_lack_drives_bounds_nothing_from_above():
    machine = workstation(storage=storage(drive("virtual", 43 * GB), bound="at_least"), system=system(kind="vm"))
    found = reading(METRICS["storage.size"], machine)
    assert isinstance(found, Unknown)
    assert "can't be told" in found.reason
    assert state(machine, "storage.size", "1 TB") == "unknown"


@pytest.mark.parametrize("kind", ["container", "wsl"])
def test_a_virtual_disk_in_a_container_says_nothing_of_the_computers_drives(kind):
    machine = workstation(storage=storage(drive("virtual", 100 * GB), bound="at_least"), system=system(kind=kind))
    assert state(machine, "storage.size", "1 TB") == "unknown"


def test_what_a_container_sees_of_real_drives_is_a_lower_bound():
    seen = storage(drive(size=512 * GB), bound="at_least", note="a container may not show all drives")
    told = size(workstation(storage=seen, system=system(kind="container")))
    assert (told.bound, told.note) == ("at_least", "a container may not show all drives")


def test_no_ssd_at_all_is_zero_and_says_so():
    assert (size(with_drives()).value, size(with_drives()).note) == (0, "no internal SSD seen")


def test_drives_that_could_not_be_listed_are_unknown():
    machine = workstation(storage=storage())
    unread = workstation(storage=type(machine.storage)(drives=nothing("no /sys/block")))
    assert state(unread, "storage.size", "1 TB") == "unknown"
    assert state(unread, "storage.system_kind", "NVMe SSD") == "unknown"


@pytest.mark.parametrize(
    ("kinds", "expected"),
    [
        (("nvme",), "meets recommended"),
        (("ssd",), "falls short"),
        (("hdd",), "falls short"),
        (("nvme", "hdd"), "falls short"),  # a system over both is as slow as the slower one
        (("virtual",), "unknown"),
        ((None,), "unknown"),
    ],
)
def test_the_system_drive_must_be_nvme(kinds, expected):
    drives = [drive(kind, carries_system=True, device=f"/dev/d{number}") for number, kind in enumerate(kinds)]
    assert state(with_drives(*drives), "storage.system_kind", "NVMe SSD") == expected


def test_a_drive_that_carries_no_system_does_not_speak_for_it():
    machine = with_drives(drive("hdd"), drive("nvme", carries_system=True))
    assert state(machine, "storage.system_kind", "NVMe SSD") == "meets recommended"
    assert isinstance(reading(METRICS["storage.system_kind"], with_drives(drive("nvme"))), Unknown)


def test_only_an_attached_drive_of_some_size_can_be_a_backup_and_none_is_not_a_no():
    external = drive("hdd", 2 * ONE_TB, internal=False)
    stick = drive("ssd", 64 * GB, internal=False)
    assert (
        state(with_drives(drive(), external), "storage.backup", recommended="yes", weight="advised")
        == "meets recommended"
    )
    assert state(with_drives(drive(), stick), "storage.backup", recommended="yes", weight="advised") == "unknown"
