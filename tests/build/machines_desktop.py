"""A workstation with everything in it: three graphics cards, encrypted LVM, a dock, a UPS. Its truth by hand."""

from __future__ import annotations

from typing import Any

from deskspec.detect.capture import CaptureHost
from tests.build import peripherals as desk
from tests.build import platforms
from tests.build.linux import nvml, nvml_card
from tests.build.monitors import fast_monitor, large_monitor
from tests.build.platforms import GIB, MIB
from tests.build.sysfs import ADDRESS, HOSTNAME, MAC, PCI_ROOT, SERIAL, USER, UUID, Box
from tests.build.truth import ANYTHING, UNKNOWN, AnyOf, Has, Is, display, drive, link

MODEL = "AMD Ryzen 9 7950X 16-Core Processor"
GEFORCE = f"{PCI_ROOT}/0000:00:01.1/0000:01:00.0"
SMALLER = f"{PCI_ROOT}/0000:00:01.3/0000:02:00.0"
RADEON = f"{PCI_ROOT}/0000:00:08.1/0000:0c:00.0"
NVME = f"{PCI_ROOT}/0000:00:02.1/0000:04:00.0/nvme/nvme0/nvme0n1"
SATA = f"{PCI_ROOT}/0000:00:02.2/0000:08:00.0"
USB = f"{PCI_ROOT}/0000:00:08.3/0000:0e:00.0/usb1"
FAST_USB = f"{PCI_ROOT}/0000:00:08.3/0000:0e:00.0/usb2"


def desktop() -> CaptureHost:
    """The workstation, as its ordinary user sees it."""
    return desktop_box().host()


def desktop_box() -> Box:
    box = Box()
    platforms.system(box, platforms.UBUNTU, "6.8.0-45-generic")
    platforms.root_cgroup(box)
    platforms.kvm(box)
    platforms.dmi(box, "ASUS", "System Product Name", 3, "ROG STRIX X670E-E GAMING WIFI")
    _processor(box)
    _memory(box)
    _graphics(box)
    _drives(box)
    _external_drives(box)
    _links(box)
    _desk(box)
    platforms.tools(box, "git", "docker", "code", "python3", "nvidia-smi", docker=True)
    box.folder("/opt/pycharm-2024.1").folder("/var/lib/flatpak/app/com.slack.Slack")
    return box


def _processor(box: Box) -> None:
    threads = [platforms.Thread(core % 16, khz=5881000) for core in range(32)]
    more = "TLB size\t: 3584 4K pages\nclflush size\t: 64\n"
    platforms.cpu(box, MODEL, "AuthenticAMD", threads, platforms.AMD_FLAGS, more)


def _memory(box: Box) -> None:
    """64 GiB less the graphics' carve-out and what firmware keeps: 508 blocks are online."""
    platforms.meminfo(box, 65_009_540, 508)

    def filled(slot: str, bank: str) -> dict[str, object]:
        return platforms.module(
            32 * GIB, slot, bank, "<OUT OF SPEC>", "DIMM", 6000, 4800, "Corsair", "CMK64GX5M2B6000C30"
        )

    slots = [None, filled("DIMM 1", "P0 CHANNEL A"), None, filled("DIMM 1", "P0 CHANNEL B")]
    platforms.dmi_memory(box, 128 * GIB, slots)


def _graphics(box: Box) -> None:
    box.pci(GEFORCE, "10de:2684", "030000", "nvidia", subsystem="1043:889a", boot_vga=1)
    box.pci(SMALLER, "10de:2504", "030000", "nvidia", subsystem="1462:397e", boot_vga=0)
    box.pci(
        RADEON,
        "1002:164e",
        "030000",
        "amdgpu",
        subsystem="1043:8877",
        boot_vga=0,
        mem_info_vram_total=512 * MIB,
        mem_info_vis_vram_total=512 * MIB,
        mem_info_gtt_total=33_284_884_480,
        mem_info_vram_used=20 * MIB,
        mem_busy_percent=0,
    )
    box.pci(f"{GEFORCE[:-1]}1", "10de:22ba", "040300", "snd_hda_intel")
    box.card(RADEON, 0, {"DP-1": None, "HDMI-A-1": None, "Writeback-1": None}, 0)
    box.card(GEFORCE, 1, {"DP-2": fast_monitor(), "DP-3": None, "HDMI-A-2": large_monitor()}, 1)
    box.card(SMALLER, 2, {"DP-5": None, "HDMI-A-3": None}, 2)
    box.set(f"{RADEON}/drm/card0/card0-Writeback-1", status="unknown")
    box.calls["nvml"] = nvml(
        nvml_card("NVIDIA GeForce RTX 4090", "0000:01:00.0", 24564, "8.9"),
        nvml_card("NVIDIA GeForce RTX 3060", "0000:02:00.0", 12288, "8.6"),
        driver="550.120",
    )
    box.set("/sys/module/nvidia", version="550.120").set("/sys/module/amdgpu", initstate="live")
    box.put("/proc/driver/nvidia/version", "NVRM version: NVIDIA UNIX x86_64 Kernel Module  550.120\n")
    box.put(
        "/proc/driver/nvidia/gpus/0000:01:00.0/information",
        f"Model: \t\t NVIDIA GeForce RTX 4090\nIRQ:   \t\t 120\nGPU UUID: \t GPU-{UUID}\nBus Type: \t PCIe\n",
    )


