"""Fit, worked out by hand for small roles, and its bounds for all of them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deskspec.assess.fit import fit, level_of
from deskspec.assess.judge import judge
from deskspec.model.profile import Profile, Requirement
from deskspec.model.reading import Known, Unknown
from deskspec.units import GIB

MEMORY = Requirement("memory.size", 32 * GIB, 64 * GIB)
WEBCAM = Requirement("peripherals.webcam", recommended=True, weight="advised")


def judged(*needs, **have):
    readings = {name.replace("_", "."): Known(value, "x") for name, value in have.items()}
    return judge(Profile("r", "R", requirements=needs), readings)


@pytest.mark.parametrize(("size", "level"), [(0, 0.0), (8, 0.175), (16, 0.35), (32, 0.7), (48, 0.7), (64, 1.0)])
def test_a_level_is_a_share_of_the_minimum_then_the_minimum_then_all(size, level):
    told = judged(MEMORY, memory_size=size * GIB)
    assert level_of(told.findings[0]) == pytest.approx(level)
    assert fit(told).value == pytest.approx(level)


def test_a_required_need_weighs_three_times_an_advised_one():
    told = judged(MEMORY, WEBCAM, memory_size=64 * GIB, peripherals_webcam=False)
    assert fit(told).value == pytest.approx(3 / 4)


def test_unknown_needs_are_left_out_and_named():
    told = judged(MEMORY, WEBCAM, memory_size=32 * GIB)
    assert fit(told).value == pytest.approx(0.7)
    assert fit(told).left_out == ("peripherals.webcam",)
    nothing = judge(Profile("r", "R", requirements=(MEMORY,)), {"memory.size": Unknown("no")})
    assert fit(nothing).value is None


def test_what_is_not_needed_counts_for_nothing():
    told = judged(MEMORY, Requirement("gpu.class", needed=False), memory_size=64 * GIB)
    assert fit(told) == fit(judged(MEMORY, memory_size=64 * GIB))


def test_renting_counts_as_the_minimum():
    need = Requirement("gpu.memory", 10 * GIB, 16 * GIB, rentable=True)
    rented = judged(need, gpu_memory=4 * GIB, gpu_rented=True)
    assert fit(rented).value == pytest.approx(0.7)


@given(st.integers(0, 2**40), st.integers(0, 2**40))
def test_more_memory_never_fits_less(one, other):
    less, more = sorted((one, other))
    before, after = (fit(judged(MEMORY, memory_size=size)).value or 0.0 for size in (less, more))
    assert 0 <= before <= after <= 1
