"""The table of graphics cards and the match of real device strings to it."""

from __future__ import annotations

import csv
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

from deskspec.knowledge import gpus
from deskspec.knowledge.gpu_names import PCI_VENDORS, ids_in
from deskspec.knowledge.gpus import GIB, identify, is_virtual, match_name, match_pci, normalise, virtual_pci
from deskspec.paths import resources

HERE = Path(__file__).parent
MIB = 1 << 20
#: What the golden file says of strings that must not be matched: the string leaves it open; the card is none
#: of the table's; it is no graphics card.
NO_MATCH = ("unknown", "out of scope", "virtual")
SEGMENTS = {"desktop", "laptop", "professional", "professional-laptop", "data-centre", "integrated"}


def _golden() -> list[dict[str, str]]:
    with (HERE / "golden_gpus.tsv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def _answer(row: dict[str, str]) -> str | None:
    memory = int(row["memory_mib"]) * MIB if row["memory_mib"] else None
    model = match_name(row["raw"], memory).model
    return model.name if model else None


# --- real device strings --------------------------------------------------------------------------------


def test_no_real_device_string_is_matched_wrongly() -> None:
    wrong = {}
    for row in _golden():
        answer = _answer(row)
        if answer is not None and answer != row["expected"]:
            wrong[row["raw"], row["memory_mib"]] = (answer, row["expected"])
    assert not wrong


def test_nine_of_ten_strings_that_name_a_card_of_the_table_are_resolved() -> None:
    rows = _golden()
    naming = [row for row in rows if row["expected"] not in NO_MATCH]
    resolved = [row for row in naming if _answer(row) == row["expected"]]
    others = Counter(row["expected"] for row in rows if row["expected"] in NO_MATCH)
    print(f"{len(rows)} strings: {len(resolved)} of {len(naming)} that name a card resolved; {dict(others)}")
    assert len(rows) >= 110
    assert len(resolved) >= 0.9 * len(naming)


def test_every_card_the_golden_file_expects_is_in_the_table() -> None:
    known = {card.name for card in gpus.models()}
    assert {row["expected"] for row in _golden()} <= known | set(NO_MATCH)


def test_virtual_adapters_of_the_golden_file_are_told_apart() -> None:
    for row in _golden():
        match = match_name(row["raw"])
        virtual = is_virtual(row["raw"]) or "virtual" in match.reason or _virtual_by_id(row["raw"])
        assert virtual == (row["expected"] == "virtual"), row["raw"]


def _virtual_by_id(raw: str) -> bool:
    ids = ids_in(raw)
    what = virtual_pci(ids[0], ids[1]) if ids else None
    return what is not None and what != "server management display"


# --- names ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("raw", "key"),
    [
        ("NVIDIA GeForce RTX™ 3060 (rev a1)", "geforce rtx 3060"),
        (
            "NVIDIA Corporation GA106 [GeForce RTX 3060 Lite Hash Rate] [10de:2504] (rev a1)",
            "geforce rtx 3060",
        ),
        ("AMD Radeon(TM) RX 6600M", "radeon rx 6600m"),
        ("NVIDIA RTX A2000 12GB", "rtx a2000 12 gb"),
        ("NVIDIA GeForce RTX 3050 6GB Laptop GPU", "geforce rtx 3050 laptop gpu 6 gb"),
        ("NVIDIA GeForce GTX 1650 with Max-Q Design", "geforce gtx 1650 max-q"),
        ("Mesa Intel(R) UHD Graphics 620 (KBL GT2)", "uhd graphics 620"),
        ("NVIDIA GeForce RTX 4090/PCIe/SSE2", "geforce rtx 4090"),
        ("AMD Radeon RX 6700 XT (radeonsi, navi22, LLVM 15.0.7, DRM 3.54)", "radeon rx 6700 xt"),
        ("Intel(R) Arc(TM) 140V GPU (16GB)", "arc 140v"),
        ("", ""),
        ("  [  ", "["),
    ],
)
def test_a_device_string_is_brought_to_one_form(raw: str, key: str) -> None:
    assert normalise(raw) == key


def test_a_name_without_memory_does_not_choose_between_two_sizes() -> None:
    match = match_name("NVIDIA GeForce RTX 3060")
    assert match.model is None
    assert [card.name for card in match.candidates] == ["GeForce RTX 3060 8 GB", "GeForce RTX 3060 12 GB"]
    assert match.reason == gpus.SEVERAL_BY_MEMORY


def test_memory_decides_between_two_sizes() -> None:
    match = match_name("NVIDIA GeForce RTX 3060", 12288 * MIB)
    assert match.model is not None
    assert match.model.memory == 12 * GIB


def test_an_rtx_3060_that_shows_4_gb_is_believed_to_be_nothing() -> None:
    match = match_name("NVIDIA GeForce RTX 3060", 4 * GIB)
    assert match.model is None
    assert match.reason == gpus.MEMORY_FITS_NONE


