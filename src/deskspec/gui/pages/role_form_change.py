"""From what a person has typed for one need to a change of the role's file, or to what is wrong with it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from deskspec.gui import words
from deskspec.gui.pages.role_form_level import parsed
from deskspec.gui.words import clean
from deskspec.metrics.registry import METRICS
from deskspec.roles.change import Change
from deskspec.roles.levels import written
from deskspec.units import QuantityError
from deskspec.wording import in_words

if TYPE_CHECKING:
    from deskspec.model.profile import Requirement
    from deskspec.roles.stated import StatedNeed

LEVELS = ("minimum", "recommended")


def troubles(need: StatedNeed, typed: Mapping[str, str]) -> dict[str, str]:
    """What is wrong by key, empty where all of it can be written."""
    found: dict[str, str] = {}
    levels: dict[str, object] = {}
    told = {**need.said, **typed}
    for key in LEVELS:
        try:
            if told.get(key):
                levels[key] = parsed(need.metric, told[key])
        except QuantityError as error:
            found[key] = words.show(in_words(error))
    if not found and len(levels) == len(LEVELS):
        kind = METRICS[need.metric].kind
        if kind.stricter(levels["recommended"], levels["minimum"]) != levels["recommended"]:
            low = words.show(kind.show_level(levels["minimum"]))
            found["recommended"] = clean(_tr("This is less than the minimum of %1.").replace("%1", low))
    if not found and _asks_nothing(need, typed):
        found["minimum"] = _tr("Give a minimum or a recommended level; nothing is inherited to take it from.")
    return found


def change_of(need: StatedNeed, typed: Mapping[str, str]) -> Change:
    """The change that writes what was typed; a key that was emptied goes, and so does an entry without any."""
    keys: dict[str, str | None] = {key: text or None for key, text in typed.items()}
    told = _told(need, typed)
    if not told:
        return Change(need.metric, take_back=True)
    if any(told.get(key) for key in LEVELS):
        if "needed" in need.said:
            keys["needed"] = None
    elif "needed" not in told:
        # An entry must ask for something: what is inherited is said again, and these words count beside it.
        keys |= _inherited_levels(need)
    if typed.get("replace") and need.inherited is not None:
        keys = {**_carried(need.inherited, {**told, **_set(keys)}), **keys}
    return Change(need.metric, keys)


def _told(need: StatedNeed, typed: Mapping[str, str]) -> dict[str, str]:
    return {key: text for key, text in {**need.said, **typed}.items() if text}


def _set(keys: Mapping[str, str | None]) -> dict[str, str]:
    return {key: text for key, text in keys.items() if text is not None}


def _asks_nothing(need: StatedNeed, typed: Mapping[str, str]) -> bool:
    told = _told(need, typed)
    asked = any(told.get(key) for key in (*LEVELS, "needed"))
    return bool(told) and not asked and not _inherited_levels(need)


def _inherited_levels(need: StatedNeed) -> dict[str, str]:
    above = need.inherited
    if above is None or need.dropped:
        return {}
    pairs = (("minimum", above.minimum), ("recommended", above.recommended))
    return {key: written(need.metric, level) for key, level in pairs if level is not None}


def _carried(above: Requirement, told: Mapping[str, str]) -> dict[str, str]:
    """What an entry that replaces an inherited one needs of it, so that only what was changed is different.

    The source stays behind: it is not where a figure of one's own comes from.
    """
    kind = METRICS[above.metric].kind
    carried = {}
    if "recommended" not in told and above.recommended is not None:
        low = parsed(above.metric, told["minimum"]) if "minimum" in told else None
        if low is None or kind.stricter(above.recommended, low) == above.recommended:
            carried["recommended"] = written(above.metric, above.recommended)
    if "minimum" not in told and above.minimum is not None:
        top = parsed(above.metric, told["recommended"]) if "recommended" in told else None
        if top is None or kind.stricter(top, above.minimum) == top:
            carried["minimum"] = written(above.metric, above.minimum)
    if above.weight != "required" and "weight" not in told:
        carried["weight"] = above.weight
    if above.why and "why" not in told:
        carried["why"] = above.why
    if above.rentable and "rentable" not in told:
        carried["rentable"] = "yes"
    return carried


def _tr(text: str) -> str:
    return QCoreApplication.translate("role_form_change", text)
