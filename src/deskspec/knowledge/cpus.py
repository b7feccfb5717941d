"""What a processor's name tells: its family, its class on the guide's scale, a desktop model's figures.

The guide speaks of "Core i7 / Ryzen 7" and "Core i9 / Ryzen 9"; resources/cpu_families.csv says for every
family which of four classes it belongs to and why, so that an equal which the guide does not name passes too.
The class ignores the generation. Where a name does not tell the class (a virtual machine, an engineering
sample, a line that spans two classes), the table says so and the tier is None: unknown, never short.

resources/cpu_models.csv holds current desktop models: socket, cores, threads, base power (Intel: processor
base power, AMD: TDP) and the most it may draw for long (Intel: maximum turbo power, AMD: package power), in
watts.

Matching is exact: the whole normalised name has to fit a family's pattern. A stray word means unknown.
"""

from __future__ import annotations

import csv
import os
import re
from functools import cache
from typing import NamedTuple

from deskspec import paths
from deskspec.knowledge.cpu_names import normalise
from deskspec.wording import mark, say

__all__ = ["TIER_NAMES", "CpuMatch", "match_name", "normalise", "tier_named"]

TIER_NAMES: dict[int, str] = {
    3: mark("Core i3 / Ryzen 3 class"),
    5: mark("Core i5 / Ryzen 5 class"),
    7: mark("Core i7 / Ryzen 7 class"),
    9: mark("Core i9 / Ryzen 9 class"),
}
_TIER_WORDS = {"entry": 3, "mainstream": 5, "performance": 7, "enthusiast": 9}

_MAKERS = ("Intel", "AMD", "Apple", "Qualcomm", "Ampere", "VIA")
_NO_NAME = frozenset(
    ("", "-", "none", "unknown", "not specified", "not available", "cpu version", "to be filled by o.e.m.")
)
_META = frozenset("\\.^$*+?{}[]|()")


class CpuMatch(NamedTuple):
    """What is known of a processor by its name; None stands for unknown."""

    name: str
    """For display, without decoration: "Intel Core i7-8550U"."""
    vendor: str | None
    family: str | None
    """ "Core i7", "Ryzen 7 PRO", "Threadripper"; None where the name gives none."""
    tier: int | None
    """3, 5, 7 or 9, a key of TIER_NAMES; None where the class can't be told."""
    reason: str
    """One sentence: why that tier, or why none."""
    segment: str | None
    """desktop, laptop, workstation, server or embedded."""
    socket: str | None
    tdp_w: int | None
    """Base power in watts."""
    max_power_w: int | None
    """The most it may draw for long, in watts."""
    cores: int | None
    """Physical cores of the model in the table, small ones included."""
    threads: int | None
    source: str | None
    """The id of a row in resources/sources.csv."""


def match_name(raw: str) -> CpuMatch:
    """The family and class of a processor by the name that the system, the firmware or a shop gives it.

    Never raises; a name that is not understood as a whole gives a match without family and tier.
    """
    name = normalise(raw)
    key = name.casefold()
    if key in _NO_NAME or not key.strip("0"):
        return _unknown(name, "No processor name was given.")
    for head, row in _families():
        if key.startswith(head) and re.fullmatch(row[2], key):
            return _matched(name, key, row)
    return _unknown(name, f"“{name}” is in no processor family that the table knows.")


def tier_named(text: str) -> int:
    """The tier that a profile's words name: "Core i7 / Ryzen 7 class", "i7", "Ryzen 9", "mainstream", "7".

    Raises ValueError, saying what is accepted, for anything else.
    """
    words = " ".join(text.casefold().split()).removesuffix(" class")
    if words in _TIER_WORDS:
        return _TIER_WORDS[words]
    tiers = {_single_tier(part.strip()) for part in words.split("/")}
    tier = tiers.pop()
    if tier is None or tiers:
        accepted = ", ".join(f'"{name}"' for name in (*TIER_NAMES.values(), *_TIER_WORDS))
        raise ValueError(
            say('no processor class is called "{text}"; use one of {accepted}', text=text, accepted=accepted)
        )
    return tier


def _single_tier(words: str) -> int | None:
    for tier in TIER_NAMES:
        if words in (str(tier), f"i{tier}", f"core i{tier}", f"core ultra {tier}", f"ryzen {tier}"):
            return tier
    return None


def _matched(name: str, key: str, row: list[str]) -> CpuMatch:
    family, vendor, _, tier, segment, reason, source = row
    socket = cores = threads = tdp = max_power = ""
    model = _models().get(key)
    if model is not None:
        name, socket, cores, threads, tdp, max_power, source = model
        segment = "workstation" if socket == "sTR5" else "desktop"
    return CpuMatch(
        name=name,
        vendor=vendor or None,
        family=family or None,
        tier=_number(tier),
        reason=reason,
        segment=segment or None,
        socket=socket or None,
        tdp_w=_number(tdp),
        max_power_w=_number(max_power),
        cores=_number(cores),
        threads=_number(threads),
        source=source,
    )


def _unknown(name: str, reason: str) -> CpuMatch:
    first = name.partition(" ")[0].casefold()
    vendor = next((maker for maker in _MAKERS if maker.casefold() == first), None)
    return CpuMatch(name, vendor, None, None, reason, None, None, None, None, None, None, None)


# Rows stay lists of text: a match looks at one or two of them, and making objects of all would cost more.


@cache
def _families() -> list[tuple[str, list[str]]]:
    """The rows of cpu_families.csv in their order (the first that fits wins), each with what its names start
    with, which spares compiling the other patterns.
    """
    return [(_head(row[2]), row) for row in _rows("cpu_families.csv")]


@cache
def _models() -> dict[str, list[str]]:
    """The rows of cpu_models.csv by casefolded name."""
    return {row[0].casefold(): row for row in _rows("cpu_models.csv")}


def _rows(file_name: str) -> list[list[str]]:
    with open(os.path.join(paths.resources(), file_name), encoding="utf-8", newline="") as file:
        rows = csv.reader(file)
        next(rows)
        return list(rows)


def _number(text: str) -> int | None:
    return int(text) if text else None


def _head(pattern: str) -> str:
    """The plain text that a pattern starts with; the letter before a "?", "*" or "{" is not certain."""
    end = next((index for index, letter in enumerate(pattern) if letter in _META), len(pattern))
    if end < len(pattern) and pattern[end] in "?*{":
        end -= 1
    return pattern[:end]
