"""Remedies as a window tells them: what the reports say with commands, it says with its own buttons and pages.

A remedy may come from anywhere: from a reader, from an older DeskSpec's saved machine, from a refusal. So the text is
taken apart by the commands in it, and no command is left over.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from deskspec.metrics.registry import METRICS, RENTED
from deskspec.wording import Joined, Said, join, mark, patterned, say

#: A command, wherever it stands.
COMMAND = re.compile(r"\bdeskspec +-{0,2}[a-z]")
#: "deskspec set memory.size=32GB …" up to the end of its clause, with what leads up to it.
_SET = re.compile(r"(?:, such as)?:? *\bdeskspec set\b(?! --)(?P<pairs>[^;]*)")
_METRIC = re.compile(r"([a-z_]+\.[a-z0-9_]+)=")


class _Rule(NamedTuple):
    """What a clause with a command becomes."""

    clause: re.Pattern[str]
    told: str


_RULES = (
    _Rule(re.compile(r"deskspec set --metrics\b"), "“Add…” on the page “This machine”"),
    _Rule(re.compile(r"deskspec unset\b[^;]*"), "take it back under “Your own word” on the page “This machine”"),
    _Rule(re.compile(r"deskspec detect --format json\b"), "“Save…” on the page “This machine”"),
    _Rule(re.compile(r"deskspec detect\b"), "the page “This machine”"),
    _Rule(re.compile(r"deskspec capture( OUT)?\b"), "“Capture…” on the page “This machine”"),
    _Rule(re.compile(r"measure: deskspec measure\b[^;]*"), "run a speed test"),
    _Rule(re.compile(r"see them all with: deskspec roles\b"), "the page “Roles” shows them all"),
    _Rule(re.compile(r"deskspec roles new\b"), "“New from a role…” on the page “Roles”"),
    _Rule(re.compile(r"deskspec roles\b"), "the page “Roles”"),
    # What is left: its clause goes, the rest of the text stands.
    _Rule(re.compile(r"(; *)?[^;]*\bdeskspec +-{0,2}[a-z][^;]*"), ""),
)

_HERE = mark("“Correct the value…”")
_RENT = mark("“I rent a GPU…”")
_ADD = mark("“Add…” under “Your own word”")
_SOMEWHERE = mark("see the page “This machine”")


def in_window(text: str, metric: str = "") -> str:
    """A text without commands. metric is that of the row which shows it, where there is one with a button to correct.

    What is to be entered is then entered with that button, and under “Your own word” where there is none.
    """
    if "deskspec " not in text:
        return text
    if isinstance(text, Joined):
        return join(text.between, (in_window(part, metric) for part in text.parts))
    if not isinstance(text, Said):
        return _told(text, metric, lambda piece: piece)
    if "deskspec " in text.pattern:
        return _told(text.pattern, metric, _with(text), str(text))
    values = {name: in_window(told, metric) if isinstance(told, str) else told for name, told in text.values.items()}
    return patterned(text.pattern.replace(", such as: {", ": {"), values)


def _with(text: Said) -> Callable[[str], str]:
    """Gives a piece of a pattern its values back."""

    def made(piece: str) -> str:
        return patterned(piece, text.values) if "{" in piece else piece

    return made


def _told(text: str, metric: str, fill: Callable[[str], str], whole: str = "") -> str:
    """A pattern or a plain text without its commands; fill turns a piece of it into a text."""
    found = _SET.search(text)
    if found is None:
        return fill(_by_rules(text)) or _SOMEWHERE
    where = _where(whole or text, metric)
    before, after = text[: found.start()].rstrip(), text[found.end() :].lstrip("; ")
    if not before:
        told = where
    elif before.endswith("?"):
        told = join(" ", (fill(before), where))
    else:
        told = join(": ", (fill(before), where))
    return join("; ", (told, in_window(fill(after), metric))) if after else told


def _where(text: str, metric: str) -> str:
    """Where a value is entered: in this row, or under the metric that the command names."""
    if not metric:
        return _ADD
    named = _METRIC.findall(text)
    if RENTED in named and metric != RENTED:
        return _RENT
    if not named or metric in named or named[0] not in METRICS:
        return _HERE
    return say("“{metric}” under “Your own word” on the page “This machine”", metric=METRICS[named[0]].label)


def _by_rules(text: str) -> str:
    for rule in _RULES:
        text = rule.clause.sub(rule.told, text)
    return text.strip("; ")


def sources(text: str) -> Iterator[str]:
    """The English pieces that a window looks up for this text: without its commands, it may be several."""
    yield from _leaves(in_window(text.replace(", such as: {", ": {"), "none"))


def _leaves(text: str) -> Iterator[str]:
    if isinstance(text, Joined):
        for part in text.parts:
            yield from _leaves(part)
    elif isinstance(text, Said):
        yield text.pattern
    else:
        yield text
