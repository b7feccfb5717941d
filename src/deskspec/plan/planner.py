"""The plan: what to buy for a machine and a role, proven best at the prices listed, and checked once more by a check.

Whatever the optimiser takes is built into the machine and assessed by the rules of every check; what a plan claims is
what that assessment says.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from deskspec.assess.fit import fit
from deskspec.assess.judge import assess
from deskspec.model.assessment import Assessment, Finding, State
from deskspec.model.machine import Machine
from deskspec.model.part import Part
from deskspec.model.plan import Bought, Goal, Plan
from deskspec.model.profile import Profile
from deskspec.plan.apply import with_purchases
from deskspec.plan.compat.inside import Inside
from deskspec.plan.optimise import Problem, Stopped, best, cheapest, conflict
from deskspec.plan.optimise.problem import Goal as Level
from deskspec.plan.optimise.problem import Group, Need
from deskspec.plan.options import Choice, Options
from deskspec.plan.prices import Money, oldest

#: Below what is asked for at least.
SHORT: tuple[State, ...] = ("falls short", "below advice")


def plan(
    machine: Machine,
    profile: Profile,
    parts: Iterable[Part],
    money: Money,
    *,
    goal: Goal = "minimum",
    budget: int | None = None,
    inside: Inside | None = None,
    stopped: Callable[[], bool] | None = None,
) -> Plan:
    """The plan for a goal. budget is in hundredths of the currency; with the goal "budget" it has to be given.

    ValueError for a budget below 0, or a goal "budget" without one; the optimiser's Stopped where the person stops.
    """
    if budget is not None and budget < 0:
        raise ValueError("a budget is 0 or more")
    if goal == "budget" and budget is None:
        raise ValueError("the best for a budget needs a budget")
    options = Options(machine, profile, parts, money, inside)
    groups = options.groups(stopped or (lambda: False))
    if stopped is not None and stopped():
        raise Stopped
    problem = Problem(options.needs, groups)
    before = assess(profile, machine)
    clash: tuple[str, ...] = ()
    unserved: tuple[str, ...] = ()
    if goal == "budget":
        taken = _best(problem, budget or 0, stopped)
    else:
        unserved = _unserved(problem.needs, groups, goal)
        taken, clash = _cheapest(problem, goal, budget, unserved, stopped)
    choices = [options.choices[option] for option in taken]
    return _told(machine, profile, before, choices, money, goal, budget, clash, unserved)


def _cheapest(
    problem: Problem, goal: Level, budget: int | None, unserved: tuple[str, ...], stopped: Callable[[], bool] | None
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What is taken, and what clashes where nothing reaches the goal."""
    answer = cheapest(problem, goal, excluded=unserved, stopped=stopped)
    if answer.status == "stopped":
        raise Stopped
    if answer.status == "proven" and (budget is None or answer.cost <= budget):
        return answer.taken, ()
    claims = conflict(problem, goal, budget, excluded=unserved, stopped=stopped)
    return (), tuple(claim.id for claim in claims)


def _best(problem: Problem, budget: int, stopped: Callable[[], bool] | None) -> tuple[str, ...]:
    answer = best(problem, budget, stopped=stopped)
    if answer.status == "stopped":
        raise Stopped
    return answer.taken


def _unserved(needs: tuple[Need, ...], groups: tuple[Group, ...], goal: Level) -> tuple[str, ...]:
    """Known needs below the goal that nothing here brings to it."""
    served = {
        need for group in groups for option in group.options for need, level in option.levels if level.meets(goal)
    }
    return tuple(need.id for need in needs if not need.base.meets(goal) and need.id not in served)


def _told(
    machine: Machine,
    profile: Profile,
    before: Assessment,
    choices: list[Choice],
    money: Money,
    goal: Goal,
    budget: int | None,
    clash: tuple[str, ...],
    unserved: tuple[str, ...],
) -> Plan:
    purchases = [purchase for choice in choices for purchase in choice.purchases]
    after = assess(profile, with_purchases(machine, purchases)) if purchases else before
    bought = [
        _bought(machine, profile, before, choice, at, goal) for choice in choices for at in range(len(choice.purchases))
    ]
    left = tuple(item.metric for item in after.findings if _is_open(item, goal))
    return Plan(
        goal=goal,
        budget=budget,
        currency=money.currency,
        tax=money.tax,
        bought=tuple(bought),
        cost=sum(choice.cost for choice in choices),
        before=before,
        after=after,
        fit_before=fit(before).value,
        fit_after=fit(after).value,
        find_out=tuple(item.metric for item in after.findings if item.state == "unknown"),
        stays_open=tuple(dict.fromkeys((*unserved, *left))),
        clash=clash,
        oldest=oldest(item.offer for item in bought),
    )


def _is_open(item: Finding, goal: Goal) -> bool:
    """Whether a known need is below the goal; for a budget that is the minimum."""
    if item.state in ("unknown", "not needed"):
        return False
    if goal == "recommended":
        return item.state != "meets recommended"
    return item.state in SHORT and item.need.minimum is not None


def _bought(machine: Machine, profile: Profile, before: Assessment, choice: Choice, at: int, goal: Goal) -> Bought:
    purchase = choice.purchases[at]
    offer = purchase.part.offer
    if offer is None:
        raise ValueError(f"{purchase.part.id} has no price and can't be planned with")
    stood = {item.metric: item.state for item in before.findings}
    then = {item.metric: item.state for item in assess(profile, with_purchases(machine, (purchase,))).findings}
    better = [metric for metric, state in then.items() if _RANK[state] > _RANK[stood[metric]]]
    reached = ("meets recommended",) if goal == "recommended" else ("meets recommended", "meets minimum")
    closes = tuple(metric for metric in better if then[metric] in reached and stood[metric] not in reached)
    betters = tuple(metric for metric in better if metric not in closes)
    return Bought(purchase, offer, choice.costs[at], closes, betters, choice.fits[at])


#: Unknown is neither better nor worse: what becomes known by a purchase is known afterwards, and no gain.
_RANK: dict[State, int] = {
    "not needed": 0,
    "unknown": 9,
    "falls short": 1,
    "below advice": 1,
    "covered by renting": 2,
    "meets minimum": 2,
    "meets recommended": 3,
}
