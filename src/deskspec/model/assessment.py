"""What comes of holding a profile against a machine: findings and a verdict."""

from __future__ import annotations

from typing import Any, Literal, TypeAlias

from deskspec.model.profile import Requirement
from deskspec.model.reading import Reading
from deskspec.model.value import Value, value

State: TypeAlias = Literal[
    "meets recommended",
    "meets minimum",
    "covered by renting",
    "falls short",
    "below advice",
    "unknown",
    "not needed",
]
Verdict: TypeAlias = Literal["ready", "good enough", "falls short", "can't tell yet"]


@value
class Finding(Value):
    """One requirement held against one reading.

    gap is what is missing in a few words, fix what helps, doubt why a known value can't be judged.
    """

    metric: str
    state: State
    have: Reading[Any]
    need: Requirement
    gap: str = ""
    fix: str = ""
    doubt: str = ""


@value
class Assessment(Value):
    """All findings of one machine for one role. so_far is the verdict of what is known, where some is not."""

    profile: str
    title: str
    verdict: Verdict
    so_far: Verdict
    findings: tuple[Finding, ...]
