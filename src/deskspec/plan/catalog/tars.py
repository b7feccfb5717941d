"""Tars, plain or packed with gzip, bzip2 or xz, read as a stream.

The standard library's reader takes some forty microseconds a file, and reads an extended header of any size into
memory; this one reads only what a catalogue needs. Format: POSIX.1-2017 pax, "ustar Interchange Format" and "pax
Header Block", and GNU tar's manual for long names (types L and K) and sizes in base 256.
"""

from __future__ import annotations

import lzma
import zlib
from collections.abc import Callable, Iterator
from typing import BinaryIO, NamedTuple

from deskspec.plan.catalog.gate import DEVICE, LINK, Gate
from deskspec.plan.catalog.report import BadImport, Watch, plainly
from deskspec.wording import say

BLOCK = 512
PIECE = 64 << 10
#: xz -9 needs 65 MiB to unpack; a header may ask for 4 GiB.
XZ_MEMORY = 256 << 20
LARGEST_HEADER = 64 << 10
#: Types of the entries that hold a file: POSIX's, its old form, and "contiguous".
_FILES = (b"0", b"\0", b"7")


class _Header(NamedTuple):
    name: str
    size: int
    type: bytes


class _Stream:
    """Unpacked bytes, taken in amounts of one's own choice. EOFError where there are fewer."""

    def __init__(self, pieces: Iterator[bytes], gate: Gate, file: BinaryIO, size: int, watch: Watch) -> None:
        self._pieces, self._gate, self._file, self._size, self._watch = pieces, gate, file, size, watch
        self._piece = b""
        self._at = 0

    def _next(self) -> None:
        if not self._more():
            raise EOFError("it ends too early")

    def _more(self) -> bool:
        self._watch.at(min(self._file.tell(), self._size), self._size)
        self._piece = next(self._pieces, b"")
        self._at = 0
        self._gate.unpacked(len(self._piece))
        return bool(self._piece)

    def finish(self) -> None:
        """Unpack the rest, of which nothing is wanted."""
        while self._more():
            self._at = len(self._piece)

    def take(self, amount: int) -> bytes:
        end = self._at + amount
        if end <= len(self._piece):
            taken = self._piece[self._at : end]
            self._at = end
            return taken
        parts: list[bytes] = []
        while amount:
            if self._at == len(self._piece):
                self._next()
            part = self._piece[self._at : self._at + amount]
            parts.append(part)
            self._at += len(part)
            amount -= len(part)
        return b"".join(parts)

    def skip(self, amount: int) -> None:
        while amount:
            if self._at == len(self._piece):
                self._next()
            step = min(amount, len(self._piece) - self._at)
            self._at += step
            amount -= step


def tar_entries(
    file: BinaryIO, packing: str, gate: Gate, watch: Watch, wanted: Callable[[str], bool]
) -> Iterator[tuple[str, bytes]]:
    """The files of a tar, as `archive.entries` has them. packing: "tar", "gz", "bz2" or "xz"."""
    size = file.seek(0, 2)
    file.seek(0)
    stream = _Stream(_pieces(file, packing), gate, file, size, watch)
    while True:
        header = _guarded_header(stream, gate)
        if header is None:
            _guarded_end(stream, gate)
            return
        gate.counted()
        content = _guarded_content(stream, gate, header, wanted)
        if content is not None:
            yield content


def _guarded_header(stream: _Stream, gate: Gate) -> _Header | None:
    try:
        return _header(stream)
    except (EOFError, OSError, ValueError, zlib.error, lzma.LZMAError) as error:
        raise gate.damaged(error) from None


def _guarded_end(stream: _Stream, gate: Gate) -> None:
    """What packs the tar has a checksum at its end."""
    try:
        stream.finish()
    except (EOFError, OSError, zlib.error, lzma.LZMAError) as error:
        raise gate.damaged(error) from None


def _guarded_content(
    stream: _Stream, gate: Gate, header: _Header, wanted: Callable[[str], bool]
) -> tuple[str, bytes] | None:
    try:
        return _content(stream, gate, header, wanted)
    except (EOFError, OSError, zlib.error, lzma.LZMAError) as error:
        raise gate.damaged(error) from None


