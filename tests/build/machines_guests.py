"""Systems that are not the whole machine: a guest of KVM, a Docker container. What they can't see is unknown."""

from __future__ import annotations

from typing import Any

from deskspec.detect.capture import CaptureHost
from tests.build import edid, platforms
from tests.build import peripherals as desk
from tests.build.platforms import GIB
from tests.build.sysfs import ADDRESS, HOSTNAME, PCI_ROOT, SERIAL, UUID, Box
from tests.build.truth import ANYTHING, UNKNOWN, AnyOf, Has, Is, display, drive, link

DEBIAN = (
    'PRETTY_NAME="Debian GNU/Linux 12 (bookworm)"\nNAME="Debian GNU/Linux"\nVERSION_ID="12"\n'
    'VERSION="12 (bookworm)"\nID=debian\n'
)
#: What holds of the computer around a guest is at best a lower bound.
_FOUR = AnyOf((4, Is(4, "at_least")))
NO_MEMORY_FACTS: dict[str, Any] = dict.fromkeys(("slots", "free_slots", "maximum", "type", "soldered", "ecc"), UNKNOWN)


# --- a guest of KVM


def vm() -> CaptureHost:
    """Four processors, 8 GiB, a virtio disk and a virtual screen, as virt-manager sets them up."""
    box = Box()
    platforms.system(box, DEBIAN, "6.1.0-25-amd64")
    platforms.root_cgroup(box)
    platforms.dmi(box, "QEMU", "Standard PC (Q35 + ICH9, 2009)", 1, version="pc-q35-8.2", bios="EDK II")
    flags = platforms.INTEL_FLAGS.replace(" vmx", "") + " hypervisor"
    threads = [platforms.Thread(at) for at in range(4)]
    platforms.cpu(box, "Intel Core Processor (Skylake, IBRS)", "GenuineIntel", threads, flags)
    clock = "/sys/devices/system/clocksource/clocksource0"
    box.set(clock, current_clocksource="kvm-clock", available_clocksource="kvm-clock tsc acpi_pm ")
    platforms.meminfo(box, 8_136_936, 64)
    part = platforms.module(8 * GIB, "DIMM 0", "Not Specified", "RAM", "DIMM", 0, 0, "QEMU", "Not Specified")
    platforms.dmi_memory(
        box, 8 * GIB, [{key: value for key, value in part.items() if "SPEED" not in key}], "Multi-bit ECC"
    )
    _vm_devices(box)
    platforms.tools(box, "git", "python3")
    return box.host()


def _vm_devices(box: Box) -> None:
    screen = box.pci("0000:00:01.0", "1af4:1050", "030000", "virtio-pci", subsystem="1af4:1100", boot_vga=1)
    node = box.device(f"{screen}/virtio0", "bus/virtio", "virtio_gpu", vendor="0x1af4", device="0x0010")
    box.card(node, 0, {"Virtual-1": edid.make_edid("RHT", 0x1234, "QEMU Monitor", 1280, 800, 75.0, (325, 203))})
    slot = box.pci("0000:00:02.2/0000:04:00.0", "1af4:1042", "010000", "virtio-pci", subsystem="1af4:1100")
    holder = box.device(f"{slot}/virtio3", "bus/virtio", "virtio_blk", vendor="0x1af4", device="0x0002")
    disk = box.disk(f"{holder}/block/vda", "254:0", 83886080, 1, serial=SERIAL, cache_type="write back")
    box.link(f"{disk}/device", holder)
    box.part(disk, "vda1", "254:1", 81885184)
    box.mount("/", "254:1", "ext4", "/dev/vda1", options="rw,errors=remount-ro")
    platforms.free(box, 41_000_000_000, 30_000_001_024)
    box.udev("b254:0", ID_PATH="pci-0000:04:00.0", ID_SERIAL=SERIAL)
    card = box.pci("0000:00:02.0/0000:01:00.0", "1af4:1041", "020000", "virtio-pci", subsystem="1af4:1100")
    wire = box.device(f"{card}/virtio1", "bus/virtio", "virtio_net", vendor="0x1af4", device="0x0001")
    box.loopback()
    # Without a speed set by the host, virtio-net reports -1.
    box.net(f"{wire}/net/enp1s0", wire, operstate="up", carrier=1, speed=-1, duplex="unknown")
    box.route("enp1s0")
    keys = "/sys/devices/platform/i8042/serio0"
    desk.keyboard(box, keys, "AT Translated Set 2 keyboard", "0011:0001:0001:ab41")
    tablet = box.usb(f"{PCI_ROOT}/0000:00:1d.7/usb1/1-1", "0627:0001", "QEMU", "QEMU USB Tablet", ("03:00:00:usbhid",))
    bits = {"PROP": "0", "EV": "1f", "KEY": "70000 0 0 0 0", "REL": "900", "ABS": "3", "MSC": "10"}
    box.entry("0003:0627:0001:0001", "QEMU QEMU USB Tablet", f"{tablet}/1-1:1.0/input/input4", "mouse0 event4", bits)
    sound = box.pci("0000:00:1b.0", "8086:293e", "040300", "snd_hda_intel")
    desk.sound_card(box, 0, sound, "Intel", "HDA-Intel", "HDA Intel", ("0p", "0c"))


