"""What an import tells while it runs and when it is done: progress, what was read, and what was passed over and why."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable
from typing import Literal, NamedTuple, TypeAlias

from deskspec.model.part import Part, PartKind

#: done and total, in a unit of the reader's own; total is 0 while it is not known.
Progress: TypeAlias = Callable[[int, int], None]
Origin: TypeAlias = Literal["buildcores", "pcpart", "table"]

MOST_EXAMPLES = 5
#: Seconds between two questions whether to stop.
_BETWEEN = 0.02


class BadImport(Exception):
    """There is nothing here that can be imported; the text says what, where and the mend."""


class Stopped(Exception):
    """The person stopped the import: nothing of it counts."""


class Skipped(NamedTuple):
    """Why something was passed over, how often, and the first few of it."""

    reason: str
    times: int
    examples: tuple[str, ...]


class Imported(NamedTuple):
    """All parts of an import, how many there are of each kind, and what was passed over, most first."""

    origin: Origin
    parts: tuple[Part, ...]
    kinds: dict[PartKind, int]
    skipped: tuple[Skipped, ...]


class Skips:
    """Collects what is passed over. At most so many reasons, so that a hostile file can't make them endless."""

    MOST_REASONS = 200

    def __init__(self) -> None:
        self._counts: dict[str, int] = {}
        self._examples: dict[str, list[str]] = {}

    def add(self, reason: str, example: str) -> None:
        if reason not in self._counts and len(self._counts) >= self.MOST_REASONS:
            reason = next(reversed(self._counts))
        self._counts[reason] = self._counts.get(reason, 0) + 1
        examples = self._examples.setdefault(reason, [])
        if len(examples) < MOST_EXAMPLES:
            examples.append(example)

    def told(self) -> tuple[Skipped, ...]:
        by_count = sorted(self._counts.items(), key=lambda item: -item[1])
        return tuple(Skipped(reason, times, tuple(self._examples[reason])) for reason, times in by_count)


class Watch:
    """Asks whether to stop and tells the progress, some fifty times a second however often it is called."""

    def __init__(self, progress: Progress | None = None, stopped: Callable[[], bool] | None = None) -> None:
        self._progress = progress
        self._stopped = stopped
        self._next = 0.0
        self._last = (0, 0)

    def at(self, done: int, total: int) -> None:
        """Stopped where the person wants no more."""
        self._last = (done, total)
        now = time.monotonic()
        if now < self._next:
            return
        self._next = now + _BETWEEN
        if self._stopped is not None and self._stopped():
            raise Stopped
        if self._progress is not None:
            self._progress(done, total)

    def still(self) -> None:
        """The same place as before."""
        self.at(*self._last)

    def ended(self, done: int) -> None:
        """All is read; also the last chance to stop."""
        self._next = 0.0
        self.at(done, done)


def kinds_of(parts: Iterable[Part]) -> dict[PartKind, int]:
    """How many parts there are of each kind, most first."""
    counts: dict[PartKind, int] = {}
    for part in parts:
        counts[part.kind] = counts.get(part.kind, 0) + 1
    return dict(sorted(counts.items(), key=lambda item: -item[1]))


def plainly(text: str, longest: int = 120) -> str:
    """A name on one line, as a message can show it; of a long one the middle is left out."""
    if len(text) > longest:
        half = longest // 2
        text = f"{text[:half]}…{text[-half:]}"
    return "".join(letter if letter.isprintable() else "?" for letter in text)
