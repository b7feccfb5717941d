"""The page Roles: the grid and its words, one role in full, two side by side, and roles of one's own."""

from __future__ import annotations

import os

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QMessageBox

from deskspec.gui.pages.role_dialogs import NewRoleDialog, id_of
from deskspec.gui.pages.role_needs import web_page
from deskspec.gui.widgets.grid_text import TextTable
from deskspec.workbench import Refused
from tests.build.machines import MACHINES

EVIL = '<img src="x"><a href="file:///etc/passwd">A</a>'
OWN = """\
id: game-developer
title: "{title}"
extends: [backend-engineer]
requirements:
  memory.size: {{minimum: 48 GB, why: Two engines at once., source: "{source}"}}
"""


@pytest.fixture
def page_over(window_over):
    """The page Roles, shown, over a made machine."""

    def make(host=None):
        window = window_over(host)
        window.show_page("roles")
        window.activateWindow()
        return window.pages["roles"]

    return make


@pytest.fixture
def own(tmp_path):
    """A file of a role that can be taken in."""

    def make(title="Game Developer", source="our own experience"):
        path = tmp_path / "given.yaml"
        path.write_text(OWN.format(title=title.replace('"', '\\"'), source=source), encoding="utf-8")
        return str(path)

    return make


def test_in_a_low_window_the_page_scrolls_to_the_row_in_hand(page_over, qtbot):
    page = page_over()
    page.window().resize(480, 360)
    grid, area = page.overview.grid, page.overview._area
    qtbot.waitUntil(lambda: area.verticalScrollBar().maximum() > 0)
    assert grid.verticalScrollBar().maximum() == 0
    with qtbot.waitSignal(grid.row_reached, raising=False, timeout=200):
        grid.setFocus()
        grid.select("lead-ai-backend-engineer")
    grid.row_reached.emit(grid.visualRect(grid.currentIndex()))
    row = grid.visualRect(grid.currentIndex())
    seen = area.viewport().rect()
    assert seen.contains(grid.viewport().mapTo(area.viewport(), row.center()))


def row_of(page, title):
    return next(row for row, line in enumerate(page.overview.grid.grid.lines) if line.title == title)


def open_filled(page, role, qtbot):
    with qtbot.waitSignal(page.view.filled, timeout=5000):
        page.open_role(role)


def told(view):
    return "\n".join(table.toPlainText() for table in view.findChildren(TextTable))


def take_in(page, path, qtbot):
    page.take_in(path)
    qtbot.waitUntil(lambda: page.stack.currentWidget() is page._view, timeout=10_000)


def open_editor(page, qtbot):
    page.open_editor("game-developer")
    qtbot.waitUntil(lambda: page._editor is not None and bool(page._editor.state.text()), timeout=10_000)
    return page.editor


def box(qtbot):
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), QMessageBox), timeout=10_000)
    return QApplication.activeModalWidget()


def test_nothing_is_built_before_the_page_is_seen(window_over):
    window = window_over()
    assert window.pages["roles"].stack.count() == 0
    window.show_page("roles")
    assert window.pages["roles"].stack.count() == 1


def test_the_sentence_and_the_grid_tell_what_the_machine_does_for(page_over):
    overview = page_over(MACHINES["laptop"].make()).overview
    assert overview.sentence.text().startswith("Ready for none yet: finding out the line would settle Backend Engineer")
    grid = overview.grid.grid
    shown = {
        grid.headerData(at, Qt.Orientation.Horizontal): grid.index(2, at).data() for at in range(grid.columnCount())
    }
    assert shown["Role"] == "ML Engineer"
    assert shown["GPU"] == "✕ short"
    assert shown["Network"] == "? unknown"
    assert shown["Verdict"] == "✕ Falls short"
    assert grid.index(0, 2).data() == "– no need"


def test_a_screen_reader_hears_the_row_in_words(page_over):
    page = page_over()
    name = page.overview.grid.grid.index(row_of(page, "ML Engineer"), 0)
    assert name.data(Qt.ItemDataRole.AccessibleTextRole) == "ML Engineer: Falls short"
    first = page.overview.grid.grid.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert first == "Backend Engineer: Can't tell yet; in use"


