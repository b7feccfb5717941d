"""A desktop of its own for tests: an X server nobody sees, a window manager, and the bus of a screen reader."""

from __future__ import annotations

import os
import shutil
import subprocess
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

_T = TypeVar("_T")

#: What is needed, and Debian's package for it.
PROGRAMS = {
    "Xvfb": "xvfb",
    "openbox": "openbox",
    "xdotool": "xdotool",
    "import": "imagemagick",
    "dbus-daemon": "dbus-daemon",
}
#: Debian's own Python: no other one has the bindings of AT-SPI.
SYSTEM_PYTHON = "/usr/bin/python3"
LAUNCHERS = ("/usr/libexec/at-spi-bus-launcher", "/usr/lib/at-spi2-core/at-spi-bus-launcher")
SIZE = (1600, 1000)
#: Longer than anything takes on a busy machine, in seconds; what is late by then is broken.
PATIENCE = 40.0


def lacking() -> str:
    """What this machine lacks for a desktop of its own; empty where it lacks nothing."""
    missing = [package for program, package in PROGRAMS.items() if shutil.which(program) is None]
    if not any(os.access(launcher, os.X_OK) for launcher in LAUNCHERS):
        missing.append("at-spi2-core")
    if not _has_bindings():
        missing += ["python3-gi", "gir1.2-atspi-2.0"]
    return f"apt-get install {' '.join(missing)}" if missing else ""


def _has_bindings() -> bool:
    asked = "import gi; gi.require_version('Atspi', '2.0')"
    try:
        done = subprocess.run((SYSTEM_PYTHON, "-c", asked), capture_output=True, check=False, timeout=PATIENCE)
    except OSError:
        return False
    return done.returncode == 0


def wait_for(found: Callable[[], _T | None], what: str) -> _T:
    """The first thing that is found, asked for again and again; TimeoutError where nothing ever is."""
    until = time.monotonic() + PATIENCE
    while True:
        one = found()
        if one:
            return one
        if time.monotonic() > until:
            raise TimeoutError(f"after {PATIENCE:.0f} s still not: {what}")
        time.sleep(0.02)


def ends_with_us(*command: str) -> tuple[str, ...]:
    """The command of a program that ends when the tests do, even where these are killed."""
    return ("setpriv", "--pdeathsig", "TERM", *command) if shutil.which("setpriv") else command


class Screen:
    """Runs until `close`. `environment` is what a program needs to appear on it."""

    def __init__(self, home: Path) -> None:
        self.log = home / "screen.log"
        self._running: list[subprocess.Popen[bytes]] = []
        runtime = home / "run"
        runtime.mkdir(mode=0o700)
        kept = ("PATH", "LANG", "LC_ALL", "TMPDIR")
        self.environment = {name: os.environ[name] for name in kept if name in os.environ}
        self.environment |= {
            "HOME": str(home),
            "XDG_RUNTIME_DIR": str(runtime),
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
            # Qt warns of a question that every reader asks and it has no answer to.
            "QT_LOGGING_RULES": "qt.accessibility.atspi.warning=false",
        }
        try:
            self._start_all()
        except BaseException:
            self.close()
            raise

    def _start_all(self) -> None:
        size = f"{SIZE[0]}x{SIZE[1]}x24"
        # Without -noreset the server starts anew whenever its last client leaves, and turns away who comes meanwhile.
        number = self._hear("Xvfb", "-screen", "0", size, "-noreset", "-nolisten", "tcp", "-displayfd", "{}")
        self.environment["DISPLAY"] = f":{number}"
        bus = self._hear("dbus-daemon", "--session", "--nofork", "--print-address={}")
        self.environment["DBUS_SESSION_BUS_ADDRESS"] = bus
        self.start("openbox", "--sm-disable")
        wait_for(self._is_managed, "a window manager")
        self.start(next(place for place in LAUNCHERS if os.access(place, os.X_OK)), "--launch-immediately")

    def _hear(self, *command: str) -> str:
        """Start a program that tells one line through a pipe; {} in its words stands for the pipe's number."""
        reading, writing = os.pipe()
        try:
            self.start(*(word.replace("{}", str(writing)) for word in command), keep=(writing,))
        finally:
            os.close(writing)
        with os.fdopen(reading) as pipe:
            told = pipe.readline().strip()
        if not told:
            raise RuntimeError(f"{command[0]} did not start: {self.log.read_text(encoding='utf-8', errors='replace')}")
        return told

    def start(self, *command: str, keep: tuple[int, ...] = ()) -> None:
        """Start a program that runs until the screen is closed; what it says goes into the log."""
        with self.log.open("ab") as log:
            self._running.append(
                subprocess.Popen(
                    ends_with_us(*command),
                    env=self.environment,
                    stdin=subprocess.DEVNULL,
                    stdout=log,
                    stderr=log,
                    pass_fds=keep,
                    start_new_session=True,
                )
            )

    def _is_managed(self) -> bool:
        """Whether a window manager has told how many desktops there are."""
        asked = subprocess.run(("xdotool", "get_num_desktops"), env=self.environment, capture_output=True, check=False)
        return asked.returncode == 0

    def tell(self, *command: str) -> str:
        """Run a program on this screen to its end; what it prints."""
        done = subprocess.run(command, env=self.environment, capture_output=True, check=True, timeout=PATIENCE)
        return done.stdout.decode(errors="replace")

    def close(self) -> None:
        """End what was started, the X server last."""
        for program in reversed(self._running):
            program.terminate()
        for program in reversed(self._running):
            try:
                program.wait(PATIENCE)
            except subprocess.TimeoutExpired:
                program.kill()
                program.wait()
        self._running.clear()
