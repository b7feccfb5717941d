"""One assessment as terminal text: verdict, headline, then a row a need with why and remedy for what is open."""

from __future__ import annotations

from collections.abc import Iterator

from deskspec.knowledge.sources import source
from deskspec.metrics.registry import GROUPS, METRICS
from deskspec.model.assessment import Assessment, Finding, State, Verdict
from deskspec.model.machine import Machine
from deskspec.model.reading import Unknown
from deskspec.report import words
from deskspec.report.terminal import Style, clip, columns, pad, wrap
from deskspec.wording import say

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
    told: set[str] = set()
    for group in GROUPS:
        found = [item for item in assessment.findings if METRICS[item.metric].group == group]
        if found:
            lines.append(style.paint(group.upper(), "dim"))
            for item in found:
                lines += _row(item, style)
                if everything or (item.state in _OPEN and item.need.weight != "asked"):
                    lines += _details(item, style, told, everything=everything)
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
        *_tally(assessment, style),
    ]


def _questions(assessment: Assessment, style: Style) -> list[str]:
    """What no machine can tell, as one command to answer with."""
    asked = [item.metric for item in assessment.findings if item.need.weight == "asked" and item.state == "unknown"]
    if not asked:
        return []
    told = " ".join(f"{name}=yes" for name in asked)
    lines = wrap("No machine can tell the rest. Answer yes or no once, it is kept for this machine:", style.width)
    return [*lines, *(style.paint(line, "dim") for line in wrap(f"deskspec set {told}", style.width, "    ", "  ")), ""]


def _tally(assessment: Assessment, style: Style) -> list[str]:
    names: dict[State, str] = {
        **words.STATES,
        "meets recommended": "met",
        "meets minimum": "at minimum",
        "unknown": "unknown",
    }
    lines: list[str] = []
    used = style.width
    for state, count in words.counts(assessment).items():
        text = f"{SYMBOLS[state]} {count} {names[state]}"
        if not count:
            continue
        painted = style.paint(text, ROLES[state])
        used += 3 + columns(text)
        if used > style.width:
            lines.append(painted)
            used = columns(text)
        else:
            lines[-1] += "   " + painted
    return lines


def _row(item: Finding, style: Style) -> list[str]:
    """Symbol, need, value, levels and state in one line; what is too long for its column goes below."""
    metric = METRICS[item.metric]
    role = ROLES[item.state]
    left = f"{style.paint(SYMBOLS[item.state], role)} {pad(metric.label, _LABEL)} "
    shown, wanted, state = words.have(item.metric, item.have), words.need(item.need), words.state(item)
    indent = " " * (_LABEL + 3)
    room = style.width - len(indent) - 1 - columns(state)
    if columns(shown) <= _HAVE and columns(wanted) <= _NEED and room > _HAVE + _NEED:
        return [f"{left}{pad(shown, _HAVE)} {pad(wanted, _NEED)} {style.paint(state, role)}"]
    below = [style.paint(line, "dim") for line in wrap(wanted, style.width, indent)]
    if columns(shown) <= room:
        return [f"{left}{pad(shown, min(room, _HAVE + 1 + _NEED))} {style.paint(state, role)}", *below]
    first = wrap(shown, style.width, indent)
    last = [style.paint(line, role) for line in wrap(state, style.width, indent)]
    return [left + first[0].lstrip(), *first[1:], *below, *last]


def _details(item: Finding, style: Style, told: set[str], *, everything: bool) -> list[str]:
    """Why and remedy for what is short, the remedy alone for what is unknown; all of it where everything is wanted.

    told is what the rows above have said already: a reason or a source is told in full once.
    """
    group = METRICS[item.metric].group
    lines: list[str] = []
    for name, text in _said(item, everything=everything):
        if name in ("", "source"):
            key = text if name else f"{group}: {text}"
            text = (text.partition(", ")[0] if name else "as above") if key in told else text  # noqa: PLW2901
            told.add(key)
        indent = " " * (_LABEL + 3)
        first = "    " + pad(name, _LABEL - 1)
        lines += [style.paint(line, "dim") for line in wrap(words.clean(text), style.width, indent, first)]
    return lines


def _said(item: Finding, *, everything: bool) -> Iterator[tuple[str, str]]:
    if item.need.why and (everything or item.state in _SHORT):
        yield "why", item.need.why
    if isinstance(item.have, Unknown):
        yield "", item.have.reason + (f"; {item.have.remedy}" if item.have.remedy else "")
    elif everything or item.state in _OPEN:
        yield "read from", words.reading_source(item.have)
    if item.fix and item.state in _SHORT:
        yield "helps", item.fix
    if item.doubt:
        yield "can't tell", item.doubt
    if item.state == "unknown" and not isinstance(item.have, Unknown):
        yield "find out", find_out(item)
    if everything and item.need.source:
        yield "source", source_text(item.need.source)


def find_out(item: Finding) -> str:
    """How to settle a need that a bound, or the comparison itself, leaves open."""
    if item.doubt:
        kind, need = METRICS[item.metric].kind, item.need
        level = kind.show_level(need.recommended if need.minimum is None else need.minimum)
        told = "if its maker's data sheet puts it there, say so: {command}"
        return say(told, command=set_command(item.metric, level))
    if item.metric.startswith("network."):
        told = "enter what your provider or a speed test says, such as: {command}"
    else:
        told = "enter what is there, such as: {command}"
    return say(told, command=set_command(item.metric))


def set_command(metric: str, value: str = "") -> str:
    """The command that enters a value, an example where none is given; quoted where it has spaces."""
    pair = f"{metric}={value}" if value else METRICS[metric].pair
    return f'deskspec set "{pair}"' if " " in pair and '"' not in pair else f"deskspec set {pair}"


def source_text(name: str) -> str:
    """A source as a person can find it: title, date and address where there is one."""
    known = source(name)
    if known is None:
        return name
    return ", ".join(part for part in (known.title, known.publisher, known.date, known.url) if part)
