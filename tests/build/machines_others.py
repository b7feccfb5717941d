"""An office computer of 2011, an ARM workstation of one memory for all, and a system that shows nothing at all."""

from __future__ import annotations

from typing import Any

from deskspec.detect.capture import CaptureHost
from deskspec.knowledge.tools import TOOLS, Tool
from tests.build import edid, platforms
from tests.build import peripherals as desk
from tests.build.linux import nvml, nvml_card
from tests.build.platforms import GIB
from tests.build.sysfs import MAC, PCI_ROOT, SERIAL, UUID, Box
from tests.build.truth import ANYTHING, UNKNOWN, AnyOf, Has, Is, display, drive, link

DEBIAN_9 = (
    'PRETTY_NAME="Debian GNU/Linux 9 (stretch)"\nNAME="Debian GNU/Linux"\nVERSION_ID="9"\n'
    'VERSION="9 (stretch)"\nID=debian\n'
)

# --- an old office computer: BIOS, cgroup v1, an udev that keeps no record of memory


def old() -> CaptureHost:
    """Core i5-2400, 8 GiB of DDR3, a hard disk, a GeForce GT 710 on nouveau, a VGA monitor."""
    box = Box()
    platforms.system(box, DEBIAN_9, "4.9.0-19-amd64")
    box.put("/proc/1/cgroup", "9:memory:/init.scope\n1:name=systemd:/init.scope\n")
    box.put("/proc/self/cgroup", "9:memory:/user.slice\n1:name=systemd:/user.slice\n")
    box.put("/sys/fs/cgroup/memory/memory.limit_in_bytes", "9223372036854771712\n")
    platforms.dmi(box, "Hewlett-Packard", "HP Compaq 8200 Elite SFF PC", 4, "1495", bios="Hewlett-Packard")
    threads = [platforms.Thread(at, khz=3400000) for at in range(4)]
    platforms.cpu(box, "Intel(R) Core(TM) i5-2400 CPU @ 3.10GHz", "GenuineIntel", threads, platforms.INTEL_FLAGS)
    for at in range(4):  # linux 5.3 brought these names
        for name in ("core_cpus_list", "package_cpus_list", "die_id"):
            del box.files[f"/sys/devices/system/cpu/cpu{at}/topology/{name}"]
    # The module is loaded, but this user is not in the group kvm.
    box.unread.add("/dev/kvm")
    platforms.meminfo(box, 8_055_152, 64)
    _old_graphics(box)
    _old_drives(box)
    _old_desk(box)
    platforms.tools(box, "python3")
    return box.host()


def _old_graphics(box: Box) -> None:
    card = box.pci("0000:00:01.0/0000:01:00.0", "10de:128b", "030000", "nouveau", subsystem="1462:8c93", boot_vga=1)
    box.put("/usr/share/misc/pci.ids", "10de  NVIDIA Corporation\n\t128b  GK208B [GeForce GT 710]\n")
    analog = edid.make_edid(
        "GSM", 0x4A1B, "L1919S", 1280, 1024, 60.0, (376, 301), 0x55443322, digital=False, version=(1, 3), year=2007,
        serial_text=SERIAL,
    )  # fmt: skip
    box.card(card, 0, {"DVI-D-1": None, "HDMI-A-1": None, "VGA-1": analog})


def _old_drives(box: Box) -> None:
    port = box.pci("0000:00:1f.2", "8086:1c02", "010601", "ahci")
    device = box.device(f"{port}/ata1/host0/target0:0:0/0:0:0:0", "bus/scsi", "sd", vendor="ATA     ", type=0)
    box.set(device, model="ST500DM002-1BD14", rev="HP73")
    disk = box.disk(f"{device}/block/sda", "8:0", 976773168, 1)
    box.link(f"{disk}/device", device)
    box.part(disk, "sda1", "8:1", 960000000)
    box.mount("/", "8:1", "ext4", "/dev/sda1", options="rw,errors=remount-ro,data=ordered")
    platforms.free(box, 480_000_000_000, 90_000_003_072)
    box.udev(
        "b8:0", ID_ATA=1, ID_BUS="ata", ID_MODEL="ST500DM002-1BD142", ID_SERIAL=f"ST500DM002_{SERIAL}",
        ID_ATA_ROTATION_RATE_RPM=7200, ID_ATA_SATA=1,
    )  # fmt: skip


