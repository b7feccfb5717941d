"""Help, shortcuts and about: they tell what is, read off the window, the folders, the keys and the packages."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QLabel

from deskspec import __version__
from deskspec.gui.dialogs.about import PACKAGES, AboutWindow
from deskspec.gui.dialogs.first_start import ask
from deskspec.gui.dialogs.first_start_rows import YesNoRow
from deskspec.gui.dialogs.help import BarRow, HelpWindow
from deskspec.gui.dialogs.shortcuts import IN_PLACE, ShortcutsWindow
from deskspec.gui.dialogs.value import ValueDialog
from deskspec.gui.widgets.card import Card
from deskspec.gui.widgets.grid_text import TextTable
from deskspec.report import words

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def window(window_over, qtbot):
    made = window_over()
    made.session.choose_role("ml-engineer")
    qtbot.waitUntil(lambda: len(made.pages["check"].rows()) == 26)
    return made


def told(shown):
    tables = "\n".join(table.toPlainText() for table in shown.findChildren(TextTable))
    return tables + "\n" + "\n".join(label.text() for label in shown.findChildren(QLabel))


def press(window, name):
    """The menu's own action, as a person would choose it."""
    action = next(each for each in window.findChildren(QAction) if each.text().replace("&", "") == name)
    action.trigger()
    return action


def opened(window, kind):
    return [shown for shown in window.findChildren(kind) if shown.isVisible()]


@pytest.fixture
def help_window(window, qtbot):
    press(window, "Help")
    shown = opened(window, HelpWindow)[0]
    qtbot.waitUntil(lambda: shown.filled)
    return shown


# --- help


def test_f1_opens_help_once(window, qtbot):
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.keyClick(window, Qt.Key.Key_F1)
    qtbot.waitUntil(lambda: len(opened(window, HelpWindow)) == 1)
    press(window, "Help")
    assert len(opened(window, HelpWindow)) == 1
    shown = opened(window, HelpWindow)[0]
    qtbot.keyClick(shown, Qt.Key.Key_Escape)
    assert not opened(window, HelpWindow)


def test_help_tells_of_the_pages_that_are_there_and_of_no_other(window, help_window):
    text = told(help_window)
    for button in window.sidebar.page_buttons():
        assert button.accessibleName() in text
    assert "Checklist" not in text


def test_help_explains_every_word_that_the_pages_use(help_window):
    text = told(help_window)
    for word in (*words.VERDICTS.values(), *words.STATES.values(), "Minimum", "Recommended", "Advised"):
        assert word in text, word


def test_help_draws_the_bars_it_explains_and_says_them_in_words(help_window):
    rows = help_window.findChildren(BarRow)
    assert [row.accessibleName().partition(":")[0] for row in rows] == ["recommended", "minimum", "short"]


def test_help_names_the_real_folders(window, help_window, tmp_path):
    text = told(help_window)
    folders = window.session.bench.folders
    for path in (folders.database, folders.profiles, folders.cache, str(Path(folders.data) / "deskspec.log")):
        assert path is not None
        assert path in text
    assert str(tmp_path / "config") in text


def test_the_commands_that_help_names_are_understood(help_window):
    from deskspec.cli.main import main

    text = told(help_window)
    for command in ("check", "detect", "set", "roles", "doctor"):
        assert f"deskspec {command}" in text
        assert main([command, "--help"]) == 0


# --- shortcuts


@pytest.fixture
def shortcuts(window):
    press(window, "Keyboard shortcuts")
    return opened(window, ShortcutsWindow)[0]


def test_every_shortcut_of_the_menu_and_the_sidebar_is_listed(window, shortcuts):
    listed = {(key.act, each) for key in shortcuts.keys for each in key.keys.split(", ")}
    assert {
        ("Open a machine", "Ctrl+O"), ("Help", "F1"), ("Keyboard shortcuts", "Ctrl+?"), ("Quit", "Ctrl+Q"),
        ("Check", "Ctrl+1"), ("This machine", "Ctrl+2"), ("Roles", "Ctrl+3"), ("Role", "Alt+R"), ("Machine", "Alt+M"),
        ("Check again", "F5"),
    } <= listed  # fmt: skip
    text = told(shortcuts)
    assert all(key.act in text and key.keys in text for key in shortcuts.keys)


