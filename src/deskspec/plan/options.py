"""From parts to options: which purchases would bring a machine further, whether they fit, and what each brings.

Of parts whose known facts are the same only the cheapest counts. An option is one part, several of it, or a card with
the power supply that it needs; options of one group exclude each other.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from deskspec.assess.fit import WEIGHTS, level_of
from deskspec.assess.judge import finding
from deskspec.metrics.overlay import reading
from deskspec.metrics.reading_parts import environment_kind
from deskspec.metrics.registry import METRICS, RENTED
from deskspec.model.assessment import Finding
from deskspec.model.machine import Machine
from deskspec.model.part import MemoryKit, Part, PartKind
from deskspec.model.plan import Fit, Purchase
from deskspec.model.profile import Profile, Requirement
from deskspec.model.reading import Known, value_of
from deskspec.plan.apply import SAID, with_purchases
from deskspec.plan.compat.fit import worst
from deskspec.plan.compat.inside import Inside
from deskspec.plan.compat.rules import fits
from deskspec.plan.optimise.problem import Group, Level, Need, Option
from deskspec.plan.prices import Money, usable

#: The metrics that a kind of part serves; each metric is served by one kind.
SERVES: dict[PartKind, tuple[str, ...]] = {
    "memory": ("memory.size",),
    "gpu": ("gpu.class", "gpu.memory", "gpu.cuda"),
    "ssd": ("storage.system_kind", "storage.size"),
    "monitor": ("displays.count", "displays.resolution", "displays.diagonal", "displays.refresh"),
    **{kind: (metric,) for kind, metric in SAID.items()},
}
#: What goes into the computer itself: from inside a virtual machine or a container nobody can tell what that takes.
BUILT_IN: tuple[PartKind, ...] = ("memory", "gpu", "ssd")
#: Nobody buys more of one part for one desk.
MOST = 4


@dataclass(frozen=True, slots=True)
class Choice:
    """What an option stands for: its purchases, what each costs in all, and every rule's word on each."""

    purchases: tuple[Purchase, ...]
    costs: tuple[int, ...]
    fits: tuple[tuple[Fit, ...], ...]

    @property
    def cost(self) -> int:
        return sum(self.costs)


