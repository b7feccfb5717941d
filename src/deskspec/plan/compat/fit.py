"""Whether a part fits, as one rule tells it; and what is known of a fact that a rule stands on.

Unknown is a state of its own: it is never taken for "fits" nor for "doesn't fit". Amounts are therefore kept as the
span in which the true value lies, and a comparison of two spans has three outcomes.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from typing import Any, Generic, TypeVar

from deskspec.model.plan import Fit, FitState
from deskspec.model.reading import Known, Reading, Unknown
from deskspec.model.value import Value, value
from deskspec.wording import mark, say

__all__ = [
    "NOTHING",
    "STATES",
    "Fit",
    "FitState",
    "Span",
    "Word",
    "bad",
    "both",
    "either",
    "exactly",
    "good",
    "lacks",
    "missing",
    "of_part",
    "of_reading",
    "settle",
    "unsure",
    "word",
    "worst",
]  # fmt: skip

T = TypeVar("T")
#: Worst first.
STATES: tuple[FitState, ...] = ("doesn't fit", "unknown", "fits")


def good(why: str, source: str = "") -> Fit:
    return Fit("fits", why, source=source)


def bad(why: str, source: str = "") -> Fit:
    return Fit("doesn't fit", why, source=source)


def unsure(why: str, look_up: str, asks: str = "", source: str = "") -> Fit:
    return Fit("unknown", why, look_up, asks, source)


def worst(fits: Iterable[Fit]) -> Fit:
    """The word that counts of several: "doesn't fit" before "unknown" before "fits", else the first."""
    told = tuple(fits)
    if not told:
        return unsure(mark("nothing was checked"), mark("the maker's page of the part"))
    return min(told, key=lambda fit: STATES.index(fit.state))


@value
class Word(Value, Generic[T]):
    """A fact that is no amount: its value, or None and what to say of that."""

    value: T | None
    lack: Fit

    @property
    def certain(self) -> bool:
        return self.value is not None


@value
class Span(Value):
    """An amount: its true value lies from low to high. lack is what to say where that leaves something open."""

    low: float
    high: float
    lack: Fit

    @property
    def certain(self) -> bool:
        return self.low == self.high

    def __add__(self, other: Span) -> Span:
        return Span(self.low + other.low, self.high + other.high, other.lack if self.certain else self.lack)

    def __mul__(self, other: Span) -> Span:
        return Span(
            _times(self.low, other.low), _times(self.high, other.high), other.lack if self.certain else self.lack
        )

    def within(self, room: Span) -> bool | None:
        """Whether this is at most what the other is; None where that can't be told."""
        if self.high <= room.low:
            return True
        return False if self.low > room.high else None


def _times(one: float, other: float) -> float:
    return 0.0 if 0 in (one, other) else one * other


_CERTAIN = Fit("unknown", "")
NOTHING = Span(0, 0, _CERTAIN)


def exactly(amount: float) -> Span:
    return Span(amount, amount, _CERTAIN)


def of_part(amount: float | None, lack: Fit, least: float = 0, most: float = math.inf) -> Span:
    """A figure of a part; one outside its plausible limits counts as unknown, as a slip of its source."""
    if amount is None or not least <= amount <= most:
        return Span(0, math.inf, lack)
    return Span(amount, amount, lack)


def lacks(what: str, asks: str = "") -> Fit:
    """That a part's maker tells what its description here doesn't: "the card's length"."""
    return unsure(say("{fact} is not known", fact=what), say("{fact}, on the maker's page", fact=what), asks)


def of_reading(reading: Reading[int], look_up: str = "", asks: str = "") -> Span:
    """A figure of the machine, as far as it is bounded."""
    if isinstance(reading, Unknown):
        return Span(0, math.inf, missing(reading, look_up, asks))
    bound_only = unsure(say("{source} tells only a bound of it", source=reading.source), look_up or _LOOK, asks)
    low = 0 if reading.bound == "at_most" else reading.value
    return Span(low, math.inf if reading.bound == "at_least" else reading.value, bound_only)


def word(reading: Reading[T], look_up: str = "", asks: str = "") -> Word[T]:
    """A word of the machine."""
    if isinstance(reading, Known):
        return Word(reading.value, _CERTAIN)
    return Word(None, missing(reading, look_up, asks))


_LOOK = mark("the maker's page or the manual of the computer")


def missing(reading: Unknown, look_up: str = "", asks: str = "") -> Fit:
    return unsure(reading.reason, reading.remedy or look_up or _LOOK, asks)


def settle(holds: bool | None, yes: str, no: str, *facts: Span | Word[Any], source: str = "") -> Fit:
    """One rule's word: where it can't be told, what the first open fact says of itself."""
    if holds is not None:
        return good(yes, source) if holds else bad(no, source)
    lack = next((fact.lack for fact in facts if not fact.certain), facts[0].lack)
    return unsure(lack.why or mark("it can't be told"), lack.look_up or _LOOK, lack.asks, source)


def either(*told: bool | None) -> bool | None:
    """Whether one of several ways is open."""
    return True if True in told else None if None in told else False


def both(*told: bool | None) -> bool | None:
    """Whether all of several things hold."""
    return False if False in told else None if None in told else True
