"""The question put to the optimiser: needs, groups of options, and what binds them. It knows nothing of parts.

At most one option of a group is taken; taking none keeps what is owned. A need is served by one group: the option taken
there replaces the need's level, for better or worse; an option that does not name the need leaves it as it is.
Costs are whole hundredths. Fits count to the millionth and amounts of resources to the thousandth, so that sums are
sums of integers and equal means equal.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal, TypeAlias

Goal: TypeAlias = Literal["minimum", "recommended"]
LockKind: TypeAlias = Literal["must", "never", "keep"]

FIT = 1_000_000
AMOUNT = 1_000


@dataclass(frozen=True, slots=True)
class Level:
    """How far a need is met: fit from 0 to 1, and whether that reaches its minimum and its recommended level."""

    fit: float
    minimum: bool
    recommended: bool

    @property
    def millionths(self) -> int:
        """The fit as it is counted."""
        return round(self.fit * FIT)

    def meets(self, goal: Goal) -> bool:
        """Whether the goal is reached."""
        return self.minimum if goal == "minimum" else self.recommended


@dataclass(frozen=True, slots=True)
class Need:
    """What someone needs, how much it weighs, and the level that is owned already."""

    id: str
    weight: int
    required: bool
    base: Level


@dataclass(frozen=True, slots=True)
class Option:
    """Something to take. purchases counts what is bought for it; brands are carried along for who reads the answer.

    uses tells amounts of resources; a negative one provides.
    """

    id: str
    cost: int
    purchases: int
    levels: tuple[tuple[str, Level], ...] = ()
    uses: tuple[tuple[str, float], ...] = ()
    brands: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Group:
    """Options of which at most one is taken."""

    id: str
    options: tuple[Option, ...]


@dataclass(frozen=True, slots=True)
class Resource:
    """What options share: all that the taken ones use must not exceed what is available.

    Below nothing available, taking nothing is no answer: something that provides must be taken.
    """

    id: str
    available: float


@dataclass(frozen=True, slots=True)
class Conflict:
    """Two options that can't both be taken."""

    one: str
    other: str


@dataclass(frozen=True, slots=True)
class Requires:
    """Whoever takes the option takes one of the others as well."""

    option: str
    any_of: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Lock:
    """A wish that binds: "must" take an option, or any of a group; "never" take an option; "keep" a group as it is."""

    kind: LockKind
    id: str


def must(id_: str) -> Lock:
    """Take this option, or one of this group."""
    return Lock("must", id_)


def never(option: str) -> Lock:
    """Don't take this option."""
    return Lock("never", option)


def keep(group: str) -> Lock:
    """Take nothing of this group."""
    return Lock("keep", group)


@dataclass(frozen=True, slots=True)
class Problem:
    """All of it. Raises ValueError where the parts do not belong together."""

    needs: tuple[Need, ...] = ()
    groups: tuple[Group, ...] = ()
    resources: tuple[Resource, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    requires: tuple[Requires, ...] = ()
    locks: tuple[Lock, ...] = ()

    def __post_init__(self) -> None:
        _unique("need", (need.id for need in self.needs))
        _unique("resource", (resource.id for resource in self.resources))
        # One name space for both: a lock names either.
        taken = _unique("group", (group.id for group in self.groups))
        groups = frozenset(taken)
        _unique("option", (option.id for group in self.groups for option in group.options), taken)
        _check_needs(self.needs)
        _check_options(self)
        _check_bonds(self, groups, taken - groups)

    def options(self) -> Iterator[Option]:
        """Every option of every group."""
        return (option for group in self.groups for option in group.options)

    def serving(self) -> dict[str, str]:
        """The group that serves a need, by the need's id; a need that nothing serves is missing."""
        return {need: group.id for group in self.groups for option in group.options for need, _ in option.levels}


def _unique(kind: str, ids: Iterable[str], seen: set[str] | None = None) -> set[str]:
    seen = set() if seen is None else seen
    for id_ in ids:
        if id_ in seen:
            raise ValueError(f"{kind} {id_!r}: the id is used twice")
        seen.add(id_)
    return seen


def _check_needs(needs: tuple[Need, ...]) -> None:
    for need in needs:
        if need.weight < 0:
            raise ValueError(f"need {need.id!r}: its weight is below 0")
        _check_level(need.base, f"need {need.id!r}")


def _check_level(level: Level, where: str) -> None:
    if not 0 <= level.fit <= 1:
        raise ValueError(f"{where}: a fit is from 0 to 1, not {level.fit}")


def _check_options(problem: Problem) -> None:
    needs = {need.id for need in problem.needs}
    resources = {resource.id for resource in problem.resources}
    server: dict[str, str] = {}
    for resource in problem.resources:
        if not math.isfinite(resource.available):
            raise ValueError(f"resource {resource.id!r}: what is available must be a number")
    for group in problem.groups:
        for option in group.options:
            if option.cost < 0 or option.purchases < 0:
                raise ValueError(f"option {option.id!r}: cost and purchases are 0 or more")
            _check_uses(option, resources)
            for need, level in option.levels:
                if need not in needs:
                    raise ValueError(f"option {option.id!r}: no need {need!r}")
                if server.setdefault(need, group.id) != group.id:
                    raise ValueError(f"need {need!r} is served by two groups, {server[need]!r} and {group.id!r}")
                if not 0 <= level.fit <= 1:
                    _check_level(level, f"option {option.id!r}")
            if len(option.levels) > 1:
                _unique(f"option {option.id!r}: need", (need for need, _ in option.levels))


def _check_uses(option: Option, resources: set[str]) -> None:
    for name, amount in option.uses:
        if name not in resources:
            raise ValueError(f"option {option.id!r}: no resource {name!r}")
        if not math.isfinite(amount):
            raise ValueError(f"option {option.id!r}: what it uses of {name!r} must be a number")


def _check_bonds(problem: Problem, groups: frozenset[str], options: set[str]) -> None:
    for pair in problem.conflicts:
        for id_ in (pair.one, pair.other):
            if id_ not in options:
                raise ValueError(f"conflict: no option {id_!r}")
        if pair.one == pair.other:
            raise ValueError(f"conflict: option {pair.one!r} with itself")
    for bond in problem.requires:
        if not bond.any_of:
            raise ValueError(f"option {bond.option!r} requires one of nothing")
        for id_ in (bond.option, *bond.any_of):
            if id_ not in options:
                raise ValueError(f"requires: no option {id_!r}")
    for lock in problem.locks:
        known = {"must": groups | options, "never": options, "keep": groups}[lock.kind]
        if lock.id not in known:
            raise ValueError(f"lock {lock.kind!r}: nothing is called {lock.id!r}")
