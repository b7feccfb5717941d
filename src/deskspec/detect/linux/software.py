"""Which tools of the checklists are installed on Linux: on the PATH, in usual folders, as Snap or Flatpak.

"Not found" is said of these places only, and says so. Whether Docker runs is asked of its socket, not of a
program.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from deskspec.detect.host import Unreadable, names
from deskspec.detect.linux.surroundings import surroundings
from deskspec.knowledge.tools import TOOLS, Tool
from deskspec.model.machine import Software
from deskspec.model.reading import Known, Reading, Unknown
from deskspec.wording import mark

if TYPE_CHECKING:
    from deskspec.detect.host import Host

#: A program started from the desktop's menu often lacks these on its PATH.
FOLDERS = (
    *("/usr/local/bin", "~/.local/bin", "~/bin", "/snap/bin", "/var/lib/snapd/snap/bin"),
    *("/run/current-system/sw/bin", "~/.nix-profile/bin", "/home/linuxbrew/.linuxbrew/bin"),
)
FLATPAKS = ("/var/lib/flatpak/app", "~/.local/share/flatpak/app")
OPT = ("/opt", "~/.local/share/JetBrains/Toolbox/apps")
SEARCHED = mark("PATH and the usual folders")
ABSENT = "not on the PATH or in the usual folders"
#: Why a tool that is not found may be there all the same, by where DeskSpec runs.
_OUTSIDE = {
    "wsl": "not found in WSL; Windows may have it",
    "container": "not found in this container; the computer outside of it may have it",
}
#: Folders whose paths can't hold a person's name.
_SYSTEM_FOLDERS = (
    "/usr/",
    "/opt/",
    "/snap/",
    "/bin/",
    "/sbin/",
    "/nix/store/",
    "/var/lib/",
    "/run/current-system/",
)
_MAX_ENTRIES = 2000


class Usual(NamedTuple):
    """What the usual folders hold: paths by a program's name, a Flatpak's id, a folder's name."""

    home: str
    programs: dict[str, str]
    flatpaks: dict[str, str]
    folders: dict[str, str]
    #: Which of the usual folders are there, but can't be listed.
    closed: frozenset[str]


class Found(NamedTuple):
    """Where a tool is: the kind of place, and the path fit to show."""

    source: str
    path: str


def read(host: Host) -> Reading[tuple[Software, ...]]:
    """Every tool of the list, present or not."""
    closed: set[str] = set()
    programs, flatpaks, folders = (_entries(host, places, closed) for places in (FOLDERS, FLATPAKS, OPT))
    usual = Usual(_home(host), programs, flatpaks, folders, frozenset(closed))
    outside = _OUTSIDE.get(surroundings(host).kind, "")
    single = {tool.id: _outside(_look(host, tool, usual), tool, outside) for tool in TOOLS if not tool.any_of}
    return Known(tuple(single.get(tool.id) or _any(tool, single) for tool in TOOLS), SEARCHED)


def _outside(found: Software, tool: Tool, outside: str) -> Software:
    """What is not found where only a part of the computer shows may well be on the rest of it."""
    if not outside or not isinstance(found.present, Known) or found.present.value:
        return found
    running = found.running if isinstance(found.running, Known) and found.running.value else None
    return replace(found, present=_unsure(tool, outside), running=running)


def _look(host: Host, tool: Tool, usual: Usual) -> Software:
    running = _running(host, tool) if tool.sockets else None
    try:
        found = _find(host, tool, usual)
    except Unreadable as error:
        return Software(tool.id, _unsure(tool, f"the PATH can't be searched: {error.cause}"), running=running)
    if found is None and (place := _closed(tool, usual)):
        return Software(tool.id, _unsure(tool, f"{place} can't be listed"), running=running)
    if found is None:
        return Software(tool.id, Known(False, SEARCHED, note=ABSENT), running=running)
    note = "Windows' own" if found.path.startswith("/mnt/") else ""
    return Software(tool.id, Known(True, found.source, note=note), found.path, running)


def _unsure(tool: Tool, reason: str) -> Unknown:
    return Unknown(reason, f"say so: deskspec set software.{tool.id}=yes")


