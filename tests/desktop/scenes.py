"""What there is to look at in the window: each scene brings it into one state, the way a person would get there.

A scene is given a Stage and leaves it for the next one as it found it: `Stage.leave` closes what was opened.
"""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QMenu, QPlainTextEdit, QScrollArea, QWidget

from deskspec.gui.dialogs import messages
from deskspec.gui.dialogs.about import AboutWindow
from deskspec.gui.dialogs.value import ValueDialog
from deskspec.gui.pages.check import CheckPage
from deskspec.gui.pages.machine import MachinePage
from deskspec.gui.pages.machine_table import MachineTable
from deskspec.gui.pages.roles import RolesPage
from deskspec.gui.widgets.finding_row import FindingRow
from deskspec.gui.window import MainWindow

#: Longer than any job of the window takes on a busy machine, in seconds.
PATIENCE = 20


class Late(Exception):
    """The window did not come into the state that a scene waits for."""


class Stage:
    """The window with what a scene needs of it; `whole` is the page that is taken from top to end, if one is."""

    def __init__(self, window: MainWindow, own_role: str, machine_file: str) -> None:
        self.window = window
        self.own_role = own_role
        self.machine_file = machine_file
        self.whole: QWidget | None = None

    def wait(self, ready: Callable[[], bool]) -> None:
        """Go on when it is so; Late where it never is."""
        until = time.monotonic() + PATIENCE
        while not ready():
            if time.monotonic() > until:
                raise Late
            QTest.qWait(10)

    def settle(self) -> None:
        """Let layouts, timers of a turn and paint events have their say, until nothing changes any more."""
        before, now = QImage(), self.picture()
        until = time.monotonic() + PATIENCE
        while now != before and time.monotonic() < until:
            QTest.qWait(60)
            before, now = now, self.picture()

    def page(self, name: str) -> QWidget:
        """Go to a page, scrolled to its top."""
        self.window.show_page(name)
        page = self.window.pages[name]
        for area in page.findChildren(QScrollArea):
            area.verticalScrollBar().setValue(0)
        return page

    def take_whole(self, page: QWidget) -> None:
        """The whole of a scrolled page instead of the window."""
        area = next(area for area in page.findChildren(QScrollArea) if area.isVisible())
        self.whole = area.widget()

    def dialog(self) -> QWidget | None:
        """The window above the window, if there is one."""
        tops = [top for top in QApplication.topLevelWidgets() if top.isVisible() and top is not self.window]
        return tops[-1] if tops else None

    def picture(self) -> QImage:
        """What a person would see now: the window, dimmed under a dialog where there is one."""
        shown = self.dialog()
        if self.whole is not None and shown is None:
            return self.whole.grab().toImage()
        below = self.window.grab()
        return (below if shown is None else _above(below, shown, self.window)).toImage()

    def leave(self) -> None:
        """Close what a scene has opened, and take back what it tried out."""
        while (shown := self.dialog()) is not None:
            shown.close()
            QApplication.processEvents()
        self.whole = None
        session = self.window.session
        if session.tried:
            session.drop_tried()
        for entry in session.bench.entered():
            session.take_back(entry.metric)
        session.bench.role_draft(self.own_role, "")


def _above(below: QPixmap, shown: QWidget, window: QWidget) -> QPixmap:
    """A dialog in the middle of its window, a menu where it hangs."""
    own = shown.grab()
    painter = QPainter(below)
    if isinstance(shown, QMenu):
        at = shown.mapToGlobal(QPoint()) - window.mapToGlobal(QPoint())
        painter.drawPixmap(min(at.x(), window.width() - shown.width()), at.y(), own)
    else:
        painter.fillRect(window.rect(), QColor(0, 0, 0, 90))
        left, top = (window.width() - shown.width()) // 2, (window.height() - shown.height()) // 3
        painter.drawPixmap(left, max(0, top), own)
    painter.end()
    return below


# --- Check


def _check(stage: Stage) -> CheckPage:
    page = stage.page("check")
    assert isinstance(page, CheckPage)
    page.only_short.setChecked(False)
    page.what_if.setChecked(False)
    for row in page.rows():
        row.set_open(False)
    role = stage.window.session.assessment()
    wanted = len(role.findings) if role is not None else 0
    stage.wait(lambda: len(page.rows()) == wanted)
    return page


def _first_open(page: CheckPage) -> FindingRow:
    """The first row that is not met, opened: it has most to say."""
    states = ("falls short", "unknown", "below advice")
    rows = {row.finding.state: row for row in reversed(page.rows()) if row.finding is not None}
    row = next((rows[state] for state in states if state in rows), page.rows()[0])
    row.set_open(True)
    return row


def check(stage: Stage) -> None:
    _check(stage)


def check_whole(stage: Stage) -> None:
    stage.take_whole(_check(stage))


def check_open(stage: Stage) -> None:
    page = _check(stage)
    row = _first_open(page)
    row.setFocus(Qt.FocusReason.TabFocusReason)
    stage.settle()
    area = next(area for area in page.findChildren(QScrollArea))
    area.ensureWidgetVisible(row, 0, 200)


def check_all_open(stage: Stage) -> None:
    page = _check(stage)
    for row in page.rows():
        row.set_open(True)
    stage.take_whole(page)


def check_short(stage: Stage) -> None:
    page = _check(stage)
    page.only_short.setChecked(True)


def check_what_if(stage: Stage) -> None:
    _check(stage)
    for metric, text in (("gpu.class", "RTX 4090"), ("gpu.memory", "24 GB"), ("network.download", "1 Gbps")):
        stage.window.session.try_value(metric, text)


