"""Every enabled panel counts; size and resolution are judged on the best one, an external one first (rule 7)."""

from __future__ import annotations

import pytest

from deskspec.metrics.overlay import reading
from deskspec.metrics.reading_desk import judged_display
from deskspec.metrics.registry import METRICS
from deskspec.model.reading import Known, Unknown
from tests.assess.hand import nothing, panel, state, with_panels, workstation

LAPTOP = panel((2560, 1600), 16.0, built_in=True, hertz=120.0, name="the laptop's")


def resolution(*panels):
    return state(with_panels(*panels), "displays.resolution", recommended="3840x2160", weight="advised")


def diagonal(*panels):
    return state(with_panels(*panels), "displays.diagonal", recommended="27 in", weight="advised")


def count(*panels):
    return state(with_panels(*panels), "displays.count", "2")


def test_a_laptops_own_panel_counts_unless_its_lid_is_shut():
    shut = panel((2560, 1600), 16.0, built_in=True, active=False)
    assert count(LAPTOP, panel()) == "meets recommended"
    assert count(shut, panel()) == "falls short"


def test_a_monitor_that_is_switched_off_does_not_count():
    assert count(panel(), panel(active=False)) == "falls short"


def test_a_monitor_that_may_be_on_makes_the_count_a_lower_bound():
    assert count(panel(), panel(active=None)) == "unknown"
    assert count(panel(), panel(), panel(active=None)) == "meets recommended"


def test_no_monitor_is_too_few_and_an_unread_list_is_unknown():
    assert count() == "falls short"
    assert state(workstation(displays=nothing("no display server")), "displays.count", "2") == "unknown"
    assert resolution() == "unknown"


def test_monitors_that_may_be_on_are_not_called_missing():
    asked = reading(METRICS["displays.resolution"], with_panels(panel(active=None)))
    assert isinstance(asked, Unknown)
    assert "no monitor is connected" not in asked.reason


def test_size_and_resolution_are_judged_on_the_same_monitor():
    small_and_sharp = panel((3840, 2160), 24.0, name="small and sharp")
    large_and_coarse = panel((1920, 1080), 32.0, name="large and coarse")
    machine = with_panels(small_and_sharp, large_and_coarse)
    assert judged_display(machine) == small_and_sharp
    assert resolution(small_and_sharp, large_and_coarse) == "meets recommended"
    assert diagonal(small_and_sharp, large_and_coarse) == "below advice"


def test_of_two_with_as_many_pixels_the_larger_one_is_judged():
    assert diagonal(panel(inches=24.0), panel(inches=27.0)) == "meets recommended"
    assert diagonal(panel(inches=27.0), panel(inches=24.0)) == "meets recommended"


def test_an_external_monitor_goes_before_a_sharper_laptop_panel():
    assert resolution(LAPTOP, panel((1920, 1080))) == "below advice"
    assert diagonal(LAPTOP, panel((1920, 1080))) == "meets recommended"


def test_a_laptop_alone_is_judged_on_its_own_panel():
    assert resolution(LAPTOP) == "below advice"
    assert diagonal(LAPTOP) == "below advice"


@pytest.mark.parametrize(
    ("inches", "expected"),
    [(26.97, "meets recommended"), (26.5, "meets recommended"), (26.4, "below advice"), (31.5, "meets recommended")],
)
def test_a_panel_sold_as_27_inches_measures_a_little_less(inches, expected):
    assert diagonal(panel(inches=inches)) == expected


def test_a_monitor_turned_upright_is_as_good_as_lying():
    assert resolution(panel((2160, 3840))) == "meets recommended"


@pytest.mark.parametrize("pixels", [(5120, 1440), (3440, 1440), (2560, 1440), (3840, 1600)])
def test_a_wide_monitor_needs_the_height_too(pixels):
    assert resolution(panel(pixels)) == "below advice"


def test_a_monitor_that_tells_nothing_may_be_the_better_one():
    silent = panel(None, None, hertz=None)
    assert resolution(panel((1920, 1080)), silent) == "unknown"
    assert resolution(panel(), silent) == "meets recommended"
    assert resolution(silent) == "unknown"
    assert diagonal(LAPTOP, silent) == "unknown"


def test_a_monitor_that_may_be_on_may_be_the_better_one():
    assert resolution(LAPTOP, panel(active=None)) == "unknown"
    assert resolution(panel(), panel(active=None)) == "meets recommended"


def test_the_list_of_a_system_that_hides_some_is_a_lower_bound():
    machine = workstation(displays=Known((panel((1920, 1080)),), "by hand", bound="at_least"))
    told = reading(METRICS["displays.count"], machine)
    assert isinstance(told, Known)
    assert told.bound == "at_least"
    assert state(machine, "displays.resolution", recommended="3840x2160") == "unknown"


def test_refresh_is_the_judged_monitors_best_and_59_94_hz_are_60():
    def refresh(hertz: float) -> str:
        return state(with_panels(panel(hertz=hertz)), "displays.refresh", "60 Hz")

    assert refresh(59.94) == refresh(59.951) == "meets recommended"
    assert refresh(50.0) == "falls short"


def test_a_metric_of_no_monitor_says_why():
    told = reading(METRICS["displays.diagonal"], with_panels(panel(active=False)))
    assert told == Unknown("no monitor is connected that could be judged", "connect one and check again")
