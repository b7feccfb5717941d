"""What the window has to remark beside its results, each as a quiet notice: what is lacking, left out or went wrong."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from deskspec.gui.dialogs import messages
from deskspec.gui.jobs import Trouble
from deskspec.gui.session import Session
from deskspec.gui.widgets.notice import NoticeBar


class Remarks(QObject):
    """Follows the session, and is told of the rest by whoever starts the window."""

    def __init__(self, session: Session, notices: NoticeBar, window: QWidget) -> None:
        super().__init__(window)
        self._session, self._notices, self._window = session, notices, window
        session.changed.connect(self._changed)
        session.busy_changed.connect(self._busy)
        session.failed.connect(self._failed)

    # --- what the session says

    def _changed(self) -> None:
        if self._session.machine is not None:
            self._notices.drop("reading")
        told = self._remarks()
        if not told:
            self._notices.drop("remarks")
        elif len(told) == 1:
            self._notices.tell("remarks", told[0], kind="warning")
        else:
            text = self.tr("%1 things are left out. The first: %2").replace("%1", str(len(told)))
            show = (self.tr("Show all"), self._show_remarks)
            self._notices.tell("remarks", text.replace("%2", told[0]), kind="warning", actions=[show])

    def _remarks(self) -> tuple[str, ...]:
        # A worker may be adding to them.
        return tuple(dict.fromkeys(tuple(self._session.bench.remarks)))

    def _show_remarks(self) -> None:
        """Those that there are now: a notice stays as it is where only the later ones have changed."""
        from deskspec.gui.dialogs.text import TextDialog

        sentence = self.tr("DeskSpec goes on without these.")
        TextDialog(self._window, self.tr("What is left out"), sentence, "\n\n".join(self._remarks())).open()

    def _busy(self, busy: bool) -> None:
        if busy:
            self._notices.drop("reading")
        elif self._session.machine is None:
            self._tell_unread(self.tr("The reading was stopped; there is no machine to show yet."))

    def _failed(self, told: str) -> None:
        unread = self._session.machine is None and not self._session.busy
        if unread:
            self._tell_unread(told)
        # What nobody foresaw comes with its traceback, to be copied.
        if not unread or (isinstance(told, Trouble) and told.trace):
            messages.sorry(self._window, told)

    def _tell_unread(self, told: str) -> None:
        """There is no result to stand beside, so it is told where it stays until there is one."""
        again = (self.tr("Read this computer"), self._session.this_computer)
        self._notices.tell("reading", told, kind="warning", actions=[again])

    # --- what the start says

    def tell_nothing_kept(self, why: str) -> None:
        """The data folder can't be written."""
        told = self.tr("Nothing that you enter or make here can be kept: %1. DESKSPEC_HOME may name another folder.")
        self._notices.tell("folder", told.replace("%1", why), kind="warning")

    def tell_settings(self, why: str) -> None:
        """The window's own settings can't be read or written; without a reason, they can again."""
        if why:
            self._notices.tell("settings", why)
        else:
            self._notices.drop("settings")

    def tell_crash(self, trace: str, log: str) -> None:
        """The last run ended in a crash."""
        told = self.tr("DeskSpec ended unexpectedly last time. Nothing that was kept is lost.")
        report = "\n\n".join(filter(None, (trace, messages.versions(), log)))
        self._notices.tell(
            "crash",
            told,
            actions=[
                (self.tr("Show"), lambda: self._show_crash(report)),
                (self.tr("Copy"), lambda: QGuiApplication.clipboard().setText(report)),
            ],
        )

    def _show_crash(self, report: str) -> None:
        from deskspec.gui.dialogs.text import TextDialog

        sentence = self.tr("This is all that is left of it; a report of the fault should carry it. Nothing was sent.")
        title = self.tr("How DeskSpec ended")
        TextDialog(self._window, title, sentence, report, code=True).open()
