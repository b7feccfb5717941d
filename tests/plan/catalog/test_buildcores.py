"""Products of the BuildCores database become parts; what it does not say is unknown, and so is what its zeros hide."""

from __future__ import annotations

import copy
import json
import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deskspec.model.part import SPECS, GraphicsCard, MemoryKit, PowerSupply
from deskspec.plan.catalog.buildcores import KINDS, NO_PRODUCT, NOT_JSON, TWICE, BuildCores
from deskspec.plan.catalog.report import Skips
from deskspec.units import GIB
from tests.build.catalogues import GPU, memory

HEAD = {"opendb_id": "x", "metadata": {"name": "Maker Thing", "manufacturer": "Maker"}}


def taken(folder, told, skips=None):
    """The parts out of one product."""
    reader = BuildCores(skips or Skips())
    reader.take(folder, f"open-db/{folder}/1.json", told if isinstance(told, bytes) else json.dumps(told).encode())
    return list(reader.parts.values())


def spec(folder, name="Maker Thing", **facts):
    (part,) = taken(folder, {**HEAD, "metadata": {"name": name}, **facts})
    return part.spec


def card(**facts):
    told = copy.deepcopy(GPU)
    told.update(facts)
    (part,) = taken("GPU", told)
    return part.spec


def test_a_card():
    (part,) = taken("GPU", GPU)
    assert (part.id, part.kind, part.name, part.maker) == (
        "buildcores:g-1",
        "gpu",
        "Maker GeForce RTX 4070 OC",
        "Maker",
    )
    assert (part.origin, part.source, part.offers) == ("BuildCores open database", "buildcores-open-db", ())
    assert part.spec == GraphicsCard(
        chip="GeForce RTX 4070", memory=12 * GIB, watts=200, length=242, slots=2.15, six_pin=0, eight_pin=1,
        twelve_pin=0, outputs=("HDMI 2.1", "DisplayPort 1.4", "DisplayPort 1.4", "DisplayPort 1.4"),
    )  # fmt: skip


def test_a_kit():
    (part,) = taken("RAM", memory(1))
    assert part.spec == MemoryKit("DDR5", "DIMM", 2, 16 * GIB, 6000, None, False)


def test_a_card_that_draws_more_than_a_slot_gives_has_unknown_connectors_where_all_are_zero():
    nothing = dict.fromkeys(("pcie_6_pin", "pcie_8_pin", "pcie_12VHPWR", "pcie_12V_2x6"), 0)
    hungry, modest = (
        card(power_connectors=nothing),
        card(power_connectors=nothing, tdp=75, chipset="GeForce GTX 1650", memory=4),
    )
    assert (hungry.six_pin, hungry.eight_pin, hungry.twelve_pin) == (None, None, None)
    assert (modest.six_pin, modest.eight_pin, modest.twelve_pin) == (0, 0, 0)


def test_memory_tells_cards_of_one_name_apart():
    assert card(chipset="GeForce RTX 3060", memory=12).chip == "GeForce RTX 3060 12 GB"
    assert card(chipset="GeForce RTX 3060", memory=8).chip == "GeForce RTX 3060 8 GB"
    assert card(chipset="GeForce RTX 3060", memory=5).chip is None
    assert card(chipset="GeForce RTX 3070 LHR", memory=8).chip == "GeForce RTX 3070"
    assert card(chipset="Voodoo 2", memory=0).chip is None


def test_a_laptop_chip_of_the_same_name_is_no_card():
    assert card(chipset="GeForce GTX 1080", memory=8).chip == "GeForce GTX 1080"


def test_watts_of_the_supply_that_a_maker_recommends_are_not_the_cards():
    assert card(tdp=750).watts is None
    assert card(tdp=220).watts == 220


def test_zeros_of_a_supply_are_unknown_where_nobody_filled_them_in():
    nothing = {"eps_8_pin": 0, "pcie_6_plus_2_pin": 0, "pcie_12vhpwr": 0}
    assert spec("PSU", wattage=850, connectors=nothing) == PowerSupply(850, None, None, None)
    small = {**nothing, "eps_8_pin": 1}
    assert spec("PSU", wattage=300, form_factor="SFX", connectors=small) == PowerSupply(300, "SFX", 0, 0)
    assert spec("PSU", wattage=850, connectors={**small, "pcie_6_plus_2_pin": 4}).twelve_pin == 0
    assert spec("PSU", "Maker PCIE5", wattage=850, connectors={**small, "pcie_6_plus_2_pin": 4}).twelve_pin is None


def test_slots_listed_twice_are_not_counted():
    once, wifi = {"size": "2242/2280", "key": "M"}, {"size": "2230", "key": "E"}
    assert spec("Motherboard", socket="LGA 1700", m2_slots=[once, once, wifi]).m2 == 2
    assert spec("Motherboard", m2_slots=[{"size": "2242-2260", "key": "M"}, once]).m2 is None
    assert spec("Motherboard", m2_slots=[], storage_devices={"sata_6_gb_s": 0}).sata is None
    assert spec("Motherboard", storage_devices={"sata_6_gb_s": 4, "sata_3_gb_s": 2}).sata == 6


def test_server_memory_is_told_by_its_name():
    told = {**memory(1), "metadata": {"name": "Maker Registered DDR5-5600 64GB"}}
    (part,) = taken("RAM", told)
    assert (part.spec.ecc, part.spec.registered) == (True, True)


