"""The person's own role files: checked before they are written, written whole or not at all, the one before kept."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from deskspec.model.profile import Profile
from deskspec.roles.errors import ProfileError
from deskspec.roles.find import MAX_BYTES, Source, find, read_bytes

if TYPE_CHECKING:
    from deskspec.roles.document import Draft
    from deskspec.roles.stated import StatedRole

#: What the version before is called; no profile's ending, so that it is not taken for a role.
KEPT = ".bak"
#: What is being typed and not saved yet.
DRAFT = ".draft"


def read_text(path: str) -> str:
    """What a profile file holds. ProfileError where it can't be read as UTF-8."""
    try:
        return read_bytes(path).decode("utf-8-sig")
    except UnicodeDecodeError:
        raise ProfileError(path, 1, 1, "not written in UTF-8", "save it as UTF-8 in an editor") from None


def check(text: str, path: str, folder: str | None, *, keep_id: str = "") -> Profile:
    """The profile that this text would be at this path among the own ones. ProfileError for what is wrong with it.

    With keep_id the profile must go by that id: what builds on it would not find it under another.
    """
    return _checked(text, path, folder, keep_id)[0]


def stated(text: str, path: str, folder: str | None, *, keep_id: str) -> StatedRole:
    """The same, told metric by metric beside what it inherits. ProfileError for what is wrong with it."""
    from deskspec.roles.stated import stated as told

    profile, draft, profiles = _checked(text, path, folder, keep_id)
    by_id = {role.id: role for role in profiles}
    return told(draft, [by_id[parent] for parent in profile.extends])


def _checked(text: str, path: str, folder: str | None, keep_id: str) -> tuple[Profile, Draft, tuple[Profile, ...]]:
    """The whole profile of a text, what the text alone says, and every profile there is."""
    from deskspec.roles.build import build
    from deskspec.roles.document import read_draft

    content = text.encode("utf-8", "replace")
    if len(content) > MAX_BYTES:
        raise ProfileError(path, 1, 1, "larger than 256 KiB, which no profile is", "is this the right file?")
    # The text alone first: most mistakes are found without reading every other profile.
    draft = read_draft(content, path, own=True)
    if keep_id and draft.profile.id != keep_id:
        raise draft.error(f"the id of this role is {keep_id}", "make a new role for another id", "id")
    found = find(folder)
    bundled = [source for source in found if not source.own]
    others = [source for source in found if source.own and not _same(source.path, path)]
    profiles, problems = build((*bundled, Source(path, own=True, content=content), *others))
    for profile in profiles:
        if profile.path == path:
            return profile, draft, profiles
    raise next(problem for problem in problems if problem.path == path)


def replace(path: str, text: str, *, keep: bool = True) -> None:
    """Put a text in a file's place in one step. With keep the version before stays beside it. OSError as it comes."""
    # A link into a folder that the person keeps elsewhere stays a link.
    path = os.path.realpath(path)
    if keep and os.path.exists(path):
        with open(path, "rb") as file:
            _write(path + KEPT, file.read())
    _write(path, text.encode("utf-8", "replace"))


def remove(path: str) -> None:
    """Take a role's file out; it stays beside under the name of a version before. OSError as it comes."""
    os.replace(path, path + KEPT)
    draft(path, "")


def draft(path: str, text: str | None = None) -> str:
    """What was typed for a file and not saved, or nothing. A text is kept as such, an empty one drops what there is.

    It is a help in need: where it can't be read or written, there is none.
    """
    beside = path + DRAFT
    try:
        if text is None:
            return read_text(beside)
        if text:
            _write(beside, text.encode("utf-8", "replace"))
        elif os.path.lexists(beside):
            os.unlink(beside)
    except (OSError, ProfileError):
        return ""
    return text


def _write(path: str, content: bytes) -> None:
    beside = f"{path}.{os.getpid()}.part"
    try:
        with open(beside, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        os.replace(beside, path)
    finally:
        if os.path.lexists(beside):
            os.unlink(beside)


def _same(one: str, other: str) -> bool:
    return os.path.realpath(one) == os.path.realpath(other)
