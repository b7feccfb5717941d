"""pc-part-dataset (github.com/docyx/pc-part-dataset, MIT): one CSV for each kind, as PCPartPicker lists it.

Prices are list prices in US dollars of the day on which the data set was made; most rows have none.
"""

from __future__ import annotations

import csv
import hashlib
import io
import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from deskspec.model.part import (
    Case,
    Cooler,
    ExternalDrive,
    GraphicsCard,
    HandTool,
    Headset,
    MemoryKit,
    Monitor,
    Motherboard,
    Offer,
    Part,
    PartKind,
    PowerSupply,
    Processor,
    Spec,
    Ssd,
    Ups,
    Webcam,
)
from deskspec.money import PriceError, parse_price
from deskspec.plan.catalog import words
from deskspec.plan.catalog.matching import chip_named, processor_named
from deskspec.plan.catalog.report import Skips, Watch, plainly
from deskspec.units import GB, GIB, Resolution
from deskspec.wording import in_words, mark, say

ORIGIN = "pc-part-dataset"
SOURCE = "pc-part-dataset"
#: The day of the data set that this reader was made for.
DATE = "2025-07-23"
Row = dict[str, str]

NOT_COLUMNS = mark("a CSV without the columns of pc-part-dataset")
NOT_TEXT = mark("a CSV that can't be read")
NO_NAME = mark("a row without a name")
BAD_PRICE = mark("a price that can't be read; the part is kept without it")
TWICE = mark("the same product again, of which the cheapest is kept")
HARD_DISK = mark("a hard disk, which is not planned")


class File(NamedTuple):
    """One of its files. columns, beside name and price, tell products apart and must be there."""

    kind: PartKind
    columns: tuple[str, ...]
    spec: Callable[[Row], Spec | None]


def _number(text: str, low: float, high: float) -> float | None:
    try:
        value = float(text)
    except ValueError:
        return None
    return value if low <= value <= high else None


def _whole(text: str, low: int, high: int) -> int | None:
    value = _number(text, low, high)
    return None if value is None else round(value)


def _sized(text: str, unit: int, high: int) -> int | None:
    value = _number(text, 0.001, high)
    return None if value is None else round(value * unit)


def _yes(text: str) -> bool | None:
    return {"true": True, "false": False}.get(text)


def _pair(text: str, high: int) -> tuple[int | None, int | None]:
    """ "2,16" is two modules of 16."""
    first, _, second = text.partition(",")
    return _whole(first, 1, high), _whole(second, 1, high)


def _memory(row: Row) -> MemoryKit:
    generation, rate = _pair(row["speed"], 20_000)
    modules, size = _pair(row["modules"], 4096)
    return MemoryKit(
        type=None if generation is None else words.memory_type(f"DDR{generation}"),
        modules=modules,
        module_size=None if size is None else size * GIB,
        rate=rate,
    )


def _ssd(row: Row) -> Ssd | None:
    """None for a hard disk, whose type is its turns a minute."""
    if row["type"] != "SSD":
        return None
    interface = row["interface"]
    nvme = re.search(r"M\.2 PCIe [3-9]|^U\.[23]", interface) is not None
    return Ssd(
        size=_sized(row["capacity"], GB, 1_000_000),
        nvme=True if nvme else (False if re.search("SATA|SAS|PATA", interface) else None),
        form="U.2" if interface == "U.2" else words.drive_form(row["form_factor"]),
    )


def _external(row: Row) -> ExternalDrive:
    says_ssd = re.search(r"\bSSD\b", row["name"], re.IGNORECASE)
    return ExternalDrive(size=_sized(row["capacity"], GB, 1_000_000), medium="ssd" if says_ssd else None)


def _gpu(row: Row) -> GraphicsCard:
    memory = _sized(row["memory"], GIB, 1024)
    chip = chip_named(row["chipset"], memory)
    return GraphicsCard(
        chip=chip.name if chip else None,
        memory=memory,
        watts=chip.watts if chip else None,
        length=_whole(row["length"], 50, 600),
    )


