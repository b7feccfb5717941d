"""An unexpected error is logged, told once with its details, and the app goes on; a crash is told at the next start."""

from __future__ import annotations

import logging
import os
import subprocess
import sys
import threading

import pytest
from PySide6.QtCore import qWarning
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMessageBox, QPlainTextEdit, QPushButton

from deskspec.gui import log
from deskspec.gui.crash import CrashFile
from deskspec.gui.faults import tell_of_faults
from deskspec.gui.log import Log, log_path, recent, recent_of_file
from deskspec.store.folders import Folders


@pytest.fixture
def folders(tmp_path):
    return Folders(str(tmp_path / "data"), None)


@pytest.fixture
def kept(folders, request):
    """A log that is taken over, and given back afterwards with the test plugin's own handler of Qt's messages."""
    from PySide6.QtCore import qInstallMessageHandler

    made = Log(folders)
    made.begin()
    ours = qInstallMessageHandler(None)
    qInstallMessageHandler(ours)
    yield made
    made.close()
    capture = getattr(request.node, "qt_log_capture", None)
    if capture is not None:
        qInstallMessageHandler(capture._handle_with_context)


def file_of(folders):
    path = log_path(folders)
    assert path is not None
    with open(path, encoding="utf-8") as file:
        return file.read()


@pytest.fixture
def told(window_over, monkeypatch, kept):
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


def copied(box):
    next(button for button in box.findChildren(QPushButton) if button.text() == "Copy").click()
    return QGuiApplication.clipboard().text()


def test_a_fault_is_told_once_with_a_copy_button_and_logged(told, qtbot, folders):
    logging.getLogger("deskspec.gui").warning("it smelled of smoke")
    raise_fault()
    raise_fault()
    qtbot.waitUntil(lambda: len(dialogs(told)) == 1)
    box = dialogs(told)[0]
    assert "the <b>disk</b> is on fire" in box.text()
    # Enter closes what was read, and does not copy it.
    assert box.defaultButton() is box.button(QMessageBox.StandardButton.Close)
    report = copied(box)
    assert "boom" in report
    assert "DeskSpec" in report
    assert "it smelled of smoke" in report
    assert "Traceback" in file_of(folders)
    box.close()


def test_a_fault_in_a_thread_is_told_as_well(told, qtbot):
    thread = threading.Thread(target=boom)
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: len(dialogs(told)) == 1)
    dialogs(told)[0].close()


def test_a_job_that_fails_unforeseen_shows_its_traceback_in_the_dialog(told, qtbot, monkeypatch):
    def fail(*_):
        raise ZeroDivisionError("by nothing")

    monkeypatch.setattr(told.session.bench, "open_machine", fail)
    told.session.open_machine("x.json")
    qtbot.waitUntil(lambda: len(dialogs(told)) == 1)
    box = dialogs(told)[0]
    assert box.text() == "ZeroDivisionError: by nothing"
    assert "in fail" in box.detailedText()
    assert "in fail" in copied(box)
    box.close()


# --- the log


def test_what_qt_says_is_logged_by_its_weight(kept, folders):
    qWarning("the theme has no icons")
    assert "WARNING deskspec.qt: the theme has no icons" in file_of(folders)


def test_the_log_knows_no_names_and_no_addresses(kept, folders, monkeypatch):
    monkeypatch.setenv("HOME", "/home/ada")
    logging.getLogger("deskspec.x").error(
        "/home/ada/.cache: link 3c:52:82:11:22:33 of 0c9f7a3e-1111-4222-8333-444455556666"
    )
    for text in (file_of(folders), recent()):
        assert "ada" not in text
        assert "~/.cache" in text
        assert "3c:52:82" not in text
        assert "0c9f7a3e" not in text


def test_a_message_that_repeats_is_counted(kept, folders):
    for _ in range(500):
        logging.getLogger("deskspec.x").warning("again")
    logging.getLogger("deskspec.x").warning("other")
    assert file_of(folders).count("again") == 1
    assert "499 times more" in file_of(folders)


