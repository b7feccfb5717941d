"""The page This machine: every reading with its source, what is unknown and why, and what a person can do with it."""

from __future__ import annotations

import json
import threading
from dataclasses import replace

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QMessageBox

from deskspec.detect import capture_files
from deskspec.gui.dialogs.value import ValueDialog
from deskspec.gui.jobs import THREAD_NAME
from deskspec.gui.pages.machine_add import AddDialog
from deskspec.gui.pages.machine_save import CaptureDialog
from deskspec.gui.pages.machine_table import MachineTable
from deskspec.gui.widgets.fact_row import FactLine
from deskspec.report.machine_rows import FactRow, machine_rows
from tests.build import machines
from tests.gui.keeping import all_settled, correct


@pytest.fixture
def page_over(window_over, qtbot):
    """The page, shown and filled, over a host."""

    def make(host=None):
        window = window_over(host if host is not None else machines.desktop())
        window.resize(1180, 780)
        window.show_page("machine")
        page = window.pages["machine"]
        qtbot.waitUntil(lambda: page.complete, timeout=10_000)
        return page

    return make


def lines(page):
    return [line for card in page.cards() for line in card.lines()]


def names(page):
    return [line.fact.label for line in lines(page)]


def write_capture(path, name):
    capture_files.write(str(path), machines.MACHINES[name].make(), "0", "2026-01-01T00:00:00Z")
    return str(path)


def test_nothing_is_made_before_the_page_is_shown(window_over):
    page = window_over(machines.desktop()).pages["machine"]
    assert page.layout() is None
    assert not [child for child in page.children() if isinstance(child, QObject) and child.isWidgetType()]


def test_every_reading_has_its_row_in_the_order_of_the_report(page_over):
    page = page_over()
    rows = machine_rows(page._session.machine)
    assert [line.fact for line in lines(page)] == list(rows)
    assert "Cores: 16, /sys/devices/system/cpu/cpu*/topology" in [line.accessibleName() for line in lines(page)]


def test_what_is_unknown_says_why_and_what_would_tell(page_over):
    page = page_over(machines.bare())
    form = next(line for line in lines(page) if line.fact.label == "Form")
    assert form.accessibleName() == "Form: unknown, the firmware does not say what kind of case this is; look at it"
    assert form._symbol.text() == "?"


def test_the_filter_narrows_as_one_types_and_every_word_counts(page_over, qtbot):
    page = page_over()
    qtbot.keyClicks(page.field, "SAMSUNG external")
    assert names(page) == ["/dev/sdc"]
    assert page.field.accessibleDescription() == f"1 of {len(page._facts)} readings shown"
    page.field.clear()
    assert len(lines(page)) == len(page._facts)


def test_a_filter_that_fits_nothing_says_so(page_over, qtbot):
    page = page_over()
    page.field.setText("<b>quux</b>")
    assert page.cards() == []
    assert page._nothing.text() == "No reading holds “<b>quux</b>”."
    assert page._nothing.textFormat() == Qt.TextFormat.PlainText


def test_only_what_is_unknown(page_over, qtbot):
    page = page_over()
    qtbot.mouseClick(page.only_unknown, Qt.MouseButton.LeftButton)
    assert names(page) == ["P cores", "E cores"]


