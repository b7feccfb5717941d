"""Changes a profile's text in place: only the entry in question, so that comments, order and layout stay.

Pure: text in, text out. What comes out is read again and must say what was wanted and nothing else; where the text is
written in a way that can't be had in (an alias, a key over several lines), `CannotEdit` tells so and nothing changes.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, TypeAlias

from deskspec.metrics.registry import METRICS
from deskspec.roles.change import HEAD_KEYS, NEED_KEYS, ROLE_KEYS, CannotEdit, Change
from deskspec.roles.errors import ProfileError
from deskspec.roles.spans import Span, spans
from deskspec.roles.yaml_safe import FORBIDDEN, NULLS, parse
from deskspec.roles.yaml_text import Written, block_entry, flow_entry, scalar

_Tree: TypeAlias = dict[str, Any]

_BREAK = re.compile(r"\r\n?|\n")
_COMMENT = re.compile(r"[ \t]+#[^\r\n]*|[ \t]*")
_COMMENT_LINE = re.compile(r"(?:\r\n?|\n)( *)#[^\r\n]*")
_UNEDITABLE = "The file is written in a way that the form can't change here; change it in the text."


def changed(text: str, change: Change) -> str:
    """The text with the change made. Raises CannotEdit where it can't be, ProfileError where the text is no YAML."""
    mark = "\ufeff" if text.startswith("\ufeff") else ""
    before = _read(text[len(mark) :])
    wanted = _wanted(before, change)
    after = text[len(mark) :]
    try:
        for step in _steps(change):
            after = step(after)
        got = _read(after)
    except (ProfileError, _NoPlace) as error:
        raise CannotEdit(_UNEDITABLE) from error
    if _told(got) != _told(wanted):
        raise CannotEdit(_UNEDITABLE)
    return mark + after


class _NoPlace(Exception):
    """There is nothing here that could be changed in place."""


# --- what is wanted, as data


def _read(text: str) -> _Tree:
    tree = parse(text.encode("utf-8", "replace"), "").plain()
    if not isinstance(tree, dict):
        raise CannotEdit(_UNEDITABLE)
    return tree


def _wanted(tree: _Tree, change: Change) -> _Tree:
    if not change.metric:
        return _laid_over(tree, {key: change.keys[key] for key in HEAD_KEYS if key in change.keys})
    needs, drop = dict(tree.get("requirements") or {}), list(tree.get("drop") or ())
    if change.take_back:
        needs.pop(change.metric, None)
    if change.keys:
        needs[change.metric] = _laid_over(needs.get(change.metric) or {}, change.keys)
    if change.dropped is not None:
        drop = [name for name in drop if name != change.metric]
        drop += [change.metric] if change.dropped else []
    return tree | {"requirements": needs, "drop": drop}


def _laid_over(tree: _Tree, keys: Mapping[str, str | None]) -> _Tree:
    told = tree | {key: None if text is None else _tidy(text) for key, text in keys.items()}
    return {key: text for key, text in told.items() if text is not None or key not in keys}


def _told(tree: _Tree) -> _Tree:
    """The tree for comparing: what holds nothing is as if it were not there, and drop is a set."""
    told = {key: value for key, value in tree.items() if value not in (None, {}, [])}
    return told | {"drop": sorted(map(str, tree.get("drop") or ()))}


def _tidy(text: str) -> str:
    return " ".join(FORBIDDEN.sub(" ", text).split()).encode("utf-8", "replace").decode()


# --- the steps, each of one text to the next


def _steps(change: Change) -> Iterator[Callable[[str], str]]:
    if not change.metric:
        for key in HEAD_KEYS:
            if key in change.keys:
                yield _setting((), key, change.keys[key], ROLE_KEYS)
        return
    if change.take_back:
        yield lambda text: _without_entry(text, ("requirements",), change.metric)
    if change.keys:
        yield lambda text: _with_need(text, change.metric, change.keys)
    if change.dropped is not None:
        yield lambda text: _with_drop(text, change.metric) if change.dropped else _without_drop(text, change.metric)


def _setting(path: tuple[str, ...], key: str, value: str | None, order: Sequence[str]) -> Callable[[str], str]:
    if value is None:
        return lambda text: _without_entry(text, path, key)
    return lambda text: _with_entry(text, path, key, _tidy(value), order)


def _with_need(text: str, metric: str, keys: Mapping[str, str | None]) -> str:
    path = ("requirements", metric)
    if _at(text, path) is None:
        made = {key: _tidy(keys[key] or "") for key in NEED_KEYS if keys.get(key) is not None}
        return _with_entry(text, ("requirements",), metric, made, tuple(METRICS)) if made else text
    # What is new goes in first: an entry that is empty in between would be no mapping any more.
    for key in sorted(keys, key=lambda key: (keys[key] is None, NEED_KEYS.index(key))):
        text = _setting(path, key, keys[key], NEED_KEYS)(text)
    return text


