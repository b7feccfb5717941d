"""One drive as the kernel shows it, and what it is: its kind, its bus, and whether it is built in.

The folder of a drive spells out how it is connected: /sys/devices/pci0000:00/0000:00:17.0/ata1/…/sda.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from deskspec.detect.formats import udev
from deskspec.detect.formats.names import shown
from deskspec.detect.host import names, number, text
from deskspec.detect.linux.blockdevices import MOST_STEPS, is_disk
from deskspec.detect.linux.sysfs import folder
from deskspec.model.reading import Known, Reading, Unknown
from deskspec.wording import say

if TYPE_CHECKING:
    from deskspec.detect.host import Host
    from deskspec.detect.linux.surroundings import Surroundings
    from deskspec.model.machine import DriveKind

SECTOR = 512
AHCI = "/sys/bus/pci/drivers/ahci"

#: Block devices that are no drives: memory, images, optical and floppy discs, mapped and network devices, raw
#: flash. Most are "virtual" to the kernel, too, but known by name they cost no look.
_NO_DRIVES = (
    "loop",
    "ram",
    "zram",
    "sr",
    "fd",
    "dm-",
    "md",
    "nbd",
    "mtdblock",
    "bcache",
    "zd",
    "rbd",
    "drbd",
    "ubi",
)

#: Words in the names that hypervisors and clouds give their disks.
_VIRTUAL_WORDS = (
    "vmware",
    "qemu",
    "vbox",
    "virtual",
    "msft",
    "xen",
    "persistentdisk",
    "nvme_card",
    "elastic block",
    "amazon ec2",
    "microsoft nvme",
)

#: Host adapters that show a RAID volume as if it were a drive.
_RAID_DRIVERS = frozenset(("megaraid_sas", "smartpqi", "hpsa", "aacraid", "arcmsr", "3w-9xxx", "3w-sas", "ips"))
_SAS_DRIVERS = frozenset(("mpt2sas", "mpt3sas", "mpi3mr", "pm80xx", "isci", "mvsas", "aic94xx", "hisi_sas"))

_UNKNOWN_CARD = Unknown("the kernel doesn't tell whether this is a built-in eMMC or an SD card", "open the case")


class Disk(NamedTuple):
    """What was read of one drive. place is its folder, size in bytes, adapter the driver of its SCSI host."""

    name: str
    place: str
    size: int | None
    vendor: str
    model: str
    type: str
    rotational: int | None
    removable: bool
    adapter: str
    transport: str
    outside: bool
    facts: dict[str, str]

    @property
    def source(self) -> str:
        return f"/sys/block/{self.name}"


def find(host: Host, listed: tuple[str, ...]) -> list[Disk]:
    """The drives among the names of /sys/block, those without a medium left out."""
    found = (read(host, name) for name in listed[: 16 * MOST_STEPS] if _may_be_drive(name))
    return [disk for disk in found if disk]


def _may_be_drive(name: str) -> bool:
    if name.startswith(_NO_DRIVES):
        return False
    if name.startswith("mmcblk"):
        # An eMMC's boot, replay-protected and general-purpose areas are devices of their own.
        return name[6:].isdigit()
    # nvme0c1n1 is one path to the multipath drive nvme0n1.
    return not (name.startswith("nvme") and "c" in name[4:])


def read(host: Host, name: str) -> Disk | None:
    """What the kernel and udev tell of one drive; None where it has no medium or is none."""
    base = f"/sys/block/{name}"
    sectors = number(host, f"{base}/size")
    place = folder(host, base)
    if sectors == 0 or place is None or not is_disk(place) or text(host, f"{base}/hidden") == "1":
        return None
    device = f"{base}/device"
    scsi = "/host" in place
    return Disk(
        name=name,
        place=place,
        size=sectors * SECTOR if sectors is not None and 0 < sectors < 1 << 54 else None,
        vendor=shown(text(host, f"{device}/vendor") or "") if scsi else "",
        model=shown(text(host, f"{device}/{'name' if name.startswith('mmcblk') else 'model'}") or ""),
        type=text(host, f"{device}/type") or "" if name.startswith("mmcblk") else "",
        rotational=number(host, f"{base}/queue/rotational"),
        removable=text(host, f"{base}/removable") == "1",
        adapter=_adapter(host, place) if scsi else "",
        transport=_transport(host, place, device) if name.startswith("nvme") else "",
        outside=_outside(host, place),
        facts=_facts(host, base),
    )


def _facts(host: Host, base: str) -> dict[str, str]:
    """udev's record of the drive, named after its device number."""
    device_number = text(host, f"{base}/dev")
    return udev.parse(text(host, f"/run/udev/data/b{device_number}") or "") if device_number else {}


