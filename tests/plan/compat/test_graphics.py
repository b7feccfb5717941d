"""Graphics cards and power supplies: room, connectors and watts."""

from __future__ import annotations

from dataclasses import replace

import pytest

from deskspec.model.part import GraphicsCard
from deskspec.model.reading import Known
from deskspec.plan.compat import power_rules
from deskspec.plan.compat.around import Around
from deskspec.plan.compat.inside import Inside
from tests.assess.hand import card, known, stranger
from tests.plan.compat.given import CARD, CASE, CPU, INSIDE, SUPPLY, desktop, inside, read, rule, whole

FITS, NOT, OPEN = "fits", "doesn't fit", "unknown"
TWELVE = replace(CARD, watts=320, eight_pin=0, twelve_pin=1)
SMALL = GraphicsCard("GeForce GTX 1650", watts=75, length=150, slots=2, six_pin=0, eight_pin=0, twelve_pin=0)


@pytest.mark.parametrize(
    ("chassis", "state"),
    [
        ("desktop", FITS), ("server", FITS), ("laptop", NOT), ("convertible", NOT), ("mini", NOT), ("all-in-one", NOT),
        ("embedded", OPEN), (None, OPEN),
    ],
)  # fmt: skip
def test_the_form_of_the_computer_decides_first(chassis, state):
    assert rule("takes_a_card", CARD, desktop(system__chassis=chassis)).state == state


@pytest.mark.parametrize(("name", "state"), [("vm", OPEN), ("container", OPEN), ("wsl2", OPEN), ("laptop", NOT)])
def test_a_guest_shows_nothing_of_its_computer(name, state):
    assert rule("takes_a_card", CARD, read(name)).state == state


@pytest.mark.parametrize(
    ("name", "spec", "answered", "state"),
    [
        ("length", CARD, {}, FITS),
        ("length", CARD, {"card_length": 245}, FITS),
        ("length", CARD, {"card_length": 244}, NOT),
        ("length", CARD, {"card_length": None}, OPEN),
        ("length", replace(CARD, length=None), {}, OPEN),
        ("length", replace(CARD, length=0), {}, OPEN),
        ("slots", CARD, {}, FITS),
        ("slots", replace(CARD, slots=2.5), {"card_slots": 2}, NOT),
        ("slots", replace(CARD, slots=2.5), {"card_slots": 3}, FITS),
        ("slots", CARD, {"card_slots": None}, OPEN),
        ("connectors", CARD, {}, FITS),
        ("connectors", CARD, {"psu_eight_pin": 0}, NOT),
        ("connectors", CARD, {"psu_eight_pin": None}, OPEN),
        ("connectors", CARD, {"psu_twelve_pin": None}, FITS),
        ("connectors", replace(CARD, six_pin=1), {"psu_eight_pin": 1}, NOT),
        ("connectors", replace(CARD, six_pin=1), {"psu_eight_pin": 2}, FITS),
        ("connectors", replace(CARD, six_pin=None), {}, OPEN),
        ("connectors", replace(CARD, eight_pin=0), {}, OPEN),
        ("connectors", SMALL, {"psu_eight_pin": None}, FITS),
        ("connectors", TWELVE, {}, FITS),
        ("connectors", TWELVE, {"psu_twelve_pin": None}, OPEN),
        ("connectors", TWELVE, {"psu_twelve_pin": 0}, OPEN),
        ("connectors", TWELVE, {"psu_twelve_pin": 0, "psu_eight_pin": 2}, OPEN),
        ("connectors", TWELVE, {"psu_twelve_pin": 0, "psu_eight_pin": 1}, NOT),
        ("connectors", TWELVE, {"psu_twelve_pin": 0, "psu_eight_pin": None}, OPEN),
        ("power", CARD, {"psu_watts": 650}, FITS),
        ("power", CARD, {"psu_watts": 632}, FITS),
        ("power", CARD, {"psu_watts": 631}, NOT),
        ("power", CARD, {"psu_watts": None}, OPEN),
        ("power", replace(CARD, watts=None), {}, OPEN),
    ],
)  # fmt: skip
def test_each_rule_by_what_was_answered(name, spec, answered, state):
    assert rule(name, spec, desktop(), inside(**answered)).state == state


def test_the_load_is_the_card_the_processor_and_the_rest():
    """200 W, 230 W of a Ryzen 9 7900X (1.35 times 170), 75 W: 505 W, and 1.25 times that is 631.25 W."""
    load = power_rules.load_of(Around(desktop(), Inside()), (CARD,), None)
    assert (load.low, load.high) == (505, 505)


def test_a_quarter_above_the_load_is_asked_of_the_power_supply():
    load = power_rules.load_of(Around(desktop(), Inside()), (replace(CARD, watts=205),), None)
    assert load.low == 510
    assert rule("power", replace(CARD, watts=205), desktop(), inside(psu_watts=638)).state == FITS
    told = rule("power", replace(CARD, watts=205), desktop(), inside(psu_watts=637))
    assert told.state == NOT
    assert "638 W" in told.why
    assert told.source == "compat-rules"


def test_a_processor_outside_the_table_leaves_the_load_open():
    told = rule("power", CARD, desktop(cpu__model="Intel(R) Core(TM) i5-2400 CPU @ 3.10GHz"))
    assert told.state == OPEN
    assert "i5-2400" in told.look_up


def test_even_an_unknown_load_can_be_too_much():
    machine = desktop(cpu__model=None)
    assert rule("power", replace(CARD, watts=600), machine, inside(psu_watts=500)).state == NOT
    assert rule("power", CARD, machine, inside(psu_watts=500)).state == OPEN


