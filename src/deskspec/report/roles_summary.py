"""Every role against one machine: the grid's columns and states, and the one sentence that sums them up."""

from __future__ import annotations

from dataclasses import dataclass

from deskspec.model.assessment import Assessment, Finding, State
from deskspec.report import words


@dataclass(frozen=True, slots=True)
class Column:
    """One column of the grid: its short name, its name in a sentence, and the metrics that it holds by their prefix."""

    name: str
    told: str
    prefixes: tuple[str, ...]

    def holds(self, metric: str) -> bool:
        """Whether a metric stands in this column."""
        return metric.partition(".")[0] in self.prefixes


COLUMNS = (
    Column("CPU", "CPU", ("cpu",)),
    Column("GPU", "GPU", ("gpu",)),
    Column("Memory", "memory", ("memory",)),
    Column("Storage", "storage", ("storage",)),
    Column("Monitors", "monitors", ("displays",)),
    Column("Network", "network", ("network",)),
    Column("System", "system", ("system",)),
    Column("Calls, desk", "calls and desk", ("peripherals", "power", "workspace")),
    Column("Software", "software", ("software",)),
)

#: The short word of a cell; its symbol stands before it.
CELL_WORDS: dict[State, str] = {
    "meets recommended": "rec.",
    "meets minimum": "min.",
    "covered by renting": "rented",
    "falls short": "short",
    "below advice": "below",
    "unknown": "unknown",
    "not needed": "no need",
}
#: How many values are named one by one before they are only counted.
_NAMED = 3
_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
#: What a computer lacks, by the first part of a metric, as it stands after "needs".
_THINGS = {
    "cpu": "a stronger processor",
    "gpu": "a stronger graphics card",
    "memory": "more memory",
    "storage": "better storage",
    "displays": "better monitors",
    "network": "a better line",
    "system": "another system",
    "peripherals": "better devices for calls",
    "power": "a power backup",
    "workspace": "a better workplace",
    "software": "more software",
}


def found_in(assessment: Assessment, column: Column) -> tuple[Finding, ...]:
    """The findings of a column that the role requires or advises."""
    return tuple(item for item in assessment.findings if column.holds(item.metric) and item.need.weight != "asked")


def worst(findings: tuple[Finding, ...]) -> State:
    """The state that decides: what is short, then what is unknown, then what is only just enough."""
    return min(findings, key=_rank).state if findings else "not needed"


def _rank(item: Finding) -> int:
    required = item.need.weight == "required"
    order: dict[State, int] = {
        "falls short": 0,
        "unknown": 1 if required else 3,
        "below advice": 2,
        "meets minimum": 4,
        "covered by renting": 5,
        "meets recommended": 6,
        "not needed": 7,
    }
    return order[item.state]


def summary(assessments: tuple[Assessment, ...]) -> str:
    """For which roles the machine does, what would settle the open ones, and what the others lack."""
    if not assessments:
        return ""
    done = _done(assessments)
    rest = [part for part in (_open(assessments), _lacking(assessments)) if part]
    if not done:
        return f"Ready for none yet: {'; '.join(rest)}."
    return f"{'; '.join([done, *rest])}."


def _done(assessments: tuple[Assessment, ...]) -> str:
    ready = [item for item in assessments if item.verdict == "ready"]
    enough = [item for item in assessments if item.verdict == "good enough"]
    if len(assessments) > 1 and len(ready) == len(assessments):
        return f"Ready for all {number(len(ready))} roles"
    if len(assessments) > 1 and len(enough) == len(assessments):
        return f"Good enough for all {number(len(enough))} roles"
    parts = []
    if ready:
        parts.append(f"ready for {_titles(ready)}")
    if enough:
        parts.append(f"good enough for {_titles(enough)}")
    told = ", ".join(parts)
    return told[:1].upper() + told[1:]


def _open(assessments: tuple[Assessment, ...]) -> str:
    """What would settle the roles that can't be told yet."""
    open_ = [item for item in assessments if item.verdict == "can't tell yet"]
    if not open_:
        return ""
    lists = [_unknown(item) for item in open_]
    if len(open_) == 1:
        return f"finding out {_values(lists[0])} would settle {words.clean(open_[0].title)}"
    who = f"all {number(len(open_))}" if len(open_) == len(assessments) else f"{_titles(open_)}"
    wanted = list({item.metric: item for items in lists for item in items}.values())
    return f"finding out {_values(wanted)} would settle {who}"


def _unknown(assessment: Assessment) -> list[Finding]:
    return [item for item in words.required(assessment) if item.state == "unknown"]


def _values(findings: list[Finding]) -> str:
    """What is unknown by name; all of the network is the line, and many values are a number."""
    if len(findings) > 1 and all(item.metric.startswith("network.") for item in findings):
        return "the line"
    if len(findings) > _NAMED:
        return f"{number(len(findings))} values"
    return _and([words.label(item) for item in findings])


def _lacking(assessments: tuple[Assessment, ...]) -> str:
    """What every role that falls short lacks, and how many of them lack more than that."""
    short = [item for item in assessments if item.verdict == "falls short"]
    if not short:
        return ""
    lacks = [_things(item) for item in short]
    shared = [thing for thing in lacks[0] if all(thing in other for other in lacks)]
    one = len(short) == 1
    who = _who(short, assessments)
    if not shared:
        return f"{who} {'falls' if one else 'fall'} short, each of something else"
    also = "also " if _unknown_too(short, assessments) else ""
    told = f"{who} {also}{'needs' if one else 'need'} {_and(shared)}"
    more = sum(len(things) > len(shared) for things in lacks)
    if not more:
        return told
    return f"{told}, and {number(more) if more < len(short) else 'all'} of them more than that"


def _who(short: list[Assessment], assessments: tuple[Assessment, ...]) -> str:
    if len(short) == 1:
        return words.clean(short[0].title)
    if len(short) == len(assessments):
        return f"all {number(len(short))} roles"
    if len(assessments) - len(short) == 1 or len(short) > _NAMED:
        return f"the other {number(len(short))}"
    return _titles(short)


def _unknown_too(short: list[Assessment], assessments: tuple[Assessment, ...]) -> bool:
    """Whether what would settle the open roles is unknown for the short ones as well: only then they lack it too."""
    open_ = {found.metric for item in assessments if item.verdict == "can't tell yet" for found in _unknown(item)}
    return bool(open_) and all(open_ <= {found.metric for found in _unknown(item)} for item in short)


def _things(assessment: Assessment) -> list[str]:
    """What a role lacks in the words of a purchase, each thing once."""
    short = [item for item in words.required(assessment) if item.state == "falls short"]
    return list(dict.fromkeys(_thing(item, short) for item in short))


def _thing(item: Finding, short: list[Finding]) -> str:
    prefix = item.metric.partition(".")[0]
    if prefix == "gpu" and any(other.gap == "missing" for other in short if other.metric.startswith("gpu.")):
        return "a graphics card"
    if item.metric == "displays.count":
        return "another monitor"
    return _THINGS.get(prefix, words.label(item))


def _titles(assessments: list[Assessment]) -> str:
    titles = [words.clean(item.title) for item in assessments]
    if len(titles) > _NAMED:
        return f"{_NUMBERS[len(titles)] if len(titles) <= 10 else len(titles)} roles"
    return _and(titles)


def _and(items: list[str]) -> str:
    return items[0] if len(items) == 1 else f"{', '.join(items[:-1])} and {items[-1]}"


def number(count: int) -> str:
    """A small number as a word."""
    return _NUMBERS[count] if 0 <= count < len(_NUMBERS) else str(count)
