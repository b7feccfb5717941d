"""Whoever asks for a role's file hears what came of it, also where nobody foresaw it."""

from __future__ import annotations

import threading

import pytest

from deskspec.gui.role_files import Outcome, RoleFiles
from deskspec.workbench import Refused


@pytest.mark.parametrize(
    ("error", "told"),
    [(Refused("it is gone"), "it is gone"), (RuntimeError("no such thing"), "RuntimeError: no such thing")],
)
def test_what_goes_wrong_is_told_to_whom_asked(window_over, qtbot, monkeypatch, error, told):
    window = window_over()
    outcomes: list[Outcome] = []

    def broken(_):
        raise error

    monkeypatch.setattr(window.session.bench, "role_text", broken)
    RoleFiles(window.session).read("ml-engineer", outcomes.append)
    qtbot.waitUntil(lambda: bool(outcomes))
    assert [outcome.told for outcome in outcomes] == [told]


def test_what_is_asked_for_is_done_in_its_order(window_over, qtbot, monkeypatch):
    """A check that came late would bring back a draft that a save has dropped."""
    session = window_over().session
    bench = session.bench
    did: list[str] = []
    going, first = threading.Event(), threading.Event()

    def slow(role_id, text=None):
        if not did:
            first.set()
            going.wait(10)
        did.append(f"draft {text}")
        return ""

    monkeypatch.setattr(bench, "role_draft", slow)
    monkeypatch.setattr(bench, "role_stated", lambda *_: None)
    monkeypatch.setattr(bench, "save_role_text", lambda *_: did.append("save"))
    files = RoleFiles(session)
    outcomes: list[Outcome] = []
    files.check("mine", "typed", outcomes.append, unsaved=True)
    files.save("mine", "typed", outcomes.append)
    assert first.wait(10)
    going.set()
    qtbot.waitUntil(lambda: len(outcomes) == 2)
    assert did == ["draft typed", "save", "draft "]
