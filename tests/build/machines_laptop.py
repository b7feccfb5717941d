"""A hybrid laptop, open beside a monitor on a USB-C dock, or shut. Its graphics card sleeps and must not wake."""

from __future__ import annotations

from typing import Any

from deskspec.detect.capture import CaptureHost
from tests.build import edid, platforms
from tests.build import peripherals as desk
from tests.build.monitors import timing
from tests.build.platforms import GIB, MIB
from tests.build.sysfs import HOSTNAME, MAC, PCI_ROOT, SERIAL, USER, UUID, Box
from tests.build.truth import ANYTHING, UNKNOWN, AnyOf, Has, Is, display, drive, link

MODEL = "13th Gen Intel(R) Core(TM) i7-1370P"
IRIS = f"{PCI_ROOT}/0000:00:02.0"
GEFORCE = f"{PCI_ROOT}/0000:00:06.0/0000:01:00.0"
NVME = f"{PCI_ROOT}/0000:00:06.2/0000:04:00.0/nvme/nvme0/nvme0n1"
RADIO = f"{PCI_ROOT}/0000:00:14.3"
USB = f"{PCI_ROOT}/0000:00:14.0/usb1"
AUDIO = f"{PCI_ROOT}/0000:00:1f.3"

PCI_IDS = (
    "# Excerpt\n10de  NVIDIA Corporation\n\t28a1  AD107M [GeForce RTX 4050 Max-Q / Mobile]\n"
    "8086  Intel Corporation\n\t51f1  Raptor Lake PCH CNVi WiFi\n\ta7a0  Raptor Lake-P [Iris Xe Graphics]\n"
    "\t\t17aa 50f4  ThinkPad\nC 03  Display controller\n\t00  VGA compatible controller\n"
)


class SleepingHost(CaptureHost):
    """A laptop whose NVIDIA card sleeps: asking NVML would wake it, so asking is written down."""

    asked: list[str]

    def call(self, name: str, *args: str) -> Any:
        if name == "nvml":
            self.asked.append(name)
        return super().call(name, *args)


def panel() -> bytes:
    """14 inches of 2880x1800 at 120 Hz: 2960 x 1840 in all, 653.57 MHz. Panels tell their name as free text."""
    size = (302, 189)
    base = edid.make_edid("SDC", 0x4190, None, 2880, 1800, 60.0, size, text="ATNA40CU05")
    return edid.seal(base[:54] + timing(653_570, (2880, 80), (1800, 40), size) + base[72:126] + b"\0")


def monitor() -> bytes:
    return edid.make_edid("DEL", 0x41B4, "DELL U2723QE", 3840, 2160, 60.0, (597, 336), 0x55443322, serial_text=SERIAL)


def laptop() -> SleepingHost:
    """Lid open, a monitor beside it."""
    return _sleeping(laptop_box())


def laptop_shut() -> SleepingHost:
    """The same with its lid shut: the panel is still connected, but off."""
    return _sleeping(laptop_box(shut=True))


def _sleeping(box: Box) -> SleepingHost:
    told = box.host()
    host = SleepingHost(told.files, told.links, calls=told.calls, refused=told.refused, unread=told.unread)
    host.asked = []
    return host


def laptop_box(shut: bool = False) -> Box:
    box = Box()
    release = 'NAME="Fedora Linux"\nVERSION="41 (Workstation Edition)"\nID=fedora\nVERSION_ID=41\n'
    platforms.system(box, release + 'PRETTY_NAME="Fedora Linux 41 (Workstation Edition)"\n', "6.11.4-301.fc41.x86_64")
    platforms.root_cgroup(box)
    platforms.kvm(box)
    platforms.dmi(box, "LENOVO", "21HFCTO1WW", 10, version="ThinkPad T14s Gen 4", bios="LENOVO")
    _processor(box)
    _memory(box)
    _graphics(box, shut)
    _drives(box)
    _links(box)
    _desk(box, shut)
    platforms.tools(box, "git", "podman", "code", "python3", "node")
    return box


