"""Changes a profile's text in place: only the entry in question, so that comments, order and layout stay.

Pure: text in, text out. What comes out is read again and must say what was wanted and nothing else; where the text is
written in a way that can't be had in (an alias, a key over several lines), `CannotEdit` tells so and nothing changes.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, TypeAlias

import yaml

from deskspec.metrics.registry import METRICS
from deskspec.roles.change import HEAD_KEYS, NEED_KEYS, ROLE_KEYS, CannotEdit, Change
from deskspec.roles.errors import ProfileError
from deskspec.roles.places import (
    NoPlace,
    Part,
    after_colon,
    begins_line,
    block_end,
    block_top,
    column_of,
    comment_texts,
    comments,
    comments_in,
    dash,
    flow_owned,
    into_flow,
    line_end,
    line_start,
    line_stop,
    newline,
    owned,
    parts_of,
    put,
    without_lines,
    without_part,
)
from deskspec.roles.spans import Span, spans
from deskspec.roles.yaml_safe import FORBIDDEN, NULLS, parse
from deskspec.roles.yaml_text import Written, block_entry, flow_entry, scalar

_Tree: TypeAlias = dict[str, Any]

_UNEDITABLE = "The file is written in a way that the form can't change here; change it in the text."


def changed(text: str, change: Change) -> str:
    """The text with the change made. Raises CannotEdit where it can't be, ProfileError where the text is no YAML."""
    mark = text[: len(text) - len(text.lstrip("\ufeff"))]
    before = text[len(mark) :]
    read = _read(before)
    wanted = _wanted(read, change)
    after = before
    try:
        may_go = _comments_going(before, change)
        for step in _steps(change):
            after = step(after)
        got = _read(after)
        lost = _commented(before) - _commented(after) - may_go
    except (ProfileError, NoPlace, yaml.YAMLError, UnicodeEncodeError) as error:
        raise CannotEdit(_UNEDITABLE) from error
    if lost or _told(got) != _told(wanted):
        raise CannotEdit(_UNEDITABLE)
    return mark + after


# --- what is wanted, as data


def _read(text: str) -> _Tree:
    tree = parse(text.encode("utf-8", "replace"), "").plain()
    if not isinstance(tree, dict):
        raise CannotEdit(_UNEDITABLE)
    return tree


def _wanted(tree: _Tree, change: Change) -> _Tree:
    if not change.metric:
        return _laid_over(tree, {key: change.keys[key] for key in HEAD_KEYS if key in change.keys})
    told = dict(tree)
    if change.take_back or change.keys:
        needs = _mapping(tree.get("requirements"))
        own = {} if change.take_back else needs.get(change.metric)
        needs.pop(change.metric, None)
        told["requirements"] = needs
        if change.keys:
            needs[change.metric] = _laid_over(_mapping(own), change.keys)
    if change.dropped is not None:
        drop = tree.get("drop") or []
        if not isinstance(drop, list):
            raise CannotEdit(_UNEDITABLE)
        told["drop"] = [name for name in drop if name != change.metric] + [change.metric] * change.dropped
    return told


def _mapping(held: object) -> _Tree:
    if held is not None and not isinstance(held, dict):
        raise CannotEdit(_UNEDITABLE)
    return dict(held or {})


def _laid_over(tree: _Tree, keys: Mapping[str, str | None]) -> _Tree:
    told = tree | {key: None if text is None else _tidy(text) for key, text in keys.items()}
    return {key: text for key, text in told.items() if text is not None or key not in keys}


def _told(tree: _Tree) -> _Tree:
    """The tree for comparing: what holds nothing is as if it were not there, and drop is a set."""
    told = {key: value for key, value in tree.items() if value not in (None, {}, [])}
    drop = told.get("drop")
    return told | {"drop": sorted(map(str, drop))} if isinstance(drop, list) else told


def _tidy(text: str) -> str:
    return " ".join(FORBIDDEN.sub(" ", text).split()).encode("utf-8", "replace").decode()


# --- comments


def _commented(text: str) -> Counter[str]:
    return Counter(comment_texts(text, comments(text)))


