"""Plans of every role for made machines: what they claim is so, what is bought fits, and no budget is exceeded."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

import pytest

from deskspec.detect.runner import detect
from deskspec.metrics.overlay import seen_text
from deskspec.metrics.registry import METRICS
from deskspec.model.machine import Entered, Machine
from deskspec.model.part import GraphicsCard, MemoryKit, Offer, Part, PowerSupply, Webcam
from deskspec.model.reading import Known, Unknown
from deskspec.plan.catalog.bundled import bundled
from deskspec.plan.compat.fit import worst
from deskspec.plan.compat.inside import answers
from deskspec.plan.optimise import Stopped
from deskspec.plan.planner import SHORT, plan
from deskspec.plan.prices import Money
from deskspec.roles.library import open_library
from deskspec.units import GIB
from tests.build.machines import MACHINES

ROLES = [profile for profile in open_library(None, None).profiles if profile.id != "home-office"]
DOLLARS = Money()


@cache
def machine(name):
    return detect(MACHINES[name].make())


def role(name):
    return next(profile for profile in ROLES if profile.id == name)


def said(name, **values):
    """A made machine of which a person says otherwise; "_" stands for the dot of a metric."""
    seen = machine(name)
    metrics = {metric.replace("_", ".", 1): text for metric, text in values.items()}
    given = tuple(Entered(metric, text, "", seen_text(METRICS[metric], seen)) for metric, text in metrics.items())
    return replace(seen, entered=given)


def states(assessment):
    return {item.metric: item.state for item in assessment.findings}


def part(kind, spec, price, name="", currency="USD"):
    offers = (Offer(price, currency, "2026-01", "x", "list"),) if price else ()
    return Part(f"{kind}-{name or price}", kind, name or f"A {kind}", spec, offers=offers)


@pytest.mark.parametrize("name", sorted(MACHINES))
@pytest.mark.parametrize("profile", ROLES, ids=lambda profile: profile.id)
@pytest.mark.parametrize("goal", ["minimum", "recommended"])
def test_what_a_plan_claims_is_so(name, profile, goal):
    told = plan(machine(name), profile, bundled(), DOLLARS, goal=goal)
    before, after = states(told.before), states(told.after)
    assert told.cost == sum(item.cost for item in told.bought)
    for item in told.bought:
        assert worst(item.fits).state != "doesn't fit"
        assert item.closes or item.betters or item.purchase.part.kind == "psu"
        for metric in item.closes:
            assert before[metric] != after[metric]
            assert after[metric] == "meets recommended" or (goal == "minimum" and after[metric] not in SHORT)
    if not told.clash:
        needs = {item.metric: item.need for item in told.after.findings}
        wanted = "meets recommended" if goal == "recommended" else ""
        left = {
            metric
            for metric, state in after.items()
            if (state in SHORT and needs[metric].minimum is not None)
            or (wanted and state not in (wanted, "unknown", "not needed"))
        }
        assert left <= set(told.stays_open)
    assert {metric for metric, state in after.items() if state == "unknown"} == set(told.find_out)
    assert (told.fit_after or 0) >= (told.fit_before or 0)


@pytest.mark.parametrize("name", sorted(MACHINES))
@pytest.mark.parametrize("budget", [0, 100_00, 700_00, 3000_00])
def test_no_budget_is_exceeded_and_more_money_never_fits_less(name, budget):
    profile = role("ml-engineer")
    told = plan(machine(name), profile, bundled(), Money(tax=19.0), goal="budget", budget=budget)
    richer = plan(machine(name), profile, bundled(), Money(tax=19.0), goal="budget", budget=budget + 500_00)
    assert told.cost <= budget
    assert (richer.fit_after or 0) >= (told.fit_after or 0) >= (told.fit_before or 0)


def test_what_is_unknown_is_listed_and_not_bought_for():
    told = plan(machine("bare"), role("ml-engineer"), bundled(), DOLLARS, goal="recommended")
    assert told.bought == ()
    assert {"memory.size", "gpu.memory", "displays.count", "network.download"} <= set(told.find_out)


def test_what_nothing_closes_stays_open_by_name():
    slow = said("desktop", network_download="10 Mbps")
    told = plan(slow, role("ml-engineer"), bundled(), DOLLARS)
    assert told.stays_open == ("network.download",)
    assert told.clash == ()


def test_nothing_is_built_into_a_computer_that_can_not_be_seen():
    told = plan(machine("vm"), role("ml-engineer"), bundled(), DOLLARS)
    assert all(item.purchase.part.kind not in ("gpu", "memory", "ssd") for item in told.bought)
    assert {"cpu.cores", "memory.size"} <= set(told.stays_open)


@pytest.fixture
def weak():
    """A desktop whose card is too weak, and nothing else."""
    return said("desktop", gpu_class="GeForce GTX 1050 Ti", gpu_memory="4 GB")


CARD = part("gpu", GraphicsCard("GeForce RTX 3080", 10 * GIB, 320, 285, 2.0, 0, 2, 0), 700_00, "card")
SUPPLY = part("psu", PowerSupply(1200, "ATX", 4, 1), 120_00, "supply")
SMALL = part("psu", PowerSupply(400, "ATX", 1, 0), 40_00, "small")


def inside(**said):
    return answers(Entered(f"inside.{name}", text, "") for name, text in said.items())


ROOM = {"card_length": "330 mm", "card_slots": "3", "psu_form": "ATX", "case_form": "ATX"}


def test_a_card_comes_with_the_power_supply_that_it_needs(weak):
    weak_supply = inside(psu_watts="300 W", psu_eight_pin="0", psu_twelve_pin="0", **ROOM)
    told = plan(weak, role("ml-engineer"), (CARD, SUPPLY, SMALL), DOLLARS, inside=weak_supply)
    assert [(item.purchase.part.name, item.cost) for item in told.bought] == [("card", 700_00), ("supply", 120_00)]
    assert told.cost == 820_00
    enough = inside(psu_watts="1200 W", psu_eight_pin="4", psu_twelve_pin="1", **ROOM)
    alone = plan(weak, role("ml-engineer"), (CARD, SUPPLY, SMALL), DOLLARS, inside=enough)
    assert [item.purchase.part.name for item in alone.bought] == ["card"]


def test_a_card_that_does_not_fit_is_not_bought(weak):
    narrow = inside(psu_watts="1200 W", psu_eight_pin="4", psu_twelve_pin="1", **{**ROOM, "card_length": "200 mm"})
    told = plan(weak, role("ml-engineer"), (CARD, SUPPLY), DOLLARS, inside=narrow)
    assert told.bought == ()
    assert {"gpu.class", "gpu.memory"} <= set(told.stays_open)


def test_memory_goes_into_free_slots_else_in_the_place_of_what_is_there():
    desktop = machine("desktop")
    memory = replace(
        desktop.memory,
        installed=Known(16 * GIB, "x"), slots=Known(4, "x"), free_slots=Known(2, "x"), maximum=Known(128 * GIB, "x"),
    )  # fmt: skip
    two = part("memory", MemoryKit("DDR5", "DIMM", 2, 8 * GIB, 5600, ecc=False, registered=False), 50_00, "2 x 8")
    told = plan(replace(desktop, memory=memory), role("ml-engineer"), (two,), DOLLARS)
    assert [(item.purchase.count, item.purchase.way) for item in told.bought] == [(1, "add")]
    full = replace(memory, free_slots=Known(0, "x"))
    told = plan(replace(desktop, memory=full), role("ml-engineer"), (two,), DOLLARS)
    assert [(item.purchase.count, item.purchase.way) for item in told.bought] == [(2, "replace")]
    assert states(told.after)["memory.size"] == "meets minimum"


def test_without_a_rate_a_price_is_none():
    no_webcam = said("desktop", peripherals_webcam="no")
    cheap, dear = part("webcam", Webcam(1080), 50_00), part("webcam", Webcam(1080), 60_00, "euro", "EUR")
    for money, names in ((DOLLARS, ["A webcam"]), (Money("EUR"), ["euro"]), (Money("CHF"), [])):
        told = plan(no_webcam, role("ml-engineer"), (cheap, dear), money)
        assert [item.purchase.part.name for item in told.bought] == names
    rated = plan(no_webcam, role("ml-engineer"), (cheap, dear), Money("EUR", 20.0, (("USD", 0.9),)))
    assert [(item.purchase.part.name, item.cost) for item in rated.bought] == [("A webcam", 54_00)]
    assert rated.oldest == "2026-01"


def test_a_budget_that_is_too_small_is_named():
    no_webcam = said("desktop", peripherals_webcam="no")
    told = plan(no_webcam, role("ml-engineer"), bundled(), DOLLARS, budget=10_00)
    assert told.bought == ()
    assert set(told.clash) == {"peripherals.webcam", "budget"}


def test_a_wrong_budget_is_refused():
    with pytest.raises(ValueError, match="0 or more"):
        plan(Machine(), role("ml-engineer"), (), DOLLARS, goal="budget", budget=-5)
    with pytest.raises(ValueError, match="needs a budget"):
        plan(Machine(), role("ml-engineer"), (), DOLLARS, goal="budget")


def test_an_empty_catalogue_buys_nothing_and_says_what_stays_open():
    told = plan(machine("old"), role("ml-engineer"), (), DOLLARS)
    assert told.bought == ()
    assert "memory.size" in told.stays_open
    assert told.cost == 0
    assert told.oldest == ""


def test_it_can_be_stopped():
    with pytest.raises(Stopped):
        plan(machine("old"), role("ml-engineer"), bundled(), DOLLARS, stopped=lambda: True)


def test_a_machine_of_which_nothing_is_known_has_no_fit():
    told = plan(Machine(), role("backend-engineer"), bundled(), DOLLARS)
    assert isinstance(told.before.findings[0].have, Unknown)
    assert told.fit_before is None
