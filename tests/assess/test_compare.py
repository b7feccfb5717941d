"""Two roles side by side, and what a machine lacks to go from one to the other."""

from __future__ import annotations

from dataclasses import replace

import pytest

from deskspec.assess.compare import Comparison, compare
from deskspec.assess.judge import assess
from deskspec.model.machine import Machine, Memory
from deskspec.model.profile import Profile, Requirement
from deskspec.units import GIB
from tests.assess.hand import card, known, need, profile, roles, said, with_gpus, workstation


def between(first: Profile, second: Profile, machine: Machine | None = None) -> Comparison:
    here = machine or workstation()
    return compare(first, second, assess(first, here), assess(second, here))


def difference(one: Requirement, other: Requirement) -> str:
    return between(profile(one), profile(other)).pairs[0].difference


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (("16 GB", "32 GB"), ("32 GB", "64 GB"), "stricter"),
        (("32 GB", "64 GB"), ("16 GB", "32 GB"), "looser"),
        (("16 GB", "64 GB"), ("32 GB", "32 GB"), "different"),
        (("16 GB", "32 GB"), ("16 GB", "32 GB"), "same"),
        (("16 GB", None), ("16 GB", "32 GB"), "stricter"),
        (("16 GB", "32 GB"), ("64 GB", None), "stricter"),  # the minimum counts as recommended
        ((None, "32 GB"), ("16 GB", "32 GB"), "stricter"),
    ],
)
def test_levels_differ_in_one_direction_or_in_both(one, other, expected):
    assert difference(need("memory.size", *one), need("memory.size", *other)) == expected


def test_a_heavier_weight_is_stricter_and_one_that_renting_covers_looser():
    base = need("gpu.memory", "10 GB", "16 GB")
    assert difference(replace(base, weight="advised"), base) == "stricter"
    assert difference(base, replace(base, weight="asked")) == "looser"
    assert difference(base, replace(base, rentable=True)) == "looser"
    assert difference(replace(base, weight="advised"), replace(base, rentable=True)) == "different"


def test_levels_of_which_neither_is_stricter_are_different():
    wide, tall = need("displays.resolution", "3440x1440"), need("displays.resolution", "2560x1600")
    assert difference(wide, tall) == difference(tall, wide) == "different"
    one, other = need("system.os", "Linux, macOS"), need("system.os", "macOS, Windows")
    assert difference(one, other) == difference(other, one) == "different"


def test_fewer_accepted_systems_and_less_latency_are_stricter():
    assert difference(need("system.os", "Linux, macOS"), need("system.os", "Linux")) == "stricter"
    assert difference(need("network.latency", "50 ms"), need("network.latency", "20 ms")) == "stricter"


def test_what_one_role_says_it_does_not_need_is_new_in_the_other():
    none, some = need("gpu.class", needed=False), need("gpu.class", "RTX 3080")
    assert difference(none, some) == "only there"
    assert difference(some, none) == "only here"
    assert difference(none, none) == "same"


def test_from_backend_to_ai_engineer():
    told = between(roles()["backend-engineer"], roles()["ai-engineer"])
    by_metric = {pair.metric: pair.difference for pair in told.pairs}
    assert by_metric["memory.size"] == by_metric["cpu.cores"] == "stricter"
    assert by_metric["gpu.class"] == by_metric["gpu.memory"] == by_metric["cpu.tier"] == "only there"
    assert by_metric["displays.count"] == "same"
    back = between(roles()["ai-engineer"], roles()["backend-engineer"])
    assert {pair.metric: pair.difference for pair in back.pairs}["memory.size"] == "looser"


def test_what_the_change_brings_is_told_apart_from_what_was_open_already():
    machine = with_gpus(card("GeForce GTX 1650"), memory=Memory(installed=known(16 * GIB)), entered=())
    told = between(roles()["backend-engineer"], roles()["ai-engineer"], machine)
    lacking = {item.metric: item.state for item in told.lacking}
    assert lacking["gpu.class"] == lacking["gpu.memory"] == lacking["memory.size"] == "falls short"
    both = {item.metric: item.state for item in told.lacking_both}
    assert both["network.download"] == "unknown"
    assert not set(lacking) & set(both)


def test_what_is_short_for_both_is_no_matter_of_the_change():
    machine = workstation(memory=Memory(installed=known(8 * GIB)))
    told = between(roles()["backend-engineer"], roles()["ai-engineer"], machine)
    assert "memory.size" in {item.metric for item in told.lacking_both}


def test_what_renting_covers_is_not_lacking():
    machine = with_gpus(entered=said(("gpu.rented", "yes")))
    told = between(roles()["backend-engineer"], roles()["ai-engineer"], machine)
    assert not [item.metric for item in told.lacking if item.metric.startswith("gpu.")]


def test_a_role_compared_with_itself_is_the_same_all_over():
    told = between(roles()["ml-engineer"], roles()["ml-engineer"])
    assert {pair.difference for pair in told.pairs} == {"same"}
    assert told.lacking == ()
