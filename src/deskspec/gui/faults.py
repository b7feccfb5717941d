"""An unexpected error: written to the log, told in one dialog with *Copy*, and the app goes on."""

from __future__ import annotations

import os
import sys
import threading
import time
import traceback
from types import TracebackType

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from deskspec.gui.dialogs import messages
from deskspec.gui.session import Session
from deskspec.store.folders import Folders

#: The log begins anew past this size; the one before is kept beside it.
LARGEST_LOG = 1 << 20


class Faults(QObject):
    """Errors out of any thread, told on the window's."""

    _happened = Signal(str)

    def __init__(self, parent: QWidget, folders: Folders) -> None:
        super().__init__(parent)
        self._window = parent
        self._folders = folders
        self._shown = False
        self._happened.connect(self._tell, Qt.ConnectionType.QueuedConnection)

    def hook(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """In place of sys.excepthook."""
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        # The person's name stands in the paths of a traceback; a report that is sent on must not carry it.
        told = "".join(traceback.format_exception(kind, error, trace)).replace(os.path.expanduser("~"), "~")
        write_log(self._folders, told)
        self._happened.emit(told)

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


def log_path(folders: Folders) -> str | None:
    """Where the log is kept; None where there is no place for it."""
    return os.path.join(folders.data, "deskspec.log") if folders.data else None


def write_log(folders: Folders, text: str) -> None:
    """Append to the log. A log that can't be written is no reason to fail again."""
    path = log_path(folders)
    if path is None:
        return
    try:
        os.makedirs(os.path.dirname(path), mode=0o700, exist_ok=True)
        if os.path.exists(path) and os.path.getsize(path) > LARGEST_LOG:
            os.replace(path, f"{path}.1")
        with open(path, "a", encoding="utf-8", errors="replace") as log:
            log.write(f"{time.strftime('%Y-%m-%dT%H:%M:%SZ', time.gmtime())} {messages.versions()}\n{text}\n")
    except OSError:
        sys.stderr.write(text)


def tell_of_faults(window: QWidget) -> Faults:
    """Take over unexpected errors for a window that has a session."""
    session = getattr(window, "session", None)
    folders = session.bench.folders if isinstance(session, Session) else Folders(None, None)
    faults = Faults(window, folders)
    sys.excepthook = faults.hook
    threading.excepthook = faults.thread_hook
    return faults
