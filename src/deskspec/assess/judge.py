"""The rules of judgement: one requirement against one reading, and all findings to a verdict.

Pure: a profile and readings in, an assessment out. Unknown is never short, and a bound proves only what it can.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from deskspec.assess.advice import what_helps
from deskspec.metrics.kinds import Kind, Value
from deskspec.metrics.overlay import reading
from deskspec.metrics.registry import METRICS, RENTED
from deskspec.model.assessment import Assessment, Finding, State, Verdict
from deskspec.model.machine import Machine
from deskspec.model.profile import Profile, Requirement
from deskspec.model.reading import Known, Reading, Unknown

SHORT: tuple[State, ...] = ("falls short", "below advice")


def assess(profile: Profile, machine: Machine) -> Assessment:
    """Every requirement of the profile held against the machine, entered values included."""
    wanted = {need.metric for need in profile.requirements} | {RENTED}
    return judge(profile, {name: reading(METRICS[name], machine) for name in METRICS if name in wanted}, machine)


def judge(profile: Profile, readings: Mapping[str, Reading[Any]], machine: Machine | None = None) -> Assessment:
    """The same from readings by metric; one that is missing there counts as unknown. The machine words what helps."""
    rented = readings.get(RENTED)
    renting = isinstance(rented, Known) and rented.value is True
    by_metric = {need.metric: need for need in profile.requirements}
    findings = tuple(
        finding(by_metric[name], readings.get(name, Unknown("not read")), machine, renting=renting)
        for name in METRICS
        if name in by_metric
    )
    return Assessment(profile.id, profile.title, *verdict(findings), findings)


def finding(need: Requirement, have: Reading[Any], machine: Machine | None = None, *, renting: bool = False) -> Finding:
    """One requirement held against one reading."""
    metric = METRICS[need.metric]
    if not need.needed or (need.minimum is None and need.recommended is None):
        return Finding(need.metric, "not needed", have, need)
    state = _state(metric.kind, need, have)
    if renting and need.rentable and state in ("falls short", "below advice", "meets minimum", "unknown"):
        state = "meets minimum" if state == "meets minimum" else "covered by renting"
    gap = _gap(metric.kind, need, have, state)
    fix = ""
    if gap and state != "covered by renting":
        level = metric.kind.show_level(_aim(need, state))
        fix = what_helps(metric, level, machine, rentable=need.rentable and state in SHORT)
    return Finding(need.metric, state, have, need, gap, fix, _doubt(metric.kind, need, have, state))


def _aim(need: Requirement, state: State) -> Value:
    """The level to reach next."""
    return need.recommended if state == "meets minimum" or need.minimum is None else need.minimum


def _doubt(kind: Kind, need: Requirement, have: Reading[Any], state: State) -> str:
    if state != "unknown" or isinstance(have, Unknown):
        return ""
    level = _aim(need, state)
    return kind.doubt(have.value, level) if kind.reaches(have.value, level) is None else ""


def _state(kind: Kind, need: Requirement, have: Reading[Any]) -> State:
    if isinstance(have, Unknown):
        return "unknown"
    top = need.recommended if need.recommended is not None else need.minimum
    reached = meets(kind, have, top)
    if reached:
        return "meets recommended"
    if need.minimum is None:
        # Without a minimum nothing required can be short: what stays below the recommendation is still enough.
        if reached is None:
            return "unknown"
        return "meets minimum" if need.weight == "required" else "below advice"
    enough = meets(kind, have, need.minimum)
    if enough:
        return "meets minimum"
    if enough is None:
        return "unknown"
    return "falls short" if need.weight == "required" else "below advice"


def meets(kind: Kind, have: Known[Any], level: Value) -> bool | None:
    """Whether a value reaches a level; None where its bound leaves that open, or its kind can't tell."""
    reached = kind.reaches(have.value, level)
    if have.bound == "exact":
        return reached
    # A lower bound of a "more is better" quantity proves that a level is reached, an upper bound that it is not.
    proves = "at_least" if kind.more_is_better else "at_most"
    return reached if reached is (have.bound == proves) else None


def _gap(kind: Kind, need: Requirement, have: Reading[Any], state: State) -> str:
    if isinstance(have, Unknown) or state not in (*SHORT, "covered by renting", "meets minimum"):
        return ""
    level = _aim(need, state)
    if level is None or meets(kind, have, level) is not False:
        return ""
    return kind.gap(have.value, level)


def verdict(findings: tuple[Finding, ...]) -> tuple[Verdict, Verdict]:
    """The verdict, and the verdict of the known findings alone. Only required needs count."""
    states = [item.state for item in findings if item.need.weight == "required"]
    known = [state for state in states if state not in ("unknown", "not needed")]
    if "falls short" in known:
        so_far: Verdict = "falls short"
    elif all(state == "meets recommended" for state in known):
        so_far = "ready"
    else:
        so_far = "good enough"
    if so_far != "falls short" and "unknown" in states:
        return "can't tell yet", so_far
    return so_far, so_far