def test_control_f_leads_to_the_filter(page_over, qtbot):
    page = page_over()
    lines(page)[3].setFocus()
    page.window().activateWindow()
    qtbot.keyClick(page.window(), Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(page.field.hasFocus)


def test_arrows_go_from_row_to_row_and_copy_takes_one_along(page_over, qtbot):
    page = page_over()
    first, second = lines(page)[:2]
    first.setFocus()
    qtbot.keyClick(first, Qt.Key.Key_Down)
    assert second.hasFocus()
    qtbot.keyClick(second, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == second.accessibleName()


def test_rows_are_kept_for_another_machine(page_over, qtbot, tmp_path):
    page = page_over()
    before = lines(page)[0]
    page._session.open_machine(write_capture(tmp_path / "laptop.zip", "laptop"))
    qtbot.waitUntil(lambda: page._session.machine_path != "" and page.complete, timeout=10_000)
    assert lines(page)[0] is before
    assert [line.fact for line in lines(page)] == list(machine_rows(page._session.machine))


def test_another_role_leaves_the_rows_alone(page_over):
    page = page_over()
    page._session.choose_role("ml-engineer")
    assert page._waiting == []


def test_a_page_that_is_not_shown_waits_with_its_work(page_over, qtbot):
    page = page_over()
    page.window().show_page("check")
    assert correct(qtbot, page._session, "network.download", "100 Mbps") == ""
    assert page.entered.lines() == []
    page.window().show_page("machine")
    assert [line.accessibleName()[:18] for line in page.entered.lines()] == ["Download: 100 Mbps"]


def test_what_was_entered_can_be_corrected_and_taken_back(page_over, qtbot):
    page = page_over()
    correct(qtbot, page._session, "memory.size", "96 GB")
    line = page.entered.lines()[0]
    assert "64 GB was seen then" in line.accessibleName()
    assert line.correct_button.accessibleName() == "Correct Memory"
    qtbot.mouseClick(line.correct_button, Qt.MouseButton.LeftButton)
    dialog = page.window().findChild(ValueDialog)
    dialog.field.setText("128 GB")
    qtbot.mouseClick(dialog.done_button, Qt.MouseButton.LeftButton)
    all_settled(qtbot, page._session)
    assert page._session.machine.entered[0].text == "128 GB"
    qtbot.mouseClick(page.entered.lines()[0].back_button, Qt.MouseButton.LeftButton)
    all_settled(qtbot, page._session)
    assert page._session.machine.entered == ()
    assert page.entered.lines() == []


def test_any_value_can_be_entered_by_its_name(page_over, qtbot):
    page = page_over()
    qtbot.mouseClick(page.entered.add_button, Qt.MouseButton.LeftButton)
    dialog = page.window().findChild(AddDialog)
    qtbot.keyClicks(dialog.field, "uplo")
    assert dialog.list.currentItem().text(0) == "Upload"
    qtbot.keyClick(dialog.field, Qt.Key.Key_Return)
    value = page.window().findChild(ValueDialog)
    value.field.setText("40 Mbps")
    qtbot.mouseClick(value.done_button, Qt.MouseButton.LeftButton)
    all_settled(qtbot, page._session)
    assert [(entry.metric, entry.text) for entry in page._session.machine.entered] == [("network.upload", "40 Mbps")]


def test_a_filter_without_a_metric_chooses_none(page_over, qtbot):
    page = page_over()
    dialog = AddDialog(page._session, page)
    chosen: list[str] = []
    dialog.chosen.connect(chosen.append)
    dialog.field.setText("no such thing")
    assert not dialog.next_button.isEnabled()
    dialog._choose()
    assert chosen == []
    dialog.reject()


def test_a_value_that_is_only_tried_is_not_your_own_word(page_over):
    page = page_over()
    page._session.try_value("memory.size", "96 GB")
    assert page.entered.lines() == []


def test_a_file_of_another_computer_can_be_read_but_not_changed(page_over, qtbot, tmp_path):
    page = page_over()
    correct(qtbot, page._session, "network.download", "100 Mbps")
    path = str(tmp_path / "saved.json")
    page.save(path)
    qtbot.waitUntil(lambda: "saved.json" in page.head.told(), timeout=10_000)
    page._session.open_machine(path)
    qtbot.waitUntil(lambda: page._session.machine_path == path, timeout=10_000)
    assert page.head.accessibleName().startswith("saved.json. Ubuntu 24.04.1 LTS")
    line = page.entered.lines()[0]
    assert line.correct_button.isHidden()
    assert line.back_button.isHidden()
    assert page.entered.add_button.parentWidget().isHidden()
    assert page.head.capture_button.isHidden()


def test_a_saved_machine_reads_back_the_same_under_another_id(page_over, qtbot, tmp_path):
    page = page_over()
    page._session.try_value("memory.size", "96 GB")
    path = tmp_path / "saved.json"
    path.write_text("what was there before")
    page.save(str(path))
    qtbot.waitUntil(lambda: page.head.save_button.isEnabled(), timeout=10_000)
    told = json.loads(path.read_text("utf-8"))
    assert told["machine"]["id"] != page._session.machine.id
    page._session.drop_tried()
    back = page._session.bench.open_machine(str(path))
    assert replace(back, id="") == replace(page._session.machine, id="")


def test_a_place_that_cannot_be_written_is_told_in_a_sentence(page_over, qtbot, tmp_path):
    page = page_over()
    page.save(str(tmp_path / "no such folder" / "saved.json"))
    qtbot.waitUntil(lambda: page.window().findChild(QMessageBox) is not None, timeout=10_000)
    box = page.window().findChild(QMessageBox)
    assert "saved.json: " in box.text()
    assert "choose another place" in box.text()
    assert "Refused" not in box.text()
    assert page.head.save_button.isEnabled()
    box.close()


def test_a_capture_says_what_it_holds_and_replays(page_over, qtbot, tmp_path):
    page = page_over()
    qtbot.mouseClick(page.head.capture_button, Qt.MouseButton.LeftButton)
    dialog = page.window().findChild(CaptureDialog)
    assert dialog.zip_button.isDefault()
    dialog.reject()
    path = str(tmp_path / "mine.zip")
    page.capture(path)
    assert not page.head.capture_button.isEnabled()
    qtbot.waitUntil(lambda: page.head.capture_button.isEnabled(), timeout=10_000)
    assert "mine.zip" in page.head.told()
    again = page._session.bench.open_machine(path)
    assert again.cpu.model == page._session.machine.cpu.model


def test_copy_puts_every_reading_on_the_clipboard(page_over, qtbot):
    page = page_over()
    qtbot.mouseClick(page.head.copy_button, Qt.MouseButton.LeftButton)
    told = QGuiApplication.clipboard().text()
    assert "AMD Ryzen 9 7950X" in told
    assert all(len(line) <= 80 for line in told.splitlines())


def test_machines_are_held_against_every_role(page_over, qtbot, tmp_path):
    page = page_over()
    bad = tmp_path / "broken.json"
    bad.write_text("{")
    page.compare([write_capture(tmp_path / "laptop.zip", "laptop"), str(bad)])
    table = page.window().findChild(MachineTable)
    qtbot.waitUntil(lambda: table.grid.rowCount() == 3, timeout=10_000)
    rows = [table.grid.verticalHeaderItem(row).text() for row in range(3)]
    assert rows == ["This computer", "laptop.zip", "broken.json"]
    spoken = Qt.ItemDataRole.AccessibleTextRole
    for number, role in enumerate(page._session.roles):
        assert table.grid.item(0, number).data(spoken).startswith(f"This computer, {role.title}: ")
        verdict = table.grid.item(0, number).data(spoken).rpartition(": ")[2]
        assert table.grid.item(0, number).text().endswith(f" {verdict}")
    assert "broken.json" in table.grid.item(2, 0).text()
    table.grid.setCurrentCell(2, 0)
    assert not table.open_button.isEnabled()
    table.copy_text()
    assert "laptop.zip" in QGuiApplication.clipboard().text()
    table.grid.setCurrentCell(1, 2)
    qtbot.mouseClick(table.open_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page._session.machine_name == "laptop.zip", timeout=10_000)
    assert page._session.role.id == page._session.roles[2].id


def test_a_table_shut_while_its_files_are_read_is_no_trouble(page_over, qtbot, tmp_path):
    page = page_over()
    page.compare([write_capture(tmp_path / "laptop.zip", "laptop")])
    page.window().findChild(MachineTable).reject()
    QApplication.processEvents()
    qtbot.waitUntil(lambda: not page._session.jobs.names(), timeout=10_000)
    qtbot.waitUntil(lambda: page.window().findChild(MachineTable) is None)


def test_closing_the_window_waits_for_a_capture(page_over, tmp_path):
    page = page_over()
    page.capture(str(tmp_path / "mine.zip"))
    page.window().close()
    assert not [thread for thread in threading.enumerate() if thread.name.startswith(THREAD_NAME)]


def test_names_from_outside_stay_plain_text(qtbot):
    line = FactLine()
    qtbot.addWidget(line)
    line.show_fact(FactRow("Monitors", "<b>DP-1</b>", "evil\u202ename\n<img src=x>", "EDID", known=True))
    assert line._value.text() == "evil name <img src=x>"
    assert {line._name.textFormat(), line._value.textFormat()} == {Qt.TextFormat.PlainText}


@pytest.mark.parametrize(("width", "below"), [(420, True), (1100, False)])
def test_a_narrow_row_puts_the_source_below_the_value(qtbot, width, below):
    line = FactLine()
    qtbot.addWidget(line)
    line.show_fact(FactRow("System", "Product", "ASUS", "/sys/class/dmi/id/board_name", known=True))
    line.resize(width, 60)
    line.show()
    qtbot.waitUntil(lambda: (line._source.y() > line._value.y()) is below)
