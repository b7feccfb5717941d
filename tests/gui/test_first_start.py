"""The first start: what no machine can read is asked once, skippable, and each answer is kept as it is given."""

from __future__ import annotations

import os
import sqlite3
import stat
from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QApplication

from deskspec.assess.judge import assess
from deskspec.gui.dialogs.first_start import FirstStart, ask, ask_if_wanted, wanted
from deskspec.gui.dialogs.first_start_questions import STEPS, steps_for
from deskspec.gui.dialogs.first_start_rows import RateRow, YesNoRow
from deskspec.gui.session import Session
from deskspec.gui.settings import Settings
from deskspec.metrics import kinds
from deskspec.metrics.registry import METRICS
from deskspec.model.machine import Entered
from tests.build import machines
from tests.gui.keeping import correct

ASKED = [name for step in STEPS for section in step.sections for name in section.metrics]


@pytest.fixture
def window(window_over):
    made = window_over()
    made.session.choose_role("ml-engineer")
    return made


@pytest.fixture
def questions(window, qtbot):
    # A child of the window, and gone with it.
    yield ask(window.session, window.theme, window.settings, window, first=True)
    qtbot.waitUntil(lambda: not window.session.answers.busy)


def row(dialog, metric):
    return next(row for row in dialog.rows if row.asks == metric)


def go_to(dialog, metric):
    while not any(row.asks == metric for row in dialog.rows):
        dialog.next_button.click()
    return row(dialog, metric)


def kept(window):
    return {entry.metric: entry.text for entry in window.session.bench.entered()}


def names(role, machine):
    return [name for step in steps_for(role, machine) for section in step.sections for name in section.metrics]


# --- what is asked


def state(window, metric):
    return next(item.state for item in window.session.assessment().findings if item.metric == metric)


def test_every_question_has_words_and_a_row_that_fits_its_kind():
    assert len(ASKED) == len(set(ASKED)) == 14
    for name in ASKED:
        metric = METRICS[name]
        assert metric.kind is kinds.RATE or (isinstance(metric.kind, kinds.YesNo) and metric.ask.endswith("?")), name


def test_what_the_machine_shows_by_itself_is_not_asked(window):
    role, machine = window.session.role, window.session.machine
    assert {"peripherals.webcam", "network.download", "workspace.chair"} - set(names(role, machine)) == {
        "peripherals.webcam"
    }
    without = replace(machine, peripherals=replace(machine.peripherals, value=()))
    assert {"peripherals.webcam", "peripherals.headset"} <= set(names(role, without))


def test_renting_is_asked_only_where_the_role_accepts_it(window):
    machine = window.session.machine
    by_id = {role.id: role for role in window.session.roles}
    assert "gpu.rented" in names(by_id["ml-engineer"], machine)
    assert "gpu.rented" not in names(by_id["backend-engineer"], machine)


def test_a_role_without_needs_leaves_nothing_to_ask_but_the_role(window):
    bare = replace(window.session.role, requirements=())
    assert [step.sections for step in steps_for(bare, window.session.machine)] == [()]


def test_what_was_answered_before_is_asked_even_where_no_need_is_left(window):
    bare = replace(window.session.role, requirements=())
    machine = replace(window.session.machine, entered=(Entered("workspace.desk", "yes", "", ""),))
    assert names(bare, machine) == ["workspace.desk"]


# --- when it is asked


def first_starts(window):
    return [dialog for dialog in window.findChildren(FirstStart) if dialog.isVisible()]


def test_it_comes_by_itself_once_the_machine_is_read(window_over, qtbot):
    window = window_over(start=False)
    window.ask_when_read()
    assert not first_starts(window)
    window.activateWindow()
    window.start()
    qtbot.waitUntil(lambda: bool(first_starts(window)), timeout=15_000)
    dialog = first_starts(window)[0]
    assert window.session.machine is not None
    assert dialog.progress.text() == "1 of 3"
    dialog.reject()


def test_it_waits_until_the_window_has_the_keyboard(window_over, qtbot, monkeypatch):
    window = window_over(start=False)
    with monkeypatch.context() as elsewhere:
        elsewhere.setattr(window, "isActiveWindow", lambda: False, raising=False)
        window.ask_when_read()
        window.start()
        qtbot.waitUntil(lambda: window.session.machine is not None and not window.session.busy, timeout=15_000)
        QApplication.processEvents()
        assert not first_starts(window)
        elsewhere.setattr(window, "isActiveWindow", lambda: True)
        QApplication.sendEvent(window, QEvent(QEvent.Type.ActivationChange))
        qtbot.waitUntil(lambda: bool(first_starts(window)))
    first_starts(window)[0].reject()


