"""The one flow: open a machine, lay entered values over it, choose a role, assess.

What the command line and the window both call, so that neither tells it again. Nothing here prints.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

from deskspec import __version__
from deskspec.detect.host import Host
from deskspec.detect.live import LiveHost
from deskspec.detect.runner import Progress, detect
from deskspec.metrics import overlay
from deskspec.metrics.metric import Metric
from deskspec.metrics.registry import METRICS
from deskspec.model.machine import Entered, Machine
from deskspec.model.profile import Profile
from deskspec.store import folders as places
from deskspec.store.folders import Folders
from deskspec.units import QuantityError
from deskspec.wording import in_words, join, say, say_many

if TYPE_CHECKING:
    from deskspec.roles.change import Change
    from deskspec.roles.errors import ProfileError
    from deskspec.roles.library import Library
    from deskspec.roles.stated import StatedRole
    from deskspec.store.checks import Compared
    from deskspec.store.entered import EnteredValues
    from deskspec.store.history import Check, History

_T = TypeVar("_T")
#: A saved machine or a report of another tool is at most this long.
LARGEST_FILE = 8 << 20
#: Nobody writes a longer value.
LONGEST_VALUE = 200


class Refused(Exception):
    """The person asked for something that can't be done; the text says what, where and the mend."""


