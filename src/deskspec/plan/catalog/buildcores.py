"""The BuildCores open database (github.com/buildcores/buildcores-open-db, ODC-By 1.0): a JSON file for each product.

It lies in folders by kind, open-db/GPU/<id>.json, and has no prices.
"""

from __future__ import annotations

import json
import re

from deskspec.model.part import Part, PartKind
from deskspec.plan.catalog.buildcores_specs import SPEC_OF
from deskspec.plan.catalog.facts import part_of, text_of
from deskspec.plan.catalog.report import Skips, plainly
from deskspec.wording import mark, say

ORIGIN = "BuildCores open database"
SOURCE = "buildcores-open-db"

KINDS: dict[str, PartKind] = {
    "RAM": "memory", "Storage": "ssd", "GPU": "gpu", "CPU": "cpu", "Motherboard": "motherboard", "PSU": "psu",
    "CPUCooler": "cooler", "PCCase": "case", "Monitor": "monitor", "Webcam": "webcam", "Headphones": "headset",
    "Keyboard": "keyboard", "Mouse": "mouse", "Desk": "desk", "Chair": "chair", "Lighting": "lamp",
    "Laptop": "laptop", "PrebuiltDesktop": "desktop",
}  # fmt: skip
#: Its other folders: nothing that DeskSpec plans.
UNUSED = frozenset((
    "Accessory", "CaptureCard", "CaseFan", "Microphone", "Mousepad", "NetworkCard", "OS", "SoundCard", "Speaker",
    "Stand", "ThermalCompound", "VRHeadset",
))  # fmt: skip
_ID = re.compile(r"[A-Za-z0-9_-]{1,64}")
_SMALL = re.compile(r"\bmini pc\b|\bmac mini\b|\bnuc\b|\bmicro\b.*\bdesktop\b|\bmicro form\b", re.IGNORECASE)

NOT_JSON = mark("not JSON")
NO_PRODUCT = mark("JSON that describes no product")
TWICE = mark("the same product again")
HARD_DISK = mark("a hard disk, which is not planned")


class BuildCores:
    """Takes the database's files one by one, in any order."""

    def __init__(self, skips: Skips) -> None:
        self.parts: dict[str, Part] = {}
        self._skips = skips

    def wanted(self, folder: str, name: str) -> bool:
        """Whether a file is one of a product that is planned; counts it where it is another of the database's."""
        if not name.endswith(".json"):
            return False
        if folder in UNUSED:
            self._skips.add(say("{category}: not used", category=folder), plainly(name))
        return folder in KINDS

    def take(self, folder: str, name: str, content: bytes) -> None:
        """One file of a folder of KINDS; what is no product is reported."""
        told = self._parsed(name, content)
        if told is None:
            return
        metadata = part_of(told, "metadata")
        id_, shown = told.get("opendb_id"), text_of(metadata, "name")
        if not isinstance(id_, str) or not _ID.fullmatch(id_) or not shown:
            self._skips.add(NO_PRODUCT, say("{name}: it has no opendb_id or no name", name=plainly(name)))
            return
        if id_ in self.parts:
            self._skips.add(TWICE, plainly(name))
            return
        spec = SPEC_OF[folder](told)
        if spec is None:
            self._skips.add(HARD_DISK, plainly(f"{name}: {shown}"))
            return
        kind = KINDS[folder]
        if kind == "desktop" and _SMALL.search(shown):
            kind = "mini-pc"
        self.parts[id_] = Part(
            id=f"buildcores:{id_}",
            kind=kind,
            name=shown,
            spec=spec,
            maker=text_of(metadata, "manufacturer"),
            origin=ORIGIN,
            source=SOURCE,
        )

    def _parsed(self, name: str, content: bytes) -> dict[str, object] | None:
        try:
            told = json.loads(content)
        except json.JSONDecodeError as error:
            self._skips.add(NOT_JSON, say("{name}: not JSON at line {line}", name=plainly(name), line=error.lineno))
            return None
        except UnicodeDecodeError:
            self._skips.add(NOT_JSON, say("{name}: not text", name=plainly(name)))
            return None
        except (ValueError, RecursionError):
            # A number of thousands of digits, or lists in lists in lists.
            self._skips.add(NOT_JSON, say("{name}: beyond what JSON of a product holds", name=plainly(name)))
            return None
        if not isinstance(told, dict):
            self._skips.add(NO_PRODUCT, say("{name}: no object in it", name=plainly(name)))
            return None
        return told
