"""What made-up Linux machines have in common: processor, memory, firmware's words, the system, tools."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from deskspec.knowledge.tools import TOOLS
from tests.build.sysfs import HOSTNAME, MACHINE_ID, SERIAL, USER, UUID, Box
from tests.build.truth import ANYTHING, UNKNOWN, AnyOf

GIB = 1 << 30
MIB = 1 << 20

AMD_FLAGS = "fpu vme de pse tsc msr sse sse2 ht syscall nx lm constant_tsc svm avx avx2 sha_ni aes rdrand"
INTEL_FLAGS = "fpu vme de pse tsc msr sse sse2 ht syscall nx lm constant_tsc vmx avx avx2 sha_ni aes rdrand"


@dataclass(frozen=True, slots=True)
class Thread:
    """One logical processor: its core and socket, the highest clock in kHz, its core's weight on ARM."""

    core: int
    package: int = 0
    khz: int = 0
    capacity: int = 0
    text: str = ""


def cpu(box: Box, model: str, vendor: str, threads: Sequence[Thread], flags: str, more: str = "") -> None:
    """/proc/cpuinfo and /sys/devices/system/cpu, after Documentation/ABI and admin-guide/cputopology.rst."""
    stanzas = [
        _stanza(at, thread, model, vendor, threads, flags, more) if vendor else _arm_stanza(at, thread, flags)
        for at, thread in enumerate(threads)
    ]
    box.put("/proc/cpuinfo", "\n".join(stanzas) + "\n")
    root = "/sys/devices/system/cpu"
    box.set(root, online=_list(range(len(threads))), present=_list(range(len(threads))))
    box.set(root, possible=f"0-{max(31, len(threads) - 1)}", offline="")
    for at, thread in enumerate(threads):
        _topology(box, f"{root}/cpu{at}", at, thread, threads)


def _topology(box: Box, place: str, at: int, thread: Thread, threads: Sequence[Thread]) -> None:
    mates = [other for other, one in enumerate(threads) if (one.core, one.package) == (thread.core, thread.package)]
    package = [other for other, one in enumerate(threads) if one.package == thread.package]
    box.set(
        f"{place}/topology",
        core_id=thread.core,
        physical_package_id=thread.package,
        die_id=0,
        thread_siblings_list=_list(mates),
        core_cpus_list=_list(mates),
        core_siblings_list=_list(package),
        package_cpus_list=_list(package),
    )
    box.link(f"/sys/bus/cpu/devices/cpu{at}", place)
    if at:
        box.set(place, online=1)
    if thread.khz:
        policy = f"/sys/devices/system/cpu/cpufreq/policy{at}"
        box.set(policy, cpuinfo_max_freq=thread.khz, cpuinfo_min_freq=400000, scaling_max_freq=thread.khz)
        box.set(policy, related_cpus=at, scaling_governor="powersave", scaling_cur_freq=800000)
        box.link(f"{place}/cpufreq", policy)
    if thread.capacity:
        box.set(place, cpu_capacity=thread.capacity)


def _stanza(at: int, thread: Thread, model: str, vendor: str, threads: Sequence[Thread], flags: str, more: str) -> str:
    package = [one for one in threads if one.package == thread.package]
    rows: dict[str, object] = {
        "processor": at,
        "vendor_id": vendor,
        "cpu family": 25 if vendor == "AuthenticAMD" else 6,
        "model": 97 if vendor == "AuthenticAMD" else 186,
        "model name": model,
        "stepping": 2,
        "microcode": "0xa601206",
        "cpu MHz": "3000.000",
        "cache size": "1024 KB",
        "physical id": thread.package,
        "siblings": len(package),
        "core id": thread.core,
        "cpu cores": len({one.core for one in package}),
        "apicid": at,
        "fpu": "yes",
        "flags": flags,
        "bogomips": "8982.74",
        "power management": "",
    }
    return "".join(f"{key}{_tabs(key)}: {value}\n" for key, value in rows.items()) + more


