"""The live system as a host: plain files only, programs within bounds, and honest causes for what can't be had."""

from __future__ import annotations

import os
import subprocess
import sys
import time

import pytest

from deskspec.detect import command
from deskspec.detect.capture import CaptureHost
from deskspec.detect.host import Output, Unreadable, names, number, text
from deskspec.detect.live import LiveHost

posix = pytest.mark.skipif(os.name != "posix", reason="POSIX only")


@pytest.fixture
def host():
    return LiveHost()


def cause(question, *args):
    with pytest.raises(Unreadable) as told:
        question(*args)
    return told.value.cause


# --- files


def test_a_file_is_read_up_to_the_limit(host, tmp_path):
    (tmp_path / "x").write_bytes(b"0123456789" * 20_000)
    assert host.read(str(tmp_path / "x"), 5) == b"01234"
    assert len(host.read(str(tmp_path / "x"))) == 200_000
    assert host.read(str(tmp_path / "x"), 0) == b""


def test_what_is_not_there_is_missing_and_nothing_else_is(host, tmp_path):
    assert cause(host.read, str(tmp_path / "none")) == "missing"
    assert cause(host.listing, str(tmp_path / "none")) == "missing"
    assert cause(host.link, str(tmp_path / "none")) == "missing"
    assert cause(host.read, str(tmp_path)) == "not a file"
    (tmp_path / "x").write_text("x")
    assert cause(host.read, str(tmp_path / "x/below")) == "missing"
    assert cause(host.link, str(tmp_path / "x")) == "not a file"
    assert cause(host.read, "x" * 5000) == "failed"


@posix
@pytest.mark.skipif(hasattr(os, "geteuid") and os.geteuid() == 0, reason="root may read everything")
def test_what_may_not_be_read_is_denied(host, tmp_path):
    (tmp_path / "x").write_text("x")
    (tmp_path / "x").chmod(0)
    assert cause(host.read, str(tmp_path / "x")) == "denied"


@posix
def test_a_pipe_in_a_file_s_place_is_refused_at_once(host, tmp_path):
    os.mkfifo(tmp_path / "pipe")
    began = time.monotonic()
    assert cause(host.read, str(tmp_path / "pipe")) == "not a file"
    assert time.monotonic() - began < 0.5


def test_a_zero_byte_in_a_path_is_unreadable_and_no_error(host):
    for question in (host.read, host.listing, host.real, host.link):
        assert cause(question, "/etc/\0x") == "failed"
    assert cause(host.call, "statvfs", "/\0") == "failed"
    assert not host.exists("/etc/\0x")


@posix
def test_links_are_told_as_they_are_written(host, tmp_path):
    (tmp_path / "x").symlink_to("../elsewhere")
    assert host.link(str(tmp_path / "x")) == "../elsewhere"
    assert host.exists(str(tmp_path / "x"))
    (tmp_path / "a").symlink_to("b")
    (tmp_path / "b").symlink_to("a")
    assert cause(host.read, str(tmp_path / "a")) == "failed"


def test_the_home_folder_is_a_tilde(host, tmp_path, monkeypatch):
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    (tmp_path / "x").write_text("mine")
    assert host.read("~/x") == b"mine"
    assert host.listing("~") == ("x",)


def test_small_readers_take_what_cannot_be_read_for_nothing(host, tmp_path):
    (tmp_path / "n").write_text("  0x1F\n")
    (tmp_path / "w").write_bytes(b"\xff word \n")
    assert number(host, str(tmp_path / "n")) == 31
    assert number(host, str(tmp_path / "w")) is None
    assert text(host, str(tmp_path / "w")) == "\ufffd word"
    assert text(host, str(tmp_path / "none")) is None
    assert names(host, str(tmp_path / "none")) == ()


# --- calls


def test_a_call_that_no_one_knows_is_missing(host):
    assert cause(host.call, "nonsense") == "missing"


