"""Holds a machine that was read against the truth written down by hand for it, field by field.

A truth is nested plain values under the model's own field names. A plain value stands for a known, exact reading of
it; the marks below stand for the rest. A field that the truth does not name is a mistake in the truth.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass
from typing import Any

from deskspec.model.reading import Known, Unknown
from deskspec.units import Resolution


@dataclass(frozen=True, slots=True)
class Is:
    """A known reading that is more than its value: a bound of it, or inferred."""

    value: Any
    bound: str = "exact"
    how: str | None = None


@dataclass(frozen=True, slots=True)
class Near:
    """A number within a tolerance."""

    value: float
    off: float


@dataclass(frozen=True, slots=True)
class Has:
    """Text that holds this."""

    part: str


@dataclass(frozen=True, slots=True)
class AnyOf:
    """Any of several truths, where the system itself leaves it open."""

    options: tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class Nothing:
    """Unknown, with a reason and, unless told otherwise, a remedy."""

    reason: str = ""


@dataclass(frozen=True, slots=True)
class Anything:
    """Whatever is told: the field is no fact of the machine, or its words are the reader's own."""


UNKNOWN = Nothing()
ANYTHING = Anything()


def differences(truth: Any, told: Any, path: str = "") -> list[str]:
    """Where what was read is not the truth, one line each."""
    return list(_differences(truth, told, path))


def _differences(truth: Any, told: Any, path: str) -> Iterator[str]:
    if isinstance(truth, Anything):
        return
    if isinstance(truth, AnyOf):
        tries = [list(_differences(option, told, path)) for option in truth.options]
        if all(tries):
            yield from tries[0]
    elif isinstance(told, Unknown):
        yield from _unknown(truth, told, path)
    elif isinstance(truth, Nothing):
        yield f"{path}: should be unknown, is {told!r}"
    elif isinstance(told, Known):
        yield from _known(truth, told, path)
    elif is_dataclass(told):
        yield from _parts(truth, told, path)
    elif isinstance(told, tuple) and isinstance(truth, (tuple, list)):
        yield from _rows(truth, told, path)
    elif not _same(truth, told):
        yield f"{path}: should be {truth!r}, is {told!r}"


def _unknown(truth: Any, told: Unknown, path: str) -> Iterator[str]:
    if not isinstance(truth, Nothing):
        yield f"{path}: should be {truth!r}, is {told!r}"
    elif not told.reason or truth.reason not in told.reason:
        yield f"{path}: unknown for a wrong reason: {told!r}"


def _known(truth: Any, told: Known[Any], path: str) -> Iterator[str]:
    wanted = truth if isinstance(truth, Is) else Is(truth)
    if not told.source:
        yield f"{path}: no source"
    if told.bound != wanted.bound or wanted.how not in (None, told.how):
        yield f"{path}: should be {wanted.bound}, {wanted.how or 'any way'}; is {told!r}"
    yield from _differences(wanted.value, told.value, path)


def _parts(truth: Any, told: Any, path: str) -> Iterator[str]:
    if not isinstance(truth, dict):
        yield from [] if truth == told else [f"{path}: should be {truth!r}, is {told!r}"]
        return
    here = {field.name for field in fields(told)}
    for name in sorted(here ^ set(truth)):
        yield f"{path}.{name}: not both in the truth and in the machine"
    for name in sorted(here & set(truth)):
        yield from _differences(truth[name], getattr(told, name), f"{path}.{name}".lstrip("."))


def _rows(truth: tuple[Any, ...] | list[Any], told: tuple[Any, ...], path: str) -> Iterator[str]:
    """A tuple in the truth has an order, a list has none."""
    if len(truth) != len(told):
        yield f"{path}: should be {len(truth)}, are {len(told)}: {told!r}"
    elif isinstance(truth, tuple):
        for number, (wanted, item) in enumerate(zip(truth, told, strict=True)):
            yield from _differences(wanted, item, f"{path}[{number}]")
    else:
        yield from _unordered(truth, told, path)


def _unordered(truth: list[Any], told: tuple[Any, ...], path: str) -> Iterator[str]:
    left = list(told)
    for wanted in truth:
        found = next((item for item in left if not differences(wanted, item)), None)
        if found is None:
            nearest = min((differences(wanted, item, path) for item in left), key=len)
            yield f"{path}: nothing like {wanted!r}; nearest: {nearest}"
        else:
            left.remove(found)


def _same(truth: Any, told: Any) -> bool:
    if isinstance(truth, Near):
        return isinstance(told, (int, float)) and abs(told - truth.value) <= truth.off
    if isinstance(truth, Has):
        return isinstance(told, str) and truth.part in told
    return bool(truth == told and type(truth) is type(told))


# --- rows of the lists


def display(name: Any, connector: str, size: tuple[int, int], hz: float, inches: float, **more: Any) -> dict[str, Any]:
    return {
        "name": name, "connector": connector, "built_in": False, "active": True, "native": Resolution(*size),
        "refresh": Near(hz, 0.3), "diagonal": Near(inches, 0.05), **more,
    }  # fmt: skip


def drive(
    device: str, model: Any, kind: Any, bus: Any, size: int, internal: Any = True, system: bool = False
) -> dict[str, Any]:
    return {
        "device": f"/dev/{device}", "model": model, "kind": kind, "bus": bus, "size": size, "internal": internal,
        "carries_system": system,
    }  # fmt: skip


def link(interface: Any, medium: Any, up: Any, speed: Any, default: bool = False, usb: bool = False) -> dict[str, Any]:
    return {
        "interface": interface, "medium": medium, "up": up, "speed": speed, "default_route": default, "usb": usb,
    }  # fmt: skip
