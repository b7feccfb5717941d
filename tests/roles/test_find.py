"""Profile files are found and read without harm, whatever lies in the folder."""

from __future__ import annotations

import os
import sys
import time

import pytest

from deskspec.roles.errors import ProfileError
from deskspec.roles.find import find, read_bytes
from deskspec.roles.library import open_library, validate_file
from tests.roles.written import write

LARGE = "larger than 256 KiB, which no profile is; is this the right file?"


def test_a_folder_that_is_not_there_holds_no_profiles(tmp_path):
    assert len(find(str(tmp_path / "none"))) == 7
    assert len(find(None)) == 7


def test_only_yaml_files_that_are_not_hidden_count(tmp_path):
    for name in ("a.yaml", "b.yml", "C.YAML", ".a.yaml", "a.yaml~", "notes.txt", "a.yaml.swp"):
        (tmp_path / name).write_text("x")
    assert [os.path.basename(source.path) for source in find(str(tmp_path)) if source.own] == [
        "C.YAML",
        "a.yaml",
        "b.yml",
    ]


def test_a_file_of_a_hundred_megabytes_costs_one_line(tmp_path):
    path = tmp_path / "big.yaml"
    with path.open("wb") as file:
        file.truncate(100 << 20)
    start = time.perf_counter()
    with pytest.raises(ProfileError) as caught:
        read_bytes(str(path))
    assert time.perf_counter() - start < 0.1
    assert str(caught.value) == f"{path}:1:1: {LARGE}"
    assert [str(problem) for problem in open_library(str(tmp_path)).problems] == [f"{path}:1:1: {LARGE}"]


def test_a_file_of_256_kib_is_read(tmp_path):
    path = tmp_path / "full.yaml"
    path.write_bytes(b"#" * (256 << 10))
    assert len(read_bytes(str(path))) == 256 << 10
    path.write_bytes(b"#" * ((256 << 10) + 1))
    with pytest.raises(ProfileError, match="larger than 256 KiB"):
        read_bytes(str(path))


@pytest.mark.parametrize(
    ("name", "reason"), [("none.yaml", "No such file or directory"), ("nul\0.yaml", "embedded null byte")]
)
def test_a_file_that_cannot_be_read_is_told(tmp_path, name, reason):
    path = str(tmp_path / name)
    with pytest.raises(ProfileError) as caught:
        validate_file(path)
    assert str(caught.value) == f"{path}:1:1: cannot be read: {reason}"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows opens no folders")
def test_a_folder_named_like_a_profile_is_told(tmp_path):
    (tmp_path / "folder.yaml").mkdir()
    told = f"{tmp_path}/folder.yaml:1:1: not a file; name a profile written as YAML"
    assert [str(problem) for problem in open_library(str(tmp_path)).problems] == [told]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_a_named_pipe_is_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "pipe.yaml")
    told = [str(problem) for problem in open_library(str(tmp_path)).problems]
    assert told == [f"{tmp_path}/pipe.yaml:1:1: not a file; name a profile written as YAML"]


def test_a_file_where_the_folder_should_be_is_told(tmp_path):
    path = tmp_path / "profiles"
    path.write_text("")
    library = open_library(str(path))
    assert [str(problem) for problem in library.problems] == [f"{path}:1:1: cannot be read: Not a directory"]
    assert len(library.profiles) == 7


def test_more_profiles_than_a_person_keeps_are_told(tmp_path):
    for number in range(203):
        write(tmp_path, f"p{number:03}", "")
    library = open_library(str(tmp_path))
    assert len(library.profiles) == 207
    told = "holds 203 profiles; only the first 200 are used; move some to another folder"
    assert [str(problem) for problem in library.problems] == [f"{tmp_path}:1:1: {told}"]