def _content(stream: _Stream, gate: Gate, header: _Header, wanted: Callable[[str], bool]) -> tuple[str, bytes] | None:
    """The name and bytes of a file that is wanted; None where the entry is something else."""
    if header.type in (b"1", b"2"):
        gate.skips.add(LINK, plainly(header.name))
        return None
    if header.type in (b"3", b"4", b"6"):
        gate.skips.add(DEVICE, plainly(header.name))
        return None
    if header.type == b"5":
        return None
    if header.type not in _FILES:
        told = "{name} holds an entry of a kind that is not read ({what}); unpack it and give the folder"
        raise BadImport(say(told, name=gate.name, what=plainly(header.name)))
    padding = -header.size % BLOCK
    name = None if header.name.endswith("/") else gate.inside(header.name)
    if name is None or not wanted(name) or not gate.fits(name, header.size):
        stream.skip(header.size + padding)
        return None
    content = stream.take(header.size)
    stream.skip(padding)
    return name, content


def _header(stream: _Stream) -> _Header | None:
    """The next entry's header with what extended headers before it say; None at the end of the tar.

    ValueError where it is no header.
    """
    name: str | None = None
    size: int | None = None
    for _ in range(16):
        block = stream.take(BLOCK)
        if not block.strip(b"\0"):
            return None
        written = _number(block[148:156])
        if written != sum(block) - sum(block[148:156]) + 8 * 32:
            raise ValueError("a header's checksum is wrong")
        kind, length = block[156:157], _number(block[124:136])
        if kind == b"L":
            name = _text(_extended(stream, length).partition(b"\0")[0])
        elif kind == b"x":
            records = dict(_records(_extended(stream, length)))
            name = _text(records[b"path"]) if b"path" in records else name
            size = int(records[b"size"]) if b"size" in records else size
            if size is not None and size < 0:
                raise ValueError("a negative size")
        elif kind in (b"g", b"K"):
            _extended(stream, length)
        else:
            return _Header(_name(block) if name is None else name, length if size is None else size, kind)
    raise ValueError("headers without end")


def _extended(stream: _Stream, length: int) -> bytes:
    if length > LARGEST_HEADER:
        raise ValueError("an extended header that is too large")
    content = stream.take(length)
    stream.skip(-length % BLOCK)
    return content


def _records(content: bytes) -> Iterator[tuple[bytes, bytes]]:
    """ "30 path=open-db/GPU/1.json\\n": the length counts itself."""
    while content:
        length = int(content[:20].partition(b" ")[0])
        record = content[:length]
        key, equals, value = record.partition(b" ")[2].partition(b"=")
        if length < 5 or not equals or not record.endswith(b"\n"):
            raise ValueError("an extended header that can't be read")
        yield key, value[:-1]
        content = content[length:]


def _name(block: bytes) -> str:
    name = block[:100].partition(b"\0")[0]
    prefix = block[345:500].partition(b"\0")[0] if block[257:263] == b"ustar\0" else b""
    return _text(prefix + b"/" + name if prefix else name)


def _text(raw: bytes) -> str:
    return raw.decode("utf-8", "replace")


def _number(field: bytes) -> int:
    """Octal digits, or base 256 where the first bit is set. ValueError where it is neither, or negative."""
    if field[0] & 0x80:
        if field[0] != 0x80:
            raise ValueError("a negative number")
        return int.from_bytes(field[1:], "big")
    digits = field.strip(b" \0")
    return int(digits, 8) if digits else 0


def _pieces(file: BinaryIO, packing: str) -> Iterator[bytes]:
    """The unpacked bytes, in pieces of bounded size."""
    if packing == "xz":
        yield from _xz_pieces(file)
        return
    source: BinaryIO = file
    if packing == "gz":
        import gzip

        source = gzip.GzipFile(fileobj=file)  # type: ignore[assignment]  # it reads as any file does
    elif packing == "bz2":
        import bz2

        source = bz2.BZ2File(file)  # type: ignore[assignment]
    while piece := source.read(PIECE):
        yield piece


def _xz_pieces(file: BinaryIO) -> Iterator[bytes]:
    """As lzma.LZMAFile, which can't be told how much memory it may use. EOFError where it is cut short."""
    unpack = lzma.LZMADecompressor(lzma.FORMAT_XZ, XZ_MEMORY)
    rest = b""
    while True:
        packed = rest or (file.read(PIECE) if unpack.needs_input else b"")
        if unpack.needs_input and not packed:
            raise EOFError("it ends too early")
        piece = unpack.decompress(packed, PIECE)
        if piece:
            yield piece
        rest = b""
        if unpack.eof:
            # Several streams may follow each other, with zeros between them.
            rest = unpack.unused_data.lstrip(b"\0")
            while not rest and (more := file.read(PIECE)):
                rest = more.lstrip(b"\0")
            if not rest:
                return
            unpack = lzma.LZMADecompressor(lzma.FORMAT_XZ, XZ_MEMORY)
