"""Files of roles for the window: each is read, checked or written in a job, and what came of it is handed back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from deskspec.gui.session import Session
from deskspec.gui.words import show
from deskspec.model.profile import Profile
from deskspec.wording import join
from deskspec.workbench import Workbench

if TYPE_CHECKING:
    from deskspec.roles.change import Change
    from deskspec.roles.stated import StatedRole


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of it.

    told says why it could not be done and is empty where it was; role is the role's id, text its file's, draft what
    was typed there before and not saved; line and column are the place of what is wrong, stated is what a text that is
    right says of every metric, roles are all of them anew where they have changed.
    """

    told: str = ""
    role: str = ""
    text: str = ""
    draft: str = ""
    line: int = 0
    column: int = 0
    stated: StatedRole | None = None
    roles: tuple[Profile, ...] | None = None


Then = Callable[[Outcome], None]


class RoleFiles:
    """What a page asks for; `then` is called on the window's thread, after the session has the new roles."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def bases(self) -> tuple[Profile, ...]:
        """What a new role can build on: every role, and the base that they share."""
        return self._session.bench.library.profiles if self._session.roles else ()

    def problems(self) -> tuple[str, ...]:
        """The person's files that are no roles, each with what is wrong."""
        return tuple(show(str(told)) for told in self._session.bench.library.problems) if self._session.roles else ()

    def make(self, role_id: str, title: str, base: str, then: Then) -> None:
        """A new role that builds on another."""

        def work(bench: Workbench) -> Outcome:
            bench.new_role(role_id, title or None, base)
            return Outcome(role=role_id, roles=bench.reload_roles())

        self._ask(work, then)

    def take_in(self, path: str, then: Then) -> None:
        """A file from elsewhere, checked and copied to the own ones."""
        self._ask(lambda bench: Outcome(role=bench.import_role(path).id, roles=bench.roles()), then)

    def put_out(self, role_id: str, path: str, then: Then) -> None:
        """A role's file, copied elsewhere."""

        def work(bench: Workbench) -> Outcome:
            bench.export_role(role_id, path)
            return Outcome(role=role_id)

        self._ask(work, then)

    def read(self, role_id: str, then: Then) -> None:
        """The text of an own role's file, and what was typed there before and not saved."""

        def work(bench: Workbench) -> Outcome:
            return Outcome(role=role_id, text=bench.role_text(role_id), draft=bench.role_draft(role_id))

        self._ask(work, then)

    def check(self, role_id: str, text: str, then: Then, *, unsaved: bool) -> None:
        """What would be wrong with a text, and where; the text comes back with it, and is kept while it is unsaved."""

        def work(bench: Workbench) -> Outcome:
            bench.role_draft(role_id, text if unsaved else "")
            found = bench.role_stated(role_id, text)
            if not isinstance(found, Exception):
                return Outcome(role=role_id, text=text, stated=found)
            told = show(join("; ", (found.what, found.mend)))
            return Outcome(told, role_id, text, line=found.line, column=found.column)

        self._ask(work, then)

    def change(self, text: str, change: Change, then: Then) -> None:
        """A text with one thing changed in place; the one before comes back as draft."""
        self._ask(lambda bench: Outcome(text=bench.changed_role_text(text, change), draft=text), then)

    def save(self, role_id: str, text: str, then: Then) -> None:
        """A text in the place of an own role's."""

        def work(bench: Workbench) -> Outcome:
            bench.save_role_text(role_id, text)
            bench.role_draft(role_id, "")
            return Outcome(role=role_id, text=text, roles=bench.roles())

        self._ask(work, then)

    def drop_draft(self, role_id: str) -> None:
        """Forget what was typed and not saved."""
        self._ask(lambda bench: Outcome(draft=bench.role_draft(role_id, "")), self._tell_trouble)

    def delete(self, role_id: str, then: Then) -> None:
        """Take an own role away."""

        def work(bench: Workbench) -> Outcome:
            bench.delete_role(role_id)
            return Outcome(role=role_id, roles=bench.roles())

        self._ask(work, then)

    def _tell_trouble(self, outcome: Outcome) -> None:
        """Nobody waits to hear of it, and what went wrong is told all the same."""
        if outcome.told:
            self._session.failed.emit(outcome.told)

    def _ask(self, work: Callable[[Workbench], Outcome], then: Then) -> None:
        def done(outcome: Outcome) -> None:
            if outcome.roles is not None:
                self._session.take_roles(outcome.roles)
            then(outcome)

        # One after the other: a check that came late would bring back a draft that a save has dropped. Whatever went
        # wrong, whoever asked waits to hear of it.
        self._session.work_beside(work, done, lambda told: done(Outcome(told)), lane="roles")
