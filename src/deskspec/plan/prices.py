"""What a part costs in the currency that a person plans in, tax included; unknown where that can't be told."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from deskspec.model.part import Offer, Part
from deskspec.model.value import Value, value


@value
class Money(Value):
    """The currency of a plan, the tax on every price in percent, and what one unit of another currency is in it."""

    currency: str = "USD"
    tax: float = 0.0
    rates: tuple[tuple[str, float], ...] = ()

    def cost_of(self, offer: Offer) -> int | None:
        """Hundredths of the currency, tax included and rounded up; None without a rate of the person's for it."""
        if offer.currency == self.currency:
            rate = 1.0
        else:
            named: Mapping[str, float] = dict(self.rates)
            if offer.currency not in named:
                return None
            rate = named[offer.currency]
        exact = offer.amount * rate * (100 + self.tax) / 100
        # A budget holds what is paid: never a hundredth less. The slack is for what floats add of their own.
        return int(exact - 1e-6) + 1 if exact % 1 > 1e-6 else int(exact + 1e-6)


def usable(part: Part, money: Money) -> tuple[Offer, int] | None:
    """The price that counts and what it comes to; None where the part can't be planned with.

    The person's own price counts before all others, then the newest. Where that one is in a currency without a rate,
    an older one does not stand in for it.
    """
    offer = part.offer
    cost = None if offer is None else money.cost_of(offer)
    return None if offer is None or cost is None else (offer, cost)


def oldest(offers: Iterable[Offer]) -> str:
    """The date of the oldest price, to the month; empty where there is none."""
    return min((offer.date for offer in offers), default="")[:7]
