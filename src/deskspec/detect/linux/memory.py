"""Main memory on Linux: what is installed, what the kernel was left with, what firmware tells of modules.

Installed memory comes from the firmware's list of modules as udev keeps it (readable by everyone), else from
the kernel's memory blocks (Documentation/admin-guide/mm/memory-hotplug.rst) or MemTotal, rounded up to a size
that is built. A guest's memory is never rounded: there any size is possible.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from deskspec.detect import memory_judgement as judgement
from deskspec.detect.blank import blank
from deskspec.detect.formats import memory_devices, udev
from deskspec.detect.host import names, number, text
from deskspec.detect.linux.gpu_memory import carve_out
from deskspec.detect.linux.surroundings import Surroundings, surroundings
from deskspec.model.machine import Memory
from deskspec.model.reading import Known, Reading, Unknown
from deskspec.units import show_memory
from deskspec.wording import mark

if TYPE_CHECKING:
    from deskspec.detect.formats.memory_devices import MemoryDevices
    from deskspec.detect.host import Host

RECORD = "/run/udev/data/+dmi:id"
BLOCKS = "/sys/devices/system/memory"
DMI_SOURCE = mark("udev's DMI record")
ENTER = "enter it: deskspec set memory.size=32GB"
GIB = 1 << 30

#: GiB that modules and soldered chips add up to in machines people buy.
BUILT = (
    1, 2, 3, 4, 6, 8, 10, 12, 16, 18, 20, 24, 32, 36, 40, 48, 56, 64, 72, 80, 96, 112, 128, 144, 160, 192,
    224, 256, 320, 384, 448, 512, 576, 640, 768, 896, 1024, 1152, 1280, 1536, 2048, 3072, 4096,
)  # fmt: skip
#: The kernel, the firmware and a processor's graphics keep less than this share of a built size to
#: themselves.
MOST_HIDDEN = 0.15
#: Blocks cut by a hole in the address space count whole, so a count of them may be a little over.
OVERCOUNT = 0.015
MAX_BLOCKS = 65536


def read(host: Host) -> Memory:
    """Sizes in bytes. `limit` is a container's ration, known only where one is set."""
    usable = _usable(host)
    around = surroundings(host)
    told = _devices(host)
    installed = _installed(host, around, told, usable)
    return replace(_parts(told, installed, around), installed=installed, usable=usable, limit=_limit(host))


def _usable(host: Host) -> Reading[int]:
    """MemTotal of /proc/meminfo, which is in KiB whatever it says (proc_meminfo(5))."""
    for line in (text(host, "/proc/meminfo") or "").split("\n"):
        if line.startswith("MemTotal:"):
            digits = line[9:].strip().partition(" ")[0]
            if digits.isdecimal() and digits.isascii() and len(digits) < 16:
                return Known(int(digits) * 1024, "/proc/meminfo")
    return Unknown("no MemTotal in /proc/meminfo", ENTER)


def _limit(host: Host) -> Reading[int]:
    """A container's ration: cgroup v2's memory.max, or v1's limit, which is near 2^63 for none."""
    for path in ("/sys/fs/cgroup/memory.max", "/sys/fs/cgroup/memory/memory.limit_in_bytes"):
        ration = number(host, path)
        if ration is not None and 0 < ration < 1 << 60:
            return Known(ration, path)
    return Unknown("no limit is set")


# --- the firmware's list


def _devices(host: Host) -> MemoryDevices | None:
    """What the record holds; None where there is no record."""
    content = text(host, RECORD)
    return None if content is None else memory_devices.parse(udev.parse(content))


def _parts(told: MemoryDevices | None, installed: Reading[int], around: Surroundings) -> Memory:
    """Modules, slots and what they are made of, or why they are not known."""
    if around.kind != "hardware":
        return blank(Memory, f"{around.words} does not show the computer's modules", around.elsewhere)
    if told is None:
        return blank(Memory, f"no {RECORD} on this system", "as root: dmidecode -t memory")
    if not told.devices:
        reason = f"{RECORD} tells nothing of memory: systemd before 248, or firmware without a list"
        return blank(Memory, reason, "as root: dmidecode -t memory")
    size = installed.value if isinstance(installed, Known) and installed.bound == "exact" else None
    return Memory(
        modules=judgement.modules(told, DMI_SOURCE),
        slots=judgement.slots(told, DMI_SOURCE),
        free_slots=judgement.free_slots(told, DMI_SOURCE),
        maximum=judgement.maximum(told, size, DMI_SOURCE),
        type=judgement.memory_type(told, DMI_SOURCE),
        soldered=judgement.soldered(told, DMI_SOURCE),
        ecc=judgement.error_correction(told, DMI_SOURCE),
    )