def _with_drop(text: str, metric: str) -> str:
    names = _at(text, ("drop",))
    if names is None or not names.items:
        return _with_entry(text, (), "drop", (metric,), ROLE_KEYS)
    if any(item.text == metric for item in names.items):
        return text
    last = names.items[-1]
    if names.style == "flow":
        return _put(text, last.end, last.end, f", {metric}")
    return _put(text, (end := _line_end(text, last.end)), end, f"{_newline(text)}{_dash(text, last)}- {metric}")


def _without_drop(text: str, metric: str) -> str:
    names = _at(text, ("drop",))
    items = (names.items or []) if names is not None else []
    place = next((at for at, item in enumerate(items) if item.text == metric), None)
    if names is None or place is None:
        return text
    if len(items) == 1:
        return _without_entry(text, (), "drop")
    parts = [(item.start, item.end) for item in items]
    if names.style == "flow":
        return _without_part(text, parts, place)
    _dash(text, items[place])
    return _without_lines(text, *parts[place])


def _with_entry(text: str, path: tuple[str, ...], key: str, value: Written, order: Sequence[str]) -> str:
    """The mapping at the path with this value under the key, in its place of the order where it is new."""
    owner = _at(text, path)
    if owner is None or (owner.entries is None and _is_nothing(owner)):
        # The mapping itself is new, or stands there without anything in it.
        assert path
        assert not isinstance(value, str)
        return _with_entry(text, path[:-1], path[-1], {key: value}, ROLE_KEYS)
    if owner.entries is None:
        raise _NoPlace
    found = owner.entry(key)
    if found is not None:
        return _replaced(text, owner, found, value)
    if not owner.entries:
        return _filled(text, path, owner, key, value)
    ranks = {name: number for number, name in enumerate(order)}
    rank = ranks.get(key, len(order))
    before = [pair for pair in owner.entries if ranks.get(pair[0].text, -1) < rank]
    if owner.style == "flow":
        return _into_flow(text, owner, before, flow_entry(key, value))
    column = _column(text, owner.entries[0][0].start)
    lines = block_entry(key, value, column, _step(text, owner, column), flow=_siblings_flow(owner))
    newline = _newline(text)
    if before:
        end = _block_end(text, before[-1][1].end, column)
        return _put(text, end, end, "".join(newline + line for line in lines))
    first = owner.entries[0][0].start
    return _put(text, first, first, newline.join(lines).lstrip(" ") + newline + " " * column)


def _replaced(text: str, owner: Span, found: tuple[Span, Span], value: Written) -> str:
    key, held = found
    if held.style == "alias":
        raise _NoPlace
    if isinstance(value, str):
        written = scalar(value)
        if held.start == held.end:
            colon = _after_colon(text, key, held)
            return _put(text, colon, colon, f" {written}")
        return _put(text, held.start, held.end, written)
    if not _is_nothing(held) and not (held.items == [] or held.entries == []):
        raise _NoPlace
    return _with_nothing_replaced(text, owner, found, value)


def _with_nothing_replaced(text: str, owner: Span, found: tuple[Span, Span], value: Written) -> str:
    """A key that stands there without a value gets one: on lines of its own below, or in its braces."""
    key, held = found
    if owner.style == "flow":
        inside = flow_entry(key.text, value).partition(": ")[2]
        at = _after_colon(text, key, held) if held.start == held.end else held.start
        return _put(text, at, max(at, held.end), f" {inside}" if at == held.end else inside)
    column = _column(text, key.start)
    lines = block_entry(key.text, value, column, _step(text, owner, column), flow=False)
    after_colon = _after_colon(text, key, held)
    behind = max(held.end, after_colon)
    end = _line_end(text, behind)
    comment = text[behind:end].rstrip()
    first = lines[0].strip().removeprefix(scalar(key.text) + ":")
    below = "".join(_newline(text) + line for line in lines[1:])
    return _put(text, after_colon, end, first + comment + below)


def _filled(text: str, path: tuple[str, ...], owner: Span, key: str, value: Written) -> str:
    """Braces with nothing in them."""
    if path:
        outer = _at(text, path[:-1])
        found = outer.entry(path[-1]) if outer is not None else None
        if outer is not None and found is not None and outer.style == "block":
            return _with_nothing_replaced(text, outer, found, {key: value})
    return _put(text, owner.start + 1, owner.start + 1, flow_entry(key, value))


def _into_flow(text: str, owner: Span, before: list[tuple[Span, Span]], written: str) -> str:
    if before:
        end = max(before[-1][1].end, before[-1][0].end)
        return _put(text, end, end, f", {written}")
    assert owner.entries
    first = owner.entries[0][0].start
    return _put(text, first, first, f"{written}, ")


