"""Rows of pc-part-dataset become parts with their list price; without a price they have no offer."""

from __future__ import annotations

import csv
import io

import pytest

from deskspec.model.part import Offer
from deskspec.plan.catalog.pcpart import BAD_PRICE, FILES, HARD_DISK, NOT_COLUMNS, NOT_TEXT, TWICE, PcPart
from deskspec.plan.catalog.report import Skips, Watch


def table(stem, *rows, **changes):
    """A CSV of one of the data set's files, with rows by column."""
    columns = ("name", "price", *FILES[stem].columns, "color")
    written = io.StringIO(newline="")
    writer = csv.DictWriter(written, columns, restval="", lineterminator="\n")
    writer.writeheader()
    writer.writerows({"name": "Thing", **row} for row in rows)
    return written.getvalue().encode()


def taken(stem, content, date=None):
    skips = Skips()
    reader = PcPart(skips, Watch(), date) if date else PcPart(skips, Watch())
    reader.take(f"csv/{stem}.csv", content)
    return list(reader.parts.values()), {skipped.reason: skipped.times for skipped in skips.told()}


def spec(stem, **row):
    ((part,), _) = taken(stem, table(stem, row))
    return part.spec


def test_a_row_with_its_price():
    rows = {"name": "Maker Kit", "price": "94.99", "speed": "5,6000", "modules": "2,16", "cas_latency": "36"}
    (part,), skipped = taken("memory", table("memory", rows))
    assert (part.kind, part.name, part.origin, part.source) == (
        "memory",
        "Maker Kit",
        "pc-part-dataset",
        "pc-part-dataset",
    )
    assert part.offers == (Offer(9499, "USD", "2025-07-23", "pc-part-dataset", "list", 1),)
    assert (part.spec.type, part.spec.modules, part.spec.module_size, part.spec.rate) == ("DDR5", 2, 16 << 30, 6000)
    assert part.id.startswith("pcpart:memory:")
    assert skipped == {}


def test_the_day_of_the_prices_is_the_callers():
    (part,), _ = taken("cpu", table("cpu", {"price": "5"}), "2026-02-01")
    assert part.offers[0].date == "2026-02-01"


@pytest.mark.parametrize("price", ["", "0", "0.00"])
def test_a_row_without_a_price_has_no_offer(price):
    (part,), skipped = taken("cpu", table("cpu", {"price": price}))
    assert (part.offers, skipped) == ((), {})


def test_a_price_that_is_none_is_reported_and_the_part_kept():
    (part,), skipped = taken("cpu", table("cpu", {"price": "cheap"}))
    assert (part.offers, skipped) == ((), {BAD_PRICE: 1})


def test_of_the_same_product_the_cheapest_is_kept():
    prices = [{"price": price} for price in ("", "12", "7.50", "", "9")]
    (part,), skipped = taken("cpu", table("cpu", *prices))
    assert (part.offers[0].amount, skipped) == (750, {TWICE: 4})


def test_an_id_depends_on_what_the_product_is_and_not_on_its_price():
    one, dearer, other = (
        taken("cpu", table("cpu", {"core_count": cores, "price": price}))[0][0].id
        for cores, price in (("8", "5"), ("8", "6"), ("6", "5"))
    )
    assert one == dearer != other


def test_each_kind():
    assert spec("video-card", chipset="GeForce RTX 3060 12GB", memory="12").chip == "GeForce RTX 3060 12 GB"
    assert spec("cpu", name="AMD Ryzen 7 9800X3D", graphics="Radeon", core_count="8").socket == "AM5"
    board = spec("motherboard", socket="AM5", form_factor="EATX", max_memory="192", memory_slots="4")
    assert (board.form, board.memory_type, board.memory_largest, board.memory_slots) == ("E-ATX", "DDR5", 192 << 30, 4)
    drive = spec(
        "internal-hard-drive", type="SSD", capacity="2000", form_factor="M.2-2280", interface="M.2 PCIe 4.0 X4"
    )
    assert (drive.size, drive.nvme, drive.form) == (2 * 10**12, True, "M.2-2280")
    assert spec("external-hard-drive", name="Maker SSD", capacity="1000").medium == "ssd"
    assert spec("external-hard-drive", capacity="1000").medium is None
    assert spec("power-supply", type="SFX", wattage="750").watts == 750
    assert spec("cpu-cooler", size="360").radiator == 360
    assert spec("cpu-cooler").radiator is None
    assert spec("case", type="MicroATX Mini Tower").boards == ("Micro ATX", "Mini ITX")
    assert spec("case", type="HTPC").boards is None
    assert spec("monitor", resolution="3840,2160", screen_size="27", refresh_rate="60").resolution == (3840, 2160)
    assert spec("webcam", resolutions="1080p,720p").lines == 1080
    assert spec("headphones", microphone="true", wireless="false").microphone is True
    assert spec("keyboard", style="Ergonomic Split").ergonomic is True
    assert spec("mouse", tracking_method="Trackball").ergonomic is True
    assert spec("ups", capacity_w="1000", capacity_va="1500").va == 1500


def test_values_beyond_reason_are_unknown():
    for odd in ("nan", "inf", "-1", "1e99", "x", ""):
        assert spec("video-card", memory=odd, length=odd).memory is None
        assert spec("monitor", resolution=f"{odd},{odd}").resolution is None


def test_what_is_no_part_is_reported():
    assert taken("internal-hard-drive", table("internal-hard-drive", {"type": "7200"})) == ([], {HARD_DISK: 1})
    assert taken("cpu", b"name,price\nx,1\n") == ([], {NOT_COLUMNS: 1})
    assert taken("cpu", table("cpu", {"name": "A"}) + b'"\xff') == ([], {NOT_TEXT: 1})
    assert taken("cpu", b"") == ([], {NOT_COLUMNS: 1})


def test_a_row_that_is_cut_short_lacks_what_it_lacks():
    (part,), _ = taken("cpu", table("cpu") + b"AMD Ryzen 7 9800X3D")
    assert (part.spec.model, part.offers) == ("AMD Ryzen 7 9800X3D", ())
