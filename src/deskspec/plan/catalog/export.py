"""Parts as a table that can be read in again: a column for every fact that any of them has."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable

from deskspec.knowledge.part_facts import show_fact
from deskspec.model.part import Monitor, Part
from deskspec.plan.catalog.table import ORIGIN
from deskspec.plan.catalog.table_fields import DISPLAY, all_fields

_OF_EVERY_PART = ("kind", "name", "id", "maker", "price", "currency", "date")


def table_of(parts: Iterable[Part]) -> str:
    """A CSV with the columns that the parts have facts for; the price that counts is theirs."""
    rows = [_row(part) for part in parts]
    used = [name for name in all_fields() if any(row.get(name) for row in rows)]
    written = io.StringIO()
    table = csv.DictWriter(written, (*_OF_EVERY_PART, *used), restval="", lineterminator="\n")
    table.writeheader()
    table.writerows(rows)
    return written.getvalue()


def _row(part: Part) -> dict[str, str]:
    told = {"kind": part.kind, "name": part.name, "id": part.id.removeprefix(f"{ORIGIN}:"), "maker": part.maker}
    if part.offer is not None:
        price = f"{part.offer.amount // 100}.{part.offer.amount % 100:02}"
        told |= {"price": price, "currency": part.offer.currency, "date": part.offer.date}
    columns = {field: column for column, field in DISPLAY.items()}
    for name, held in vars(part.spec).items():
        if isinstance(held, Monitor):
            own = ((field, value) for field, value in vars(held).items() if value is not None and field in columns)
            told |= {columns[field]: show_fact(part.kind, field, value) for field, value in own}
        elif held is not None:
            told[name] = show_fact(part.kind, name, held)
    return told
