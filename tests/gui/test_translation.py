"""Every text of the window can be translated, and a longer language finds room."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit

from deskspec.gui.dialogs import messages
from deskspec.gui.dialogs.value import ValueDialog
from deskspec.gui.pages import role_dialogs
from deskspec.gui.pages.machine_add import AddDialog
from deskspec.gui.pages.machine_save import CaptureDialog
from deskspec.gui.pages.machine_table import MachineTable
from deskspec.knowledge.cpus import TIER_NAMES
from deskspec.metrics.registry import METRICS
from tests.build import machines
from tests.gui.keeping import all_settled, correct
from tests.gui.pseudo import NAMES, TIERS, Data, assert_told, cut_off, data_of, not_told


def show_check(window, qtbot):
    window.show_page("check")
    page = window.pages["check"]
    page.only_short.setChecked(False)
    count = len(window.session.assessment().findings)
    qtbot.waitUntil(lambda: len(page.rows()) == count)
    return page


@pytest.mark.parametrize("machine", ["laptop", "desktop", "vm", "container", "wsl2", "bare"])
def test_the_page_check_is_told_in_the_language_of_the_window(pseudo, window_over, qtbot, machine):
    window = window_over(getattr(machines, machine)())
    data = data_of(window)
    for role in window.session.roles:
        window.session.choose_role(role.id)
        page = show_check(window, qtbot)
        for row in page.rows():
            row.set_open(True)
        assert_told(window, data)
        for row in page.rows():
            row.set_open(False)


@pytest.mark.parametrize("machine", ["laptop", "desktop", "vm", "container", "wsl2", "bare"])
def test_this_machine_is_told_in_the_language_of_the_window(pseudo, window_over, qtbot, machine):
    window = window_over(getattr(machines, machine)())
    correct(qtbot, window.session, "memory.size", "48.5 GB")
    correct(qtbot, window.session, "power.ups", "yes")
    window.show_page("machine")
    page = window.pages["machine"]
    qtbot.waitUntil(lambda: page.complete)
    assert_told(window, data_of(window))
    page.field.setText("nothing holds this")
    page._narrow()
    assert_told(page, data_of(window, "nothing holds this"))


def test_the_views_of_the_page_roles_are_told_in_the_language_of_the_window(pseudo, window_over, qtbot):
    window = window_over()
    data = data_of(window)
    window.show_page("roles")
    page = window.pages["roles"]
    assert_told(window, data)
    for role in window.session.roles:
        with qtbot.waitSignal(page.view.filled):
            page.open_role(role.id)
        assert_told(page, data)
    with qtbot.waitSignal(page.compare.filled):
        page.open_compare("ml-engineer")
    assert_told(page, data)


def test_a_role_of_ones_own_is_told_and_edited_in_the_language_of_the_window(pseudo, window_over, qtbot):
    window = window_over()
    window.show_page("roles")
    page = window.pages["roles"]
    page._files.make("of-mine", "Of Mine", "ml-engineer", page._made)
    qtbot.waitUntil(lambda: page._editor is not None and bool(page.editor.told.text()), timeout=10_000)
    assert_told(page, data_of(window))


def dialogs_of(window):
    session = window.session
    role = session.roles[0]
    yield ValueDialog(session, "memory.size", parent=window)
    yield ValueDialog(session, "system.os", parent=window)
    yield ValueDialog(session, "power.ups", parent=window)
    yield AddDialog(session, window)
    yield CaptureDialog(lambda _: None, window)
    yield MachineTable(session, window.theme, window)
    yield role_dialogs.NewRoleDialog(session.bench.library.profiles, role.id, window)
    yield role_dialogs.ask_delete(window, role, lambda: None)
    yield role_dialogs.ask_leave(window, lambda: None, lambda: None)
    yield messages.sorry(window, session.try_value("memory.size", "much"))


def test_dialogs_are_told_in_the_language_of_the_window(pseudo, window_over):
    window = window_over()
    # Standard buttons are Qt's own, and speak through Qt's translations.
    data = data_of(window, "&Close", "Close", "&Save", "Save", "&Cancel", "Cancel", "much", "game-developer")
    for dialog in dialogs_of(window):
        dialog.show()
        assert_told(dialog, data)
        dialog.close()


def test_the_menu_is_told_in_the_language_of_the_window(pseudo, window_over):
    window = window_over(start=False)
    assert_told(window.topbar.menu_button.menu(), Data(iter(NAMES)))


def test_what_does_not_fit_a_value_is_told_in_the_language_of_the_window(pseudo, window_over):
    window = window_over()
    written = {"memory.size": "32", "network.download": "100 MB/s", "displays.count": "2.5", "system.os": "BeOS",
               "gpu.class": "Voodoo", "displays.resolution": "huge", "cpu.tier": "i4", "storage.size": "-1 TB"}  # fmt: skip
    examples = (metric.kind.example for metric in METRICS.values())
    given = data_of(
        window, *written, *written.values(), "TB", *examples, "Linux", "macOS", "Windows", *TIERS, *TIER_NAMES.values()
    )
    for metric, text in written.items():
        told = window.session.try_value(metric, text)
        assert told
        assert not not_told(told, given), told


def kept(window):
    return {entry.metric: entry.text for entry in window.session.bench.entered()}


@pytest.mark.parametrize("size", [(800, 560), (1180, 780)])
def test_texts_that_are_longer_by_two_fifths_are_not_cut_off(pseudo, window_over, qtbot, size):
    window = window_over()
    window.resize(*size)
    for page in ("check", "machine", "roles"):
        window.show_page(page)
        if page == "check":
            show_check(window, qtbot).rows()[0].set_open(True)
        if page == "machine":
            qtbot.waitUntil(lambda: window.pages["machine"].complete)

        # A row that opens is laid out over a few turns of the event loop.
        def nothing_is_cut(page=page):
            assert not list(cut_off(window)), page

        qtbot.waitUntil(nothing_is_cut)


def test_dialogs_find_room_for_longer_texts(pseudo, window_over):
    for dialog in dialogs_of(window_over()):
        dialog.show()
        QApplication.processEvents()
        assert not list(cut_off(dialog)), type(dialog).__name__
        dialog.close()


def test_fields_and_pickers_keep_their_data_in_every_language(pseudo, window_over, qtbot):
    window = window_over()
    dialog = ValueDialog(window.session, "storage.system_kind", parent=window)
    assert isinstance(dialog.field, QComboBox)
    dialog.field.setCurrentIndex(dialog.field.findData("hard disk"))
    assert dialog.field.currentText() != "hard disk"
    dialog._done()
    all_settled(qtbot, window.session)
    assert kept(window)["storage.system_kind"] == "hard disk"
    dialog = ValueDialog(window.session, "memory.size", parent=window)
    assert isinstance(dialog.field, QLineEdit)
    dialog.field.setText("64 GB")
    dialog._done()
    all_settled(qtbot, window.session)
    assert kept(window)["memory.size"] == "64 GB"
