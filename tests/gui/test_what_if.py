"""What if: knobs, fields and lists in the rows; the verdict follows at once and nothing is kept."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt

from deskspec.gui.widgets.try_slider import TrySlider
from tests.build import machines


@pytest.fixture
def page(window_over, qtbot):
    window = window_over()
    window.session.choose_role("ml-engineer")
    made = window.pages["check"]
    qtbot.waitUntil(lambda: len(made.rows()) == 26)
    return made


def row(page, metric):
    return next(row for row in page.rows() if row.finding.metric == metric)


def trying(page, qtbot):
    page.what_if.setChecked(True)
    qtbot.waitUntil(lambda: all(row.trying for row in page.rows()))


def slide(slider, text, control):
    """Put the knob on the step that is shown so."""
    shown = [control._metric.kind.show(value) for value in control._steps]
    slider.setValue(shown.index(text))


def test_the_verdict_follows_and_nothing_is_kept(page, qtbot):
    session = page._session
    trying(page, qtbot)
    control = row(page, "gpu.class")._control
    slide(control.slider, "GeForce RTX 4090", control)
    assert session.tried == {"gpu.class": "GeForce RTX 4090"}
    assert session.assessment().verdict == "can't tell yet"
    assert page.strip.text() == "What if: GPU GeForce RTX 4090. Nothing of this is kept."
    assert page.strip._before.text() == "✕ Falls short"
    page.strip.done_button.click()
    assert session.tried == {}
    assert session.assessment().verdict == "falls short"
    assert session.bench.entered() == ()


def test_a_card_that_is_tried_brings_its_memory_and_capability(page):
    page._session.try_value("gpu.class", "RTX 4090")
    told = {item.metric: item for item in page._session.assessment().findings}
    assert told["gpu.memory"].have.value == 24 << 30
    assert told["gpu.cuda"].have.value == (8, 9)
    assert told["gpu.memory"].state == "meets recommended"


def test_a_value_typed_is_tried_as_soon_as_it_is_one(page, qtbot):
    trying(page, qtbot)
    field = row(page, "storage.size")._control.field
    field.selectAll()
    qtbot.keyClicks(field, "4")
    assert page._session.tried == {}
    assert field.property("wrong")
    assert "unit is missing" in field.accessibleDescription()
    qtbot.keyClicks(field, " TB")
    assert page._session.tried == {"storage.size": "4 TB"}
    assert not field.property("wrong")


def test_a_number_alone_is_taken_in_the_unit_that_everyone_means(page, qtbot):
    trying(page, qtbot)
    field = row(page, "memory.size")._control.field
    field.selectAll()
    qtbot.keyClicks(field, "64")
    assert page._session.tried == {"memory.size": "64 GB"}
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert field.text() == "64 GB"


def test_what_is_wrong_is_told_of_what_stands_there_now(page, qtbot):
    trying(page, qtbot)
    field = row(page, "memory.size")._control.field
    field.selectAll()
    qtbot.keyClicks(field, "fast")
    assert "“fast”" in field.accessibleDescription()
    field.selectAll()
    qtbot.keyClicks(field, "64 apples")
    assert "“apples” does not fit" in field.accessibleDescription()
    assert field.toolTip() == field.accessibleDescription()


def test_an_emptied_field_goes_back_to_what_the_machine_is(page, qtbot):
    trying(page, qtbot)
    control = row(page, "memory.size")._control
    slide(control.slider, "128 GB", control)
    assert not control.back.isHidden()
    control.field.clear()
    control.field.setModified(True)
    qtbot.keyClick(control.field, Qt.Key.Key_Return)
    assert page._session.tried == {}
    assert control.field.text() == "32 GB"
    assert control.back.isHidden()
    assert not row(page, "memory.size").is_open


def test_the_machines_own_value_is_no_trial(page, qtbot):
    trying(page, qtbot)
    control = row(page, "memory.size")._control
    slide(control.slider, "64 GB", control)
    slide(control.slider, "32 GB", control)
    assert page._session.tried == {}


def test_what_is_unknown_has_no_knob_until_it_is_tried(page, qtbot):
    trying(page, qtbot)
    control = row(page, "network.download")._control
    assert control.slider.value() == -1
    qtbot.keyClick(control.slider, Qt.Key.Key_Right)
    assert page._session.tried == {"network.download": "10 Mbps"}
    assert control.slider.value() == 0


def test_yes_and_no_are_a_list(page, qtbot):
    trying(page, qtbot)
    box = row(page, "power.ups")._control.box
    assert [box.itemText(at) for at in range(box.count())] == ["unknown", "yes", "no"]
    box.setCurrentIndex(1)
    box.activated.emit(1)
    assert page._session.tried == {"power.ups": "yes"}
    box.activated.emit(0)
    assert page._session.tried == {}


def test_escape_leaves_what_if(page, qtbot):
    trying(page, qtbot)
    page._session.try_value("memory.size", "64 GB")
    qtbot.keyClick(page, Qt.Key.Key_Escape)
    assert not page.what_if.isChecked()
    assert page._session.tried == {}
    assert page.strip.isHidden()


def test_a_row_leads_to_its_own_knob(page, qtbot):
    one = row(page, "memory.size")
    one.set_open(True)
    one.try_asked.emit("memory.size")
    # The window's own: which window has the keyboard is the platform's affair.
    qtbot.waitUntil(lambda: one._control is not None and page.window().focusWidget() is one._control.slider)


def test_the_knob_follows_the_mouse_from_either_side(page, qtbot):
    trying(page, qtbot)
    slider = row(page, "memory.size")._control.slider
    end = QPoint(slider.width() - 2, slider.height() // 2)
    qtbot.mouseClick(slider, Qt.MouseButton.LeftButton, pos=end)
    assert page._session.tried == {"memory.size": "256 GB"}
    slider.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    qtbot.mouseClick(slider, Qt.MouseButton.LeftButton, pos=end)
    assert page._session.tried == {"memory.size": "4 GB"}


def test_every_part_has_a_name(page, qtbot):
    trying(page, qtbot)
    for one in page.rows():
        assert all(part.accessibleName() for part in one.focus_parts())
    names = [slider.accessibleName() for slider in page.findChildren(TrySlider)]
    assert "Try another value: Memory" in names


def test_another_computers_value_can_be_tried_but_not_corrected(window_over, qtbot, tmp_path):
    from deskspec.detect.capture_files import write

    window = window_over()
    path = str(tmp_path / "desk.zip")
    write(path, machines.desktop(), "0.1.0", "2026-11-20T00:00:00Z")
    window.session.open_machine(path)
    qtbot.waitUntil(lambda: window.session.machine_path == path, timeout=15_000)
    one = window.pages["check"].rows()[0]
    one.set_open(True)
    assert [button.isHidden() for button in one._buttons] == [True, False]


def test_a_beginning_that_is_another_value_is_not_kept(page, qtbot):
    trying(page, qtbot)
    field = row(page, "gpu.class")._control.field
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    field.selectAll()
    qtbot.keyClicks(field, "RTX 3060")
    assert page._session.tried == {"gpu.class": "RTX 3060"}
    qtbot.keyClicks(field, " Lap")
    assert page._session.tried == {}
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert field.text() == "RTX 3060 Lap"
    assert "RTX 3060 Lap" in field.accessibleDescription()
    qtbot.keyClicks(field, "top")
    found = {item.metric: item for item in page._session.assessment().findings}
    assert found["gpu.class"].have.value == "GeForce RTX 3060 Laptop GPU"
    assert found["gpu.memory"].have.value == 6 << 30


def test_what_is_no_value_gives_way_to_what_was_tried_before(page, qtbot):
    page._session.try_value("cpu.cores", "12")
    trying(page, qtbot)
    field = row(page, "cpu.cores")._control.field
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, "16 cores")
    assert page._session.tried == {"cpu.cores": "12"}
    page.only_short.setFocus()
    assert field.text() == "12"
