"""Notices: stacked, told once, dismissed by mouse and keyboard, and out of the way when there are none."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from deskspec.gui.theme import Theme
from deskspec.gui.widgets.notice import SHOWN, NoticeBar


@pytest.fixture
def bar(qtbot):
    made = NoticeBar(Theme("light"))
    qtbot.addWidget(made)
    made.resize(900, 200)
    return made


def test_without_notices_it_takes_no_room(bar):
    assert bar.isHidden()
    bar.tell("disk", "The disk is full.")
    assert not bar.isHidden()
    bar.drop("disk")
    assert bar.isHidden()


def test_telling_anew_takes_the_place_of_what_was_told(bar):
    bar.tell("one", "First.")
    bar.tell("two", "Second.")
    bar.tell("one", "Third.")
    assert bar.names() == ("one", "two")
    assert bar.notice("one").text == "Third."


def test_what_was_dismissed_stays_away_until_it_says_something_else(bar):
    bar.tell("disk", "The disk is full.")
    bar.notice("disk").dismiss_button.click()
    bar.tell("disk", "The disk is full.")
    assert bar.names() == ()
    bar.tell("disk", "The disk is broken.")
    assert bar.names() == ("disk",)


def test_more_than_there_is_room_for_wait_their_turn(bar):
    for number in range(SHOWN + 2):
        bar.tell(str(number), f"Notice {number}.")
    assert bar.notice(str(SHOWN)) is None
    assert "2 more" in bar._more.text()
    bar.notice("0").dismiss_button.click()
    assert bar.notice(str(SHOWN)).text == f"Notice {SHOWN}."
    assert "1 more" in bar._more.text()


def test_escape_dismisses_and_the_next_one_has_the_focus(bar, qtbot):
    bar.tell("one", "First.")
    bar.tell("two", "Second.")
    bar.show()
    bar.activateWindow()
    bar.notice("one").dismiss_button.setFocus()
    qtbot.waitUntil(bar.notice("one").dismiss_button.hasFocus)
    qtbot.keyClick(bar.notice("one").dismiss_button, Qt.Key.Key_Escape)
    assert bar.names() == ("two",)
    assert bar.notice("two").dismiss_button.hasFocus()


def test_an_action_does_its_work_and_leaves_the_notice(bar):
    done = []
    bar.tell("disk", "The disk is full.", actions=[("Look", lambda: done.append(1))])
    bar.notice("disk").buttons[0].click()
    assert done == [1]
    assert bar.names() == ("disk",)


def test_a_text_from_outside_is_plain_and_of_one_line(bar):
    bar.tell("role", "<b>bold</b>\x1b[31m\nsecond \u202eline")
    notice = bar.notice("role")
    assert notice._text.textFormat() == Qt.TextFormat.PlainText
    assert notice.text == "<b>bold</b> [31m second  line"
    assert notice.accessibleName() == notice.text


def test_narrow_the_buttons_stand_under_the_text(bar, qtbot):
    bar.tell("disk", "The disk is full.")
    bar.show()
    notice = bar.notice("disk")
    assert notice.dismiss_button.y() < notice._text.geometry().bottom()
    bar.resize(400, 200)
    qtbot.waitUntil(lambda: notice.dismiss_button.y() > notice._text.geometry().bottom())
