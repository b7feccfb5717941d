"""A window opens where a person can reach it, however the screens have changed."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect

from deskspec.gui.placing import USUAL, fitted
from deskspec.gui.window import MainWindow
from tests.build import machines

LEFT, RIGHT = QRect(0, 0, 1600, 1000), QRect(1600, 0, 1600, 1000)


@pytest.mark.parametrize(
    ("wanted", "screen", "rooms", "fitting"),
    [
        # Where it fits it stays, on two screens at once too.
        (QRect(100, 50, 800, 600), LEFT, [LEFT], QRect(100, 50, 800, 600)),
        (QRect(1400, 50, 800, 600), LEFT, [LEFT, RIGHT], QRect(1400, 50, 800, 600)),
        # A person may push it half out of sight.
        (QRect(-300, 700, 800, 600), LEFT, [LEFT], QRect(-300, 700, 800, 600)),
        # Its screen has gone, or has become smaller.
        (QRect(1700, 50, 800, 600), LEFT, [LEFT], QRect(800, 50, 800, 600)),
        (QRect(100, 50, 1180, 780), QRect(0, 0, 1024, 600), [QRect(0, 0, 1024, 600)], QRect(0, 0, 1024, 600)),
        (QRect(0, -700, 800, 600), LEFT, [LEFT], QRect(0, 0, 800, 600)),
    ],
)
def test_it_is_moved_and_shrunk_only_as_far_as_need_be(wanted, screen, rooms, fitting):
    assert fitted(wanted, screen, rooms) == fitting


def test_on_a_first_start_it_is_no_larger_than_the_screen(bench_over, qtbot):
    window = MainWindow(bench_over(machines.laptop()))
    qtbot.addWidget(window)
    assert window.size() == USUAL.boundedTo(window.screen().availableSize())
