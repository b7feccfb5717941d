"""What happened, written down: a bounded file beside the person's data, and the last lines in memory for a report.

Neither carries the person's name, hardware addresses or ids: both are there to be sent on.
"""

from __future__ import annotations

import logging
import os
import sys
import time
from collections import deque

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

from deskspec.store.folders import Folders

#: The log begins anew past this size; the one before is kept beside it.
LARGEST_LOG = 1 << 20
#: So many entries are kept for a report, none of them longer.
KEPT, LONGEST = 100, 8000

_ROOT = logging.getLogger("deskspec")
_qt_log = logging.getLogger("deskspec.qt")
_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.DEBUG,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}
_recent: deque[str] = deque(maxlen=KEPT)


class Log(logging.Handler):
    """Takes what is logged below "deskspec", and what Qt says; both until it is closed."""

    def __init__(self, folders: Folders, level: int = logging.INFO) -> None:
        super().__init__(level)
        self._path = log_path(folders)
        self._last, self._repeated = "", 0

    def begin(self) -> None:
        """Take over."""
        _recent.clear()
        _ROOT.addHandler(self)
        _ROOT.setLevel(self.level)
        _ROOT.propagate = False
        qInstallMessageHandler(_qt_says)

    def close(self) -> None:
        """Give back: no Qt message may come to a Python that is ending."""
        qInstallMessageHandler(None)
        _ROOT.removeHandler(self)
        _ROOT.propagate = True
        super().close()

    def emit(self, record: logging.LogRecord) -> None:
        told = self.format(record)
        if told == self._last:
            # A message that comes with every paint must not fill the file, nor push the others out.
            self._repeated += 1
            return
        if self._repeated:
            self._put(record, f"(the line above, {self._repeated} times more)")
        self._last, self._repeated = told, 0
        self._put(record, told)

    def _put(self, record: logging.LogRecord, told: str) -> None:
        at = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(record.created))
        line = f"{at} {record.levelname} {record.name}: {without_names(told)[:LONGEST]}"
        _recent.append(line)
        try:
            self._write(line)
        except OSError:
            # A log that can't be written is no reason to fail; a terminal may still show it.
            if sys.stderr is not None and record.levelno >= logging.WARNING:
                sys.stderr.write(f"{line}\n")

    def _write(self, line: str) -> None:
        if self._path is None:
            raise FileNotFoundError
        os.makedirs(os.path.dirname(self._path), mode=0o700, exist_ok=True)
        if os.path.exists(self._path) and os.path.getsize(self._path) > LARGEST_LOG:
            os.replace(self._path, f"{self._path}.1")
        with open(self._path, "a", encoding="utf-8", errors="replace") as log:
            log.write(f"{line}\n")


def log_path(folders: Folders) -> str | None:
    """Where the log is kept; None where there is no place for it."""
    return os.path.join(folders.data, "deskspec.log") if folders.data else None


def recent() -> str:
    """The last entries, as the file has them."""
    return "\n".join(_recent)


def recent_of_file(folders: Folders) -> str:
    """The last entries of the file, as an earlier run left them; an empty string where there are none."""
    path = log_path(folders)
    try:
        with open(path or "", "rb") as log:
            log.seek(max(0, os.path.getsize(path or "") - LONGEST))
            lines = log.read().decode("utf-8", "replace").splitlines()
    except OSError:
        return ""
    return "\n".join(lines[-20:])


def without_names(text: str) -> str:
    """The text without the person's name in paths, hardware addresses and ids."""
    from deskspec.detect.standins import StandIns

    return StandIns(os.path.expanduser("~")).text(text)


def _qt_says(kind: QtMsgType, _: QMessageLogContext, message: str) -> None:
    _qt_log.log(_LEVELS.get(kind, logging.WARNING), "%s", message)