def test_programs_are_found_on_the_path(host, tmp_path, monkeypatch):
    (tmp_path / "tool").write_text("#!/bin/sh\n")
    (tmp_path / "tool").chmod(0o755)
    (tmp_path / "folder").mkdir()
    monkeypatch.setenv("PATH", os.pathsep.join(("", str(tmp_path / "none"), str(tmp_path))))
    assert host.call("which", "tool") == f"{tmp_path}/tool"
    assert host.call("which", "folder") is None
    assert host.call("which", "none") is None


@posix
def test_windows_own_folders_on_the_path_of_wsl_are_passed_over(host, monkeypatch):
    asked: list[str] = []
    monkeypatch.setenv("PATH", "/mnt/c/WINDOWS/system32:/mnt/c/Windows:/usr/none")

    def access(path: str, mode: int) -> bool:
        asked.append(path)
        return False

    monkeypatch.setattr(os, "access", access)
    assert host.call("which", "tool") is None
    assert asked == ["/usr/none/tool"]


@posix
def test_the_system_answers(host, tmp_path):
    import socket

    told = host.call("statvfs", "/")
    assert told["size"] >= told["free"] >= 0
    assert set(host.call("uname")) == {"machine", "release"}
    assert "r" in host.call("access", str(tmp_path))
    assert cause(host.call, "answers", str(tmp_path / "none")) == "missing"
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(tmp_path / "s"))
        assert cause(host.call, "answers", str(tmp_path / "s")) == "failed"
        server.listen()
        assert host.call("answers", str(tmp_path / "s")) is True


# --- programs

#: Seconds beyond its deadline that a program may cost on a busy machine.
SLACK = 1.5


def shell(line, timeout=5.0):
    return command.run(("sh", "-c", line), timeout)


@posix
def test_a_program_s_words_and_status_are_told(host):
    assert host.run(("sh", "-c", "echo out; echo err >&2; exit 3")) == Output(3, "out\n", "err\n")
    assert host.run(("sh", "-c", "printf '\\377'")).out == "\ufffd"
    assert cause(host.run, ("no-such-program-anywhere",)) == "missing"
    assert cause(host.run, (os.devnull,)) == "denied"


@posix
def test_a_program_speaks_one_language_and_cannot_ask():
    said = shell('echo "$LC_ALL $PAGER"; read answer; echo "[$answer]"; (: >/dev/tty) 2>/dev/null || echo alone')
    assert said.out == "C.UTF-8 cat\n[]\nalone\n"


@posix
@pytest.mark.parametrize(
    "line", ["sleep 60", 'trap "" TERM INT HUP; sleep 60', "sleep 60 & wait", "exec >&- 2>&-; sleep 60"]
)
def test_a_program_that_is_too_slow_costs_its_deadline(line):
    began = time.monotonic()
    with pytest.raises(Unreadable) as told:
        shell(line, 0.2)
    assert told.value.cause == "too slow"
    assert 0.2 <= time.monotonic() - began < 0.2 + SLACK


@posix
@pytest.mark.parametrize("line", ["yes", "yes >&2", "yes & sleep 60", "cat /dev/zero"])
def test_a_program_without_end_is_ended_at_the_limit(line):
    began = time.monotonic()
    with pytest.raises(Unreadable) as told:
        shell(line, 30)
    assert (told.value.cause, told.value.detail) == ("failed", "it says more than 1 MiB")
    assert time.monotonic() - began < 10


@posix
def test_just_as_much_as_allowed_is_heard():
    assert len(shell(f"head -c {command.OUTPUT_LIMIT} /dev/zero", 30).out) == command.OUTPUT_LIMIT


def state_of(process: str) -> str:
    """The state of a process as one letter, Z for one that is over; empty where there is none (proc_pid_stat(5))."""
    if not os.path.isdir("/proc/self"):
        told = subprocess.run(["ps", "-o", "stat=", "-p", process], capture_output=True, text=True, check=False)
        return told.stdout.strip()[:1]
    try:
        with open(f"/proc/{process}/stat", encoding="ascii", errors="replace") as stat:
            return stat.read().rpartition(") ")[2][:1]
    except OSError:
        return ""


