"""What a person enters holds until the detected value changes, and what it replaces stays visible (rule 11)."""

from __future__ import annotations

from dataclasses import replace

import pytest

from deskspec.metrics.overlay import all_readings, outdated, reading, seen_text
from deskspec.metrics.registry import METRICS
from deskspec.model.machine import Entered, Machine, Memory
from deskspec.model.reading import Known, Unknown
from deskspec.units import GIB
from deskspec.workbench import Workbench
from tests.assess.hand import known, nothing, panel, said, with_panels, workstation

COUNT = METRICS["displays.count"]


def one_monitor(*entered: Entered) -> Machine:
    return replace(with_panels(panel()), entered=entered)


def entry(text: str, saw: str = "1", metric: str = "displays.count") -> Entered:
    return Entered(metric, text, "2026-02-20T08:00:00Z", saw)


def told(machine: Machine, metric: str = "displays.count") -> Known:
    found = reading(METRICS[metric], machine)
    assert isinstance(found, Known)
    return found


def test_an_entered_value_holds_and_shows_what_it_replaces():
    found = told(one_monitor(entry("2")))
    assert (found.value, found.source, found.how, found.note) == (2, "you", "entered", "we saw 1")
    assert found.at == "2026-02-20T08:00:00Z"
    assert [other.value for other in found.also] == [1]


def test_once_the_detected_value_has_changed_it_counts_and_the_app_asks():
    machine = replace(with_panels(panel(), panel(), panel()), entered=(entry("2"),))
    found = told(machine)
    assert (found.value, found.how) == (3, "detected")
    assert found.note == "you said 2 when 1 was seen; still so? deskspec set displays.count=2"


def test_the_question_quotes_a_value_with_spaces_so_that_it_can_be_typed():
    machine = workstation(entered=said(("system.os", "windows with vm"), saw="macOS"))
    assert told(machine, "system.os").note.endswith('deskspec set "system.os=windows with vm"')


def test_once_the_detected_value_is_the_entered_one_they_agree():
    machine = replace(with_panels(panel(), panel()), entered=(entry("2"),))
    assert (told(machine).value, told(machine).how) == (2, "entered")


def test_a_value_seen_for_the_first_time_is_a_change_too():
    found = told(one_monitor(entry("2", saw="")))
    assert (found.value, found.note) == (1, "you said 2; still so? deskspec set displays.count=2")


def test_an_entered_value_holds_where_nothing_is_detected():
    machine = replace(workstation(displays=nothing("a container")), entered=(entry("2"),))
    assert (told(machine).value, told(machine).also) == (2, ())


def test_a_bound_does_not_put_an_entered_value_in_question():
    for size in (24, 31):
        seen = Memory(installed=known(size * GIB, bound="at_least"))
        found = told(workstation(memory=seen, entered=said(("memory.size", "64 GB"), saw="")), "memory.size")
        assert (found.value, found.bound, found.note) == (64 * GIB, "exact", f"we saw at least {size} GB")


def test_an_entered_value_that_does_not_fit_leaves_the_detected_one_and_says_so():
    found = told(one_monitor(entry("two")))
    assert (found.value, found.how) == (1, "detected")
    assert found.note == (
        "the entered value does not fit: “two” is not a whole number such as 8; deskspec unset displays.count"
    )


def test_an_entered_value_that_does_not_fit_is_the_reason_where_nothing_was_detected():
    machine = replace(workstation(displays=nothing()), entered=(entry("two"),))
    found = reading(COUNT, machine)
    assert isinstance(found, Unknown)
    assert "does not fit" in found.reason
    assert found.remedy == "deskspec unset displays.count"


def test_the_last_of_several_values_wins():
    assert told(one_monitor(entry("2"), entry("3"))).value == 3


def test_set_goes_over_what_was_kept_and_the_last_set_wins():
    machine = Workbench().with_set(one_monitor(entry("2")), ["displays.count=4", "displays.count=5"])
    assert told(machine).value == 5
    assert told(machine).note == "we saw 1"


def test_set_holds_whatever_is_detected():
    """`--set` is said against what is seen now, so no change can have put it in question."""
    assert told(Workbench().with_set(with_panels(panel(), panel()), ["displays.count=1"])).value == 1


def test_what_was_seen_is_kept_as_shown_and_only_where_it_is_exact():
    assert seen_text(COUNT, with_panels(panel())) == "1"
    assert seen_text(COUNT, with_panels(panel(), panel(active=None))) == ""
    assert seen_text(COUNT, workstation(displays=nothing())) == ""