def _drives(box: Box) -> None:
    box.pci(NVME.partition("/nvme/")[0], "144d:a80c", "010802", "nvme")
    control = NVME.rpartition("/")[0]
    box.device(
        control, "class/nvme", model="Samsung SSD 990 PRO 2TB                 ", serial=SERIAL.ljust(20),
        firmware_rev="4B2QJXD7", transport="pcie", state="live", cntlid=1, address="0000:04:00.0",
    )  # fmt: skip
    box.link(f"{control}/device", NVME.partition("/nvme/")[0])
    box.disk(NVME, "259:0", 3907029168, wwid=f"eui.{SERIAL}", nsid=1)
    box.link(f"{NVME}/device", control)
    box.part(NVME, "nvme0n1p1", "259:1", 1099776)
    box.part(NVME, "nvme0n1p2", "259:2", 3500032)
    locked = box.part(NVME, "nvme0n1p3", "259:3", 3902423040)
    crypt = box.mapped("dm-0", "252:0", 3902390272, (locked,), f"CRYPT-LUKS2-{UUID.replace('-', '')}-x", "dm_crypt-0")
    box.mapped("dm-1", "252:1", 3700000000, (crypt,), "LVM-" + SERIAL.ljust(64, "x"), f"vg{HOSTNAME}-root")
    box.mapped("dm-2", "252:2", 4194304, (crypt,), "LVM-" + SERIAL.ljust(64, "y"), f"vg{HOSTNAME}-swap")
    box.mount("/sys", "0:22", "sysfs", "sysfs")
    box.mount("/proc", "0:23", "proc", "proc")
    box.mount("/", "252:1", "ext4", f"/dev/mapper/vg{HOSTNAME}-root", options="rw,errors=remount-ro")
    box.mount("/boot", "259:2", "ext4", "/dev/nvme0n1p2")
    box.mount("/boot/efi", "259:1", "vfat", "/dev/nvme0n1p1")
    box.mount("/snap/core22/1621", "7:0", "squashfs", "/dev/loop0")
    box.mount(f"/media/{USER}/T7", "8:33", "exfat", "/dev/sdc1")
    platforms.free(box, 1_864_000_000_000, 912_345_678_848)
    box.udev(
        "b259:0", ID_MODEL="Samsung SSD 990 PRO 2TB", ID_SERIAL=f"Samsung SSD 990 PRO 2TB_{SERIAL}",
        ID_SERIAL_SHORT=SERIAL, ID_WWN=f"eui.{SERIAL}", ID_PATH="pci-0000:04:00.0-nvme-1", ID_PART_TABLE_UUID=UUID,
    )  # fmt: skip
    box.udev("b259:3", ID_FS_TYPE="crypto_LUKS", ID_FS_UUID=UUID, ID_FS_USAGE="crypto")
    box.udev("b252:1", DM_NAME=f"vg{HOSTNAME}-root", DM_VG_NAME=f"vg{HOSTNAME}", ID_FS_TYPE="ext4", ID_FS_UUID=UUID)
    _scsi(box, SATA, "ata1/host0/target0:0:0/0:0:0:0", "sda", "8:0", 1953525168, 0, "ATA", "Samsung SSD 870 ")
    box.udev("b8:0", **_ata("Samsung_SSD_870_EVO_1TB", 0))
    _scsi(box, SATA, "ata2/host1/target1:0:0/1:0:0:0", "sdb", "8:16", 7814037168, 1, "ATA", "WDC WD40EFRX-68N")
    box.udev("b8:16", **_ata("WDC_WD40EFRX-68N32N0", 5400))
    box.pci(SATA, "1022:43f6", "010601", "ahci")
    drive = f"{SATA}/ata3/host2/target2:0:0/2:0:0:0"
    box.set(drive, vendor="ASUS    ", model="DRW-24D5MT      ", type=5)
    box.disk(f"{drive}/block/sr0", "11:0", 2097151, 1, removable=1)
    box.link(f"{drive}/block/sr0/device", drive)
    box.udev("b11:0", ID_CDROM=1, ID_CDROM_DVD=1, ID_TYPE="cd", ID_BUS="ata", ID_MODEL="ASUS_DRW-24D5MT")
    for name, number, sectors in (("loop0", "7:0", 152000), ("loop1", "7:1", 0), ("zram0", "254:0", 33554432)):
        box.disk(f"/sys/devices/virtual/block/{name}", number, sectors)


