"""Whole computers by what Windows 11 asks."""

from __future__ import annotations

from dataclasses import replace

import pytest

from deskspec.model.machine import Machine
from deskspec.plan.compat.inside import Inside
from deskspec.units import GB, GIB
from tests.plan.compat.given import COMPUTER, rule, whole

FITS, NOT, OPEN = "fits", "doesn't fit", "unknown"


@pytest.mark.parametrize(
    ("name", "changes", "state"),
    [
        ("cores", {}, FITS),
        ("cores", {"cores": 1}, NOT),
        ("cores", {"cores": None}, OPEN),
        ("memory", {"memory": 4 * GIB}, FITS),
        ("memory", {"memory": 2 * GIB}, NOT),
        ("memory", {"memory": None}, OPEN),
        ("storage", {"drive": 64 * GB}, FITS),
        ("storage", {"drive": 32 * GB}, NOT),
        ("storage", {"drive": None}, OPEN),
        ("firmware", {}, FITS),
        ("firmware", {"system": "macOS"}, FITS),
        ("firmware", {"system": "Windows 10"}, OPEN),
        ("firmware", {"system": None}, OPEN),
    ],
)
def test_each_minimum_of_windows_11(name, changes, state):
    told = rule(name, replace(COMPUTER, **changes), Machine(), Inside())
    assert told.state == state
    assert told.source in ("windows-11", "")


def test_a_computer_needs_nothing_of_the_machine_it_takes_the_place_of():
    assert whole(COMPUTER, Machine(), Inside()).state == FITS
