"""Against trying everything: what is called cheapest, best and irreducible is so."""

from __future__ import annotations

import itertools
import random
from dataclasses import replace

import pytest

from deskspec.plan.optimise import Claim, Goal, Group, Problem, best, cheapest, conflict, curve
from deskspec.plan.optimise.prune import prune
from tests.plan.optimise import brute

GOALS: tuple[Goal, Goal] = ("minimum", "recommended")
SEEDS = range(200)


def taken(problem: Problem, ids: tuple[str, ...]) -> brute.Choice:
    return tuple(option for option in problem.options() if option.id in ids)


def numbers(problem: Problem, ids: tuple[str, ...]) -> brute.Bare:
    choice = taken(problem, ids)
    return brute.fit(problem, choice), brute.cost(choice), brute.purchases(choice)


@pytest.mark.parametrize("seed", SEEDS)
def test_the_cheapest_way_is_the_cheapest_of_all(seed):
    problem = brute.small(seed)
    for goal in GOALS:
        for excluded in ((), (problem.needs[0].id,)):
            found, truth = cheapest(problem, goal, excluded=excluded), brute.cheapest(problem, goal, excluded)
            assert found.status == ("impossible" if truth is None else "proven")
            if truth is not None:
                choice = taken(problem, found.taken)
                assert choice in set(brute.choices(problem))
                assert (found.cost, found.purchases) == truth == (brute.cost(choice), brute.purchases(choice))
                assert {need.id for need in problem.needs if brute.reaches(need, choice, goal)} == set(found.met)
                assert set(found.met) >= {need.id for need in problem.needs} - set(excluded)


@pytest.mark.parametrize("seed", SEEDS)
def test_the_best_for_a_budget_is_the_best_of_all(seed):
    problem = brute.small(seed)
    weight = sum(need.weight for need in problem.needs)
    for budget in (0, 3_000, 7_000, 12_000):
        found, truth = best(problem, budget), brute.best(problem, budget)
        assert found.status == ("impossible" if truth is None else "proven")
        if truth is not None:
            fit, cost, purchases = numbers(problem, found.taken)
            assert (-fit, cost, purchases) == truth
            assert taken(problem, found.taken) in set(brute.choices(problem))
            assert found.fit_after == (pytest.approx(fit / weight / 1_000_000) if weight else 1)
            assert found.fit_before == (pytest.approx(brute.fit(problem, ()) / weight / 1_000_000) if weight else 1)


@pytest.mark.parametrize("seed", SEEDS)
def test_the_curve_is_the_whole_staircase(seed):
    problem = brute.small(seed)
    for up_to in (None, 9_000):
        found = curve(problem, up_to)
        assert found.complete
        assert [numbers(problem, step.taken) for step in found.steps] == brute.curve(problem, up_to)
        assert [step.cost for step in found.steps] == [numbers(problem, step.taken)[1] for step in found.steps]
        for before, step in itertools.pairwise(found.steps):
            assert set(step.added) == set(step.taken) - set(before.taken)


@pytest.mark.parametrize("seed", SEEDS)
def test_a_contradiction_is_one_and_no_part_of_it_is(seed):
    problem = brute.small(seed)
    every = {
        *(Claim("need", need.id) for need in problem.needs),
        *(Claim(lock.kind, lock.id) for lock in problem.locks),
        Claim("budget", "budget"),
    }
    for goal, budget in itertools.product(GOALS, (None, 4_000)):
        asked = every if budget is not None else every - {Claim("budget", "budget")}
        found = conflict(problem, goal, budget)
        assert set(found) <= asked
        assert (not found) is brute.possible(problem, asked, goal, budget)
        if found:
            assert not brute.possible(problem, found, goal, budget)
            assert all(brute.possible(problem, set(found) - {claim}, goal, budget) for claim in found)


@pytest.mark.parametrize("seed", SEEDS)
def test_pruning_changes_no_optimum(seed):
    problem = brute.small(seed)
    general = prune(problem)
    for goal in GOALS:
        least = brute.cheapest(problem, goal)
        assert brute.cheapest(general, goal) == brute.cheapest(prune(problem, goal), goal) == least
    for budget in (0, 5_000, 12_000):
        truth = brute.best(problem, budget)
        assert brute.best(general, budget) == brute.best(prune(problem, "fit"), budget) == truth


def test_pruning_removes_a_good_part():
    before = sum(len(list(brute.small(seed).options())) for seed in SEEDS)
    after = sum(len(list(prune(brute.small(seed)).options())) for seed in SEEDS)
    assert after < 0.6 * before


@pytest.mark.parametrize("seed", range(40))
def test_the_order_of_listing_does_not_matter(seed):
    problem = brute.small(seed)
    dice = random.Random(seed)
    groups = [Group(group.id, tuple(dice.sample(group.options, len(group.options)))) for group in problem.groups]
    shuffled = replace(
        problem,
        groups=tuple(dice.sample(groups, len(groups))),
        conflicts=problem.conflicts[::-1],
        requires=problem.requires[::-1],
        locks=problem.locks[::-1],
    )
    assert best(shuffled, 9_000).taken == best(problem, 9_000).taken
    assert cheapest(shuffled, "minimum").taken == cheapest(problem, "minimum").taken
    assert conflict(shuffled, "recommended", 2_000) == conflict(problem, "recommended", 2_000)
