"""The catalogue as terminal text, Markdown, CSV and JSON: a list of parts, and one in full with every price."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from deskspec.knowledge.part_facts import show_fact
from deskspec.knowledge.sources import source
from deskspec.model.part import Monitor, Offer, Part, PartKind, Spec
from deskspec.money import show_price
from deskspec.report import words
from deskspec.report.matrix import escape
from deskspec.report.terminal import WIDTH, Style, clip, columns, pad, wrap
from deskspec.units import plain

#: What a spreadsheet reads as a formula when a cell begins with it.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
CSV_COLUMNS = (
    "id",
    "kind",
    "name",
    "maker",
    "price",
    "currency",
    "date",
    "basis",
    "listings",
    "price_source",
    "origin",
)


def price_text(offer: Offer | None) -> str:
    """A price with its age, or what to do about there being none."""
    if offer is None:
        return "no price: enter yours"
    return f"{show_price(offer.amount, offer.currency)}, {basis_text(offer)}"


def basis_text(offer: Offer) -> str:
    """What kind of price it is and of when: never today's."""
    told = {
        "launch": "launch price, {date}",
        "list": "list price, {date}",
        "yours": "yours, {date}",
        "median": "median of {n} listings, {date}",
    }[offer.basis]
    return told.format(date=offer.date, n=offer.listings)


def list_text(parts: tuple[Part, ...], left_out: int, style: Style) -> str:
    """A part a line or two: id, name, price and its age."""
    if not parts:
        return style.finish("Nothing in the catalogue is called so.") + "\n"
    lines: list[str] = []
    for part in parts:
        price = price_text(part.offer)
        name = clip(words.clean(part.name), style.width - 2)
        lines.append(style.paint(name, "bold"))
        told = f"{words.clean(part.id)}  ·  {price}"
        lines += [style.paint(line, "dim") for line in wrap(told, style.width, "    ", "  ")]
    if left_out:
        lines += ["", f"and {left_out} more: name words, a --kind, or a higher --limit"]
    return style.finish("\n".join(lines)) + "\n"


def list_markdown(parts: tuple[Part, ...], left_out: int) -> str:
    """A table of parts."""
    lines = ["| part | kind | id | price | of |", "|---|---|---|---:|---|"]
    for part in parts:
        offer = part.offer
        price = show_price(offer.amount, offer.currency) if offer else ""
        age = basis_text(offer) if offer else "no price"
        cells = (part.name, part.kind, part.id, price, age)
        lines.append("| " + " | ".join(escape(words.clean(cell)) for cell in cells) + " |")
    if left_out:
        lines += ["", f"{left_out} more are left out."]
    return "\n".join(lines) + "\n"


def list_csv(parts: tuple[Part, ...]) -> str:
    """The same table for a spreadsheet; a cell that one would take for a formula begins with an apostrophe."""
    written = io.StringIO()
    rows = csv.writer(written, lineterminator="\n")
    rows.writerow(CSV_COLUMNS)
    for part in parts:
        offer = part.offer
        priced = (
            (f"{offer.amount / 100:.2f}", offer.currency, offer.date, offer.basis, offer.listings or "", offer.source)
            if offer
            else ("",) * 6
        )
        cells = (part.id, part.kind, part.name, part.maker, *priced, part.origin)
        rows.writerow([safe_cell(str(cell)) for cell in cells])
    return written.getvalue()


def safe_cell(cell: str) -> str:
    """A cell that no spreadsheet takes for a formula."""
    return f"'{cell}" if cell.startswith(_FORMULA) else cell


def list_json(parts: tuple[Part, ...], left_out: int) -> dict[str, Any]:
    """The parts with every price and every known fact."""
    return {"schema_version": 1, "parts": [part_json(part) for part in parts], "left_out": left_out}


def part_json(part: Part) -> dict[str, Any]:
    """One part: facts by name in plain units, prices in hundredths."""
    return {
        "id": part.id,
        "kind": part.kind,
        "name": part.name,
        "maker": part.maker,
        "origin": part.origin,
        "source": part.source,
        "facts": _facts_json(part.spec),
        "offers": [dict(vars(offer)) for offer in part.offers],
    }


def _facts_json(spec: Spec) -> dict[str, Any]:
    known = ((name, held) for name, held in vars(spec).items() if held is not None)
    return {name: _facts_json(held) if isinstance(held, Monitor) else held for name, held in known}


