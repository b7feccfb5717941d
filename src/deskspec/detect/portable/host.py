"""What psutil and py-cpuinfo tell on any platform, as JSON values behind `Host.call`.

psutil answers "psutil", py-cpuinfo "cpuinfo". The latter times a clock for a second, so it is asked only where the
platform's own sources name no processor.
"""

from __future__ import annotations

from typing import Any


def ask() -> dict[str, Any]:
    """Memory, processor counts, disks, interfaces and battery. Sizes in bytes, clocks in MHz, links in Mbps."""
    import platform

    import psutil

    battery = psutil.sensors_battery() if hasattr(psutil, "sensors_battery") else None
    clock = _quietly(psutil.cpu_freq)
    return {
        "system": platform.system(),
        "release": platform.release(),
        "version": platform.version(),
        "machine": platform.machine(),
        "mac_version": platform.mac_ver()[0],
        "processor": platform.processor(),
        "threads": psutil.cpu_count(logical=True),
        "cores": psutil.cpu_count(logical=False),
        "max_mhz": clock.max if clock and clock.max else None,
        "memory_total": psutil.virtual_memory().total,
        "system_free": psutil.disk_usage(_system_root()).free,
        "links": {
            name: {"up": told.isup, "speed": told.speed} for name, told in psutil.net_if_stats().items()
        },
        "battery": None if battery is None else round(battery.percent),
    }


def _system_root() -> str:
    import os

    return os.environ.get("SystemDrive", "") + os.sep


def _quietly(question: Any) -> Any:
    """psutil raises what it likes where a platform has no clock to read (NotImplementedError, RuntimeError, OSError)."""
    try:
        return question()
    except (NotImplementedError, RuntimeError, OSError):
        return None


def ask_cpuinfo() -> dict[str, Any]:
    """Brand string, vendor and architecture as py-cpuinfo finds them."""
    import cpuinfo

    told = cpuinfo.get_cpu_info()
    return {
        "brand": told.get("brand_raw", ""),
        "vendor": told.get("vendor_id_raw", ""),
        "arch": told.get("arch", ""),
        "flags": told.get("flags", []),
    }
