"""A plan as terminal text, Markdown, CSV and JSON: what to buy, what each closes and why it fits, what stays open."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from typing import Any

from deskspec import __version__
from deskspec.metrics.registry import METRICS
from deskspec.model.assessment import Finding
from deskspec.model.machine import Machine
from deskspec.model.plan import Bought, Fit, Plan
from deskspec.money import show_price
from deskspec.report import words
from deskspec.report.catalog_report import basis_text, part_json, safe_cell, source_name
from deskspec.report.check_json import finding_json
from deskspec.report.check_text import find_out, verdict_text
from deskspec.report.matrix import escape
from deskspec.report.terminal import Style, wrap

#: What a plan chooses among so far, told with every claim that it is the best.
AMONG = "memory, graphics cards, power supplies, drives, monitors and what stands on the desk"
_WAYS = {
    "add": "beside what is there",
    "replace": "in the place of what is there",
    "system": "beside the other drives; move the system onto it",
}
CSV_COLUMNS = (
    "count",
    "part",
    "id",
    "cost",
    "currency",
    "closes",
    "betters",
    "fits",
    "look_up",
    "price_of",
    "date",
    "source",
)


def headline(plan: Plan) -> str:
    """How many purchases, what they come to, and what comes of it."""
    if plan.clash:
        return "No purchases within these limits reach the goal."
    if not plan.bought:
        return "Nothing to buy: no known need is open." if not plan.stays_open else "Nothing here closes what is open."
    count = len(plan.bought)
    things = "One purchase" if count == 1 else f"{count} purchases"
    left = "" if plan.stays_open else ": nothing known falls short any more"
    return f"{things}, {show_price(plan.cost, plan.currency)}{left}"


def claim(plan: Plan) -> str:
    """What is proven, and among what."""
    what = {
        "minimum": "The cheapest that brings every need that can be closed to its minimum",
        "recommended": "The cheapest that brings every need that can be closed to what is recommended",
        "budget": "The best fit for the budget",
    }[plan.goal]
    aged = f" at the prices listed (oldest {plan.oldest})" if plan.oldest else ""
    tax = f", {plan.tax:g} % tax included" if plan.tax else ", before tax"
    return f"{what}, proven{aged}{tax}, among {AMONG}."


def plan_text(plan: Plan, style: Style) -> str:
    """Purchases one below the other, then what stays open and what to find out."""
    lines = wrap(words.clean(f"{plan.before.title}: {headline(plan)}"), style.width)
    lines = [style.paint(line, "bold") for line in lines]
    if plan.bought:
        lines += [style.paint(line, "dim") for line in wrap(claim(plan), style.width)]
    for item in plan.bought:
        lines += ["", *_bought_text(item, plan, style)]
    if plan.bought and len(plan.bought) > 1:
        lines += ["", style.paint(f"TOTAL  {show_price(plan.cost, plan.currency)}", "bold")]
    if plan.clash:
        lines += ["", style.paint("THESE CAN'T HOLD TOGETHER", "dim")]
        lines += [line for told in _clashes(plan) for line in wrap(told, style.width, "    ", "  ")]
    for heading, told in _left(plan):
        lines += ["", style.paint(heading, "dim")]
        lines += [line for text in told for line in wrap(words.clean(text), style.width, "    ", "  ")]
    if plan.bought:
        verdicts = f"{verdict_text(plan.before.verdict, style)} → {verdict_text(plan.after.verdict, style)}"
        lines += ["", f"{verdicts}{_fits(plan)}"]
    return style.finish("\n".join(lines)) + "\n"


def _bought_text(item: Bought, plan: Plan, style: Style) -> Iterator[str]:
    part, cost = item.purchase.part, show_price(item.cost, plan.currency)
    count = f"{item.purchase.count} x " if item.purchase.count > 1 else ""
    for line in wrap(words.clean(f"{count}{part.name}  {cost}"), style.width, "    ", ""):
        yield style.paint(line, "bold")
    for told in _about(item, plan):
        yield from wrap(words.clean(told), style.width, "      ", "    ")


def _about(item: Bought, plan: Plan) -> Iterator[str]:
    """What it closes, how it goes in, whether it fits, and what kind of price it is."""
    if item.closes:
        yield f"closes {_names(item.closes)}"
    if item.betters:
        yield f"betters {_names(item.betters)}"
    if item.purchase.way != "add":
        yield _WAYS[item.purchase.way]
    for fit in _telling(item):
        yield fit.why if fit.state == "fits" else f"look up first: {fit.look_up} ({fit.why})"
    price = show_price(item.offer.amount, item.offer.currency)
    yield f"{price} each, {basis_text(item.offer)}: {item.purchase.part.id}"


def _telling(item: Bought) -> tuple[Fit, ...]:
    """What is to be looked up; where nothing is, the rules' own words."""
    open_ = tuple(fit for fit in item.fits if fit.state != "fits")
    return tuple(dict.fromkeys(open_ or item.fits))


def _names(metrics: tuple[str, ...]) -> str:
    return ", ".join(METRICS[metric].label for metric in metrics)


