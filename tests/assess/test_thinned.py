"""What can't be read is never shown as short: whole machines, assessed with parts of them unreadable."""

from __future__ import annotations

from functools import cache
from posixpath import basename
from random import Random
from typing import TYPE_CHECKING, NamedTuple

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from deskspec.assess.judge import SHORT, assess
from deskspec.detect.runner import probes_of
from deskspec.metrics.overlay import reading
from deskspec.metrics.registry import METRICS
from deskspec.model.machine import Machine
from deskspec.model.profile import Profile, Requirement
from deskspec.model.reading import Known
from deskspec.roles.library import open_library
from tests.build.machines import MACHINES
from tests.build.machines_desktop import RADEON, desktop_box
from tests.build.monitors import large_monitor
from tests.build.thinning import removable, thinned

if TYPE_CHECKING:
    from deskspec.detect.capture import CaptureHost

#: The desktop has more than every role asks for.
NAMES = ("desktop", "laptop", "spark", "container")
SLOW = settings(
    max_examples=120, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)


class Full(NamedTuple):
    """A machine whole: what can be taken from it, and what it meets of each profile."""

    host: CaptureHost
    parts: list[str]
    families: dict[str, list[str]]
    met: dict[str, set[str]]


@cache
def full(name: str) -> Full:
    host = MACHINES[name].make()
    machine = read(host)
    parts = removable(host)
    families: dict[str, list[str]] = {}
    for part in parts:
        families.setdefault(basename(part), []).append(part)
    met = {
        profile.id: {item.metric for item in assess(profile, machine).findings if item.state.startswith("meets")}
        for profile in profiles(name)
    }
    return Full(host, parts, families, met)


@cache
def profiles(name: str) -> tuple[Profile, ...]:
    """Every role, and one that asks of each metric just what this machine has."""
    machine = read(MACHINES[name].make())
    needs = [
        Requirement(metric.id, minimum=told.value)
        for metric in METRICS.values()
        if isinstance(told := reading(metric, machine), Known) and metric.kind.reaches(told.value, told.value)
    ]
    return (*open_library(None, None).profiles, Profile("own", "Just what it has", requirements=tuple(needs)))


def read(host: CaptureHost) -> Machine:
    """The machine, by readers that are not shielded: an exception of theirs fails the test."""
    return Machine(**{name: probe(host) for name, probe in probes_of(host).items()})


def wrongly_short(name: str, gone: list[str], refused: list[str]) -> list[str]:
    """What the whole machine meets and the thinned one is said to fall short of."""
    whole = full(name)
    machine = read(thinned(whole.host, gone, refused))
    return [
        f"{profile.id}: {item.metric} {item.state}, have {item.have!r}"
        for profile in profiles(name)
        for item in assess(profile, machine).findings
        if item.state in SHORT and item.metric in whole.met[profile.id]
    ]


@SLOW
@given(
    st.sampled_from(NAMES), st.sampled_from((0.005, 0.03, 0.1, 0.3, 0.6, 0.95)), st.integers(0, 1 << 32), st.booleans()
)
def test_a_machine_with_any_parts_unreadable_is_never_shown_short(
    name: str, share: float, seed: int, denied: bool
) -> None:
    random = Random(seed)
    parts = [part for part in full(name).parts if random.random() < share]
    assert wrongly_short(name, [] if denied else parts, parts if denied else []) == []


@SLOW
@given(st.data())
def test_a_machine_with_a_kind_of_file_unreadable_everywhere_is_never_shown_short(data: st.DataObject) -> None:
    name = data.draw(st.sampled_from(NAMES))
    families = full(name).families
    some = st.lists(st.sampled_from(sorted(families)), max_size=4, unique=True)
    gone = [part for family in data.draw(some, "gone") for part in families[family]]
    refused = [part for family in data.draw(some, "refused") for part in families[family]]
    assert wrongly_short(name, gone, refused) == []


#: Folders that list what a need stands on; a sandbox may close them.
LISTING = (
    "/sys/class/drm", "/sys/class/net", "/sys/class/video4linux", "/sys/class/sound", "/sys/class/power_supply",
    "/sys/class/block", "/sys/class/dmi", "/sys/block", "/sys/bus/pci/devices", "/sys/bus/usb/devices", "/sys/devices",
    "/sys", "/sys/devices/system/cpu", "/sys/devices/system/memory", "/run/udev/data", "/proc", "/proc/asound", "/proc/net",
    "/opt", "/var/lib/flatpak/app", "/sys/fs/btrfs", "/proc/acpi/button/lid",
)  # fmt: skip


@pytest.mark.parametrize("name", ["desktop", "laptop"])
def test_no_closed_folder_makes_a_machine_short(name: str) -> None:
    wrong = {folder: told for folder in LISTING if (told := wrongly_short(name, [], [folder]))}
    assert wrong == {}


def test_monitors_that_the_driver_does_not_show_are_not_missing() -> None:
    """NVIDIA's driver without mode setting: what hangs on its card is seen by the display server alone."""
    box = desktop_box()
    for path in [path for path in (*box.files, *box.links) if "/card1-" in path]:
        box.files.pop(path, None), box.links.pop(path, None)
    box.connector(f"{RADEON}/drm/card0", "card0-DP-1", large_monitor())
    machine = read(box.host())
    counted = reading(METRICS["displays.count"], machine)
    assert isinstance(counted, Known)
    assert (counted.value, counted.bound) == (1, "at_least")


#: Files and answers on which a need of some role stands.
TELLING = (
    "class", "vendor", "device", "status", "enabled", "edid", "size", "rotational", "removable", "model", "uevent",
    "type", "mountinfo", "cpuinfo", "meminfo", "+dmi:id", "state", "devices", "product", "call nvml", "call access /dev/kvm",
    "card1", "core_id", "core_cpus_list", "thread_siblings_list", "present", "online", "route", "carrier", "operstate",
    "chassis_type",
)  # fmt: skip


@pytest.mark.parametrize("denied", [False, True], ids=["missing", "denied"])
@pytest.mark.parametrize("name", ["desktop", "laptop"])
def test_no_kind_of_telling_file_makes_a_machine_short_by_its_absence(name: str, denied: bool) -> None:
    families = full(name).families
    wrong = {
        family: told
        for family in TELLING
        if family in families
        and (told := wrongly_short(name, [] if denied else families[family], families[family] if denied else []))
    }
    assert wrong == {}