def _comments_going(text: str, change: Change) -> Counter[str]:
    """The comments that belong to what the person takes out."""
    lines: list[Part] = []
    if change.take_back:
        lines += _lines_of(text, ("requirements",), change.metric)
    path = ("requirements", change.metric) if change.metric else ()
    for key, value in change.keys.items():
        if value is None and not change.take_back:
            lines += _lines_of(text, path, key)
    if change.dropped is False:
        names = _at(text, ("drop",))
        lines += _lines_of(text, ("drop",), change.metric)
        if names is not None and len(names.items or ()) == 1 and lines:
            lines += _lines_of(text, (), "drop")
    gone = {part for start, end in lines for part in comments_in(text, start, end)}
    return Counter(comment_texts(text, sorted(gone)))


def _lines_of(text: str, path: tuple[str, ...], name: str) -> list[Part]:
    """Where an entry or item stands with its own comments; nothing where there is none."""
    owner = _at(text, path)
    place = _place(owner, name)
    if owner is None or place is None:
        return []
    parts = parts_of(text, owner)
    start, end = parts[place]
    if owner.style == "flow":
        return [flow_owned(text, parts, place)]
    return [owned(text, start if owner.items is None else dash(text, start), end, first=place == 0)]


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
    if _place(names, metric) is not None:
        return text
    if names.style == "flow":
        return into_flow(text, parts_of(text, names), len(names.items), metric)
    last = names.items[-1]
    column = column_of(text, dash(text, last.start))
    return put(text, (end := block_end(text, last.end, column)), end, f"{newline(text)}{' ' * column}- {metric}")


def _without_drop(text: str, metric: str) -> str:
    names = _at(text, ("drop",))
    place = _place(names, metric)
    if names is None or place is None:
        return text
    parts = parts_of(text, names)
    if len(parts) == 1:
        return _without_last_drop(text, names)
    if names.style == "flow":
        return without_part(text, parts, place)
    return without_lines(text, dash(text, parts[place][0]), parts[place][1], first=place == 0)


def _without_last_drop(text: str, names: Span) -> str:
    owner = _at(text, ())
    place = _place(owner, "drop")
    if owner is None or owner.entries is None or place is None:
        raise NoPlace
    key = owner.entries[place][0]
    if owner.style == "flow" or block_top(text, key.start, first=place == 0) == line_start(text, key.start):
        return _without_entry(text, (), "drop")
    # What is said above the list is about all of it, and it may fill again.
    if names.style == "flow":
        return without_part(text, parts_of(text, names), 0)
    return _filled_below(text, owner, owner.entries[place], ())


def _with_entry(text: str, path: tuple[str, ...], key: str, value: Written, order: Sequence[str]) -> str:
    """The mapping at the path with this value under the key, in its place of the order where it is new."""
    owner = _at(text, path)
    if owner is None or (owner.entries is None and _is_nothing(owner)):
        # The mapping itself is new, or stands there without anything in it.
        if not path:
            raise NoPlace
        return _with_entry(text, path[:-1], path[-1], {key: value}, ROLE_KEYS)
    if owner.entries is None:
        raise NoPlace
    found = owner.entry(key)
    if found is not None:
        return _replaced(text, owner, found, value)
    if not owner.entries:
        return _filled(text, path, owner, key, value)
    ranks = {name: number for number, name in enumerate(order)}
    rank = ranks.get(key, len(order))
    place = max((at + 1 for at, pair in enumerate(owner.entries) if ranks.get(pair[0].text, -1) < rank), default=0)
    parts = parts_of(text, owner)
    if owner.style == "flow":
        return into_flow(text, parts, place, flow_entry(key, value))
    first = owner.entries[0][0].start
    column = column_of(text, first)
    lines = block_entry(key, value, column, _step(text, owner, column), flow=_siblings_flow(owner))
    if place:
        end = block_end(text, parts[place - 1][1], column)
        return put(text, end, end, "".join(newline(text) + line for line in lines))
    if begins_line(text, first):
        top = block_top(text, first, first=True)
        return put(text, top, top, "".join(line + newline(text) for line in lines))
    return put(text, first, first, newline(text).join(lines).lstrip(" ") + newline(text) + " " * column)


