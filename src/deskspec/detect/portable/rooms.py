"""Components out of what psutil and py-cpuinfo tell. Each field has its source; what they don't tell is unknown."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from deskspec.detect.blank import blank
from deskspec.detect.formats.names import shown
from deskspec.detect.host import Host, Unreadable
from deskspec.model.machine import (
    Cpu,
    Memory,
    Network,
    NetworkLink,
    OperatingSystem,
    PowerBackup,
    Storage,
    System,
)
from deskspec.model.reading import Known, Reading, Unknown

SOURCE = "psutil"
#: No count, size or rate is larger.
_MOST = 10**18
_LATER = Unknown("DeskSpec does not read this on this system yet", "enter what you know: deskspec set")


def _told(host: Host) -> Mapping[str, Any] | Unknown:
    try:
        answer = host.call("psutil")
    except Unreadable as error:
        return Unknown(f"psutil told nothing ({error})")
    return answer if isinstance(answer, Mapping) else Unknown("psutil told nothing")


def _count(told: Mapping[str, Any], key: str, what: str, least: int = 1) -> Reading[int]:
    value = told.get(key)
    if isinstance(value, int) and not isinstance(value, bool) and least <= value <= _MOST:
        return Known(value, SOURCE)
    return Unknown(f"psutil does not tell {what} here", _LATER.remedy)


def _rate(value: object) -> float | None:
    """A clock or speed; psutil says 0 where it knows none."""
    if isinstance(value, (int, float)) and not isinstance(value, bool) and 0 < value <= _MOST:
        return float(value)
    return None


def _word(told: Mapping[str, Any], key: str) -> str:
    value = told.get(key)
    return shown(value) if isinstance(value, str) else ""


def cpu(host: Host) -> Cpu:
    """Counts from psutil; the name from py-cpuinfo, whose second of timing is spent beside the other probes."""
    told = _told(host)
    if isinstance(told, Unknown):
        return blank(Cpu, told.reason)
    clock, architecture = _rate(told.get("max_mhz")), _word(told, "machine")
    brand: Reading[str] = Unknown("py-cpuinfo names no processor")
    try:
        answer = host.call("cpuinfo")
        if isinstance(answer, Mapping) and _word(answer, "brand"):
            brand = Known(_word(answer, "brand"), "py-cpuinfo")
    except Unreadable as error:
        brand = Unknown(f"py-cpuinfo told nothing ({error})")
    return Cpu(
        model=brand,
        vendor=_LATER,
        architecture=Known(architecture, SOURCE) if architecture else _LATER,
        sockets=_LATER,
        cores=_count(told, "cores", "the number of cores"),
        threads=_count(told, "threads", "the number of threads"),
        performance_cores=_LATER,
        efficiency_cores=_LATER,
        max_mhz=Known(clock, SOURCE) if clock else _LATER,
        features=_LATER,
        virtualization=_LATER,
    )


def memory(host: Host) -> Memory:
    """psutil's total is what the system is left with: at least so much is installed."""
    told = _told(host)
    if isinstance(told, Unknown):
        return blank(Memory, told.reason)
    usable = _count(told, "memory_total", "the size of memory")
    installed: Reading[int] = usable
    if isinstance(usable, Known):
        installed = Known(usable.value, SOURCE, bound="at_least", note="what the system is left with")
    return Memory(
        installed=installed, usable=usable, limit=_LATER, modules=_LATER, slots=_LATER, free_slots=_LATER,
        maximum=_LATER, type=_LATER, soldered=_LATER, ecc=_LATER,
    )  # fmt: skip


def system(host: Host) -> System:
    """Family, name and release of the operating system."""
    told = _told(host)
    if isinstance(told, Unknown):
        return blank(System, told.reason)
    kind = _word(told, "system")
    family = {"Windows": "windows", "Darwin": "macos", "Linux": "linux"}.get(kind, kind.lower())
    version = _word(told, "mac_version") or _word(told, "release")
    name = f"macOS {version}" if family == "macos" else f"{kind} {version}".strip()
    guest: Reading[str] = _LATER
    if family == "windows":
        guest = Unknown(
            "whether it has WSL2 or a VM is not read yet",
            'enter it: deskspec set "system.os=Windows with WSL2"',
        )
    return System(
        os=Known(OperatingSystem(family, name, version, _word(told, "version")), SOURCE) if name else _LATER,
        environment=_LATER,
        chassis=_LATER,
        product=_LATER,
        linux_guest=guest,
    )


def storage(host: Host) -> Storage:
    """Free space only: psutil's partitions say nothing of the drives below them."""
    told = _told(host)
    if isinstance(told, Unknown):
        return blank(Storage, told.reason)
    return Storage(
        drives=_LATER, system_devices=_LATER, layers=_LATER, free=_count(told, "system_free", "the free space", 0)
    )


def network(host: Host) -> Network:
    """Interfaces with their speeds; psutil says 0 where it knows none. Which carries the default route it can't say."""
    told = _told(host)
    if isinstance(told, Unknown) or not isinstance(told.get("links"), Mapping):
        return blank(Network, told.reason if isinstance(told, Unknown) else "psutil tells no interfaces")
    links = tuple(
        _link(str(name), link) for name, link in told["links"].items() if isinstance(link, Mapping) and name != "lo"
    )
    return Network(links=Known(links, SOURCE), default=_LATER)


def _link(name: str, told: Mapping[str, Any]) -> NetworkLink:
    speed = _rate(told.get("speed"))
    return NetworkLink(
        interface=shown(name),
        medium="unknown",
        up=Known(bool(told.get("up")), SOURCE),
        speed=Known(speed, SOURCE) if speed else Unknown("psutil tells no speed"),
    )


def power(host: Host) -> Reading[tuple[PowerBackup, ...]]:
    """The computer's own battery; psutil tells no UPS apart."""
    told = _told(host)
    if isinstance(told, Unknown):
        return told
    charge = told.get("battery")
    there = isinstance(charge, int) and not isinstance(charge, bool) and 0 <= charge <= 100
    batteries = (PowerBackup("battery", "battery", charge),) if there else ()
    return Known(batteries, SOURCE, bound="at_least", note="psutil can't tell a UPS")
