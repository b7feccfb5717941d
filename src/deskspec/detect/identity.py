"""Which machine this is, without telling which: a keyed hash of the system's own id.

The system's id itself must not leave the machine (machine-id(5)); a keyed hash of it names the machine to DeskSpec
alone.
"""

from __future__ import annotations

from deskspec.detect.host import Host, text

_KEY = b"deskspec entered values 1"
_PLACES = ("/etc/machine-id", "/var/lib/dbus/machine-id")


def system_id(host: Host) -> str:
    """32 hexadecimal digits; empty where the system has no id of its own, or zeros in its place."""
    for place in _PLACES:
        told = text(host, place)
        if told and len(told) == 32 and told.strip("0"):
            return _hashed(told)
    return ""


def _hashed(told: str) -> str:
    # hashlib loads OpenSSL on the way, which costs more than all the rest of a check's reading.
    try:
        from _blake2 import blake2b
    except ImportError:
        from hashlib import blake2b
    return blake2b(told.encode(), key=_KEY, digest_size=16).hexdigest()
