"""WSL2: Linux on Hyper-V, with half the memory, virtual disks and NVIDIA's card through the Windows driver."""

from __future__ import annotations

from typing import Any

from deskspec.detect.capture import CaptureHost
from tests.build import platforms
from tests.build.linux import nvml, nvml_card
from tests.build.machines_guests import NO_MEMORY_FACTS
from tests.build.platforms import GIB, MIB
from tests.build.sysfs import HOSTNAME, USER, Box
from tests.build.truth import ANYTHING, UNKNOWN, AnyOf, Has, Is, drive, link

_WSL_DISKS = (("sda", 795136), ("sdb", 8388616), ("sdc", 2147483648))


def wsl2() -> CaptureHost:
    """WSL2 on a Core i7-13700K with 32 GiB and a GeForce RTX 4070: half the memory, and the processor flattened.

    Hyper-V shows 12 cores of two threads where there are 8 of two and 8 of one.
    """
    box = Box()
    built = f"(root@{HOSTNAME})"
    platforms.system(box, platforms.UBUNTU, "5.15.153.1-microsoft-standard-WSL2", built=built)
    flags = platforms.INTEL_FLAGS + " hypervisor"
    threads = [platforms.Thread(at // 2) for at in range(24)]
    platforms.cpu(box, "13th Gen Intel(R) Core(TM) i7-13700K", "GenuineIntel", threads, flags)
    platforms.kvm(box)
    platforms.meminfo(box, 16_284_940)
    box.put("/proc/sys/fs/binfmt_misc/WSLInterop", "enabled\ninterpreter /init\nflags: P\noffset 0\nmagic 4d5a\n")
    box.unread.update(("/dev/dxg", "/init"))
    box.folder("/run/WSL").put("/usr/lib/wsl/lib/libnvidia-ml.so.1", "")
    box.unread.add("/usr/lib/wsl/lib/nvidia-smi")
    _wsl_devices(box)
    platforms.tools(box, "git", "docker", "python3", docker=True)
    return box.host()


def _wsl_devices(box: Box) -> None:
    vmbus = "/sys/devices/LNXSYSTM:00/LNXSYBUS:00/ACPI0004:00/VMBUS:00"
    # Not a graphics card to the kernel, but "dxgkrnl" carries the host's.
    box.pci(f"{vmbus}/pci6b3d:00/6b3d:00:00.0", "1414:008e", "030200", "dxgkrnl", subsystem="1414:008e")
    box.calls["nvml"] = nvml(nvml_card("NVIDIA GeForce RTX 4070", "0000:01:00.0", 12282, "8.9"), driver="551.61")
    for at, (name, sectors) in enumerate(_WSL_DISKS):
        device = f"{vmbus}/fd1d2cbd-ce7c-535c-966b-eb5f811c95f0/host0/target0:0:0/0:0:0:{at}"
        box.set(device, vendor="Msft    ", model="Virtual Disk    ", type=0)
        disk = box.disk(f"{device}/block/{name}", f"8:{16 * at}", sectors, 1)
        box.link(f"{disk}/device", device)
    box.mount("/", "8:32", "ext4", "/dev/sdc", options="rw,discard,errors=remount-ro,data=ordered")
    box.mount("/mnt/wsl", "0:29", "tmpfs", "none")
    box.mount("/mnt/c", "0:62", "9p", "C:\\134", options=f"rw,aname=drvfs;path=C:\\;uid=1000;cache={USER}")
    platforms.free(box, 1_081_101_176_832, 1_000_000_001_024)
    box.loopback()
    wire = f"{vmbus}/a5a8f9c2-0000-4a9d-8000-000000000001"
    box.device(wire, "bus/vmbus", "hv_netvsc", class_id="{f8615163-df3e-46c5-913f-f2d2f965ed0e}")
    box.net(f"{wire}/net/eth0", wire, operstate="up", carrier=1, speed=10000, duplex="full")
    box.route("eth0")


_WSL_LINK = link("eth0", AnyOf(("virtual", "ethernet")), True, ANYTHING, default=True)

WSL2: dict[str, Any] = {
    "id": "",
    "taken_at": Has("Z"),
    "entered": (),
    "system": {
        "os": {
            "family": "linux", "name": Has("Ubuntu"), "version": Has("24.04"),
            "kernel": "5.15.153.1-microsoft-standard-WSL2",
        },
        "environment": {"kind": "wsl", "name": "WSL2", "inside": ANYTHING},
        "chassis": UNKNOWN,
        "product": UNKNOWN,
        "linux_guest": AnyOf(("wsl2", UNKNOWN)),
    },
    "cpu": {
        "model": "13th Gen Intel(R) Core(TM) i7-13700K",
        "vendor": "Intel",
        "architecture": "x86_64",
        "sockets": AnyOf((1, Is(1, "at_least"))),
        # The truth is 16; 12 is what Hyper-V makes of them. By the model's name 16 could be known.
        "cores": AnyOf((16, Is(16, how="inferred"), Is(12, "at_least"), UNKNOWN)),
        "threads": AnyOf((24, Is(24, "at_least"))),
        "performance_cores": UNKNOWN,
        "efficiency_cores": UNKNOWN,
        # All that is told is the clock of this moment.
        "max_mhz": AnyOf((UNKNOWN, Is(3000.0, "at_least"))),
        "features": ANYTHING,
        "virtualization": AnyOf((True, UNKNOWN)),
    },
    "memory": {
        "installed": AnyOf((Is(16_284_940 * 1024, "at_least"), Is(16 * GIB, "at_least"), UNKNOWN)),
        "usable": 16_284_940 * 1024,
        "limit": ANYTHING,
        "modules": UNKNOWN,
        **NO_MEMORY_FACTS,
    },
    # Windows' other cards don't show.
    "gpus": Is([
        {
            "name": "NVIDIA GeForce RTX 4070", "vendor": "NVIDIA", "model": "GeForce RTX 4070", "kind": "discrete",
            "memory": 12282 * MIB, "unified": False, "shared_memory": UNKNOWN, "compute_capability": "8.9",
            "driver": Has("551.61"), "pci_id": ANYTHING, "pci_address": ANYTHING,
        },
    ], "at_least"),
    "storage": {
        # The disks are files on Windows' drives; the two small ones hold the system's own image and swap.
        "drives": Is(
            [
                drive(name, ANYTHING, "virtual", ANYTHING, sectors * 512, UNKNOWN, name == "sdc")
                for name, sectors in _WSL_DISKS
            ],
            "at_least",
        ),
        "system_devices": AnyOf((("/dev/sdc",), UNKNOWN)),
        "layers": (),
        # The file of that disk grows on a Windows drive that may be full before.
        "free": Is(1_000_000_001_024, "at_most"),
    },
    "displays": UNKNOWN,
    "network": {
        "links": AnyOf(([_WSL_LINK], Is([_WSL_LINK], "at_least"), UNKNOWN)),
        "default": AnyOf((_WSL_LINK, UNKNOWN)),
    },
    "peripherals": AnyOf((UNKNOWN, Is([], "at_least"))),
    "power": AnyOf((UNKNOWN, Is([], "at_least"))),
    "software": platforms.tools_truth("git", "docker", "python", docker=True, absent=UNKNOWN),
}  # fmt: skip