def _without_entry(text: str, path: tuple[str, ...], name: str) -> str:
    owner = _at(text, path)
    entries = (owner.entries or []) if owner is not None else []
    place = next((at for at, (key, _) in enumerate(entries) if key.text == name), None)
    if owner is None or place is None:
        return text
    parts = [(key.start, max(key.end, value.end)) for key, value in entries]
    if owner.style == "flow":
        return _without_part(text, parts, place)
    if text[_line_start(text, parts[place][0]) : parts[place][0]].strip(" "):
        raise _NoPlace
    return _without_lines(text, *parts[place])


# --- text


def _at(text: str, path: tuple[str, ...]) -> Span | None:
    """The node that the keys lead to; None where a key is missing. An alias on the way can't be changed in place."""
    node: Span | None = spans(text)
    for key in path:
        if node is None or node.style == "alias":
            raise _NoPlace
        found = node.entry(key)
        node = found[1] if found is not None else None
        if node is None:
            return None
    if node is not None and node.style == "alias":
        raise _NoPlace
    return node


def _is_nothing(node: Span) -> bool:
    return node.entries is None and node.items is None and node.style == "" and node.text in NULLS


def _put(text: str, start: int, end: int, written: str) -> str:
    return text[:start] + written + text[end:]


def _newline(text: str) -> str:
    found = _BREAK.search(text)
    return found.group() if found else "\n"


def _line_start(text: str, at: int) -> int:
    return max(text.rfind("\n", 0, at), text.rfind("\r", 0, at)) + 1


def _line_end(text: str, at: int) -> int:
    """Where the line ends, what is left of it being at most a comment."""
    end = _COMMENT.match(text, at)
    stop = end.end() if end else at
    if stop < len(text) and text[stop] not in "\r\n":
        raise _NoPlace
    return stop


def _block_end(text: str, at: int, column: int) -> int:
    """Where an entry's lines end, with the comments below that are set in deeper than its key."""
    end = _line_end(text, at)
    while (found := _COMMENT_LINE.match(text, end)) and len(found.group(1)) > column:
        end = found.end()
    return end


def _column(text: str, at: int) -> int:
    return at - _line_start(text, at)


def _step(text: str, owner: Span, column: int) -> int:
    """How far an entry's own keys are set in: as in the first entry that has some."""
    for _, value in owner.entries or ():
        if value.style == "block" and value.entries:
            return max(1, _column(text, value.entries[0][0].start) - column)
    return 2


def _siblings_flow(owner: Span) -> bool:
    """Whether entries here are written in braces."""
    styles = [value.style for _, value in owner.entries or () if value.entries is not None]
    return bool(styles) and styles[-1] == "flow"


def _after_colon(text: str, key: Span, held: Span) -> int:
    """Behind the colon of a key. With nothing behind it, the parser may set that at the colon or before it."""
    found = re.compile(r"\s*:").match(text, key.end)
    if found is None or (held.end > held.start and found.end() > held.start):
        raise _NoPlace
    return found.end()


def _dash(text: str, item: Span) -> str:
    """The indentation of a list's line, which must hold this item alone."""
    before = text[_line_start(text, item.start) : item.start]
    if not re.fullmatch(r" *-[ \t]+", before):
        raise _NoPlace
    return before[: before.index("-")]


def _without_lines(text: str, start: int, end: int) -> str:
    """The text without the lines of a part, a comment behind its end included."""
    stop = _line_end(text, end)
    after = _BREAK.match(text, stop)
    return _put(text, _line_start(text, start), after.end() if after else stop, "")


def _without_part(text: str, parts: list[tuple[int, int]], place: int) -> str:
    """The text without one part of a list or mapping in brackets, and without the comma that parted it."""
    start, end = parts[place]
    if place + 1 < len(parts):
        following = parts[place + 1][0]
        if "#" not in text[end:following]:
            return _put(text, start, following, "")
        comma = _comma(text, end, following)
        return text[:start] + text[end:comma] + text[comma + 1 :]
    if place == 0:
        return _put(text, start, end, "")
    before = parts[place - 1][1]
    if "#" not in text[before:start]:
        return _put(text, before, end, "")
    comma = _comma(text, before, start)
    return text[:comma] + text[comma + 1 : start] + text[end:]


def _comma(text: str, start: int, end: int) -> int:
    """The comma between two parts; one in a comment is none."""
    at = start
    while at < end and text[at] != ",":
        at = _line_stop(text, at) if text[at] == "#" else at + 1
    if at >= end:
        raise _NoPlace
    return at


def _line_stop(text: str, at: int) -> int:
    found = _BREAK.search(text, at)
    return found.start() if found else len(text)
