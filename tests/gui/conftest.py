"""A window over a made machine, with settings and data of its own."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication

from deskspec import wording
from deskspec.gui import locale
from deskspec.gui.window import MainWindow
from deskspec.store.folders import Folders
from deskspec.workbench import Workbench
from tests.build import machines
from tests.gui.pseudo import PseudoTranslator


@pytest.fixture(autouse=True)
def own_settings(tmp_path, monkeypatch):
    """No test reads or writes the settings of who runs it."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    for scope in (QSettings.Scope.UserScope, QSettings.Scope.SystemScope):
        QSettings.setPath(QSettings.Format.NativeFormat, scope, str(tmp_path / "config"))


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
        qtbot.addWidget(window)
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
