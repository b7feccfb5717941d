"""A host that writes down everything that is read through it: how `deskspec capture` comes by its content.

Only what the readers asked for is taken, so a capture is small and holds nothing that DeskSpec does not use.
"""

from __future__ import annotations

from typing import Any

from deskspec.detect.capture import CaptureHost, call_key
from deskspec.detect.host import Host, Output, Unreadable
from deskspec.detect.redact import redacted_call, redacted_file, redacted_listing
from deskspec.detect.standins import StandIns


class RecordingHost:
    """Passes every question on to a host and keeps the answer; `captured` gives them all, redacted."""

    live = True

    def __init__(self, host: Host) -> None:
        self._host = host
        self.system = host.system
        self._files: dict[str, bytes] = {}
        self._links: dict[str, str] = {}
        self._commands: dict[tuple[str, ...], Output] = {}
        self._calls: dict[tuple[str, ...], Any] = {}
        self._refused: set[str] = set()
        self._listed: set[str] = set()
        self._walked: set[str] = set()

    def read(self, path: str, limit: int = 1 << 20) -> bytes:
        place = self._follow(path)
        try:
            content = self._host.read(path, limit)
        except Unreadable as error:
            if error.cause == "denied":
                self._refused.add(place)
            raise
        # One reader may be content with the beginning, another want it all.
        if len(content) >= len(self._files.get(place, b"")):
            self._files[place] = content
        return content

    def listing(self, path: str) -> tuple[str, ...]:
        place = self._follow(path)
        try:
            names = self._host.listing(path)
        except Unreadable as error:
            if error.cause == "denied":
                self._refused.add(place)
            raise
        self._files.setdefault(place.rstrip("/") + "/", b"")
        for name in redacted_listing(place, names):
            self._follow(f"{place.rstrip('/')}/{name}")
            self._listed.add(f"{place.rstrip('/')}/{name}")
        return names

    def real(self, path: str) -> str:
        self._follow(path)
        return self._host.real(path)

    def exists(self, path: str) -> bool:
        self._follow(path)
        answer = self._host.exists(path)
        self._calls["exists", path] = answer
        return answer

    def link(self, path: str) -> str:
        self._follow(path)
        return self._host.link(path)

    def run(self, argv: tuple[str, ...], timeout: float = 1.5) -> Output:
        told = self._host.run(argv, timeout)
        self._commands[argv] = told
        return told

    def call(self, name: str, *args: str) -> Any:
        answer = self._host.call(name, *args)
        self._calls[name, *args] = answer
        return answer

    def _follow(self, path: str) -> str:
        """The path with its symbolic links resolved, each link on the way written down; "~" is kept as it is."""
        done = ""
        rest = [part for part in reversed(path.split("/")) if part not in ("", ".")]
        if rest and rest[-1] == "~":
            done = rest.pop()
        steps = 0
        while rest and steps < 200:
            steps += 1
            part = rest.pop()
            if part == "..":
                done = done.rpartition("/")[0]
                continue
            here = f"{done}/{part}"
            target = self._link(here)
            if target is None:
                done = here
                continue
            if target.startswith("/"):
                done = ""
            rest.extend(piece for piece in reversed(target.split("/")) if piece not in ("", "."))
        return done or "/"

    def _link(self, place: str) -> str | None:
        """Where a symbolic link leads; None for anything else, and in the home folder, where names are private."""
        if place.startswith("~"):
            return None
        if place not in self._walked:
            self._walked.add(place)
            try:
                self._links[place] = self._host.link(place)
            except Unreadable:
                return None
        return self._links.get(place)

    def captured(self) -> CaptureHost:
        """Everything read so far as a host that replays it, redacted."""
        standins = StandIns(self._home())
        # A probe that was given up may still be reading: copies are taken in one step each.
        files, links, refused = dict(self._files), dict(self._links), frozenset(self._refused)
        commands, calls = dict(self._commands), dict(self._calls)
        unread = _unread(set(self._listed), {*files, *links, *refused})
        return CaptureHost(
            {standins.text(place): redacted_file(place, content, standins) for place, content in files.items()},
            {standins.text(place): standins.text(target) for place, target in links.items()},
            {_words(argv, standins): _output(told, standins) for argv, told in commands.items()},
            {
                standins.text(call_key(words[0], words[1:])): redacted_call(words[0], answer, standins)
                for words, answer in calls.items()
            },
            system=self.system,
            refused=frozenset(map(standins.text, refused)),
            unread=frozenset(map(standins.text, unread)),
        )

    def _home(self) -> str:
        try:
            home = self._host.real("~")
        except Unreadable:
            return ""
        return "" if home.startswith("~") else home


def _unread(listed: set[str], seen: set[str]) -> set[str]:
    """What was listed and never looked into: neither read nor a folder on the way to something read."""
    folders: set[str] = set()
    for place in seen:
        above = place
        while above and above not in folders:
            folders.add(above)
            above = above.rpartition("/")[0]
    return listed - folders


def _words(argv: tuple[str, ...], standins: StandIns) -> tuple[str, ...]:
    return tuple(map(standins.text, argv))


def _output(told: Output, standins: StandIns) -> Output:
    return Output(told.status, standins.text(told.out), standins.text(told.err))
