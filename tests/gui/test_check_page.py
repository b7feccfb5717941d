"""The check page: a row a need, opened in place, corrected, tried out and filtered; all of it by keyboard."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from deskspec.gui.dialogs.value import ValueDialog
from deskspec.gui.theme import DARK, LIGHT
from deskspec.gui.widgets.bullet import TOP_AT, gauge
from deskspec.gui.widgets.card import Card
from tests.build import machines
from tests.gui.keeping import all_settled, correct


@pytest.fixture
def window(window_over, qtbot):
    made = window_over()
    made.session.choose_role("ml-engineer")
    qtbot.waitUntil(lambda: len(made.pages["check"].rows()) == 26)
    return made


def row(window, metric):
    return next(row for row in window.pages["check"].rows() if row.finding.metric == metric)


def test_the_answer_comes_first(window):
    page = window.pages["check"]
    assert page._headline.title.text() == "Falls short for ML Engineer"
    assert "below the minimum" in page._headline.sentence.text()


def test_an_unreadable_machine_is_unknown_and_never_short(window_over):
    bare = window_over(machines.bare())
    bare.session.choose_role("ml-engineer")
    assert bare.pages["check"]._headline.title.text() == "Can't tell yet for ML Engineer"
    told = {row.finding.metric for row in bare.pages["check"].rows() if row.finding.state != "unknown"}
    assert told <= {"system.os"}


def test_a_row_says_in_words_what_it_draws(window):
    name = row(window, "gpu.memory").accessibleName()
    assert name == "GPU memory: 6 GB; min 10 GB · rec 16 GB; short by 4 GB"


def test_a_row_opens_by_enter_and_shuts_by_escape(window, qtbot):
    one = row(window, "gpu.memory")
    qtbot.keyClick(one, Qt.Key.Key_Return)
    assert one.is_open
    qtbot.keyClick(one, Qt.Key.Key_Escape)
    assert not one.is_open


def test_up_and_down_walk_through_the_rows(window, qtbot):
    rows = window.pages["check"].rows()
    rows[0].setFocus()
    qtbot.keyClick(rows[0], Qt.Key.Key_Down)
    assert window.focusWidget() is rows[1]


def test_rows_keep_their_order_when_a_role_brings_more(window_over, qtbot):
    window = window_over()
    window.session.choose_role("backend-engineer")
    window.session.choose_role("ml-engineer")
    page = window.pages["check"]
    qtbot.waitUntil(lambda: len(page.rows()) == 26)
    rows = page.rows()
    qtbot.waitUntil(lambda: rows[-1].mapTo(page, rows[-1].rect().topLeft()).y() > 500)
    heights = [row.mapTo(page, row.rect().topLeft()).y() for row in rows]
    assert heights == sorted(heights)


def test_a_value_that_does_not_fit_cannot_be_tried(window):
    assert "lots" in window.session.try_value("memory.size", "lots")
    assert window.session.tried == {}


def test_a_corrected_value_is_kept_and_can_be_taken_back(window, qtbot):
    dialog = ValueDialog(window.session, "network.download", parent=window)
    qtbot.addWidget(dialog)
    dialog.open()
    qtbot.keyClicks(dialog.field, "250 Mbps")
    assert "250 Mbps" in dialog.told.text()
    qtbot.keyClick(dialog.field, Qt.Key.Key_Return)
    all_settled(qtbot, window.session)
    assert row(window, "network.download").finding.state == "meets recommended"
    assert [entry.text for entry in window.session.bench.entered()] == ["250 Mbps"]
    assert correct(qtbot, window.session, "network.download", "") == ""
    assert row(window, "network.download").finding.state == "unknown"


def test_what_does_not_fit_is_told_while_typing(window, qtbot):
    dialog = ValueDialog(window.session, "storage.size", parent=window)
    qtbot.addWidget(dialog)
    dialog.open()
    qtbot.keyClicks(dialog.field, "2")
    assert "unit is missing" in dialog.told.text()
    assert not dialog.done_button.isEnabled()


def test_a_number_alone_is_kept_in_the_unit_that_everyone_means(window, qtbot):
    dialog = ValueDialog(window.session, "memory.size", parent=window)
    qtbot.addWidget(dialog)
    dialog.open()
    qtbot.keyClicks(dialog.field, "64")
    assert dialog.told.text().startswith("64 GB; ")
    assert dialog.text() == "64 GB"


def test_only_what_falls_short(window):
    page = window.pages["check"]
    page.only_short.setChecked(True)
    assert {row.finding.metric for row in page.rows()} == {"gpu.class", "gpu.memory"}
    page.only_short.setChecked(False)
    assert len(page.rows()) == 26


def test_a_need_that_a_rented_gpu_covers_asks_for_it(window, qtbot):
    one = row(window, "gpu.memory")
    one.set_open(True)
    rent = one.focus_parts()[-1]
    assert rent.text() == "I rent a GPU…"
    qtbot.mouseClick(rent, Qt.MouseButton.LeftButton)
    dialog = window.findChildren(ValueDialog)[0]
    dialog.field.setCurrentIndex(dialog.field.findData("yes"))
    dialog.done_button.click()
    qtbot.waitUntil(lambda: row(window, "gpu.memory").finding.state == "covered by renting")
    cores = row(window, "cpu.cores")
    cores.set_open(True)
    assert [button.text() for button in cores.focus_parts()[1:]] == ["Correct the value…", "What if…"]


def test_columns_are_hidden_by_hand_and_remembered(window, window_over, qtbot):
    one = row(window, "cpu.cores")
    assert not one._bullet.isHidden()
    window.columns.want("graph", False)
    assert one._bullet.isHidden()
    assert not one._need.isHidden()
    window.close()
    again = window_over()
    assert all(row._bullet.isHidden() for row in again.pages["check"].rows())
    again.columns.want("graph", True)
    assert not again.pages["check"].rows()[0]._bullet.isHidden()


def test_names_from_outside_stay_text(window):
    finding = row(window, "displays.count").finding
    evil = replace(finding, have=replace(finding.have, source="<img src=x onerror=alert(1)>\x1b[31m"))
    one = row(window, "displays.count")
    one.set_open(True)
    one.show_finding(evil)
    from PySide6.QtWidgets import QLabel

    shown = [label for label in one.findChildren(QLabel) if "<img" in label.text()]
    assert shown
    assert all(label.textFormat() == Qt.TextFormat.PlainText and "\x1b" not in label.text() for label in shown)


def test_a_gauge_shows_shares_of_what_is_asked(window):
    told = gauge(row(window, "gpu.memory").finding)
    assert told is not None
    assert told.recommended == pytest.approx(TOP_AT)
    assert told.minimum == pytest.approx(TOP_AT * 10 / 16)
    assert told.have == pytest.approx(TOP_AT * 6 / 16)
    assert gauge(row(window, "system.os").finding) is None


def _contrast(one: str, other: str) -> float:
    """WCAG 2.1, contrast ratio."""

    def light(colour: str) -> float:
        parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
        linear = [part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    bright, dark = sorted((light(one), light(other)), reverse=True)
    return (bright + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("role", ["ok", "warn", "bad", "accent", "dim"])
def test_status_colours_can_be_read(colours, role):
    for ground in (colours.ground(role), colours.card, colours.page):
        assert _contrast(colours.ink(role), ground) >= 4.5


def test_a_heading_keeps_its_room_when_its_style_changes_while_it_is_small(qtbot):
    card = Card("Memory")
    qtbot.addWidget(card)
    card.show()
    told = card.findChildren(QLabel)[0]
    told.resize(4, 4)
    told.setStyleSheet("color: red")
    card.resize(400, 60)
    qtbot.waitUntil(lambda: told.mapTo(card, told.contentsRect().topLeft()).x() >= 16)
    assert told.mapTo(card, told.contentsRect().topLeft()).y() >= 10
