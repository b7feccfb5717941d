"""A reading corrected where it stands: by Enter, by its button, by its menu; only this computer's, only what decides."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from deskspec.detect.capture_files import write
from deskspec.gui.dialogs.value import ValueDialog
from tests.build import machines
from tests.gui.keeping import all_settled


@pytest.fixture
def page(window_over, qtbot):
    window = window_over(machines.desktop())
    window.show_page("machine")
    made = window.pages["machine"]
    qtbot.waitUntil(lambda: made.complete, timeout=10_000)
    return made


def line(page, label):
    return next(line for card in page.cards() for line in card.lines() if line.fact.label == label)


def test_enter_on_a_reading_corrects_it(page, qtbot):
    qtbot.keyClick(line(page, "Installed"), Qt.Key.Key_Return)
    dialog = page.window().findChildren(ValueDialog)[0]
    qtbot.keyClicks(dialog.field, "128 GB")
    qtbot.keyClick(dialog.field, Qt.Key.Key_Return)
    all_settled(qtbot, page._session)
    assert [(entry.metric, entry.text) for entry in page._session.bench.entered()] == [("memory.size", "128 GB")]
    assert [entered._metric for entered in page.entered.lines()] == ["memory.size"]


def test_a_button_comes_up_where_the_focus_is_and_goes_with_it(page, qtbot):
    page.window().activateWindow()
    cores, threads = line(page, "Cores"), line(page, "Threads")
    cores.setFocus()
    qtbot.waitUntil(lambda: cores._button is not None and cores._button.isVisible())
    assert cores._button.accessibleName() == "Correct Cores"
    threads.setFocus()
    qtbot.waitUntil(lambda: not cores._button.isVisible())
    with qtbot.waitSignal(threads.correct_asked) as asked:
        qtbot.mouseClick(threads._button, Qt.MouseButton.LeftButton)
    assert asked.args == ["cpu.threads"]


def test_a_fact_that_decides_nothing_is_not_corrected(page, qtbot):
    vendor = line(page, "Vendor")
    with qtbot.assertNotEmitted(vendor.correct_asked):
        qtbot.keyClick(vendor, Qt.Key.Key_Return)
    assert vendor.accessibleDescription() == ""


def test_another_computers_readings_are_not_corrected(page, qtbot, tmp_path):
    path = str(tmp_path / "same.zip")
    write(path, machines.desktop(), "0.1.0", "2026-11-20T00:00:00Z")
    assert line(page, "Cores").correctable == "cpu.cores"
    page._session.open_machine(path)
    qtbot.waitUntil(lambda: page._session.machine_path == path and page.complete, timeout=15_000)
    assert line(page, "Cores").correctable == ""
