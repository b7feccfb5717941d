"""Since the last check, the last result while the machine is read, and asking about entered values that gave way."""

from __future__ import annotations

import sqlite3
import threading
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from deskspec.gui import checks
from deskspec.gui.widgets.ask_anew import AskAnew
from deskspec.gui.widgets.since import SIGNS, Since, when
from deskspec.gui.window import MainWindow
from deskspec.model.reading import Known, Unknown
from deskspec.workbench import Refused
from tests.build import machines
from tests.gui.keeping import all_settled, correct

GB = 1 << 30


@pytest.fixture
def before(bench_over):
    """Keep a check of the laptop as it was, changed by hand; `changed` gets and gives the machine."""

    def keep(changed=lambda machine: machine, *entered, host=None):
        bench = bench_over(host or machines.laptop())
        if entered:
            bench.keep(entered)
        machine = replace(bench.this_machine(), taken_at="2026-02-20T18:51:00Z")
        bench.record_check(changed(machine))
        return bench

    return keep


def less_memory(machine):
    return replace(machine, memory=replace(machine.memory, installed=Known(16 * GB, "x")))


def gpu_memory(reading):
    def changed(machine):
        return replace(machine, gpus=Known(tuple(replace(gpu, memory=reading) for gpu in machine.gpus.value), "x"))

    return changed


@pytest.fixture
def open_window(window_over, qtbot):
    """A window whose check is kept and compared."""

    def make(role="ml-engineer"):
        window = window_over()
        window.session.choose_role(role)
        settled(window, qtbot)
        return window

    return make


def settled(window, qtbot):
    session = window.session
    told = session.checks
    qtbot.waitUntil(
        lambda: told._compared is not None and told._read is None and not session.jobs.names(), timeout=10_000
    )


def since(window):
    found = window.findChild(Since)
    assert found is not None
    return found


def asking(window):
    found = window.findChild(AskAnew)
    assert found is not None
    return found


def line(window):
    return since(window).line.text().replace("\u00a0", " ")


# --- since the last check


def test_the_first_check_has_nothing_to_tell(open_window):
    assert since(open_window()).isHidden()


def test_nothing_changed_is_told_quietly(before, open_window):
    before()
    told = since(open_window())
    assert told.quiet.text() == f"No change since {when('2026-02-20T18:51:00Z')}"
    assert not told._card.isVisible()


def test_a_change_is_told_with_the_time_the_way_and_the_verdict(before, open_window):
    before(less_memory)
    window = open_window()
    assert since(window).title.text() == f"Since {when('2026-02-20T18:51:00Z')}"
    assert line(window) == "▲ Memory 16 GB → 32 GB"
    assert since(window)._card.accessibleName().startswith("Since 20")


def test_a_verdict_that_changed_is_told_last(before, open_window):
    def less(machine):
        return replace(less_memory(machine), cpu=replace(machine.cpu, cores=Known(2, "x")))

    before(less, "network.download=250 Mbps", "network.upload=40 Mbps")
    told = line(open_window("backend-engineer"))
    assert told == "▲ CPU cores 2 → 14 · ▲ Memory 16 GB → 32 GB · verdict Falls short → Good enough"


def test_what_became_unknown_and_what_became_known(before, open_window, qtbot):
    before(gpu_memory(Unknown("not told")))
    window = open_window()
    assert line(window) == "+ GPU memory unknown → 6 GB"
    window.session.bench.record_check(gpu_memory(Unknown("not told"))(window.session.machine))
    window.session.checks.record(gpu_memory(Unknown("not told"))(window.session.machine))
    settled(window, qtbot)
    assert since(window)._card.isHidden()


def test_details_open_and_shut_by_keyboard(before, open_window, qtbot):
    before(less_memory)
    told = since(open_window())
    told.details_button.setFocus()
    qtbot.keyClick(told.details_button, Qt.Key.Key_Space)
    assert told._details is not None
    qtbot.keyClick(told.details_button, Qt.Key.Key_Escape)
    assert told._details is None


def test_details_name_what_the_role_does_not_ask_apart(before, open_window):
    from PySide6.QtWidgets import QLabel

    def without_os(machine):
        return replace(less_memory(machine), cpu=replace(machine.cpu, threads=Known(8, "x")))

    before(without_os)
    told = since(open_window())
    told.details_button.setChecked(True)
    words = [label.text() for label in told._details.findChildren(QLabel)]
    assert words.index("Memory") < words.index("Not asked by this role") < words.index("CPU threads")


def test_seen_by_keyboard_is_seen_for_good(before, open_window, qtbot):
    before(less_memory)
    window = open_window()
    told = since(window)
    told.seen_button.setFocus()
    qtbot.keyClick(told.seen_button, Qt.Key.Key_Space)
    assert told._card.isHidden()
    assert told.quiet.text().startswith("No change since ")
    settled(window, qtbot)
    window.close()
    assert since(open_window())._card.isHidden()


