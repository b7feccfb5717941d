"""What a person asks for in words, checked: a metric with its value, an id, a path; refused with the mend."""

from __future__ import annotations

from deskspec.metrics.metric import Metric
from deskspec.metrics.registry import METRICS
from deskspec.units import QuantityError
from deskspec.wording import in_words, say

#: Nobody writes a longer value.
LONGEST_VALUE = 200


class Refused(Exception):
    """The person asked for something that can't be done; the text says what, where and the mend."""


def metric_named(name: str) -> Metric:
    """A metric by its name. Refused, with the nearest known name, where there is none."""
    if name in METRICS:
        return METRICS[name]
    from difflib import get_close_matches

    # Comparing takes the square of the length.
    near = get_close_matches(name[:60].lower(), METRICS, 1, 0.5)
    if near:
        raise Refused(say("“{name}”: no such metric; did you mean {nearest}?", name=clipped(name), nearest=near[0]))
    raise Refused(say("“{name}”: no such metric; deskspec set --metrics shows them all", name=clipped(name)))


def parse_pair(pair: str) -> tuple[Metric, str]:
    """ "memory.size=64 GB" as metric and text, checked against the metric's kind. Refused where it does not fit."""
    name, equals, text = pair.partition("=")
    if not equals:
        raise Refused(say("“{pair}”: write METRIC=VALUE, such as memory.size=32GB", pair=clipped(pair)))
    metric = metric_named(name.strip())
    if len(text) > LONGEST_VALUE:
        told = "{metric}: “{text}” is too long for a value; write {example}"
        raise Refused(say(told, metric=metric.id, text=clipped(text), example=metric.kind.example))
    try:
        metric.kind.parse(text)
    except QuantityError as error:
        raise Refused(say("{metric}: {error}", metric=metric.id, error=in_words(error))) from None
    return metric, text.strip()


def is_id(name: str) -> bool:
    """Whether a profile may be called so, and its file on every system; digits alone are no name."""
    parts = name.split("-")
    plain = all(part.isascii() and part.isalnum() and part == part.lower() for part in parts)
    return plain and len(name) <= 64 and not name.replace("-", "").isdigit()


def plainly(word: str) -> str:
    return "".join(letter if letter.isprintable() else "?" for letter in word)


def shown_path(path: str) -> str:
    """A path on one line; of one that is longer than any that means something, the middle is left out."""
    return plainly(path if len(path) <= 300 else f"{path[:100]}…{path[-100:]}")


def clipped(word: str) -> str:
    cleaned = plainly(word[:100])
    return cleaned if len(cleaned) <= 60 else cleaned[:57] + "…"