def _old_desk(box: Box) -> None:
    box.loopback()
    card = box.pci("0000:00:19.0", "8086:1502", "020000", "e1000e")
    box.net(f"{card}/net/eno1", card, operstate="up", carrier=1, speed=100, duplex="full")
    box.route("eno1")
    desk.power_button(box)
    usb = f"{PCI_ROOT}/0000:00:1d.0/usb2/2-1"
    keys = box.usb(f"{usb}/2-1.1", "413c:2003", "Dell", "Dell USB Keyboard", ("03:01:01:usbhid",))
    desk.keyboard(box, f"{keys}/2-1.1:1.0", "Dell Dell USB Keyboard", "0003:413c:2003:0110")
    mouse = box.usb(f"{usb}/2-1.2", "046d:c077", "Logitech", "USB Optical Mouse", ("03:01:02:usbhid",))
    desk.mouse(box, f"{mouse}/2-1.2:1.0", "Logitech USB Optical Mouse", "0003:046d:c077:0111")
    sound = box.pci("0000:00:1b.0", "8086:1c20", "040300", "snd_hda_intel")
    desk.sound_card(box, 0, sound, "PCH", "HDA-Intel", "HDA Intel PCH", ("0p", "0c"))
    box.folder("/sys/class/power_supply").folder("/sys/class/video4linux")


_ENO1 = link("eno1", "ethernet", True, 100.0, default=True)

OLD: dict[str, Any] = {
    "id": "",
    "taken_at": Has("Z"),
    "entered": (),
    "system": {
        "os": {"family": "linux", "name": Has("Debian"), "version": Has("9"), "kernel": "4.9.0-19-amd64"},
        "environment": {"kind": "hardware", "name": "", "inside": ""},
        "chassis": "desktop",
        "product": Has("HP Compaq 8200 Elite"),
        "linux_guest": UNKNOWN,
    },
    "cpu": {
        "model": "Intel(R) Core(TM) i5-2400 CPU @ 3.10GHz",
        "vendor": "Intel",
        "architecture": "x86_64",
        "sockets": 1,
        "cores": 4,
        "threads": 4,
        "performance_cores": AnyOf((4, UNKNOWN)),
        "efficiency_cores": AnyOf((0, UNKNOWN)),
        "max_mhz": 3400.0,
        "features": ANYTHING,
        # The processor has it and the kernel exposes it; that this user may not open it yet is a group away.
        "virtualization": AnyOf((True, UNKNOWN)),
    },
    "memory": {
        "installed": Is(8 * GIB),
        "usable": 8_055_152 * 1024,
        "limit": UNKNOWN,
        **dict.fromkeys(("modules", "slots", "free_slots", "maximum", "type", "soldered", "ecc"), UNKNOWN),
    },
    "gpus": [
        {
            "name": Has("GT 710"), "vendor": "NVIDIA", "model": AnyOf((Has("GeForce GT 710"), UNKNOWN)),
            # Sold with one and with two gigabytes; nouveau does not tell.
            "kind": "discrete", "memory": UNKNOWN, "unified": False, "shared_memory": UNKNOWN,
            "compute_capability": AnyOf(("3.5", UNKNOWN)), "driver": Has("nouveau"), "pci_id": "10de:128b",
            "pci_address": "0000:01:00.0",
        },
    ],
    "storage": {
        "drives": [drive("sda", Has("ST500DM002-1BD14"), "hdd", "sata", 500_107_862_016, system=True)],
        "system_devices": ("/dev/sda",),
        "layers": (),
        "free": 90_000_003_072,
    },
    "displays": [display("L1919S", "VGA-1", (1280, 1024), 60.0, 18.96)],
    "network": {"links": [_ENO1], "default": _ENO1},
    "peripherals": [
        {"kind": "keyboard", "name": Has("Dell USB Keyboard"), "built_in": False},
        {"kind": "mouse", "name": "Logitech USB Optical Mouse", "built_in": False},
    ],
    "power": [],
    "software": platforms.tools_truth("python"),
}  # fmt: skip


