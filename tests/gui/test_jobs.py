"""The job runner: results on the window's thread, progress that is calm, and nothing of what nobody waits for."""

from __future__ import annotations

import logging
import threading
import time

import pytest
from shiboken6 import isValid

from deskspec.detect import linux
from deskspec.gui import reading
from deskspec.gui.jobs import THREAD_NAME, Jobs
from deskspec.gui.session import Progress
from deskspec.workbench import Refused
from tests.build import machines


@pytest.fixture
def jobs(qapp):
    made = Jobs()
    yield made
    made.close()


@pytest.fixture
def gate():
    """A gate that jobs and probes can wait at; open at the end of the test."""
    made = threading.Event()
    yield made
    made.set()


class Heard:
    """What a job's owner hears."""

    def __init__(self):
        self.results, self.troubles, self.threads = [], [], []

    def done(self, result):
        self.results.append(result)
        self.threads.append(threading.current_thread())

    def failed(self, told):
        self.troubles.append(told)


def begin(jobs, work, progressed=None):
    heard = Heard()
    return heard, jobs.start("test", work, heard.done, heard.failed, progressed)


def test_the_result_arrives_on_the_windows_thread(jobs, qtbot):
    heard, _ = begin(jobs, lambda _: (threading.current_thread().name, 7))
    qtbot.waitUntil(lambda: bool(heard.results))
    assert heard.results == [(f"{THREAD_NAME}test", 7)]
    assert heard.threads == [threading.main_thread()]
    assert jobs.names() == ()


def test_a_refusal_is_a_sentence_and_nothing_else(jobs, qtbot, caplog):
    def refuse(_):
        raise Refused("x.json: not a machine; give another")

    heard, _ = begin(jobs, refuse)
    qtbot.waitUntil(lambda: bool(heard.troubles))
    assert heard.troubles == ["x.json: not a machine; give another"]
    assert heard.troubles[0].trace == ""
    assert not caplog.records


def test_what_nobody_foresaw_brings_its_traceback_and_is_logged(jobs, qtbot, caplog):
    def fail(_):
        raise ZeroDivisionError("by nothing")

    with caplog.at_level(logging.ERROR, "deskspec"):
        heard, _ = begin(jobs, fail)
        qtbot.waitUntil(lambda: bool(heard.troubles))
    assert heard.troubles == ["ZeroDivisionError: by nothing"]
    assert "in fail" in heard.troubles[0].trace
    assert [record.exc_info[0] for record in caplog.records] == [ZeroDivisionError]


def test_what_is_stopped_never_arrives_and_can_know_it(jobs, qtbot, gate):
    knew = []

    def work(context):
        gate.wait(10)
        knew.append(context.stopped())
        context.report("late", 1, 1)
        return "late"

    heard, job = begin(jobs, work)
    jobs.stop(job)
    assert jobs.names() == ()
    gate.set()
    other, _ = begin(jobs, lambda _: "after")
    qtbot.waitUntil(lambda: bool(knew) and bool(other.results))
    assert knew == [True]
    assert heard.results == heard.troubles == []


def test_a_result_on_its_way_does_not_arrive_once_it_is_stopped(jobs, qtbot):
    heard, job = begin(jobs, lambda _: "on its way")
    job.thread.join()
    jobs.stop(job)
    other, _ = begin(jobs, lambda _: "after")
    qtbot.waitUntil(lambda: bool(other.results))
    assert heard.results == []


def test_a_thread_that_outlives_its_runner_finds_nothing_missing(qtbot, gate):
    faults = []
    jobs = Jobs()

    def work(context):
        gate.wait(10)
        try:
            context.report("late", 1, 1)
        except RuntimeError as error:
            faults.append(error)

    _, job = begin(jobs, work)
    thread = job.thread
    jobs.stop(job)
    jobs.deleteLater()
    qtbot.waitUntil(lambda: not isValid(jobs))
    gate.set()
    thread.join()
    assert faults == []


def test_a_thousand_reports_are_told_a_few_times_and_the_last_is_among_them(jobs, qtbot, gate):
    def work(context):
        for number in range(1000):
            context.report(f"part {number}", number + 1, 1000)
        gate.wait(10)

    told: list[int] = []
    _, job = begin(jobs, work, lambda: told.append(len(jobs._running[0].context.done)))
    assert not job.over
    qtbot.waitUntil(lambda: bool(told) and told[-1] == 1000)
    assert len(told) < 100


