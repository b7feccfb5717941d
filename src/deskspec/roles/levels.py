"""A level as a profile writes it, read by its metric's kind."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeAlias

from deskspec.metrics.hardware_kinds import GPU_CLASS, short_name
from deskspec.metrics.kinds import Kind, Ladder, OneOf
from deskspec.metrics.registry import METRICS
from deskspec.roles.errors import nearest
from deskspec.units import QuantityError
from deskspec.wording import say

if TYPE_CHECKING:
    from deskspec.roles.document import Draft

#: A level as its kind parses it: a number, a string, a tuple or a boolean.
Value: TypeAlias = Any


def level(draft: Draft, metric: str, name: str, written: str) -> Value:
    """The value of a level. Raises ProfileError at its place, with the nearest word where there is one."""
    kind = METRICS[metric].kind
    try:
        value = kind.parse_level(",".join(part.strip() for part in written.split(",")))
        if value == ():
            raise QuantityError(say("nothing is listed; write for example {example}", example=kind.example))
    except QuantityError as error:
        told, _, mend = str(error).partition("; ")
        near = _near(kind, written)
        if near:
            mend = f"did you mean {near}?"
        raise draft.error(f"{metric}: {told}", mend, "requirements", metric, name) from None
    return value


def written(metric: str, value: Value) -> str:
    """A level as a person would write it, so that it is read as the same value again."""
    kind = METRICS[metric].kind
    if isinstance(kind, OneOf):
        return ", ".join(value)
    unit = kind.example.partition(" ")[2]
    candidates = (kind.show_level(value), kind.show(value), f"{value} {unit}", f"{value} B", str(value))
    return next(text for text in candidates if _same(kind, text, value))


def _same(kind: Kind, text: str, value: Value) -> bool:
    try:
        return bool(kind.parse_level(text) == value)
    except QuantityError:
        return False


def _near(kind: Kind, written: str) -> str:
    """The word that was probably meant, where a level of this kind is a word; else empty."""
    if isinstance(kind, Ladder):
        return nearest(written, kind.steps)
    if isinstance(kind, OneOf):
        return next(filter(None, (_near_unknown(kind, part) for part in written.split(","))), "")
    if kind is GPU_CLASS:
        from deskspec.knowledge import gpus

        cards = (card.name for card in gpus.models() if card.name.startswith("GeForce"))
        return nearest(written, (f"GeForce {short_name(card)}" for card in cards))
    return ""


def _near_unknown(kind: OneOf, written: str) -> str:
    try:
        kind.parse(written)
    except QuantityError:
        return nearest(written.strip(), kind.known)
    return ""
