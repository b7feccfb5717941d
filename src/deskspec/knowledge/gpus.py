"""The table of graphics cards, and the match of a device to exactly one row of it, or to none.

Facts come from resources/gpus.csv; each row cites its sources by their ids in resources/sources.csv. A device
is matched by its name, its PCI ids, or both, always exactly; memory decides between cards of one name, and a
reading that fits none of them means unknown. A wrong answer is worse than none.
"""

from __future__ import annotations

import csv
import os.path
from functools import cache
from typing import NamedTuple

from deskspec.knowledge import gpu_names
from deskspec.knowledge.gpu_names import PCI_VENDORS, ids_in, is_virtual, normalise, virtual_pci
from deskspec.paths import resources

__all__ = [
    "GpuMatch", "GpuModel", "by_name", "identify", "is_virtual", "match_name", "match_pci", "models",
    "normalise", "virtual_pci", "within_sold_size",
]  # fmt: skip

GIB = 1 << 30
#: ECC takes a sixteenth of a card's memory and drivers keep a little back: an A10 shows 23,028 of 24,576 MiB.
SOLD_SIZE_TOLERANCE = 0.08

NOT_IN_TABLE = "not in the table"
SEVERAL_BY_MEMORY = "several cards share this name: give the memory"
SEVERAL = "several cards share this name: give the PCI id"
MEMORY_FITS_NONE = "the memory read fits no card of this name"
NAME_AGAINST_PCI = "name and PCI id belong to different cards"
SEVERAL_OF_ID = "several cards share this PCI id: give the memory, subsystem or revision"


class GpuModel(NamedTuple):
    """One row of the table: a graphics card, or a processor's graphics, as it is sold.

    There is one object per row, so that two are equal when they are the same.
    """

    name: str
    vendor: str
    #: desktop, laptop, professional, professional-laptop, data-centre or integrated
    segment: str
    #: Bytes as sold (GiB x 2^30); None where memory is shared with the processor.
    memory: int | None
    unified: bool
    architecture: str
    #: NVIDIA only: CUDA compute capability.
    compute_capability: tuple[int, int] | None
    #: Peak single precision: shaders x 2 x boost clock (x 2 again from RDNA 3 on, as AMD states it). Where
    #: a name stands for a range of clocks, as a laptop card's does by the power its maker grants it, this is
    #: the upper end and `fp32_low_tflops` the lower one; else the latter is None.
    fp32_tflops: float | None
    fp32_low_tflops: float | None
    #: Watts of the whole board; of a laptop card the most its maker allows.
    tdp_w: int | None
    #: Upper case: "2684"; with a subsystem "25B6/10DE14A9" (vendor, device); with an AMD revision "73DF:C1".
    pci_ids: tuple[str, ...]
    #: "2022-10-12", "2022-10" or "2022": when it went on sale, else when it was announced.
    launched: str | None
    #: US dollars at launch.
    launch_price_usd: float | None
    #: Other names that drivers report.
    aliases: tuple[str, ...]
    #: Ids of resources/sources.csv, separated by spaces.
    source: str
    note: str

    @property
    def laptop(self) -> bool:
        return self.segment in ("laptop", "professional-laptop")


class GpuMatch(NamedTuple):
    """The card a device is, or why that can't be said; then `candidates` are the cards it may be."""

    model: GpuModel | None
    candidates: tuple[GpuModel, ...] = ()
    reason: str = ""


def models() -> tuple[GpuModel, ...]:
    """All rows, in the order of the table."""
    return tuple(_card(number) for number in range(len(_rows())))


def within_sold_size(read: int, sold: int) -> bool:
    """Whether a memory reading (bytes) is a card sold with `sold` bytes."""
    return read > 0 and abs(read - sold) <= SOLD_SIZE_TOLERANCE * sold


def match_name(raw: str, memory: int | None = None) -> GpuMatch:
    """The card of a device string; `memory` in bytes as read, where it was read.

    A string that holds its PCI ids ("… [10de:1f9d] (rev a1)") is matched by them as well. NVIDIA's drivers
    give the laptop cards of the 10, 16 and 20 series the desktop cards' names: such a name alone is unknown.
    """
    if is_virtual(raw):
        return GpuMatch(None, (), "a virtual display adapter")
    if ids := ids_in(raw):
        vendor, device, revision = ids
        return identify(raw, vendor, device, memory=memory, revision=revision)
    return _match_name_only(raw, memory)