def test_processors_by_the_name_of_the_tables():
    facts = {"socket": "AM5", "cores": {"total": 8, "threads": 16}, "specifications": {"tdp": 120, "ppt": 0}}
    known = spec("CPU", "AMD Ryzen 7 9800X3D OEM/Tray", **facts)
    assert (known.model, known.socket, known.cores, known.watts) == ("AMD Ryzen 7 9800X3D", "AM5", 8, 162)
    odd = spec("CPU", "Maker Abacus", **facts)
    assert (odd.model, odd.watts, odd.graphics) == (None, None, None)
    none = {"specifications": {"integratedGraphics": {"model": "None"}, "memory": {"types": ["DDR5"]}, "ppt": 88}}
    assert (spec("CPU", **none).graphics, spec("CPU", **none).memory, spec("CPU", **none).watts) == (
        False,
        ("DDR5",),
        88,
    )


def test_other_kinds():
    assert spec("Storage", capacity=2000, interface="U.2", form_factor='2.5"', nvme=False).nvme is True
    assert spec("Storage", capacity=2000, interface="SATA 6.0 Gb/s", form_factor='2.5"').form == "2.5"
    assert spec("CPUCooler", water_cooled=False, height=155, cpu_sockets=["LGA 1700"]).radiator == 0
    assert spec("CPUCooler", water_cooled=True, radiator_size=None).radiator is None
    assert spec("PCCase", supported_motherboard_form_factors=["Mini-ITX", "EATX"]).boards == ("Mini ITX", "E-ATX")
    assert spec("PCCase", max_cpu_cooler_height=0).cooler_height is None
    screen = spec("Monitor", resolution={"horizontalRes": 2560, "verticalRes": 1440}, refresh_rate=0, screen_size=27)
    assert (screen.resolution, screen.refresh, screen.diagonal, screen.inputs) == ((2560, 1440), None, 27, None)
    assert spec("Monitor", connectors="2 x HDMI").inputs == ("HDMI", "HDMI")
    assert spec("Webcam", "Maker 4K Webcam").lines == 2160
    assert spec("Headphones", "Maker Gaming Headset").microphone is True
    assert spec("Headphones", "Maker Closed Headphones").microphone is None
    arm = spec("Headphones", has_microphone=True, microphone_type="Detachable Boom", connection_types=["USB-C"])
    assert (arm.microphone, arm.boom, arm.wireless) == (True, True, False)
    apple = {**HEAD, "metadata": {"name": "Apple Mac mini (M4 Pro)", "manufacturer": "Apple"}}
    (small,) = taken("PrebuiltDesktop", apple)
    assert (small.kind, small.spec.unified, small.spec.processor) == ("mini-pc", True, "Apple M4 Pro")


def test_a_hard_disk_is_passed_over():
    skips = Skips()
    assert taken("Storage", {**HEAD, "storage_type": "HDD", "capacity": 4000}, skips) == []
    assert [skipped.times for skipped in skips.told()] == [1]


@pytest.mark.parametrize(
    ("content", "reason", "example"),
    [
        (b'{"a": 1,\n\n}', NOT_JSON, "open-db/GPU/1.json: not JSON at line 3"),
        (b"", NOT_JSON, "open-db/GPU/1.json: not JSON at line 1"),
        (b'{"a": "\xff"}', NOT_JSON, "open-db/GPU/1.json: not text"),
        (b"[" * 100_000, NOT_JSON, "open-db/GPU/1.json: beyond what JSON of a product holds"),
        (b"9" * 5000, NOT_JSON, "open-db/GPU/1.json: beyond what JSON of a product holds"),
        (b"[]", NO_PRODUCT, "open-db/GPU/1.json: no object in it"),
        (b'{"opendb_id": "x"}', NO_PRODUCT, "open-db/GPU/1.json: it has no opendb_id or no name"),
        (
            b'{"opendb_id": "../x", "metadata": {"name": "x"}}',
            NO_PRODUCT,
            "open-db/GPU/1.json: it has no opendb_id or no name",
        ),
    ],
)
def test_what_is_no_product_is_reported(content, reason, example):
    skips = Skips()
    assert taken("GPU", content, skips) == []
    assert skips.told() == ((reason, 1, (example,)),)


def test_a_product_that_is_there_twice_counts_once():
    skips = Skips()
    reader = BuildCores(skips)
    for name in ("a", "b"):
        reader.take("GPU", name, json.dumps(GPU).encode())
    assert len(reader.parts) == 1
    assert skips.told() == ((TWICE, 1, ("b",)),)


_ANY = st.recursive(
    st.none() | st.booleans() | st.integers(-(10**20), 10**20) | st.floats() | st.text("1x DPa4", max_size=9),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(("max", "types", "total", "key", "vga")), inner)
    ),
    max_leaves=4,
)
_KEYS = (
    "modules", "memory", "power_connectors", "video_outputs", "specifications", "cores", "connectors", "m2_slots", "tdp",
    "storage_devices", "resolution", "connection_types", "cpu_sockets", "chipset", "socket", "capacity", "length",
)  # fmt: skip


@given(st.sampled_from(sorted(KINDS)), st.dictionaries(st.sampled_from(_KEYS), _ANY, max_size=6))
def test_whatever_stands_in_a_product_makes_a_part_of_its_kind_or_none(folder, facts):
    parts = taken(folder, {**HEAD, **facts})
    for part in parts:
        assert type(part.spec) is SPECS[part.kind]
        for value in part.spec.__dict__.values():
            assert not isinstance(value, float) or math.isfinite(value)
    assert parts or folder == "Storage"
