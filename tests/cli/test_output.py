"""Where results go: files put in place whole, terminals of few letters, pipes that nobody reads, no display."""

from __future__ import annotations

import io
import json
import os
import signal
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from deskspec import qt_preflight
from deskspec.cli import streams
from deskspec.cli.main import COMMANDS, main
from deskspec.cli.roles import _VERBS as VERBS
from deskspec.metrics.registry import METRICS

posix = pytest.mark.skipif(os.name != "posix", reason="POSIX only")


# --- -o


@pytest.mark.parametrize(
    "words", [("check",), ("check", "-r", "ml-engineer"), ("detect",), ("roles",), ("roles", "schema")]
)
def test_output_to_a_file_is_what_the_terminal_would_get(desk, tmp_path, words):
    here = desk(*words)
    there = desk(*words, "-o", str(tmp_path / "out"))
    assert (there.code, there.out) == (here.code, "")
    assert (tmp_path / "out").read_text(encoding="utf-8") == here.out
    assert list(tmp_path.glob("*.part")) == []


def test_a_dash_is_standard_output(desk):
    assert desk("roles", "-o", "-").out == desk("roles").out


@posix
def test_a_file_is_replaced_whole_and_keeps_its_rights(desk, tmp_path):
    path = tmp_path / "out"
    path.write_text("before")
    path.chmod(0o600)
    link = tmp_path / "link"
    link.symlink_to(path)
    desk("roles", "-o", str(link))
    assert link.is_symlink()
    assert "home-office" in path.read_text()
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


@posix
def test_a_device_is_written_to_and_not_replaced(desk):
    assert desk("roles", "-o", os.devnull).code == 0
    assert stat.S_ISCHR(os.stat(os.devnull).st_mode)


@pytest.mark.parametrize("place", ["nowhere/out", "", "file/out", "."])
def test_a_place_that_can_t_be_written_is_told_in_one_line(desk, tmp_path, place, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "file").write_text("mine")
    told = desk("check", "-r", "ml-engineer", "-o", place)
    assert told.code == 2
    assert "give a file in a folder you can write to" in told.line
    assert sorted(os.listdir(tmp_path)) in (["deskspec home", "file"], ["file"])
    assert (tmp_path / "file").read_text() == "mine"


def test_a_failed_write_leaves_what_was_there(desk, tmp_path, monkeypatch):
    path = tmp_path / "out"
    path.write_text("before")

    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "replace", full)
    told = desk("roles", "-o", str(path))
    assert "No space left on device" in told.line
    assert path.read_text() == "before"
    assert list(tmp_path.glob("*.part")) == []


# --- terminals


class Terminal(io.TextIOWrapper):
    """Standard output of some alphabet, as a terminal or not."""

    def __init__(self, encoding: str, terminal: bool = True) -> None:
        super().__init__(io.BytesIO(), encoding=encoding, newline="\n")
        self._terminal = terminal

    def isatty(self) -> bool:
        return self._terminal

    def said(self) -> str:
        self.flush()
        buffer = self.buffer
        assert isinstance(buffer, io.BytesIO)
        return buffer.getvalue().decode(self.encoding)


def shown(monkeypatch, *words, encoding="utf-8", terminal=True):
    out = Terminal(encoding, terminal)
    monkeypatch.setattr(sys, "stdout", out)
    assert main(list(words)) in (0, 1, 3)
    return out.said()


def test_colour_is_for_terminals_that_want_it(desk, monkeypatch):
    for name in ("NO_COLOR", "TERM"):
        monkeypatch.delenv(name, raising=False)
    words = ("check", "-r", "ml-engineer")
    plain = shown(monkeypatch, *words, terminal=False)
    assert "\x1b" not in plain
    assert "\x1b[" in shown(monkeypatch, *words)
    monkeypatch.setenv("NO_COLOR", "1")
    assert shown(monkeypatch, *words) == plain
    monkeypatch.delenv("NO_COLOR")
    monkeypatch.setenv("TERM", "dumb")
    assert shown(monkeypatch, *words) == plain