def show_text(part: Part, style: Style) -> str:
    """One part in full: what is known, what is not, every price with its source."""
    title = clip(words.clean(part.name), style.width)
    lines = [style.paint(title, "bold"), *wrap(words.clean(f"{part.id} ({part.kind})"), style.width)]
    told = facts(part)
    width = max((columns(name) for name, _ in told), default=0)
    lines += ["", style.paint("FACTS", "dim")]
    for name, text in told:
        lines += wrap(words.clean(text), style.width, " " * (width + 2), pad(name, width + 2))
    lines += ["", style.paint("PRICES", "dim")]
    for offer in part.offers:
        price = pad(show_price(offer.amount, offer.currency), 10)
        lines += wrap(
            words.clean(f"{basis_text(offer)}: {source_name(offer.source)}"), style.width, " " * 12, f"{price}  "
        )
    if not part.offers:
        lines += wrap(f"No price is cited; enter yours: deskspec catalog set-price {part.id} 199", style.width)
    lines += ["", style.paint("SOURCES", "dim")]
    for name in part.source.split() or [part.origin]:
        lines += wrap(words.clean(source_name(name)), style.width, "  ", "")
    return style.finish("\n".join(lines)) + "\n"


def show_markdown(part: Part) -> str:
    """The same as Markdown."""
    lines = [f"# {escape(words.clean(part.name))}", "", f"`{words.clean(part.id)}`, {part.kind}", ""]
    lines += ["| fact | |", "|---|---|"]
    lines += [f"| {name} | {escape(words.clean(text))} |" for name, text in facts(part)]
    lines += ["", "| price | of | source |", "|---:|---|---|"]
    for offer in part.offers:
        cells = (show_price(offer.amount, offer.currency), basis_text(offer), source_name(offer.source))
        lines.append("| " + " | ".join(escape(words.clean(cell)) for cell in cells) + " |")
    return "\n".join(lines) + "\n"


def source_name(name: str) -> str:
    """A source as people look it up: title, publisher, address and date where the table knows it."""
    known = source(name)
    if known is None:
        return "you" if name == "you" else name
    return ", ".join(part for part in (known.title, known.publisher, known.url, known.date) if part)


def facts(part: Part) -> list[tuple[str, str]]:
    """Every field of the part's kind, as people read it; "unknown" where it is not known."""
    told = [("maker", part.maker)] if part.maker else []
    for name, held in vars(part.spec).items():
        inside = vars(held).items() if isinstance(held, Monitor) else [(name, held)]
        before = "display " if isinstance(held, Monitor) else ""
        for field, value in inside:
            shown = "unknown" if value is None else show_fact(part.kind, field, value)
            told.append((before + field.replace("_", " "), shown))
    return told


def imported_text(
    parts: Sequence[Part], kinds: Mapping[PartKind, int], skipped: Sequence[tuple[str, int, tuple[str, ...]]]
) -> Iterator[str]:
    """What an import brought, and what was passed over and why."""
    priced = sum(part.offer is not None for part in parts)
    things = "part" if len(parts) == 1 else "parts"
    yield f"{len(parts):,} {things} imported, {priced:,} of them with a price:"
    yield from wrap(", ".join(f"{count:,} {kind}" for kind, count in kinds.items()), WIDTH, "  ")
    if skipped:
        yield f"{sum(times for _, times, _ in skipped):,} passed over:"
    for reason, times, examples in skipped:
        yield from wrap(words.clean(f"{times:,} {reason}"), WIDTH, "    ", "  ")
        # What is not used at all needs no example.
        for example in () if reason.endswith(": not used") else examples[:2]:
            yield from wrap(words.clean(f"such as {example}"), WIDTH, "      ", "    ")


def settings_text(currency: str, tax: float, rates: Mapping[str, float], counts: Mapping[str, int]) -> Iterator[str]:
    """What holds for every plan, and how many parts there are from where."""
    yield f"currency  {currency}"
    yield f"tax       {plain(tax, 2)} %" if tax else "tax       none: prices are taken as they stand"
    for code, rate in rates.items():
        yield f"rate      1 {code} is {plain(rate, 6)} {currency}"
    for origin, count in counts.items():
        yield f"parts     {count:,} {words.clean(origin)}"
