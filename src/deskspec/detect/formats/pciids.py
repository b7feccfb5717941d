"""Names of PCI devices out of pci.ids, the list that lspci reads.

The file (about 1.4 MB) is searched, not parsed: a vendor's line starts in the first column, its devices are
indented by one tab, their subsystems by two (comment at the head of https://pci-ids.ucw.cz/v2.2/pci.ids).
"""

from __future__ import annotations

import re

from deskspec.detect.formats.names import shown

#: The whole file with room to grow: Intel's devices stand near its end.
FILE_LIMIT = 8 << 20


def find_names(data: bytes, vendor: int, device: int) -> tuple[str | None, str | None]:
    """The vendor's and the device's name; None for what the list does not hold."""
    start = _line(data, b"%04x  " % vendor, 0, len(data))
    if start < 0:
        return None, None
    end = _block_end(data, start)
    place = _line(data, b"\t%04x  " % device, start, end)
    return _name(data, start + 6), _name(data, place + 7) if place >= 0 else None


def _line(data: bytes, head: bytes, start: int, end: int) -> int:
    """Where a line with this head begins, or -1."""
    if start == 0 and data.startswith(head):
        return 0
    place = data.find(b"\n" + head, start, end)
    return place + 1 if place >= 0 else -1


def _block_end(data: bytes, start: int) -> int:
    """Where the vendor's devices end: at the next line that is neither indented, empty nor a comment."""
    found = re.compile(rb"\n[^\t#\r\n]").search(data, start)
    return found.start() + 1 if found else len(data)


def _name(data: bytes, start: int) -> str | None:
    end = data.find(b"\n", start)
    return shown(data[start : end if end >= 0 else len(data)][:1000].decode("utf-8", "replace")) or None
