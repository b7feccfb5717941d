"""The graph of block devices: from the root file system down through LUKS, LVM and RAID to its drives.

Names and folders are the kernel's (Documentation/ABI/stable/sysfs-block): a partition's folder lies in its
disk's, and what a mapped device rests on is listed in its `slaves` folder.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from deskspec.detect.formats import mountinfo, udev
from deskspec.detect.host import Unreadable, names, text
from deskspec.detect.linux.sysfs import folder
from deskspec.model.reading import Unknown
from deskspec.wording import mark

if TYPE_CHECKING:
    from collections.abc import Iterable

    from deskspec.detect.formats.mountinfo import Mount
    from deskspec.detect.host import Host

#: A stack of devices deeper or wider than this is no real one.
MOST_STEPS = 256

#: Where the real file system lies when "/" itself is put together at boot: ostree, Ubuntu Core, NixOS.
STAND_INS = ("/sysroot", "/writable", "/nix")

#: File systems put together from images and memory, as live systems, containers and sandboxes have them for "/".
IN_MEMORY = frozenset(("overlay", "tmpfs", "squashfs", "erofs", "composefs", "rootfs", "ramfs"))

#: File systems of other computers.
NETWORK = frozenset(("nfs", "nfs4", "cifs", "smb3", "9p", "virtiofs", "ceph", "glusterfs", "afs"))

_MAPPED = (
    ("CRYPT-LUKS", "LUKS"),
    ("CRYPT-BITLK", "BitLocker"),
    ("CRYPT-VERITY", "verity"),
    ("CRYPT-", "encryption"),
    ("LVM-", "LVM"),
    ("stratis-", "Stratis"),
    ("DMRAID-", "RAID"),
)

_LOOK = "look with: lsblk"


class Below(NamedTuple):
    """What a file system rests on: drives by their name in /sys/block, and layers from the drive upwards.

    source is where that was found; inferred: from labels rather than from the kernel's own links.
    """

    disks: tuple[str, ...]
    layers: tuple[str, ...]
    source: str
    inferred: bool = False


def system_mount(mounts: tuple[Mount, ...]) -> Mount | None:
    """The mount that holds the system: "/", or its stand-in where "/" is put together from others."""
    root = mountinfo.topmost(mounts, "/")
    if root is None or (root.source.startswith("/dev/") and not root.source.startswith("/dev/loop")):
        return root
    if root.fstype not in IN_MEMORY:
        return root
    candidates = (mountinfo.topmost(mounts, point) for point in STAND_INS)
    return next((mount for mount in candidates if mount and mount.source.startswith("/dev/")), root)


def carriers(host: Host, mount: Mount | None) -> Below | Unknown:
    """The drives below a mount and the layers in between, or why they can't be told."""
    if mount is None:
        return Unknown("/proc/self/mountinfo names no root file system", _LOOK)
    if mount.fstype == "zfs":
        return _zfs_members(host, mount.source.partition("/")[0])
    starts, source = _starts(host, mount)
    if not starts:
        return _nothing_below(mount)
    disks, layers = _descend(host, starts)
    if not disks:
        name = starts[0].rpartition("/")[2]
        return Unknown(f"the system rests on {name}, which leads to no drive of this computer", _LOOK)
    return Below(disks, layers, source)


def _nothing_below(mount: Mount) -> Unknown:
    if mount.fstype in NETWORK or mount.fstype.startswith("fuse"):
        return Unknown(f"the system runs from another computer's file system ({mount.fstype})")
    if mount.fstype in IN_MEMORY:
        return Unknown(
            f"the system runs from memory or an image ({mount.fstype}), as a live system does",
            "start the installed system and check again",
        )
    return Unknown(f"no device was found below the file system {mount.point} ({mount.fstype})", "look with: lsblk")


def _starts(host: Host, mount: Mount) -> tuple[tuple[str, ...], str]:
    """The device folders right below a mount, and the source that told."""
    by_number = folder(host, f"/sys/dev/block/{mount.number}")
    if by_number:
        return (by_number,), mark("/proc/self/mountinfo and /sys/dev/block")
    # bcachefs names all its devices, with colons in between.
    paths = mount.source.split(":") if mount.fstype == "bcachefs" else [mount.source]
    found = tuple(place for path in paths[:64] if (place := _by_path(host, path)))
    if mount.fstype == "btrfs":
        whole = _btrfs_devices(host, {place.rpartition("/")[2] for place in found})
        if whole:
            return whole, mark("/proc/self/mountinfo and /sys/fs/btrfs")
    return found, mark("/proc/self/mountinfo and /sys/class/block")


