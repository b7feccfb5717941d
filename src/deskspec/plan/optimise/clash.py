"""Why a goal can't be reached: a few wishes that can't hold together, none of which could be left out."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import replace

from deskspec.plan.optimise.answer import BUDGET, Claim
from deskspec.plan.optimise.problem import Goal, Problem
from deskspec.plan.optimise.program import Rows, lock_claims, need_claims
from deskspec.plan.optimise.solve import Stop, check_budget

Holds = Callable[[list[Claim]], bool]


def conflict(
    problem: Problem,
    goal: Goal,
    budget: int | None = None,
    *,
    excluded: Collection[str] = (),
    stopped: Stop | None = None,
) -> tuple[Claim, ...]:
    """Needs, locks and the budget that can't hold together, in that order; any one less of them, and they can.

    Empty where everything holds. Where resources are overdrawn from the start and nothing makes up for it, the claims
    are those resources. Raises Stopped where it is stopped, as half an answer would accuse the innocent.
    """
    from deskspec.plan.optimise.highs import smallest
    from deskspec.plan.optimise.prune import prune

    check_budget(budget)
    rows = Rows(prune(problem, goal))
    every = [*need_claims(problem, excluded), *lock_claims(problem), *([] if budget is None else [BUDGET])]

    def holds(claims: list[Claim]) -> bool:
        program = rows.program(claims, goal, budget)
        return smallest(program, [0] * len(program.options), stopped=stopped) is not None

    if holds(every):
        return ()
    # Advised needs are dropped first, so that what is required is told where either would do.
    lesser = {need.id for need in problem.needs if not need.required}
    left = _thinned(every, holds, sorted(every, key=lambda claim: claim.kind != "need" or claim.id not in lesser))
    return tuple(left) if left else _overdrawn(problem, stopped)


def _thinned(claims: list[Claim], holds: Holds, order: list[Claim]) -> list[Claim]:
    """The claims without those that are not needed for the contradiction."""
    for claim in order:
        fewer = [other for other in claims if other != claim]
        if not holds(fewer):
            claims = fewer
    return claims


def _overdrawn(problem: Problem, stopped: Stop | None) -> tuple[Claim, ...]:
    """The resources that can't be satisfied together whatever is taken."""
    from deskspec.plan.optimise.highs import smallest

    def holds(claims: list[Claim]) -> bool:
        ids = {claim.id for claim in claims}
        # What a resource that is left out uses must not be named either.
        groups = tuple(
            replace(
                group,
                options=tuple(
                    replace(option, uses=tuple(use for use in option.uses if use[0] in ids)) for option in group.options
                ),
            )
            for group in problem.groups
        )
        resources = tuple(resource for resource in problem.resources if resource.id in ids)
        program = Rows(replace(problem, groups=groups, resources=resources)).program(())
        return smallest(program, [0] * len(program.options), stopped=stopped) is not None

    every = [Claim("resource", resource.id) for resource in problem.resources]
    return tuple(_thinned(every, holds, every))
