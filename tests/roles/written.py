"""Writes profile files for tests, and reads one text as a profile."""

from __future__ import annotations

from pathlib import Path

import pytest

from deskspec.model.profile import Profile, Requirement
from deskspec.roles.document import read_draft
from deskspec.roles.errors import ProfileError

HEAD = "id: mine\ntitle: Mine\n"


def needs(*lines: str) -> str:
    """A profile with these requirements, which begin in line 4, column 3."""
    return HEAD + "requirements:\n" + "".join(f"  {line}\n" for line in lines)


def error_of(text: str | bytes, path: str = "mine.yaml") -> str:
    """What is said of a text that is no profile."""
    content = text if isinstance(text, bytes) else text.encode()
    with pytest.raises(ProfileError) as caught:
        read_draft(content, path, own=True)
    return str(caught.value)


def write(folder: Path, role: str, text: str, extends: str = "") -> str:
    """A profile file with this id; the path."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{role}.yaml"
    parents = f"extends: [{extends}]\n" if extends else ""
    path.write_text(f"id: {role}\ntitle: {role.title()}\n{parents}{text}", encoding="utf-8")
    return str(path)


def need(profile: Profile, metric: str) -> Requirement:
    """A profile's requirement for this metric."""
    return next(item for item in profile.requirements if item.metric == metric)
