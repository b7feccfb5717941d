"""The published schemas say what is written: the check as JSON, and a saved machine."""

from __future__ import annotations

import copy
import json
import os
from typing import Any

import pytest

from deskspec.assess.judge import assess
from deskspec.model.machine import Machine
from deskspec.paths import resources
from deskspec.report.check_json import check_json
from deskspec.store import machine_schema
from deskspec.store.machine_file import MachineFileError, document, parse
from tests.assess.hand import roles, with_gpus, workstation
from tests.report.golden_machine import golden_machine
from tests.report.mini_schema import Invalid, validate

MACHINES = {"everything": workstation(), "golden": golden_machine(), "nothing": Machine(), "no card": with_gpus()}


def held(name: str) -> dict[str, Any]:
    with open(os.path.join(resources(), name), encoding="utf-8") as file:
        schema: dict[str, Any] = json.load(file)
    return schema


def told(machine: Machine, role: str = "ml-engineer") -> dict[str, Any]:
    """The check as whoever parses it gets it."""
    made: dict[str, Any] = json.loads(json.dumps(check_json(assess(roles()[role], machine), machine)))
    return made


@pytest.mark.parametrize("name", sorted(MACHINES))
@pytest.mark.parametrize("role", sorted(roles()))
def test_every_check_is_what_its_schema_says(name, role):
    validate(told(MACHINES[name], role), held("check.schema.json"))


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("verdict",), "fine"),
        (("schema_version",), 2),
        (("extra",), 1),
        (("counts", "unknown"), -1),
        (("findings", 0, "state"), "short"),
        (("findings", 0, "metric"), "nothing"),
        (("findings", 0, "have"), {"known": True}),
        (("findings", 0, "have"), {"known": False, "reason": "x", "remedy": "", "value": 1}),
        (("findings", 0, "need", "minimum"), 8),
        (("findings", 0, "why"), None),
    ],
)
def test_the_checks_schema_refuses_what_is_never_written(path, value):
    wrong = copy.deepcopy(told(workstation()))
    place = wrong
    for step in path[:-1]:
        place = place[step]
    place[path[-1]] = value
    with pytest.raises(Invalid):
        validate(wrong, held("check.schema.json"))


def test_the_schema_of_a_machine_is_made_from_the_model():
    with open(os.path.join(resources(), "machine.schema.json"), encoding="utf-8") as file:
        text = file.read()
    again = "python -m deskspec.store.machine_schema > resources/machine.schema.json"
    assert text == machine_schema.text(), f"make it anew: {again}"


@pytest.mark.parametrize("name", sorted(MACHINES))
def test_every_saved_machine_is_what_its_schema_says(name):
    validate(json.loads(json.dumps(document(MACHINES[name], "x"))), held("machine.schema.json"))


@pytest.mark.parametrize("name", sorted(MACHINES))
def test_a_saved_machine_comes_back_as_it_was(name):
    assert parse(json.dumps(document(MACHINES[name], "x")).encode()) == MACHINES[name]


def test_what_the_schema_of_a_machine_refuses_the_loader_refuses_too():
    wrong = json.loads(json.dumps(document(workstation(), "x")))
    wrong["machine"]["cpu"]["cores"] = {"value": "many", "source": "x"}
    with pytest.raises(Invalid):
        validate(wrong, held("machine.schema.json"))
    with pytest.raises(MachineFileError, match=r"machine\.cpu\.cores"):
        parse(json.dumps(wrong).encode())
