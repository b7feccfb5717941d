"""One window a person and data folder: the second start raises the first's, and a dead first is no hindrance."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import threading
import time

import pytest

from deskspec.gui import app, instance
from deskspec.gui.doorbell import LINES, Doorbell, bring_to_front
from deskspec.gui.instance import Claim

posix = pytest.mark.skipif(not hasattr(socket, "AF_UNIX"), reason="sockets of this kind are Unix's")


@pytest.fixture(autouse=True)
def runtime(tmp_path, monkeypatch):
    """A session's runtime folder of the test's own."""
    folder = tmp_path / "run"
    folder.mkdir(mode=0o700)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(folder))
    monkeypatch.setenv("DISPLAY", ":7")
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    monkeypatch.delenv("XDG_ACTIVATION_TOKEN", raising=False)
    return folder


@pytest.fixture
def claim_for(tmp_path):
    made = []

    def claim_for(name="data"):
        claim = Claim(str(tmp_path / name))
        made.append(claim)
        return claim

    yield claim_for
    for claim in made:
        claim.leave()


@pytest.fixture(params=["unix", "loopback"])
def kind(request, monkeypatch):
    """Both kinds of bell: that of Unix, and that of systems without."""
    if request.param == "loopback":
        monkeypatch.delattr(socket, "AF_UNIX", raising=False)
    elif not hasattr(socket, "AF_UNIX"):
        pytest.skip("sockets of this kind are Unix's")
    return request.param


@pytest.fixture
def bell(claim_for, qapp, kind):
    """The first start's bell."""
    first = claim_for()
    assert first.take() == "held"
    hung = first.hang_bell()
    assert hung is not None
    made = Doorbell(hung[0], hung[1], qapp)
    yield made
    made.close()
    made.deleteLater()


def ring(claim, patience=5.0):
    """What a second start does, in a thread as it is another process; its answer comes into the list."""
    answers: list[bool] = []
    thread = threading.Thread(target=lambda: answers.append(claim.ring(patience)), daemon=True)
    thread.start()
    return answers, thread


def test_the_second_start_is_answered_and_the_first_hears_it(bell, claim_for, qtbot):
    second = claim_for()
    assert second.take() == "taken"
    with qtbot.waitSignal(bell.rung):
        answers, thread = ring(second)
    qtbot.waitUntil(lambda: answers == [True])
    thread.join()


def test_the_place_is_free_again_once_the_first_has_left(claim_for):
    first, second = claim_for(), claim_for()
    assert first.take() == "held"
    assert second.take() == "taken"
    first.leave()
    assert second.take() == "held"


@pytest.mark.parametrize("variable", ["DISPLAY", "WAYLAND_DISPLAY"])
def test_another_display_has_a_window_of_its_own(claim_for, monkeypatch, variable):
    assert claim_for().take() == "held"
    monkeypatch.setenv(variable, "other")
    assert claim_for().take() == "held"


def test_another_data_folder_has_a_window_of_its_own(claim_for):
    assert claim_for("one").take() == "held"
    assert claim_for("two").take() == "held"


@posix
def test_another_person_has_a_window_of_their_own(claim_for, monkeypatch):
    assert claim_for().take() == "held"
    monkeypatch.setattr(os, "getuid", lambda: 4711)
    # The data folder, as the runtime folder is not this person's.
    assert claim_for().take() == "held"


@posix
def test_a_first_that_was_killed_leaves_nothing_in_the_way(claim_for, tmp_path, qapp, qtbot):
    script = (
        "import sys, time; from deskspec.gui.instance import Claim; claim = Claim(sys.argv[1]);"
        "assert claim.take() == 'held'; bell = claim.hang_bell(); print('there', flush=True); time.sleep(60)"
    )
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    first = subprocess.Popen(
        (sys.executable, "-c", script, str(tmp_path / "data")), env=environment, stdout=subprocess.PIPE
    )
    assert first.stdout is not None
    with first, first.stdout:
        first.stdout.readline()
        assert claim_for().take() == "taken"
        first.send_signal(signal.SIGKILL)
        first.wait()
    after = claim_for()
    assert after.take() == "held"
    hung = after.hang_bell()
    assert hung is not None
    bell = Doorbell(hung[0], hung[1], qapp)
    answers, _ = ring(claim_for())
    qtbot.waitUntil(lambda: answers == [True])
    bell.close()


def test_a_second_start_waits_for_a_first_that_is_starting_itself(claim_for, qapp, qtbot, kind):
    first = claim_for()
    assert first.take() == "held"
    answers, _ = ring(claim_for())
    qtbot.wait(100)
    assert answers == []
    hung = first.hang_bell()
    assert hung is not None
    bell = Doorbell(hung[0], hung[1], qapp)
    qtbot.waitUntil(lambda: answers == [True])
    bell.close()