@pytest.mark.parametrize(
    ("raw", "shown_mib"),
    [("NVIDIA A10", 23028), ("Tesla T4", 15360), ("NVIDIA H100 80GB HBM3", 81559), ("NVIDIA H200", 143771)],
)
def test_what_ecc_takes_does_not_unmake_a_card(raw: str, shown_mib: int) -> None:
    assert match_name(raw, shown_mib * MIB).model is not None


def test_a_laptop_card_is_never_the_desktop_card() -> None:
    laptop = match_name("NVIDIA GeForce RTX 4090 Laptop GPU").model
    desktop = match_name("NVIDIA GeForce RTX 4090").model
    assert laptop is not None
    assert desktop is not None
    assert laptop.laptop
    assert not desktop.laptop
    assert laptop.memory == 16 * GIB
    assert match_name("NVIDIA GeForce RTX 4090 Laptop GPU", 24564 * MIB).model is None


def test_the_20_series_driver_name_fits_desktop_and_laptop_and_the_pci_id_decides() -> None:
    assert match_name("NVIDIA GeForce RTX 2080").model is None
    by_desktop_id = identify("NVIDIA GeForce RTX 2080", 0x10DE, 0x1E87).model
    by_laptop_id = identify("NVIDIA GeForce RTX 2080", 0x10DE, 0x1E90).model
    assert by_desktop_id is not None
    assert by_desktop_id.name == "GeForce RTX 2080"
    assert by_laptop_id is not None
    assert by_laptop_id.name == "GeForce RTX 2080 Mobile"


def test_several_names_in_one_bracket_are_unknown_until_memory_leaves_one() -> None:
    raw = "GA104M [GeForce RTX 3080 Mobile / Max-Q 8GB/16GB]"
    assert match_name(raw).model is None
    match = match_name(raw, 16384 * MIB)
    assert match.model is not None
    assert match.model.name == "GeForce RTX 3080 Laptop GPU 16 GB"


def test_one_unknown_name_among_several_keeps_the_whole_unknown() -> None:
    assert match_name("Navi 14 [Radeon RX 5500/5500M / Pro 5500M]", 8 * GIB).model is None


def test_a_name_and_a_pci_id_of_different_cards_are_a_contradiction() -> None:
    match = identify("NVIDIA GeForce RTX 4090", 0x10DE, 0x2206)
    assert match.model is None
    assert match.reason == gpus.NAME_AGAINST_PCI


def test_a_product_that_only_shares_a_pci_id_is_not_taken_for_the_card_in_the_table() -> None:
    assert identify("NVIDIA RTX 2000E Ada Generation", 0x10DE, 0x28B0).model is None


def test_a_name_that_says_nothing_leaves_it_to_the_pci_id() -> None:
    match = identify("AMD Radeon(TM) Graphics", 0x1002, 0x1681, revision=0x0B)
    assert match.model is not None
    assert match.model.name == "Radeon 660M"


@pytest.mark.parametrize("raw", ["AMD Radeon Graphics", "GeForce RTX 3060 Engineering Sample", "GeForce RTX 306", ""])
def test_what_is_not_named_exactly_is_unknown(raw: str) -> None:
    assert match_name(raw).model is None


# --- PCI ids --------------------------------------------------------------------------------------------


def test_memory_decides_between_cards_of_one_pci_id() -> None:
    assert match_pci(0x10DE, 0x2D04).model is None
    model = match_pci(0x10DE, 0x2D04, 16311 * MIB).model
    assert model is not None
    assert model.name == "GeForce RTX 5060 Ti 16 GB"


def test_the_revision_decides_between_amd_cards() -> None:
    assert match_pci(0x1002, 0x744C, revision=0xC8).model is gpus.by_name("Radeon RX 7900 XTX")
    assert match_pci(0x1002, 0x744C, revision=0xCC).model is gpus.by_name("Radeon RX 7900 XT")
    assert match_pci(0x1002, 0x744C, revision=0x77).model is None
    assert match_pci(0x1002, 0x744C).model is None


def test_the_subsystem_decides_where_the_driver_goes_by_it() -> None:
    assert match_pci(0x10DE, 0x25B6).model is None
    assert match_pci(0x10DE, 0x25B6, subsystem=(0x10DE, 0x14A9)).model is gpus.by_name("A16")
    odd = match_pci(0x10DE, 0x249C, subsystem=(0x1D05, 0x1194)).model
    assert odd is gpus.by_name("GeForce RTX 3060 Laptop GPU")
    usual = match_pci(0x10DE, 0x249C, 8 * GIB, subsystem=(0x1043, 0x1234)).model
    assert usual is gpus.by_name("GeForce RTX 3080 Laptop GPU 8 GB")


def test_an_id_of_no_card_in_the_table_is_unknown() -> None:
    assert match_pci(0x10DE, 0x0001) == gpus.GpuMatch(None, (), gpus.NOT_IN_TABLE)


