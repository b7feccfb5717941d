"""Catalogues for the tests of the importers: files of a made-up database, packed in every way."""

from __future__ import annotations

import io
import json
import tarfile
import zipfile
from pathlib import Path

GPU = {
    "opendb_id": "g-1",
    "metadata": {"name": "Maker GeForce RTX 4070 OC", "manufacturer": "Maker"},
    "chipset": "GeForce RTX 4070",
    "memory": 12,
    "tdp": 200,
    "length": 242,
    "total_slot_width": 2.15,
    "power_connectors": {"pcie_6_pin": 0, "pcie_8_pin": 1, "pcie_12VHPWR": 0, "pcie_12V_2x6": 0},
    "video_outputs": {"hdmi_2_1": 0, "hdmi_2_1a": 1, "displayport_1_4a": 3, "vga": None},
}


def memory(number: int) -> dict[str, object]:
    """A kit of the made-up database."""
    return {
        "opendb_id": f"r-{number}",
        "metadata": {"name": f"Maker Kit {number}", "manufacturer": "Maker"},
        "modules": {"quantity": 2, "capacity_gb": 16},
        "speed": 6000,
        "ram_type": "DDR5",
        "form_factor": "288-pin DIMM",
        "ecc": "Non-ECC",
        "registered": "Unbuffered",
    }


def files(count: int = 3) -> dict[str, bytes]:
    """A database with one card, so many kits, and a fan that nobody plans."""
    made = {f"open-db/RAM/{number}.json": json.dumps(memory(number)).encode() for number in range(count)}
    return {**made, "open-db/GPU/1.json": json.dumps(GPU).encode(), "open-db/CaseFan/1.json": b"{}"}


def folder(where: Path, content: dict[str, bytes]) -> Path:
    """The files in a folder."""
    for name, data in content.items():
        path = where / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    return where


def zipped(path: Path, content: dict[str, bytes]) -> Path:
    """The files in a zip."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in content.items():
            archive.writestr(name, data)
    return path


def tarred(path: Path, content: dict[str, bytes], others: tuple[tarfile.TarInfo, ...] = ()) -> Path:
    """The files in a tar, packed as the name's ending says, with other entries before them."""
    ending = path.suffix.removeprefix(".")
    mode = "w" if ending == "tar" else f"w:{ending}"
    with tarfile.open(str(path), mode) as archive:  # type: ignore[call-overload]  # any of its modes
        for other in others:
            archive.addfile(other)
        for name, data in content.items():
            info = tarfile.TarInfo(name)
            info.size = len(data)
            archive.addfile(info, io.BytesIO(data))
    return path
