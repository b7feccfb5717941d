"""What the person says is kept beside the window: nothing holds it, nothing is lost, and a refusal is told where it
was asked for."""

from __future__ import annotations

import sqlite3
import threading
from contextlib import contextmanager

import pytest
from PySide6.QtCore import Qt

from deskspec.gui.dialogs.value import ValueDialog
from deskspec.workbench import Refused
from tests.gui.keeping import all_settled, correct


@pytest.fixture
def window(window_over):
    return window_over()


@contextmanager
def held(window):
    """Another program writes into the store."""
    other = sqlite3.connect(window.session.bench.folders.database, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    yield
    other.execute("COMMIT")
    other.close()


def asking(window, qtbot, metric, text):
    dialog = ValueDialog(window.session, metric, parent=window)
    dialog.open()
    qtbot.keyClicks(dialog.field, text)
    qtbot.keyClick(dialog.field, Qt.Key.Key_Return)
    return dialog


def kept(window):
    return {entry.metric: entry.text for entry in window.session.bench.entered()}


def test_a_correction_waits_for_a_store_that_another_holds_in_its_dialog(window, qtbot):
    correct(qtbot, window.session, "power.ups", "yes")
    with held(window):
        dialog = asking(window, qtbot, "memory.size", "64 GB")
        assert dialog.told.text() == "Keeping…"
        assert not dialog.done_button.isEnabled()
        dialog.reject()
        assert dialog.isVisible()
    with qtbot.waitSignal(dialog.accepted, timeout=10_000):
        pass
    assert kept(window) == {"power.ups": "yes", "memory.size": "64 GB"}
    assert [entry.saw for entry in window.session.machine.entered if entry.metric == "memory.size"] == ["32 GB"]


def test_a_refused_correction_is_told_in_its_dialog_and_can_be_given_again(window, qtbot, monkeypatch):
    def full(*_):
        raise Refused("the disk is full")

    with monkeypatch.context() as patched:
        patched.setattr(window.session.bench, "keep", full)
        dialog = asking(window, qtbot, "memory.size", "64 GB")
        all_settled(qtbot, window.session)
    assert dialog.told.text() == "the disk is full"
    assert window.session.tried == {}
    with qtbot.waitSignal(dialog.accepted, timeout=10_000):
        qtbot.mouseClick(dialog.done_button, Qt.MouseButton.LeftButton)
    assert kept(window) == {"memory.size": "64 GB"}


def test_what_nobody_foresaw_is_told_and_the_next_answer_is_kept(window, qtbot, monkeypatch):
    def broken(*_):
        raise RuntimeError("no such thing")

    with monkeypatch.context() as patched:
        patched.setattr(window.session.bench, "keep", broken)
        assert correct(qtbot, window.session, "memory.size", "64 GB") == "RuntimeError: no such thing"
    assert not window.session.answers.busy
    assert correct(qtbot, window.session, "memory.size", "96 GB") == ""
    assert kept(window) == {"memory.size": "96 GB"}


def test_a_value_that_is_only_tried_was_not_seen(window, qtbot):
    window.session.try_value("memory.size", "128 GB")
    correct(qtbot, window.session, "memory.size", "64 GB")
    assert [(entry.text, entry.saw) for entry in window.session.bench.entered()] == [("64 GB", "32 GB")]
    assert window.session.tried == {}


def test_what_is_kept_while_the_machine_is_read_anew_outlives_the_reading(window, qtbot, monkeypatch):
    """The reading had looked for what is kept before that was."""
    bench = window.session.bench
    read, looked, gate = bench.this_machine, threading.Event(), threading.Event()

    def slow(*args):
        machine = read(*args)
        looked.set()
        assert gate.wait(10)
        return machine

    monkeypatch.setattr(bench, "this_machine", slow)
    window.session.check_again()
    qtbot.waitUntil(looked.is_set, timeout=10_000)
    assert correct(qtbot, window.session, "memory.size", "64 GB") == ""
    gate.set()
    qtbot.waitUntil(lambda: not window.session.busy, timeout=10_000)
    assert [entry.text for entry in window.session.machine.entered] == ["64 GB"]


def test_what_is_kept_before_the_machine_is_read_counts_once_it_is(window_over, qtbot):
    window = window_over(start=False)
    assert correct(qtbot, window.session, "memory.size", "64 GB") == ""
    window.start()
    qtbot.waitUntil(lambda: window.session.machine is not None, timeout=15_000)
    assert [(entry.text, entry.saw) for entry in window.session.machine.entered] == [("64 GB", "32 GB")]


def test_what_can_not_be_taken_back_is_told(window, qtbot, monkeypatch):
    told = []
    correct(qtbot, window.session, "memory.size", "64 GB")
    window.show_page("machine")
    page = window.pages["machine"]
    qtbot.waitUntil(lambda: page.complete)

    def full(*_):
        raise Refused("the disk is full")

    monkeypatch.setattr("deskspec.gui.dialogs.messages.sorry", lambda _, text: told.append(text))
    monkeypatch.setattr(window.session.bench, "forget", full)
    qtbot.mouseClick(page.entered.lines()[0].back_button, Qt.MouseButton.LeftButton)
    all_settled(qtbot, window.session)
    assert told == ["the disk is full"]
    assert len(page.entered.lines()) == 1