def test_two_processors_draw_twice():
    assert rule("power", CARD, desktop(cpu__sockets=2), inside(psu_watts=850)).state == NOT
    assert rule("power", CARD, desktop(cpu__sockets=None), inside(psu_watts=850)).state == OPEN


def test_of_two_cards_that_are_there_one_stays():
    two = desktop(gpus=(card("GeForce RTX 4090"), card("GeForce RTX 3060 12 GB")))
    load = power_rules.load_of(Around(two, Inside()), (CARD,), None)
    assert (load.low, load.high) == (505 + 170, 505 + 450)
    assert rule("power", CARD, two, inside(psu_watts=1000)).state == OPEN
    assert rule("power", CARD, two, inside(psu_watts=1200)).state == FITS


def test_a_card_whose_power_is_unknown_leaves_the_load_open():
    strange = desktop(gpus=(card("GeForce RTX 4090"), stranger()))
    assert rule("power", CARD, strange).state == OPEN
    assert rule("power", CARD, desktop(gpus=None)).state == OPEN
    assert rule("power", CARD, desktop(gpus=Known((), "s", bound="at_least"))).state == OPEN


def test_what_is_bought_with_it_answers():
    nothing_asked = Inside()
    assert rule("power", CARD, desktop(), nothing_asked, SUPPLY).state == FITS
    assert rule("power", CARD, desktop(), INSIDE, replace(SUPPLY, watts=400)).state == NOT
    assert rule("power", CARD, desktop(), INSIDE, replace(SUPPLY, watts=None)).state == OPEN
    assert rule("connectors", CARD, desktop(), nothing_asked, SUPPLY).state == FITS
    assert rule("connectors", CARD, desktop(), INSIDE, replace(SUPPLY, eight_pin=None)).state == OPEN
    assert rule("length", CARD, desktop(), nothing_asked, CASE).state == FITS
    assert rule("length", CARD, desktop(), INSIDE, replace(CASE, card_length=200)).state == NOT
    assert rule("slots", CARD, desktop(), INSIDE, replace(CASE, card_slots=None)).state == OPEN
    assert rule("takes_a_card", CARD, desktop(system__chassis=None), INSIDE, CASE).state == FITS
    assert rule("power", CARD, desktop(), inside(psu_watts=600), CPU).state == FITS


def test_the_question_that_would_tell_is_named():
    asked = {name: rule(name, CARD, desktop(), Inside()).asks for name in ("length", "slots", "connectors", "power")}
    assert asked == {
        "length": "inside.card_length", "slots": "inside.card_slots", "connectors": "inside.psu_eight_pin",
        "power": "inside.psu_watts",
    }  # fmt: skip
    assert rule("connectors", TWELVE, desktop(), inside(psu_twelve_pin=None)).asks == "inside.psu_twelve_pin"


@pytest.mark.parametrize(("vendor", "state"), [("Intel", FITS), ("Apple", NOT), (None, OPEN)])
def test_a_mac_takes_no_card(vendor, state):
    assert rule("apple", CARD, desktop(cpu__vendor=vendor)).state == state


def test_a_card_that_stays_needs_connectors_that_nothing_tells():
    two = desktop(gpus=(card("GeForce RTX 4090"), card("GeForce RTX 3060 12 GB")))
    assert rule("connectors", CARD, two).state == OPEN
    assert rule("connectors", SMALL, two).state == FITS
    assert rule("connectors", CARD, two, inside(psu_eight_pin=0)).state == NOT
    assert rule("connectors", CARD, desktop(gpus=None)).state == OPEN


def test_a_second_card_needs_a_slot_that_nothing_tells():
    assert rule("board_slot", CARD).state == FITS
    assert rule("board_slot", CARD, desktop(), INSIDE, CARD).state == OPEN


def test_a_card_that_is_right_in_all_fits():
    assert whole(CARD, desktop()).state == FITS


@pytest.mark.parametrize(
    ("name", "spec", "also", "state"),
    [
        ("in_a_desktop", SUPPLY, (), FITS),
        ("supply_goes_in", SUPPLY, (), FITS),
        ("supply_goes_in", replace(SUPPLY, form="SFX"), (), OPEN),
        ("supply_goes_in", replace(SUPPLY, form=None), (), OPEN),
        ("supply_goes_in", SUPPLY, (CASE,), FITS),
        ("supply_goes_in", replace(SUPPLY, form="SFX"), (CASE,), NOT),
        ("supply_goes_in", SUPPLY, (replace(CASE, supplies=None),), OPEN),
        ("supply_carries", SUPPLY, (), FITS),
        ("supply_carries", SUPPLY, (CARD,), FITS),
        ("supply_carries", replace(SUPPLY, watts=600), (CARD,), NOT),
        ("supply_carries", replace(SUPPLY, watts=None), (CARD,), OPEN),
        ("connectors_for_present", SUPPLY, (), OPEN),
        ("connectors_for_present", SUPPLY, (CARD,), FITS),
    ],
)
def test_each_rule_of_a_power_supply(name, spec, also, state):
    assert rule(name, spec, desktop(), Inside(psu_form=known("ATX")), *also).state == state


def test_a_power_supply_for_a_computer_without_a_card_needs_no_connectors():
    assert rule("connectors_for_present", SUPPLY, desktop(gpus=(card("Radeon 610M"),))).state == FITS
    assert rule("connectors_for_present", SUPPLY, desktop(gpus=None)).state == OPEN


def test_a_power_supply_is_no_part_for_a_laptop():
    assert whole(SUPPLY, read("laptop")).state == NOT
