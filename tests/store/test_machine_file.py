"""Machines survive being saved; documents that are none are refused with a line."""

from __future__ import annotations

import contextlib
import json
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from deskspec.detect.runner import detect
from deskspec.model.machine import Entered
from deskspec.model.reading import Known
from deskspec.store.machine_file import MachineFileError, document, parse
from tests.build.machines import MACHINES


@pytest.mark.parametrize("name", MACHINES)
def test_a_machine_reads_back_as_it_was_saved(name):
    machine = replace(
        detect(MACHINES[name].make()),
        id="x",
        entered=(Entered("memory.size", "64 GB", "2026-01-01T00:00:00Z", "32 GB"),),
    )
    cores = Known(8, "a", bound="at_least", note="n", at="t", also=(Known(6, "b", "inferred"),))
    machine = replace(machine, cpu=replace(machine.cpu, cores=cores))
    assert parse(json.dumps(document(machine, "1")).encode()) == machine


def test_fields_of_a_later_minor_version_are_passed_over():
    told = document(detect(MACHINES["desktop"].make()), "1")
    told["machine"]["new"] = 3
    told["machine"]["cpu"]["cache"] = {"value": 3, "source": "x"}
    assert parse(json.dumps(told).encode()).cpu == detect(MACHINES["desktop"].make()).cpu


@given(st.binary(max_size=300))
def test_no_bytes_raise_anything_else(content):
    with pytest.raises(MachineFileError):
        parse(content)


_ANY = st.recursive(
    st.none() | st.floats() | st.text(max_size=9),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.sampled_from(("cpu", "cores", "value")), inner),
    max_leaves=8,
)


@settings(max_examples=50, deadline=None)
@given(_ANY)
def test_no_machine_raises_anything_else(machine):
    head = {"format": "deskspec-machine", "schema_version": 1}
    with contextlib.suppress(MachineFileError):
        parse(json.dumps({**head, "machine": machine}).encode())
