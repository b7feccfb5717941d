"""What a role's own file says of every metric, beside what it inherits and what holds in the end: for a form."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from deskspec.model.profile import Profile, Requirement
from deskspec.roles.document import NEEDS, Draft, Need
from deskspec.roles.merge import inherited, merged
from deskspec.roles.yaml_safe import Node


@dataclass(frozen=True, slots=True)
class StatedNeed:
    """One metric. said holds the file's own texts by key, empty where it says nothing; line is where it says it.

    own is what they mean, inherited what counts without them, whether it is dropped or not; holds is what counts.
    """

    metric: str
    said: Mapping[str, str] = field(default_factory=dict)
    own: Requirement | None = None
    inherited: Requirement | None = None
    holds: Requirement | None = None
    dropped: bool = False
    line: int = 0

    @property
    def replaces(self) -> bool:
        """Whether the own entry counts as it stands, whatever is inherited."""
        return self.own is not None and (self._alone or self.holds == self.own)

    @property
    def _alone(self) -> bool:
        return self.inherited is None or self.dropped

    @property
    def overruled(self) -> tuple[str, ...]:
        """The own keys that change nothing, because what is inherited is stricter."""
        own, holds = self.own, self.holds
        if own is None or holds is None or self._alone:
            return ()
        if not own.needed and holds.needed:
            return ("needed",)
        pairs = {
            "minimum": (own.minimum, holds.minimum),
            "recommended": (own.recommended, holds.recommended),
            "weight": (own.weight, holds.weight),
            "why": (own.why, holds.why),
            "source": (own.source, holds.source),
            "rentable": (own.rentable, holds.rentable),
        }
        return tuple(key for key, (mine, held) in pairs.items() if key in self.said and mine != held)


@dataclass(frozen=True, slots=True)
class StatedRole:
    """The whole file: its title and summary as it says them, and every metric in the order of the registry."""

    title: str
    summary: str
    needs: tuple[StatedNeed, ...]


def stated(draft: Draft, parents: Sequence[Profile]) -> StatedRole:
    """What a file says, from the file and the whole profiles that it builds on."""
    own = {need.stated.metric: need for need in draft.needs}
    without = inherited(parents)
    holds = {need.metric: need for need in merged(draft, parents).requirements}
    needs = tuple(_need(metric, draft, own.get(metric), without.get(metric), holds.get(metric)) for metric in NEEDS)
    return StatedRole(draft.profile.title, draft.profile.summary, needs)


def _need(
    metric: str, draft: Draft, own: Need | None, without: Requirement | None, holds: Requirement | None
) -> StatedNeed:
    node = draft.node.at("requirements", metric) if own is not None else None
    return StatedNeed(
        metric,
        _said(node) if node is not None else {},
        own.stated if own is not None else None,
        without,
        holds,
        metric in draft.drop,
        draft.node.at("requirements", metric, key=True).line if own is not None else 0,
    )


def _said(node: Node) -> dict[str, str]:
    return {key: " ".join(value.text.split()) for key, (_, value) in (node.entries or {}).items() if not value.null}
