"""Processors, coolers, boards and cases: sockets, forms, and the lists that only makers keep."""

from __future__ import annotations

from dataclasses import replace

import pytest

from deskspec.model.machine import OperatingSystem
from deskspec.plan.compat.inside import Inside
from tests.assess.hand import card, known
from tests.plan.compat.given import (
    BOARD,
    CARD,
    CASE,
    COOLER,
    CPU,
    INSIDE,
    KIT,
    SUPPLY,
    desktop,
    inside,
    module,
    read,
    rule,
    whole,
)  # fmt: skip

FITS, NOT, OPEN = "fits", "doesn't fit", "unknown"
WINDOWS = OperatingSystem("windows", "Windows 11 Pro")


@pytest.mark.parametrize(
    ("name", "spec", "machine", "state"),
    [
        ("not_soldered", CPU, {}, FITS),
        ("not_soldered", CPU, {"system__chassis": "laptop"}, NOT),
        ("not_soldered", CPU, {"system__chassis": "mini"}, OPEN),
        ("not_soldered", CPU, {"system__chassis": None}, OPEN),
        ("socket", CPU, {}, OPEN),
        ("socket", replace(CPU, socket="AM4"), {}, NOT),
        ("socket", CPU, {"cpu__model": "Intel Core i9-12900K"}, NOT),
        ("socket", CPU, {"cpu__model": None}, OPEN),
        ("socket", replace(CPU, socket=None), {}, OPEN),
        ("memory", CPU, {}, FITS),
        ("memory", CPU, {"memory__type": "DDR4"}, NOT),
        ("memory", replace(CPU, memory=None), {}, OPEN),
        ("memory", CPU, {"memory__type": None}, OPEN),
        ("power", CPU, {}, FITS),
        ("power", replace(CPU, watts=600), {}, NOT),
        ("power", replace(CPU, watts=None), {}, OPEN),
        ("cooler_for_it", CPU, {}, FITS),
        ("cooler_for_it", replace(CPU, watts=231), {}, OPEN),
        ("cooler_for_it", replace(CPU, socket="AM4"), {}, OPEN),
        ("cores_of_processor", CPU, {}, FITS),
        ("cores_of_processor", replace(CPU, cores=1), {}, FITS),
        ("cores_of_processor", replace(CPU, cores=1), {"system__os": WINDOWS}, NOT),
        ("cores_of_processor", replace(CPU, cores=2), {"system__os": WINDOWS}, FITS),
        ("cores_of_processor", replace(CPU, cores=None), {"system__os": WINDOWS}, OPEN),
        ("cores_of_processor", CPU, {"system__os": None}, OPEN),
    ],
)
def test_each_rule_of_a_processor(name, spec, machine, state):
    assert rule(name, spec, desktop(**machine)).state == state


def test_the_same_socket_still_needs_the_list_of_the_boards_maker():
    assert rule("socket", CPU).look_up == "CPU support list of ASUS PRIME B650"


@pytest.mark.parametrize(
    ("board", "state"),
    [
        (BOARD, FITS), (replace(BOARD, socket="LGA1700"), NOT), (replace(BOARD, socket=None), OPEN),
    ],
)  # fmt: skip
def test_a_board_bought_with_a_processor_has_its_socket_or_not(board, state):
    assert rule("socket", CPU, desktop(cpu__model=None), INSIDE, board).state == state
    assert rule("socket", board, desktop(cpu__model=None), INSIDE, CPU).state == state


def test_boards_of_am4_do_not_all_take_all_its_processors():
    old = replace(CPU, socket="AM4")
    assert rule("socket", old, desktop(), INSIDE, replace(BOARD, socket="AM4")).state == OPEN
    assert rule("socket", replace(BOARD, socket="AM4"), desktop(), INSIDE, old).state == OPEN


@pytest.mark.parametrize(
    ("name", "spec", "also", "state"),
    [
        ("on_the_socket", COOLER, (), FITS),
        ("on_the_socket", replace(COOLER, sockets=("LGA1700",)), (), NOT),
        ("on_the_socket", replace(COOLER, sockets=None), (), OPEN),
        ("on_the_socket", COOLER, (replace(BOARD, socket="LGA1851"),), NOT),
        ("on_the_socket", COOLER, (replace(CPU, socket=None),), OPEN),
        ("height", COOLER, (), FITS),
        ("height", replace(COOLER, height=161), (), NOT),
        ("height", replace(COOLER, height=None), (), OPEN),
        ("height", replace(COOLER, radiator=None), (), OPEN),
        ("height", replace(COOLER, radiator=240), (), OPEN),
        ("height", replace(COOLER, height=161), (CASE,), FITS),
        ("height", COOLER, (replace(CASE, cooler_height=50),), NOT),
        ("height", COOLER, (replace(CASE, cooler_height=None),), OPEN),
    ],
)
def test_each_rule_of_a_cooler(name, spec, also, state):
    assert rule(name, spec, desktop(), INSIDE, *also).state == state


def test_how_high_a_cooler_may_be_is_asked():
    assert rule("height", COOLER, desktop(), Inside()).asks == "inside.cooler_height"
    assert whole(COOLER, desktop()).state == FITS
    assert whole(COOLER, read("laptop")).state == NOT


def test_a_cooler_bought_with_a_processor_has_to_go_on_its_socket():
    assert rule("cooler_for_it", CPU, desktop(), INSIDE, COOLER).state == FITS
    assert rule("cooler_for_it", CPU, desktop(), INSIDE, replace(COOLER, sockets=("AM4",))).state == NOT


