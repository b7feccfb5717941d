"""The history of checks: what is kept of one, what it is compared with, and what damage costs."""

from __future__ import annotations

import json
import os
import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from deskspec.detect.capture import CaptureHost
from deskspec.metrics.overlay import all_readings
from deskspec.metrics.registry import METRICS
from deskspec.model.reading import Known, Unknown
from deskspec.store import database as store
from deskspec.store import history as module
from deskspec.store.entered import EnteredValues
from deskspec.store.folders import Folders
from deskspec.store.history import Check, History
from deskspec.workbench import Refused, Workbench
from tests.build.machines import MACHINES

GB = 1 << 30


@pytest.fixture
def folders(tmp_path):
    return Folders(str(tmp_path / "data"), str(tmp_path / "cache"))


@pytest.fixture
def history(folders):
    return History(folders)


def check(day, cores, **verdicts):
    at = f"2026-11-{day:02}T00:00:00Z"
    return Check(at, at, {"cpu.cores": Known(cores, "")}, verdicts)


def differing(now):
    return lambda last: last.readings != now.readings


def keep(history, now, machine="m"):
    return history.record(machine, now, differing(now))


def rows(folders):
    with closing(sqlite3.connect(folders.database)) as database:
        return database.execute("SELECT since, at, readings FROM checks ORDER BY id").fetchall()


def cores(told):
    return told.readings["cpu.cores"].value


# --- what is kept, and what it is compared with


def test_the_first_check_has_nothing_to_be_compared_with(history):
    assert history.last("m") is None
    assert keep(history, check(1, 4)) is None
    assert history.last("m") == check(1, 4)


def test_a_machine_that_stays_as_it_is_takes_one_row(folders, history):
    keep(history, check(1, 4))
    before = keep(history, check(2, 4))
    assert before == check(1, 4)
    assert [row[:2] for row in rows(folders)] == [("2026-11-01T00:00:00Z", "2026-11-02T00:00:00Z")]
    assert keep(history, check(3, 4)).at == "2026-11-02T00:00:00Z"


def test_a_change_is_told_until_it_is_seen(history):
    keep(history, check(1, 4))
    assert cores(keep(history, check(2, 8))) == 4
    told = keep(history, check(3, 8))
    assert (cores(told), told.at) == (4, "2026-11-01T00:00:00Z")
    history.mark_seen("m")
    assert cores(keep(history, check(4, 8))) == 8


def test_a_change_that_was_undone_is_none(history):
    keep(history, check(1, 4))
    keep(history, check(2, 8))
    assert cores(keep(history, check(3, 4))) == 4
    told = keep(history, check(4, 4))
    assert (cores(told), told.at) == (4, "2026-11-03T00:00:00Z")


def test_machines_are_apart(history):
    keep(history, check(1, 4))
    assert keep(history, check(2, 8), "other") is None
    assert cores(history.last("m")) == 4


def test_a_machine_keeps_a_bounded_number_and_what_is_compared_with(folders, history, monkeypatch):
    monkeypatch.setattr(module, "KEPT", 5)
    for number in range(1, 20):
        keep(history, check(number, number))
    keep(history, check(1, 1), "other")
    held = [json.loads(text)["cpu.cores"][0] for _, _, text in rows(folders)]
    assert held == [1, 15, 16, 17, 18, 19, 1]
    assert cores(keep(history, check(20, 20))) == 1


def test_what_is_amended_is_no_change(history):
    keep(history, check(1, 4, role="falls short"))
    keep(history, check(2, 8, role="falls short"))

    def mended(told):
        return replace(
            told, readings={**told.readings, "power.ups": Known(True, "", "entered")}, verdicts={"role": "x"}
        )

    base = history.amend("m", mended)
    assert (cores(base), base.verdicts) == (4, {"role": "x"})
    assert base.readings["power.ups"] == Known(True, "", "entered")
    assert history.last("m").readings["power.ups"] == Known(True, "", "entered")
    assert history.amend("unheard of", mended) is None


@pytest.mark.parametrize("name", MACHINES)
def test_every_machine_comes_back_as_it_was_without_sources_and_names(folders, history, name):
    machine = Workbench(folders, MACHINES[name].make()).this_machine()
    readings = all_readings(machine)
    history.record("m", Check("", "", readings, {}), lambda _: True)
    told = history.last("m").readings
    assert list(told.keys() - METRICS.keys()) == []
    for metric, reading in readings.items():
        back = told[metric]
        if isinstance(reading, Unknown):
            assert isinstance(back, Unknown)
        else:
            assert isinstance(back, Known)
            assert (back.value, back.how, back.bound) == (reading.value, reading.how, reading.bound)
            assert METRICS[metric].kind.show(back.value) == METRICS[metric].kind.show(reading.value)
            assert back.source == back.note == ""


def test_nothing_of_a_machine_but_its_values_is_written(folders):
    bench = Workbench(folders, MACHINES["laptop"].make())
    bench.record_check(bench.this_machine())
    text = rows(folders)[0][2]
    assert all(len(item) == 3 for item in json.loads(text).values() if item is not None)
    assert "/sys" not in text
    assert "ThinkPad" not in text


