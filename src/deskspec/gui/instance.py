"""One window a person, display and data folder: a second start raises the window that is there, and ends.

A lock says whether there is one, and goes with its holder however that ends, so nothing stale is ever in the way. A
socket beside it is the bell that the second start rings. Qt is not needed here: the answer comes before it is loaded.
"""

from __future__ import annotations

import os
import sys
import time
import zlib
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    import socket

#: Seconds that a second start gives the first to answer: it may be starting itself, or be busy.
PATIENCE = 3.0
ANSWER = b"raised\n"


class Claim:
    """The place of the one window: held by the first that asks for it, until it ends."""

    def __init__(self, data: str | None) -> None:
        self._lock = -1
        self._stem = _stem(data)

    def take(self) -> Literal["held", "taken", "nowhere"]:
        """Held by us from now on, taken by another, or nowhere to be had: then every start has its own window."""
        if not self._stem:
            return "nowhere"
        try:
            flags = os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0)
            lock = os.open(f"{self._stem}.lock", flags, 0o600)
        except OSError:
            return "nowhere"
        try:
            got = _locked(lock)
        except OSError:
            # A file system without locks.
            os.close(lock)
            return "nowhere"
        if got:
            self._lock = lock
            return "held"
        os.close(lock)
        return "taken"

    def hang_bell(self) -> tuple[socket.socket, bytes] | None:
        """A listening socket, and what whoever rings must say first; None where there can be none.

        Where there are no sockets among files it listens on the loopback interface, and a word that only the person
        can read keeps everyone else from ringing.
        """
        import socket

        if self._lock < 0:
            return None
        self._clear()
        local = hasattr(socket, "AF_UNIX")
        bell = socket.socket(socket.AF_UNIX if local else socket.AF_INET, socket.SOCK_STREAM)
        word = b"" if local else os.urandom(16).hex().encode()
        try:
            bell.bind(self._address if local else ("127.0.0.1", 0))
            if local:
                os.chmod(self._address, 0o600)
            else:
                self._write_address(bell.getsockname()[1], word)
            bell.listen(4)
        except OSError:
            # Too long a path, or no room: a second start then waits in vain and opens a window of its own.
            bell.close()
            return None
        bell.setblocking(False)
        return bell, word

    def ring(self, patience: float = PATIENCE) -> bool:
        """Ask whoever holds the place to raise its window; whether it has done so."""
        until = time.monotonic() + patience
        # What the desktop gave this start, so that the other's window may come to the front in its place.
        wish = os.environ.get("XDG_ACTIVATION_TOKEN", "").encode("utf-8", "replace")[:200]
        while time.monotonic() < until:
            try:
                if self._ring_once(wish, until - time.monotonic()):
                    return True
            except (OSError, ValueError):
                # No bell yet: it is hung up after the first paint.
                time.sleep(0.05)
        return False

    def leave(self) -> None:
        """Give the place up. The lock's file stays: to remove it would part those who hold it from those who ask."""
        if self._lock >= 0:
            self._clear()
            os.close(self._lock)
            self._lock = -1

    @property
    def _address(self) -> str:
        return f"{self._stem}.bell"

    def _clear(self) -> None:
        try:
            os.unlink(self._address)
        except OSError:
            return

    def _write_address(self, port: int, word: bytes) -> None:
        with open(self._address, "w", encoding="ascii", opener=lambda path, flags: os.open(path, flags, 0o600)) as file:
            file.write(f"{port} {word.decode()}")

    def _ring_once(self, wish: bytes, patience: float) -> bool:
        """Ring, and wait for the answer. OSError or ValueError while there is no bell."""
        import socket

        if hasattr(socket, "AF_UNIX"):
            line, word = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM), b""
            where: str | tuple[str, int] = self._address
        else:
            with open(self._address, encoding="ascii") as file:
                port, told = file.read(100).split()
            line, word, where = socket.socket(), told.encode(), ("127.0.0.1", int(port))
        with line:
            line.settimeout(max(patience, 0.01))
            line.connect(where)
            line.sendall(word + b" " + wish + b"\n")
            return line.recv(len(ANSWER)) == ANSWER


def _stem(data: str | None) -> str:
    """Where lock and bell lie, without their endings; empty where there is no place.

    Named after person, display and data folder: whoever differs in one of them has a window of their own.
    """
    folder = _folder(data)
    if folder is None or data is None:
        return ""
    display = f"{os.environ.get('WAYLAND_DISPLAY', '')}|{os.environ.get('DISPLAY', '')}"
    who = f"{os.getuid() if hasattr(os, 'getuid') else ''}|{display}|{os.path.realpath(data)}"
    return os.path.join(folder, f"deskspec-{zlib.crc32(who.encode('utf-8', 'surrogateescape')):08x}")


def _folder(data: str | None) -> str | None:
    """The session's runtime folder where it is the person's own, else the data folder."""
    runtime = os.environ.get("XDG_RUNTIME_DIR", "")
    try:
        if os.path.isabs(runtime) and os.stat(runtime).st_uid == os.getuid():
            return runtime
    except (OSError, AttributeError):
        pass
    if data is None:
        return None
    try:
        os.makedirs(data, mode=0o700, exist_ok=True)
    except OSError:
        return None
    return data


def _locked(lock: int) -> bool:
    """Lock a file for as long as it is open; False where another has it. OSError where that is not possible."""
    if sys.platform == "win32":
        import msvcrt

        try:
            msvcrt.locking(lock, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True
    import fcntl

    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True
