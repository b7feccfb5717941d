"""Times the command line beside its peers, in one run: python tests/benchmarks/bench_cli.py [ROUNDS].

Prints, for each command, the median and the fastest wall time, the median processor time and the largest memory, and
holds DeskSpec's check against its budget: a quarter of what `inxi -F` takes, and 40 MiB. Timings are printed, never
asserted: machines are noisy. A peer that is not installed is named and left out.
"""

from __future__ import annotations

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
CHECK = (sys.executable, "-m", "deskspec", "check", "-r", "ml-engineer", "--format", "json")


@dataclass(frozen=True)
class Peer:
    """One command to time. name as it is shown."""

    name: str
    argv: tuple[str, ...]


@dataclass(frozen=True)
class Timing:
    """Seconds of wall and processor time of each round, and the largest resident set in KiB."""

    wall: list[float]
    cpu: list[float]
    memory: int


PEERS = (
    Peer("deskspec check -r ml-engineer --format json", CHECK),
    Peer("deskspec detect --format json", (sys.executable, "-m", "deskspec", "detect", "--format", "json")),
    Peer("deskspec check (all roles)", (sys.executable, "-m", "deskspec", "check")),
    Peer("inxi -F", ("inxi", "-F")),
    Peer("lshw -json", ("lshw", "-json")),
    Peer("cpuinfo.get_cpu_info()", (sys.executable, "-c", "import cpuinfo; cpuinfo.get_cpu_info()")),
    Peer("python -c pass", (sys.executable, "-c", "pass")),
)


def once(argv: tuple[str, ...], environment: dict[str, str]) -> tuple[float, float, int]:
    """One run: wall seconds, processor seconds of it and its children, largest resident set in KiB."""
    began = time.perf_counter()
    process = subprocess.Popen(argv, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=environment)
    _, _, usage = os.wait4(process.pid, 0)
    return time.perf_counter() - began, usage.ru_utime + usage.ru_stime, usage.ru_maxrss


def measure(peers: list[Peer], rounds: int, environment: dict[str, str]) -> dict[str, Timing]:
    """Every peer once a round, so that a busy moment falls on all of them; the first round only warms caches."""
    told: dict[str, Timing] = {peer.name: Timing([], [], 0) for peer in peers}
    for number in range(rounds + 1):
        for peer in peers:
            wall, cpu, memory = once(peer.argv, environment)
            if number:
                before = told[peer.name]
                told[peer.name] = Timing([*before.wall, wall], [*before.cpu, cpu], max(before.memory, memory))
    return told


def hung_probe() -> float:
    """Seconds that a whole detection takes when one probe never answers."""
    script = (
        "import time; from deskspec.detect.live import LiveHost; from deskspec.detect.runner import detect, probes_of;"
        "host = LiveHost(); probes = {**probes_of(host), 'gpus': lambda host: time.sleep(60)};"
        "began = time.monotonic(); machine = detect(host, probes); print(time.monotonic() - began)"
    )
    done = subprocess.run(
        (sys.executable, "-c", script), capture_output=True, text=True, check=True, env=environment_of()
    )
    return float(done.stdout)


def environment_of(home: str = "") -> dict[str, str]:
    """The environment of the runs: compiled bytecode allowed, data in a folder of its own."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "src")}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    if home:
        environment["DESKSPEC_HOME"] = home
    return environment


def main() -> int:
    """Run and print the table."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 15
    present = [peer for peer in PEERS if shutil.which(peer.argv[0])]
    for peer in PEERS:
        if peer not in present:
            print(f"{peer.name}: not installed here, left out")
    with tempfile.TemporaryDirectory() as home:
        told = measure(present, rounds, environment_of(home))
    print(f"{'command':46} {'median':>9} {'fastest':>9} {'cpu':>9} {'memory':>9}")
    for name, timing in told.items():
        wall, fastest, cpu = statistics.median(timing.wall), min(timing.wall), statistics.median(timing.cpu)
        print(
            f"{name:46} {wall * 1e3:6.0f} ms {fastest * 1e3:6.0f} ms {cpu * 1e3:6.0f} ms {timing.memory / 1024:5.1f} MiB"
        )
    ours, inxi = told[PEERS[0].name], told.get("inxi -F")
    if inxi is not None:
        share = statistics.median(ours.wall) / statistics.median(inxi.wall)
        print(f"check / inxi -F: {share:.2f} (budget 0.25); memory {ours.memory / 1024:.1f} MiB (budget 40)")
    print(f"detection with one probe that never answers: {hung_probe():.2f} s (its deadline is 2 s)")
    return 0


if __name__ == "__main__":
    sys.exit(main())
