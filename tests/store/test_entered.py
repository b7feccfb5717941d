"""Entered values survive kills, other processes and full disks; a damaged store is told, never a lost check."""

from __future__ import annotations

import os
import random
import sqlite3
import subprocess
import sys
import tempfile
import time
from contextlib import closing
from pathlib import Path

import pytest

from deskspec.detect.capture import CaptureHost
from deskspec.store import database as store
from deskspec.store.entered import EnteredValues, StoreError
from deskspec.store.folders import Folders
from deskspec.workbench import Refused, Workbench

SOURCE = str(Path(__file__).parents[2] / "src")
#: Keeps values one after the other, and says each once it is kept.
LOOP = """
import sys
from deskspec.store.entered import EnteredValues
from deskspec.store.folders import Folders
values = EnteredValues(Folders(sys.argv[1], None))
for number in range(int(sys.argv[3])):
    values.keep("m", {f"{sys.argv[2]}{number}": (str(number), "")})
    print(number, flush=True)
"""
#: `deskspec set` over and over, on a computer that is nothing but its id.
SETTING = """
from deskspec.cli import common
from deskspec.cli.main import main
from deskspec.detect.capture import CaptureHost
from deskspec.workbench import Workbench
host = CaptureHost({"/etc/machine-id": b"0123456789abcdef0123456789abcdef"})
common.bench = lambda: Workbench(host=host)
for number in range(1, 10_000):
    main(["set", f"cpu.cores={number}"])
"""
posix = pytest.mark.skipif(os.name != "posix", reason="POSIX only")


@pytest.fixture
def folders(tmp_path):
    return Folders(str(tmp_path / "data"), str(tmp_path / "cache"))


@pytest.fixture
def values(folders):
    return EnteredValues(folders)


def texts(values, machine="m"):
    return {entry.metric: entry.text for entry in values.of(machine)}


def looping(data, prefix, count):
    words = [sys.executable, "-S", "-c", LOOP, str(data), prefix, str(count)]
    environment = {**os.environ, "PYTHONPATH": SOURCE}
    return subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment)


def test_a_value_is_kept_per_machine_and_replaced(values):
    assert values.of("m") == ()
    values.keep("m", {"b": ("1", "seen"), "a": ("2", "")})
    values.keep("other", {"b": ("9", "")})
    values.keep("m", {"b": ("3", "")})
    assert [(entry.metric, entry.text, entry.saw) for entry in values.of("m")] == [("a", "2", ""), ("b", "3", "")]
    assert values.of("m")[0].at.endswith("Z")


def test_forgetting_names_what_was_there(values):
    assert values.forget("m", ("a",)) == ()
    values.keep("m", {"a": ("1", ""), "b": ("2", "")})
    assert values.forget("m", ("b", "c")) == ("b",)
    assert texts(values) == {"a": "1"}


def test_all_are_kept_or_none(values):
    values.keep("m", {"a": ("1", "")})
    with pytest.raises(StoreError):
        values.keep("m", {"a": ("2", ""), "b": (None, "")})
    assert texts(values) == {"a": "1"}


@posix
def test_twenty_kills_lose_no_value_that_was_confirmed(folders, values):
    chance = random.Random(20)
    confirmed = {}
    for turn in range(14):
        with looping(folders.data, f"{turn}-", 10_000) as process:
            assert process.stdout is not None
            confirmed[f"{turn}-{int(process.stdout.readline())}"] = True
            time.sleep(chance.random() * 0.03)
            process.kill()
            confirmed.update((f"{turn}-{int(line)}", True) for line in process.stdout if line.endswith(b"\n"))
        kept = texts(values)
        assert not confirmed.keys() - kept.keys()
        assert all(name.endswith(f"-{text}") for name, text in kept.items())


@posix
def test_kills_of_the_command_itself_lose_at_most_the_value_in_hand(bench, tmp_path):
    chance = random.Random(6)
    environment = {**os.environ, "PYTHONPATH": SOURCE, "DESKSPEC_HOME": str(tmp_path / "data"), "PYTHONUNBUFFERED": "1"}
    for _ in range(6):
        words = [sys.executable, "-c", SETTING]
        with subprocess.Popen(words, stdout=subprocess.PIPE, env=environment) as process:
            assert process.stdout is not None
            lines = [process.stdout.readline()]
            time.sleep(chance.random() * 0.05)
            process.kill()
            lines += [line for line in process.stdout if line.endswith(b"\n")]
        said = int(lines[-1].split()[3])
        assert lines[-1].startswith(b"kept: cpu.cores = ")
        kept = {entry.metric: entry.text for entry in bench.entered()}
        assert int(kept["cpu.cores"]) in (said, said + 1)
        assert kept["gpu.rented"] == "yes"


def test_two_processes_at_once_lose_nothing(folders, values):
    count = 40
    both = [looping(folders.data, prefix, count) for prefix in "ab"]
    for process in both:
        _, err = process.communicate(timeout=60)
        assert (process.returncode, err) == (0, b"")
    assert set(texts(values)) == {f"{prefix}{number}" for prefix in "ab" for number in range(count)}


