"""Buying by the month."""

from __future__ import annotations

import pytest

from deskspec.plan.optimise import (
    Group,
    Level,
    Month,
    Need,
    Option,
    Problem,
    Requires,
    Resource,
    Schedule,
    best,
    by_month,
)
from tests.plan.optimise import brute

LOW, ENOUGH, FULL = Level(0.1, False, False), Level(0.7, True, False), Level(1, True, True)


def single(need: str, cost: int, level: Level = FULL, uses: tuple[tuple[str, float], ...] = ()) -> Group:
    return Group(f"{need}s", (Option(f"new {need}", cost, 1, ((need, level),), uses),))


NEEDS = (Need("card", 3, True, LOW), Need("lamp", 1, False, LOW), Need("screen", 3, True, ENOUGH))
DESK = Problem(NEEDS, (single("card", 50_000), single("lamp", 2_000), single("screen", 20_000)))


def test_a_required_minimum_is_saved_for_before_anything_else_is_bought():
    assert by_month(DESK, best(DESK, 100_000), 20_000) == Schedule(
        (Month(3, ("new card", "new lamp"), 52_000, 8_000), Month(4, ("new screen",), 20_000, 8_000)), 4, ()
    )


def test_the_larger_gain_goes_first_and_the_limit_leaves_the_rest():
    everything = by_month(DESK, best(DESK, 100_000), 80_000)
    assert everything == Schedule((Month(1, ("new card", "new lamp", "new screen"), 72_000, 8_000),), 1, ())
    assert by_month(DESK, best(DESK, 100_000), 20_000, limit=3).later == ("new screen",)
    assert by_month(DESK, best(DESK, 100_000), 20_000, limit=3).done is None


def test_what_only_holds_together_is_bought_together():
    supply = Group("supplies", (Option("supply", 9_000, 1, (), (("power", -300),)),))
    cable = Group("cables", (Option("cable", 1_000, 1),))
    card = single("card", 50_000, uses=(("power", 250),))
    bonds = (Requires("new card", ("cable",)),)
    desk = Problem(NEEDS, (card, supply, cable), (Resource("power", 0),), requires=bonds)
    schedule = by_month(desk, best(desk, 100_000), 30_000)
    assert [(month.number, set(month.bought)) for month in schedule.months] == [(2, {"new card", "supply", "cable"})]


def test_nothing_to_buy_is_done_before_the_first_month():
    assert by_month(DESK, best(DESK, 0), 100) == Schedule((), 0, ())


def test_nothing_put_aside_buys_nothing():
    with pytest.raises(ValueError, match="above 0, not 0"):
        by_month(DESK, best(DESK, 100_000), 0)


@pytest.mark.parametrize("seed", range(60))
def test_every_month_holds_and_no_more_is_spent_than_saved(seed):
    problem = brute.small(seed)
    answer = best(problem, 20_000)
    schedule = by_month(problem, answer, 1_500)
    owned: set[str] = set()
    saved = 0
    for month in schedule.months:
        owned |= set(month.bought)
        saved += month.spent
        assert month.left == 1_500 * month.number - saved >= 0
        assert tuple(option for option in problem.options() if option.id in owned) in set(brute.choices(problem, ()))
    assert owned == set(answer.taken)
    assert schedule.done == (schedule.months[-1].number if schedule.months else 0)