class Workbench:
    """One person's DeskSpec: this machine, saved machines, roles and what was entered."""

    def __init__(self, folders: Folders | None = None, host: Host | None = None) -> None:
        self.folders = folders if folders is not None else places.find()
        self.host: Host = host if host is not None else LiveHost()
        #: Remarks that belong beside a result without spoiling it ("entered values could not be read").
        self.remarks: list[str] = []
        self._library: Library | None = None
        self._machine_id: str | None = None

    @property
    def library(self) -> Library:
        """All roles, bundled and own."""
        if self._library is None:
            from deskspec.roles.library import open_library

            self._library = open_library(self.folders.profiles, self.folders.cache)
            self.remarks += [str(problem) for problem in self._library.problems]
        return self._library

    @property
    def machine_id(self) -> str:
        """This machine's id: from the system's own, else the one kept in the data folder; empty while there is none."""
        if self._machine_id is None:
            from deskspec.detect.identity import system_id
            from deskspec.store.identity import kept_id

            self._machine_id = system_id(self.host) or kept_id(self.folders)
        return self._machine_id

    @property
    def _entered(self) -> EnteredValues:
        from deskspec.store.entered import EnteredValues

        return EnteredValues(self.folders)

    def this_machine(self, progress: Progress | None = None) -> Machine:
        """This machine, detected now, with the values entered for it."""
        machine = replace(detect(self.host, progress=progress), id=self.machine_id)
        return replace(machine, entered=self.entered())

    def entered(self) -> tuple[Entered, ...]:
        """What was entered for this machine. A store that can't be read is a remark, not the end of a check."""
        if self.folders.database is None or not os.path.exists(self.folders.database):
            return ()
        from deskspec.store.entered import StoreError

        try:
            return self._entered.of(self.machine_id)
        except StoreError as error:
            self.remarks.append(say("entered values are left out: {error}", error=in_words(error)))
            return ()

    def open_machine(self, path: str) -> Machine:
        """A saved machine or a capture; "-" reads either from standard input. Refused where it is neither."""
        from deskspec.detect.capture_files import CaptureError
        from deskspec.store.machine_file import MachineFileError

        name = "standard input" if path == "-" else _shown_path(path)
        try:
            return _machine_at(path)
        except (MachineFileError, CaptureError) as error:
            raise Refused(join(": ", (name, in_words(error)))) from None
        except (OSError, ValueError) as error:
            told = getattr(error, "strerror", None) or in_words(error)
            raise Refused(say("{file}: {error}; give a saved machine or a capture", file=name, error=told)) from None

    def with_set(self, machine: Machine, pairs: Iterable[str]) -> Machine:
        """The machine with "metric=value" words laid over it for this once. Refused where one does not fit."""
        said = tuple(
            Entered(metric.id, text, "", overlay.seen_text(metric, machine))
            for metric, text in (parse_pair(pair) for pair in pairs)
        )
        return replace(machine, entered=(*machine.entered, *said)) if said else machine

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
        if not _is_id(name):
            told = "“{id}”: an id is lower-case words with hyphens, such as game-developer"
            raise Refused(say(told, id=_clipped(name)))
        if title is not None and not (title.isprintable() and 0 < len(title.strip()) <= LONGEST_VALUE):
            told = "“{title}”: a title is one line of up to {most} characters"
            raise Refused(say(told, title=_clipped(title), most=LONGEST_VALUE))
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
            raise Refused(str(error)) from None

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
            raise Refused(say(told, file=_shown_path(path), error=error.strerror or error)) from None
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
        if any(profile.id == role.id for profile in self.library.profiles):
            told = "{file}: you have a role {id} already; delete it first, or change the id"
            raise Refused(say(told, file=_shown_path(path), id=role.id))
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
            raise Refused(say(told, file=_shown_path(path), error=error.strerror or error)) from None

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
            raise Refused(f"{_shown_path(role.path)}: {error.strerror or error}") from None
        self.reload_roles()

    def _listed_role(self, role_id: str) -> Profile:
        for profile in self.library.profiles:
            if profile.id == role_id:
                return profile
        raise Refused(say("“{id}”: there is no such role any more", id=_clipped(role_id)))

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

    def keep(self, pairs: Iterable[str], machine: Machine | None = None) -> tuple[Entered, ...]:
        """Keep "metric=value" words for this machine, all or none; what is kept now for these metrics.

        machine is this machine where it has been read already: what it shows is kept beside each value.
        """
        from deskspec.store.entered import StoreError

        parsed = [parse_pair(pair) for pair in pairs]
        seen = machine if machine is not None else detect(self.host)
        values = {metric.id: (text, overlay.seen_text(metric, seen)) for metric, text in parsed}
        try:
            self._entered.keep(self._own_id(), values)
            kept = self._entered.of(self._own_id())
        except (StoreError, places.NoFolder) as error:
            raise Refused(in_words(error)) from None
        return tuple(entry for entry in kept if entry.metric in values)

    def forget(self, names: Iterable[str]) -> tuple[str, ...]:
        """Drop entered values of this machine; the metrics that had one."""
        from deskspec.store.entered import StoreError

        metrics = tuple(dict.fromkeys(metric_named(name.strip()).id for name in names))
        if not self.machine_id:
            return ()
        try:
            return self._entered.forget(self.machine_id, metrics)
        except (StoreError, places.NoFolder) as error:
            raise Refused(in_words(error)) from None

    @property
    def _history(self) -> History:
        from deskspec.store.history import History

        return History(self.folders)

    def last_check(self) -> Check | None:
        """How this machine stood when it was last checked; None where that is not known."""
        if not self.machine_id or self.folders.database is None or not os.path.exists(self.folders.database):
            return None
        from deskspec.store.database import StoreError

        try:
            return self._history.last(self.machine_id)
        except StoreError:
            # It only bridges the time until the machine is read; keeping the check then tells what is wrong.
            return None

    def record_check(self, machine: Machine) -> Compared:
        """Keep that this machine was found so, and hold it against the check before. Refused where it can't be kept."""
        from deskspec.store import checks

        return self._kept(lambda: checks.record(self._history, self._with_own_id(machine), self.roles()))

    def amend_checks(self, machine: Machine, metrics: Iterable[str]) -> Compared:
        """Take what was entered for these metrics, or taken back, for known all along: it is no change since then."""
        from deskspec.store import checks

        return self._kept(lambda: checks.amend(self._history, self._with_own_id(machine), metrics, self.roles()))

    def changes_seen(self) -> None:
        """The person has seen what changed since the last check. Refused where that can't be kept."""
        self._kept(lambda: self._history.mark_seen(self.machine_id))

    def _kept(self, work: Callable[[], _T]) -> _T:
        from deskspec.store.database import StoreError

        try:
            return work()
        except (StoreError, places.NoFolder) as error:
            raise Refused(str(error)) from None

    def _with_own_id(self, machine: Machine) -> Machine:
        return replace(machine, id=self._own_id())

    def _own_id(self) -> str:
        """The id to keep values under; made where the system has none. NoFolder where it can't be kept."""
        if not self.machine_id:
            from deskspec.store.identity import made_id

            self._machine_id = made_id(self.folders)
        return self.machine_id

    def saved(self, machine: Machine) -> dict[str, object]:
        """The machine as a document to save: under a random id, so that the file does not tell which it was."""
        from deskspec.store.identity import random_id
        from deskspec.store.machine_file import document

        return document(replace(machine, id=random_id()), __version__)

    def capture(self, path: str) -> int:
        """Write what the readers read of this machine, redacted, to a folder or a zip; how many files it holds."""
        import time

        from deskspec.detect.capture_files import write
        from deskspec.detect.recording import RecordingHost

        recording = RecordingHost(self.host)
        detect(recording)
        held = recording.captured()
        try:
            write(path, held, __version__, time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime()))
        except OSError as error:
            told = "{file}: {error}; give another place"
            raise Refused(say(told, file=_shown_path(path), error=error.strerror or error)) from None
        return len(held.files)


