"""What has changed for a role between two checks of one machine. Pure: readings by metric in, changes out.

Both sides are judged by the role as it is now, so that a change of the machine is never mixed up with one of the role.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal, TypeAlias

from deskspec.assess.judge import judge
from deskspec.metrics import kinds
from deskspec.metrics.kinds import Kind, Value
from deskspec.metrics.registry import METRICS
from deskspec.model.assessment import Finding, State, Verdict
from deskspec.model.profile import Profile
from deskspec.model.reading import Known, Reading, Unknown

Readings: TypeAlias = Mapping[str, Reading[Any]]
Way: TypeAlias = Literal["better", "worse", "now known", "now unknown", "other"]

#: What is never twice the same: free space, and the speed that a wireless link happens to have. Less than this share
#: of the larger value is no change, unless a level of the role lies between.
_RESTLESS = (kinds.FREE_SPACE, kinds.RATE, kinds.LATENCY)
_SHARE = 0.25
#: From worst to best. Covered by renting counts as the minimum.
_RANKS: dict[State, int] = {
    "falls short": 0, "below advice": 0, "meets minimum": 1, "covered by renting": 1, "meets recommended": 2,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Change:
    """One metric then and now. finding is how it stands for the role now; None where the role does not ask for it."""

    metric: str
    before: Reading[Any]
    now: Reading[Any]
    way: Way
    finding: Finding | None

    @property
    def needed(self) -> bool:
        """Whether the role asks for it."""
        return self.finding is not None and self.finding.state != "not needed"


@dataclass(frozen=True, slots=True)
class Changes:
    """What has changed: the role's needs first, the required ones before the others.

    verdict_before and verdict_now are the same where the verdict has not changed. asked_anew: the verdict would have
    changed on the same machine, because what the role asks is not what it was.
    """

    changes: tuple[Change, ...]
    verdict_before: Verdict
    verdict_now: Verdict
    asked_anew: bool = False

    def __bool__(self) -> bool:
        return bool(self.changes) or self.verdict_before != self.verdict_now


def compare(role: Profile, before: Readings, now: Readings, said: str | None = None) -> Changes:
    """The changes between two checks. said is the verdict as it was told then, where it was told by another measure."""
    then, today = judge(role, before), judge(role, now)
    old, new = ({item.metric: item for item in side.findings} for side in (then, today))
    told = tuple(
        Change(
            metric, before[metric], now[metric], _way(metric, before[metric], now[metric], old, new), new.get(metric)
        )
        for metric in METRICS
        if metric in before and metric in now and _differs(metric, before, now, old, new)
    )
    verdict: Verdict = next((known for known in _VERDICTS if known == said), then.verdict)
    return Changes(tuple(sorted(told, key=_place)), verdict, today.verdict, verdict != then.verdict)


_VERDICTS: tuple[Verdict, ...] = ("ready", "good enough", "falls short", "can't tell yet")


def _place(change: Change) -> int:
    if not change.needed or change.finding is None:
        return 3
    return ("required", "advised", "asked").index(change.finding.need.weight)


Findings: TypeAlias = Mapping[str, Finding]


def _differs(metric: str, before: Readings, now: Readings, old: Findings, new: Findings) -> bool:
    """Whether a person would call it a change: another value or bound, known or not, or another side of a level."""
    then, today = before[metric], now[metric]
    if isinstance(then, Unknown) or isinstance(today, Unknown):
        return isinstance(then, Unknown) != isinstance(today, Unknown)
    kind = METRICS[metric].kind
    if kind in _RESTLESS and then.how == today.how and _near(then.value, today.value):
        return metric in old and metric in new and old[metric].state != new[metric].state
    return (then.bound, kind.show(then.value)) != (today.bound, kind.show(today.value))


def _near(one: float, other: float) -> bool:
    return abs(one - other) < _SHARE * max(one, other)


def _way(metric: str, before: Reading[Any], now: Reading[Any], old: Findings, new: Findings) -> Way:
    if isinstance(now, Unknown):
        return "now unknown"
    if isinstance(before, Unknown):
        return "now known"
    ranks = [_RANKS.get(side[metric].state) for side in (old, new) if metric in side]
    if len(ranks) == 2 and ranks[0] is not None and ranks[1] is not None and ranks[0] != ranks[1]:
        return "better" if ranks[1] > ranks[0] else "worse"
    return _by_value(METRICS[metric].kind, before, now)


def _by_value(kind: Kind, before: Known[Any], now: Known[Any]) -> Way:
    """Better or worse by the values themselves, where the kind has an order and both are exact."""
    if before.bound != "exact" or now.bound != "exact" or isinstance(kind, kinds.OneOf):
        return "other"
    more, less = _above(kind, now.value, before.value), _above(kind, before.value, now.value)
    return "other" if more == less else "better" if more else "worse"


def _above(kind: Kind, one: Value, other: Value) -> bool:
    here, there = kind.place(one), kind.place(other)
    if here is not None and there is not None:
        return here > there
    return bool(kind.reaches(one, other)) and not kind.reaches(other, one)
