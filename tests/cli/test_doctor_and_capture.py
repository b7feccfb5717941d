"""`deskspec doctor` and `deskspec capture`: what is lacking with its mend, and captures that write over nothing."""

from __future__ import annotations

import os

import pytest

from deskspec import qt_preflight
from deskspec.detect.capture import CaptureHost


def lacking(told):
    """The lines that tell of something lacking, each with the one after its paragraph."""
    return [line for line in told.out.splitlines() if line[:1] in "✕○"]


def test_a_sound_desk_is_told_to_be_sound(desk):
    told = desk("doctor")
    assert (told.code, told.err) == (0, "")
    assert "✓ DeskSpec: " in told.out
    assert "✓ Roles: 7, 0 of them yours" in told.out
    assert "✓ Entered values: 0 kept for this machine" in told.out


@pytest.mark.parametrize(
    "host", [CaptureHost({}), CaptureHost({}, system="windows"), CaptureHost({}, refused=frozenset({"/sys"}))]
)
def test_everything_that_is_lacking_has_a_mend(desk, host, monkeypatch):
    monkeypatch.setattr(qt_preflight, "trouble", lambda: "Qt lacks system libraries")
    desk.host = host
    told = desk("doctor")
    assert told.code == 0
    assert told.out.count("mend: ") == len(lacking(told)) > 0


def test_a_damaged_store_is_grave(desk):
    desk("set", "gpu.rented=yes")
    (desk.home / "deskspec.db").write_bytes(b"no database" * 100)
    told = desk("doctor")
    assert told.code == 1
    assert "✕ Entered values: " in told.out
    assert "move it away to start anew" in " ".join(told.out.split())


def test_a_data_folder_that_can_t_be_is_grave(desk, tmp_path, monkeypatch):
    (tmp_path / "taken").write_text("")
    monkeypatch.setenv("DESKSPEC_HOME", str(tmp_path / "taken"))
    told = desk("doctor")
    assert told.code == 1
    assert "set DESKSPEC_HOME to a folder you can write to" in told.out


def test_no_home_at_all_is_grave(desk, monkeypatch):
    monkeypatch.delenv("DESKSPEC_HOME")
    monkeypatch.delenv("XDG_DATA_HOME", raising=False)
    monkeypatch.setenv("HOME", "relative")
    told = desk("doctor")
    assert told.code == 1
    assert "no home folder is set" in told.out


def test_doctor_writes_nothing(desk):
    desk("doctor")
    assert not (desk.home / "deskspec.db").exists()
    assert not (desk.home / "machine-id").exists()


def test_a_capture_says_how_to_replay_it(desk, tmp_path):
    path = tmp_path / "c.zip"
    told = desk("capture", str(path))
    assert (told.code, told.err) == (0, "")
    assert told.out.endswith(f"deskspec check --machine {path} replays it.\n")


@pytest.mark.parametrize("place", ["mine", "mine.zip", "folder", "nowhere/c.zip", ""])
def test_a_capture_writes_over_nothing(desk, tmp_path, monkeypatch, place):
    monkeypatch.chdir(tmp_path)
    for name in ("mine", "mine.zip", "folder/mine"):
        os.makedirs("folder", exist_ok=True)
        (tmp_path / name).write_text("mine")
    before = sorted(map(str, tmp_path.rglob("*")))
    told = desk("capture", place)
    assert told.code == 2
    assert "give another place" in told.line
    after = [path for path in map(str, tmp_path.rglob("*")) if "deskspec home" not in path]
    assert sorted(after) == before
    assert (tmp_path / "mine.zip").read_text() == "mine"
