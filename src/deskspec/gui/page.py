"""An assessment as rich text for the window's page: one table a group, words beside every colour."""

from __future__ import annotations

from html import escape

from PySide6.QtGui import QPalette

from deskspec.metrics.registry import GROUPS, METRICS
from deskspec.model.assessment import Assessment, Finding
from deskspec.model.machine import Machine
from deskspec.model.reading import Unknown
from deskspec.report import words
from deskspec.report.check_text import ROLES, SYMBOLS, VERDICT_SYMBOLS

#: Status colours that pass 4.5:1 on their background.
_LIGHT = {"ok": "#177245", "warn": "#9a5b00", "bad": "#b3261e", "accent": "#1459c0", "dim": "#5a6069"}
_DARK = {"ok": "#3fbf83", "warn": "#f0a34a", "bad": "#ff8a80", "accent": "#7fb2ff", "dim": "#a5adba"}


def colours(palette: QPalette) -> dict[str, str]:
    """The status colours for a light or a dark page."""
    return _DARK if palette.color(QPalette.ColorRole.Base).lightness() < 128 else _LIGHT


def check_html(assessment: Assessment, machine: Machine, palette: QPalette) -> str:
    """The assessment as HTML of Qt's subset; everything from outside is escaped."""
    ink = colours(palette)
    symbol, role = VERDICT_SYMBOLS[assessment.verdict]
    verdict = f"{symbol} {words.VERDICTS[assessment.verdict]}"
    parts = [
        f'<h2 style="color:{ink[role]}">{escape(verdict)} for {escape(words.clean(assessment.title))}</h2>',
        f'<p style="color:{ink["dim"]}">{escape(words.machine_line(machine))}</p>',
        f"<p>{escape(words.headline(assessment))}</p>",
    ]
    for group in GROUPS:
        found = [item for item in assessment.findings if METRICS[item.metric].group == group]
        if found:
            parts.append(f'<h4 style="color:{ink["dim"]}">{escape(group)}</h4>')
            parts.append('<table width="100%" cellpadding="4" cellspacing="0">')
            parts += [_row(item, ink) for item in found]
            parts.append("</table>")
    return "".join(parts)


def _row(item: Finding, ink: dict[str, str]) -> str:
    colour = ink[ROLES[item.state]]
    cells = (
        f'<td width="4%" style="color:{colour}">{SYMBOLS[item.state]}</td>',
        f'<td width="20%"><b>{escape(METRICS[item.metric].label)}</b></td>',
        f'<td width="22%">{escape(words.have(item.metric, item.have))}</td>',
        f'<td width="30%" style="color:{ink["dim"]}">{escape(words.need(item.need))}</td>',
        f'<td width="24%" style="color:{colour}">{escape(words.state(item))}</td>',
    )
    row = f"<tr>{''.join(cells)}</tr>"
    if item.state in ("falls short", "below advice", "unknown"):
        row += f'<tr><td></td><td colspan="4" style="color:{ink["dim"]}">{_open(item)}</td></tr>'
    return row


def _open(item: Finding) -> str:
    told = [item.need.why, item.doubt]
    if isinstance(item.have, Unknown):
        told.append(f"Unknown: {item.have.reason}")
        told.append(f"Find out: {item.have.remedy}" if item.have.remedy else "")
    else:
        told.append(f"Read from {words.reading_source(item.have)}")
        told.append(f"What helps: {item.fix}" if item.fix else "")
    return "<br>".join(escape(words.clean(text).rstrip(".") + ".") for text in told if text)