def _left(plan: Plan) -> list[tuple[str, list[str]]]:
    """What stays open and what is to be found out first, each with what helps."""
    by_metric = {item.metric: item for item in plan.after.findings}
    stays = [_stays(by_metric[metric]) for metric in plan.stays_open if metric in by_metric]
    open_ = [by_metric[metric] for metric in plan.find_out if metric in by_metric]
    unknown = [_unknown(item) for item in open_ if item.need.weight == "required"]
    advised = ", ".join(words.label(item) for item in open_ if item.need.weight != "required")
    if advised:
        unknown.append(f"also, where it is only advised: {advised}")
    return [(heading, told) for heading, told in (("STAYS OPEN", stays), ("FIND OUT FIRST", unknown)) if told]


def _stays(item: Finding) -> str:
    told = f"{METRICS[item.metric].label}: {words.have(item.metric, item.have)}, {words.need(item.need)}"
    return f"{told}; {item.fix}" if item.fix else told


def _unknown(item: Finding) -> str:
    told = find_out(item)
    return f"{METRICS[item.metric].label}: {told}" if told else METRICS[item.metric].label


def _clashes(plan: Plan) -> Iterator[str]:
    for name in plan.clash:
        if name == "budget" and plan.budget is not None:
            yield f"the budget of {show_price(plan.budget, plan.currency)}"
        elif name in METRICS:
            yield f"{METRICS[name].label}: {words.need(_need(plan, name).need)}"
        else:
            yield name


def _need(plan: Plan, metric: str) -> Finding:
    return next(item for item in plan.before.findings if item.metric == metric)


def _fits(plan: Plan) -> str:
    if plan.fit_before is None or plan.fit_after is None:
        return ""
    return f"; fit {plan.fit_before * 100:.0f} % → {plan.fit_after * 100:.0f} %"


def plan_markdown(plan: Plan) -> str:
    """The same as a page."""
    title = escape(words.clean(f"{plan.before.title}: {headline(plan)}"))
    lines = [f"# {title}", ""]
    if plan.bought:
        lines += [claim(plan), "", "| part | closes | fits | cost | price |", "|---|---|---|---:|---|"]
    for item in plan.bought:
        count = f"{item.purchase.count} x " if item.purchase.count > 1 else ""
        look_up = "; ".join(fit.look_up for fit in _telling(item) if fit.look_up)
        cells = (
            f"{count}{item.purchase.part.name}", _names((*item.closes, *item.betters)),
            f"look up: {look_up}" if look_up else "fits", show_price(item.cost, plan.currency), basis_text(item.offer),
        )  # fmt: skip
        lines.append("| " + " | ".join(escape(words.clean(cell)) for cell in cells) + " |")
    for heading, told in _left(plan):
        lines += ["", f"## {heading.capitalize()}", ""]
        lines += [f"- {escape(words.clean(text))}" for text in told]
    if plan.clash:
        lines += ["", "## These can't hold together", "", *(f"- {escape(told)}" for told in _clashes(plan))]
    return "\n".join(lines) + "\n"


def plan_csv(plan: Plan) -> str:
    """The purchases for a spreadsheet."""
    written = io.StringIO()
    table = csv.writer(written, lineterminator="\n")
    table.writerow(CSV_COLUMNS)
    for item in plan.bought:
        look_up = "; ".join(fit.look_up for fit in _telling(item) if fit.look_up)
        state = "look up" if look_up else "fits"
        cells = (
            item.purchase.count, item.purchase.part.name, item.purchase.part.id, f"{item.cost / 100:.2f}",
            plan.currency, _names(item.closes), _names(item.betters), state, look_up, item.offer.basis, item.offer.date,
            source_name(item.offer.source),
        )  # fmt: skip
        table.writerow([safe_cell(str(cell)) for cell in cells])
    return written.getvalue()


def plan_json(plan: Plan, machine: Machine) -> dict[str, Any]:
    """The plan as a document. Costs are hundredths of the currency, tax included."""
    return {
        "schema_version": 1,
        "kind": "plan",
        "deskspec": __version__,
        "role": {"id": plan.before.profile, "title": words.clean(plan.before.title)},
        "machine": {"summary": words.machine_line(machine), "taken_at": words.clean(machine.taken_at)},
        "goal": plan.goal,
        "budget": plan.budget,
        "currency": plan.currency,
        "tax": plan.tax,
        "headline": headline(plan),
        "proven": plan.proven,
        "among": AMONG,
        "oldest_price": plan.oldest,
        "cost": plan.cost,
        "purchases": [_bought_json(item) for item in plan.bought],
        "stays_open": list(plan.stays_open),
        "find_out": list(plan.find_out),
        "clash": list(plan.clash),
        "before": _standing(plan.before.verdict, plan.fit_before),
        "after": {
            **_standing(plan.after.verdict, plan.fit_after),
            "findings": [finding_json(item) for item in plan.after.findings],
        },
    }


def _standing(verdict: str, fit: float | None) -> dict[str, Any]:
    return {"verdict": verdict, "fit": None if fit is None else round(fit, 6)}


def _bought_json(item: Bought) -> dict[str, Any]:
    return {
        "part": part_json(item.purchase.part),
        "count": item.purchase.count,
        "way": item.purchase.way,
        "cost": item.cost,
        "offer": dict(vars(item.offer)),
        "closes": list(item.closes),
        "betters": list(item.betters),
        "fits": [dict(vars(fit)) for fit in item.fits],
    }
