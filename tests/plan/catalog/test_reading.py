"""An import tells what it is by content, reports what it passes over, and stops when it is told to."""

from __future__ import annotations

import os

import pytest

from deskspec.knowledge import gpus
from deskspec.plan.catalog import report
from deskspec.plan.catalog.archive import entries
from deskspec.plan.catalog.buildcores import HARD_DISK, NOT_JSON
from deskspec.plan.catalog.reading import BadImport, Stopped, read_parts
from deskspec.plan.catalog.report import Skips, Watch
from tests.build.catalogues import GPU, files, folder, tarred, zipped
from tests.corpus import corpus

CPU = b"name,price,core_count,core_clock,boost_clock,graphics,color\nAMD Ryzen 7 9800X3D,451.5,8,4.7,5.2,Radeon,\n"


def chips(imported):
    return [part.spec.chip for part in imported.parts if part.kind == "gpu"]


def skipped(imported):
    return {reason: (times, examples) for reason, times, examples in imported.skipped}


def test_a_database_in_a_folder_or_an_archive(tmp_path):
    expected = {"memory": 3, "gpu": 1}
    for path in (
        folder(tmp_path / "db", files()), zipped(tmp_path / "db.zip", files()), tarred(tmp_path / "db.tar.xz", files()),
        zipped(tmp_path / "deep.zip", {f"buildcores-open-db-main/{name}": data for name, data in files().items()}),
    ):  # fmt: skip
        imported = read_parts(str(path))
        assert (imported.origin, imported.kinds) == ("buildcores", expected)
        assert [(times, reason) for reason, (times, _) in skipped(imported).items()] == [(1, "CaseFan: not used")]


def test_one_folder_of_the_database(tmp_path):
    path = folder(tmp_path, {"RAM/1.json": files()["open-db/RAM/0.json"], "RAM/note.txt": b"x", "RAM/.x.json": b"x"})
    assert read_parts(str(path / "RAM") + os.sep).kinds == {"memory": 1}


def test_a_data_set_in_a_folder_an_archive_or_one_file_of_it(tmp_path):
    content = {
        "csv/cpu.csv": CPU,
        "csv/os.csv": b"name,price\n",
        "__MACOSX/csv/._cpu.csv": b"x",
        "json/cpu.json": b"[]",
    }
    for path in (
        folder(tmp_path / "set", content),
        zipped(tmp_path / "set.zip", content),
        tmp_path / "set/csv/cpu.csv",
    ):
        imported = read_parts(str(path), pcpart_date="2026-01-02")
        assert (imported.origin, imported.kinds) == ("pcpart", {"cpu": 1})
        assert imported.parts[0].offers[0].date == "2026-01-02"


def test_a_table_even_under_the_name_of_a_file_of_the_data_set(tmp_path):
    path = tmp_path / "cpu.csv"
    path.write_text("kind,name,price\ncpu,Mine,12\n")
    imported = read_parts(str(path), today="2026-01-02", currency="EUR")
    assert (imported.origin, imported.kinds, imported.parts[0].offers[0].currency) == ("table", {"cpu": 1}, "EUR")


def test_one_broken_file_among_thousands_is_passed_over_and_told(tmp_path):
    content = {**files(3000), "open-db/GPU/xyz.json": b'{\n"a":\n'}
    imported = read_parts(str(tarred(tmp_path / "db.tar", content)))
    assert len(imported.parts) == 3001
    assert skipped(imported)[NOT_JSON] == (1, ("open-db/GPU/xyz.json: not JSON at line 3",))


def test_at_most_five_examples_are_told(tmp_path):
    content = {**files(), **{f"open-db/CPU/{number}.json": b"" for number in range(9)}}
    times, examples = skipped(read_parts(str(folder(tmp_path, content))))[NOT_JSON]
    assert (times, len(examples)) == (9, 5)


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ({"readme.txt": b"x"}, "nothing in it can be used; looked for open-db/GPU"),
        ({"open-db/GPU/1.json": b"x"}, "the first that was passed over: open-db/GPU/1.json: not JSON at line 1"),
        ({"cpu.csv": b"a,b\n"}, "the first that was passed over: cpu.csv: it needs name, price, core_count"),
    ],
)
def test_an_import_of_nothing_says_what_was_looked_for(tmp_path, content, told):
    for path in (folder(tmp_path / "x", content), zipped(tmp_path / "x.zip", content)):
        with pytest.raises(BadImport) as caught:
            read_parts(str(path))
        assert told in str(caught.value)


