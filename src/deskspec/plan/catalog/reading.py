"""Reads parts from a path: the BuildCores database, a pc-part-dataset, or a person's own table, told by content."""

from __future__ import annotations

import os
from collections.abc import Callable

from deskspec.plan.catalog.archive import entries, packed_as
from deskspec.plan.catalog.buildcores import BuildCores
from deskspec.plan.catalog.gate import Limits
from deskspec.plan.catalog.pcpart import DATE, PcPart, file_named
from deskspec.plan.catalog.report import BadImport, Imported, Origin, Progress, Skips, Stopped, Watch, kinds_of, plainly
from deskspec.wording import say

__all__ = ["BadImport", "Imported", "Limits", "Stopped", "read_parts"]

_LOOKED_FOR = (
    "open-db/GPU/….json of the BuildCores open database, video-card.csv and others of pc-part-dataset, a CSV table"
)


def read_parts(
    path: str,
    progress: Progress | None = None,
    stopped: Callable[[], bool] | None = None,
    *,
    pcpart_date: str = DATE,
    today: str | None = None,
    currency: str | None = None,
    limits: Limits | None = None,
) -> Imported:
    """All parts of a folder, an archive or a CSV file, with what was passed over and why.

    `progress` hears (done, total), total 0 while it is not known; `stopped` is asked some fifty times a second.
    `pcpart_date` is the day of pc-part-dataset's prices; `today` (ISO 8601) and `currency` are those of a table's
    prices that come without. BadImport where nothing can be used; Stopped; OSError where the path can't be read.
    """
    if not os.path.exists(path):
        told = "{path}: there is no such file or folder; give a folder, an archive or a CSV file"
        raise BadImport(say(told, path=plainly(path)))
    watch, skips = Watch(progress, stopped), Skips()
    watch.at(0, 0)
    if not os.path.isdir(path):
        with open(path, "rb") as file:
            head = file.read(512)
        if packed_as(head) is None:
            return _from_file(path, watch, skips, pcpart_date, today, currency)
    return _from_many(path, watch, skips, pcpart_date, limits)


def _from_many(path: str, watch: Watch, skips: Skips, pcpart_date: str, limits: Limits | None) -> Imported:
    database, dataset = BuildCores(skips), PcPart(skips, watch, pcpart_date)
    root = os.path.basename(os.path.abspath(path))

    def folder_of(name: str) -> str:
        above = name.rpartition("/")[0]
        return above.rpartition("/")[2] if above else root

    def wanted(name: str) -> bool:
        # Archives made on a Mac hold a second file for each, "__MACOSX/…/._name".
        if name.rpartition("/")[2].startswith("."):
            return False
        return database.wanted(folder_of(name), name) or dataset.wanted(name)

    for name, content in entries(path, skips, watch, wanted, limits):
        if file_named(name) is not None:
            dataset.take(name, content)
        else:
            database.take(folder_of(name), name, content)
    parts = (*database.parts.values(), *dataset.parts.values())
    origin: Origin = "buildcores" if len(database.parts) >= len(dataset.parts) else "pcpart"
    if not parts:
        raise _nothing(path, skips)
    watch.ended(len(parts))
    return Imported(origin, parts, kinds_of(parts), skips.told())


def _from_file(
    path: str, watch: Watch, skips: Skips, pcpart_date: str, today: str | None, currency: str | None
) -> Imported:
    from deskspec.plan.catalog.table import LARGEST, read_table

    with open(path, "rb") as file:
        content = file.read(LARGEST + 1)
    name = os.path.basename(path)
    dataset = PcPart(skips, watch, pcpart_date)
    origin: Origin = "pcpart"
    if file_named(name) is not None and dataset.is_mine(name, content):
        dataset.take(name, content)
        parts = tuple(dataset.parts.values())
    else:
        origin, parts = "table", read_table(name, content, skips, watch, today, currency)
    if not parts:
        raise _nothing(path, skips)
    watch.ended(len(parts))
    return Imported(origin, parts, kinds_of(parts), skips.told())


def _nothing(path: str, skips: Skips) -> BadImport:
    name = plainly(os.path.basename(os.path.abspath(path)))
    passed = skips.told()
    if passed and passed[0].examples:
        told = "{name}: nothing in it can be used; looked for {what}; the first that was passed over: {example}"
        return BadImport(say(told, name=name, what=_LOOKED_FOR, example=passed[0].examples[0]))
    return BadImport(say("{name}: nothing in it can be used; looked for {what}", name=name, what=_LOOKED_FOR))
