"""Keeps validated, merged profiles as JSON, so that an unchanged set needs neither pydantic nor yaml.

One file in the cache folder: first the key, which is everything the result depends on, word for word (to
compare it is faster than to hash it, and never mistaken); then a checksum, and the profiles as data. What
does not fit is ignored and made anew; a folder that is missing or can't be written costs nothing but time.
"""

from __future__ import annotations

import json
import os
import zlib
from collections.abc import Iterable
from typing import Any

from deskspec import __version__
from deskspec.model.profile import Profile, Requirement
from deskspec.paths import resources
from deskspec.roles.errors import ProfileError
from deskspec.roles.find import Source
from deskspec.units import Resolution

Kept = tuple[tuple[Profile, ...], tuple[ProfileError, ...]]

FILE_NAME = "profiles.json"
_MAX_BYTES = 8 << 20
_PACKAGE = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
#: The code and the table that give a level its meaning: a change there makes the kept values stale.
_MEANING = ("roles", "metrics", "model", "knowledge", "units.py")
_TABLES = ("gpus.csv",)


def key(sources: Iterable[Source]) -> bytes:
    """The files' content, DeskSpec's version, and what gives levels their meaning; with its own end."""
    parts = ["".join((f"DeskSpec {__version__}\n", *_stamps())).encode("utf-8", "surrogateescape")]
    for source in sources:
        about = f"{source.path!r} {source.own} {len(source.content)} {source.problem}\n"
        parts += [about.encode("utf-8", "replace"), source.content, b"\n"]
    return b"".join(parts) + b"end\n"


def _stamps() -> list[str]:
    """Name, size and time of the files that levels are read by; a frozen app has none, only a version."""
    stamps = []
    places = [os.path.join(_PACKAGE, name) for name in _MEANING]
    for place in (*places, *(os.path.join(resources(), name) for name in _TABLES)):
        try:
            stamps += [_stamp(place)] if os.path.isfile(place) else _stamps_in(place)
        except OSError:
            stamps.append(f"{place} -\n")
    return stamps


def _stamps_in(folder: str) -> list[str]:
    names = sorted(name for name in os.listdir(folder) if name.endswith(".py"))
    return [_stamp(os.path.join(folder, name)) for name in names]


def _stamp(path: str) -> str:
    about = os.stat(path)
    return f"{path} {about.st_size} {about.st_mtime_ns}\n"


def load(folder: str | None, wanted: bytes) -> Kept | None:
    """What is kept under this key; None where nothing is, or where it is not exactly what was written."""
    if folder is None:
        return None
    try:
        with open(os.path.join(folder, FILE_NAME), "rb") as file:
            content = file.read(_MAX_BYTES)
    except OSError:
        return None
    if not content.startswith(wanted):
        return None
    check, _, body = content[len(wanted) :].partition(b"\n")
    if check != _check(body):
        return None
    try:
        profiles, problems = json.loads(body)
        return tuple(map(_profile, profiles)), tuple(ProfileError(*problem) for problem in problems)
    except (ValueError, TypeError, KeyError, RecursionError):
        return None


def save(folder: str | None, wanted: bytes, kept: Kept) -> None:
    """Keep a result: written beside and put in place whole. Whatever goes wrong with it is no matter."""
    if folder is None:
        return
    profiles, problems = kept
    data = ([_row(profile) for profile in profiles], [problem.args for problem in problems])
    try:
        body = json.dumps(data, separators=(",", ":")).encode()
        content = b"".join((wanted, _check(body), b"\n", body))
        if len(content) < _MAX_BYTES:
            _write(folder, content)
    except (OSError, ValueError):
        return


def _write(folder: str, content: bytes) -> None:
    os.makedirs(folder, exist_ok=True)
    place = os.path.join(folder, FILE_NAME)
    beside = f"{place}.{os.getpid()}.tmp"
    try:
        with open(beside, "wb") as file:
            file.write(content)
        os.replace(beside, place)
    except OSError:
        if os.path.lexists(beside):
            os.unlink(beside)
        raise


def _check(body: bytes) -> bytes:
    """Tells a file that was damaged, not one that was forged: who can write here can write profiles too."""
    return b"%08x" % zlib.crc32(body)


def _row(profile: Profile) -> list[Any]:
    needs = [
        [
            need.metric, _data(need.minimum), _data(need.recommended), need.weight, need.why, need.source,
            need.needed, need.rentable, need.origin,
        ]
        for need in profile.requirements
    ]  # fmt: skip
    return [
        profile.id, profile.title, profile.summary, profile.extends, profile.does, profile.tools,
        profile.languages, profile.cloud, needs, profile.path, profile.own,
    ]  # fmt: skip


def _profile(row: list[Any]) -> Profile:
    role, title, summary, extends, does, tools, languages, cloud, needs, path, own = row
    return Profile(
        role, title, summary, tuple(extends), tuple(does), tuple(tools), tuple(languages), tuple(cloud),
        tuple(map(_requirement, needs)), path, own,
    )  # fmt: skip


def _requirement(row: list[Any]) -> Requirement:
    metric, minimum, recommended, *rest = row
    return Requirement(metric, _value(minimum), _value(recommended), *rest)


def _data(value: object) -> object:
    """A level as JSON can hold it: a resolution as an object, so that it is told from other pairs."""
    return {"size": list(value)} if isinstance(value, Resolution) else value


def _value(data: object) -> object:
    if isinstance(data, dict):
        return Resolution(*data["size"])
    return tuple(data) if isinstance(data, list) else data