_VM_LINK = link("enp1s0", AnyOf(("ethernet", "virtual")), True, UNKNOWN, default=True)

VM: dict[str, Any] = {
    "id": "",
    "taken_at": Has("Z"),
    "entered": (),
    "system": {
        "os": {"family": "linux", "name": Has("Debian"), "version": Has("12"), "kernel": "6.1.0-25-amd64"},
        "environment": {"kind": "vm", "name": AnyOf((Has("KVM"), Has("QEMU"))), "inside": ""},
        "chassis": AnyOf(("vm", UNKNOWN)),
        "product": ANYTHING,
        "linux_guest": UNKNOWN,
    },
    "cpu": {
        "model": "Intel Core Processor (Skylake, IBRS)",
        "vendor": "Intel",
        "architecture": "x86_64",
        "sockets": AnyOf((1, Is(1, "at_least"), UNKNOWN)),
        "cores": _FOUR,
        "threads": _FOUR,
        "performance_cores": AnyOf((4, UNKNOWN)),
        "efficiency_cores": AnyOf((0, UNKNOWN)),
        # All that is told is the clock of this moment.
        "max_mhz": AnyOf((UNKNOWN, Is(3000.0, "at_least"))),
        "features": ANYTHING,
        # Not exposed to this guest; whether the computer has it can't be seen.
        "virtualization": UNKNOWN,
    },
    "memory": {
        "installed": AnyOf((8 * GIB, Is(8 * GIB, "at_least"))),
        "usable": 8_136_936 * 1024,
        "limit": UNKNOWN,
        "modules": UNKNOWN,
        **NO_MEMORY_FACTS,
    },
    "gpus": [
        {
            "name": ANYTHING, "vendor": ANYTHING, "model": UNKNOWN, "kind": "virtual", "memory": AnyOf((0, UNKNOWN)),
            "unified": False, "shared_memory": UNKNOWN, "compute_capability": UNKNOWN, "driver": Has("virtio"),
            "pci_id": "1af4:1050", "pci_address": "0000:00:01.0",
        },
    ],
    "storage": {
        "drives": Is(
            [drive("vda", ANYTHING, "virtual", AnyOf(("virtio", UNKNOWN)), 42_949_672_960, UNKNOWN, True)], "at_least"
        ),
        "system_devices": ("/dev/vda",),
        "layers": (),
        "free": 30_000_001_024,
    },
    "displays": UNKNOWN,
    "network": {
        "links": [_VM_LINK],
        # Whether the computer itself goes out over a cable can't be seen.
        "default": AnyOf((_VM_LINK, UNKNOWN)),
    },
    # An emulated keyboard and tablet are not what lies on the desk.
    "peripherals": AnyOf((
        UNKNOWN,
        Is([], "at_least"),
        Is([{"kind": "keyboard", "name": "AT Translated Set 2 keyboard", "built_in": ANYTHING}], "at_least"),
    )),
    "power": AnyOf(([], UNKNOWN, Is([], "at_least"))),
    "software": platforms.tools_truth("git", "python"),
}  # fmt: skip


# --- a container of Docker on an ordinary desktop


def container() -> CaptureHost:
    """4 GiB of the 32 GiB that /proc shows; the host's /sys is visible, its devices, records and mounts are not."""
    box = Box()
    platforms.system(box, DEBIAN, "6.8.0-45-generic")
    for path in ("/proc/1/environ", "/proc/1/mountinfo", "/proc/1/root"):
        box.refused.discard(path)
    del box.files["/run/systemd/system/"]
    box.put("/proc/1/comm", "python3\n").put("/proc/1/cgroup", "0::/\n").put("/proc/self/cgroup", "0::/\n")
    box.put("/proc/1/environ", f"PATH=/usr/bin\0HOSTNAME={HOSTNAME}\0HOME=/root\0SECRET={SERIAL}\0")
    box.put("/.dockerenv", "")
    box.put("/sys/fs/cgroup/memory.max", f"{4 * GIB}\n").put("/sys/fs/cgroup/memory.current", "52428800\n")
    box.put("/sys/fs/cgroup/cpu.max", "max 100000\n").put("/sys/fs/cgroup/cgroup.controllers", "cpu memory pids\n")
    platforms.dmi(box, "Dell Inc.", "OptiPlex 7090", 3, "0NW6H5")
    threads = [platforms.Thread(at % 8, khz=4900000) for at in range(16)]
    platforms.cpu(box, "11th Gen Intel(R) Core(TM) i7-11700 @ 2.50GHz", "GenuineIntel", threads, platforms.INTEL_FLAGS)
    platforms.meminfo(box, 32_654_592, 256)
    _container_devices(box)
    platforms.tools(box, "git", "python3")
    return box.host()