def test_a_job_is_over_even_where_its_owner_stumbles(jobs, qtbot):
    def stumble(_):
        raise RuntimeError("the owner")

    with qtbot.captureExceptions() as raised:
        jobs.start("test", lambda _: 1, stumble, stumble)
        qtbot.waitUntil(lambda: bool(raised))
    assert jobs.names() == ()


def test_closing_waits_for_what_writes(qapp):
    jobs, written = Jobs(), []
    begin(jobs, lambda _: written.append("saved"))
    jobs.close()
    assert written == ["saved"]


def test_after_closing_nothing_begins(qapp):
    jobs = Jobs()
    jobs.close()
    begun: list[int] = []
    _, job = begin(jobs, lambda _: begun.append(1))
    assert not job.thread.is_alive()
    assert not begun


def test_a_lane_is_worked_through_in_order_and_closing_waits_for_all_of_it(qapp):
    jobs, written = Jobs(), []

    def work(number):
        def write(_):
            time.sleep(0.02 / (number + 1))
            written.append(number)

        return write

    heard = Heard()
    for number in range(5):
        jobs.start("test", work(number), heard.done, heard.failed, lane="files")
    jobs.close()
    assert written == [0, 1, 2, 3, 4]


# --- the session's reading


@pytest.fixture
def slow_displays(monkeypatch, gate):
    """A computer whose displays don't answer before the gate is opened."""
    read = linux.PROBES["displays"]

    def slow(host):
        gate.wait(10)
        return read(host)

    monkeypatch.setitem(linux.PROBES, "displays", slow)
    return gate


def test_another_machine_chosen_while_one_is_read_is_the_one_that_is_shown(window_over, qtbot, slow_displays, tmp_path):
    from deskspec.detect.capture_files import write

    window = window_over(start=False)
    window.session.this_computer()
    window.session.open_machine(str(tmp_path / "no such file"))
    desk = str(tmp_path / "desk.zip")
    write(desk, machines.desktop(), "0.1.0", "2026-11-20T00:00:00Z")
    heard = []
    window.session.changed.connect(lambda: heard.append(window.session.machine_path))
    window.session.failed.connect(heard.append)
    window.session.open_machine(desk)
    slow_displays.set()
    qtbot.waitUntil(lambda: window.session.machine_path == desk, timeout=15_000)
    window.session.close()
    qtbot.wait(50)
    assert set(heard) == {desk}


def test_check_again_while_it_reads_begins_nothing_new(window_over, slow_displays):
    window = window_over(start=False)
    window.session.this_computer()
    window.session.check_again()
    assert window.session.jobs.names() == ("reading",)


def test_a_reading_that_is_over_at_once_is_not_told_of(window_over, qtbot, monkeypatch):
    monkeypatch.setattr(reading, "CALM", 60_000)
    window = window_over(start=False)
    told: list[object] = []
    window.reading.told.connect(told.append)
    window.reading.shown_changed.connect(told.append)
    window.session.this_computer()
    assert window.topbar.again_button.text() == "Check again"
    qtbot.waitUntil(lambda: window.session.machine is not None, timeout=15_000)
    assert told == []


def test_a_slow_reading_says_what_it_waits_for_and_can_be_stopped(window_over, qtbot, slow_displays):
    window = window_over(start=False)
    window.session.this_computer()
    qtbot.waitUntil(lambda: window.reading.shown)
    qtbot.waitUntil(lambda: "✓ Processor" in window.sidebar._below.text())
    assert "○ Displays" in window.sidebar._below.text()
    button = window.topbar.again_button
    assert button.text() == "Stop"
    button.click()
    assert not window.session.busy
    assert button.text() == "Check again"
    notice = window.notices.notice("reading")
    assert notice is not None
    assert "stopped" in notice.text
    slow_displays.set()
    notice.buttons[0].click()
    qtbot.waitUntil(lambda: window.session.machine is not None, timeout=15_000)
    assert window.notices.names() == ()


def test_what_has_not_answered_for_long_is_called_slow(window_over):
    note = window_over(start=False).reading
    progress = Progress("", ("cpu", "memory"), 10, told_at=100.0)
    assert "○ Displays" in note.lines(progress, now=100.1)
    assert "○ Displays: slow to answer" in note.lines(progress, now=102.0)
    assert note.lines(Progress("desk.zip", (), 0, 0.0), now=9.0) == ["Reading desk.zip"]


def test_closing_does_not_wait_for_a_reading_that_hangs(window_over, slow_displays):
    window = window_over(start=False)
    window.session.this_computer()
    window.close()
    assert not [thread for thread in threading.enumerate() if thread.name == f"{THREAD_NAME}reading"]
