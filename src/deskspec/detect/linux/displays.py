"""Monitors on Linux: the connectors of /sys/class/drm and the EDID of what is connected to them.

Works without a display server (Documentation/gpu/drm-kms.rst: connector files status, enabled, edid). A panel
that is driven over two connectors counts once, and one that is known to two graphics cards too.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from deskspec.detect.formats.names import shown
from deskspec.detect.host import Unreadable, names, number, text
from deskspec.detect.linux.gpu_pci import NVIDIA, PciGpu, graphics_devices
from deskspec.detect.linux.surroundings import Surroundings, surroundings
from deskspec.detect.linux.sysfs import linked_name
from deskspec.model.machine import Display
from deskspec.model.reading import Known, Reading, Unknown
from deskspec.units import Resolution
from deskspec.wording import say

if TYPE_CHECKING:
    from deskspec.detect.formats.edid import Edid
    from deskspec.detect.host import Host

DRM = "/sys/class/drm"
LIDS = "/proc/acpi/button/lid"
ENTER = "enter it: deskspec set displays.count=2"
MAX_CONNECTORS = 256
#: 256 blocks is what an EDID can count.
EDID_LIMIT = 256 * 128

#: "3D controller" among PCI's classes; a graphics card with outputs is a "VGA compatible controller".
NO_OUTPUTS = 0x0302

_BUILT_IN = ("eDP", "LVDS", "DSI", "DPI")
_NO_MONITOR = ("Writeback", "Virtual")
#: Sockets of television sets, which never know whether something is plugged in.
_ANALOGUE_TV = ("Composite", "SVIDEO", "Component", "TV")
#: The one connector of simpledrm and its like, which show the firmware's picture until a card's driver takes over.
_FIRMWARES = "Unknown"


class Connection(NamedTuple):
    """A connector with something on it."""

    node: str
    connector: str
    raw: bytes
    edid: Edid | None

    @property
    def built_in(self) -> bool:
        return self.connector.partition("-")[0] in _BUILT_IN

    @property
    def source(self) -> str:
        return say("EDID of {node}", node=self.node)


def read(host: Host) -> Reading[tuple[Display, ...]]:
    """Every panel that is connected, in use or not; diagonals in inches, rates in Hz."""
    around = surroundings(host)
    nodes = [name for name in names(host, DRM) if name.startswith("card") and "-" in name][:MAX_CONNECTORS]
    found = _once_each([link for node in _of_cards(nodes) if (link := _connection(host, node)) is not None])
    if around.guest:
        found = [link for link in found if _real(link)]
    if not found:
        unseen = _unseen(host, around, nodes)
        if unseen:
            return unseen
    lid_shut = any(link.built_in for link in found) and _lid_shut(host)
    panels = _unless_all_asleep(tuple(_display(host, link, lid_shut) for link in found))
    missing = _may_miss(host, around, nodes)
    return Known(panels, DRM, bound="at_least" if missing else "exact", note=missing)


def _may_miss(host: Host, around: Surroundings, nodes: list[str]) -> str:
    """Why there may be more panels than were seen; empty where all are sure to show."""
    if around.kind != "hardware":
        return f"{around.words} may not see all monitors of the computer"
    if _silent_nvidia(host, nodes):
        return "NVIDIA's driver does not show its monitors to the system"
    if nodes and all(_connector(node).startswith(_FIRMWARES) for node in nodes):
        return "without a graphics driver the system shows the firmware's picture only"
    mute = _mute(host, nodes)
    return f"{mute[0]} does not tell whether a monitor is connected" if mute else ""


def _of_cards(nodes: list[str]) -> list[str]:
    """The connectors of graphics cards; the firmware's picture, a ghost beside them, only where there are none."""
    return [node for node in nodes if not _connector(node).startswith(_FIRMWARES)] or nodes


def _connector(node: str) -> str:
    """ "DP-1" of "card0-DP-1"."""
    return node.partition("-")[2]