@posix
def test_children_that_hold_the_pipe_hang_nothing_and_end_with_it(tmp_path):
    began = time.monotonic()
    assert shell(f"sleep 60 & echo $! >{tmp_path}/child; echo done").out == "done\n"
    assert time.monotonic() - began < SLACK
    child = (tmp_path / "child").read_text().strip()
    for _ in range(100):
        if state_of(child) in ("", "Z"):
            return
        time.sleep(0.02)
    pytest.fail(f"process {child} outlived the program that started it")


@posix
def test_no_handle_is_left_behind():
    before = len(os.listdir("/dev/fd"))
    for _ in range(5):
        shell("echo x")
        with pytest.raises(Unreadable):
            shell("sleep 9", 0.05)
    assert len(os.listdir("/dev/fd")) == before


def test_windows_path_is_bounded_too():
    """The way without non-blocking pipes works everywhere, so it is tested everywhere."""
    said = command._run_windows((sys.executable, "-S", "-c", "print('x' * 2_000_000)"), 30)
    assert len(said.out) == command.OUTPUT_LIMIT
    began = time.monotonic()
    with pytest.raises(Unreadable) as told:
        command._run_windows((sys.executable, "-S", "-c", "import time; time.sleep(60)"), 0.3)
    assert told.value.cause == "too slow"
    assert time.monotonic() - began < 0.3 + SLACK


# --- the captured system, in memory


@pytest.fixture
def captured():
    files = {"/sys/class/x/a": b"1\n", "/real/b": b"2\n", "/empty/": b"", "~/.tool/c": b"3"}
    links = {"/sys/link": "class/x", "/abs": "/real", "/up": "../real/b", "/loop": "/loop", "/home": "~/.tool"}
    refused, unread = frozenset({"/secret"}), frozenset({"/later"})
    commands: dict[tuple[str, ...], Output] = {("tool", "-v"): Output(0, "1.0", "")}
    calls = {"which git": "/usr/bin/git", "exists /odd": True}
    return CaptureHost(files, links, commands, calls, refused=refused, unread=unread)


def test_a_capture_answers_as_the_system_did(captured):
    assert captured.read("/sys/link/a") == b"1\n"
    assert captured.read("/abs/../real/./b") == b"2\n"
    assert captured.read("/up", 1) == b"2"
    assert captured.listing("/sys/link") == ("a",)
    assert captured.listing("/empty") == ()
    assert captured.read("~/.tool/c") == captured.read("/home/c") == b"3"
    assert captured.real("/sys/link/a") == "/sys/class/x/a"
    assert captured.link("/sys/link") == "class/x"
    assert captured.run(("tool", "-v")).out == "1.0"
    assert captured.call("which", "git") == "/usr/bin/git"


def test_a_capture_says_why_it_has_not(captured):
    assert cause(captured.read, "/none") == "missing"
    assert cause(captured.read, "/empty") == "not a file"
    assert cause(captured.read, "/secret") == cause(captured.listing, "/secret") == "denied"
    assert cause(captured.read, "/later") == cause(captured.listing, "/later") == "failed"
    assert cause(captured.read, "/loop") == "failed"
    assert cause(captured.listing, "/none") == "missing"
    assert cause(captured.link, "/sys/class") == "not a file"
    assert cause(captured.link, "/none") == "missing"
    assert cause(captured.run, ("tool",)) == "missing"
    assert cause(captured.call, "which", "tool") == "missing"


def test_what_exists_in_a_capture(captured):
    for path in ("/sys/class/x/a", "/sys", "/secret", "/later", "/odd", "~/.tool"):
        assert captured.exists(path)
    for path in ("/none", "/loop", "~/other"):
        assert not captured.exists(path)
