"""The wing for systems without one of their own yet: what psutil and py-cpuinfo tell, the rest unknown."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from deskspec.detect.host import Host
from deskspec.detect.portable import rooms

PROBES: dict[str, Callable[[Host], Any]] = {
    "system": rooms.system,
    "cpu": rooms.cpu,
    "memory": rooms.memory,
    "storage": rooms.storage,
    "network": rooms.network,
    "power": rooms.power,
}