def test_what_is_entered_for_no_known_metric_is_left_alone():
    machine = workstation(entered=(Entered("no.such.metric", "1", ""),))
    assert set(all_readings(machine)) == set(METRICS)


@pytest.mark.parametrize("metric", sorted(METRICS))
def test_every_metric_is_read_off_an_empty_machine_as_unknown(metric):
    found = reading(METRICS[metric], Machine())
    assert isinstance(found, Unknown)
    assert found.reason


@pytest.mark.parametrize(
    ("metric", "remedy", "told"),
    [
        ("gpu.memory", "enter it: deskspec set gpu.class=…", "enter it: deskspec set gpu.memory=16GB"),
        (
            "displays.diagonal",
            "enter it: deskspec set displays.count=2",
            "enter it: deskspec set displays.diagonal=27in",
        ),
        ("displays.count", "enter it: deskspec set displays.count=3", "enter it: deskspec set displays.count=3"),
        (
            "gpu.class",
            "enter it: deskspec set gpu.class=…",
            'class, such as: deskspec set "gpu.class=GeForce RTX 3080"',
        ),
        ("memory.size", "enter what you know: deskspec set", "enter what you know: deskspec set memory.size=32GB"),
        ("gpu.cuda", "run DeskSpec outside", "run DeskSpec outside"),
    ],
)
def test_the_remedy_of_an_unknown_enters_the_value_that_is_missing(metric, remedy, told):
    unknown = METRICS[metric]._replace(read=lambda _: Unknown("can't be seen", remedy))
    found = reading(unknown, Machine())
    assert isinstance(found, Unknown)
    assert found.remedy.endswith(told)


def trying(*pairs: str) -> Machine:
    return Workbench().with_set(workstation(), pairs)


def test_a_card_that_is_entered_brings_its_own_memory_and_capability():
    machine = trying("gpu.class=RTX 3070")
    memory, cuda = told(machine, "gpu.memory"), told(machine, "gpu.cuda")
    assert (memory.value, cuda.value) == (8 * GIB, (8, 6))
    assert memory.how == "inferred"
    assert memory.note == "of the GeForce RTX 3070 that you entered"


def test_an_entered_memory_counts_before_that_of_the_entered_card():
    assert told(trying("gpu.class=RTX 3070", "gpu.memory=16 GB"), "gpu.memory").value == 16 * GIB


def test_no_card_has_neither_and_another_makers_has_no_cuda():
    none = trying("gpu.class=none")
    assert (told(none, "gpu.memory").value, told(none, "gpu.cuda").value) == (0, (0, 0))
    radeon = trying("gpu.class=Radeon RX 7900 XTX")
    assert (told(radeon, "gpu.memory").value, told(radeon, "gpu.cuda").value) == (24 * GIB, (0, 0))


def test_what_the_table_does_not_tell_of_an_entered_card_is_unknown():
    found = reading(METRICS["gpu.memory"], trying("gpu.class=Radeon 780M"))
    assert isinstance(found, Unknown)
    assert "Radeon 780M" in found.reason


def test_entered_values_that_gave_way_are_to_be_asked_about():
    memory = entry("64GB", "", "memory.size")
    machine = replace(one_monitor(entry("3", "2"), memory), memory=Memory(installed=Known(32 * GIB, "x")))
    assert [tuple(asks) for asks in outdated(machine)] == [
        ("displays.count", "3", "3", "2", "1"),
        ("memory.size", "64GB", "64 GB", "", "32 GB"),
    ]


@pytest.mark.parametrize(
    ("text", "saw"),
    [("3", "1"), ("1", "2"), ("many", "2")],
    ids=["what was seen then is seen now", "what was said is seen now", "it does not fit"],
)
def test_an_entered_value_that_holds_or_is_no_value_is_not_asked_about(text, saw):
    assert outdated(one_monitor(entry(text, saw))) == ()


def test_only_the_latest_word_is_asked_about():
    assert outdated(one_monitor(entry("3", "2"), entry("3", "1"))) == ()


def test_what_is_not_detected_or_only_bounded_is_not_asked_about():
    entered = (entry("64 GB", "16 GB", "memory.size"), entry("4", "2", "no.such"))
    assert outdated(Machine(entered=entered)) == ()
    assert outdated(Machine(entered=entered, memory=Memory(installed=Known(GIB, "x", bound="at_least")))) == ()
