"""Where figures come from: resources/sources.csv by id. Read when first asked for: few answers show it."""

from __future__ import annotations

import os.path
from functools import lru_cache
from typing import NamedTuple

from deskspec.paths import resources


class Source(NamedTuple):
    """One source. publisher is who published it, perhaps with a note; url and date may be empty."""

    id: str
    title: str
    publisher: str
    url: str
    date: str


def source(id: str) -> Source | None:  # noqa: A002 - the table's own word
    """The source of this id; None where the table has none, so that the id is somebody's own words."""
    return _table().get(id)


def sources() -> tuple[Source, ...]:
    """Every source, in the table's order."""
    return tuple(_table().values())


@lru_cache(maxsize=1)
def _table() -> dict[str, Source]:
    import csv

    with open(os.path.join(resources(), "sources.csv"), encoding="utf-8", newline="") as file:
        rows = csv.reader(file)
        next(rows)
        return {row[0]: Source(*row) for row in rows if len(row) == len(Source._fields)}