def _container_devices(box: Box) -> None:
    card = box.pci("0000:00:02.0", "8086:4c8a", "030000", "i915", subsystem="1028:0a5b", boot_vga=1)
    box.card(card, 0, {"DP-1": edid.make_edid("DEL", 0x41B4, "DELL P2419H", 1920, 1080, 60.0, (527, 296))})
    slot = box.pci("0000:00:1d.0/0000:02:00.0", "15b7:5009", "010802", "nvme")
    control = box.device(f"{slot}/nvme/nvme0", "class/nvme", model="WDC PC SN530 SDBPNPZ-512G-1006", serial=SERIAL)
    disk = box.disk(f"{control}/nvme0n1", "259:0", 1000215216, wwid=f"eui.{SERIAL}")
    box.link(f"{disk}/device", control)
    box.part(disk, "nvme0n1p2", "259:2", 998000000)
    layers = f"rw,lowerdir=/var/lib/docker/overlay2/l/ABC,upperdir=/var/lib/docker/overlay2/{UUID}/diff"
    box.mount("/", "0:57", "overlay", "overlay", options=layers)
    box.mount("/proc", "0:60", "proc", "proc")
    box.mount("/sys", "0:62", "sysfs", "sysfs", options="ro")
    box.mount("/sys/fs/cgroup", "0:30", "cgroup2", "cgroup", options="ro")
    box.mount("/etc/resolv.conf", "259:2", "ext4", "/dev/nvme0n1p2", f"/var/lib/docker/containers/{UUID}/resolv.conf")
    platforms.free(box, 500_000_000_000, 123_456_000_000)
    box.loopback()
    box.net("/sys/devices/virtual/net/eth0", operstate="up", carrier=1, speed=10000, duplex="full", iflink=12)
    box.route("eth0")
    box.put("/etc/hosts", f"{ADDRESS} {HOSTNAME}\n")


_CONTAINER_LINK = link("eth0", AnyOf(("virtual", "bridge", "ethernet")), True, AnyOf((10000.0, UNKNOWN)), default=True)

CONTAINER: dict[str, Any] = {
    "id": "",
    "taken_at": Has("Z"),
    "entered": (),
    "system": {
        "os": {"family": "linux", "name": Has("Debian"), "version": Has("12"), "kernel": "6.8.0-45-generic"},
        "environment": {"kind": "container", "name": Has("Docker"), "inside": ANYTHING},
        "chassis": UNKNOWN,
        "product": AnyOf((Has("OptiPlex 7090"), UNKNOWN)),
        "linux_guest": UNKNOWN,
    },
    "cpu": {
        "model": "11th Gen Intel(R) Core(TM) i7-11700 @ 2.50GHz",
        "vendor": "Intel",
        "architecture": "x86_64",
        "sockets": 1,
        "cores": AnyOf((8, Is(8, "at_least"))),
        "threads": AnyOf((16, Is(16, "at_least"))),
        "performance_cores": AnyOf((8, UNKNOWN)),
        "efficiency_cores": AnyOf((0, UNKNOWN)),
        "max_mhz": 4900.0,
        "features": ANYTHING,
        "virtualization": UNKNOWN,
    },
    "memory": {
        # The kernel's memory is the computer's; it is never rounded up here, but its blocks tell it whole.
        "installed": AnyOf((32 * GIB, Is(32_654_592 * 1024, "at_least"), Is(32 * GIB, "at_least"), UNKNOWN)),
        "usable": ANYTHING,
        "limit": 4 * GIB,
        "modules": UNKNOWN,
        **NO_MEMORY_FACTS,
    },
    # The computer's card shows in /sys.
    "gpus": [
        {
            "name": Has("UHD Graphics 750"), "vendor": "Intel", "model": "Intel UHD Graphics 750",
            "kind": "integrated", "memory": AnyOf((0, UNKNOWN)), "unified": ANYTHING, "shared_memory": UNKNOWN,
            "compute_capability": UNKNOWN, "driver": Has("i915"), "pci_id": "8086:4c8a", "pci_address": "0000:00:02.0",
        },
    ],
    "storage": {
        # Some containers see no or only some drives, so never all for certain.
        "drives": Is([drive("nvme0n1", Has("WDC PC SN530"), "nvme", "nvme", 512_110_190_592)], "at_least"),
        "system_devices": UNKNOWN,
        "layers": AnyOf((UNKNOWN, ("overlay",), ())),
        # The overlay's upper folder may lie on any drive.
        "free": UNKNOWN,
    },
    # The computer's panel shows too, but that it is all of them is not for a container to say.
    "displays": AnyOf((
        UNKNOWN,
        Is([display("DELL P2419H", "DP-1", (1920, 1080), 60.0, 23.8)], "at_least"),
    )),
    "network": {
        "links": AnyOf(([_CONTAINER_LINK], Is([_CONTAINER_LINK], "at_least"), UNKNOWN)),
        "default": AnyOf((_CONTAINER_LINK, UNKNOWN)),
    },
    "peripherals": AnyOf((UNKNOWN, Is([], "at_least"))),
    "power": AnyOf((UNKNOWN, Is([], "at_least"))),
    "software": platforms.tools_truth("git", "python", absent=UNKNOWN),
}  # fmt: skip
