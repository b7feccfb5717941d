"""Several roles against one machine, or several machines against several roles, as text, Markdown and JSON."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from deskspec.model.assessment import Assessment
from deskspec.model.machine import Machine
from deskspec.report import words
from deskspec.report.check_text import SYMBOLS, VERDICT_SYMBOLS, verdict_text
from deskspec.report.terminal import Style, clip, columns, pad, wrap
from deskspec.wording import join, mark, say

#: Roles beside each other; what is left of 80 columns is for the machine's name.
_ACROSS = 10


@dataclass(frozen=True, slots=True)
class Row:
    """One machine by the name a person gave it (its file, or "This computer") with an assessment a role."""

    name: str
    machine: Machine
    assessments: tuple[Assessment, ...]


def matrix_text(rows: tuple[Row, ...], style: Style) -> str:
    """One machine: a line a role with what is short. Several: a grid of machines and roles."""
    lines = _one(rows[0], style) if len(rows) == 1 else _grid(rows, style)
    return style.finish("\n".join(lines)) + "\n"


def _one(row: Row, style: Style) -> list[str]:
    lines = [style.paint(clip(words.clean(row.name), style.width), "bold")]
    lines += [style.paint(line, "dim") for line in wrap(words.machine_line(row.machine), style.width)]
    width = max((columns(words.clean(item.title)) for item in row.assessments), default=0)
    width = min(width, style.width - 20)
    for item in row.assessments:
        title = pad(clip(words.clean(item.title), width), width)
        lines += ["", f"{title}  {verdict_text(item.verdict, style)}"]
        lines += [style.paint(line, "dim") for line in wrap(what_is_open(item), style.width, "    ")]
    lines += ["", *wrap("deskspec check -r ROLE tells why, row by row, and what helps.", style.width)]
    return lines


def what_is_open(assessment: Assessment) -> str:
    """The labels of what is short and what is unknown, required needs only."""
    short = [words.label(item) for item in words.required(assessment) if item.state == "falls short"]
    unknown = [words.label(item) for item in words.required(assessment) if item.state == "unknown"]
    parts = []
    if short:
        parts.append(say("short: {needs}", needs=join(", ", short)))
    if unknown:
        parts.append(say("unknown: {needs}", needs=join(", ", unknown)))
    return join("; ", parts) if parts else mark("every required need is met")


def _grid(rows: tuple[Row, ...], style: Style) -> list[str]:
    """Roles as numbered columns, so that any number of machines and roles fits in 80 columns."""
    titles = [words.clean(item.title) for item in rows[0].assessments]
    lines = [
        style.paint(f"{number:>3}  {clip(title, style.width - 5)}", "dim") for number, title in enumerate(titles, 1)
    ]
    for first in range(0, len(titles), _ACROSS):
        lines += ["", *_block(rows, range(first, min(first + _ACROSS, len(titles))), style)]
    legend = "   ".join(f"{symbol} {words.VERDICTS[name].lower()}" for name, (symbol, _) in VERDICT_SYMBOLS.items())
    return [*lines, "", legend]


def _block(rows: tuple[Row, ...], chosen: range, style: Style) -> Iterator[str]:
    """Some of the roles, by their numbers, for every machine."""
    names = [words.clean(row.name) for row in rows]
    width = min(max(8, *(columns(name) for name in names)), style.width - 5 * len(chosen))
    yield pad("", width) + "".join(f"{number + 1:>5}" for number in chosen)
    for name, row in zip(names, rows, strict=True):
        cells = ""
        for number in chosen:
            symbol, role = VERDICT_SYMBOLS[row.assessments[number].verdict]
            cells += "    " + style.paint(symbol, role)
        yield pad(clip(name, width), width) + cells


def matrix_markdown(rows: tuple[Row, ...]) -> str:
    """A table a machine."""
    lines: list[str] = []
    for row in rows:
        lines += [f"## {escape(row.name)}", "", escape(words.machine_line(row.machine)), ""]
        lines += ["| Role | Verdict | Open |", "| --- | --- | --- |"]
        for item in row.assessments:
            symbol = VERDICT_SYMBOLS[item.verdict][0]
            verdict = f"{symbol} {words.VERDICTS[item.verdict]}"
            lines.append(f"| {escape(item.title)} | {verdict} | {escape(what_is_open(item))} |")
        lines.append("")
    return "\n".join(lines)


def escape(text: str) -> str:
    """Text as Markdown shows it: no markup, no HTML, no broken table."""
    text = words.clean(text).replace("\\", "\\\\").replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return "".join(f"\\{letter}" if letter in "|`*_[]#" else letter for letter in text)


def matrix_json(rows: tuple[Row, ...]) -> list[dict[str, Any]]:
    """Machine by machine: its name, and a verdict with what is open a role."""
    return [
        {
            "machine": words.clean(row.name),
            "roles": [
                {
                    "role": item.profile,
                    "title": words.clean(item.title),
                    "verdict": item.verdict,
                    "so_far": item.so_far,
                    "short": [found.metric for found in words.required(item) if found.state == "falls short"],
                    "unknown": [found.metric for found in words.required(item) if found.state == "unknown"],
                }
                for item in row.assessments
            ],
        }
        for row in rows
    ]


__all__ = ["SYMBOLS", "Row", "escape", "matrix_json", "matrix_markdown", "matrix_text", "what_is_open"]
