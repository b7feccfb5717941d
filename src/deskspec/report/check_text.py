"""One assessment as terminal text: verdict, headline, then a row a need with why and remedy for what is open."""

from __future__ import annotations

from deskspec.knowledge.sources import source
from deskspec.metrics.registry import GROUPS, METRICS
from deskspec.model.assessment import Assessment, Finding, State, Verdict
from deskspec.model.machine import Machine
from deskspec.model.reading import Unknown
from deskspec.report import words
from deskspec.report.terminal import Style, clip, columns, pad, wrap

SYMBOLS: dict[State, str] = {
    "meets recommended": "✓",
    "meets minimum": "◆",
    "covered by renting": "☁",
    "falls short": "✕",
    "below advice": "○",
    "unknown": "?",
    "not needed": "–",
}
ROLES: dict[State, str] = {
    "meets recommended": "ok",
    "meets minimum": "warn",
    "covered by renting": "warn",
    "falls short": "bad",
    "below advice": "warn",
    "unknown": "accent",
    "not needed": "dim",
}
VERDICT_SYMBOLS: dict[Verdict, tuple[str, str]] = {
    "ready": ("✓", "ok"),
    "good enough": ("◆", "warn"),
    "falls short": ("✕", "bad"),
    "can't tell yet": ("?", "accent"),
}
_LABEL, _HAVE, _NEED = 17, 17, 23
#: States that stay open: their remedy is told without being asked for.
_OPEN: tuple[State, ...] = ("falls short", "below advice", "unknown")
_SHORT: tuple[State, ...] = ("falls short", "below advice")


def check_text(assessment: Assessment, machine: Machine, style: Style, *, everything: bool = False) -> str:
    """The assessment in at most 80 columns; `everything` tells why, source and reading for every row."""
    lines = [*_head(assessment, machine, style), ""]
    for group in GROUPS:
        found = [item for item in assessment.findings if METRICS[item.metric].group == group]
        if found:
            lines.append(style.paint(group.upper(), "dim"))
            for item in found:
                lines += _row(item, style)
                if everything or (item.state in _OPEN and item.need.weight != "asked"):
                    lines += _details(item, style, everything=everything)
            lines.append("")
    lines += _questions(assessment, style)
    return style.finish("\n".join(lines[:-1])) + "\n"


def verdict_text(verdict: Verdict, style: Style) -> str:
    """The verdict with its symbol, in its colour."""
    symbol, role = VERDICT_SYMBOLS[verdict]
    return style.paint(f"{symbol} {words.VERDICTS[verdict]}", role)


def _head(assessment: Assessment, machine: Machine, style: Style) -> list[str]:
    symbol, _ = VERDICT_SYMBOLS[assessment.verdict]
    told = f"{symbol} {words.VERDICTS[assessment.verdict]}"
    title = clip(words.clean(assessment.title), style.width - columns(told) - 2)
    line = style.paint(title, "bold") + " " * (style.width - columns(title) - columns(told))
    return [
        line + verdict_text(assessment.verdict, style),
        *(style.paint(text, "dim") for text in wrap(words.machine_line(machine), style.width)),
        "",
        *wrap(words.headline(assessment), style.width),
        _tally(assessment, style),
    ]


def _questions(assessment: Assessment, style: Style) -> list[str]:
    """What no machine can tell, as one command to answer with."""
    asked = [item.metric for item in assessment.findings if item.need.weight == "asked" and item.state == "unknown"]
    if not asked:
        return []
    told = " ".join(f"{name}=yes" for name in asked)
    lines = wrap("No machine can tell the rest. Answer yes or no once, it is kept for this machine:", style.width)
    return [*lines, *(style.paint(line, "dim") for line in wrap(f"deskspec set {told}", style.width, "    ", "  ")), ""]


def _tally(assessment: Assessment, style: Style) -> str:
    names: dict[State, str] = {
        **words.STATES,
        "meets recommended": "met",
        "meets minimum": "at minimum",
        "unknown": "unknown",
    }
    told = [
        style.paint(f"{SYMBOLS[state]} {count} {names[state]}", ROLES[state])
        for state, count in words.counts(assessment).items()
        if count
    ]
    return "   ".join(told)


def _row(item: Finding, style: Style) -> list[str]:
    """Symbol, need, value, levels and state in one line; what is too long for its column goes below."""
    metric = METRICS[item.metric]
    role = ROLES[item.state]
    left = f"{style.paint(SYMBOLS[item.state], role)} {pad(metric.label, _LABEL)} "
    shown, wanted, state = words.have(item.metric, item.have), words.need(item.need), words.state(item)
    indent = " " * (_LABEL + 3)
    if columns(shown) <= _HAVE and columns(wanted) <= _NEED:
        return [f"{left}{pad(shown, _HAVE)} {pad(wanted, _NEED)} {style.paint(state, role)}"]
    below = [style.paint(line, "dim") for line in wrap(wanted, style.width, indent)]
    if columns(shown) <= _HAVE:
        return [f"{left}{pad(shown, _HAVE)} {pad('', _NEED)} {style.paint(state, role)}", *below]
    if _LABEL + 3 + columns(shown) + 2 + columns(state) <= style.width:
        room = _HAVE + 1 + _NEED
        return [f"{left}{pad(shown, room)} {style.paint(state, role)}", *below]
    first = wrap(shown, style.width, indent, " " * (_LABEL + 3))
    return [left + first[0].lstrip(), *first[1:], *below, indent + style.paint(state, role)]


def _details(item: Finding, style: Style, *, everything: bool) -> list[str]:
    """Why and remedy for what is short, the remedy alone for what is unknown; all of it where everything is wanted."""
    told: list[tuple[str, str]] = []
    if item.need.why and (everything or item.state in _SHORT):
        told.append(("why", item.need.why))
    if isinstance(item.have, Unknown):
        told.append(("", item.have.reason + (f"; {item.have.remedy}" if item.have.remedy else "")))
    elif everything or item.state in _OPEN:
        told.append(("read from", words.reading_source(item.have)))
    if item.fix and item.state in _SHORT:
        told.append(("helps", item.fix))
    if item.state == "unknown" and not isinstance(item.have, Unknown):
        told.append(("find out", f"deskspec set {example(item.metric)}"))
    if everything and item.need.source:
        told.append(("source", source_text(item.need.source)))
    lines: list[str] = []
    for name, text in told:
        indent = " " * (_LABEL + 3)
        first = "    " + pad(name, _LABEL - 1)
        lines += [style.paint(line, "dim") for line in wrap(words.clean(text), style.width, indent, first)]
    return lines


def example(metric: str) -> str:
    """A pair as it is typed: "memory.size=32GB", quoted where the value has spaces."""
    value = METRICS[metric].kind.example.replace(" GB", "GB").replace(" TB", "TB").replace(" Mbps", "Mbps")
    return f'"{metric}={value}"' if " " in value else f"{metric}={value}"


def source_text(name: str) -> str:
    """A source as a person can find it: title, date and address where there is one."""
    known = source(name)
    if known is None:
        return name
    return ", ".join(part for part in (known.title, known.publisher, known.date, known.url) if part)
