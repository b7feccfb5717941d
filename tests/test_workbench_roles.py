"""A person's own roles as files: taken in, written, tried, taken away; never lost."""

from __future__ import annotations

import os

import pytest

from deskspec.detect.capture import CaptureHost
from deskspec.roles.change import Change
from deskspec.store import role_files
from deskspec.store.folders import Folders
from deskspec.workbench import Refused, Workbench

TEXT = """\
id: game-developer
title: Game Developer
extends: [backend-engineer]
requirements:
  memory.size: {minimum: 48 GB, why: Two engines at once.}
"""


@pytest.fixture
def bench(tmp_path):
    return Workbench(Folders(str(tmp_path / "data"), str(tmp_path / "cache")), CaptureHost({}))


@pytest.fixture
def given(tmp_path):
    path = tmp_path / "given.yaml"
    path.write_text(TEXT, encoding="utf-8")
    return path


def ids(bench):
    return [role.id for role in bench.roles()]


def test_an_imported_role_is_there_at_once_and_lies_among_the_own_ones(bench, given, tmp_path):
    bench.roles()
    role = bench.import_role(str(given))
    assert (role.id, role.own) == ("game-developer", True)
    assert role.path == str(tmp_path / "data" / "profiles" / "game-developer.yaml")
    assert ids(bench)[-1] == "game-developer"
    assert bench.role_text("game-developer") == TEXT


def test_a_text_is_told_need_by_need_beside_what_it_inherits(bench, given):
    bench.import_role(str(given))
    told = bench.role_stated("game-developer", TEXT.replace("48 GB", "8 GB") + "drop: [power.ups]\n")
    needs = {need.metric: need for need in told.needs}
    memory, ups = needs["memory.size"], needs["power.ups"]
    assert (memory.said, memory.line) == ({"minimum": "8 GB", "why": "Two engines at once."}, 5)
    assert memory.own.minimum == 8 << 30
    assert memory.inherited.minimum == memory.holds.minimum == 16 << 30
    assert memory.overruled == ("minimum", "why")
    assert (ups.dropped, ups.holds, ups.inherited.origin) == (True, None, "home-office")
    assert needs["network.latency"].inherited is None
    assert bench.role_stated("game-developer", TEXT.replace("48 GB", "8 apples")).line == 5


def test_a_replacing_need_counts_as_it_stands(bench, given):
    bench.import_role(str(given))
    told = bench.role_stated("game-developer", TEXT.replace("48 GB", "8 GB, replace: yes"))
    memory = next(need for need in told.needs if need.metric == "memory.size")
    assert memory.holds.minimum == 8 << 30
    assert memory.overruled == ()


def test_a_text_is_changed_in_place_or_refused(bench):
    after = bench.changed_role_text(TEXT, Change("memory.size", {"minimum": "64 GB"}))
    assert after == TEXT.replace("48 GB", "64 GB")
    with pytest.raises(Refused, match="change it in the text"):
        bench.changed_role_text(TEXT.replace("{", "&a {") + "  cpu.cores: *a\n", Change("cpu.cores", {"minimum": "8"}))


def test_a_wrong_file_is_told_by_line_and_column_and_changes_nothing(bench, given, tmp_path):
    given.write_text(TEXT.replace("48 GB", "48 apples"), encoding="utf-8")
    with pytest.raises(Refused) as told:
        bench.import_role(str(given))
    assert f"{given}:5:26: " in str(told.value)
    assert not (tmp_path / "data").exists()


@pytest.mark.parametrize("content", [b"\xff\xfe\x00", b"", b"[" * 5000, b"id: ml-engineer\ntitle: Mine\n", b"\0"])
def test_no_file_gets_in_that_is_not_a_new_profile(bench, given, content):
    given.write_bytes(content)
    before = ids(bench)
    with pytest.raises(Refused):
        bench.import_role(str(given))
    assert ids(bench) == before


def test_a_file_that_is_not_there_is_refused(bench, tmp_path):
    with pytest.raises(Refused, match="cannot be read"):
        bench.import_role(str(tmp_path / "none.yaml"))


