"""The JSON schema of a saved machine (draft 2020-12), made from the model itself.

resources/machine.schema.json holds it for whoever reads or writes such files. After a change of the model, make it
anew: python -m deskspec.store.machine_schema > resources/machine.schema.json
"""

from __future__ import annotations

import json
import sys
from typing import Any, TypeAlias

from deskspec.model.machine import Machine
from deskspec.store.machine_file import FORMAT, SCHEMA_VERSION

Json: TypeAlias = Any
_ABOUT = (
    "One workstation, as deskspec detect --format json writes it and --machine reads it. Sizes are bytes, clocks MHz, "
    "rates Mbps (10^6 bit/s), diagonals inches, refresh rates Hz. What is not known has a reason instead of a value."
)


def schema() -> dict[str, Any]:
    """The document: its head, and the machine as the model declares it."""
    from pydantic import TypeAdapter

    made = TypeAdapter(Machine).json_schema(mode="serialization")
    parts = {**made.pop("$defs"), "Machine": made}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Machine of DeskSpec",
        "description": _ABOUT,
        "type": "object",
        "required": ["format", "schema_version", "machine"],
        "properties": {
            "format": {"const": FORMAT},
            "schema_version": {"const": SCHEMA_VERSION},
            "deskspec": {"type": "string", "description": "The version that wrote it."},
            "machine": {"$ref": "#/$defs/Machine"},
        },
        "$defs": {_tidy(name): _plain(parts[name]) for name in sorted(parts)},
    }


def text() -> str:
    """The schema as the file holds it."""
    return json.dumps(schema(), indent=2, ensure_ascii=False) + "\n"


def _plain(part: Json) -> Json:
    """Without titles and defaults, which repeat names and "not read"; with references to the tidy names."""
    if isinstance(part, list):
        return [_plain(item) for item in part]
    if not isinstance(part, dict):
        return part
    if "$ref" in part:
        return {"$ref": f"#/$defs/{_tidy(part['$ref'].rpartition('/')[2])}"}
    kept = {key: value for key, value in part.items() if key not in ("title", "default", "properties")}
    told = {key: _plain(value) for key, value in kept.items()}
    if "properties" in part:
        told["properties"] = {name: _plain(value) for name, value in part["properties"].items()}
    return told


def _tidy(name: str) -> str:
    """ "Known_tuple_Drive" of the "Known_tuple_Drive__________" that a generic type is called."""
    return "_".join(word for word in name.split("_") if word)


if __name__ == "__main__":
    sys.stdout.write(text())
