"""Block devices of made-up and captured Linux systems, as hosts in memory."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from deskspec.detect.capture import CaptureHost
from deskspec.detect.linux import storage
from deskspec.model.reading import Known, value_of

if TYPE_CHECKING:
    from pathlib import Path

PCI = "/sys/devices/pci0000:00"
PLACES = {
    "nvme": PCI + "/0000:00:1d.0/0000:01:00.0/nvme/{control}/{name}",
    "sata": PCI + "/0000:00:17.0/ata{n}/host{n}/target{n}:0:0/{n}:0:0:0/block/{name}",
    "usb": PCI + "/0000:00:14.0/usb1/1-{n}/1-{n}:1.0/host9/target9:0:0/9:0:0:0/block/{name}",
    "mmc": PCI + "/0000:00:1a.0/mmc_host/mmc0/mmc0:0001/block/{name}",
    "virtio": PCI + "/0000:00:04.0/virtio1/block/{name}",
}
HARDWARE = {"/proc/cpuinfo": b"processor\t: 0\nflags\t\t: fpu vmx\n"}


class Blocks:
    """Collects drives, partitions, mapped devices and mounts; `host()` is the system that has them."""

    def __init__(self) -> None:
        self.files: dict[str, bytes] = dict(HARDWARE)
        self.links: dict[str, str] = {}
        self.places: dict[str, str] = {}
        self.mounts: list[str] = []
        self.minor = 0

    def put(self, path: str, content: str) -> None:
        self.files[path] = f"{content}\n".encode()

    def _enter(self, name: str, place: str, number: str) -> str:
        self.minor += 1
        number = number or f"259:{self.minor}"
        self.places[name] = place
        self.put(f"{place}/dev", number)
        self.links[f"/sys/class/block/{name}"] = place
        self.links[f"/sys/dev/block/{number}"] = place
        return number

    def disk(
        self,
        name: str,
        bus: str = "nvme",
        /,
        sectors: int = 1000215216,
        rotational: int = 0,
        removable: int = 0,
        **more: str,
    ) -> str:
        """more: contents of the device folder's files (model, vendor, type, name)."""
        control = name.rpartition("n")[0] if bus == "nvme" else ""
        place = PLACES.get(bus, bus).format(name=name, n=1 + len(self.places), control=control)
        self.links[f"/sys/block/{name}"] = place
        self.put(f"{place}/size", str(sectors))
        self.put(f"{place}/removable", str(removable))
        self.put(f"{place}/queue/rotational", str(rotational))
        for file, content in more.items():
            self.put(f"{place}/device/{file}", content)
        return self._enter(name, place, "")

    def part(self, disk: str, name: str) -> str:
        place = f"{self.places[disk]}/{name}"
        self.put(f"{place}/partition", "1")
        return self._enter(name, place, "")

    def over(self, name: str, *slaves: str, number: str = "", **more: str) -> str:
        """A dm, md or bcache device; more: "dm_uuid", "dm_name", "md_level"."""
        place = f"/sys/devices/virtual/block/{name}"
        self.links[f"/sys/block/{name}"] = place
        for slave in slaves:
            self.links[f"{place}/slaves/{slave}"] = self.places[slave]
        for file, content in more.items():
            self.put(f"{place}/{file.replace('_', '/')}", content)
        return self._enter(name, place, number)

    def mount(self, point: str, number: str, fstype: str = "ext4", source: str = "/dev/x") -> None:
        self.mounts.append(f"{len(self.mounts) + 20} 1 {number} / {point} rw - {fstype} {source} rw")

    def btrfs(self, *members: str) -> None:
        for member in members:
            link = f"/sys/fs/btrfs/0f-{members[0]}/devices/{member}"
            self.links[link] = self.places[member]

    def udev(self, number: str, **facts: str) -> None:
        self.put(f"/run/udev/data/b{number}", "\n".join(f"E:{key}={value}" for key, value in facts.items()))

    def host(self, **calls: Any) -> CaptureHost:
        files = {**self.files, "/proc/self/mountinfo": "\n".join(self.mounts).encode()}
        answers = {"statvfs /": {"size": 500 * 10**9, "free": 200 * 10**9}, **calls}
        return CaptureHost(files, self.links, calls=answers)


