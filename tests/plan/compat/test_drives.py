"""Drives inside the computer: a place of the right kind, asked for where nothing tells."""

from __future__ import annotations

from dataclasses import replace

import pytest

from deskspec.model.part import Spec
from deskspec.plan.compat.inside import Inside
from tests.assess.hand import drive, storage
from tests.plan.compat.given import BOARD, INSIDE, NVME, SATA, desktop, inside, rule, whole

FITS, NOT, OPEN = "fits", "doesn't fit", "unknown"


@pytest.mark.parametrize(
    ("name", "spec", "answered", "state"),
    [
        ("place", NVME, {}, FITS),
        ("place", NVME, {"m2_free": 0}, NOT),
        ("place", NVME, {"m2_free": None}, OPEN),
        ("place", SATA, {}, FITS),
        ("place", SATA, {"sata_free": 0}, NOT),
        ("place", SATA, {"sata_free": None}, OPEN),
        ("place", replace(NVME, form=None), {}, OPEN),
        ("place", replace(SATA, nvme=None), {}, OPEN),
        ("place", replace(NVME, form="U.2"), {}, OPEN),
        ("kind_of_m2", NVME, {}, FITS),
        ("kind_of_m2", replace(NVME, nvme=False), {}, OPEN),
        ("kind_of_m2", replace(NVME, nvme=None), {}, OPEN),
    ],
)
def test_each_rule_by_what_was_answered(name, spec, answered, state):
    assert rule(name, spec, desktop(), inside(**answered)).state == state


def test_the_question_that_would_tell_is_named():
    assert rule("place", NVME, desktop(), Inside()).asks == "inside.m2_free"
    assert rule("place", SATA, desktop(), Inside()).asks == "inside.sata_free"


def test_of_a_laptop_the_usual_is_said_and_still_asked():
    told = rule("place", NVME, desktop(system__chassis="laptop"), Inside())
    assert (told.state, told.asks) == (OPEN, "inside.m2_free")
    assert "most laptops have one" in told.why


@pytest.mark.parametrize(("vendor", "state"), [("AMD", FITS), ("Apple", NOT), (None, OPEN)])
def test_a_mac_takes_no_drive_inside(vendor, state):
    assert rule("apple", NVME, desktop(cpu__vendor=vendor)).state == state


def test_drives_bought_together_need_a_place_each():
    assert rule("place", NVME, desktop(), INSIDE, NVME).state == NOT
    assert rule("place", NVME, desktop(), inside(m2_free=2), NVME).state == FITS
    assert rule("place", NVME, desktop(), INSIDE, SATA).state == FITS
    assert rule("place", NVME, desktop(), INSIDE, replace(NVME, form=None)).state == OPEN


@pytest.mark.parametrize(
    ("m2", "bought", "state"), [(2, 0, FITS), (1, 0, OPEN), (1, 1, NOT), (None, 0, OPEN), (0, 0, NOT)]
)
def test_on_a_new_board_the_present_drives_keep_their_places(m2, bought, state):
    also: list[Spec] = [replace(BOARD, m2=m2), *[NVME] * bought]
    assert rule("place", NVME, desktop(), INSIDE, *also).state == state


def test_hard_disks_take_places_of_a_new_board_and_drives_on_a_cable_do_not():
    disk, stick = drive("hdd"), drive("ssd", internal=False)
    machine = replace(desktop(), storage=storage(disk, stick, stick))
    assert rule("place", SATA, machine, INSIDE, replace(BOARD, sata=2)).state == FITS
    assert rule("place", SATA, machine, INSIDE, replace(BOARD, sata=1)).state == OPEN


def test_a_drive_that_is_right_in_all_fits():
    assert whole(NVME, desktop()).state == FITS
    assert whole(SATA, desktop()).state == FITS
