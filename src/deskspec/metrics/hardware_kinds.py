"""Kinds that need DeskSpec's tables to compare: the tier of a processor and the class of a graphics card."""

from __future__ import annotations

from deskspec.knowledge import cpus, gpus
from deskspec.metrics.kinds import Kind
from deskspec.units import GIB, QuantityError

#: FP32 throughput within this share counts as the same class (DESIGN: an RTX 4070 is an RTX 3080's class).
CLASS_SLACK = 0.05
#: Professional cards of this generation on, by compute capability, count by their memory (the guide's "A-series").
AMPERE = (8, 0)
PROFESSIONAL = ("professional", "professional-laptop", "data-centre")
NO_GPU = "none"


class Tier(Kind):
    """A processor's tier, whatever its maker calls it: 3 entry, 5, 7 (Core i7 / Ryzen 7), 9 (Core i9 / Ryzen 9)."""

    name = "processor tier"
    example = "Core i7 / Ryzen 7 class"

    def parse(self, written: str) -> int:
        try:
            return cpus.tier_named(written)
        except ValueError as error:
            raise QuantityError(str(error)) from None

    def show(self, value: int) -> str:
        return cpus.TIER_NAMES[value]


class GpuClass(Kind):
    """A card's class. A value is a name in DeskSpec's table or "none"; a level names a GeForce card to compare with."""

    name = "graphics card"
    example = "GeForce RTX 3080"

    def parse(self, written: str) -> str:
        if written.strip().lower() in ("none", "no"):
            return NO_GPU
        model = gpus.by_name(written) or gpus.match_name(written).model
        if model is None:
            raise QuantityError(
                f"“{written[:40]}” is not in DeskSpec's table of graphics cards, such as {self.example}"
            )
        return model.name

    def parse_level(self, written: str) -> str:
        model = gpus.by_name(written)
        if model is None or model.fp32_tflops is None or not model.name.startswith("GeForce"):
            raise QuantityError(
                f"“{written[:40]}” is no GeForce card of DeskSpec's table, such as {self.example}"
            )
        return model.name

    def reaches(self, have: str, level: str) -> bool:
        model, need = gpus.by_name(have), gpus.by_name(level)
        if model is None or need is None or model.vendor != "NVIDIA":
            return False
        return _as_professional(model, need) or _as_fast(model, need)

    def gap(self, have: str, level: str) -> str:
        model = gpus.by_name(have)
        if have == NO_GPU or model is None:
            return "missing"
        return "no CUDA" if model.vendor != "NVIDIA" else f"below {short_name(level)}"

    def share(self, have: str, level: str) -> float | None:
        model, need = gpus.by_name(have), gpus.by_name(level)
        if model is None or need is None or model.vendor != "NVIDIA":
            return 0.0
        if model.fp32_tflops is None or not need.fp32_tflops:
            return None
        return min(1.0, model.fp32_tflops / need.fp32_tflops)

    def show_level(self, level: str) -> str:
        return short_name(level)

    def stricter(self, one: str, other: str) -> str:
        first, second = gpus.by_name(one), gpus.by_name(other)
        return other if (second and second.fp32_tflops or 0) > (first and first.fp32_tflops or 0) else one


def short_name(card: str) -> str:
    """ "RTX 4080" of "GeForce RTX 4080 16 GB": the maker's series word and the table's memory variant left out."""
    words = card.removeprefix("GeForce ").split()
    if len(words) > 2 and words[-1] == "GB":
        words = words[:-2]
    return " ".join(words)


def _as_fast(model: gpus.GpuModel, need: gpus.GpuModel) -> bool:
    if not model.name.startswith("GeForce") or model.fp32_tflops is None or need.fp32_tflops is None:
        return False
    return model.fp32_tflops >= need.fp32_tflops * (1 - CLASS_SLACK)


def _as_professional(model: gpus.GpuModel, need: gpus.GpuModel) -> bool:
    """From Ampere on: 16 GB for a need up to an RTX 3080, 24 GB up to an RTX 4080, throughput beyond."""
    if model.segment not in PROFESSIONAL or (model.compute_capability or (0, 0)) < AMPERE:
        return False
    memory = model.memory or 0
    rungs = (("GeForce RTX 3080", 16 * GIB), ("GeForce RTX 4080", 24 * GIB))
    for card, enough in rungs:
        reference = gpus.by_name(card)
        if reference and (need.fp32_tflops or 0) <= (reference.fp32_tflops or 0):
            return memory >= enough or (model.unified and not memory)
    return (model.fp32_tflops or 0) >= (need.fp32_tflops or 0) * (1 - CLASS_SLACK)


TIER = Tier()
GPU_CLASS = GpuClass()