def _cpu(row: Row) -> Processor:
    known = processor_named(row["name"])
    return Processor(
        model=known.name if known else None,
        socket=known.socket if known else None,
        cores=_whole(row["core_count"], 1, 1024),
        threads=known.threads if known else None,
        watts=known.watts if known else None,
        graphics=True if row["graphics"] else None,
    )


def _motherboard(row: Row) -> Motherboard:
    socket = words.socket(row["socket"]) or None
    return Motherboard(
        socket=socket,
        form=words.form(row["form_factor"]) or None,
        memory_type=words.MEMORY_OF_SOCKET.get(socket or ""),
        memory_slots=_whole(row["memory_slots"], 1, 64),
        memory_largest=_sized(row["max_memory"], GIB, 65_536),
    )


def _case(row: Row) -> Case:
    found = re.match(r"(?:E-?ATX|ATX|Micro ?ATX|Mini ITX)", row["type"])
    return Case(boards=words.forms_within(words.form(found[0])) if found else None)


def _monitor(row: Row) -> Monitor:
    width, height = _pair(row["resolution"], 20_000)
    return Monitor(
        resolution=Resolution(width, height) if width and height else None,
        diagonal=_number(row["screen_size"], 5, 120),
        refresh=_number(row["refresh_rate"], 20, 1000),
    )


def _keyboard(row: Row) -> HandTool:
    ergonomic = row["style"].startswith("Ergonomic")
    return HandTool(ergonomic=True if ergonomic else words.is_split_keyboard(row["name"]))


def _mouse(row: Row) -> HandTool:
    trackball = row["tracking_method"] == "Trackball"
    return HandTool(ergonomic=True if trackball else words.is_upright_mouse(row["name"]))


FILES: dict[str, File] = {
    "memory": File("memory", ("speed", "modules", "cas_latency"), _memory),
    "internal-hard-drive": File("ssd", ("capacity", "type", "form_factor", "interface"), _ssd),
    "external-hard-drive": File("external-drive", ("type", "interface", "capacity"), _external),
    "video-card": File("gpu", ("chipset", "memory", "length"), _gpu),
    "cpu": File("cpu", ("core_count", "core_clock", "boost_clock", "graphics"), _cpu),
    "motherboard": File("motherboard", ("socket", "form_factor", "max_memory", "memory_slots"), _motherboard),
    "power-supply": File(
        "psu", ("type", "efficiency", "wattage", "modular"),
        lambda row: PowerSupply(watts=_whole(row["wattage"], 30, 5000), form=words.form(row["type"]) or None),
    ),
    "cpu-cooler": File(
        "cooler", ("rpm", "noise_level", "size"), lambda row: Cooler(radiator=_whole(row["size"], 80, 600))
    ),
    "case": File("case", ("type", "psu", "side_panel", "external_volume"), _case),
    "monitor": File("monitor", ("screen_size", "resolution", "refresh_rate"), _monitor),
    "webcam": File(
        "webcam", ("resolutions", "connection"), lambda row: Webcam(lines=words.picture_lines(row["resolutions"]))
    ),
    "headphones": File(
        "headset", ("type", "microphone", "wireless"),
        lambda row: Headset(microphone=_yes(row["microphone"]), wireless=_yes(row["wireless"])),
    ),
    "keyboard": File("keyboard", ("style", "switches", "connection_type"), _keyboard),
    "mouse": File("mouse", ("tracking_method", "connection_type", "hand_orientation"), _mouse),
    "ups": File(
        "ups", ("capacity_w", "capacity_va"),
        lambda row: Ups(va=_whole(row["capacity_va"], 1, 100_000), watts=_whole(row["capacity_w"], 1, 100_000)),
    ),
}  # fmt: skip
#: Its other files: nothing that DeskSpec plans.
UNUSED = frozenset((
    "case-accessory", "case-fan", "fan-controller", "optical-drive", "os", "sound-card", "speakers", "thermal-paste",
    "wired-network-card", "wireless-network-card",
))  # fmt: skip


