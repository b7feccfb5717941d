"""What catalogues write is brought to the words that parts are compared in."""

from __future__ import annotations

import pytest

from deskspec.plan.catalog import words


@pytest.mark.parametrize(
    ("text", "sockets"),
    [
        ("2 x HDMI 2.0b      1 x DisplayPort 1.4a", ("HDMI 2.0", "HDMI 2.0", "DisplayPort 1.4")),
        ("HDMI, DisplayPort, USB-C", ("HDMI", "DisplayPort", "USB-C")),
        ("1 x HDMI2 x DisplayPort", ("HDMI", "DisplayPort", "DisplayPort")),
        ("1 x HDMI 1.42 x DisplayPort 1.4", ("HDMI 1.4", "DisplayPort 1.4", "DisplayPort 1.4")),
        ("DisplayPort 1.2 x 1, HDMI (v1.4) x 2, Earphone Jack", ("DisplayPort 1.2", "HDMI 1.4", "HDMI 1.4")),
        ("2 x HDMI™ 2.1     1 x Type-C(DP alt.", ("HDMI 2.1", "HDMI 2.1", "USB-C")),
        ("1 DisplayPort 1.4, 2 HDMI 2.1, 1 USB-C 5Gbps downstream", ("DisplayPort 1.4", "HDMI 2.1", "HDMI 2.1")),
        ("1 x VGA    1 x DVI-D Dual Link    1 x Thunderbolt 3", ("VGA", "DVI-D", "Thunderbolt 3")),
        ("1 x Mini-DisplayPort", ("DisplayPort",)),
        ("Headphone, 2 x USB", None),
        ("", None),
    ],
)
def test_sockets_for_a_picture(text, sockets):
    assert words.video_sockets(text) == sockets


def test_names_of_sockets_forms_and_memory():
    assert [words.socket(name) for name in ("LGA 1700", "lga1851", "am5", "Socket AM4", "STR5", "LGA 2011-3")] == [
        "LGA1700", "LGA1851", "AM5", "AM4", "sTR5", "LGA2011-3",
    ]  # fmt: skip
    assert [words.form(name) for name in ("Mini-ITX", "EATX", "micro-atx", "mATX", "ATX", "Odd One")] == [
        "Mini ITX", "E-ATX", "Micro ATX", "Micro ATX", "ATX", "Odd One",
    ]  # fmt: skip
    assert [words.memory_form(name) for name in ("288-pin DIMM", "262-pin SO-DIMM", "UDIMM", "CAMM2", "x")] == [
        "DIMM", "SODIMM", "DIMM", "CAMM2", None,
    ]  # fmt: skip
    assert [words.memory_type(name) for name in ("ddr5", "DDR1", "LPDDR5X", "SDR")] == ["DDR5", "DDR", "LPDDR5X", None]
    assert [words.drive_form(name) for name in ('2.5"', "M.2 2280", "m.2-2230", "PCIe", "")] == [
        "2.5", "M.2-2280", "M.2-2230", "PCIe card", None,
    ]  # fmt: skip


def test_a_case_for_a_board_takes_the_smaller_ones():
    assert words.forms_within("ATX") == ("ATX", "Micro ATX", "Mini ITX")
    assert words.forms_within("HTPC") is None


def test_what_suits_is_told_by_the_name_or_not_at_all():
    assert words.is_split_keyboard("Maker Ergonomic Split Gaming Keyboard") is True
    assert words.is_split_keyboard("Maker keyboard with split space bar") is None
    assert words.is_split_keyboard("Maker 60% with trackball") is None
    assert words.is_upright_mouse("Maker Wireless Trackball") is True
    assert words.is_upright_mouse("Maker Ergonomic Gaming Mouse") is None
    assert words.is_standing_desk("MITTZON Desk sit/stand 47 in") is True
    assert words.is_standing_desk("LAGKAPTEN Desk") is None
    assert words.picture_lines("4k,1080p,720p") == 2160
    assert words.picture_lines("Maker C505e") is None


def test_a_name_is_one_bounded_line():
    assert words.one_line("a\n\tb\x00\x1b[31m") == "a b??[31m"
    assert len(words.one_line("x " * 10_000)) == 200
