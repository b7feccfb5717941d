"""156 outputs of lscpu, each made into the /proc/cpuinfo and sysfs it must have come from, and read back.

What is tested is the way from a kernel's files to counts; the encoder below is the way back, written from the
kernel's documentation of the files and not from the reader.
"""

from __future__ import annotations

import json
from collections import Counter
from typing import Any

from deskspec.detect.capture import CaptureHost
from deskspec.detect.linux import cpu
from deskspec.model.reading import Known, value_of
from tests.corpus import corpus

ARM = {"ARM": 0x41, "HiSilicon": 0x48, "Marvell": 0x56, "Nvidia": 0x4E, "Qualcomm": 0x51}

CPUS = "/sys/devices/system/cpu"


def numbers(told: str) -> list[int]:
    """lscpu's own lists: "0-3,8"."""
    found: list[int] = []
    for piece in filter(None, told.split(",")):
        first, _, last = piece.partition("-")
        found.extend(range(int(first), int(last or first) + 1))
    return found


def spread(row: dict[str, Any]) -> dict[int, tuple[int, int]]:
    """Package and core of each running processor: core by core, and around again for the second threads.

    A second thread comes after all first ones, as most x86 firmware numbers them.
    """
    online = numbers(row["online"])
    sockets = row["sockets"]
    cores = min(row["cps"] * sockets, len(online))
    return {number: (place % cores * sockets // cores, place % cores) for place, number in enumerate(online)}


def encoded(row: dict[str, Any]) -> CaptureHost:
    places = spread(row)
    files = {
        f"{CPUS}/online": row["online"].encode(),
        f"{CPUS}/present": f"0-{row['cpus'] - 1}".encode(),
        "/proc/cpuinfo": "\n".join(block(row, number, places) for number in places).encode(),
    }
    for number, (package, core) in places.items():
        folder = f"{CPUS}/cpu{number}/topology"
        siblings = [str(one) for one, place in places.items() if place == (package, core)]
        neighbours = [str(one) for one, place in places.items() if place[0] == package]
        files[f"{folder}/thread_siblings_list"] = ",".join(siblings).encode()
        files[f"{folder}/core_siblings_list"] = ",".join(neighbours).encode()
        if row.get("max"):
            kilohertz = float(row["max"].replace(",", ".")) * 1000
            files[f"{CPUS}/cpufreq/policy{number}/cpuinfo_max_freq"] = f"{kilohertz:.0f}\n".encode()
    return CaptureHost(files, calls={"uname": {"machine": row["arch"], "release": "5"}})


def block(row: dict[str, Any], number: int, places: dict[int, tuple[int, int]]) -> str:
    if row["arch"].startswith("a"):
        maker = ARM[row["vendor"]]
        name = f"processor\t: {number}\nmodel name\t: {row['name']}\n"
        return f"{name}CPU implementer\t: {maker:#x}\nCPU part\t: 0x1\n"
    package, core = places[number]
    return (
        f"processor\t: {number}\nvendor_id\t: {row['vendor']}\ncpu family\t: {row['family']}\n"
        f"model name\t: {row['name']}\ncpu MHz\t\t: {row.get('mhz') or 1000}\nphysical id\t: {package}\n"
        f"core id\t\t: {core}\nflags\t\t: fpu\n"
    )


#: Files whose own counts can't all be true, so that no topology encodes them; what ours must say instead.
CONTRADICTIONS = {
    "Core_Core_i7_8565U_EE3A16DBB3.txt": "Xen shows eight threads on one core: unknown",
    "ARMv8_ARMv8_rev_14_v8l__2321CAFC9F.txt": "8 CPUs in 3 sockets of 2 cores: lscpu takes averages",
    "Core_Core_i7_8700K_ABDE116960.txt": "8 running threads, 6 cores, 1 thread a core: some cores have two",
}


def kind(row: dict[str, Any]) -> str:
    if row["file"] in CONTRADICTIONS:
        return "contradiction"
    return "some offline" if row.get("offline") else row["arch"]


def as_stated(row: dict[str, Any]) -> bool:
    """Whether counts, clock and name come back; with processors off, cores must be a lower bound."""
    found = cpu.read(encoded(row))
    if not isinstance(found.cores, Known) or not isinstance(found.threads, Known):
        return False
    running = min(row["cps"] * row["sockets"], len(numbers(row["online"])))
    bound = "at_least" if row.get("offline") else "exact"
    clock = not row.get("max") or isinstance(found.max_mhz, Known)
    named = isinstance(found.model, Known) and found.model.value == " ".join(row["name"].split())
    # "ARMv8 Processor …" is the architecture; ours names the core instead.
    named = named or row["name"].startswith("ARMv8 Processor")
    packaged = bool(row.get("offline")) or value_of(found.sockets) == row["sockets"]
    return (
        (found.cores.value, found.cores.bound) == (running, bound)
        and packaged
        and found.threads.value == row["cpus"]
        and clock
        and named
    )


def test_counts_of_156_machines_come_back_as_lscpu_states_them():
    rows = [json.loads(line) for line in corpus("cpuinfo", "lscpu", "truth.jsonl").read_text().splitlines()]
    total: Counter[str] = Counter()
    equal: Counter[str] = Counter()
    wrong = []
    for row in rows:
        total[kind(row)] += 1
        if as_stated(row):
            equal[kind(row)] += 1
        else:
            wrong.append(row["file"])
    print("kind, n, equal")
    for name in sorted(total):
        print(f"{name}, {total[name]}, {equal[name]}")
    assert set(wrong) <= set(CONTRADICTIONS), wrong
    assert "Core_Core_i7_8565U_EE3A16DBB3.txt" in wrong