def test_a_first_that_hangs_is_not_waited_for_for_ever(claim_for, kind):
    first = claim_for()
    assert first.take() == "held"
    hung = first.hang_bell()
    assert hung is not None
    assert claim_for().ring(0.2) is False
    hung[0].close()


def test_what_says_nothing_or_nonsense_raises_no_window(bell, claim_for, qtbot, kind):
    rung = []
    bell.rung.connect(lambda: rung.append(1))
    lines = []
    for word in (b"", b"GET / HTTP/1.1\r\n\r\n", b"\xff" * 5000, b"no end"):
        line = socket.socket(socket.AF_UNIX) if kind == "unix" else socket.socket()
        line.connect(bell._bell.getsockname())
        line.sendall(word)
        lines.append(line)
    qtbot.waitUntil(lambda: len(bell._lines) == 1)
    assert rung == []
    for line in lines:
        line.close()
    qtbot.waitUntil(lambda: not bell._lines)


def test_silent_callers_are_bounded(bell, qtbot, kind):
    lines = []
    for _ in range(LINES * 2):
        line = socket.socket(socket.AF_UNIX) if kind == "unix" else socket.socket()
        line.connect(bell._bell.getsockname())
        lines.append(line)
        qtbot.wait(1)
    qtbot.waitUntil(lambda: len(bell._lines) == LINES)
    for line in lines:
        line.close()


@posix
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_closes_the_window_and_leaves_no_trace_of_a_crash(tmp_path, number):
    data = tmp_path / "data"
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), "DESKSPEC_HOME": str(data)}
    # Whoever runs the tests in the background ignores control-C, and so would the window.
    heard = "import signal, sys; signal.signal(signal.SIGINT, signal.default_int_handler);"
    script = f"{heard} from deskspec.gui.app import main; sys.exit(main())"
    window = subprocess.Popen((sys.executable, "-c", script), env=environment)
    try:
        until = time.monotonic() + 20
        while not list(tmp_path.glob("run/*.bell")):
            assert time.monotonic() < until, "the window did not open"
            time.sleep(0.05)
        window.send_signal(number)
        assert window.wait(20) == 128 + number
    finally:
        window.kill()
        window.wait()
    assert not (data / "crash.txt").exists()
    assert not list(tmp_path.glob("run/*.bell"))
    assert "started" in (data / "deskspec.log").read_text(encoding="utf-8")


@pytest.mark.parametrize("data", [None, "/sys/deskspec"])
def test_without_a_place_every_start_has_its_own_window(data, monkeypatch, tmp_path):
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path / "gone"))
    claim = Claim(data)
    assert claim.take() == "nowhere"
    assert claim.hang_bell() is None
    claim.leave()


@posix
def test_a_path_too_long_for_a_socket_costs_only_the_bell(monkeypatch, tmp_path):
    monkeypatch.setenv("XDG_RUNTIME_DIR", "")
    claim = Claim(str(tmp_path / ("x" * 120)))
    assert claim.take() == "held"
    assert claim.hang_bell() is None
    claim.leave()


def test_the_desktops_leave_to_come_to_the_front_is_passed_on(bell, claim_for, qtbot, kind, monkeypatch):
    monkeypatch.setenv("XDG_ACTIVATION_TOKEN", "")
    with qtbot.waitSignal(bell.rung):
        line = socket.socket(socket.AF_UNIX) if kind == "unix" else socket.socket()
        line.connect(bell._bell.getsockname())
        line.sendall(bell._word + b" wish-1\n")
    assert os.environ["XDG_ACTIVATION_TOKEN"] == "wish-1"
    qtbot.waitUntil(lambda: not bell._lines)
    assert line.recv(20) == instance.ANSWER
    line.close()


def test_the_second_start_says_what_it_did_and_ends(monkeypatch, capsys, tmp_path):
    monkeypatch.setattr(app, "trouble", lambda: None)
    monkeypatch.setenv("DESKSPEC_HOME", str(tmp_path / "data"))
    first = Claim(str(tmp_path / "data"))
    assert first.take() == "held"
    monkeypatch.setattr(instance.Claim, "ring", lambda _: True)
    assert app.main() == 0
    assert capsys.readouterr().err == "DeskSpec is open already; its window was raised.\n"
    first.leave()


# The offscreen platform has no other window to come in front of.
@pytest.mark.qt_log_ignore(r"raise\(\)", extend=True)
def test_a_minimised_window_comes_back(window_over):
    window = window_over(start=False)
    window.showMinimized()
    bring_to_front(window)
    assert not window.isMinimized()
    assert window.isVisible()