def match_pci(
    vendor: int,
    device: int,
    memory: int | None = None,
    *,
    subsystem: tuple[int, int] | None = None,
    revision: int | None = None,
) -> GpuMatch:
    """The card of a PCI device. Give all that was read: cards that differ by what is left out stay open.

    `subsystem` is (vendor, device): Windows' SUBSYS_1339196E is (0x196E, 0x1339). AMD tells cards of one
    device apart by revision.
    """
    entries = [
        (_card(number), subsystem_, revision_)
        for number, subsystem_, revision_ in _pci_index().get((vendor, f"{device:04X}"), ())
    ]
    if not entries:
        return GpuMatch(None, (), NOT_IN_TABLE)
    found = _by_subsystem(entries, subsystem)
    if revision is not None:
        found = [entry for entry in found if entry[2] in ("", f"{revision:02X}")]
    cards = tuple(dict.fromkeys(entry[0] for entry in found))
    if not cards:
        return GpuMatch(None, tuple(entry[0] for entry in entries), SEVERAL_OF_ID)
    return _decided(cards, memory, SEVERAL_OF_ID)


def identify(
    raw: str,
    vendor: int | None = None,
    device: int | None = None,
    *,
    memory: int | None = None,
    subsystem: tuple[int, int] | None = None,
    revision: int | None = None,
) -> GpuMatch:
    """The card by all that is known of it: device string, PCI ids, memory in bytes."""
    if vendor is None or device is None:
        return match_name(raw, memory)
    if (what := virtual_pci(vendor, device)) is not None:
        return GpuMatch(None, (), what)
    if is_virtual(raw):
        return GpuMatch(None, (), "a virtual display adapter")
    by_pci = match_pci(vendor, device, memory, subsystem=subsystem, revision=revision)
    by_name = _match_name_only(raw, memory)
    if not by_pci.candidates:
        return by_name
    # pci.ids made such a name out of the very id, and says less than id and revision do.
    if gpu_names.named(raw)[1] or not gpu_names.names_a_product(raw):
        return by_pci if by_pci.model or not by_name.candidates else _both(by_name, by_pci, memory)
    if not by_name.candidates:
        return GpuMatch(None, by_pci.candidates, NAME_AGAINST_PCI)
    return _both(by_name, by_pci, memory)


def by_name(name: str) -> GpuModel | None:
    """The row a role profile means: a name of the table, or a family's, which stands for its first card.

    "GeForce RTX 3080" is the 10 GB card of 2020. For devices that rule would be a guess; use `match_name`.
    """
    (written, *several), _ = gpu_names.named(name)
    cards = [] if several else _cards_named(written, strict=True)
    exact = [card for card in cards if card.name.lower() == name.strip().lower()]
    # The table lists the smaller card first, so that one stands where two began on the same day.
    return min(exact or cards, key=lambda card: card.launched or "9999", default=None)


def _match_name_only(raw: str, memory: int | None) -> GpuMatch:
    names, from_pci_ids = gpu_names.named(raw)
    found: dict[GpuModel, None] = {}
    for name in names:
        cards = _cards_named(name, strict=from_pci_ids)
        if not cards:
            return GpuMatch(None, tuple(found), NOT_IN_TABLE)
        found.update(dict.fromkeys(cards))
    if from_pci_ids:  # the name was looked up by an id, and is no surer than that id
        found.update({other: None for card in tuple(found) for other in _sharing_ids(card)})
    return _decided(tuple(found), memory, SEVERAL)


def _cards_named(name: str, *, strict: bool) -> list[GpuModel]:
    """Cards of one name out of `gpu_names.named`.

    pci.ids says "Mobile" of laptop cards, so there (`strict`) a bare name is the desktop card's; from a
    driver it is also the name of the laptop card.
    """
    if name in (aliases := _alias_index()):
        return [_card(number) for number in aliases[name]]
    bare, size = gpu_names.size_in(gpu_names.tidied(name))
    own = _cards_spelt(_spellings(bare), size)
    if own and strict:
        return own
    return own + _cards_spelt([f"{spelt} mobile" for spelt in _branded(bare)], size)


def _cards_spelt(spellings: list[str], size: int | None) -> list[GpuModel]:
    """Cards under the first spelling the table has; of that memory (GiB) where the name tells it."""
    index = _name_index()
    for spelt in spellings:
        numbers = index.get(f"{spelt} {size} gb") if size is not None else None
        if numbers or (numbers := index.get(spelt)):
            cards = [_card(number) for number in numbers]
            return [card for card in cards if size is None or card.memory == size * GIB]
    return []


def _branded(bare: str) -> list[str]:
    """A name, and with the "GeForce" that people leave out."""
    return [bare, f"geforce {bare}"] if bare.startswith(("rtx ", "gtx ", "gt ")) else [bare]


def _spellings(bare: str) -> list[str]:
    """How the table may call it: where drivers say "Laptop GPU", pci.ids says "Mobile" or "Max-Q"."""
    found = _branded(bare)
    for tail in (" mobile", " max-q"):
        if bare.endswith(tail):
            found += [spelt.removesuffix(tail) + " laptop gpu" for spelt in found]
    if bare.endswith(" laptop gpu"):
        found += [spelt.removesuffix(" laptop gpu") + " mobile" for spelt in found]
    return found


