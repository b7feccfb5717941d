"""What helps everyone who does not use a mouse or a screen: letters that are not given twice, and words for drawings."""

from __future__ import annotations

import re
from collections import Counter

import pytest
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QLineEdit, QWidget

from deskspec.gui.pages.machine_save import CaptureDialog
from deskspec.gui.pages.machine_table import MachineTable
from deskspec.gui.pages.role_dialogs import NewRoleDialog
from deskspec.gui.widgets.picker import Picker


def letters(text):
    """The letter after a single ampersand: "&Role", "R&&D"."""
    return [letter.casefold() for letter in re.findall(r"&([^&\s])", text.replace("&&", ""))]


def shown(root, kind):
    """The widgets of a kind that can be seen now."""
    return [widget for widget in root.findChildren(kind) if widget.isVisibleTo(root)]


def mnemonics(root):
    """Every letter that Alt leads somewhere by, as often as it is given."""
    texts = [button.text() for button in shown(root, QAbstractButton)]
    texts += [label.text() for label in shown(root, QLabel) if label.buddy() is not None]
    texts += [picker._name for picker in shown(root, Picker)]
    return Counter(letter for text in texts for letter in letters(text))


def twice(counted):
    return sorted(one for one, times in counted.items() if times > 1)


@pytest.fixture
def window(window_over, qtbot):
    made = window_over()
    made.session.choose_role("ml-engineer")
    return made


@pytest.mark.parametrize("page", ["check", "machine", "roles"])
def test_no_page_gives_a_letter_twice(window, qtbot, page):
    window.show_page(page)
    qtbot.waitUntil(window.pages[page].isVisible)
    found = mnemonics(window)
    assert len(found) >= 5
    assert twice(found) == []


@pytest.mark.parametrize("view", ["view", "compare"])
def test_no_view_of_a_role_gives_a_letter_twice(window, view):
    window.show_page("roles")
    page = window.pages["roles"]
    if view == "view":
        page.open_role("ml-engineer")
    else:
        page.open_compare("ml-engineer")
    assert twice(mnemonics(window)) == []


def test_no_dialog_and_no_menu_gives_a_letter_twice(window, qtbot):
    window.show_page("roles")
    page = window.pages["roles"]
    for dialog in (
        NewRoleDialog(page._files.bases(), "ml-engineer", window),
        CaptureDialog(lambda path: None, window),
        MachineTable(window.session, window.theme, window),
    ):
        qtbot.addWidget(dialog)
        assert mnemonics(dialog)
        assert twice(mnemonics(dialog)) == []
    menu = window.topbar.menu_button.menu()
    for one in (menu, *(action.menu() for action in menu.actions() if action.menu() is not None)):
        assert twice(Counter(letter for action in one.actions() for letter in letters(action.text()))) == []


def test_no_shortcut_means_two_things(window):
    for page in ("check", "machine", "roles"):
        window.show_page(page)
    keys = [one.key() for one in window.findChildren(QShortcut)]
    keys += [key for action in window.findChildren(QAction) for key in action.shortcuts()]
    keys += [button.shortcut() for button in window.findChildren(QAbstractButton) if "&" not in button.text()]
    told = Counter(key.toString(QKeySequence.SequenceFormat.PortableText) for key in keys if not key.isEmpty())
    assert {"F5", "Ctrl+1", "Ctrl+2", "Ctrl+3", "Ctrl+O", "Ctrl+Q"} <= set(told)
    assert twice(told) == []


def draws_itself(widget):
    """Whether the widget's looks are ours: nothing that Qt knows how to read out."""
    own = type(widget).__module__.startswith("deskspec.") and "paintEvent" in vars(type(widget))
    return own and not isinstance(widget, QLabel | QComboBox | QLineEdit | QAbstractButton)


def told_by(widget):
    """Its own name, or that of what holds it."""
    while widget is not None and not widget.accessibleName():
        widget = widget.parentWidget()
    return widget.accessibleName() if widget is not None else ""


def test_what_is_drawn_by_our_own_hand_is_told_in_words(window, qtbot):
    window.pages["check"].what_if.setChecked(True)
    qtbot.waitUntil(lambda: all(row.trying for row in window.pages["check"].rows()))
    drawn = [widget for widget in window.findChildren(QWidget) if draws_itself(widget) and widget.isVisibleTo(window)]
    assert len({type(widget).__name__ for widget in drawn}) >= 4
    assert [widget for widget in drawn if not told_by(widget)] == []
