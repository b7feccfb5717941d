"""A machine's check kept, and held against the one before: what the history and the rules of judgement say together."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from deskspec.assess import since
from deskspec.assess.judge import judge
from deskspec.metrics.overlay import all_readings
from deskspec.model.machine import Machine
from deskspec.model.profile import Profile
from deskspec.store.history import Check, History


@dataclass(frozen=True, slots=True)
class Compared:
    """A machine's check now beside the one before; that is None for the first."""

    before: Check | None
    now: Check

    def changes(self, role: Profile) -> since.Changes | None:
        """What has changed for a role; None where there is nothing to compare with."""
        return None if self.before is None else _changes(role, self.before, self.now)


def record(history: History, machine: Machine, roles: tuple[Profile, ...]) -> Compared:
    """Keep this check of a machine that has an id; with the one that it is to be compared with."""
    now = _check(machine, roles)
    before = history.record(machine.id, now, lambda last: any(_changes(role, last, now) for role in roles))
    return Compared(before, now)


def amend(history: History, machine: Machine, metrics: Iterable[str], roles: tuple[Profile, ...]) -> Compared:
    """Lay what the person has just entered, or taken back, over what is kept: it is no news to them."""
    now = _check(machine, roles)
    entered = {metric: now.readings[metric] for metric in metrics if metric in now.readings}

    def mended(check: Check) -> Check:
        readings = {**check.readings, **entered}
        verdicts = {role.id: judge(role, readings).verdict for role in roles}
        return replace(check, readings=readings, verdicts={**check.verdicts, **verdicts})

    return Compared(history.amend(machine.id, mended), now)


def _check(machine: Machine, roles: tuple[Profile, ...]) -> Check:
    readings = all_readings(machine)
    verdicts = {role.id: judge(role, readings).verdict for role in roles}
    return Check(machine.taken_at, machine.taken_at, readings, verdicts)


def _changes(role: Profile, before: Check, now: Check) -> since.Changes:
    # A role of the person's own changes by their own hand: only what the machine did to it is news.
    told = None if role.own else before.verdicts.get(role.id)
    return since.compare(role, before.readings, now.readings, told)
