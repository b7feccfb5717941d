"""Hears a second start and asks for the window to be raised; without a thread, and without waiting for anyone."""

from __future__ import annotations

import os
import socket

from PySide6.QtCore import QObject, QSocketNotifier, Qt, Signal
from PySide6.QtWidgets import QWidget

from deskspec.gui.instance import ANSWER

#: Whoever opens more lines than this and says nothing loses the first.
LINES = 8
LONGEST = 512


class Doorbell(QObject):
    """The listening socket of the first start."""

    #: Someone started DeskSpec again.
    rung = Signal()

    def __init__(self, bell: socket.socket, word: bytes, parent: QObject) -> None:
        super().__init__(parent)
        self._bell, self._word = bell, word
        self._lines: list[tuple[socket.socket, QSocketNotifier]] = []
        self._notifier = QSocketNotifier(bell.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._accept)

    def close(self) -> None:
        """Hear nothing more."""
        self._notifier.setEnabled(False)
        self._bell.close()
        for line, notifier in self._lines:
            notifier.setEnabled(False)
            line.close()
        self._lines.clear()

    def _accept(self) -> None:
        try:
            line, _ = self._bell.accept()
        except OSError:
            # Hung up already.
            return
        line.setblocking(False)
        notifier = QSocketNotifier(line.fileno(), QSocketNotifier.Type.Read, self)
        notifier.activated.connect(lambda: self._hear(line))
        self._lines.append((line, notifier))
        if len(self._lines) > LINES:
            self._hang_up(self._lines[0][0])

    def _hear(self, line: socket.socket) -> None:
        try:
            told = line.recv(LONGEST)
            word, _, wish = told.rstrip(b"\n").partition(b" ")
            if told.endswith(b"\n") and word == self._word:
                if wish:
                    # Qt's Wayland platform shows this to the compositor, which may refuse the front otherwise.
                    os.environ["XDG_ACTIVATION_TOKEN"] = wish.decode("utf-8", "replace")
                self.rung.emit()
                line.send(ANSWER)
        except OSError:
            # Gone before it was answered; its wish has been done.
            pass
        self._hang_up(line)

    def _hang_up(self, line: socket.socket) -> None:
        for held in self._lines:
            if held[0] is line:
                self._lines.remove(held)
                held[1].setEnabled(False)
                held[1].deleteLater()
                line.close()
                return


def bring_to_front(window: QWidget) -> None:
    """Show the window above all others, out of the task bar if need be."""
    window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
    window.show()
    window.raise_()
    window.activateWindow()
