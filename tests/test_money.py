"""Prices as people write them are read, what is none is refused with the mend, and what is shown reads back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deskspec.money import LARGEST, PriceError, currency_named, parse_price, show_price


@pytest.mark.parametrize(
    ("text", "amount", "currency"),
    [
        ("1299", 129900, None), ("1,299", 129900, None), ("1.299", 129900, None), ("$1,299", 129900, "USD"),
        ("1.299,00 €", 129900, "EUR"), ("1 299,00 €", 129900, "EUR"), ("1\u00a0299,00\u00a0€", 129900, "EUR"),
        ("1\u202f299,00\u202f€", 129900, "EUR"), ("1'299.00", 129900, None), ("1’299.00", 129900, None),
        ("EUR 49.9", 4990, "EUR"), ("49.90 USD", 4990, "USD"), ("49,9", 4990, None), ("£12", 1200, "GBP"),
        ("CHF 1'299.-", 129900, "CHF"), ("12,–", 1200, None), ("1,29,999", 12999900, None),
        ("₹1,29,999.50", 12999950, "INR"), ("1.299.000", 129900000, None), ("0", 0, None), ("0.05", 5, None),
        ("eur12", 1200, "EUR"), ("US$ 5", 500, "USD"), ("C$5", 500, "CAD"), ("$49 CAD", 4900, "CAD"),
        ("¥1,200 CNY", 120000, "CNY"), ("$5 USD", 500, "USD"), (" 7 ", 700, None), ("10,000,000", 10**9, None),
    ],
)  # fmt: skip
def test_prices_are_read(text, amount, currency):
    assert parse_price(text) == (amount, currency)


def test_what_can_be_read_two_ways_is_decided_by_the_decimal_separator():
    assert parse_price("1.299", ",") == (129900, None)
    assert parse_price("1.299", ".") == (130, None)
    assert parse_price("1,299", ",") == (130, None)
    assert parse_price("1,299", ".") == (129900, None)
    assert parse_price("1.299,5", ",") == (129950, None)


@pytest.mark.parametrize(
    "text",
    [
        "", "  ", "-5", "−5", "$-5", "5-", "(5)", "nan", "inf", "1e5", "10,000,000.01", "9" * 50, "9" * 5000, "$5 €",
        "5 kr", "0.299", "1,2,3", "12.3456", "1,299.000", "1,299,50", "12,34,56", "1 29", "١٢", "$", "USD", "--", "1..2",
        "1.299,50 x", "1,299'000", "five", "$ 5 USD $", "\x00",
    ],
)  # fmt: skip
def test_what_is_no_price_is_refused_with_the_mend(text):
    with pytest.raises(PriceError, match="write 1299, "):
        parse_price(text)


@pytest.mark.parametrize(("text", "decimal"), [("1,299.50", ","), ("49.90", ","), ("49,90", ".")])
def test_a_decimal_separator_that_was_told_is_the_only_one(text, decimal):
    with pytest.raises(PriceError):
        parse_price(text, decimal)


def test_the_error_tells_what_was_written():
    with pytest.raises(PriceError, match=r"^“\$5 €” names two currencies; write 1299"):
        parse_price("$5 €")


def test_prices_are_shown():
    assert show_price(129900, "USD") == "$1,299"
    assert show_price(129950, "EUR") == "€1,299.50"
    assert show_price(129900, "CHF") == "CHF 1,299"
    assert show_price(5, "GBP") == "£0.05"


def test_currencies_are_told_by_code_or_sign():
    assert [currency_named(text) for text in ("eur", " € ", "USD", "zł")] == ["EUR", "EUR", "USD", "PLN"]
    with pytest.raises(PriceError, match="“XXQ” is no currency"):
        currency_named("XXQ")


_AMOUNTS = st.integers(0, LARGEST * 100)
_CURRENCIES = st.sampled_from(("USD", "EUR", "GBP", "CHF", "SEK", "INR"))


@given(_AMOUNTS, _CURRENCIES)
def test_what_is_shown_reads_back(amount, currency):
    assert parse_price(show_price(amount, currency)) == (amount, currency)


@given(
    _AMOUNTS, st.sampled_from(((",", "."), (".", ","), (" ", ","), ("'", "."), ("\u202f", ","), ("", "."), ("", ",")))
)
def test_prices_read_the_same_however_their_digits_are_grouped(amount, separators):
    thousands, decimal = separators
    written = f"{amount // 100:,}".replace(",", thousands) + f"{decimal}{amount % 100:02}"
    assert parse_price(written) == (amount, None)


@given(st.text(max_size=70))
def test_no_text_raises_anything_else(text):
    try:
        amount, currency = parse_price(text)
    except PriceError:
        return
    assert 0 <= amount <= LARGEST * 100
    assert currency is None or len(currency) == 3
