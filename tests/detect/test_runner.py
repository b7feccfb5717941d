"""Probes run side by side: one that hangs or fails costs its own component, and no more than its deadline."""

from __future__ import annotations

import threading
import time

import pytest

from deskspec.detect import runner
from deskspec.detect.capture import CaptureHost
from deskspec.detect.live import LiveHost
from deskspec.detect.runner import COMPONENTS, THREAD_NAME, detect, probes_of
from deskspec.model.machine import Cpu, Machine, Memory
from deskspec.model.reading import Known, Unknown

NOTHING = CaptureHost({})
CORES = Cpu(cores=Known(8, "a test"))


@pytest.fixture
def hang():
    """A probe that hangs until the test ends."""
    end = threading.Event()
    yield lambda _: end.wait(30)
    end.set()


def test_each_component_is_what_its_probe_says():
    machine = detect(NOTHING, {"cpu": lambda _: CORES})
    assert machine.cpu == CORES
    assert machine.memory.installed == Unknown("not read on this system yet", "enter what you know: deskspec set")
    assert machine.taken_at.endswith("Z")


def test_a_probe_that_raises_costs_its_component_alone():
    def broken(_):
        raise ZeroDivisionError("division by zero")

    machine = detect(NOTHING, {"memory": broken, "gpus": broken, "cpu": lambda _: CORES})
    assert machine.cpu == CORES
    for reading in (machine.memory.installed, machine.memory.modules, machine.gpus):
        assert isinstance(reading, Unknown)
        assert reading.reason == "reading it failed (ZeroDivisionError: division by zero)"
        assert reading.remedy == "please report this"


@pytest.mark.parametrize("hung", [("gpus",), ("gpus", "memory", "displays", "network")])
def test_probes_that_hang_cost_their_deadline_once(hang, hung):
    began = time.monotonic()
    machine = detect(NOTHING, {"cpu": lambda _: CORES, **dict.fromkeys(hung, hang)}, deadline=0.3)
    assert 0.3 <= time.monotonic() - began < 1.3
    assert machine.cpu == CORES
    assert isinstance(machine.gpus, Unknown)
    assert machine.gpus.reason == "no answer within 0.3 s"


def test_what_a_probe_says_after_its_deadline_changes_nothing(hang):
    late = threading.Event()

    def slow(_):
        late.wait(10)
        return Memory(installed=Known(1, "late"))

    machine = detect(NOTHING, {"memory": slow}, deadline=0.1)
    late.set()
    time.sleep(0.05)
    assert isinstance(machine.memory.installed, Unknown)


def test_abandoned_probes_do_not_keep_the_process(hang):
    detect(NOTHING, {"gpus": hang}, deadline=0.05)
    left = [thread for thread in threading.enumerate() if thread.name.startswith(THREAD_NAME)]
    assert left
    assert all(thread.daemon for thread in left)


def test_probes_run_side_by_side():
    meet = threading.Barrier(len(COMPONENTS), timeout=5)
    components = {name: runner._unknown(name, "", "") for name in COMPONENTS}

    def probe(name):
        def answer(_):
            meet.wait()
            return components[name]

        return answer

    assert detect(NOTHING, {name: probe(name) for name in COMPONENTS}).gpus == Unknown("", "")


def test_progress_is_told_for_each_component():
    told = []
    probes = {"cpu": lambda _: CORES, "gpus": lambda _: 1 / 0}
    detect(NOTHING, probes, progress=lambda *step: told.append(step))
    assert sorted(name for name, _, _ in told) == ["cpu", "gpus"]
    assert max(done for _, done, _ in told) == 2
    assert {total for _, _, total in told} == {2}


def test_progress_that_fails_holds_up_nothing():
    def gone(*_):
        raise OSError(5, "Input/output error")

    machine = detect(NOTHING, {"cpu": lambda _: CORES, "gpus": lambda _: Unknown("x")}, progress=gone)
    assert (machine.cpu, machine.gpus) == (CORES, Unknown("x"))


def test_a_probe_after_a_hung_one_has_its_own_time(hang):
    def slow(_):
        time.sleep(0.25)
        return CORES

    machine = detect(NOTHING, {"gpus": hang, "displays": hang, "cpu": slow}, deadline=0.3)
    assert machine.cpu == CORES


def test_without_probes_nothing_is_waited_for():
    began = time.monotonic()
    assert isinstance(detect(NOTHING, {}).gpus, Unknown)
    assert time.monotonic() - began < 0.5


@pytest.mark.parametrize("system", ["linux", "windows", "macos", "freebsd", ""])
def test_every_system_has_probes_that_find_nothing_in_nothing(system):
    host = CaptureHost({}, system=system)
    assert set(probes_of(host)) <= set(COMPONENTS)
    machine = detect(host)
    assert isinstance(machine, Machine)
    assert "please report" not in repr(machine)


def test_this_computer_is_read_in_time():
    began = time.monotonic()
    machine = detect(LiveHost())
    assert time.monotonic() - began < 2 * runner.DEADLINE
    assert "please report" not in repr(machine)


def test_once_it_is_stopped_nothing_more_is_begun_or_waited_for(hang):
    begun = []
    stopped = threading.Event()

    def first(host):
        begun.append("first")
        stopped.set()
        return hang(host)

    def second(_):
        begun.append("second")

    began = time.monotonic()
    detect(NOTHING, {"cpu": first, "memory": second}, deadline=20, stopped=stopped.is_set)
    assert time.monotonic() - began < 10
    assert begun == ["first"]
