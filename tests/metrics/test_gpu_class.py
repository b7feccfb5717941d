"""A card's class: GeForce by throughput, professional cards by memory, other makers' have no CUDA (rule 5)."""

from __future__ import annotations

import pytest

from deskspec.knowledge import gpus
from deskspec.metrics.hardware_kinds import GPU_CLASS, NO_GPU, NOT_NVIDIA, PROFESSIONAL
from deskspec.units import QuantityError
from tests.assess.hand import card, judged, need, stranger, with_gpus

LOW, TOP = "GeForce RTX 3080", "GeForce RTX 4080"
NVIDIA = [model.name for model in gpus.models() if model.vendor == "NVIDIA"]
ASKABLE = [
    name for name in NVIDIA if name.startswith("GeForce") and (model := gpus.by_name(name)) and model.fp32_tflops
]


def reached(name: str) -> tuple[bool | None, bool | None]:
    return GPU_CLASS.reaches(name, LOW), GPU_CLASS.reaches(name, TOP)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("GeForce RTX 3080 10 GB", (True, False)),
        ("GeForce RTX 3080 12 GB", (True, False)),
        ("GeForce RTX 3080 Ti", (True, False)),
        ("GeForce RTX 3070 Ti", (False, False)),
        ("GeForce RTX 4070", (True, False)),  # 2 % below an RTX 3080
        ("GeForce RTX 4060 Ti 16 GB", (False, False)),
        ("GeForce RTX 4080 SUPER", (True, True)),
        ("GeForce RTX 5080", (True, True)),
        ("GeForce RTX 5070 Ti", (True, False)),
    ],
)
def test_geforce_cards_compare_by_throughput_within_five_percent(name, expected):
    assert reached(name) == expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("RTX A2000 6 GB", (False, False)),
        ("RTX A2000 12 GB", (False, False)),
        ("RTX A4000", (True, False)),
        ("RTX A5000", (True, True)),
        ("RTX A6000", (True, True)),
        ("RTX 2000 Ada Generation", (True, False)),
        ("H100 PCIe", (True, True)),
        ("A10", (True, True)),
        ("GB10", (True, True)),  # 128 GB of unified memory
        ("Tesla T4", (False, False)),  # 16 GB, but before Ampere
        ("Tesla V100 DGXS 32 GB", (False, False)),  # no throughput in the table, yet no Volta card has as much
        ("RTX A4000 Laptop GPU", (False, False)),  # 8 GB
        ("RTX A5000 Laptop GPU", (True, False)),  # 16 GB
        ("TITAN RTX", (False, False)),
    ],
)
def test_professional_cards_from_ampere_on_count_by_their_memory(name, expected):
    assert reached(name) == expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("GeForce RTX 3080 Laptop GPU 16 GB", (False, False)),  # never the desktop card of the same number
        ("GeForce RTX 3080 Ti Laptop GPU", (False, False)),
        ("GeForce RTX 4080 Laptop GPU", (None, False)),  # 20 to 34 TFLOPS, an RTX 3080's class begins at 28.3
        ("GeForce RTX 4090 Laptop GPU", (True, False)),
        ("GeForce RTX 5080 Laptop GPU", (None, False)),
        ("GeForce RTX 5090 Laptop GPU", (True, False)),
    ],
)
def test_a_laptop_card_whose_range_spans_the_need_cannot_be_told(name, expected):
    assert reached(name) == expected


def test_a_laptop_card_reaches_what_its_lower_end_reaches():
    assert GPU_CLASS.reaches("GeForce RTX 4080 Laptop GPU", "GeForce RTX 3070") is True


@pytest.mark.parametrize("name", ["Radeon RX 7900 XTX", "Arc A770 16 GB", NOT_NVIDIA])
def test_other_makers_cards_have_no_cuda_and_say_so(name):
    assert reached(name) == (False, False)
    assert GPU_CLASS.gap(name, LOW) == "no CUDA"
    assert GPU_CLASS.share(name, LOW) == 0.0


def test_no_card_is_missing_and_a_slow_one_is_below():
    assert GPU_CLASS.reaches(NO_GPU, LOW) is False
    assert GPU_CLASS.gap(NO_GPU, LOW) == "missing"
    assert GPU_CLASS.gap("GeForce RTX 3060 12 GB", LOW) == "below RTX 3080"


def test_a_card_that_only_another_table_knows_is_unknown_not_short():
    machine = with_gpus(card("GeForce RTX 4090", model=stranger("NVIDIA").name))
    told = judged(machine, need("gpu.class", LOW, TOP))
    assert told.state == "unknown"
    assert told.doubt == "a new card is not in this DeskSpec's table of graphics cards"


def test_the_person_sees_why_a_laptop_card_cannot_be_told():
    told = judged(with_gpus(card("GeForce RTX 4080 Laptop GPU")), need("gpu.class", LOW, TOP))
    assert (told.state, told.gap, told.fix) == ("unknown", "", "")
    assert told.doubt == (
        "an RTX 4080 Laptop GPU does 20 to 33.9 TFLOPS, by the power that its maker allows it; the class of an "
        "RTX 3080 begins at 28.3"
    )


def test_the_segments_of_the_table_are_the_ones_the_rule_names():
    segments = {model.segment for model in gpus.models()}
    assert set(PROFESSIONAL) <= segments
    assert segments - set(PROFESSIONAL) == {"desktop", "laptop", "integrated"}


@pytest.mark.parametrize("name", ASKABLE)
def test_every_card_reaches_itself(name):
    assert GPU_CLASS.reaches(name, GPU_CLASS.parse_level(name)) is True


@pytest.mark.parametrize("level", [LOW, TOP])
def test_no_nvidia_card_is_told_unknown_but_the_laptop_cards_whose_range_spans_the_need(level):
    doubtful = {name for name in NVIDIA if GPU_CLASS.reaches(name, level) is None}
    assert all(name.endswith("Laptop GPU") for name in doubtful)
    assert doubtful == ({"GeForce RTX 4080 Laptop GPU", "GeForce RTX 5080 Laptop GPU"} if level == LOW else set())


def test_a_professional_card_without_figures_is_unknown_below_the_guides_rule():
    assert GPU_CLASS.reaches("RTX A1000 Laptop GPU 4 GB", "GeForce RTX 3050 8 GB") is None
    assert "no throughput of the RTX A1000 Laptop GPU" in GPU_CLASS.doubt("RTX A1000 Laptop GPU 4 GB", LOW)


@pytest.mark.parametrize("written", ["RTX 4070", "rtx 4070", "GeForce RTX 4070", "NVIDIA GeForce RTX 4070"])
def test_a_card_is_entered_as_people_write_it(written):
    assert GPU_CLASS.parse(written) == "GeForce RTX 4070"


def test_a_role_can_only_ask_for_a_geforce_card_with_a_known_throughput():
    assert GPU_CLASS.parse_level("RTX 3080") == "GeForce RTX 3080 10 GB"
    for written in ("RTX A4000", "Radeon RX 7900 XTX", "GeForce GTX 1050 Max-Q", "RTX 9999"):
        with pytest.raises(QuantityError, match="is no GeForce card of DeskSpec's table"):
            GPU_CLASS.parse_level(written)


def test_the_stricter_of_two_cards_is_the_faster_one():
    assert GPU_CLASS.stricter(LOW, TOP) == TOP
    assert GPU_CLASS.stricter(TOP, LOW) == TOP
    assert GPU_CLASS.stricter("GeForce RTX 4080 Laptop GPU", "GeForce RTX 3080 10 GB") == "GeForce RTX 3080 10 GB"