def test_a_start_that_does_not_ask_for_it_has_no_questions(window):
    assert not first_starts(window)


@pytest.mark.parametrize("end", ["skip_button", "accept"])
def test_skipped_or_finished_it_does_not_come_back(window, qtbot, end):
    assert wanted(window.session, window.settings)
    dialog = ask_if_wanted(window.session, window.theme, window.settings, window)
    assert dialog is not None
    dialog.skip_button.click() if end == "skip_button" else dialog.accept()
    assert not wanted(window.session, window.settings)
    assert not wanted(window.session, Settings())
    assert ask_if_wanted(window.session, window.theme, window.settings, window) is None


def test_another_machine_of_the_same_home_is_asked_for_itself():
    settings = Settings()
    settings.mark_asked("one")
    settings.mark_asked("")
    settings.mark_asked("one")
    assert settings.asked("one")
    assert settings.asked("")
    assert not settings.asked("other")


def test_where_something_was_entered_it_does_not_ask(window, qtbot):
    assert correct(qtbot, window.session, "memory.size", "64 GB") == ""
    assert not wanted(window.session, window.settings)


def test_an_opened_file_is_asked_nothing(window, qtbot, tmp_path):
    from deskspec.detect.capture_files import write

    path = str(tmp_path / "desk.zip")
    write(path, machines.desktop(), "0.1.0", "2026-11-20T00:00:00Z")
    window.session.open_machine(path)
    qtbot.waitUntil(lambda: window.session.machine_path == path, timeout=15_000)
    assert not wanted(window.session, window.settings)
    assert not window.questions.isEnabled()


def test_it_waits_for_the_menu_where_nothing_can_be_remembered(window, monkeypatch):
    monkeypatch.setattr(Settings, "can_remember", property(lambda self: False))
    assert not wanted(window.session, window.settings)
    assert window.questions.isEnabled()


def test_it_does_not_fall_upon_a_dialog_that_is_open(window, questions):
    assert ask_if_wanted(window.session, window.theme, window.settings, window) is None


# --- answering


def test_the_role_comes_first_and_counts_at_once(window, questions, qtbot):
    assert [row.role_id for row in questions.role_rows if row.button.isChecked()] == ["ml-engineer"]
    chosen = next(row for row in questions.role_rows if row.role_id == "backend-engineer")
    qtbot.mouseClick(chosen, Qt.MouseButton.LeftButton)
    assert window.session.role.id == "backend-engineer"
    assert sum(row.button.isChecked() for row in questions.role_rows) == 1


def test_arrows_go_from_role_to_role(window, questions, qtbot):
    first = next(row.button for row in questions.role_rows if row.button.isChecked())
    qtbot.waitUntil(lambda: questions.focusWidget() is first)
    qtbot.keyClick(first, Qt.Key.Key_Down)
    assert window.session.role.id != "ml-engineer"


def test_all_is_answered_by_letters_and_arrows_alone(window, questions, qtbot):
    qtbot.keyClick(questions.focusWidget(), Qt.Key.Key_Return)
    qtbot.keyClicks(questions.focusWidget(), "250")
    for keys in ("40", "y", "n", "y", "n"):
        qtbot.keyClick(questions.focusWidget(), Qt.Key.Key_Down)
        qtbot.keyClicks(questions.focusWidget(), keys)
    qtbot.keyClick(questions.focusWidget(), Qt.Key.Key_Return)
    assert questions.progress.text() == "3 of 3"
    qtbot.keyClicks(questions.focusWidget(), "y")
    qtbot.keyClick(questions.focusWidget(), Qt.Key.Key_Return)
    assert not questions.isVisible()
    qtbot.waitUntil(lambda: len(kept(window)) == 7)
    assert kept(window) == {
        "network.download": "250 Mbps", "network.upload": "40 Mbps", "network.backup": "yes", "power.ups": "no",
        "storage.backup": "yes", "gpu.rented": "no", "peripherals.keyboard": "yes",
    }  # fmt: skip
    qtbot.waitUntil(lambda: state(window, "network.download") == "meets recommended")


def test_each_answer_is_kept_as_it_is_given(window, questions, qtbot):
    go_to(questions, "workspace.desk").segments.choose("yes")
    qtbot.waitUntil(lambda: kept(window) == {"workspace.desk": "yes"})
    row(questions, "workspace.desk").segments.choose("no")
    qtbot.waitUntil(lambda: kept(window) == {"workspace.desk": "no"})
    row(questions, "workspace.desk").segments.choose("")
    qtbot.waitUntil(lambda: kept(window) == {})


