"""A problem as a 0/1 program in whole numbers: one column an option, one row each thing that binds."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from deskspec.plan.optimise.answer import BUDGET, Claim
from deskspec.plan.optimise.problem import AMOUNT, FIT, Goal, Level, Need, Option, Problem


@dataclass(frozen=True, slots=True)
class Row:
    """Bounds on a sum of columns times factors; a bound that is None is open."""

    factors: Mapping[int, int]
    at_least: int | None = None
    at_most: int | None = None

    def bounds(self) -> tuple[int | None, int | None]:
        """Both bounds."""
        return self.at_least, self.at_most

    def holds(self, taken: Iterable[int]) -> bool:
        """Whether a choice of columns keeps to the bounds."""
        total = sum(self.factors.get(column, 0) for column in taken)
        return (self.at_least is None or total >= self.at_least) and (self.at_most is None or total <= self.at_most)


@dataclass(frozen=True, slots=True)
class Program:
    """The columns, in the order of groups' and options' ids so that no order of listing matters, and the rows."""

    options: tuple[Option, ...]
    rows: tuple[Row, ...]

    def costs(self) -> list[int]:
        """What each column costs."""
        return [option.cost for option in self.options]

    def thrift(self) -> list[int]:
        """Cost and, beneath it, purchases in one number a column: the smaller sum is cheaper, then in fewer pieces."""
        step = 1 + sum(option.purchases for option in self.options)
        return [option.cost * step + option.purchases for option in self.options]


class Rows:
    """Writes the rows of one problem."""

    def __init__(self, problem: Problem) -> None:
        self.problem = problem
        self.groups = {group.id: group for group in problem.groups}
        self.options: list[Option] = []
        self.home: dict[str, str] = {}
        self.columns: dict[str, list[int]] = {}
        for id_ in sorted(self.groups):
            first = len(self.options)
            self.options.extend(sorted(self.groups[id_].options, key=lambda option: option.id))
            self.columns[id_] = list(range(first, len(self.options)))
            self.home |= {option.id: id_ for option in self.groups[id_].options}
        self.column = {option.id: column for column, option in enumerate(self.options)}
        self.serving = problem.serving()

    def program(self, claims: Iterable[Claim], goal: Goal = "minimum", budget: int | None = None) -> Program:
        """What always holds, and the claims."""
        needs = {need.id: need for need in self.problem.needs}
        rows = [*self.groups_rows(), *self.resource_rows(), *self.conflict_rows(), *self.requires_rows()]
        for claim in claims:
            if claim.kind == "need":
                rows.append(self.need_row(needs[claim.id], goal))
            elif claim == BUDGET:
                rows.append(self.budget_row(budget or 0))
            else:
                rows.append(self.lock_row(claim))
        return Program(tuple(self.options), tuple(rows))

    def groups_rows(self) -> list[Row]:
        """At most one of each group."""
        return [Row(dict.fromkeys(columns, 1), at_most=1) for columns in self.columns.values() if columns]

    def resource_rows(self) -> list[Row]:
        """No resource overdrawn."""
        used: dict[str, dict[int, int]] = defaultdict(lambda: defaultdict(int))
        for column, option in enumerate(self.options):
            for name, amount in option.uses:
                used[name][column] += round(amount * AMOUNT)
        return [
            Row(
                {column: amount for column, amount in used[resource.id].items() if amount},
                at_most=round(resource.available * AMOUNT),
            )
            for resource in self.problem.resources
        ]

    def conflict_rows(self) -> list[Row]:
        """Not both. Those of a group that shun the same of another group share a row, which bounds more tightly."""
        shuns: dict[tuple[str, str], set[str]] = defaultdict(set)
        for pair in self.problem.conflicts:
            one, other = sorted((pair.one, pair.other), key=lambda id_: (self.home[id_], id_))
            # Two of one group are kept apart already.
            if self.home[one] != self.home[other]:
                shuns[one, self.home[other]].add(other)
        alike: dict[tuple[str, tuple[str, ...]], set[str]] = defaultdict(set)
        for (one, _), others in shuns.items():
            alike[self.home[one], tuple(sorted(others))].add(one)
        return [
            Row({self.column[id_]: 1 for id_ in (*sorted(alike[key]), *key[1])}, at_most=1) for key in sorted(alike)
        ]

    def requires_rows(self) -> list[Row]:
        """One of these if that."""
        asking: dict[tuple[str, tuple[str, ...]], set[str]] = defaultdict(set)
        for bond in self.problem.requires:
            if bond.option not in bond.any_of:
                asking[self.home[bond.option], tuple(sorted(set(bond.any_of)))].add(bond.option)
        rows = []
        for (home, any_of), askers in sorted(asking.items()):
            # Askers that also count as an answer would cancel out in a shared row.
            alone = askers & set(any_of)
            for together in (sorted(askers - alone), *([asker] for asker in sorted(alone))):
                if together:
                    factors = {self.column[id_]: 1 for id_ in any_of if self.home[id_] != home}
                    rows.append(Row(factors | {self.column[id_]: -1 for id_ in together}, at_least=0))
        return rows

    def need_row(self, need: Need, goal: Goal) -> Row:
        """The need meets the goal in the end: by something taken, or by nothing taken that spoils it."""
        levels = {
            column: dict(self.options[column].levels).get(need.id, need.base)
            for column in self.columns.get(self.serving.get(need.id, ""), ())
        }
        if need.base.meets(goal):
            return Row({column: 1 for column, level in levels.items() if not level.meets(goal)}, at_most=0)
        return Row({column: 1 for column, level in levels.items() if level.meets(goal)}, at_least=1)

    def lock_row(self, lock: Claim) -> Row:
        """A lock."""
        columns = self.columns[lock.id] if lock.id in self.columns else [self.column[lock.id]]
        factors = dict.fromkeys(columns, 1)
        return Row(factors, at_least=1) if lock.kind == "must" else Row(factors, at_most=0)

    def budget_row(self, budget: int) -> Row:
        """No more spent than the budget."""
        return Row({column: option.cost for column, option in enumerate(self.options) if option.cost}, at_most=budget)

    def gains(self) -> list[int]:
        """What each column adds to the sum of weight times fit, in millionths."""
        needs = {need.id: need for need in self.problem.needs}
        return [gain(option, needs) for option in self.options]


def gain(option: Option, needs: Mapping[str, Need]) -> int:
    """What an option adds to the sum of weight times fit, in millionths; below 0 where it makes things worse."""
    return sum(needs[name].weight * (level.millionths - needs[name].base.millionths) for name, level in option.levels)


def lock_claims(problem: Problem) -> list[Claim]:
    """The locks as claims, each once, in a stable order."""
    return sorted({Claim(lock.kind, lock.id) for lock in problem.locks}, key=lambda claim: (claim.kind, claim.id))


def need_claims(problem: Problem, excluded: Collection[str] = ()) -> list[Claim]:
    """The needs as claims, in the problem's order, without those that are excluded."""
    return [Claim("need", need.id) for need in problem.needs if need.id not in excluded]


def levels_with(problem: Problem, taken: Iterable[Option]) -> dict[str, Level]:
    """Each need's level with what is taken."""
    levels = {need.id: need.base for need in problem.needs}
    for option in taken:
        levels |= dict(option.levels)
    return levels


def total_fit(problem: Problem, levels: Mapping[str, Level]) -> float:
    """Sum of weight times fit over sum of weight; 1 where nothing weighs."""
    weight = sum(need.weight for need in problem.needs)
    reached = sum(need.weight * levels[need.id].millionths for need in problem.needs)
    return reached / (weight * FIT) if weight else 1.0