def file_named(name: str) -> str | None:
    """Which of its files this is by its name, used or not; None for any other."""
    stem, dot, ending = name.rpartition("/")[2].rpartition(".")
    return stem if dot and ending.lower() == "csv" and (stem in FILES or stem in UNUSED) else None


class PcPart:
    """Takes the data set's files one by one, in any order. date: ISO 8601, the day of its prices."""

    def __init__(self, skips: Skips, watch: Watch, date: str = DATE) -> None:
        self.parts: dict[str, Part] = {}
        self._skips = skips
        self._watch = watch
        self._date = date

    def wanted(self, name: str) -> bool:
        """Whether a file is one of its CSVs that are planned; counts it where it is another."""
        stem = file_named(name)
        if stem in UNUSED:
            self._skips.add(say("{category}: not used", category=stem), plainly(name))
        return stem in FILES

    def is_mine(self, name: str, content: bytes) -> bool:
        """Whether a CSV with the name of one of its files has that file's columns too."""
        stem = file_named(name) or ""
        header = content[:1000].partition(b"\n")[0].decode("utf-8-sig", "replace").strip().split(",")
        return stem in FILES and {"name", "price", *FILES[stem].columns} <= set(header)

    def take(self, name: str, content: bytes) -> None:
        """One of its CSVs; what is no product is reported."""
        stem = file_named(name) or ""
        if not self.is_mine(name, content):
            needed = ", ".join(("name", "price", *FILES[stem].columns))
            self._skips.add(NOT_COLUMNS, say("{name}: it needs {columns}", name=plainly(name), columns=needed))
            return
        try:
            for line, row in self._rows(content):
                self._take_row(name, stem, line, row)
        except (UnicodeDecodeError, csv.Error) as error:
            self._skips.add(NOT_TEXT, say("{name}: {why}", name=plainly(name), why=plainly(str(error))))

    def _rows(self, content: bytes) -> Iterator[tuple[int, Row]]:
        reader = csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""))
        header = next(reader)
        for cells in reader:
            self._watch.still()
            # A row that is cut short lacks what it lacks.
            yield reader.line_num, dict(zip(header, cells + [""] * (len(header) - len(cells)), strict=False))

    def _take_row(self, name: str, stem: str, line: int, row: Row) -> None:
        file, shown = FILES[stem], words.one_line(row["name"])
        if not shown:
            self._skips.add(NO_NAME, say("{name}, line {line}", name=plainly(name), line=line))
            return
        spec = file.spec(row)
        if spec is None:
            self._skips.add(HARD_DISK, say("{name}, line {line}: {what}", name=plainly(name), line=line, what=shown))
            return
        part = Part(
            id=f"pcpart:{stem}:{_hash(stem, row)}",
            kind=file.kind,
            name=shown,
            spec=spec,
            offers=self._offers(name, line, row["price"]),
            origin=ORIGIN,
            source=SOURCE,
        )
        before = self.parts.get(part.id)
        if before is not None:
            self._skips.add(TWICE, say("{name}, line {line}: {what}", name=plainly(name), line=line, what=shown))
            part = min((before, part), key=_price)
        self.parts[part.id] = part

    def _offers(self, name: str, line: int, price: str) -> tuple[Offer, ...]:
        if not price:
            return ()
        try:
            amount, _ = parse_price(price, ".")
        except PriceError as error:
            told = "{name}, line {line}: {error}"
            self._skips.add(BAD_PRICE, say(told, name=plainly(name), line=line, error=in_words(error)))
            return ()
        # A price of nothing is no price.
        return (Offer(amount, "USD", self._date, SOURCE, "list", 1),) if amount else ()


def _price(part: Part) -> int:
    return part.offers[0].amount if part.offers else 1 << 60


def _hash(stem: str, row: Row) -> str:
    """Of what tells products apart, so that a product keeps its id when its price changes."""
    told = "\x1f".join([row["name"], *(row[column] for column in FILES[stem].columns), row.get("color", "")])
    return hashlib.blake2b(told.encode("utf-8", "replace"), digest_size=8).hexdigest()