def test_what_is_typed_is_kept_after_a_moment_without_leaving_the_field(window, questions, qtbot):
    field = go_to(questions, "network.download").field
    qtbot.keyClicks(field, "100")
    qtbot.waitUntil(lambda: kept(window) == {"network.download": "100 Mbps"})
    assert questions.isVisible()


def test_closing_keeps_what_was_typed_last(window, questions, qtbot):
    qtbot.keyClicks(go_to(questions, "network.upload").field, "1 Gbps")
    questions.reject()
    qtbot.waitUntil(lambda: kept(window) == {"network.upload": "1 Gbps"})


def test_an_answer_that_does_not_fit_is_told_beside_its_field_and_holds_the_step(window, questions, qtbot):
    line = go_to(questions, "network.download")
    qtbot.keyClicks(line.field, "12 MB/s")
    assert "may mean bytes" in line.told.text()
    assert line.told.text().startswith("✕")
    questions.next_button.click()
    assert questions.progress.text() == "2 of 3"
    assert questions.focusWidget() is line.field
    line.field.clear()
    line._edited()
    questions.next_button.click()
    assert questions.progress.text() == "3 of 3"
    assert kept(window) == {}


def test_the_field_tells_what_the_role_asks_until_something_is_typed(questions, qtbot):
    line = go_to(questions, "network.download")
    assert line.told.text() == "min 100 Mbps"
    qtbot.keyClicks(line.field, "0.25 Gbps")
    assert line.told.text() == "✓ 250 Mbps"


def test_opened_again_it_shows_the_answers(window, qtbot):
    for metric, text in (("network.download", "1 Gbps"), ("workspace.chair", "no")):
        assert correct(qtbot, window.session, metric, text) == ""
    window.questions.trigger()
    dialog = first_starts(window)[0]
    assert dialog.skip_button.text().replace("&", "") == "Close"
    assert go_to(dialog, "network.download").field.text() == "1000"
    assert go_to(dialog, "workspace.chair").segments.value == "no"
    assert row(dialog, "workspace.desk").segments.value == ""
    dialog.reject()
    assert kept(window) == {"network.download": "1 Gbps", "workspace.chair": "no"}


def test_escape_skips_at_every_step(window, questions, qtbot):
    go_to(questions, "workspace.desk")
    qtbot.keyClick(questions.focusWidget(), Qt.Key.Key_Escape)
    assert not questions.isVisible()
    assert window.settings.asked(window.session.machine.id)


