"""What is bought, and what comes of it."""

from __future__ import annotations

from typing import Literal, TypeAlias

from deskspec.model.part import Part
from deskspec.model.value import Value, value

#: add: beside what is there; replace: in its place; system: a drive beside the others, onto which the system moves.
Way: TypeAlias = Literal["add", "replace", "system"]


@value
class Purchase(Value):
    """So many of one part, and what becomes of what is there."""

    part: Part
    count: int = 1
    way: Way = "add"
