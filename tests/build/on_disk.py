"""Lays a made-up machine out as a folder, and runs commands in it as an ordinary user of that machine would.

The folder's /sys, /proc, /run, /dev and /opt take the places of the real ones in a mount namespace of its own, below
a root of its own, so that nothing of the system that runs the tests shines through.
"""

from __future__ import annotations

import os
import posixpath
import subprocess
from typing import TYPE_CHECKING

from tests.build.sysfs import HOSTNAME, SERIAL, USER

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from deskspec.detect.capture import CaptureHost

#: As an ordinary user may do it where the kernel allows user namespaces; else as root.
_WAYS = (("unshare", "-Urm"), ("unshare", "-m"))

#: Arguments: the new root, the machine's folder, the command. Capabilities go last: without them root is no more
#: than the owner of the files, and what has no permissions can't be read.
_SCRIPT = r"""
set -e
root=$1 tree=$2
shift 2
mount -t tmpfs none "$root"
for entry in /*; do
    name=${entry#/}
    case $name in sys | proc | run | dev | opt) continue ;; esac
    if [ -L "$entry" ]; then
        cp -P "$entry" "$root/$name"
    elif [ -d "$entry" ]; then
        mkdir "$root/$name"
        mount --rbind "$entry" "$root/$name"
    fi
done
for name in sys proc run dev opt; do
    mkdir "$root/$name"
    if [ -d "$tree/$name" ]; then mount --rbind "$tree/$name" "$root/$name"; fi
done
mount --bind /dev/null "$root/dev/null"
for name in etc/os-release etc/machine-id usr/share var/lib; do
    if [ -e "$tree/$name" ] && [ -e "$root/$name" ]; then mount --bind "$tree/$name" "$root/$name"; fi
done
for file in "$tree"/.[a-z]* "$tree"/init; do
    if [ -f "$file" ]; then cp "$file" "$root/"; fi
done
exec chroot "$root" setpriv --bounding-set=-all --inh-caps=-all "$@"
"""


def lay_out(host: CaptureHost, tree: Path) -> None:
    """Files, links and folders below `tree`; what is refused is there, with a secret in it, and without permissions."""
    for path, content in host.files.items():
        place = _place(tree, path)
        if not path.endswith("/"):
            with open(place, "wb") as file:
                file.write(content)
    for path in (*host.refused, *host.unread):
        place = _place(tree, path)
        with open(place, "w", encoding="utf-8") as file:
            file.write(f"{SERIAL} {HOSTNAME} {USER}" if path in host.refused else "")
        os.chmod(place, 0 if path in host.refused else 0o666)
    for path, target in host.links.items():
        os.symlink(target, _place(tree, path))
    for folder in ("sys", "proc", "run", "dev", "opt", "bin", f"home/{USER}"):
        (tree / folder).mkdir(parents=True, exist_ok=True)
    (tree / "dev/null").touch()
    for name, answer in host.calls.items():
        if name.startswith("which ") and answer:
            tool = tree / "bin" / name.removeprefix("which ")
            tool.write_text("#!/bin/sh\n")
            tool.chmod(0o755)


def _place(tree: Path, path: str) -> str:
    """Where a path lies in the tree; its folder is made."""
    place = f"{tree}/{path.strip('/')}"
    folder = place if path.endswith("/") else posixpath.dirname(place)
    if not os.path.isdir(folder):
        os.makedirs(folder)
    return place


def way_in() -> tuple[str, ...] | None:
    """How a namespace of mounts can be had here; None where it can't."""
    for way in _WAYS:
        try:
            done = subprocess.run(
                [*way, "mount", "-t", "tmpfs", "none", "/mnt"], check=False, capture_output=True, timeout=10
            )
        except (OSError, subprocess.TimeoutExpired):
            continue
        if done.returncode == 0:
            return way
    return None


def run_in(
    way: Sequence[str], tree: Path, command: Sequence[str], environment: Mapping[str, str]
) -> subprocess.CompletedProcess[str]:
    """Run a command on the machine in `tree`; only the tools that the machine has are on the PATH."""
    root = tree.with_name(f"{tree.name}-root")
    root.mkdir(exist_ok=True)
    inside = ["env", f"PATH={tree}/bin", f"HOME={tree}/home/{USER}", f"USER={USER}", *command]
    return subprocess.run(
        [*way, "sh", "-c", _SCRIPT, "sh", str(root), str(tree), *inside],
        check=False,
        capture_output=True,
        text=True,
        timeout=60,
        cwd="/",
        env={**os.environ, **environment},
    )
