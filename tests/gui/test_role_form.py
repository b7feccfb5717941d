"""The form beside a role's file: both change the same text, and both say the same of it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QLabel, QMessageBox, QPushButton, QWidget

from deskspec.gui.pages.role_form_list import COLOUR, HEAD, METRIC
from deskspec.gui.widgets.fields import ChoiceField
from deskspec.gui.widgets.yaml_field import YamlField, difference
from deskspec.metrics.registry import METRICS

OWN = """\
# The role of the game team.
id: game-developer
title: Game Developer
summary: Builds games.
extends: [ml-engineer]

requirements:
  cpu.cores: {minimum: 16, why: Shaders compile on every core.}
  memory.size:
    minimum: 24 GB  # not enough?
    recommended: 128 GB
    source: our own experience
  displays.count: {minimum: 3}

drop: [storage.backup]
"""


@pytest.fixture
def editor_over(window_over, tmp_path, qtbot):
    """The editor of an own role, its form filled."""

    def make(text=OWN, width=1700):
        path = tmp_path / "given.yaml"
        path.write_text(text, encoding="utf-8")
        window = window_over()
        window.resize(width, 900)
        window.show_page("roles")
        window.activateWindow()
        page = window.pages["roles"]
        page.take_in(str(path))
        qtbot.waitUntil(lambda: page.stack.currentWidget() is page._view, timeout=10_000)
        page.open_editor("game-developer")
        qtbot.waitUntil(lambda: page._editor is not None and page._editor.form.body.isEnabled(), timeout=10_000)
        return page.editor

    return make


def choose(editor, metric):
    editor.form.list.choose(metric)
    return editor.form.need


def type_into(field, text, qtbot):
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, text) if text else qtbot.keyClick(field, Qt.Key.Key_Delete)


def pick(field, value, qtbot):
    """Choose a value of a list as the keyboard does."""
    assert isinstance(field, ChoiceField)
    field.setFocus()
    target = field.findData(value)
    while field.currentIndex() != target:
        key = Qt.Key.Key_Down if target > field.currentIndex() else Qt.Key.Key_Up
        before = field.currentIndex()
        qtbot.keyClick(field, key)
        assert field.currentIndex() != before


def settled(editor, qtbot):
    """Until everything typed is in the text, and that is checked."""
    qtbot.waitUntil(lambda: not editor.form.typing and not editor.under_way, timeout=10_000)


def row(editor, metric):
    item = editor.form.list._items[metric]
    return [item.text(column) for column in range(4)]


def shown(editor):
    """The metrics that the list shows."""
    items = editor.form.list._items
    return [metric for metric, item in items.items() if not item.isHidden()]


# --- what is shown


def test_the_list_shows_what_counts_and_whose_it_is(editor_over):
    editor = editor_over()
    assert row(editor, "cpu.cores") == ["CPU cores", "16", "", "● yours"]
    assert row(editor, "gpu.memory") == ["GPU memory", "10 GB", "16 GB", "ml-engineer"]
    assert row(editor, "memory.size") == ["Memory", "32 GB", "128 GB", "◆ no effect"]
    assert row(editor, "storage.backup") == ["Backup storage", "", "", "– left out"]
    assert row(editor, "network.latency") == ["Latency", "", "", "not asked for"]


def test_only_what_is_asked_for_is_seen_unless_all_is_wanted(editor_over, qtbot):
    editor = editor_over()
    assert "network.latency" not in shown(editor)
    qtbot.mouseClick(editor.form.list.everything, Qt.MouseButton.LeftButton)
    assert set(shown(editor)) == {HEAD, *METRICS} - {"gpu.rented"}
    qtbot.keyClicks(editor.form.list.search, "moni")
    assert shown(editor)[1:] == ["displays.count", "displays.diagonal"]


def test_a_need_tells_what_it_inherits_in_full(editor_over):
    need = choose(editor_over(), "gpu.class")
    told = need.above.text()
    assert told.startswith("From ml-engineer: min RTX 3080 · rec RTX 4080, required, a rented GPU will do.")
    assert "Source: " in told
    assert need.minimum.line.placeholderText() == "inherited: RTX 3080"
    assert need.rentable.isVisibleTo(need)
    assert need.rentable.itemText(0) == "as inherited: yes"


def test_a_value_that_what_is_inherited_overrules_says_so(editor_over):
    need = choose(editor_over(), "memory.size")
    assert need.state.text() == "◆ no effect"
    assert need.told["minimum"].text() == "◆ No effect: 32 GB is inherited, which is stricter."
    assert need.told["recommended"].text() == ""
    assert need.replace_button.isVisibleTo(need)


def test_the_line_of_the_need_in_hand_is_pointed_at_in_the_file(editor_over):
    editor = editor_over()
    choose(editor, "memory.size")
    assert [mark.cursor.blockNumber() for mark in editor.field.extraSelections()] == [8]
    choose(editor, "gpu.class")
    assert editor.field.extraSelections() == []


# --- changing


def test_a_number_is_changed_and_saved(editor_over, qtbot):
    editor = editor_over()
    need = choose(editor, "memory.size")
    type_into(need.minimum.line, "48 GB", qtbot)
    qtbot.waitUntil(editor.save_button.isEnabled, timeout=10_000)
    assert editor.text == OWN.replace("24 GB", "48 GB")
    assert row(editor, "memory.size")[1:] == ["48 GB", "128 GB", "● yours"]
    qtbot.mouseClick(editor.save_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "✓ Saved" in editor.state.text(), timeout=10_000)
    assert editor._files._session.bench.role_text("game-developer") == OWN.replace("24 GB", "48 GB")


def test_saving_waits_for_what_was_just_typed(editor_over, qtbot):
    editor = editor_over()
    need = choose(editor, "memory.size")
    type_into(need.minimum.line, "48 GB", qtbot)
    qtbot.keySequence(editor, QKeySequence(QKeySequence.StandardKey.Save))
    qtbot.waitUntil(lambda: "✓ Saved" in editor.state.text(), timeout=10_000)
    assert "48 GB" in editor._files._session.bench.role_text("game-developer")


def test_what_is_no_level_is_told_at_once_and_stays_out_of_the_file(editor_over, qtbot):
    editor = editor_over()
    need = choose(editor, "memory.size")
    type_into(need.minimum.line, "48 apples", qtbot)
    assert need.told["minimum"].text().startswith("✕ “48 apples”: the unit “apples” does not fit")
    assert need.minimum.line.accessibleDescription() == need.told["minimum"].text()
    assert row(editor, "memory.size")[3] == "✕ wrong"
    assert "Memory: “48 apples”" in editor.told.text()
    assert not editor.save_button.isEnabled()
    # Another need in hand: what is wrong here waits.
    choose(editor, "cpu.cores")
    assert row(editor, "memory.size")[3] == "✕ wrong"
    need = choose(editor, "memory.size")
    assert need.minimum.line.text() == "48 apples"
    assert editor.text == OWN
    type_into(need.minimum.line, "48 GB", qtbot)
    settled(editor, qtbot)
    assert editor.text == OWN.replace("24 GB", "48 GB")


def test_a_minimum_above_the_recommendation_waits_for_that_one(editor_over, qtbot):
    editor = editor_over()
    need = choose(editor, "memory.size")
    type_into(need.minimum.line, "256 GB", qtbot)
    assert "less than the minimum of 256 GB" in need.told["recommended"].text()
    type_into(need.recommended.line, "512 GB", qtbot)
    settled(editor, qtbot)
    assert editor.text == OWN.replace("24 GB", "256 GB").replace("128 GB", "512 GB")


def test_a_looser_value_is_made_to_count(editor_over, qtbot):
    editor = editor_over()
    need = choose(editor, "memory.size")
    qtbot.mouseClick(need.replace_button, Qt.MouseButton.LeftButton)
    settled(editor, qtbot)
    assert row(editor, "memory.size")[1:] == ["24 GB", "128 GB", "● yours"]
    assert "    replace: yes\n" in editor.text
    # The reason is inherited no more, so it is carried over; the source of its own stays.
    assert need.why.value().startswith("Data loaders")
    assert need.told["minimum"].text() == ""
    qtbot.mouseClick(need.replace, Qt.MouseButton.LeftButton)
    settled(editor, qtbot)
    assert row(editor, "memory.size")[1] == "32 GB"


def test_a_reason_of_ones_own_for_an_inherited_need_counts(editor_over, qtbot):
    editor = editor_over()
    need = choose(editor, "storage.size")
    type_into(need.why, "Builds fill a disk.", qtbot)
    settled(editor, qtbot)
    role = editor._outcome.stated
    held = next(item.holds for item in role.needs if item.metric == "storage.size")
    assert held.why == "Builds fill a disk."
    assert "  storage.size: {minimum: 1 TB, recommended: 2 TB, why: Builds fill a disk.}\n" in editor.text


def test_a_need_that_was_not_asked_for_is_found_and_added(editor_over, qtbot):
    editor = editor_over()
    qtbot.keyClicks(editor.form.list.search, "latency")
    qtbot.keyClick(editor.form.list.search, Qt.Key.Key_Return)
    assert editor.form.need.current == "network.latency"
    type_into(editor.form.need.minimum.line, "20 ms", qtbot)
    settled(editor, qtbot)
    assert "  network.latency: {minimum: 20 ms}\n" in editor.text
    editor.form.list.search.clear()
    assert "network.latency" in shown(editor)
    qtbot.mouseClick(editor.form.need.take_back, Qt.MouseButton.LeftButton)
    settled(editor, qtbot)
    assert editor.text == OWN


def test_words_without_a_level_wait_for_one(editor_over, qtbot):
    editor = editor_over()
    editor.form.list.everything.setChecked(True)
    need = choose(editor, "network.latency")
    type_into(need.why, "Shooters.", qtbot)
    assert need.told["minimum"].text().startswith("✕ Give a minimum")
    assert not editor.save_button.isEnabled()
    type_into(need.why, "", qtbot)
    settled(editor, qtbot)
    assert editor.text == OWN


def test_taken_back_what_is_inherited_counts_again(editor_over, qtbot):
    editor = editor_over()
    need = choose(editor, "cpu.cores")
    qtbot.mouseClick(need.take_back, Qt.MouseButton.LeftButton)
    settled(editor, qtbot)
    assert "cpu.cores" not in editor.text
    assert row(editor, "cpu.cores")[1:] == ["8", "12", "ml-engineer"]
    assert need.minimum.value() == ""


def test_an_inherited_need_is_left_out_and_taken_up_again(editor_over, qtbot):
    editor = editor_over()
    need = choose(editor, "power.ups")
    qtbot.mouseClick(need.leave_out, Qt.MouseButton.LeftButton)
    settled(editor, qtbot)
    assert editor.text == OWN.replace("[storage.backup]", "[storage.backup, power.ups]")
    assert row(editor, "power.ups")[3] == "– left out"
    qtbot.mouseClick(need.take_up, Qt.MouseButton.LeftButton)
    settled(editor, qtbot)
    assert editor.text == OWN
    assert not need.take_up.isVisibleTo(need)


@pytest.mark.parametrize(
    ("metric", "value", "line"),
    [
        ("storage.system_kind", "SSD", "  storage.system_kind: {minimum: SSD}\n"),
        ("power.ups", "yes", "  power.ups: {minimum: yes}\n"),
        ("cpu.tier", "Core i9 / Ryzen 9 class", "  cpu.tier: {minimum: Core i9 / Ryzen 9 class}\n"),
    ],
)
def test_few_choices_are_a_list(editor_over, qtbot, metric, value, line):
    editor = editor_over()
    pick(choose(editor, metric).minimum.choice, value, qtbot)
    settled(editor, qtbot)
    assert line in editor.text


def test_several_of_a_few_have_ticks(editor_over, qtbot):
    editor = editor_over()
    many = choose(editor, "system.os").minimum.many
    many.setFocus()
    many.setCurrentRow(0)
    qtbot.keyClick(many, Qt.Key.Key_Space)
    settled(editor, qtbot)
    assert "  system.os: {minimum: Linux}\n" in editor.text
    assert row(editor, "system.os")[1] == "Linux"


def test_weight_and_renting_are_chosen(editor_over, qtbot):
    editor = editor_over()
    need = choose(editor, "gpu.memory")
    type_into(need.minimum.line, "24 GB", qtbot)
    pick(need.weight, "advised", qtbot)
    pick(need.rentable, "no", qtbot)
    settled(editor, qtbot)
    assert "  gpu.memory: {minimum: 24 GB, weight: advised, rentable: no}\n" in editor.text
    assert need.told["weight"].text() == "◆ No effect: inherited as required, which counts more."


def test_title_and_summary_are_changed_in_their_lines(editor_over, qtbot):
    editor = editor_over()
    head = editor.form.head
    assert head.isVisibleTo(editor)
    type_into(head.title, "Game: Developer", qtbot)
    type_into(head.summary, "", qtbot)
    settled(editor, qtbot)
    assert editor.text == OWN.replace("title: Game Developer\nsummary: Builds games.\n", 'title: "Game: Developer"\n')
    type_into(head.title, "", qtbot)
    assert "A role needs a title." in editor.told.text()
    assert not editor.save_button.isEnabled()


# --- the text and the form


def test_the_form_follows_the_text(editor_over, qtbot):
    editor = editor_over()
    need = choose(editor, "memory.size")
    editor.field.setPlainText(OWN.replace("24 GB", "96 GB"))
    qtbot.waitUntil(lambda: need.minimum.value() == "96 GB", timeout=10_000)
    assert row(editor, "memory.size")[1:] == ["96 GB", "128 GB", "● yours"]


def test_while_the_text_is_wrong_the_form_says_where_and_waits(editor_over, qtbot):
    editor = editor_over()
    form = editor.form
    editor.field.setPlainText(OWN.replace("24 GB", "24 apples"))
    qtbot.waitUntil(lambda: form.banner.isVisibleTo(editor), timeout=10_000)
    assert not form.body.isEnabled()
    assert form.told.text().startswith("The file is wrong: Line 10, column 14: memory.size: ")
    qtbot.mouseClick(form.go, Qt.MouseButton.LeftButton)
    assert editor.field.textCursor().blockNumber() == 9
    assert editor.field.hasFocus()
    editor.field.setPlainText(OWN)
    qtbot.waitUntil(form.body.isEnabled, timeout=10_000)
    assert not form.banner.isVisibleTo(editor)


def test_what_the_form_wrote_is_undone_in_the_text_as_one_step(editor_over, qtbot):
    editor = editor_over()
    need = choose(editor, "memory.size")
    type_into(need.minimum.line, "48 GB", qtbot)
    settled(editor, qtbot)
    qtbot.keyClicks(need.minimum.line, "")
    type_into(need.minimum.line, "64 GB", qtbot)
    settled(editor, qtbot)
    qtbot.mouseClick(choose(editor, "cpu.cores").take_back, Qt.MouseButton.LeftButton)
    settled(editor, qtbot)
    editor.field.setFocus()
    qtbot.keySequence(editor.field, QKeySequence(QKeySequence.StandardKey.Undo))
    assert editor.text == OWN.replace("24 GB", "64 GB")
    qtbot.keySequence(editor.field, QKeySequence(QKeySequence.StandardKey.Undo))
    assert editor.text == OWN
    choose(editor, "memory.size")
    qtbot.waitUntil(lambda: need.minimum.value() == "24 GB", timeout=10_000)
    qtbot.keySequence(editor.field, QKeySequence(QKeySequence.StandardKey.Redo))
    assert editor.text == OWN.replace("24 GB", "64 GB")


def test_changes_in_a_row_are_made_one_after_the_other(editor_over, qtbot):
    editor = editor_over()
    qtbot.mouseClick(choose(editor, "cpu.cores").take_back, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(choose(editor, "displays.count").take_back, Qt.MouseButton.LeftButton)
    type_into(choose(editor, "memory.size").minimum.line, "48 GB", qtbot)
    settled(editor, qtbot)
    lines = OWN.replace("24 GB", "48 GB").splitlines(keepends=True)
    assert editor.text == "".join(line for line in lines if "cpu.cores" not in line and "displays" not in line)


def test_a_change_is_made_of_the_text_as_it_stands_by_then(editor_over, qtbot):
    editor = editor_over()
    need = choose(editor, "memory.size")
    type_into(need.minimum.line, "48 GB", qtbot)
    need.flush()
    editor.field.appendPlainText("# typed meanwhile")
    settled(editor, qtbot)
    assert editor.text == OWN.replace("24 GB", "48 GB") + "\n# typed meanwhile"


def test_a_text_that_no_form_can_change_is_told_and_left_alone(editor_over, qtbot):
    text = OWN.replace("  displays.count: {minimum: 3}\n", "  cpu.threads: &a {minimum: 16}\n  displays.count: *a\n")
    editor = editor_over(text)
    need = choose(editor, "displays.count")
    type_into(need.minimum.line, "4", qtbot)
    qtbot.waitUntil(lambda: "can't change here" in editor.told.text(), timeout=10_000)
    assert editor.text == text
    assert need.minimum.value() == "16"
    assert not editor.form.typing


def test_leaving_asks_for_what_is_typed_and_not_in_the_file(editor_over, qtbot):
    editor = editor_over()
    need = choose(editor, "memory.size")
    type_into(need.minimum.line, "48 apples", qtbot)
    qtbot.keyClick(need.minimum.line, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), QMessageBox), timeout=10_000)
    box = QApplication.activeModalWidget()
    assert isinstance(box, QMessageBox)
    assert box.button(QMessageBox.StandardButton.Save) is None
    drop = next(button for button in box.buttons() if button.text() == "Drop the changes")
    qtbot.mouseClick(drop, Qt.MouseButton.LeftButton)
    page = editor.window().pages["roles"]
    qtbot.waitUntil(lambda: page.stack.currentWidget() is page.view, timeout=10_000)
    assert editor._files._session.bench.role_text("game-developer") == OWN


def test_another_time_nothing_is_left_of_the_time_before(editor_over, qtbot):
    editor = editor_over()
    need = choose(editor, "memory.size")
    type_into(need.minimum.line, "48 apples", qtbot)
    editor._leave()
    page = editor.window().pages["roles"]
    page.open_editor("game-developer")
    qtbot.waitUntil(editor.form.body.isEnabled, timeout=10_000)
    assert editor.form.list.current == HEAD
    assert choose(editor, "memory.size").minimum.value() == "24 GB"
    assert not editor.unsaved


# --- where it stands, and how it is reached


@pytest.mark.parametrize(("width", "beside"), [(760, False), (1000, False), (1700, True)])
def test_form_and_file_stand_beside_each_other_or_one_at_a_time(editor_over, qtbot, width, beside):
    editor = editor_over(width=width)
    qtbot.waitUntil(lambda: editor.field.isVisibleTo(editor) is beside)
    assert editor.form.isVisibleTo(editor)
    assert editor.file_button.isVisibleTo(editor) is not beside
    if not beside:
        qtbot.mouseClick(editor.file_button, Qt.MouseButton.LeftButton)
        assert editor.field.isVisibleTo(editor)
        assert not editor.form.isVisibleTo(editor)


def test_arrows_pass_over_headings_and_enter_the_next_group(editor_over, qtbot):
    editor = editor_over()
    tree = editor.form.list.tree
    assert tree.hasFocus()
    assert editor.form.list.current == HEAD
    qtbot.keyClick(tree, Qt.Key.Key_Down)
    assert editor.form.list.current == "cpu.cores"
    for _ in range(5):
        qtbot.keyClick(tree, Qt.Key.Key_Down)
    assert editor.form.list.current == "memory.size"


def test_tab_goes_from_the_list_through_the_fields_to_the_text(editor_over, qtbot):
    editor = editor_over()
    need = choose(editor, "memory.size")
    editor.form.list.tree.setFocus()
    order = []
    for _ in range(9):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        order.append(QApplication.focusWidget())
    names = [need.minimum.line, need.recommended.line, need.replace_button, need.weight, need.why, need.source]
    assert order == [*names, need.take_back, need.leave_out, editor.field]


def test_everything_has_a_name_for_a_screen_reader(editor_over):
    editor = editor_over()
    need = choose(editor, "gpu.class")
    for widget in editor.findChildren(QWidget):
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisibleTo(editor):
            assert widget.accessibleName() or (isinstance(widget, QPushButton) and widget.text()), widget
    assert need.minimum.line.accessibleName() == "GPU: Minimum"
    assert not any(label.text() == "" and label.isVisibleTo(editor) for label in need.findChildren(QLabel))
    item = editor.form.list._items["memory.size"]
    assert item.data(0, Qt.ItemDataRole.AccessibleTextRole) == "Memory, minimum 32 GB, recommended 128 GB, no effect"
    assert item.data(0, METRIC) == "memory.size"
    assert item.data(3, COLOUR) == "warn"


def test_markup_from_a_file_stays_text(editor_over):
    evil = "<b>bold</b> <img src='file:///etc/passwd'>"
    editor = editor_over(OWN.replace("our own experience", f'"{evil}"').replace("Builds games.", f'"{evil}"'))
    assert choose(editor, "memory.size").source.text() == evil
    for told in editor.findChildren(QLabel):
        assert told.textFormat() == Qt.TextFormat.PlainText or not told.text(), told.text()


# --- the field


def test_only_what_differs_is_put_in_and_letters_beyond_the_first_plane_count_right(qtbot, window_over):
    field = YamlField(window_over(start=False).theme)
    qtbot.addWidget(field)
    field.setPlainText("a: 😀 one\nb: two\u00a0three\n")
    assert field.text == "a: 😀 one\nb: two\u00a0three\n"
    field.put("a: 😀 one\nb: 😀😀 two\u00a0three\nc: 4\n")
    assert field.text == "a: 😀 one\nb: 😀😀 two\u00a0three\nc: 4\n"
    field.undo()
    assert field.text == "a: 😀 one\nb: two\u00a0three\n"


@pytest.mark.parametrize(
    ("before", "after", "found"),
    [("abc", "abc", (3, 3, "")), ("aa", "aaa", (2, 2, "a")), ("abc", "axc", (1, 2, "x")), ("", "a", (0, 0, "a"))],
)
def test_the_difference_of_two_texts(before, after, found):
    assert difference(before, after) == found


def test_a_line_that_is_emptied_to_be_typed_anew_keeps_its_place_and_its_words(editor_over, qtbot):
    editor = editor_over(OWN.replace("{minimum: 3}", "{minimum: 3}  # logs"))
    need = choose(editor, "displays.count")
    type_into(need.minimum.line, "", qtbot)
    qtbot.wait(600)
    assert "displays.count: {minimum: 3}  # logs" in editor.text
    qtbot.keyClicks(need.minimum.line, "5")
    settled(editor, qtbot)
    assert "displays.count: {minimum: 5}  # logs" in editor.text


def test_a_line_that_is_left_empty_goes(editor_over, qtbot):
    editor = editor_over()
    need = choose(editor, "memory.size")
    type_into(need.recommended.line, "", qtbot)
    need.source.setFocus()
    settled(editor, qtbot)
    assert "128 GB" not in editor.text