def _replaced(text: str, owner: Span, found: tuple[Span, Span], value: Written) -> str:
    key, held = found
    if held.style == "alias":
        raise NoPlace
    if isinstance(value, str):
        written = _anchor(held) + scalar(value)
        if held.start == held.end:
            colon = after_colon(text, key, held)
            return put(text, colon, colon, f" {written}")
        beside = comment_texts(text, comments_in(text, held.start, held.end))
        return put(text, held.start, held.end, " ".join([written, *beside]))
    if not _is_nothing(held) and not (held.items == [] or held.entries == []):
        raise NoPlace
    if owner.style == "block":
        return _filled_below(text, owner, found, value)
    inside = flow_entry(key.text, value).partition(": ")[2]
    if held.entries == [] if isinstance(value, Mapping) else held.items == []:
        return _put_inside(text, held, inside[1:-1])
    colon = after_colon(text, key, held)
    if held.start == held.end:
        return put(text, colon, colon, f" {inside}")
    return put(text, held.start, held.end, _anchor(held) + inside)


def _filled_below(text: str, owner: Span, found: tuple[Span, Span], value: Written) -> str:
    """A key of a block that holds nothing gets a value on lines of its own; the comments there stay, beside or below.

    Not above: there they would head the first entry, and go with it.
    """
    key, held = found
    column = column_of(text, key.start)
    step = _step(text, owner, column)
    first, *lines = block_entry(key.text, value, column, step, flow=False)
    colon = after_colon(text, key, held)
    end = line_end(text, max(held.end, colon))
    beside, below = "", []
    for start, stop in comments_in(text, colon, end):
        comment = text[start:stop].rstrip()
        if start < line_stop(text, colon):
            blank = text[colon:start][len(text[colon:start].rstrip()) :]
            beside = (blank or " ") + comment
        else:
            below.append(" " * (column + step) + comment)
    anchor = f" &{held.anchor}" if held.anchor else ""
    written = anchor + first.strip().removeprefix(scalar(key.text) + ":") + beside
    return put(text, colon, end, newline(text).join([written, *lines, *below]))


def _filled(text: str, path: tuple[str, ...], owner: Span, key: str, value: Written) -> str:
    """Braces with nothing in them."""
    if path:
        outer = _at(text, path[:-1])
        found = outer.entry(path[-1]) if outer is not None else None
        if outer is not None and found is not None and outer.style == "block":
            return _filled_below(text, outer, found, {key: value})
    return _put_inside(text, owner, flow_entry(key, value))


def _put_inside(text: str, held: Span, written: str) -> str:
    """Something in brackets that hold at most comments."""
    return put(text, held.inside, held.inside, written + (" " if text[held.inside] == "#" else ""))


def _without_entry(text: str, path: tuple[str, ...], name: str) -> str:
    owner = _at(text, path)
    place = _place(owner, name)
    if owner is None or owner.entries is None or place is None:
        return text
    parts = parts_of(text, owner)
    if owner.style == "flow":
        return without_part(text, parts, place)
    if not begins_line(text, parts[place][0]):
        raise NoPlace
    return without_lines(text, *parts[place], first=place == 0)


# --- nodes


def _at(text: str, path: tuple[str, ...]) -> Span | None:
    """The node that the keys lead to; None where a key is missing. An alias on the way can't be changed in place."""
    node: Span | None = spans(text)
    for key in path:
        if node is None or node.style == "alias":
            raise NoPlace
        found = node.entry(key)
        node = found[1] if found is not None else None
        if node is None:
            return None
    if node is not None and node.style == "alias":
        raise NoPlace
    return node


def _is_nothing(node: Span) -> bool:
    return node.entries is None and node.items is None and node.style == "" and node.text in NULLS


def _place(owner: Span | None, name: str) -> int | None:
    """Which entry or item of this name."""
    if owner is None:
        return None
    parts = [key for key, _ in owner.entries] if owner.entries is not None else owner.items or []
    return next((at for at, part in enumerate(parts) if part.text == name), None)


def _anchor(held: Span) -> str:
    return f"&{held.anchor} " if held.anchor else ""


def _step(text: str, owner: Span, column: int) -> int:
    """How far an entry's own keys are set in: as in the first entry that has some."""
    for _, value in owner.entries or ():
        if value.style == "block" and value.entries:
            return max(1, column_of(text, value.entries[0][0].start) - column)
    return 2


def _siblings_flow(owner: Span) -> bool:
    """Whether entries here are written in braces."""
    styles = [value.style for _, value in owner.entries or () if value.entries is not None]
    return bool(styles) and styles[-1] == "flow"
