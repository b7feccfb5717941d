"""Installed memory: the firmware's word where it holds, else a built size; never rounded in a guest."""

from __future__ import annotations

import pytest

from deskspec.detect.linux import memory
from deskspec.detect.linux.memory import GIB, RECORD, built_size
from deskspec.model.reading import Known, Unknown, value_of
from tests.build.linux import GUEST, LinuxBox
from tests.build.trees import tree_host
from tests.corpus import corpus


def record(*sizes_gib: float, kind: str = "DDR5", empty: int = 0) -> str:
    lines = []
    for number, size in enumerate(sizes_gib):
        lines += [
            f"E:MEMORY_DEVICE_{number}_SIZE={int(size * GIB)}",
            f"E:MEMORY_DEVICE_{number}_TYPE={kind}",
            f"E:MEMORY_DEVICE_{number}_FORM_FACTOR=DIMM",
        ]
    lines += [f"E:MEMORY_DEVICE_{len(sizes_gib) + number}_PRESENT=0" for number in range(empty)]
    return "\n".join([*lines, "E:MEMORY_ARRAY_LOCATION=x", f"E:MEMORY_ARRAY_NUM_DEVICES={len(sizes_gib) + empty}"])


def installed(box: LinuxBox) -> Known[int]:
    reading = memory.read(box.host()).installed
    assert isinstance(reading, Known)
    return reading


def test_the_firmwares_modules_add_up():
    told = memory.read(LinuxBox().memory(31.1).write(RECORD, record(16, 16, empty=2)).host())
    assert told.installed == Known(32 * GIB, "udev's DMI record")
    assert (value_of(told.slots), value_of(told.free_slots)) == (4, 2)
    assert value_of(told.type) == "DDR5"
    modules = value_of(told.modules)
    assert modules is not None
    assert [module.size for module in modules] == [16 * GIB, 16 * GIB]


@pytest.mark.parametrize(
    ("usable", "gib"),
    [(31.1, 32), (27.4, 32), (15.3, 16), (7.6, 8), (3.7, 4), (62.6, 64), (94.0, 96), (23.3, 24)],
)
def test_without_the_firmware_a_built_size_is_inferred(usable, gib):
    reading = installed(LinuxBox().memory(usable))
    assert (reading.value, reading.how) == (gib * GIB, "inferred")
    assert "usable" in reading.note


def test_a_size_that_is_not_built_is_only_a_lower_bound():
    reading = installed(LinuxBox().memory(26.0))
    assert (reading.value, reading.bound) == (26 * GIB, "at_least")


def test_a_32_gb_machine_with_8_gb_for_its_graphics_is_no_24_gb_machine():
    box = LinuxBox().memory(23.4)
    box.pci("0000:c4:00.0", "1002:15bf", driver="amdgpu", mem_info_vram_total=str(8 * GIB))
    box.pci("0000:c4:00.2", "1022:15c7", code="0x108000")
    assert installed(box).value == 32 * GIB


def test_a_cards_own_memory_is_not_added_to_main_memory():
    box = LinuxBox().memory(31.1)
    box.pci("0000:03:00.0", "1002:744c", driver="amdgpu", mem_info_vram_total=str(24 * GIB))
    assert installed(box).value == 32 * GIB


def test_memory_blocks_that_add_up_to_a_built_size_are_exact():
    reading = installed(LinuxBox().memory(15.4, blocks=128))
    assert (reading.value, reading.how, reading.bound) == (16 * GIB, "detected", "exact")


def test_a_built_size_is_not_what_is_left_beside_the_graphics_share():
    box = LinuxBox().memory(11.4, blocks=96)
    box.pci("0000:04:00.0", "1002:163f", driver="amdgpu", mem_info_vram_total=str(4 * GIB))
    box.pci("0000:04:00.2", "1022:1649", code="0x108000")
    assert installed(box).value == 16 * GIB


def test_a_block_more_than_a_built_size_is_still_that_size():
    assert installed(LinuxBox().memory(15.4, blocks=129)).value == 16 * GIB


def test_offline_blocks_do_not_count():
    box = LinuxBox().memory(15.4, blocks=256)
    for number in range(128, 256):
        box.write(f"/sys/devices/system/memory/memory{number}/state", "offline\n")
    assert installed(box).value == 16 * GIB


