"""Every role against one machine: the grid's columns and states, and the one sentence that sums them up."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from deskspec.model.assessment import Assessment, Finding, State
from deskspec.report import words
from deskspec.wording import all_of, join, mark, say


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
    Column(mark("CPU"), "CPU", ("cpu",)),
    Column(mark("GPU"), "GPU", ("gpu",)),
    Column(mark("Memory"), mark("memory"), ("memory",)),
    Column(mark("Storage"), mark("storage"), ("storage",)),
    Column(mark("Monitors"), mark("monitors"), ("displays",)),
    Column(mark("Network"), mark("network"), ("network",)),
    Column(mark("System"), mark("system"), ("system",)),
    Column(mark("Calls, desk"), mark("calls and desk"), ("peripherals", "power", "workspace")),
    Column(mark("Software"), mark("software"), ("software",)),
)

#: The short word of a cell; its symbol stands before it.
CELL_WORDS: dict[State, str] = {
    "meets recommended": mark("rec."),
    "meets minimum": mark("min."),
    "covered by renting": mark("rented"),
    "falls short": mark("short"),
    "below advice": mark("below"),
    "unknown": mark("unknown"),
    "not needed": mark("no need"),
}
#: How many values are named one by one before they are only counted.
_NAMED = 3
_NUMBERS = (
    mark("no"),
    mark("one"),
    mark("two"),
    mark("three"),
    mark("four"),
    mark("five"),
    mark("six"),
    mark("seven"),
    mark("eight"),
    mark("nine"),
    mark("ten"),
)
#: What a computer lacks, by the first part of a metric, as it stands after "needs".
_THINGS = {
    "cpu": mark("a stronger processor"),
    "gpu": mark("a stronger graphics card"),
    "memory": mark("more memory"),
    "storage": mark("better storage"),
    "displays": mark("better monitors"),
    "network": mark("a better line"),
    "system": mark("another system"),
    "peripherals": mark("better devices for calls"),
    "power": mark("a power backup"),
    "workspace": mark("a better workplace"),
    "software": mark("more software"),
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
        return say("Ready for none yet: {rest}.", rest=join("; ", rest))
    return say("{told}.", told=join("; ", (done, *rest)))


def _done(assessments: tuple[Assessment, ...]) -> str:
    ready = [item for item in assessments if item.verdict == "ready"]
    enough = [item for item in assessments if item.verdict == "good enough"]
    if len(assessments) > 1 and len(ready) == len(assessments):
        return say("Ready for all {number} roles", number=number(len(ready)))
    if len(assessments) > 1 and len(enough) == len(assessments):
        return say("Good enough for all {number} roles", number=number(len(enough)))
    if ready and enough:
        return say("Ready for {roles}, good enough for {others}", roles=_titles(ready), others=_titles(enough))
    if ready:
        return say("Ready for {roles}", roles=_titles(ready))
    return say("Good enough for {roles}", roles=_titles(enough)) if enough else ""


def _open(assessments: tuple[Assessment, ...]) -> str:
    """What would settle the roles that can't be told yet."""
    open_ = [item for item in assessments if item.verdict == "can't tell yet"]
    if not open_:
        return ""
    lists = [_unknown(item) for item in open_]
    if len(open_) == 1:
        return _settles(lists[0], words.clean(open_[0].title))
    everyone = len(open_) == len(assessments)
    who = say("all {number}", number=number(len(open_))) if everyone else _titles(open_)
    return _settles(list({item.metric: item for items in lists for item in items}.values()), who)


def _settles(findings: list[Finding], who: str) -> str:
    return say("finding out {values} would settle {roles}", values=_values(findings), roles=who)


def _unknown(assessment: Assessment) -> list[Finding]:
    return [item for item in words.required(assessment) if item.state == "unknown"]


def _values(findings: list[Finding]) -> str:
    """What is unknown by name; all of the network is the line, and many values are a number."""
    if len(findings) > 1 and all(item.metric.startswith("network.") for item in findings):
        return mark("the line")
    if len(findings) > _NAMED:
        return say("{number} values", number=number(len(findings)))
    return all_of(words.label(item) for item in findings)


def _lacking(assessments: tuple[Assessment, ...]) -> str:
    """What every role that falls short lacks, and how many of them lack more than that."""
    short = [item for item in assessments if item.verdict == "falls short"]
    if not short:
        return ""
    lacks = [_things(item) for item in short]
    shared = [thing for thing in lacks[0] if all(thing in other for other in lacks)]
    who = _who(short, assessments)
    if not shared:
        thing, count = Counter(thing for things in lacks for thing in things).most_common(1)[0]
        if count == 1:
            return say("{roles} fall short, each of something else", roles=who)
        told = "{roles} fall short, {number} of them because they need {things}"
        return say(told, roles=who, number=number(count), things=thing)
    told = _needs(who, all_of(shared), one=len(short) == 1, also=_unknown_too(short, assessments))
    more = sum(len(things) > len(shared) for things in lacks)
    if not more:
        return told
    if more == len(short):
        return say("{told}, and all of them more than that", told=told)
    return say("{told}, and {number} of them more than that", told=told, number=number(more))


def _needs(who: str, things: str, *, one: bool, also: bool) -> str:
    if one:
        return say("{role} also needs {things}" if also else "{role} needs {things}", role=who, things=things)
    return say("{roles} also need {things}" if also else "{roles} need {things}", roles=who, things=things)


def _who(short: list[Assessment], assessments: tuple[Assessment, ...]) -> str:
    if len(short) == 1:
        return words.clean(short[0].title)
    if len(short) == len(assessments):
        return say("all {number} roles", number=number(len(short)))
    if len(assessments) - len(short) == 1 or len(short) > _NAMED:
        return say("the other {number}", number=number(len(short)))
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
        return mark("a graphics card")
    if item.metric == "displays.count":
        return mark("another monitor")
    return _THINGS.get(prefix, words.label(item))


def _titles(assessments: list[Assessment]) -> str:
    titles = [words.clean(item.title) for item in assessments]
    if len(titles) > _NAMED:
        return say("{number} roles", number=number(len(titles)))
    return all_of(titles)


def number(count: int) -> str:
    """A small number as a word."""
    return _NUMBERS[count] if 0 <= count < len(_NUMBERS) else str(count)
