"""Captured /proc and /sys trees of many machines against what lscpu and lstopo say of the same trees."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, NamedTuple

import pytest

from deskspec.detect.capture import CaptureHost
from deskspec.detect.linux import cpu, system
from deskspec.model.reading import Known, Unknown, value_of
from tests.build.trees import tree_host
from tests.corpus import corpus

if TYPE_CHECKING:
    from pathlib import Path

    from deskspec.model.machine import Cpu


class Counts(NamedTuple):
    """Cores, threads and packages."""

    cores: int | None
    threads: int | None
    sockets: int | None


def counts(found: Cpu) -> Counts:
    return Counts(value_of(found.cores), value_of(found.threads), value_of(found.sockets))


def lscpu_truth(text: str) -> Counts:
    """Out of lscpu's machine-readable table "CPU,Core,Socket,…".

    Where it tells kinds of cores apart, it numbers those of each kind anew: there the kinds are added up.
    """
    table = text.split("# CPU,Core,Socket", 1)[1].split("\n\n", 1)[0].splitlines()[1:]
    rows = [line.split(",") for line in table if line[:1].isdigit()]
    cores = len({row[1] for row in rows})
    kinds = [int(one) for one in re.findall(r"^Core\(s\) per socket: +(\d+)", text, re.MULTILINE)]
    return Counts(sum(kinds) if len(kinds) > 1 else cores, len(rows), len({row[2] for row in rows}))


#: Where ours differs from lscpu on purpose, and why.
LSCPU_EXCEPTIONS = {
    "arm-A510-A710-A715-X3": "this kernel takes clusters for packages: ours is at most 3 sockets",
}

LSCPU_TREES = (
    "arm-A510-A710-A715-X3",
    "armv7",
    "loongarch-loongson_3a5000_hv",
    "ppc64-POWER7",
    "rv64-visionfive2",
    "s390-kvm",
    "vmware_fpe",
    "x86_64-64cpu-linux6.2",
    "x86_64-dell_e4310",
)


@pytest.mark.parametrize("name", LSCPU_TREES)
def test_counts_are_those_of_lscpu(name: str):
    found = cpu.read(tree_host(corpus("cpuinfo", "util-linux", f"{name}.tar.gz")))
    truth = lscpu_truth(corpus("cpuinfo", "util-linux", f"{name}.lscpu.txt").read_text())
    print(f"util-linux {name}: ours {counts(found)}, lscpu {truth}")
    assert (counts(found) == truth) is (name not in LSCPU_EXCEPTIONS), (counts(found), truth)


@pytest.mark.parametrize(
    ("name", "label"),
    [
        ("armv7", "CPU max MHz"),
        ("vmware_fpe", "CPU max MHz"),
        ("x86_64-64cpu-linux6.2", "CPU max MHz"),
        ("x86_64-dell_e4310", "CPU max MHz"),
    ],
)
def test_the_fastest_clock_is_that_of_lscpu(name: str, label: str):
    found = cpu.read(tree_host(corpus("cpuinfo", "util-linux", f"{name}.tar.gz")))
    told = corpus("cpuinfo", "util-linux", f"{name}.lscpu.txt").read_text()
    clocks = re.findall(rf"^{label}: +([\d.]+)", told, re.MULTILINE)
    assert value_of(found.max_mhz) == pytest.approx(max(float(clock) for clock in clocks))


#: lstopo's output counts running processors; ours says besides how many are off.
LSTOPO = {
    "16em64t-4s2c2t-offlines": Counts(7, 12, 4),
    "20em64t-hybrid-1p6c2t+2ca4co1t": Counts(14, 20, 1),
    "2arm-2c": Counts(2, 2, 1),
    "48amd64-4pa2n6c-sparse": Counts(48, 48, 4),
    "8em64t-2s4c-asymcaches": Counts(8, 8, 2),
}


def lstopo_truth(console: str) -> Counts:
    found = {kind: int(count) for count, kind in re.findall(r"^ *depth \d+: +(\d+) (\w+) ", console, re.MULTILINE)}
    return Counts(found["Core"], found["PU"], found["Package"])


@pytest.mark.parametrize("name", sorted(LSTOPO))
def test_counts_are_those_of_lstopo(name: str):
    truth = lstopo_truth(corpus("cpuinfo", "hwloc", f"{name}.console").read_text())
    assert truth == LSTOPO[name]
    found = cpu.read(tree_host(corpus("cpuinfo", "hwloc", f"{name}.tar.bz2")))
    ours = counts(found)
    print(f"hwloc {name}: ours {ours}, lstopo {truth}")
    assert (ours.cores, ours.sockets) == (truth.cores, truth.sockets)
    assert ours.threads == (16 if name == "16em64t-4s2c2t-offlines" else truth.threads)


def test_processors_that_are_off_make_the_core_count_a_lower_bound():
    found = cpu.read(tree_host(corpus("cpuinfo", "hwloc", "16em64t-4s2c2t-offlines.tar.bz2")))
    assert isinstance(found.cores, Known)
    assert (found.cores.bound, found.cores.note) == ("at_least", "4 of 16 CPUs are offline")


def test_a_hybrid_without_the_kernels_own_lists_is_told_by_its_threads():
    found = cpu.read(tree_host(corpus("cpuinfo", "hwloc", "20em64t-hybrid-1p6c2t+2ca4co1t.tar.bz2")))
    assert (value_of(found.performance_cores), value_of(found.efficiency_cores)) == (6, 8)
    assert isinstance(found.performance_cores, Known)
    assert found.performance_cores.how == "inferred"


def test_an_arm_machine_with_two_kinds_of_cores():
    """GB10 is ten Cortex-X925 (CPUs 5-9 and 15-19, 3.9 GHz) and ten Cortex-A725 (the others, 2.8 GHz)."""
    host = tree_host(corpus("cpuinfo", "hwloc", "nvidia-dgx-gb10.tar.bz2"), "aarch64")
    found = cpu.read(host)
    assert counts(found) == Counts(20, 20, 1)
    assert (value_of(found.performance_cores), value_of(found.efficiency_cores)) == (10, 10)
    assert value_of(found.max_mhz) == 3900.0
    assert value_of(system.read(host).product) == "NVIDIA DGX Spark"


def test_a_phone_with_four_kinds_of_cores_counts_the_slowest_as_efficiency_cores():
    found = cpu.read(tree_host(corpus("cpuinfo", "util-linux", "arm-A510-A710-A715-X3.tar.gz"), "aarch64"))
    assert (value_of(found.performance_cores), value_of(found.efficiency_cores)) == (5, 3)


#: cores, threads, sockets, performance, efficiency; truth is Intel's data sheet, or the tree's `cpu cores`.
GHW = {
    "ghw_linux-amd64-415ee03b8c4d1c4f07ae2e9d8b3d3d6d": (12, 16, 1, 4, 8),
    "ghw_linux-amd64-accel-nvidia": (8, 8, 1, None, None),
    "ghw_linux-amd64-offlineCPUs": (2, 4, 2, None, None),
    "ghw_linux-arm64-c288e0776090cd558ef793b2a4e61939": (1, 1, 1, None, None),
}


@pytest.mark.parametrize("name", sorted(GHW))
def test_trees_of_ghw(name: str):
    found = cpu.read(tree_host(corpus("lspci", f"{name}.tar.gz")))
    kinds = (value_of(found.performance_cores), value_of(found.efficiency_cores))
    assert (*counts(found), *kinds) == GHW[name]


def cpuinfo_only(path: Path) -> Cpu:
    return cpu.read(CaptureHost({"/proc/cpuinfo": path.read_bytes()}))


#: By name: why the count read without sysfs is not GLPI's.
GLPI_EXCEPTIONS: dict[str, str] = {}


def test_counts_out_of_cpuinfo_alone_are_those_glpi_expects():
    truth = json.loads(corpus("cpuinfo", "glpi", "truth_glpi.json").read_text())
    wrong = {}
    for name, expected in truth.items():
        found = counts(cpuinfo_only(corpus("cpuinfo", "glpi", f"{name}.cpuinfo")))
        cores = sum(int(one.get("CORE", 1)) for one in expected)
        threads = sum(int(one.get("CORE", 1)) * int(one.get("THREAD", 1)) for one in expected)
        if (found.cores, found.threads) != (cores, threads):
            wrong[name] = (found, cores, threads)
    print(f"glpi cpuinfo counts: {len(truth) - len(wrong)} of {len(truth)} equal")
    assert set(wrong) == set(GLPI_EXCEPTIONS), wrong


#: By name: why the count read without sysfs is not lscpu's, which read sysfs.
PY_CPUINFO_EXCEPTIONS = {
    "linux_aarch64_64": "the file is an excerpt: processors 90 to 95 of 96",
    "linux_old_world_loongarch64": "the file is an excerpt: processor 0 of 4, without its package's counts",
}


def test_counts_out_of_cpuinfo_alone_are_those_of_lscpu():
    folders = sorted(corpus("cpuinfo", "py-cpuinfo").glob("linux_*"))
    wrong = {}
    for folder in folders:
        told = (folder / "lscpu.txt").read_text()
        each = [
            int(re.findall(rf"^{label}: +(\d+)", told, re.MULTILINE)[0])
            for label in (r"Core\(s\) per socket", r"Socket\(s\)", r"CPU\(s\)")
        ]
        found = counts(cpuinfo_only(folder / "cat_proc_cpuinfo.txt"))
        if (found.cores, found.threads) != (each[0] * each[1], each[2]):
            wrong[folder.name] = (found, each)
    print(f"py-cpuinfo counts: {len(folders) - len(wrong)} of {len(folders)} equal")
    assert set(wrong) == set(PY_CPUINFO_EXCEPTIONS), wrong


def test_no_tree_breaks_the_readers():
    trees = [*corpus("cpuinfo").glob("*/*.tar.*"), *corpus("lspci").glob("*.tar.gz")]
    for path in trees:
        host = tree_host(path)
        assert not isinstance(cpu.read(host).threads, Unknown), path.name
        system.read(host)
