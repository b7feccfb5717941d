"""Lines, comments and commas of a YAML text, and what of them belongs to an entry, for edits in place."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TypeAlias

import yaml

from deskspec.roles.spans import Span
from deskspec.roles.yaml_safe import LOADER

#: Where a part of the text begins and ends.
Part: TypeAlias = tuple[int, int]

BREAK = re.compile(r"\r\n?|\n")
_HASH = re.compile(r"#[^\r\n]*")
_HEADER = re.compile(r"[|>][^\s#]*[ \t]+(#[^\r\n]*)")
_REST = re.compile(r"[ \t]+#[^\r\n]*|[ \t]*")
_BESIDE = re.compile(r"[ \t]*(,?)[ \t]*(#[^\r\n]*)?")
_COMMENT_BELOW = re.compile(r"(?:[ \t]*(?:\r\n?|\n))+( *)#[^\r\n]*")


class NoPlace(Exception):
    """There is nothing here that could be changed in place."""


def put(text: str, start: int, end: int, written: str) -> str:
    return text[:start] + written + text[end:]


def newline(text: str) -> str:
    found = BREAK.search(text)
    return found.group() if found else "\n"


def line_start(text: str, at: int) -> int:
    return max(text.rfind("\n", 0, at), text.rfind("\r", 0, at)) + 1


def line_stop(text: str, at: int) -> int:
    found = BREAK.search(text, at)
    return found.start() if found else len(text)


def line_end(text: str, at: int) -> int:
    """Where the line ends, what is left of it being at most a comment."""
    end = _REST.match(text, at)
    stop = end.end() if end else at
    if stop < len(text) and text[stop] not in "\r\n":
        raise NoPlace
    return stop


def column_of(text: str, at: int) -> int:
    return at - line_start(text, at)


def begins_line(text: str, at: int) -> bool:
    """Whether nothing but spaces stands before this place in its line."""
    return not text[line_start(text, at) : at].strip(" ")


def after_colon(text: str, key: Span, held: Span) -> int:
    """Behind the colon of a key. With nothing behind it, the parser may set that at the colon or before it."""
    found = re.compile(r"\s*:").match(text, key.end)
    if found is None or (held.end > held.start and found.end() > held.start):
        raise NoPlace
    return found.end()


def parts_of(text: str, node: Span) -> list[Part]:
    """Where the entries of a mapping stand, each from its key, or the items of a list."""
    if node.entries is None:
        return [(item.start, item.end) for item in node.items or ()]
    return [(key.start, _entry_end(text, key, held)) for key, held in node.entries]


def _entry_end(text: str, key: Span, held: Span) -> int:
    if held.end > held.start:
        return held.end
    found = re.compile(r"\s*:").match(text, key.end)
    return found.end() if found else key.end


def dash(text: str, item: int) -> int:
    """Where the dash of a list's item stands, which must begin its line."""
    start = line_start(text, item)
    if not re.fullmatch(r" *-[ \t]+", text[start:item]):
        raise NoPlace
    return text.index("-", start)


# --- comments


def comments(text: str) -> list[Part]:
    """Where the comments stand: what begins with # between the tokens, or in the head of a block of text."""
    return list(_comments(text))


def comments_in(text: str, start: int, end: int) -> list[Part]:
    return [part for part in comments(text) if start <= part[0] < end]


def comment_texts(text: str, parts: Sequence[Part]) -> list[str]:
    return [text[start:end].rstrip() for start, end in parts]


def _comments(text: str) -> Iterator[Part]:
    at = 0
    for token in yaml.scan(text, Loader=LOADER):
        assert token.start_mark is not None
        assert token.end_mark is not None
        start = token.start_mark.index
        yield from (found.span() for found in _HASH.finditer(text, at, max(at, start)))
        if isinstance(token, yaml.ScalarToken) and (head := _HEADER.match(text, start)):
            yield head.span(1)
        at = max(at, token.end_mark.index)
    yield from (found.span() for found in _HASH.finditer(text, at))


