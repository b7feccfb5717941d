"""What counts as a change between two checks, which way it went, and in which order it is told."""

from __future__ import annotations

from dataclasses import replace

import pytest

from deskspec.assess.since import compare
from deskspec.metrics.kinds import COUNT
from deskspec.metrics.registry import METRICS
from deskspec.model.profile import Profile, Requirement
from deskspec.model.reading import Known, Unknown
from deskspec.units import Resolution

GB = 1 << 30
ROLE = Profile(
    "r",
    "R",
    requirements=(
        Requirement("memory.size", minimum=32 * GB, recommended=64 * GB),
        Requirement("storage.free", minimum=100 * 10**9, weight="advised"),
        Requirement("cpu.cores", minimum=8),
    ),
)


def known(value, **more):
    return Known(value, "", **more)


def only(metric, before, now, role=ROLE):
    changes = compare(role, {metric: before}, {metric: now}).changes
    assert len(changes) <= 1
    return changes[0] if changes else None


def way(metric, before, now):
    told = only(metric, known(before), known(now))
    return told.way if told is not None else None


@pytest.mark.parametrize(
    ("metric", "before", "now", "expected"),
    [
        ("memory.size", 16 * GB, 32 * GB, "better"),
        ("memory.size", 32 * GB, 16 * GB, "worse"),
        ("memory.size", 64 * GB, 128 * GB, "better"),
        ("network.latency", 40.0, 10.0, "better"),
        ("network.latency", 10.0, 40.0, "worse"),
        ("storage.system_kind", "SSD", "NVMe SSD", "better"),
        ("power.ups", True, False, "worse"),
        ("displays.resolution", Resolution(2560, 1440), Resolution(3840, 2160), "better"),
        ("gpu.class", "GeForce RTX 4080", "none", "worse"),
        ("gpu.cuda", (7, 5), (8, 9), "better"),
        ("cpu.tier", 7, 5, "worse"),
        ("system.os", "Linux", "Windows with WSL2", "other"),
        ("displays.count", 2, 2, None),
    ],
)
def test_which_way_a_value_went(metric, before, now, expected):
    assert way(metric, before, now) == expected


def test_known_and_unknown_are_changes_of_their_own():
    unknown = Unknown("not told")
    gone, came = only("memory.size", known(GB), unknown), only("memory.size", unknown, known(GB))
    assert gone is not None
    assert came is not None
    assert (gone.way, came.way) == ("now unknown", "now known")
    assert only("memory.size", unknown, Unknown("another reason")) is None


def test_a_metric_that_one_side_does_not_tell_is_no_change():
    assert not compare(ROLE, {"memory.size": known(GB)}, {"cpu.cores": known(8)}).changes


def test_what_is_shown_alike_is_no_change():
    assert way("memory.size", 32 * GB, 32 * GB + 1) is None
    assert only("memory.size", known(32 * GB), known(32 * GB, how="entered")) is None


def test_a_bound_that_became_exact_is_a_change_without_a_direction():
    told = only("memory.size", known(16 * GB, bound="at_least"), known(24 * GB))
    assert told is not None
    assert told.way == "other"


@pytest.mark.parametrize(
    ("before", "now", "expected"),
    [(500, 480, None), (500, 390, None), (500, 300, "worse"), (105, 95, "worse"), (95, 105, "better")],
)
def test_free_space_is_restless_unless_it_crosses_a_level(before, now, expected):
    assert way("storage.free", before * 10**9, now * 10**9) == expected


def test_the_role_s_needs_come_first_the_required_before_the_advised():
    before = {name: known(1) for name in ("cpu.threads", "cpu.cores")}
    before |= {"storage.free": known(50 * 10**9), "memory.size": known(16 * GB)}
    now = {name: known(9) for name in ("cpu.threads", "cpu.cores")}
    now |= {"storage.free": known(200 * 10**9), "memory.size": known(32 * GB)}
    told = compare(ROLE, before, now).changes
    assert [change.metric for change in told] == ["cpu.cores", "memory.size", "storage.free", "cpu.threads"]
    assert [change.needed for change in told] == [True, True, True, False]


def test_the_verdict_before_and_now():
    cores = {"cpu.cores": known(8)}
    told = compare(ROLE, {**cores, "memory.size": known(16 * GB)}, {**cores, "memory.size": known(32 * GB)})
    assert (told.verdict_before, told.verdict_now, told.asked_anew) == ("falls short", "good enough", False)


def test_a_verdict_told_by_another_measure_says_that_the_role_changed():
    same = {"cpu.cores": known(8), "memory.size": known(32 * GB)}
    told = compare(ROLE, same, same, "ready")
    assert told
    assert (told.changes, told.verdict_before, told.verdict_now, told.asked_anew) == ((), "ready", "good enough", True)
    assert not compare(ROLE, same, same, "no such verdict")
    assert not compare(ROLE, same, same, "good enough")


def test_what_the_role_does_not_need_is_not_its_need():
    role = replace(ROLE, requirements=(Requirement("cpu.cores", needed=False),))
    told = only("cpu.cores", known(4), known(8), role)
    assert told is not None
    assert not told.needed
    assert METRICS["cpu.cores"].kind is COUNT