def test_what_is_not_there_and_what_is_no_table_is_told(tmp_path):
    with pytest.raises(BadImport, match="there is no such file or folder"):
        read_parts(str(tmp_path / "nowhere"))
    (tmp_path / "empty.csv").write_bytes(b"kind,name\n")
    with pytest.raises(BadImport, match=r"empty\.csv: nothing in it can be used"):
        read_parts(str(tmp_path / "empty.csv"))


@pytest.mark.parametrize("packing", ["tar.gz", "zip", "folder"])
def test_progress_only_grows_and_ends_at_the_whole(tmp_path, packing):
    rows = CPU.splitlines(keepends=True)
    content = {**files(2000), "csv/cpu.csv": rows[0] + b"".join(b"A%d" % n + rows[1] for n in range(9000))}
    make = {"folder": folder, "zip": zipped}.get(packing, tarred)
    path = make(tmp_path / f"db.{packing}", content)
    heard = []
    read_parts(str(path), lambda done, total: heard.append((done, total)))
    during = [done for done, _ in heard[:-1]]
    assert during == sorted(during)
    assert all(done <= total for done, total in heard[1:])
    assert heard[-1][0] == heard[-1][1] > 0


@pytest.mark.parametrize("packing", ["folder", "zip", "tar.xz", "csv"])
def test_an_import_stops_where_it_is_told_to(tmp_path, packing, monkeypatch):
    monkeypatch.setattr(report, "_BETWEEN", 0)
    if packing == "csv":
        path = tmp_path / "mine.csv"
        path.write_text("kind,name\n" + "".join(f"desk,Desk {number}\n" for number in range(60)))
    elif packing == "folder":
        path = folder(tmp_path / "db", files(40))
    else:
        path = (zipped if packing == "zip" else tarred)(tmp_path / f"db.{packing}", files(90))
    asked = []

    def stopped():
        asked.append(packing)
        return len(asked) == 3

    with pytest.raises(Stopped):
        read_parts(str(path), stopped=stopped)
    assert len(asked) == 3

    def counted():
        asked.append(packing)
        return False

    read_parts(str(path), stopped=counted)
    assert len(asked) >= (6 if packing == "tar.xz" else 40)


def test_the_real_database(tmp_path):
    """A twentieth of it, as reading all of it tells nothing more."""
    path = corpus("catalog", "buildcores-open-db.tar.xz")
    names: list[str] = []

    def twentieth(name):
        names.append(name)
        return len(names) % 20 == 0

    found = dict(entries(str(path), Skips(), Watch(), twentieth))
    assert len(names) > 47_000
    imported = read_parts(str(folder(tmp_path, found)))
    told = skipped(imported)
    assert NOT_JSON not in told
    assert len(imported.parts) + sum(times for times, _ in told.values()) == len(found) - ("LICENSE.txt" in found)
    assert set(told) - {HARD_DISK} == {reason for reason in told if reason.endswith(": not used")}
    assert len(imported.kinds) >= 15
    known = {model.name for model in gpus.models()}
    found_chips = chips(imported)
    assert set(found_chips) <= {None, *known}
    assert len(found_chips) - found_chips.count(None) > 0.75 * len(found_chips)


def test_the_whole_of_the_real_database_in_numbers():
    imported = read_parts(str(corpus("catalog", "buildcores-open-db.tar.xz")))
    kinds = {
        "memory": 4828, "mouse": 4444, "keyboard": 4143, "monitor": 3849, "gpu": 3835, "case": 3749, "motherboard": 3699,
        "psu": 3295, "headset": 3033, "ssd": 2506, "cooler": 2398, "cpu": 789, "desk": 295, "webcam": 294, "chair": 223,
        "laptop": 118, "desktop": 91, "lamp": 6, "mini-pc": 5,
    }  # fmt: skip
    assert imported.kinds == kinds
    assert skipped(imported)[HARD_DISK][0] == 989
    assert len({part.id for part in imported.parts}) == len(imported.parts) == 41_600


def test_the_real_data_set():
    imported = read_parts(str(corpus("catalog", "pc-part-dataset-csv.zip")))
    assert (imported.origin, len(imported.parts)) == ("pcpart", 56_877)
    assert (imported.kinds["memory"], imported.kinds["gpu"], imported.kinds["ups"]) == (12_158, 6_477, 701)
    assert sum(bool(part.offers) for part in imported.parts) > 13_000
    assert set(chips(imported)) <= {None, *(model.name for model in gpus.models())}
    assert GPU["chipset"] in chips(imported)
