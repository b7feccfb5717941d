"""Opens the window over a made machine and answers on standard output what it is asked on standard input.

tell: a line of JSON with where the window is and how it is drawn. move X Y: put it there. close: end as a person would.
"""

from __future__ import annotations

import json
import os
import sys

from PySide6.QtCore import QSocketNotifier
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QWidget

from deskspec.gui.app import make_application
from deskspec.gui.window import MainWindow
from deskspec.store.folders import Folders
from deskspec.workbench import Workbench
from tests.build import machines


def fine_blocks(image: QImage) -> int:
    """How many squares of 2 x 2 pixels hold more than one colour; none where a picture was blown up to twice its size."""
    many = 0
    for y in range(0, image.height() - 1, 2):
        for x in range(0, image.width() - 1, 2):
            many += len({image.pixel(x + right, y + down) for right in (0, 1) for down in (0, 1)}) > 1
    return many


def drawn(widget: QWidget) -> int:
    """How finely a widget is drawn on the screen where it is."""
    return fine_blocks(widget.grab().toImage())


def told(window: MainWindow) -> dict[str, object]:
    """What the tests ask for."""
    screen, frame = window.screen(), window.frameGeometry()
    seen = [one.availableGeometry().intersected(frame) for one in QGuiApplication.screens()]
    grab = window.grab()
    return {
        "screen": screen.name(),
        "screens": {one.name(): one.devicePixelRatio() for one in QGuiApplication.screens()},
        "ratio": window.devicePixelRatio(),
        "size": [window.width(), window.height()],
        "pixels": [grab.width(), grab.height()],
        "seen": max(part.width() * part.height() for part in seen) / (frame.width() * frame.height()),
        "mark": drawn(window.sidebar.mark),
        "buttons": [drawn(button) for button in window.sidebar.page_buttons()],
    }


def main() -> int:
    """Run until told to close."""
    app = make_application()
    window = MainWindow(Workbench(Folders(sys.argv[1], sys.argv[2]), machines.laptop()))

    def hear() -> None:
        # Not through the text stream: a line in its buffer would wake nobody.
        for line in os.read(0, 4096).decode().splitlines() or ["close"]:
            do(line.split())

    def do(words: list[str]) -> None:
        if words[0] == "close":
            notifier.setEnabled(False)
            window.close()
        elif words[0] == "move":
            window.move(int(words[1]), int(words[2]))
        else:
            print(json.dumps(told(window)), flush=True)

    notifier = QSocketNotifier(0, QSocketNotifier.Type.Read)
    notifier.activated.connect(hear)
    window.show()
    window.start()
    print(json.dumps({"open": True}), flush=True)
    return int(app.exec())


if __name__ == "__main__":
    sys.exit(main())
