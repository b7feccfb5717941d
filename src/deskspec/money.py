"""Prices as people and shops write them: "$1,299", "1.299,00 €", "CHF 1'299.-", "1,29,999".

A price is whole hundredths of a currency. Currencies are ISO 4217 codes.
"""

from __future__ import annotations

import re

from deskspec.units import short
from deskspec.wording import mark, patterned, say

#: In units of the currency. No part costs more, in any currency that has a sign here.
LARGEST = 10_000_000
LONGEST = 60

_WRITTEN = (
    "AED ARS AUD BGN BRL CAD CHF CLP CNY COP CZK DKK EGP EUR GBP HKD HUF IDR ILS INR ISK JPY KRW KZT MAD MXN MYR NGN "
    "NOK NZD PEN PHP PKR PLN QAR RON RSD RUB SAR SEK SGD THB TRY TWD UAH USD UYU VND ZAR"
)
_CODES = frozenset(_WRITTEN.split())
#: Longest first. "kr" is missing: three countries write it.
_SIGNS = {
    "US$": "USD", "CA$": "CAD", "AU$": "AUD", "NZ$": "NZD", "HK$": "HKD", "NT$": "TWD", "MX$": "MXN",
    "C$": "CAD", "A$": "AUD", "S$": "SGD", "R$": "BRL", "zł": "PLN", "Kč": "CZK", "Ft": "HUF", "Fr.": "CHF",
    "Rs.": "INR", "Rs": "INR", "₹": "INR", "€": "EUR", "£": "GBP", "₩": "KRW", "₺": "TRY", "₴": "UAH", "₪": "ILS",
    "₽": "RUB", "¥": "JPY", "$": "USD",
}  # fmt: skip
#: A bare sign that several countries use gives way to a code beside it: "$49 CAD".
_SHARED = {
    "$": frozenset(("USD", "CAD", "AUD", "NZD", "SGD", "HKD", "TWD", "MXN", "ARS", "CLP", "COP", "UYU")),
    "¥": frozenset(("JPY", "CNY")),
}
_SHOWN = {"USD": "$", "EUR": "€", "GBP": "£"}
_SPACES = str.maketrans(dict.fromkeys("\u00a0\u202f\u2009\u2007\t", " ") | {"’": "'", "′": "'", "−": "-"})
#: "1299.-" and "1299,–" say that there are no hundredths.
_NO_FRACTION = re.compile(r"[.,][-–—]{1,2}$")
_PLAIN = re.compile(r"[0-9]{1,8}(?:\.[0-9]{1,2})?")


class PriceError(ValueError):
    """What was written is no price; the text says what was written and what would be accepted."""


def parse_price(text: str, decimal: str | None = None) -> tuple[int, str | None]:
    """Hundredths and the currency where a sign or a code tells it: "€1,299.50" is (129950, "EUR").

    "1.299" and "1,299" could be read in two ways. `decimal`, "." or ",", tells which of the two begins the fraction;
    without it a group of exactly three digits after a single separator is thousands. Three digits of a fraction, which
    only `decimal` allows, are rounded to hundredths. PriceError for what is negative, no number, beyond ten million,
    in two currencies, or grouped as nobody groups digits.
    """
    if len(text) > LONGEST:
        raise _refused(mark("“{text}” is too long for a price; write {example}"), text)
    if decimal != "," and _PLAIN.fullmatch(text):
        return _within(text, *text.partition(".")[::2]), None
    cleaned = " ".join(text.translate(_SPACES).split())
    if not cleaned:
        raise _refused(mark("there is no price; write {example}"), text)
    amount, currency = _without_currency(cleaned, text)
    if amount.startswith(("-", "(")) or (amount.endswith("-") and not _NO_FRACTION.search(amount)):
        raise _refused(mark("“{text}” is negative; write {example}"), text)
    whole, fraction = _read(_NO_FRACTION.sub("", amount), decimal, text)
    return _within(text, whole, fraction), currency


def show_price(amount: int, currency: str) -> str:
    """Hundredths as a price in English: "$1,299", "€1,299.50", "CHF 1,299"."""
    units, hundredths = divmod(amount, 100)
    number = f"{units:,}.{hundredths:02}" if hundredths else f"{units:,}"
    return f"{_SHOWN[currency]}{number}" if currency in _SHOWN else f"{currency} {number}"


