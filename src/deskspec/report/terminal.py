"""How text is laid out on a terminal: width, colour, symbols, aligned columns and wrapped paragraphs."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from dataclasses import dataclass

WIDTH = 80
_COLOURS = {"ok": "32", "warn": "33", "bad": "31", "dim": "2", "bold": "1", "accent": "36"}
#: One column for one column, so that no line grows.
_ASCII = {
    "✓": "+", "◆": "*", "✕": "x", "○": "o", "–": "-", "·": "|", "☁": "@", "…": "~", "→": ">",
    "“": '"', "”": '"', "’": "'", "×": "x", "—": "-", "▸": ">", "é": "e", "│": "|", "─": "-", "″": '"', "µ": "u",
}  # fmt: skip


#: What stays on a line with the word before it.
_UNITS = ("GB", "TB", "MB", "Mbps", "Gbps", "in", "Hz", "GHz", "ms", "TFLOPS", "cores")
_COMMANDS = (("deskspec", "set"), ("deskspec", "unset"), ("deskspec", "detect"))


@dataclass(frozen=True, slots=True)
class Style:
    """How to draw: width in columns, whether in colour, whether in plain ASCII."""

    width: int = WIDTH
    colour: bool = False
    ascii: bool = False

    def paint(self, text: str, role: str) -> str:
        """Text in a role's colour (ok, warn, bad, dim, bold, accent), or as it is."""
        return f"\x1b[{_COLOURS[role]}m{text}\x1b[0m" if self.colour and role and text else text

    def finish(self, text: str) -> str:
        """The whole text in the characters that the terminal can show."""
        if not self.ascii or text.isascii():
            return text
        text = "".join(_ASCII.get(letter, letter) for letter in text if columns(letter))
        return text.encode("ascii", "replace").decode("ascii")


def style_of_stdout(*, ascii_only: bool = False, to_file: bool = False) -> Style:
    """The style for standard output, by the terminal, NO_COLOR, TERM and the encoding; a file gets 80 plain columns."""
    terminal = sys.stdout.isatty() and not to_file
    colour = terminal and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    encoding = (sys.stdout.encoding or "ascii").lower().replace("-", "").replace("_", "")
    plain = ascii_only or (not to_file and not encoding.startswith("utf"))
    return Style(WIDTH, colour, plain)


def columns(text: str) -> int:
    """Terminal columns that a text takes: wide East Asian characters take two, combining marks none."""
    if text.isascii():
        return len(text)
    import unicodedata

    return sum(
        0 if unicodedata.combining(letter) else 2 if unicodedata.east_asian_width(letter) in "WF" else 1
        for letter in text
    )


def pad(text: str, width: int) -> str:
    """Text filled up to a width with spaces."""
    return text + " " * max(0, width - columns(text))


def clip(text: str, width: int) -> str:
    """Text cut to a width, with an ellipsis where something was left out."""
    if columns(text) <= width:
        return text
    return fitting(text, width - 1).rstrip() + "…"


def fitting(text: str, width: int) -> str:
    """As much of a text's beginning as these columns hold."""
    if text.isascii():
        return text[: max(0, width)]
    used = 0
    for place, letter in enumerate(text):
        used += columns(letter)
        if used > width:
            return text[:place]
    return text


def wrap(text: str, width: int, indent: str = "", first: str | None = None) -> list[str]:
    """A paragraph as lines of at most `width` columns; a word that is longer than a line is broken."""
    lines: list[str] = []
    line = indent if first is None else first
    empty = True
    for word in _broken(text.split(), width - max(columns(indent), columns(line))):
        if not empty and columns(line) + 1 + columns(word) > width:
            lines.append(line)
            line, empty = indent, True
        line = line + word if empty else f"{line} {word}"
        empty = False
    return lines if empty else [*lines, line]


def _broken(words: list[str], room: int) -> Iterator[str]:
    """Words in pieces that fit."""
    for word in _together(words, room):
        rest = word
        while columns(rest) > room:
            piece = fitting(rest, max(2, room))
            yield piece
            rest = rest[len(piece) :]
        if rest:
            yield rest


def _together(words: list[str], room: int) -> Iterator[str]:
    """Words; a number with its unit, a command with its first value, and a quotation stay together where they fit."""
    held = ""
    for word in words:
        belongs = _belongs(held.rpartition(" ")[2], word) or held.count('"') % 2 == 1
        if held and belongs and columns(held) + 1 + columns(word) <= room:
            held = f"{held} {word}"
            continue
        if held:
            yield held
        held = word
    if held:
        yield held


def _belongs(word: str, following: str) -> bool:
    if following.strip(".,;:)") in _UNITS:
        return word[-1:].isdigit()
    return (word, following) in _COMMANDS or (word in ("set", "unset") and "." in following)
