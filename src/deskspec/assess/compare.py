"""Two roles side by side: what each needs, where they differ, and what a machine lacks to go from one to the other."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

from deskspec.assess.judge import SHORT
from deskspec.metrics.kinds import Value
from deskspec.metrics.registry import METRICS
from deskspec.model.assessment import Assessment, Finding
from deskspec.model.profile import Profile, Requirement

Difference: TypeAlias = Literal["same", "stricter", "looser", "only there", "only here", "different"]


@dataclass(frozen=True, slots=True)
class Pair:
    """One metric in both roles. difference is how the second stands to the first."""

    metric: str
    first: Requirement | None
    second: Requirement | None
    difference: Difference


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two roles, and the findings of one machine that stand between them."""

    first: Profile
    second: Profile
    pairs: tuple[Pair, ...]
    #: What the second role asks beyond the first and this machine does not give, or is not known to give.
    lacking: tuple[Finding, ...]
    #: What stands below the second role's levels already for the first: no matter of the change.
    lacking_both: tuple[Finding, ...]


_WEIGHTS = ("asked", "advised", "required")


def compare(first: Profile, second: Profile, now: Assessment, then: Assessment) -> Comparison:
    """The roles with one machine's assessments for each."""
    here = {need.metric: need for need in first.requirements}
    there = {need.metric: need for need in second.requirements}
    pairs = tuple(
        Pair(name, here.get(name), there.get(name), _difference(name, here.get(name), there.get(name)))
        for name in METRICS
        if name in here or name in there
    )
    before = {item.metric for item in now.findings if item.state in (*SHORT, "unknown")}
    open_ = [item for item in then.findings if item.state in (*SHORT, "unknown")]
    return Comparison(
        first,
        second,
        pairs,
        tuple(item for item in open_ if item.metric not in before),
        tuple(item for item in open_ if item.metric in before),
    )


def _difference(name: str, one: Requirement | None, other: Requirement | None) -> Difference:
    if not _asks(one):
        return "only there" if _asks(other) else "same"
    if not _asks(other):
        return "only here"
    assert one is not None
    assert other is not None
    steps = (
        _step(name, one.minimum, other.minimum),
        _step(name, _top(one), _top(other)),
        _WEIGHTS.index(other.weight) - _WEIGHTS.index(one.weight),
        one.rentable - other.rentable,
    )
    if None in steps:
        return "different"
    if all(step == 0 for step in steps):
        return "same"
    if all(step is not None and step >= 0 for step in steps):
        return "stricter"
    return "looser" if all(step is not None and step <= 0 for step in steps) else "different"


def _asks(need: Requirement | None) -> bool:
    return need is not None and need.needed and (need.minimum is not None or need.recommended is not None)


def _top(need: Requirement) -> Value:
    """The level that counts as recommended."""
    return need.minimum if need.recommended is None else need.recommended


def _step(name: str, one: Value, other: Value) -> int | None:
    """1 where the second level is harder to reach, -1 where the first is, 0 for the same, None where neither is."""
    if one == other:
        return 0
    if one is None or other is None:
        return 1 if one is None else -1
    kind = METRICS[name].kind
    harder = kind.stricter(one, other)
    if harder != kind.stricter(other, one):
        return None
    return 1 if harder == other else -1 if harder == one else None
