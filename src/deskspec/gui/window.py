"""The window: sidebar, bar on top, and the page that is shown. It is composed here and decides nothing itself."""

from __future__ import annotations

import os
from collections.abc import Callable

from PySide6.QtCore import QTimer, QUrl
from PySide6.QtGui import (
    QAction,
    QActionGroup,
    QCloseEvent,
    QDragEnterEvent,
    QDropEvent,
    QKeySequence,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QMainWindow, QMenu, QStackedWidget, QVBoxLayout, QWidget

from deskspec.gui.dialogs import messages
from deskspec.gui.icons import icon
from deskspec.gui.pages.check import CheckPage
from deskspec.gui.session import Session
from deskspec.gui.settings import Settings
from deskspec.gui.sidebar import Sidebar
from deskspec.gui.theme import MODES, Mode, Theme
from deskspec.gui.topbar import TopBar
from deskspec.report import words
from deskspec.workbench import Workbench

#: Below this width in pixels the sidebar shows icons alone.
NARROW = 900


class Pages(dict[str, QWidget]):
    """Pages by name, each made when it is first asked for: what nobody looks at yet costs the start nothing."""

    def __init__(self, stack: QStackedWidget, makers: dict[str, Callable[[], QWidget]]) -> None:
        super().__init__()
        self._stack = stack
        self.makers = makers

    def __missing__(self, name: str) -> QWidget:
        page = self[name] = self.makers[name]()
        self._stack.addWidget(page)
        return page


class MainWindow(QMainWindow):
    """The one window of the app."""

    def __init__(self, bench: Workbench | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.settings = Settings()
        self.session = Session(bench, self)
        self.theme = Theme(self.settings.mode, self)
        self.session.choose_role(self.settings.role)
        self.sidebar = Sidebar(self.theme)
        self.topbar = TopBar(self.session, self.theme, self._make_menu())
        self.stack = QStackedWidget()
        self.pages = Pages(
            self.stack, {"check": self._make_check, "machine": self._make_machine, "roles": self._make_roles}
        )
        self._start_when_drawn = False
        self._build()
        self._connect()
        self.theme.apply()
        self.show_page(self.settings.page if self.settings.page in self.pages.makers else "check")

    def _build(self) -> None:
        self.setWindowTitle("DeskSpec")
        self.setWindowIcon(icon("deskspec"))
        self.setAcceptDrops(True)
        self.setMinimumSize(480, 360)
        if not self.restoreGeometry(self.settings.geometry):
            self.resize(1180, 780)
        names = {"check": self.tr("Chec&k"), "machine": self.tr("This machin&e"), "roles": self.tr("R&oles")}
        for page, name in names.items():
            self.sidebar.add_page(page, name, page)
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self.topbar)
        right.addWidget(self.stack, 1)
        middle = QWidget()
        whole = QHBoxLayout(middle)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.sidebar)
        whole.addLayout(right, 1)
        self.setCentralWidget(middle)

    def _make_check(self) -> QWidget:
        return CheckPage(self.session, self.theme)

    def _make_machine(self) -> QWidget:
        from deskspec.gui.pages.machine import MachinePage

        return MachinePage(self.session, self.theme)

    def _make_roles(self) -> QWidget:
        from deskspec.gui.pages.roles import RolesPage

        return RolesPage(self.session, self.theme)

    def _connect(self) -> None:
        self.sidebar.page_chosen.connect(self.show_page)
        self.topbar.open_asked.connect(self.ask_for_file)
        self.session.changed.connect(self._changed)
        self.session.progressed.connect(self._progressed)
        self.session.failed.connect(lambda told: messages.sorry(self, told))

    def _make_menu(self) -> QMenu:
        menu = QMenu(self)
        opening = menu.addAction(self.tr("&Open a machine…"), QKeySequence.StandardKey.Open, self.ask_for_file)
        opening.setStatusTip(self.tr("A saved machine or a capture"))
        look = menu.addMenu(self.tr("&Look"))
        group = QActionGroup(self)
        names = {"system": self.tr("As the &system"), "light": self.tr("&Light"), "dark": self.tr("&Dark")}
        for mode in MODES:
            action = QAction(names[mode], self, checkable=True, checked=mode == self.theme.mode)
            action.triggered.connect(lambda _checked, chosen=mode: self.choose_mode(chosen))
            group.addAction(action)
            look.addAction(action)
        menu.addSeparator()
        menu.addAction(self.tr("&Keyboard shortcuts"), QKeySequence.StandardKey.HelpContents, self._show_keys)
        menu.addAction(self.tr("&About DeskSpec"), lambda: messages.about(self))
        menu.addAction(self.tr("&Quit"), QKeySequence(self.tr("Ctrl+Q")), self.close)
        self.addActions(menu.actions())
        return menu

    def start(self) -> None:
        """Read this computer once the window has been drawn: a reader would take its time from the first paint."""
        self._start_when_drawn = True
        # Tab leads into the page from here; no button looks chosen that nobody chose.
        self.stack.currentWidget().setFocus()
        self.update()

    def show_page(self, page: str) -> None:
        """Show a page and remember it."""
        self.stack.setCurrentWidget(self.pages[page])
        self.sidebar.show_page(page)
        self.settings.page = page

    def choose_mode(self, mode: Mode) -> None:
        """Light, dark, or as the system."""
        self.settings.mode = mode
        self.theme.choose(mode)

    def ask_for_file(self) -> None:
        """Let the person choose a machine's file."""
        kinds = self.tr("Machines and captures (*.json *.zip);;All files (*)")
        path, _ = QFileDialog.getOpenFileName(self, self.tr("Open a machine"), "", kinds)
        if path:
            self.session.open_machine(path)

    def _show_keys(self) -> None:
        pages = [button.toolTip() for button in self.sidebar.page_buttons()]
        messages.keys(self, pages)

    def _changed(self) -> None:
        machine, role = self.session.machine, self.session.role
        if role is not None:
            self.settings.role = role.id
        if machine is not None:
            name = words.clean(self.session.machine_name) or self.tr("This computer")
            read_at = machine.taken_at.replace("T", " ").removesuffix("Z")
            self.sidebar.show_machine(f"{name}\n{words.machine_line(machine)}\n{self.tr('read')} {read_at} UTC")

    def _progressed(self, component: str, done: int, total: int) -> None:
        told = self.tr("Reading: %1 of %2").replace("%1", str(done)).replace("%2", str(total))
        self.sidebar.show_machine(f"{told}\n{component}")

    # --- Qt's own

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._start_when_drawn:
            self._start_when_drawn = False
            QTimer.singleShot(0, self.session.this_computer)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.sidebar.set_narrow(event.size().width() < NARROW)
        super().resizeEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _dropped_file(event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        self.session.open_machine(_dropped_file(event.mimeData().urls()))

    def closeEvent(self, event: QCloseEvent) -> None:
        self.settings.geometry = self.saveGeometry()
        self.session.close()
        super().closeEvent(event)


def _dropped_file(urls: list[QUrl]) -> str:
    paths = [url.toLocalFile() for url in urls if url.isLocalFile()]
    return paths[0] if len(paths) == 1 and os.path.exists(paths[0]) else ""
