"""Network links of a Linux system, and the physical one that carries the default route.

Nothing here reads an address. Types are ARPHRD_* numbers (include/uapi/linux/if_arp.h).
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from deskspec.detect.formats import routes
from deskspec.detect.formats.names import shown
from deskspec.detect.host import Unreadable, names, number, text
from deskspec.detect.linux.surroundings import Surroundings, surroundings
from deskspec.detect.linux.sysfs import folder, linked_name
from deskspec.model.machine import Network, NetworkLink
from deskspec.model.reading import Known, Reading, Unknown

if TYPE_CHECKING:
    from deskspec.detect.formats.routes import Route
    from deskspec.detect.host import Host

_NET = "/sys/class/net"

#: A workstation with containers has some tens of interfaces.
MOST = 256

_LOOPBACK = "772"
#: ARPHRD: PPP, RAWIP (modems); IPv4 and IPv6 tunnels, SIT, GRE and its IPv6 kind.
_TYPES = {"512": "ppp", "519": "mobile", "768": "vpn", "769": "vpn", "776": "vpn", "778": "vpn", "823": "vpn"}
_DEVTYPES = {
    "wlan": "wifi",
    # A phone that shares its line over Bluetooth.
    "bluetooth": "mobile",
    "wwan": "mobile",
    "wireguard": "vpn",
    "bridge": "bridge",
    "bond": "bond",
    "vlan": "vlan",
}
#: Drivers of phones that share their line over USB: iPhones, and Android's RNDIS, which no cable adapter speaks.
_PHONES = ("ipheth", "rndis_host")
_PHYSICAL = ("ethernet", "wifi", "mobile")

#: The main table of IPv4's routes, and all of IPv6's; policy routing (wg-quick) leaves the main one as it is.
_TABLES = {"/proc/net/route": routes.parse_ipv4, "/proc/net/ipv6_route": routes.parse_ipv6}
_CONNECT = "connect this computer to the network and check again"


def read(host: Host) -> Network:
    """Every link but the loopback, with speeds in Mbps where the link has one."""
    where = surroundings(host)
    try:
        listed = host.listing(_NET)[:MOST]
    except Unreadable as problem:
        unread = Unknown(f"{_NET} can't be listed here: {problem.cause}", "look with: ip link")
        return Network(unread, unread)
    links = {name: link for name in listed if (link := _link(host, name, where))}
    carrier = _carrier(host, links, where)
    if isinstance(carrier, Unknown):
        return Network(_links(links), carrier)
    name, source, note = carrier
    links[name] = replace(links[name], default_route=True)
    return Network(_links(links), _default(links[name], source, note, where))


def _links(links: dict[str, NetworkLink]) -> Known[tuple[NetworkLink, ...]]:
    return Known(tuple(links.values()), _NET)


def _default(link: NetworkLink, source: str, note: str, where: Surroundings) -> Reading[NetworkLink]:
    if where.guest or link.medium not in _PHYSICAL:
        subject = where.words or f"the {link.medium} link {link.interface}"
        return Unknown(f"{subject} doesn't tell which link of the computer is used", where.elsewhere)
    return Known(link, source, note=note)


def _link(host: Host, name: str, where: Surroundings) -> NetworkLink | None:
    place = f"{_NET}/{name}"
    kind = text(host, f"{place}/type")
    if kind == _LOOPBACK or kind is None:
        return None
    medium = _medium(host, place, kind)
    device = folder(host, f"{place}/device") if medium in _PHYSICAL else None
    up = _up(host, place, f"{_NET}/{_nameless(name)}")
    return NetworkLink(
        interface=_nameless(name),
        medium=medium,
        up=up,
        speed=_speed(host, name, medium, up, where),
        usb=device is not None and "/usb" in device,
    )


def _nameless(name: str) -> str:
    """The interface's name without the hardware address that udev puts into some: enx… for USB adapters."""
    tail = name[3:]
    hexadecimal = len(tail) == 12 and all(sign in "0123456789abcdefABCDEF" for sign in tail)
    return f"{name[:3]}*" if hexadecimal else shown(name)


def _medium(host: Host, place: str, kind: str) -> str:
    told = _DEVTYPES.get(_devtype(host, place), "")
    if told:
        return told
    if host.exists(f"{place}/wireless") or host.exists(f"{place}/phy80211"):
        return "wifi"
    if host.exists(f"{place}/tun_flags"):
        return "virtual" if host.exists(f"{place}/brport") else "vpn"
    if kind in _TYPES:
        return _ppp(host) if _TYPES[kind] == "ppp" else _TYPES[kind]
    for mark, medium in (("bridge", "bridge"), ("bonding", "bond")):
        if host.exists(f"{place}/{mark}"):
            return medium
    # What hangs on no device is the kernel's own: container ends, dummies, shapers.
    if not host.exists(f"{place}/device"):
        return "virtual"
    return "mobile" if linked_name(host, f"{place}/device/driver") in _PHONES else "ethernet"


def _ppp(host: Host) -> str:
    """A PPP link is a DSL line's or an old VPN's; a modem's where the computer has one."""
    return "mobile" if host.exists("/sys/class/wwan") and names(host, "/sys/class/wwan") else "vpn"


