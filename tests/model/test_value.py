"""A value is a frozen dataclass in everything but what it costs to define."""

from __future__ import annotations

import copy
import pickle
from dataclasses import FrozenInstanceError, asdict, fields, is_dataclass, replace

import pytest

from deskspec.model.machine import Cpu, MemoryModule
from deskspec.model.reading import Known, Unknown

MODULE = MemoryModule("DIMM 1", 1 << 35, type="DDR5")


def test_fields_are_given_by_place_or_name_and_the_rest_has_its_default():
    assert MODULE.slot == "DIMM 1"
    assert MODULE.type == "DDR5"
    assert MODULE.form_factor is None


def test_it_is_a_dataclass_to_the_library():
    assert is_dataclass(MODULE)
    assert [field.name for field in fields(Unknown)] == ["reason", "remedy"]
    assert asdict(Unknown("no")) == {"reason": "no", "remedy": ""}
    assert replace(MODULE, size=1) == MemoryModule("DIMM 1", 1, type="DDR5")


def test_it_cannot_be_changed():
    with pytest.raises(FrozenInstanceError):
        MODULE.size = 2  # type: ignore[misc]
    with pytest.raises(FrozenInstanceError):
        del MODULE.size


def test_equal_values_are_equal_and_hash_alike():
    assert Known(1, "x") == Known(value=1, source="x")
    assert hash(Known(1, "x")) == hash(Known(source="x", value=1))
    assert Known(1, "x") != Known(1, "y")
    assert Unknown("x") != Known("x", "")


def test_it_shows_its_fields():
    assert repr(Unknown("no", "ask")) == "Unknown(reason='no', remedy='ask')"


@pytest.mark.parametrize(
    ("args", "named"),
    [((), {}), (("a", "b", "c"), {}), (("a",), {"reason": "b"}), (("a",), {"colour": "blue"})],
)
def test_a_wrong_call_is_a_type_error(args, named):
    with pytest.raises(TypeError):
        Unknown(*args, **named)


def test_it_survives_copying_and_pickling():
    cpu = Cpu(cores=Known(8, "x"))
    assert copy.deepcopy(cpu) == cpu
    assert pickle.loads(pickle.dumps(cpu)) == cpu
