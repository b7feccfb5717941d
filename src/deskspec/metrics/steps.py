"""Values to try out one after another: the sizes that a thing is sold in, from the least to the best.

For a slider. Sizes, counts and rates are those of the shops and providers as of 2026; graphics cards are the desktop
GeForce RTX cards of DeskSpec's table by what they do.
"""

from __future__ import annotations

from functools import cache
from typing import Any

from deskspec.knowledge import gpus
from deskspec.metrics import hardware_kinds, kinds
from deskspec.metrics.metric import Metric

_CORES = "2 4 6 8 10 12 14 16 20 24 32 64"
_SOLD: dict[str, str] = {
    "cpu.cores": _CORES,
    "cpu.threads": "2 4 8 12 16 20 24 28 32 48 64 128",
    "gpu.memory": "2GB 4GB 6GB 8GB 10GB 12GB 16GB 20GB 24GB 32GB 48GB 80GB 96GB",
    "gpu.cuda": "5.0 6.1 7.0 7.5 8.0 8.6 8.9 9.0 10.0 12.0",
    "memory.size": "4GB 8GB 16GB 24GB 32GB 48GB 64GB 96GB 128GB 192GB 256GB",
    "storage.size": "250GB 500GB 1TB 2TB 3TB 4TB 6TB 8TB",
    "storage.free": "10GB 25GB 50GB 100GB 200GB 500GB 1TB 2TB",
    "displays.count": "0 1 2 3 4 5 6",
    "displays.resolution": "1366x768 1920x1080 2560x1440 3440x1440 3840x2160 5120x2880 7680x4320",
    "displays.diagonal": "13in 14in 16in 22in 24in 27in 32in 34in 40in 43in",
    "displays.refresh": "30Hz 60Hz 75Hz 100Hz 120Hz 144Hz 165Hz 240Hz",
    "network.download": "10Mbps 25Mbps 50Mbps 100Mbps 250Mbps 500Mbps 1Gbps 2.5Gbps 10Gbps",
    "network.upload": "1Mbps 5Mbps 10Mbps 20Mbps 40Mbps 50Mbps 100Mbps 250Mbps 500Mbps 1Gbps",
    "network.latency": "5ms 10ms 20ms 30ms 50ms 100ms 200ms",
}


def steps(metric: Metric, *also: Any) -> tuple[Any, ...]:  # noqa: ANN401 - values of whatever kind the metric has
    """Values of the metric's kind, the least first, `also` (what there is, what is asked) in their places among them.

    Empty where the kind has no order that a slider could follow: a choice by name is better there.
    """
    known = _sold(metric)
    if not known:
        return ()
    both = {_key(metric.kind, value): value for value in (*known, *(value for value in also if value is not None))}
    ordered = tuple(both[key] for key in sorted(both))
    return ordered if metric.kind.more_is_better else ordered[::-1]


@cache
def _sold(metric: Metric) -> tuple[Any, ...]:
    if metric.id == "gpu.class":
        return (hardware_kinds.NO_GPU, *_cards())
    return tuple(metric.kind.parse(text) for text in _SOLD.get(metric.id, "").split())


def _cards() -> tuple[str, ...]:
    """Of cards that do the same the first in the table: a slider has one place for them."""
    by_speed: dict[float, str] = {}
    for card in gpus.models():
        if card.segment == "desktop" and card.name.startswith("GeForce RTX") and card.fp32_tflops:
            by_speed.setdefault(hardware_kinds.counts_as(card), card.name)
    return tuple(by_speed[speed] for speed in sorted(by_speed))


def _key(kind: kinds.Kind, value: Any) -> Any:  # noqa: ANN401 - see steps
    """By what values are put in order. One that has no place on a gauge stands where nothing does."""
    if isinstance(kind, kinds.Version):
        return value
    place = kind.place(value)
    if place is None:
        return 0.0 if kind.more_is_better else float(value)
    return place
