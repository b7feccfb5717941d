"""The made machines, read from their files: what goes into each, with nothing asked and with all answered."""

from __future__ import annotations

from dataclasses import fields

import pytest

from deskspec.knowledge.sources import source
from deskspec.model.part import Spec
from deskspec.plan.compat.fit import Fit
from deskspec.plan.compat.inside import ASKED, Inside
from deskspec.plan.compat.rules import PLAIN, RULES, fits
from tests.build.machines import MACHINES
from tests.plan.compat.given import (
    BOARD,
    CARD,
    CASE,
    COOLER,
    CPU,
    DOCK,
    INSIDE,
    KIT,
    MONITOR,
    NVME,
    SATA,
    SUPPLY,
    WHOLE,
    by_rule,
    part,
    read,
    whole,
)  # fmt: skip

NAMES = (*MACHINES, "empty")
FITS, NOT, OPEN = "fits", "doesn't fit", "unknown"
NO_DESKTOP = {"laptop": NOT, "laptop, shut": NOT, "spark": NOT}
PLACED = dict.fromkeys(("desktop", "laptop", "laptop, shut", "old", "spark"), FITS)
#: Part: machine: the word that counts with all questions answered. What is not named is unknown. The desktop's two
#: cards are more than 850 W carry.
EXPECTED: dict[str, tuple[Spec, dict[str, str]]] = {
    "memory": (KIT, {"desktop": FITS, "laptop": NOT, "laptop, shut": NOT}),
    "ssd": (NVME, PLACED),
    "card": (CARD, NO_DESKTOP),
    "processor": (CPU, {"desktop": NOT, "laptop": NOT, "laptop, shut": NOT}),
    "board": (BOARD, {"desktop": FITS, **NO_DESKTOP}),
    "supply": (SUPPLY, {"desktop": NOT, **NO_DESKTOP}),
    "cooler": (COOLER, {"desktop": FITS, **NO_DESKTOP}),
    "case": (CASE, NO_DESKTOP),
    "monitor": (MONITOR, PLACED),
    "dock": (DOCK, dict.fromkeys(NAMES, FITS)),
}


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("what", EXPECTED)
def test_with_all_answered(what, name):
    spec, states = EXPECTED[what]
    assert whole(spec, read(name)).state == states.get(name, OPEN)


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("what", EXPECTED)
def test_with_nothing_asked_no_more_is_known(what, name):
    spec, states = EXPECTED[what]
    told = whole(spec, read(name), Inside()).state
    assert told in (states.get(name, OPEN), OPEN)
    # Memory is all that firmware tells enough of.
    assert told != FITS or what == "memory"


@pytest.mark.parametrize("name", ["vm", "container", "wsl2", "empty", "bare"])
def test_what_shows_nothing_of_a_computer_refuses_nothing(name):
    for spec in WHOLE:
        assert whole(spec, read(name), Inside()).state != NOT, spec


def test_the_desktop_takes_the_card_once_it_is_alone():
    """Its two cards leave open which of them stays, and so what the power supply has to carry."""
    told = by_rule(CARD, read("desktop"))
    assert {name for name, fit in told.items() if fit.state != FITS} == {"connectors", "power"}


def test_a_guest_says_why_nothing_can_be_told():
    assert "virtual machine" in by_rule(CARD, read("vm"))["takes_a_card"].why
    assert "container" in by_rule(CARD, read("container"))["takes_a_card"].why
    assert "WSL" in by_rule(CARD, read("wsl2"))["takes_a_card"].why


def test_the_laptops_memory_is_soldered():
    assert by_rule(KIT, read("laptop"))["soldered"].state == NOT


def every_word() -> list[Fit]:
    return [
        fit
        for name in NAMES
        for spec in (*WHOLE, SATA)
        for answered in (INSIDE, Inside())
        for fit in fits(part(spec), read(name), answered)
    ]


def test_every_figure_has_a_source_in_the_table_and_every_question_is_one_that_is_asked():
    told = every_word()
    assert [fit for fit in told if fit.source and source(fit.source) is None] == []
    assert {fit.asks for fit in told if fit.asks} <= set(ASKED)
    assert {fit.asks for fit in told} >= {f"inside.{field.name}" for field in fields(Inside)} - {
        "inside.psu_twelve_pin", "inside.psu_eight_pin",
    }  # fmt: skip


def test_parts_without_rules_fit_every_machine_for_a_plain_reason():
    plain = [spec for spec in WHOLE if type(spec) in PLAIN]
    assert len(plain) == len(PLAIN)
    assert not set(PLAIN) & set(RULES)
    for spec in plain:
        for name in NAMES:
            (told,) = fits(part(spec), read(name), Inside())
            assert (told.state, told.why) == (FITS, PLAIN[type(spec)])
