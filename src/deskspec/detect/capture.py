"""A captured system, replayed: the host that tests, `--machine` and other people's reports are read through.

The layout is the one `deskspec capture` writes: files as they were read, symbolic links, command outputs and
the answers to calls. What a capture does not hold is missing, exactly as on a system that does not have it.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from deskspec.detect.host import Output, Unreadable

#: The kernel gives up on a path with more symbolic links than this (path_resolution(7)).
MAX_LINKS = 40


def call_key(name: str, args: tuple[str, ...]) -> str:
    """How a call is named in calls.json: its name and arguments, separated by spaces."""
    return " ".join((name, *args))


class CaptureHost:
    """Raw facts out of memory: paths to bytes, links to targets, argv to output, calls to JSON values.

    A path in `refused` exists but answers "denied"; one in `unread` is listed, but its content was never taken.
    A path ending in "/" in `files` is an empty folder.
    """

    live = False

    def __init__(
        self,
        files: Mapping[str, bytes],
        links: Mapping[str, str] | None = None,
        commands: Mapping[tuple[str, ...], Output] | None = None,
        calls: Mapping[str, Any] | None = None,
        *,
        system: str = "linux",
        refused: frozenset[str] = frozenset(),
        unread: frozenset[str] = frozenset(),
    ) -> None:
        self.system = system
        self.files = dict(files)
        self.links = dict(links or {})
        self.commands = dict(commands or {})
        self.calls = dict(calls or {})
        self.refused = refused
        self.unread = unread
        self._folders: dict[str, set[str]] = {}
        for path in (*self.files, *self.links, *refused, *unread):
            self._enter(path)

    def _enter(self, path: str) -> None:
        parts = path.rstrip("/").split("/")
        for depth in range(1, len(parts)):
            folder = "/".join(parts[:depth]) or "/"
            self._folders.setdefault(folder, set()).add(parts[depth])
        if path.endswith("/"):
            self._folders.setdefault(path.rstrip("/") or "/", set())

    def read(self, path: str, limit: int = 1 << 20) -> bytes:
        place = self.real(path)
        if place in self.refused:
            raise Unreadable(path, "denied")
        if place in self._folders:
            raise Unreadable(path, "not a file")
        if place in self.unread:
            # It was there, so it is not "missing".
            raise Unreadable(path, "failed", "not in this capture")
        if place not in self.files:
            raise Unreadable(path, "missing")
        return self.files[place][:limit]

    def listing(self, path: str) -> tuple[str, ...]:
        place = self.real(path)
        if place in self.refused:
            raise Unreadable(path, "denied")
        if place in self.unread:
            raise Unreadable(path, "failed", "not in this capture")
        if place not in self._folders:
            raise Unreadable(path, "missing")
        return tuple(sorted(self._folders[place]))

    def real(self, path: str) -> str:
        rest = [part for part in reversed(path.split("/")) if part not in ("", ".")]
        done: list[str] = [rest.pop()] if rest and rest[-1] == "~" else []
        followed = 0
        while rest:
            part = rest.pop()
            if part == "..":
                del done[-1:]
                continue
            here = self._join([*done, part])
            target = self.links.get(here)
            if target is None:
                done.append(part)
                continue
            followed += 1
            if followed > MAX_LINKS:
                raise Unreadable(path, "failed", "too many symbolic links")
            if target.startswith("/"):
                done = []
            rest.extend(piece for piece in reversed(target.split("/")) if piece not in ("", "."))
            if target == "~" or target.startswith("~/"):
                done = [rest.pop()]
        return self._join(done)

    @staticmethod
    def _join(parts: list[str]) -> str:
        joined = "/".join(parts)
        return joined if joined.startswith("~") else "/" + joined

    def exists(self, path: str) -> bool:
        try:
            place = self.real(path)
        except Unreadable:
            return False
        if any(place in known for known in (self.files, self._folders, self.refused, self.unread)):
            return True
        return bool(self.calls.get(call_key("exists", (path,)), False))

    def link(self, path: str) -> str:
        folder, _, name = path.rstrip("/").rpartition("/")
        place = self.real(folder or "/").rstrip("/") + "/" + name
        if place not in self.links:
            raise Unreadable(path, "not a file" if self.exists(path) else "missing")
        return self.links[place]

    def run(self, argv: tuple[str, ...], timeout: float = 1.5) -> Output:
        if argv not in self.commands:
            raise Unreadable(argv[0], "missing", "not in this capture")
        return self.commands[argv]

    def call(self, name: str, *args: str) -> Any:
        key = call_key(name, args)
        if key not in self.calls:
            raise Unreadable(key, "missing", "not in this capture")
        return self.calls[key]