def _ata(model: str, rate: int) -> dict[str, object]:
    return {
        "ID_ATA": 1, "ID_ATA_SATA": 1, "ID_BUS": "ata", "ID_TYPE": "disk", "ID_MODEL": model,
        "ID_SERIAL": f"{model}_{SERIAL}", "ID_MODEL_ENC": model.replace("_", r"\x20"), "ID_ATA_ROTATION_RATE_RPM": rate, "ID_WWN": SERIAL,
    }  # fmt: skip


def _scsi(box: Box, port: str, path: str, name: str, number: str, sectors: int, rotational: int, *words: str) -> str:
    """A SCSI disk; words are its vendor and model as INQUIRY cuts them."""
    device = f"{port}/{path}"
    box.set(device, vendor=words[0].ljust(8), model=words[1], type=0, rev="1.0 ", state="running")
    box.device(device, "bus/scsi", "sd")
    box.refuse(f"{device}/vpd_pg80")
    disk = box.disk(f"{device}/block/{name}", number, sectors, rotational)
    box.link(f"{disk}/device", device)
    box.part(disk, f"{name}1", f"{number.partition(':')[0]}:{int(number.partition(':')[2]) + 1}", sectors - 4096)
    return disk


def _external_drives(box: Box) -> None:
    """A USB SSD and a card reader with nothing in it."""
    t7 = box.usb(f"{FAST_USB}/2-1", "04e8:4001", "Samsung", "PSSD T7", ("08:06:62:uas",))
    _scsi(box, t7, "2-1:1.0/host6/target6:0:0/6:0:0:0", "sdc", "8:32", 1953525168, 0, "Samsung", "PSSD T7         ")
    box.udev("b8:32", ID_BUS="usb", ID_MODEL="PSSD_T7", ID_USB_DRIVER="uas", ID_TYPE="disk", ID_SERIAL=SERIAL)
    box.udev("b8:33", ID_FS_LABEL=f"{USER}_backup", ID_FS_TYPE="exfat", ID_BUS="usb")
    reader = box.usb(f"{USB}/1-7", "05e3:0743", "Generic", "USB Storage", ("08:06:50:usb-storage",))
    device = f"{reader}/1-7:1.0/host7/target7:0:0/7:0:0:0"
    box.set(device, vendor="Generic ", model="STORAGE DEVICE  ", type=0)
    disk = box.disk(f"{device}/block/sdd", "8:48", 0, 1, removable=1)
    box.link(f"{disk}/device", device)
    box.udev("b8:48", ID_BUS="usb", ID_MODEL="STORAGE_DEVICE", ID_TYPE="disk", ID_DRIVE_FLASH_SD=1)


