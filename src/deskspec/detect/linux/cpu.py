"""The processor on Linux, from /proc/cpuinfo and /sys/devices/system/cpu; nothing here needs to be root."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from deskspec.detect.formats.cpuinfo import CpuInfo, parse_cpuinfo
from deskspec.detect.host import Unreadable, names, number, text
from deskspec.detect.linux.environment import environment
from deskspec.detect.linux.topology import CPUS, Topology, cpu_list, topology
from deskspec.model.machine import Cpu
from deskspec.model.reading import Bound, How, Known, Reading, Unknown
from deskspec.wording import all_of

if TYPE_CHECKING:
    from deskspec.detect.host import Host

CPUINFO = "/proc/cpuinfo"
#: 2,000 processors at 2 kB each.
_CPUINFO_LIMIT = 4 << 20
_ALIKE = Unknown("the system shows only one kind of core")
_NONE_LISTED = Unknown("neither /proc/cpuinfo nor /sys lists a processor", "run DeskSpec outside the sandbox")
_NO_FEATURES = Unknown("/proc/cpuinfo lists no features", "run DeskSpec outside the sandbox")
_NOT_TOLD_APART = Unknown("there are several kinds of cores, but nothing tells which are the faster")


class Surroundings(NamedTuple):
    """kind: as in `Environment`, or "" for unknown; share: why more processors may exist than are shown."""

    kind: str
    words: str
    share: str


def read(host: Host) -> Cpu:
    """Everything Linux tells of the processor without asking it for anything slow."""
    info = _cpuinfo(host)
    around = _surroundings(host)
    layout = topology(host, info)
    performance, efficiency = _kinds(host, info, layout)
    return Cpu(
        model=_told(info.model, "the processor gives no name in /proc/cpuinfo"),
        vendor=_told(info.vendor, "nothing in /proc/cpuinfo names the processor's maker"),
        architecture=_architecture(host),
        sockets=_sockets(host, info, layout),
        cores=_cores(info, layout, around),
        threads=_threads(layout, around),
        performance_cores=performance,
        efficiency_cores=efficiency,
        max_mhz=_max_mhz(host, info, layout),
        features=Known(info.features, CPUINFO) if info.features else _NO_FEATURES,
        virtualization=_virtualization(host, info, around),
    )


def _cpuinfo(host: Host) -> CpuInfo:
    try:
        return parse_cpuinfo(host.read(CPUINFO, _CPUINFO_LIMIT).decode("utf-8", "replace"))
    except Unreadable:
        return CpuInfo()


def _surroundings(host: Host) -> Surroundings:
    told = environment(host)
    if isinstance(told, Unknown):
        return Surroundings("", "this system", "")
    value = told.value
    words = {"vm": "a virtual machine", "wsl": "WSL", "container": "a container", "hardware": "this system"}
    share = ""
    if "WSL" in value.name + value.inside:
        share = "what Windows gives to WSL"
    elif value.name == "LXC":
        share = "what the container is given"
    return Surroundings(value.kind, words[value.kind], share)


def _told(value: str, otherwise: str) -> Reading[str]:
    return Known(value, CPUINFO) if value else Unknown(otherwise, "look it up in the firmware's set-up")


def _architecture(host: Host) -> Reading[str]:
    try:
        machine = host.call("uname")["machine"]
    except (Unreadable, KeyError, TypeError):
        return Unknown("uname does not answer here", "run DeskSpec outside the sandbox")
    return Known(str(machine)[:40], "uname")


def _counted(layout: Topology, value: int, around: Surroundings) -> Known[int]:
    """A count of what is there; at least that much where some of it is off or kept from this system."""
    bound: Bound = "exact"
    note = ""
    if around.share:
        bound, note = "at_least", around.share
    elif not layout.complete:
        off = layout.threads - layout.online
        bound, note = "at_least", f"{off} of {layout.threads} CPUs are offline"
    return Known(value, layout.source, bound=bound, note=note)


def _sockets(host: Host, info: CpuInfo, layout: Topology | None) -> Reading[int]:
    if layout is None or not layout.packages:
        return Unknown("the system does not tell how its cores are packaged", "lscpu may tell")
    told = Known(layout.packages, layout.source)
    if info.family == "arm" and layout.packages > 1 and not host.exists("/sys/firmware/acpi"):
        # arm64 before Linux 5.18 took a device tree's clusters for packages.
        return Known(told.value, told.source, bound="at_most", note="the kernel may count clusters of cores")
    if not layout.complete:
        return Known(told.value, told.source, bound="at_least", note="packages with running CPUs")
    return told


def _cores(info: CpuInfo, layout: Topology | None, around: Surroundings) -> Reading[int]:
    if layout is None:
        return _NONE_LISTED
    crowd = max(len(core) for core in layout.cores)
    if info.family == "x86" and crowd > 4:
        # Some Xen versions put every virtual processor on one core. No x86 core has more than four threads.
        return Unknown(
            f"{around.words} shows {crowd} threads on one core, which no such processor has",
            "look up the processor's core count at its maker's",
        )
    if not layout.cores_known:
        note = "logical processors: nothing tells which share a core"
        return Known(layout.core_count, layout.source, bound="at_most", note=note)
    return _counted(layout, layout.core_count, around)


def _threads(layout: Topology | None, around: Surroundings) -> Reading[int]:
    if layout is None:
        return _NONE_LISTED
    off = layout.threads - layout.online
    if around.share:
        return Known(layout.threads, layout.source, bound="at_least", note=around.share)
    note = f"{off} of them offline" if off and layout.source != CPUINFO else ""
    return Known(layout.threads, layout.source, note=note)


def _kinds(host: Host, info: CpuInfo, layout: Topology | None) -> tuple[Reading[int], Reading[int]]:
    """Performance and efficiency cores, where the system shows two kinds."""
    if layout is None:
        return _NONE_LISTED, _NONE_LISTED
    fast = cpu_list(text(host, "/sys/devices/cpu_core/cpus") or "")
    if fast:
        return _split(layout, fast, "/sys/devices/cpu_core/cpus")
    if info.family == "arm":
        return _arm_kinds(host, info, layout)
    widths = {len(core) for core in layout.cores}
    virtual = "hypervisor" in info.features
    if info.vendor == "Intel" and widths == {1, 2} and layout.complete and not virtual:
        # Only Intel's hybrids mix cores of two threads, the fast ones, with cores of one.
        threads = frozenset(one for core in layout.cores if len(core) == 2 for one in core)
        return _split(layout, threads, layout.source, "inferred")
    return _ALIKE, _ALIKE


def _split(
    layout: Topology, fast: frozenset[int], source: str, how: How = "detected"
) -> tuple[Reading[int], Reading[int]]:
    performance = sum(1 for core in layout.cores if core & fast)
    efficiency = len(layout.cores) - performance
    if not performance or not efficiency:
        return _ALIKE, _ALIKE
    bound: Bound = "exact" if layout.complete else "at_least"
    return (
        Known(performance, source, how=how, bound=bound),
        Known(efficiency, source, how=how, bound=bound),
    )


def _arm_kinds(host: Host, info: CpuInfo, layout: Topology) -> tuple[Reading[int], Reading[int]]:
    """ARM: cores of several designs, of which the slowest are the efficiency cores.

    Capacity alone would not do: cores of one design differ in it by their clock.
    """
    first: dict[tuple[int, int], int] = {}
    for one in info.processors:
        if one.part is None:
            return _ALIKE, _ALIKE
        first.setdefault(one.part, one.number)
    if len(first) < 2:
        return _ALIKE, _ALIKE
    speeds = {part: _speed(host, cpu) for part, cpu in first.items()}
    slowest = min(speeds, key=lambda part: speeds[part])
    if not speeds[slowest] or list(speeds.values()).count(speeds[slowest]) > 1:
        return _NOT_TOLD_APART, _NOT_TOLD_APART
    fast = frozenset(one.number for one in info.processors if one.part != slowest)
    return _split(layout, fast, all_of((CPUINFO, f"{CPUS}/cpu*/cpu_capacity")), "inferred")


def _speed(host: Host, cpu: int) -> int:
    folder = f"{CPUS}/cpu{cpu}"
    return number(host, f"{folder}/cpu_capacity") or number(host, f"{folder}/cpufreq/cpuinfo_max_freq") or 0


def _max_mhz(host: Host, info: CpuInfo, layout: Topology | None) -> Reading[float]:
    """The fastest clock of any core in MHz: what the kernel's clock driver says, else a lower bound."""
    fastest = max((number(host, path) or 0 for path in _clock_files(host, layout)), default=0)
    if fastest > 0:
        without_boost = _boost_left_out(host, info)
        bound: Bound = "at_least" if without_boost else "exact"
        source = f"{CPUS}/cpufreq: cpuinfo_max_freq"
        return Known(fastest / 1000, source, bound=bound, note="without boost" if without_boost else "")
    named = _named_mhz(info.model)
    if named and named >= (info.mhz or 0.0):
        note = "base clock, from its name"
        return Known(named, f"{CPUINFO}: model name", how="inferred", bound="at_least", note=note)
    if info.mhz:
        note = "" if info.nominal else "the clock at this moment"
        return Known(info.mhz, CPUINFO, bound="exact" if info.nominal else "at_least", note=note)
    return Unknown("the system tells no clock", "look up the processor at its maker's")