def test_the_same_role_is_not_taken_in_twice(bench, given):
    bench.import_role(str(given))
    with pytest.raises(Refused, match="already"):
        bench.import_role(str(given))


def test_a_saved_text_holds_at_once_and_the_one_before_is_kept(bench, given):
    path = bench.import_role(str(given)).path
    role = bench.save_role_text("game-developer", TEXT.replace("Game Developer", "Spieleentwicklung"))
    assert role.title == "Spieleentwicklung"
    with open(path + role_files.KEPT, encoding="utf-8") as file:
        assert file.read() == TEXT
    assert os.listdir(os.path.dirname(path)).count("game-developer.yaml") == 1
    assert bench.remarks == []


def test_a_wrong_text_is_not_saved(bench, given):
    bench.import_role(str(given))
    wrong = TEXT.replace("minimum", "minimun")
    with pytest.raises(Refused, match=":5:17: "):
        bench.save_role_text("game-developer", wrong)
    problem = bench.role_problem("game-developer", wrong)
    assert problem is not None
    assert (problem.line, problem.column) == (5, 17)
    assert bench.role_problem("game-developer", TEXT) is None
    assert bench.role_text("game-developer") == TEXT


def test_a_role_keeps_its_id(bench, given):
    bench.import_role(str(given))
    problem = bench.role_problem("game-developer", TEXT.replace("id: game-", "id: web-"))
    assert problem is not None
    assert (problem.line, problem.what) == (1, "the id of this role is game-developer")


def test_a_text_that_builds_on_itself_is_a_problem_and_not_the_end(bench, given):
    bench.import_role(str(given))
    problem = bench.role_problem("game-developer", TEXT.replace("[backend-engineer]", "[game-developer]"))
    assert problem is not None
    assert "extends itself" in problem.what


def test_a_deleted_role_is_gone_and_its_file_stays_beside(bench, given):
    path = bench.import_role(str(given)).path
    bench.delete_role("game-developer")
    assert "game-developer" not in ids(bench)
    assert os.listdir(os.path.dirname(path)) == ["game-developer.yaml.bak"]


def test_what_others_build_on_is_not_deleted(bench, given):
    bench.import_role(str(given))
    given.write_text("id: lead\ntitle: Lead\nextends: [game-developer]\n", encoding="utf-8")
    bench.import_role(str(given))
    with pytest.raises(Refused, match="lead builds on it"):
        bench.delete_role("game-developer")


def test_a_bundled_role_is_neither_written_nor_deleted(bench):
    before = bench.role_text("ml-engineer")
    with pytest.raises(Refused, match="comes with DeskSpec"):
        bench.delete_role("ml-engineer")
    with pytest.raises(Refused, match="comes with DeskSpec"):
        bench.save_role_text("ml-engineer", TEXT)
    assert bench.role_text("ml-engineer") == before


def test_a_role_is_exported_as_it_is_written(bench, given, tmp_path):
    bench.import_role(str(given))
    there = tmp_path / "there.yaml"
    bench.export_role("game-developer", str(there))
    assert there.read_text(encoding="utf-8") == TEXT
    with pytest.raises(Refused, match="give another place"):
        bench.export_role("game-developer", str(tmp_path / "no" / "there.yaml"))


def test_a_mended_file_is_no_remark_any_more(bench, given, tmp_path):
    folder = tmp_path / "data" / "profiles"
    folder.mkdir(parents=True)
    (folder / "bad.yaml").write_text("id: bad\n", encoding="utf-8")
    bench.roles()
    assert len(bench.remarks) == 1
    bench.import_role(str(given))
    assert len(bench.remarks) == 1
    (folder / "bad.yaml").unlink()
    bench.reload_roles()
    assert bench.remarks == []


def test_a_link_to_a_file_elsewhere_stays_a_link(tmp_path):
    kept, link = tmp_path / "kept.yaml", tmp_path / "link.yaml"
    kept.write_text("one", encoding="utf-8")
    link.symlink_to(kept)
    role_files.replace(str(link), "two")
    assert link.is_symlink()
    assert kept.read_text(encoding="utf-8") == "two"
