"""Starting the window: what Qt would abort on is found out first, then the application and its one window."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from deskspec import __version__
from deskspec.qt_preflight import trouble

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication


def main() -> int:
    """Open the window and return its exit code; 2 with one line where none can open."""
    lacking = trouble()
    if lacking is not None:
        print(f"deskspec: no window: {lacking}; deskspec check works in a terminal", file=sys.stderr)
        return 2
    # Before Qt is loaded: PySide taxes every import after its own.
    import deskspec.assess.judge
    import deskspec.gui.words
    import deskspec.workbench  # noqa: F401

    app = make_application()
    from deskspec.gui import accessible
    from deskspec.gui.faults import tell_of_faults
    from deskspec.gui.window import MainWindow

    accessible.install()
    window = MainWindow()
    tell_of_faults(window)
    window.show()
    window.start()
    window.ask_when_read()
    return int(app.exec())


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
