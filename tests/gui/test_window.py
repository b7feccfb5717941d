"""The window as a whole: there at once, filled when the machine is read, and as it was left."""

from __future__ import annotations

import threading

from PySide6.QtCore import Qt

from deskspec.gui.jobs import THREAD_NAME
from tests.build import machines


def test_the_window_is_there_before_the_machine_is_read(window_over):
    window = window_over(start=False)
    assert window.isVisible()
    assert window.session.machine is None
    assert "Reading" in window.pages["check"]._headline.title.text()


def test_every_role_but_the_base_can_be_chosen(window_over):
    box = window_over().topbar.role_box
    titles = [box.itemText(row) for row in range(box.count())]
    assert titles[0] == "Backend Engineer"
    assert len(titles) == 6
    assert "Home office (base)" not in titles


def test_a_role_is_chosen_by_keyboard_and_remembered(window_over, qtbot):
    window = window_over()
    window.topbar.role_box.setFocus()
    qtbot.keyClicks(window.topbar.role_box, "ML")
    qtbot.keyClick(window.topbar.role_box, Qt.Key.Key_Return)
    assert window.session.role.id == "ml-engineer"
    window.close()
    assert window_over().session.role.id == "ml-engineer"


def test_pages_are_reached_by_ctrl_and_a_number_and_remembered(window_over, qtbot):
    window = window_over()
    window.show_page("machine")
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.keyClick(window, Qt.Key.Key_3, Qt.KeyboardModifier.ControlModifier)
    assert window.stack.currentWidget() is window.pages["roles"]
    window.close()
    again = window_over()
    assert again.stack.currentWidget() is again.pages["roles"]


def test_check_again_reads_anew_by_mouse_and_f5(window_over, qtbot):
    window = window_over()
    read = []
    window.session.busy_changed.connect(lambda busy: read.append(busy))
    qtbot.mouseClick(window.topbar.again_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: read == [True, False], timeout=15_000)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.keyClick(window, Qt.Key.Key_F5)
    qtbot.waitUntil(lambda: read == [True, False, True, False], timeout=15_000)


def test_light_and_dark_are_chosen_by_hand_and_remembered(window_over):
    window = window_over()
    window.choose_mode("dark")
    assert window.theme.colours.dark
    window.choose_mode("light")
    assert not window.theme.colours.dark
    window.close()
    assert window_over().theme.mode == "light"


def test_a_narrow_window_shows_icons_alone(window_over, qtbot):
    window = window_over()
    window.resize(800, 560)
    qtbot.waitUntil(lambda: all(not button.text() for button in window.sidebar.page_buttons()))
    assert [button.accessibleName() for button in window.sidebar.page_buttons()] == ["Check", "This machine", "Roles"]
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.keyClick(window, Qt.Key.Key_O, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: window.sidebar.page_buttons()[2].isChecked())


def test_a_file_that_is_no_machine_is_told_and_the_machine_stays(window_over, qtbot, tmp_path):
    window = window_over()
    before = window.session.machine
    wrong = tmp_path / "wrong.json"
    wrong.write_text("{", encoding="utf-8")
    with qtbot.waitSignal(window.session.failed, timeout=10_000) as told:
        window.session.open_machine(str(wrong))
    assert told.args[0].startswith(str(wrong))
    assert window.session.machine is before


def test_a_roles_file_is_told_for_what_it_is(window_over, qtbot, tmp_path):
    window = window_over()
    role = tmp_path / "mine.yaml"
    role.write_text("id: mine\n", encoding="utf-8")
    with qtbot.waitSignal(window.session.failed, timeout=10_000) as told:
        window.session.open_machine(str(role))
    assert "a role's file is no machine" in told.args[0]


def test_an_opened_machine_stands_in_the_picker_and_this_computer_comes_back(window_over, qtbot, tmp_path):
    from deskspec.detect.capture_files import write

    window = window_over()
    path = str(tmp_path / "desk.zip")
    write(path, machines.desktop(), "0.1.0", "2026-11-20T00:00:00Z")
    window.session.open_machine(path)
    qtbot.waitUntil(lambda: window.session.machine_path == path, timeout=15_000)
    assert window.topbar.machine_box.currentText() == "desk.zip"
    window.topbar._machine_chosen(0)
    qtbot.waitUntil(lambda: window.session.own_machine and not window.session.busy, timeout=15_000)


def test_closing_leaves_no_job_behind(window_over):
    window = window_over()
    window.session.check_again()
    window.close()
    assert not [thread for thread in threading.enumerate() if thread.name.startswith(THREAD_NAME)]


def test_every_button_and_picker_has_a_name(window_over):
    from PySide6.QtWidgets import QAbstractButton, QComboBox

    window = window_over()
    for kind in (QAbstractButton, QComboBox):
        for widget in window.findChildren(kind):
            if widget.objectName().startswith("qt_"):
                continue
            assert widget.accessibleName() or getattr(widget, "text", str)(), widget
