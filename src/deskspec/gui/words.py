"""The words of the reports as the window shows them: in the person's language, and without commands.

It has the names of deskspec.report.words, and what else of the reports' words the window needs. Text from outside comes
clean out of every function here.
"""

from __future__ import annotations

import re
from typing import Any, TypeVar

from deskspec.metrics.registry import METRICS
from deskspec.model.assessment import Assessment, Finding, State, Verdict
from deskspec.model.machine import Machine
from deskspec.model.profile import Requirement
from deskspec.model.reading import Reading
from deskspec.report import check_text, matrix, roles_summary
from deskspec.report import words as english
from deskspec.report.window_words import in_window
from deskspec.report.words import biggest, clean, counts, required
from deskspec.units import QuantityError
from deskspec.wording import shown

__all__ = [
    "CELL_WORDS",
    "STATES",
    "VERDICTS",
    "biggest",
    "clean",
    "column_name",
    "counts",
    "entered",
    "fill",
    "find_out",
    "have",
    "headline",
    "label",
    "machine_line",
    "name",
    "need",
    "question",
    "reading_source",
    "required",
    "show",
    "source_text",
    "state",
    "summary",
    "what_is_open",
]

_K = TypeVar("_K")


def show(text: str, metric: str = "") -> str:
    """Any text of DeskSpec's, or from outside, as the window shows it.

    metric is that of the row which shows it, where the row has a button to correct its value.
    """
    return clean(shown(in_window(text, metric)))


def fill(pattern: str, *values: str) -> str:
    """A translated sentence with its places %1, %2 … filled; what stands in a value is never taken for a place."""
    return re.sub(r"%([1-9])", lambda place: _at(values, int(place[1]), place[0]), pattern)


def _at(values: tuple[str, ...], number: int, place: str) -> str:
    return values[number - 1] if number <= len(values) else place


class _Shown(dict[_K, str]):
    """A table of words; each is told as it is looked up."""

    def __getitem__(self, key: _K) -> str:
        return show(super().__getitem__(key))


VERDICTS: dict[Verdict, str] = _Shown(english.VERDICTS)
STATES: dict[State, str] = _Shown(english.STATES)
CELL_WORDS: dict[State, str] = _Shown(roles_summary.CELL_WORDS)


def name(metric: str) -> str:
    """What a metric is called; one that this DeskSpec does not know by its id."""
    known = METRICS.get(metric)
    return show(known.label) if known is not None else clean(metric)


def question(metric: str) -> str:
    """What to ask the person for a value: the metric's question, or its name."""
    return show(METRICS[metric].ask or METRICS[metric].label)


def entered(metric: str, text: str) -> str:
    """A value as the person gave it, written as values are shown; as it is where this DeskSpec can't read it."""
    known = METRICS.get(metric)
    try:
        return show(known.kind.show(known.kind.parse(text))) if known is not None else clean(text)
    except QuantityError:
        return clean(text)


def have(metric: str, reading: Reading[Any]) -> str:
    """A reading as shown: "32 GB", "at least 31.1 GB", "unknown"."""
    return show(english.have(metric, reading))


def need(requirement: Requirement) -> str:
    """The levels asked for."""
    return show(english.need(requirement))


def state(finding: Finding) -> str:
    """The state in words, the gap where there is one."""
    return show(english.state(finding))


def reading_source(reading: Reading[Any], metric: str = "") -> str:
    """Where a value comes from, with its note and what else was seen."""
    return show(english.reading_source(reading), metric)


def find_out(finding: Finding) -> str:
    """How to settle a need that a bound, or the comparison itself, leaves open."""
    return show(check_text.find_out(finding), finding.metric)


def headline(assessment: Assessment) -> str:
    """One to three sentences that say how it stands and what comes first."""
    return show(english.headline(assessment))


def label(finding: Finding) -> str:
    """A finding's metric inside a sentence."""
    return show(english.label(finding))


def machine_line(machine: Machine) -> str:
    """The machine in one line."""
    return show(english.machine_line(machine))


def summary(assessments: tuple[Assessment, ...]) -> str:
    """For which roles the machine does, and what the others lack."""
    return show(roles_summary.summary(assessments))


def what_is_open(assessment: Assessment) -> str:
    """What is short and what is unknown, by name."""
    return show(matrix.what_is_open(assessment))


def source_text(source: str) -> str:
    """A source of figures as a person can find it."""
    return show(check_text.source_text(source))


def column_name(column: roles_summary.Column) -> str:
    """The heading of a column of the grid of roles."""
    return show(column.name)