def test_a_new_shortcut_comes_into_the_list_by_itself(window):
    action = QAction("&Make tea…", window)
    action.setShortcut("Ctrl+T")
    window.addAction(action)
    press(window, "Keyboard shortcuts")
    assert ("Everywhere", "Make tea", "Ctrl+T") in opened(window, ShortcutsWindow)[0].keys


def test_no_key_is_listed_for_two_acts_that_hold_everywhere(shortcuts):
    keys = [each for key in shortcuts.keys if key.place == "Everywhere" for each in key.keys.split(", ")]
    assert len(keys) == len(set(keys))


def test_check_again_by_f5_works_after_it_has_read_once(window, qtbot):
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    with qtbot.waitSignal(window.session.busy_changed, timeout=10_000):
        qtbot.keyClick(window, Qt.Key.Key_F5)
    qtbot.waitUntil(lambda: not window.session.busy, timeout=15_000)


def _need_up_and_down(window, qtbot):
    rows = window.pages["check"].rows()
    rows[0].setFocus()
    qtbot.keyClick(rows[0], Qt.Key.Key_Down)
    assert window.focusWidget() is rows[1]
    qtbot.keyClick(rows[1], Qt.Key.Key_Up)
    assert window.focusWidget() is rows[0]


def _need_open(window, qtbot):
    row = window.pages["check"].rows()[0]
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Space):
        before = row.is_open
        qtbot.keyClick(row, key)
        assert row.is_open is not before


def _need_shut(window, qtbot):
    row = window.pages["check"].rows()[0]
    row.set_open(True)
    qtbot.keyClick(row, Qt.Key.Key_Escape)
    assert not row.is_open


def _what_if_leave(window, qtbot):
    page = window.pages["check"]
    page.what_if.setChecked(True)
    qtbot.keyClick(page.rows()[0], Qt.Key.Key_Escape)
    assert not page.what_if.isChecked()


def _reading_correct(window, qtbot):
    line = next(line for line in _facts(window, qtbot) if line.correctable)
    with qtbot.waitSignal(line.correct_asked):
        qtbot.keyClick(line, Qt.Key.Key_Return)
    window.findChildren(ValueDialog)[0].reject()


def _facts(window, qtbot):
    from deskspec.gui.widgets.fact_row import FactLine

    window.show_page("machine")
    page = window.pages["machine"]
    qtbot.waitUntil(lambda: page.complete, timeout=10_000)
    return [line for line in page.findChildren(FactLine) if line.isVisible()]


def _reading_up_and_down(window, qtbot):
    lines = _facts(window, qtbot)
    lines[0].setFocus()
    qtbot.keyClick(lines[0], Qt.Key.Key_Down)
    assert window.focusWidget() is not lines[0]


def _reading_copy(window, qtbot):
    QGuiApplication.clipboard().clear()
    lines = _facts(window, qtbot)
    lines[0].setFocus()
    qtbot.keyClick(lines[0], Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text()


def _reading_filter(window, qtbot):
    lines = _facts(window, qtbot)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    lines[0].setFocus()
    qtbot.keyClick(lines[0], Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert window.focusWidget() is window.pages["machine"].field


def _role_open_and_back(window, qtbot):
    window.show_page("roles")
    page = window.pages["roles"]
    grid = page.overview.grid
    qtbot.waitUntil(lambda: grid.model().rowCount() > 0)
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Space):
        grid.setFocus()
        grid.select("ml-engineer")
        qtbot.keyClick(grid, key)
        assert page.stack.currentWidget() is not page.overview
        qtbot.keyClick(page, Qt.Key.Key_Escape)
        assert page.stack.currentWidget() is page.overview


def _questions(window, qtbot):
    """Every key of the questions: told one by one in their own tests, walked through here."""
    dialog = ask(window.session, window.theme, window.settings, window)
    qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Return)
    assert dialog.progress.text() == "2 of 3"
    qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Down)
    qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Down)
    for key, value in (("y", "yes"), ("n", "no"), ("d", "")):
        qtbot.keyClicks(dialog.focusWidget(), key)
        assert isinstance(dialog.rows[2], YesNoRow)
        assert dialog.rows[2].segments.value == value
    qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Up)
    assert dialog.focusWidget() is dialog.rows[1].focusProxy()
    qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Escape)
    assert not dialog.isVisible()


