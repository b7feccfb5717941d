"""Where raw facts are read: the live system, or a capture of one that replays it.

Readers see only this face, so every reader runs on every operating system in tests. Paths are POSIX paths as the
captured system has them; "~/…" stands for the person's home folder, so that a capture never holds its name.
"""

from __future__ import annotations

from typing import Any, Literal, NamedTuple, Protocol, TypeAlias

Cause: TypeAlias = Literal["missing", "denied", "not a file", "too slow", "failed"]


class Unreadable(Exception):
    """A raw fact that could not be had. cause says why; `missing` alone means that it does not exist."""

    def __init__(self, what: str, cause: Cause, detail: str = "") -> None:
        super().__init__(f"{what}: {cause}" + (f" ({detail})" if detail else ""))
        self.what = what
        self.cause: Cause = cause
        self.detail = detail


class Output(NamedTuple):
    """What a command said: exit status, standard output and standard error as text."""

    status: int
    out: str
    err: str


class Host(Protocol):
    """One system's raw facts.

    system is "linux", "windows", "macos" or the platform's own word. Every method may raise `Unreadable`, but
    `exists`, which answers False for what it cannot see.
    """

    system: str
    live: bool

    def read(self, path: str, limit: int = 1 << 20) -> bytes:
        """At most `limit` bytes of a regular file."""

    def listing(self, path: str) -> tuple[str, ...]:
        """Names in a folder, sorted."""

    def real(self, path: str) -> str:
        """The canonical path, symbolic links resolved."""

    def exists(self, path: str) -> bool:
        """Whether something is at the path, whatever it is."""

    def link(self, path: str) -> str:
        """Where the symbolic link at the path leads, as it is written; "not a file" for what is no link."""

    def run(self, argv: tuple[str, ...], timeout: float = 1.5) -> Output:
        """A command's output, without a shell, within `timeout` seconds and 1 MiB."""

    def call(self, name: str, *args: str) -> Any:
        """A question to the system that is no file and no command, answered with JSON values.

        `which` TOOL: path or null. `access` PATH: "r", "w" letters the person has. `statvfs` PATH:
        {"size": bytes, "free": bytes for an ordinary user}. `nvml`: see `detect.nvml`. `uname`: {"machine", "release"}.
        `answers` SOCKET: whether something listens on a local socket.
        """


def text(host: Host, path: str) -> str | None:
    """A small file as stripped text; None where it cannot be read, for whatever cause."""
    try:
        return host.read(path).decode("utf-8", "replace").strip()
    except Unreadable:
        return None


def number(host: Host, path: str) -> int | None:
    """A file that holds one whole number, decimal or 0x hexadecimal; None where it doesn't."""
    content = text(host, path)
    if not content:
        return None
    try:
        return int(content, 16 if content[:2].lower() == "0x" else 10)
    except ValueError:
        return None


def names(host: Host, path: str) -> tuple[str, ...]:
    """Names in a folder, sorted; empty where it cannot be listed."""
    try:
        return host.listing(path)
    except Unreadable:
        return ()
