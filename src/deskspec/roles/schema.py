"""The JSON schema of a profile file (draft 2020-12), from the form that validates it and the list of metrics.

resources/profile.schema.json holds it for editors. After a change of either, make it anew:
python -m deskspec.roles.schema > resources/profile.schema.json
"""

from __future__ import annotations

import json
import sys
from typing import Any, TypeAlias

from deskspec.metrics.kinds import Ladder, OneOf
from deskspec.metrics.metric import Metric
from deskspec.metrics.registry import METRICS
from deskspec.roles.document import NEEDS, ProfileForm

Json: TypeAlias = Any
DRAFT = "https://json-schema.org/draft/2020-12/schema"


def schema() -> dict[str, Any]:
    """The schema as data. Every metric is named, with what it is and an example of a level."""
    made: dict[str, Any] = _without_titles(ProfileForm.model_json_schema())
    made["properties"]["requirements"] |= {
        "properties": {
            name: {"$ref": "#/$defs/RequirementForm", "description": _described(METRICS[name])} for name in NEEDS
        },
        "additionalProperties": False,
    }
    made["properties"]["drop"]["items"] = {"enum": list(NEEDS)}
    made["properties"]["extends"] = _one_or_many(made["properties"]["extends"])
    return {"$schema": DRAFT, "title": "Role profile of DeskSpec"} | made


def text() -> str:
    """The schema as the file holds it."""
    return json.dumps(schema(), indent=2, ensure_ascii=False) + "\n"


def _described(metric: Metric) -> str:
    kind = metric.kind
    if isinstance(kind, (Ladder, OneOf)):
        words = kind.steps if isinstance(kind, Ladder) else kind.known
        several = ", or several with commas" if isinstance(kind, OneOf) else ""
        return f"{metric.label}: one of {', '.join(words)}{several}"
    return f"{metric.label}, for example {kind.example}"


def _one_or_many(several: dict[str, Any]) -> dict[str, Any]:
    """A single id may stand without brackets."""
    kept = {name: several.pop(name) for name in ("description", "default")}
    return {"anyOf": [several["items"], several]} | kept


def _without_titles(part: Json) -> Json:
    """Without the titles that pydantic makes of field names; a property called "title" is a mapping."""
    if isinstance(part, dict):
        kept = {name: value for name, value in part.items() if name != "title" or isinstance(value, dict)}
        return {name: _without_titles(value) for name, value in kept.items()}
    return [_without_titles(item) for item in part] if isinstance(part, list) else part


if __name__ == "__main__":
    sys.stdout.write(text())
