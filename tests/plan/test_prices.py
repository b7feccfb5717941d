"""What parts cost: tax and rates, rounded up, and unknown where no rate was given."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deskspec.model.part import Offer, Part, Webcam
from deskspec.plan.prices import Money, oldest, usable


def offer(amount, currency="USD", date="2025-07-23", basis="median"):
    return Offer(amount, currency, date, "pc-part-dataset", basis)


@pytest.mark.parametrize(
    ("money", "price", "cost"),
    [
        (Money(), offer(10_000), 10_000),
        (Money(tax=19.0), offer(10_000), 11_900),
        (Money(tax=19.0), offer(101), 121),
        (Money("EUR", rates=(("USD", 0.93),)), offer(10_000), 9_300),
        (Money("EUR", 20.0, (("USD", 0.93),)), offer(9_999), 11_159),
        (Money("EUR"), offer(10_000), None),
        (Money("EUR"), offer(4_950, "EUR"), 4_950),
        (Money(tax=7.7), offer(0), 0),
    ],
)
def test_a_price_comes_to_this_much(money, price, cost):
    assert money.cost_of(price) == cost


@given(st.integers(0, 10**9), st.floats(0, 50), st.floats(0.001, 1000))
def test_no_cost_is_less_than_what_is_paid(amount, tax, rate):
    cost = Money("EUR", tax, (("USD", rate),)).cost_of(offer(amount))
    exact = amount * rate * (100 + tax) / 100
    assert cost is not None
    assert exact - 1e-5 <= cost < exact + 1 + 1e-5


def test_an_own_price_counts_first_and_no_other_stands_in_for_it():
    part = Part("a", "webcam", "A", Webcam(), offers=(offer(50, "EUR", basis="yours"), offer(70)))
    assert usable(part, Money()) is None
    assert usable(part, Money("EUR")) == (part.offers[0], 50)
    assert usable(Part("b", "webcam", "B", Webcam()), Money()) is None


def test_the_oldest_price_is_told_to_the_month():
    assert oldest((offer(1, date="2025-07-23"), offer(1, date="2024-01"), offer(1, date="2025"))) == "2024-01"
    assert oldest(()) == ""
