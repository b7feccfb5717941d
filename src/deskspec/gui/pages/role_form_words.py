"""The words of the form: what a role inherits, how a need stands, and where an own value changes nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from deskspec.gui import words
from deskspec.knowledge.sources import source
from deskspec.metrics.kinds import OneOf
from deskspec.metrics.registry import METRICS
from deskspec.model.profile import Requirement
from deskspec.roles.levels import written
from deskspec.units import NO, YES

if TYPE_CHECKING:
    from deskspec.roles.stated import StatedNeed


def weights() -> dict[str, str]:
    """What each weight means to a person."""
    return {
        "required": _tr("required: makes the verdict"),
        "advised": _tr("advised"),
        "asked": _tr("asked: only a person can tell"),
    }


def short_weights() -> dict[str, str]:
    """The same in a word."""
    return {"required": _tr("required"), "advised": _tr("advised"), "asked": _tr("only you can tell")}


def standing(need: StatedNeed, wrong: bool = False) -> tuple[str, str]:
    """How a need stands in the role, with the colour it is told in."""
    if wrong:
        return _tr("✕ wrong"), "bad"
    if {"minimum", "recommended", "needed"} & set(need.overruled):
        return _tr("◆ no effect"), "warn"
    if need.own is not None:
        return _tr("● yours"), "accent"
    if need.dropped:
        return _tr("– left out"), "dim"
    if need.holds is not None:
        return inherited(), "dim"
    return _tr("not asked for"), "dim"


def inherited() -> str:
    """How a need stands of which the role says nothing itself."""
    return _tr("inherited")


def level(need: StatedNeed, key: str) -> str:
    """A level that counts, as the list shows it; empty for none."""
    holds = need.holds
    if holds is None:
        return ""
    if not holds.needed:
        return _tr("none needed") if key == "minimum" else ""
    return show(need.metric, getattr(holds, key))


def show(metric: str, value: Any) -> str:  # noqa: ANN401 - a level of any kind
    """A level in words; empty for none."""
    return "" if value is None else words.show(METRICS[metric].kind.show_level(value))


def above(need: StatedNeed) -> str:
    """What is inherited, in full: levels, weight, why, source, and from which role; empty for nothing."""
    held = need.inherited
    if held is None:
        return ""
    told = [_asked(held)]
    if held.why:
        told.append(held.why)
    if held.source:
        known = source(held.source)
        told.append(_tr("Source: %1.").replace("%1", known.title if known is not None else held.source))
    lead = _tr("From %1: ").replace("%1", held.origin)
    return words.clean(lead + " ".join(part if part.endswith((".", "!", "?")) else f"{part}." for part in told))


def _asked(held: Requirement) -> str:
    told = [words.need(held)]
    if held.needed and short_weights()[held.weight] not in told:
        told.append(short_weights()[held.weight])
    if held.rentable:
        told.append(_tr("a rented GPU will do"))
    return ", ".join(told)


def note(need: StatedNeed, key: str, text: str) -> tuple[str, str]:
    """What is to be said below a field that holds nothing wrong, and in which colour."""
    if key == "source" and "why" in need.overruled:
        # Told once, at the reason.
        return "", "dim"
    if key in need.overruled and text:
        return _overruled(need, key), "warn"
    held = getattr(need.inherited, key) if need.inherited is not None and not need.dropped else None
    if key in ("minimum", "recommended"):
        if text:
            shown = _read_as(need, key, text)
            return (_tr("Read as %1").replace("%1", shown), "dim") if shown else ("", "dim")
        if held is not None and isinstance(METRICS[need.metric].kind, OneOf):
            return _tr("Inherited: %1").replace("%1", show(need.metric, held)), "dim"
    return "", "dim"


def _read_as(need: StatedNeed, key: str, text: str) -> str:
    """How a level is understood, where that is not how it was written."""
    value = getattr(need.own, key) if need.own is not None else None
    if value is None or need.said.get(key) != text:
        return ""
    shown = show(need.metric, value)
    same = {shown.lower(), written(need.metric, value).lower()}
    return "" if "".join(text.lower().split()) in {"".join(word.split()) for word in same} else shown


def _overruled(need: StatedNeed, key: str) -> str:
    held = getattr(need.inherited, key)
    counts = getattr(need.holds, key)
    if key in ("why", "source"):
        return _tr("Not shown: the stricter level is inherited, and so are its reason and source.")
    if key == "needed":
        return _tr("No effect: the need is inherited.")
    if key == "rentable":
        return _tr("No effect: what is inherited does not take a rented GPU.")
    if key == "weight":
        return _tr("No effect: inherited as %1, which counts more.").replace("%1", short_weights()[held])
    if counts is None:
        return _tr("No effect: the inherited minimum is stricter.")
    if counts != held:
        return _tr("Together with what is inherited: %1.").replace("%1", show(need.metric, counts))
    return _tr("No effect: %1 is inherited, which is stricter.").replace("%1", show(need.metric, held))


def yes_or_no(text: str) -> str:
    """yes or no as the form has it, whatever way it was written."""
    plain = text.strip().lower()
    return "yes" if plain in (*YES, "y", "t", "1") else "no" if plain in (*NO, "n", "f", "0") else plain


def _tr(text: str) -> str:
    return QCoreApplication.translate("role_form_words", text)
