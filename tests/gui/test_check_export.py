"""The check given away: as text, Markdown and JSON, always of the machine as it is."""

from __future__ import annotations

import json

import pytest
from PySide6.QtGui import QGuiApplication


@pytest.fixture
def page(window_over, qtbot):
    window = window_over()
    window.session.choose_role("ml-engineer")
    return window.pages["check"]


def test_the_copy_is_the_terminals_text(page):
    page.export.copy_text()
    assert QGuiApplication.clipboard().text().startswith("ML Engineer")
    assert page.done.text() == "✓ Copied"


def test_markdown_and_json_are_the_command_lines(page, qtbot, tmp_path):
    for name in ("check.md", "check.json"):
        page.export.save(str(tmp_path / name))
        qtbot.waitUntil(lambda name=name: page.done.text() == f"✓ Saved as {name}", timeout=10_000)
    assert (tmp_path / "check.md").read_text(encoding="utf-8").startswith("# ML Engineer: ✕ Falls short")
    told = json.loads((tmp_path / "check.json").read_text(encoding="utf-8"))
    assert (told["kind"], told["role"]["id"], told["verdict"]) == ("check", "ml-engineer", "falls short")


def test_what_is_only_tried_out_is_left_out(page, qtbot, tmp_path):
    page._session.try_value("gpu.class", "RTX 4090")
    path = tmp_path / "check.json"
    page.export.save(str(path))
    qtbot.waitUntil(path.exists, timeout=10_000)
    qtbot.waitUntil(lambda: bool(page.done.text()))
    assert json.loads(path.read_text(encoding="utf-8"))["verdict"] == "falls short"


def test_a_place_that_cannot_be_written_is_told(page, qtbot, tmp_path):
    with qtbot.waitSignal(page._session.failed, timeout=10_000) as told:
        page.export.save(str(tmp_path / "missing" / "check.md"))
    assert "choose another place" in told.args[0]