# --- ARM: NVIDIA's GB10, twenty cores and a GPU on one memory of 128 GB


def spark() -> CaptureHost:
    """A DGX Spark; order of cores, capacities and memory as a real one has them."""
    box = Box()
    platforms.system(box, platforms.UBUNTU, "6.11.0-1016-nvidia", "aarch64")
    platforms.root_cgroup(box)
    platforms.dmi(box, "NVIDIA", "NVIDIA_DGX_Spark", 35, "P4242", bios="NVIDIA")
    kinds = ((2808000, 718, "0xd87"), (3900000, 1024, "0xd85"))
    threads = [platforms.Thread(at, 36, *kinds[at // 5 % 2]) for at in range(20)]
    platforms.cpu(box, "", "", threads, "fp asimd evtstrm aes pmull sha1 sha2 crc32 atomics sve sve2 bf16")
    platforms.kvm(box)
    platforms.meminfo(box, 125_508_468, 960)
    _spark_devices(box)
    platforms.tools(box, "git", "docker", "python3", "nvcc", docker=True)
    return box.host()


def _spark_devices(box: Box) -> None:
    root = "/sys/devices/pci000f:00/000f:00:00.0/000f:01:00.0"
    box.pci(root, "10de:2e12", "030000", "nvidia", subsystem="10de:21ec", revision="a1", boot_vga=1)
    screen = edid.make_edid("DEL", 0x41B4, "DELL U2723QE", 3840, 2160, 60.0, (597, 336))
    box.card(root, 0, {"HDMI-A-1": screen, "DP-1": None})
    # A GPU on the processor's memory has none of its own to tell of.
    box.calls["nvml"] = nvml(nvml_card("NVIDIA GB10", "000f:01:00.0", None, "12.1"), driver="580.95.05")
    slot = box.pci("/sys/devices/pci0004:00/0004:00:00.0/0004:01:00.0", "144d:a810", "010802", "nvme")
    control = box.device(f"{slot}/nvme/nvme0", "class/nvme", model="SAMSUNG MZALC4T0HBL1-00B07", serial=SERIAL)
    box.link(f"{control}/device", slot)
    disk = box.disk(f"{control}/nvme0n1", "259:0", 8001573552, wwid=f"eui.{SERIAL}")
    box.link(f"{disk}/device", control)
    box.part(disk, "nvme0n1p2", "259:2", 8000000000)
    box.mount("/", "259:2", "ext4", "/dev/nvme0n1p2")
    platforms.free(box, 4_000_000_000_000, 3_300_000_004_096)
    box.loopback()
    wire = box.pci("/sys/devices/pci0007:00/0007:00:00.0/0007:01:00.0", "10ec:8127", "020000", "r8127")
    box.net(f"{wire}/net/enP7s7", wire, operstate="up", carrier=1, speed=10000, duplex="full")
    radio = box.pci("/sys/devices/pci0009:00/0009:00:00.0/0009:01:00.0", "14c3:7925", "028000", "mt7925e")
    wifi = box.net(f"{radio}/net/wlP9s9", radio, operstate="down", carrier=0, devtype="wlan")
    box.folder(f"{wifi}/wireless").link(f"{wifi}/phy80211", f"{radio}/ieee80211/phy0")
    box.set(f"{radio}/ieee80211/phy0", index=0, macaddress=MAC)
    box.route("enP7s7")
    desk.power_button(box)
    usb = box.usb(
        "/sys/devices/platform/NVDA8000:00/usb1/1-1", "046d:c31c", "Logitech", "USB Keyboard", ("03:01:01:usbhid",)
    )
    desk.keyboard(box, f"{usb}/1-1:1.0", "Logitech USB Keyboard")
    box.put("/etc/dgx-release", f'DGX_NAME="DGX Spark"\nDGX_SERIAL_NUMBER="{SERIAL}"\nDGX_ID={UUID}\n')
    box.folder("/sys/class/video4linux").folder("/sys/class/power_supply")


_WIRE = link("enP7s7", "ethernet", True, 10000.0, default=True)
#: Told to the system is what the firmware leaves; how much lies on the board is a table's or a person's word.
_BOARD_MEMORY = AnyOf((128 * GIB, Is(125_508_468 * 1024, "at_least")))

SPARK: dict[str, Any] = {
    "id": "",
    "taken_at": Has("Z"),
    "entered": (),
    "system": {
        "os": {"family": "linux", "name": Has("Ubuntu"), "version": Has("24.04"), "kernel": "6.11.0-1016-nvidia"},
        "environment": {"kind": "hardware", "name": "", "inside": ""},
        "chassis": "mini",
        "product": Has("DGX"),
        "linux_guest": UNKNOWN,
    },
    "cpu": {
        "model": Has("Cortex-X925"),
        "vendor": AnyOf(("ARM", "Arm", "NVIDIA")),
        "architecture": AnyOf(("aarch64", "arm64")),
        "sockets": 1,
        "cores": 20,
        "threads": 20,
        "performance_cores": 10,
        "efficiency_cores": 10,
        "max_mhz": 3900.0,
        "features": ANYTHING,
        "virtualization": True,
    },
    "memory": {
        "installed": _BOARD_MEMORY,
        "usable": 125_508_468 * 1024,
        "limit": UNKNOWN,
        **dict.fromkeys(("modules", "slots", "free_slots", "maximum", "type", "soldered", "ecc"), UNKNOWN),
    },
    "gpus": [
        {
            "name": "NVIDIA GB10", "vendor": "NVIDIA", "model": "GB10", "kind": "integrated",
            "memory": AnyOf((125_508_468 * 1024, Is(125_508_468 * 1024, "at_most"))), "unified": True,
            "shared_memory": ANYTHING, "compute_capability": "12.1", "driver": Has("580.95.05"),
            "pci_id": "10de:2e12", "pci_address": "000f:01:00.0",
        },
    ],
    "storage": {
        "drives": [drive("nvme0n1", "SAMSUNG MZALC4T0HBL1-00B07", "nvme", "nvme", 4_096_805_658_624, system=True)],
        "system_devices": ("/dev/nvme0n1",),
        "layers": (),
        "free": 3_300_000_004_096,
    },
    "displays": [display("DELL U2723QE", "HDMI-A-1", (3840, 2160), 60.0, 26.97)],
    "network": {"links": [_WIRE, link("wlP9s9", "wifi", False, UNKNOWN)], "default": _WIRE},
    "peripherals": [{"kind": "keyboard", "name": "Logitech USB Keyboard", "built_in": False}],
    "power": [],
    "software": platforms.tools_truth("git", "docker", "python", "cuda", docker=True),
}  # fmt: skip


# --- a system that shows nothing


def bare() -> CaptureHost:
    """Not a file, not a folder, not an answer."""
    return CaptureHost({})


def _unlisted(tool: Tool) -> Any:
    """What has no command on Linux is not there, whatever can be read."""
    return UNKNOWN if tool.commands or tool.any_of else False


BARE: dict[str, Any] = {
    "id": "",
    "taken_at": Has("Z"),
    "entered": (),
    "system": {
        # The family is known of every host; nothing else is.
        "os": AnyOf((UNKNOWN, {"family": "linux", "name": ANYTHING, "version": "", "kernel": ""})),
        **dict.fromkeys(("environment", "chassis", "product", "linux_guest"), UNKNOWN),
    },
    "cpu": dict.fromkeys(
        (
            "model", "vendor", "architecture", "sockets", "cores", "threads", "performance_cores", "efficiency_cores",
            "max_mhz", "features", "virtualization",
        ),
        UNKNOWN,
    ),
    "memory": dict.fromkeys(
        ("installed", "usable", "limit", "modules", "slots", "free_slots", "maximum", "type", "soldered", "ecc"),
        UNKNOWN,
    ),
    "gpus": UNKNOWN,
    "storage": dict.fromkeys(("drives", "system_devices", "layers", "free"), UNKNOWN),
    "displays": UNKNOWN,
    "network": {"links": UNKNOWN, "default": UNKNOWN},
    "peripherals": UNKNOWN,
    "power": UNKNOWN,
    "software": AnyOf((
        UNKNOWN,
        [
            {"tool": tool.id, "present": _unlisted(tool), "path": "", "running": AnyOf((None, UNKNOWN, False))}
            for tool in TOOLS
        ],
    )),
}  # fmt: skip
