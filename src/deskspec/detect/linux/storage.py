"""Storage of a Linux system: its drives, which of them carry the system, and how much is free on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from deskspec.detect.formats import mountinfo
from deskspec.detect.host import Unreadable, text
from deskspec.detect.linux import drives
from deskspec.detect.linux.blockdevices import IN_MEMORY, Below, carriers, multipaths, system_mount
from deskspec.detect.linux.surroundings import Surroundings, surroundings
from deskspec.model.machine import Drive, Storage
from deskspec.model.reading import Known, Reading, Unknown
from deskspec.units import show_storage

if TYPE_CHECKING:
    from deskspec.detect.formats.mountinfo import Mount
    from deskspec.detect.host import Host
    from deskspec.detect.linux.drives import Disk

_LOOK = "look with: lsblk; or enter it: deskspec set storage.size=…"


def read(host: Host) -> Storage:
    """Drives, those that carry the system, layers from the drive upwards ("LUKS", "LVM"), and bytes free."""
    where = surroundings(host)
    mounts = mountinfo.parse(text(host, "/proc/self/mountinfo") or "")
    holder = system_mount(mounts)
    listed = _listed(host)
    if isinstance(listed, Unknown):
        return Storage(listed, listed, listed, _free(host, where, mounts, holder))
    buried = drives.hidden(host)
    found = drives.find(host, listed)
    aliases = {**multipaths(host), **_namespaces(found)} if len(found) > 1 else {}
    below = _below(host, where, holder)
    system = _system_names(below, aliases)
    return Storage(
        drives=_drives(found, aliases, system, where, buried),
        system_devices=_devices(below, system),
        layers=_layers(below),
        free=_free(host, where, mounts, holder),
    )


def _listed(host: Host) -> tuple[str, ...] | Unknown:
    try:
        return host.listing("/sys/block")
    except Unreadable as problem:
        return Unknown(f"/sys/block can't be listed here: {problem.cause}", _LOOK)


def _namespaces(found: list[Disk]) -> dict[str, str]:
    """Further namespaces of one NVMe drive, each to its first: nvme0n1 and nvme0n2 are one drive."""
    first: dict[str, str] = {}
    aliases: dict[str, str] = {}
    for disk in found:
        if disk.name.startswith("nvme"):
            controller = disk.place.rpartition("/")[0]
            known = first.setdefault(controller, disk.name)
            if known != disk.name:
                aliases[disk.name] = known
    return aliases


def _below(host: Host, where: Surroundings, holder: Mount | None) -> Below | Unknown:
    if where.kind == "container":
        return Unknown("a container can't tell which drive carries the system", where.elsewhere)
    return carriers(host, holder)


def _system_names(below: Below | Unknown, aliases: dict[str, str]) -> tuple[str, ...]:
    if isinstance(below, Unknown):
        return ()
    return tuple(dict.fromkeys(aliases.get(name, name) for name in below.disks))


def _devices(below: Below | Unknown, system: tuple[str, ...]) -> Reading[tuple[str, ...]]:
    if isinstance(below, Unknown):
        return below
    devices = tuple(f"/dev/{name}" for name in system)
    return Known(devices, below.source, how="inferred" if below.inferred else "detected")


def _layers(below: Below | Unknown) -> Reading[tuple[str, ...]]:
    if isinstance(below, Unknown):
        return below
    return Known(below.layers, below.source, how="inferred" if below.inferred else "detected")


def _drives(
    found: list[Disk], aliases: dict[str, str], system: tuple[str, ...], where: Surroundings, buried: int
) -> Reading[tuple[Drive, ...]]:
    whole = _merged(found, aliases)
    told = tuple(_drive(disk, disk.name in system, where) for disk in whole)
    if not where.words and buried:
        drive = "an NVMe drive" if buried == 1 else f"{buried} NVMe drives"
        note = f"Intel RST hides {drive}: set the SATA mode to AHCI in the firmware's set-up to see more"
        return Known(told, "/sys/block", bound="at_least", note=note)
    if not where.words:
        return Known(told, "/sys/block")
    if not told:
        return Unknown(f"{where.words} shows no drives of the computer", where.elsewhere)
    note = f"{where.words} may not show all drives of the computer"
    return Known(told, "/sys/block", bound="at_least", note=note)


def _merged(found: list[Disk], aliases: dict[str, str]) -> list[Disk]:
    """Each drive once, with the sizes of its namespaces together; another path to it adds nothing."""
    whole = [disk for disk in found if disk.name not in aliases]
    parts = [disk for disk in found if disk.name in aliases and disk.name.startswith("nvme")]
    if not parts:
        return whole
    more: dict[str, int] = {}
    for part in parts:
        more[aliases[part.name]] = more.get(aliases[part.name], 0) + (part.size or 0)
    return [disk._replace(size=disk.size + more.get(disk.name, 0)) if disk.size else disk for disk in whole]


def _drive(disk: Disk, carries_system: bool, where: Surroundings) -> Drive:
    return Drive(
        device=f"/dev/{disk.name}",
        model=drives.described(disk),
        kind=drives.kind(disk, where),
        bus=drives.bus(disk),
        size=drives.size(disk),
        internal=drives.internal(disk, where),
        carries_system=carries_system,
    )


def _free(host: Host, where: Surroundings, mounts: tuple[Mount, ...], holder: Mount | None) -> Reading[int]:
    """Bytes free for an ordinary user on the file system that the system lies on.

    A /home with a file system of its own is only noted: the tools and images of a role go to the system's.
    """
    place = _place(mounts, holder)
    if holder and place == "/" and holder.fstype in IN_MEMORY:
        return _no_drives_space(where, holder)
    free = _ask(host, place)
    if isinstance(free, Unknown):
        return free
    if where.kind == "wsl":
        note = "WSL's disk grows on the Windows drive, which may have less"
        return Known(free, f"statvfs of {place}", bound="at_most", note=note)
    note = "the system itself is read-only" if place == "/home" else _home_note(host, mounts, holder)
    return Known(free, f"statvfs of {place}", note=note)


def _no_drives_space(where: Surroundings, holder: Mount) -> Unknown:
    if where.words:
        return Unknown(f"what is free for {where.words} ({holder.fstype}) may lie on any drive", where.elsewhere)
    reason = f"the system runs from memory or an image ({holder.fstype}), whose free space is not a drive's"
    return Unknown(reason, "start the installed system and check again")


def _place(mounts: tuple[Mount, ...], holder: Mount | None) -> str:
    """Where the system's programs and data are written to: "/", unless that is put together at boot or read-only."""
    if holder is None:
        return "/"
    if holder.point != "/":
        return "/var" if mountinfo.topmost(mounts, "/var") else holder.point
    # SteamOS and ChromeOS: a small system that nobody writes to, and all else in /home.
    return "/home" if holder.read_only and mountinfo.topmost(mounts, "/home") else "/"


def _ask(host: Host, place: str) -> int | Unknown:
    try:
        told = host.call("statvfs", place)
    except Unreadable as problem:
        return Unknown(f"free space of {place} can't be read: {problem.cause}", f"look with: df -h {place}")
    free = told.get("free") if isinstance(told, dict) else None
    if not isinstance(free, int) or free < 0:
        return Unknown(f"statvfs of {place} gave no number", f"look with: df -h {place}")
    return free


def _home_note(host: Host, mounts: tuple[Mount, ...], holder: Mount | None) -> str:
    home = mountinfo.topmost(mounts, "/home")
    if home is None or holder is None or home.number == holder.number:
        return ""
    free = _ask(host, "/home")
    if isinstance(free, Unknown):
        return "/home has a file system of its own"
    return f"/home has a file system of its own, with {show_storage(free)} free"
