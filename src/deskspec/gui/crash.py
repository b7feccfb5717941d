"""A crash that Python can't catch: what is left of it is kept, and told once at the next start.

Only what crashes leaves a text. A process that was killed, or a computer that was switched off, did what was wanted of
it; nothing is told of that.
"""

from __future__ import annotations

import faulthandler
import os
import sys
import time
from typing import TextIO

from deskspec import __version__
from deskspec.gui.log import without_names
from deskspec.store.folders import Folders

#: No trace of all threads is longer.
LARGEST = 64 << 10
#: How faulthandler begins, on every system but Windows and there.
_SIGNS = ("Fatal Python error", "Windows fatal exception")


class CrashFile:
    """The file that a crash is written to while the window is open; gone after a good end."""

    def __init__(self, folders: Folders) -> None:
        self._path = os.path.join(folders.data, "crash.txt") if folders.data else ""
        self._file: TextIO | None = None

    def take_last(self) -> str:
        """What the last run's crash left, put aside so that it is told once; an empty string where it ended well."""
        if not self._path:
            return ""
        try:
            with open(self._path, encoding="utf-8", errors="replace") as file:
                told = file.read(LARGEST)
            if not any(sign in told for sign in _SIGNS):
                return ""
            os.replace(self._path, f"{self._path}.told")
        except OSError:
            # Not there, as after every good end; or not to be put aside, and then it would be told for ever.
            return ""
        return without_names(told.strip())

    def watch(self) -> str:
        """Write the next crash to the file. An empty string, or why that can't be done."""
        if not self._path:
            faulthandler.enable()
            return "no home folder is set"
        try:
            os.makedirs(os.path.dirname(self._path), mode=0o700, exist_ok=True)
            self._file = open(self._path, "w", encoding="utf-8", errors="replace")  # noqa: SIM115 - open while we are
            at = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime())
            self._file.write(f"DeskSpec {__version__}, Python {sys.version.split()[0]}, begun {at}\n")
            self._file.flush()
        except OSError as error:
            self._drop()
            if sys.stderr is not None:
                faulthandler.enable()
            return f"{self._path}: {error.strerror or error}"
        faulthandler.enable(self._file)
        return ""

    def end_well(self) -> None:
        """The window was closed: nothing is left to tell."""
        faulthandler.disable()
        written = self._file is not None
        self._drop()
        if written:
            try:
                os.unlink(self._path)
            except OSError:
                return

    def _drop(self) -> None:
        file, self._file = self._file, None
        if file is not None:
            try:
                file.close()
            except OSError:
                return