def _processor(box: Box) -> None:
    """Six cores of two threads, then eight of one; ids as the kernel takes them from the APIC ids."""
    fast = [platforms.Thread(4 * (at // 2), khz=5200000) for at in range(12)]
    slow = [platforms.Thread(24 + at, khz=3900000) for at in range(8)]
    platforms.cpu(box, MODEL, "GenuineIntel", [*fast, *slow], platforms.INTEL_FLAGS)
    box.set("/sys/devices/cpu_core", cpus="0-11", type=4).set("/sys/devices/cpu_atom", cpus="12-19", type=10)
    for name in ("cpu_core", "cpu_atom"):
        box.link(f"/sys/bus/event_source/devices/{name}", f"/sys/devices/{name}")


def _memory(box: Box) -> None:
    platforms.meminfo(box, 32_526_980, 256)
    chips = [
        platforms.module(
            4 * GIB, f"Controller{at // 4}-Channel{'ABCD'[at % 4]}", f"BANK {at % 4}", "<OUT OF SPEC>", "Row Of Chips",
            6400, 6400, "Samsung", "K3KL8L80CM-MGCT",
        )
        for at in range(8)
    ]  # fmt: skip
    platforms.dmi_memory(box, 64 * GIB, chips)


def _graphics(box: Box, shut: bool) -> None:
    box.pci(IRIS, "8086:a7a0", "030000", "i915", subsystem="17aa:50f4", revision="04", boot_vga=1)
    box.pci(GEFORCE, "10de:28a1", "030200", "nvidia", subsystem="17aa:50f4", revision="a1", status="suspended")
    box.card(IRIS, 1, {"DP-1": None, "HDMI-A-1": None, "DP-2": monitor()}, 0)
    box.connector(f"{IRIS}/drm/card1", "card1-eDP-1", panel(), 88, "disabled" if shut else "enabled")
    box.card(GEFORCE, 0, {}, 1)
    box.put("/proc/acpi/button/lid/LID0/state", f"state:      {'closed' if shut else 'open'}\n")
    # The driver's own file is there without waking the card.
    box.put(
        "/proc/driver/nvidia/gpus/0000:01:00.0/information",
        f"Model: \t\t NVIDIA GeForce RTX 4050 Laptop GPU\nIRQ:   \t\t 0\nGPU UUID: \t GPU-{UUID}\n",
    )
    box.put(
        "/proc/driver/nvidia/gpus/0000:01:00.0/power",
        "Runtime D3 status:          Enabled (fine-grained)\nVideo Memory:  Off\n",
    )
    box.put("/proc/driver/nvidia/version", "NVRM version: NVIDIA UNIX Open Kernel Module for x86_64  565.57.01\n")
    box.set("/sys/module/nvidia", version="565.57.01")
    box.put("/usr/share/hwdata/pci.ids", PCI_IDS)
    # What NVML would say, were it asked.
    box.calls["nvml"] = {"driver": "565.57.01", "gpus": []}


def _drives(box: Box) -> None:
    slot = NVME.partition("/nvme/")[0]
    box.pci(slot, "1c5c:1959", "010802", "nvme")
    control = NVME.rpartition("/")[0]
    box.device(
        control, "class/nvme", model="SKHynix_HFS001TEJ9X115N", serial=SERIAL, transport="pcie", state="live", cntlid=0
    )
    box.link(f"{control}/device", slot)
    box.disk(NVME, "259:0", 2000409264, wwid=f"eui.{SERIAL}")
    box.link(f"{NVME}/device", control)
    box.part(NVME, "nvme0n1p1", "259:1", 1228800)
    root = box.part(NVME, "nvme0n1p2", "259:2", 1999000000)
    box.link(f"/sys/fs/btrfs/{UUID}/devices/nvme0n1p2", root)
    box.set(f"/sys/fs/btrfs/{UUID}", label=f"fedora_{HOSTNAME}", metadata_uuid=UUID, nodesize=16384)
    box.folder("/sys/fs/btrfs/features")
    box.mount("/", "0:35", "btrfs", "/dev/nvme0n1p2", "/root", "rw,compress=zstd:1,ssd,subvolid=256,subvol=/root")
    box.mount("/home", "0:35", "btrfs", "/dev/nvme0n1p2", "/home", "rw,compress=zstd:1,ssd,subvolid=257,subvol=/home")
    box.mount("/boot/efi", "259:1", "vfat", "/dev/nvme0n1p1")
    box.mount(f"/run/user/1000/doc-{USER}", "0:61", "fuse.portal", "portal")
    platforms.free(box, 1_023_488_000_000, 412_000_002_048)
    box.udev("b259:0", ID_MODEL="SKHynix_HFS001TEJ9X115N", ID_SERIAL_SHORT=SERIAL, ID_PATH="pci-0000:04:00.0-nvme-1")
    box.disk("/sys/devices/virtual/block/zram0", "252:0", 16777216)


def _links(box: Box) -> None:
    box.loopback()
    box.pci(RADIO, "8086:51f1", "028000", "iwlwifi")
    wifi = box.net(f"{RADIO}/net/wlp0s20f3", RADIO, operstate="up", carrier=1, devtype="wlan", ifindex=3)
    box.folder(f"{wifi}/wireless").link(f"{wifi}/phy80211", f"{RADIO}/ieee80211/phy0")
    box.set(f"{RADIO}/ieee80211/phy0", index=0, macaddress=MAC)
    # A radio has no speed: reading the file is an error (EINVAL).
    box.unread.add(f"{wifi}/speed")
    tunnel = box.net(
        "/sys/devices/virtual/net/wg0", type=65534, operstate="unknown", carrier=1, devtype="wireguard", ifindex=4
    )
    assert tunnel
    box.route("wlp0s20f3")


def _desk(box: Box, shut: bool) -> None:
    desk.webcam(box, f"{USB}/1-4", "30c9:0060", "8SSC21J75210V1SR39W06CS", "Integrated Camera: Integrated C")
    box.set(f"{USB}/1-4", removable="fixed")
    for at in (0, 1):
        box.set(f"{USB}/1-4/1-4:1.0/video4linux/video{at}", name="Integrated Camera: Integrated C")
    box.pci(AUDIO, "8086:51ca", "040100", "sof-audio-pci-intel-tgl")
    desk.sound_card(
        box, 0, f"{AUDIO}/skl_hda_dsp_generic", "sofhdadsp", "sof-hda-dsp", "sof-hda-dsp",
        ("0p", "0c", "3p", "4p", "5p", "6c"),
    )  # fmt: skip
    desk.laptop_inputs(box)
    desk.power_button(box)
    hands_free = f"{USB}/1-10/1-10:1.0/bluetooth/hci0/hci0:256"
    box.entry(
        "0005:054c:0df0:0101", f"{USER}'s WH-1000XM5 (AVRCP)", f"{hands_free}/input/input25", "kbd event25",
        {"PROP": "0", "EV": "7", "KEY": "2fc800 145200000000 0 10300 49e800000c00 e16800000000f f810000010000ffc"},
        MAC.lower(), MAC.lower(),
    )  # fmt: skip
    battery = "/sys/devices/LNXSYSTM:00/LNXSYBUS:00/PNP0C0A:00/power_supply/BAT0"
    box.device(
        battery, "class/power_supply", type="Battery", present=1, status="Discharging", capacity=87,
        technology="Li-poly", manufacturer="SMP", model_name="5B10W51825", serial_number=SERIAL, energy_full=52_000_000, cycle_count=12,
    )  # fmt: skip
    box.device(
        "/sys/devices/LNXSYSTM:00/LNXSYBUS:00/ACPI0003:00/power_supply/AC", "class/power_supply", type="Mains", online=0
    )
    box.device(
        "/sys/devices/platform/USBC000:00/power_supply/ucsi-source-psy-USBC000:001", "class/power_supply",
        type="USB", scope="System", online=int(not shut),
    )  # fmt: skip


_PANEL = AnyOf((None, Has("ATNA40CU05")))
_WIFI = link("wlp0s20f3", "wifi", True, UNKNOWN, default=True)

LAPTOP: dict[str, Any] = {
    "id": "",
    "taken_at": Has("Z"),
    "entered": (),
    "system": {
        "os": {"family": "linux", "name": Has("Fedora"), "version": Has("41"), "kernel": "6.11.4-301.fc41.x86_64"},
        "environment": {"kind": "hardware", "name": "", "inside": ""},
        "chassis": "laptop",
        # Lenovo keeps what people call the model in the version.
        "product": Has("ThinkPad T14s Gen 4"),
        "linux_guest": UNKNOWN,
    },
    "cpu": {
        "model": MODEL,
        "vendor": "Intel",
        "architecture": "x86_64",
        "sockets": 1,
        "cores": 14,
        "threads": 20,
        "performance_cores": 6,
        "efficiency_cores": 8,
        "max_mhz": 5200.0,
        "features": ANYTHING,
        "virtualization": True,
    },
    "memory": {
        "installed": 32 * GIB,
        "usable": 32_526_980 * 1024,
        "limit": UNKNOWN,
        "modules": [
            {
                "slot": Has("Controller"), "size": 4 * GIB, "type": AnyOf((None, "LPDDR5")),
                "form_factor": "Row Of Chips", "speed": 6400, "configured_speed": 6400, "manufacturer": "Samsung",
                "part_number": "K3KL8L80CM-MGCT",
            }
        ] * 8,
        # Soldered chips lie in no slots, whatever the firmware counts; a board of chips can't hold more.
        "slots": AnyOf((0, UNKNOWN)),
        "free_slots": 0,
        "maximum": AnyOf((32 * GIB, UNKNOWN)),
        "type": AnyOf((Is("LPDDR5", how="inferred"), UNKNOWN)),
        "soldered": True,
        "ecc": False,
    },
    "gpus": [
        {
            "name": Has("Iris Xe"), "vendor": "Intel", "model": AnyOf(("Intel Iris Xe Graphics", UNKNOWN)),
            "kind": "integrated", "memory": AnyOf((0, UNKNOWN)), "unified": ANYTHING, "shared_memory": ANYTHING,
            "compute_capability": UNKNOWN, "driver": Has("i915"), "pci_id": "8086:a7a0", "pci_address": "0000:00:02.0",
        },
        {
            "name": Has("GeForce RTX 4050"), "vendor": "NVIDIA", "model": "GeForce RTX 4050 Laptop GPU",
            "kind": "discrete", "memory": Is(6144 * MIB, how="inferred"), "unified": False, "shared_memory": UNKNOWN,
            "compute_capability": Is("8.9", how="inferred"), "driver": Has("nvidia"), "pci_id": "10de:28a1",
            "pci_address": "0000:01:00.0",
        },
    ],
    "storage": {
        "drives": [
            drive("nvme0n1", Has("SKHynix_HFS001TEJ9X115N"), "nvme", "nvme", 1_024_209_543_168, system=True),
        ],
        "system_devices": ("/dev/nvme0n1",),
        "layers": (),
        "free": 412_000_002_048,
    },
    "displays": [
        display(_PANEL, "eDP-1", (2880, 1800), 120.0, 14.03, built_in=True),
        display("DELL U2723QE", "DP-2", (3840, 2160), 60.0, 26.97),
    ],
    "network": {
        "links": [_WIFI, link("wg0", "vpn", AnyOf((True, UNKNOWN)), UNKNOWN)],
        "default": _WIFI,
    },
    "peripherals": [
        {"kind": "webcam", "name": Has("Integrated Camera"), "built_in": True},
        # Its own microphones and speakers are behind the HDA codec, which can't tell them from empty jacks. The
        # headset is named after its owner; the owner's name must not be told.
        {"kind": "headset", "name": AnyOf(("Bluetooth headset", Has("WH-1000XM5"))), "built_in": False},
        {"kind": "keyboard", "name": "AT Translated Set 2 keyboard", "built_in": True},
        {"kind": "touchpad", "name": Has("SYNA8018:00 06CB:CE67"), "built_in": True},
    ],
    "power": [{"kind": "battery", "name": Has("5B10W51825"), "charge": 87}],
    "software": platforms.tools_truth("git", "podman", "vscode", "python", "node", "ide"),
}  # fmt: skip

#: Shut, the panel is there and off; all else is the same.
LAPTOP_SHUT: dict[str, Any] = {
    **LAPTOP,
    "displays": [
        display(_PANEL, "eDP-1", (2880, 1800), 120.0, 14.03, built_in=True, active=False),
        display("DELL U2723QE", "DP-2", (3840, 2160), 60.0, 26.97),
    ],
}
