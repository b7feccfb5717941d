"""Lays out /sys, /proc and udev's records of made-up Linux machines, device by device, as the kernel does.

Devices live below /sys/devices; everything below /sys/class, /sys/bus and /sys/block is a link to them. The layout
follows the kernel's Documentation/ABI and sysfs-rules.rst, the records udev's database format (sd_device(3)).
"""

from __future__ import annotations

import posixpath
from typing import Any

from deskspec.detect.capture import CaptureHost

#: What must never leave the machine: put wherever a real one has such a thing.
SERIAL = "SERIALCANARY"
MAC = "00:11:22:33:44:55"
HOSTNAME = "hostcanary"
USER = "usercanary"
ADDRESS = "198.51.100.77"
UUID = "0c0ffee0-cafe-4bad-8ace-c0ffee0ddba1"
MACHINE_ID = "c0ffee0cafe04bad8acec0ffee0ddba1"
CANARIES = (SERIAL, MAC, MAC.replace(":", ""), HOSTNAME, USER, ADDRESS, UUID, MACHINE_ID)

PCI_ROOT = "/sys/devices/pci0000:00"


class Box:
    """A machine to be filled with files, links and answers; `host()` is what readers see of it without root."""

    def __init__(self) -> None:
        self.files: dict[str, bytes] = {}
        self.links: dict[str, str] = {}
        self.calls: dict[str, Any] = {}
        self.refused: set[str] = set()
        self.unread: set[str] = set()
        self.mounts: list[str] = []
        self.inputs: list[str] = []

    # --- the least there is to write

    def put(self, path: str, content: str | bytes) -> Box:
        """A file, exactly so."""
        self.files[path] = content if isinstance(content, bytes) else content.encode()
        return self

    def set(self, folder: str, **facts: object) -> Box:
        """Attributes of a device, a line each; "__" stands for the slash of a path."""
        for name, value in facts.items():
            self.put(f"{folder}/{name.replace('__', '/')}", f"{value}\n")
        return self

    def folder(self, path: str) -> Box:
        return self.put(path + "/", b"")

    def link(self, path: str, target: str) -> Box:
        """A link as the kernel makes them: relative to the folder it lies in."""
        self.links[path] = posixpath.relpath(target, posixpath.dirname(path))
        return self

    def refuse(self, *paths: str) -> Box:
        """Files that root alone may read."""
        self.refused.update(paths)
        return self

    def host(self) -> CaptureHost:
        files = {**self.files}
        if self.mounts:
            files["/proc/self/mountinfo"] = ("\n".join(self.mounts) + "\n").encode()
        if self.inputs:
            files["/proc/bus/input/devices"] = "".join(self.inputs).encode()
        return CaptureHost(
            files,
            self.links,
            calls=self.calls,
            refused=frozenset(self.refused),
            unread=frozenset(self.unread),
        )

    # --- devices

    def device(self, place: str, subsystem: str, driver: str = "", **facts: object) -> str:
        """A device of "bus/pci", "class/net" …, with the links that lead to it and from it."""
        name = posixpath.basename(place)
        self.set(place, **facts)
        self.link(f"{place}/subsystem", f"/sys/{subsystem}")
        home = f"/sys/{subsystem}/devices" if subsystem.startswith("bus/") else f"/sys/{subsystem}"
        self.link(f"{home}/{name}", place)
        if driver:
            bus = subsystem.removeprefix("bus/")
            self.link(f"{place}/driver", f"/sys/bus/{bus}/drivers/{driver}")
            self.link(f"/sys/bus/{bus}/drivers/{driver}/{name}", place)
        return place

    def pci(
        self,
        place: str,
        ids: str,
        code: str,
        driver: str = "",
        *,
        subsystem: str = "1043:889d",
        status: str = "active",
        revision: str = "01",
        **facts: object,
    ) -> str:
        """A PCI function; place below /sys/devices/pci0000:00, ids "10de:2684", code of class as "030000"."""
        full = place if place.startswith("/") else f"{PCI_ROOT}/{place}"
        name = posixpath.basename(full)
        (vendor, device), (by, board) = ids.split(":"), subsystem.split(":")
        parts = f"v0000{vendor.upper()}d0000{device.upper()}sv0000{by.upper()}sd0000{board.upper()}"
        alias = f"pci:{parts}bc{code[:2]}sc{code[2:4]}i{code[4:]}".replace("bc0", "bc0")
        event = (f"DRIVER={driver}\n" if driver else "") + (
            f"PCI_CLASS={code.lstrip('0').upper()}\nPCI_ID={ids.upper()}\nPCI_SUBSYS_ID={subsystem.upper()}\n"
            f"PCI_SLOT_NAME={name}\nMODALIAS={alias}"
        )
        told: dict[str, Any] = {
            "class": f"0x{code}",
            "vendor": f"0x{vendor}",
            "device": f"0x{device}",
            "subsystem_vendor": f"0x{by}",
            "subsystem_device": f"0x{board}",
            "revision": f"0x{revision}",
            "modalias": alias,
            "uevent": event,
            "irq": 0 if status == "suspended" else 120,
            "enable": int(bool(driver)),
            "numa_node": -1,
            "power__runtime_status": status,
            "power__control": "auto" if status == "suspended" else "on",
            "power_state": "D3cold" if status == "suspended" else "D0",
        }
        return self.device(full, "bus/pci", driver, **told, **facts)

    def usb(self, place: str, ids: str, maker: str, product: str, interfaces: tuple[str, ...], **facts: object) -> str:
        """A USB device and its interfaces, each "class:subclass:protocol:driver"."""
        vendor, model = ids.split(":")
        name = posixpath.basename(place)
        self.device(
            place,
            "bus/usb",
            "usb",
            idVendor=vendor,
            idProduct=model,
            bcdDevice="0100",
            bDeviceClass="ef" if len(interfaces) > 2 else "00",
            manufacturer=maker,
            product=product,
            serial=SERIAL,
            speed=480,
            removable="removable",
            bConfigurationValue=1,
            uevent=f"DEVTYPE=usb_device\nDRIVER=usb\nPRODUCT={vendor.lstrip('0')}/{model.lstrip('0')}/100",
            **facts,
        )
        for number, interface in enumerate(interfaces):
            code, sub, protocol, driver = interface.split(":")
            self.device(
                f"{place}/{name}:1.{number}",
                "bus/usb",
                driver,
                bInterfaceNumber=f"{number:02x}",
                bInterfaceClass=code,
                bInterfaceSubClass=sub,
                bInterfaceProtocol=protocol,
                uevent=f"DEVTYPE=usb_interface\nDRIVER={driver}\nINTERFACE={int(code, 16)}/{int(sub, 16)}/1",
            )
        return place

    def card(self, pci: str, number: int, connectors: dict[str, bytes | None], render: int = 0) -> str:
        """A DRM card of a PCI device: connectors by name with the EDID of what is plugged in."""
        place = self.device(f"{pci}/drm/card{number}", "class/drm", dev=f"226:{number}")
        self.link(f"{place}/device", pci)
        node = self.device(f"{pci}/drm/renderD{128 + render}", "class/drm", dev=f"226:{128 + render}")
        self.link(f"{node}/device", pci)
        for at, (name, edid) in enumerate(connectors.items()):
            self.connector(place, f"card{number}-{name}", edid, 90 + at)
        self.put("/sys/class/drm/version", "drm 1.1.0 20060810\n")
        return place

    def connector(self, card: str, name: str, edid: bytes | None, number: int = 99, enabled: str = "") -> None:
        """One connector; edid None where nothing is plugged in."""
        there = edid is not None
        place = self.device(
            f"{card}/{name}",
            "class/drm",
            status="connected" if there else "disconnected",
            enabled=enabled or ("enabled" if there else "disabled"),
            dpms="On" if there and enabled != "disabled" else "Off",
            connector_id=number,
        )
        self.put(f"{place}/edid", edid or b"").put(f"{place}/modes", "1920x1080\n" if there else "")
        self.link(f"{place}/device", card)

    # --- drives

    def disk(self, place: str, number: str, sectors: int, rotational: int = 0, **facts: object) -> str:
        """A whole block device; facts go below it ("device__model" for what hangs on its SCSI device)."""
        name = posixpath.basename(place)
        told = {"removable": 0, "ro": 0, "hidden": 0, "queue__logical_block_size": 512, **facts}
        self._block(place, number, sectors, "disk", queue__rotational=rotational, **told)
        self.link(f"/sys/block/{name}", place)
        self.folder(f"{place}/slaves").folder(f"{place}/holders")
        return place

    def part(self, disk: str, name: str, number: str, sectors: int) -> str:
        """A partition."""
        count = "".join(letter for letter in name[-2:] if letter.isdigit())
        place = self._block(f"{disk}/{name}", number, sectors, "partition", partition=count, start=2048, ro=0)
        self.folder(f"{place}/holders")
        return place

    def mapped(self, name: str, number: str, sectors: int, below: tuple[str, ...], uuid: str, called: str) -> str:
        """A device-mapper device over others."""
        place = self.disk(f"/sys/devices/virtual/block/{name}", number, sectors, dm__uuid=uuid, dm__name=called)
        self.set(place, dm__suspended=0)
        for under in below:
            self.link(f"{place}/slaves/{posixpath.basename(under)}", under)
            self.link(f"{under}/holders/{name}", place)
        return place

    def _block(self, place: str, number: str, sectors: int, kind: str, **facts: Any) -> str:
        name = posixpath.basename(place)
        major, minor = number.split(":")
        event = f"MAJOR={major}\nMINOR={minor}\nDEVNAME={name}\nDEVTYPE={kind}"
        self.device(place, "class/block", dev=number, size=sectors, uevent=event, **facts)
        self.link(f"/sys/dev/block/{number}", place)
        return place

    def mount(self, point: str, number: str, fstype: str, source: str, root: str = "/", options: str = "rw") -> None:
        """A line of /proc/self/mountinfo, after proc_pid_mountinfo(5)."""
        at = len(self.mounts)
        self.mounts.append(
            f"{28 + at} 1 {number} {root} {point} rw,relatime shared:{at + 1} - {fstype} {source} {options}"
        )

    # --- records, input devices, network

    def udev(self, name: str, *tags: str, **facts: object) -> None:
        """A record of udev's database: "b259:0", "+dmi:id", "c81:0"."""
        lines = ["S:disk/by-id/x-" + SERIAL] if name.startswith("b") else []
        lines += ["I:4712345", *(f"E:{key}={value}" for key, value in facts.items())]
        lines += [f"{letter}:{tag}" for tag in tags for letter in "GQ"] + ["V:1"]
        self.put(f"/run/udev/data/{name}", "\n".join(lines) + "\n")

    def entry(
        self,
        ids: str,
        name: str,
        place: str,
        handlers: str,
        capabilities: dict[str, str],
        phys: str = "",
        uniq: str = "",
    ) -> None:
        """A stanza of /proc/bus/input/devices; ids "bus:vendor:product:version" in hexadecimal."""
        bus, vendor, product, version = ids.split(":")
        bits = "".join(f"B: {key}={value}\n" for key, value in capabilities.items())
        self.inputs.append(
            f"I: Bus={bus} Vendor={vendor} Product={product} Version={version}\n"
            f'N: Name="{name}"\nP: Phys={phys}\nS: Sysfs={place.removeprefix("/sys")}\nU: Uniq={uniq}\n'
            f"H: Handlers={handlers} \n{bits}\n"
        )

    def net(self, place: str, parent: str = "", **facts: Any) -> str:
        """A network interface; parent is the device it belongs to, none for a virtual one."""
        name = posixpath.basename(place)
        told = {"type": 1, "address": MAC, "mtu": 1500, "ifindex": 2, "flags": "0x1003", "addr_assign_type": 0}
        event = f"INTERFACE={name}\nIFINDEX=2"
        if kind := facts.pop("devtype", ""):
            event = f"DEVTYPE={kind}\n{event}"
        self.device(place, "class/net", **{**told, "uevent": event, **facts})
        if parent:
            self.link(f"{place}/device", parent)
        return place

    def loopback(self) -> None:
        self.net("/sys/devices/virtual/net/lo", type=772, address="00:00:00:00:00:00", operstate="unknown", carrier=1)

    def route(self, interface: str) -> None:
        """The default route and the one of its own network, as /proc/net/route writes them."""
        head = "Iface\tDestination\tGateway \tFlags\tRefCnt\tUse\tMetric\tMask\t\tMTU\tWindow\tIRTT"
        rows = ("00000000\t4D6433C6\t0003\t0\t0\t100\t00000000", "006433C6\t00000000\t0001\t0\t0\t100\t00FFFFFF")
        lines = [head, *(f"{interface}\t{row}\t0\t0\t0" for row in rows)]
        self.put("/proc/net/route", "\n".join(line.ljust(127) for line in lines) + "\n")
        none = "0" * 32
        self.put("/proc/net/ipv6_route", f"{none} 00 {none} 00 {none} ffffffff 00000001 00000000 00200200       lo\n")
