"""Steps to try: in order, with what there is and what is asked among them."""

from __future__ import annotations

from itertools import pairwise

import pytest

from deskspec.metrics.registry import METRICS
from deskspec.metrics.steps import steps
from deskspec.units import GIB

WITH_STEPS = [name for name in METRICS if steps(METRICS[name])]


@pytest.mark.parametrize("name", WITH_STEPS)
def test_the_best_comes_last_and_none_comes_twice(name):
    kind, found = METRICS[name].kind, steps(METRICS[name])
    for worse, better in pairwise(found):
        assert kind.stricter(worse, better) == better or name == "gpu.class"
        assert worse != better


@pytest.mark.parametrize("name", WITH_STEPS)
def test_each_can_be_entered_as_it_is_shown(name):
    kind = METRICS[name].kind
    assert all(kind.parse(kind.show(value)) == value for value in steps(METRICS[name]))


def test_what_there_is_stands_among_them():
    found = steps(METRICS["memory.size"], 40 * GIB, None)
    assert found.index(32 * GIB) < found.index(40 * GIB) < found.index(48 * GIB)


def test_cards_go_by_what_they_do():
    found = steps(METRICS["gpu.class"], "GeForce RTX 4050 Laptop GPU")
    assert found[0] == "none"
    order = ["GeForce RTX 4050 Laptop GPU", "GeForce RTX 3080 10 GB", "GeForce RTX 4080", "GeForce RTX 5090"]
    assert [card for card in found if card in order] == order


def test_a_kind_without_an_order_has_none():
    assert steps(METRICS["system.os"]) == ()
    assert steps(METRICS["power.ups"]) == ()