def block_top(text: str, start: int, *, first: bool) -> int:
    """Where the lines of an entry begin, with the comments directly above it.

    One that is set in deeper belongs to the entry before, unless this is the first.
    """
    column, top = column_of(text, start), line_start(text, start)
    hashes = {at for at, _ in comments(text)}
    while top:
        stop = top - 2 if text[top - 2 : top] == "\r\n" else top - 1
        above = line_start(text, stop)
        at = above + len(text[above:stop]) - len(text[above:stop].lstrip())
        if at not in hashes or (at - above > column and not first):
            break
        top = above
    return top


def block_end(text: str, at: int, column: int) -> int:
    """Where an entry's lines end, with the comments below that are set in deeper than its key."""
    end = line_end(text, at)
    while (found := _COMMENT_BELOW.match(text, end)) and len(found.group(1)) > column:
        end = found.end()
    return end


def owned(text: str, start: int, end: int, *, first: bool) -> Part:
    """An entry's lines with the comments that are its own. What heads the whole file is nobody's."""
    top = block_top(text, start, first=first)
    return top or line_start(text, start), block_end(text, end, column_of(text, start))


def without_lines(text: str, start: int, end: int, *, first: bool) -> str:
    """The text without an entry's lines and its own comments."""
    top, stop = owned(text, start, end, first=first)
    after = BREAK.match(text, stop)
    return put(text, top, after.end() if after else stop, "")


# --- in brackets


def flow_owned(text: str, parts: Sequence[Part], place: int) -> Part:
    """A part in brackets, and with it the comments beside and above where it has lines of its own."""
    start, end = parts[place]
    beside = _BESIDE.match(text, end)
    stop = beside.end() if beside else end
    ends_line = stop == len(text) or text[stop] in "\r\n"
    parted = place + 1 == len(parts) or (beside is not None and beside.group(1))
    if not (begins_line(text, start) and ends_line and parted):
        return start, end
    return block_top(text, start, first=place == 0), stop


def into_flow(text: str, parts: Sequence[Part], place: int, written: str) -> str:
    """A new part in brackets that hold some, before the one at this place or behind the last."""
    if place == 0:
        first = parts[0][0]
        top = block_top(text, first, first=True)
        if begins_line(text, first) and top < line_start(text, first):
            return put(text, top, top, " " * column_of(text, first) + f"{written},{newline(text)}")
        return put(text, first, first, f"{written}, ")
    start, end = parts[place - 1]
    beside = _BESIDE.match(text, end)
    if beside is None or not beside.group(2):
        return put(text, end, end, f", {written}")
    # The comment beside the part before stays with that one.
    line = text[line_start(text, start) : start]
    indent = " " * (len(line) - len(line.lstrip(" ")))
    comma = beside.group(1)
    new = f"{newline(text)}{indent}{written}{comma}"
    return text[:end] + ("" if comma else ",") + text[end : beside.end()] + new + text[beside.end() :]


def without_part(text: str, parts: Sequence[Part], place: int) -> str:
    """The text without one part of a list or mapping in brackets, and without the comma that parted it."""
    start, end = parts[place]
    top, stop = flow_owned(text, parts, place)
    if (top, stop) != (start, end):
        after = BREAK.match(text, stop)
        return put(text, top, after.end() if after else stop, "")
    if place + 1 < len(parts):
        following = parts[place + 1][0]
        if "#" not in text[end:following]:
            return put(text, start, following, "")
        comma = _comma(text, end, following)
        return text[:start] + text[end:comma] + text[comma + 1 :]
    if place == 0:
        return put(text, start, end, "")
    before = parts[place - 1][1]
    if "#" not in text[before:start]:
        return put(text, before, end, "")
    comma = _comma(text, before, start)
    return text[:comma] + text[comma + 1 : start] + text[end:]


def _comma(text: str, start: int, end: int) -> int:
    """The comma between two parts; one in a comment is none."""
    at = start
    while at < end and text[at] != ",":
        at = line_stop(text, at) if text[at] == "#" else at + 1
    if at >= end:
        raise NoPlace
    return at
