"""Times the optimiser on a problem of realistic size: python tests/benchmarks/bench_plan.py [SEEDS].

Twelve groups of 3,000 to 20,000 options, 30 needs, 6 resources, some conflicts and requirements. Prints the seconds
of pruning, of the cheapest way, of the best for four budgets and of the curve; asserts nothing: machines are noisy.
"""

from __future__ import annotations

import random
import sys
import time

from deskspec.plan.optimise import (
    Conflict,
    Group,
    Level,
    Need,
    Option,
    Problem,
    Requires,
    Resource,
    best,
    cheapest,
    curve,
)
from deskspec.plan.optimise.prune import prune

GROUPS, NEEDS, RESOURCES = 12, 30, 6
BUDGETS = (50_000, 100_000, 200_000, 400_000)


def realistic(seed: int) -> Problem:
    """Prices rise with what they buy, unevenly; the first group provides what others use."""
    dice = random.Random(seed)
    needs = tuple(
        Need(f"n{number}", dice.choice((1, 3)), dice.random() < 0.6, level(dice.choice((0.0, 0.35, 0.6, 0.7, 1.0))))
        for number in range(NEEDS)
    )
    resources = tuple(Resource(f"r{number}", 4.0 if number < 3 else 300.0) for number in range(RESOURCES))
    groups = tuple(group(dice, number, resources) for number in range(GROUPS))
    ids = [[option.id for option in group.options] for group in groups]
    conflicts = tuple(Conflict(dice.choice(ids[1]), dice.choice(ids[2])) for _ in range(40))
    requires = tuple(Requires(id_, tuple(ids[4][: len(ids[4]) // 2])) for id_ in ids[3][:50])
    return Problem(needs, groups, resources, conflicts, requires)


def level(fit: float) -> Level:
    """A level of this fit."""
    return Level(fit, fit >= 0.7, fit >= 1)


def group(dice: random.Random, number: int, resources: tuple[Resource, ...]) -> Group:
    """One kind of thing, from poor to good."""
    used = dice.sample(resources, dice.choice((0, 0, 1, 1, 2, 3)))
    sign = -1 if number == 0 else 1
    options = []
    for place in range(dice.randint(3_000, 20_000)):
        quality = dice.random()
        have = [
            dice.choice((0.25, 0.5, 0.75, 1, 1.25, 1.5, 2, 3, 4)) * (0.6 + quality)
            for _ in range(number, NEEDS, GROUPS)
        ]
        fits = [1.0 if ratio >= 2 else 0.7 if ratio >= 1 else 0.7 * ratio for ratio in have]
        uses = tuple(
            (resource.id, sign * float(dice.randint(1, 3) if resource.available < 10 else 25 * dice.randint(2, 12)))
            for resource in used
        )
        cost = int(1_000 + 20_000 * sum(fits) ** 2 * dice.uniform(0.5, 1.5) + quality * 5_000)
        levels = tuple((f"n{number + GROUPS * step}", level(fit)) for step, fit in enumerate(fits))
        options.append(Option(f"g{number}.{place}", cost, 1 + (dice.random() < 0.1), levels, uses))
    return Group(f"g{number}", tuple(options))


def main(seeds: int) -> None:
    """Print the figures of each seed."""
    for seed in range(seeds):
        problem = realistic(seed)
        began = time.perf_counter()
        pruned = prune(problem)
        pruning = time.perf_counter() - began
        print(f"seed {seed}: {len(list(problem.options()))} options, {len(list(pruned.options()))} after pruning")
        print(f"  prune     {pruning:6.2f} s")
        for answer in (cheapest(problem, "minimum"), cheapest(problem, "recommended")):
            print(f"  cheapest  {answer.seconds:6.2f} s  {answer.status}, {answer.cost / 100:.2f}")
        for budget in BUDGETS:
            found = best(problem, budget)
            print(
                f"  best      {found.seconds:6.2f} s  {found.status}, {found.cost / 100:.2f}, fit {found.fit_after:.4f}"
            )
        for cap in (12, 60):
            whole = curve(problem, cap=cap)
            print(f"  curve     {whole.seconds:6.2f} s  {len(whole.steps)} steps, complete: {whole.complete}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 3)
