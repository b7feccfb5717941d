"""Machines and roles that try the window's layout: a dozen monitors, nothing readable, a role with a very long name."""

from __future__ import annotations

from collections.abc import Callable

from deskspec.detect.capture import CaptureHost
from deskspec.workbench import Workbench
from tests.build import edid, machines
from tests.build.machines_laptop import IRIS, laptop_box
from tests.build.monitors import fast_monitor, large_monitor

#: A German title as people give them: no line of a narrow window holds it.
LONG_TITLE = "Leitende Ingenieurin für maschinelles Lernen und Datenplattformen (Produktion)"
LONG_ID = "leitende-ingenieurin"


def twelve_monitors() -> CaptureHost:
    """The laptop on a wall of ten more monitors, among them one whose name is as long as EDID allows."""
    box = laptop_box()
    named = edid.make_edid("ACR", 0x0771, "WWWWWWWWWWWWW", 5120, 1440, 60.0, (1190, 340))
    kinds = (fast_monitor(), large_monitor(), named)
    for number in range(10):
        box.connector(f"{IRIS}/drm/card1", f"card1-DP-{number + 3}", kinds[number % 3], 100 + number)
    return box.host()


#: What the window can be looked at with, by name.
HOSTS: dict[str, Callable[[], CaptureHost]] = {
    **{name: made.make for name, made in machines.MACHINES.items()},
    "twelve": twelve_monitors,
}


def add_long_role(bench: Workbench) -> str:
    """An own role with the long title, on top of the ML engineer's; its id."""
    bench.new_role(LONG_ID, LONG_TITLE, "ml-engineer")
    return LONG_ID


def add_role(bench: Workbench) -> str:
    """An own role with a title of common length; its id."""
    bench.new_role("my-role", "My own role", "backend-engineer")
    return "my-role"