def _devtype(host: Host, place: str) -> str:
    for line in (text(host, f"{place}/uevent") or "").split("\n"):
        if line.startswith("DEVTYPE="):
            return line[8:]
    return ""


def _up(host: Host, place: str, shown_as: str) -> Reading[bool]:
    """Whether the link can carry traffic now (RFC 2863 states; tunnels and modems say "unknown")."""
    state = text(host, f"{place}/operstate")
    source = f"{shown_as}/operstate"
    if state == "up":
        return Known(True, source)
    if state in ("down", "lowerlayerdown", "notpresent", "dormant", "testing"):
        return Known(False, source)
    carrier = number(host, f"{place}/carrier")
    if carrier is not None:
        return Known(carrier == 1, f"{shown_as}/carrier")
    flags = number(host, f"{place}/flags")
    if flags is not None and not flags & 1:
        return Known(False, f"{shown_as}/flags")
    return Unknown("the driver doesn't tell whether the link is up", "look with: ip link")


def _speed(host: Host, name: str, medium: str, up: Reading[bool], where: Surroundings) -> Reading[float]:
    """The link's own rate in Mbps, which says nothing of the line behind it."""
    if medium == "wifi":
        return Unknown("Wi-Fi has no fixed link speed", "look with: iw dev, or measure: deskspec measure bandwidth")
    if medium != "ethernet":
        return Unknown(f"a {medium} link has no speed of its own", "measure: deskspec measure bandwidth")
    if where.guest:
        return Unknown("the speed of a virtual link says nothing of the computer's own", where.elsewhere)
    if isinstance(up, Known) and not up.value:
        return Unknown("a link that is down has no speed", "plug the cable in and check again")
    told = number(host, f"{_NET}/{name}/speed")
    # Drivers say "unknown" as -1, or as the same bits without a sign.
    if told is None or not 0 < told < 10_000_000:
        return Unknown("the driver tells no link speed", f"look with: ethtool {_nameless(name)}")
    return Known(float(told), f"{_NET}/{_nameless(name)}/speed")


def _carrier(host: Host, links: dict[str, NetworkLink], where: Surroundings) -> tuple[str, str, str] | Unknown:
    """The link that carries the default route, physical where that can be followed; source and a note."""
    every, source = _routes(host)
    defaults = sorted((route for route in every if route.default and route.interface in links), key=_metric)
    if not defaults:
        return _no_route(host, where)
    note = ""
    for route in defaults:
        name = _physical_below(host, route.interface, links)
        if name:
            over = links[route.interface]
            hint = f"through the {over.medium} {over.interface}" if name != route.interface else note
            return name, source, hint
        over = links[route.interface]
        note = note or f"through the {over.medium} {over.interface}"
    name = _to_gateway(every, links)
    return (name, source, note) if name else (defaults[0].interface, source, "")


def _no_route(host: Host, where: Surroundings) -> Unknown:
    """Why no link carries the default route: none may be told of, or a VPN may keep it in a table of its own."""
    if all(text(host, table) is None for table in _TABLES):
        return Unknown("the system's routes can't be read here", "look with: ip route")
    if where.words:
        return Unknown(f"{where.words} shows no default route", where.elsewhere)
    return Unknown("there is no default route: the computer is offline, or a VPN hides its routes", _CONNECT)


def _metric(route: Route) -> int:
    return route.metric


def _routes(host: Host) -> tuple[list[Route], str]:
    """IPv4 routes; IPv6 ones where IPv4 has no default."""
    for path, parse in _TABLES.items():
        found = parse(text(host, path) or "")
        if any(route.default and route.interface != "lo" for route in found):
            return found, path
    return [], ""


def _to_gateway(every: list[Route], links: dict[str, NetworkLink]) -> str:
    """The physical link by which a VPN reaches its server: a route to one address through a gateway."""
    for route in every:
        link = links.get(route.interface)
        if link and link.medium in _PHYSICAL and route.single and route.gateway:
            return route.interface
    return ""


def _physical_below(host: Host, name: str, links: dict[str, NetworkLink]) -> str:
    """The physical link below a bridge, bond or VLAN, one that is up before any other; "" where none is."""
    waiting, seen, idle = [name], set[str](), ""
    while waiting and len(seen) < MOST:
        here = waiting.pop(0)
        link = links.get(here)
        if here in seen or link is None:
            continue
        seen.add(here)
        if link.medium in _PHYSICAL:
            if here == name or (isinstance(link.up, Known) and link.up.value):
                return here
            idle = idle or here
        else:
            waiting.extend(_members(host, here))
    return idle


def _members(host: Host, name: str) -> list[str]:
    """Interfaces below another: a bond's active one first, then what the kernel links as lower_*, ports."""
    place = f"{_NET}/{name}"
    active = (text(host, f"{place}/bonding/active_slave") or "").split()[:1]
    lower = [entry[6:] for entry in names(host, place)[:4096] if entry.startswith("lower_")]
    bonded = (text(host, f"{place}/bonding/slaves") or "").split()
    return [*active, *lower, *bonded, *names(host, f"{place}/brif")][:MOST]
