"""Unchanged profiles come from the cache, word for word; anything else is read anew."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import deskspec
from deskspec.roles import build, cache
from deskspec.roles.find import Source
from deskspec.roles.library import open_library
from tests.roles.written import need, write


@pytest.fixture
def folders(tmp_path):
    write(tmp_path / "own", "mine", "requirements:\n  displays.resolution: {minimum: 4K}\n", "ml-engineer")
    write(tmp_path / "own", "broken", "summry: x\n")
    return str(tmp_path / "own"), str(tmp_path / "cache")


@pytest.fixture
def built(monkeypatch):
    """How often profiles were read anew."""
    times = []
    original = build.build

    def counted(sources):
        times.append(1)
        return original(sources)

    monkeypatch.setattr(build, "build", counted)
    return times


def both(folders):
    library = open_library(*folders)
    return library.profiles, library.problems


def kept(folders) -> Path:
    return Path(folders[1]) / cache.FILE_NAME


def test_what_comes_from_the_cache_is_what_went_in(folders, built):
    first = both(folders)
    assert both(folders) == first
    assert len(built) == 1
    assert [str(problem) for problem in first[1]] == [
        f"{folders[0]}/broken.yaml:3:1: summry: no such key; did you mean summary?"
    ]


def test_levels_keep_their_types(folders, built):
    open_library(*folders)
    profile = open_library(*folders).get("mine")
    assert len(built) == 1
    size = need(profile, "displays.resolution").minimum
    assert (size.width, size.height) == (3840, 2160)
    assert need(profile, "gpu.cuda").minimum == (7, 5)
    assert isinstance(need(profile, "system.os").minimum, tuple)
    assert hash(profile)


def test_neither_pydantic_nor_yaml_is_imported_where_nothing_changed(folders):
    open_library(*folders)
    code = (
        "import sys; from deskspec.roles.library import open_library; "
        "heavy = {'pydantic', 'yaml', 'difflib', 'deskspec.metrics', 'deskspec.knowledge'}; "
        "print(len(open_library(*sys.argv[1:]).profiles), sorted(heavy & set(sys.modules)))"
    )
    path = str(Path(deskspec.__file__).parents[1])
    call = [sys.executable, "-c", code, *folders]
    told = subprocess.run(
        call,
        capture_output=True,
        text=True,
        check=True,
        env=os.environ | {"PYTHONPATH": path},
    )
    assert told.stdout == "8 []\n"


def test_a_changed_file_is_read_anew(folders, built):
    open_library(*folders)
    write(Path(folders[0]), "mine", "requirements:\n  displays.count: {minimum: 3}\n", "ml-engineer")
    assert need(open_library(*folders).get("mine"), "displays.count").minimum == 3
    assert len(built) == 2


def test_a_mended_a_new_and_a_removed_file_are_seen(folders, built):
    open_library(*folders)
    write(Path(folders[0]), "broken", "")
    assert open_library(*folders).problems == ()
    write(Path(folders[0]), "new", "")
    assert open_library(*folders).get("new").own
    os.unlink(os.path.join(folders[0], "mine.yaml"))
    assert "mine" not in [profile.id for profile in open_library(*folders).profiles]
    assert len(built) == 4


def test_another_version_reads_anew(folders, built, monkeypatch):
    open_library(*folders)
    monkeypatch.setattr(cache, "__version__", "9.9")
    open_library(*folders)
    assert len(built) == 2


def test_another_table_of_graphics_cards_reads_anew(folders, built, monkeypatch, tmp_path):
    open_library(*folders)
    (tmp_path / "gpus.csv").write_text("other")
    monkeypatch.setattr(cache, "resources", lambda: str(tmp_path))
    open_library(*folders)
    assert len(built) == 2


@pytest.mark.parametrize(
    "content",
    [b"", b"\n", b"{}", b"[]\n[]", b"\xff" * 4000, b"deadbeef\n[[],[]]", b"[" * 100_000],
    ids=["empty", "newline", "object", "lists", "noise", "foreign", "deep"],
)
def test_a_foreign_file_is_replaced(folders, built, content):
    first = both(folders)
    kept(folders).write_bytes(content)
    assert both(folders) == first
    assert len(built) == 2
    assert both(folders) == first
    assert len(built) == 2


def test_a_cut_file_is_replaced(folders, built):
    first = both(folders)
    content = kept(folders).read_bytes()
    for length in range(0, len(content), len(content) // 7):
        kept(folders).write_bytes(content[:length])
        assert both(folders) == first


@pytest.mark.parametrize("body", [b"{}", b"[1,2]", b'[[["a"]],[]]', b'[[],[["a"]]]', b"[" * 100_000, b"null", b"\xff"])
def test_data_of_another_form_is_replaced_even_if_its_checksum_is_right(folders, built, body):
    first = both(folders)
    content = kept(folders).read_bytes()
    head = content[: content.rindex(b"end\n") + 4]
    kept(folders).write_bytes(head + cache._check(body) + b"\n" + body)
    assert both(folders) == first
    assert len(built) == 2


@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(data=st.data())
def test_a_byte_that_changed_anywhere_is_noticed(tmp_path_factory, data):
    folder = str(tmp_path_factory.getbasetemp() / "damaged")
    wanted = b"key\nend\n"
    result = open_library()
    cache.save(folder, wanted, (result.profiles, result.problems))
    path = Path(folder) / cache.FILE_NAME
    content = bytearray(path.read_bytes())
    content[data.draw(st.integers(0, len(content) - 1))] ^= data.draw(st.integers(1, 255))
    path.write_bytes(content)
    assert cache.load(folder, wanted) is None


def test_no_cache_folder_is_no_error(folders):
    assert len(open_library(folders[0], None).profiles) == 8


def test_a_cache_folder_that_cannot_be_made_is_no_error(folders, tmp_path):
    (tmp_path / "file").write_text("")
    assert len(open_library(folders[0], str(tmp_path / "file" / "cache")).profiles) == 8


def test_a_cache_that_cannot_be_written_is_no_error(folders, monkeypatch):
    def refuse(*_):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "replace", refuse)
    assert len(open_library(*folders).profiles) == 8
    assert os.listdir(folders[1]) == []


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write everywhere")
def test_a_read_only_cache_folder_is_no_error(folders):
    os.makedirs(folders[1], 0o500)
    assert len(open_library(*folders).profiles) == 8


def test_nothing_is_left_beside_the_cache_file(folders):
    open_library(*folders)
    assert os.listdir(folders[1]) == [cache.FILE_NAME]


def test_the_key_tells_where_files_end(tmp_path):
    one = [Source("a", True, b"x"), Source("b", True, b"y")]
    other = [Source("a", True, b"x\n'b' True 1 None\ny")]
    assert cache.key(one) != cache.key(other)
