"""The words that every report and the window use for findings, verdicts and readings, told once."""

from __future__ import annotations

from typing import Any

from deskspec.metrics.kinds import COUNT
from deskspec.metrics.registry import METRICS
from deskspec.model.assessment import Assessment, Finding, State, Verdict
from deskspec.model.machine import Machine
from deskspec.model.profile import Requirement
from deskspec.model.reading import Known, Reading, Unknown, value_of
from deskspec.units import show_memory

VERDICTS: dict[Verdict, str] = {
    "ready": "Ready",
    "good enough": "Good enough",
    "falls short": "Falls short",
    "can't tell yet": "Can't tell yet",
}
#: What a finding's state is called beside its value, where there is no gap to name.
STATES: dict[State, str] = {
    "meets recommended": "recommended",
    "meets minimum": "minimum",
    "covered by renting": "covered by renting",
    "falls short": "short",
    "below advice": "below advice",
    "unknown": "find out",
    "not needed": "not needed",
}
#: No text that is meant to be read is longer; a file from elsewhere may hold any.
LONGEST = 1000
_BOUNDS = {"exact": "", "at_least": "at least ", "at_most": "at most "}


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
        return "unknown"
    return _BOUNDS[reading.bound] + clean(METRICS[metric].kind.show(reading.value))


def need(requirement: Requirement) -> str:
    """The levels asked for: "min 8 · rec 12", one word where there is one level."""
    kind = METRICS[requirement.metric].kind
    low, top = requirement.minimum, requirement.recommended
    if not requirement.needed:
        return "none needed"
    if low is True or (low is None and top is True):
        return "advised" if requirement.weight != "required" else "needed" if low is True else "recommended"
    words = []
    if low is not None:
        words.append(f"min {kind.show_level(low)}")
    if top is not None:
        words.append(f"rec {kind.show_level(top)}")
    return " · ".join(words)


def state(finding: Finding) -> str:
    """The state in words, the gap where there is one."""
    if finding.state in ("falls short", "below advice") and finding.gap:
        return finding.gap
    if finding.state == "meets recommended" and _one_level(finding.need):
        return "met"
    if finding.state == "unknown" and finding.need.weight == "asked":
        return "your answer"
    return STATES[finding.state]


def _one_level(need: Requirement) -> bool:
    return need.recommended is None or need.recommended is True


def reading_source(reading: Reading[Any]) -> str:
    """Where a known value comes from, with its note and what else was seen."""
    if isinstance(reading, Unknown):
        return reading.reason
    words = reading.source if reading.how == "detected" else f"{reading.source} ({reading.how})"
    if reading.how == "entered":
        words = reading.source + (f", {reading.at[:10]}" if reading.at else "")
    return clean(f"{words}; {reading.note}" if reading.note else words)


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
        told = "This role requires nothing that could be missing."
    elif short:
        told = _short(assessment, short, len(findings), len(open_))
    elif open_:
        told = _so_far(assessment, len(findings) - len(open_), len(findings))
        told += f"; find out: {', '.join(label(item) for item in open_)}."
    else:
        return _all_met(findings)
    rented = sum(item.state == "covered by renting" for item in assessment.findings)
    return f"{told} {rented} {'is' if rented == 1 else 'are'} covered by renting a GPU." if rented else told


def _so_far(assessment: Assessment, known: int, of: int) -> str:
    """How it stands by what is known; with how much that is, where it is the smaller part."""
    if not known:
        return "Nothing is known yet"
    told = VERDICTS[assessment.so_far].lower()
    return f"So far {told}" if 2 * known >= of else f"Only {known} of {of} required needs can be told, so far {told}"


def _short(assessment: Assessment, short: tuple[Finding, ...], of: int, unknown: int) -> str:
    one = len(short) == 1
    told = f"{len(short)} of {of} required needs {'is' if one else 'are'} below the minimum."
    worst = biggest(assessment)
    if worst is not None:
        told += f" {'It is' if one else 'The biggest'}: {_sentence(worst)}."
    return f"{told} {unknown} more can't be told yet." if unknown else told


def _all_met(findings: tuple[Finding, ...]) -> str:
    rented = sum(item.state == "covered by renting" for item in findings)
    below = sum(item.state == "meets minimum" for item in findings)
    told = "The one required need is met" if len(findings) == 1 else f"All {len(findings)} required needs are met"
    if rented:
        told += " by renting a GPU" if len(findings) == 1 else f", {rented} of them by renting a GPU"
    if below:
        only = "only at the minimum" if len(findings) == 1 else f"{below} of them only at the minimum"
        return f"{told}{' and ' if rented else ', '}{only}."
    return f"{told}." if rented else f"{told} as recommended."


def label(finding: Finding) -> str:
    """The metric's name, small inside a sentence unless it is an abbreviation."""
    name = METRICS[finding.metric].label
    return name if name[:2].isupper() else name[0].lower() + name[1:]


def _sentence(finding: Finding) -> str:
    metric = METRICS[finding.metric]
    wanted = metric.kind.show_level(finding.need.minimum) if finding.need.minimum is not True else ""
    if finding.gap == "missing" and wanted:
        return f"{metric.label}, none where {wanted} is needed"
    if not wanted:
        return f"{metric.label}, {finding.gap}"
    are = "are" if metric.kind is COUNT and finding.need.minimum != 1 else "is"
    return f"{metric.label}, {have(finding.metric, finding.have)} where {wanted} {are} needed"


def machine_line(machine: Machine) -> str:
    """The machine in one line: its system, what it runs on, processor and memory."""
    os, environment = value_of(machine.system.os), value_of(machine.system.environment)
    words = [os.name if os else "unknown system"]
    if environment and environment.kind == "vm":
        words[0] += f" in a virtual machine ({environment.name})" if environment.name else " in a virtual machine"
    elif environment and environment.kind == "container":
        words[0] += f" in a container ({environment.name})" if environment.name else " in a container"
    elif environment and environment.kind == "wsl":
        words[0] += f" in {environment.name or 'WSL'}"
    else:
        words += [told for told in (value_of(machine.system.product), value_of(machine.system.chassis)) if told]
    cores, memory = machine.cpu.cores, machine.memory.installed
    if isinstance(cores, Known):
        words.append(f"{cores.value} core{'s' if cores.value != 1 else ''}")
    if isinstance(memory, Known):
        words.append(f"{_BOUNDS[memory.bound]}{show_memory(memory.value)}")
    return clean(" · ".join(words))