def _decided(cards: tuple[GpuModel, ...], memory: int | None, several: str) -> GpuMatch:
    """One card, once the memory read has ruled out those it can't belong to."""
    fitting = cards
    if memory is not None:
        fitting = tuple(card for card in cards if not card.memory or within_sold_size(memory, card.memory))
        if not fitting:
            return GpuMatch(None, cards, MEMORY_FITS_NONE)
    if len(fitting) == 1:
        return GpuMatch(fitting[0], fitting)
    if memory is None and several == SEVERAL and len({card.memory for card in fitting}) == len(fitting):
        several = SEVERAL_BY_MEMORY
    return GpuMatch(None, fitting, several)


def _both(by_name: GpuMatch, by_pci: GpuMatch, memory: int | None) -> GpuMatch:
    """What name and PCI id agree on."""
    if by_name.reason == NOT_IN_TABLE:
        return by_name
    common = tuple(card for card in by_name.candidates if card in by_pci.candidates)
    if not common:
        return GpuMatch(None, by_name.candidates + by_pci.candidates, NAME_AGAINST_PCI)
    return _decided(common, memory, SEVERAL)


# --- the table: rows stay text until a card is asked for ------------------------------------------------

_PciEntry = tuple[GpuModel, str, str]
"""A card, its subsystem ("10DE14A9" or ""), its revision ("C1" or "")."""


@cache
def _rows() -> tuple[list[str], ...]:
    with open(os.path.join(resources(), "gpus.csv"), encoding="utf-8", newline="") as file:
        rows = csv.reader(file)
        next(rows)
        return tuple(rows)


@cache
def _card(number: int) -> GpuModel:
    row = _rows()[number]
    name, vendor, segment, memory, kind, architecture, capability, fp32, low, *rest = row
    tdp, ids, launched, price, aliases, source, note = rest
    major, _, minor = capability.partition(".")
    return GpuModel(
        name=name,
        vendor=vendor,
        segment=segment,
        memory=int(memory) * GIB if memory else None,
        unified=kind == "unified",
        architecture=architecture,
        compute_capability=(int(major), int(minor)) if capability else None,
        fp32_tflops=float(fp32) if fp32 else None,
        fp32_low_tflops=float(low) if low else None,
        tdp_w=int(tdp) if tdp else None,
        pci_ids=tuple(ids.split()),
        launched=launched or None,
        launch_price_usd=float(price) if price else None,
        aliases=tuple(aliases.split(";")) if aliases else (),
        source=source,
        note=note,
    )


@cache
def _name_index() -> dict[str, list[int]]:
    """Rows by name, and by name without memory size. Names here are tidy: lower case makes the key."""
    index: dict[str, list[int]] = {}
    for number, row in enumerate(_rows()):
        key = row[0].lower().removeprefix("intel ").removesuffix(" graphics")
        index.setdefault(key, []).append(number)
        if key.endswith(" gb"):
            index.setdefault(key[:-3].rpartition(" ")[0], []).append(number)
    return index


@cache
def _alias_index() -> dict[str, list[int]]:
    index: dict[str, list[int]] = {}
    for number, row in enumerate(_rows()):
        if row[13]:
            for alias in row[13].lower().split(";"):
                index.setdefault(alias, []).append(number)
    return index


@cache
def _pci_index() -> dict[tuple[int, str], list[tuple[int, str, str]]]:
    index: dict[tuple[int, str], list[tuple[int, str, str]]] = {}
    for number, row in enumerate(_rows()):
        if row[10]:
            vendor = PCI_VENDORS[row[1]]
            for written in row[10].split():
                device, subsystem = written[:4], written[5:]
                entry = (number, subsystem, "") if "/" in written else (number, "", subsystem)
                index.setdefault((vendor, device), []).append(entry)
    return index


def _sharing_ids(card: GpuModel) -> list[GpuModel]:
    """Cards under a PCI id of this card, which pci.ids can't tell from it."""
    if card.vendor == "Intel" and card.unified:
        return []  # Iris Xe or UHD: one chip, called after the memory beside it
    vendor = PCI_VENDORS[card.vendor]
    devices = dict.fromkeys(written[:4] for written in card.pci_ids if "/" not in written)
    return [_card(number) for device in devices for number, _, _ in _pci_index()[vendor, device]]


def _by_subsystem(entries: list[_PciEntry], subsystem: tuple[int, int] | None) -> list[_PciEntry]:
    """A subsystem that the table names decides; else the cards listed without any remain."""
    if subsystem is None:
        return entries
    wanted = f"{subsystem[0]:04X}{subsystem[1]:04X}"
    return [entry for entry in entries if entry[1] == wanted] or [entry for entry in entries if not entry[1]]
