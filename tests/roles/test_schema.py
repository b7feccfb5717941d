"""The JSON schema for editors says what the loader takes."""

from __future__ import annotations

import json
import os
import re

from deskspec.metrics.registry import METRICS
from deskspec.paths import resources
from deskspec.roles.document import ProfileForm, RequirementForm
from deskspec.roles.schema import schema, text


def test_the_file_is_what_the_form_and_the_metrics_make_of_it():
    with open(os.path.join(resources(), "profile.schema.json"), encoding="utf-8") as file:
        held = file.read()
    assert held == text(), "make it anew: python -m deskspec.roles.schema > resources/profile.schema.json"


def test_every_metric_that_can_be_needed_is_named_with_an_example():
    named = schema()["properties"]["requirements"]
    assert list(named["properties"]) == [metric for metric in METRICS if metric != "gpu.rented"]
    assert named["additionalProperties"] is False
    assert named["properties"]["memory.size"]["description"] == "Memory, for example 32 GB"
    assert "one of hard disk, eMMC, SSD, NVMe SSD" in named["properties"]["storage.system_kind"]["description"]
    assert schema()["properties"]["drop"]["items"] == {"enum": list(named["properties"])}


def test_keys_are_the_forms_own_and_no_others():
    made = schema()
    assert made["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert list(made["properties"]) == list(ProfileForm.model_fields)
    assert made["required"] == ["id", "title"]
    assert made["additionalProperties"] is False
    need = made["$defs"]["RequirementForm"]
    assert list(need["properties"]) == list(RequirementForm.model_fields)
    assert need["additionalProperties"] is False


def test_a_level_may_be_written_with_or_without_quotes():
    level = schema()["$defs"]["RequirementForm"]["properties"]["minimum"]
    assert level["anyOf"][0] == {"type": ["string", "number", "boolean"]}


def test_the_pattern_of_an_id_takes_the_bundled_ones():
    pattern = schema()["properties"]["id"]["pattern"]
    assert re.search(pattern, "senior-ai-backend-engineer")
    assert not re.search(pattern, "a--b")
    assert json.loads(text()) == schema()
