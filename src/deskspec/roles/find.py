"""Finds profile files: the bundled ones and the person's own. Reads them, and nothing else: no YAML here."""

from __future__ import annotations

import os
import stat
from typing import NamedTuple

from deskspec.paths import profiles as bundled_folder
from deskspec.roles.errors import ProfileError

#: No profile is longer.
MAX_BYTES = 256 * 1024
#: More own profiles than a person keeps.
MAX_OWN = 200
ENDINGS = (".yaml", ".yml")
#: The order in which people read the bundled roles: from the base to the one that builds on all.
BUNDLED = (
    "home-office",
    "backend-engineer",
    "data-scientist",
    "ml-engineer",
    "ai-engineer",
    "senior-ai-backend-engineer",
    "lead-ai-backend-engineer",
)


class Source(NamedTuple):
    """One profile file as found: its bytes, or the problem that kept it from being read."""

    path: str
    own: bool
    content: bytes = b""
    problem: ProfileError | None = None


def find(own_folder: str | None) -> tuple[Source, ...]:
    """Bundled files in their order, then the person's own by name. A folder that is not there holds none."""
    bundled = sorted(_listed(bundled_folder()), key=_rank)
    found = [read(path, own=False) for path in bundled]
    if own_folder is None:
        return tuple(found)
    try:
        own = sorted(_listed(own_folder))
    except OSError as error:
        problem = ProfileError(own_folder, 1, 1, f"cannot be read: {error.strerror}")
        return (*found, Source(own_folder, own=True, problem=problem))
    found += [read(path, own=True) for path in own[:MAX_OWN]]
    if len(own) > MAX_OWN:
        told = f"holds {len(own)} profiles; only the first {MAX_OWN} are used"
        problem = ProfileError(own_folder, 1, 1, told, "move some to another folder")
        found.append(Source(own_folder, own=True, problem=problem))
    return tuple(found)


def read(path: str, *, own: bool) -> Source:
    """One file, or why it can't be read."""
    try:
        return Source(path, own, read_bytes(path))
    except ProfileError as problem:
        return Source(path, own, problem=problem)


def _listed(folder: str) -> list[str]:
    """Profile files of a folder; what an editor hides beside them does not count."""
    try:
        names = os.listdir(folder)
    except FileNotFoundError:
        return []
    kept = [name for name in names if name.lower().endswith(ENDINGS) and not name.startswith(".")]
    return [os.path.join(folder, name) for name in kept]


def _rank(path: str) -> tuple[int, str]:
    name = os.path.splitext(os.path.basename(path))[0]
    return (BUNDLED.index(name) if name in BUNDLED else len(BUNDLED)), name


def read_bytes(path: str) -> bytes:
    """What a profile file holds, 256 KiB at most; a ProfileError where that can't be had.

    The size is looked at before anything is read, and a pipe or a device is not opened for good.
    """
    try:
        # Without O_NONBLOCK, opening a named pipe waits for somebody to write to it.
        handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise ProfileError(path, 1, 1, f"cannot be read: {reason}") from None
    try:
        about = os.fstat(handle)
        if not stat.S_ISREG(about.st_mode):
            raise ProfileError(path, 1, 1, "not a file", "name a profile written as YAML")
        if about.st_size > MAX_BYTES:
            raise _too_large(path)
        with open(handle, "rb", closefd=False) as stream:
            content = stream.read(MAX_BYTES + 1)
    except OSError as error:
        raise ProfileError(path, 1, 1, f"cannot be read: {error.strerror}") from None
    finally:
        os.close(handle)
    if len(content) > MAX_BYTES:
        raise _too_large(path)
    return content


def _too_large(path: str) -> ProfileError:
    return ProfileError(path, 1, 1, "larger than 256 KiB, which no profile is", "is this the right file?")
