"""What a screen reader is told: every row with its value and state, every button by name; and what it can do."""

from __future__ import annotations

import pytest

#: What a person can work, by the names of AT-SPI's roles.
WORKED = {"push button", "check box", "radio button", "toggle button", "combo box", "text", "slider", "spin button",
          "table", "tree", "tree table", "list", "page tab"}  # fmt: skip
#: What a row draws beside its words: a symbol for the state, and whether it is open.
SYMBOLS = set("✓◆✕?–▸▾")


@pytest.fixture
def ml(person):
    """The app with a role that has every kind of need."""
    person.start()
    person.press("alt+r")
    person.type("ML")
    person.press("Return")
    person.sees("Falls short for ML Engineer", "label")
    person.sees("Lighting: ")
    return person


def rows(tree):
    """Needs, which open, and facts, which only take the focus."""
    opening = [node for node in tree.all() if node.role == "push button" and "expandable" in node.states]
    return opening or [node for node in tree.all() if node.role == "panel" and "focusable" in node.states]


def words_in(row):
    """What a sighted person reads in a row; lines may be broken inside of long words."""
    texts = [node.name.replace("\u200b", "") for node in row.all() if node is not row and "showing" in node.states]
    return [text for text in texts if text and text not in SYMBOLS]


def unnamed(tree):
    """Controls that nothing tells the purpose of. A picker's name is its choice; its purpose stands beside it."""
    found = []
    for node in tree.all():
        purpose = (*node.labels, node.description) if node.role == "combo box" else (node.name,)
        works = "focusable" in node.states or node.role.endswith("button")
        if node.role in WORKED and "showing" in node.states and works and not any(purpose):
            found.append(node)
    return found


def test_every_need_is_told_with_value_levels_and_state(ml):
    tree = ml.tree()
    found = rows(tree)
    assert len(found) == 26
    for row in found:
        assert len(words_in(row)) >= 3
        assert [text for text in words_in(row) if text not in row.name] == []
        assert row.description == "Enter opens it"
    assert tree.find("GPU memory: 6 GB; min 10 GB · rec 16 GB; short by 4 GB")
    assert tree.find("10 met, 3 at minimum, 2 short, 11 unknown")
    assert unnamed(tree) == []


def test_every_fact_is_told_with_value_and_source(ml):
    ml.press("ctrl+2")
    told = ml.sees("63 readings, ", "label")
    assert told.name.endswith(" of them unknown")
    tree = ml.waits(lambda tree: len(rows(tree)) == 63, "every row")
    for row in rows(tree):
        assert [text for text in words_in(row) if text not in row.name] == []
    assert tree.find("Cores: 14, ")
    assert [node.name for node in tree.all() if node.role == "panel" and node.name][-1] == "Your own word"
    assert unnamed(tree) == []
    ml.press("ctrl+f")
    ml.type("nvme")
    ml.sees("Clear the filter", "push button")
    assert unnamed(ml.tree()) == []


def test_every_cell_of_the_grid_of_roles_is_told(ml):
    ml.press("ctrl+3")
    ml.sees("ML Engineer: Falls short; in use", "table cell")
    tree = ml.tree()
    heads = [node.name for node in tree.all() if node.role == "table column header"]
    cells = [node for node in tree.all() if node.role == "table cell"]
    assert heads[0] == "Role"
    assert heads[-1] == "Verdict"
    assert len(cells) >= 6 * (len(heads) - 1)
    assert all(cell.name and cell.description for cell in cells)
    parts = {cell.name.partition(":")[0] for cell in cells}
    assert set(heads[1:-1]) <= parts
    assert unnamed(tree) == []


def test_a_screen_reader_presses_what_a_person_presses(ml):
    ml.acts(ml.sees("Only what falls short", "check box"))
    ml.sees("Only what falls short", "check box", "checked")
    ml.misses("Memory: ")
    ml.acts(ml.sees("GPU memory: ", "push button"))
    ml.sees("GPU memory: ", "push button", "expanded")
    ml.sees("What helps", "label")
    ml.acts(ml.sees("GPU memory: ", "push button"))
    ml.misses("What helps", "label")
    assert {row.name.partition(":")[0] for row in rows(ml.tree())} == {"GPU", "GPU memory"}
    ml.acts(ml.sees("This machine", "check box"))
    ml.sees("Filter", "text")
    ml.acts(ml.sees("Roles", "check box"))
    ml.sees("Roles", "check box", "checked")
    ml.acts(ml.sees("New from a role…", "push button"))
    assert unnamed(ml.tree(ml.sees_window("New from a role"))) == []
    ml.shot("pressed-by-a-screen-reader")


def test_every_view_and_dialog_names_what_can_be_worked(ml):
    ml.acts(ml.sees("What if", "check box"))
    ml.waits(lambda tree: sum(node.role == "slider" for node in tree.all()) >= 8, "every slider")
    assert unnamed(ml.tree()) == []
    ml.press("ctrl+2")
    for button in ("Add…", "Capture…", "Compare machines…"):
        ml.acts(ml.sees(button, "push button"))
        found = ml.tree(ml.sees_window())
        assert sum(node.role in WORKED for node in found.all()) >= 3
        assert unnamed(found) == []
        ml.press("Escape")
        ml.misses_windows()
    ml.press("ctrl+3")
    ml.acts(ml.sees("Compare…", "push button"))
    ml.sees("Two roles side by side", "label")
    assert unnamed(ml.tree()) == []
    ml.press("Escape")
    ml.sees("New from a role…", "push button")
    ml.press("Return")
    ml.sees("Export…", "push button")
    assert unnamed(ml.tree()) == []


def test_a_page_that_goes_while_it_is_read_ends_nothing(ml):
    """A reader that has counted the parts of a page asks for its scroll bar, which is no more."""
    area = next(node for node in ml.tree().all() if len(node.children) == 2 and node.children[1].find("", "scroll bar"))
    ml.press("ctrl+2")
    ml.sees("Filter", "text")
    ml.knocks((*area.path, 1))
    ml.sees("Filter", "text")
