"""Writes what udev's dmi_memory_id makes of a machine's SMBIOS tables, from the corpus' summaries of them."""

from __future__ import annotations

from typing import Any

MIB = 1 << 20
#: Types that udev's program does not know yet; it writes <OUT OF SPEC> for them.
_NEWER = ("DDR5", "LPDDR5", "HBM3")


def record(row: dict[str, Any]) -> str:
    """The record +dmi:id of one line of the corpus' dmi/truth.jsonl; the last array's words."""
    lines = ["V:1"]
    for array in row["arrays"]:
        if array["use"] == "System Memory":
            lines += _array(array, row)
    number = 0
    for module in row["mods"]:
        lines += _module(number, module)
        number += 1
    for chip in range(row["non_system_devices"]):
        lines += [f"MEMORY_DEVICE_{number}_SIZE={MIB << chip % 3}", f"MEMORY_DEVICE_{number}_TYPE=Flash"]
        number += 1
    for _ in row["empty"]:
        lines += _empty(number, row)
        number += 1
    return "\n".join(line if line.startswith("V:") else f"E:{line}" for line in lines) + "\n"


def _array(array: dict[str, Any], row: dict[str, Any]) -> list[str]:
    lines = ["MEMORY_ARRAY_LOCATION=System Board Or Motherboard"]
    if array["ecc"] not in (None, "None"):
        lines.append(f"MEMORY_ARRAY_EC_TYPE={array['ecc']}")
    if size := _size(array["max"]):
        lines.append(f"MEMORY_ARRAY_MAX_CAPACITY={size}")
    return [*lines, f"MEMORY_ARRAY_NUM_DEVICES={array['n']}"] if array["n"] is not None else lines


def _size(told: str | None) -> int | None:
    number, _, unit = (told or "").partition(" ")
    scale = {"kB": 1 << 10, "MB": MIB, "GB": 1 << 30, "TB": 1 << 40}.get(unit)
    return int(number) * scale if scale and number.isdecimal() else None


def _module(number: int, module: dict[str, Any]) -> list[str]:
    facts = {
        "SIZE": int(module["size"] * MIB),
        "FORM_FACTOR": module["form"],
        "LOCATOR": module["loc"],
        "BANK_LOCATOR": module["bank"],
        "TYPE": "<OUT OF SPEC>" if module["type"] in _NEWER else module["type"],
        "SPEED_MTS": module["speed"],
        "CONFIGURED_SPEED_MTS": module["cspeed"],
        "MANUFACTURER": module["mfr"],
        "PART_NUMBER": module["part"],
    }
    return [f"MEMORY_DEVICE_{number}_{name}={value}" for name, value in facts.items() if value not in (None, "")]


def _empty(number: int, row: dict[str, Any]) -> list[str]:
    form = row["mods"][0]["form"] if row["mods"] else "Unknown"
    return [
        f"MEMORY_DEVICE_{number}_PRESENT=0",
        f"MEMORY_DEVICE_{number}_FORM_FACTOR={form}",
        f"MEMORY_DEVICE_{number}_TYPE=Unknown",
    ]