# --- the workbench


def test_the_workbench_tells_what_changed_for_each_role(folders):
    bench = Workbench(folders, MACHINES["laptop"].make())
    machine = bench.this_machine()
    assert bench.record_check(machine).before is None
    role = bench.role("ml-engineer")
    assert not bench.record_check(machine).changes(role)
    bigger = replace(machine, memory=replace(machine.memory, installed=Known(64 * GB, "x")))
    told = bench.record_check(bigger).changes(role)
    assert told is not None
    assert [(change.metric, change.way) for change in told.changes] == [("memory.size", "better")]
    bench.changes_seen()
    assert not bench.record_check(bigger).changes(role)


def test_free_space_that_moves_a_little_takes_no_row(folders):
    bench = Workbench(folders, MACHINES["laptop"].make())
    machine = bench.this_machine()
    for gigabytes in (500, 490, 480):
        storage = replace(machine.storage, free=Known(gigabytes * 10**9, "x"))
        bench.record_check(replace(machine, storage=storage))
    assert len(rows(folders)) == 1


def test_what_is_entered_is_no_news_and_counts_for_both_verdicts(folders):
    bench = Workbench(folders, MACHINES["laptop"].make())
    bench.record_check(bench.this_machine())
    bench.keep(["gpu.rented=yes", "network.upload=40Mbps"])
    machine = bench.this_machine()
    told = bench.amend_checks(machine, ["gpu.rented", "network.upload"])
    assert not any(told.changes(role) for role in bench.roles())
    assert not any(bench.record_check(machine).changes(role) for role in bench.roles())


def test_what_is_entered_elsewhere_is_told_as_said(folders):
    bench = Workbench(folders, MACHINES["laptop"].make())
    bench.record_check(bench.this_machine())
    bench.keep(["network.upload=40Mbps"])
    told = bench.record_check(bench.this_machine()).changes(bench.role("ml-engineer"))
    assert told is not None
    assert [(change.metric, change.way) for change in told.changes] == [("network.upload", "now known")]
    assert isinstance(told.changes[0].now, Known)
    assert told.changes[0].now.how == "entered"


def test_a_shipped_role_that_asks_anew_is_told_and_one_s_own_is_not(folders):
    bench = Workbench(folders, MACHINES["laptop"].make())
    machine = bench.this_machine()
    bench.record_check(machine)
    with closing(sqlite3.connect(folders.database)) as database, database:
        database.execute("""UPDATE checks SET verdicts = '{"ml-engineer":"ready"}'""")
    role = bench.role("ml-engineer")
    compared = bench.record_check(machine)
    told = compared.changes(role)
    assert told is not None
    assert told.asked_anew
    assert told.verdict_before == "ready"
    assert not compared.changes(replace(role, own=True))


def test_a_machine_without_an_id_gets_one_that_is_kept(folders):
    machine = Workbench(folders, CaptureHost({})).this_machine()
    assert machine.id == ""
    assert Workbench(folders, CaptureHost({})).record_check(machine).before is None
    assert Workbench(folders, CaptureHost({})).record_check(machine).before is not None


def test_looking_for_the_last_check_makes_nothing(folders):
    assert Workbench(folders, MACHINES["laptop"].make()).last_check() is None
    assert not os.path.exists(folders.data)
    assert Workbench(Folders(None, None), MACHINES["laptop"].make()).last_check() is None


def test_without_a_home_a_check_is_refused(folders):
    bench = Workbench(Folders(None, None), MACHINES["laptop"].make())
    with pytest.raises(Refused, match="no home folder"):
        bench.record_check(bench.this_machine())


# --- the layout


def first_layout(folders):
    """A database as the first DeskSpec made it, with one value in it."""
    os.makedirs(folders.data)
    with closing(sqlite3.connect(folders.database)) as database, database:
        database.execute(store.STEPS[0][0])
        database.execute("PRAGMA user_version = 1")
        database.execute("INSERT INTO entered VALUES ('m', 'power.ups', 'yes', '2026-01-01T00:00:00Z', '')")


def layout(folders):
    with closing(sqlite3.connect(folders.database)) as database:
        return store.layout_of(database)


def test_reading_leaves_an_older_layout_as_it_is(folders, history):
    first_layout(folders)
    assert history.last("m") is None
    assert [entry.text for entry in EnteredValues(folders).of("m")] == ["yes"]
    assert layout(folders) == 1


def test_an_older_layout_is_brought_up_to_date_by_the_first_check(folders, history):
    first_layout(folders)
    keep(history, check(1, 4))
    assert layout(folders) == len(store.STEPS)
    assert [entry.text for entry in EnteredValues(folders).of("m")] == ["yes"]
    assert cores(history.last("m")) == 4