# --- what is no graphics card ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    "raw",
    ["Microsoft Basic Display Adapter", "Microsoft Remote Display Adapter", "VMware SVGA 3D",
     "Citrix Indirect Display", "Parsec Virtual Display Adapter", "Red Hat VirtIO GPU DOD controller",
     "Microsoft Hyper-V Video", "Red Hat QXL controller", "llvmpipe (LLVM 15.0.7, 256 bits)",
     "Apple Paravirtualized Graphics Device"],
)  # fmt: skip
def test_virtual_adapters_are_recognised_by_name(raw: str) -> None:
    assert is_virtual(raw)
    assert match_name(raw).model is None


def test_no_card_of_the_table_is_taken_for_a_virtual_adapter() -> None:
    assert [card.name for card in gpus.models() if is_virtual(card.name)] == []


def test_virtual_and_management_adapters_are_recognised_by_pci_id() -> None:
    assert virtual_pci(0x1AF4, 0x1050) == "virtio GPU"
    assert virtual_pci(0x1A03, 0x2000) == "server management display"
    assert virtual_pci(0x102B, 0x0536) == "server management display"
    assert virtual_pci(0x10DE, 0x2684) is None
    assert identify("NVIDIA GeForce RTX 4090", 0x1414, 0x5353, memory=24 * GIB).model is None


# --- roles ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "memory_gib"),
    [("GeForce RTX 3080", 10), ("GeForce RTX 4080", 16), ("GeForce RTX 3060", 12), ("RTX 4060 Ti", 8),
     ("GeForce RTX 3080 12 GB", 12), ("GeForce RTX 3080 12GB", 12), ("GeForce RTX 2080", 8)],
)  # fmt: skip
def test_a_role_may_name_a_family_and_means_its_first_desktop_card(name: str, memory_gib: int) -> None:
    card = gpus.by_name(name)
    assert card is not None
    assert card.memory == memory_gib * GIB
    assert card.segment == "desktop"


def test_a_role_that_names_no_card_learns_so() -> None:
    assert gpus.by_name("GeForce RTX 9999") is None
    assert gpus.by_name("RX 6700/6700 XT") is None


def test_the_4070_is_in_the_class_of_the_3080_and_the_laptop_4080_only_at_full_power() -> None:
    reference, desktop, laptop = map(
        gpus.by_name, ("GeForce RTX 3080", "GeForce RTX 4070", "GeForce RTX 4080 Laptop GPU")
    )
    assert reference is not None
    assert reference.fp32_tflops is not None
    assert desktop is not None
    assert desktop.fp32_tflops is not None
    assert laptop is not None
    assert laptop.fp32_tflops is not None
    assert laptop.fp32_low_tflops is not None
    assert desktop.fp32_tflops >= 0.95 * reference.fp32_tflops
    assert laptop.fp32_low_tflops < 0.95 * reference.fp32_tflops < laptop.fp32_tflops


# --- the table ------------------------------------------------------------------------------------------


def test_every_row_is_whole_and_every_source_is_listed() -> None:
    with (Path(resources()) / "sources.csv").open(encoding="utf-8", newline="") as file:
        sources = {row["id"] for row in csv.DictReader(file)}
    names = [card.name for card in gpus.models()]
    assert [name for name, count in Counter(names).items() if count > 1] == []
    for card in gpus.models():
        assert card.segment in SEGMENTS, card.name
        assert card.vendor in PCI_VENDORS, card.name
        assert card.unified == (card.memory is None), card.name
        assert card.source, card.name
        assert set(card.source.split()) <= sources, card.name
        assert (card.compute_capability is not None) == (card.vendor == "NVIDIA"), card.name
        assert card.fp32_low_tflops is None or card.fp32_low_tflops < (card.fp32_tflops or 0), card.name


def test_names_in_the_table_are_keys_but_for_case() -> None:
    for card in gpus.models():
        assert normalise(card.name) == card.name.lower().removeprefix("intel ").removesuffix(" graphics")


def test_every_card_is_found_by_its_own_name_and_memory() -> None:
    for card in gpus.models():
        assert card in match_name(card.name, card.memory).candidates, card.name
        assert gpus.by_name(card.name) is card


def test_every_pci_id_leads_to_its_card() -> None:
    for card in gpus.models():
        for written in card.pci_ids:
            device, rest = int(written[:4], 16), written[5:]
            revision = int(rest, 16) if ":" in written else None
            subsystem = (int(rest[:4], 16), int(rest[4:], 16)) if "/" in written else None
            match = match_pci(PCI_VENDORS[card.vendor], device, card.memory, subsystem=subsystem, revision=revision)
            assert card in match.candidates, (card.name, written)


@pytest.mark.parametrize(("read", "fits"), [(0, False), (23, True), (22, False), (25, True), (26, False), (-24, False)])
def test_eight_percent_around_the_sold_size(read: int, fits: bool) -> None:
    assert gpus.within_sold_size(read * GIB, 24 * GIB) is fits


def test_importing_reads_no_table() -> None:
    code = "import sys, deskspec.knowledge.gpus as g; sys.exit(g._rows.cache_info().currsize)"
    subprocess.run([sys.executable, "-c", code], check=True)