def _any(tool: Tool, single: dict[str, Software]) -> Software:
    """A need that any of several tools meets."""
    others = [single[other] for other in tool.any_of if other in single]
    for other in others:
        if isinstance(other.present, Known) and other.present.value:
            return Software(tool.id, Known(True, f"{other.tool}: {other.present.source}"), other.path)
    unknown = next((other.present for other in others if isinstance(other.present, Unknown)), None)
    return Software(tool.id, unknown or Known(False, SEARCHED, note=ABSENT))


# --- where it may be


def _entries(host: Host, folders: tuple[str, ...], closed: set[str]) -> dict[str, str]:
    """Each entry's path by its name; the first folder that holds it wins. Adds to `closed` what can't be listed."""
    found: dict[str, str] = {}
    for folder in folders:
        try:
            listed = host.listing(folder)
        except Unreadable as error:
            if error.cause != "missing":
                closed.add(folder)
            continue
        for name in listed[:_MAX_ENTRIES]:
            found.setdefault(name, f"{folder}/{name}")
    return found


def _closed(tool: Tool, usual: Usual) -> str:
    """A folder that might hold the tool and can't be listed; "" where there is none."""
    may_hold = (tool.commands and FOLDERS, tool.flatpaks and FLATPAKS, tool.opt and OPT)
    return next((place for places in may_hold for place in places if place in usual.closed), "")


def _home(host: Host) -> str:
    try:
        return host.real("~")
    except Unreadable:
        return "~"


def _find(host: Host, tool: Tool, usual: Usual) -> Found | None:
    """The first place that has it; Unreadable where the PATH can't be searched and nothing else has it."""
    refused: Unreadable | None = None
    for command in tool.commands:
        try:
            path = host.call("which", command)
        except Unreadable as error:
            refused = error
            break
        if isinstance(path, str) and path:
            return Found("PATH", _nameless(path, usual.home))
    elsewhere = _find_elsewhere(host, tool, usual)
    if elsewhere is None and refused is not None:
        raise refused
    return elsewhere


def _find_elsewhere(host: Host, tool: Tool, usual: Usual) -> Found | None:
    for command in tool.commands:
        if command in usual.programs:
            return _at(usual.programs[command])
    for app in tool.flatpaks:
        if app in usual.flatpaks:
            return Found("Flatpak", usual.flatpaks[app])
    if tool.opt:
        for name, path in usual.folders.items():
            if name.lower().startswith(tool.opt):
                return _at(path)
    return next((_at(place) for place in tool.places if host.exists(place)), None)


def _at(path: str) -> Found:
    return Found(path.rpartition("/")[0], path[:200])


def _nameless(path: str, home: str) -> str:
    """The path without the person's name: under "~", or of a system folder; "" for any other."""
    if home != "/" and path.startswith(f"{home}/"):
        return f"~{path[len(home) :]}"[:200]
    return path[:200] if of_the_system(path) or path.startswith("~/") else ""


def of_the_system(path: str) -> bool:
    """Whether a path lies in the system's folders, or in Windows' for programs as WSL shows it."""
    windows = path.startswith("/mnt/") and path[6:].startswith("/Program Files")
    return windows or path.startswith(_SYSTEM_FOLDERS)


# --- whether its service runs


def _running(host: Host, tool: Tool) -> Reading[bool]:
    """Whether something answers on one of its sockets."""
    refused = ""
    for place in _sockets(host, tool):
        if not host.exists(place):
            continue
        try:
            if host.call("answers", host.real(place)):
                return Known(True, _numberless(place))
        except Unreadable as error:
            refused = refused or (_numberless(place) if error.cause == "denied" else "")
    if refused:
        reason = f"{tool.title} may run, but you are not allowed to ask it ({refused})"
        return Unknown(reason, "add yourself to the group docker, and sign in again")
    return Known(False, mark("its sockets"), note="nothing answers")


def _sockets(host: Host, tool: Tool) -> list[str]:
    runs = [f"/run/user/{name}" for name in names(host, "/run/user")[:8]]
    found: list[str] = []
    for socket in tool.sockets:
        found += [socket.replace("{run}", run) for run in runs] if "{run}" in socket else [socket]
    return found


def _numberless(place: str) -> str:
    """A socket's path without the number of a person's account."""
    if not place.startswith("/run/user/"):
        return place
    return "/run/user/…/" + place[len("/run/user/") :].partition("/")[2]
