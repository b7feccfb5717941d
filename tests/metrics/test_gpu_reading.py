"""Which card is judged, and what is said where several are there or one can't be placed (rules 4, 5, 12)."""

from __future__ import annotations

import pytest

from deskspec.metrics.overlay import reading
from deskspec.metrics.reading_parts import judged_gpu
from deskspec.metrics.registry import METRICS
from deskspec.model.machine import Machine
from deskspec.model.reading import Known, Unknown
from deskspec.units import GIB
from tests.assess.hand import card, known, nothing, state, stranger, system, with_gpus, workstation

LEVELS = ("GeForce RTX 3080", "GeForce RTX 4080")


def told(machine: Machine, metric: str) -> Known:
    found = reading(METRICS[metric], machine)
    assert isinstance(found, Known)
    return found


def gpu_class(machine: Machine) -> str:
    return state(machine, "gpu.class", *LEVELS)


def test_the_processors_graphics_beside_a_card_do_not_matter():
    weak = card("Radeon 610M", memory=nothing("the driver does not tell"))
    machine = with_gpus(weak, card("GeForce RTX 3060 12 GB"))
    assert told(machine, "gpu.class").bound == "exact"
    assert gpu_class(machine) == "falls short"
    assert told(machine, "gpu.memory").value == 12 * GIB


def test_graphics_of_another_maker_outside_the_table_do_not_make_a_card_unknown():
    machine = with_gpus(stranger("Intel"), card("GeForce RTX 3060 12 GB"))
    assert gpu_class(machine) == "falls short"


def test_another_makers_card_outside_the_table_alone_has_no_cuda():
    machine = with_gpus(stranger("AMD", 16 * GIB))
    assert gpu_class(machine) == "falls short"
    assert told(machine, "gpu.class").note == "only NVIDIA's cards run CUDA"
    assert told(machine, "gpu.cuda").value == (0, 0)


def test_a_list_that_may_lack_a_card_says_why():
    off = "an NVIDIA card is switched off"
    other = workstation(gpus=known((stranger("Intel"),), bound="at_least", note=off))
    assert gpu_class(other) == "unknown"
    assert told(other, "gpu.class").note == off
    none = reading(METRICS["gpu.class"], workstation(gpus=known((), bound="at_least", note=off)))
    assert isinstance(none, Unknown)
    assert off in none.reason


@pytest.mark.parametrize("vendor", ["NVIDIA", "NVIDIA Corporation", "nVidia", None])
def test_a_card_that_cannot_be_placed_alone_is_unknown(vendor):
    assert gpu_class(with_gpus(stranger(vendor))) == "unknown"


@pytest.mark.parametrize("vendor", ["NVIDIA", None])
def test_beside_a_card_that_cannot_be_placed_a_short_one_is_unknown_and_a_good_one_is_good(vendor):
    assert gpu_class(with_gpus(card("GeForce GTX 1650"), stranger(vendor))) == "unknown"
    assert gpu_class(with_gpus(card("GeForce RTX 4090"), stranger(vendor))) == "meets recommended"
    assert state(with_gpus(card("GeForce GT 1030"), stranger(vendor, 24 * GIB)), "gpu.memory", "10 GB") == "unknown"


def test_an_nvidia_card_outside_the_table_goes_before_a_faster_one_of_another_maker():
    machine = with_gpus(card("Radeon RX 7900 XTX"), stranger("NVIDIA"))
    assert gpu_class(machine) == "unknown"
    assert state(machine, "gpu.memory", "10 GB") == "unknown"


def test_a_professional_card_goes_before_a_faster_geforce_card_of_a_lower_class():
    """An RTX A4000 meets the minimum with 19 TFLOPS, an RTX 3070 misses it with 20."""
    machine = with_gpus(card("GeForce RTX 3070"), card("RTX A4000"))
    assert gpu_class(machine) == "meets minimum"
    assert told(machine, "gpu.memory").value == 16 * GIB


def test_cuda_goes_before_throughput_when_one_card_is_judged():
    machine = with_gpus(card("Radeon RX 7900 XTX"), card("GeForce GTX 1650"))
    best = judged_gpu(machine)
    assert best is not None
    assert best.model == known("GeForce GTX 1650")


def test_a_virtual_display_adapter_is_no_card():
    adapter = card("GeForce RTX 4090", kind=known("virtual"))
    machine = with_gpus(adapter)
    assert told(machine, "gpu.class").value == "none"
    assert told(machine, "gpu.memory").value == 0
    assert state(machine, "gpu.memory", "10 GB") == "falls short"


@pytest.mark.parametrize("kind", ["container", "wsl"])
def test_no_card_in_a_container_is_unknown_not_short(kind):
    machine = with_gpus(system=system(kind=kind))
    assert isinstance(reading(METRICS["gpu.class"], machine), Unknown)


def test_no_card_in_a_list_that_may_have_more_is_unknown():
    assert gpu_class(with_gpus(bound="at_least")) == "unknown"
    assert gpu_class(with_gpus()) == "falls short"


def test_cards_that_could_not_be_listed_are_unknown():
    assert gpu_class(workstation(gpus=nothing("no PCI bus"))) == "unknown"


@pytest.mark.parametrize(("mib", "gib"), [(16_376, 16), (15_360, 15_360 / 1024), (16_384, 16)])
def test_a_card_that_shows_a_little_less_is_taken_as_sold(mib, gib):
    """A 4080 shows 16,376 MiB of 16 GB; a reading beyond 8 % is what it says."""
    machine = with_gpus(card("GeForce RTX 4080", memory=known(mib << 20)))
    expected = 16 * GIB if abs(mib - 16_384) <= 0.08 * 16_384 else int(gib * GIB)
    assert told(machine, "gpu.memory").value == expected


def test_half_a_cards_memory_is_not_rounded_up_to_what_was_sold():
    machine = with_gpus(card("GeForce RTX 4080", memory=known(8 * GIB)))
    assert told(machine, "gpu.memory").value == 8 * GIB


def test_a_unified_machine_has_the_share_its_gpu_may_use():
    machine = with_gpus(card("GB10", memory=known(119 * GIB)))
    assert told(machine, "gpu.memory").value == 119 * GIB
    assert gpu_class(machine) == "meets recommended"


@pytest.mark.parametrize("written", ["", "abc", "8.x", "\x1b[31m", "9" * 5000])
def test_a_saved_machine_with_a_mangled_capability_is_unknown_and_does_not_crash(written):
    machine = with_gpus(card("GeForce RTX 4090", compute_capability=known(written)))
    assert state(machine, "gpu.cuda", "7.5", "8.0") == "unknown"


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("GeForce GTX 1080 Ti", "falls short"),
        ("GeForce RTX 2080 Ti", "meets minimum"),
        ("GeForce RTX 3090", "meets recommended"),
        ("Radeon RX 7900 XTX", "falls short"),
    ],
)
def test_compute_capability_is_the_judged_cards(name, expected):
    assert state(with_gpus(card(name)), "gpu.cuda", "7.5", "8.0") == expected
