"""The rows of a CSV that a person or a spreadsheet wrote, whatever its encoding and separator."""

from __future__ import annotations

import codecs
import csv
import io
from collections.abc import Iterator

from deskspec.plan.catalog.report import BadImport, plainly
from deskspec.wording import say

_SEPARATORS = ",;\t"
_UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def rows(name: str, content: bytes) -> Iterator[tuple[int, list[str]]]:
    """Each row that is not empty, with the line it ends on; the first is the header.

    UTF-8 with or without a mark, UTF-16 with one, else Windows' Western code page. Parted by a comma, a semicolon or
    a tab: what the header has most of. BadImport where it is no text or no CSV.
    """
    text = _text(name, content)
    first, _, rest = text.partition("\n")
    # A line that Excel writes and reads.
    if first.lower().startswith("sep=") and len(first.strip()) == 5:
        separator, before, text = first.strip()[4], 1, rest
    else:
        separator, before = _separator(first), 0
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    try:
        for cells in reader:
            if any(cell.strip() for cell in cells):
                yield before + reader.line_num, [cell.strip() for cell in cells]
    except csv.Error as error:
        told = "{name}, line {line}: not a CSV ({why}); save it again as CSV"
        line = before + reader.line_num
        raise BadImport(say(told, name=plainly(name), line=line, why=plainly(str(error)))) from None


def _text(name: str, content: bytes) -> str:
    encodings = ("utf-16",) if content.startswith(_UTF_16) else ("utf-8-sig", "cp1252")
    for encoding in encodings:
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" not in text:
            return text
    told = "{name} is not text; give a CSV, a folder or an archive of a catalogue"
    raise BadImport(say(told, name=plainly(name)))


def _separator(header: str) -> str:
    quoted, counts = False, dict.fromkeys(_SEPARATORS, 0)
    for letter in header:
        if letter == '"':
            quoted = not quoted
        elif not quoted and letter in counts:
            counts[letter] += 1
    return max(counts, key=lambda separator: counts[separator])
