"""The rules of judgement: states, weights, bounds, renting and the verdict."""

from __future__ import annotations

from dataclasses import replace

import pytest

from deskspec.assess.judge import finding, judge, meets, verdict
from deskspec.metrics import kinds
from deskspec.metrics.registry import METRICS
from deskspec.model.assessment import Finding
from deskspec.model.machine import Machine, Memory
from deskspec.model.reading import Known, Unknown
from deskspec.units import GIB
from tests.assess.hand import (
    card,
    check,
    judged,
    known,
    need,
    nothing,
    profile,
    roles,
    said,
    state,
    states,
    stranger,
    with_gpus,
    workstation,
)

GRAPHICS = ("gpu.class", "gpu.memory", "gpu.cuda")


def memory(gib: float, bound: str = "exact") -> Known:
    return Known(int(gib * GIB), "by hand", bound=bound)  # type: ignore[arg-type]


# --- one need


@pytest.mark.parametrize(
    ("gib", "required", "advised"),
    [
        (64, "meets recommended", "meets recommended"),
        (32, "meets minimum", "meets minimum"),
        (16, "falls short", "below advice"),
    ],
)
def test_a_value_meets_the_recommendation_the_minimum_or_neither(gib, required, advised):
    for weight, expected in (("required", required), ("advised", advised), ("asked", advised)):
        wanted = need("memory.size", "32 GB", "64 GB", weight=weight)
        assert finding(wanted, memory(gib)).state == expected


def test_without_a_recommended_level_the_minimum_counts_as_recommended():
    assert finding(need("memory.size", "32 GB"), memory(32)).state == "meets recommended"


def test_without_a_minimum_nothing_required_is_short():
    wanted = need("memory.size", recommended="64 GB")
    assert finding(wanted, memory(8)).state == "meets minimum"
    assert finding(wanted, memory(64)).state == "meets recommended"
    assert finding(replace(wanted, weight="advised"), memory(8)).state == "below advice"


def test_a_need_without_levels_or_said_not_to_be_one_is_not_needed():
    assert finding(need("gpu.class", needed=False), known("none")).state == "not needed"
    assert finding(need("gpu.class", "RTX 3080", needed=False), known("none")).state == "not needed"
    assert finding(need("memory.size"), memory(1)).state == "not needed"


@pytest.mark.parametrize("weight", ["required", "advised", "asked"])
def test_unknown_is_not_short_whatever_the_weight(weight):
    told = finding(need("memory.size", "32 GB", weight=weight), nothing())
    assert (told.state, told.gap, told.fix) == ("unknown", "", "")


def test_a_finding_names_what_is_missing_and_what_helps():
    told = finding(need("memory.size", "32 GB", "64 GB"), memory(16))
    assert told.gap == "short by 16 GB"
    assert told.fix == "32 GB of memory; deskspec detect tells slots and the largest possible"


def test_what_meets_the_minimum_names_the_way_to_the_recommendation():
    told = finding(need("memory.size", "32 GB", "64 GB"), memory(32))
    assert (told.gap, told.fix[:5]) == ("short by 32 GB", "64 GB")


def test_what_may_already_be_there_is_no_gap():
    told = finding(need("memory.size", "32 GB", "64 GB"), memory(40, "at_least"))
    assert (told.state, told.gap, told.fix) == ("meets minimum", "", "")


# --- bounds


@pytest.mark.parametrize(
    ("have", "bound", "proved"),
    [
        (64, "at_least", True),
        (16, "at_least", None),
        (64, "at_most", None),
        (16, "at_most", False),
        (64, "exact", True),
        (16, "exact", False),
    ],
)
def test_a_bound_of_memory_proves_only_one_direction(have, bound, proved):
    assert meets(kinds.MEMORY, memory(have, bound), 32 * GIB) is proved


@pytest.mark.parametrize(
    ("have", "bound", "proved"),
    [
        (15.0, "at_most", True),
        (30.0, "at_most", None),
        (30.0, "at_least", False),
        (15.0, "at_least", None),
        (15.0, "exact", True),
        (30.0, "exact", False),
    ],
)
def test_a_bound_of_latency_proves_the_other_way_round(have, bound, proved):
    assert meets(kinds.LATENCY, Known(have, "by hand", bound=bound), 20.0) is proved


@pytest.mark.parametrize("bound", ["exact", "at_least", "at_most"])
def test_a_card_whose_class_cannot_be_told_proves_nothing(bound):
    have = Known("GeForce RTX 4080 Laptop GPU", "by hand", bound=bound)
    assert meets(METRICS["gpu.class"].kind, have, "GeForce RTX 3080 10 GB") is None


# --- renting


def renting(machine: Machine, answer: str = "yes") -> Machine:
    return replace(machine, entered=(*machine.entered, *said(("gpu.rented", answer))))


@pytest.mark.parametrize(
    "machine",
    [with_gpus(), with_gpus(card("Radeon RX 7900 XTX")), with_gpus(stranger()), with_gpus(card("GeForce GTX 1650"))],
)
def test_renting_covers_graphics_that_are_missing_short_or_unknown(machine):
    told = check(renting(machine))
    open_ = [found for found in states(told, GRAPHICS) if found not in ("meets recommended", "meets minimum")]
    assert set(open_) == {"covered by renting"}
    assert told.verdict == "good enough"


