"""A role is found by what people call it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deskspec.roles.library import ProfileError, UnknownRole, open_library, template, validate_file
from deskspec.units import GIB
from tests.roles.written import write

LIBRARY = open_library()


@pytest.mark.parametrize(
    ("written", "role"),
    [
        ("ml-engineer", "ml-engineer"),
        ("ML-Engineer", "ml-engineer"),
        ("ML Engineer", "ml-engineer"),
        ("  ml   engineer ", "ml-engineer"),
        ("home office (base)", "home-office"),
        ("LEAD AI BACKEND ENGINEER", "lead-ai-backend-engineer"),
    ],
)
def test_a_role_is_found_by_id_or_title_whatever_its_capitals(written, role):
    assert LIBRARY.get(written).id == LIBRARY.find(written).id == role


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("ml-enginer", "“ml-enginer”: no such role; did you mean ml-engineer?"),
        ("Data Scientits", "“Data Scientits”: no such role; did you mean data-scientist?"),
        ("backend", "“backend”: no such role; did you mean backend-engineer?"),
        ("xyzzy", "“xyzzy”: no such role; see them all with: deskspec roles"),
        ("", "“”: no such role; see them all with: deskspec roles"),
        ("a\x1b[31m", "“a?[31m”: no such role; see them all with: deskspec roles"),
    ],
)
def test_an_unknown_role_names_the_nearest_one(written, told):
    with pytest.raises(UnknownRole) as caught:
        LIBRARY.get(written)
    assert str(caught.value) == told


@given(st.text(max_size=30))
def test_any_role_is_found_or_unknown(written):
    try:
        told = ""
        LIBRARY.get(written)
    except UnknownRole as error:
        told = error.role
    assert told in ("", written)


def test_a_role_can_be_a_file(tmp_path):
    path = write(tmp_path, "mine", "requirements:\n  power.ups: {minimum: yes}\n")
    found = LIBRARY.find(path)
    assert (found.id, found.path, found.own) == ("mine", path, True)


def test_a_role_that_is_a_file_that_is_not_there_is_told(tmp_path):
    with pytest.raises(ProfileError, match=r"gone\.yaml:1:1: cannot be read: No such file"):
        LIBRARY.find(str(tmp_path / "gone.yaml"))


def test_the_template_is_a_valid_profile(tmp_path):
    path = tmp_path / "new.yaml"
    path.write_text(template("my-role", "My Role", "ml-engineer"), encoding="utf-8")
    profile = validate_file(str(path))
    assert (profile.id, profile.title, profile.extends) == ("my-role", "My Role", ("ml-engineer",))


@pytest.mark.parametrize(
    "title", ["Data: the role", "# 1", "it's “mine”", 'a "b"', "yes", "{x}", "Ökonom 数", "back\\slash"]
)
def test_a_template_takes_any_title(tmp_path, title):
    path = tmp_path / "new.yaml"
    path.write_text(template("my-role", title, "home-office"), encoding="utf-8")
    assert validate_file(str(path)).title == title


def test_a_new_role_asks_what_the_one_asks_that_it_builds_on(tmp_path):
    path = tmp_path / "new.yaml"
    path.write_text(template("my-role", "My Role", "ml-engineer"), encoding="utf-8")
    made, base = validate_file(str(path)), open_library(None, None).find("ml-engineer")
    asked = [[(need.metric, need.minimum, need.recommended) for need in role.requirements] for role in (made, base)]
    assert asked[0] == asked[1]
    assert made.summary == ""


def test_what_the_template_has_commented_out_is_valid_too(tmp_path):
    text = template("my-role", "My Role", "ml-engineer")
    for line in ("# memory.size:", "# displays.count:", "# power.ups:", "# drop:"):
        assert line in text
        text = text.replace(line, line[2:])
    path = tmp_path / "new.yaml"
    path.write_text(text, encoding="utf-8")
    needs = {need.metric: need for need in validate_file(str(path)).requirements}
    assert needs["displays.count"].minimum == 3
    assert needs["memory.size"].minimum == 64 * GIB
    assert "storage.backup" not in needs


def test_two_errors_are_equal_when_they_tell_the_same():
    assert ProfileError("f", 1, 2, "a", "b") == ProfileError("f", 1, 2, "a", "b")
    assert len({ProfileError("f", 1, 2, "a", "b"), ProfileError("f", 1, 2, "a", "b")}) == 1
    assert str(ProfileError("f", 1, 2, "a")) == "f:1:2: a"