def _clock_files(host: Host, layout: Topology | None) -> list[str]:
    policies = [name for name in names(host, f"{CPUS}/cpufreq") if name.startswith("policy")]
    if policies:
        return [f"{CPUS}/cpufreq/{policy}/cpuinfo_max_freq" for policy in policies]
    # Before Linux 4.3 each processor had its own folder, and where it has one, cpu0 or the first has.
    first = sorted(min(core) for core in layout.cores) if layout else []
    if not first or not host.exists(f"{CPUS}/cpu{first[0]}/cpufreq"):
        return []
    return [f"{CPUS}/cpu{cpu}/cpufreq/cpuinfo_max_freq" for cpu in first]


def _boost_left_out(host: Host, info: CpuInfo) -> bool:
    """acpi-cpufreq names the highest clock without boost; "ida" (Intel) and "cpb" (AMD) tell of one."""
    if not {"ida", "cpb"} & set(info.features):
        return False
    folder = f"{CPUS}/cpufreq/policy0" if host.exists(f"{CPUS}/cpufreq/policy0") else f"{CPUS}/cpu0/cpufreq"
    if text(host, f"{folder}/scaling_driver") != "acpi-cpufreq":
        return False
    return text(host, f"{CPUS}/cpufreq/boost") != "0"


def _named_mhz(model: str) -> float | None:
    """The base clock that Intel writes behind the "@" of a name: 2500.0 for "… @ 2.50GHz"."""
    _, at, clock = model.rpartition("@")
    told = clock.strip().lower()
    scale = 1000.0 if told.endswith("ghz") else 1.0
    if not at or not told.endswith("hz"):
        return None
    try:
        mhz = float(told[:-3]) * scale
    except ValueError:
        return None
    return mhz if 100.0 <= mhz < 20_000.0 else None


