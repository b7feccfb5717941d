"""Tells pydantic's errors in DeskSpec's words, at the line and column where they stand."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pydantic import ValidationError

from deskspec.roles.errors import ProfileError, meant, plainly, quoted
from deskspec.roles.yaml_safe import Node

_WEIGHTS = ("required", "advised", "asked")
_EXAMPLES = {"id": "id: my-role", "title": "title: My Role"}


def first(error: ValidationError, node: Node, path: str, fields: Mapping[int, tuple[str, ...]]) -> ProfileError:
    """The error that stands first in the file. fields are the known keys by depth."""
    found = [_told(item["type"], item["loc"], item.get("ctx", {}), node, path, fields) for item in error.errors()]
    return min(found, key=lambda told: (told.line, told.column))


def _told(
    kind: str,
    steps: tuple[int | str, ...],
    context: Mapping[str, Any],
    node: Node,
    path: str,
    fields: Mapping[int, tuple[str, ...]],
) -> ProfileError:
    spot = node.at(*steps, key=kind == "extra_forbidden")
    what, mend = _words(kind, steps, context, spot, fields)
    return ProfileError(path, spot.line, spot.column, what, mend)


def _words(
    kind: str,
    steps: tuple[int | str, ...],
    context: Mapping[str, Any],
    spot: Node,
    fields: Mapping[int, tuple[str, ...]],
) -> tuple[str, str]:
    last = str(steps[-1]) if steps else "the profile"
    name = plainly(".".join(str(step) for step in steps if isinstance(step, str)).removeprefix("requirements."))
    if kind == "extra_forbidden":
        known = fields.get(len(steps) - 1, ())
        return f"{plainly(last)}: no such key", meant(last, known, f"known here: {', '.join(known)}")
    if kind == "missing":
        return f"{name} is missing", f"add a line such as {_EXAMPLES.get(name, name + ':')}"
    if kind == "literal_error":
        return f"{name}: {quoted(spot.text)} is no weight", meant(
            spot.text, _WEIGHTS, "write required, advised or asked"
        )
    if kind == "string_pattern_mismatch":
        return (
            f"{name}: {quoted(spot.text)} is no id",
            "use small letters, digits and single dashes, such as my-role",
        )
    if kind in ("too_long", "string_too_long"):
        unit = "characters" if spot.items is None else "entries"
        return f"{name}: longer than {context.get('max_length')} {unit}", "shorten it"
    if kind in ("too_short", "string_too_short"):
        return f"{name}: is empty", "write something, or leave it out"
    return f"{name}: {_held(spot)} stands here", f"write {_MEANT.get(kind, 'what belongs here')}"


_MEANT = {
    "string_type": "text",
    "bool_type": "yes or no",
    "bool_parsing": "yes or no",
    "list_type": "a list: [one, two]",
    "dict_type": "the needs by metric, such as memory.size: {minimum: 16 GB}",
    "model_type": "the levels in braces, such as {minimum: 16 GB}",
    "model_attributes_type": "the levels in braces, such as {minimum: 16 GB}",
}


def _held(spot: Node) -> str:
    if spot.entries is not None:
        return "a mapping"
    if spot.items is not None:
        return "a list"
    return "nothing" if spot.null else quoted(spot.text)
