"""The live system as a host: plain files, commands with a deadline, and the few calls that are neither.

Imports that cost more than a blink (subprocess, sockets, NVML) happen only where they are needed.
"""

from __future__ import annotations

import errno
import os
import stat
import sys
from typing import Any

from deskspec.detect.host import Cause, Output, Unreadable

_SYSTEMS = {"linux": "linux", "win32": "windows", "cygwin": "windows", "darwin": "macos"}


def _cause(error: OSError) -> Cause:
    if isinstance(error, (FileNotFoundError, NotADirectoryError)):
        return "missing"
    if isinstance(error, PermissionError):
        return "denied"
    return "failed"


def _no_path(what: str, error: ValueError) -> Unreadable:
    """What Python refuses to hand to the system as a path: a zero byte in a name that something else told us."""
    return Unreadable(what.replace("\0", "?"), "failed", str(error))


class LiveHost:
    """The system this process runs on."""

    live = True

    def __init__(self) -> None:
        self.system = _SYSTEMS.get(sys.platform, sys.platform)

    def read(self, path: str, limit: int = 1 << 20) -> bytes:
        # Non-blocking, so that a FIFO in place of a file is refused rather than waited for.
        flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_CLOEXEC", 0)
        try:
            handle = os.open(self._own(path), flags)
        except OSError as error:
            raise Unreadable(path, _cause(error), error.strerror or "") from None
        except ValueError as error:
            raise _no_path(path, error) from None
        try:
            if not stat.S_ISREG(os.fstat(handle).st_mode):
                raise Unreadable(path, "not a file")
            return _read_up_to(handle, limit)
        except OSError as error:
            raise Unreadable(path, _cause(error), error.strerror or "") from None
        finally:
            os.close(handle)

    def listing(self, path: str) -> tuple[str, ...]:
        try:
            return tuple(sorted(os.listdir(self._own(path))))
        except OSError as error:
            raise Unreadable(path, _cause(error), error.strerror or "") from None
        except ValueError as error:
            raise _no_path(path, error) from None

    def real(self, path: str) -> str:
        try:
            return os.path.realpath(self._own(path))
        except OSError as error:
            raise Unreadable(path, _cause(error), error.strerror or "") from None
        except ValueError as error:
            raise _no_path(path, error) from None

    def exists(self, path: str) -> bool:
        return os.path.lexists(self._own(path))

    @staticmethod
    def _own(path: str) -> str:
        return os.path.expanduser(path) if path.startswith("~") else path

    def link(self, path: str) -> str:
        try:
            return os.readlink(self._own(path))
        except OSError as error:
            # EINVAL: there is something at the path, and it is no link.
            cause = "not a file" if error.errno == errno.EINVAL else _cause(error)
            raise Unreadable(path, cause, error.strerror or "") from None
        except ValueError as error:
            raise _no_path(path, error) from None

    def run(self, argv: tuple[str, ...], timeout: float = 1.5) -> Output:
        from deskspec.detect import command

        try:
            return command.run(argv, timeout)
        except OSError as error:
            raise Unreadable(argv[0], _cause(error), error.strerror or "") from None

    def call(self, name: str, *args: str) -> Any:
        question = _CALLS.get(name)
        if question is None:
            raise Unreadable(name, "missing", "this system has no such call")
        try:
            return question(*args)
        except OSError as error:
            raise Unreadable(name, _cause(error), error.strerror or "") from None
        except ValueError as error:
            raise _no_path(name, error) from None


def _read_up_to(handle: int, limit: int) -> bytes:
    pieces: list[bytes] = []
    left = limit
    while left > 0 and (piece := os.read(handle, min(left, 1 << 16))):
        pieces.append(piece)
        left -= len(piece)
    return b"".join(pieces)


def _which(tool: str) -> str | None:
    for folder in os.environ.get("PATH", "").split(os.pathsep):
        # WSL's PATH leads through Windows' own folders, where every look is slow and no tool lies.
        if not folder or folder.lower().startswith("/mnt/c/windows"):
            continue
        path = f"{folder}/{tool}"
        if os.access(path, os.X_OK) and not os.path.isdir(path):
            return path
    return None


def _access(path: str) -> str:
    letters = (("r", os.R_OK), ("w", os.W_OK), ("x", os.X_OK))
    return "".join(letter for letter, mode in letters if os.access(path, mode))


def _statvfs(path: str) -> dict[str, int]:
    if not hasattr(os, "statvfs"):
        raise Unreadable("statvfs", "missing", "not on this platform")
    told = os.statvfs(path)
    return {"size": told.f_frsize * told.f_blocks, "free": told.f_frsize * told.f_bavail}


def _uname() -> dict[str, str]:
    told = os.uname()
    return {"machine": told.machine, "release": told.release}


def _answers(path: str) -> bool:
    """Whether something accepts a connection on a local (AF_UNIX) socket."""
    import socket

    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as line:
        line.settimeout(0.3)
        line.connect(path)
    return True


def _nvml() -> Any:
    from deskspec.detect.nvml import ask

    return ask()


def _psutil() -> Any:
    from deskspec.detect.portable.host import ask

    return ask()


def _cpuinfo() -> Any:
    from deskspec.detect.portable.host import ask_cpuinfo

    return ask_cpuinfo()


_CALLS: dict[str, Any] = {
    "which": _which,
    "access": _access,
    "statvfs": _statvfs,
    "uname": _uname,
    "answers": _answers,
    "nvml": _nvml,
    "psutil": _psutil,
    "cpuinfo": _cpuinfo,
}
