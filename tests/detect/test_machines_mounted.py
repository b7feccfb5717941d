"""The program itself on machines made of files, mounted in place of this one's, as an ordinary user without root."""

from __future__ import annotations

import platform
import socket
import sys
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from deskspec.detect import capture_files
from deskspec.detect.runner import detect
from deskspec.store.machine_file import parse
from tests.build.machines import MACHINES
from tests.build.on_disk import lay_out, run_in, way_in
from tests.build.sysfs import CANARIES
from tests.build.truth import ANYTHING, AnyOf, differences

if TYPE_CHECKING:
    from collections.abc import Iterator
    from subprocess import CompletedProcess

SOURCES = Path(__file__).resolve().parents[2] / "src"
#: What the library of NVIDIA's driver tells can't be laid out as files: these have cards that are awake.
ASKS_NVML = ("desktop", "wsl2")


@cache
def way() -> tuple[str, ...] | None:
    return way_in()


@pytest.fixture(autouse=True)
def _only_where_possible() -> None:
    if sys.platform != "linux":
        pytest.skip("machines of files can be mounted on Linux only")
    if way() is None:
        pytest.skip("no namespaces here: neither user namespaces nor root's rights to mount")


@pytest.fixture
def answering_docker() -> Iterator[socket.socket]:
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as line:
        yield line


def deskspec(tree: Path, *words: str) -> CompletedProcess[str]:
    environment = {"PYTHONPATH": str(SOURCES), "DESKSPEC_HOME": str(tree / "deskspec"), "LC_ALL": "C.UTF-8"}
    done = run_in(way() or (), tree, [sys.executable, "-m", "deskspec", *words], environment)
    assert done.returncode == 0, done.stderr
    return done


def laid_out(name: str, tree: Path, docker: socket.socket) -> Path:
    host = MACHINES[name].make()
    lay_out(host, tree)
    if host.calls.get("answers /run/docker.sock"):
        (tree / "run/docker.sock").unlink()
        docker.bind(str(tree / "run/docker.sock"))
        docker.listen()
    return tree


def seen_from_outside(name: str) -> dict[str, Any]:
    """The truth, but for what the real kernel answers: its release, the file system's free space, its tools."""
    truth = MACHINES[name].truth
    changed: dict[str, Any] = {**truth, "id": ANYTHING}
    changed["system"] = {**truth["system"], "os": {**truth["system"]["os"], "kernel": ANYTHING}}
    changed["storage"] = {**truth["storage"], "free": ANYTHING}
    if platform.machine() != "x86_64":
        changed["cpu"] = {**truth["cpu"], "architecture": ANYTHING}
    if name in ASKS_NVML:
        changed["gpus"] = ANYTHING
    # The system that runs the tests may have tools in its own /usr/local/bin.
    changed["software"] = [
        {**tool, "present": AnyOf((True, tool["present"])) if tool["present"] is not True else True, "path": ANYTHING}
        for tool in truth["software"]
    ]
    return changed


@pytest.mark.parametrize("name", [name for name in MACHINES if name not in ("bare", "spark", "laptop, shut")])
def test_the_program_reads_every_field_of_a_mounted_machine(
    name: str, tmp_path: Path, answering_docker: socket.socket
) -> None:
    tree = laid_out(name, tmp_path / "m", answering_docker)
    done = deskspec(tree, "detect", "--format", "json")
    assert [canary for canary in CANARIES if canary in done.stdout + done.stderr] == []
    assert differences(seen_from_outside(name), parse(done.stdout.encode())) == []


def test_a_capture_of_a_mounted_machine_names_nobody_and_reads_the_same(
    tmp_path: Path, answering_docker: socket.socket
) -> None:
    tree = laid_out("desktop", tmp_path / "m", answering_docker)
    deskspec(tree, "capture", str(tmp_path / "capture"))
    held = [
        f"{file.relative_to(tmp_path)}: {canary}"
        for file in (tmp_path / "capture").rglob("*")
        for canary in CANARIES
        if canary in str(file.relative_to(tmp_path))
        or (file.is_file() and canary.encode() in file.read_bytes().replace(str(tree).encode(), b""))
    ]
    assert held == []
    machine = detect(capture_files.load_folder(str(tmp_path / "capture")), deadline=30.0)
    assert differences(seen_from_outside("desktop"), machine) == []


def test_what_root_alone_may_read_is_refused_there(tmp_path: Path, answering_docker: socket.socket) -> None:
    tree = laid_out("vm", tmp_path / "m", answering_docker)
    looked = "import sys; sys.exit(open('/sys/class/dmi/id/product_serial').read())"
    done = run_in(way() or (), tree, [sys.executable, "-c", looked], {})
    assert done.returncode == 1
    assert "PermissionError" in done.stderr