def test_a_step_that_fails_leaves_the_layout_before(folders, history, monkeypatch):
    first_layout(folders)
    later = (*store.STEPS, ("CREATE TABLE later (x)", "no SQL"))
    monkeypatch.setattr(store, "MAIN", store.File("deskspec.db", later))
    with pytest.raises(store.StoreError):
        keep(history, check(1, 4))
    assert layout(folders) == 1
    with closing(sqlite3.connect(folders.database)) as database:
        assert [name for (name,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")] == [
            "entered"
        ]


# --- damage


@pytest.mark.parametrize(
    "readings",
    [
        "",
        "[]",
        "{",
        "[" * 60_000,
        '{"cpu.cores": [4, "detected", "exact"]}' + " " * module.LONGEST,
        b"\x00\xff",
    ],
)
def test_a_row_that_is_no_check_of_ours_is_none(folders, history, readings):
    keep(history, check(1, 4))
    with closing(sqlite3.connect(folders.database)) as database, database:
        database.execute("UPDATE checks SET readings = ?", (readings,))
    assert history.last("m") is None
    assert keep(history, check(2, 4)) is None
    assert cores(history.last("m")) == 4


@pytest.mark.parametrize(
    ("metric", "item"),
    [
        ("cpu.cores", '["four", "detected", "exact"]'),
        ("cpu.cores", '[true, "detected", "exact"]'),
        ("cpu.cores", '[-4, "detected", "exact"]'),
        ("cpu.cores", '[NaN, "detected", "exact"]'),
        ("cpu.cores", '[4, "guessed", "exact"]'),
        ("cpu.cores", '[4, "detected", "about"]'),
        ("cpu.cores", '[4, ["detected"], {}]'),
        ("cpu.cores", "[4]"),
        ("cpu.cores", "4"),
        ("power.ups", '[1, "detected", "exact"]'),
        ("system.os", '["TempleOS", "detected", "exact"]'),
        ("storage.system_kind", '[["SSD"], "detected", "exact"]'),
        ("displays.resolution", '[[1, 2, 3], "detected", "exact"]'),
        ("gpu.cuda", '[[1, "x"], "detected", "exact"]'),
        ("gpu.class", '[7, "detected", "exact"]'),
        ("no.such", '[7, "detected", "exact"]'),
    ],
)
def test_a_value_that_does_not_fit_is_left_out_alone(folders, history, metric, item):
    keep(history, check(1, 4))
    with closing(sqlite3.connect(folders.database)) as database, database:
        database.execute(
            "UPDATE checks SET readings = ?", (f'{{"cpu.threads":[8,"detected","exact"],"{metric}":{item}}}',)
        )
    assert history.last("m").readings == {"cpu.threads": Known(8, "")}


def garbage(path):
    path.write_bytes(b"this is no database, " * 300)


def newer(path):
    with closing(sqlite3.connect(path)) as database, database:
        database.execute(f"PRAGMA user_version = {len(store.STEPS) + 1}")


@pytest.mark.parametrize(("damage", "mend"), [(garbage, "start anew"), (newer, "update this one")])
def test_damage_refuses_a_check_and_gives_no_last_one(folders, damage, mend):
    bench = Workbench(folders, MACHINES["laptop"].make())
    machine = bench.this_machine()
    bench.record_check(machine)
    path = Path(folders.database)
    damage(path)
    before = path.read_bytes()
    assert bench.last_check() is None
    for act in (
        lambda: bench.record_check(machine),
        lambda: bench.amend_checks(machine, ["power.ups"]),
        bench.changes_seen,
    ):
        with pytest.raises(Refused, match=mend):
            act()
    assert path.read_bytes() == before


def test_a_store_that_another_program_holds_is_waited_for_a_moment(folders, history, monkeypatch):
    monkeypatch.setattr(store, "PATIENCE", 0.1)
    keep(history, check(1, 4))
    with closing(sqlite3.connect(folders.database, isolation_level=None)) as holder:
        holder.execute("BEGIN EXCLUSIVE")
        with pytest.raises(store.StoreError, match="another program holds it"):
            keep(history, check(2, 8))
    assert cores(history.last("m")) == 4


@pytest.mark.parametrize(
    ("limit", "mend"),
    [("max_page_count = 1", "free some space"), ("query_only = 1", "allow writing to it")],
    ids=["full", "read-only"],
)
def test_a_store_that_takes_no_more_refuses_and_keeps_what_was_there(folders, monkeypatch, limit, mend):
    bench = Workbench(folders, MACHINES["laptop"].make())
    machine = bench.this_machine()
    bench.record_check(machine)
    kept = bench.last_check()
    connect = store._connect

    def limited(path, steps, *, writing):
        database = connect(path, steps, writing=writing)
        # SQLite takes no fewer pages than there are; the next one is too many.
        database.execute(f"PRAGMA {limit}")
        return database

    monkeypatch.setattr(store, "_connect", limited)

    def many_checks():
        for number in range(1, 40):
            cpu = replace(machine.cpu, cores=Known(number, "x"))
            bench.record_check(replace(machine, cpu=cpu))

    with pytest.raises(Refused, match=mend):
        many_checks()
    monkeypatch.undo()
    told = bench.last_check()
    assert kept is not None
    assert told is not None
    assert told.readings["memory.size"] == kept.readings["memory.size"]
