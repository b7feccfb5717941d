"""One assessment as Markdown: the verdict, a table a group, and what to do about what is open."""

from __future__ import annotations

from deskspec.metrics.registry import GROUPS, METRICS
from deskspec.model.assessment import Assessment, Finding
from deskspec.model.machine import Machine
from deskspec.model.reading import Unknown
from deskspec.report import words
from deskspec.report.check_text import SYMBOLS, VERDICT_SYMBOLS, find_out, source_text
from deskspec.report.matrix import escape


def check_markdown(assessment: Assessment, machine: Machine) -> str:
    """The assessment as a Markdown document."""
    symbol, _ = VERDICT_SYMBOLS[assessment.verdict]
    lines = [
        f"# {escape(assessment.title)}: {symbol} {words.VERDICTS[assessment.verdict]}",
        "",
        escape(words.machine_line(machine)),
        "",
        escape(words.headline(assessment)),
        "",
    ]
    for group in GROUPS:
        found = [item for item in assessment.findings if METRICS[item.metric].group == group]
        if found:
            lines += [f"## {group}", "", "| | Need | Have | Asked | |", "| --- | --- | --- | --- | --- |"]
            lines += [_row(item) for item in found] + [""]
    open_ = [item for item in assessment.findings if item.state in ("falls short", "below advice", "unknown")]
    if open_:
        lines += ["## What is open", ""]
        for item in open_:
            lines += _open(item)
    return "\n".join(lines) + "\n"


def _row(item: Finding) -> str:
    cells = (
        SYMBOLS[item.state],
        METRICS[item.metric].label,
        words.have(item.metric, item.have),
        words.need(item.need),
        words.state(item),
    )
    return "| " + " | ".join(escape(cell) for cell in cells) + " |"


def _open(item: Finding) -> list[str]:
    lines = [f"- **{escape(METRICS[item.metric].label)}**: {escape(words.state(item))}. {escape(item.need.why)}"]
    if isinstance(item.have, Unknown):
        remedy = f"; {item.have.remedy}" if item.have.remedy else ""
        lines.append(f"  - Unknown: {escape(item.have.reason + remedy)}")
    else:
        lines.append(f"  - Read from: {escape(words.reading_source(item.have))}")
    if item.doubt:
        lines.append(f"  - Can't tell: {escape(item.doubt)}")
    if item.state == "unknown" and not isinstance(item.have, Unknown):
        lines.append(f"  - Find out: {escape(find_out(item))}")
    if item.fix:
        lines.append(f"  - Helps: {escape(item.fix)}")
    if item.need.source:
        lines.append(f"  - Source: {escape(source_text(item.need.source))}")
    return lines
