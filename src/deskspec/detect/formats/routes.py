"""The kernel's routing tables as it prints them: /proc/net/route and /proc/net/ipv6_route (proc_net(5)).

Only what is needed to see which interface carries the default route is kept; no address is.
"""

from __future__ import annotations

from typing import NamedTuple

_UP, _GATEWAY, _REJECT = 0x1, 0x2, 0x200

#: Machines with more routes are routers.
MOST = 4096


class Route(NamedTuple):
    """One usable route. default: to everywhere; single: to one address; gateway: through another computer."""

    interface: str
    metric: int
    default: bool
    single: bool
    gateway: bool


def parse_ipv4(content: str) -> list[Route]:
    """Fields: Iface Destination Gateway Flags RefCnt Use Metric Mask …; hexadecimal but for the metric."""
    found = (_ipv4(line.split()) for line in content.split("\n")[1:MOST])
    return [route for route in found if route]


def _ipv4(fields: list[str]) -> Route | None:
    if len(fields) < 8 or not _usable(fields[3]) or not fields[6].isdecimal():
        return None
    everywhere = fields[1].strip("0") == "" and fields[7].strip("0") == ""
    single = fields[7] == "FFFFFFFF"
    return Route(fields[0], _metric(fields[6], 10), everywhere, single, _through(fields[3]))


def parse_ipv6(content: str) -> list[Route]:
    """Fields: destination, its length, source, its length, next hop, metric, references, use, flags, name."""
    found = (_ipv6(line.split()) for line in content.split("\n")[:MOST])
    return [route for route in found if route]


def _ipv6(fields: list[str]) -> Route | None:
    if len(fields) < 10 or not _usable(fields[8]):
        return None
    everywhere = fields[0].strip("0") == "" and fields[1] == "00"
    return Route(fields[9], _metric(fields[5], 16), everywhere, fields[1] == "80", _through(fields[8]))


def _flags(digits: str) -> int:
    try:
        return int(digits[:8], 16)
    except ValueError:
        return 0


def _usable(digits: str) -> bool:
    return bool(_flags(digits) & _UP) and not _flags(digits) & _REJECT


def _through(digits: str) -> bool:
    return bool(_flags(digits) & _GATEWAY)


def _metric(digits: str, base: int) -> int:
    try:
        return int(digits[:10], base)
    except ValueError:
        return 0