def test_a_machine_of_which_nothing_is_known_is_short_of_nothing(page_over):
    grid = page_over(MACHINES["bare"].make()).overview.grid.grid
    words = {cell.word for line in grid.lines for cell in line.cells}
    assert words <= {"unknown", "no need"}


def test_by_keyboard_into_a_role_and_back(page_over, qtbot):
    page = page_over()
    grid = page.overview.grid
    grid.setFocus()
    qtbot.keyClick(grid, Qt.Key.Key_Down)
    qtbot.keyClick(grid, Qt.Key.Key_Down)
    with qtbot.waitSignal(page.view.filled, timeout=5000):
        qtbot.keyClick(grid, Qt.Key.Key_Return)
    assert page.stack.currentWidget() is page.view
    assert page.view.title.text() == "ML Engineer"
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert page.stack.currentWidget() is page.overview
    assert grid.current_id() == "ml-engineer"
    assert grid.hasFocus()


def test_a_click_opens_a_role_and_the_button_uses_it(page_over, qtbot):
    page = page_over()
    grid = page.overview.grid
    spot = grid.visualRect(grid.grid.index(row_of(page, "Data Scientist"), 1)).center()
    with qtbot.waitSignal(page.view.filled, timeout=5000):
        qtbot.mouseClick(grid.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    qtbot.mouseClick(page.view.use, Qt.MouseButton.LeftButton)
    assert page._session.role.id == "data-scientist"
    assert not page.view.use.isEnabled()


def test_a_role_in_full_tells_every_need_with_why_and_source(page_over, qtbot):
    page = page_over()
    open_filled(page, "ml-engineer", qtbot)
    text = told(page.view)
    for need in page._session.roles[2].requirements:
        assert need.why in text
    assert "min 10 GB · rec 16 GB" in text
    assert "a rented GPU will do" in text
    assert "PyTorch" in text
    assert not page.view.edit.isVisibleTo(page)


def test_a_source_is_opened_on_a_click_and_only_a_web_page(page_over, own, qtbot, monkeypatch):
    opened = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toString()))
    page = page_over()
    with qtbot.waitSignal(page.view.filled, timeout=10_000):
        take_in(page, own(source="https://example.org/why"), qtbot)
    table = next(table for table in page.view.findChildren(TextTable) if "example.org" in table.toPlainText())
    assert opened == []
    table.anchorClicked.emit("#0")
    assert opened == ["https://example.org/why"]
    table.anchorClicked.emit("file:///etc/passwd")
    table.anchorClicked.emit("#99")
    assert len(opened) == 1


@pytest.mark.parametrize("address", ["file:///etc/passwd", "javascript:alert(1)", "https://", "ftp://a.b", "//a.b", ""])
def test_what_is_no_web_page_is_no_link(address):
    assert web_page(address) is None


def test_markup_from_outside_stays_text(page_over, own, qtbot):
    page = page_over()
    with qtbot.waitSignal(page.view.filled, timeout=10_000):
        take_in(page, own(EVIL, "<b>bold</b>"), qtbot)
    assert page.view.title.text() == EVIL
    assert "<b>bold</b>" in told(page.view)
    with qtbot.waitSignal(page.compare.filled, timeout=5000):
        page.open_compare("game-developer")
    assert EVIL in told(page.compare)


def test_two_roles_side_by_side(page_over, qtbot):
    page = page_over(MACHINES["laptop"].make())
    view = page.compare
    with qtbot.waitSignal(view.filled, timeout=5000):
        page.open_compare("ml-engineer")
    assert (view.first.currentText(), view.second.currentText()) == ("Backend Engineer", "ML Engineer")
    text = told(view)
    assert "GPU memory" in text
    assert "short by" in text
    assert "↑ stricter" in text
    assert "= same" not in text
    with qtbot.waitSignal(view.filled, timeout=5000):
        qtbot.mouseClick(view.everything, Qt.MouseButton.LeftButton)
    assert "= same" in told(view)
    with qtbot.waitSignal(view.filled, timeout=5000):
        qtbot.mouseClick(view.swap, Qt.MouseButton.LeftButton)
    assert view.first.currentText() == "ML Engineer"
    assert "↓ looser" in told(view)
    qtbot.keyClick(view.second, Qt.Key.Key_Escape)
    assert page.stack.currentWidget() is page.overview


