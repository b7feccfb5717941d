"""How far the reading of a machine is, in a few lines; nothing is said of one that is over before anyone would look."""

from __future__ import annotations

import time

from PySide6.QtCore import QObject, QTimer, Signal

from deskspec.detect.runner import COMPONENTS
from deskspec.gui.session import Progress, Session
from deskspec.gui.words import clean

#: Milliseconds that a reading may take without a word: what comes and goes sooner only flickers.
CALM = 250
#: Seconds without news after which what is still missing counts as slow, and milliseconds between two looks.
SLOW, LOOK = 0.8, 400


class ReadingNote(QObject):
    """Follows the session's reading; `told` carries the lines anew while it is shown."""

    shown_changed = Signal(bool)
    told = Signal(str)

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._shown = False
        self._calm = QTimer(self, singleShot=True, interval=CALM)
        self._calm.timeout.connect(lambda: self._show(True))
        self._look = QTimer(self, interval=LOOK)
        self._look.timeout.connect(self._tell)
        session.busy_changed.connect(self._busy)
        session.progressed.connect(self._tell)

    @property
    def shown(self) -> bool:
        """Whether the reading takes long enough to be told of."""
        return self._shown

    def lines(self, progress: Progress, now: float) -> list[str]:
        """What is read, how many parts are done, and each of them with what has become of it."""
        name = clean(progress.name)
        told = [self.tr("Reading %1").replace("%1", name) if name else self.tr("Reading this computer")]
        if not progress.total:
            return told
        done, total = str(len(progress.done)), str(progress.total)
        told.append(self.tr("%1 of %2 parts are read").replace("%1", done).replace("%2", total))
        slow = now - progress.told_at > SLOW
        names = self._names()
        for component in COMPONENTS:
            if component in progress.done:
                told.append(f"✓ {names[component]}")
            elif slow:
                told.append(self.tr("○ %1: slow to answer").replace("%1", names[component]))
            else:
                told.append(f"○ {names[component]}")
        return told

    def _busy(self, busy: bool) -> None:
        if busy:
            self._calm.start()
        else:
            self._calm.stop()
            self._show(False)

    def _show(self, shown: bool) -> None:
        if shown == self._shown:
            return
        self._shown = shown
        self.shown_changed.emit(shown)
        if shown:
            self._look.start()
            self._tell()
        else:
            self._look.stop()

    def _tell(self) -> None:
        progress = self._session.progress
        if self._shown and progress is not None:
            self.told.emit("\n".join(self.lines(progress, time.monotonic())))

    def _names(self) -> dict[str, str]:
        return {
            "system": self.tr("System"),
            "cpu": self.tr("Processor"),
            "memory": self.tr("Memory"),
            "gpus": self.tr("Graphics"),
            "storage": self.tr("Storage"),
            "displays": self.tr("Displays"),
            "network": self.tr("Network"),
            "peripherals": self.tr("Peripherals"),
            "power": self.tr("Power"),
            "software": self.tr("Software"),
        }
