"""What a profile inherits: requirement by requirement, the stricter value of each level.

Parents are taken left to right, then what the file itself says. For one metric:

- Each level is the stricter one by the metric's kind; a level that only one side has holds.
- Required goes over advised over asked; a weight that the file leaves unsaid is inherited, as is rentable.
  Where both sides say it, a rented GPU is enough only if it is enough for both.
- Why, source and origin follow the winner: the side with the stricter minimum, else the stricter
  recommendation, else the heavier weight. On a tie the file's own words stand, between parents the first's.
- A winner that gives no why keeps the other side's, but never its source: the figure is not from there.
- "needed: no" loses to a real need. A recommendation that a stricter minimum has overtaken goes.
- `replace: true` takes the file's requirement as it stands; `drop` takes an inherited one out.

Tools, languages and cloud accounts add up; what the person does is told by the file, else by its parents.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import chain

from deskspec.metrics.kinds import Kind
from deskspec.metrics.registry import METRICS
from deskspec.model.profile import Profile, Requirement
from deskspec.roles.document import Draft, Need
from deskspec.roles.levels import Value

_WEIGHTS = ("asked", "advised", "required")
_ORDER = {metric: number for number, metric in enumerate(METRICS)}


def merged(draft: Draft, parents: Sequence[Profile]) -> Profile:
    """The whole profile of a file, from whole parents. Raises ProfileError for a drop of what isn't there."""
    needs = inherited(parents)
    for number, metric in enumerate(draft.drop):
        if metric not in needs:
            raise draft.error(f"drop: {metric} is not inherited", "take it out of the list", "drop", number)
        del needs[metric]
    for own in draft.needs:
        metric = own.stated.metric
        needs[metric] = _over(own, needs[metric]) if metric in needs else own.stated
    ordered = sorted(needs.values(), key=lambda need: _ORDER[need.metric])
    own_words = draft.profile
    return replace(
        own_words,
        does=own_words.does or _added(parent.does for parent in parents),
        tools=_added((*(parent.tools for parent in parents), own_words.tools)),
        languages=_added((*(parent.languages for parent in parents), own_words.languages)),
        cloud=_added((*(parent.cloud for parent in parents), own_words.cloud)),
        requirements=tuple(ordered),
    )


def inherited(parents: Iterable[Profile]) -> dict[str, Requirement]:
    """The needs of whole parents by metric, before a file says anything of its own."""
    needs: dict[str, Requirement] = {}
    for parent in parents:
        for need in parent.requirements:
            needs[need.metric] = joined(needs[need.metric], need) if need.metric in needs else need
    return needs


def _added(lists: Iterable[tuple[str, ...]]) -> tuple[str, ...]:
    """All of them in their order, each word once."""
    return tuple(dict.fromkeys(chain.from_iterable(lists)))


def _over(own: Need, inherited: Requirement) -> Requirement:
    if own.replace:
        return own.stated
    stated = replace(
        own.stated,
        weight=own.stated.weight if own.weight_said else inherited.weight,
        rentable=own.stated.rentable if own.rentable_said else inherited.rentable,
    )
    return joined(stated, inherited)


def joined(one: Requirement, other: Requirement) -> Requirement:
    """Both requirements of one metric in one; where neither is stricter, the first one's words."""
    if not one.needed or not other.needed:
        return one if one.needed or not other.needed else other
    kind = METRICS[one.metric].kind
    sides = (
        _side(kind, one.minimum, other.minimum),
        _side(kind, one.recommended, other.recommended),
        _WEIGHTS.index(other.weight) - _WEIGHTS.index(one.weight),
    )
    winner, loser = (other, one) if next((side for side in sides if side), 0) > 0 else (one, other)
    minimum = _stricter(kind, one.minimum, other.minimum)
    recommended = _stricter(kind, one.recommended, other.recommended)
    return replace(
        winner,
        minimum=minimum,
        recommended=None if _overtaken(kind, minimum, recommended) else recommended,
        weight=max(one.weight, other.weight, key=_WEIGHTS.index),
        why=winner.why or loser.why,
        rentable=one.rentable and other.rentable,
    )


def _stricter(kind: Kind, one: Value, other: Value) -> Value:
    if one is None or other is None:
        return other if one is None else one
    return kind.stricter(one, other)


def _side(kind: Kind, one: Value, other: Value) -> int:
    """Above 0 where the other level is the stricter one, below where the first is, 0 where neither is."""
    if one == other:
        return 0
    stricter = _stricter(kind, one, other)
    return int(stricter == other) - int(stricter == one)


def _overtaken(kind: Kind, minimum: Value, recommended: Value) -> bool:
    if minimum is None or recommended is None:
        return False
    return bool(kind.stricter(recommended, minimum) != recommended)
