"""What opens beside the pages, and what a page shows now and then, can be translated too."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication

from deskspec.gui.dialogs import first_start
from deskspec.gui.dialogs.about import PACKAGES, AboutWindow
from deskspec.gui.dialogs.first_start_rows import RateRow
from deskspec.gui.dialogs.help import HelpWindow, folder_rows
from deskspec.gui.dialogs.shortcuts import ShortcutsWindow
from deskspec.gui.pages.machine_table import MachineTable
from deskspec.gui.widgets.ask_anew import AskAnew
from deskspec.gui.widgets.since import Since
from deskspec.knowledge import sources
from deskspec.model.machine import Entered
from deskspec.model.reading import Known
from deskspec.roles.change import Change
from tests.build import machines
from tests.gui.pseudo import NAMES, Data, assert_told, cut_off, data_of, not_told

#: Keys as Qt names them.
KEYS = ("Space", "Return", "Enter", "Alt", "Ctrl", "Shift", "Down", "Up", "Backspace", "Del", "F1", "C", "F")
SIZES = [(800, 560), (1180, 780)]


def trying(window, qtbot):
    window.session.choose_role("ml-engineer")
    page = window.pages["check"]
    page.what_if.setChecked(True)
    count = len(window.session.assessment().findings)
    qtbot.waitUntil(lambda: len(page.rows()) == count and all(row.trying for row in page.rows()))
    return page


@pytest.mark.parametrize("machine", ["laptop", "vm", "bare"])
def test_what_if_is_told_in_the_language_of_the_window(pseudo, window_over, qtbot, machine):
    window = window_over(getattr(machines, machine)())
    page = trying(window, qtbot)
    assert_told(window, data_of(window))
    window.session.try_value("gpu.class", "GeForce RTX 4090")
    window.session.try_value("workspace.chair", "yes")
    assert_told(window, data_of(window))
    field = next(row for row in page.rows() if row.finding.metric == "memory.size")._control.field
    field.setText("much")
    field.textEdited.emit("much")
    assert_told(page, data_of(window, "much"))


def test_what_is_exported_is_told_in_the_language_of_the_window(pseudo, window_over, tmp_path, qtbot):
    window = window_over()
    page = window.pages["check"]
    assert_told(page.export_button.menu(), Data(iter((*NAMES, "Markdown", "JSON"))))
    page.export.copy_text()
    assert_told(page.done, data_of(window))
    page.export.save(str(tmp_path / "check.md"))
    qtbot.waitUntil(lambda: "check.md" in page.done.text())
    assert_told(page.done, data_of(window, "check.md"))


def before(bench, *, what):
    """Keep a check of the laptop that was another one."""
    machine = replace(bench.this_machine(), taken_at="2026-02-20T18:51:00Z")
    bench.record_check(replace(machine, **what(machine)))


@pytest.mark.parametrize(
    "what",
    [
        lambda machine: {},
        lambda machine: {"memory": replace(machine.memory, installed=Known(16 << 30, "x")), "displays": Known((), "x")},
    ],
)
def test_what_changed_is_told_in_the_language_of_the_window(pseudo, bench_over, window_over, qtbot, what):
    before(bench_over(machines.laptop()), what=what)
    window = window_over()
    window.session.choose_role("ml-engineer")
    qtbot.waitUntil(lambda: window.session.checks.changes() is not None)
    card = window.findChild(Since)
    data = data_of(window, "Feb", "AM", "PM", "am", "pm")
    if window.session.checks.changes():
        card.details_button.setChecked(True)
    assert_told(card, data)


def test_what_is_asked_anew_is_told_in_the_language_of_the_window(pseudo, window_over):
    window = window_over()
    entered = (
        Entered("memory.size", "64 GB", "2026-02-20T18:51:00Z", "16 GB"),
        Entered("storage.system_kind", "hard disk", "2026-02-20T18:51:00Z", "eMMC"),
        Entered("displays.count", "4", "2026-02-20T18:51:00Z", ""),
    )
    window.session.take_entered(entered, ())
    card = window.findChild(AskAnew)
    assert len(card.questions()) == 3
    # What was entered is said in the words of the window, whatever stands in the store.
    assert_told(card, Data(iter(NAMES)))


def test_the_first_start_is_told_in_the_language_of_the_window(pseudo, window_over):
    window = window_over()
    window.session.choose_role("ml-engineer")
    dialog = first_start.ask(window.session, window.theme, window.settings, window, first=True)
    data = data_of(window, "Mbps")
    for _ in dialog.steps:
        assert_told(dialog, data)
        for row in dialog.rows:
            if isinstance(row, RateRow):
                row.field.setText("2 MB/s")
                row.field.textEdited.emit("2 MB/s")
                assert_told(dialog, data_of(window, "Mbps", "MB/s"))
                row.field.clear()
                row.field.textEdited.emit("")
        QApplication.processEvents()
        assert not list(cut_off(dialog))
        dialog.next_button.click()


def test_help_shortcuts_and_about_are_told_in_the_language_of_the_window(pseudo, window_over, qtbot):
    window = window_over()
    help_window = HelpWindow(window.session, window.theme, tuple(window.pages.makers), window)
    qtbot.waitUntil(lambda: help_window.filled)
    paths = [told for _, told, _ in folder_rows(window.session.bench.folders)]
    commands = [command for command, _, _ in help_window._told_of_commands()]
    assert_told(help_window, data_of(window, *paths, *commands, QSettings("deskspec", "deskspec").fileName()))
    keys = ShortcutsWindow(window.theme, window, {"Check": window.pages["check"]})
    assert_told(keys, data_of(window, "Check", *KEYS, *(key.keys for key in keys.keys)))
    about = AboutWindow(window.session, window.theme, window)
    qtbot.waitUntil(lambda: bool(about.inside))
    told = [text for each in about.inside for text in each]
    publishers = [text for each in sources.sources() for text in (each.title, each.publisher, each.date)]
    assert_told(about, data_of(window, "MIT", "LGPL", "PySide6", *PACKAGES, *told, *publishers))


def test_the_comparison_of_machines_is_told_in_the_language_of_the_window(pseudo, bench_over, window_over, tmp_path):
    window = window_over()
    table = MachineTable(window.session, window.theme, window)
    table.show()
    assert_told(table, data_of(window))


@pytest.fixture
def editor(window_over, qtbot):
    """The form over a role of one's own."""

    def make():
        window = window_over()
        window.resize(1700, 900)
        window.show_page("roles")
        page = window.pages["roles"]
        page._files.make("of-mine", "Of Mine", "ml-engineer", page._made)
        qtbot.waitUntil(lambda: page._editor is not None and bool(page.editor.told.text()), timeout=10_000)
        qtbot.waitUntil(lambda: page.editor.form.list.current != "")
        return window, page.editor

    return make