class Options:
    """The options of one machine for one role."""

    def __init__(
        self, machine: Machine, profile: Profile, parts: Iterable[Part], money: Money, inside: Inside | None = None
    ) -> None:
        self._machine, self._inside, self._money = machine, inside or Inside(), money
        self._needs = {need.metric: need for need in profile.requirements if need.metric in METRICS}
        self._by_kind: dict[PartKind, list[tuple[int, Part]]] = {}
        for cost, part in _cheapest(parts, money):
            self._by_kind.setdefault(part.kind, []).append((cost, part))
        rented = reading(METRICS[RENTED], machine)
        self._renting = isinstance(rented, Known) and rented.value is True
        self.choices: dict[str, Choice] = {}

    @cached_property
    def findings(self) -> dict[str, Finding]:
        """How each need stands now."""
        return {metric: self._finding(need, self._machine) for metric, need in self._needs.items()}

    @property
    def needs(self) -> tuple[Need, ...]:
        """The needs that are known, for the optimiser. What is unknown is never bought for."""
        known = [(item, level) for item in self.findings.values() if (level := _level(item)) is not None]
        return tuple(
            Need(item.metric, WEIGHTS[item.need.weight], item.need.weight == "required", level) for item, level in known
        )

    def groups(self, stopped: Callable[[], bool] = lambda: False) -> tuple[Group, ...]:
        """A group a kind of part that can bring a known need further."""
        made: list[Group] = []
        known = {need.id: need.base for need in self.needs}
        guest = environment_kind(self._machine) in ("vm", "container", "wsl")
        for kind, metrics in SERVES.items():
            if guest and kind in BUILT_IN:
                continue
            open_ = {metric: known[metric] for metric in metrics if metric in known and known[metric].fit < 1}
            served = {metric: known[metric] for metric in metrics if metric in known}
            if open_:
                options = tuple(self._options(kind, served, stopped))
                if options:
                    made.append(Group(kind, options))
        return tuple(made)

    # --- inside

    def _finding(self, need: Requirement, machine: Machine) -> Finding:
        return finding(need, reading(METRICS[need.metric], machine), renting=self._renting)

    def _options(self, kind: PartKind, served: Mapping[str, Level], stopped: Callable[[], bool]) -> Iterator[Option]:
        for cost, part in self._by_kind.get(kind, ()):
            if stopped():
                return
            for purchase in self._ways(part):
                levels = self._levels(purchase, served)
                if not _brings(levels, served):
                    continue
                choice = self._fitting(purchase, cost)
                if choice is None:
                    continue
                option = f"{part.id} {purchase.count} {purchase.way}"
                self.choices[option] = choice
                bought = sum(item.count for item in choice.purchases)
                yield Option(option, choice.cost, bought, tuple(levels.items()))

    def _levels(self, purchase: Purchase, served: Mapping[str, Level]) -> dict[str, Level]:
        after = with_purchases(self._machine, (purchase,))
        found = {metric: _level(self._finding(self._needs[metric], after)) for metric in served}
        # What the part does not tell is not taken for better, nor for as good as before.
        return {metric: level or Level(0, minimum=False, recommended=False) for metric, level in found.items()}

    def _ways(self, part: Part) -> Iterator[Purchase]:
        if part.kind == "memory":
            yield from self._memory_ways(part)
        elif part.kind == "ssd":
            yield from (Purchase(part, count, "add") for count in (1, 2))
            yield Purchase(part, 1, "system")
        elif part.kind == "monitor":
            yield from (Purchase(part, count, "add") for count in range(1, MOST + 1))
        elif part.kind == "gpu":
            yield Purchase(part, 1, "replace")
        else:
            yield Purchase(part)

    def _memory_ways(self, part: Part) -> Iterator[Purchase]:
        """Beside what is fitted where slots are free, else in its place. Only what firmware says of slots is used."""
        spec = part.spec
        modules = spec.modules if isinstance(spec, MemoryKit) else None
        slots, free = value_of(self._machine.memory.slots), value_of(self._machine.memory.free_slots)
        if not modules or not slots:
            return
        for count in range(1, slots // modules + 1):
            yield Purchase(part, count, "add" if free is not None and count * modules <= free else "replace")

    def _fitting(self, purchase: Purchase, cost: int) -> Choice | None:
        """The purchase where it fits, or may; a card with the cheapest power supply where that makes it fit."""
        told = self._fits(purchase)
        if worst(told).state != "doesn't fit":
            return Choice((purchase,), (cost * purchase.count,), (told,))
        if purchase.part.kind != "gpu":
            return None
        for price, supply in self._by_kind.get("psu", ()):
            with_it = self._fits(purchase, (supply,))
            own = fits(supply, self._machine, self._inside, (purchase.part,))
            if "doesn't fit" not in (worst(with_it).state, worst(own).state):
                both = (purchase, Purchase(supply, 1, "replace"))
                return Choice(both, (cost, price), (with_it, own))
        return None

    def _fits(self, purchase: Purchase, also: tuple[Part, ...] = ()) -> tuple[Fit, ...]:
        """Every rule's word, on as many as are bought."""
        others = tuple(replace(purchase.part) for _ in range(purchase.count - 1))
        return fits(purchase.part, self._machine, self._inside, (*also, *others))


def _cheapest(parts: Iterable[Part], money: Money) -> list[tuple[int, Part]]:
    """Of each kind and its facts the cheapest part that has a price, cheapest first."""
    best: dict[tuple[str, object], tuple[int, str, Part]] = {}
    for part in parts:
        priced = usable(part, money)
        if priced is not None:
            key, found = (part.kind, part.spec), (priced[1], part.id, part)
            if key not in best or found[:2] < best[key][:2]:
                best[key] = found
    return [(cost, part) for cost, _, part in sorted(best.values(), key=lambda found: found[:2])]


def _level(item: Finding) -> Level | None:
    fit = level_of(item)
    if fit is None:
        return None
    recommended = item.state == "meets recommended"
    # Where a role asks for no minimum there is none to reach.
    minimum = recommended or item.need.minimum is None or item.state in ("meets minimum", "covered by renting")
    return Level(fit, minimum, recommended)


def _brings(levels: Mapping[str, Level], before: Mapping[str, Level]) -> bool:
    """Whether something is better than it was."""
    return any(
        (level.fit, level.minimum, level.recommended)
        > (before[metric].fit, before[metric].minimum, before[metric].recommended)
        for metric, level in levels.items()
    )
