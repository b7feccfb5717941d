"""What a problem refuses, what the simplest ones answer, and how a search is stopped."""

from __future__ import annotations

import random
import subprocess
import sys
import threading
import time
from dataclasses import replace

import pytest

from deskspec.plan.optimise import (
    BUDGET,
    Claim,
    Conflict,
    Group,
    Level,
    Lock,
    Need,
    Option,
    Problem,
    Requires,
    Resource,
    Stopped,
    best,
    cheapest,
    conflict,
    curve,
    highs,
    must,
    never,
)
from deskspec.plan.optimise.prune import prune
from tests.plan.optimise import brute

LOW, ENOUGH, FULL = Level(0.35, False, False), Level(0.7, True, False), Level(1, True, True)
MEMORY = Need("memory", 3, True, LOW)
SCREEN = Need("screen", 1, False, ENOUGH)
KITS = Group("kits", (Option("small", 5_000, 1, (("memory", ENOUGH),)), Option("big", 9_000, 1, (("memory", FULL),))))
SCREENS = Group("screens", (Option("wide", 20_000, 1, (("screen", FULL),)), Option("tiny", 100, 1, (("screen", LOW),))))
DESK = Problem((MEMORY, SCREEN), (KITS, SCREENS))
POWER = Resource("power", 100)


def test_a_desk_is_planned():
    answer = cheapest(DESK, "minimum")
    assert (answer.taken, answer.cost, answer.purchases, answer.met) == (("small",), 5_000, 1, ("memory", "screen"))
    assert answer.fit_before == pytest.approx(1.75 / 4)
    assert answer.fit_after == pytest.approx(2.8 / 4)
    assert cheapest(DESK, "recommended").taken == ("big", "wide")
    assert cheapest(DESK, "recommended", excluded=("screen",)).taken == ("big",)
    assert best(DESK, 8_999).taken == ("small",)
    assert best(DESK, 20_000).taken == ("big",)
    assert [(step.cost, step.added) for step in curve(DESK).steps] == [
        (0, ()),
        (5_000, ("small",)),
        (9_000, ("big",)),
        (29_000, ("wide",)),
    ]


def test_what_is_met_is_not_spoilt():
    forced = replace(DESK, locks=(must("tiny"),))
    assert cheapest(forced, "minimum").status == "impossible"
    assert conflict(forced, "minimum") == (Claim("need", "screen"), Claim("must", "tiny"))
    assert cheapest(forced, "minimum", excluded=("screen",)).taken == ("small", "tiny")


def test_a_budget_that_is_too_small_is_told_with_the_need_it_fails():
    assert conflict(DESK, "recommended", 8_000) == (Claim("need", "memory"), BUDGET)
    assert conflict(DESK, "recommended", 29_000) == ()


def test_resources_overdrawn_from_the_start_are_told():
    assert conflict(replace(DESK, resources=(POWER, Resource("slots", -1))), "minimum") == (Claim("resource", "slots"),)


def test_what_provides_lets_another_use():
    card = Group("cards", (Option("card", 100, 1, (("memory", FULL),), (("power", 300),)),))
    supply = Group("supplies", (Option("supply", 7_000, 1, (), (("power", -200),)),))
    assert cheapest(Problem((MEMORY,), (card, supply), (POWER,)), "minimum").taken == ("card", "supply")


def test_of_equal_options_the_first_id_is_taken():
    twins = Group("kits", tuple(Option(id_, 5_000, 1, (("memory", ENOUGH),)) for id_ in "cab"))
    assert cheapest(Problem((MEMORY,), (twins,)), "minimum").taken == ("a",)


@pytest.mark.parametrize(
    "problem",
    [Problem(), Problem(groups=(KITS,), needs=(replace(MEMORY, base=FULL),)), Problem(groups=(Group("none", ()),))],
    ids=["nothing", "nothing open", "an empty group"],
)
def test_where_nothing_is_open_nothing_is_bought(problem):
    for answer in (cheapest(problem, "recommended"), best(problem, 0), best(problem, 10_000)):
        assert (answer.status, answer.taken, answer.cost, answer.fit_after) == ("proven", (), 0, 1)
    assert [(step.cost, step.taken) for step in curve(problem).steps] == [(0, ())]
    assert conflict(problem, "recommended", 0) == ()


