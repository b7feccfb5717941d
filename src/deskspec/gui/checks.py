"""The checks of this computer as the window needs them: kept in the background, one after the other, and compared."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from deskspec.assess.judge import judge
from deskspec.assess.since import Changes
from deskspec.gui.turns import later
from deskspec.model.assessment import Assessment
from deskspec.model.machine import Machine
from deskspec.model.profile import Profile

if TYPE_CHECKING:
    from deskspec.gui.session import Session
    from deskspec.store.checks import Compared
    from deskspec.store.history import Check
    from deskspec.workbench import Workbench

#: Seconds that reading may take before the last result is shown in the meantime.
LATE = 0.15
#: Milliseconds after which a check is kept: not while the pages are being filled, which would be held up by it.
REST = 100


@dataclass(frozen=True, slots=True)
class Last:
    """How this computer stood when it was last checked, and the roles that there are."""

    roles: tuple[Profile, ...]
    check: Check

    def assessment(self, role: Profile) -> Assessment:
        """What was found then, held against a role as it is now."""
        return judge(role, self.check.readings)


@contextmanager
def told_when_late(bench: Workbench, roles: tuple[Profile, ...], tell: Callable[[Last], None] | None) -> Iterator[None]:
    """While a machine is being read: tell the last result once that has taken longer than `LATE`.

    Not at once, because where reading takes no longer than that, showing two results costs more than it gives.
    """

    def look() -> None:
        check = bench.last_check()
        if check is not None and tell is not None:
            tell(Last(roles, check))

    timer = threading.Timer(LATE, look)
    timer.daemon = True
    if tell is not None:
        timer.start()
    try:
        yield
    finally:
        timer.cancel()
        if tell is not None:
            timer.join()


class Checks(QObject):
    """What changed since the check before. Nothing here is told while another machine's file is shown."""

    #: There is something else to tell.
    changed = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self._compared: Compared | None = None
        self._trouble = ""
        self._changes: dict[str, Changes | None] = {}
        self._read: Machine | None = None
        self._rest = later(self, self.keep, REST)
        session.roles_changed.connect(self._forget)

    # --- what there is to show

    @property
    def trouble(self) -> str:
        """Why the last check could not be kept; empty where it was."""
        return self._trouble if self._session.own_machine else ""

    @property
    def before(self) -> str:
        """When the check was made that is compared with; empty where there is none."""
        told = self._compared.before if self._compared is not None else None
        return told.at if told is not None and self._session.own_machine else ""

    def changes(self) -> Changes | None:
        """What has changed for the chosen role; None where there is nothing to compare with."""
        role = self._session.role
        if role is None or self._compared is None or not self._session.own_machine:
            return None
        if role.id not in self._changes:
            self._changes[role.id] = self._compared.changes(role)
        return self._changes[role.id]

    # --- what happens

    def record(self, machine: Machine) -> None:
        """This computer has been read: keep the check, once the pages have shown it."""
        self._read = machine
        self._rest.start()

    def keep(self) -> None:
        """Keep the check that waits for a rest now."""
        machine, self._read = self._read, None
        if machine is not None:
            self._work(lambda bench: bench.record_check(machine))

    def amend(self, machine: Machine, metrics: tuple[str, ...]) -> None:
        """The person has entered values, or taken some back: that is no news to them."""
        # Not overtaken by the check that was made before.
        self.keep()
        self._work(lambda bench: bench.amend_checks(machine, metrics))

    def seen(self) -> None:
        """The person has seen what changed."""
        if self._compared is not None:
            self._take(type(self._compared)(self._compared.now, self._compared.now))
            self._work(_seen)

    # --- inside

    def _work(self, work: Callable[[Workbench], Compared | None]) -> None:
        self._session.work_beside(work, self._done, self._failed, lane="checks")

    def _done(self, compared: Compared | None) -> None:
        self._trouble = ""
        if compared is not None:
            self._take(compared)

    def _failed(self, told: str) -> None:
        self._trouble = told
        self.changed.emit()

    def _take(self, compared: Compared) -> None:
        self._compared = compared
        self._forget()

    def _forget(self) -> None:
        self._changes.clear()
        self.changed.emit()


def _seen(bench: Workbench) -> None:
    bench.changes_seen()
