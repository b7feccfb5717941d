"""Reads YAML that anybody may have written into a tree whose every node knows its line and column.

Nothing is constructed: a scalar stays the text that was written, so that "7.10", "no" and "1_000" mean what
the place where they stand says, and no tag can make an object. Everything is bounded: depth, number of nodes,
and aliases, which count with everything they stand for (the file's size is `find`'s business).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any, NoReturn

import yaml

from deskspec.roles.errors import ProfileError, plainly, quoted

MAX_DEPTH = 20
MAX_NODES = 20_000
MAX_ALIASES = 16

#: The parser; the one in C where there is one.
LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_CORE = "tag:yaml.org,2002:"
_SCALARS = frozenset(_CORE + name for name in ("str", "int", "float", "bool", "null"))
NULLS = ("", "~", "null", "Null", "NULL")
# Control codes, breaks that only some programs count as lines, and codes that turn the direction of text
# around, so that it reads differently from what it says.
FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff]")


@dataclass(slots=True)
class Node:
    """A place in a file: text, a list or a mapping. line and column count from 1.

    items is set in a list, entries in a mapping, neither in text. null marks text that stands for nothing. An
    entry's key is the node it was written as, which has its own place. size counts this node and all below,
    height the levels.
    """

    line: int
    column: int
    text: str = ""
    null: bool = False
    items: list[Node] | None = None
    entries: dict[str, tuple[Node, Node]] | None = None
    size: int = field(default=1, repr=False)
    height: int = field(default=1, repr=False)

    def plain(self) -> object:
        """The tree as text, None, lists and dictionaries."""
        if self.entries is not None:
            return {key: value.plain() for key, (_, value) in self.entries.items()}
        if self.items is not None:
            return [item.plain() for item in self.items]
        return None if self.null else self.text

    def at(self, *steps: str | int, key: bool = False) -> Node:
        """The node that the steps lead to, or the last one on the way; with key, the key of the last step."""
        node = self
        for number, step in enumerate(steps):
            last = key and number == len(steps) - 1
            if node.entries is not None and step in node.entries:
                node = node.entries[str(step)][0 if last else 1]
            elif node.items is not None and isinstance(step, int) and step < len(node.items):
                node = node.items[step]
            else:
                break
        return node


def parse(content: bytes, path: str) -> Node:
    """The tree of one YAML document. Raises ProfileError for whatever is wrong with it."""
    text = _decoded(content, path)
    builder = _Builder(path)
    try:
        for event in yaml.parse(text, Loader=LOADER):
            builder.take(event)
    except yaml.MarkedYAMLError as error:
        raise _syntax(error, text, path) from None
    except yaml.YAMLError as error:
        raise ProfileError(path, 1, 1, f"not YAML: {plainly(str(error), 120)}") from None
    if builder.root is None or builder.root.null:
        raise ProfileError(path, 1, 1, "empty", "start from: deskspec roles new")
    return builder.root


def _decoded(content: bytes, path: str) -> str:
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        # error.start counts from behind a byte order mark where there is one, which is not worth a column.
        before = content[: error.start].decode("utf-8", "replace")
        raise ProfileError(path, *_place(before), "not UTF-8 text", "save the file as UTF-8") from None
    found = FORBIDDEN.search(text)
    if found:
        where = _place(text[: found.start()])
        raise ProfileError(path, *where, "holds a control character", "is this a text file? take it out")
    return text


def _place(before: str) -> tuple[int, int]:
    return before.count("\n") + 1, len(before) - (before.rfind("\n") + 1) + 1


def _syntax(error: yaml.MarkedYAMLError, text: str, path: str) -> ProfileError:
    mark = error.problem_mark or error.context_mark
    line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    lines = text.split("\n")
    written = lines[line - 1] if line <= len(lines) else ""
    if "\t" in written[: len(written) - len(written.lstrip())]:
        return ProfileError(path, line, column, "not YAML: a tab in the indentation", "indent with spaces")
    problem = plainly(str(error.problem or error.context or "broken off"), 120)
    return ProfileError(path, line, column, f"not YAML: {problem}", "look at quotes, colons and indentation here")


@dataclass(slots=True)
class _Open:
    """A list or mapping that is not closed yet; key waits for its value."""

    node: Node
    anchor: str | None
    key: Node | None = None


class _Builder:
    """Puts the tree together from the parser's events, without recursion; the first thing wrong ends it."""

    def __init__(self, path: str) -> None:
        self.root: Node | None = None
        self._path = path
        self._open: list[_Open] = []
        # None for an anchor whose node is still open: naming it there would make it hold itself.
        self._anchors: dict[str, Node | None] = {}
        self._aliases = 0
        self._nodes = 0

    def take(self, event: yaml.Event) -> None:
        if isinstance(event, yaml.AliasEvent):
            self._add(self._named(event), event)
        elif isinstance(event, yaml.ScalarEvent):
            self._add(self._scalar(event), event)
        elif isinstance(event, yaml.CollectionStartEvent):
            self._begin(event)
        elif isinstance(event, yaml.CollectionEndEvent):
            self._end(event)
        elif isinstance(event, yaml.DocumentStartEvent) and self.root is not None:
            self._refuse(event, "a second document", "keep one profile to a file, without “---” inside")

    def _scalar(self, event: yaml.ScalarEvent) -> Node:
        if event.tag not in (None, "!", *_SCALARS):
            self._refuse_tag(event)
        if FORBIDDEN.search(event.value):
            self._refuse(event, "holds a control character", "take the escape out")
        null = event.tag == _CORE + "null" or (event.tag is None and event.implicit[0] and event.value in NULLS)
        node = Node(*_start(event), text=event.value, null=null)
        if event.anchor is not None:
            self._anchors[event.anchor] = node
        return node

    def _named(self, event: yaml.AliasEvent) -> Node:
        self._aliases += 1
        if self._aliases > MAX_ALIASES:
            self._refuse(event, f"more than {MAX_ALIASES} aliases", "write the values out")
        name = event.anchor or ""
        node = self._anchors.get(name)
        if node is None:
            told = "stands inside what it names" if name in self._anchors else "names nothing above it"
            self._refuse(event, f"the alias {quoted('*' + name)} {told}", "write the value out")
        return node

    def _begin(self, event: yaml.CollectionStartEvent) -> None:
        mapping = isinstance(event, yaml.MappingStartEvent)
        if event.tag not in (None, "!", _CORE + ("map" if mapping else "seq")):
            self._refuse_tag(event)
        if len(self._open) >= MAX_DEPTH:
            self._refuse_depth(event)
        if self._open and self._open[-1].node.entries is not None and self._open[-1].key is None:
            self._refuse_key(event)
        node = Node(*_start(event))
        if mapping:
            node.entries = {}
        else:
            node.items = []
        if event.anchor is not None:
            self._anchors[event.anchor] = None
        self._open.append(_Open(node, event.anchor))

    def _end(self, event: yaml.Event) -> None:
        closed = self._open.pop()
        if closed.anchor is not None:
            self._anchors[closed.anchor] = closed.node
        self._add(closed.node, event)

    def _add(self, node: Node, event: yaml.Event) -> None:
        """Puts a finished node where it belongs: into the list or mapping that is open, or at the top."""
        self._count(node, event)
        if not self._open:
            self.root = node
            return
        owner = self._open[-1]
        owner.node.size += node.size
        owner.node.height = max(owner.node.height, node.height + 1)
        if owner.node.items is not None:
            owner.node.items.append(node)
        elif owner.key is None:
            self._take_key(owner, node, event)
        else:
            assert owner.node.entries is not None
            owner.node.entries[owner.key.text] = (owner.key, node)
            owner.key = None

    def _count(self, node: Node, event: yaml.Event) -> None:
        # A closed list's own nodes have been counted one by one; an alias counts with all that it stands for.
        self._nodes += node.size if isinstance(event, yaml.AliasEvent) else 1
        if self._nodes > MAX_NODES:
            self._refuse(event, f"more than {MAX_NODES} values", "is this the right file?")
        if len(self._open) + node.height > MAX_DEPTH + 1:
            self._refuse_depth(event)

    def _take_key(self, owner: _Open, node: Node, event: yaml.Event) -> None:
        if node.items is not None or node.entries is not None:
            self._refuse_key(event)
        entries = owner.node.entries or {}
        if node.text in entries:
            first = entries[node.text][0].line
            self._refuse(event, f"{plainly(node.text)}: given twice, first in line {first}", "keep one of them")
        owner.key = node

    def _refuse(self, event: yaml.Event, what: str, mend: str) -> NoReturn:
        raise ProfileError(self._path, *_start(event), what, mend)

    def _refuse_tag(self, event: yaml.ScalarEvent | yaml.CollectionStartEvent) -> NoReturn:
        written = str(event.tag).replace(_CORE, "!!")
        self._refuse(event, f"the tag {quoted(written)} is not allowed", "leave the tag out")

    def _refuse_key(self, event: yaml.Event) -> NoReturn:
        self._refuse(event, "a list or a mapping as a key", "write the key as plain text")

    def _refuse_depth(self, event: yaml.Event) -> NoReturn:
        self._refuse(event, f"nested deeper than {MAX_DEPTH} levels", "a profile needs three")


def _start(event: yaml.Event) -> tuple[int, int]:
    mark = event.start_mark
    return (mark.line + 1, mark.column + 1) if mark else (1, 1)