def test_a_card_that_is_good_enough_needs_no_renting():
    assert set(states(check(renting(workstation())), GRAPHICS)) == {"meets recommended"}
    middling = with_gpus(card("GeForce RTX 3080 10 GB"))
    assert states(check(renting(middling)), GRAPHICS) == ["meets minimum", "meets minimum", "meets recommended"]


def test_renting_covers_nothing_but_what_the_role_accepts():
    rented = renting(with_gpus())
    wanted = need("gpu.class", "RTX 3080")
    assert judged(rented, wanted).state == "falls short"
    assert judged(rented, replace(wanted, rentable=True)).state == "covered by renting"
    assert judged(rented, need("memory.size", "128 GB")).state == "falls short"


def test_who_says_no_or_nothing_does_not_rent():
    assert check(with_gpus()).verdict == "falls short"
    assert check(renting(with_gpus(), "no")).verdict == "falls short"


def test_what_renting_covers_needs_no_fix_and_renting_is_named_only_where_it_helps():
    wanted = need("gpu.class", "RTX 3080", "RTX 4080", rentable=True)
    covered = judged(renting(with_gpus(card("GeForce GTX 1650"))), wanted)
    assert (covered.gap, covered.fix) == ("below RTX 3080", "")
    short = judged(with_gpus(card("GeForce GTX 1650")), wanted)
    assert short.fix.endswith("; or rent a GPU and say so: deskspec set gpu.rented=yes")
    assert "rent" not in judged(with_gpus(card("GeForce GTX 1650")), replace(wanted, rentable=False)).fix
    assert "rent" not in judged(with_gpus(card("GeForce RTX 3080 10 GB")), wanted).fix


def test_a_mac_with_a_rented_gpu_is_judged_fairly():
    apple = with_gpus(stranger("Apple", 48 * GIB, "Apple M3 Max"))
    assert check(apple).verdict == "falls short"
    assert check(renting(apple)).verdict == "good enough"


# --- the verdict


def found(*parts: tuple[str, str]) -> tuple[Finding, ...]:
    return tuple(
        Finding("memory.size", state, nothing(), need("memory.size", "1 GB", weight=weight))  # type: ignore[arg-type]
        for state, weight in parts
    )


R, A, Q = "required", "advised", "asked"


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        ((), ("ready", "ready")),
        ((("meets recommended", R),), ("ready", "ready")),
        ((("not needed", R),), ("ready", "ready")),
        ((("meets recommended", R), ("meets minimum", R)), ("good enough", "good enough")),
        ((("meets recommended", R), ("covered by renting", R)), ("good enough", "good enough")),
        ((("meets recommended", R), ("falls short", R)), ("falls short", "falls short")),
        ((("falls short", R), ("unknown", R)), ("falls short", "falls short")),
        ((("meets minimum", R), ("unknown", R)), ("can't tell yet", "good enough")),
        ((("meets recommended", R), ("unknown", R)), ("can't tell yet", "ready")),
        ((("unknown", R),), ("can't tell yet", "ready")),
        ((("meets recommended", R), ("below advice", A)), ("ready", "ready")),
        ((("meets recommended", R), ("unknown", A)), ("ready", "ready")),
        ((("meets recommended", R), ("unknown", Q), ("below advice", Q)), ("ready", "ready")),
        ((("meets recommended", R), ("meets minimum", A)), ("ready", "ready")),
    ],
)
def test_only_required_needs_make_the_verdict(parts, expected):
    assert verdict(found(*parts)) == expected


def test_a_machine_that_has_everything_is_ready_for_every_role():
    for role in roles():
        told = check(workstation(), role)
        assert told.verdict == "ready", role


def test_without_the_line_it_cannot_be_told_and_so_far_it_is_ready():
    told = check(workstation(entered=()))
    assert (told.verdict, told.so_far) == ("can't tell yet", "ready")


def test_an_empty_machine_can_never_be_told_and_never_falls_short():
    for role in roles():
        told = check(Machine(), role)
        assert told.verdict == "can't tell yet"
        assert {item.state for item in told.findings} <= {"unknown", "not needed"}


def test_a_backend_engineer_needs_no_gpu():
    told = check(with_gpus(), "backend-engineer")
    assert states(told, ["gpu.class"]) == ["not needed"]
    assert told.verdict == "ready"
    assert "gpu.memory" not in {item.metric for item in told.findings}


def test_a_laptop_of_8_gb_falls_short_by_name():
    told = check(workstation(memory=Memory(installed=memory(8))), "backend-engineer")
    assert told.verdict == "falls short"
    assert [item.gap for item in told.findings if item.state == "falls short"] == ["short by 8 GB"]


def test_findings_come_in_the_order_in_which_people_read_them():
    told = check(workstation())
    order = list(METRICS)
    assert [item.metric for item in told.findings] == sorted((item.metric for item in told.findings), key=order.index)


def test_a_reading_that_is_missing_counts_as_unknown():
    assert judge(profile(need("memory.size", "1 GB")), {}).findings[0].have == Unknown("not read")


def test_an_entered_value_is_judged_like_a_detected_one():
    machine = workstation(memory=Memory(installed=nothing()), entered=said(("memory.size", "32GB")))
    assert state(machine, "memory.size", "32 GB", "64 GB") == "meets minimum"
