"""Machines as JSON: what `detect` prints and `--machine` reads.

Written from the model's own fields, read back through pydantic, so that a damaged, foreign or future file is refused
with one clear line instead of being half believed.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass
from functools import cache
from typing import Any

from deskspec.model.machine import Machine

FORMAT = "deskspec-machine"
SCHEMA_VERSION = 1
#: A machine with a hundred drives and monitors is a few hundred kB.
LARGEST = 8 << 20
#: No number of a machine is larger: an exabyte is 10^18 bytes.
LARGEST_NUMBER = 10**18
LONGEST_TEXT = 4096
LONGEST_LIST = 4096
#: The model itself is some ten levels deep.
DEEPEST = 40
_AGAIN = "save it again: deskspec detect --format json"


class MachineFileError(Exception):
    """The file is no machine that this DeskSpec can read; the text says why and what helps."""


def to_json(value: Any) -> Any:
    """A model value as JSON values: dataclasses as objects by field name, tuples as lists."""
    if is_dataclass(value) and not isinstance(value, type):
        return {field.name: to_json(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, (tuple, list)):
        return [to_json(item) for item in value]
    if isinstance(value, dict):
        return {str(key): to_json(item) for key, item in value.items()}
    return value


def document(machine: Machine, version: str) -> dict[str, Any]:
    """The machine as the JSON document that is saved."""
    return {
        "format": FORMAT,
        "schema_version": SCHEMA_VERSION,
        "deskspec": version,
        "machine": to_json(machine),
    }


def parse(content: bytes) -> Machine:
    """A machine out of a saved document; MachineFileError where it is none."""
    told = _document(content)
    if not isinstance(told, dict) or told.get("format") != FORMAT:
        raise MachineFileError("not a machine saved by DeskSpec; make one: deskspec detect --format json")
    version = told.get("schema_version")
    if not isinstance(version, int) or isinstance(version, bool) or version < 1:
        raise MachineFileError(f"it has no schema_version; {_AGAIN}")
    if version > SCHEMA_VERSION:
        raise MachineFileError(
            f"made by a newer DeskSpec (schema {version}, this one reads {SCHEMA_VERSION}); update DeskSpec"
        )
    for problem in _problems(told.get("machine")):
        raise MachineFileError(f"{problem}; {_AGAIN}")
    return _validated(told.get("machine"))


def _document(content: bytes) -> Any:
    if len(content) > LARGEST:
        raise MachineFileError(f"larger than {LARGEST >> 20} MiB; that is no saved machine")
    if not content.strip():
        raise MachineFileError(f"it is empty; {_AGAIN}")
    try:
        return json.loads(content, parse_constant=_refuse)
    except RecursionError:
        raise MachineFileError("nested too deeply; that is no saved machine") from None
    except UnicodeDecodeError:
        raise MachineFileError("it is not text; give a saved machine or a capture") from None
    except ValueError as error:
        raise MachineFileError(f"not valid JSON ({error}); it may be truncated: {_AGAIN}") from None


def _refuse(constant: str) -> Any:
    raise ValueError(f"{constant} is no number")


def _problems(told: Any) -> Iterator[str]:
    """What no machine has and the model's types can't tell: negative or endless numbers, texts and lists without end.

    Walked without recursion: how deep it goes is the file's choice.
    """
    waiting: list[tuple[str, Any, int]] = [("machine", told, 0)]
    while waiting:
        where, value, depth = waiting.pop()
        problem = _problem(value)
        if problem or depth > DEEPEST:
            yield f"{where[:120]}: {problem or 'nested too deeply'}"
        elif isinstance(value, dict):
            waiting.extend((f"{where}.{_word(key)}", item, depth + 1) for key, item in value.items())
        elif isinstance(value, list):
            waiting.extend((f"{where}.{place}", item, depth + 1) for place, item in enumerate(value))


def _problem(value: Any) -> str:
    if isinstance(value, (int, float)):
        # Not a number is in no range, so it is refused here as well.
        if not 0 <= value <= LARGEST_NUMBER:
            return "a number that no machine can have"
    elif isinstance(value, str) and len(value) > LONGEST_TEXT:
        return "a text that is too long"
    elif isinstance(value, (list, dict)) and len(value) > LONGEST_LIST:
        return "too many entries"
    return ""


def _word(key: str) -> str:
    return "".join(letter if letter.isprintable() else "?" for letter in key[:40])


@cache
def _validate() -> Callable[[Any], Machine]:
    from pydantic import TypeAdapter

    return TypeAdapter(Machine).validate_python


def _validated(told: Any) -> Machine:
    from pydantic import ValidationError

    try:
        return _validate()(told)
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        steps = (_word(str(part)) for part in first["loc"])
        where = ".".join(step for step in ("machine", *steps) if not step.startswith(("Known", "Unknown")))
        raise MachineFileError(f"{where}: {first['msg'][:80].lower()}; {_AGAIN}") from None
