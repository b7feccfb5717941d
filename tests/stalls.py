"""Tells at the end of a run how long the window's thread was held, also where several processes share the tests."""

from __future__ import annotations

import pytest

#: What this process has found.
lines: list[str] = []


def pytest_sessionfinish(session):
    """One of several processes hands what it found to the one that tells."""
    if (output := getattr(session.config, "workeroutput", None)) is not None:
        output["stalls"] = lines


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node):
    """What another process found."""
    lines.extend(getattr(node, "workeroutput", {}).get("stalls", ()))


def pytest_terminal_summary(terminalreporter):
    """The longest stalls; a slow machine has some, so they are for reading."""
    if lines:
        terminalreporter.section("the window's thread was held")
        for line in lines:
            terminalreporter.write_line(line)