def test_a_tried_value_shows_in_the_grid_only_while_it_is_seen(page_over, qtbot):
    page = page_over(MACHINES["laptop"].make())
    memory = [column.name for column in page.overview.grid.grid.columns].index("Memory")
    page._session.try_value("memory.size", "4 GB")
    assert page.overview.grid.grid.lines[0].cells[memory].word == "short"
    page.window().show_page("check")
    page._session.drop_tried()
    assert page.overview.grid.grid.lines[0].cells[memory].word == "short"
    page.window().show_page("roles")
    assert page.overview.grid.grid.lines[0].cells[memory].word == "rec."


def test_an_imported_role_is_in_grid_and_pickers(page_over, own, qtbot):
    page = page_over()
    take_in(page, own(), qtbot)
    assert page.view.edit.isVisibleTo(page)
    page.back_to_grid()
    assert page.overview.grid.grid.lines[-1].title == "Game Developer"
    assert page.overview.grid.grid.lines[-1].note == "yours"
    assert page.window().topbar.role_box.findData("game-developer") == 6


def test_a_wrong_file_is_told_by_line_and_column(page_over, tmp_path, qtbot):
    page = page_over()
    path = tmp_path / "wrong.yaml"
    path.write_text("id: x\ntitle: X\nrequirements:\n  memory.size: {minimum: 4 apples}\n", encoding="utf-8")
    page.take_in(str(path))
    message = box(qtbot)
    assert "wrong.yaml:4:26" in message.text()
    message.close()
    assert len(page._session.roles) == 6


def test_a_new_role_is_made_from_another_and_its_file_opens(page_over, qtbot):
    page = page_over()
    page.ask_new("ml-engineer")
    dialog = page.findChild(NewRoleDialog)
    qtbot.keyClicks(dialog.title_field, "Game Developer")
    assert dialog.id_field.text() == "game-developer"
    assert dialog.base_box.currentData() == "ml-engineer"
    qtbot.mouseClick(dialog.make_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.stack.currentWidget() is page._editor, timeout=10_000)
    assert "extends: [ml-engineer]" in page.editor.text
    assert any(role.id == "game-developer" for role in page._session.roles)


@pytest.mark.parametrize(
    ("title", "role"),
    [("Spiele für Süd", "spiele-fuer-sued"), ("C++ / Rust", "c-rust"), ("机器", ""), ("a" * 99, "a" * 64)],
)
def test_a_title_makes_an_id(title, role):
    assert id_of(title) == role


def test_an_id_that_is_taken_or_none_cannot_be_made(page_over, qtbot):
    page = page_over()
    page.ask_new("")
    dialog = page.findChild(NewRoleDialog)
    for text in ("ML Engineer", "Home office", "", "???"):
        dialog.title_field.clear()
        qtbot.keyClicks(dialog.title_field, text)
        assert not dialog.make_button.isEnabled(), text
    dialog.close()


def test_the_editor_tells_what_is_wrong_and_saves_what_is_right(page_over, own, qtbot):
    page = page_over()
    take_in(page, own(), qtbot)
    editor = open_editor(page, qtbot)
    assert not editor.save_button.isEnabled()
    editor.field.setPlainText(editor.text.replace("48 GB", "48 apples"))
    qtbot.waitUntil(lambda: "Line 5, column 26" in editor.told.text(), timeout=10_000)
    assert not editor.save_button.isEnabled()
    assert editor.field.extraSelections()
    editor.field.setPlainText(editor.text.replace("48 apples", "64 GB"))
    qtbot.waitUntil(editor.save_button.isEnabled, timeout=10_000)
    qtbot.mouseClick(editor.save_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "✓ Saved" in editor.state.text(), timeout=10_000)
    assert not editor.unsaved
    with qtbot.waitSignal(page.view.filled, timeout=5000):
        editor.leave()
    assert "min 64 GB" in told(page.view)


def test_a_new_line_begins_below_the_one_before(page_over, own, qtbot):
    page = page_over()
    take_in(page, own(), qtbot)
    field = open_editor(page, qtbot).field
    field.setPlainText("requirements:\n  cpu.cores:")
    field.moveCursor(field.textCursor().MoveOperation.End)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert field.toPlainText().endswith("cpu.cores:\n    ")