def test_one_tab_stop_a_question_and_arrows_between_its_choices(questions, qtbot):
    segments = go_to(questions, "workspace.desk").segments
    segments.setFocus()
    held = [each for each in segments.findChildren(QAbstractButton) if each.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert len(held) == 1
    qtbot.keyClick(questions.focusWidget(), Qt.Key.Key_Left)
    assert segments.value == "no"
    qtbot.keyClick(questions.focusWidget(), Qt.Key.Key_Delete)
    assert segments.value == ""


def test_choices_are_radio_buttons_with_names_to_a_screen_reader(questions):
    go_to(questions, "workspace.desk")
    for one in row(questions, "workspace.desk").segments.findChildren(QAbstractButton):
        told = QAccessible.queryAccessibleInterface(one)
        assert told.role() == QAccessible.Role.RadioButton
        assert one.accessibleName().startswith("Is your desk height-adjustable?")


def test_rows_are_of_the_kind_their_metric_asks_for(questions):
    assert isinstance(go_to(questions, "network.upload"), RateRow)
    assert isinstance(row(questions, "power.ups"), YesNoRow)


# --- the store


def blocked(window):
    """A file where the data folder should be: nobody can make one there, root neither."""
    with open(window.session.bench.folders.data, "w", encoding="utf-8") as file:
        file.write("in the way")


def test_a_store_that_cannot_be_written_is_told_once_and_the_answers_count(window, questions, qtbot):
    blocked(window)
    desk = go_to(questions, "workspace.desk")
    desk.segments.choose("yes")
    qtbot.waitUntil(lambda: "can't be kept" in questions.note.text())
    assert "until DeskSpec closes" in questions.note.text()
    row(questions, "workspace.chair").segments.choose("yes")
    qtbot.waitUntil(lambda: window.session.tried == {"workspace.desk": "yes", "workspace.chair": "yes"})
    assert questions.isVisible()
    states = {item.metric: item.state for item in window.session.assessment().findings}
    assert states["workspace.desk"] == states["workspace.chair"] == "meets recommended"
    desk.segments.choose("")
    qtbot.waitUntil(lambda: window.session.tried == {"workspace.chair": "yes"})


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root, and Windows, write into read-only folders")
def test_a_read_only_home_is_told(window, questions, qtbot):
    folder = os.path.dirname(window.session.bench.folders.data)
    os.chmod(folder, stat.S_IRUSR | stat.S_IXUSR)
    try:
        go_to(questions, "workspace.desk").segments.choose("yes")
        qtbot.waitUntil(lambda: "can't be kept" in questions.note.text())
    finally:
        os.chmod(folder, stat.S_IRWXU)


def test_a_store_that_another_holds_never_holds_the_window(window, questions, qtbot):
    assert correct(qtbot, window.session, "memory.size", "64 GB") == ""
    other = sqlite3.connect(window.session.bench.folders.database, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    desk = go_to(questions, "workspace.desk")
    for answer in ("yes", "no", "yes"):
        desk.segments.choose(answer)
    row(questions, "workspace.chair").segments.choose("no")
    assert window.session.answers.busy
    other.execute("COMMIT")
    other.close()
    wished = {"memory.size": "64 GB", "workspace.desk": "yes", "workspace.chair": "no"}
    qtbot.waitUntil(lambda: kept(window) == wished, timeout=10_000)


def test_answers_given_in_a_row_end_in_their_order(window, qtbot):
    answers = window.session.answers
    for number in range(40):
        answers.give("network.download", f"{number + 1} Mbps")
        answers.give("workspace.desk", "yes" if number % 2 else "")
    qtbot.waitUntil(lambda: not answers.busy)
    assert kept(window) == {"network.download": "40 Mbps", "workspace.desk": "yes"}


def test_what_is_being_kept_is_there_when_the_window_has_closed(window, questions):
    go_to(questions, "workspace.desk").segments.choose("yes")
    questions.reject()
    window.close()
    again = Session(window.session.bench)
    assert {entry.metric for entry in again.bench.entered()} == {"workspace.desk"}


def test_a_kept_answer_replaces_a_tried_one(window, qtbot):
    assert window.session.try_value("workspace.desk", "no") == ""
    window.session.answers.give("workspace.desk", "yes")
    qtbot.waitUntil(lambda: window.session.tried == {})
    assert assess(window.session.role, window.session.machine) == window.session.assessment()
    assert kept(window) == {"workspace.desk": "yes"}


# --- looks


@pytest.mark.parametrize("size", [(480, 360), (800, 560), (1600, 1000)])
def test_it_fits_into_the_window_that_it_stands_in(window, qtbot, size):
    window.resize(*size)
    dialog = ask(window.session, window.theme, window.settings, window)
    assert dialog.width() <= max(420, size[0])
    assert dialog.height() <= max(340, size[1])
    for _ in range(2):
        dialog.next_button.click()
        assert dialog.next_button.geometry().bottom() < dialog.height()
        shown = dialog.area.widget()
        assert shown is not None
        assert shown.width() <= dialog.area.viewport().width()
    dialog.reject()


def test_it_opens_within_the_budget_of_a_frame_or_three(window):
    import time

    took = []
    for _ in range(3):
        began = time.perf_counter()
        dialog = ask(window.session, window.theme, window.settings, window)
        took.append(time.perf_counter() - began)
        dialog.reject()
    assert min(took) < 0.05


class Painted(QObject):
    """Counts how often widgets are drawn whole."""

    def __init__(self):
        super().__init__()
        self.whole = []

    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint and event.region().boundingRect() == watched.rect():
            self.whole.append(watched)
        return False


def test_the_light_of_a_row_goes_with_the_focus(questions, qtbot):
    questions.activateWindow()
    upload, second = go_to(questions, "network.upload"), row(questions, "network.backup")
    upload.setFocus()
    qtbot.waitUntil(upload.field.hasFocus)
    painted = Painted()
    for one in (upload, second):
        one.installEventFilter(painted)
        one.update()
    # Drawn for the first time, and nothing waits any more.
    qtbot.waitUntil(lambda: {upload, second} <= set(painted.whole))
    QApplication.processEvents()
    painted.whole.clear()
    second.setFocus()
    qtbot.waitUntil(lambda: {upload, second} <= set(painted.whole))