def test_every_need_of_the_form_is_told_in_the_language_of_the_window(pseudo, editor):
    window, made = editor()
    form = made.form
    form.list.everything.setChecked(True)
    data = data_of(window, "GeForce", "Core", "Ryzen")
    for metric in [*form.list._items]:
        form.list.choose(metric)
        assert_told(form, data)


def test_what_is_wrong_in_the_form_is_told_in_the_language_of_the_window(pseudo, editor, qtbot):
    window, made = editor()
    form = made.form
    data = data_of(window, "much", "GeForce")
    wrong = {"memory.size": ("much", "1 GB"), "displays.count": ("2.5", ""), "gpu.class": ("Voodoo", "")}
    for metric, (low, top) in wrong.items():
        form.list.choose(metric)
        for field, text in ((form.need.minimum, low), (form.need.recommended, top)):
            field.line.setText(text)
            field.edited.emit()
        assert form.need.troubles
        assert_told(form, data_of(window, low, top, "GeForce"))
    form.list.choose("memory.size")
    for low, top in (("64 GB", "32 GB"), ("1 GB", "2 GB")):
        form.need.minimum.line.setText(low)
        form.need.recommended.line.setText(top)
        form.need.minimum.edited.emit()
        assert_told(form, data)
    form.head.title.clear()
    form.head.title.edited.emit()
    assert not not_told(form.head.trouble, data)


def test_an_own_value_that_changes_nothing_is_told_in_the_language_of_the_window(pseudo, editor, qtbot):
    window, made = editor()
    made.form.list.choose("memory.size")
    made.edits.take(Change("memory.size", {"minimum": "1 GB", "weight": "advised", "why": "So it is."}))
    qtbot.waitUntil(lambda: made.form.need._need is not None and bool(made.form.need._need.overruled))
    assert_told(made.form, data_of(window, "So it is."))


@pytest.mark.parametrize("size", SIZES)
def test_longer_texts_find_room_while_values_are_tried(pseudo, window_over, qtbot, size):
    window = window_over()
    window.resize(*size)
    trying(window, qtbot)
    window.session.try_value("gpu.class", "GeForce RTX 4090")
    QApplication.processEvents()
    assert not list(cut_off(window))


@pytest.mark.parametrize("size", SIZES)
def test_longer_texts_find_room_in_the_form(pseudo, editor, size):
    window, made = editor()
    window.resize(*size)
    for metric in ("title", "memory.size", "gpu.memory", "system.os"):
        made.form.list.choose(metric)
        # The sidebar gives way first, then the bar on top finds its room.
        QApplication.processEvents()
        QApplication.processEvents()
        assert not list(cut_off(window)), metric