def _links(box: Box) -> None:
    """Ethernet on the board without a cable, Wi-Fi not associated, a dock's Ethernet with the default route."""
    box.loopback()
    board = box.pci(f"{PCI_ROOT}/0000:00:02.1/0000:07:00.0", "8086:15f3", "020000", "igc")
    box.net(f"{board}/net/enp7s0", board, operstate="down", carrier=0, speed=-1, ifindex=2)
    radio = box.pci(f"{PCI_ROOT}/0000:00:02.1/0000:06:00.0", "14c3:0616", "028000", "mt7921e")
    wifi = box.net(f"{radio}/net/wlp6s0", radio, operstate="dormant", carrier=0, devtype="wlan", ifindex=3)
    box.folder(f"{wifi}/wireless").link(f"{wifi}/phy80211", f"{radio}/ieee80211/phy0")
    box.set(f"{radio}/ieee80211/phy0", index=0, macaddress=MAC)
    dock = box.usb(f"{FAST_USB}/2-2", "0bda:8153", "Realtek", "USB 10/100/1000 LAN", ("ff:ff:00:r8152",))
    name = "enx" + MAC.replace(":", "")
    box.net(
        f"{dock}/2-2:1.0/net/{name}", f"{dock}/2-2:1.0", operstate="up", carrier=1, speed=1000, duplex="full", ifindex=4
    )
    bridge = box.net(
        "/sys/devices/virtual/net/docker0", operstate="up", carrier=1, speed=10000, devtype="bridge", ifindex=5
    )
    box.set(bridge, bridge__bridge_id="8000.001122334455")
    box.net("/sys/devices/virtual/net/veth1a2b3c4", operstate="up", carrier=1, speed=10000, ifindex=6)
    box.route(name)
    box.put("/etc/resolv.conf", f"nameserver {ADDRESS}\n")


def _desk(box: Box) -> None:
    desk.webcam(box, f"{USB}/1-3", "046d:082d", "Logitech", "HD Pro Webcam C920")
    desk.sound_card(box, 0, f"{GEFORCE[:-1]}1", "NVidia", "HDA-Intel", "HDA NVidia", ("3p", "7p"))
    codec = box.pci(f"{PCI_ROOT}/0000:00:08.1/0000:0c:00.6", "1022:15e3", "040300", "snd_hda_intel")
    desk.sound_card(box, 1, codec, "Generic", "HDA-Intel", "HD-Audio Generic", ("0p", "0c", "2c"))
    desk.sound_card(
        box, 2, f"{USB}/1-3/1-3:1.0", "C920", "USB-Audio", "HD Pro Webcam C920", ("0c",), "046d:082d", "webcam"
    )
    desk.headset(box, f"{USB}/1-4", 3, "046d:0a8f", "Logitech", "Logitech USB Headset H390")
    keys = box.usb(f"{USB}/1-1", "046d:c31c", "Logitech", "USB Keyboard", ("03:01:01:usbhid",))
    desk.power_button(box)
    desk.keyboard(box, f"{keys}/1-1:1.0", "Logitech USB Keyboard")
    receiver = box.usb(f"{USB}/1-2", "046d:c548", "Logitech", "USB Receiver", ("03:01:01:usbhid", "03:01:02:usbhid"))
    desk.mouse(box, f"{receiver}/1-2:1.1/0003:046D:C548.0004", "Logitech MX Master 3S")
    desk.jacks(box, codec, 1, ("HD-Audio Generic Front Mic", "HD-Audio Generic Front Headphone"))
    ups = box.usb(
        f"{USB}/1-6",
        "051d:0002",
        "American Power Conversion",
        "Back-UPS RS 900G FW:879.L4 .I USB FW:L4",
        ("03:00:00:usbhid",),
    )
    node = box.device(f"{ups}/1-6:1.0/usbmisc/hiddev0", "class/usbmisc", dev="180:0", uevent="DEVNAME=usb/hiddev0")
    box.link(f"{node}/device", f"{ups}/1-6:1.0")
    box.udev("c180:0", UPOWER_BATTERY_TYPE="ups", UPOWER_VENDOR="APC", ID_SERIAL=SERIAL)
    cell = f"{receiver}/1-2:1.1/0003:046D:C548.0004/power_supply/hidpp_battery_0"
    box.device(
        cell, "class/power_supply", type="Battery", scope="Device", present=1, online=1, capacity=55,
        model_name="MX Master 3S", manufacturer="Logitech", serial_number=SERIAL, status="Discharging",
    )  # fmt: skip


#: The dock's interface is named after its address, which must not be told.
_DOCK = link(Has("en"), "ethernet", True, 1000.0, default=True, usb=True)