def _arm_stanza(at: int, thread: Thread, flags: str) -> str:
    part = thread.text or "0xd0b"
    return (
        f"processor\t: {at}\nBogoMIPS\t: 2000.00\nFeatures\t: {flags}\nCPU implementer\t: 0x41\n"
        f"CPU architecture: 8\nCPU variant\t: 0x0\nCPU part\t: {part}\nCPU revision\t: 1\n"
    )


def _tabs(key: str) -> str:
    return "\t" if len(key) > 7 else "\t\t"


def _list(numbers: Iterable[int]) -> str:
    """Numbers as the kernel's cpulist: "0-3,8"."""
    runs: list[list[int]] = []
    for number in sorted(numbers):
        if runs and runs[-1][1] == number - 1:
            runs[-1][1] = number
        else:
            runs.append([number, number])
    return ",".join(str(one) if one == last else f"{one}-{last}" for one, last in runs)


def meminfo(box: Box, total_kb: int, blocks: int = 0, block: int = 128 * MIB) -> None:
    """/proc/meminfo, and as many online memory blocks (Documentation/ABI/testing/sysfs-devices-memory)."""
    free = total_kb // 2
    box.put("/proc/meminfo", f"MemTotal:       {total_kb} kB\nMemFree:        {free} kB\nSwapTotal: 0 kB\n")
    root = "/sys/devices/system/memory"
    if blocks:
        box.set(root, block_size_bytes=f"{block:x}", auto_online_blocks="online")
    for number in range(blocks):
        box.set(f"{root}/memory{number}", state="online", online=1)


def dmi_memory(box: Box, most: int, devices: Sequence[dict[str, object] | None], ecc: str = "") -> None:
    """The record +dmi:id as udev's dmi_memory_id writes it; None for an empty slot."""
    facts: dict[str, object] = {"MEMORY_ARRAY_LOCATION": "System Board Or Motherboard"}
    if ecc:
        facts["MEMORY_ARRAY_EC_TYPE"] = ecc
    facts |= {"MEMORY_ARRAY_MAX_CAPACITY": most, "MEMORY_ARRAY_NUM_DEVICES": len(devices)}
    for number, device in enumerate(devices):
        told = device or {"PRESENT": 0, "FORM_FACTOR": "Unknown", "TYPE": "Unknown", "TYPE_DETAIL": "Unknown"}
        facts |= {f"MEMORY_DEVICE_{number}_{name}": value for name, value in told.items()}
    box.udev("+dmi:id", ID_VENDOR="Maker", ID_MODEL="Model", **facts)


def module(
    size: int, slot: str, bank: str, kind: str, form: str, speed: int, now: int, maker: str, part: str
) -> dict[str, object]:
    """One filled memory device of the record."""
    return {
        "TOTAL_WIDTH": 64,
        "DATA_WIDTH": 64,
        "SIZE": size,
        "FORM_FACTOR": form,
        "LOCATOR": slot,
        "BANK_LOCATOR": bank,
        "TYPE": kind,
        "TYPE_DETAIL": "Synchronous Unbuffered (Unregistered)",
        "SPEED_MTS": speed,
        "MANUFACTURER": maker,
        "SERIAL_NUMBER": SERIAL,
        "ASSET_TAG": "Not Specified",
        "PART_NUMBER": part,
        "RANK": 2,
        "CONFIGURED_SPEED_MTS": now,
        "CONFIGURED_VOLTAGE": "1.1",
        "MEMORY_TECHNOLOGY": "DRAM",
    }


def dmi(
    box: Box, vendor: str, product: str, chassis: int, board: str = "", version: str = "1.0", bios: str = ""
) -> None:
    """/sys/class/dmi/id; serials and the tables themselves are for root alone."""
    place = "/sys/devices/virtual/dmi/id"
    box.set(
        place,
        sys_vendor=vendor,
        product_name=product,
        product_version=version,
        product_family="To Be Filled By O.E.M.",
        chassis_type=chassis,
        chassis_vendor=vendor,
        board_vendor=vendor,
        board_name=board or product,
        bios_vendor=bios or "American Megatrends Inc.",
        bios_date="01/02/2024",
        modalias=f"dmi:bvn{bios}:svn{vendor.replace(' ', '')}:pn{product.replace(' ', '')}:ct{chassis}:",
    )
    box.link("/sys/class/dmi/id", place).link(f"{place}/subsystem", "/sys/class/dmi")
    box.refuse(*(f"{place}/{name}_serial" for name in ("product", "board", "chassis")), f"{place}/product_uuid")
    box.refuse("/sys/firmware/dmi/tables/DMI", "/sys/firmware/dmi/tables/smbios_entry_point")


