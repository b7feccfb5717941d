"""What a profile inherits: the stricter value of each level, and whose words stand beside it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deskspec.metrics.registry import METRICS
from deskspec.model.profile import Profile, Requirement
from deskspec.roles.document import read_draft
from deskspec.roles.errors import ProfileError
from deskspec.roles.merge import joined, merged
from deskspec.units import Resolution
from tests.roles.written import HEAD, need

GIB = 1 << 30


def memory(minimum=None, recommended=None, **more) -> Requirement:
    size = {"minimum": minimum and minimum * GIB, "recommended": recommended and recommended * GIB}
    return Requirement("memory.size", **(size | more))


def parent(*requirements: Requirement, role: str = "parent", **more) -> Profile:
    own = tuple(replace(item, origin=item.origin or role) for item in requirements)
    return Profile(role, role.title(), requirements=own, **more)


def child(text: str, *parents: Profile) -> Profile:
    return merged(read_draft((HEAD + text).encode(), "mine.yaml", own=True), parents)


def wanting(line: str) -> str:
    return f"requirements:\n  {line}\n"


def test_of_each_level_the_stricter_value_holds():
    got = joined(memory(16, 64), memory(32, 48))
    assert (got.minimum, got.recommended) == (32 * GIB, 64 * GIB)


def test_a_level_that_only_one_side_has_holds():
    assert joined(memory(16), memory(None, 32)).recommended == 32 * GIB
    assert joined(memory(None, 32), memory(16)).minimum == 16 * GIB


@pytest.mark.parametrize(
    ("metric", "one", "other", "stricter"),
    [
        ("network.latency", 40.0, 20.0, 20.0),
        ("storage.system_kind", "SSD", "NVMe SSD", "NVMe SSD"),
        ("gpu.class", "GeForce RTX 3080 10 GB", "GeForce RTX 4080", "GeForce RTX 4080"),
        ("gpu.cuda", (7, 5), (8, 0), (8, 0)),
        ("cpu.tier", 7, 5, 7),
        ("displays.resolution", Resolution(2560, 1440), Resolution(3840, 2160), Resolution(3840, 2160)),
        ("system.os", ("Linux", "macOS"), ("Linux", "Windows"), ("Linux",)),
        ("power.ups", True, True, True),
    ],
)
def test_stricter_is_what_the_metric_calls_so(metric, one, other, stricter):
    first, second = Requirement(metric, minimum=one), Requirement(metric, minimum=other)
    assert joined(first, second).minimum == stricter
    assert joined(second, first).minimum == stricter


@pytest.mark.parametrize(
    ("one", "other", "weight"),
    [
        ("required", "advised", "required"),
        ("advised", "required", "required"),
        ("asked", "advised", "advised"),
        ("asked", "required", "required"),
        ("asked", "asked", "asked"),
    ],
)
def test_required_goes_over_advised_over_asked(one, other, weight):
    assert joined(memory(8, weight=one), memory(16, weight=other)).weight == weight


def test_why_source_and_origin_follow_the_stricter_minimum():
    less = memory(16, 64, why="Less.", source="a", origin="x")
    more = memory(32, 48, why="More.", source="b", origin="y")
    for got in (joined(less, more), joined(more, less)):
        assert (got.why, got.source, got.origin) == ("More.", "b", "y")


def test_with_equal_minimums_they_follow_the_stricter_recommendation():
    less, more = memory(16, 32, why="Less."), memory(16, 64, why="More.")
    assert joined(less, more).why == joined(more, less).why == "More."


def test_with_equal_levels_they_follow_the_heavier_weight():
    light, heavy = memory(16, weight="advised", why="Light."), memory(16, why="Heavy.")
    assert joined(light, heavy).why == joined(heavy, light).why == "Heavy."


def test_a_winner_without_a_why_keeps_the_others_but_never_its_source():
    got = joined(memory(64), memory(32, why="Tables are large.", source="home-office-guide"))
    assert (got.why, got.source) == ("Tables are large.", "")


def test_a_recommendation_that_a_stricter_minimum_has_overtaken_goes():
    assert joined(memory(64), memory(16, 32)).recommended is None
    assert joined(memory(32), memory(16, 32)).recommended == 32 * GIB


def test_what_is_not_needed_loses_to_a_real_need():
    no, real = (
        Requirement("gpu.memory", needed=False),
        Requirement("gpu.memory", minimum=10 * GIB, rentable=True),
    )
    assert joined(no, real) == joined(real, no) == real
    assert joined(no, replace(no, why="Other.")) == no


def test_a_rented_gpu_is_enough_only_if_it_is_enough_for_both():
    may = Requirement("gpu.memory", minimum=10 * GIB, rentable=True)
    assert joined(may, replace(may, rentable=False)).rentable is False
    assert joined(may, may).rentable is True


def test_a_file_adds_to_what_it_inherits():
    got = child(wanting("power.ups: {recommended: yes, weight: advised}"), parent(memory(16)))
    assert [item.metric for item in got.requirements] == ["memory.size", "power.ups"]
    assert [item.origin for item in got.requirements] == ["parent", "mine"]


def test_requirements_stand_in_the_order_of_the_metrics_whatever_the_files_say():
    text = "requirements:\n  power.ups: {minimum: yes}\n  cpu.cores: {minimum: 4}\n"
    got = child(text, parent(memory(16)))
    order = [item.metric for item in got.requirements]
    assert order == [metric for metric in METRICS if metric in order] == ["cpu.cores", "memory.size", "power.ups"]


def test_on_a_tie_the_files_own_words_stand():
    inherited = memory(16, why="Theirs.", source="a")
    got = need(child(wanting("memory.size: {minimum: 16 GB, why: Mine.}"), parent(inherited)), "memory.size")
    assert (got.why, got.source, got.origin) == ("Mine.", "", "mine")


def test_on_a_tie_of_parents_the_first_ones_words_stand():
    got = child("", parent(memory(16, why="First.")), parent(memory(16, why="Second."), role="other"))
    assert need(got, "memory.size").why == "First."


def test_a_lower_figure_does_not_weaken_what_is_inherited():
    got = need(child(wanting("memory.size: {minimum: 8 GB}"), parent(memory(16))), "memory.size")
    assert got.minimum == 16 * GIB


def test_a_weight_and_rentable_left_unsaid_are_inherited():
    gpu = Requirement("gpu.memory", minimum=8 * GIB, weight="advised", rentable=True)
    got = need(child(wanting("gpu.memory: {minimum: 12 GB}"), parent(gpu)), "gpu.memory")
    assert (got.minimum, got.weight, got.rentable) == (12 * GIB, "advised", True)


def test_a_weight_that_is_said_is_never_lighter_than_the_inherited_one():
    got = need(child(wanting("memory.size: {minimum: 32 GB, weight: asked}"), parent(memory(16))), "memory.size")
    assert got.weight == "required"


def test_rentable_can_be_taken_back():
    gpu = Requirement("gpu.memory", minimum=8 * GIB, rentable=True)
    got = need(child(wanting("gpu.memory: {minimum: 8 GB, rentable: no}"), parent(gpu)), "gpu.memory")
    assert got.rentable is False


def test_replace_takes_the_requirement_as_it_stands():
    text = wanting("memory.size: {minimum: 8 GB, weight: advised, replace: true}")
    got = need(child(text, parent(memory(16, 32, why="Theirs."))), "memory.size")
    assert got == Requirement("memory.size", minimum=8 * GIB, weight="advised", origin="mine")


def test_replace_can_say_that_a_need_is_none():
    got = need(child(wanting("memory.size: {needed: no, replace: true}"), parent(memory(16))), "memory.size")
    assert not got.needed


def test_not_needed_alone_does_not_undo_an_inherited_need():
    got = need(child(wanting("memory.size: {needed: no}"), parent(memory(16))), "memory.size")
    assert got.needed
    assert got.minimum == 16 * GIB


def test_drop_takes_out_what_is_inherited():
    got = child("drop: [memory.size]\n", parent(memory(16), Requirement("power.ups", minimum=True)))
    assert [item.metric for item in got.requirements] == ["power.ups"]


def test_what_is_dropped_can_be_stated_anew():
    text = "drop: [memory.size]\n" + wanting("memory.size: {minimum: 8 GB}")
    assert need(child(text, parent(memory(16, 32))), "memory.size").recommended is None


@pytest.mark.parametrize(
    ("dropped", "told"),
    [
        ("storage.size", "mine.yaml:3:8: drop: storage.size is not inherited; take it out of the list"),
        (
            "memory.size, cpu.cores",
            "mine.yaml:3:21: drop: cpu.cores is not inherited; take it out of the list",
        ),
    ],
)
def test_dropping_what_is_not_inherited_is_an_error(dropped, told):
    with pytest.raises(ProfileError) as caught:
        child(f"drop: [{dropped}]\n", parent(memory(16)))
    assert str(caught.value) == told


def test_tools_languages_and_cloud_accounts_add_up():
    first = parent(tools=("Git", "Docker"), languages=("Python",), cloud=("AWS",))
    second = parent(tools=("Docker", "R"), languages=("R",), role="other")
    got = child("tools: [Kafka, Git]\nlanguages: [SQL]\n", first, second)
    assert got.tools == ("Git", "Docker", "R", "Kafka")
    assert (got.languages, got.cloud) == (("Python", "R", "SQL"), ("AWS",))


def test_what_the_person_does_is_told_by_the_file_else_by_its_parents():
    above = parent(does=("Theirs.",))
    assert child("does: [Mine.]\n", above).does == ("Mine.",)
    assert child("", above).does == ("Theirs.",)


SIZES = st.none() | st.integers(1, 128)


@st.composite
def requirement(draw) -> Requirement:
    minimum, recommended = draw(SIZES), draw(SIZES)
    if minimum and recommended:
        minimum, recommended = sorted((minimum, recommended))
    return memory(
        minimum,
        recommended,
        weight=draw(st.sampled_from(["required", "advised", "asked"])),
        why=draw(st.sampled_from(["", "One.", "Two.", "Three."])),
        needed=minimum is not None or recommended is not None,
        origin=draw(st.sampled_from("abc")),
    )


def levels(item: Requirement) -> tuple[object, ...]:
    return (item.minimum, item.recommended, item.weight if item.needed else "", item.needed)


@given(requirement())
def test_joining_a_requirement_with_itself_changes_nothing(one):
    assert joined(one, one) == one


@given(requirement(), requirement())
def test_joining_again_changes_nothing(one, other):
    once = joined(one, other)
    assert joined(once, other) == once
    assert levels(joined(other, once)) == levels(once)


@given(requirement(), requirement())
def test_levels_do_not_depend_on_who_comes_first(one, other):
    assert levels(joined(one, other)) == levels(joined(other, one))


@given(requirement(), requirement(), requirement())
def test_levels_do_not_depend_on_which_two_are_joined_first(one, two, three):
    assert levels(joined(joined(one, two), three)) == levels(joined(one, joined(two, three)))


@given(requirement(), requirement())
def test_nothing_gets_weaker_and_no_recommendation_is_below_the_minimum(one, other):
    got = joined(one, other)
    for before in (one, other):
        assert before.minimum is None or (got.minimum or 0) >= before.minimum
        top, top_before = got.recommended or got.minimum or 0, before.recommended or before.minimum or 0
        assert top >= top_before
    assert got.recommended is None or got.recommended >= (got.minimum or 0)
