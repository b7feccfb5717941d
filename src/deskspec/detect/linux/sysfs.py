"""The links of /sys: from a class or a bus to a device's folder, from a device to its driver."""

from __future__ import annotations

from typing import TYPE_CHECKING

from deskspec.detect.host import Unreadable

if TYPE_CHECKING:
    from deskspec.detect.host import Host


def folder(host: Host, path: str) -> str | None:
    """The device folder a sysfs link leads to; None where it leads nowhere."""
    try:
        place = host.real(path)
    except Unreadable:
        return None
    # A link that is missing resolves to itself, outside of /sys/devices.
    return place if place.startswith("/sys/devices/") else None


def linked_name(host: Host, path: str) -> str:
    """The last part of what a link points to, as a driver's name; "" where there is no link.

    Where it points need not be there: a capture holds links without what lies behind them.
    """
    try:
        name = host.real(path).rpartition("/")[2]
    except Unreadable:
        return ""
    return "" if name == path.rpartition("/")[2] else name[:40]