def currency_named(text: str) -> str:
    """The code of a currency by its code or sign: "eur" and "€" are "EUR". PriceError where there is none."""
    cleaned = text.strip()
    code = cleaned.upper()
    if code in _CODES:
        return code
    if cleaned in _SIGNS:
        return _SIGNS[cleaned]
    told = "“{text}” is no currency known here; write a code such as USD or EUR"
    raise PriceError(say(told, text=short(text)))


def _refused(pattern: str, text: str) -> PriceError:
    return PriceError(patterned(pattern, {"text": short(text), "example": "1299, $1,299.00 or 1.299,00 €"}))


def _without_currency(cleaned: str, text: str) -> tuple[str, str | None]:
    """The number, and the one currency that the signs and codes around it agree on."""
    found: list[str] = []
    again = True
    while again and len(found) < 3:
        again = False
        for word in (*_SIGNS, *_leading_and_trailing(cleaned)):
            rest = _without(cleaned, word)
            if rest is not None:
                found.append(word)
                cleaned, again = rest, True
                break
    codes = {word.upper() if word.upper() in _CODES else _SIGNS[word] for word in found}
    for word in found:
        if word in _SHARED and len(codes) == 2 and codes & _SHARED[word] == codes:
            codes.discard(_SIGNS[word])
    if len(codes) > 1 or len(found) > 2:
        raise _refused(mark("“{text}” names two currencies; write {example}"), text)
    return cleaned, codes.pop() if codes else None


def _leading_and_trailing(cleaned: str) -> list[str]:
    """Codes at either end: the letters there, where they are one."""
    ends = (re.match(r"[A-Za-z]+", cleaned), re.search(r"[A-Za-z]+$", cleaned))
    return [end[0] for end in ends if end and end[0].upper() in _CODES]


def _without(cleaned: str, word: str) -> str | None:
    if cleaned.startswith(word):
        return cleaned[len(word) :].lstrip()
    if cleaned.endswith(word):
        return cleaned[: -len(word)].rstrip()
    return None


def _read(amount: str, decimal: str | None, text: str) -> tuple[str, str]:
    """The digits before and after the decimal separator."""
    groups = re.split(r"[.,' ]", amount)
    separators = re.findall(r"[.,' ]", amount)
    if not all(group.isascii() and group.isdigit() for group in groups):
        raise _refused(mark("“{text}” is not a price; write {example}"), text)
    fraction = ""
    if separators and _begins_fraction(groups, separators, decimal):
        fraction = groups.pop()
        separators.pop()
    digits = "".join(groups)
    if len(set(separators)) > 1 or len(fraction) > 3 or (fraction and decimal in separators):
        raise _refused(mark("“{text}” can be read in more than one way; write {example}"), text)
    if separators and not _grouped(groups, separators[0]):
        raise _refused(mark("“{text}”: its digits are not in groups of three; write {example}"), text)
    return digits, fraction


def _begins_fraction(groups: list[str], separators: list[str], decimal: str | None) -> bool:
    """Whether the last separator begins the hundredths."""
    last, count = separators[-1], len(groups[-1])
    if last in "' " or (decimal is not None and last != decimal) or separators.count(last) > 1:
        return False
    if decimal is not None:
        return True
    # Three digits after the only separator are thousands; after another kind of separator they are nothing.
    return count in (1, 2)


def _grouped(groups: list[str], separator: str) -> bool:
    """Groups of three digits; with commas also India's: two and two, and three at the end."""
    first, *rest = groups
    if first.startswith("0") or len(first) > 3:
        return False
    if all(len(group) == 3 for group in rest):
        return True
    indian = separator == "," and len(first) <= 2 and len(rest[-1]) == 3
    return indian and all(len(group) == 2 for group in rest[:-1])


def _within(text: str, whole: str, fraction: str) -> int:
    # Beyond eleven digits Python's own limit on the length of a number could be met.
    if len(whole.lstrip("0")) > 11:
        raise _refused(mark("“{text}” is beyond what a part costs; write {example}"), text)
    hundredths = int(whole) * 100 + (int(fraction.ljust(3, "0")) + 5) // 10
    if hundredths > LARGEST * 100:
        raise _refused(mark("“{text}” is beyond what a part costs; write {example}"), text)
    return hundredths
