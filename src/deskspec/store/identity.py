"""Ids that DeskSpec makes itself: for a machine whose system has none, and for machines that are saved."""

from __future__ import annotations

import os

from deskspec.store.folders import Folders, NoFolder, write_new

_LENGTH = 32


def random_id() -> str:
    """An id for a machine that is saved: it names the file, not the machine."""
    return os.urandom(_LENGTH // 2).hex()


def kept_id(folders: Folders) -> str:
    """The id kept in the data folder; empty where there is none yet, or none that can be read."""
    if folders.data is None:
        return ""
    try:
        with open(_place(folders.data), encoding="ascii", errors="replace") as kept:
            told = kept.read(_LENGTH + 1)
    except OSError:
        return ""
    return told if len(told) == _LENGTH and set(told) <= set("0123456789abcdef") else ""


def made_id(folders: Folders) -> str:
    """A random id, kept in the data folder from now on; the one kept already where there is one.

    NoFolder where it cannot be kept.
    """
    path = _place(folders.require_data())
    try:
        _make(folders, path)
    except OSError as error:
        reason = error.strerror or error
        raise NoFolder(f"{path}: {reason}; set DESKSPEC_HOME to a folder you can write to") from None
    return kept_id(folders)


def _make(folders: Folders, path: str) -> None:
    """In one step and only once, so that two processes that start together end with the same id."""
    try:
        write_new(path, random_id())
    except FileExistsError:
        if not kept_id(folders):
            # Damaged: whatever was kept under it can't be found again.
            os.replace(path, f"{path}.damaged")
            write_new(path, random_id())


def _place(data: str) -> str:
    return os.path.join(data, "machine-id")