def test_a_file_never_gets_colour(desk, monkeypatch, tmp_path):
    monkeypatch.delenv("NO_COLOR", raising=False)
    shown(monkeypatch, "check", "-r", "ml-engineer", "-o", str(tmp_path / "out"))
    assert "\x1b" not in (tmp_path / "out").read_text(encoding="utf-8")


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "cp1252", "utf-8", "utf-16"])
@pytest.mark.parametrize(
    "words",
    [
        ("check",), ("check", "-r", "ml-engineer", "-a"), ("check", "--format", "json"), ("check", "--format", "md"),
        ("detect",), ("roles",), ("roles", "show", "ml-engineer"), ("roles", "compare", "ml-engineer", "ai-engineer"),
        ("list",), ("set", "--metrics"), ("doctor",), ("--help",),
    ],
)  # fmt: skip
def test_no_alphabet_ends_a_command(desk, monkeypatch, encoding, words):
    desk("set", "displays.diagonal=27 in")
    assert shown(monkeypatch, *words, encoding=encoding)


def test_ascii_is_ascii(desk):
    for words in (
        ("check",),
        ("check", "-r", "ml-engineer"),
        ("detect",),
        ("roles",),
        ("roles", "show", "ml-engineer"),
    ):
        assert desk(*words, "--ascii").out.isascii()


def test_errors_are_ascii_on_an_ascii_terminal(monkeypatch):
    err = Terminal("ascii")
    monkeypatch.setattr(sys, "stderr", err)
    streams.tell("“größe”: no such metric\x1b[31m\nsecond")
    assert err.said() == '"gr??e": no such metric [31m second\n'


def test_json_is_json_whatever_the_alphabet(desk, monkeypatch):
    told = shown(monkeypatch, "check", "-r", "ml-engineer", "--format", "json", encoding="ascii", terminal=False)
    assert json.loads(told)["verdict"]


# --- real processes: pipes, closed streams, signals


def started(*words, home, tail="", env=None, **more):
    """A real deskspec in a real shell, with what follows it on the line."""
    line = " ".join(["exec" if not tail.startswith("|") else "", sys.executable, "-m", "deskspec", *words, tail])
    source = str(Path(__file__).parents[2] / "src")
    environment = {**os.environ, "PYTHONPATH": source, "DESKSPEC_HOME": str(home), "LC_ALL": "C.UTF-8", **(env or {})}
    shell = ["bash", "-c", f"set -o pipefail; {line}"]
    return subprocess.run(shell, capture_output=True, text=True, timeout=60, env=environment, check=False, **more)


@posix
@pytest.mark.parametrize("tail", ["| true", "| head -c1 >/dev/null"])
@pytest.mark.parametrize("words", [("roles", "show", "ml-engineer"), ("check", "--help")])
def test_a_pipe_that_nobody_reads_is_no_error(tmp_path, tail, words):
    done = started(*words, home=tmp_path, tail=tail)
    assert done.stderr == ""
    assert done.returncode in (0, 141)


@posix
def test_a_closed_pipe_ends_like_the_signal(tmp_path):
    reading, writing = os.pipe()
    os.close(reading)
    source = str(Path(__file__).parents[2] / "src")
    environment = {**os.environ, "PYTHONPATH": source, "DESKSPEC_HOME": str(tmp_path)}
    words = [sys.executable, "-m", "deskspec", "roles"]
    done = subprocess.run(words, stdout=writing, stderr=subprocess.PIPE, env=environment, check=False)
    os.close(writing)
    assert (done.returncode, done.stderr) == (141, b"")


@posix
@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="no /dev/full here")
@pytest.mark.parametrize("buffered", ["", "1"])
def test_a_full_disk_behind_standard_output_is_one_line(tmp_path, buffered):
    done = started("roles", home=tmp_path, tail=">/dev/full", env={"PYTHONUNBUFFERED": buffered})
    assert done.returncode == 2
    assert done.stderr == "deskspec: the output can't be written: No space left on device\n"


@posix
def test_closed_streams_are_no_error(tmp_path):
    assert started("roles", home=tmp_path, tail="<&- >&- 2>&-").returncode == 0
    done = started("detect", "--machine", "-", home=tmp_path, tail="<&-")
    assert (done.returncode, done.stderr.count("\n")) == (2, 1)


