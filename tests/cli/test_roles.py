"""`deskspec roles`: list, show, compare, new, validate, schema, and what is wrong with a profile, to the column."""

from __future__ import annotations

import json
import os

import pytest

PROFILE = """\
id: my-role
title: My Role
extends: [home-office]
requirements:
  memory.size: {minimum: 8 GB, why: to test, source: derived}
"""


@pytest.fixture
def own(desk):
    """Writes a profile of the person's own."""

    def written(name, text):
        folder = desk.home / "profiles"
        folder.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
        return folder / name

    return written


def test_bundled_and_own_roles_are_listed(desk, own):
    own("my-role.yaml", PROFILE)
    for words in (("roles",), ("roles", "list")):
        told = desk(*words)
        assert (told.code, told.err) == (0, "")
        assert "ml-engineer" in told.out
        assert "My Role" in told.out
    assert "my-role" in [role["id"] for role in json.loads(desk("roles", "--format", "json").out)["roles"]]
    assert "My Role" in desk("check").out
    assert desk("check", "-r", "my role").code in (0, 1, 3)


def test_a_broken_own_profile_hides_no_other(desk, own):
    broken = own("broken.yaml", PROFILE.replace("memory.size", "memory.sise"))
    own("my-role.yaml", PROFILE)
    for words in (("roles",), ("check",), ("roles", "show", "my-role")):
        told = desk(*words)
        assert told.code == 0
        assert "My Role" in told.out
        assert told.line.startswith(f"deskspec: {broken}:5:3: ")
        assert "did you mean memory.size?" in told.line
    assert desk("doctor").code == 1


@pytest.mark.parametrize("form", ["text", "json", "md"])
def test_one_role_is_shown_in_full(desk, form):
    told = desk("roles", "show", "ml-engineer", "--format", form)
    assert told.code == 0
    assert "ML Engineer" in told.out
    assert form != "json" or json.loads(told.out)["id"] == "ml-engineer"


@pytest.mark.parametrize("form", ["text", "json", "md"])
def test_two_roles_are_compared_on_a_machine(desk, tmp_path, form):
    path = str(desk.saved(tmp_path / "m.json"))
    told = desk("roles", "compare", "backend-engineer", "ml-engineer", "--machine", path, "--format", form)
    assert told.code == 0
    assert told.out
    assert desk("roles", "compare", "backend-engineer", "ml-engineer", "--format", form).out == told.out


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("show", "ml-enginer"), "“ml-enginer”: no such role; did you mean ml-engineer?"),
        (("show", "zzzzzz"), "no such role; see them all with: deskspec roles"),
        (("show",), "the following arguments are required: ROLE"),
        (("compare", "ml-engineer"), "the following arguments are required: B"),
        (("compare", "ml-engineer", "x\x1b[31m"), "no such role"),
        (("sho", "ml-engineer"), "sho: no such verb; one of list, show, compare, new, validate, schema"),
        (("validate", "none.yaml"), "none.yaml:1:1: cannot be read: No such file or directory"),
        (("show", "none.yaml"), "none.yaml:1:1: cannot be read"),
        (("schema", "-o", "nowhere/x"), "give a file in a folder you can write to"),
    ],
)
def test_a_wrong_call_gets_one_line(desk, words, told):
    got = desk("roles", *words)
    assert got.code == 2
    assert told in got.line
    assert "\x1b" not in got.line


# --- new


def test_a_new_role_is_valid_and_found(desk):
    told = desk("roles", "new", "game-developer", "--extends", "backend-engineer")
    assert told.code == 0
    path = told.out.partition(": edit it")[0]
    assert os.path.dirname(path) == str(desk.home / "profiles")
    assert "valid. Game developer (game-developer)" in desk("roles", "validate", path).out
    assert desk("roles", "show", "game-developer").code == 0


@pytest.mark.parametrize("title", ['A "title": {with} [odd] #signs', "Größe – 東京", "yes", "~", "5", "\\", "x" * 200])
def test_a_title_is_a_title_whatever_it_holds(desk, title):
    assert desk("roles", "new", "my-role", "--title", title).code == 0
    told = desk("roles", "validate", str(desk.home / "profiles/my-role.yaml"))
    assert (told.code, told.err) == (0, "")
    assert f"valid. {title} (my-role)" in told.out


