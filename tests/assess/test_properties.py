"""What holds for any machine and any need: better is never worse, and not knowing is never falling short."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from deskspec.assess.judge import finding, judge
from deskspec.knowledge import gpus
from deskspec.metrics.registry import METRICS, RENTED
from deskspec.model.profile import Requirement, Weight
from deskspec.model.reading import Known, Unknown
from deskspec.units import GB, GIB, Resolution
from tests.assess.hand import profile

#: How good a state is; what is not known stands beside, not below.
RANK = {"falls short": 0, "below advice": 0, "covered by renting": 1, "meets minimum": 1, "meets recommended": 2}
VERDICTS = {"falls short": 0, "good enough": 1, "ready": 2}

#: Metric: values from worst to best, as levels and as readings alike.
SCALES: dict[str, list[Any]] = {
    "cpu.cores": [1, 2, 4, 6, 8, 12, 16, 64],
    "cpu.tier": [3, 5, 7, 9],
    "memory.size": [size * GIB for size in (4, 8, 16, 31, 32, 48, 64, 128)],
    "storage.size": [size * GB for size in (128, 256, 512, 940, 960, 1000, 1024, 1900, 2000, 8000)],
    "storage.system_kind": ["hard disk", "eMMC", "SSD", "NVMe SSD"],
    "displays.count": [0, 1, 2, 3],
    "displays.resolution": [Resolution(width, width * 9 // 16) for width in (1280, 1920, 2560, 3840)],
    "displays.diagonal": [13.3, 15.6, 24.0, 26.4, 26.5, 27.0, 31.5],
    "displays.refresh": [30.0, 59.94, 60.0, 144.0],
    "network.download": [1.0, 10.0, 99.9, 100.0, 1000.0],
    "network.latency": [500.0, 100.0, 20.1, 20.0, 5.0],
    "gpu.cuda": [(0, 0), (5, 0), (7, 0), (7, 5), (8, 0), (8, 9), (12, 0)],
    "gpu.class": [f"GeForce {card}" for card in ("GT 1030", "GTX 1650", "RTX 3070", "RTX 3080 10 GB", "RTX 4080")],
    "system.virtualization": [False, True],
}  # fmt: skip
WEIGHTS: st.SearchStrategy[Weight] = st.sampled_from(("required", "advised", "asked"))
BOUNDS = st.sampled_from(("exact", "at_least", "at_most"))


@st.composite
def needs(draw: st.DrawFn, metric: str) -> Requirement:
    """A need of this metric with one or two levels in their order."""
    scale = [True] if metric == "system.virtualization" else SCALES[metric]
    low = draw(st.none() | st.integers(0, len(scale) - 1))
    top = draw(st.none() | st.integers(low or 0, len(scale) - 1))
    return Requirement(
        metric,
        None if low is None else scale[low],
        None if top is None else scale[top],
        draw(WEIGHTS),
        rentable=draw(st.booleans()),
    )


@st.composite
def pairs(draw: st.DrawFn) -> tuple[Requirement, Any, Any]:
    """A need, a value and one that is at least as good."""
    metric = draw(st.sampled_from(sorted(SCALES)))
    scale = SCALES[metric]
    worse = draw(st.integers(0, len(scale) - 1))
    better = draw(st.integers(worse, len(scale) - 1))
    return draw(needs(metric)), scale[worse], scale[better]


@given(pairs(), st.booleans())
def test_improving_a_value_never_worsens_its_state(pair, renting):
    need, worse, better = pair
    before = finding(need, Known(worse, "s"), renting=renting).state
    after = finding(need, Known(better, "s"), renting=renting).state
    if before == "not needed":
        assert after == "not needed"
    else:
        assert RANK[after] >= RANK[before]


@given(pairs(), BOUNDS)
def test_improving_a_bound_never_proves_less(pair, bound):
    need, worse, better = pair
    before = finding(need, Known(worse, "s", bound=bound)).state
    after = finding(need, Known(better, "s", bound=bound)).state
    if {before, after} <= set(RANK):
        assert RANK[after] >= RANK[before]
    assert not (before.startswith("meets") and after in ("falls short", "below advice"))


@given(pairs(), BOUNDS)
def test_a_bound_never_says_other_than_the_value_it_bounds_might(pair, bound):
    """Whatever a bound proves is true of every value within it: here of the value itself and one in its direction."""
    need, worse, better = pair
    less, more = (better, worse) if need.metric == "network.latency" else (worse, better)
    seen, true = (less, more) if bound == "at_least" else (more, less)
    if bound == "exact":
        true = seen
    told, truth = finding(need, Known(seen, "s", bound=bound)).state, finding(need, Known(true, "s")).state
    if told in ("falls short", "below advice", "meets recommended"):
        assert truth == told
    if told == "meets minimum":
        assert truth in ("meets minimum", "meets recommended")


@given(st.lists(pairs(), min_size=1, max_size=6, unique_by=lambda pair: pair[0].metric), st.data())
def test_forgetting_readings_never_makes_a_machine_fall_short(chosen, data):
    role = profile(*(need for need, _, _ in chosen))
    readings: dict[str, Any] = {need.metric: Known(value, "s") for need, value, _ in chosen}
    forgotten = data.draw(st.sets(st.sampled_from(sorted(readings))))
    whole, part = judge(role, readings), judge(role, readings | {name: Unknown("?") for name in forgotten})
    if whole.verdict != "falls short":
        assert part.verdict != "falls short"
    for before, after in zip(whole.findings, part.findings, strict=True):
        assert after.state == before.state or after.state in ("unknown", "not needed")


@given(st.lists(pairs(), min_size=1, max_size=6, unique_by=lambda pair: pair[0].metric))
def test_improving_everything_never_worsens_the_verdict(chosen):
    role = profile(*(need for need, _, _ in chosen))
    before = judge(role, {need.metric: Known(worse, "s") for need, worse, _ in chosen})
    after = judge(role, {need.metric: Known(better, "s") for need, _, better in chosen})
    assert VERDICTS[after.verdict] >= VERDICTS[before.verdict]


@given(st.lists(pairs(), min_size=1, max_size=6, unique_by=lambda pair: pair[0].metric))
def test_renting_never_worsens_the_verdict(chosen):
    role = profile(*(need for need, _, _ in chosen))
    readings: dict[str, Any] = {need.metric: Known(value, "s") for need, value, _ in chosen}
    before, after = judge(role, readings), judge(role, readings | {RENTED: Known(True, "you")})
    assert VERDICTS[after.verdict] >= VERDICTS[before.verdict]


@given(pairs())
def test_a_heavier_weight_never_hides_that_something_is_short(pair):
    need, value, _ = pair
    for weight in ("required", "advised", "asked"):
        told = finding(replace(need, weight=weight), Known(value, "s"))
        if told.state in ("falls short", "below advice"):
            assert told.gap
            assert told.state == ("falls short" if weight == "required" else "below advice")


NVIDIA = [model for model in gpus.models() if model.vendor == "NVIDIA" and model.name.startswith("GeForce")]
MEASURED = sorted((model for model in NVIDIA if model.fp32_tflops), key=lambda model: model.fp32_tflops or 0.0)


@given(st.sampled_from(MEASURED), st.sampled_from(MEASURED), st.sampled_from(MEASURED))
def test_a_faster_geforce_card_is_never_of_a_lower_class(one, other, level):
    """Faster at its lower end than another at its upper one."""
    slow, fast = sorted((one, other), key=lambda model: model.fp32_tflops or 0.0)
    if (fast.fp32_low_tflops or fast.fp32_tflops) < slow.fp32_tflops or slow is level:
        return
    kind = METRICS["gpu.class"].kind
    if kind.reaches(slow.name, level.name):
        assert kind.reaches(fast.name, level.name) is True
