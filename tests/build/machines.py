"""All made-up machines by name, each with its truth: a machine made of files, to be read like a real one."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

from deskspec.detect.capture import CaptureHost
from tests.build.machines_desktop import DESKTOP, desktop
from tests.build.machines_guests import CONTAINER, VM, container, vm
from tests.build.machines_laptop import LAPTOP, LAPTOP_SHUT, laptop, laptop_shut
from tests.build.machines_others import BARE, OLD, SPARK, bare, old, spark
from tests.build.machines_wsl import WSL2, wsl2


class Made(NamedTuple):
    """How to make the machine's host, and what is to be read of it."""

    make: Callable[[], CaptureHost]
    truth: dict[str, Any]


MACHINES: dict[str, Made] = {
    "desktop": Made(desktop, DESKTOP),
    "laptop": Made(laptop, LAPTOP),
    "laptop, shut": Made(laptop_shut, LAPTOP_SHUT),
    "vm": Made(vm, VM),
    "container": Made(container, CONTAINER),
    "wsl2": Made(wsl2, WSL2),
    "old": Made(old, OLD),
    "spark": Made(spark, SPARK),
    "bare": Made(bare, BARE),
}

__all__ = ["MACHINES", "Made", "bare", "container", "desktop", "laptop", "laptop_shut", "old", "spark", "vm", "wsl2"]
