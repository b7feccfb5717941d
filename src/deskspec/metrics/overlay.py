"""A machine's readings by metric, with what the person entered laid over what was detected.

An entered value holds until the detected one changes: then the detected value counts again, and the reading says
what was entered against what, so that the person can confirm or drop it. What an entered value replaces stays in
`also`.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any, NamedTuple

from deskspec.knowledge import gpus
from deskspec.metrics.hardware_kinds import NO_GPU
from deskspec.metrics.kinds import Value
from deskspec.metrics.metric import Metric
from deskspec.metrics.registry import METRICS
from deskspec.model.machine import Entered, Machine
from deskspec.model.reading import Bound, Known, Reading, Unknown
from deskspec.units import QuantityError
from deskspec.wording import in_words, join, mark, say


def detected(metric: Metric, machine: Machine) -> Reading[Any]:
    """What the machine itself tells of a metric."""
    return metric.read(machine)


def reading(metric: Metric, machine: Machine) -> Reading[Any]:
    """What is known of a metric, the person's own word included."""
    seen = metric.read(machine)
    said = [entry for entry in machine.entered if entry.metric == metric.id]
    if said:
        return lay_over(metric, seen, said[-1])
    if metric.id in _OF_THE_CARD:
        follows = _of_entered_card(metric, machine, seen)
        if follows is not None:
            return follows
    return _own_remedy(metric, seen) if isinstance(seen, Unknown) else seen


#: What follows from a graphics card that the person names.
_OF_THE_CARD = ("gpu.memory", "gpu.cuda")


def with_what_follows(metrics: Iterable[str]) -> tuple[str, ...]:
    """These metrics and those whose values follow from an entered one of them."""
    named = tuple(metrics)
    return (*named, *_OF_THE_CARD) if "gpu.class" in named else named


def _of_entered_card(metric: Metric, machine: Machine, seen: Reading[Any]) -> Reading[Any] | None:
    """Memory and capability of the card that was entered: those of the one that was seen are not its own.

    None where no card was entered, or where the detected one counts again.
    """
    if all(entry.metric != "gpu.class" for entry in machine.entered):
        return None
    card = reading(METRICS["gpu.class"], machine)
    if isinstance(card, Unknown) or card.how != "entered":
        return None
    of_memory = metric.id == "gpu.memory"
    model = gpus.by_name(card.value)
    if model is None:
        value: Any = (0 if of_memory else (0, 0)) if card.value == NO_GPU else None
    elif of_memory:
        value = model.memory
    else:
        value = model.compute_capability or ((0, 0) if model.vendor != "NVIDIA" else None)
    if value is None:
        told = say("DeskSpec's table does not tell it of the {card} that you entered", card=card.value)
        return Unknown(told, f"enter it: {_ENTER} {metric.pair}")
    also = (seen,) if isinstance(seen, Known) else ()
    return Known(
        value,
        mark("DeskSpec's GPU table"),
        "inferred",
        note=say("of the {card} that you entered", card=card.value),
        also=also,
    )


_ENTER = "deskspec set"


def _own_remedy(metric: Metric, seen: Unknown) -> Unknown:
    """The remedy with this metric's own pair to type: a reader's word for a whole component may name another's."""
    before, enter, after = seen.remedy.partition(_ENTER)
    if not enter or (f"{metric.id}=" in after and "…" not in after):
        return seen
    if metric.id == "gpu.class":
        # A card that the table lacks can't be entered by its own name.
        before = mark("enter a card of its class, such as: ")
    return replace(seen, remedy=f"{before}{_ENTER} {metric.pair}")


def seen_text(metric: Metric, machine: Machine) -> str:
    """The exact detected value as shown, to be kept beside an entered one; empty where there is none."""
    seen = metric.read(machine)
    return metric.kind.show(seen.value) if isinstance(seen, Known) and seen.bound == "exact" else ""


def lay_over(metric: Metric, seen: Reading[Any], entry: Entered) -> Reading[Any]:
    """The entered value over the detected one, or the detected one where it has changed since."""
    try:
        value = metric.kind.parse(entry.text)
    except QuantityError as error:
        return _misfit(metric, seen, error)
    if isinstance(seen, Unknown):
        return Known(value, "you", "entered", at=entry.at)
    if _outdated(metric, seen, entry, value):
        return _noted(seen, _asked_again(metric, value, entry))
    return Known(value, "you", "entered", note=_replaced(metric, seen), at=entry.at, also=(seen,))


def _outdated(metric: Metric, seen: Known[Any], entry: Entered, value: Value) -> bool:
    """Whether something else is detected now than when the value was entered, and not what was entered either."""
    now = metric.kind.show(seen.value)
    return seen.bound == "exact" and now != entry.saw and now != metric.kind.show(value)


class Outdated(NamedTuple):
    """An entered value that gave way, as shown: what was said, what was seen then, if anything, and what is now."""

    metric: str
    text: str
    said: str
    saw: str
    now: str


def outdated(machine: Machine) -> tuple[Outdated, ...]:
    """The entered values of a machine that are to be confirmed or dropped."""
    last = {entry.metric: entry for entry in machine.entered if entry.metric in METRICS}
    told = (_asks(METRICS[name], machine, entry) for name, entry in last.items())
    return tuple(asks for asks in told if asks is not None)


def _asks(metric: Metric, machine: Machine, entry: Entered) -> Outdated | None:
    seen = metric.read(machine)
    try:
        value = metric.kind.parse(entry.text)
    except QuantityError:
        return None
    if isinstance(seen, Unknown) or not _outdated(metric, seen, entry, value):
        return None
    return Outdated(metric.id, entry.text, metric.kind.show(value), entry.saw, metric.kind.show(seen.value))


def _asked_again(metric: Metric, value: Value, entry: Entered) -> str:
    """The detected value has changed since the person gave theirs."""
    said, again = metric.kind.show(value), _again(metric, entry)
    if not entry.saw:
        return say("you said {said}; still so? {command}", said=said, command=again)
    return say("you said {said} when {saw} was seen; still so? {command}", said=said, saw=entry.saw, command=again)


def _misfit(metric: Metric, seen: Reading[Any], error: QuantityError) -> Reading[Any]:
    """The detected value where a kept one can't be read: written by hand, or by another DeskSpec."""
    told = say("the entered value does not fit: {error}", error=in_words(error))
    remedy = f"deskspec unset {metric.id}"
    return _noted(seen, join("; ", (told, remedy))) if isinstance(seen, Known) else Unknown(told, remedy)


def _noted(seen: Known[Any], note: str) -> Known[Any]:
    return replace(seen, note=join("; ", (seen.note, note)))


def _again(metric: Metric, entry: Entered) -> str:
    """The command that keeps an entered value anew, quoted for a shell where it has spaces."""
    pair = f"{metric.id}={entry.text}"
    return f'deskspec set "{pair}"' if " " in pair else f"deskspec set {pair}"


def _replaced(metric: Metric, seen: Known[Any]) -> str:
    return say("we saw {value}", value=bounded(seen.bound, metric.kind.show(seen.value)))


def bounded(bound: Bound, value: str) -> str:
    """A shown value with what is known of its exactness: "at least 31.1 GB"."""
    if bound == "exact":
        return value
    return say("at least {value}", value=value) if bound == "at_least" else say("at most {value}", value=value)


def all_readings(machine: Machine) -> dict[str, Reading[Any]]:
    """Every metric's reading, in the registry's order."""
    return {name: reading(metric, machine) for name, metric in METRICS.items()}
