"""The design's rules of judgement from the raw inputs of a system to the finding, where several rooms take part.

The other rules stand beside what they are about: units and storage (2, 3), graphics (4, 5), processor, line and
system (6, 8, 9), monitors (7), slots (10, tests/detect), entered values (11), extends (13, tests/roles).
"""

from __future__ import annotations

from dataclasses import replace

import pytest

from deskspec.assess.judge import assess
from deskspec.detect.capture import CaptureHost
from deskspec.detect.linux import displays, memory
from deskspec.detect.runner import detect
from deskspec.model.machine import Machine
from tests.assess.hand import check, roles, state
from tests.build.edid import make_edid
from tests.build.linux import GUEST, LinuxBox

SHARP = make_edid("DEL", 0x1234, "DELL U2723QE", 3840, 2160, 60.0, (597, 336))


@pytest.mark.parametrize("usable", [31.1, 30.6, 31.3])
def test_a_31_gib_machine_counts_as_32_gb(usable):
    """Rule 2: memory is judged by what is installed, not by what the kernel left over."""
    machine = Machine(memory=memory.read(LinuxBox().memory(usable).host()))
    assert state(machine, "memory.size", "32 GB", "64 GB") == "meets minimum"


def test_a_machine_of_any_size_in_a_virtual_machine_is_not_rounded_up():
    machine = Machine(memory=memory.read(LinuxBox(GUEST).memory(31.1).host()))
    assert state(machine, "memory.size", "32 GB") != "meets recommended"


def test_a_shut_laptop_beside_one_monitor_has_one_monitor():
    """Rule 7, from the connectors to the count."""
    box = LinuxBox().connector("card0-eDP-1", make_edid("AUO", 0x1111, "B140", 1920, 1200, 60.0, (302, 188)))
    box.connector("card0-DP-1", SHARP)
    both = Machine(displays=displays.read(box.host()))
    shut = Machine(displays=displays.read(box.write("/proc/acpi/button/lid/LID0/state", "state:      closed\n").host()))
    assert state(both, "displays.count", "2") == "meets recommended"
    assert state(shut, "displays.count", "2") == "falls short"
    for machine in (both, shut):
        assert state(machine, "displays.resolution", recommended="4K", weight="advised") == "meets recommended"
        assert state(machine, "displays.diagonal", recommended="27 in", weight="advised") == "meets recommended"


@pytest.mark.parametrize("role", sorted(roles()))
def test_a_system_that_tells_nothing_at_all_never_falls_short(role):
    """Rule 1: what could not be read is unknown."""
    told = assess(roles()[role], detect(CaptureHost({})))
    short = [item.metric for item in told.findings if item.state in ("falls short", "below advice")]
    assert short == []
    assert told.verdict == "can't tell yet"


def test_a_container_that_sees_little_of_its_computer_falls_short_of_nothing_it_cannot_see():
    """Rule 12: monitors, graphics and drives of the real machine are unknown, its limit is not its memory."""
    box = LinuxBox().memory(7.5).write("/.dockerenv", "").write("/sys/block/", b"").write("/sys/class/net/", b"")
    told = check(detect(box.host()))
    unseen = (
        "gpu.class",
        "memory.size",
        "storage.size",
        "displays.count",
        "peripherals.webcam",
        "system.virtualization",
    )
    by_metric = {item.metric: item.state for item in told.findings}
    assert {metric: by_metric[metric] for metric in unseen} == dict.fromkeys(unseen, "unknown")


def test_stricter_values_of_two_parents_are_what_a_role_asks():
    """Rule 13: the senior AI backend engineer builds on a role without and a role with a GPU."""
    senior = {item.metric: item for item in roles()["senior-ai-backend-engineer"].requirements}
    parent = {item.metric: item for item in roles()["ai-engineer"].requirements}
    assert senior["gpu.class"].needed
    assert senior["gpu.class"].minimum == parent["gpu.class"].minimum
    assert replace(senior["memory.size"], why="", source="", origin="") == replace(
        parent["memory.size"], why="", source="", origin=""
    )
