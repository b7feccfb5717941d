"""Zips, read entry by entry within bounds."""

from __future__ import annotations

import stat
import zipfile
from collections.abc import Callable, Iterator
from typing import BinaryIO

from deskspec.plan.catalog.gate import DAMAGED, LINK, Gate
from deskspec.plan.catalog.report import BadImport, Watch, plainly
from deskspec.wording import say

#: The directory of 200,000 files with long names is some 30 MB; the library holds all of it in memory.
LARGEST_DIRECTORY = 32 << 20
#: LZMA inside a zip may ask for 4 GiB of memory, and others the library does not know.
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2)
_ENCRYPTED = 0x1
_END = b"PK\x05\x06"
_END_64 = b"PK\x06\x06"


def zip_entries(file: BinaryIO, gate: Gate, watch: Watch, wanted: Callable[[str], bool]) -> Iterator[tuple[str, bytes]]:
    """The files of a zip, as `archive.entries` has them."""
    _check_directory(file, gate)
    archive = _opened(file, gate)
    with archive:
        infos = archive.infolist()
        for done, info in enumerate(infos):
            watch.at(done, len(infos))
            gate.counted()
            if info.is_dir():
                continue
            if stat.S_ISLNK(info.external_attr >> 16):
                gate.skips.add(LINK, plainly(info.filename))
                continue
            name = gate.inside(info.filename)
            if name is None or not wanted(name) or not gate.fits(name, info.file_size):
                continue
            _check_readable(info, gate)
            content = _content(archive, info, gate)
            if content is not None:
                gate.unpacked(len(content))
                yield name, content


def _opened(file: BinaryIO, gate: Gate) -> zipfile.ZipFile:
    try:
        return zipfile.ZipFile(file)
    except Exception as error:  # noqa: BLE001 - BadZipFile, struct.error and others have no common ancestor
        raise gate.damaged(error) from None


def _check_directory(file: BinaryIO, gate: Gate) -> None:
    """Refuse a directory that the library would take into memory whole (APPNOTE 4.3.16 and 4.3.14)."""
    size = file.seek(0, 2)
    file.seek(max(0, size - 0x10000 - 100))
    tail = file.read()
    file.seek(0)
    end = tail.rfind(_END)
    claimed = int.from_bytes(tail[end + 12 : end + 16], "little") if end >= 0 else 0
    end_64 = tail.rfind(_END_64)
    if end_64 >= 0:
        claimed = max(claimed % 0xFFFFFFFF, int.from_bytes(tail[end_64 + 40 : end_64 + 48], "little"))
    if claimed > LARGEST_DIRECTORY:
        told = "{name} lists more files than a catalogue has; give the catalogue's own archive"
        raise BadImport(say(told, name=gate.name))


def _check_readable(info: zipfile.ZipInfo, gate: Gate) -> None:
    if info.flag_bits & _ENCRYPTED:
        told = "{name} is encrypted; unpack it with its password and give the folder"
        raise BadImport(say(told, name=gate.name))
    if info.compress_type not in _METHODS:
        told = "{name} is packed in a way that is not read here; unpack it and give the folder"
        raise BadImport(say(told, name=gate.name))


def _content(archive: zipfile.ZipFile, info: zipfile.ZipInfo, gate: Gate) -> bytes | None:
    """The entry's bytes; None, reported, where it is damaged or larger than it says."""
    try:
        with archive.open(info) as packed:
            content = packed.read(gate.limits.file + 1)
    except Exception as error:  # noqa: BLE001 - zlib.error, BadZipFile, EOFError and others have no common ancestor
        gate.skips.add(DAMAGED, say("{name}: {why}", name=plainly(info.filename), why=plainly(str(error))))
        return None
    return content if gate.fits(info.filename, len(content)) else None