@pytest.mark.parametrize("title", ["", " ", "a\nb", "\x1b[31m", "x" * 201])
def test_a_title_that_is_none_makes_no_file(desk, title):
    assert "a title is one line" in desk("roles", "new", "my-role", "--title", title).line
    assert not list(desk.home.rglob("*.yaml"))


def test_an_id_may_hold_a_number(desk):
    assert desk("roles", "new", "level-2-support").code == 0


@pytest.mark.parametrize(
    "name",
    [
        "",
        "My-Role",
        "my_role",
        "-x",
        "x-",
        "a--b",
        "../x",
        "a/b",
        "größe",
        "x.yaml",
        "a b",
        "12",
        "x" * 300,
        "\x1b[31m",
    ],
)
def test_an_id_that_is_none_makes_no_file(desk, name):
    told = desk("roles", "new", "--", name)
    assert told.code == 2
    assert len(told.line) < 300
    assert "\x1b" not in told.line
    assert not list(desk.home.rglob("*.yaml"))


def test_new_never_writes_over_a_role_or_a_file(desk, own):
    path = own("my-role.yaml", "half written")
    assert "there is such a file already" in [desk("roles", "new", "my-role")][0].err
    assert path.read_text() == "half written"
    own("my-role.yaml", PROFILE)
    assert "there is such a role already" in desk("roles", "new", "my-role").line
    assert "there is such a role already" in desk("roles", "new", "ml-engineer").line
    assert path.read_text() == PROFILE


def test_new_builds_on_roles_that_exist(desk):
    assert "did you mean ml-engineer?" in desk("roles", "new", "x-role", "--extends", "ml-enginer").line


def test_a_file_in_the_folder_s_place_is_told(desk):
    desk.home.mkdir()
    (desk.home / "profiles").write_text("mine")
    told = desk("roles", "new", "my-role")
    assert told.code == 2
    assert "there is a file in its place" in told.err
    assert (desk.home / "profiles").read_text() == "mine"


# --- validate


@pytest.mark.parametrize(
    ("text", "place", "told"),
    [
        (PROFILE.replace("memory.size", "memory.sise"), "5:3", "did you mean memory.size?"),
        (PROFILE.replace("8 GB", "lots"), "5:", "“lots” is not a size of memory"),
        (PROFILE.replace("home-office", "home-ofice"), "3:", "did you mean home-office?"),
        (PROFILE.replace("title: My Role\n", ""), "1:", "title"),
        (PROFILE + "  cpu.cores: {minimum: [}\n", "6:", ""),
        (PROFILE + "surprise: 3\n", "6:1", "surprise"),
        (PROFILE + "summary: *nowhere\n", "6:", ""),
        ("\t", "1:", ""),
        ("", "1:", ""),
        ("[" * 5000, "1:", ""),
        ("a: !!python/object/apply:os.system [true]", "1:", ""),
    ],
)
def test_what_is_wrong_is_told_with_file_line_and_column(desk, tmp_path, text, place, told):
    path = tmp_path / "p.yaml"
    path.write_text(text)
    got = desk("roles", "validate", str(path))
    assert got.code == 2
    assert got.line.startswith(f"deskspec roles: {path}:{place}")
    assert told in got.line


def test_a_good_file_is_valid(desk, tmp_path):
    path = tmp_path / "p.yaml"
    path.write_text(PROFILE)
    told = desk("roles", "validate", str(path))
    assert told.code == 0
    assert told.out.startswith(f"{path}: valid. My Role (my-role), ")
    assert desk("check", "-r", str(path)).code in (0, 1, 3)


@pytest.mark.parametrize("content", [b"\x00\xff\xfe", b"\x7fELF" * 100, b"x" * 300_000])
def test_what_is_no_profile_at_all_is_refused(desk, tmp_path, content):
    path = tmp_path / "p.yaml"
    path.write_bytes(content)
    assert desk("roles", "validate", str(path)).code == 2
    assert desk("check", "-r", str(path)).line


def test_the_schema_is_json(desk):
    assert json.loads(desk("roles", "schema").out)["$schema"]