def _by_path(host: Host, path: str) -> str | None:
    """The folder of a device path such as /dev/sda4 or /dev/mapper/luks-home."""
    try:
        name = host.real(path).removeprefix("/dev/")
    except Unreadable:
        return None
    if "/" in name:
        mapper = name.removeprefix("mapper/")
        name = next((dm for dm in _mapped(host) if text(host, f"/sys/block/{dm}/dm/name") == mapper), "")
    if not name:
        return None
    return folder(host, f"/sys/class/block/{name}") or folder(host, f"/sys/block/{name}")


def _mapped(host: Host) -> list[str]:
    return [name for name in names(host, "/sys/block")[:MOST_STEPS] if name.startswith("dm-")]


def _btrfs_devices(host: Host, known: set[str]) -> tuple[str, ...]:
    """All devices of the btrfs that holds a known one; of the only btrfs there is, if none is known."""
    pools: list[tuple[str, ...]] = []
    for pool in names(host, "/sys/fs/btrfs")[:MOST_STEPS]:
        devices = names(host, f"/sys/fs/btrfs/{pool}/devices")[:MOST_STEPS]
        if devices:
            places = (folder(host, f"/sys/fs/btrfs/{pool}/devices/{device}") for device in devices)
            pools.append(tuple(place for place in places if place))
            if known.intersection(devices):
                return pools[-1]
    return pools[0] if len(pools) == 1 and not known else ()


def _descend(host: Host, starts: Iterable[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Disks and layers below device folders, breadth first; no folder is visited twice, so loops end."""
    disks: list[str] = []
    layers: list[str] = []
    waiting, seen = list(starts), set[str]()
    while waiting and len(seen) < MOST_STEPS:
        place = waiting.pop(0)
        if place in seen:
            continue
        seen.add(place)
        if host.exists(f"{place}/partition"):
            waiting.append(place.rpartition("/")[0])
            continue
        below = _slaves(host, place)
        layer = layer_of(host, place)
        if layer and layer not in layers:
            layers.append(layer)
        waiting.extend(below)
        if not below and is_disk(place) and place.rpartition("/")[2] not in disks:
            disks.append(place.rpartition("/")[2])
    return tuple(sorted(disks)), tuple(reversed(layers))


def _slaves(host: Host, place: str) -> list[str]:
    found = (folder(host, f"{place}/slaves/{name}") for name in names(host, f"{place}/slaves")[:MOST_STEPS])
    return [below for below in found if below]


def is_disk(place: str) -> bool:
    """Whether a device folder is a drive's, and not one that the kernel made up (loop, dm, md, zram …).

    A multipath NVMe drive is virtual, too, in the kernel's eyes: it stands for all paths to it.
    """
    return not place.startswith("/sys/devices/virtual/") or "/nvme-subsystem/" in place


def layer_of(host: Host, place: str) -> str:
    """What a device adds to those below it: LUKS, LVM, RAID 1 …; nothing for a drive or a path to it."""
    name = place.rpartition("/")[2]
    if name.startswith("dm-"):
        uuid = text(host, f"{place}/dm/uuid") or ""
        return next((layer for prefix, layer in _MAPPED if uuid.startswith(prefix)), "")
    if name.startswith("md"):
        return _raid(text(host, f"{place}/md/level") or "")
    if name.startswith("bcache"):
        return "bcache"
    return ""


def _raid(level: str) -> str:
    digits = level.removeprefix("raid")
    return f"RAID {digits}" if digits.isdigit() and len(digits) < 3 else "RAID"


def multipaths(host: Host) -> dict[str, str]:
    """Drives that are only another path to one already seen (dm-multipath): the other path to the first."""
    aliases: dict[str, str] = {}
    for name in _mapped(host):
        if (text(host, f"/sys/block/{name}/dm/uuid") or "").startswith("mpath-"):
            first, *others = names(host, f"/sys/block/{name}/slaves")[:MOST_STEPS] or ("",)
            aliases.update(dict.fromkeys(others, first))
    return aliases


def _zfs_members(host: Host, pool: str) -> Below | Unknown:
    """The drives that bear a ZFS pool's label: the kernel links no pool to them, but udev reads labels."""
    places: list[str] = []
    for record in names(host, "/run/udev/data")[: 16 * MOST_STEPS]:
        if record.startswith("b"):
            told = udev.parse(text(host, f"/run/udev/data/{record}") or "")
            if told.get("ID_FS_TYPE") == "zfs_member" and told.get("ID_FS_LABEL") == pool:
                place = folder(host, f"/sys/dev/block/{record[1:]}")
                places.extend((place,) if place else ())
    disks, layers = _descend(host, places)
    if not disks:
        return Unknown("no drive bears the label of the system's ZFS pool in udev's records", "look with: zpool status")
    return Below(disks, (*layers, "ZFS"), mark("ZFS labels in udev's records"), inferred=True)
