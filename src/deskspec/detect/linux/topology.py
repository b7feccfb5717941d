"""How many packages, cores and threads there are, and which threads share a core.

Source of the format: the kernel's Documentation/admin-guide/cputopology.rst and Documentation/ABI/stable/
sysfs-devices-system-cpu. Only sets of siblings are used: `core_id` is unique within a die at most, and on
some systems is anything. A sibling list names its whole core, so one read a core does.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from deskspec.detect.formats.cpuinfo import MAX_CPUS, CpuInfo
from deskspec.detect.host import names, text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from deskspec.detect.host import Host

CPUS = "/sys/devices/system/cpu"

Sets: TypeAlias = tuple[frozenset[int], ...]


class Topology(NamedTuple):
    """cores: the sets of running processors that share a core; threads: all processors, running or not.

    core_count is the number of cores, which is more than the sets where only some are listed. complete is
    False where present processors show no topology, which is how Linux shows those switched off. cores_known
    is False where each set is one thread and may share its core with another; packages is 0 where nothing
    tells.
    """

    cores: Sets
    core_count: int
    packages: int
    threads: int
    source: str
    complete: bool = True
    cores_known: bool = True

    @property
    def online(self) -> int:
        """How many logical processors run."""
        return sum(len(core) for core in self.cores)


def topology(host: Host, info: CpuInfo) -> Topology | None:
    """The topology as sysfs tells it, else as /proc/cpuinfo does; None where neither knows of a processor."""
    return _from_sysfs(host) or _from_cpuinfo(info)


def cpu_list(told: str) -> frozenset[int]:
    """Processor numbers out of the kernel's list format, "0-3,8": empty for what isn't one."""
    found: set[int] = set()
    for piece in told.split(","):
        first, _, last = piece.strip().partition("-")
        if not (first.isascii() and first.isdigit() and (not last or (last.isascii() and last.isdigit()))):
            continue
        if len(first) < 6 and len(last) < 6:
            found.update(range(int(first), min(int(last or first), MAX_CPUS - 1) + 1))
    return frozenset(found)


def _cpu_mask(told: str) -> frozenset[int]:
    """Processor numbers out of a bit mask, "00000000,00000101", as kernels before 2.6.29 had nothing else."""
    digits = told.replace(",", "")
    if not digits or len(digits) > MAX_CPUS // 4:
        return frozenset()
    try:
        mask = int(digits, 16)
    except ValueError:
        return frozenset()
    return frozenset(number for number in range(max(mask, 0).bit_length()) if mask >> number & 1)


def _from_sysfs(host: Host) -> Topology | None:
    present = cpu_list(text(host, f"{CPUS}/present") or "") or _numbered(host)
    running = cpu_list(text(host, f"{CPUS}/online") or "") or present
    cores = _sets(host, running, ("core_cpus_list", "thread_siblings_list"), "thread_siblings")
    if not cores:
        return None
    seen = frozenset().union(*cores)
    packages = _sets(host, seen, ("package_cpus_list", "core_siblings_list"), "core_siblings")
    threads = len(present | seen)
    complete = threads == len(seen) or _siblings_only_off(host, cores, threads)
    return Topology(cores, len(cores), len(packages), threads, f"{CPUS}/cpu*/topology", complete)


def _numbered(host: Host) -> frozenset[int]:
    """Processors by their folders, where the kernel has no list of those present."""
    numbers = (name[3:] for name in names(host, CPUS) if name.startswith("cpu"))
    return frozenset(int(one) for one in numbers if one.isascii() and one.isdigit() and len(one) < 5)


def _sets(host: Host, numbers: Iterable[int], lists: tuple[str, ...], mask: str) -> Sets:
    """The distinct sets that the processors belong to; one read a set, as every member tells the same."""
    found: list[frozenset[int]] = []
    covered: set[int] = set()
    for number in sorted(numbers):
        if number in covered:
            continue
        siblings = _siblings(host, f"{CPUS}/cpu{number}/topology", lists, mask)
        if number in siblings:
            found.append(siblings - covered)
            covered |= siblings
    return tuple(found)


def _siblings(host: Host, folder: str, lists: tuple[str, ...], mask: str) -> frozenset[int]:
    for name in lists:
        told = text(host, f"{folder}/{name}")
        if told:
            return cpu_list(told)
    return _cpu_mask(text(host, f"{folder}/{mask}") or "")


def _siblings_only_off(host: Host, cores: Sets, threads: int) -> bool:
    """Whether only the second thread of every core is off: multithreading switched off, no core missing."""
    if threads != 2 * len(cores) or any(len(core) > 1 for core in cores):
        return False
    return text(host, f"{CPUS}/smt/control") in ("off", "forceoff")


def _from_cpuinfo(info: CpuInfo) -> Topology | None:
    if not info.processors:
        return None
    told = [(one.package or 0, one.core) for one in info.processors]
    if all(core is not None for _, core in told):
        return _placed(info)
    alone = tuple(frozenset({one.number}) for one in info.processors)
    # x86 leaves these lines out where a package has one core with one thread, so each processor is a package.
    if info.family == "x86" and all(core is None for _, core in told):
        return Topology(alone, len(alone), len(alone), len(alone), "/proc/cpuinfo")
    return Topology(alone, len(alone), 0, len(alone), "/proc/cpuinfo", cores_known=False)


def _placed(info: CpuInfo) -> Topology:
    """By package and core number: exact for one die a package, which is what these lines were made for.

    Each package also says how many cores and threads it has, of which a shortened file lists only some.
    """
    cores: dict[tuple[int, int | None], set[int]] = {}
    packages: dict[int, tuple[int, int]] = {}
    for one in info.processors:
        package = one.package or 0
        cores.setdefault((package, one.core), set()).add(one.number)
        packages[package] = (one.cores_of_package or 0, one.threads_of_package or 0)
    count = max(len(cores), sum(told for told, _ in packages.values()))
    threads = max(len(info.processors), sum(told for _, told in packages.values()))
    sets = tuple(frozenset(core) for core in cores.values())
    return Topology(sets, count, len(packages), threads, "/proc/cpuinfo")
