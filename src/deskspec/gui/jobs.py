"""Work beside the window: one job at a time in a thread of its own, its result handed back on the window's thread."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal

from deskspec.gui.words import show
from deskspec.wording import in_words
from deskspec.workbench import Refused


class Job(QObject):
    """A function that runs in a daemon thread.

    finished carries its result, failed what went wrong, progressed a component and how many of how many are done.
    """

    finished = Signal(object)
    failed = Signal(str)
    progressed = Signal(str, int, int)

    def __init__(self, work: Callable[[Callable[[str, int, int], None]], Any], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work = work
        self._thread = threading.Thread(target=self._run, name="deskspec-job", daemon=True)

    def start(self) -> None:
        """Begin; the signals come back over the window's event loop."""
        self._thread.start()

    def _run(self) -> None:
        try:
            result = self._work(self.progressed.emit)
        except Refused as told:
            # Words for the person already: what, where and the mend.
            self.failed.emit(show(in_words(told)))
        except Exception as error:  # noqa: BLE001 - whatever it is, the window must hear of it
            self.failed.emit(f"{type(error).__name__}: {error}")
        else:
            self.finished.emit(result)

    def wait(self, seconds: float) -> None:
        """Until the work is over, at most so long; for closing."""
        if self._thread.is_alive():
            self._thread.join(seconds)
