"""What one workstation is: values only, each with its source (see `reading`).

Sizes are bytes, clocks MHz, rates Mbps (10^6 bit/s), diagonals inches, refresh rates Hz.
A field that no reader has filled in yet is unknown, and says so.
"""

from __future__ import annotations

from typing import Literal, TypeAlias

from deskspec.model.reading import Reading, Unknown
from deskspec.model.value import Value, value
from deskspec.units import Resolution

NOT_READ = Unknown("not read on this system")


@value
class OperatingSystem(Value):
    """family: linux, macos, windows, or the platform's own word; name as the vendor writes it."""

    family: str
    name: str
    version: str = ""
    kernel: str = ""


EnvironmentKind: TypeAlias = Literal["hardware", "vm", "container", "wsl"]


@value
class Environment(Value):
    """What the system runs on. name: "KVM", "Docker", "WSL2" …; inside: what a container or WSL runs in, if told."""

    kind: EnvironmentKind
    name: str = ""
    inside: str = ""


@value
class System(Value):
    """The computer as a whole. chassis: desktop, laptop, all-in-one, mini, server, tablet, vm …"""

    os: Reading[OperatingSystem] = NOT_READ
    environment: Reading[Environment] = NOT_READ
    chassis: Reading[str] = NOT_READ
    product: Reading[str] = NOT_READ
    #: Linux inside Windows: the guide's condition for a Windows workstation ("wsl2", "vm", "" for none).
    linux_guest: Reading[str] = NOT_READ


@value
class Cpu(Value):
    """The processor. cores are physical, P and E together, over all sockets, online or not."""

    model: Reading[str] = NOT_READ
    vendor: Reading[str] = NOT_READ
    architecture: Reading[str] = NOT_READ
    sockets: Reading[int] = NOT_READ
    cores: Reading[int] = NOT_READ
    threads: Reading[int] = NOT_READ
    performance_cores: Reading[int] = NOT_READ
    efficiency_cores: Reading[int] = NOT_READ
    max_mhz: Reading[float] = NOT_READ
    features: Reading[tuple[str, ...]] = NOT_READ
    #: True only where it can be used now: the processor has it and the system exposes it.
    virtualization: Reading[bool] = NOT_READ


@value
class MemoryModule(Value):
    """One memory device of SMBIOS type 17. size in bytes; speeds in MT/s: rated, and as configured now."""

    slot: str
    size: int
    type: str | None = None
    form_factor: str | None = None
    speed: int | None = None
    configured_speed: int | None = None
    manufacturer: str | None = None
    part_number: str | None = None


@value
class Memory(Value):
    """Main memory. installed is what was bought; usable what the kernel was left with; limit a container's ration."""

    installed: Reading[int] = NOT_READ
    usable: Reading[int] = NOT_READ
    limit: Reading[int] = NOT_READ
    modules: Reading[tuple[MemoryModule, ...]] = NOT_READ
    slots: Reading[int] = NOT_READ
    free_slots: Reading[int] = NOT_READ
    maximum: Reading[int] = NOT_READ
    type: Reading[str] = NOT_READ
    soldered: Reading[bool] = NOT_READ
    ecc: Reading[bool] = NOT_READ


GpuKind: TypeAlias = Literal["discrete", "integrated", "virtual"]


@value
class Gpu(Value):
    """One graphics processor.

    name is what the system calls it, model its exact name in DeskSpec's table; memory is dedicated memory, or with
    `unified` the share of main memory the GPU may use; shared_memory is what it may borrow beyond its own.
    """

    name: Reading[str]
    vendor: Reading[str] = NOT_READ
    model: Reading[str] = NOT_READ
    kind: Reading[GpuKind] = NOT_READ
    memory: Reading[int] = NOT_READ
    unified: bool = False
    shared_memory: Reading[int] = NOT_READ
    compute_capability: Reading[str] = NOT_READ
    driver: Reading[str] = NOT_READ
    pci_id: str = ""
    pci_address: str = ""


DriveKind: TypeAlias = Literal["nvme", "ssd", "hdd", "emmc", "virtual"]


@value
class Drive(Value):
    """One physical (or virtual) drive. kind "ssd" is any solid-state drive that is not NVMe; bus: nvme, sata, usb …"""

    device: str
    model: str | None
    kind: Reading[DriveKind]
    bus: Reading[str]
    size: Reading[int]
    internal: Reading[bool]
    carries_system: bool = False


@value
class Storage(Value):
    """Drives, the devices that carry the running system, and bytes free for an ordinary user on its file system."""

    drives: Reading[tuple[Drive, ...]] = NOT_READ
    system_devices: Reading[tuple[str, ...]] = NOT_READ
    layers: Reading[tuple[str, ...]] = NOT_READ
    free: Reading[int] = NOT_READ


@value
class Display(Value):
    """One panel. connector as the system names it ("DP-1"); active: enabled and lid not shut."""

    name: str | None
    connector: str
    built_in: bool
    active: Reading[bool]
    native: Reading[Resolution]
    refresh: Reading[float]
    diagonal: Reading[float]


@value
class NetworkLink(Value):
    """One interface that could carry traffic. medium: ethernet, wifi, mobile, vpn, bridge, virtual …"""

    interface: str
    medium: str
    up: Reading[bool]
    speed: Reading[float]
    default_route: bool = False
    usb: bool = False


@value
class Network(Value):
    """All links and the physical one that carries the default route."""

    links: Reading[tuple[NetworkLink, ...]] = NOT_READ
    default: Reading[NetworkLink] = NOT_READ


PeripheralKind: TypeAlias = Literal["webcam", "headset", "microphone", "speaker", "keyboard", "mouse", "touchpad"]


@value
class Peripheral(Value):
    """Something plugged in or built in that a person works with."""

    kind: PeripheralKind
    name: str
    built_in: bool = False


@value
class PowerBackup(Value):
    """kind: ups, or the computer's own battery; charge in percent where told."""

    kind: Literal["ups", "battery"]
    name: str
    charge: int | None = None


@value
class Software(Value):
    """One tool of the checklists. running: whether its service answers, where it has one."""

    tool: str
    present: Reading[bool]
    path: str = ""
    running: Reading[bool] | None = None


@value
class Entered(Value):
    """A value the person gave for a metric; saw: the detected value it stood against then, as shown."""

    metric: str
    text: str
    at: str
    saw: str = ""


@value
class Machine(Value):
    """Everything known of one workstation.

    id names it without telling which it is: a keyed hash of the system's own id, or a random one in a saved machine.
    taken_at is when it was read, ISO 8601 in UTC.
    """

    id: str = ""
    taken_at: str = ""
    system: System = System()
    cpu: Cpu = Cpu()
    memory: Memory = Memory()
    gpus: Reading[tuple[Gpu, ...]] = NOT_READ
    storage: Storage = Storage()
    displays: Reading[tuple[Display, ...]] = NOT_READ
    network: Network = Network()
    peripherals: Reading[tuple[Peripheral, ...]] = NOT_READ
    power: Reading[tuple[PowerBackup, ...]] = NOT_READ
    software: Reading[tuple[Software, ...]] = NOT_READ
    entered: tuple[Entered, ...] = ()
