"""Right-to-left languages see the window mirrored."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QLabel

from deskspec.gui.pages.role_form_need import _Told
from deskspec.gui.widgets.grid_text import Part, TextTable
from deskspec.gui.widgets.since import Since
from deskspec.gui.widgets.texts import OneLine, label
from deskspec.gui.widgets.try_slider import TrySlider
from deskspec.model.reading import Known


@pytest.fixture
def from_right(qtbot):
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    before = app.layoutDirection()
    app.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    yield
    app.setLayoutDirection(before)


def rows_of(window, qtbot):
    window.show_page("check")
    page = window.pages["check"]
    qtbot.waitUntil(lambda: len(page.rows()) == len(window.session.assessment().findings))
    return page.rows()


def test_a_rows_columns_run_from_the_right_and_its_arrow_points_to_the_left(from_right, window_over, qtbot):
    row = rows_of(window_over(), qtbot)[0]
    parts = [row._symbol, row._name, row._bullet, row._have, row._need, row._state, row._arrow]
    lefts = [part.x() for part in parts if part.isVisible()]
    assert lefts == sorted(lefts, reverse=True)
    assert row._arrow.text() == "◂"
    row.set_open(True)
    assert row._arrow.text() == "▾"


def test_an_arrow_points_to_the_right_where_lines_begin_at_the_left(window_over, qtbot):
    assert rows_of(window_over(), qtbot)[0]._arrow.text() == "▸"


def ink(widget, qtbot):
    """The first and the last column of pixels that differ from the ground."""
    widget.setFixedSize(400, 30)
    qtbot.addWidget(widget)
    widget.show()
    image = widget.grab().toImage()
    ground = image.pixelColor(0, 0)

    def differs(across: int) -> bool:
        return any(QColor(image.pixelColor(across, down)) != ground for down in range(image.height()))

    seen = [across for across in range(image.width()) if differs(across)]
    return seen[0], image.width() - 1 - seen[-1]


@pytest.mark.parametrize("made", [lambda: label("Fedora Linux"), OneLine])
def test_latin_names_begin_at_the_right_as_the_language_does(from_right, qtbot, made):
    widget = made()
    assert isinstance(widget, QLabel)
    widget.setText("Fedora Linux")
    left, right = ink(widget, qtbot)
    assert right < 20 < left


def test_latin_names_begin_at_the_left_elsewhere(qtbot):
    left, right = ink(label("Fedora Linux"), qtbot)
    assert left < 20 < right


def test_the_sidebar_stands_at_the_right_and_pages_follow(from_right, window_over):
    window = window_over()
    assert window.sidebar.x() > window.topbar.x()
    for page in ("check", "machine", "roles"):
        window.show_page(page)
        QApplication.processEvents()
        assert window.pages[page].isVisible()
        assert not window.grab().isNull()


def test_a_change_runs_from_the_right_with_its_arrow(from_right, window_over):
    window = window_over()
    memory = replace(window.session.machine.memory, installed=Known(16 << 30, "x"))
    window.session.bench.record_check(replace(window.session.machine, memory=memory))
    told = window.session.bench.record_check(window.session.machine)
    window.session.checks._take(told)
    line = window.findChild(Since).line.text()
    assert "→" not in line
    assert line.index("16") < line.index("←") < line.index("32")


def test_what_a_field_of_the_form_says_begins_at_the_right(from_right, qtbot, window_over):
    told = _Told(window_over().theme)
    told.tell("No effect", "warn")
    left, right = ink(told, qtbot)
    assert right < 20 < left


def test_a_sliders_knob_moves_to_the_left_with_better_values(from_right, window_over, qtbot):
    slider = TrySlider(window_over().theme)
    qtbot.addWidget(slider)
    slider.resize(200, 30)
    slider.show_steps(5, 0, (None, None), "ok")
    qtbot.mouseClick(slider, Qt.MouseButton.LeftButton, pos=QPoint(4, 15))
    assert slider.value() == 4
    qtbot.mouseClick(slider, Qt.MouseButton.LeftButton, pos=QPoint(196, 15))
    assert slider.value() == 0
    slider.setFocus()
    qtbot.keyClick(slider, Qt.Key.Key_Left)
    assert slider.value() == 1


def test_a_path_in_a_table_keeps_its_first_stroke_in_front(from_right, window_over, qtbot):
    table = TextTable(window_over().theme, "Places", (50, 50))
    qtbot.addWidget(table)
    table.show_rows((((Part("Log"),), (Part("/var/log/deskspec.log"),)),))
    assert "\u2068/var/log/deskspec.log\u2069" in table.toPlainText()
