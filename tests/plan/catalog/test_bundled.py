"""The bundled catalogue: its parts are whole and cited, its words compare, its medians are the dataset's."""

from __future__ import annotations

import csv
import os
import re
import shutil
import time
from collections import Counter
from pathlib import Path

import catalog_medians
import pytest

from deskspec.knowledge import cpus, gpus
from deskspec.knowledge.sources import source
from deskspec.model.part import SPECS, Computer, GraphicsCard, MemoryKit, Monitor, Offer, Part, Processor
from deskspec.paths import resources
from deskspec.plan.catalog import vocabulary
from deskspec.plan.catalog.bundled import bundled, load
from deskspec.plan.catalog.cells import parse_date, parsers
from deskspec.units import GIB, Resolution
from tests.corpus import corpus

CATALOG = Path(resources()) / "catalog"
PARTS = bundled()
BY_ID = {part.id: part for part in PARTS}
OFFERS = [(part, offer) for part in PARTS for offer in part.offers]


def specs(kind):
    return [(part, part.spec) for part in PARTS if isinstance(part.spec, kind)]


# --- what is in it --------------------------------------------------------------------------------------


def test_every_kind_has_parts_and_there_are_enough():
    kinds = Counter(part.kind for part in PARTS)
    assert set(kinds) == set(SPECS)
    assert min(kinds.values()) >= 3
    assert len(PARTS) >= 180


