"""An unexpected error is logged, told once with its details, and the app goes on."""

from __future__ import annotations

import sys
import threading

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMessageBox, QPushButton

from deskspec.gui import faults
from deskspec.gui.faults import log_path, tell_of_faults, write_log
from deskspec.store.folders import Folders


@pytest.fixture
def told(window_over, monkeypatch):
    """A window whose faults are told; the hooks are put back afterwards."""
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    window = window_over(start=False)
    tell_of_faults(window)
    return window


def boom():
    raise RuntimeError("the <b>disk</b> is on fire")


def raise_fault():
    try:
        boom()
    except RuntimeError as error:
        sys.excepthook(type(error), error, error.__traceback__)


def dialogs(window):
    return [box for box in window.findChildren(QMessageBox) if box.isVisible()]


def test_a_fault_is_told_once_with_a_copy_button_and_logged(told, qtbot):
    raise_fault()
    raise_fault()
    qtbot.waitUntil(lambda: len(dialogs(told)) == 1)
    box = dialogs(told)[0]
    assert "the <b>disk</b> is on fire" in box.text()
    copy = next(button for button in box.findChildren(QPushButton) if button.text() == "Copy")
    copy.click()
    copied = QGuiApplication.clipboard().text()
    assert "boom" in copied
    assert "DeskSpec" in copied
    path = log_path(told.session.bench.folders)
    assert path is not None
    with open(path, encoding="utf-8") as log:
        assert log.read().count("Traceback") == 2
    box.close()


def test_a_fault_in_a_thread_is_told_as_well(told, qtbot):
    thread = threading.Thread(target=boom)
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: len(dialogs(told)) == 1)
    dialogs(told)[0].close()


def test_a_full_log_begins_anew_and_the_old_one_stays(tmp_path, monkeypatch):
    folders = Folders(str(tmp_path), None)
    monkeypatch.setattr(faults, "LARGEST_LOG", 100)
    write_log(folders, "x" * 200)
    write_log(folders, "y")
    assert "y" in (tmp_path / "deskspec.log").read_text(encoding="utf-8")
    assert "x" * 200 in (tmp_path / "deskspec.log.1").read_text(encoding="utf-8")


def test_no_place_for_a_log_is_no_fault():
    write_log(Folders(None, None), "x")