def system(box: Box, release: str, kernel: str, machine: str = "x86_64", built: str = "") -> None:
    """What the running system says of itself; release is the text of os-release."""
    box.put("/usr/lib/os-release", release).link("/etc/os-release", "/usr/lib/os-release")
    box.put("/etc/machine-id", MACHINE_ID + "\n").put("/etc/hostname", HOSTNAME + "\n")
    box.set("/proc/sys/kernel", osrelease=kernel, ostype="Linux", hostname=HOSTNAME, random__boot_id=UUID)
    by = built or "(buildd@lcy02-amd64-115)"
    box.put("/proc/version", f"Linux version {kernel} {by} (gcc 13.2.0) #45-Ubuntu SMP PREEMPT_DYNAMIC\n")
    box.put("/proc/cmdline", f"BOOT_IMAGE=/vmlinuz-{kernel} root=UUID={UUID} ro quiet\n")
    box.put("/proc/1/comm", "systemd\n").put("/proc/1/cgroup", "0::/init.scope\n")
    box.put("/proc/self/cgroup", f"0::/user.slice/user-1000.slice/{USER}.scope\n")
    box.refuse("/proc/1/environ", "/proc/1/mountinfo", "/proc/1/root")
    box.folder("/run/systemd/system").folder("/proc/sys/fs/binfmt_misc")
    box.calls["uname"] = {"machine": machine, "release": kernel}
    box.calls["access /dev/kvm"] = ""


def kvm(box: Box) -> None:
    """A system that lets its user start virtual machines: the module is loaded and the device may be opened."""
    box.unread.add("/dev/kvm")
    box.calls["access /dev/kvm"] = "rw"


def root_cgroup(box: Box) -> None:
    """The unified hierarchy as it is outside of containers: the root has no memory.max (cgroup-v2.rst)."""
    box.put("/sys/fs/cgroup/cgroup.controllers", "cpuset cpu io memory pids\n")
    box.put("/sys/fs/cgroup/memory.stat", "anon 1\n").folder("/sys/fs/cgroup/user.slice")


def free(box: Box, size: int, left: int) -> None:
    for path in ("/", "~", f"/home/{USER}"):
        box.calls[f"statvfs {path}"] = {"size": size, "free": left}


def tools(box: Box, *present: str, docker: bool | None = None) -> None:
    """Commands on the PATH; docker tells whether its service answers, None that it has no socket."""
    wanted = {command for tool in TOOLS for command in tool.commands}
    for command in sorted(wanted):
        box.calls[f"which {command}"] = f"/usr/bin/{command}" if command in present else None
    box.link("/var/run", "/run").folder("/run/user/1000").folder("/opt")
    if docker is not None:
        box.unread.add("/run/docker.sock")
        box.calls["answers /var/run/docker.sock"] = docker
        box.calls["answers /run/docker.sock"] = docker


def tools_truth(*present: str, docker: Any = None, absent: Any = False) -> list[dict[str, Any]]:
    """Truth of the software list: these tools are there, all others are not, or unknown from inside a guest."""
    return [
        {
            "tool": tool.id,
            "present": True if tool.id in present else absent,
            "path": ANYTHING,
            "running": docker if tool.id == "docker" and docker is not None else AnyOf((None, UNKNOWN, False)),
        }
        for tool in TOOLS
    ]


UBUNTU = (
    'PRETTY_NAME="Ubuntu 24.04.1 LTS"\nNAME="Ubuntu"\nVERSION_ID="24.04"\nVERSION="24.04.1 LTS (Noble Numbat)"\n'
    "VERSION_CODENAME=noble\nID=ubuntu\nID_LIKE=debian\n"
)