DESKTOP: dict[str, Any] = {
    "id": "",
    "taken_at": Has("Z"),
    "entered": (),
    "system": {
        "os": {"family": "linux", "name": Has("Ubuntu"), "version": Has("24.04"), "kernel": "6.8.0-45-generic"},
        "environment": {"kind": "hardware", "name": "", "inside": ""},
        "chassis": "desktop",
        # "System Product Name" is what boards say that nobody filled in.
        "product": AnyOf((Has("ROG STRIX X670E-E GAMING WIFI"), UNKNOWN)),
        "linux_guest": UNKNOWN,
    },
    "cpu": {
        "model": MODEL,
        "vendor": "AMD",
        "architecture": "x86_64",
        "sockets": 1,
        "cores": 16,
        "threads": 32,
        "performance_cores": AnyOf((16, UNKNOWN)),
        "efficiency_cores": AnyOf((0, UNKNOWN)),
        "max_mhz": 5881.0,
        "features": ANYTHING,
        "virtualization": True,
    },
    "memory": {
        "installed": 64 * GIB,
        "usable": 65_009_540 * 1024,
        "limit": UNKNOWN,
        "modules": [
            # udev's record does not know DDR5; six gigatransfers on a DIMM is nothing else.
            {
                "slot": Has("DIMM 1"), "size": 32 * GIB, "type": AnyOf((None, "DDR5")), "form_factor": "DIMM",
                "speed": 6000, "configured_speed": 4800, "manufacturer": "Corsair",
                "part_number": "CMK64GX5M2B6000C30",
            }
            for _ in range(2)
        ],
        "slots": 4,
        "free_slots": 2,
        "maximum": 128 * GIB,
        "type": AnyOf(("DDR5", Is("DDR5", how="inferred"))),
        "soldered": False,
        "ecc": False,
    },
    "gpus": [
        {
            "name": "NVIDIA GeForce RTX 4090", "vendor": "NVIDIA", "model": "GeForce RTX 4090", "kind": "discrete",
            "memory": 24564 * MIB, "unified": False, "shared_memory": UNKNOWN, "compute_capability": "8.9",
            "driver": Has("550.120"), "pci_id": "10de:2684", "pci_address": "0000:01:00.0",
        },
        {
            "name": "NVIDIA GeForce RTX 3060", "vendor": "NVIDIA", "model": "GeForce RTX 3060 12 GB",
            "kind": "discrete", "memory": 12288 * MIB, "unified": False, "shared_memory": UNKNOWN,
            "compute_capability": "8.6", "driver": Has("550.120"), "pci_id": "10de:2504",
            "pci_address": "0000:02:00.0",
        },
        {
            "name": Has("Radeon"), "vendor": "AMD", "model": "Radeon 610M", "kind": "integrated", "memory": 512 * MIB,
            "unified": False, "shared_memory": 33_284_884_480, "compute_capability": UNKNOWN,
            "driver": Has("amdgpu"), "pci_id": "1002:164e", "pci_address": "0000:0c:00.0",
        },
    ],
    "storage": {
        "drives": [
            drive("nvme0n1", "Samsung SSD 990 PRO 2TB", "nvme", "nvme", 2_000_398_934_016, system=True),
            drive("sda", Has("Samsung SSD 870"), "ssd", "sata", 1_000_204_886_016),
            drive("sdb", Has("WDC WD40EFRX"), "hdd", "sata", 4_000_787_030_016),
            drive("sdc", Has("PSSD T7"), "ssd", "usb", 1_000_204_886_016, False),
        ],
        "system_devices": ("/dev/nvme0n1",),
        "layers": ("LUKS", "LVM"),
        "free": 912_345_678_848,
    },
    "displays": [
        display("DELL S2721DGF", "DP-2", (2560, 1440), 165.0, 26.97),
        display("LG ULTRAGEAR", "HDMI-A-2", (3840, 2160), 144.0, 31.48),
    ],
    "network": {
        "links": [
            link("enp7s0", "ethernet", False, UNKNOWN),
            link("wlp6s0", "wifi", False, UNKNOWN),
            _DOCK,
            link("docker0", "bridge", True, AnyOf((UNKNOWN, 10000.0))),
            link("veth1a2b3c4", "virtual", True, AnyOf((UNKNOWN, 10000.0))),
        ],
        "default": _DOCK,
    },
    "peripherals": [
        {"kind": "webcam", "name": "HD Pro Webcam C920", "built_in": False},
        {"kind": "microphone", "name": "HD Pro Webcam C920", "built_in": False},
        {"kind": "headset", "name": "Logitech USB Headset H390", "built_in": False},
        {"kind": "keyboard", "name": "Logitech USB Keyboard", "built_in": False},
        {"kind": "mouse", "name": "Logitech MX Master 3S", "built_in": False},
    ],
    "power": [{"kind": "ups", "name": Has("Back-UPS RS 900G"), "charge": None}],
    "software": platforms.tools_truth(
        "git", "docker", "vscode", "python", "pycharm", "slack", "ide", "meetings", docker=True
    ),
}  # fmt: skip