def _virtualization(host: Host, info: CpuInfo, around: Surroundings) -> Reading[bool]:
    """Whether virtual machines can be run now: the processor can, and the kernel offers KVM or Xen."""
    if _kvm_offered(host):
        return Known(True, "/dev/kvm", note=_kvm_refused(host))
    if "control_d" in (text(host, "/proc/xen/capabilities") or ""):
        return Known(True, "/proc/xen/capabilities", note="Xen runs here")
    if around.kind in ("vm", "wsl", "container"):
        return Unknown(
            f"{around.words} that is given no /dev/kvm can't tell what the computer below it can do",
            "run DeskSpec on the computer itself",
        )
    flagged = bool({"vmx", "svm"} & set(info.features))
    if flagged:
        note = "the processor has it, but no KVM runs: switch it on in the firmware, or load the kvm module"
        return Known(False, "/dev/kvm", note=note)
    if info.family == "x86" and info.features:
        return Known(False, CPUINFO, note="switched off in firmware, or the processor lacks it")
    if around.kind == "hardware" and info.family != "x86":
        return Known(False, "/dev/kvm", note="the kernel offers no KVM")
    return Unknown("nothing here tells whether it can run virtual machines", "see the firmware's set-up")


def _kvm_offered(host: Host) -> bool:
    """Whether KVM runs. Its device node may stand there before, but its entry in sysfs comes only with it."""
    if not host.exists("/dev/kvm"):
        return False
    return host.exists("/sys/devices/virtual/misc/kvm") or not host.exists("/sys/devices/virtual/misc")


def _kvm_refused(host: Host) -> str:
    try:
        letters = str(host.call("access", "/dev/kvm"))
    except Unreadable:
        return ""
    if "r" in letters and "w" in letters:
        return ""
    return "it runs, but you may not use it yet: add yourself to the group kvm"
