"""Machines as JSON: what `detect` prints and `--machine` reads.

Written from the model's own fields, read back through pydantic, so that a damaged, foreign or future file is refused
with one clear line instead of being half believed.
"""

from __future__ import annotations

import json
from dataclasses import fields, is_dataclass
from typing import Any

from deskspec.model.machine import Machine

FORMAT = "deskspec-machine"
SCHEMA_VERSION = 1
#: A machine with a hundred drives and monitors is a few hundred kB.
LARGEST = 8 << 20


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
    if len(content) > LARGEST:
        raise MachineFileError(f"larger than {LARGEST >> 20} MiB; that is no saved machine")
    try:
        told = json.loads(content, parse_constant=_refuse)
    except RecursionError:
        raise MachineFileError("nested too deeply; that is no saved machine") from None
    except ValueError as error:
        mend = "it may be truncated: save it again with deskspec detect --format json"
        raise MachineFileError(f"not valid JSON ({error}); {mend}") from None
    if not isinstance(told, dict) or told.get("format") != FORMAT:
        raise MachineFileError("not a machine saved by DeskSpec; make one with deskspec detect --format json")
    version = told.get("schema_version")
    if not isinstance(version, int) or isinstance(version, bool) or version < 1:
        raise MachineFileError("it has no schema_version; save it again with deskspec detect --format json")
    if version > SCHEMA_VERSION:
        raise MachineFileError(
            f"made by a newer DeskSpec (schema {version}, this one reads {SCHEMA_VERSION}); update DeskSpec"
        )
    return _validated(told.get("machine"))


def _refuse(constant: str) -> Any:
    raise ValueError(f"{constant} is no number")


def _validated(told: Any) -> Machine:
    from pydantic import TypeAdapter, ValidationError

    try:
        return TypeAdapter(Machine).validate_python(told)
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        where = ".".join(str(part) for part in first["loc"] if not str(part).startswith(("Known", "Unknown")))
        raise MachineFileError(f"machine.{where}: {first['msg'].lower()}; save it again") from None
