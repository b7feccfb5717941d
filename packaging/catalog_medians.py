"""The medians of the catalogue: python packaging/catalog_medians.py PC_PART_DATASET [--write].

PC_PART_DATASET is the folder or the .zip of the published pc-part-dataset's CSV files. resources/catalog/classes.csv
says for every part with a median which table it is of and what its rows have in common; a median is of all those rows
that have a price. Prints each class with its listings, marks what differs from resources/catalog/prices.csv, and exits
with 1 where something does. With --write prices.csv is brought up to date instead.

A class's filters stand in one cell, "; " between them; a row has to meet them all:

    wattage = 850            the cell is this, or one of several: efficiency = gold|platinum
    capacity_va >= 900       the cell is a number, at least this; <= at most
    name ~ RM850e|RM850x     the pattern is found in the cell; !~ it is not

A single wrong listing price moves a median little; classes of fewer than five priced listings have none.
"""

from __future__ import annotations

import csv
import io
import re
import sys
import zipfile
from collections.abc import Callable, Iterable
from pathlib import Path
from statistics import median
from typing import NamedTuple

CATALOG = Path(__file__).resolve().parents[1] / "resources" / "catalog"
PRICES = "prices.csv"
SOURCE = "pc-part-dataset"
DATE = "2025-07-23"
CURRENCY = "USD"
FEWEST = 5

Row = dict[str, str]
Test = Callable[[Row], bool]
_OPERATORS = ("!~", ">=", "<=", "~", "=")


class Median(NamedTuple):
    """The middle price in cents, and of how many priced listings."""

    cents: int
    listings: int

    @property
    def price(self) -> str:
        """As prices.csv has it: "84.99"."""
        return f"{self.cents // 100}.{self.cents % 100:02}"


class Wrong(Exception):
    """What can't be computed, and why."""


def medians(dataset: Path, catalog: Path = CATALOG) -> dict[str, Median]:
    """The median of every class of classes.csv by the id of its part. Raises Wrong, OSError."""
    tables: dict[str, list[Row]] = {}
    found: dict[str, Median] = {}
    for row in _read((catalog / "classes.csv").read_text(encoding="utf-8")):
        part, table = row["part"], row["table"]
        if table not in tables:
            tables[table] = _read(_text(dataset, f"{table}.csv"))
        prices = _prices(tables[table], [_test(part, each, tables[table]) for each in row["filters"].split("; ")])
        if len(prices) < FEWEST:
            raise Wrong(f"{part}: {len(prices)} priced listings, fewer than {FEWEST}")
        found[part] = Median(int(median(prices) + 0.5), len(prices))
    return found


def _prices(rows: Iterable[Row], tests: list[Test]) -> list[int]:
    """Cents of the priced rows that meet every filter."""
    return [round(float(row["price"]) * 100) for row in rows if row["price"] and all(test(row) for test in tests)]


def _test(part: str, written: str, rows: list[Row]) -> Test:
    """What a filter asks of a row."""
    for operator in _OPERATORS:
        column, found, value = written.partition(f" {operator} ")
        if found and column not in rows[0]:
            raise Wrong(f"{part}: the table has no column {column}")
        if found:
            return _tests(column, value)[operator]
    raise Wrong(f"{part}: “{written}” is not a filter such as wattage = 850")


def _tests(column: str, value: str) -> dict[str, Test]:
    return {
        "=": lambda row: row[column] in value.split("|"),
        "~": lambda row: re.search(value, row[column]) is not None,
        "!~": lambda row: re.search(value, row[column]) is None,
        ">=": lambda row: bool(row[column]) and float(row[column]) >= float(value),
        "<=": lambda row: bool(row[column]) and float(row[column]) <= float(value),
    }


def _text(dataset: Path, name: str) -> str:
    """A file of the published folder, or of its .zip, where it lies in a folder of its own."""
    if dataset.is_dir():
        return (dataset / name).read_text(encoding="utf-8")
    with zipfile.ZipFile(dataset) as packed:
        inside = next((each for each in packed.namelist() if each.rpartition("/")[2] == name), None)
        if inside is None:
            raise Wrong(f"{dataset} has no {name}")
        return packed.read(inside).decode("utf-8")


def _read(text: str) -> list[Row]:
    return list(csv.DictReader(io.StringIO(text, newline="")))


def differences(computed: dict[str, Median], catalog: Path = CATALOG) -> list[str]:
    """What prices.csv has otherwise, in sentences."""
    written = {
        row["part"]: (row["price"], row["listings"])
        for row in _read((catalog / PRICES).read_text(encoding="utf-8"))
        if row["basis"] == "median"
    }
    told = [f"{part} has a median but no class" for part in written.keys() - computed.keys()]
    for part, found in computed.items():
        here = written.get(part)
        if here != (found.price, str(found.listings)):
            before = f"{here[0]} of {here[1]}" if here else "none"
            told.append(f"{part}: {found.price} of {found.listings} listings; prices.csv has {before}")
    return told


def write(computed: dict[str, Median], catalog: Path = CATALOG) -> None:
    """Bring prices.csv up to date: its other prices stay, the medians follow them in the order of classes.csv."""
    text = (catalog / PRICES).read_text(encoding="utf-8")
    head, *rows = csv.reader(io.StringIO(text, newline=""))
    kept = [row for row in rows if row[head.index("basis")] != "median"]
    made = [
        [part, found.price, CURRENCY, DATE, "median", str(found.listings), SOURCE] for part, found in computed.items()
    ]
    with (catalog / PRICES).open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, lineterminator="\n").writerows([head, *kept, *made])


def main(arguments: list[str]) -> int:
    """The exit code: 0 where all is as computed or was written, 1 where something differs, 2 for a wrong call."""
    paths = [each for each in arguments if each != "--write"]
    if len(paths) != 1:
        print("call: python packaging/catalog_medians.py PC_PART_DATASET_FOLDER_OR_ZIP [--write]", file=sys.stderr)
        return 2
    try:
        computed = medians(Path(paths[0]))
    except (Wrong, OSError, zipfile.BadZipFile) as error:
        print(error, file=sys.stderr)
        return 2
    for part, found in computed.items():
        print(f"{part}: {found.price} {CURRENCY}, median of {found.listings} listings")
    told = differences(computed)
    for each in told:
        print(f"differs: {each}")
    if "--write" in arguments:
        write(computed)
        return 0
    return 1 if told else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