def test_a_change_that_nobody_has_seen_is_told_again(before, open_window):
    before(less_memory)
    open_window().close()
    assert line(open_window()) == "▲ Memory 16 GB → 32 GB"


def test_what_is_corrected_in_the_window_is_no_news(before, open_window, qtbot):
    before()
    window = open_window()
    assert correct(qtbot, window.session, "network.upload", "40 Mbps") == ""
    settled(window, qtbot)
    assert since(window)._card.isHidden()
    window.close()
    again = open_window()
    assert since(again)._card.isHidden()
    assert correct(qtbot, again.session, "network.upload", "") == ""
    settled(again, qtbot)
    again.session.check_again()
    qtbot.waitUntil(lambda: not again.session.busy, timeout=10_000)
    settled(again, qtbot)
    assert since(again)._card.isHidden()


def test_what_follows_from_a_corrected_value_is_no_news_either(before, open_window, qtbot):
    before()
    window = open_window()
    window.session.choose_role("ml-engineer")
    assert correct(qtbot, window.session, "gpu.class", "RTX 3070") == ""
    settled(window, qtbot)
    told = {item.metric: item.have for item in window.session.assessment().findings}
    assert told["gpu.memory"].how == "inferred"
    assert since(window)._card.isHidden()
    window.close()
    assert since(open_window())._card.isHidden()


def test_what_was_entered_elsewhere_is_told_as_said(before, open_window):
    before().keep(["network.upload=40Mbps"])
    assert line(open_window()) == "+ Upload unknown → 40 Mbps (you said)"


def test_another_machine_s_file_is_not_compared(before, open_window, qtbot, tmp_path):
    from deskspec.detect.capture_files import write

    before(less_memory)
    window = open_window()
    path = str(tmp_path / "desk.zip")
    write(path, machines.desktop(), "0.1.0", "2026-02-20T00:00:00Z")
    window.session.open_machine(path)
    qtbot.waitUntil(lambda: window.session.machine_path == path, timeout=10_000)
    assert since(window).isHidden()
    window.session.this_computer()
    qtbot.waitUntil(lambda: window.session.own_machine and not since(window)._card.isHidden(), timeout=10_000)


def test_a_damaged_store_is_told_and_the_check_stands(before, window_over, qtbot):
    bench = before()
    Path(bench.folders.database).write_bytes(b"this is no database, " * 300)
    window = window_over()
    qtbot.waitUntil(lambda: bool(window.session.checks.trouble), timeout=10_000)
    assert "move it away to start anew" in since(window).quiet.text()
    assert window.session.assessment() is not None


@pytest.mark.parametrize("way", SIGNS)
def test_every_way_has_a_word_beside_its_sign(open_window, way):
    assert since(open_window())._way(way)


def test_a_time_that_is_none_is_shown_as_it_is():
    assert when("yesterday\x1b[31m") == "yesterday [31m"


# --- the last result


@pytest.fixture
def slow(bench_over, qtbot):
    """A window over a computer that is read as soon as, and not before, the event is set."""
    gate = threading.Event()

    def make():
        bench = bench_over(machines.laptop())
        reads = bench.this_machine

        def this_machine(progress=None, stopped=None):
            gate.wait(10)
            return reads(progress, stopped)

        bench.this_machine = this_machine
        window = MainWindow(bench)
        qtbot.addWidget(window)
        window.session.choose_role("ml-engineer")
        window.show()
        window.start()
        return window, gate

    yield make
    gate.set()


def test_the_last_result_is_shown_while_a_slow_machine_is_read(before, slow, qtbot):
    before(less_memory)
    window, gate = slow()
    page = window.pages["check"]
    qtbot.waitUntil(lambda: len(page.rows()) == 26, timeout=5000)
    assert window.session.machine is None
    assert page._headline.title.text() == "Falls short for ML Engineer"
    assert since(window).quiet.text() == f"As of {when('2026-02-20T18:51:00Z')}, reading anew…"
    memory = next(row for row in page.rows() if row.finding.metric == "memory.size")
    assert memory.accessibleName().startswith("Memory: 16 GB")
    for other in ("machine", "roles", "check"):
        window.show_page(other)
        window.grab()
    gate.set()
    qtbot.waitUntil(lambda: memory.accessibleName().startswith("Memory: 32 GB"), timeout=10_000)
    settled(window, qtbot)
    assert line(window) == "▲ Memory 16 GB → 32 GB"


