"""Machines of which some things can't be read: the same machine made of fewer files, links and answers.

Devices stay: what lists them (their folders, and the links below /sys/class, /sys/bus and /sys/block) is never taken
away, as a machine without the entry is a machine without the device. What they tell of themselves is.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable
from typing import Any

from deskspec.detect.capture import CaptureHost
from deskspec.detect.host import Unreadable

#: Links by which the kernel lists what there is.
_ENTRY = re.compile(
    r"^/sys/(class/[^/]+|bus/[^/]+/(devices|drivers/[^/]+)|block|dev/block|fs/btrfs/[^/]+/devices)/[^/]+$"
)


class ThinHost(CaptureHost):
    """A host some of whose calls are refused."""

    silent: frozenset[str] = frozenset()

    def call(self, name: str, *args: str) -> Any:
        if " ".join((name, *args)) in self.silent:
            raise Unreadable(name, "denied")
        return super().call(name, *args)


def removable(host: CaptureHost) -> list[str]:
    """What may be taken away: paths of files and links, and "call …" for answers."""
    files = [path for path in host.files if not path.endswith("/") and path not in host.links]
    links = [path for path in host.links if not _ENTRY.match(path)]
    return sorted(files) + sorted(links) + sorted(f"call {name}" for name in host.calls)


def thinned(host: CaptureHost, gone: Iterable[str], refused: Iterable[str] = ()) -> ThinHost:
    """The host without what is gone, and with refusals where it has what is refused: files, folders, answers."""
    gone, refused = set(gone), set(refused)
    # A folder stays when its last file goes.
    folders = {
        posixpath.dirname(path).rstrip("/") + "/": b""
        for path in gone
        if path.startswith("/") and posixpath.dirname(path) != "/"
    }
    taken = gone | {path for path in refused if path in host.files}
    thin = ThinHost(
        {path: content for path, content in {**folders, **host.files}.items() if path not in taken},
        {path: target for path, target in host.links.items() if path not in gone | refused},
        host.commands,
        {name: answer for name, answer in host.calls.items() if f"call {name}" not in gone},
        system=host.system,
        refused=host.refused | {path for path in refused if host.exists(path)},
        unread=host.unread,
    )
    thin.silent = frozenset(path.removeprefix("call ") for path in refused if path.startswith("call "))
    return thin