def _mute(host: Host, nodes: list[str]) -> list[str]:
    """Connectors for monitors whose status can't be read, or is "unknown": nobody has looked yet."""
    asked = [node for node in nodes if not _connector(node).startswith((*_NO_MONITOR, *_ANALOGUE_TV))]
    return [node for node in asked if text(host, f"{DRM}/{node}/status") in (None, "unknown")]


def _unless_all_asleep(panels: tuple[Display, ...]) -> tuple[Display, ...]:
    """Panels that are all off are asleep, for a person or another computer: which are in use can't be told then."""
    if any(not isinstance(panel.active, Known) or panel.active.value for panel in panels):
        return panels
    asleep = Unknown("all monitors are asleep", "wake them and check again")
    return tuple(panel if _behind_lid(panel) else replace(panel, active=asleep) for panel in panels)


def _behind_lid(panel: Display) -> bool:
    return isinstance(panel.active, Known) and panel.active.source == LIDS


def _unseen(host: Host, around: Surroundings, nodes: list[str]) -> Unknown | None:
    """Why no panel at all was seen, where that does not mean that there is none."""
    if around.kind != "hardware":
        return Unknown(f"the computer's monitors can't be seen from {around.words}", around.elsewhere)
    if _silent_nvidia(host, nodes):
        remedy = "start the kernel with nvidia-drm.modeset=1, or " + ENTER
        return Unknown("NVIDIA's driver does not show its monitors to the system", remedy)
    if not nodes:
        return Unknown("the system shows no graphics connectors (/sys/class/drm)", ENTER)
    if mute := _mute(host, nodes):
        return Unknown(f"{DRM}/{mute[0]} does not tell whether a monitor is connected", ENTER)
    return None


def _silent_nvidia(host: Host, nodes: list[str]) -> list[str]:
    """Addresses of NVIDIA's cards whose driver runs without mode setting, and so without connectors."""
    driven = {gpu.address for gpu in graphics_devices(host) or () if _may_light(host, gpu)}
    if not driven:
        return []
    shown_by = {_card_address(host, card) for card in {node.partition("-")[0] for node in nodes}}
    return sorted(driven - shown_by)


def _may_light(host: Host, gpu: PciGpu) -> bool:
    """Whether NVIDIA's driver could be lighting a monitor: not with a sleeping card, nor one without outputs."""
    if gpu.vendor != NVIDIA or gpu.driver != "nvidia" or gpu.asleep:
        return False
    return (number(host, f"{gpu.path}/class") or 0) >> 8 != NO_OUTPUTS


def _card_address(host: Host, card: str) -> str:
    try:
        return host.real(f"{DRM}/{card}/device").rpartition("/")[2]
    except Unreadable:
        return ""


# --- connectors


def _connection(host: Host, node: str) -> Connection | None:
    """What hangs on a connector ("card0-DP-1"); None where nothing does, or it is not for monitors."""
    connector = _connector(node)
    if connector.startswith(_NO_MONITOR) or text(host, f"{DRM}/{node}/status") != "connected":
        return None
    try:
        raw = host.read(f"{DRM}/{node}/edid", EDID_LIMIT)
    except Unreadable:
        raw = b""
    # Only a connected monitor pays for loading the parser.
    from deskspec.detect.formats.edid import parse_edid

    return Connection(node, shown(connector)[:60], raw, parse_edid(raw))


def _real(link: Connection) -> bool:
    """Whether a guest's panel is a real one, handed through with its card: virtual EDIDs are made up."""
    return link.edid is not None and link.edid.manufacturer not in _MADE_UP


#: Red Hat (QEMU), VMware, Microsoft's basic and remote displays, Parallels, VirtualBox, Linux's own built-in
#: EDID.
_MADE_UP = ("RHT", "VMW", "MSH", "PRL", "VBX", "LNX", "QEM")


def _once_each(links: list[Connection]) -> list[Connection]:
    """Without further tiles of a panel, and without one laptop panel's second appearance at another card."""
    kept: list[Connection] = []
    places: set[tuple[object, ...]] = set()
    panels: set[bytes] = set()
    for link in links:
        tile = _tile_place(link)
        if tile is not None and _is_further_tile(tile, places):
            continue
        # Two monitors of one make differ by serial number in their EDID; a built-in panel can be there only
        # once.
        if link.built_in and link.raw and link.raw in panels:
            continue
        if link.built_in:
            panels.add(link.raw)
        kept.append(link)
    return kept


