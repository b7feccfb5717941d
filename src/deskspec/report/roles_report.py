"""Roles as terminal text, Markdown and JSON: the list, one in full, two side by side."""

from __future__ import annotations

from typing import Any

from deskspec.assess.compare import Comparison, Pair
from deskspec.metrics.registry import GROUPS, METRICS
from deskspec.model.assessment import Finding
from deskspec.model.profile import Profile, Requirement
from deskspec.report import words
from deskspec.report.check_json import finding_json
from deskspec.report.check_text import ROLES, SYMBOLS, source_text
from deskspec.report.matrix import escape
from deskspec.report.terminal import Style, clip, columns, pad, wrap

_MARKS = {
    "same": "=",
    "stricter": "stricter",
    "looser": "looser",
    "only there": "new",
    "only here": "gone",
    "different": "differs",
}


def list_text(profiles: tuple[Profile, ...], style: Style) -> str:
    """A role a paragraph: id, title, what the person does."""
    width = min(max(len(profile.id) for profile in profiles), style.width // 2)
    lines: list[str] = []
    for profile in profiles:
        title = words.clean(profile.title) + ("  (yours)" if profile.own else "")
        name = pad(clip(profile.id, width), width)
        lines.append(f"{style.paint(name, 'bold')}  {clip(title, style.width - width - 2)}")
        lines += [style.paint(line, "dim") for line in wrap(words.clean(profile.summary), style.width, "    ")]
    return style.finish("\n".join(lines)) + "\n"


def show_text(profile: Profile, style: Style) -> str:
    """One role in full, each figure with why and source."""
    name = clip(profile.id, style.width // 2)
    title = clip(words.clean(profile.title), style.width - columns(name) - 4)
    lines = [style.paint(title, "bold") + f"  ({name})"]
    lines += wrap(words.clean(profile.summary), style.width)
    if profile.extends:
        parents = words.clean(f"builds on {', '.join(profile.extends)}")
        lines += [style.paint(line, "dim") for line in wrap(parents, style.width)]
    for heading, items in _lists(profile):
        lines += ["", style.paint(heading.upper(), "dim")]
        told = [f"- {item}" for item in items] if heading == "Does" else [", ".join(items)]
        for text in told:
            lines += wrap(words.clean(text), style.width, "  ", "" if heading == "Does" else "  ")
    cited = list(dict.fromkeys(need.source for need in ordered(profile) if need.source))
    for group in GROUPS:
        needs = [need for need in ordered(profile) if METRICS[need.metric].group == group]
        if needs:
            lines += ["", style.paint(group.upper(), "dim")]
            for need in needs:
                lines += _need(need, cited, style)
    lines += ["", style.paint("SOURCES", "dim")] if cited else []
    for number, name in enumerate(cited, 1):
        lines += wrap(words.clean(source_text(name)), style.width, "    ", f"[{number}] ")
    return style.finish("\n".join(lines)) + "\n"


def _lists(profile: Profile) -> list[tuple[str, tuple[str, ...]]]:
    told = [
        ("Does", profile.does),
        ("Tools", profile.tools),
        ("Languages", profile.languages),
        ("Cloud", profile.cloud),
    ]
    return [(name, items) for name, items in told if items]


def ordered(profile: Profile) -> list[Requirement]:
    """The requirements in the registry's order."""
    by_metric = {need.metric: need for need in profile.requirements}
    return [by_metric[name] for name in METRICS if name in by_metric]


def _need(need: Requirement, cited: list[str], style: Style) -> list[str]:
    """One requirement: levels, weight and, by number, its source; below it why."""
    levels = words.need(need)
    weight = "" if need.weight in ("required", levels) else f" ({need.weight})"
    rent = " (a rented GPU will do)" if need.rentable else ""
    source = f" [{cited.index(need.source) + 1}]" if need.source else ""
    told = words.clean(f"{levels}{weight}{rent}{source}")
    lines = wrap(told, style.width, " " * 18, pad(METRICS[need.metric].label, 17) + " ")
    if need.why:
        lines += [style.paint(line, "dim") for line in wrap(words.clean(need.why), style.width, "    ")]
    return lines


def compare_text(told: Comparison, style: Style) -> str:
    """What each role needs, where they differ, what this machine lacks to change over."""
    first, second = words.clean(told.first.title), words.clean(told.second.title)
    lines = [*_bold(f"{first} → {second}", style), ""]
    lines.append(style.paint(f"{'':17} {pad(clip(first, 25), 25)} {clip(second, 25)}", "dim"))
    for pair in told.pairs:
        lines += _pair(pair, style)
    for name, one, other in _differing(told.first, told.second):
        lines += ["", *(style.paint(line, "dim") for line in wrap(f"{name} that {second} adds".upper(), style.width))]
        lines += wrap(words.clean(", ".join(item for item in other if item not in one)), style.width, "  ")
    lines += ["", *_bold(f"What this machine lacks to go from {first} to {second}", style)]
    lines += _lacking(told.lacking, style) or ["  Nothing that the change brings."]
    if told.lacking_both:
        lines += ["", style.paint("Open for both roles already", "bold"), *_lacking(told.lacking_both, style)]
    return style.finish("\n".join(lines)) + "\n"


def _bold(text: str, style: Style) -> list[str]:
    return [style.paint(line, "bold") for line in wrap(text, style.width)]


def _pair(pair: Pair, style: Style) -> list[str]:
    left = words.need(pair.first) if pair.first else "not asked"
    right = words.need(pair.second) if pair.second else "not asked"
    mark = _MARKS[pair.difference]
    role = {"stricter": "warn", "only there": "warn", "looser": "ok", "only here": "ok"}.get(pair.difference, "dim")
    label = pad(METRICS[pair.metric].label, 17)
    one, other = wrap(left, 25), wrap(right, 25)
    lines = []
    for row in range(max(len(one), len(other))):
        cells = [one[row] if row < len(one) else "", other[row] if row < len(other) else ""]
        text = f"{label if row == 0 else ' ' * 17} {pad(cells[0], 25)} {pad(cells[1], 25)}"
        lines.append(f"{text} {style.paint(mark, role)}" if row == 0 else text.rstrip())
    return lines


def _differing(first: Profile, second: Profile) -> list[tuple[str, tuple[str, ...], tuple[str, ...]]]:
    lists = [
        ("Tools", first.tools, second.tools),
        ("Languages", first.languages, second.languages),
        ("Cloud platforms", first.cloud, second.cloud),
    ]
    return [(name, one, other) for name, one, other in lists if set(other) - set(one)]


def _lacking(findings: tuple[Finding, ...], style: Style) -> list[str]:
    """What is short row by row, what is unknown in one sentence."""
    lines = []
    for item in (item for item in findings if item.state != "unknown"):
        symbol = style.paint(SYMBOLS[item.state], ROLES[item.state])
        have, wanted = words.have(item.metric, item.have), words.need(item.need)
        text = f"{METRICS[item.metric].label}: {have}, {wanted}; {words.state(item)}"
        rest = wrap(text, style.width, "    ", "    ")
        lines += [f"  {symbol} {rest[0][4:]}", *rest[1:]]
    unknown = [item for item in findings if item.state == "unknown"]
    if unknown:
        told = f"find out: {', '.join(words.label(item) for item in unknown)}"
        symbol = style.paint(SYMBOLS["unknown"], ROLES["unknown"])
        rest = wrap(told, style.width, "    ", "    ")
        lines += [f"  {symbol} {rest[0][4:]}", *rest[1:]]
    return lines


def show_markdown(profile: Profile) -> str:
    """One role as a Markdown document."""
    lines = [f"# {escape(profile.title)}", "", escape(profile.summary), ""]
    for name, items in _lists(profile):
        lines += [f"## {name}", "", *(f"- {escape(item)}" for item in items), ""]
    lines += ["## Needs", "", "| | Levels | Weight | Why | Source |", "| --- | --- | --- | --- | --- |"]
    for need in ordered(profile):
        cells = (METRICS[need.metric].label, words.need(need), need.weight, need.why, source_text(need.source))
        lines.append("| " + " | ".join(escape(cell) for cell in cells) + " |")
    return "\n".join(lines) + "\n"


def list_markdown(profiles: tuple[Profile, ...]) -> str:
    """The roles as a Markdown table."""
    lines = ["| Role | Title | What the person does |", "| --- | --- | --- |"]
    lines += [f"| {escape(p.id)} | {escape(p.title)} | {escape(p.summary)} |" for p in profiles]
    return "\n".join(lines) + "\n"


def compare_markdown(told: Comparison) -> str:
    """Two roles as a Markdown document."""
    first, second = escape(told.first.title), escape(told.second.title)
    lines = [f"# {first} → {second}", "", f"| | {first} | {second} | |", "| --- | --- | --- | --- |"]
    for pair in told.pairs:
        left = words.need(pair.first) if pair.first else "not asked"
        right = words.need(pair.second) if pair.second else "not asked"
        lines.append(f"| {METRICS[pair.metric].label} | {escape(left)} | {escape(right)} | {_MARKS[pair.difference]} |")
    lines += ["", f"## What this machine lacks to go from {first} to {second}", ""]
    lines += [_lack(item) for item in told.lacking] or ["Nothing that the change brings."]
    if told.lacking_both:
        lines += ["", "## Open for both roles already", "", *(_lack(item) for item in told.lacking_both)]
    return "\n".join(lines) + "\n"


def _lack(item: Finding) -> str:
    have, wanted = words.have(item.metric, item.have), words.need(item.need)
    told = f"{METRICS[item.metric].label}: {have}, {wanted}; {words.state(item)}"
    return f"- {SYMBOLS[item.state]} {escape(told)}"


def list_json(profiles: tuple[Profile, ...]) -> dict[str, Any]:
    """The roles as a document."""
    return {"schema_version": 1, "kind": "roles", "roles": [profile_json(profile) for profile in profiles]}


def show_json(profile: Profile) -> dict[str, Any]:
    """One role as a document."""
    return {"schema_version": 1, "kind": "role", **profile_json(profile)}


def profile_json(profile: Profile) -> dict[str, Any]:
    """One role as an object inside a document."""
    return {
        "id": profile.id,
        "title": profile.title,
        "summary": profile.summary,
        "extends": list(profile.extends),
        "own": profile.own,
        "does": list(profile.does),
        "tools": list(profile.tools),
        "languages": list(profile.languages),
        "cloud": list(profile.cloud),
        "requirements": [need_json(need) for need in ordered(profile)],
    }


def need_json(need: Requirement) -> dict[str, Any]:
    """One requirement; levels as people write them."""
    kind = METRICS[need.metric].kind
    return {
        "metric": need.metric,
        "minimum": None if need.minimum is None else kind.show_level(need.minimum),
        "recommended": None if need.recommended is None else kind.show_level(need.recommended),
        "weight": need.weight,
        "needed": need.needed,
        "rentable": need.rentable,
        "why": need.why,
        "source": need.source,
        "origin": need.origin,
    }


def compare_json(told: Comparison) -> dict[str, Any]:
    """Two roles as a document."""
    return {
        "schema_version": 1,
        "kind": "compare",
        "first": told.first.id,
        "second": told.second.id,
        "pairs": [
            {
                "metric": pair.metric,
                "first": need_json(pair.first) if pair.first else None,
                "second": need_json(pair.second) if pair.second else None,
                "difference": pair.difference,
            }
            for pair in told.pairs
        ],
        "lacking": [finding_json(item) for item in told.lacking],
        "lacking_both": [finding_json(item) for item in told.lacking_both],
    }
