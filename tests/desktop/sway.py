"""A headless Wayland desktop with two outputs, of scale 1 and 2, for tests that need real screens."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
import time
from pathlib import Path

FIRST, SECOND = "HEADLESS-1", "HEADLESS-2"
_CONFIG = f"""
output {FIRST} mode 1600x1000@60Hz scale 1 position 0 0
output {SECOND} mode 3200x2000@60Hz scale 2 position 1600 0
for_window [app_id=".*"] floating enable
focus_on_window_activation focus
xwayland disable
"""


def lacking() -> str:
    """Why there can be no such desktop here; an empty string where there can."""
    for tool in ("sway", "swaymsg", *(("setpriv",) if os.getuid() == 0 else ())):
        if shutil.which(tool) is None:
            return f"{tool} is not installed"
    return ""


class Sway:
    """One compositor of the test's own; it refuses to run as root, and then runs as nobody."""

    def __init__(self, outputs: int = 2) -> None:
        self._outputs = outputs
        self._home = Path(tempfile.mkdtemp(prefix="sway-"))
        self.runtime = self._home / "run"
        self.runtime.mkdir(mode=0o700)
        config = self._home / "config"
        config.write_text(_CONFIG, encoding="utf-8")
        self._log = (self._home / "log").open("wb")
        as_whom: tuple[str, ...] = ()
        if os.getuid() == 0:
            as_whom = ("setpriv", "--reuid", "nobody", "--regid", "nogroup", "--clear-groups")
            for path in (self._home, self.runtime, config):
                shutil.chown(path, "nobody", "nogroup")
        self._process = subprocess.Popen(
            (*as_whom, "sway", "--config", str(config)), env=self._environment(), stdout=self._log, stderr=self._log
        )
        self.display = self._waited_for("wayland-*[0-9]").name
        self._ipc = self._waited_for("sway-ipc.*")

    def _environment(self) -> dict[str, str]:
        return {
            "PATH": os.environ.get("PATH", ""),
            "HOME": str(self._home),
            "XDG_RUNTIME_DIR": str(self.runtime),
            "WLR_BACKENDS": "headless",
            "WLR_HEADLESS_OUTPUTS": str(self._outputs),
            "WLR_RENDERER": "pixman",
            "WLR_LIBINPUT_NO_DEVICES": "1",
        }

    def _waited_for(self, pattern: str) -> Path:
        until = time.monotonic() + 10
        while time.monotonic() < until:
            found = next(self.runtime.glob(pattern), None)
            if found is not None:
                return found
            if self._process.poll() is not None:
                break
            time.sleep(0.05)
        told = (self._home / "log").read_text(errors="replace")
        self.close()
        raise RuntimeError(f"sway did not start:\n{told[-2000:]}")

    def tell(self, *command: str) -> None:
        """A command of sway(5). CalledProcessError where this sway does not have it."""
        subprocess.run(("swaymsg", "-s", str(self._ipc), *command), check=True, capture_output=True, timeout=10)

    def tell_window(self, *command: str) -> None:
        """A command for DeskSpec's window, as soon as sway shows it: the window knows of its screen before that."""
        until = time.monotonic() + 10
        while True:
            try:
                self.tell("[app_id=deskspec]", *command)
            except subprocess.CalledProcessError:
                if time.monotonic() > until:
                    raise
                time.sleep(0.05)
            else:
                return

    def close(self) -> None:
        """End it."""
        if self._process.poll() is None:
            self._process.terminate()
            try:
                self._process.wait(5)
            except subprocess.TimeoutExpired:
                self._process.kill()
                self._process.wait()
        self._log.close()
        shutil.rmtree(self._home, ignore_errors=True)