def _adapter(host: Host, place: str) -> str:
    """The driver of the SCSI host that a drive hangs on, such as "ahci", "usb-storage", "ufshcd"."""
    if "/ata" in place or "/usb" in place:
        return ""  # The path tells it already.
    number_of_host = next((part for part in place.split("/") if part[:4] == "host" and part[4:].isdigit()), "")
    return text(host, f"/sys/class/scsi_host/{number_of_host}/proc_name") or ""


def _controller(host: Host, place: str) -> str:
    """The folder of the first of a multipath NVMe drive's controllers; "" for any other drive."""
    if "/nvme-subsystem/" not in place:
        return ""
    subsystem = place.rpartition("/")[0]
    controllers = (name for name in names(host, subsystem)[:64] if name[:4] == "nvme" and name[4:].isdigit())
    return next((real for name in controllers if (real := folder(host, f"{subsystem}/{name}"))), "")


def _transport(host: Host, place: str, device: str) -> str:
    """How an NVMe drive is reached: "pcie", "tcp", "rdma" …, told by its controller; "" where it isn't."""
    return text(host, f"{_controller(host, place) or device}/transport") or ""


def _outside(host: Host, place: str) -> bool:
    """Whether a PCI device on the way is marked removable: behind a Thunderbolt or USB4 port.

    Documentation/ABI/testing/sysfs-devices-removable; "fixed" or nothing elsewhere.
    """
    parts = (_controller(host, place) or place).split("/")
    bridges = [depth for depth, part in enumerate(parts[:MOST_STEPS], 1) if part.count(":") == 2 and "." in part[-3:]]
    return any(text(host, f"{'/'.join(parts[:depth])}/removable") == "removable" for depth in bridges)


def hidden(host: Host) -> int:
    """How many NVMe drives Intel's RST keeps behind its SATA controllers, where Linux can't reach them.

    The count is the attribute `remapped_nvme` of drivers/ata/ahci.c; a controller has places for three.
    """
    controllers = [name for name in names(host, AHCI)[:MOST_STEPS] if name.count(":") == 2]
    counts = (number(host, f"{AHCI}/{name}/remapped_nvme") or 0 for name in controllers)
    return sum(count for count in counts if 0 < count <= 3)


def is_virtual(disk: Disk) -> bool:
    """Whether the drive is a hypervisor's, by its driver or by the name it gives itself."""
    if disk.name.startswith(("vd", "xvd")) or bus_of(disk) in ("virtio", "xen", "hyper-v"):
        return True
    # A server's remote console plugs "Virtual Media" into USB, which is virtual all the same.
    told = f"{disk.vendor} {disk.model}".lower()
    return any(word in told for word in _VIRTUAL_WORDS) and disk.adapter not in _RAID_DRIVERS


def bus_of(disk: Disk) -> str:
    """nvme, thunderbolt, mmc, usb, sata, ata, virtio, xen, hyper-v, ufs, sas, scsi, firewire, iscsi or ""."""
    for told in (_bus_by_name(disk), _bus_by_place(disk), _bus_by_adapter(disk)):
        if told:
            return told
    return {"usb": "usb", "ata": "sata", "scsi": "scsi"}.get(disk.facts.get("ID_BUS", ""), "")


def _bus_by_name(disk: Disk) -> str:
    if disk.outside:
        return "thunderbolt"
    starts = (("nvme", "nvme"), ("mmcblk", "mmc"), ("xvd", "xen"), ("vd", "virtio"))
    return next((bus for start, bus in starts if disk.name.startswith(start)), "")


def _bus_by_place(disk: Disk) -> str:
    for part in disk.place.split("/"):
        if part[:3] == "usb" and part[3:].isdigit():
            return "usb"
        if part[:3] == "ata" and part[3:].isdigit():
            return "ata" if disk.facts.get("ID_ATA") == "1" and "ID_ATA_SATA" not in disk.facts else "sata"
        if part[:6] == "virtio" and part[6:].isdigit():
            return "virtio"
        if part[:5].lower() == "vmbus":
            return "hyper-v"
        if part[:7] == "session" and part[7:].isdigit():
            return "iscsi"
    return ""