def test_what_is_only_for_developers_is_left_out(kept, folders):
    logging.getLogger("deskspec.x").debug("detail")
    logging.getLogger("deskspec.x").info("started")
    assert "detail" not in file_of(folders)
    assert "started" in file_of(folders)


def test_the_memory_of_the_log_is_bounded(kept):
    for number in range(log.KEPT * 2):
        logging.getLogger("deskspec.x").info("%d %s", number, "x" * 2 * log.LONGEST)
    assert len(recent()) < log.KEPT * (log.LONGEST + 100)
    assert f"{log.KEPT * 2 - 1} x" in recent()


def test_a_full_log_begins_anew_and_the_old_one_stays(kept, folders, monkeypatch):
    monkeypatch.setattr(log, "LARGEST_LOG", 100)
    logging.getLogger("deskspec.x").info("x" * 200)
    logging.getLogger("deskspec.x").info("y")
    assert "x" * 200 not in file_of(folders)
    with open(f"{log_path(folders)}.1", encoding="utf-8") as old:
        assert "x" * 200 in old.read()


@pytest.mark.parametrize("data", [None, "/sys/deskspec"])
def test_no_place_for_a_log_is_no_fault(data, capsys):
    made = Log(Folders(data, None))
    record = logging.LogRecord("deskspec", logging.WARNING, "", 0, "x", None, None)
    made.emit(record)
    assert "x" in capsys.readouterr().err


# --- a crash

_CRASH = """
import os, sys
from deskspec.gui.crash import CrashFile
from deskspec.store.folders import Folders
crash = CrashFile(Folders(sys.argv[1], None))
assert crash.take_last() == ""
assert crash.watch() == ""
{end}
"""


def run_and(end, folders):
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    return subprocess.run(
        (sys.executable, "-c", _CRASH.format(end=end), folders.data), env=environment, capture_output=True, check=False
    )


@pytest.mark.skipif(sys.platform == "win32", reason="no such signals")
@pytest.mark.parametrize("end", ["os.kill(os.getpid(), 11)", "os.abort()"])
def test_a_crash_is_told_at_the_next_start_and_never_again(folders, end):
    assert run_and(end, folders).returncode < 0
    told = CrashFile(folders).take_last()
    assert "Fatal Python error" in told
    assert "<module>" in told
    assert CrashFile(folders).take_last() == ""


@pytest.mark.skipif(sys.platform == "win32", reason="no such signals")
@pytest.mark.parametrize(
    "end", ["os.kill(os.getpid(), 9)", "os.kill(os.getpid(), 15)", "crash.end_well()", "os._exit(3)"]
)
def test_what_was_killed_or_ended_is_no_crash(folders, end):
    run_and(end, folders)
    assert CrashFile(folders).take_last() == ""


def test_a_good_end_leaves_no_file(folders):
    run_and("crash.end_well()", folders)
    assert os.listdir(folders.data) == []


def test_the_note_of_a_crash_shows_copies_and_goes(window_over, qtbot):
    window = window_over(start=False)
    window.remarks.tell_crash("Fatal Python error: Aborted", "WARNING deskspec.qt: before")
    notice = window.notices.notice("crash")
    assert notice is not None
    assert "ended unexpectedly" in notice.text
    show, copy = notice.buttons
    copy.click()
    assert "Fatal Python error: Aborted" in QGuiApplication.clipboard().text()
    assert "deskspec.qt: before" in QGuiApplication.clipboard().text()
    show.click()
    field = window.findChild(QPlainTextEdit)
    assert "Fatal Python error: Aborted" in field.toPlainText()
    field.window().close()
    notice.dismiss_button.click()
    assert window.notices.names() == ()
    assert window.notices.isHidden()


def test_the_end_of_an_earlier_log_goes_with_it(folders, tmp_path):
    os.mkdir(folders.data)
    with open(os.path.join(folders.data, "deskspec.log"), "w", encoding="utf-8") as file:
        file.write("".join(f"line {number}\n" for number in range(5000)))
    assert recent_of_file(folders).splitlines()[-1] == "line 4999"
    assert len(recent_of_file(folders).splitlines()) == 20
    assert recent_of_file(Folders(None, None)) == ""
