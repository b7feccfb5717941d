"""The window: sidebar, bar on top, and the page that is shown. It is composed here and decides nothing itself."""

from __future__ import annotations

import os
from collections.abc import Callable
from importlib import import_module

from PySide6.QtCore import QEvent, Qt, QTimer, QUrl, Signal
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
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QMenu, QStackedWidget, QVBoxLayout, QWidget

from deskspec.gui import words
from deskspec.gui.columns import Columns
from deskspec.gui.icons import icon
from deskspec.gui.placing import place
from deskspec.gui.reading import ReadingNote
from deskspec.gui.remarks import Remarks
from deskspec.gui.session import Session
from deskspec.gui.settings import Settings
from deskspec.gui.sidebar import Sidebar
from deskspec.gui.theme import MODES, Mode, Theme
from deskspec.gui.topbar import TopBar
from deskspec.gui.widgets.notice import NoticeBar
from deskspec.gui.widgets.texts import letters
from deskspec.workbench import Workbench

#: Below this width in letters the sidebar shows icons alone.
NARROW = 118
#: What the page Check is loaded of, the lowest first: all in one go would hold up the window while it detects.
CHECK_PARTS = tuple(
    f"deskspec.gui.{part}" for part in ("widgets.try_control", "widgets.finding_row", "check_export", "pages.check")
)


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

    #: It has been drawn for the first time: from now on other things may take their time.
    drawn = Signal()

    def __init__(self, bench: Workbench | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.settings = Settings()
        self.session = Session(bench, self)
        self.theme = Theme(self.settings.mode, self)
        self.columns = Columns(self.settings, self)
        self.session.choose_role(self.settings.role)
        self.sidebar = Sidebar(self.theme)
        self.topbar = TopBar(self.session, self.theme, self._make_menu())
        self.notices = NoticeBar(self.theme)
        self.reading = ReadingNote(self.session, self)
        self.stack = QStackedWidget()
        self.pages = Pages(
            self.stack, {"check": self._make_check, "machine": self._make_machine, "roles": self._make_roles}
        )
        self._start_when_drawn = False
        self._ask_when_read = False
        self._build()
        self._connect()
        self.theme.apply()
        # The page itself is made once the window has been drawn: it is most of what there is to make.
        self._first_page = self.settings.page if self.settings.page in self.pages.makers else "check"
        self._parts, self._opening = list(CHECK_PARTS), False
        self.sidebar.show_page(self._first_page)

    def _build(self) -> None:
        self.setWindowTitle("DeskSpec")
        self.setWindowIcon(icon("deskspec"))
        self.setAcceptDrops(True)
        self.setMinimumSize(480, 360)
        place(self, self.settings.geometry)
        names = {"check": self.tr("Chec&k"), "machine": self.tr("This machin&e"), "roles": self.tr("R&oles")}
        for page, name in names.items():
            self.sidebar.add_page(page, name, page)
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self.topbar)
        right.addWidget(self.notices)
        right.addWidget(self.stack, 1)
        middle = QWidget()
        whole = QHBoxLayout(middle)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.sidebar)
        whole.addLayout(right, 1)
        self.setCentralWidget(middle)

    def _make_check(self) -> QWidget:
        from deskspec.gui.pages.check import CheckPage

        return CheckPage(self.session, self.theme, self.columns)

    def _make_machine(self) -> QWidget:
        from deskspec.gui.pages.machine import MachinePage

        return MachinePage(self.session, self.theme)

    def _make_roles(self) -> QWidget:
        from deskspec.gui.pages.roles import RolesPage

        return RolesPage(self.session, self.theme)

    def _connect(self) -> None:
        self.sidebar.page_chosen.connect(self.show_page)
        self.sidebar.page_called.connect(self._go_to)
        self.topbar.open_asked.connect(self.ask_for_file)
        self.session.changed.connect(self._changed)
        self.remarks = Remarks(self.session, self.notices, self)
        self.reading.told.connect(self.sidebar.show_machine)
        self.reading.told.connect(self.topbar.tell_reading)
        self.reading.shown_changed.connect(self.topbar.show_reading)
        self.reading.shown_changed.connect(self._changed)

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
        columns = menu.addMenu(self.tr("&Columns"))
        for column, name in {"graph": self.tr("&Graph"), "levels": self.tr("&Levels asked")}.items():
            action = QAction(name, self, checkable=True, checked=self.columns.wanted(column))
            action.toggled.connect(lambda wanted, column=column: self.columns.want(column, wanted))
            columns.addAction(action)
        menu.addSeparator()
        self.questions = menu.addAction(self.tr("Quest&ions…"), self._ask)
        self.questions.setStatusTip(self.tr("What no machine can read: line, desk, chair, light"))
        self.questions.setEnabled(False)
        menu.addSeparator()
        menu.addAction(self.tr("&Help"), QKeySequence.StandardKey.HelpContents, self._show_help)
        menu.addAction(self.tr("&Keyboard shortcuts"), QKeySequence(self.tr("Ctrl+?")), self._show_keys)
        menu.addAction(self.tr("&About DeskSpec"), self._show_about)
        menu.addAction(self.tr("&Quit"), QKeySequence(self.tr("Ctrl+Q")), self.close)
        self.addActions(menu.actions())
        return menu

    def start(self) -> None:
        """Read this computer once the window has been drawn: a reader would take its time from the first paint."""
        self._start_when_drawn = True
        self.update()

    def _open(self) -> None:
        """The first page, unless another one has been asked for already; loaded a part in a turn of the event loop."""
        if self.stack.currentWidget() is not None:
            return
        if self._first_page == "check" and self._parts:
            import_module(self._parts.pop(0))
            QTimer.singleShot(0, self, self._open)
        else:
            self.show_page(self._first_page)
            # Tab leads into the page from here; no button looks chosen that nobody chose.
            self.pages[self._first_page].setFocus()

    def show_page(self, page: str) -> None:
        """Show a page and remember it."""
        self.stack.setCurrentWidget(self.pages[page])
        self.sidebar.show_page(page)
        self.settings.page = page

    def _go_to(self, page: str) -> None:
        """A page and the focus with it: the next Tab leads into it, not on along the bar."""
        self.show_page(page)
        self.pages[page].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def choose_mode(self, mode: Mode) -> None:
        """Light, dark, or as the system."""
        self.settings.mode = mode
        self.theme.choose(mode)

    def ask_for_file(self) -> None:
        """Let the person choose a machine's file."""
        from PySide6.QtWidgets import QFileDialog

        kinds = self.tr("Machines and captures (*.json *.zip);;All files (*)")
        path, _ = QFileDialog.getOpenFileName(self, self.tr("Open a machine"), "", kinds)
        if path:
            self.session.open_machine(path)

    def take_in(self, paths: list[str]) -> None:
        """Files dropped onto the window: a role is imported, one machine is opened, several are compared."""
        roles = [path for path in paths if path.lower().endswith((".yaml", ".yml"))]
        machines = [path for path in paths if path not in roles]
        if roles:
            self._import_roles(roles)
        if len(machines) == 1:
            self.session.open_machine(machines[0])
        elif machines:
            self._compare_machines(machines)

    def _import_roles(self, paths: list[str]) -> None:
        from deskspec.gui.pages.roles import RolesPage

        self.show_page("roles")
        page = self.pages["roles"]
        if isinstance(page, RolesPage):
            for path in paths:
                page.take_in(path)

    def _compare_machines(self, paths: list[str]) -> None:
        from deskspec.gui.pages.machine import MachinePage

        self.show_page("machine")
        page = self.pages["machine"]
        if isinstance(page, MachinePage):
            page.compare(paths)

    def ask_when_read(self) -> None:
        """Once this computer is read, ask what no machine can read; not where something was said or skipped before."""
        self._ask_when_read = True

    def _ask(self, *, first: bool = False) -> None:
        from deskspec.gui.dialogs import first_start

        ask = first_start.ask_if_wanted if first else first_start.ask
        ask(self.session, self.theme, self.settings, self)

    def _show_help(self) -> None:
        from deskspec.gui.dialogs.help import HelpWindow
        from deskspec.gui.dialogs.reading import show_one

        show_one(self, HelpWindow, lambda: HelpWindow(self.session, self.theme, tuple(self.pages.makers), self))

    def _show_keys(self) -> None:
        from deskspec.gui.dialogs.reading import show_one
        from deskspec.gui.dialogs.shortcuts import ShortcutsWindow

        names = zip(self.pages.makers, self.sidebar.page_buttons(), strict=True)
        pages = {button.accessibleName(): self.pages[page] for page, button in names if page in self.pages}
        show_one(self, ShortcutsWindow, lambda: ShortcutsWindow(self.theme, self, pages))

    def _show_about(self) -> None:
        from deskspec.gui.dialogs.about import AboutWindow
        from deskspec.gui.dialogs.reading import show_one

        show_one(self, AboutWindow, lambda: AboutWindow(self.session, self.theme, self))

    def _changed(self) -> None:
        machine, role = self.session.machine, self.session.role
        self.questions.setEnabled(machine is not None and self.session.own_machine)
        self._ask_if_time()
        if role is not None:
            self.settings.role = role.id
        if machine is None:
            self.sidebar.show_machine("")
        elif not self.reading.shown:
            name = words.clean(self.session.machine_name) or self.tr("This computer")
            self.sidebar.show_machine(f"{name}\n{words.machine_line(machine)}", machine.taken_at)

    def _ask_if_time(self) -> None:
        """Ask once the machine is read and the window has the keyboard.

        A window manager gives the keyboard to a dialog of the window that has it; one that comes up before that may
        stand there and hear no key.
        """
        if self._ask_when_read and self.session.machine is not None and self.isActiveWindow():
            self._ask_when_read = False
            # The result first: it is shown, and then something is asked.
            QTimer.singleShot(0, self, lambda: self._ask(first=True))

    # --- Qt's own

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange:
            self._ask_if_time()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._start_when_drawn:
            self._start_when_drawn = False
            QTimer.singleShot(0, self.session.this_computer)
            QTimer.singleShot(0, self.drawn.emit)
        if not self._opening:
            self._opening = True
            QTimer.singleShot(0, self, self._open)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.sidebar.set_narrow(event.size().width() < letters(self, NARROW))
        super().resizeEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _dropped_files(event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self.take_in(_dropped_files(event.mimeData().urls()))

    def closeEvent(self, event: QCloseEvent) -> None:
        self.settings.geometry = self.saveGeometry()
        self.session.close()
        super().closeEvent(event)


def _dropped_files(urls: list[QUrl]) -> list[str]:
    return [url.toLocalFile() for url in urls if url.isLocalFile() and os.path.exists(url.toLocalFile())]