def metric_named(name: str) -> Metric:
    """A metric by its name. Refused, with the nearest known name, where there is none."""
    if name in METRICS:
        return METRICS[name]
    from difflib import get_close_matches

    # Comparing takes the square of the length.
    near = get_close_matches(name[:60].lower(), METRICS, 1, 0.5)
    if near:
        raise Refused(say("“{name}”: no such metric; did you mean {nearest}?", name=_clipped(name), nearest=near[0]))
    raise Refused(say("“{name}”: no such metric; deskspec set --metrics shows them all", name=_clipped(name)))


def parse_pair(pair: str) -> tuple[Metric, str]:
    """ "memory.size=64 GB" as metric and text, checked against the metric's kind. Refused where it does not fit."""
    name, equals, text = pair.partition("=")
    if not equals:
        raise Refused(say("“{pair}”: write METRIC=VALUE, such as memory.size=32GB", pair=_clipped(pair)))
    metric = metric_named(name.strip())
    if len(text) > LONGEST_VALUE:
        told = "{metric}: “{text}” is too long for a value; write {example}"
        raise Refused(say(told, metric=metric.id, text=_clipped(text), example=metric.kind.example))
    try:
        metric.kind.parse(text)
    except QuantityError as error:
        raise Refused(say("{metric}: {error}", metric=metric.id, error=in_words(error))) from None
    return metric, text.strip()


def _is_id(name: str) -> bool:
    """Whether a profile may be called so, and its file on every system; digits alone are no name."""
    parts = name.split("-")
    plain = all(part.isascii() and part.isalnum() and part == part.lower() for part in parts)
    return plain and len(name) <= 64 and not name.replace("-", "").isdigit()


def _plainly(word: str) -> str:
    return "".join(letter if letter.isprintable() else "?" for letter in word)


def _shown_path(path: str) -> str:
    """A path on one line; of one that is longer than any that means something, the middle is left out."""
    return _plainly(path if len(path) <= 300 else f"{path[:100]}…{path[-100:]}")


def _clipped(word: str) -> str:
    cleaned = _plainly(word[:100])
    return cleaned if len(cleaned) <= 60 else cleaned[:57] + "…"


def _machine_at(path: str) -> Machine:
    from deskspec.detect import capture_files

    if path != "-" and os.path.isdir(path):
        return replace(detect(capture_files.load_folder(path)), id="")
    # Read once and never sought in: it may be a pipe.
    content = _content(path)
    if capture_files.is_zip(content):
        return replace(detect(capture_files.load_zip(content)), id="")
    from deskspec.store.machine_file import parse

    return parse(content)


def _content(path: str) -> bytes:
    """The file, or as much of it as shows that it is too long."""
    if path == "-":
        return sys.stdin.buffer.read(LARGEST_FILE + 1)
    with open(path, "rb") as file:
        return file.read(LARGEST_FILE + 1)
