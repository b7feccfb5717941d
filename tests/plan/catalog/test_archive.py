"""Folders and archives are read name by name; hostile ones are refused, or what is hostile in them is passed over."""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
import os
import struct
import tarfile
import zipfile

import pytest

from deskspec.plan.catalog.archive import entries, packed_as
from deskspec.plan.catalog.gate import DAMAGED, DEVICE, LEADS_OUT, LINK, TOO_LARGE, TWICE, Limits
from deskspec.plan.catalog.report import BadImport, Skips, Stopped, Watch
from tests.build.catalogues import files, folder, tarred, zipped

PACKINGS = ("folder", "zip", "tar", "tar.gz", "tar.xz", "tar.bz2")
LEADING_OUT = ("../x.json", "/etc/x.json", "C:\\x.json", "a/../../x.json", "..\\x.json")


def packed(tmp_path, packing, content):
    if packing == "folder":
        return folder(tmp_path / "folder", content)
    make = zipped if packing == "zip" else tarred
    return make(tmp_path / f"catalogue.{packing}", content)


def read(path, limits=None, **asked):
    """The files by name, and how often something was passed over by reason."""
    skips = Skips()
    found = dict(entries(str(path), skips, Watch(), limits=limits, **asked))
    return found, {skipped.reason: skipped.times for skipped in skips.told()}


@pytest.mark.parametrize("packing", PACKINGS)
def test_every_file_is_read_whatever_it_is_packed_in(tmp_path, packing):
    assert read(packed(tmp_path, packing, files())) == (files(), {})


@pytest.mark.parametrize("packing", PACKINGS)
def test_what_is_not_wanted_is_not_read(tmp_path, packing):
    found, _ = read(packed(tmp_path, packing, files()), wanted=lambda name: "/GPU/" in name)
    assert list(found) == ["open-db/GPU/1.json"]


@pytest.mark.parametrize("packing", PACKINGS[1:])
def test_names_that_lead_out_are_passed_over(tmp_path, packing):
    content = {**dict.fromkeys(LEADING_OUT, b"{}"), "./in/x.json": b"[]"}
    assert read(packed(tmp_path, packing, content)) == ({"in/x.json": b"[]"}, {LEADS_OUT: len(LEADING_OUT)})


@pytest.mark.parametrize("packing", PACKINGS)
def test_a_file_that_is_too_large_is_passed_over(tmp_path, packing):
    content = {"a": b"x" * 1001, "b": b"x" * 1000}
    found, skipped = read(packed(tmp_path, packing, content), Limits(file=1000))
    assert (found, skipped) == ({"b": b"x" * 1000}, {TOO_LARGE: 1})


@pytest.mark.parametrize("packing", PACKINGS)
def test_more_files_than_a_catalogue_has_are_refused(tmp_path, packing):
    path = packed(tmp_path, packing, files())
    with pytest.raises(BadImport, match="holds more than 3 files"):
        read(path, Limits(files=3))


@pytest.mark.parametrize("packing", PACKINGS)
def test_more_than_a_catalogue_holds_is_refused(tmp_path, packing):
    path = packed(tmp_path, packing, {str(number): b"x" * 900_000 for number in range(3)})
    with pytest.raises(BadImport, match="unpacks to more than 2 MiB"):
        read(path, Limits(total=2 << 20))


@pytest.mark.parametrize("packing", ["zip", "tar.gz", "tar.xz", "tar.bz2"])
def test_an_archive_that_blows_up_is_refused(tmp_path, packing):
    path = packed(tmp_path, packing, {str(number): bytes(1 << 20) for number in range(8)})
    with pytest.raises(BadImport, match="more than 50 times its size"):
        read(path, Limits(ratio=50, ratio_from=4 << 20))


def test_a_file_of_zeros_in_a_tar_is_not_taken_into_memory(tmp_path):
    path = tmp_path / "bomb.tar.xz"
    header = tarfile.TarInfo("zeros")
    header.size = 1 << 40
    with lzma.open(path, "wb") as file:
        file.write(header.tobuf())
        for _ in range(120):
            file.write(bytes(1 << 20))
    with pytest.raises(BadImport, match="more than 200 times its size"):
        read(path)


