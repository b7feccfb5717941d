"""Everything by keyboard alone: Tab comes to all there is in reading order, the focus is seen, Escape leads back."""

from __future__ import annotations

import pytest

#: Roles that take the focus, by AT-SPI's names; a list in a shut picker, a cell and a scroll bar are no stops of Tab.
STOPS = {"push button", "check box", "radio button", "combo box", "text", "slider", "spin button", "table", "tree",
         "panel", "scroll pane", "document text"}  # fmt: skip


def key_of(node):
    """What tells one stop from another."""
    return node.role, node.name, node.place[0]


def lines(nodes):
    """Stops in reading order: what stands beside each other is one line, and lines go from top to bottom."""
    left = sorted(nodes, key=lambda node: node.place[1])
    made = []
    while left:
        first = left[0]
        middle = first.place[1] + first.place[3] / 2
        is_row = first.role == "panel" or ("expandable" in first.states and first.role == "push button")
        line = [first] if is_row else [node for node in left if node.place[1] <= middle]
        made += sorted(line, key=lambda node: node.place[0])
        left = [node for node in left if node not in line]
    return made


def expected(tree):
    """Every stop in reading order: of the sidebar the shown page alone, then the bar on top, then the page."""
    frame = tree.children[0].children[0]
    made = []
    for part in frame.children:
        found = [
            node
            for node in part.all()
            if node.role in STOPS and {"focusable", "showing", "sensitive"} <= node.states and node.place[2] > 0
        ]
        if part is frame.children[0]:
            found = [node for node in found if "checked" in node.states]
        made += lines(found)
    return made


def walk(person, key="Tab", most=120):
    """All the stops until Tab is back at the first of them."""
    first = person.moves(key)
    passed = [first]
    for _ in range(most):
        node = person.moves(key)
        if key_of(node) == key_of(first):
            return passed
        passed.append(node)
    raise AssertionError(f"{key} never comes round: {[node.name for node in passed]}")


def round_of(stops, start):
    """The same stops beginning with one of them."""
    names = [(node.role, node.name) for node in stops]
    at = names.index((start.role, start.name))
    return names[at:] + names[:at]


PAGES = {"check": ("ctrl+1", "Lighting: "), "machine": ("ctrl+2", "Add…"), "roles": ("ctrl+3", "Compare…")}


@pytest.mark.parametrize("page", PAGES)
def test_tab_comes_to_everything_in_reading_order_and_round(person, page):
    person.start("bare" if page == "machine" else "laptop")
    key, last = PAGES[page]
    person.press(key)
    person.sees(last)
    stops = expected(person.tree())
    assert len(stops) >= 9
    passed = walk(person)
    assert [(node.role, node.name) for node in passed] == round_of(stops, passed[0])
    person.shot(f"tabbed-{page}")
    back = walk(person, "shift+Tab", 400) if page == "roles" else []
    assert [(node.role, node.name) for node in reversed(back)] == (round_of(stops, back[-1]) if back else [])


#: The screen ends here for what is looked at: below it, Tab scrolls the page under the picture.
BELOW = 820


@pytest.mark.parametrize("page", PAGES)
def test_the_focus_is_seen_wherever_it_is(person, page):
    person.start("bare" if page == "machine" else "laptop")
    key, last = PAGES[page]
    person.press(key)
    person.sees(last)
    first = person.moves("Tab")
    node, unseen = first, []
    for _ in range(14):
        if node.place[1] + node.place[3] > BELOW:
            break
        with_focus = person.look_at(node)
        following = person.moves("Tab")
        if wait_until_differs(person, node, with_focus) is False:
            unseen.append(node.name)
        node = following
    assert unseen == []


def wait_until_differs(person, node, before):
    """Whether a place looks other than before, once what moved has been drawn."""
    return any(person.look_at(node) != before for _ in range(8))


DIALOGS = {
    "ctrl+2": ("Save…", "Open…", "Compare machines…", "Capture…", "Add…"),
    "ctrl+3": ("New from a role…", "Import…"),
}


@pytest.mark.parametrize("page", DIALOGS)
def test_escape_shuts_every_dialog_and_the_focus_is_back_where_it_was(person, page):
    person.start("bare")
    person.press(page)
    for name in DIALOGS[page]:
        person.sees(name, "push button")
        person.goes_to(name)
        person.press("Return")
        person.sees_window()
        assert person.moves("Escape").name == name
        person.misses_windows()


def test_escape_leads_back_from_view_to_view(person):
    person.start()
    person.press("ctrl+3")
    person.sees("ML Engineer: ", "table cell")
    person.goes_to("Roles against this machine")
    assert person.moves("Down").name.startswith("Data Scientist: ")
    person.press("Return")
    person.sees("Export…", "push button")
    person.goes_to("Compare…")
    person.press("Return")
    person.sees("Two roles side by side", "label")
    person.press("Escape")
    person.sees("Export…", "push button")
    person.press("Escape")
    person.sees("Which roles does this computer do for?", "label")
    assert person.focus().name.startswith("Data Scientist: ")


@pytest.mark.parametrize(("key", "sees"), [("F1", "DeskSpec help"), ("ctrl+question", "Keyboard shortcuts")])
def test_help_and_keys_are_told_by_a_key_and_escape_leads_back(person, key, sees):
    person.start("bare")
    person.goes_to("Menu")
    person.press(key)
    person.sees_window(sees)
    person.shot(key)
    assert person.moves("Escape").name == "Menu"
