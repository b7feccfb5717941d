"""One assessment as JSON, schema in resources/check.schema.json."""

from __future__ import annotations

from typing import Any

from deskspec import __version__
from deskspec.metrics.registry import METRICS
from deskspec.model.assessment import Assessment, Finding
from deskspec.model.machine import Machine
from deskspec.model.reading import Known, Reading, Unknown
from deskspec.report import words

SCHEMA_VERSION = 1


def check_json(assessment: Assessment, machine: Machine) -> dict[str, Any]:
    """The assessment as a document. Sizes are bytes, rates Mbps, diagonals inches, times ms; text is for people."""
    return {
        "schema_version": SCHEMA_VERSION,
        "kind": "check",
        "deskspec": __version__,
        "role": {"id": assessment.profile, "title": words.clean(assessment.title)},
        "machine": {"summary": words.machine_line(machine), "taken_at": words.clean(machine.taken_at)},
        "verdict": assessment.verdict,
        "so_far": assessment.so_far,
        "headline": words.headline(assessment),
        "counts": words.counts(assessment),
        "findings": [finding_json(item) for item in assessment.findings],
    }


def finding_json(item: Finding) -> dict[str, Any]:
    """One finding with its reading and its need."""
    kind = METRICS[item.metric].kind
    need = item.need
    return {
        "metric": item.metric,
        "label": METRICS[item.metric].label,
        "group": METRICS[item.metric].group,
        "state": item.state,
        "have": reading_json(item.metric, item.have),
        "need": {
            "text": words.need(need),
            "minimum": None if need.minimum is None else kind.show_level(need.minimum),
            "recommended": None if need.recommended is None else kind.show_level(need.recommended),
            "weight": need.weight,
            "rentable": need.rentable,
        },
        "gap": item.gap,
        "doubt": item.doubt,
        "why": words.clean(need.why),
        "source": words.clean(need.source),
        "fix": item.fix,
    }


def reading_json(metric: str, reading: Reading[Any]) -> dict[str, Any]:
    """A reading: its value and text with the source, or why there is none."""
    if isinstance(reading, Unknown):
        return {"known": False, "reason": words.clean(reading.reason), "remedy": words.clean(reading.remedy)}
    told: dict[str, Any] = {
        "known": True,
        "value": words.clean(reading.value) if isinstance(reading.value, str) else reading.value,
        "text": words.have(metric, reading),
        "bound": reading.bound,
        "source": words.clean(reading.source),
        "how": reading.how,
    }
    if reading.note:
        told["note"] = words.clean(reading.note)
    if reading.at:
        told["at"] = words.clean(reading.at)
    if reading.also:
        told["also"] = [_other(metric, other) for other in reading.also]
    return told


def _other(metric: str, other: Known[Any]) -> dict[str, Any]:
    return {"text": words.have(metric, other), "source": words.clean(other.source), "how": other.how}
