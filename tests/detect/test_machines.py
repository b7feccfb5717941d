"""Whole machines made of files, read and held against a truth that was written down by hand, field by field."""

from __future__ import annotations

import json
from dataclasses import fields, is_dataclass, replace
from typing import TYPE_CHECKING, Any

import pytest

from deskspec.detect import capture_files
from deskspec.detect.recording import RecordingHost
from deskspec.detect.runner import detect
from deskspec.model.reading import Unknown
from deskspec.store.machine_file import document, parse
from tests.build.machines import MACHINES
from tests.build.machines_laptop import laptop, laptop_shut
from tests.build.sysfs import CANARIES
from tests.build.truth import UNKNOWN, Is, differences

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from deskspec.detect.host import Host
    from deskspec.model.machine import Machine

each_machine = pytest.mark.parametrize("name", MACHINES)


def read(host: Host) -> Machine:
    """What is read of a host, with plenty of time for a busy computer."""
    return replace(detect(host, deadline=30.0), taken_at="2026-01-01T00:00:00Z")


@each_machine
def test_every_field_is_what_the_machine_was_made_of(name: str) -> None:
    made = MACHINES[name]
    assert differences(made.truth, read(made.make())) == []


@each_machine
@pytest.mark.parametrize("ending", ["", ".zip"])
def test_a_capture_on_disk_reads_the_same(name: str, ending: str, tmp_path: Path) -> None:
    host = MACHINES[name].make()
    path = str(tmp_path / f"capture{ending}")
    capture_files.write(path, host, "1.0", "2026-01-01T00:00:00Z")
    assert read(loaded(path)) == read(host)


def loaded(path: str) -> Host:
    if path.endswith(".zip"):
        with open(path, "rb") as file:
            return capture_files.load_zip(file.read())
    return capture_files.load_folder(path)


@each_machine
def test_a_saved_machine_names_nobody_and_reads_the_same(name: str) -> None:
    machine = read(MACHINES[name].make())
    saved = json.dumps(document(machine, "1.0"), ensure_ascii=False)
    assert canaries(saved) == []
    assert parse(saved.encode()) == machine


@each_machine
def test_a_recorded_capture_names_nobody_and_reads_the_same(name: str, tmp_path: Path) -> None:
    host = MACHINES[name].make()
    recording = RecordingHost(host)
    machine = read(recording)
    path = tmp_path / "capture"
    capture_files.write(str(path), recording.captured(), "1.0", "2026-01-01T00:00:00Z")
    assert [found for found in _held(path) if found] == []
    assert read(loaded(str(path))) == machine


def _held(path: Path) -> Iterator[str]:
    """Where a capture holds what must not be in it: in a name or a content."""
    for file in path.rglob("*"):
        told = file.relative_to(path).as_posix()
        if file.is_file():
            told += "\n" + file.read_bytes().decode("latin-1")
        for canary in canaries(told):
            yield f"{file.relative_to(path)}: {canary}"


def canaries(told: str) -> list[str]:
    return [canary for canary in CANARIES if canary.lower() in told.lower()]


@pytest.mark.parametrize("make", [laptop, laptop_shut])
def test_a_sleeping_card_is_not_woken_by_asking_nvml(make: Any) -> None:
    host = make()
    read(host)
    assert host.asked == []


def test_where_nothing_can_be_read_every_field_says_why_and_what_helps() -> None:
    unknown = list(_unknowns(read(MACHINES["bare"].make()), "machine"))
    assert len(unknown) > 35
    assert [where for where, told in unknown if not told.reason] == []
    assert {where for where, told in unknown if not told.remedy} == NOTHING_HELPS


#: What is not asked of this system, or what there is none of: nothing is to be found out.
NOTHING_HELPS = {"machine.system.linux_guest", "machine.memory.limit"}


def _unknowns(value: Any, path: str) -> Iterator[tuple[str, Unknown]]:
    if isinstance(value, Unknown):
        yield path, value
    elif isinstance(value, tuple):
        for at, item in enumerate(value):
            yield from _unknowns(item, f"{path}[{at}]")
    elif is_dataclass(value) and not isinstance(value, type):
        for field in fields(value):
            yield from _unknowns(getattr(value, field.name), f"{path}.{field.name}")


@pytest.mark.parametrize(
    ("field", "wrong"),
    [
        ("cpu", {"cores": 15}),
        ("cpu", {"virtualization": False}),
        ("memory", {"free_slots": UNKNOWN}),
        ("memory", {"installed": Is(64 << 30, "at_least")}),
        ("storage", {"drives": []}),
        ("storage", {"colour": "red"}),
    ],
)
def test_a_wrong_truth_is_noticed(field: str, wrong: dict[str, Any]) -> None:
    truth = MACHINES["desktop"].truth
    told = differences({**truth, field: {**truth[field], **wrong}}, read(MACHINES["desktop"].make()))
    assert len(told) == 1
    assert told[0].startswith(f"{field}.{next(iter(wrong))}")
