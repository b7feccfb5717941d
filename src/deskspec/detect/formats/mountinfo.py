"""The kernel's table of mounts, /proc/self/mountinfo (proc_pid_mountinfo(5))."""

from __future__ import annotations

from typing import NamedTuple


class Mount(NamedTuple):
    """One mount.

    number is "major:minor" of the file system (btrfs, overlay and the like have an anonymous 0:n); source is
    a device path for disk file systems, and whatever the file system calls it for others. read_only is of this
    mount, whatever the file system allows elsewhere.
    """

    number: str
    point: str
    fstype: str
    source: str
    read_only: bool = False


def parse(content: str) -> tuple[Mount, ...]:
    """Every well-formed line, in the kernel's order: a later mount on a point hides the earlier one."""
    return tuple(mount for line in content.split("\n") if (mount := _mount(line)) is not None)


def topmost(mounts: tuple[Mount, ...], point: str) -> Mount | None:
    """What is seen at a mount point, where something is mounted there."""
    return next((mount for mount in reversed(mounts) if mount.point == point), None)


def _mount(line: str) -> Mount | None:
    # Any number of optional fields stands before the lone hyphen.
    front, hyphen, back = line.partition(" - ")
    before, after = front.split(" "), back.split(" ")
    if not hyphen or len(before) < 6 or len(after) < 2:
        return None
    return Mount(before[2], _plain(before[4]), after[0], _plain(after[1]), "ro" in before[5].split(","))


def _plain(field: str) -> str:
    r"""Space, tab, newline, backslash and "#" are written as three octal digits, \040 for a space."""
    if "\\" not in field:
        return field
    head, *pieces = field.split("\\")
    return head + "".join(_octal(piece) for piece in pieces)


def _octal(piece: str) -> str:
    digits = piece[:3]
    if len(digits) == 3 and all(digit in "01234567" for digit in digits):
        return chr(int(digits, 8) & 0xFF) + piece[3:]
    return "\\" + piece