@posix
def test_control_c_is_no_traceback(tmp_path):
    os.mkfifo(tmp_path / "waits")
    source = str(Path(__file__).parents[2] / "src")
    environment = {**os.environ, "PYTHONPATH": source, "DESKSPEC_HOME": str(tmp_path)}
    words = [sys.executable, "-m", "deskspec", "detect", "--machine", str(tmp_path / "waits")]
    # A shell that runs the tests in the background has them ignore Ctrl-C, and what they start as well.
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        process = subprocess.Popen(words, stderr=subprocess.PIPE, env=environment)
    finally:
        signal.signal(signal.SIGINT, before)
    try:
        with open(tmp_path / "waits", "wb"):  # opens once the other side has
            process.send_signal(signal.SIGINT)
            _, err = process.communicate(timeout=30)
    finally:
        process.kill()
    assert (process.returncode, err.strip()) == (130, b"")


@posix
def test_without_words_and_a_display_it_says_so_and_checks(tmp_path):
    done = started(home=tmp_path, env={"DISPLAY": "", "WAYLAND_DISPLAY": "", "QT_QPA_PLATFORM": ""})
    assert done.returncode == 0
    assert done.stderr.startswith("deskspec: no window: this session has no display")
    assert done.stderr.count("\n") == 1
    assert "ML Engineer" in done.stdout


# --- the display, before Qt is asked


@pytest.fixture
def session(monkeypatch):
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "XDG_RUNTIME_DIR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(qt_preflight, "missing_packages", lambda _: [])
    return monkeypatch


def test_a_display_that_does_not_answer_is_trouble(session, tmp_path):
    session.setenv("DISPLAY", ":98765")
    assert qt_preflight.trouble() == "no display answers (DISPLAY=:98765)"
    session.setenv("WAYLAND_DISPLAY", str(tmp_path / "none"))
    assert "WAYLAND_DISPLAY" in str(qt_preflight.trouble())


@posix
def test_a_display_that_answers_is_none(session, tmp_path):
    import socket

    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(tmp_path / "wayland-7"))
        server.listen()
        session.setenv("XDG_RUNTIME_DIR", str(tmp_path))
        session.setenv("WAYLAND_DISPLAY", "wayland-7")
        assert qt_preflight.trouble() is None


def test_memory_is_a_display_too_and_a_far_one_is_believed(session):
    session.setenv("QT_QPA_PLATFORM", "offscreen")
    assert qt_preflight.trouble() is None
    session.setenv("QT_QPA_PLATFORM", "xcb")
    assert "without a display" in str(qt_preflight.trouble())
    session.setenv("DISPLAY", "localhost:10.0")
    assert qt_preflight.trouble() is None


def test_missing_libraries_are_named_as_packages(session):
    session.setenv("QT_QPA_PLATFORM", "offscreen")
    session.setattr(qt_preflight, "missing_packages", lambda _: ["libgl1", "libegl1"])
    assert str(qt_preflight.trouble()).endswith("sudo apt install libgl1 libegl1")


def test_a_library_that_can_t_be_loaded_is_missing():
    wanted = {"libnosuchthing-0.so.9": "libnosuchthing0"}
    assert qt_preflight.missing_packages(wanted) == ["libnosuchthing0"]


def test_control_c_while_it_still_loads_is_no_traceback(monkeypatch):
    from deskspec import __main__ as start

    def interrupted(_):
        raise KeyboardInterrupt

    monkeypatch.setattr(start, "_start", interrupted)
    assert start.main() == 130


@pytest.mark.parametrize("words", [(), *((name,) for name in COMMANDS), *(("roles", verb) for verb in VERBS)])
def test_help_fits_in_80_columns(desk, words):
    told = desk(*words, "--help").out
    assert told
    assert max(len(line) for line in told.splitlines()) <= 80


def test_the_list_of_metrics_is_in_columns_and_can_be_typed(desk):
    rows = [line for line in desk("set", "--metrics").out.splitlines() if line.startswith("  ")]
    assert len(rows) == len(METRICS)
    assert max(len(line) for line in rows) <= 80
    width = rows[0].index(METRICS["cpu.cores"].kind.example)
    for line in rows:
        metric = METRICS[line.split()[0]]
        assert line[width - 1] == " "
        metric.kind.parse(line[width:])
