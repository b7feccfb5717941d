"""What the optimiser claims to find, found by trying everything; and small random problems to try it on."""

from __future__ import annotations

import itertools
import random
from collections.abc import Collection, Iterator

from deskspec.plan.optimise import (
    Claim,
    Conflict,
    Goal,
    Group,
    Level,
    Lock,
    Need,
    Option,
    Problem,
    Requires,
    Resource,
    keep,
    must,
    never,
)

Choice = tuple[Option, ...]
Bare = tuple[int, int, int]


def choices(problem: Problem, locks: Collection[Lock] | None = None) -> Iterator[Choice]:
    """Every choice that holds, with the locks of the problem or with these."""
    for picked in itertools.product(*((None, *group.options) for group in problem.groups)):
        choice = tuple(option for option in picked if option is not None)
        if _holds(problem, choice, problem.locks if locks is None else locks):
            yield choice


def _holds(problem: Problem, choice: Choice, locks: Collection[Lock]) -> bool:
    taken = {option.id for option in choice}
    for resource in problem.resources:
        used = sum(round(amount * 1000) for option in choice for name, amount in option.uses if name == resource.id)
        if used > round(resource.available * 1000):
            return False
    if any(pair.one in taken and pair.other in taken for pair in problem.conflicts):
        return False
    if any(bond.option in taken and taken.isdisjoint(bond.any_of) for bond in problem.requires):
        return False
    members = {group.id: {option.id for option in group.options} for group in problem.groups}
    return all(
        bool(taken & members.get(lock.id, {lock.id})) if lock.kind == "must"
        else taken.isdisjoint(members.get(lock.id, {lock.id}))
        for lock in locks
    )  # fmt: skip


def level(need: Need, choice: Choice) -> Level:
    """A need's level in the end."""
    told = [there for option in choice for name, there in option.levels if name == need.id]
    return told[0] if told else need.base


def reaches(need: Need, choice: Choice, goal: Goal) -> bool:
    """Whether a need meets the goal in the end."""
    there = level(need, choice)
    return there.minimum if goal == "minimum" else there.recommended


def fit(problem: Problem, choice: Choice) -> int:
    """Sum of weight times fit in millionths."""
    return sum(need.weight * round(level(need, choice).fit * 1_000_000) for need in problem.needs)


def cost(choice: Choice) -> int:
    """What a choice costs."""
    return sum(option.cost for option in choice)


def purchases(choice: Choice) -> int:
    """In how many purchases."""
    return sum(option.purchases for option in choice)


def cheapest(problem: Problem, goal: Goal, excluded: Collection[str] = ()) -> tuple[int, int] | None:
    """Least cost and then purchases to the goal."""
    needs = [need for need in problem.needs if need.id not in excluded]
    return min(
        (
            (cost(choice), purchases(choice))
            for choice in choices(problem)
            if all(reaches(need, choice, goal) for need in needs)
        ),
        default=None,
    )


def best(problem: Problem, budget: int) -> Bare | None:
    """Highest fit (negated), then least cost, then fewest purchases."""
    return min(
        (
            (-fit(problem, choice), cost(choice), purchases(choice))
            for choice in choices(problem)
            if cost(choice) <= budget
        ),
        default=None,
    )


def curve(problem: Problem, up_to: int | None = None) -> list[Bare]:
    """The whole staircase: fit, cost, purchases."""
    steps: list[Bare] = []
    for spent, lost, pieces in sorted(
        (cost(choice), -fit(problem, choice), purchases(choice)) for choice in choices(problem)
    ):
        if (up_to is None or spent <= up_to) and (not steps or -lost > steps[-1][0]):
            steps.append((-lost, spent, pieces))
    return steps


def possible(problem: Problem, claims: Collection[Claim], goal: Goal, budget: int | None) -> bool:
    """Whether all of the claims, and nothing else but what always binds, can hold."""
    locks = [lock for lock in problem.locks if Claim(lock.kind, lock.id) in claims]
    needs = [need for need in problem.needs if Claim("need", need.id) in claims]
    within = budget if any(claim.kind == "budget" for claim in claims) else None
    return any(
        all(reaches(need, choice, goal) for need in needs) and (within is None or cost(choice) <= within)
        for choice in choices(problem, locks)
    )


def small(seed: int) -> Problem:
    """A small random problem with everything in it, and few distinct numbers, so that there are ties."""
    dice = random.Random(seed)
    groups = [f"g{number}" for number in range(dice.randint(1, 4))]
    needs = tuple(Need(f"n{number}", dice.choice((0, 1, 3, 3)), dice.random() < 0.6, _level(dice)) for number in range(dice.randint(1, 5)))  # fmt: skip
    server = {need.id: dice.choice([*groups, "none"] if dice.random() < 0.1 else groups) for need in needs}
    resources = tuple(Resource(f"r{number}", dice.choice((0.0, 1.0, 2.5, 4.0))) for number in range(dice.randint(0, 2)))
    made = tuple(
        Group(name, tuple(_option(dice, f"{name}.{number}", [need for need in server if server[need] == name], resources) for number in range(dice.randint(0, 5))))
        for name in groups
    )  # fmt: skip
    ids = [option.id for group in made for option in group.options]
    conflicts, requires, locks = list[Conflict](), list[Requires](), list[Lock]()
    if len(ids) > 2:
        conflicts = [Conflict(*dice.sample(ids, 2)) for _ in range(dice.randint(0, 4))]
        requires = [Requires(dice.choice(ids), tuple(dice.sample(ids, dice.randint(1, 2)))) for _ in range(dice.choice((0, 0, 1, 3)))]  # fmt: skip
        kinds = (lambda: must(dice.choice(ids)), lambda: never(dice.choice(ids)), lambda: must(dice.choice(groups)), lambda: keep(dice.choice(groups)))  # fmt: skip
        locks = [dice.choice(kinds)() for _ in range(dice.choice((0, 0, 0, 1, 2)))]
    return Problem(needs, made, resources, tuple(conflicts), tuple(requires), tuple(locks))


def _option(dice: random.Random, id_: str, needs: list[str], resources: tuple[Resource, ...]) -> Option:
    levels = tuple((need, _level(dice)) for need in needs if dice.random() < 0.8)
    uses = tuple((resource.id, dice.choice((-2.0, 0.5, 1.0, 1.1, 2.0))) for resource in resources if dice.random() < 0.6)  # fmt: skip
    return Option(id_, dice.choice((0, 1, 2, 3, 5, 5, 8)) * 1_000, dice.choice((0, 1, 1, 2)), levels, uses)


def _level(dice: random.Random) -> Level:
    reached = dice.choice((0.0, 0.35, 0.35, 0.525, 0.7, 1.0))
    return Level(reached, reached >= 0.7, reached >= 1)
