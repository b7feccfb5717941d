"""The sentence over the grid of roles, and the state that a cell shows."""

from __future__ import annotations

import pytest

from deskspec.metrics.registry import METRICS, RENTED
from deskspec.model.assessment import Assessment, Finding, State, Verdict
from deskspec.model.profile import Requirement, Weight
from deskspec.model.reading import Unknown
from deskspec.report.roles_summary import CELL_WORDS, COLUMNS, found_in, summary, worst
from deskspec.report.words import STATES


def found(metric: str, state: State, weight: Weight = "required", gap: str = "") -> Finding:
    return Finding(metric, state, Unknown("not read"), Requirement(metric, weight=weight), gap)


def role(title: str, verdict: Verdict, *findings: Finding) -> Assessment:
    return Assessment(title.lower(), title, verdict, verdict, findings)


LINE = (found("network.download", "unknown"), found("network.upload", "unknown"))
SHORT_GPU = found("gpu.memory", "falls short", gap="short by 2 GB")


@pytest.mark.parametrize(
    ("roles", "told"),
    [
        ((), ""),
        ((role("A", "ready"), role("B", "ready")), "Ready for all two roles."),
        ((role("A", "good enough"), role("B", "good enough")), "Good enough for all two roles."),
        ((role("A", "ready"), role("B", "good enough")), "Ready for A, good enough for B."),
        ((role("A", "ready"),), "Ready for A."),
        (
            (role("A", "can't tell yet", *LINE), role("B", "can't tell yet", *LINE)),
            "Ready for none yet: finding out the line would settle all two.",
        ),
        (
            (role("A", "can't tell yet", *LINE), role("B", "falls short", *LINE, SHORT_GPU)),
            "Ready for none yet: finding out the line would settle A; B also needs a stronger graphics card.",
        ),
        (
            (role("A", "can't tell yet", LINE[0]), role("B", "falls short", SHORT_GPU)),
            "Ready for none yet: finding out download would settle A; B needs a stronger graphics card.",
        ),
        (
            (role("A", "ready"), role("B", "falls short", found("gpu.class", "falls short", gap="missing"), SHORT_GPU)),
            "Ready for A; B needs a graphics card.",
        ),
        (
            (
                role("A", "falls short", SHORT_GPU),
                role("B", "falls short", SHORT_GPU, found("memory.size", "falls short")),
            ),
            "Ready for none yet: all two roles need a stronger graphics card, and one of them more than that.",
        ),
        (
            (role("A", "falls short", SHORT_GPU), role("B", "falls short", found("memory.size", "falls short"))),
            "Ready for none yet: all two roles fall short, each of something else.",
        ),
        (
            (
                role("A", "falls short", SHORT_GPU),
                role("B", "falls short", found("memory.size", "falls short")),
                role("C", "falls short", SHORT_GPU),
            ),
            "Ready for none yet: all three roles fall short, two of them because they need a stronger graphics card.",
        ),
    ],
)
def test_the_sentence_says_what_is_so_and_no_more(roles, told):
    assert summary(roles) == told


def test_what_is_only_advised_is_nothing_that_a_role_lacks():
    told = summary((role("A", "falls short", SHORT_GPU, found("memory.size", "falls short", "advised")),))
    assert told == "Ready for none yet: A needs a stronger graphics card."


def test_a_title_from_outside_cannot_break_the_line():
    assert "\n" not in summary((role("A\n\x1b[31mB", "ready"),))


@pytest.mark.parametrize(
    ("states", "decides"),
    [
        ([("meets recommended", "required"), ("falls short", "required"), ("unknown", "required")], "falls short"),
        ([("below advice", "advised"), ("unknown", "required")], "unknown"),
        ([("below advice", "advised"), ("unknown", "advised")], "below advice"),
        ([("meets recommended", "required"), ("meets minimum", "required")], "meets minimum"),
        ([("meets recommended", "required"), ("not needed", "required")], "meets recommended"),
        ([], "not needed"),
    ],
)
def test_the_worst_state_of_a_column_is_the_one_that_decides(states, decides):
    assert worst(tuple(found("cpu.cores", state, weight) for state, weight in states)) == decides


def test_what_only_a_person_can_tell_is_in_no_cell():
    one = role("A", "ready", found("workspace.desk", "unknown", "asked"), found("power.ups", "below advice", "advised"))
    told = [found_in(one, column) for column in COLUMNS if found_in(one, column)]
    assert [[item.metric for item in items] for items in told] == [["power.ups"]]


def test_every_need_stands_in_one_column():
    for name in METRICS:
        if name != RENTED:
            assert [column for column in COLUMNS if column.holds(name)], name
        assert sum(column.holds(name) for column in COLUMNS) == 1


def test_every_state_has_a_word():
    assert CELL_WORDS.keys() == STATES.keys()
