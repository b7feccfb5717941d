"""Where the person's data lives: entered values and own profiles in the data folder, in the cache what can be remade.

DESKSPEC_HOME puts both below one folder of the person's choice. On Linux the XDG base directory rules are followed
here directly, because platformdirs costs more to import than everything else on the way to a first result.
"""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass

NAME = "deskspec"


class NoFolder(Exception):
    """There is no place for the person's data; the text says why and what helps."""


@dataclass(frozen=True, slots=True)
class Folders:
    """Absolute paths; None where the system names no home. Neither need exist."""

    data: str | None
    cache: str | None

    @property
    def database(self) -> str | None:
        """The SQLite file of entered values."""
        return os.path.join(self.data, "deskspec.db") if self.data else None

    @property
    def profiles(self) -> str | None:
        """The folder of the person's own profiles."""
        return os.path.join(self.data, "profiles") if self.data else None

    def require_data(self) -> str:
        """The data folder, made where it is missing; NoFolder where it cannot be."""
        if self.data is None:
            raise NoFolder("no home folder is set; set HOME, or DESKSPEC_HOME to a folder for DeskSpec's data")
        return made(self.data)


def made(*parts: str) -> str:
    """A folder, made where it is missing, for the person alone; NoFolder where it cannot be."""
    path = os.path.join(*parts)
    try:
        os.makedirs(path, mode=0o700, exist_ok=True)
    except OSError as error:
        reason = "there is a file in its place" if isinstance(error, FileExistsError) else error.strerror or error
        raise NoFolder(f"{path}: {reason}; set DESKSPEC_HOME to a folder you can write to") from None
    return path


def find() -> Folders:
    """The folders for this person on this system."""
    chosen = os.environ.get("DESKSPEC_HOME", "")
    if chosen:
        return Folders(os.path.abspath(chosen), os.path.join(os.path.abspath(chosen), "cache"))
    if sys.platform.startswith("linux"):
        return Folders(_xdg("XDG_DATA_HOME", ".local/share"), _xdg("XDG_CACHE_HOME", ".cache"))
    import platformdirs

    return Folders(
        platformdirs.user_data_dir(NAME, appauthor=False), platformdirs.user_cache_dir(NAME, appauthor=False)
    )


def write_new(path: str, text: str) -> None:
    """A file that appears whole or not at all. FileExistsError where there is one; any other OSError as it comes."""
    beside = f"{path}.{os.getpid()}.part"
    try:
        with open(beside, "w", encoding="utf-8", errors="replace", newline="\n") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        _put(beside, path)
    finally:
        if os.path.lexists(beside):
            os.unlink(beside)


def _put(beside: str, path: str) -> None:
    """Linking fails where the name is taken, in the same step; file systems without links get the next best."""
    try:
        os.link(beside, path)
    except FileExistsError:
        raise
    except OSError:
        if os.path.lexists(path):
            raise FileExistsError(17, "File exists", path) from None
        os.rename(beside, path)


def _xdg(variable: str, below_home: str) -> str | None:
    """The XDG base directory specification: an absolute path in the variable, else the default below home."""
    base = os.environ.get(variable, "")
    if not os.path.isabs(base):
        home = os.path.expanduser("~")
        if not os.path.isabs(home):
            return None
        base = os.path.join(home, below_home)
    return os.path.join(base, NAME)
