"""A reading: one fact of a machine together with where it comes from, or the reason it is not known.

Everything DeskSpec says of a machine is a reading, so that no number is ever shown without its source
and a missing one is never mistaken for a bad one.
"""

from __future__ import annotations

from typing import Any, Generic, Literal, TypeAlias, TypeVar

from deskspec.model.value import Value, value

T = TypeVar("T")

How: TypeAlias = Literal["detected", "measured", "entered", "inferred"]
#: exact: the value itself. at_least: the true value may be larger (what a guest sees of its host).
#: at_most: the true value may be smaller (a link's speed bounds the line behind it).
Bound: TypeAlias = Literal["exact", "at_least", "at_most"]


@value
class Known(Value, Generic[T]):
    """A value that was read, with its source.

    source  -- where it was read, as a person would look it up ("NVML", "/proc/cpuinfo", "you")
    how     -- detected by reading, measured by timing, entered by the person, or inferred from others
    note    -- one short remark the person should see beside the value ("firmware says")
    at      -- when, ISO 8601 in UTC, where it differs from the machine's own time
    also    -- other values seen for the same fact: a second source that disagrees, or what an entered value replaced
    """

    value: T
    source: str
    how: How = "detected"
    bound: Bound = "exact"
    note: str = ""
    at: str = ""
    also: tuple[Known[T], ...] = ()


@value
class Unknown(Value):
    """No value: why there is none, and what would tell."""

    reason: str
    remedy: str = ""


Reading: TypeAlias = Known[T] | Unknown


def value_of(reading: Known[T] | Unknown) -> T | None:
    """The value where there is one, else None."""
    return reading.value if isinstance(reading, Known) else None


def derive(known: Known[Any], value: T, *, source: str = "", note: str = "", bound: Bound | None = None) -> Known[T]:
    """Another value that follows from a known one: its source, way and time, unless given anew."""
    bound = known.bound if bound is None else bound
    return Known(value, source or known.source, known.how, bound, note or known.note, known.at)
