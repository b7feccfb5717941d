"""Runs one program and takes down what it says, bounded in time and in bytes, whatever the program does.

Without threads on POSIX: pipes that don't block, and a deadline. What it starts runs in a session of its own, so
that it has no terminal to ask on, and so that the whole group can be ended.
"""

from __future__ import annotations

import os
import subprocess
import time
from contextlib import suppress
from typing import IO, TYPE_CHECKING

from deskspec.detect.host import Output, Unreadable

if TYPE_CHECKING:
    import selectors

#: What a program may say; no tool that is read here says more than a few hundred kB.
OUTPUT_LIMIT = 1 << 20
#: Seconds between two looks whether a silent program has ended: its children may hold the pipes open.
_GLANCE = 0.02
#: Seconds a killed program may take to go; one that hangs in the kernel is left behind.
_LAST_BREATH = 0.3


def run(argv: tuple[str, ...], timeout: float) -> Output:
    """Exit status and output of a program that ends within `timeout` seconds, at most 1 MiB on each stream.

    Raises Unreadable: "too slow", "failed" for one that says more. OSError where it can't be started.
    """
    return _run_posix(argv, timeout) if os.name == "posix" else _run_windows(argv, timeout)


def _environment() -> dict[str, str]:
    """Fixed words whatever the person's language, and no pager or colour."""
    return {**os.environ, "LC_ALL": "C.UTF-8", "PAGER": "cat", "NO_COLOR": "1"}


def _begin(argv: tuple[str, ...], *, own_group: bool = False, flags: int = 0) -> subprocess.Popen[bytes]:
    """The program, begun: nothing to read, both outputs on pipes."""
    return subprocess.Popen(
        argv,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=_environment(),
        start_new_session=own_group,
        creationflags=flags,
    )


def _slow(argv: tuple[str, ...], timeout: float) -> Unreadable:
    return Unreadable(argv[0], "too slow", f"no answer within {timeout:g} s")


def _run_posix(argv: tuple[str, ...], timeout: float) -> Output:
    until = time.monotonic() + timeout
    process = _begin(argv, own_group=True)
    assert process.stdout is not None
    assert process.stderr is not None
    said = (bytearray(), bytearray())
    try:
        if not _listen(process, said, until):
            raise _slow(argv, timeout)
        if any(len(stream) > OUTPUT_LIMIT for stream in said):
            raise Unreadable(argv[0], "failed", f"it says more than {OUTPUT_LIMIT >> 20} MiB")
        return Output(process.returncode, *(bytes(stream).decode("utf-8", "replace") for stream in said))
    finally:
        _end(process)
        process.stdout.close()
        process.stderr.close()


def _listen(process: subprocess.Popen[bytes], said: tuple[bytearray, bytearray], until: float) -> bool:
    """Take down what it says until it has ended or says too much; False where the deadline came first."""
    import selectors

    with selectors.DefaultSelector() as waiting:
        for stream, heard in zip((process.stdout, process.stderr), said, strict=True):
            assert stream is not None
            os.set_blocking(stream.fileno(), False)
            waiting.register(stream, selectors.EVENT_READ, heard)
        while True:
            # Whether it has ended is asked before its pipes are read: what it said last is then in them.
            ended = process.poll() is not None
            left = until - time.monotonic()
            if left <= 0 and not ended:
                return False
            _hear(waiting, 0 if ended else min(left, _GLANCE))
            if ended or any(len(heard) > OUTPUT_LIMIT for heard in said):
                return True


def _hear(waiting: selectors.BaseSelector, patience: float) -> None:
    """Read what there is on every pipe, each up to the limit; without pipes left, only wait."""
    if not waiting.get_map():
        time.sleep(min(patience, _GLANCE / 4))
        return
    for key, _ in waiting.select(patience):
        stream: IO[bytes] = key.fileobj  # type: ignore[assignment]
        if _drained(stream.fileno(), key.data):
            waiting.unregister(stream)


def _drained(handle: int, heard: bytearray) -> bool:
    """Read a pipe until it is empty for now; True where it has come to its end."""
    while len(heard) <= OUTPUT_LIMIT:
        try:
            piece = os.read(handle, 1 << 16)
        except BlockingIOError:
            return False
        if not piece:
            return True
        heard += piece
    return False


def _end(process: subprocess.Popen[bytes]) -> None:
    """End the program and what it has started; whoever left its group by intention stays."""
    import signal

    with suppress(ProcessLookupError, PermissionError):
        os.killpg(process.pid, signal.SIGKILL)
    with suppress(subprocess.TimeoutExpired):
        process.wait(_LAST_BREATH)


def _run_windows(argv: tuple[str, ...], timeout: float) -> Output:
    """Windows' pipes know no deadline: `communicate` reads them in threads of its own."""
    no_window = getattr(subprocess, "CREATE_NO_WINDOW", 0)
    process = _begin(argv, flags=no_window)
    try:
        said = process.communicate(timeout=timeout)
    except subprocess.TimeoutExpired:
        process.kill()
        # Collects the process and closes the pipes, unless a child of it holds them.
        with suppress(subprocess.TimeoutExpired):
            process.communicate(timeout=_LAST_BREATH)
        raise _slow(argv, timeout) from None
    return Output(process.returncode, *(stream[:OUTPUT_LIMIT].decode("utf-8", "replace") for stream in said))
