"""Linux: one room a component, each `read(host)`."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from deskspec.detect.host import Host
from deskspec.detect.linux import (
    cpu,
    displays,
    gpu,
    memory,
    network,
    peripherals,
    power,
    software,
    storage,
    system,
)

PROBES: dict[str, Callable[[Host], Any]] = {
    "system": system.read,
    "cpu": cpu.read,
    "memory": memory.read,
    "gpus": gpu.read,
    "storage": storage.read,
    "displays": displays.read,
    "network": network.read,
    "peripherals": peripherals.read,
    "power": power.read,
    "software": software.read,
}
