"""Whatever is lacking, the window opens, says so in one line, and goes on."""

from __future__ import annotations

import os
import sys

import pytest
from PySide6.QtCore import QSettings

from deskspec.gui import app, shell
from deskspec.gui.crash import CrashFile
from deskspec.gui.instance import Claim
from deskspec.gui.log import Log
from deskspec.gui.settings import Settings
from deskspec.gui.shell import Shell
from deskspec.gui.window import MainWindow
from deskspec.store.folders import Folders
from deskspec.workbench import Workbench
from tests.build import machines

SETTINGS = "deskspec/deskspec.conf"


@pytest.fixture
def start(monkeypatch, qtbot, tmp_path):
    """Starts the window as the program does, over a made machine; closes it afterwards."""
    shells = []
    monkeypatch.setattr(shell, "Log", QuietLog)
    monkeypatch.setattr(shell, "Workbench", lambda folders: Workbench(folders, machines.laptop()))
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr("threading.excepthook", lambda args: sys.__excepthook__(*args[:3]))
    monkeypatch.setattr(shell, "CrashFile", QuietCrash)

    def start(data=None, cache=None):
        folders = Folders(data or str(tmp_path / "data"), cache or str(tmp_path / "cache"))
        made = Shell(Claim(None), folders)
        shells.append(made)
        qtbot.addWidget(made.window)
        made.show()
        qtbot.waitUntil(
            lambda: made.window.session.machine is not None and not made.window.session.busy, timeout=15_000
        )
        return made.window

    yield start
    for made in shells:
        made.close()


class QuietLog(Log):
    """Leaves Qt's messages to the test plugin."""

    def begin(self):
        pass

    def close(self):
        pass


class QuietCrash(CrashFile):
    """Leaves crashes to pytest's own handler, and does all else."""

    def watch(self):
        import faulthandler

        was = faulthandler.is_enabled()
        told = super().watch()
        if was:
            faulthandler.enable()
        return told


def told(window):
    """Every notice that there is."""
    return {name: window.notices._told[name].text for name in window.notices.names()}


def test_where_all_is_well_nothing_is_said(start):
    assert told(start()) == {}


@pytest.mark.skipif(not os.path.isdir("/sys"), reason="no folder here that nobody can write to")
def test_a_home_that_cant_be_written_is_told_once_and_the_check_is_there(start):
    window = start("/sys/deskspec", "/sys/deskspec/cache")
    notes = told(window)
    assert list(notes) == ["folder"]
    assert "can be kept" in notes["folder"]
    assert "\n" not in notes["folder"]
    assert window.session.assessment() is not None


def test_a_data_folder_that_is_a_file_is_told(start, tmp_path):
    (tmp_path / "data").write_text("not a folder", encoding="utf-8")
    notes = told(start())
    assert "folder" in notes
    assert (tmp_path / "data").read_text(encoding="utf-8") == "not a folder"


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="no full disk here")
def test_a_full_disk_is_told(start, tmp_path):
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "crash.txt").symlink_to("/dev/full")
    assert "No space left" in told(start())["folder"]


def test_no_home_is_told(start, monkeypatch, qtbot):
    window = MainWindow(Workbench(Folders(None, None), machines.laptop()))
    qtbot.addWidget(window)
    window.show()
    window.start()
    qtbot.waitUntil(lambda: window.session.machine is not None, timeout=15_000)
    assert window.session.assessment() is not None


@pytest.mark.parametrize(
    "content",
    [
        b"[General\nrole=x\n",
        b"hello\nthere [[[\n=\n",
        b"\0" * 4000,
        bytes(range(256)) * 20,
        b"[General]\ngeometry=@ByteArray(garbage)\nmode=purple\npage=../../etc\nrole=\\xd800\n",
        b"[General]\nrole=" + b"x" * 1_000_000,
    ],
)
def test_settings_that_are_garbage_are_told_or_dropped_and_the_window_is_as_usual(start, tmp_path, content):
    path = tmp_path / "config" / SETTINGS
    path.parent.mkdir(parents=True)
    path.write_bytes(content)
    window = start()
    assert set(told(window)) <= {"settings"}
    assert window.theme.mode == "system"
    assert window.session.role.id == "backend-engineer"
    # The first page may still be on its way: it is made after the window is drawn.
    check = window.pages["check"]
    assert window._first_page == "check"
    assert window.stack.currentWidget() is check
    window.choose_mode("dark")
    assert Settings().mode == "dark"


def test_damaged_settings_are_told(tmp_path):
    path = tmp_path / "config" / SETTINGS
    path.parent.mkdir(parents=True)
    path.write_bytes(b"[General\nrole=x\n")
    assert "was damaged" in Settings().trouble()


def test_settings_that_cant_be_written_are_told(start, tmp_path):
    path = tmp_path / "config" / SETTINGS
    path.mkdir(parents=True)
    assert "can't be kept" in told(start())["settings"]


def test_a_broken_own_role_is_left_out_and_told(start, tmp_path):
    roles = tmp_path / "data" / "profiles"
    roles.mkdir(parents=True)
    (roles / "mine.yaml").write_text("id: [mine\n", encoding="utf-8")
    window = start()
    assert "mine.yaml:" in told(window)["remarks"]
    assert len(window.session.roles) == 6


def test_several_broken_roles_are_one_notice_that_shows_them_all(start, tmp_path, qtbot):
    from PySide6.QtWidgets import QPlainTextEdit

    roles = tmp_path / "data" / "profiles"
    roles.mkdir(parents=True)
    for name in ("one", "two"):
        (roles / f"{name}.yaml").write_text(f"id: [{name}\n", encoding="utf-8")
    window = start()
    assert told(window)["remarks"].startswith("2 things")
    window.notices.notice("remarks").buttons[0].click()
    field = window.findChild(QPlainTextEdit)
    assert "one.yaml:" in field.toPlainText()
    assert "two.yaml:" in field.toPlainText()
    field.window().close()


def test_a_database_that_cant_be_read_is_told_until_it_is_mended(start, tmp_path, qtbot):
    (tmp_path / "data").mkdir()
    database = tmp_path / "data" / "deskspec.db"
    database.write_bytes(b"this is no database, whatever its name says" * 100)
    window = start()
    assert "not a database" in told(window)["remarks"]
    assert window.session.assessment() is not None
    database.unlink()
    window.session.check_again()
    qtbot.waitUntil(lambda: not window.session.busy, timeout=15_000)
    assert told(window) == {}


def test_a_window_that_cant_open_is_one_line_and_an_exit_code(monkeypatch, capsys):
    monkeypatch.setattr(app, "trouble", lambda: "Qt lacks system libraries; sudo apt install libxcb-cursor0")
    assert app.main() == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.count("\n") == 1
    assert "libxcb-cursor0" in err


def test_settings_of_another_kind_are_dropped_alone(tmp_path):
    kept = QSettings("deskspec", "deskspec")
    kept.setValue("role", ["a", "list"])
    kept.setValue("page", "roles")
    kept.setValue("geometry", 7)
    kept.sync()
    settings = Settings()
    assert settings.role == ""
    assert settings.page == "roles"
    assert settings.geometry.isEmpty()
