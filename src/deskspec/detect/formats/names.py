"""Names that devices give themselves, made fit to show: bounded, without padding or control characters."""

from __future__ import annotations

#: Longer than any name a standard allows (NVMe 40, ATA 40, USB 126 characters).
LONGEST = 128


def shown(name: str) -> str:
    """The name on one line: control and unprintable characters become spaces, runs of spaces one space."""
    bounded = name[: 4 * LONGEST]
    if not bounded.isprintable():
        bounded = "".join(sign if sign.isprintable() else " " for sign in bounded)
    return " ".join(bounded.replace("\ufffd", " ").split())[:LONGEST].rstrip()
