"""Lists to choose from: scrolling past one changes nothing."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent

from deskspec.gui.widgets.fields import ChoiceField
from deskspec.gui.widgets.picker import Picker


def scrolled(picker):
    """Whether turning the wheel by a notch over it was taken."""
    middle = QPointF(picker.rect().center())
    event = QWheelEvent(
        middle, middle, QPoint(), QPoint(0, -120), Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    picker.wheelEvent(event)
    return event.isAccepted()


@pytest.mark.parametrize("kind", [Picker, ChoiceField])
def test_scrolling_past_a_list_leaves_what_is_chosen(qtbot, kind):
    picker = kind()
    qtbot.addWidget(picker)
    picker.addItem("one", "1")
    picker.addItem("two", "2")
    picker.show()
    picker.clearFocus()
    assert not scrolled(picker)
    assert picker.currentData() == "1"
    picker.activateWindow()
    picker.setFocus()
    qtbot.waitUntil(picker.hasFocus)
    assert scrolled(picker)
    assert picker.currentData() == "2"
