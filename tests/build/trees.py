"""Captured /proc and /sys trees, packed as tar files, as hosts in memory."""

from __future__ import annotations

import tarfile
from typing import TYPE_CHECKING, Any

from deskspec.detect.capture import CaptureHost

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

#: Folders a system has at its root; a tree whose names begin with none of them has a folder around it.
_ROOTS = ("proc", "sys", "dev", "etc", "run", "usr", "var")


def tree_host(archive: Path, machine: str = "x86_64", calls: Mapping[str, Any] | None = None) -> CaptureHost:
    """The host that a tar file (plain, gz, bz2 or xz) of a system's files is; nothing touches the disk.

    machine and the release "0" are what its `uname` says, as a tree does not hold that.
    """
    files: dict[str, bytes] = {}
    links: dict[str, str] = {}
    with tarfile.open(archive) as tar:
        for member in tar:
            path = _place(member.name)
            if member.issym():
                links[path] = member.linkname
            elif member.isdir():
                files[path + "/"] = b""
            elif member.isfile() or member.islnk():
                content = tar.extractfile(member)
                files[path] = content.read() if content else b""
    answers = {"uname": {"machine": machine, "release": "0"}, **(calls or {})}
    return CaptureHost(files, links, calls=answers)


def _place(name: str) -> str:
    parts = [part for part in name.split("/") if part not in ("", ".")]
    if parts and parts[0] not in _ROOTS:
        parts = parts[1:]
    return "/" + "/".join(parts)
