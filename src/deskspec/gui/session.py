"""What the window shows: a machine, a role, the assessment, and the values tried out; told anew when one changes.

The one place of the window that calls the workbench. Detection, files and stores are worked on in jobs; assessing is
a matter of a millisecond and is done at once.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TypeVar

from PySide6.QtCore import QObject, Qt, Signal

from deskspec.assess.compare import Comparison, compare
from deskspec.assess.judge import assess
from deskspec.gui import machine_files
from deskspec.gui.answers import Answers
from deskspec.gui.checks import Checks, Last, told_when_late
from deskspec.gui.jobs import Context, Job, Jobs, Trouble
from deskspec.gui.words import show
from deskspec.model.assessment import Assessment
from deskspec.model.machine import Entered, Machine
from deskspec.model.profile import Profile
from deskspec.wording import in_words
from deskspec.workbench import Refused, Workbench, parse_pair

_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class Loaded:
    """What a job brings: every role and one machine with its name."""

    roles: tuple[Profile, ...]
    machine: Machine
    name: str
    path: str


@dataclass(frozen=True, slots=True)
class Progress:
    """How far the reading of a machine is: components in the order in which they were done, and how many in all.

    name is the file's, empty for this computer; told_at is when the last was done, on the monotonic clock.
    """

    name: str
    done: tuple[str, ...]
    total: int
    told_at: float


class Session(QObject):
    """The state behind every page. Signals are in the past tense and carry nothing that can be asked for."""

    #: Machine, role or a tried value has changed: show everything anew.
    changed = Signal()
    #: The list of roles has changed.
    roles_changed = Signal()
    #: A job began or ended.
    busy_changed = Signal(bool)
    #: More components have been read: the last one's name, how many of how many; at most thirty times a second.
    progressed = Signal(str, int, int)
    #: Something could not be done; one sentence, a Trouble where it comes from a job.
    failed = Signal(object)
    #: From the job: how this computer stood when it was last checked.
    _last_found = Signal(object)

    def __init__(self, bench: Workbench | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.bench = bench if bench is not None else Workbench()
        self.roles: tuple[Profile, ...] = ()
        self.machine_name = ""
        self.machine_path = ""
        self._machine: Machine | None = None
        self._role_id = ""
        self._tried: dict[str, str] = {}
        self.jobs = Jobs(self)
        self._job: Job[Loaded] | None = None
        self._reads = ""
        self._assessments: dict[str, Assessment] = {}
        self._real: Assessment | None = None
        self._last: Last | None = None
        # What was kept since the reading began: it may have looked for that before.
        self._kept_meanwhile: tuple[Entered, ...] | None = None
        self.checks = Checks(self)
        self.answers = Answers(self)
        self._last_found.connect(self._take_last, Qt.ConnectionType.QueuedConnection)

    # --- what there is to show

    @property
    def busy(self) -> bool:
        """Whether a machine is being read."""
        return self._job is not None

    @property
    def progress(self) -> Progress | None:
        """What is being read and how far it is; None while nothing is."""
        if self._job is None:
            return None
        told = self._job.context
        return Progress(os.path.basename(self._reads.rstrip("/\\")), told.done, told.total, told.told_at)

    @property
    def role(self) -> Profile | None:
        """The chosen role; the first one where the chosen is no more."""
        return next((role for role in self.roles if role.id == self._role_id), self.roles[0] if self.roles else None)

    @property
    def machine(self) -> Machine | None:
        """The machine with the tried values laid over it; None before the first is read."""
        if self._machine is None or not self._tried:
            return self._machine
        return self.bench.with_set(self._machine, [f"{metric}={text}" for metric, text in self._tried.items()])

    @property
    def tried(self) -> dict[str, str]:
        """The values that are only tried out, by metric."""
        return dict(self._tried)

    @property
    def own_machine(self) -> bool:
        """Whether it is this computer, whose values can be corrected for good."""
        return not self.machine_path

    @property
    def as_of(self) -> str:
        """When that was found what is shown while the machine is still being read; empty once it is read."""
        return self._last.check.at if self._machine is None and self._last is not None else ""

    def assessment(self, role: Profile | None = None) -> Assessment | None:
        """The machine held against a role, the chosen one by default; the last result until the first is read."""
        role, machine = role or self.role, self.machine
        if role is None or (machine is None and self._last is None):
            return None
        if role.id not in self._assessments:
            if machine is not None:
                self._assessments[role.id] = assess(role, machine)
            elif self._last is not None:
                self._assessments[role.id] = self._last.assessment(role)
        return self._assessments[role.id]

    def real_assessment(self) -> Assessment | None:
        """The machine as it is, without what is only tried out, held against the chosen role."""
        if not self._tried or self.role is None or self._machine is None:
            return self.assessment()
        if self._real is None or self._real.profile != self.role.id:
            self._real = assess(self.role, self._machine)
        return self._real

    @property
    def real_machine(self) -> Machine | None:
        """The machine as it is, without what is only tried out."""
        return self._machine

    def compare(self, first: Profile, second: Profile) -> Comparison | None:
        """Two roles side by side for this machine; None before there is a machine."""
        now, then = self.assessment(first), self.assessment(second)
        return None if now is None or then is None else compare(first, second, now, then)

    # --- what the person does

    def choose_role(self, role_id: str) -> None:
        """Show another role."""
        if role_id != self._role_id:
            self._role_id = role_id
            self.changed.emit()

    def check_again(self) -> None:
        """Read the machine anew: this computer, or the opened file."""
        if self.machine_path:
            self.open_machine(self.machine_path)
        else:
            self.this_computer()

    def this_computer(self) -> None:
        """Read this computer in the background."""
        first = self._machine is None

        def read(job: Context) -> Loaded:
            def tell(last: Last) -> None:
                if not job.stopped():
                    self._last_found.emit(last)

            # Files of roles may have come and gone since.
            roles = self.bench.roles() if first else self.bench.reload_roles()
            with told_when_late(self.bench, roles, tell if first else None):
                return Loaded(roles, self.bench.this_machine(job.report, job.stopped), "", "")

        self._start("", read)

    def open_machine(self, path: str) -> None:
        """Open a saved machine or a capture in the background."""
        name = os.path.basename(path.rstrip("/\\"))
        self._start(path, lambda _: Loaded(self.bench.roles(), self.bench.open_machine(path), name, path))

    def stop_reading(self) -> None:
        """Read no further: the machine that is shown stays, and what is still on its way does not arrive."""
        if self._job is not None:
            self.jobs.stop(self._job)
            self._end_job()

    def try_value(self, metric: str, text: str) -> str:
        """What if: lay a value over the machine, kept nowhere; none goes back to what the machine is.

        An empty string, or why it does not fit.
        """
        if not text:
            self.drop_tried(metric)
            return ""
        try:
            parse_pair(f"{metric}={text}")
        except Refused as told:
            return show(in_words(told))
        self._tried[metric] = text
        self._show_anew()
        return ""

    def drop_tried(self, metric: str = "") -> None:
        """Drop one tried value, or all of them."""
        if metric:
            self._tried.pop(metric, None)
        else:
            self._tried.clear()
        self._show_anew()

    def correct(self, metric: str, text: str) -> None:
        """Keep a value for this computer, beside the window; `answers.settled` tells what came of it."""
        self.answers.give(metric, text)

    def take_back(self, metric: str) -> None:
        """Drop a kept value: what was detected counts again. `answers.settled` tells what came of it."""
        self.answers.give(metric, "")

    def take_entered(self, entered: tuple[Entered, ...], metrics: tuple[str, ...]) -> None:
        """Show what is kept for this computer from now on: values of these metrics were kept, or dropped, beside."""
        for metric in metrics:
            self._tried.pop(metric, None)
        self._kept_meanwhile = entered
        if self._machine is not None and self.own_machine:
            self._machine = replace(self._machine, entered=entered)
            if metrics:
                self.checks.amend(self._machine, metrics)
        self._real = None
        self._show_anew()

    def save_machine(self, path: str, done: Callable[[str], None], failed: Callable[[str], None]) -> None:
        """Write the machine, without what is only tried out, to a file; then tell its path."""
        machine = self._machine
        if machine is not None:
            self.work_beside(lambda bench: machine_files.save_machine(bench, machine, path), done, failed)

    def capture(self, path: str, done: Callable[[int], None], failed: Callable[[str], None]) -> None:
        """Write what is read of this computer, redacted, to a folder or a zip; then tell how many files it holds."""
        self.work_beside(lambda bench: bench.capture(path), done, failed)

    def read_machines(
        self, paths: list[str], done: Callable[[list[machine_files.Opened]], None], failed: Callable[[str], None]
    ) -> None:
        """Read machine files and hold each against every role; then hand them over."""
        roles = self.roles
        self.work_beside(lambda bench: [machine_files.opened(bench, path, roles) for path in paths], done, failed)

    def work_beside(
        self,
        work: Callable[[Workbench], _T],
        done: Callable[[_T], None],
        failed: Callable[[str], None] | None = None,
        lane: str = "",
    ) -> None:
        """Work beside all other in a thread of its own; then done is called on the window's, or failed with a sentence.

        Without failed, the session's own signal tells it. What is in one lane is worked on one after the other.
        """
        self.jobs.start("beside", lambda _: work(self.bench), done, failed or self.failed.emit, lane=lane)

    def take_roles(self, roles: tuple[Profile, ...]) -> None:
        """Show these roles from now on: a file of one has changed."""
        self.roles, self._real = roles, None
        self.roles_changed.emit()
        self._show_anew()

    def close(self) -> None:
        """Stop reading, and let what writes come to its end."""
        self.stop_reading()
        self.checks.keep()
        self.jobs.close()

    # --- inside

    def _show_anew(self) -> None:
        self._assessments.clear()
        self.changed.emit()

    def _start(self, path: str, work: Callable[[Context], Loaded]) -> None:
        """Read a machine; another one that is being read is not waited for any more."""
        if self._job is not None and self._reads == path:
            return
        self.stop_reading()
        self._reads, self._kept_meanwhile = path, None
        self._job = self.jobs.start("reading", work, self._take, self._fail, self._progressed)
        self.busy_changed.emit(True)

    def _progressed(self) -> None:
        told = self.progress
        if told is not None and told.done:
            self.progressed.emit(told.done[-1], len(told.done), told.total)

    def _end_job(self) -> None:
        self._job = None
        self.busy_changed.emit(False)

    def _take(self, loaded: Loaded) -> None:
        machine = loaded.machine
        if not loaded.path and self._kept_meanwhile is not None:
            machine = replace(machine, entered=self._kept_meanwhile)
        self._machine, self._real, self._last = machine, None, None
        self.machine_name, self.machine_path = loaded.name, loaded.path
        self._end_job()
        self._show_roles(loaded.roles)
        if self.own_machine:
            self.checks.record(machine)

    def _take_last(self, last: Last) -> None:
        if self._machine is None:
            self._last = last
            self._show_roles(last.roles)

    def _show_roles(self, roles: tuple[Profile, ...]) -> None:
        same = [role.id for role in roles] == [role.id for role in self.roles]
        self.roles = roles
        if not same:
            self.roles_changed.emit()
        self._show_anew()

    def _fail(self, told: Trouble) -> None:
        self._end_job()
        self.failed.emit(told)
