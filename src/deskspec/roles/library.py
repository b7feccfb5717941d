"""All roles that a machine can be checked for: the public face of this floor."""

from __future__ import annotations

import os.path

from deskspec.model.profile import Profile
from deskspec.roles import cache
from deskspec.roles.errors import ProfileError, UnknownRole, nearest
from deskspec.roles.find import ENDINGS, find, read
from deskspec.roles.template import template

__all__ = ["Library", "ProfileError", "UnknownRole", "open_library", "template", "validate_file"]


class Library:
    """Profiles, merged and checked: bundled ones in their order, then the person's own by title.

    problems are the files that cannot be used, each with its place; they never hide the others.
    """

    def __init__(
        self,
        profiles: tuple[Profile, ...],
        problems: tuple[ProfileError, ...] = (),
        own_folder: str | None = None,
    ) -> None:
        self.profiles = profiles
        self.problems = problems
        self._own_folder = own_folder

    def get(self, role: str) -> Profile:
        """The profile of this id or title, whatever its capitals. Raises UnknownRole with the nearest one."""
        wanted = " ".join(role.split()).lower()
        for profile in self.profiles:
            if profile.id == wanted:
                return profile
        for profile in self.profiles:
            if profile.title.lower() == wanted:
                return profile
        raise UnknownRole(role, self._nearest(wanted))

    def _nearest(self, wanted: str) -> str:
        by_name = {profile.title.lower(): profile.id for profile in self.profiles}
        by_name |= {profile.id: profile.id for profile in self.profiles}
        near = nearest(wanted, by_name)
        return by_name[near] if near else ""

    def find(self, spec: str) -> Profile:
        """A role by id, title, or path of a YAML file. Raises UnknownRole or ProfileError."""
        if spec.lower().endswith(ENDINGS):
            return validate_file(spec, self._own_folder)
        return self.get(spec)


def open_library(own_folder: str | None = None, cache_folder: str | None = None) -> Library:
    """All profiles. From the cache where no file has changed; else read anew, and kept there."""
    sources = find(own_folder)
    wanted = cache.key(sources)
    kept = cache.load(cache_folder, wanted)
    if kept is None:
        from deskspec.roles.build import build

        kept = build(sources)
        cache.save(cache_folder, wanted, kept)
    return Library(*kept, own_folder)


def validate_file(path: str, own_folder: str | None = None) -> Profile:
    """The profile of one file, merged with what it builds on. Raises ProfileError for what is wrong with it.

    It goes before an own profile of the same id, so that a changed copy can be tried.
    """
    from deskspec.roles.build import build

    found = find(own_folder)
    same = [source for source in found if _is_same(source.path, path)]
    this = read(path, own=same[0].own if same else True)
    bundled = [this if source in same else source for source in found if not source.own]
    own = [source for source in found if source.own and source not in same]
    profiles, problems = build((*bundled, *([this] if this.own else []), *own))
    for profile in profiles:
        if profile.path == path:
            return profile
    raise next(problem for problem in problems if problem.path == path)


def _is_same(one: str, other: str) -> bool:
    try:
        return os.path.realpath(one) == os.path.realpath(other)
    except ValueError:  # what is no path at all, with a null byte in it
        return False
