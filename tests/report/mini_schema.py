"""Validates JSON against the part of JSON Schema (draft 2020-12) that DeskSpec's schemas use, and no other.

An unknown keyword is an error, so that a schema can't promise what is not tested.
"""

from __future__ import annotations

import re
import sys
from typing import Any

_TYPES: dict[str, Any] = {
    "object": dict,
    "array": list,
    "string": str,
    "boolean": bool,
    "null": type(None),
    "number": (int, float),
    "integer": int,
}
_SAID_ONLY = {"$schema", "$defs", "title", "description"}


class Invalid(AssertionError):
    """The document is not what the schema says, and where."""


def validate(value: Any, schema: dict[str, Any], root: dict[str, Any] | None = None, at: str = "$") -> None:
    """Raises Invalid at the first thing that does not fit."""
    whole = root or schema
    for keyword, rule in schema.items():
        if keyword not in _SAID_ONLY:
            check = _CHECKS.get(keyword)
            if check is None:
                raise AssertionError(f"{at}: the keyword {keyword} is not known here")
            check(value, rule, schema, whole, at)


def fits(value: Any, schema: dict[str, Any], root: dict[str, Any]) -> bool:
    try:
        validate(value, schema, root)
    except Invalid:
        return False
    return True


def _must(holds: bool, at: str, told: str) -> None:
    if not holds:
        raise Invalid(f"{at}: {told}")


def _ref(value, rule, schema, root, at):
    validate(value, root["$defs"][rule.removeprefix("#/$defs/")], root, at)


def _type(value, rule, schema, root, at):
    kinds = [rule] if isinstance(rule, str) else rule
    is_bool = isinstance(value, bool)
    holds = any(isinstance(value, _TYPES[kind]) and (not is_bool or kind == "boolean") for kind in kinds)
    _must(holds, at, f"{value!r:.60} is not of type {rule}")


def _properties(value, rule, schema, root, at):
    if isinstance(value, dict):
        for name, inner in rule.items():
            if name in value:
                validate(value[name], inner, root, f"{at}.{name}")


def _additional(value, rule, schema, root, at):
    assert rule is False
    if isinstance(value, dict):
        _must(set(value) <= set(schema["properties"]), at, f"more than {sorted(schema['properties'])}: {sorted(value)}")


def _items(value, rule, schema, root, at):
    for number, item in enumerate(value if isinstance(value, list) else ()):
        if number >= len(schema.get("prefixItems", ())):
            validate(item, rule, root, f"{at}[{number}]")


def _prefix(value, rule, schema, root, at):
    for number, (item, inner) in enumerate(zip(value if isinstance(value, list) else (), rule, strict=False)):
        validate(item, inner, root, f"{at}[{number}]")


def _required(value, rule, schema, root, at):
    _must(not isinstance(value, dict) or set(rule) <= set(value), at, f"lacks one of {rule}")


def _length(value, least, most, at):
    _must(not isinstance(value, list) or least <= len(value) <= most, at, "too few or too many")


def _pattern(value, rule, schema, root, at):
    _must(not isinstance(value, str) or re.search(rule, value) is not None, at, f"not {rule}")


def _const(value, rule, schema, root, at):
    _must(value == rule and type(value) is type(rule), at, f"not {rule}")


def _of(value, rule, root):
    return sum(fits(value, one, root) for one in rule)


_CHECKS = {
    "$ref": _ref,
    "type": _type,
    "const": _const,
    "enum": lambda value, rule, schema, root, at: _must(value in rule, at, f"{value!r:.60} is none of {rule}"),
    "required": _required,
    "properties": _properties,
    "additionalProperties": _additional,
    "items": _items,
    "prefixItems": _prefix,
    "minItems": lambda value, rule, schema, root, at: _length(value, rule, sys.maxsize, at),
    "maxItems": lambda value, rule, schema, root, at: _length(value, 0, rule, at),
    "minimum": lambda value, rule, schema, root, at: _must(value >= rule, at, f"below {rule}"),
    "pattern": _pattern,
    "anyOf": lambda value, rule, schema, root, at: _must(_of(value, rule, root) > 0, at, "fits none"),
    "oneOf": lambda value, rule, schema, root, at: _must(_of(value, rule, root) == 1, at, "fits none or several"),
}
