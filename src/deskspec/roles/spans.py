"""Where each part of a YAML text begins and ends, for edits in place. Aliases stay what they are: a name.

Only for text that `yaml_safe.parse` has taken: that is what bounds depth and size.
"""

from __future__ import annotations

from dataclasses import dataclass, field

import yaml

from deskspec.roles.yaml_safe import LOADER


@dataclass(slots=True)
class Span:
    """One node by its place: text[start:end] is what was written, its anchor included.

    style is "block", "flow", "alias", or for text how it is quoted: "" for plain. end of a block is where its last
    part ends, so that comments and empty lines below are outside. inside is where brackets have opened.
    """

    start: int
    end: int
    style: str
    text: str = ""
    entries: list[tuple[Span, Span]] | None = None
    items: list[Span] | None = None
    anchor: str = ""
    inside: int = 0
    _key: Span | None = field(default=None, repr=False)

    def entry(self, name: str) -> tuple[Span, Span] | None:
        """Key and value of this name; None where there is no such key, or no mapping."""
        return next((pair for pair in self.entries or () if pair[0].text == name), None)

    def take(self, part: Span) -> None:
        """Another item, key or value, in the order in which they are written."""
        if self.items is not None:
            self.items.append(part)
        elif self._key is None:
            self._key = part
        else:
            assert self.entries is not None
            self.entries.append((self._key, part))
            self._key = None


def spans(text: str) -> Span:
    """The tree of one document, without recursion; of a text with nothing in it, a node with nothing in it."""
    top = Span(0, len(text), "block", items=[])
    opened = [top]
    for event in yaml.parse(text, Loader=LOADER):
        if isinstance(event, yaml.CollectionEndEvent):
            _close(opened, _place(event)[1], text)
        elif isinstance(event, yaml.NodeEvent):
            made = _made(event, text)
            if isinstance(event, yaml.CollectionStartEvent):
                opened.append(made)
            else:
                opened[-1].take(made)
    return top.items[0] if top.items else Span(len(text), len(text), "")


def _made(event: yaml.NodeEvent, text: str) -> Span:
    start, end = _place(event)
    anchor = event.anchor or ""
    if isinstance(event, yaml.ScalarEvent):
        # A block of text ends with its last line; the empty ones below it only part it from what follows.
        end = start + len(text[start:end].rstrip()) if event.style in ("|", ">") else end
        return Span(start, end, event.style or "", event.value, anchor=anchor)
    if isinstance(event, yaml.CollectionStartEvent):
        made = Span(start, end, "flow" if event.flow_style else "block", anchor=anchor, inside=end)
        if isinstance(event, yaml.MappingStartEvent):
            made.entries = []
        else:
            made.items = []
        return made
    return Span(start, end, "alias")


def _place(event: yaml.Event) -> tuple[int, int]:
    assert event.start_mark is not None
    assert event.end_mark is not None
    return event.start_mark.index, event.end_mark.index


def _close(opened: list[Span], end: int, text: str) -> None:
    closed = opened.pop()
    last = closed.entries[-1][1] if closed.entries else closed.items[-1] if closed.items else None
    closed.end = last.end if closed.style == "block" and last is not None else end
    opened[-1].take(closed)
