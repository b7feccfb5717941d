"""Starting the window: what Qt would abort on is found out first, then the application and its one window."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from deskspec import __version__
from deskspec.gui.instance import Claim
from deskspec.qt_preflight import trouble
from deskspec.store import folders as places

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication


def main() -> int:
    """Open the window and return its exit code; 2 with one line where none can open."""
    lacking = trouble()
    if lacking is not None:
        _say(f"deskspec: no window: {lacking}; deskspec check works in a terminal")
        return 2
    folders = places.find()
    claim = Claim(folders.data)
    if claim.take() == "taken":
        if claim.ring():
            _say("DeskSpec is open already; its window was raised.")
            return 0
        _say("deskspec: DeskSpec is open already and does not answer; here is another window.")
    # Before Qt is loaded: PySide taxes every import after its own.
    import logging  # noqa: F401

    import deskspec.assess.judge
    import deskspec.gui.words
    import deskspec.workbench  # noqa: F401

    app = make_application()
    from deskspec.gui.shell import Shell

    shell = Shell(claim, folders)
    shell.show()
    code = int(app.exec())
    shell.close()
    return code


def make_application() -> QApplication:
    """The application with its names; Fusion looks the same everywhere and takes its colours from our palette."""
    from PySide6.QtWidgets import QApplication

    app = QApplication(sys.argv[:1])
    app.setApplicationName("deskspec")
    app.setApplicationDisplayName("DeskSpec")
    app.setApplicationVersion(__version__)
    # Equal to the desktop file's name, or Wayland shows Python's icon.
    app.setDesktopFileName("deskspec")
    app.setStyle("Fusion")
    from deskspec.gui import locale

    locale.install(app)
    return app


def _say(told: str) -> None:
    """To whoever started it from a terminal; started from a menu there may be none to hear."""
    if sys.stderr is not None:
        print(told, file=sys.stderr)
