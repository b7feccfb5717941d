"""Graphics devices on the PCI bus as sysfs shows them (Documentation/ABI/testing/sysfs-bus-pci)."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from deskspec.detect.host import Unreadable, number, text
from deskspec.detect.linux.sysfs import linked_name

if TYPE_CHECKING:
    from deskspec.detect.host import Host

DEVICES = "/sys/bus/pci/devices"
PCI_IDS = ("/usr/share/hwdata/pci.ids", "/usr/share/misc/pci.ids", "/usr/share/pci.ids")
NVIDIA, AMD, INTEL = 0x10DE, 0x1002, 0x8086
AMD_PROCESSORS = 0x1022
#: Far more than any machine has: a bound for a tree that was made to be large.
MAX_DEVICES = 4096

_DISPLAY = 0x03
#: Data-centre accelerators without any display; Intel's and AMD's neural units are of this class too, by
#: other ids.
_ACCELERATOR = 0x12


class PciGpu(NamedTuple):
    """One graphics device; driver is "" where none is bound."""

    address: str
    vendor: int
    device: int
    revision: int | None
    subsystem: tuple[int, int] | None
    driver: str
    asleep: bool

    @property
    def path(self) -> str:
        return f"{DEVICES}/{self.address}"

    @property
    def pci_id(self) -> str:
        return f"{self.vendor:04x}:{self.device:04x}"

    @property
    def bus(self) -> str:
        """Domain and bus: "0000:00"."""
        return self.address.rpartition(":")[0]


class Bus(NamedTuple):
    """The graphics devices on the PCI bus, and the addresses of devices that don't tell what they are."""

    gpus: tuple[PciGpu, ...]
    silent: tuple[str, ...]


def graphics_devices(host: Host) -> tuple[PciGpu, ...] | None:
    """All graphics devices in the order of their addresses; None where there is no PCI bus to look at."""
    bus = look(host)
    return None if bus is None else bus.gpus


def look(host: Host) -> Bus | None:
    """Graphics devices, and what may be one; None where there is no PCI bus to look at."""
    try:
        addresses = host.listing(DEVICES)[:MAX_DEVICES]
    except Unreadable:
        return None
    found, silent = [], []
    for address in addresses:
        path = f"{DEVICES}/{address}"
        code = number(host, f"{path}/class")
        if code is not None and code >> 16 not in (_DISPLAY, _ACCELERATOR):
            continue
        vendor, device = number(host, f"{path}/vendor"), number(host, f"{path}/device")
        if code is None or vendor is None or device is None:
            silent.append(address)
        elif gpu := _device(host, address, code, vendor, device):
            found.append(gpu)
    return Bus(tuple(found), tuple(silent))


def _device(host: Host, address: str, code: int, vendor: int, device: int) -> PciGpu | None:
    path = f"{DEVICES}/{address}"
    if code >> 16 == _ACCELERATOR and vendor not in (NVIDIA, AMD):
        return None
    # A virtual function is a slice of a card that is listed itself.
    if linked_name(host, f"{path}/physfn"):
        return None
    parts = number(host, f"{path}/subsystem_vendor"), number(host, f"{path}/subsystem_device")
    return PciGpu(
        address,
        vendor,
        device,
        number(host, f"{path}/revision"),
        (parts[0], parts[1]) if parts[0] is not None and parts[1] is not None else None,
        linked_name(host, f"{path}/driver"),
        (text(host, f"{path}/power/runtime_status") or "") in ("suspended", "suspending"),
    )


def beside_processor(host: Host, gpu: PciGpu) -> bool:
    """Whether an AMD device is part of a processor: on the root bus, or beside the processor's functions.

    The slot of an APU's graphics also holds the processor's security unit and USB, which have AMD's processor
    vendor id; a card's slot holds only its own functions.
    """
    if gpu.bus == "0000:00":
        return True
    slot = gpu.address.rpartition(".")[0]
    return any(number(host, f"{DEVICES}/{slot}.{function}/vendor") == AMD_PROCESSORS for function in range(1, 8))


def listed_names(host: Host, gpu: PciGpu) -> tuple[str | None, str | None]:
    """Vendor's and device's names by the system's pci.ids; None where it lists none, or there is none."""
    from deskspec.detect.formats.pciids import FILE_LIMIT, find_names

    for path in PCI_IDS:
        try:
            return find_names(host.read(path, FILE_LIMIT), gpu.vendor, gpu.device)
        except Unreadable:
            continue
    return None, None