def test_a_negative_budget_is_refused():
    for ask in (lambda: best(DESK, -5), lambda: curve(DESK, -5), lambda: conflict(DESK, "minimum", -5)):
        with pytest.raises(ValueError, match="a budget is 0 or more, not -5"):
            ask()


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"groups": (KITS, Group("more", (Option("x", 1, 1, (("memory", FULL),)),)))}, "served by two groups"),
        ({"groups": (KITS, KITS)}, "'kits': the id is used twice"),
        ({"groups": (KITS, Group("more", (KITS.options[0],)))}, "'small': the id is used twice"),
        ({"groups": (Group("kits", (Option("kits", 1, 1),)),)}, "'kits': the id is used twice"),
        ({"groups": (Group("g", (Option("x", -1, 1),)),)}, "cost and purchases are 0 or more"),
        ({"groups": (Group("g", (Option("x", 1, 1, (("no", FULL),)),)),)}, "no need 'no'"),
        ({"groups": (Group("g", (Option("x", 1, 1, (), (("no", 1),)),)),)}, "no resource 'no'"),
        ({"groups": (Group("g", (Option("x", 1, 1, (("memory", Level(1.1, True, True)),)),)),)}, "from 0 to 1"),
        ({"needs": (MEMORY, MEMORY)}, "'memory': the id is used twice"),
        ({"needs": (replace(MEMORY, weight=-1), SCREEN)}, "weight is below 0"),
        ({"resources": (Resource("r", float("nan")),)}, "must be a number"),
        ({"conflicts": (Conflict("small", "no"),)}, "no option 'no'"),
        ({"conflicts": (Conflict("small", "small"),)}, "with itself"),
        ({"requires": (Requires("small", ()),)}, "requires one of nothing"),
        ({"requires": (Requires("small", ("no",)),)}, "no option 'no'"),
        ({"locks": (never("kits"),)}, "nothing is called 'kits'"),
        ({"locks": (Lock("keep", "small"),)}, "nothing is called 'small'"),
    ],
)
def test_parts_that_do_not_belong_together_are_refused(change, told):
    with pytest.raises(ValueError, match=told):
        replace(DESK, **change)
    with pytest.raises(ValueError, match="excluded: no need 'no'"):
        cheapest(DESK, "minimum", excluded=("no",))


def test_importing_the_optimiser_loads_neither_numpy_nor_highs():
    code = "import sys, deskspec.plan.optimise; sys.exit(bool({'numpy', 'highspy'} & sys.modules.keys()))"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_solving_prints_nothing():
    code = "from tests.plan.optimise.test_problem import *; print(best(DESK, 20_000).taken, bool(curve(DESK).steps))"
    done = subprocess.run([sys.executable, "-c", code], check=False, capture_output=True, text=True)
    assert (done.stdout, done.stderr) == ("('big',) True\n", "")


def wide(seed: int, groups: int = 30, options: int = 12) -> Problem:
    """Many groups over scarce resources: long to prove."""
    dice = random.Random(seed)
    resources = tuple(Resource(f"r{number}", groups * 30) for number in range(5))
    needs = tuple(Need(f"n{number}", 3, True, Level(0, False, False)) for number in range(groups))
    return Problem(
        needs,
        tuple(
            Group(
                f"g{number}",
                tuple(
                    Option(
                        f"g{number}.{place}",
                        dice.randint(10_000, 99_999),
                        1,
                        ((f"n{number}", Level(dice.random(), True, False)),),
                        tuple((resource.id, dice.randint(20, 100)) for resource in resources),
                    )
                    for place in range(options)
                ),
            )
            for number in range(groups)
        ),
        resources,
    )


def test_a_search_that_is_stopped_ends_at_once():
    stop = threading.Event()
    told: list[float] = []

    def end() -> None:
        told.append(time.perf_counter())
        stop.set()

    timer = threading.Timer(0.5, end)
    timer.start()
    answer = best(wide(1), 900_000, stopped=stop.is_set)
    late = time.perf_counter() - told[0]
    timer.join()
    assert (answer.status, answer.taken, answer.cost) == ("stopped", (), 0)
    assert late < 1
    assert curve(DESK, stopped=lambda: True).stopped
    assert cheapest(DESK, "minimum", stopped=lambda: True).status == "stopped"
    with pytest.raises(Stopped):
        conflict(DESK, "minimum", stopped=lambda: True)


@pytest.mark.parametrize("core", [1, 3, 6])
def test_trying_the_likeliest_first_finds_the_same(core, monkeypatch):
    monkeypatch.setattr(highs, "_CORE", core)
    for seed in range(60):
        problem = brute.small(seed)
        truth, found = brute.best(problem, 9_000), best(problem, 9_000)
        cheap, least = brute.cheapest(problem, "minimum"), cheapest(problem, "minimum")
        assert (found.status == "impossible") is (truth is None)
        assert (least.status == "impossible") is (cheap is None)
        if truth is not None:
            choice = tuple(option for option in problem.options() if option.id in found.taken)
            assert (-brute.fit(problem, choice), found.cost, found.purchases) == truth
        if cheap is not None:
            assert (least.cost, least.purchases) == cheap


def test_a_curve_that_is_capped_says_so_and_keeps_both_ends():
    problem = wide(2, groups=5)
    whole, capped = curve(problem, cap=500), curve(problem, cap=6)
    assert whole.complete
    assert not capped.complete
    assert len(capped.steps) == 6 < len(whole.steps)
    costs = {(step.cost, step.fit) for step in whole.steps}
    assert {(step.cost, step.fit) for step in capped.steps} < costs
    assert (capped.steps[0].cost, capped.steps[-1].cost) == (whole.steps[0].cost, whole.steps[-1].cost)


def test_a_locked_option_is_not_pruned_and_a_forbidden_one_beats_nothing():
    dear = Option("dear", 9_000, 2, (("memory", ENOUGH),))
    group = Group("kits", (*KITS.options, dear))
    kept = [option.id for option in prune(replace(DESK, groups=(group,), locks=(must("dear"),))).options()]
    assert kept == ["big", "dear", "small"]
    forbidden = replace(DESK, groups=(group,), locks=(never("small"), never("big")))
    assert "dear" in [option.id for option in prune(forbidden).options()]
    assert [option.id for option in prune(replace(DESK, groups=(group,))).options()] == ["big", "small"]
