#!/usr/bin/env python3
"""Run DeskSpec, or its tests, from a fresh clone: ``python3 packaging/bootstrap.py run|test [ARGS...]``.

This file only asks whether the Python at hand is new enough, so it keeps to words that Python 3.6 can parse:
an old interpreter is told what it lacks instead of stumbling over our syntax. All the rest is in the
bootstrap_*.py files beside it, standard library only.
"""

import os
import sys

MINIMUM_PYTHON = (3, 11)


def too_old(version: "tuple[int, ...]", program: str) -> str:
    """Return the one line that tells a Python older than ours what to do, or "" when it is new enough."""
    if tuple(version[:2]) >= MINIMUM_PYTHON:
        return ""
    found = ".".join(str(part) for part in version[:3])
    needed = ".".join(str(part) for part in MINIMUM_PYTHON)
    return (
        "bootstrap: DeskSpec needs Python {0} or newer, and {1} is Python {2}; "
        "install a newer one and call it by name, as in: python{0} packaging/bootstrap.py run"
    ).format(needed, program, found)


def start() -> int:
    """Check the interpreter, then hand over to the part that may use its whole language."""
    complaint = too_old(tuple(sys.version_info[:3]), sys.executable or "this")
    if complaint:
        sys.stderr.write(complaint + "\n")
        return 2
    here = os.path.dirname(os.path.abspath(__file__))
    if here not in sys.path:  # `python -P` and PYTHONSAFEPATH leave the script's own folder out
        sys.path.insert(0, here)

    from bootstrap_main import main

    return main(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(start())
