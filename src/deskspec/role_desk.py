"""Roles, bundled and the person's own: found, made, written, taken in and given out. Nothing here prints."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from deskspec.asking import LONGEST_VALUE, Refused, clipped, is_id, shown_path
from deskspec.model.profile import Profile
from deskspec.store import folders as places
from deskspec.store.folders import Folders
from deskspec.wording import in_words, say, say_many

if TYPE_CHECKING:
    from deskspec.roles.change import Change
    from deskspec.roles.errors import ProfileError
    from deskspec.roles.library import Library
    from deskspec.roles.stated import StatedRole


class RoleDesk:
    """The part of the workbench that works on roles."""

    def __init__(self, folders: Folders) -> None:
        self.folders = folders
        #: Remarks that belong beside a result without spoiling it ("entered values could not be read").
        self.remarks: list[str] = []
        self._library: Library | None = None

    @property
    def library(self) -> Library:
        """All roles, bundled and own."""
        if self._library is None:
            from deskspec.roles.library import open_library

            self._library = open_library(self.folders.profiles, self.folders.cache)
            self.remarks += [str(problem) for problem in self._library.problems]
        return self._library

    def role(self, spec: str) -> Profile:
        """A role by id, title or path of a profile file. Refused where there is none."""
        from deskspec.roles.errors import ProfileError, UnknownRole

        try:
            return self.library.find(spec)
        except (ProfileError, UnknownRole) as error:
            raise Refused(in_words(error)) from None

    def roles(self) -> tuple[Profile, ...]:
        """Every role a person can be checked for; the base that they share is none."""
        return tuple(profile for profile in self.library.profiles if profile.id != "home-office")

    def validate(self, path: str) -> Profile:
        """A profile file, checked and merged. Refused with file, line and column where it is wrong."""
        from deskspec.roles.errors import ProfileError
        from deskspec.roles.library import validate_file

        try:
            return validate_file(path, self.folders.profiles)
        except ProfileError as error:
            raise Refused(in_words(error)) from None

    def new_role(self, name: str, title: str | None, extends: str) -> str:
        """A profile of the person's own to start from, in the data folder; its path. Never overwrites one."""
        from deskspec.roles.library import template

        base = self.role(extends)
        if not is_id(name):
            told = "“{id}”: an id is lower-case words with hyphens, such as game-developer"
            raise Refused(say(told, id=clipped(name)))
        if title is not None and not (title.isprintable() and 0 < len(title.strip()) <= LONGEST_VALUE):
            told = "“{title}”: a title is one line of up to {most} characters"
            raise Refused(say(told, title=clipped(title), most=LONGEST_VALUE))
        if any(profile.id == name for profile in self.library.profiles):
            raise Refused(say("{id}: there is such a role already; choose another id", id=name))
        return self._write_new_role(name, template(name, title or name.replace("-", " ").capitalize(), base.id))

    def reload_roles(self) -> tuple[Profile, ...]:
        """Every role, read anew from its file; what was wrong with the files before is no remark any more."""
        before = {str(problem) for problem in self._library.problems} if self._library is not None else set()
        self.remarks = [remark for remark in self.remarks if remark not in before]
        self._library = None
        return self.roles()

    def role_problem(self, role_id: str, text: str) -> ProfileError | None:
        """What would be wrong with a text in the place of an own role's; nothing is written."""
        from deskspec.roles.errors import ProfileError
        from deskspec.store import role_files

        try:
            role_files.check(text, self._own_role(role_id).path, self.folders.profiles, keep_id=role_id)
        except ProfileError as error:
            return error
        return None

    def role_stated(self, role_id: str, text: str) -> StatedRole | ProfileError:
        """What a text in the place of an own role's says of every metric, or what would be wrong with it."""
        from deskspec.roles.errors import ProfileError
        from deskspec.store import role_files

        try:
            return role_files.stated(text, self._own_role(role_id).path, self.folders.profiles, keep_id=role_id)
        except ProfileError as error:
            return error

    def changed_role_text(self, text: str, change: Change) -> str:
        """A role's text with one thing changed in place; nothing is written. Refused where that can't be."""
        from deskspec.roles.change import CannotEdit
        from deskspec.roles.edit import changed
        from deskspec.roles.errors import ProfileError

        try:
            return changed(text, change)
        except (CannotEdit, ProfileError) as error:
            raise Refused(in_words(error)) from None

    def role_text(self, role_id: str) -> str:
        """The file of a role, bundled or own, as it is written. Refused where it can't be read."""
        from deskspec.roles.errors import ProfileError
        from deskspec.store import role_files

        try:
            return role_files.read_text(self._listed_role(role_id).path)
        except ProfileError as error:
            raise Refused(in_words(error)) from None

    def role_draft(self, role_id: str, text: str | None = None) -> str:
        """What was typed for an own role and not saved, or nothing; a text is kept as that, an empty one drops it."""
        from deskspec.store import role_files

        return role_files.draft(self._own_role(role_id).path, text)

    def save_role_text(self, role_id: str, text: str) -> Profile:
        """Put a text in the place of an own role's; the version before is kept beside it. Refused where it is wrong."""
        from deskspec.store import role_files

        problem = self.role_problem(role_id, text)
        if problem is not None:
            raise Refused(str(problem))
        path = self._own_role(role_id).path
        try:
            role_files.replace(path, text)
        except OSError as error:
            told = "{file}: {error}; nothing was changed"
            raise Refused(say(told, file=shown_path(path), error=error.strerror or error)) from None
        self.reload_roles()
        return self._listed_role(role_id)

    def import_role(self, path: str) -> Profile:
        """Take a profile file in among the own ones. Refused with file, line and column where it is wrong."""
        from deskspec.roles.errors import ProfileError
        from deskspec.store import role_files

        try:
            text = role_files.read_text(path)
            role = role_files.check(text, path, self.folders.profiles)
        except ProfileError as error:
            raise Refused(in_words(error)) from None
        there = next((profile for profile in self.library.profiles if profile.id == role.id), None)
        if there is not None:
            told = "{file}: DeskSpec brings a role {id} itself; change the id in the file"
            if there.own:
                told = "{file}: you have a role {id} already; delete it first, or change the id"
            raise Refused(say(told, file=shown_path(path), id=role.id))
        self._write_new_role(role.id, text)
        self.reload_roles()
        return self._listed_role(role.id)

    def export_role(self, role_id: str, path: str) -> None:
        """Write a role's file to another place. Refused where that can't be."""
        from deskspec.store import role_files

        text = self.role_text(role_id)
        try:
            role_files.replace(path, text, keep=False)
        except OSError as error:
            told = "{file}: {error}; give another place"
            raise Refused(say(told, file=shown_path(path), error=error.strerror or error)) from None

    def delete_role(self, role_id: str) -> None:
        """Take an own role away; its file stays beside as .bak. Refused where another role builds on it."""
        from deskspec.store import role_files

        role = self._own_role(role_id)
        heirs = [profile.id for profile in self.library.profiles if role_id in profile.extends]
        if heirs:
            one = "{id}: {roles} builds on it; delete that first, or change its extends"
            many = "{id}: {roles} build on it; delete that first, or change its extends"
            raise Refused(say_many(one, many, len(heirs), id=role_id, roles=", ".join(heirs)))
        try:
            role_files.remove(role.path)
        except OSError as error:
            raise Refused(f"{shown_path(role.path)}: {error.strerror or error}") from None
        self.reload_roles()

    def _listed_role(self, role_id: str) -> Profile:
        for profile in self.library.profiles:
            if profile.id == role_id:
                return profile
        raise Refused(say("“{id}”: there is no such role any more", id=clipped(role_id)))

    def _own_role(self, role_id: str) -> Profile:
        role = self._listed_role(role_id)
        if not role.own:
            told = "{id}: comes with DeskSpec and stays as it is; make a role of your own from it"
            raise Refused(say(told, id=role_id))
        return role

    def _write_new_role(self, name: str, text: str) -> str:
        """A new file among the own profiles; its path. Refused where there is one, or no place for it."""
        try:
            path = os.path.join(places.made(self.folders.require_data(), "profiles"), f"{name}.yaml")
            places.write_new(path, text)
        except places.NoFolder as error:
            raise Refused(in_words(error)) from None
        except FileExistsError:
            told = "{file}: there is such a file already; mend it, or choose another id"
            raise Refused(say(told, file=f"{name}.yaml")) from None
        except OSError as error:
            told = "{file}: {error}; deskspec doctor tells where data lives"
            raise Refused(say(told, file=f"{name}.yaml", error=error.strerror or error)) from None
        return path
