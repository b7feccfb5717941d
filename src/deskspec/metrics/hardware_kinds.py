"""Kinds that need DeskSpec's tables to compare: the tier of a processor and the class of a graphics card."""

from __future__ import annotations

from functools import cache

from deskspec.knowledge import cpus, gpus
from deskspec.metrics.kinds import Kind
from deskspec.units import GIB, QuantityError, plain, short, show_memory
from deskspec.wording import in_words, mark, say

#: FP32 throughput within this share counts as the same class (DESIGN: an RTX 4070 is an RTX 3080's class).
CLASS_SLACK = 0.05
#: Professional cards of this generation on, by compute capability, count by their memory (the guide's "A-series").
AMPERE = (8, 0)
PROFESSIONAL = ("professional", "professional-laptop", "data-centre")
#: What a professional card counts as, by its memory, the stricter one first.
RUNGS = (("GeForce RTX 4080", 24 * GIB), ("GeForce RTX 3080", 16 * GIB))
NO_GPU = mark("none")
#: A card of another maker that the table need not know: it has no CUDA.
NOT_NVIDIA = mark("not NVIDIA")


class Tier(Kind):
    """A processor's tier, whatever its maker calls it: 3 entry, 5, 7 (Core i7 / Ryzen 7), 9 (Core i9 / Ryzen 9)."""

    name = "processor tier"
    example = "Core i7 / Ryzen 7 class"

    def parse(self, written: str) -> int:
        try:
            return cpus.tier_named(short(written))
        except ValueError as error:
            raise QuantityError(in_words(error)) from None

    def show(self, value: int) -> str:
        return cpus.TIER_NAMES.get(value) or say("tier {number}", number=value)


class GpuClass(Kind):
    """A card's class. A value is a name in DeskSpec's table or "none"; a level names a GeForce card to compare with."""

    name = "graphics card"
    example = "GeForce RTX 3080"

    def parse(self, written: str) -> str:
        if written.strip().lower() in ("none", "no"):
            return NO_GPU
        # People leave the last word of "RTX 3060 Laptop GPU" out.
        named = f"{written.rstrip()} GPU" if written.lower().rstrip().endswith(" laptop") else written
        model = gpus.by_name(named) or gpus.match_name(named).model
        if model is None:
            raise QuantityError(
                say(
                    "“{written}” is not in DeskSpec's table of graphics cards, such as {example}",
                    written=short(written),
                    example=self.example,
                )
            )
        return model.name

    def parse_level(self, written: str) -> str:
        model = gpus.by_name(written)
        if model is None or model.fp32_tflops is None or not model.name.startswith("GeForce"):
            told = "“{written}” is no GeForce card of DeskSpec's table, such as {example}"
            raise QuantityError(say(told, written=short(written), example=self.example))
        return model.name

    def reaches(self, have: str, level: str) -> bool | None:
        if have in (NO_GPU, NOT_NVIDIA):
            return False
        model, need = gpus.by_name(have), gpus.by_name(level)
        if model is None or need is None:
            return None
        if model.vendor != "NVIDIA":
            return False
        return model is need or _as_professional(model, need) or _as_fast(model, need)

    def doubt(self, have: str, level: str) -> str:
        model, need = gpus.by_name(have), gpus.by_name(level)
        if model is None or need is None:
            return say("{card} is not in this DeskSpec's table of graphics cards", card=short(have))
        if model.fp32_tflops is None:
            return say("DeskSpec's table has no throughput of the {card}", card=short_name(have))
        return say(
            "{card} does {low} to {high} TFLOPS, by the power that its maker allows it; the class of {other} begins "
            "at {least}",
            card=_article(have),
            low=plain(_least(model)),
            high=plain(model.fp32_tflops),
            other=_article(level),
            least=plain(_wanted(need)),
        )

    def gap(self, have: str, level: str) -> str:
        model = gpus.by_name(have)
        if have == NO_GPU:
            return mark("missing")
        foreign = have == NOT_NVIDIA or (model is not None and model.vendor != "NVIDIA")
        return mark("no CUDA") if foreign else say("below {level}", level=short_name(level))

    def share(self, have: str, level: str) -> float | None:
        if have in (NO_GPU, NOT_NVIDIA):
            return 0.0
        model, need = gpus.by_name(have), gpus.by_name(level)
        if model is None or need is None:
            return None
        if model.vendor != "NVIDIA":
            return 0.0
        return min(1.0, counts_as(model) / _least(need)) if counts_as(model) and _least(need) else None

    def place(self, value: str) -> float | None:
        if value in (NO_GPU, NOT_NVIDIA):
            return 0.0
        model = gpus.by_name(value)
        return counts_as(model) or None if model is not None and model.vendor == "NVIDIA" else None

    def show_level(self, level: str) -> str:
        return short_name(level)

    def stricter(self, one: str, other: str) -> str:
        first, second = gpus.by_name(one), gpus.by_name(other)
        return other if second and _least(second) > (_least(first) if first else 0.0) else one


