"""Times the import of catalogues: python tests/benchmarks/bench_catalog.py [ROUNDS].

Prints, for the BuildCores database as an archive and as a folder and for pc-part-dataset, the parts, the fastest and
the median time, and beside them what Python's json alone needs for the same files. The budget is 12 s for each of the
first two. Timings are printed, never asserted: machines are noisy. The catalogues are those of the tests' corpus.
"""

from __future__ import annotations

import json
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT / "src"), str(ROOT)]

from deskspec.plan.catalog.archive import entries  # noqa: E402 - the path is set above
from deskspec.plan.catalog.reading import read_parts  # noqa: E402
from deskspec.plan.catalog.report import Skips, Watch  # noqa: E402

CATALOG = Path(os.environ.get("DESKSPEC_CORPUS") or ROOT.parent / "shared" / "corpus") / "catalog"


def unpacked(archive: Path, where: Path) -> list[bytes]:
    """The files of the archive, written below a folder too."""
    contents = []
    for name, content in entries(str(archive), Skips(), Watch()):
        path = where / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
        if name.endswith(".json"):
            contents.append(content)
    return contents


def parsed(contents: list[bytes]) -> int:
    """What cannot be saved: parsing the JSON."""
    return sum(1 for content in contents if json.loads(content))


def row(name: str, run: Callable[[], int], rounds: int) -> None:
    """One line of the table."""
    seconds, count = [], 0
    for _ in range(rounds):
        began = time.perf_counter()
        count = run()
        seconds.append(time.perf_counter() - began)
    print(f"{name:34} {count:7,} {min(seconds):7.2f} s {statistics.median(seconds):7.2f} s", flush=True)


def main() -> int:
    """Run and print the table."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 3
    archive, dataset = CATALOG / "buildcores-open-db.tar.xz", CATALOG / "pc-part-dataset-csv.zip"
    if not archive.exists() or not dataset.exists():
        print(f"no catalogues at {CATALOG}: set DESKSPEC_CORPUS")
        return 1
    print(f"{'what':34} {'count':>7} {'fastest':>9} {'median':>9}")
    with tempfile.TemporaryDirectory() as folder:
        contents = unpacked(archive, Path(folder))
        row("json.loads of its files alone", lambda: parsed(contents), rounds)
        row("BuildCores, tar.xz (budget 12 s)", lambda: len(read_parts(str(archive)).parts), rounds)
        row("BuildCores, folder (budget 12 s)", lambda: len(read_parts(folder).parts), rounds)
    row("pc-part-dataset, zip", lambda: len(read_parts(str(dataset)).parts), rounds)
    return 0


if __name__ == "__main__":
    sys.exit(main())
