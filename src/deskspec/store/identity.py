"""Which machine this is, without telling which: a keyed hash of the system's own id.

The system's id itself must not leave the machine (machine-id(5)); a keyed hash of it names the machine to DeskSpec
alone. Where the system has none, a random id is kept in the data folder.
"""

from __future__ import annotations

import os

from deskspec.detect.host import Host, text
from deskspec.store.folders import Folders, NoFolder

_KEY = b"deskspec entered values 1"
_PLACES = ("/etc/machine-id", "/var/lib/dbus/machine-id")


def machine_id(host: Host, folders: Folders) -> str:
    """32 hexadecimal digits; empty where there is neither a system id nor a place to keep one."""
    for place in _PLACES:
        told = text(host, place)
        if told and len(told) == 32 and told != "0" * 32:
            return _hashed(told)
    return _kept(folders)


def _hashed(told: str) -> str:
    import hmac

    return hmac.new(_KEY, told.encode(), "sha256").hexdigest()[:32]


def random_id() -> str:
    """An id for a machine that is saved: it names the file, not the machine."""
    return os.urandom(16).hex()


def _kept(folders: Folders) -> str:
    try:
        path = os.path.join(folders.require_data(), "machine-id")
    except NoFolder:
        return ""
    try:
        with open(path, encoding="ascii") as kept:
            return kept.read(32)
    except (OSError, UnicodeDecodeError):
        return _new(path)


def _new(path: str) -> str:
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
