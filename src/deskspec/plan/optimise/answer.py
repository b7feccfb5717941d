"""What the optimiser answers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

Status: TypeAlias = Literal["proven", "impossible", "stopped"]
ClaimKind: TypeAlias = Literal["need", "must", "never", "keep", "budget", "resource"]


class Stopped(Exception):
    """Someone ended the search."""


@dataclass(frozen=True, slots=True)
class Answer:
    """One choice. taken, in the order of ids, is empty where nothing was found; fits are from 0 to 1.

    met names the needs, in the problem's order, that reach the goal with what is taken (for best: their minimum).
    """

    status: Status
    taken: tuple[str, ...]
    cost: int
    purchases: int
    fit_before: float
    fit_after: float
    met: tuple[str, ...]
    seconds: float


@dataclass(frozen=True, slots=True)
class Claim:
    """One of the things that can't hold together. id is that of a need, of a lock or of a resource."""

    kind: ClaimKind
    id: str


BUDGET = Claim("budget", "budget")


@dataclass(frozen=True, slots=True)
class Step:
    """The cheapest way to a fit; no more fit is to be had below the next step's cost. added is new since the last."""

    cost: int
    purchases: int
    fit: float
    taken: tuple[str, ...]
    added: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Curve:
    """Best fit against budget. complete where no step is missing; stopped where someone ended the search."""

    steps: tuple[Step, ...]
    complete: bool
    stopped: bool
    seconds: float


@dataclass(frozen=True, slots=True)
class Month:
    """What is bought in one month, counted from 1, what that costs, and what is left over for the next."""

    number: int
    bought: tuple[str, ...]
    spent: int
    left: int


@dataclass(frozen=True, slots=True)
class Schedule:
    """The months in which something is bought. done is the last of them, or None where the limit came first."""

    months: tuple[Month, ...]
    done: int | None
    later: tuple[str, ...]
