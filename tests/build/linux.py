"""Builds Linux systems that do not exist: PCI devices, connectors, memory, as sysfs and procfs show them."""

from __future__ import annotations

from typing import Any

from deskspec.detect.capture import CaptureHost

GIB = 1 << 30
BARE = "processor\t: 0\nflags\t\t: fpu vme\n"
GUEST = "processor\t: 0\nflags\t\t: fpu vme hypervisor\n"


class LinuxBox:
    """A system to be filled; `host()` is what readers see of it."""

    def __init__(self, cpuinfo: str = BARE, *, pci: bool = True) -> None:
        self.files: dict[str, bytes] = {"/proc/cpuinfo": cpuinfo.encode()}
        self.links: dict[str, str] = {}
        self.calls: dict[str, Any] = {}
        self.refused: set[str] = set()
        if pci:
            self.files["/sys/bus/pci/devices/"] = b""

    def write(self, path: str, content: str | bytes) -> LinuxBox:
        self.files[path] = content.encode() if isinstance(content, str) else content
        return self

    def call(self, name: str, answer: Any) -> LinuxBox:
        self.calls[name] = answer
        return self

    def pci(
        self,
        address: str,
        ids: str,
        code: str = "0x030000",
        driver: str = "",
        status: str = "active",
        **attributes: str,
    ) -> LinuxBox:
        """A PCI device; ids "10de:2684"; attributes by name, "__" for the slash of a path."""
        vendor, device = ids.split(":")
        path = f"/sys/bus/pci/devices/{address}"
        facts = {
            "class": code,
            "vendor": f"0x{vendor}",
            "device": f"0x{device}",
            "power/runtime_status": status,
        }
        facts |= {name.replace("__", "/"): value for name, value in attributes.items()}
        for name, value in facts.items():
            self.write(f"{path}/{name}", f"{value}\n")
        if driver:
            self.links[f"{path}/driver"] = f"../../../../bus/pci/drivers/{driver}"
        return self

    def connector(
        self,
        node: str,
        edid: bytes = b"",
        status: str = "connected",
        enabled: str = "enabled",
        card: str = "",
    ) -> LinuxBox:
        """A connector "card0-DP-1"; card is the PCI address of its graphics device."""
        path = f"/sys/class/drm/{node}"
        self.write(f"{path}/status", f"{status}\n").write(f"{path}/enabled", f"{enabled}\n")
        self.write(f"{path}/edid", edid)
        name = node.partition("-")[0]
        if card:
            self.links[f"/sys/class/drm/{name}/device"] = f"/sys/bus/pci/devices/{card}"
        return self

    def memory(self, usable_gib: float, blocks: int = 0, block: int = 128 << 20) -> LinuxBox:
        """MemTotal, and that many memory blocks (none: a kernel without memory hotplug)."""
        self.write("/proc/meminfo", f"MemTotal:       {int(usable_gib * GIB) // 1024} kB\nMemFree: 1 kB\n")
        if blocks:
            self.write("/sys/devices/system/memory/block_size_bytes", f"{block:x}\n")
        for number in range(blocks):
            self.write(f"/sys/devices/system/memory/memory{number}/state", "online\n")
        return self

    def host(self) -> CaptureHost:
        return CaptureHost(self.files, self.links, calls=self.calls, refused=frozenset(self.refused))


def nvml(*cards: dict[str, Any], driver: str = "580.95") -> dict[str, Any]:
    """NVML's answer with these cards, each a name, an address and a memory size in MiB."""
    return {"driver": driver, "gpus": list(cards)}


def nvml_card(name: str, address: str, mib: int | None, capability: str | None = None, **more: Any) -> dict[str, Any]:
    return {
        "name": name,
        "pci_address": address,
        "memory_total": mib and mib << 20,
        "compute_capability": capability,
        "mig": False,
        "reason": "" if mib else "Not Supported",
        **more,
    }
