"""The words that every report and the window use for findings, verdicts and readings, told once."""

from __future__ import annotations

from typing import Any

from deskspec.metrics.kinds import COUNT
from deskspec.metrics.overlay import bounded
from deskspec.metrics.registry import METRICS
from deskspec.model.assessment import Assessment, Finding, State, Verdict
from deskspec.model.machine import Environment, Machine
from deskspec.model.profile import Requirement
from deskspec.model.reading import Known, Reading, Unknown, value_of
from deskspec.units import show_memory
from deskspec.wording import inside, join, mark, moment, number, say, say_many

VERDICTS: dict[Verdict, str] = {
    "ready": mark("Ready"),
    "good enough": mark("Good enough"),
    "falls short": mark("Falls short"),
    "can't tell yet": mark("Can't tell yet"),
}
#: What a finding's state is called beside its value, where there is no gap to name.
STATES: dict[State, str] = {
    "meets recommended": mark("recommended"),
    "meets minimum": mark("minimum"),
    "covered by renting": mark("covered by renting"),
    "falls short": mark("short"),
    "below advice": mark("below advice"),
    "unknown": mark("find out"),
    "not needed": mark("not needed"),
}
#: How much a need counts.
WEIGHTS = (mark("required"), mark("advised"), mark("asked"))
#: How a value came to be known, where it was not read.
HOW = (mark("measured"), mark("entered"), mark("inferred"))
#: The same inside a sentence.
SO_FAR: dict[Verdict, str] = {
    "ready": mark("ready"),
    "good enough": mark("good enough"),
    "falls short": mark("falls short"),
    "can't tell yet": mark("can't tell yet"),
}
#: No text that is meant to be read is longer; a file from elsewhere may hold any.
LONGEST = 1000


def clean(text: str) -> str:
    """Text from outside, of bounded length and without control, escape and direction characters.

    All that a name may do to a terminal is to be read.
    """
    if len(text) > LONGEST:
        text = text[: LONGEST - 1] + "…"
    if text.isprintable():
        return text
    return "".join(letter if letter.isprintable() else " " for letter in text)


def have(metric: str, reading: Reading[Any]) -> str:
    """A reading as shown: "32 GB", "at least 31.1 GB", "unknown"."""
    if isinstance(reading, Unknown):
        return mark("unknown")
    return bounded(reading.bound, clean(METRICS[metric].kind.show(reading.value)))


def need(requirement: Requirement) -> str:
    """The levels asked for: "min 8 · rec 12", one word where there is one level."""
    kind = METRICS[requirement.metric].kind
    low, top = requirement.minimum, requirement.recommended
    if not requirement.needed:
        return mark("none needed")
    if low is True or (low is None and top is True):
        if requirement.weight != "required":
            return mark("advised")
        return mark("needed") if low is True else mark("recommended")
    words = []
    if low is not None:
        words.append(say("min {level}", level=kind.show_level(low)))
    if top is not None:
        words.append(say("rec {level}", level=kind.show_level(top)))
    return join(" · ", words)


def state(finding: Finding) -> str:
    """The state in words, the gap where there is one."""
    if finding.state in ("falls short", "below advice") and finding.gap:
        return finding.gap
    if finding.state == "meets recommended" and _one_level(finding.need):
        return mark("met")
    if finding.state == "unknown" and finding.need.weight == "asked":
        return mark("your answer")
    return STATES[finding.state]


def _one_level(need: Requirement) -> bool:
    return need.recommended is None or need.recommended is True


def reading_source(reading: Reading[Any]) -> str:
    """Where a known value comes from, with its note and what else was seen."""
    if isinstance(reading, Unknown):
        return reading.reason
    words = reading.source
    if reading.how == "entered":
        words = join(", ", (reading.source, day(reading.at)))
    elif reading.how != "detected":
        words = say("{source} ({how})", source=reading.source, how=reading.how)
    return clean(join("; ", (words, reading.note)))


def counts(assessment: Assessment) -> dict[State, int]:
    """How many findings are in which state, in the order of the states."""
    told = dict.fromkeys(STATES, 0)
    for item in assessment.findings:
        told[item.state] += 1
    return told


def required(assessment: Assessment) -> tuple[Finding, ...]:
    """The findings that make the verdict."""
    return tuple(item for item in assessment.findings if item.need.weight == "required" and item.state != "not needed")


def biggest(assessment: Assessment) -> Finding | None:
    """The required need that is furthest from its minimum; one that has no fraction counts as half way."""
    short = [item for item in required(assessment) if item.state == "falls short"]

    def share(item: Finding) -> float:
        if isinstance(item.have, Unknown):
            return 1.0
        told = METRICS[item.metric].kind.share(item.have.value, item.need.minimum)
        return 0.5 if told is None else told

    return min(short, key=share) if short else None


