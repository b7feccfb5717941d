"""The window as a person meets it: it opens at once, fills when the machine is read, and follows the role."""

from __future__ import annotations

import threading

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QGuiApplication

from deskspec.detect.capture import CaptureHost
from deskspec.gui.page import check_html
from deskspec.gui.window import CheckWindow
from deskspec.store.folders import Folders
from deskspec.workbench import Workbench


@pytest.fixture
def bench(tmp_path, monkeypatch):
    """A workbench over an empty system, with settings and data of its own."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    QSettings.setPath(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, str(tmp_path / "config"))
    return Workbench(Folders(str(tmp_path / "data"), str(tmp_path / "cache")), CaptureHost({}))


@pytest.fixture
def window(bench, qtbot):
    """A shown window whose machine has been read."""
    window = CheckWindow(bench)
    qtbot.addWidget(window)
    window.show()
    window.check_again()
    qtbot.waitUntil(lambda: window.role_box.count() > 0, timeout=10_000)
    return window


def test_the_window_is_there_before_the_machine_is_read(bench, qtbot):
    window = CheckWindow(bench)
    qtbot.addWidget(window)
    window.show()
    assert window.isVisible()
    assert window.role_box.count() == 0


def test_every_role_but_the_base_can_be_chosen(window):
    titles = [window.role_box.itemText(row) for row in range(window.role_box.count())]
    assert titles[0] == "Backend Engineer"
    assert len(titles) == 6
    assert "Home office (base)" not in titles


def test_an_unreadable_machine_is_unknown_and_not_short(window):
    told = window.page.toPlainText()
    assert "Can't tell yet" in told
    assert "short by" not in told


def test_another_role_shows_at_once_and_is_remembered(window, bench, qtbot):
    row = window.role_box.findData("ml-engineer")
    qtbot.keyClicks(window.role_box, "ML")
    window.role_box.setCurrentIndex(row)
    assert "ML Engineer" in window.page.toPlainText()
    again = CheckWindow(bench)
    qtbot.addWidget(again)
    again.check_again()
    qtbot.waitUntil(lambda: again.role_box.count() > 0, timeout=10_000)
    assert again.role_box.currentData() == "ml-engineer"


def test_check_again_rests_while_it_runs_and_comes_back(window, qtbot):
    qtbot.mouseClick(window.again_button, Qt.MouseButton.LeftButton)
    assert not window.again_button.isEnabled()
    qtbot.waitUntil(window.again_button.isEnabled, timeout=10_000)


def test_copy_puts_the_terminals_text_on_the_clipboard(window):
    window.copy_text()
    told = QGuiApplication.clipboard().text()
    assert told.startswith("Backend Engineer")
    assert all(len(line) <= 80 for line in told.splitlines())


def test_a_role_called_like_markup_stays_text(window):
    role = window.role()
    assert role is not None
    from dataclasses import replace

    from deskspec.assess.judge import assess

    evil = replace(role, title="<img src=x onerror=alert(1)>")
    machine = window._loaded.machine
    html = check_html(assess(evil, machine), machine, window.palette())
    assert "<img" not in html
    assert "&lt;img" in html


def test_closing_leaves_no_job_behind(window, qtbot):
    window.check_again()
    window.close()
    assert not [thread for thread in threading.enumerate() if thread.name == "deskspec-job" and thread.is_alive()]
