"""A desktop for all tests of this folder, and a person before the app for each; skipped where a machine lacks one."""

from __future__ import annotations

import sys

import pytest

from tests.desktop.person import Person, Reader
from tests.desktop.screen import Screen, lacking


@pytest.fixture(scope="session")
def screen(tmp_path_factory):
    """An X server, a window manager and the screen reader's bus."""
    if not sys.platform.startswith("linux"):
        pytest.skip("an X server of its own is for Linux")
    missing = lacking()
    if missing:
        pytest.skip(f"no desktop to try the app on: {missing}")
    made = Screen(tmp_path_factory.mktemp("screen"))
    yield made
    made.close()


@pytest.fixture(scope="session")
def reader(screen):
    """One screen reader for all tests."""
    made = Reader(screen)
    yield made
    made.close()


@pytest.fixture
def person(screen, reader, tmp_path):
    """A person with a home of their own; the app is not started yet."""
    one = Person(screen, reader, tmp_path, tmp_path)
    yield one
    one.end()
