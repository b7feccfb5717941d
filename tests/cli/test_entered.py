"""`deskspec set`, `unset`, `list`: all or none, with the nearest word for a wrong one."""

from __future__ import annotations

import sqlite3

import pytest

from deskspec.workbench import Workbench


@pytest.mark.parametrize(
    ("pair", "told"),
    [
        ("memory.size=lots", "memory.size: “lots” is not a size of memory such as 32 GB"),
        ("memory.sise=32GB", "“memory.sise”: no such metric; did you mean memory.size?"),
        ("MEMORY.SIZE=32GB", "did you mean memory.size?"),
        ("memory.size", "“memory.size”: write METRIC=VALUE, such as memory.size=32GB"),
        ("memory.size=", "memory.size: “” is not"),
        ("=32GB", "“”: no such metric; deskspec set --metrics shows them all"),
        ("speicher.größe=32GB", "“speicher.größe”: no such metric"),
        ("memory.size=３２GB", "is not a size of memory"),
        ("memory.size=-1 GB", "is negative"),
        ("memory.size=1e400GB", "memory.size: “1e400GB”"),
        ("memory.size=nan", "is not a size of memory"),
        ("memory.size=\x1b[31m", "is not a size of memory"),
        ("memory.size=" + "0" * 500 + "32GB", "is too long for a value"),
        ("x" * 100_000 + "=1", "no such metric"),
        ("gpu.rented=maybe", "is neither yes nor no"),
    ],
)
@pytest.mark.parametrize("command", ["set", "check --set"])
def test_a_value_that_does_not_fit_is_refused_in_one_line(desk, command, pair, told):
    got = desk(*command.split(), pair)
    assert got.code == 2
    assert told in got.line
    assert len(got.line) < 250
    assert "\x1b" not in got.line
    assert desk("list").out.startswith("Nothing is kept")


def test_of_several_where_one_is_wrong_none_is_kept(desk):
    assert desk("set", "memory.size=64GB", "network.download=fast").code == 2
    assert desk("list").out.startswith("Nothing is kept")


def test_what_is_kept_is_told_with_what_was_seen(desk):
    told = desk("set", "memory.size=64GB", "network.download=250 Mbps")
    assert told.code == 0
    lines = told.out.splitlines()
    assert lines[0].startswith("kept: memory.size = 64 GB (you, 20")
    assert "where 32 GB was seen" in lines[0]
    assert lines[1].startswith("kept: network.download = 250 Mbps")
    assert desk("list").out == told.out.replace("kept: ", "")
    assert desk("set", "--list").out == desk("list").out


def test_the_last_of_two_values_for_one_metric_counts(desk):
    assert desk("set", "memory.size=64GB", "memory.size=128GB").out.count("128 GB") == 1


def test_dropping_what_is_not_kept_says_so(desk):
    desk("set", "memory.size=64GB")
    told = desk("unset", "memory.size", "gpu.rented")
    assert (told.code, told.out) == (1, "dropped: memory.size\n")
    assert told.line == "deskspec unset: nothing was kept for gpu.rented; deskspec list tells what is"
    assert desk("unset", "memory.sice").line.endswith("did you mean memory.size?")


def test_every_metric_is_listed_with_an_example_that_it_takes(desk):
    from deskspec.metrics.registry import METRICS

    told = desk("set", "--metrics").out
    for name, metric in METRICS.items():
        assert name in told
        metric.kind.parse(metric.kind.example)


def test_values_of_an_earlier_version_are_shown_as_they_are(desk):
    desk("set", "memory.size=64GB")
    with sqlite3.connect(desk.home / "deskspec.db") as database:
        database.execute("UPDATE entered SET text = 'plenty'")
        database.execute("INSERT INTO entered SELECT machine, 'gone.metric', '3', at, saw FROM entered")
    database.close()
    told = desk("list")
    assert told.code == 0
    assert "memory.size = plenty, which does not fit" in told.out
    assert "gone.metric = 3" in told.out
    assert desk("check", "-r", "ml-engineer").code in (0, 1, 3)


# --- machines without an id, homes without room


@pytest.fixture
def nameless(desk):
    from tests.build.linux import LinuxBox

    desk.host = LinuxBox().memory(31.1, 256).host()
    return desk


def test_a_system_without_an_id_gets_one_with_the_first_value(nameless):
    assert nameless("check").code == 0
    assert nameless("list").code == 0
    assert not (nameless.home / "machine-id").exists()
    assert nameless("set", "memory.size=64GB").code == 0
    assert "64 GB" in nameless("list").out
    assert len((nameless.home / "machine-id").read_text()) == 32


@pytest.mark.parametrize("damage", ["", "short", "\x00" * 32, "z" * 32])
def test_a_damaged_id_is_made_anew(nameless, damage):
    nameless.home.mkdir()
    (nameless.home / "machine-id").write_text(damage)
    assert nameless("list").code == 0
    assert nameless("set", "memory.size=64GB").code == 0
    assert "64 GB" in nameless("list").out


@pytest.fixture(params=["a file in its place", "no such place", "no home"])
def homeless(request, nameless, monkeypatch, tmp_path):
    if request.param == "no home":
        monkeypatch.delenv("DESKSPEC_HOME")
        monkeypatch.delenv("XDG_DATA_HOME", raising=False)
        monkeypatch.delenv("XDG_CACHE_HOME", raising=False)
        monkeypatch.setenv("HOME", "relative")
    elif request.param == "no such place":
        monkeypatch.setenv("DESKSPEC_HOME", "/proc/nowhere/deskspec")
    else:
        (tmp_path / "taken").write_text("mine")
        monkeypatch.setenv("DESKSPEC_HOME", str(tmp_path / "taken"))
    return nameless


def test_without_a_place_for_data_a_check_works_and_a_set_is_refused(homeless, tmp_path):
    for words in (("check",), ("list",), ("detect",), ("roles",)):
        told = homeless(*words)
        assert told.code == 0, words
        assert not told.err or told.line
    told = homeless("set", "memory.size=64GB")
    assert told.code == 2
    assert "DESKSPEC_HOME" in told.line
    assert homeless("roles", "new", "my-role").code == 2
    assert homeless("unset", "memory.size").code == 1
    if (tmp_path / "taken").exists():
        assert (tmp_path / "taken").read_text() == "mine"


def test_two_people_s_machines_do_not_share_values(desk, tmp_path):
    desk("set", "memory.size=64GB")
    other = Workbench(host=type(desk.host)({"/etc/machine-id": b"f" * 31 + b"0"}))
    assert other.entered() == ()