def _tile_place(link: Connection) -> tuple[object, ...] | None:
    """Which panel and which of its tiles a connector drives; None for an ordinary panel."""
    edid = link.edid
    if edid is None or edid.tile is None or not edid.tile.one_enclosure:
        return None
    tile = edid.tile
    if tile.columns * tile.rows < 2:
        return None
    return edid.manufacturer, tile.panel, edid.name, (tile.column, tile.row)


def _is_further_tile(tile: tuple[object, ...], places: set[tuple[object, ...]]) -> bool:
    """Whether another tile of the same panel has been seen; the same tile again is a second monitor's."""
    panel, place = tile[:-1], tile[-1]
    partner = next((seen for seen in places if seen[:-1] == panel and seen[-1] != place), None)
    if partner is not None:
        places.discard(partner)
        return True
    places.add(tile)
    return False


# --- one panel


def _display(host: Host, link: Connection, lid_shut: bool) -> Display:
    return Display(
        name=_name(link),
        connector=link.connector,
        built_in=link.built_in,
        active=_active(host, link, lid_shut),
        native=_native(link),
        refresh=_refresh(link),
        diagonal=_diagonal(link),
    )


def _name(link: Connection) -> str | None:
    """The monitor's name; a laptop panel has only a part number, which stands among its texts."""
    if link.edid is None:
        return None
    name = link.edid.name or next(iter(link.edid.texts), None)
    return (shown(name)[:60] or None) if name else None


def _active(host: Host, link: Connection, lid_shut: bool) -> Reading[bool]:
    source = f"{DRM}/{link.node}/enabled"
    if link.built_in and lid_shut:
        return Known(False, LIDS, note="the lid is shut")
    told = text(host, source)
    if told == "enabled":
        return Known(True, source)
    if told == "disabled" and _tells_nothing(host, link):
        # A monitor that somebody connected is a monitor that somebody works with; the note says what this rests on.
        note = "connected; NVIDIA's driver does not tell whether it is switched on"
        return Known(True, f"{DRM}/{link.node}/status", "inferred", note=note)
    if told == "disabled":
        return Known(False, source, note="connected, but switched off")
    return Unknown("the system does not tell whether it is switched on")


def _tells_nothing(host: Host, link: Connection) -> bool:
    """NVIDIA's own driver never tells the kernel which monitors it lights: it calls them all disabled."""
    card = link.node.partition("-")[0]
    return linked_name(host, f"{DRM}/{card}/device/driver") == "nvidia"


def _lid_shut(host: Host) -> bool:
    states = (text(host, f"{LIDS}/{lid}/state") or "" for lid in names(host, LIDS)[:4])
    return any(state.endswith("closed") for state in states)


def _no_edid(link: Connection) -> Unknown:
    reason = "the monitor tells nothing of itself (no EDID)" if not link.raw else "its EDID can't be read"
    return Unknown(f"{link.connector}: {reason}", "a cable or adapter may swallow it; try another")


def _native(link: Connection) -> Reading[Resolution]:
    if link.edid is None:
        return _no_edid(link)
    if link.edid.native is None:
        return Unknown(f"{link.connector}: its EDID names no native mode")
    return Known(Resolution(link.edid.native.width, link.edid.native.height), link.source)


def _refresh(link: Connection) -> Reading[float]:
    if link.edid is None:
        return _no_edid(link)
    if link.edid.best_hz is None:
        return Unknown(f"{link.connector}: its EDID names no rate for its native size")
    return Known(round(link.edid.best_hz, 2), link.source)


def _diagonal(link: Connection) -> Reading[float]:
    if link.edid is None:
        return _no_edid(link)
    if link.edid.diagonal_in is None:
        return Unknown(f"{link.connector}: {link.edid.size_note}", "measure it: deskspec set displays.diagonal=27in")
    return Known(round(link.edid.diagonal_in, 1), link.source)
