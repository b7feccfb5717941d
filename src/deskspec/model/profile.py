"""What one role needs: requirements by metric. Levels are values of the metric's kind; None where there is none."""

from __future__ import annotations

from typing import Any, Literal, TypeAlias

from deskspec.model.value import Value, value

Weight: TypeAlias = Literal["required", "advised", "asked"]


@value
class Requirement(Value):
    """One need of a role.

    needed is False where the role says outright that it does not need this; rentable marks a graphics need that a
    rented GPU covers; origin is the profile that the requirement came from, source an id of resources/sources.csv or
    the person's own words.
    """

    metric: str
    minimum: Any = None
    recommended: Any = None
    weight: Weight = "required"
    why: str = ""
    source: str = ""
    needed: bool = True
    rentable: bool = False
    origin: str = ""


@value
class Profile(Value):
    """One role: what the person does, what it needs, and what it works with. path is where it was read."""

    id: str
    title: str
    summary: str = ""
    extends: tuple[str, ...] = ()
    does: tuple[str, ...] = ()
    tools: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    cloud: tuple[str, ...] = ()
    requirements: tuple[Requirement, ...] = ()
    path: str = ""
    own: bool = False
