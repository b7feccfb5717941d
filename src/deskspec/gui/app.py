"""Starting the window: what Qt would abort on is found out first, then the application and its one window."""

from __future__ import annotations

import builtins
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
    app = make_application()
    from deskspec.gui.shell import Shell

    shell = Shell(claim, folders)
    shell.show()
    code = int(app.exec())
    shell.close()
    return code


def make_application() -> QApplication:
    """The application with its names; Fusion looks the same everywhere and takes its colours from our palette."""
    _load_qt()
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


def _load_qt() -> None:
    """Load Qt, and leave Python's own import in its place.

    PySide puts another there that reads every module's source, for a feature that is not used here. Where two threads
    import at once it trips over itself, and pydantic does not load: an ImportError at a first start now and then.
    """
    plain = builtins.__import__
    import PySide6.QtWidgets  # noqa: F401

    builtins.__import__ = plain


def _say(told: str) -> None:
    """To whoever started it from a terminal; started from a menu there may be none to hear."""
    if sys.stderr is not None:
        print(told, file=sys.stderr)
