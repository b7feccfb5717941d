"""The cheapest way to a goal, and the best for a budget, both proven by HiGHS.

What ties in everything that is asked is settled by ids: the same problem, in whatever order its parts are listed, has
the same answer.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Collection, Iterable
from typing import TYPE_CHECKING

from deskspec.plan.optimise.answer import BUDGET, Answer, Status, Stopped
from deskspec.plan.optimise.problem import Goal, Option, Problem
from deskspec.plan.optimise.program import Row, Rows, levels_with, lock_claims, need_claims, total_fit

if TYPE_CHECKING:
    from deskspec.plan.optimise.prune import Aim

Stop = Callable[[], bool]


def cheapest(problem: Problem, goal: Goal, *, excluded: Collection[str] = (), stopped: Stop | None = None) -> Answer:
    """The least cost, then the fewest purchases, with which every need that is not excluded meets the goal.

    A need that meets it already must not be spoilt.
    """
    from deskspec.plan.optimise.highs import smallest

    known = {need.id for need in problem.needs}
    for id_ in excluded:
        if id_ not in known:
            raise ValueError(f"excluded: no need {id_!r}")
    began = time.perf_counter()
    try:
        rows = Rows(_pruned(problem, goal))
        program = rows.program([*need_claims(problem, excluded), *lock_claims(problem)], goal)
        found = smallest(program, program.thrift(), stopped=stopped)
    except Stopped:
        return answer(problem, "stopped", (), began, goal)
    if found is None:
        return answer(problem, "impossible", (), began, goal)
    return answer(problem, "proven", (program.options[column] for column in found), began, goal)


def best(problem: Problem, budget: int, *, stopped: Stop | None = None) -> Answer:
    """The highest fit that the budget (hundredths) buys, for the least cost, then with the fewest purchases."""
    check_budget(budget)
    began = time.perf_counter()
    try:
        found = Fitting(problem, stopped).best(budget)
    except Stopped:
        return answer(problem, "stopped", (), began)
    return answer(problem, "impossible" if found is None else "proven", found or (), began)


def check_budget(budget: int | None) -> None:
    """Raises ValueError for a budget that can't be one."""
    if budget is not None and budget < 0:
        raise ValueError(f"a budget is 0 or more, not {budget}")


class Fitting:
    """One problem prepared to be asked for the best fit at several budgets."""

    def __init__(self, problem: Problem, stopped: Stop | None = None) -> None:
        self.stopped = stopped
        self.rows = Rows(_pruned(problem, "fit"))
        self.locks = lock_claims(problem)
        self.free = self.rows.program(self.locks)
        self.gains = self.rows.gains()

    def least(self) -> int | None:
        """What must be spent in any case; None where nothing can hold."""
        from deskspec.plan.optimise.highs import smallest

        found = smallest(self.free, self.free.costs(), stopped=self.stopped)
        return None if found is None else sum(self.free.options[column].cost for column in found)

    def best(self, budget: int, known: tuple[Option, ...] | None = None) -> tuple[Option, ...] | None:
        """What to take; `known` is returned as it is where it, the thriftiest of its fit, can't be bettered."""
        from deskspec.plan.optimise.highs import smallest

        program = self.rows.program([*self.locks, BUDGET], budget=budget)
        found = smallest(program, [-gain for gain in self.gains], stopped=self.stopped)
        if found is None:
            return None
        gained = sum(self.gains[column] for column in found)
        if known is not None and gained == self.gained(known):
            return known
        enough = Row({column: gain for column, gain in enumerate(self.gains) if gain}, at_least=gained)
        thrifty = smallest(program, program.thrift(), [enough], self.stopped)
        assert thrifty is not None
        return tuple(program.options[column] for column in thrifty)

    def gained(self, taken: Iterable[Option]) -> int:
        """What the taken options add to the sum of weight times fit, in millionths."""
        return sum(self.gains[self.rows.column[option.id]] for option in taken)


def _pruned(problem: Problem, aim: Aim) -> Problem:
    from deskspec.plan.optimise.prune import prune

    return prune(problem, aim)


def answer(problem: Problem, status: Status, taken: Iterable[Option], began: float, goal: Goal = "minimum") -> Answer:
    """What was found, with its sums."""
    taken = tuple(taken)
    before, after = levels_with(problem, ()), levels_with(problem, taken)
    return Answer(
        status,
        tuple(sorted(option.id for option in taken)),
        sum(option.cost for option in taken),
        sum(option.purchases for option in taken),
        total_fit(problem, before),
        total_fit(problem, after),
        tuple(need.id for need in problem.needs if after[need.id].meets(goal)),
        time.perf_counter() - began,
    )
