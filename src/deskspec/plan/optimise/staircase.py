"""Best fit against budget: each step is proven to be the cheapest way to its fit."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass

from deskspec.plan.optimise.answer import Curve, Step, Stopped
from deskspec.plan.optimise.problem import Option, Problem
from deskspec.plan.optimise.program import levels_with, total_fit
from deskspec.plan.optimise.solve import Fitting, Stop, check_budget

Choice = tuple[Option, ...]


@dataclass(frozen=True, slots=True)
class _Gap:
    """Between two steps: up to `empty` is known to hold nothing better than the lower one."""

    low: Choice
    high: Choice
    empty: int

    @property
    def width(self) -> int:
        """The budgets that are not known yet."""
        return _cost(self.high) - 1 - self.empty


def curve(
    problem: Problem,
    up_to: int | None = None,
    *,
    cap: int = 60,
    stopped: Stop | None = None,
    found: Callable[[int], object] | None = None,
) -> Curve:
    """The staircase from what must be spent in any case to all that money can better, or to the budget `up_to`.

    With more steps than the cap (2 at least), those that are told lie spread over the budgets, both ends among them,
    and the curve is not complete. `found` hears how many steps are known so far.
    """
    check_budget(up_to)
    if cap < 2:
        raise ValueError(f"a curve has 2 steps at least, not {cap}")
    began = time.perf_counter()
    choices: list[Choice] = []
    complete = ended = False
    try:
        complete = _climb(Fitting(problem, stopped), up_to, cap, choices, found or (lambda _: None))
    except Stopped:
        ended = True
    return Curve(_steps(problem, choices), complete, ended, time.perf_counter() - began)


def _climb(
    fitting: Fitting, up_to: int | None, cap: int, choices: list[Choice], found: Callable[[int], object]
) -> bool:
    """Fill in the choices, the widest gap first. Whether none is missing."""
    least = fitting.least()
    top = sum(fitting.free.costs()) if up_to is None else up_to
    if least is None or least > top:
        return True
    low, high = fitting.best(least), fitting.best(top)
    assert low is not None
    assert high is not None
    choices.append(low)
    if fitting.gained(high) == fitting.gained(low):
        return True
    choices.append(high)
    gaps = [_Gap(low, high, _cost(low))]
    # Narrower gaps than this are cleared from the top, as halving them would ask more often than they have steps.
    narrow = max(1, (_cost(high) - _cost(low)) // (2 * cap))
    while gaps := [gap for gap in gaps if gap.width > 0]:
        if len(choices) >= cap:
            return False
        gap = max(gaps, key=lambda gap: (gap.width, -_cost(gap.low)))
        gaps.remove(gap)
        budget = _cost(gap.high) - 1 if gap.width <= narrow else gap.empty + (gap.width + 1) // 2
        choice = fitting.best(budget, gap.low)
        assert choice is not None
        if choice is gap.low:
            gaps.append(_Gap(gap.low, gap.high, budget))
        else:
            choices.append(choice)
            found(len(choices))
            gaps += [_Gap(gap.low, choice, gap.empty), _Gap(choice, gap.high, budget)]
    return True


def _cost(choice: Choice) -> int:
    return sum(option.cost for option in choice)


def _steps(problem: Problem, choices: list[Choice]) -> tuple[Step, ...]:
    steps: list[Step] = []
    before: frozenset[str] = frozenset()
    for choice in sorted(choices, key=_cost):
        ids = sorted(option.id for option in choice)
        fit = total_fit(problem, levels_with(problem, choice))
        purchases = sum(option.purchases for option in choice)
        added = tuple(id_ for id_ in ids if id_ not in before)
        steps.append(Step(_cost(choice), purchases, fit, tuple(ids), added))
        before = frozenset(ids)
    return tuple(steps)
