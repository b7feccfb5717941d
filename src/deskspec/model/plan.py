"""What is bought, whether it fits, and what comes of it."""

from __future__ import annotations

from typing import Literal, TypeAlias

from deskspec.model.assessment import Assessment
from deskspec.model.part import Offer, Part
from deskspec.model.value import Value, value

#: add: beside what is there; replace: in its place; system: a drive beside the others, onto which the system moves.
Way: TypeAlias = Literal["add", "replace", "system"]
FitState: TypeAlias = Literal["fits", "doesn't fit", "unknown"]
#: minimum, recommended: the cheapest that reaches every known open one; budget: the best fit for the money.
Goal: TypeAlias = Literal["minimum", "recommended", "budget"]


@value
class Fit(Value):
    """One rule's word on a part.

    why is one sentence; look_up, where unknown, what to look up or measure, and where; asks the id of the asked fact
    that would tell, or ""; source an id of resources/sources.csv for the figures used, or "".
    """

    state: FitState
    why: str
    look_up: str = ""
    asks: str = ""
    source: str = ""


@value
class Purchase(Value):
    """So many of one part, and what becomes of what is there."""

    part: Part
    count: int = 1
    way: Way = "add"


@value
class Bought(Value):
    """A purchase of a plan. cost is in hundredths of the plan's currency, tax included, for all of them together.

    closes are the metrics that it brings to the goal, betters those that it brings further; fits is every rule's word.
    """

    purchase: Purchase
    offer: Offer
    cost: int
    closes: tuple[str, ...]
    betters: tuple[str, ...]
    fits: tuple[Fit, ...]


@value
class Plan(Value):
    """What to buy for one machine and role, proven best at the prices listed.

    budget is in hundredths of the currency, None for none; oldest is the date of the oldest price used. find_out are
    the metrics that are unknown, which are never bought for; stays_open those that are short and that nothing here
    closes; clash names what can't hold together, where nothing closes all the others.
    """

    goal: Goal
    budget: int | None
    currency: str
    tax: float
    bought: tuple[Bought, ...]
    cost: int
    before: Assessment
    after: Assessment
    fit_before: float | None
    fit_after: float | None
    find_out: tuple[str, ...] = ()
    stays_open: tuple[str, ...] = ()
    clash: tuple[str, ...] = ()
    oldest: str = ""
    proven: bool = True
