"""What a person enters, kept beside the window: the tests wait for it as the pages do."""

from __future__ import annotations


def correct(qtbot, session, metric, text):
    """Keep a value, or take it back where the text is empty; why it can't be kept, empty where it is."""
    with qtbot.waitSignal(session.answers.settled, timeout=10_000) as settled:
        session.answers.give(metric, text)
    assert settled.args[0] == metric
    return settled.args[1]


def all_settled(qtbot, session):
    """Wait until nothing is being kept any more, and the pages show what is."""
    qtbot.waitUntil(lambda: not session.answers.busy, timeout=10_000)
