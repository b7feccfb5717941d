"""Killed at 20 random moments: each value that was confirmed is there, and a role's file is whole."""

from __future__ import annotations

import json
import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from deskspec.store.folders import Folders
from deskspec.workbench import Workbench
from tests.build import machines
from tests.gui.killed_window import ROLE, role_text

ROOT = Path(__file__).parents[2]
TURNS = 20
pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="kills forks, which only POSIX has")


def turns(way, data, seed):
    """What each killed process told, in its order."""
    environment = {
        **os.environ,
        "PYTHONPATH": f"{ROOT / 'src'}{os.pathsep}{ROOT}",
        "XDG_CONFIG_HOME": str(data) + "-config",
    }
    words = [sys.executable, "-m", "tests.gui.killed_window", way, str(data), str(TURNS), str(seed)]
    done = subprocess.run(words, capture_output=True, text=True, check=False, cwd=ROOT, env=environment, timeout=120)
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout)
    assert len(told) == TURNS
    assert all(any(line.startswith("kept ") for line in lines) for lines in told), done.stderr
    return told


def in_order(told):
    """Every value as (what, value, whether it was confirmed), in the order of typing."""
    for lines in told:
        for line, following in zip(lines, [*lines[1:], ""], strict=True):
            state, _, pair = line.partition(" ")
            if state == "typing":
                yield (*pair.split("="), following == f"kept {pair}")


def possible(told):
    """By what was entered: the value confirmed last, and those typed after it and not confirmed."""
    values: dict[str, list[str]] = {}
    for metric, text, kept in in_order(told):
        values[metric] = [text] if kept else [*values.get(metric, []), text]
    return values


def test_each_value_that_was_confirmed_is_there(tmp_path):
    told = turns("entering", tmp_path / "data", 20)
    bench = Workbench(Folders(str(tmp_path / "data"), None), machines.laptop())
    kept = {entry.metric: entry.text for entry in bench.this_machine().entered}
    assert bench.remarks == []
    values = possible(told)
    assert kept.keys() == values.keys()
    assert {metric: text for metric, text in kept.items() if text not in values[metric]} == {}
    with closing(sqlite3.connect(tmp_path / "data" / "deskspec.db")) as database:
        assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert bench.last_check() is not None
    assert bench.record_check(bench.this_machine()).before is not None


def test_a_role_that_is_being_saved_is_the_old_one_or_the_new_one(tmp_path):
    data = tmp_path / "data"
    bench = Workbench(Folders(str(data), None), machines.laptop())
    path = Path(bench.new_role(ROLE, None, "home-office"))
    told = turns("saving", data, 21)
    lines = [line.split(" ") for line in told[-1]]
    confirmed = max(int(number) for state, number in lines if state == "kept")
    assert path.read_text(encoding="utf-8") in (role_text(confirmed), role_text(confirmed + 1))
    before = Path(f"{path}.bak").read_text(encoding="utf-8")
    assert before in (role_text(confirmed - 1), role_text(confirmed))
    titles = [role.title for role in bench.reload_roles() if role.own]
    assert titles in ([f"Kept {confirmed}"], [f"Kept {confirmed + 1}"])
    assert bench.remarks == []
