"""Profiles that build on each other: order, chains and cycles, and what one bad file does to the others."""

from __future__ import annotations

import pytest

from deskspec.roles.library import open_library, validate_file
from tests.roles.written import need, write

UPS = "requirements:\n  power.ups: {minimum: yes}\n"


def problems(folder) -> list[str]:
    return [str(problem) for problem in open_library(str(folder)).problems]


def own(folder) -> list[str]:
    return [profile.id for profile in open_library(str(folder)).profiles if profile.own]


def test_an_own_profile_builds_on_a_bundled_one(tmp_path):
    write(tmp_path, "mine", "requirements:\n  memory.size: {minimum: 48 GB}\n", "ml-engineer")
    profile = open_library(str(tmp_path)).get("mine")
    assert profile.own
    assert need(profile, "memory.size").minimum == 48 << 30
    assert need(profile, "memory.size").recommended == 64 << 30
    assert need(profile, "gpu.memory").origin == "ml-engineer"


def test_own_profiles_build_on_each_other_in_whatever_order_the_files_come(tmp_path):
    write(tmp_path, "a-child", "", "z-parent")
    write(tmp_path, "z-parent", UPS, "home-office")
    assert problems(tmp_path) == []
    assert need(open_library(str(tmp_path)).get("a-child"), "power.ups").minimum is True


def test_own_profiles_stand_behind_the_bundled_ones_by_title(tmp_path):
    for role in ("zeta", "alpha", "Mid".lower()):
        write(tmp_path, role, UPS)
    profiles = open_library(str(tmp_path)).profiles
    assert [profile.id for profile in profiles[7:]] == ["alpha", "mid", "zeta"]
    assert not any(profile.own for profile in profiles[:7])


def test_a_missing_parent_is_told_with_the_nearest_id(tmp_path):
    path = write(tmp_path, "mine", "", "home-office, ml-enginer")
    told = f"{path}:3:24: extends ml-enginer: no such profile; did you mean ml-engineer?"
    assert problems(tmp_path) == [told]


def test_a_missing_parent_like_no_other_is_told_too(tmp_path):
    path = write(tmp_path, "mine", "", "xyzzy")
    assert problems(tmp_path) == [f"{path}:3:11: extends xyzzy: no such profile; see them all with: deskspec roles"]


def test_a_cycle_names_the_chain(tmp_path):
    paths = [write(tmp_path, role, "", parent) for role, parent in (("a", "b"), ("b", "c"), ("c", "a"))]
    assert problems(tmp_path) == [
        f"{paths[0]}:3:11: extends itself: a → b → c → a; take one out of the chain",
        f"{paths[1]}:3:11: extends itself: b → c → a → b; take one out of the chain",
        f"{paths[2]}:3:11: extends itself: c → a → b → c; take one out of the chain",
    ]


def test_a_profile_that_extends_itself_is_a_cycle_of_one(tmp_path):
    path = write(tmp_path, "a", "", "a")
    assert problems(tmp_path) == [f"{path}:3:11: extends itself: a → a; take one out of the chain"]


def test_who_builds_on_a_cycle_is_told_to_mend_it_first(tmp_path):
    write(tmp_path, "a", "", "a")
    path = write(tmp_path, "b", "", "a")
    assert problems(tmp_path)[1] == f"{path}:3:11: extends “a”, which cannot be used; mend that profile first"


def test_a_broken_profile_never_hides_the_others(tmp_path):
    broken = write(tmp_path, "broken", "summry: x\n")
    write(tmp_path, "good", UPS)
    heir = write(tmp_path, "heir", "", "broken")
    assert own(tmp_path) == ["good"]
    assert len(open_library(str(tmp_path)).profiles) == 8
    assert problems(tmp_path) == [
        f"{broken}:3:1: summry: no such key; did you mean summary?",
        f"{heir}:3:11: extends “broken”, which cannot be used; mend that profile first",
    ]


def test_an_own_profile_cannot_take_a_bundled_id(tmp_path):
    path = write(tmp_path, "ml-engineer", UPS)
    told = (
        f"{path}:1:5: id “ml-engineer” belongs to a bundled profile; "
        "choose another id, and build on it with extends: [ml-engineer]"
    )
    assert problems(tmp_path) == [told]
    assert open_library(str(tmp_path)).get("ml-engineer").own is False


def test_two_own_profiles_cannot_share_an_id(tmp_path):
    first = write(tmp_path, "mine", UPS)
    second = tmp_path / "other.yaml"
    second.write_text("id: mine\ntitle: Other\n")
    told = f"{second}:1:5: id “mine” is already used by {first}; choose another id"
    assert problems(tmp_path) == [told]
    assert open_library(str(tmp_path)).get("mine").title == "Mine"


def test_a_chain_of_ten_is_enough(tmp_path):
    for number in range(12):
        write(tmp_path, f"p{number}", UPS if number == 0 else "", f"p{number - 1}" if number else "")
    found = problems(tmp_path)
    assert own(tmp_path) == [f"p{number}" for number in range(10)]
    assert found[0].endswith(":3:11: extends through more than 10 profiles; build on one nearer to the base")
    assert found[1].endswith("which cannot be used; mend that profile first")


def test_two_hundred_profiles_in_one_chain_end_in_messages(tmp_path):
    for number in range(200):
        write(tmp_path, f"p{number}", "", f"p{number + 1}")
    assert len(problems(tmp_path)) == 200


def test_a_file_is_validated_as_it_stands_now(tmp_path):
    path = write(tmp_path, "mine", UPS, "home-office")
    assert validate_file(path, None).id == "mine"
    assert validate_file(path, str(tmp_path)).id == "mine"


def test_a_bundled_file_is_valid_where_it_lies():
    path = open_library().get("ml-engineer").path
    assert validate_file(path).own is False


def test_a_changed_copy_goes_before_the_own_profile_of_the_same_id(tmp_path):
    write(tmp_path / "own", "mine", UPS)
    copy = write(tmp_path / "copy", "mine", "requirements:\n  memory.size: {minimum: 8 GB}\n")
    assert need(validate_file(copy, str(tmp_path / "own")), "memory.size").minimum == 8 << 30


def test_a_file_may_build_on_the_persons_own_profiles(tmp_path):
    write(tmp_path / "own", "base", UPS)
    path = write(tmp_path / "else", "mine", "", "base")
    assert need(validate_file(path, str(tmp_path / "own")), "power.ups").minimum is True
    with pytest.raises(Exception, match="extends base: no such profile"):
        validate_file(path)
