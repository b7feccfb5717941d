"""Where data lives: the chosen folder, XDG's, or nowhere; files that appear whole or not at all."""

from __future__ import annotations

import os
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deskspec.store import folders, identity
from deskspec.store.folders import Folders, NoFolder


@pytest.fixture
def plain(monkeypatch, tmp_path):
    for name in ("DESKSPEC_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setattr(sys, "platform", "linux")
    return monkeypatch


def test_xdg_s_defaults_lie_below_home(plain, tmp_path):
    assert folders.find() == Folders(str(tmp_path / ".local/share/deskspec"), str(tmp_path / ".cache/deskspec"))


def test_xdg_s_variables_count_where_they_are_absolute(plain, tmp_path):
    plain.setenv("XDG_DATA_HOME", "/data")
    plain.setenv("XDG_CACHE_HOME", "relative")
    assert folders.find() == Folders("/data/deskspec", str(tmp_path / ".cache/deskspec"))


def test_one_folder_of_the_person_s_choice_holds_both(plain, tmp_path):
    plain.chdir(tmp_path)
    plain.setenv("DESKSPEC_HOME", "here")
    found = folders.find()
    assert (found.data, found.cache) == (str(tmp_path / "here"), str(tmp_path / "here/cache"))


def test_a_home_that_is_no_place_is_none(plain):
    plain.setenv("HOME", "relative/home")
    assert folders.find() == Folders(None, None)
    assert (folders.find().database, folders.find().profiles) == (None, None)
    with pytest.raises(NoFolder, match="set HOME, or DESKSPEC_HOME"):
        folders.find().require_data()


def test_the_data_folder_is_the_person_s_alone(tmp_path):
    made = Folders(str(tmp_path / "a/b"), None).require_data()
    assert os.path.isdir(made)
    if os.name == "posix":
        assert os.stat(made).st_mode & 0o077 == 0


def test_a_file_in_the_folder_s_place_is_told(tmp_path):
    (tmp_path / "taken").write_text("mine")
    with pytest.raises(NoFolder, match="there is a file in its place"):
        Folders(str(tmp_path / "taken"), None).require_data()


def test_a_new_file_never_replaces_one(tmp_path):
    path = str(tmp_path / "x")
    folders.write_new(path, "first")
    with pytest.raises(FileExistsError):
        folders.write_new(path, "second")
    assert os.listdir(tmp_path) == ["x"]
    assert (tmp_path / "x").read_text() == "first"


def test_file_systems_without_links_get_new_files_too(tmp_path, monkeypatch):
    def refuse(*_):
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(os, "link", refuse)
    folders.write_new(str(tmp_path / "x"), "first")
    with pytest.raises(FileExistsError):
        folders.write_new(str(tmp_path / "x"), "second")
    assert os.listdir(tmp_path) == ["x"]


def test_an_id_is_made_once_and_kept(tmp_path):
    where = Folders(str(tmp_path), None)
    assert identity.kept_id(where) == ""
    made = identity.made_id(where)
    assert len(made) == 32
    assert identity.made_id(where) == identity.kept_id(where) == made


def test_ids_differ():
    assert identity.random_id() != identity.random_id()
    assert identity.kept_id(Folders(None, None)) == ""


@given(st.binary(max_size=80))
def test_no_content_of_the_kept_id_raises(tmp_path_factory, content):
    folder = tmp_path_factory.mktemp("id")
    (folder / "machine-id").write_bytes(content)
    told = identity.kept_id(Folders(str(folder), None))
    assert told == "" or told.encode() == content
