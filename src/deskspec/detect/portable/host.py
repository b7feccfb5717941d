"""What psutil and py-cpuinfo tell on any platform, as JSON values behind `Host.call`.

psutil answers "psutil", py-cpuinfo "cpuinfo". The latter times a clock for a second, so it is asked only where the
platform's own sources name no processor.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from functools import partial
from typing import Any, TypeVar

from deskspec.detect.host import Unreadable

T = TypeVar("T")


def ask() -> dict[str, Any]:
    """Memory, processor counts, disks, interfaces and battery; null what a platform can't tell.

    Sizes in bytes, clocks in MHz, links in Mbps. Unreadable where psutil is not installed.
    """
    import platform

    try:
        import psutil
    except ImportError:
        raise Unreadable("psutil", "missing", "the Python package psutil is not installed") from None
    clock = _quietly(psutil.cpu_freq)
    memory = _quietly(psutil.virtual_memory)
    disk = _quietly(partial(psutil.disk_usage, _system_root()))
    links = _quietly(psutil.net_if_stats) or {}
    battery = _quietly(psutil.sensors_battery) if hasattr(psutil, "sensors_battery") else None
    return {
        "system": platform.system(),
        "release": platform.release(),
        "version": platform.version(),
        "machine": platform.machine(),
        "mac_version": platform.mac_ver()[0],
        "processor": platform.processor(),
        "threads": _quietly(partial(psutil.cpu_count, logical=True)),
        "cores": _quietly(partial(psutil.cpu_count, logical=False)),
        "max_mhz": clock.max if clock and clock.max else None,
        "memory_total": memory.total if memory else None,
        "system_free": disk.free if disk else None,
        "links": {name: {"up": told.isup, "speed": told.speed} for name, told in links.items()},
        "battery": None if battery is None else round(battery.percent),
    }


def _system_root() -> str:
    return os.environ.get("SYSTEMDRIVE", "") + os.sep


def _quietly(question: Callable[[], T]) -> T | None:
    """The answer, or none: psutil raises what the platform's own calls do, and its own errors besides."""
    try:
        return question()
    except Exception:  # noqa: BLE001 - one refused question must not cost the other answers
        return None


def ask_cpuinfo() -> dict[str, Any]:
    """Brand string, vendor and architecture as py-cpuinfo finds them. Unreadable where it finds none."""
    try:
        import cpuinfo
    except ImportError:
        raise Unreadable("py-cpuinfo", "missing", "the Python package py-cpuinfo is not installed") from None
    try:
        told = cpuinfo.get_cpu_info()
    except Exception as error:  # noqa: BLE001 - py-cpuinfo raises a plain Exception on processors that it does not know
        raise Unreadable("py-cpuinfo", "failed", str(error)) from None
    return {
        "brand": told.get("brand_raw", ""),
        "vendor": told.get("vendor_id_raw", ""),
        "arch": told.get("arch", ""),
        "flags": told.get("flags", []),
    }