def test_without_a_last_result_the_window_says_that_it_reads(slow, qtbot, monkeypatch):
    looked = threading.Event()
    monkeypatch.setattr(checks, "LATE", 0.0)
    window, gate = slow()
    window.session.bench.last_check = lambda: looked.set()
    qtbot.waitUntil(looked.is_set, timeout=5000)
    assert "Reading" in window.pages["check"]._headline.title.text()
    gate.set()
    qtbot.waitUntil(lambda: window.session.machine is not None, timeout=10_000)


def test_where_reading_is_quick_the_last_result_is_not_looked_for(before, window_over, monkeypatch):
    bench = before()
    monkeypatch.setattr(checks, "LATE", 60.0)
    monkeypatch.setattr(type(bench), "last_check", lambda _: pytest.fail("looked for"))
    assert window_over().session.as_of == ""


def test_a_machine_that_cannot_be_read_leaves_the_last_result(before, slow, qtbot):
    before()
    window, gate = slow()

    def broken(progress=None, stopped=None):
        gate.wait(10)
        raise OSError("gone")

    window.session.bench.this_machine = broken
    window.session.failed.disconnect()
    qtbot.waitUntil(lambda: bool(window.session.as_of), timeout=5000)
    with qtbot.waitSignal(window.session.failed, timeout=5000):
        gate.set()
    assert since(window).quiet.text() == f"As of {when('2026-02-20T18:51:00Z')}"
    assert window.pages["check"]._headline.title.text() == "Falls short for ML Engineer"


# --- asking anew


def outdate(bench, metric, saw):
    with closing(sqlite3.connect(bench.folders.database)) as database, database:
        database.execute("UPDATE entered SET saw = ? WHERE metric = ?", (saw, metric))


@pytest.fixture
def asked(before, open_window):
    """A window that asks about monitors and memory."""
    bench = before(lambda machine: machine, "displays.count=4", "memory.size=64 GB")
    outdate(bench, "displays.count", "1")
    outdate(bench, "memory.size", "")
    return open_window()


def test_an_entered_value_that_holds_is_not_asked_about(before, open_window):
    before(lambda machine: machine, "displays.count=4")
    assert asking(open_window()).isHidden()


def test_values_that_gave_way_are_asked_about_in_words(asked):
    told = [question.told.text() for question in asking(asked).questions()]
    assert told == [
        "Monitors: you said 4 when 1 was seen; now 2 is seen.",
        "Memory: you said 64 GB when nothing was seen; now 32 GB is seen.",
    ]


def test_keeping_yours_by_keyboard_lays_it_over_what_is_seen_now(asked, qtbot):
    question = asking(asked).questions()[0]
    assert question.keep_button.accessibleName() == "Keep yours: Monitors 4"
    question.keep_button.setFocus()
    qtbot.keyClick(question.keep_button, Qt.Key.Key_Space)
    all_settled(qtbot, asked.session)
    assert [(entry.text, entry.saw) for entry in asked.session.bench.entered() if entry.metric == "displays.count"] == [
        ("4", "2")
    ]
    assert [question.asks.metric for question in asking(asked).questions()] == ["memory.size"]
    assert asked.focusWidget() is asking(asked).questions()[0].keep_button


def test_taking_what_is_seen_drops_yours(asked, qtbot):
    for _ in range(2):
        button = asking(asked).questions()[0].take_button
        button.setFocus()
        qtbot.keyClick(button, Qt.Key.Key_Space)
        all_settled(qtbot, asked.session)
    assert asked.session.bench.entered() == ()
    assert asking(asked).isHidden()
    settled(asked, qtbot)
    assert since(asked)._card.isHidden()


def test_an_answer_that_cannot_be_kept_is_told(asked, qtbot, monkeypatch):
    told = []
    monkeypatch.setattr("deskspec.gui.dialogs.messages.sorry", lambda _, text: told.append(text))

    def full(*_):
        raise Refused("the disk is full")

    monkeypatch.setattr(asked.session.bench, "keep", full)
    asking(asked).questions()[0].keep_button.click()
    all_settled(qtbot, asked.session)
    assert told == ["the disk is full"]
    assert len(asking(asked).questions()) == 2


def test_hostile_text_is_shown_as_text_and_places_are_not_filled_twice(before, open_window):
    bench = before(lambda machine: machine, "displays.count=4")
    outdate(bench, "displays.count", "<b>%4%2\x1b")
    question = asking(open_window()).questions()[0]
    assert question.told.text() == "Monitors: you said 4 when <b>%4%2  was seen; now 2 is seen."
    assert question.told.textFormat() == Qt.TextFormat.PlainText


def test_a_check_is_kept_where_the_window_closes_before_its_rest(window_over, bench_over):
    window = window_over()
    window.session.checks._rest.start(60_000)
    window.close()
    assert bench_over(machines.laptop()).last_check() is not None
