"""The words to choose from where a kind has few values: as they are typed, the best first."""

from __future__ import annotations

from deskspec.knowledge.cpus import TIER_NAMES
from deskspec.metrics import kinds
from deskspec.metrics.hardware_kinds import Tier


def choices(kind: kinds.Kind) -> list[str]:
    """What can be chosen; empty for kinds whose values are written."""
    if isinstance(kind, kinds.YesNo):
        return ["yes", "no"]
    if isinstance(kind, Tier):
        return [TIER_NAMES[tier] for tier in sorted(TIER_NAMES, reverse=True)]
    if isinstance(kind, kinds.Ladder):
        return list(reversed(kind.steps))
    return list(kind.known) if isinstance(kind, kinds.OneOf) else []
