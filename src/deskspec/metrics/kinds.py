"""Kinds of quantity: how a value is written, shown and compared.

Every metric has one kind; a level of a profile and a value a person enters are parsed by the same one.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeAlias

from deskspec import units
from deskspec.units import QuantityError, Resolution
from deskspec.wording import any_of, join, mark, say

#: A value of a kind: a number, a string, a tuple or a boolean, as the kind's own parser makes it.
Value: TypeAlias = Any


class Kind:
    """One kind of quantity.

    parse reads what a person entered, parse_level what a profile asks; both raise `QuantityError`. `reaches` tells
    whether a value satisfies a level (None where that can't be told, and `doubt` says why), `gap` says in a few words
    what is missing where it doesn't, and `share` how far it gets (0 to 1, None where a fraction makes no sense).
    Values are plain numbers, strings, tuples or booleans.
    """

    name = ""
    example = ""
    #: Whether more of it is better; a bound is read by this.
    more_is_better = True

    def parse(self, written: str) -> Value:
        raise QuantityError(say("a {kind} cannot be entered", kind=self.name))

    def parse_level(self, written: str) -> Value:
        return self.parse(written)

    def show(self, value: Value) -> str:
        return str(value)

    def show_level(self, level: Value) -> str:
        return self.show(level)

    def reaches(self, have: Value, level: Value) -> bool | None:
        return bool(have >= level)

    def doubt(self, have: Value, level: Value) -> str:
        return ""

    def gap(self, have: Value, level: Value) -> str:
        return say("below {level}", level=self.show_level(level))

    def share(self, have: Value, level: Value) -> float | None:
        return None

    def place(self, value: Value) -> float | None:
        """Where a value stands on a gauge that begins at nothing; None for kinds that no gauge can show."""
        return None

    def stricter(self, one: Value, other: Value) -> Value:
        """Of two levels the one that is harder to reach; the first where neither is."""
        return other if self.reaches(other, one) and not self.reaches(one, other) else one


class Amount(Kind):
    """A number with a unit. slack is the share of a level that may be missing and still counts, absolute `give` too."""

    def __init__(
        self,
        name: str,
        example: str,
        parse: Callable[[str], Value],
        show: Callable[[Value], str],
        *,
        slack: float = 0.0,
        give: float = 0.0,
        more_is_better: bool = True,
        unit: str = "",
    ) -> None:
        self.name = name
        self.example = example
        self._parse = parse
        self._show = show
        self._slack = slack
        self._give = give
        self.more_is_better = more_is_better
        #: What a number alone means to everyone; none where it may mean several things, as with storage.
        self.unit = unit

    def parse(self, written: str) -> Value:
        return self._parse(written)

    def show(self, value: Value) -> str:
        return self._show(value)

    def reaches(self, have: Value, level: Value) -> bool:
        if not self.more_is_better:
            return bool(have <= level * (1 + self._slack) + self._give)
        return bool(have >= level * (1 - self._slack) - self._give)

    def gap(self, have: Value, level: Value) -> str:
        missing = self._show(abs(level - have))
        if missing.startswith("0 "):
            told = mark("just below {level}") if self.more_is_better else mark("just above {level}")
            return say(told, level=self._show(level))
        return say("short by {missing}", missing=missing) if self.more_is_better else say("{n} too long", n=missing)

    def share(self, have: Value, level: Value) -> float | None:
        if not level:
            return 1.0
        ratio = level / have if not self.more_is_better and have else have / level
        return float(min(1.0, max(0.0, ratio)))

    def place(self, value: Value) -> float | None:
        return float(value) if self.more_is_better else None

    def stricter(self, one: Value, other: Value) -> Value:
        return max(one, other) if self.more_is_better else min(one, other)


class ResolutionKind(Kind):
    """Both sides have to reach; a panel turned upright counts as its landscape self."""

    name = "resolution"
    example = "3840x2160"

    def parse(self, written: str) -> Resolution:
        return units.parse_resolution(written)

    def show(self, value: Resolution) -> str:
        return units.show_resolution(value)

    def reaches(self, have: Resolution, level: Resolution) -> bool:
        return max(have) >= max(level) and min(have) >= min(level)

    def share(self, have: Resolution, level: Resolution) -> float | None:
        return min(1.0, have[0] * have[1] / (level[0] * level[1]))

    def place(self, value: Resolution) -> float | None:
        return float(value[0] * value[1])


class YesNo(Kind):
    """Present or not. A level is always yes: no role needs a thing to be missing."""

    name = "yes or no"
    example = "yes"

    def parse(self, written: str) -> bool:
        return units.parse_yes(written)

    def parse_level(self, written: str) -> bool:
        if not units.parse_yes(written):
            raise QuantityError(mark("a role can only ask for “yes”; leave the level out instead"))
        return True

    def show(self, value: bool) -> str:
        return units.show_yes(value)

    def reaches(self, have: bool, level: bool) -> bool:
        return have or not level

    def gap(self, have: bool, level: bool) -> str:
        return mark("missing")


class Ladder(Kind):
    """Named steps from worst to best; `words` are other spellings of a step."""

    def __init__(self, name: str, steps: tuple[str, ...], words: dict[str, str]) -> None:
        self.name = name
        self.steps = steps
        self.example = steps[-1]
        self._words = {step.lower(): step for step in steps} | words

    def parse(self, written: str) -> str:
        step = self._words.get(" ".join(written.lower().split()))
        if step is None:
            told = "“{written}” is none of: {known}"
            raise QuantityError(say(told, written=units.short(written), known=join(", ", self.steps)))
        return step

    def reaches(self, have: str, level: str) -> bool:
        return self.steps.index(have) >= self.steps.index(level)

    def gap(self, have: str, level: str) -> str:
        return say("not {level}", level=level)

    def share(self, have: str, level: str) -> float | None:
        return min(1.0, self.steps.index(have) / (self.steps.index(level) or 1))


class OneOf(Kind):
    """A level lists what is accepted; a value is one of the known words."""

    def __init__(self, name: str, known: tuple[str, ...], words: dict[str, str]) -> None:
        self.name = name
        self.known = known
        self.example = known[0]
        self._words = {word.lower(): word for word in known} | words

    def parse(self, written: str) -> str:
        word = self._words.get(" ".join(written.lower().split()))
        if word is None:
            told = "“{written}” is none of: {known}"
            raise QuantityError(say(told, written=units.short(written), known=join(", ", self.known)))
        return word

    def parse_level(self, written: str) -> tuple[str, ...]:
        return tuple(self.parse(part) for part in written.split(",") if part.strip())

    def show_level(self, level: tuple[str, ...]) -> str:
        return any_of(level)

    def reaches(self, have: str, level: tuple[str, ...]) -> bool:
        return have in level

    def gap(self, have: str, level: tuple[str, ...]) -> str:
        return mark("not accepted")

    def stricter(self, one: tuple[str, ...], other: tuple[str, ...]) -> tuple[str, ...]:
        both = tuple(word for word in one if word in other)
        return both or one


class Version(Kind):
    """A version of two numbers: CUDA's compute capability. (0, 0) stands for "has none"."""

    name = "compute capability"
    example = "8.6"

    def parse(self, written: str) -> tuple[int, int]:
        return units.parse_version(written)

    def show(self, value: tuple[int, int]) -> str:
        return mark("none") if value == (0, 0) else f"{value[0]}.{value[1]}"

    def reaches(self, have: tuple[int, int], level: tuple[int, int]) -> bool:
        return tuple(have) >= tuple(level)

    def gap(self, have: tuple[int, int], level: tuple[int, int]) -> str:
        return mark("no CUDA") if have == (0, 0) else super().gap(have, level)


def with_unit(kind: Kind, written: str) -> str:
    """What was written, with the kind's plain unit where it is a number alone: "64" of memory is "64 GB"."""
    unit = kind.unit if isinstance(kind, Amount) else ""
    return f"{written} {unit}" if unit and written.replace(".", "", 1).isdecimal() else written


COUNT = Amount("whole number", "8", units.parse_count, units.show_count)
MEMORY = Amount("size of memory", "32 GB", units.parse_memory, units.show_memory, unit="GB")
# A "1 TB" drive may hold 960 GB or 1024 GB and is still sold as one: the 1 TB class.
STORAGE = Amount("size of storage", "1 TB", units.parse_storage, units.show_storage, slack=0.05)
FREE_SPACE = Amount("size of storage", "100 GB", units.parse_storage, units.show_storage)
RATE = Amount("rate", "100 Mbps", units.parse_rate, units.show_rate, unit="Mbps")
LATENCY = Amount("time", "20 ms", units.parse_duration, units.show_duration, more_is_better=False, unit="ms")
# A panel sold as 27 inches measures from 26.5 to 27.4 across.
DIAGONAL = Amount("diagonal", "27 in", units.parse_length, units.show_length, give=0.5, unit="in")
# 59.94 Hz is what broadcast timing makes of 60.
REFRESH = Amount("refresh rate", "60 Hz", units.parse_refresh, units.show_refresh, slack=0.005, unit="Hz")
RESOLUTION = ResolutionKind()
YES_NO = YesNo()
COMPUTE = Version()
DRIVE = Ladder(
    "kind of drive",
    (mark("hard disk"), "eMMC", "SSD", "NVMe SSD"),
    {"hdd": "hard disk", "sata ssd": "SSD", "nvme": "NVMe SSD"},
)
OS = OneOf(
    "operating system",
    ("Linux", "macOS", mark("Windows with WSL2"), mark("Windows with a VM"), "Windows", mark("another system")),
    {"wsl2": "Windows with WSL2", "windows with vm": "Windows with a VM", "other": "another system"},
)