def udev_host(dump: Path) -> CaptureHost:
    """The system of a `udevadm info --export-db` dump; every disk gets 1 GB, as dumps tell no sizes."""
    files: dict[str, bytes] = dict(HARDWARE)
    links: dict[str, str] = {}
    for stanza in dump.read_text("utf-8", "replace").split("\n\n"):
        facts = dict(line[3:].partition("=")[::2] for line in stanza.split("\n") if line.startswith("E: "))
        if facts.get("SUBSYSTEM") != "block" or "DEVPATH" not in facts or "MAJOR" not in facts:
            continue
        place, number = f"/sys{facts['DEVPATH']}", f"{facts['MAJOR']}:{facts['MINOR']}"
        files[f"/run/udev/data/b{number}"] = "\n".join(f"E:{key}={value}" for key, value in facts.items()).encode()
        files[f"{place}/dev"] = f"{number}\n".encode()
        files[f"{place}/size"] = b"2000000\n"
        links[f"/sys/dev/block/{number}"] = place
        if facts.get("DEVTYPE") == "disk":
            links[f"/sys/block/{place.rpartition('/')[2]}"] = place
            # Only the identify data is in a dump; the kernel takes "rotational" from the same word.
            still = facts.get("ID_ATA_ROTATION_RATE_RPM") == "0" or "nvme" in place
            files[f"{place}/queue/rotational"] = b"0\n" if still else b"1\n"
        else:
            files[f"{place}/partition"] = b"1\n"
    return CaptureHost(files, links)


def lsblk_host(dump: Path) -> tuple[CaptureHost, dict[str, Any]]:
    """The system that printed a `lsblk --json`, nested or flat, and its rows by name."""
    tree = json.loads(dump.read_text())
    rows: dict[str, Any] = {}
    blocks = Blocks()
    for row in tree["blockdevices"] if isinstance(tree, dict) else tree:
        _row(blocks, rows, row, row.get("pkname"))
    return blocks.host(), rows


def _row(blocks: Blocks, rows: dict[str, Any], row: dict[str, Any], parent: str | None) -> None:
    name = (row.get("kname") or row["name"]).removeprefix("/dev/").removeprefix("mapper/")
    kind = row["type"]
    if name in rows:
        if parent:
            blocks.links[f"{blocks.places[name]}/slaves/{parent}"] = blocks.places[parent]
        return
    rows[name] = row
    number = ""
    if kind in ("disk", "loop", "rom"):
        number = _disk_row(blocks, name, row)
    elif kind == "part":
        holder = parent or next(
            other for other in sorted(rows, key=len, reverse=True) if name.startswith(other) and other != name
        )
        number = blocks.part(holder, name)
    else:
        number = blocks.over(name, *([parent] if parent else []), dm_uuid="LVM-x" if kind == "lvm" else "CRYPT-LUKS2-x")
    if row.get("mountpoint"):
        blocks.mount(row["mountpoint"], number, row.get("fstype") or "ext4", f"/dev/{name}")
    for child in row.get("children", ()):
        _row(blocks, rows, child, name)


def _disk_row(blocks: Blocks, name: str, row: dict[str, Any]) -> str:
    size = row.get("size")
    sectors = size // 512 if isinstance(size, int) else 2**24
    told = row.get("tran") or ("nvme" if name.startswith("nvme") else "mmc" if name.startswith("mmcblk") else "sata")
    if row["type"] != "disk":
        told = f"/sys/devices/virtual/block/{name}"
    # 'spi' is the parallel SCSI of a VMware guest.
    bus = {"spi": PCI + "/0000:00:10.0/host0/target0:0:0/0:0:0:0/block/{name}"}.get(told, told)
    more = {"model": row["model"]} if row.get("model") else {}
    if name.startswith("mmcblk"):
        more["type"] = "MMC"
    return blocks.disk(name, bus, sectors, int(bool(row.get("rota"))), int(bool(row.get("rm"))), **more)


def known(reading) -> Any:
    """The reading, which must be known."""
    assert isinstance(reading, Known), reading
    return reading


def drives_of(host):
    told = known(storage.read(host).drives)
    return {drive.device.removeprefix("/dev/"): drive for drive in told.value}


def kinds_of(host):
    return {name: value_of(drive.kind) for name, drive in drives_of(host).items()}


def system_of(host):
    return known(storage.read(host).system_devices).value