# --- what is installed


def _installed(host: Host, around: Surroundings, told: MemoryDevices | None, usable: Reading[int]) -> Reading[int]:
    if around.kind in ("wsl", "container"):
        return _part_of_host(usable, around)
    seen = usable.value if isinstance(usable, Known) else 0
    listed = told.installed if told else None
    if around.kind == "vm":
        return _given(host, listed, usable)
    if listed and listed >= seen:
        note = "" if seen * 2 >= listed or not seen else f"the system uses only {show_memory(seen)} of it"
        return Known(listed, DMI_SOURCE, note=note)
    inferred = _inferred(host, usable)
    if listed and isinstance(inferred, Known):
        note = f"the firmware lists only {show_memory(listed)}, yet {show_memory(seen)} are usable"
        return Known(inferred.value, inferred.source, inferred.how, inferred.bound, note=note)
    return inferred


def _part_of_host(usable: Reading[int], around: Surroundings) -> Reading[int]:
    if isinstance(usable, Unknown):
        return usable
    note = f"what {around.words} sees; the computer may have more"
    return Known(usable.value, usable.source, bound="at_least", note=note)


def _given(host: Host, listed: int | None, usable: Reading[int]) -> Reading[int]:
    """What a virtual machine was given, by its blocks or its made-up modules.

    Whole gigabytes of blocks are exact; a block that firmware took whole is missing from any other count.
    """
    note = "given to this virtual machine"
    seen = usable.value if isinstance(usable, Known) else 0
    if listed and listed >= seen:
        return Known(listed, DMI_SOURCE, note=note)
    blocks = _blocks(host, seen)
    if blocks and blocks >= seen:
        whole = blocks % GIB == 0
        return Known(blocks, BLOCKS, bound="exact" if whole else "at_least", note=note)
    if isinstance(usable, Unknown):
        return usable
    return Known(usable.value, usable.source, bound="at_least", note=note)


def _inferred(host: Host, usable: Reading[int]) -> Reading[int]:
    """The built size behind what the kernel shows, together with what a processor's graphics took from it."""
    if isinstance(usable, Unknown):
        return usable
    seen = usable.value
    blocks = _blocks(host, seen)
    total = max(blocks, seen)
    source = BLOCKS if blocks >= seen else usable.source
    taken = carve_out(host)
    if not taken and total % GIB == 0 and total // GIB in BUILT:
        return Known(total, source)
    built = built_size(total + taken, at_least=seen + taken)
    if built is None:
        note = f"{show_memory(seen)} are usable; no built size is near"
        return Known(total, source, bound="at_least", note=note)
    return Known(built, source, "inferred", note=f"inferred from {show_memory(seen)} usable")


def built_size(total: int, at_least: int = 0) -> int | None:
    """The smallest size machines are built with that holds `total` bytes; None where none is near."""
    for gib in BUILT:
        size = gib * GIB
        if size >= at_least and size >= total * (1 - OVERCOUNT):
            return size if total >= size * (1 - MOST_HIDDEN) else None
    return None


def _blocks(host: Host, seen: int) -> int:
    """Bytes of the memory blocks that are online; 0 where the kernel has none (no memory hotplug)."""
    size = _hexadecimal(text(host, f"{BLOCKS}/block_size_bytes"))
    if not size:
        return 0
    entries = names(host, BLOCKS)[:MAX_BLOCKS]
    blocks = [name for name in entries if name[:6] == "memory" and name[6:].isdecimal()]
    total = len(blocks) * size
    # One file a block tells whether it is online: only worth reading where the count is more than it can be.
    if total <= seen * (1 + MOST_HIDDEN) + size:
        return total
    return size * sum(text(host, f"{BLOCKS}/{name}/state") != "offline" for name in blocks)


def _hexadecimal(told: str | None) -> int:
    """block_size_bytes is hexadecimal without 0x."""
    try:
        return int(told or "0", 16)
    except ValueError:
        return 0
