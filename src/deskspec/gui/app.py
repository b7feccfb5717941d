"""Starting the window: what Qt would abort on is found out first, then the application and its one window."""

from __future__ import annotations

import sys

from deskspec import __version__
from deskspec.qt_preflight import trouble


def main() -> int:
    """Open the window and return its exit code; 2 with one line where none can open."""
    lacking = trouble()
    if lacking is not None:
        print(f"deskspec: no window: {lacking}; deskspec check works in a terminal", file=sys.stderr)
        return 2
    from PySide6.QtWidgets import QApplication

    from deskspec.gui.window import CheckWindow

    app = QApplication(sys.argv[:1])
    app.setApplicationName("deskspec")
    app.setApplicationDisplayName("DeskSpec")
    app.setApplicationVersion(__version__)
    app.setDesktopFileName("deskspec")
    app.setStyle("Fusion")
    window = CheckWindow()
    window.show()
    window.check_again()
    return int(app.exec())
