"""A machine as terminal text and Markdown, each value with its source."""

from __future__ import annotations

from deskspec.model.machine import Machine
from deskspec.report import words
from deskspec.report.machine_rows import FactRow, machine_rows
from deskspec.report.matrix import escape
from deskspec.report.terminal import Style, clip, columns, pad, wrap

_LABEL = 18


def machine_text(machine: Machine, style: Style) -> str:
    """The machine in 80 columns: label, value and, below it, where it comes from."""
    lines = [
        *(style.paint(line, "bold") for line in wrap(words.machine_line(machine), style.width)),
        *(style.paint(line, "dim") for line in wrap(f"read {_when(machine)}", style.width)),
    ]
    group = ""
    for row in machine_rows(machine):
        if row.group != group:
            group = row.group
            lines += ["", style.paint(group.upper(), "dim")]
        lines += _row(row, style)
    return style.finish("\n".join(lines)) + "\n"


def _when(machine: Machine) -> str:
    return words.clean(machine.taken_at) or "at an unknown time"


def _row(row: FactRow, style: Style) -> list[str]:
    label = pad(clip(row.label, _LABEL), _LABEL)
    indent = " " * (_LABEL + 3)
    if not row.known:
        told = f"{row.source}; {row.remedy}" if row.remedy else row.source
        lines = wrap(f"unknown: {told}", style.width, indent, f"? {label} ")
        return [style.paint(line, "dim") for line in lines]
    lines = wrap(row.value.strip() or "(empty)", style.width, indent, f"  {label} ")
    if columns(lines[-1]) + 4 + columns(row.source) <= style.width:
        lines[-1] += "  " + style.paint(f"[{row.source}]", "dim")
        return lines
    return [*lines, *(style.paint(line, "dim") for line in wrap(f"[{row.source}]", style.width, indent))]


def machine_markdown(machine: Machine) -> str:
    """The machine as one table a component."""
    lines = ["# This machine", "", escape(words.machine_line(machine)), ""]
    if machine.taken_at:
        lines += [f"Read {escape(machine.taken_at)}.", ""]
    group = ""
    for row in machine_rows(machine):
        if row.group != group:
            group = row.group
            lines += ["", f"## {group}", "", "| | Value | Source |", "| --- | --- | --- |"]
        source = f"{row.source}; {row.remedy}" if row.remedy else row.source
        lines.append(f"| {escape(row.label)} | {escape(row.value)} | {escape(source)} |")
    return "\n".join(lines) + "\n"
