"""A window over a made machine, with settings and data of its own."""

from __future__ import annotations

import threading
import time

import pytest
from PySide6.QtCore import QAbstractAnimation, QSettings, QTimer
from PySide6.QtWidgets import QApplication

from deskspec import wording
from deskspec.detect.runner import THREAD_NAME as PROBE
from deskspec.gui import locale
from deskspec.gui.placing import USUAL
from deskspec.gui.window import MainWindow
from deskspec.store.folders import Folders
from deskspec.workbench import Workbench
from tests import stalls
from tests.build import machines
from tests.gui.pseudo import PseudoTranslator
from tests.gui.watchdog import Waits, Watchdog

_waits = Waits()
_ticking: list[str] = []


@pytest.fixture(autouse=True)
def own_settings(tmp_path, monkeypatch):
    """No test reads or writes the settings of who runs it."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    for scope in (QSettings.Scope.UserScope, QSettings.Scope.SystemScope):
        QSettings.setPath(QSettings.Format.NativeFormat, scope, str(tmp_path / "config"))


@pytest.fixture(autouse=True, scope="session")
def stalls_are_reported(qapp):
    """Whatever holds the window's thread for long is told at the end of the run."""
    watchdog = Watchdog()
    watchdog.start()
    yield
    watchdog.stop()
    stalls.lines.extend(watchdog.report())


@pytest.fixture(autouse=True)
def nothing_is_waited_for():
    """The window's code never waits on the window's thread for what others do."""
    _waits.seen.clear()
    yield
    assert not _waits.seen, _waits.seen[0]


@pytest.fixture(autouse=True)
def no_thread_is_left():
    """Every thread ends with its window; a probe that hangs is left at its deadline, and has a name that says so."""
    yield
    until = time.monotonic() + 3
    for thread in threading.enumerate():
        if thread.name.startswith("deskspec-") and not thread.name.startswith(PROBE):
            thread.join(max(0, until - time.monotonic()))
            assert not thread.is_alive(), f"{thread.name} goes on"


@pytest.fixture(autouse=True)
def nothing_ticks_on():
    """A closed window has nothing that would go on for ever."""
    _ticking.clear()
    yield
    assert not _ticking


def close_and_look(window):
    """Close it as a person does, and note what goes on all the same."""
    window.close()
    _ticking.extend(
        f"a timer of {timer.parent()}"
        for timer in window.findChildren(QTimer)
        if timer.isActive() and not timer.isSingleShot()
    )
    running = QAbstractAnimation.State.Running
    _ticking.extend(
        f"an animation of {one.parent()}"
        for one in window.findChildren(QAbstractAnimation)
        if one.state() == running and one.loopCount() < 0
    )


@pytest.fixture
def bench_over(tmp_path):
    """A workbench over a host, with data below the test's own folder."""

    def make(host):
        return Workbench(Folders(str(tmp_path / "data"), str(tmp_path / "cache")), host)

    return make


@pytest.fixture
def window_over(bench_over, qtbot):
    """A shown window over a host, its machine read."""

    def make(host=None, *, start=True):
        window = MainWindow(bench_over(host if host is not None else machines.laptop()))
        # The screen of the offscreen platform has less room than those that people have.
        window.resize(USUAL)
        qtbot.addWidget(window, before_close_func=close_and_look)
        window.show()
        if start:
            window.start()
            qtbot.waitUntil(lambda: window.session.machine is not None and not window.session.busy, timeout=15_000)
        return window

    return make


@pytest.fixture
def pseudo(qtbot):
    """The window speaks the language of brackets."""
    app = QApplication.instance()
    assert app is not None
    translator = PseudoTranslator(app)
    app.installTranslator(translator)
    wording.install(locale.Speaker())
    yield translator
    app.removeTranslator(translator)
    wording.install(None)
