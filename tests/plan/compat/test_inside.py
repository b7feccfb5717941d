"""What is asked of a computer's inside: questions, texts and values."""

from __future__ import annotations

from dataclasses import fields

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deskspec.model.machine import Entered
from deskspec.model.reading import Known, Unknown
from deskspec.plan.compat.inside import ASKED, BOARD_FORM, SUPPLY_FORM, Inside, answers
from deskspec.plan.compat.links import USB_C
from deskspec.units import QuantityError


def test_every_answer_is_unknown_until_given_and_has_a_question():
    blank = Inside()
    assert [field.name for field in fields(Inside)] == [asked.name for asked in ASKED.values()]
    for asked in ASKED.values():
        told = getattr(blank, asked.name)
        assert isinstance(told, Unknown)
        assert told.remedy == asked.question
        assert "?" in asked.question
        assert asked.label in told.reason


@pytest.mark.parametrize(
    ("name", "text", "told"),
    [
        ("psu_watts", "650 W", 650), ("psu_watts", "650", 650), ("psu_watts", "1.2 kW", 1200),
        ("psu_eight_pin", "0", 0), ("psu_twelve_pin", "1", 1), ("psu_form", "sfx", "SFX"),
        ("card_length", "31.2 cm", 312), ("card_length", "312", 312), ("cooler_height", "6.5 in", 165),
        ("card_slots", "3", 3), ("m2_free", "0", 0), ("sata_free", "2", 2), ("board_form", "mATX", "Micro ATX"),
        ("case_form", "own", "the maker's own"), ("usb_c_displays", "tb4", "Thunderbolt 4"),
        ("usb_c_displays", "no", "no picture"), ("free_outputs", "dp 1.4, HDMI 2.0", ("DisplayPort 1.4", "HDMI 2.0")),
        ("free_outputs", "none", ()),
    ],
)  # fmt: skip
def test_a_text_becomes_its_value(name, text, told):
    assert ASKED[f"inside.{name}"].parse(text) == told


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("psu_watts", "5 W"), ("psu_watts", "9000"), ("psu_watts", "much"), ("psu_watts", "650 V"),
        ("psu_eight_pin", "99"), ("card_length", "3 mm"), ("card_slots", "2.5"), ("board_form", "large"),
        ("free_outputs", "DisplayPort 1.4, SCART"), ("free_outputs", ""), ("free_outputs", ","), ("usb_c_displays", "blue"),
    ],
)  # fmt: skip
def test_a_text_that_can_not_be_is_refused_with_a_reason(name, text):
    with pytest.raises(QuantityError, match="“"):
        ASKED[f"inside.{name}"].parse(text)


_VALUES = {
    "psu_form": st.sampled_from(SUPPLY_FORM.known),
    "board_form": st.sampled_from(BOARD_FORM.known),
    "case_form": st.sampled_from(BOARD_FORM.known),
    "usb_c_displays": st.sampled_from(tuple(USB_C)),
    "free_outputs": st.lists(st.sampled_from(("DisplayPort 1.4", "DisplayPort", "HDMI 2.1", "USB-C", "VGA"))).map(
        tuple
    ),
}


@given(st.data())
def test_what_is_shown_is_taken_again(data):
    asked = data.draw(st.sampled_from(tuple(ASKED.values())))
    told = data.draw(_VALUES.get(asked.name, st.integers(int(asked.least), int(asked.most))))
    assert asked.parse(asked.show(told)) == told


def test_answers_are_entered_values_and_the_last_one_counts():
    told = answers(
        (
            Entered("inside.psu_watts", "550 W", "2026-01-01"),
            Entered("memory.size", "64 GB", "2026-01-01"),
            Entered("inside.psu_watts", "650 W", "2026-02-01"),
            Entered("inside.card_length", "a lot", "2026-02-01"),
        )
    )
    assert told.psu_watts == Known(650, "you", "entered", at="2026-02-01")
    assert isinstance(told.card_length, Unknown)
    assert "a lot" in told.card_length.reason
    assert told.m2_free == Inside().m2_free
