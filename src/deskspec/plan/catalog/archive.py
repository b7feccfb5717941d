"""One way to read a folder, a zip or a tar: name by name, with bytes, nothing unpacked to disk.

What is imported comes from anywhere, so names stay inside, links are not followed, and sizes have bounds.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Iterator

from deskspec.plan.catalog.gate import DEVICE, LINK, UNREADABLE, Gate, Limits
from deskspec.plan.catalog.report import BadImport, Skips, Watch, plainly
from deskspec.wording import say

#: (name below the root with "/" between, content)
Entry = tuple[str, bytes]
#: Asked once for each file, by its name; what is not wanted is not read.
Wanted = Callable[[str], bool]

_TAR_MARK = slice(257, 262)
#: The first bytes of each: PKWARE's APPNOTE 4.3.7 and 4.3.16, RFC 1952, bzip2's and xz's own format descriptions.
_MAGIC = ((b"PK\x03\x04", "zip"), (b"PK\x05\x06", "zip"), (b"\x1f\x8b", "gz"), (b"BZh", "bz2"), (b"\xfd7zXZ\x00", "xz"))
_NO_FOLLOW = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)


def packed_as(head: bytes) -> str | None:
    """ "zip", "gz", "bz2", "xz" or "tar" by the first 512 bytes; None for anything else."""
    for magic, name in _MAGIC:
        if head.startswith(magic):
            return name
    return "tar" if head[_TAR_MARK] == b"ustar" else None


def everything(_: str) -> bool:
    """Want every file."""
    return True


def entries(
    path: str, skips: Skips, watch: Watch, wanted: Wanted = everything, limits: Limits | None = None
) -> Iterator[Entry]:
    """The files of a folder, a .zip or a .tar (plain, .gz, .xz, .bz2), one at a time.

    Links, devices, names that lead out, second files of one name and files that are too large are passed over and
    reported to `skips`. BadImport where the whole is damaged, encrypted, beyond the limits or no archive; Stopped
    where `watch` says so; OSError where the folder or archive can't be read.
    """
    limits = limits or Limits()
    name = os.path.basename(os.path.normpath(path))
    if os.path.isdir(path):
        yield from _folder(path, Gate(name, 0, limits, skips), watch, wanted)
        return
    with open(path, "rb") as file:
        packing = packed_as(file.read(512))
        gate = Gate(name, os.fstat(file.fileno()).st_size, limits, skips)
        file.seek(0)
        if packing == "zip":
            from deskspec.plan.catalog.zips import zip_entries

            yield from zip_entries(file, gate, watch, wanted)
        elif packing is not None:
            from deskspec.plan.catalog.tars import tar_entries

            yield from tar_entries(file, packing, gate, watch, wanted)
        else:
            known = ".zip, .tar, .tar.gz, .tar.xz or .tar.bz2"
            told = "{name} is neither a folder nor a {known}; unpack it and give the folder"
            raise BadImport(say(told, name=gate.name, known=known))


def _folder(path: str, gate: Gate, watch: Watch, wanted: Wanted) -> Iterator[Entry]:
    names = _listed(path, gate, watch, wanted)
    for done, name in enumerate(names):
        watch.at(done, len(names))
        content = _content(os.path.join(path, *name.split("/")), name, gate)
        if content is not None:
            gate.unpacked(len(content))
            yield name, content


def _listed(path: str, gate: Gate, watch: Watch, wanted: Wanted) -> list[str]:
    """The names of all wanted files, folder by folder in the order of their names."""
    names: list[str] = []
    folders = [""]
    while folders:
        prefix = folders.pop()
        inner: list[str] = []
        with os.scandir(os.path.join(path, prefix)) as found:
            for entry in sorted(found, key=lambda entry: entry.name):
                watch.at(0, 0)
                gate.counted()
                name = prefix + entry.name
                if entry.is_symlink():
                    gate.skips.add(LINK, plainly(name))
                elif entry.is_dir(follow_symlinks=False):
                    # ".git" and its like hold no catalogue.
                    if not entry.name.startswith("."):
                        inner.append(name + "/")
                elif not entry.is_file(follow_symlinks=False):
                    gate.skips.add(DEVICE, plainly(name))
                elif wanted(name):
                    names.append(name)
        folders.extend(reversed(inner))
    return names


def _content(full: str, name: str, gate: Gate) -> bytes | None:
    """A file's bytes; None, reported, where it is too large, is no file any more, or can't be read."""
    try:
        handle = os.open(full, os.O_RDONLY | _NO_FOLLOW)
        try:
            about = os.fstat(handle)
            if not stat.S_ISREG(about.st_mode):
                gate.skips.add(DEVICE, plainly(name))
                return None
            if not gate.fits(name, about.st_size):
                return None
            content = os.read(handle, about.st_size + 1)
        finally:
            os.close(handle)
    except OSError as error:
        gate.skips.add(UNREADABLE, say("{name}: {why}", name=plainly(name), why=error.strerror or str(error)))
        return None
    return content
