"""Control-C in the terminal, and the session's wish to end: the window closes as if by hand.

Qt's event loop sleeps outside of Python, where no handler of Python's runs; so the signal wakes it by a socket.
"""

from __future__ import annotations

import signal
import socket
from types import FrameType

from PySide6.QtCore import QCoreApplication, QObject, QSocketNotifier
from PySide6.QtWidgets import QWidget


class Signals(QObject):
    """Listens until it is closed; what someone has chosen to ignore stays ignored."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._ears, self._mouth = socket.socketpair()
        self._ears.setblocking(False)
        self._mouth.setblocking(False)
        self._fd = signal.set_wakeup_fd(self._mouth.fileno(), warn_on_full_buffer=False)
        names = ("SIGINT", "SIGTERM", "SIGHUP")
        numbers = [getattr(signal, name) for name in names if hasattr(signal, name)]
        self._before = {number: signal.getsignal(number) for number in numbers}
        for number, before in self._before.items():
            if before != signal.SIG_IGN:
                signal.signal(number, _only_wake)
        self._notifier = QSocketNotifier(self._ears.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._heard)

    def close(self) -> None:
        """Put everything back."""
        self._notifier.setEnabled(False)
        for number, before in self._before.items():
            signal.signal(number, before)
        signal.set_wakeup_fd(self._fd)
        self._ears.close()
        self._mouth.close()

    def _heard(self) -> None:
        try:
            told = self._ears.recv(64)
        except BlockingIOError:
            return
        wanted = [number for number in told if number in self._before]
        if wanted:
            self._window.close()
            # As shells count: 128 and the signal's number.
            QCoreApplication.exit(128 + wanted[-1])


def _only_wake(_number: int, _frame: FrameType | None) -> None:
    """Python writes the signal's number to the socket; there is nothing else to do."""