PRESSED = {
    ("On a need", "Next or previous need", "Down, Up"): _need_up_and_down,
    ("On a need", "Open or shut it", "Return, Space"): _need_open,
    ("On a need", "Shut it", "Esc"): _need_shut,
    ("On a reading", "Next or previous reading", "Down, Up"): _reading_up_and_down,
    ("On a need", "Leave What if", "Esc"): _what_if_leave,
    ("On a reading", "Correct it", "Return"): _reading_correct,
    ("On a reading", "Copy it", "Ctrl+C"): _reading_copy,
    ("On a reading", "Filter the readings", "Ctrl+F"): _reading_filter,
    ("Among the roles", "Open the role", "Return, Space"): _role_open_and_back,
    ("Among the roles", "Back to all roles", "Esc"): _role_open_and_back,
    ("In the questions", "Yes, no, don't know", "Y, N, D"): _questions,
    ("In the questions", "Next or previous question", "Down, Up"): _questions,
    ("In the questions", "Next step", "Return"): _questions,
    ("In the questions", "Skip the rest", "Esc"): _questions,
}


def test_every_key_that_no_shortcut_tells_of_is_pressed_by_a_test():
    assert {tuple(key) for key in IN_PLACE} == set(PRESSED)


@pytest.mark.parametrize("act", dict.fromkeys(PRESSED.values()), ids=lambda act: act.__name__.strip("_"))
def test_the_keys_that_widgets_take_themselves_do_what_is_listed(window, qtbot, act):
    act(window, qtbot)


# --- about


@pytest.fixture
def about(window, qtbot):
    press(window, "About DeskSpec")
    shown = opened(window, AboutWindow)[0]
    qtbot.waitUntil(shown.copy_button.isEnabled, timeout=10_000)
    return shown


def test_about_names_everything_inside_with_version_and_licence(about):
    from importlib.metadata import version

    by_name = {each.name: each for each in about.inside}
    assert by_name["DeskSpec"].version == __version__
    assert all(each.licence for each in about.inside)
    assert by_name["PyYAML"].version == version("PyYAML")
    assert "LGPL-3.0-only" in by_name["PySide6-Essentials"].licence
    text = told(about)
    assert all(each.name in text and each.version in text and each.licence in text for each in about.inside)


def test_about_leaves_nothing_out_that_is_installed_with_deskspec():
    lock = (ROOT / "packaging" / "requirements.txt").read_text(encoding="utf-8")
    locked = {name.lower() for name in re.findall(r"^([A-Za-z0-9_.-]+)==", lock, re.MULTILINE)}
    assert locked == {name.lower() for name in PACKAGES}


def test_a_package_without_a_record_is_named_with_its_licence(monkeypatch):
    from deskspec.gui.dialogs import about

    monkeypatch.setitem(about.PACKAGES, "no-such-package", "MIT")
    assert about.Inside("no-such-package", "", "MIT") in about.inside()


def test_about_names_the_sources_of_the_figures(about):
    lines = (ROOT / "resources" / "sources.csv").read_text(encoding="utf-8").splitlines()
    tables = about.findChildren(TextTable)
    assert [table.accessibleName() for table in tables] == ["What is inside", "Where the figures come from"]
    assert "The PCI ID Repository" in tables[1].toPlainText()
    assert len(tables[1]._rows) == len(lines) - 1


def test_copy_gives_every_version(about):
    about.copy_button.click()
    text = QGuiApplication.clipboard().text()
    assert text.startswith(f"DeskSpec {__version__}, Qt ")
    assert all(f"{each.name} {each.version}" in text for each in about.inside)


def test_cards_have_names_for_a_screen_reader(about, shortcuts, help_window):
    for shown in (about, shortcuts, help_window):
        cards = shown.findChildren(Card)
        assert cards
        assert all(card.accessibleName() for card in cards)


def test_a_closed_window_is_freed(window, help_window, qtbot):
    with qtbot.waitSignal(help_window.destroyed, timeout=5_000):
        help_window.close()
