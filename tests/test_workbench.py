"""The one flow that the command line and the window share."""

from __future__ import annotations

import contextlib
import os

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from deskspec.detect.capture import CaptureHost
from deskspec.metrics import overlay
from deskspec.metrics.registry import METRICS
from deskspec.model.machine import Machine
from deskspec.model.reading import Known, Unknown
from deskspec.store.folders import Folders
from deskspec.workbench import Refused, Workbench, metric_named, parse_pair
from tests.build.linux import LinuxBox
from tests.build.machines import MACHINES

ID = b"0123456789abcdef0123456789abcdef\n"


def box(gib: float = 31.1, machine_id: bytes = ID) -> CaptureHost:
    return LinuxBox().memory(gib, round(gib) * 8).write("/etc/machine-id", machine_id).host()


@pytest.fixture
def folders(tmp_path):
    return Folders(str(tmp_path / "data"), str(tmp_path / "cache"))


def size(machine: Machine):
    return overlay.reading(METRICS["memory.size"], machine)


def test_this_machine_carries_its_own_id_and_not_the_system_s(folders):
    machine = Workbench(folders, box()).this_machine()
    assert len(machine.id) == 32
    assert machine.id not in ID.decode()
    assert Workbench(folders, box()).machine_id == machine.id
    assert Workbench(folders, box(machine_id=b"f" * 32)).machine_id != machine.id


def test_a_check_leaves_no_trace_but_a_cache(folders):
    bench = Workbench(folders, LinuxBox().host())
    bench.this_machine()
    assert bench.roles()
    assert not os.path.exists(folders.data or "")


def test_kept_values_lie_over_what_is_detected(folders):
    bench = Workbench(folders, box())
    kept = bench.keep(["memory.size=64 GB"])
    assert [(entry.metric, entry.text, entry.saw) for entry in kept] == [("memory.size", "64 GB", "32 GB")]
    told = size(bench.this_machine())
    assert isinstance(told, Known)
    assert (told.value, told.how, told.source) == (64 << 30, "entered", "you")


def test_a_kept_value_gives_way_when_the_machine_changes(folders):
    Workbench(folders, box()).keep(["memory.size=24 GB"])
    told = size(Workbench(folders, box(62.5)).this_machine())
    assert isinstance(told, Known)
    assert told.value == 64 << 30
    assert "you said 24 GB" in told.note


def test_a_value_for_one_call_is_not_kept(folders):
    bench = Workbench(folders, box())
    told = size(bench.with_set(bench.this_machine(), ["memory.size=48GB"]))
    assert isinstance(told, Known)
    assert told.value == 48 << 30
    assert bench.entered() == ()


def test_a_value_for_one_call_goes_before_a_kept_one(folders):
    bench = Workbench(folders, box())
    bench.keep(["memory.size=64 GB"])
    told = size(bench.with_set(bench.this_machine(), ["memory.size=48GB"]))
    assert isinstance(told, Known)
    assert told.value == 48 << 30


def test_forgetting_on_a_machine_that_never_kept_anything(folders):
    assert Workbench(folders, LinuxBox().host()).forget(["memory.size"]) == ()
    assert not os.path.exists(folders.data or "")


def test_the_base_of_all_roles_is_no_role_to_be_checked_for(folders):
    bench = Workbench(folders, box())
    assert "home-office" not in [profile.id for profile in bench.roles()]
    assert bench.role("home-office").id == "home-office"


def test_a_system_without_anything_is_all_unknown(folders):
    machine = Workbench(folders, CaptureHost({})).this_machine()
    assert machine.id == ""
    assert isinstance(machine.memory.installed, Unknown)
    assert "please report" not in repr(machine)


@pytest.mark.parametrize("lacking", [("/sys",), ("/proc",), ("/run",), ("/etc",), ("/sys", "/proc", "/run")])
def test_a_system_without_its_usual_folders_is_read_as_far_as_it_goes(folders, lacking):
    whole = MACHINES["desktop"].make()
    files = {path: held for path, held in whole.files.items() if not path.startswith(lacking)}
    links = {path: target for path, target in whole.links.items() if not path.startswith(lacking)}
    machine = Workbench(folders, CaptureHost(files, links, calls=whole.calls)).this_machine()
    assert "please report" not in repr(machine)


def test_a_system_that_refuses_everything_is_all_unknown(folders):
    refused = frozenset(("/sys", "/proc", "/run", "/etc", "/dev", "/proc/cpuinfo", "/proc/meminfo", "/sys/class/drm"))
    machine = Workbench(folders, CaptureHost({}, refused=refused)).this_machine()
    assert "please report" not in repr(machine)
    assert isinstance(machine.displays, Unknown)


@given(st.text(max_size=60))
def test_no_text_is_a_metric_by_accident(name):
    if name not in METRICS:
        with pytest.raises(Refused) as told:
            metric_named(name)
        assert "\n" not in str(told.value)


@settings(max_examples=200)
@given(
    st.sampled_from(sorted(METRICS)), st.text(max_size=30) | st.from_regex(r"\d{1,4} ?[A-Za-z]{1,4}", fullmatch=True)
)
def test_a_pair_fits_or_is_refused(name, text):
    with contextlib.suppress(Refused):
        metric, kept = parse_pair(f"{name}={text}")
        assert metric.id == name
        assert metric.kind.show(metric.kind.parse(kept))
