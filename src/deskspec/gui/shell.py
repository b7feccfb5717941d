"""What stands around the window while it is open: log, crash file, faults, and the bell for a second start."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from deskspec.gui.crash import CrashFile
from deskspec.gui.dialogs import messages
from deskspec.gui.faults import tell_of_faults
from deskspec.gui.instance import Claim
from deskspec.gui.log import Log, recent_of_file
from deskspec.gui.window import MainWindow
from deskspec.store.folders import Folders
from deskspec.workbench import Workbench

if TYPE_CHECKING:
    from deskspec.gui.doorbell import Doorbell
    from deskspec.gui.signals import Signals

_log = logging.getLogger(__name__)


class Shell:
    """One run of the window, from its start to its good end."""

    def __init__(self, claim: Claim, folders: Folders) -> None:
        self._claim, self._folders = claim, folders
        self._log = Log(folders)
        self._log.begin()
        self._crash = CrashFile(folders)
        self._last_crash = self._crash.take_last()
        self._unkept = self._crash.watch()
        self._doorbell: Doorbell | None = None
        self._signals: Signals | None = None
        self.window = MainWindow(Workbench(folders))
        tell_of_faults(self.window)
        self.window.drawn.connect(self._drawn)

    def show(self) -> None:
        """Show the window, and read this computer once it is drawn."""
        self.window.show()
        self.window.start()
        self.window.ask_when_read()

    def close(self) -> None:
        """The window was closed."""
        if self._doorbell is not None:
            self._doorbell.close()
        if self._signals is not None:
            self._signals.close()
        self._claim.leave()
        _log.info("ended")
        self._crash.end_well()
        self._log.close()

    def _drawn(self) -> None:
        """What would take its time from the first paint."""
        from deskspec.gui import accessible

        accessible.install()
        remarks = self.window.remarks
        if self._last_crash:
            remarks.tell_crash(self._last_crash, recent_of_file(self._folders))
        _log.info("started: %s", messages.versions())
        if self._unkept:
            remarks.tell_nothing_kept(self._unkept)
        remarks.tell_settings(self.window.settings.trouble())
        from deskspec.gui.signals import Signals

        self._signals = Signals(self.window)
        self._hang_bell()

    def _hang_bell(self) -> None:
        from deskspec.gui.doorbell import Doorbell, bring_to_front

        hung = self._claim.hang_bell()
        if hung is not None:
            self._doorbell = Doorbell(*hung, self.window)
            self._doorbell.rung.connect(lambda: bring_to_front(self.window))
