"""What is let through when a folder or an archive is read: names that stay inside, and sizes within bounds."""

from __future__ import annotations

import re
from typing import NamedTuple

from deskspec.plan.catalog.report import BadImport, Skips, plainly
from deskspec.wording import mark, say

LONGEST_NAME = 1024
_DRIVE = re.compile(r"[A-Za-z]:")

LEADS_OUT = mark("a name that leads out of the archive")
LINK = mark("a link, which is not followed")
DEVICE = mark("a device, not a file")
TOO_LARGE = mark("a file that is too large")
TWICE = mark("a second file of the same name")
DAMAGED = mark("a file that is damaged in the archive")
UNREADABLE = mark("a file that can't be read")


class Limits(NamedTuple):
    """How much is read at most. Sizes in bytes.

    Unpacked it may be `ratio` times the archive's own size, once it is larger than `ratio_from`.
    """

    files: int = 200_000
    file: int = 4 << 20
    total: int = 1536 << 20
    ratio: int = 200
    ratio_from: int = 100 << 20


class Gate:
    """Counts what is read of one folder or archive. size: the archive's own in bytes; 0 for a folder."""

    def __init__(self, name: str, size: int, limits: Limits, skips: Skips) -> None:
        self.name = plainly(name)
        self.limits = limits
        self.skips = skips
        self._size = size
        self._files = 0
        self._total = 0
        self._seen: set[str] = set()

    def counted(self) -> None:
        """One more entry. BadImport where there are too many."""
        self._files += 1
        if self._files > self.limits.files:
            told = "{name} holds more than {most} files, which no catalogue does; give the catalogue's own folder"
            raise BadImport(say(told, name=self.name, most=f"{self.limits.files:,}"))

    def unpacked(self, amount: int) -> None:
        """So many bytes more. BadImport where it is more than any catalogue, or an archive that blows up."""
        self._total += amount
        if self._total > self.limits.total:
            told = "{name} unpacks to more than {most} MiB, which no catalogue does; give the catalogue's own archive"
            raise BadImport(say(told, name=self.name, most=self.limits.total >> 20))
        if self._size and self._total > max(self.limits.ratio_from, self.limits.ratio * self._size):
            told = "{name} unpacks to more than {ratio} times its size, as no honest archive does; download it again"
            raise BadImport(say(told, name=self.name, ratio=self.limits.ratio))

    def inside(self, raw: str) -> str | None:
        """The name as a path below the archive's root; None, reported, where it leads out or was there before."""
        name = raw.replace("\\", "/")
        while name.startswith("./"):
            name = name[2:]
        broken = not name or len(name) > LONGEST_NAME or "\0" in name
        if broken or name.startswith("/") or _DRIVE.match(name) or ".." in name.split("/"):
            self.skips.add(LEADS_OUT, plainly(raw))
            return None
        if name in self._seen:
            self.skips.add(TWICE, plainly(name))
            return None
        self._seen.add(name)
        return name

    def fits(self, name: str, size: int) -> bool:
        """Whether a file of that size is read at all; reported where it is not."""
        if 0 <= size <= self.limits.file:
            return True
        told = say("{name}: larger than {most} MiB", name=plainly(name), most=f"{self.limits.file / (1 << 20):g}")
        self.skips.add(TOO_LARGE, told)
        return False

    def damaged(self, why: object) -> BadImport:
        """What to raise where the archive itself can't be read on."""
        told = "{name} is damaged or cut short ({why}); download it again"
        return BadImport(say(told, name=self.name, why=plainly(str(why) or type(why).__name__)))