def short_name(card: str) -> str:
    """ "RTX 4080" of "GeForce RTX 4080 16 GB": the maker's series word and the table's memory variant left out."""
    words = card.removeprefix("GeForce ").split()
    if len(words) > 2 and words[-1] == "GB":
        words = words[:-2]
    return " ".join(words)


def professional_equal(level: str) -> str:
    """Which professional cards are a GeForce card's equal; empty where none is by its memory."""
    need = gpus.by_name(level)
    enough = [memory for card, memory in RUNGS if need is not None and 0 < _least(need) <= _speed_of(card)]
    if not enough:
        return ""
    size = show_memory(min(enough))
    return say("a professional NVIDIA card, Ampere or later, of {size} or more", size=size)


def counts_as(model: gpus.GpuModel) -> float:
    """TFLOPS that a card counts as: its own, or those of the GeForce card that its memory makes it the equal of."""
    return max(model.fp32_tflops or 0.0, *(_speed_of(card) for card, memory in RUNGS if _holds(model, memory)), 0.0)


def _as_professional(model: gpus.GpuModel, need: gpus.GpuModel) -> bool:
    """From Ampere on: 16 GB for a need up to an RTX 3080, 24 GB up to an RTX 4080."""
    return any(_holds(model, memory) and _least(need) <= _speed_of(card) for card, memory in RUNGS)


def _holds(model: gpus.GpuModel, memory: int) -> bool:
    """Whether it is a professional card whose memory alone makes its class."""
    if model.segment not in PROFESSIONAL or (model.compute_capability or (0, 0)) < AMPERE:
        return False
    return model.memory >= memory if model.memory else model.unified


def _as_fast(model: gpus.GpuModel, need: gpus.GpuModel) -> bool | None:
    """By throughput; None where what is needed lies between a card's least and most."""
    wanted = _wanted(need)
    if _least(model) >= wanted:
        return True
    if (model.fp32_tflops or _fastest(model.architecture)) < wanted:
        return False
    # The guide's rule decides for a professional card whose throughput is not known: it has too little memory.
    by_rule = model.segment in PROFESSIONAL and _speed_of(RUNGS[-1][0]) <= _least(need) <= _speed_of(RUNGS[0][0])
    return False if model.fp32_tflops is None and by_rule else None


def _wanted(need: gpus.GpuModel) -> float:
    return _least(need) * (1 - CLASS_SLACK)


def _least(model: gpus.GpuModel) -> float:
    """TFLOPS that every card of this name does; 0 where none are known."""
    return model.fp32_low_tflops or model.fp32_tflops or 0.0


def _speed_of(card: str) -> float:
    model = gpus.by_name(card)
    return _least(model) if model else 0.0


@cache
def _fastest(architecture: str) -> float:
    """TFLOPS of the fastest card of a generation: none of its siblings does more."""
    return max((card.fp32_tflops or 0.0 for card in gpus.models() if card.architecture == architecture), default=0.0)


def _article(card: str) -> str:
    name = short_name(card)
    return say("an {card}", card=name) if name[:1] in "RAH" else say("a {card}", card=name)


TIER = Tier()
GPU_CLASS = GpuClass()