@pytest.mark.parametrize(
    ("name", "spec", "answered", "also", "state"),
    [
        ("in_the_case", BOARD, {}, (), FITS),
        ("in_the_case", BOARD, {"case_form": "Micro ATX"}, (), NOT),
        ("in_the_case", replace(BOARD, form="Mini ITX"), {"case_form": "Micro ATX"}, (), FITS),
        ("in_the_case", BOARD, {"case_form": "the maker's own"}, (), NOT),
        ("in_the_case", BOARD, {"case_form": None}, (), OPEN),
        ("in_the_case", replace(BOARD, form="XL-ATX"), {}, (), OPEN),
        ("in_the_case", replace(BOARD, form=None), {"case_form": "the maker's own"}, (), OPEN),
        ("in_the_case", BOARD, {}, (CASE,), FITS),
        ("in_the_case", replace(BOARD, form="E-ATX"), {}, (CASE,), NOT),
        ("in_the_case", BOARD, {}, (replace(CASE, boards=None),), OPEN),
        ("socket", BOARD, {}, (), FITS),
        ("socket", replace(BOARD, socket="AM4"), {}, (), NOT),
        ("memory_type", BOARD, {}, (), FITS),
        ("memory_type", replace(BOARD, memory_type="DDR4"), {}, (), NOT),
        ("memory_type", replace(BOARD, memory_type=None), {}, (), OPEN),
        ("memory_type", replace(BOARD, memory_type="DDR4"), {}, (replace(KIT, type="DDR4"),), FITS),
        ("memory_type", BOARD, {}, (KIT, replace(KIT, type="DDR4")), NOT),
        ("memory_type", BOARD, {}, (KIT, replace(KIT, type=None)), OPEN),
        ("memory_form", BOARD, {}, (), FITS),
        ("memory_form", replace(BOARD, form="Mini ITX"), {}, (), OPEN),
        ("memory_form", BOARD, {}, (KIT,), FITS),
        ("memory_slots", BOARD, {}, (), FITS),
        ("memory_slots", replace(BOARD, memory_slots=1), {}, (), OPEN),
        ("memory_slots", replace(BOARD, memory_slots=1), {}, (KIT,), FITS),
        ("supply", BOARD, {}, (), FITS),
        ("supply", BOARD, {"psu_form": "the maker's own"}, (), OPEN),
        ("supply", BOARD, {"psu_form": None}, (), OPEN),
        ("supply", BOARD, {"psu_form": None}, (SUPPLY,), FITS),
    ],
)
def test_each_rule_of_a_board(name, spec, answered, also, state):
    assert rule(name, spec, desktop(), inside(**answered), *also).state == state


def test_sodimms_are_not_kept_on_a_full_sized_board():
    small = desktop(memory__modules=(module(form_factor="SODIMM"),))
    assert rule("memory_form", BOARD, small).state == NOT


def test_windows_asks_for_a_tpm_that_only_the_maker_tells():
    odd, windows = replace(BOARD, socket="LGA1151"), desktop(system__os=WINDOWS)
    assert rule("firmware_of_board", odd).state == FITS
    assert rule("firmware_of_board", BOARD, windows).state == FITS
    assert rule("firmware_of_board", odd, windows).state == OPEN
    assert rule("firmware_of_board", odd, windows).source == "windows-11"


def test_a_board_that_is_right_in_all_fits():
    assert whole(BOARD, desktop()).state == FITS
    assert whole(BOARD, read("laptop")).state == NOT


@pytest.mark.parametrize(
    ("name", "spec", "also", "state"),
    [
        ("board_goes_in", CASE, (), FITS),
        ("board_goes_in", replace(CASE, boards=("Mini ITX",)), (), NOT),
        ("board_goes_in", replace(CASE, boards=None), (), OPEN),
        ("board_goes_in", CASE, (replace(BOARD, form="E-ATX"),), NOT),
        ("board_goes_in", CASE, (replace(BOARD, form=None),), OPEN),
        ("supply_goes_in", CASE, (), FITS),
        ("supply_goes_in", replace(CASE, supplies=("SFX",)), (), NOT),
        ("supply_goes_in", CASE, (replace(SUPPLY, form="TFX"),), NOT),
        ("card_goes_in", CASE, (), OPEN),
        ("card_goes_in", CASE, (CARD,), FITS),
        ("cooler_goes_in", CASE, (), OPEN),
        ("cooler_goes_in", CASE, (COOLER,), FITS),
        ("of_a_desktop", CASE, (), FITS),
    ],
)
def test_each_rule_of_a_case(name, spec, also, state):
    assert rule(name, spec, desktop(), INSIDE, *also).state == state


def test_a_case_asks_for_the_form_of_what_goes_in():
    assert rule("board_goes_in", CASE, desktop(), Inside()).asks == "inside.board_form"
    assert rule("supply_goes_in", CASE, desktop(), Inside()).asks == "inside.psu_form"
    assert rule("card_goes_in", CASE, desktop(gpus=(card("Radeon 610M"),))).state == FITS
    own = Inside(board_form=known("the maker's own"))
    assert rule("board_goes_in", CASE, desktop(), own).state == NOT


def test_a_new_case_does_not_help_a_laptop():
    assert whole(CASE, read("laptop")).state == NOT
