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
from deskspec.asking import Refused, metric_named, parse_pair, shown_path
from deskspec.catalog_desk import CatalogDesk
from deskspec.detect.host import Host
from deskspec.detect.live import LiveHost
from deskspec.detect.runner import Progress, detect
from deskspec.metrics import overlay
from deskspec.model.machine import Entered, Machine
from deskspec.role_desk import RoleDesk
from deskspec.store import folders as places
from deskspec.store.folders import Folders
from deskspec.wording import in_words, join, say

if TYPE_CHECKING:
    from deskspec.store.checks import Compared
    from deskspec.store.entered import EnteredValues
    from deskspec.store.history import Check, History

__all__ = ["LARGEST_FILE", "Refused", "Workbench", "metric_named", "parse_pair"]

_T = TypeVar("_T")
#: A saved machine or a report of another tool is at most this long.
LARGEST_FILE = 8 << 20
_LEFT_OUT = "entered values are left out"


class Workbench(RoleDesk, CatalogDesk):
    """One person's DeskSpec: this machine, saved machines, roles and what was entered."""

    def __init__(self, folders: Folders | None = None, host: Host | None = None) -> None:
        super().__init__(folders if folders is not None else places.find())
        self.host: Host = host if host is not None else LiveHost()
        self._machine_id: str | None = None

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

    def this_machine(self, progress: Progress | None = None, stopped: Callable[[], bool] | None = None) -> Machine:
        """This machine, detected now, with the values entered for it; what `stopped` cuts short is not worth having."""
        machine = replace(detect(self.host, progress=progress, stopped=stopped), id=self.machine_id)
        return replace(machine, entered=self.entered())

    def entered(self) -> tuple[Entered, ...]:
        """What was entered for this machine. A store that can't be read is a remark, not the end of a check."""
        self.remarks = [remark for remark in self.remarks if not remark.startswith(_LEFT_OUT)]
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

        name = "standard input" if path == "-" else shown_path(path)
        if path.lower().endswith((".yaml", ".yml")) and os.path.isfile(path):
            raise Refused(say("{file}: a role's file is no machine; import it among the roles", file=name))
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

        told = overlay.with_what_follows(metrics)
        return self._kept(lambda: checks.amend(self._history, self._with_own_id(machine), told, self.roles()))

    def changes_seen(self) -> None:
        """The person has seen what changed since the last check. Refused where that can't be kept."""
        self._kept(lambda: self._history.mark_seen(self.machine_id))

    def _kept(self, work: Callable[[], _T]) -> _T:
        from deskspec.store.database import StoreError

        try:
            return work()
        except (StoreError, places.NoFolder) as error:
            raise Refused(in_words(error)) from None

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
            raise Refused(say(told, file=shown_path(path), error=error.strerror or error)) from None
        return len(held.files)


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
