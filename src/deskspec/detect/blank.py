"""A component of which nothing could be read: every reading unknown, for one reason."""

from __future__ import annotations

from dataclasses import fields
from typing import Any, TypeVar

from deskspec.model.reading import Unknown

C = TypeVar("C")


def blank(component: type[C], reason: str, remedy: str = "") -> C:
    """A `Cpu`, `Memory`, `Storage` … whose every field is unknown for the same reason."""
    told = Unknown(reason, remedy)
    values: dict[str, Any] = {field.name: told for field in fields(component)}  # type: ignore[arg-type]
    return component(**values)
