"""Files dropped onto the window: one machine opens, several are compared, a role is imported."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent

from deskspec.detect.capture_files import write
from deskspec.gui.pages.machine_table import MachineTable
from tests.build import machines

ROLE = """\
id: game-developer
title: Game Developer
summary: Builds games.
extends: [backend-engineer]
"""


@pytest.fixture
def two_machines(tmp_path):
    paths = [str(tmp_path / name) for name in ("ann.zip", "bob.zip")]
    for path, made in zip(paths, (machines.desktop(), machines.laptop()), strict=True):
        write(path, made, "0.1.0", "2026-11-20T00:00:00Z")
    return paths


def drop(window, paths):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(path) for path in paths])
    event = QDropEvent(
        QPointF(50, 50),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    window.dropEvent(event)
    return event


def test_one_machine_is_opened(window_over, qtbot, two_machines):
    window = window_over()
    assert drop(window, two_machines[:1]).isAccepted()
    qtbot.waitUntil(lambda: window.session.machine_name == "ann.zip", timeout=15_000)


def test_several_machines_are_compared(window_over, qtbot, two_machines):
    window = window_over()
    drop(window, two_machines)
    qtbot.waitUntil(lambda: bool(window.findChildren(MachineTable)))
    table = window.findChildren(MachineTable)[0]
    qtbot.waitUntil(lambda: table.grid.rowCount() == 3, timeout=15_000)
    table.accept()


def test_a_role_is_imported(window_over, qtbot, tmp_path):
    window = window_over()
    path = tmp_path / "game.yaml"
    path.write_text(ROLE, encoding="utf-8")
    drop(window, [str(path)])
    qtbot.waitUntil(lambda: any(role.id == "game-developer" for role in window.session.roles), timeout=15_000)


def test_what_is_no_file_is_not_taken(window_over):
    window = window_over()
    data = QMimeData()
    data.setUrls([QUrl("https://example.org/machine.json")])
    event = QDragEnterEvent(
        QPointF(50, 50).toPoint(),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    event.ignore()
    window.dragEnterEvent(event)
    assert not event.isAccepted()
