"""An unexpected error: written to the log, told in one dialog with *Copy*, and the app goes on."""

from __future__ import annotations

import logging
import sys
import threading
import traceback
from types import TracebackType

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from deskspec.gui.dialogs import messages
from deskspec.gui.log import without_names

_log = logging.getLogger(__name__)


class Faults(QObject):
    """Errors out of any thread, told on the window's."""

    _happened = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._window = parent
        self._shown = False
        self._happened.connect(self._tell, Qt.ConnectionType.QueuedConnection)

    def hook(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """In place of sys.excepthook."""
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        told = "".join(traceback.format_exception(kind, error, trace))
        _log.error("unexpected\n%s", told.rstrip())
        # The person's name stands in the paths of a traceback; a report that is sent on must not carry it.
        self._happened.emit(without_names(told))

    def thread_hook(self, args: threading.ExceptHookArgs) -> None:
        """In place of threading.excepthook."""
        if args.exc_value is not None:
            self.hook(args.exc_type, args.exc_value, args.exc_traceback)

    def _tell(self, told: str) -> None:
        """One dialog at a time: a fault that repeats at every paint must not bury the window."""
        if self._shown:
            return
        self._shown = True
        last = told.strip().splitlines()[-1]
        box = messages.sorry(self._window, self.tr("An unexpected error: %1").replace("%1", last), details=told)
        box.finished.connect(self._closed)

    def _closed(self) -> None:
        self._shown = False


def tell_of_faults(window: QWidget) -> Faults:
    """Take over unexpected errors, to be told over a window."""
    faults = Faults(window)
    sys.excepthook = faults.hook
    threading.excepthook = faults.thread_hook
    return faults
