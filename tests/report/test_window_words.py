"""Remedies in the window name its own buttons and pages, never a command."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deskspec.metrics.overlay import all_readings
from deskspec.metrics.registry import METRICS
from deskspec.model.reading import Unknown
from deskspec.report.window_words import COMMAND, in_window, sources
from deskspec.wording import join, say
from tests.assess.hand import check, workstation

SOURCES = Path(__file__).resolve().parents[2] / "src" / "deskspec"
#: What the window never shows: the command line's own texts, and the comments in a new role's file.
ELSEWHERE = {"cli", "template.py", "window_words.py", "qt_preflight.py"}


def texts_with_a_command():
    """Every text of the sources that has a command in it, f-strings with their values left open."""
    for path in SOURCES.rglob("*.py"):
        if ELSEWHERE & set(path.relative_to(SOURCES).parts):
            continue
        tree = ast.parse(path.read_text(encoding="utf-8"))
        docs = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
        for node in ast.walk(tree):
            if id(node) in docs:
                continue
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                text = node.value
            elif isinstance(node, ast.JoinedStr):
                text = "".join(str(part.value) if isinstance(part, ast.Constant) else "x" for part in node.values)
            else:
                continue
            if COMMAND.search(text):
                yield text


@pytest.mark.parametrize("text", sorted(set(texts_with_a_command())))
@pytest.mark.parametrize("metric", ["", "gpu.memory", "storage.size"])
def test_no_command_of_the_sources_reaches_the_window(text, metric):
    assert not COMMAND.search(in_window(text, metric))
    assert in_window(text, metric).strip()
    assert not any(COMMAND.search(piece) for piece in sources(text))


def test_there_are_such_texts():
    assert len(set(texts_with_a_command())) > 30


@pytest.mark.parametrize(
    ("text", "metric", "told"),
    [
        ("enter it: deskspec set memory.size=32GB", "memory.size", "enter it: “Correct the value…”"),
        ("enter it: deskspec set memory.size=32GB", "", "enter it: “Add…” under “Your own word”"),
        ("deskspec set power.ups=yes", "power.ups", "“Correct the value…”"),
        (
            "or rent a GPU and say so: deskspec set gpu.rented=yes",
            "gpu.memory",
            "or rent a GPU and say so: “I rent a GPU…”",
        ),
        (
            'enter it: deskspec set "system.os=Windows with WSL2"',
            "system.os",
            "enter it: “Correct the value…”",
        ),
        (
            "deskspec detect lists what was seen",
            "storage.system_kind",
            "the page “This machine” lists what was seen",
        ),
        ("x.yaml: no space; deskspec doctor tells where data lives", "", "x.yaml: no space"),
        (
            "not a machine saved by DeskSpec; make one: deskspec detect --format json",
            "",
            "not a machine saved by DeskSpec; make one: “Save…” on the page “This machine”",
        ),
        ("look with: iw dev, or measure: deskspec measure bandwidth", "", "look with: iw dev, or run a speed test"),
        ("a command of tomorrow: deskspec overhaul --all; or wait", "", "or wait"),
        ("deskspec overhaul --all", "", "see the page “This machine”"),
        ("DeskSpec reads this", "", "DeskSpec reads this"),
    ],
)
def test_a_command_becomes_what_the_window_has(text, metric, told):
    assert in_window(text, metric) == told


def test_a_text_with_values_keeps_them_and_loses_its_commands():
    text = join("; ", ("seen", say("you said {said}; still so? {command}", said="2", command="deskspec set a.b=2")))
    assert in_window(text, "a.b") == "seen; you said 2; still so? “Correct the value…”"
    fix = say("{level} of memory; deskspec detect tells slots and the largest possible", level="64 GB")
    assert in_window(fix) == "64 GB of memory; the page “This machine” tells slots and the largest possible"
    such = say("enter what is there, such as: {command}", command='deskspec set "system.os=macOS"')
    assert in_window(such, "system.os") == "enter what is there: “Correct the value…”"


def test_no_remedy_of_a_machine_reaches_the_window_as_a_command():
    machine = workstation()
    for name, reading in all_readings(machine).items():
        if isinstance(reading, Unknown):
            assert not COMMAND.search(in_window(reading.remedy, name))
    for finding in check(machine, "ml-engineer").findings:
        assert not COMMAND.search(in_window(finding.fix, finding.metric))


@given(
    st.lists(
        st.sampled_from(
            ["deskspec", " set", " doctor", " --x", "; ", ": ", " a.b=1", "…", '"', "\n", "say so", " {x}"]
        ),
        max_size=12,
    ).map("".join),
    st.sampled_from(["", *METRICS]),
)
def test_whatever_the_text_no_command_is_left(text, metric):
    assert not COMMAND.search(in_window(text, metric))
