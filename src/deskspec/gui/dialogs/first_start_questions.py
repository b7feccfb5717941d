"""Which questions the first start asks, in which order, and which of them a machine and a role leave open."""

from __future__ import annotations

from dataclasses import dataclass

from deskspec.gui.marking import QT_TRANSLATE_NOOP
from deskspec.metrics import overlay
from deskspec.metrics.registry import METRICS, RENTED
from deskspec.model.machine import Machine
from deskspec.model.profile import Profile
from deskspec.model.reading import Known
from deskspec.units import QuantityError

#: The translation context of the words below.
CONTEXT = "first_start"


@dataclass(frozen=True, slots=True)
class Section:
    """Questions under one heading, by metric."""

    title: str
    metrics: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Step:
    """What is asked on one screen. One without sections asks for the role."""

    title: str
    told: str
    sections: tuple[Section, ...] = ()


STEPS = (
    Step(
        QT_TRANSLATE_NOOP("first_start", "What is your role?"),
        QT_TRANSLATE_NOOP("first_start", "This computer is held against it. You can change it at any time."),
    ),
    Step(
        QT_TRANSLATE_NOOP("first_start", "Your line and what stands behind it"),
        QT_TRANSLATE_NOOP("first_start", "What your contract or a speed test says. Leave open what you don't know."),
        (
            Section(
                QT_TRANSLATE_NOOP("first_start", "Internet line"),
                ("network.download", "network.upload", "network.backup"),
            ),
            Section(
                QT_TRANSLATE_NOOP("first_start", "Power, backups and heavy work"),
                ("power.ups", "storage.backup", RENTED),
            ),
        ),
    ),
    Step(
        QT_TRANSLATE_NOOP("first_start", "Your desk"),
        QT_TRANSLATE_NOOP("first_start", "No machine can see it. Leave open what you don't know."),
        (
            Section(
                QT_TRANSLATE_NOOP("first_start", "On the desk"),
                ("peripherals.keyboard", "peripherals.mouse", "peripherals.webcam", "peripherals.headset"),
            ),
            Section(
                QT_TRANSLATE_NOOP("first_start", "Around it"),
                ("workspace.desk", "workspace.chair", "workspace.lighting", "workspace.room"),
            ),
        ),
    ),
)


def steps_for(role: Profile | None, machine: Machine) -> tuple[Step, ...]:
    """The steps with what this role needs and this machine does not tell; a step that asks nothing is left out."""
    left = []
    for step in STEPS:
        sections = tuple(
            Section(section.title, tuple(name for name in section.metrics if _open(name, role, machine)))
            for section in step.sections
        )
        asked = tuple(section for section in sections if section.metrics)
        if asked or not step.sections:
            left.append(Step(step.title, step.told, asked))
    return tuple(left)


def said(metric: str, machine: Machine) -> str:
    """What was answered before, as it is shown; empty where nothing was, or nothing that can be read."""
    texts = [entry.text for entry in machine.entered if entry.metric == metric]
    kind = METRICS[metric].kind
    try:
        return kind.show(kind.parse(texts[-1])) if texts else ""
    except QuantityError:
        return ""


def _open(metric: str, role: Profile | None, machine: Machine) -> bool:
    if said(metric, machine):
        return True
    return _needed(metric, role) and not _seen(metric, machine)


def _needed(metric: str, role: Profile | None) -> bool:
    """Whether an answer changes anything for the role. A rented GPU is no need, it covers those that allow it."""
    needs = role.requirements if role is not None else ()
    if metric == RENTED:
        return any(need.rentable for need in needs)
    return any(need.metric == metric and need.needed for need in needs)


def _seen(metric: str, machine: Machine) -> bool:
    """Whether the machine shows it by itself. One that shows none may have it in a drawer, or on a jack."""
    reading = overlay.detected(METRICS[metric], machine)
    return isinstance(reading, Known) and reading.bound == "exact" and reading.value is not False
