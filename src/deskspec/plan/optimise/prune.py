"""Leaves out options that another one of their group beats in everything: nothing is lost by never taking them.

Imported late, as numpy takes longer to load than a check takes to run.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from typing import Literal, TypeAlias

import numpy as np
import numpy.typing as npt

from deskspec.plan.optimise.problem import AMOUNT, Goal, Group, Need, Option, Problem
from deskspec.plan.optimise.program import gain

#: What is to be kept the same: everything that is asked of levels, only a goal, or only the sum of weight times fit.
Aim: TypeAlias = Literal["levels", "fit"] | Goal

Numbers: TypeAlias = npt.NDArray[np.int64]
Truths: TypeAlias = npt.NDArray[np.bool_]

_BLOCK = 512
#: With more kinds of bonds than this in a group, options are held only against their own kind.
_KINDS = 24


@dataclass(frozen=True, slots=True)
class Bonds:
    """What an option is bound by: whom it shuns, what it requires, and which requirements it answers."""

    shuns: frozenset[str] = frozenset()
    requires: frozenset[tuple[str, ...]] = frozenset()
    answers: frozenset[int] = frozenset()

    def looser(self, other: Bonds) -> bool:
        """Whether this one is free wherever the other is."""
        return self.shuns <= other.shuns and self.requires <= other.requires and self.answers >= other.answers


FREE = Bonds()


def prune(problem: Problem, aim: Aim = "levels") -> Problem:
    """The problem without dominated options. Every optimum that the aim tells apart stays the same.

    An option goes where another of its group costs no more, takes no more purchases, is as good at all that the aim
    looks at, uses no more of anything and is bound by no more; of equals, the first id stays. A lock's options stay,
    and what must never be taken beats nothing. Keeping what is owned counts as an option where no lock forbids it.
    """
    needs = {need.id: need for need in problem.needs}
    bonds = _bonds(problem)
    musts = {lock.id for lock in problem.locks if lock.kind == "must"}
    nevers = {lock.id for lock in problem.locks if lock.kind == "never"}
    groups = []
    for group in problem.groups:
        options = sorted(group.options, key=lambda option: option.id)
        table = _table(options, needs, aim)
        # What is owned stands in the first row, and beats what adds nothing, unless something must be taken.
        table = np.vstack([np.zeros((1, table.shape[1]), dtype=np.int64), table])
        kinds = [FREE, *(bonds.get(option.id, FREE) for option in options)]
        locked = np.array([False, *(option.id in musts or option.id in nevers for option in options)])
        useless = np.array([group.id in musts, *(option.id in nevers for option in options)])
        stays = _undominated(table, kinds, useless) | locked
        groups.append(Group(group.id, tuple(option for option, stay in zip(options, stays[1:], strict=True) if stay)))
    kept = {option.id for group in groups for option in group.options}
    return replace(
        problem,
        groups=tuple(groups),
        conflicts=tuple(pair for pair in problem.conflicts if pair.one in kept and pair.other in kept),
        # What answers a requirement goes only for another that answers it too, so some answer always stays.
        requires=tuple(
            replace(bond, any_of=tuple(id_ for id_ in bond.any_of if id_ in kept))
            for bond in problem.requires
            if bond.option in kept
        ),
    )


def _bonds(problem: Problem) -> dict[str, Bonds]:
    shuns: dict[str, set[str]] = defaultdict(set)
    for pair in problem.conflicts:
        shuns[pair.one].add(pair.other)
        shuns[pair.other].add(pair.one)
    requires: dict[str, set[tuple[str, ...]]] = defaultdict(set)
    answers: dict[str, set[int]] = defaultdict(set)
    for number, bond in enumerate(problem.requires):
        requires[bond.option].add(tuple(sorted(set(bond.any_of))))
        for id_ in bond.any_of:
            answers[id_].add(number)
    return {
        id_: Bonds(frozenset(shuns[id_]), frozenset(requires[id_]), frozenset(answers[id_]))
        for id_ in {*shuns, *requires, *answers}
    }


def _table(options: list[Option], needs: dict[str, Need], aim: Aim) -> Numbers:
    """A row an option, its columns such that less is better and 0 is what keeping gives."""
    columns: dict[tuple[str, str], Numbers] = {}

    def put(kind: str, name: str, row: int, number: int) -> None:
        column = columns.get((kind, name))
        if column is None:
            column = columns[kind, name] = np.zeros(len(options), dtype=np.int64)
        column[row] += number

    for row, option in enumerate(options):
        if aim == "fit":
            put("fit", "", row, -gain(option, needs))
        else:
            for name, level in option.levels:
                base = needs[name].base
                if aim == "levels":
                    put("fit", name, row, base.millionths - level.millionths)
                if aim != "recommended":
                    put("minimum", name, row, base.minimum - level.minimum)
                if aim != "minimum":
                    put("recommended", name, row, base.recommended - level.recommended)
        for name, amount in option.uses:
            put("uses", name, row, round(amount * AMOUNT))
    costs = np.fromiter((option.cost for option in options), np.int64, len(options))
    purchases = np.fromiter((option.purchases for option in options), np.int64, len(options))
    return np.column_stack([costs, purchases, *columns.values()])


def _undominated(table: Numbers, kinds: list[Bonds], useless: Truths) -> Truths:
    """Which rows stay. Rows are held against earlier ones in a sorted order, so that no two remove each other."""
    ranks = _ranks(table)
    # lexsort is stable: of equal rows, the first one leads.
    order = np.lexsort(ranks[::-1])
    ranks, useless = np.ascontiguousarray(ranks[:, order]), useless[order]
    members: dict[Bonds, list[int]] = defaultdict(list)
    for place, row in enumerate(order):
        members[kinds[row]].append(place)
    stays = np.zeros(len(order), dtype=np.bool_)
    fronts: dict[Bonds, Numbers] = {}
    for kind, places in members.items():
        fronts[kind] = _front(ranks, np.array(places, dtype=np.int64), useless)
        stays[fronts[kind]] = True
    if len(fronts) <= _KINDS:
        for kind, front in fronts.items():
            for other, theirs in fronts.items():
                if kind is not other and kind.looser(other):
                    stays[theirs[_beaten(ranks, front[~useless[front]], theirs)]] = False
    back = np.empty_like(stays)
    back[order] = stays
    return back


def _ranks(table: Numbers) -> npt.NDArray[np.int32]:
    """Each column that tells rows apart as ranks, one below another: small numbers compare fast."""
    return np.array(
        [
            np.unique(column, return_inverse=True)[1]
            for number, column in enumerate(table.T)
            if number == 0 or column.min() != column.max()
        ],
        dtype=np.int32,
    )


def _front(ranks: npt.NDArray[np.int32], places: Numbers, useless: Truths) -> Numbers:
    """Those of the places that no earlier one beats."""
    best, kept = places[:0], [places[:0]]
    for start in range(0, len(places), _BLOCK):
        block = places[start : start + _BLOCK]
        block = block[~_beaten(ranks, best, block)]
        block = block[~_beaten(ranks, block[~useless[block]], block)]
        kept.append(block)
        best = np.concatenate([best, block[~useless[block]]])
    return np.concatenate(kept)


def _beaten(ranks: npt.NDArray[np.int32], by: Numbers, places: Numbers) -> Truths:
    """Which places stand behind one of `by` that is as good in every column."""
    if not len(by) or not len(places):
        return np.zeros(len(places), dtype=np.bool_)
    beats = by[:, None] < places[None, :]
    for column in ranks:
        beats &= column[by][:, None] <= column[places][None, :]
    return np.asarray(beats.any(axis=0))