def test_every_id_is_its_own_and_lower_case_with_hyphens():
    rows = [row["id"] for kind in SPECS for row in table(CATALOG / f"{kind}.csv")]
    assert len(rows) == len(set(rows)) == len(PARTS)
    assert all(re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", id_) for id_ in rows)


def test_no_two_parts_share_a_name():
    assert [name for name, count in Counter(part.name for part in PARTS).items() if count > 1] == []


@pytest.mark.parametrize("part", PARTS, ids=list(BY_ID))
def test_a_part_has_a_spec_of_its_kind_facts_and_known_sources(part: Part):
    assert type(part.spec) is SPECS[part.kind]
    facts = {name: value for name, value in vars(part.spec).items() if value is not None}
    assert facts
    assert part.origin == "bundled"
    assert part.source
    assert all(source(each) for each in part.source.split())
    assert "  " not in part.name + part.maker


# --- prices ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("part", "offer"), OFFERS, ids=[f"{part.id} {offer.date}" for part, offer in OFFERS])
def test_a_price_can_be_cited(part: Part, offer: Offer):
    assert offer.amount > 0
    assert offer.currency == "USD"
    assert re.fullmatch(r"20\d\d(-\d\d(-\d\d)?)?", offer.date)
    assert source(offer.source)
    assert offer.basis in ("launch", "list", "median")
    if offer.basis == "median":
        assert offer.listings >= 5
        assert (offer.date, offer.source) == ("2025-07-23", "pc-part-dataset")
    else:
        assert offer.listings == 0


def test_offers_are_newest_first_and_one_of_a_basis_and_date():
    for part in PARTS:
        dates = [offer.date for offer in part.offers]
        assert dates == sorted(dates, reverse=True), part.id
        assert len({(offer.basis, offer.date) for offer in part.offers}) == len(dates), part.id


def test_most_parts_have_a_price_and_the_newest_counts():
    assert sum(bool(part.offers) for part in PARTS) >= 0.6 * len(PARTS)
    card = BY_ID["gpu-rtx-5090"]
    assert [offer.basis for offer in card.offers] == ["median", "launch"]
    assert card.offer == card.offers[0]


def test_a_card_at_its_launch_costs_what_the_table_of_cards_says():
    launches = [(part, offer) for part, offer in OFFERS if part.kind == "gpu" and offer.basis == "launch"]
    assert len(launches) >= 30
    for part, offer in launches:
        assert isinstance(part.spec, GraphicsCard)
        card = gpus.by_name(part.spec.chip or "")
        assert card is not None
        assert card.launch_price_usd is not None
        assert (offer.amount, offer.date) == (round(card.launch_price_usd * 100), card.launched), part.id
        assert offer.source in card.source.split()


def test_every_median_is_what_the_dataset_gives():
    computed = catalog_medians.medians(corpus("catalog", "pc-part-dataset-csv.zip"))
    written = {part.id: (offer.amount, offer.listings) for part, offer in OFFERS if offer.basis == "median"}
    assert written == {part: tuple(found) for part, found in computed.items()}
    assert catalog_medians.differences(computed) == []


# --- facts that other tables know -----------------------------------------------------------------------


def test_a_cards_chip_memory_and_watts_are_those_of_the_table_of_cards():
    for part, spec in specs(GraphicsCard):
        card = gpus.by_name(spec.chip)
        assert card is not None, part.id
        assert card.name == spec.chip, part.id
        assert (spec.memory, spec.watts) == (card.memory, card.tdp_w), part.id


def test_a_processor_is_as_the_table_of_models_has_it():
    for part, spec in specs(Processor):
        known = cpus.match_name(spec.model)
        assert known.name == spec.model, part.id
        assert (spec.socket, spec.cores, spec.threads) == (known.socket, known.cores, known.threads), part.id
        assert spec.watts == known.max_power_w, part.id
        assert part.name == spec.model


def test_a_computers_processor_and_card_are_known():
    for part, spec in specs(Computer):
        if spec.processor is not None:
            known = cpus.match_name(spec.processor)
            assert known.tier is not None, part.id
            if known.cores is not None:
                assert (spec.cores, spec.threads) == (known.cores, known.threads), part.id
        if spec.chip is not None:
            card = gpus.by_name(spec.chip)
            assert card is not None, part.id
            assert card.name == spec.chip, part.id
            assert spec.chip_memory == card.memory, part.id
            assert spec.unified == card.unified, part.id


def test_what_is_soldered_cannot_grow():
    for part, spec in specs(Computer):
        if spec.soldered:
            assert spec.memory_slots == 0, part.id
            assert spec.memory == spec.memory_largest, part.id
        elif spec.memory_largest is not None:
            assert spec.memory <= spec.memory_largest, part.id


def test_a_name_that_tells_a_kit_tells_what_the_spec_says():
    for part, spec in specs(MemoryKit):
        told = re.search(r"(\d)x(\d+) GB", part.name)
        assert told, part.id
        assert (int(told[1]), int(told[2]) * GIB) == (spec.modules, spec.module_size), part.id
        assert part.name.startswith(spec.type), part.id


# --- words ----------------------------------------------------------------------------------------------


def test_words_that_are_compared_are_of_the_vocabulary():
    for (kind, field), words in vocabulary.WORDS.items():
        used = set()
        for _, spec in specs(kind):
            value = getattr(spec, field)
            used |= set(value) if isinstance(value, tuple) else {value} - {None}
        assert used, (kind, field)
        assert used <= set(words), (kind, field)


def test_every_text_of_a_spec_that_others_compare_has_a_vocabulary():
    free = {(GraphicsCard, "chip"), (Processor, "model"), (Computer, "processor"), (Computer, "chip")}
    texts = {
        (spec, name)
        for spec in set(SPECS.values())
        for name, field in spec.__dataclass_fields__.items()
        if "str" in str(field.type) or "Literal" in str(field.type)
    }
    assert texts - free == set(vocabulary.WORDS)


# --- the loader -----------------------------------------------------------------------------------------


def table(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    return Path(shutil.copytree(CATALOG, tmp_path / "catalog"))


def changed(folder: Path, file: str, before: str, after: str) -> None:
    text = (folder / file).read_text(encoding="utf-8")
    assert before in text
    (folder / file).write_text(text.replace(before, after, 1), encoding="utf-8")


@pytest.mark.parametrize(
    ("file", "before", "after", "told"),
    [
        ("ssd.csv", "500 GB,yes", "500 things,yes", "ssd.csv, line 2, column size: “500 things”"),
        ("memory.csv", "3200 MT/s", "3200 GB", "memory.csv, line 2, column rate: “3200 GB” is not a plain number"),
        ("memory.csv", "DDR4,DIMM", "DDR9,DIMM", "memory.csv, line 2, column type: “DDR9” is none of DDR4, DDR5"),
        ("monitor.csv", "1920x1080", "wide", "monitor.csv, line 2, column resolution: “wide”"),
        ("case.csv", "ATX; Micro ATX", "ATX; Tiny", "case.csv, line 2, column boards: “Tiny” is none of ATX"),
        ("gpu.csv", "170 W", "many W", "gpu.csv, line 2, column watts: “many W”"),
        ("ups.csv", "ups-750va", "UPS-750va", "ups.csv, line 3, column id: “UPS-750va”"),
        ("ups.csv", "ups-750va", "ups-500va", "ups.csv, line 3, column id: “ups-500va” names another part already"),
        ("dock.csv", ",link,", ",plug,", "dock.csv, line 1, column link: column 4 should have this name"),
        ("lamp.csv", ",yes,", ",yes,,", "lamp.csv, line 2, column source: the row has too few or many cells"),
        ("prices.csv", ",USD,", ",Dollar,", "prices.csv, line 2, column currency: “Dollar”"),
        ("prices.csv", ",launch,", ",rumour,", "prices.csv, line 2, column basis: “rumour” is none of launch, list, median"),
        ("prices.csv", ",launch,,", ",launch,7,", "prices.csv, line 2, column listings: a median, and only a median"),
        ("prices.csv", "gpu-rtx-3060-12-gb,329,", "gpu-unheard-of,329,", "prices.csv, line 2, column part: no part is"),
        ("prices.csv", ",329,", ",-329,", "prices.csv, line 2, column price: “-329” is negative"),
        ("prices.csv", "2021-02-25", "2021-02-31", "prices.csv, line 2, column date: “2021-02-31” is not a date"),
    ],
)  # fmt: skip
def test_a_wrong_cell_is_told_with_its_place(copy: Path, file: str, before: str, after: str, told: str):
    changed(copy, file, before, after)
    with pytest.raises(ValueError, match=re.escape(told)):
        load(str(copy))


def test_tables_that_nobody_changed_give_the_same_parts(copy: Path):
    assert load(str(copy)) == PARTS


def test_a_missing_table_is_told(copy: Path):
    (copy / "ups.csv").unlink()
    with pytest.raises(FileNotFoundError, match=r"ups\.csv"):
        load(str(copy))


def test_cells_are_read_by_their_field():
    laptop = parsers(Computer)["display"]("2880x1800; 14 in; 120 Hz")
    assert laptop == Monitor(resolution=Resolution(2880, 1800), diagonal=14.0, refresh=120.0)
    assert parsers(Computer)["display"]("2880x1800") == Monitor(resolution=Resolution(2880, 1800))
    assert parsers(Computer)["drive"]("1 TB") == 10**12
    assert parsers(Computer)["memory"]("16 GB") == 16 * GIB
    assert parsers(GraphicsCard)["slots"]("2.5") == 2.5
    assert parsers(GraphicsCard)["length"]("304 mm") == 304
    assert parsers(Processor)["memory"]("DDR4; DDR5") == ("DDR4", "DDR5")
    assert parsers(Monitor)["diagonal"]("27 in") == 27.0


@pytest.mark.parametrize("written", ["2025-07-23", "2025-07", "2025"])
def test_a_date_is_a_day_a_month_or_a_year(written: str):
    assert parse_date(written) == written


@pytest.mark.parametrize(
    "written", ["", "25", "2025-13", "2025-02-30", "July", "2025-W30-1", "20250723", "2025-07-23-01"]
)
def test_no_date(written: str):
    with pytest.raises(ValueError, match="is not a date"):
        parse_date(written)


def test_loading_takes_no_longer_than_a_click_may():
    taken = []
    for _ in range(5):
        begun = time.process_time()
        load(str(CATALOG))
        taken.append(time.process_time() - begun)
    assert min(taken) < 0.030


# --- the script -----------------------------------------------------------------------------------------


@pytest.fixture
def dataset(tmp_path: Path) -> Path:
    folder = tmp_path / "dataset"
    folder.mkdir()
    prices = ["10", "20", "30.99", "40", "9999", "", "1"]
    rows = "".join(
        f"Case {number},{price},{'Tower' if number < 6 else 'Cube'},{number}\n" for number, price in enumerate(prices)
    )
    (folder / "case.csv").write_text("name,price,type,bays\n" + rows, encoding="utf-8")
    return folder


def classes(folder: Path, filters: str) -> Path:
    folder.mkdir(exist_ok=True)
    (folder / "classes.csv").write_text(f"part,table,filters\ntower,case,{filters}\n", encoding="utf-8")
    return folder


def test_a_median_is_of_the_priced_rows_that_meet_every_filter(dataset: Path, tmp_path: Path):
    computed = catalog_medians.medians(dataset, classes(tmp_path / "own", "type = Tower"))
    assert computed == {"tower": catalog_medians.Median(3099, 5)}
    assert computed["tower"].price == "30.99"
    computed = catalog_medians.medians(dataset, classes(tmp_path / "own", "bays >= 0; name ~ ^Case [0-46]$; name !~ x"))
    assert computed == {"tower": catalog_medians.Median(2550, 6)}


@pytest.mark.parametrize(
    ("filters", "told"),
    [("type = Cube", "tower: 1 priced listings, fewer than 5"), ("type is Tower", "is not a filter"), ("legs = 4", "no column legs")],
)  # fmt: skip
def test_a_class_that_has_no_median_is_told(dataset: Path, tmp_path: Path, filters: str, told: str):
    with pytest.raises(catalog_medians.Wrong, match=told):
        catalog_medians.medians(dataset, classes(tmp_path / "own", filters))


def test_what_differs_is_told_and_written(dataset: Path, tmp_path: Path):
    own = classes(tmp_path / "own", "type = Tower")
    head = ",".join(("part", "price", "currency", "date", "basis", "listings", "source"))
    launch = "box,50,USD,2024,launch,,makers"
    (own / "prices.csv").write_text(f"{head}\ntower,31.00,USD,2025-07-23,median,5,old\n{launch}\n", encoding="utf-8")
    computed = catalog_medians.medians(dataset, own)
    assert catalog_medians.differences(computed, own) == [
        "tower: 30.99 of 5 listings; prices.csv has 31.00 of 5"
    ]  # fmt: skip
    catalog_medians.write(computed, own)
    assert catalog_medians.differences(computed, own) == []
    assert (own / "prices.csv").read_text(encoding="utf-8").splitlines() == [
        head, launch, "tower,30.99,USD,2025-07-23,median,5,pc-part-dataset",
    ]  # fmt: skip


def test_the_scripts_exit_codes(monkeypatch, capsys, dataset: Path, tmp_path: Path):
    own = classes(tmp_path / "own", "type = Tower")
    (own / "prices.csv").write_text("part,price,currency,date,basis,listings,source\n", encoding="utf-8")
    monkeypatch.setattr(catalog_medians.medians, "__defaults__", (own,))
    monkeypatch.setattr(catalog_medians.differences, "__defaults__", (own,))
    monkeypatch.setattr(catalog_medians.write, "__defaults__", (own,))
    assert catalog_medians.main([]) == 2
    assert catalog_medians.main([os.fspath(tmp_path / "nowhere")]) == 2
    assert catalog_medians.main([os.fspath(dataset)]) == 1
    assert catalog_medians.main([os.fspath(dataset), "--write"]) == 0
    assert catalog_medians.main([os.fspath(dataset)]) == 0
    assert "tower: 30.99 USD, median of 5 listings" in capsys.readouterr().out


def test_every_class_is_of_a_part():
    assert {row["part"] for row in table(CATALOG / "classes.csv")} <= set(BY_ID)
