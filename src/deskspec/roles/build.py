"""From profile files to whole profiles: reads each, puts what builds on what in order, and merges.

One bad file never hides the others: it becomes a problem, and so does every profile that builds on it.
"""

from __future__ import annotations

import os.path
from collections.abc import Iterable

from deskspec.model.profile import Profile
from deskspec.roles.document import Draft, read_draft
from deskspec.roles.errors import ProfileError, meant, plainly, quoted
from deskspec.roles.find import BUNDLED, Source
from deskspec.roles.merge import merged

#: Generations from a profile up to the last one that it builds on.
MAX_GENERATIONS = 10


def build(sources: Iterable[Source]) -> tuple[tuple[Profile, ...], tuple[ProfileError, ...]]:
    """Every profile that can be had, bundled ones in their order, own ones by title; and what is wrong."""
    problems: list[ProfileError] = []
    drafts: dict[str, Draft] = {}
    broken: set[str] = set()
    for source in sources:
        try:
            draft = _draft(source)
            _check_id(draft, drafts)
            drafts[draft.profile.id] = draft
        except ProfileError as problem:
            problems.append(problem)
            broken.add(os.path.splitext(os.path.basename(source.path))[0])
    family = _Family(drafts, broken - drafts.keys())
    family.settle()
    profiles = [family.done[role] for role in drafts if role in family.done]
    return tuple(sorted(profiles, key=_rank)), (*problems, *family.problems)


def _draft(source: Source) -> Draft:
    if source.problem is not None:
        raise source.problem
    return read_draft(source.content, source.path, own=source.own)


def _check_id(draft: Draft, drafts: dict[str, Draft]) -> None:
    role = draft.profile.id
    bundled = draft.profile.own and role in BUNDLED
    if role not in drafts and not bundled:
        return
    if bundled or not drafts[role].profile.own:
        mend = f"choose another id, and build on it with extends: [{role}]"
        raise draft.error(f"id {quoted(role)} belongs to a bundled profile", mend, "id")
    raise draft.error(f"id {quoted(role)} is already used by {drafts[role].profile.path}", "choose another id", "id")


def _rank(profile: Profile) -> tuple[int, str]:
    if profile.own:
        return len(BUNDLED) + 1, profile.title.lower()
    return (BUNDLED.index(profile.id) if profile.id in BUNDLED else len(BUNDLED)), profile.id


class _Family:
    """Settles profiles from the eldest down, without recursion: whoever's parents are all done comes next."""

    def __init__(self, drafts: dict[str, Draft], broken: set[str]) -> None:
        self.done: dict[str, Profile] = {}
        self.problems: list[ProfileError] = []
        self._drafts = drafts
        self._broken = broken
        self._generations: dict[str, int] = {}

    def settle(self) -> None:
        pending = dict(self._drafts)
        while pending:
            ready = [role for role in pending if self._is_ready(pending[role], pending)]
            for role in ready or list(pending):
                try:
                    self._take(pending.pop(role), stuck=not ready)
                except ProfileError as problem:
                    self.problems.append(problem)
                    self._broken.add(role)

    def _is_ready(self, draft: Draft, pending: dict[str, Draft]) -> bool:
        return not any(parent in pending for parent in draft.profile.extends)

    def _take(self, draft: Draft, *, stuck: bool) -> None:
        role = draft.profile.id
        for number, parent in enumerate(draft.profile.extends):
            chain = self._chain(parent, role) if stuck else []
            if chain:
                told = " → ".join((role, *chain))
                raise draft.error(f"extends itself: {told}", "take one out of the chain", "extends", number)
            self._check_parent(draft, number, parent)
        generations = 1 + max((self._generations[parent] for parent in draft.profile.extends), default=0)
        if generations > MAX_GENERATIONS:
            told = f"extends through more than {MAX_GENERATIONS} profiles"
            raise draft.error(told, "build on one nearer to the base", "extends", 0)
        self.done[role] = merged(draft, [self.done[parent] for parent in draft.profile.extends])
        self._generations[role] = generations

    def _check_parent(self, draft: Draft, number: int, parent: str) -> None:
        if parent in self.done:
            return
        spot = ("extends", number)
        if parent in self._broken or parent in self._drafts:
            raise draft.error(f"extends {quoted(parent)}, which cannot be used", "mend that profile first", *spot)
        others = [role for role in self._drafts if role != draft.profile.id]
        otherwise = "see them all with: deskspec roles"
        raise draft.error(f"extends {plainly(parent)}: no such profile", meant(parent, others, otherwise), *spot)

    def _chain(self, start: str, goal: str) -> list[str]:
        """The way from one profile up to another, both included; empty where there is none."""
        ways = [[start]]
        seen = {start}
        while ways:
            way = ways.pop()
            if way[-1] == goal:
                return way
            parents = self._drafts[way[-1]].profile.extends if way[-1] in self._drafts else ()
            for parent in parents:
                if parent not in seen:
                    seen.add(parent)
                    ways.append([*way, parent])
        return []