def _ask(stage: Stage, metric: str, text: str = "") -> None:
    _check(stage)
    dialog = ValueDialog(stage.window.session, metric, parent=stage.window)
    dialog.open()
    if text:
        QTest.keyClicks(dialog.field, text)


def correct(stage: Stage) -> None:
    _ask(stage, "network.download", text="250 Mbps")


def correct_wrong(stage: Stage) -> None:
    _ask(stage, "memory.size", text="32")


# --- This machine


def _machine(stage: Stage) -> MachinePage:
    page = stage.page("machine")
    assert isinstance(page, MachinePage)
    stage.wait(lambda: page.complete)
    page.field.clear()
    page.only_unknown.setChecked(False)
    return page


def machine(stage: Stage) -> None:
    _machine(stage)


def machine_whole(stage: Stage) -> None:
    stage.take_whole(_machine(stage))


def machine_entered(stage: Stage) -> None:
    page = _machine(stage)
    for metric, text in (("network.download", "250 Mbps"), ("displays.count", "3")):
        stage.window.session.correct(metric, text)
    stage.settle()
    area = next(area for area in page.findChildren(QScrollArea))
    area.verticalScrollBar().setValue(area.verticalScrollBar().maximum())


def machine_unknown(stage: Stage) -> None:
    _machine(stage).only_unknown.setChecked(True)


def machine_no_match(stage: Stage) -> None:
    _machine(stage).field.setText("quantum")


def machine_add(stage: Stage) -> None:
    _machine(stage).entered.ask_which()


def machine_capture(stage: Stage) -> None:
    _machine(stage).ask_to_capture()


def machine_compare(stage: Stage) -> None:
    _machine(stage).compare([stage.machine_file, stage.machine_file + ".missing"])
    table = stage.dialog()
    assert isinstance(table, MachineTable)
    stage.wait(lambda: table.grid.rowCount() == 3)


# --- Roles


def _roles(stage: Stage) -> RolesPage:
    page = stage.page("roles")
    assert isinstance(page, RolesPage)
    page.back_to_grid()
    return page


def roles(stage: Stage) -> None:
    _roles(stage)


def role(stage: Stage) -> None:
    page = _roles(stage)
    page.open_role("ml-engineer")
    stage.settle()


def role_whole(stage: Stage) -> None:
    role(stage)
    stage.take_whole(stage.window.pages["roles"])


def role_own(stage: Stage) -> None:
    _roles(stage).open_role(stage.own_role)
    stage.settle()


def compare(stage: Stage) -> None:
    _roles(stage).open_compare("backend-engineer")
    stage.settle()


def compare_whole(stage: Stage) -> None:
    compare(stage)
    stage.take_whole(stage.window.pages["roles"])


def _edit(stage: Stage, text: str = "") -> None:
    page = _roles(stage)
    page.open_editor(stage.own_role)
    stage.wait(page.editor.isVisible)
    field = page.editor.findChild(QPlainTextEdit)
    assert isinstance(field, QPlainTextEdit)
    stage.wait(lambda: bool(field.toPlainText()))
    field.setPlainText(field.toPlainText() + text)
    stage.wait(lambda: not page.editor.under_way)


def editor(stage: Stage) -> None:
    _edit(stage)


def editor_wrong(stage: Stage) -> None:
    _edit(stage, "\n  memory.sise: {minimum: 32 GB}\n")


def editor_leave(stage: Stage) -> None:
    _edit(stage, "\n# noted\n")
    QTest.keyClick(stage.window.pages["roles"], Qt.Key.Key_Escape)


def role_new(stage: Stage) -> None:
    _roles(stage).ask_new("ml-engineer")


def role_delete(stage: Stage) -> None:
    role_own(stage)
    page = stage.window.pages["roles"]
    assert isinstance(page, RolesPage)
    page.ask_delete(stage.own_role)


# --- everywhere


def menu(stage: Stage) -> None:
    _check(stage)
    shown = stage.window.topbar.menu_button.menu()
    button = stage.window.topbar.menu_button
    shown.popup(button.mapToGlobal(QPoint(0, button.height())))


def keys(stage: Stage) -> None:
    _check(stage)
    stage.window._show_keys()


def about(stage: Stage) -> None:
    _check(stage)
    stage.window._show_about()
    shown = stage.dialog()
    assert isinstance(shown, AboutWindow)
    stage.wait(lambda: bool(shown.inside))


def help_window(stage: Stage) -> None:
    _check(stage)
    stage.window._show_help()


def questions(stage: Stage) -> None:
    _check(stage)
    stage.window._ask()


def sorry(stage: Stage) -> None:
    _check(stage)
    box = messages.sorry(
        stage.window, "machine.json: not JSON, line 1, column 2; give a saved machine or a capture", "…"
    )
    # The picture is of the box with its details, where it has them.
    for button in box.findChildren(QAbstractButton):
        if "etails" in button.text():
            button.click()


SCENES: dict[str, Callable[[Stage], None]] = {
    scene.__name__: scene
    for scene in (
        check, check_whole, check_open, check_all_open, check_short, check_what_if, correct, correct_wrong,
        machine, machine_whole, machine_unknown, machine_no_match, machine_add, machine_capture, machine_compare,
        machine_entered, roles, role, role_whole, role_own, compare, compare_whole, editor, editor_wrong, editor_leave,
        role_new, role_delete, menu, keys, about, help_window, questions, sorry,
    )
}  # fmt: skip