def test_a_store_of_which_only_the_file_was_made_is_empty(folders, values):
    os.makedirs(folders.data)
    Path(folders.database).touch()
    assert values.of("m") == ()
    values.keep("m", {"a": ("1", "")})
    assert texts(values) == {"a": "1"}


def test_what_is_no_text_was_not_written_here(folders, values):
    values.keep("m", {"a": ("1", "")})
    with closing(sqlite3.connect(folders.database)) as database, database:
        database.execute("UPDATE entered SET text = x'00ff'")
    assert values.of("m") == ()


# --- damage: a check goes on with a remark, a set is refused


def garbage(path):
    path.write_bytes(b"this is no database, " * 300)


def truncated(path):
    whole = path.read_bytes()
    path.write_bytes(whole[: len(whole) // 2])


def overwritten(path):
    whole = bytearray(path.read_bytes())
    whole[100:] = os.urandom(len(whole) - 100)
    path.write_bytes(whole)


def newer(path):
    with closing(sqlite3.connect(path)) as database, database:
        database.execute(f"PRAGMA user_version = {len(store.STEPS) + 1}")


def folder(path):
    path.unlink()
    path.mkdir()


@pytest.fixture
def bench(folders):
    bench = Workbench(folders, CaptureHost({"/etc/machine-id": b"0123456789abcdef0123456789abcdef\n"}))
    bench.keep(["gpu.rented=yes"])
    return bench


@pytest.mark.parametrize(
    ("damage", "mend"),
    [
        (garbage, "move it away to start anew"),
        (truncated, "move it away to start anew"),
        (overwritten, "move it away to start anew"),
        (newer, "made by a newer DeskSpec; update this one"),
        (folder, "check the disk and its permissions"),
    ],
)
def test_damage_costs_a_remark_and_refuses_a_set(folders, bench, damage, mend):
    path = Path(folders.database)
    damage(path)
    before = path.read_bytes() if path.is_file() else b""
    assert bench.this_machine().entered == ()
    assert len(bench.remarks) == 1
    assert bench.remarks[0].startswith(f"entered values are left out: {path}: ")
    assert mend in bench.remarks[0]
    with pytest.raises(Refused, match=mend):
        bench.keep(["gpu.rented=no"])
    assert (path.read_bytes() if path.is_file() else b"") == before


def test_a_store_that_another_program_holds_costs_a_moment(folders, bench, monkeypatch):
    monkeypatch.setattr(store, "PATIENCE", 0.2)
    monkeypatch.setattr(store, "PATIENCE_READING", 0.1)
    with closing(sqlite3.connect(folders.database, isolation_level=None)) as holder:
        holder.execute("BEGIN EXCLUSIVE")
        began = time.monotonic()
        assert bench.entered() == ()
        assert time.monotonic() - began < 1.0
        assert "another program holds it" in bench.remarks[0]
        with pytest.raises(Refused, match="another program holds it"):
            bench.keep(["gpu.rented=no"])
    assert [entry.text for entry in bench.entered()] == ["yes"]


@posix
@pytest.mark.skipif(hasattr(os, "geteuid") and os.geteuid() == 0, reason="root may write everywhere")
def test_a_read_only_store_is_read(folders, bench):
    os.chmod(folders.database, 0o400)
    os.chmod(folders.data, 0o500)
    assert [entry.text for entry in bench.entered()] == ["yes"]
    with pytest.raises(Refused):
        bench.keep(["gpu.rented=no"])
    os.chmod(folders.data, 0o700)


@pytest.fixture
def small_disk():
    """A disk of 1 MiB, mounted for the test."""
    if os.name != "posix" or os.geteuid() != 0:
        pytest.skip("mounting a small disk needs root")
    with tempfile.TemporaryDirectory() as place:
        words = ["mount", "-t", "tmpfs", "-o", "size=1m", "deskspec-test", place]
        if subprocess.run(words, capture_output=True, check=False).returncode:
            pytest.skip("this system does not let root mount a tmpfs")
        try:
            yield Path(place)
        finally:
            subprocess.run(["umount", place], check=True)


def test_a_full_disk_refuses_in_one_line_and_keeps_what_was_there(small_disk):
    folders = Folders(str(small_disk / "data"), str(small_disk / "cache"))
    bench = Workbench(folders, CaptureHost({"/etc/machine-id": b"0123456789abcdef0123456789abcdef\n"}))
    bench.keep(["gpu.rented=yes"])
    fill(small_disk / "filler")
    with pytest.raises(Refused) as told:
        bench.keep(["gpu.rented=no", "workspace.desk=yes"])
    assert "\n" not in str(told.value)
    assert [(entry.metric, entry.text) for entry in bench.entered()] == [("gpu.rented", "yes")]
    with pytest.raises(Refused, match="No space left"):
        bench.new_role("my-role", None, "home-office")
    assert os.listdir(small_disk / "data" / "profiles") == []
    with pytest.raises(Refused, match="No space left"):
        bench.capture(str(small_disk / "c.zip"))
    with pytest.raises(Refused, match="No space left"):
        bench.capture(str(small_disk / "c"))
    assert not list(small_disk.rglob("*.part"))
    assert not list(small_disk.glob("c*.zip"))


def fill(path):
    try:
        with open(path, "wb", buffering=0) as file:
            while True:
                file.write(bytes(4096))
    except OSError:
        pass