def test_leaving_an_unsaved_text_is_asked_first(page_over, own, qtbot):
    page = page_over()
    take_in(page, own(), qtbot)
    editor = open_editor(page, qtbot)
    editor.field.appendPlainText("# more")
    qtbot.keyClick(editor.field, Qt.Key.Key_Escape)
    box(qtbot).close()
    assert page.stack.currentWidget() is editor
    qtbot.waitUntil(editor.save_button.isEnabled, timeout=10_000)
    editor.leave()
    message = box(qtbot)
    qtbot.mouseClick(message.button(QMessageBox.StandardButton.Save), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.stack.currentWidget() is page.view, timeout=10_000)
    assert page._session.bench.role_text("game-developer").endswith("# more")


def test_what_was_typed_outlives_the_window(page_over, own, qtbot):
    page = page_over()
    take_in(page, own(), qtbot)
    editor = open_editor(page, qtbot)
    editor.field.appendPlainText("# typed on")
    qtbot.waitUntil(editor.save_button.isEnabled, timeout=10_000)
    page.window().close()
    page = page_over()
    editor = open_editor(page, qtbot)
    assert editor.text.endswith("# typed on")
    assert "Taken up" in editor.told.text()
    assert not page._session.bench.role_text("game-developer").endswith("# typed on")
    editor._leave()
    qtbot.waitUntil(lambda: page._session.bench.role_draft("game-developer") == "", timeout=10_000)


def test_deleting_asks_and_takes_the_role_away(page_over, own, qtbot):
    page = page_over()
    take_in(page, own(), qtbot)
    page._session.choose_role("game-developer")
    path = page._session.roles[-1].path
    page.ask_delete("game-developer")
    message = box(qtbot)
    delete = next(button for button in message.buttons() if button.text() == "Delete")
    qtbot.mouseClick(delete, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.stack.currentWidget() is page.overview, timeout=10_000)
    assert len(page._session.roles) == 6
    assert page._session.role.id == "backend-engineer"
    assert os.path.exists(path + ".bak")


def test_a_file_that_is_no_role_is_told_below_the_grid(page_over, tmp_path):
    folder = tmp_path / "data" / "profiles"
    folder.mkdir(parents=True)
    (folder / "bad.yaml").write_text("id: bad\n", encoding="utf-8")
    overview = page_over().overview
    assert "bad.yaml:1:1: " in overview.problems.text()
    assert len(overview.grid.grid.lines) == 6


@pytest.mark.parametrize(("width", "small"), [(480, True), (800, True), (1600, False)])
def test_words_give_way_to_symbols_where_it_is_narrow(page_over, qtbot, width, small):
    page = page_over()
    page.window().resize(width, 700)
    grid = page.overview.grid
    qtbot.waitUntil(lambda: grid.painted.small is small)
    # The sidebar gives way in a turn of its own.
    columns = range(grid.grid.columnCount())
    qtbot.waitUntil(lambda: sum(grid.columnWidth(at) for at in columns) <= grid.viewport().width())


def test_a_role_that_deskspec_brings_itself_is_not_taken_in_again(page_over):
    page = page_over()
    path = next(role.path for role in page._session.roles if role.id == "ml-engineer")
    with pytest.raises(Refused, match="DeskSpec brings a role ml-engineer itself; change the id"):
        page._session.bench.import_role(str(path))


def test_a_title_without_spaces_leaves_everything_in_reach(page_over, own, qtbot):
    page = page_over()
    page.window().resize(900, 700)
    take_in(page, own(title="x" * 180), qtbot)
    inside, area = page._view.area.widget(), page._view.area
    assert inside.width() <= area.viewport().width()
    page.back_to_grid()
    qtbot.wait(50)
    overview = page.overview
    assert overview._area.widget().width() <= overview._area.viewport().width()
    right = overview.grid.mapTo(overview._area.viewport(), overview.grid.rect().topRight()).x()
    assert right <= overview._area.viewport().width()
    assert overview.grid.horizontalScrollBar().maximum() == 0
