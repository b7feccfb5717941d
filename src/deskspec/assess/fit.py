"""Fit: how far a machine serves a role, as one number for plans and curves. Never a verdict.

The sum of weight x level over the sum of weights. A need weighs 3 where it is required, else 1; its level is 1 where
the recommendation is met, 0.7 where the minimum is, else 0.7 times the share of the minimum that there is (0 where a
share makes no sense). Unknown needs are left out.
"""

from __future__ import annotations

from deskspec.metrics.registry import METRICS
from deskspec.model.assessment import Assessment, Finding
from deskspec.model.reading import Known
from deskspec.model.value import Value, value

WEIGHTS = {"required": 3, "advised": 1, "asked": 1}
#: The level of a need whose minimum is met, or that renting covers.
ENOUGH = 0.7


@value
class Fit(Value):
    """value from 0 to 1; None where no need is known. left_out are the metrics that are not."""

    value: float | None
    left_out: tuple[str, ...] = ()


def fit(assessment: Assessment) -> Fit:
    """The fit of all findings that are known."""
    asked = [finding for finding in assessment.findings if finding.state != "not needed"]
    levels = [(WEIGHTS[finding.need.weight], level_of(finding)) for finding in asked]
    known = [(weight, level) for weight, level in levels if level is not None]
    left_out = tuple(finding.metric for finding in asked if level_of(finding) is None)
    if not known:
        return Fit(None, left_out)
    return Fit(sum(weight * level for weight, level in known) / sum(weight for weight, _ in known), left_out)


def level_of(finding: Finding) -> float | None:
    """How far one need is met, from 0 to 1; None where that is unknown, or nothing is needed."""
    if finding.state in ("unknown", "not needed"):
        return None
    if finding.state == "meets recommended":
        return 1.0
    if finding.state in ("meets minimum", "covered by renting"):
        return ENOUGH
    return ENOUGH * _share(finding)


def _share(finding: Finding) -> float:
    """How much there is of what is needed at least; of a need without a minimum, of what is recommended."""
    need = finding.need
    least = need.recommended if need.minimum is None else need.minimum
    if least is None or not isinstance(finding.have, Known):
        return 0.0
    return METRICS[finding.metric].kind.share(finding.have.value, least) or 0.0