def _bus_by_adapter(disk: Disk) -> str:
    adapter = disk.adapter
    if adapter in _RAID_DRIVERS:
        return "scsi"
    if adapter in _SAS_DRIVERS or "/end_device-" in disk.place:
        return "sata" if disk.vendor == "ATA" else "sas"
    known = {"ufshcd": "ufs", "sbp2": "firewire", "firewire_sbp2": "firewire", "ahci": "sata"}
    known |= {"virtio_scsi": "virtio", "storvsc": "hyper-v", "hv_storvsc": "hyper-v", "xen-scsifront": "xen"}
    return known.get(adapter, "scsi" if adapter else "")


def described(disk: Disk) -> str | None:
    """The drive's name as sold, the maker in front: udev's full one where SCSI cuts it to 16 characters."""
    full = shown(udev.decoded(disk.facts.get("ID_MODEL_ENC", "")))
    model = full if len(full) > len(disk.model) else disk.model or shown(disk.facts.get("ID_MODEL", ""))
    vendor = disk.vendor.rstrip(",")
    if not model or vendor in ("", "ATA", "NVMe") or model.lower().startswith(vendor.lower()):
        return model or vendor or None
    return f"{vendor} {model}"


def kind(disk: Disk, where: Surroundings) -> Reading[DriveKind]:
    """What the drive stores on."""
    if is_virtual(disk):
        return Known("virtual", disk.source)
    if where.guest:
        return Unknown(f"{where.words} can't tell what lies behind a disk that it is given", where.elsewhere)
    if disk.name.startswith("mmcblk"):
        return _card_kind(disk)
    if disk.name.startswith("nvme"):
        return Known("nvme", disk.source)
    if disk.rotational == 0:
        note = "what lies behind the USB bridge may also be an NVMe drive" if bus_of(disk) == "usb" else ""
        return Known("ssd", f"{disk.source}/queue/rotational", note=note)
    return _spinning(disk)


def _card_kind(disk: Disk) -> Reading[DriveKind]:
    if disk.type == "MMC":
        return Known("emmc", f"{disk.source}/device/type")
    if disk.type == "SD":
        return Unknown("it is a memory card, neither SSD nor hard disk nor eMMC", "use an SSD")
    return _UNKNOWN_CARD


def _spinning(disk: Disk) -> Reading[DriveKind]:
    """What the kernel calls rotational, which is also what it calls anything that doesn't say."""
    rate = disk.facts.get("ID_ATA_ROTATION_RATE_RPM", "")
    if rate.isdecimal() and len(rate) < 6 and int(rate) > 0:
        return Known("hdd", say("udev's record of {drive}", drive=disk.name))
    said = (described(disk) or "").lower()
    if "ssd" in said or "solid state" in said or rate == "0":
        return Known("ssd", f"{disk.source}/device/model", how="inferred")
    if disk.rotational is None:
        return Unknown(f"{disk.source}/queue/rotational can't be read", "look with: lsblk -d -o name,rota")
    if bus_of(disk) in ("sata", "ata", "sas") and not disk.removable:
        return Known("hdd", f"{disk.source}/queue/rotational")
    if bus_of(disk) == "usb":
        return Unknown("memory sticks and hard disks look alike over USB")
    return Unknown("the controller doesn't tell what its drives are", "look in the controller's own tool")


def bus(disk: Disk) -> Reading[str]:
    """How the drive is connected."""
    told = bus_of(disk)
    if told:
        return Known(told, disk.source)
    return Unknown("the kernel doesn't tell how this drive is connected", "look with: lsblk -d -o name,tran")


def internal(disk: Disk, where: Surroundings) -> Reading[bool]:
    """Whether the drive is built into this computer."""
    told = bus_of(disk)
    if told in ("usb", "thunderbolt", "firewire"):
        return Known(False, disk.source)
    if is_virtual(disk):
        return Unknown("a virtual disk lies on some drive of the computer below", where.elsewhere)
    if where.guest:
        return Unknown(f"{where.words} can't tell where a disk that it is given lies", where.elsewhere)
    if told == "iscsi" or disk.transport not in ("", "pcie", "apple-nvme"):
        return Known(False, disk.source, note="over the network")
    if told == "mmc" and disk.type != "MMC":
        return Known(False, f"{disk.source}/device/type") if disk.type else _UNKNOWN_CARD
    if told in ("sata", "ata") and disk.removable:
        # Kernels up to 6.9.5 call a drive removable for its port alone, be that eSATA or set for hot-plugging.
        return Unknown("its port takes drives outside of the case as well as inside", "open the case")
    return Known(not disk.removable, f"{disk.source}/removable")


def size(disk: Disk) -> Reading[int]:
    """Bytes, as the drive itself counts."""
    if disk.size is None:
        return Unknown(f"{disk.source}/size can't be read", "look with: lsblk")
    return Known(disk.size, f"{disk.source}/size")