def headline(assessment: Assessment) -> str:
    """One to three sentences that say how it stands and what comes first."""
    findings = required(assessment)
    short = tuple(item for item in findings if item.state == "falls short")
    open_ = tuple(item for item in findings if item.state == "unknown")
    if not findings:
        told = mark("This role requires nothing that could be missing.")
    elif short:
        told = _short(assessment, short, len(findings), len(open_))
    elif open_:
        so_far = _so_far(assessment, len(findings) - len(open_), len(findings))
        told = say("{so_far}; find out: {values}.", so_far=so_far, values=join(", ", map(label, open_)))
    else:
        return _all_met(findings)
    rented = sum(item.state == "covered by renting" for item in assessment.findings)
    if not rented:
        return told
    covered = "{count} are covered by renting a GPU."
    return join(" ", (told, say_many("{count} is covered by renting a GPU.", covered, rented)))


def _so_far(assessment: Assessment, known: int, of: int) -> str:
    """How it stands by what is known; with how much that is, where it is the smaller part."""
    if not known:
        return mark("Nothing is known yet")
    verdict = SO_FAR[assessment.so_far]
    if 2 * known >= of:
        return say("So far {verdict}", verdict=verdict)
    told = "Only {known} of {all} required needs can be told, so far {verdict}"
    return say(told, known=number(known, 0), all=number(of, 0), verdict=verdict)


def _short(assessment: Assessment, short: tuple[Finding, ...], of: int, unknown: int) -> str:
    many = "{count} of {all} required needs are below the minimum."
    told = [say_many("{count} of {all} required needs is below the minimum.", many, len(short), all=number(of, 0))]
    worst = biggest(assessment)
    if worst is not None:
        one = len(short) == 1
        told.append(say("It is: {need}." if one else "The biggest: {need}.", need=_sentence(worst)))
    if unknown:
        told.append(say_many("{count} more can't be told yet.", "{count} more can't be told yet.", unknown))
    return join(" ", told)


def _all_met(findings: tuple[Finding, ...]) -> str:
    rented = sum(item.state == "covered by renting" for item in findings)
    below = sum(item.state == "meets minimum" for item in findings)
    if len(findings) == 1:
        return _one_met(rented > 0, below > 0)
    of, rent, low = (number(count, 0) for count in (len(findings), rented, below))
    if rented and below:
        told = (
            "All {all} required needs are met, {rented} of them by renting a GPU and {below} of them only at the "
            "minimum."
        )
        return say(told, all=of, rented=rent, below=low)
    if rented:
        return say("All {all} required needs are met, {rented} of them by renting a GPU.", all=of, rented=rent)
    if below:
        return say("All {all} required needs are met, {below} of them only at the minimum.", all=of, below=low)
    return say("All {all} required needs are met as recommended.", all=of)


def _one_met(rented: bool, below: bool) -> str:
    if rented:
        return mark("The one required need is met by renting a GPU.")
    if below:
        return mark("The one required need is met, only at the minimum.")
    return mark("The one required need is met as recommended.")


def label(finding: Finding) -> str:
    """The metric's name, small inside a sentence unless it is an abbreviation."""
    return in_sentence(METRICS[finding.metric].label)


def in_sentence(name: str) -> str:
    """A metric's name as it stands inside an English sentence."""
    return name if name[:2].isupper() else inside(name, name[0].lower() + name[1:])


def _sentence(finding: Finding) -> str:
    metric = METRICS[finding.metric]
    minimum = finding.need.minimum
    wanted = metric.kind.show_level(minimum) if minimum is not True else ""
    if not wanted:
        return join(", ", (metric.label, finding.gap))
    if finding.gap == "missing":
        return say("{need}, none where {level} is needed", need=metric.label, level=wanted)
    shown = have(finding.metric, finding.have)
    if metric.kind is COUNT and minimum != 1:
        return say("{need}, {have} where {level} are needed", need=metric.label, have=shown, level=wanted)
    return say("{need}, {have} where {level} is needed", need=metric.label, have=shown, level=wanted)


def day(at: str) -> str:
    """The day of a moment in ISO 8601, to be written as the person writes days; empty where there is none."""
    return moment(at[:10]) if at else ""


def machine_line(machine: Machine) -> str:
    """The machine in one line: its system, what it runs on, processor and memory."""
    os, environment = value_of(machine.system.os), value_of(machine.system.environment)
    told = [_runs(os.name if os else mark("unknown system"), environment)]
    if environment is None or environment.kind not in ("vm", "container", "wsl"):
        told += [part for part in (value_of(machine.system.product), value_of(machine.system.chassis)) if part]
    cores, memory = machine.cpu.cores, machine.memory.installed
    if isinstance(cores, Known):
        told.append(say_many("{count} core", "{count} cores", cores.value))
    if isinstance(memory, Known):
        told.append(bounded(memory.bound, show_memory(memory.value)))
    return clean(join(" · ", told))


def _runs(system: str, around: Environment | None) -> str:
    """The system, and what it runs in where that is no computer of its own."""
    if around is None or around.kind not in ("vm", "container", "wsl"):
        return system
    if around.kind == "wsl":
        return say("{system} in {name}", system=system, name=around.name or "WSL")
    if around.kind == "vm":
        if not around.name:
            return say("{system} in a virtual machine", system=system)
        return say("{system} in a virtual machine ({name})", system=system, name=around.name)
    if not around.name:
        return say("{system} in a container", system=system)
    return say("{system} in a container ({name})", system=system, name=around.name)
