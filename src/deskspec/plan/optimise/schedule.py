"""In which order to buy what was chosen, when so much is put aside each month."""

from __future__ import annotations

from collections.abc import Iterable

from deskspec.plan.optimise.answer import Answer, Month, Schedule
from deskspec.plan.optimise.problem import Option, Problem
from deskspec.plan.optimise.program import Row, Rows, gain

Bundle = frozenset[str]


def by_month(problem: Problem, answer: Answer, monthly: int, limit: int = 120) -> Schedule:
    """Purchases month by month, the worst gaps first among what the savings reach.

    What a required need lacks to its minimum comes before all else, even if it must be saved for. Options that only
    hold with others, as they require them or use what those provide, are bought together. Nothing to buy is done in
    month 0; what the limit of months leaves unbought is told as later.
    """
    if monthly <= 0:
        raise ValueError(f"what is put aside each month is above 0, not {monthly}")
    buying = _Buying(problem, answer)
    months: list[Month] = []
    fund = 0
    number = 0
    while buying.open and number < limit:
        number += 1
        fund += monthly
        bought: list[str] = []
        spent = 0
        while bundle := buying.next(fund - spent):
            bought.extend(sorted(bundle))
            spent += buying.cost(bundle)
            buying.open -= bundle
        fund -= spent
        if bought:
            months.append(Month(number, tuple(bought), spent, fund))
    return Schedule(tuple(months), None if buying.open else number, tuple(sorted(buying.open)))


class _Buying:
    """What is still to be bought, and what goes together."""

    def __init__(self, problem: Problem, answer: Answer) -> None:
        known = {option.id: option for option in problem.options()}
        for id_ in answer.taken:
            if id_ not in known:
                raise ValueError(f"the answer takes {id_!r}, which the problem does not have")
        self.needs = {need.id: need for need in problem.needs}
        self.options = {id_: known[id_] for id_ in answer.taken}
        self.open: Bundle = frozenset(answer.taken)
        writer = Rows(problem)
        self.column = writer.column
        self.requires = writer.requires_rows()
        self.resources = writer.resource_rows()

    def next(self, fund: int) -> Bundle:
        """What to buy next, or nothing until there is more money."""
        bundles = sorted({self.bundle(id_) for id_ in self.open}, key=sorted)
        urgent = [bundle for bundle in bundles if self.urgent(bundle)]
        within = [bundle for bundle in urgent or bundles if self.cost(bundle) <= fund]
        return max(within, key=lambda bundle: (self.gain(bundle), -self.cost(bundle)), default=frozenset())

    def cost(self, bundle: Iterable[str]) -> int:
        """What a bundle costs."""
        return sum(self.options[id_].cost for id_ in bundle)

    def gain(self, bundle: Iterable[str]) -> int:
        """Weight times gained fit of a bundle."""
        return sum(gain(self.options[id_], self.needs) for id_ in bundle)

    def urgent(self, bundle: Iterable[str]) -> bool:
        """Whether it lifts a required need to its minimum."""
        return any(self._lifts(self.options[id_]) for id_ in bundle)

    def _lifts(self, option: Option) -> bool:
        return any(
            level.minimum and self.needs[name].required and not self.needs[name].base.minimum
            for name, level in option.levels
        )

    def bundle(self, id_: str) -> Bundle:
        """The option and what must be bought with it, nothing of which could wait."""
        together = {id_}
        while broken := self._broken(together):
            helpers = self.open - together
            # Whichever helps most with what is broken; where nothing helps, all that is left is bought at once.
            helpful = {other: self._help(broken, other) for other in helpers}
            best = max(sorted(helpers), key=lambda other: helpful[other], default="")
            if not best or helpful[best] <= 0:
                together = set(self.open)
                break
            together.add(best)
        for other in sorted(together - {id_}, key=lambda other: (-self.options[other].cost, other)):
            if not self._broken(together - {other}):
                together.remove(other)
        return frozenset(together)

    def _columns(self, together: Iterable[str]) -> set[int]:
        owned = self.options.keys() - self.open
        return {self.column[id_] for id_ in (*owned, *together)}

    def _broken(self, together: Iterable[str]) -> Row | None:
        columns = self._columns(together)
        return next((row for row in (*self.requires, *self.resources) if not row.holds(columns)), None)

    def _help(self, row: Row, id_: str) -> int:
        """How far an option takes a row towards its bound."""
        factor = row.factors.get(self.column[id_], 0)
        return factor if row.at_most is None else -factor