def test_firmware_that_lists_less_than_is_usable_is_not_believed():
    reading = installed(LinuxBox().memory(31.1).write(RECORD, record(16)))
    assert (reading.value, reading.how) == (32 * GIB, "inferred")
    assert "lists only 16 GB" in reading.note


def test_much_less_usable_than_fitted_is_said():
    reading = installed(LinuxBox().memory(3.9).write(RECORD, record(8, 8)))
    assert reading.value == 16 * GIB
    assert "uses only 3.9 GB" in reading.note


def test_a_virtual_machines_memory_is_never_rounded():
    exact = installed(LinuxBox(GUEST).memory(24.4, blocks=200))
    assert (exact.value, exact.bound) == (25 * GIB, "exact")
    odd = installed(LinuxBox(GUEST).memory(23.1, blocks=188))
    assert (odd.value, odd.bound) == (int(23.5 * GIB), "at_least")
    bound = installed(LinuxBox(GUEST).memory(7.7))
    assert (bound.value, bound.bound) == (int(7.7 * GIB) // 1024 * 1024, "at_least")
    assert "virtual machine" in bound.note


def test_a_virtual_machines_modules_are_made_up():
    told = memory.read(LinuxBox(GUEST).memory(15.6).write(RECORD, record(16)).host())
    assert value_of(told.installed) == 16 * GIB
    assert isinstance(told.modules, Unknown)
    assert isinstance(told.free_slots, Unknown)


def test_a_containers_limit_stands_beside_the_hosts_memory():
    box = LinuxBox().memory(31.1, blocks=256).write("/.dockerenv", "")
    box.write("/sys/fs/cgroup/memory.max", f"{8 * GIB}\n")
    told = memory.read(box.host())
    assert value_of(told.limit) == 8 * GIB
    assert isinstance(told.installed, Known)
    assert told.installed.bound == "at_least"


@pytest.mark.parametrize("content", ["max\n", "9223372036854771712\n", "", "nonsense"])
def test_no_limit_is_no_number(content):
    box = LinuxBox().memory(31.1)
    box.write("/sys/fs/cgroup/memory.max", content).write("/sys/fs/cgroup/memory/memory.limit_in_bytes", content)
    assert isinstance(memory.read(box.host()).limit, Unknown)


def test_wsl_sees_a_part_of_the_computers_memory():
    box = LinuxBox(GUEST).memory(15.5)
    box.write("/proc/version", "Linux version 5.15.133.1-microsoft-standard-WSL2 (root@x)")
    reading = installed(box)
    assert reading.bound == "at_least"
    assert "WSL" in reading.note


def test_a_record_without_memory_says_why():
    told = memory.read(LinuxBox().memory(15.4).write(RECORD, "E:ID_VENDOR=x\n").host())
    assert isinstance(told.slots, Unknown)
    assert "systemd before 248" in told.slots.reason
    assert value_of(told.installed) == 16 * GIB


def test_nothing_readable_is_unknown_everywhere():
    told = memory.read(LinuxBox(pci=False).host())
    for reading in (told.installed, told.usable, told.modules, told.slots, told.ecc, told.maximum):
        assert isinstance(reading, Unknown)
        assert reading.reason


@pytest.mark.parametrize("content", ["MemTotal:", "MemTotal: kB", "MemTotal: 99999999999999999999 kB", "\xff" * 50])
def test_odd_meminfo_is_survived(content):
    assert isinstance(memory.read(LinuxBox().write("/proc/meminfo", content).host()).installed, Unknown)


def test_built_sizes_hold_what_is_asked():
    for mib in range(1024, 140_000, 37):
        size = built_size(mib << 20)
        assert size is None or (size >= (mib << 20) * 0.985 and (mib << 20) >= size * 0.85)


@pytest.mark.parametrize(
    ("archive", "gib", "how", "bound"),
    [
        ("415ee03b8c4d1c4f07ae2e9d8b3d3d6d", 32, "inferred", "exact"),  # an i7-1270P laptop with 255 blocks
        ("accel-nvidia", 29.875, "detected", "at_least"),  # virtual machines from here on
        ("offlineCPUs", 7881912 / (1 << 20), "detected", "at_least"),
    ],
)
def test_real_trees(archive, gib, how, bound):
    reading = memory.read(tree_host(corpus("lspci", f"ghw_linux-amd64-{archive}.tar.gz"))).installed
    assert isinstance(reading, Known)
    assert (reading.value, reading.how, reading.bound) == (gib * GIB, how, bound)