@pytest.mark.parametrize("packing", PACKINGS[1:])
def test_an_archive_that_is_cut_short_is_refused(tmp_path, packing):
    path = packed(tmp_path, packing, {str(number): os.urandom(3000) for number in range(9)})
    whole = path.read_bytes()
    # The second of a plain tar is all of its files, without the zeros that end it.
    for kept in (len(whole) // 2, 9 * 3584 if packing == "tar" else len(whole) - 12):
        path.write_bytes(whole[:kept])
        with pytest.raises(BadImport, match=r"damaged or cut short .*; download it again"):
            read(path)


@pytest.mark.parametrize("packing", PACKINGS[1:])
@pytest.mark.parametrize("at", [3, 300, 700])
def test_damage_is_told_and_nothing_else_is_raised(tmp_path, packing, at):
    path = packed(tmp_path, packing, {str(number): os.urandom(300) for number in range(9)})
    content = bytearray(path.read_bytes())
    content[at : at + 40] = b"\xff" * 40
    path.write_bytes(content)
    try:
        found, skipped = read(path)
    except BadImport:
        return
    assert len(found) < 9 or skipped or packing == "tar"


def test_a_file_that_is_damaged_in_a_zip_is_passed_over(tmp_path):
    path = packed(tmp_path, "zip", {"a": os.urandom(500), "b": b"whole"})
    content = bytearray(path.read_bytes())
    content[100:120] = bytes(20)
    path.write_bytes(content)
    assert read(path) == ({"b": b"whole"}, {DAMAGED: 1})


def entry(name, kind, target=""):
    info = tarfile.TarInfo(name)
    info.type, info.linkname = kind, target
    return info


def test_links_and_devices_in_a_tar_are_passed_over(tmp_path):
    others = (
        entry("sym", tarfile.SYMTYPE, "/etc/passwd"), entry("hard", tarfile.LNKTYPE, "../../x"),
        entry("fifo", tarfile.FIFOTYPE), entry("disk", tarfile.BLKTYPE), entry("null", tarfile.CHRTYPE),
        entry("folder", tarfile.DIRTYPE),
    )  # fmt: skip
    found, skipped = read(tarred(tmp_path / "x.tar.gz", {"a": b"1"}, others))
    assert (found, skipped) == ({"a": b"1"}, {DEVICE: 3, LINK: 2})


def test_an_entry_of_an_unknown_kind_is_refused(tmp_path):
    with pytest.raises(BadImport, match="a kind that is not read"):
        read(tarred(tmp_path / "x.tar", {}, (entry("sparse", b"S"),)))


def test_links_in_a_zip_are_passed_over(tmp_path):
    path = tmp_path / "x.zip"
    with zipfile.ZipFile(path, "w") as archive:
        info = zipfile.ZipInfo("sym")
        info.external_attr = 0o120777 << 16
        archive.writestr(info, "/etc/passwd")
    assert read(path) == ({}, {LINK: 1})


@pytest.mark.skipif(os.name == "nt", reason="links need rights there")
def test_links_and_pipes_in_a_folder_are_passed_over(tmp_path):
    inside = folder(tmp_path / "in", {"a": b"1"})
    folder(tmp_path / "out", {"secret": b"2"})
    (inside / "file").symlink_to(tmp_path / "out" / "secret")
    (inside / "folder").symlink_to(tmp_path / "out")
    (inside / "round").symlink_to(inside)
    os.mkfifo(inside / "pipe")
    assert read(inside) == ({"a": b"1"}, {LINK: 3, DEVICE: 1})


@pytest.mark.parametrize("packing", ["zip", "tar"])
def test_a_second_file_of_one_name_is_passed_over(tmp_path, packing):
    path = tmp_path / f"x.{packing}"
    if packing == "zip":
        with zipfile.ZipFile(path, "w") as archive:
            archive.writestr("a", "first")
            with pytest.warns(UserWarning, match="Duplicate name"):
                archive.writestr("a", "second")
    else:
        with tarfile.open(path, "w") as archive:
            for content in (b"first", b"second"):
                info = tarfile.TarInfo("a")
                info.size = len(content)
                archive.addfile(info, io.BytesIO(content))
    assert read(path) == ({"a": b"first"}, {TWICE: 1})


def test_an_encrypted_zip_is_refused(tmp_path):
    path = packed(tmp_path, "zip", {"a": b"1"})
    content = bytearray(path.read_bytes())
    content[6] |= 1
    content[content.rfind(b"PK\x01\x02") + 8] |= 1
    path.write_bytes(content)
    with pytest.raises(BadImport, match="is encrypted; unpack it with its password"):
        read(path)


def test_a_zip_packed_in_another_way_is_refused(tmp_path):
    path = tmp_path / "x.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_LZMA) as archive:
        archive.writestr("a", "1")
    with pytest.raises(BadImport, match="packed in a way that is not read here"):
        read(path)


def test_a_zip_that_claims_an_endless_directory_is_refused(tmp_path):
    path = packed(tmp_path, "zip", {"a": b"1"})
    content = bytearray(path.read_bytes())
    end = content.rfind(b"PK\x05\x06")
    content[end + 12 : end + 16] = struct.pack("<I", 1 << 30)
    path.write_bytes(content)
    with pytest.raises(BadImport, match="lists more files than a catalogue has"):
        read(path)


def test_long_names_of_both_sorts_are_read(tmp_path):
    name = "open-db/" + "x" * 150 + "/é.json"
    for sort in (tarfile.PAX_FORMAT, tarfile.GNU_FORMAT):
        path = tmp_path / f"{sort}.tar"
        with tarfile.open(path, "w", format=sort) as archive:
            info = tarfile.TarInfo(name)
            info.size = 2
            archive.addfile(info, io.BytesIO(b"{}"))
        assert read(path) == ({name: b"{}"}, {})


def test_an_extended_header_without_end_is_refused(tmp_path):
    info = tarfile.TarInfo("pax")
    info.type, info.size = b"x", 1 << 30
    (tmp_path / "x.tar").write_bytes(info.tobuf() + bytes(4096))
    with pytest.raises(BadImport, match="an extended header that is too large"):
        read(tmp_path / "x.tar")


def test_streams_that_follow_each_other_are_one(tmp_path):
    whole = tarred(tmp_path / "x.tar", files()).read_bytes()
    for ending, pack in (("gz", gzip.compress), ("bz2", bz2.compress), ("xz", lzma.compress)):
        path = tmp_path / f"two.tar.{ending}"
        path.write_bytes(pack(whole[:2000]) + pack(whole[2000:]))
        assert read(path) == (files(), {})


def test_memory_for_unpacking_has_a_bound(tmp_path):
    filters = [{"id": lzma.FILTER_LZMA2, "dict_size": 768 << 20}]
    try:
        content = lzma.compress(b"x" * 600, filters=filters)
    except MemoryError:
        pytest.skip("this computer has too little memory to make such an archive")
    (tmp_path / "x.tar.xz").write_bytes(content)
    with pytest.raises(BadImport, match=r"[Mm]emory"):
        read(tmp_path / "x.tar.xz")


def test_a_file_that_is_no_archive_is_refused(tmp_path):
    (tmp_path / "x").write_bytes(b"hello")
    with pytest.raises(BadImport, match="neither a folder nor a"):
        read(tmp_path / "x")
    assert packed_as(b"hello") is None


@pytest.mark.parametrize("packing", PACKINGS)
def test_reading_stops_when_it_is_told_to(tmp_path, packing):
    path = packed(tmp_path, packing, files())
    with pytest.raises(Stopped):
        list(entries(str(path), Skips(), Watch(stopped=lambda: True)))
