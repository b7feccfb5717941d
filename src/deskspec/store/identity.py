"""Ids that DeskSpec makes itself: for a machine whose system has none, and for machines that are saved."""

from __future__ import annotations

import os

from deskspec.store.folders import Folders, NoFolder


def random_id() -> str:
    """An id for a machine that is saved: it names the file, not the machine."""
    return os.urandom(16).hex()


def kept_id(folders: Folders) -> str:
    """A random id kept in the data folder, made at the first call; empty where there is no place to keep one."""
    try:
        path = os.path.join(folders.require_data(), "machine-id")
    except NoFolder:
        return ""
    try:
        with open(path, encoding="ascii", errors="replace") as kept:
            return kept.read(32)
    except OSError:
        return _made(path)


def _made(path: str) -> str:
    """Made in one step, so that two processes that start together end with the same id."""
    fresh = random_id()
    try:
        with open(path, "x", encoding="ascii") as kept:
            kept.write(fresh)
    except FileExistsError:
        with open(path, encoding="ascii", errors="replace") as kept:
            return kept.read(32)
    except OSError:
        return ""
    return fresh
