"""How values of one kind compare: slack, direction, gaps, the stricter of two levels."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deskspec.metrics import kinds
from deskspec.metrics.registry import GROUPS, METRICS
from deskspec.units import GB, GIB, QuantityError, Resolution


def refusal(parse: Callable[[str], object], written: str) -> str:
    """What is said of a text that does not fit; empty where it does."""
    try:
        parse(written)
    except QuantityError as error:
        return str(error)
    return ""


KINDS = tuple({id(metric.kind): metric.kind for metric in METRICS.values()}.values())


@pytest.mark.parametrize(
    ("kind", "have", "level", "gap"),
    [
        (kinds.COUNT, 6, 8, "short by 2"),
        (kinds.MEMORY, 8 * GIB, 10 * GIB, "short by 2 GB"),
        (kinds.MEMORY, 10 * GIB - 1, 10 * GIB, "just below 10 GB"),
        (kinds.STORAGE, 512 * GB, 1000 * GB, "short by 488 GB"),
        (kinds.RATE, 99.97, 100.0, "just below 100 Mbps"),
        (kinds.LATENCY, 35.0, 20.0, "15 ms too long"),
        (kinds.LATENCY, 20.01, 20.0, "just above 20 ms"),
        (kinds.RESOLUTION, Resolution(2560, 1440), Resolution(3840, 2160), "below 3840x2160"),
        (kinds.YES_NO, False, True, "missing"),
        (kinds.DRIVE, "SSD", "NVMe SSD", "not NVMe SSD"),
        (kinds.OS, "Windows", ("Linux", "macOS"), "not accepted"),
        (kinds.COMPUTE, (0, 0), (7, 5), "no CUDA"),
        (kinds.COMPUTE, (6, 1), (7, 5), "below 7.5"),
    ],
)
def test_a_gap_says_in_a_few_words_what_is_missing(kind, have, level, gap):
    assert kind.reaches(have, level) is False
    assert kind.gap(have, level) == gap


def test_less_latency_is_better():
    assert kinds.LATENCY.reaches(15.0, 20.0)
    assert not kinds.LATENCY.reaches(25.0, 20.0)
    assert kinds.LATENCY.stricter(20.0, 30.0) == 20.0
    assert kinds.LATENCY.share(40.0, 20.0) == 0.5


def test_memory_has_no_slack_and_free_space_neither():
    assert not kinds.MEMORY.reaches(32 * GIB - 1, 32 * GIB)
    assert not kinds.FREE_SPACE.reaches(99 * GB, 100 * GB)


def test_every_accepted_system_narrows_the_other_level():
    both = kinds.OS.stricter(("Linux", "macOS"), ("macOS", "Windows"))
    assert both == ("macOS",)
    assert kinds.OS.stricter(("Linux",), ("macOS",)) == ("Linux",)


def test_a_role_can_only_ask_for_yes():
    with pytest.raises(QuantityError, match="can only ask for “yes”"):
        kinds.YES_NO.parse_level("no")


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_every_kinds_example_can_be_written_as_a_value_and_as_a_level(kind):
    value, level = kind.parse(kind.example), kind.parse_level(kind.example)
    assert kind.reaches(value, level) is True
    assert kind.parse(kind.show(value)) == value
    assert kind.show_level(level)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
@given(written=st.text(max_size=60))
def test_no_text_raises_anything_but_a_quantity_error_that_fits_a_line(kind, written):
    assert refusal(kind.parse, written).isprintable()
    assert refusal(kind.parse_level, written).isprintable()


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_a_value_that_reaches_a_level_has_no_share_below_one(kind):
    value = kind.parse(kind.example)
    assert kind.share(value, kind.parse_level(kind.example)) in (None, 1.0)


@given(st.integers(0, 1 << 45), st.integers(1, 1 << 45))
def test_a_share_is_between_none_and_all(have, level):
    share = kinds.MEMORY.share(have, level)
    assert share is not None
    assert 0.0 <= share <= 1.0
    assert (share == 1.0) == (have >= level)


def test_every_metric_belongs_to_a_group_and_says_what_helps():
    for name, metric in METRICS.items():
        assert metric.id == name
        assert metric.group in GROUPS
        assert metric.fix or name == "gpu.rented"
        assert len(metric.label) <= 17 or name.startswith("software."), f"{name}: too wide for its column"


@pytest.mark.parametrize(
    ("kind", "written", "meant"),
    [
        (kinds.MEMORY, "64", "64 GB"), (kinds.MEMORY, "1.5", "1.5 GB"), (kinds.RATE, "250", "250 Mbps"),
        (kinds.STORAGE, "2", "2"), (kinds.MEMORY, "64 MB", "64 MB"), (kinds.MEMORY, "fast", "fast"),
        (kinds.COUNT, "8", "8"), (kinds.MEMORY, "", ""), (kinds.MEMORY, "-3", "-3"),
    ],
)  # fmt: skip
def test_a_number_alone_gets_the_unit_that_everyone_means_and_no_other(kind, written, meant):
    assert kinds.with_unit(kind, written) == meant
