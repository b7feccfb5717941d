"""Standard output and error as they may be: closed, a pipe that nobody reads, in an alphabet of 128 letters."""

from __future__ import annotations

import io
import os
import sys
from contextlib import suppress

from deskspec.report.terminal import Style
from deskspec.report.words import clean


def make_safe() -> None:
    """Streams that can be written to without a thought: a closed one swallows, an unknown letter becomes "?"."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        stream = getattr(sys, name)
        if stream is None:
            # Opened in this order, the three take the numbers that were closed, before any other file can.
            setattr(sys, name, open(os.devnull, mode, encoding="utf-8"))  # noqa: SIM115 - open until the end
        elif name == "stdout" and isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")


def tell(line: str) -> None:
    """One line on standard error, without what could steer a terminal; where nobody listens, nothing."""
    encoding = (getattr(sys.stderr, "encoding", None) or "ascii").lower()
    shown = Style(ascii=not encoding.startswith("utf")).finish(clean(line))
    with suppress(OSError, ValueError):
        sys.stderr.write(shown + "\n")
        sys.stderr.flush()


def mute_stdout() -> None:
    """After a failed write: Python must not complain about the rest of it at its end."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
