"""Memory: what fits the slots of this computer, what replaces what is fitted, what does not go in."""

from __future__ import annotations

from dataclasses import replace

import pytest

from deskspec.model.reading import Known
from deskspec.units import GIB
from tests.plan.compat.given import BOARD, INSIDE, KIT, desktop, module, rule, whole

FITS, NOT, OPEN = "fits", "doesn't fit", "unknown"
BIG = replace(KIT, module_size=64 * GIB)


@pytest.mark.parametrize(
    ("name", "kit", "machine", "state"),
    [
        ("soldered", KIT, {}, FITS),
        ("soldered", KIT, {"memory__soldered": True}, NOT),
        ("soldered", KIT, {"memory__soldered": None}, OPEN),
        ("of_type", KIT, {}, FITS),
        ("of_type", KIT, {"memory__type": "DDR4"}, NOT),
        ("of_type", KIT, {"memory__type": "LPDDR5"}, NOT),
        ("of_type", replace(KIT, type="DDR4"), {}, NOT),
        ("of_type", KIT, {"memory__type": None}, OPEN),
        ("of_type", replace(KIT, type=None), {}, OPEN),
        ("of_form", KIT, {}, FITS),
        ("of_form", replace(KIT, form="SODIMM"), {}, NOT),
        ("of_form", KIT, {"memory__modules": (module(form_factor="SODIMM"),)}, NOT),
        ("of_form", KIT, {"memory__modules": (module(), module(form_factor=None))}, OPEN),
        ("of_form", KIT, {"memory__modules": None}, OPEN),
        ("slots_and_size", KIT, {}, FITS),
        ("slots_and_size", replace(KIT, modules=8), {}, NOT),
        ("slots_and_size", replace(KIT, modules=4), {}, FITS),
        ("slots_and_size", replace(KIT, modules=4), {"memory__slots": None}, OPEN),
        ("slots_and_size", KIT, {"memory__free_slots": Known(2, "s", bound="at_least")}, FITS),
        ("slots_and_size", KIT, {"memory__slots": Known(1, "s", bound="at_least"), "memory__free_slots": 0}, OPEN),
        ("slots_and_size", replace(KIT, modules=None), {}, OPEN),
        ("slots_and_size", replace(BIG, modules=4), {}, NOT),
        ("slots_and_size", BIG, {}, FITS),
        ("slots_and_size", KIT, {"memory__maximum": None}, OPEN),
        ("slots_and_size", BIG, {"memory__maximum": Known(64 * GIB, "s", bound="at_least")}, OPEN),
        ("size_of_module", KIT, {}, FITS),
        ("size_of_module", BIG, {}, OPEN),
        ("size_of_module", replace(KIT, module_size=17), {}, OPEN),
        ("registered", KIT, {}, FITS),
        ("registered", replace(KIT, registered=True), {}, NOT),
        ("registered", KIT, {"memory__ecc": True}, OPEN),
        ("registered", replace(KIT, registered=None), {}, OPEN),
        ("error_correction", KIT, {}, FITS),
        ("error_correction", replace(KIT, ecc=True), {}, OPEN),
        ("error_correction", replace(KIT, ecc=True), {"memory__ecc": True}, FITS),
        ("error_correction", replace(KIT, ecc=None), {}, OPEN),
        ("rate", replace(KIT, rate=4800), {}, FITS),
        ("channels", replace(KIT, modules=1), {}, FITS),
    ],
)  # fmt: skip
def test_each_rule_on_a_desktop(name, kit, machine, state):
    assert rule(name, kit, desktop(**machine)).state == state


@pytest.mark.parametrize(
    ("name", "kit", "board", "state"),
    [
        ("soldered", KIT, BOARD, FITS),
        ("of_type", KIT, BOARD, FITS),
        ("of_type", KIT, replace(BOARD, memory_type="DDR4"), NOT),
        ("of_type", KIT, replace(BOARD, memory_type=None), OPEN),
        ("of_form", KIT, BOARD, FITS),
        ("of_form", replace(KIT, form="SODIMM"), BOARD, NOT),
        ("of_form", KIT, replace(BOARD, form="Mini ITX"), OPEN),
        ("slots_and_size", replace(KIT, modules=4), BOARD, FITS),
        ("slots_and_size", KIT, replace(BOARD, memory_slots=1), NOT),
        ("slots_and_size", KIT, replace(BOARD, memory_largest=16 * GIB), NOT),
        ("slots_and_size", KIT, replace(BOARD, memory_largest=None), OPEN),
        ("registered", KIT, replace(BOARD, socket="sTR5"), NOT),
        ("registered", replace(KIT, registered=True), replace(BOARD, socket="sTR5"), FITS),
        ("registered", KIT, replace(BOARD, socket="LGA4677"), OPEN),
    ],
)  # fmt: skip
def test_a_board_bought_with_it_answers_for_the_present_one(name, kit, board, state):
    soldered_laptop = desktop(memory__soldered=True, memory__type="LPDDR4")
    assert rule(name, kit, soldered_laptop, INSIDE, board).state == state


def test_what_a_kit_replaces_or_adds_is_said():
    assert "as many are free" in rule("slots_and_size", KIT).why
    assert "replaces what is fitted" in rule("slots_and_size", KIT, desktop(memory__free_slots=1)).why
    assert "may have to replace" in rule("slots_and_size", KIT, desktop(memory__free_slots=None)).why


def test_two_kits_bought_together_need_slots_for_both():
    assert rule("slots_and_size", KIT, desktop(), INSIDE, KIT).state == FITS
    assert rule("slots_and_size", KIT, desktop(memory__slots=2, memory__free_slots=0), INSIDE, KIT).state == NOT


def test_a_slower_kit_beside_faster_modules_tells_the_rate_of_both():
    assert "4800 MT/s" in rule("rate", replace(KIT, rate=4800)).why
    assert "5600 MT/s" in rule("rate", KIT).why
    assert "MT/s" not in rule("rate", replace(KIT, rate=5600)).why


def test_an_odd_number_of_modules_is_remarked():
    assert "odd" in rule("channels", replace(KIT, modules=1)).why
    assert "odd" not in rule("channels", KIT).why


def test_the_firmwares_word_is_called_so():
    assert "firmware says" in rule("slots_and_size", replace(KIT, modules=8)).why
    assert "64 GB" in rule("size_of_module", BIG).why
    assert "ASUS PRIME B650" in rule("size_of_module", BIG).look_up


def test_a_kit_that_is_right_in_all_fits_the_desktop():
    assert whole(KIT, desktop()).state == FITS
