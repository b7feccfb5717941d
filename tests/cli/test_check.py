"""`deskspec check`: verdicts, exit codes, tables, and values laid over for one call."""

from __future__ import annotations

import json

import pytest

from deskspec.workbench import Workbench

ROLE = """\
id: tester
title: Tester
requirements:
  memory.size: {minimum: %s, recommended: %s, why: to test, source: derived}
"""


@pytest.fixture
def role(tmp_path):
    def written(minimum: str = "16 GB", more: str = "", recommended: str = "32 GB") -> str:
        path = tmp_path / "tester.yaml"
        path.write_text(ROLE % (minimum, recommended) + more)
        return str(path)

    return written


@pytest.mark.parametrize(
    ("minimum", "said", "code", "verdict"),
    [
        ("16 GB", "32GB", 0, "ready"),
        ("16 GB", "16GB", 0, "good enough"),
        ("16 GB", "8GB", 1, "falls short"),
    ],
)
def test_the_exit_code_is_the_verdict(desk, role, minimum, said, code, verdict):
    told = desk("check", "-r", role(minimum), "--set", f"memory.size={said}", "--format", "json")
    assert (told.code, json.loads(told.out)["verdict"]) == (code, verdict)


def test_an_unknown_required_need_ends_with_3(desk, role):
    told = desk("check", "-r", role(more="  network.upload: {minimum: 20 Mbps, why: to test, source: derived}\n"))
    assert told.code == 3
    assert "Can't tell yet" in told.out
    assert "upload" in told.out


def test_without_a_role_every_role_is_shown_and_the_code_is_0(desk):
    told = desk("check")
    assert told.code == 0
    assert "ML Engineer" in told.out
    assert "Backend Engineer" in told.out


def test_a_role_is_found_by_title(desk):
    assert (
        desk("check", "-r", "ML Engineer", "--format", "md").out
        == desk("check", "-r", "ml-engineer", "--format", "md").out
    )


def test_several_machines_make_a_table_and_the_worst_verdict_counts(desk, role, tmp_path):
    good = desk.saved(tmp_path / "good.json")
    poor = json.loads(good.read_text())
    poor["machine"]["memory"]["installed"] = {"value": 8 << 30, "source": "a test"}
    (tmp_path / "poor.json").write_text(json.dumps(poor))
    told = desk("check", "--machine", str(good), "--machine", str(tmp_path / "poor.json"), "-r", role())
    assert told.code == 1
    assert "good.json" in told.out
    assert "poor.json" in told.out
    assert desk("check", "--machine", str(good), "--machine", str(good), "-r", role()).code == 0


def test_set_holds_for_one_call(desk):
    assert (
        "64 GB"
        in desk("detect", "--set", "memory.size=64GB").out
        + desk("check", "--set", "memory.size=64GB", "-r", "ml-engineer").out
    )
    assert desk("list").out.startswith("Nothing is kept")


def test_a_kept_value_counts_until_it_is_dropped(desk, role):
    wanted = role("64 GB", recommended="64 GB")
    assert desk("check", "-r", wanted).code == 1
    assert desk("set", "memory.size=64GB").code == 0
    assert desk("check", "-r", wanted).code == 0
    assert desk("unset", "memory.size").out == "dropped: memory.size\n"
    assert desk("check", "-r", wanted).code == 1


def test_what_was_detected_stays_visible_beside_what_was_said(desk):
    desk("set", "displays.count=3")
    told = desk("check", "-r", "home-office", "-a").out
    assert "we saw 1" in " ".join(told.split())


@pytest.mark.parametrize(
    ("words", "line"),
    [
        ("check --nonsense", "check: unrecognized arguments: --nonsense; deskspec check --help tells more"),
        ("check -r", "check: argument -r/--role: expected one argument; deskspec check --help tells more"),
        ("check -r ml-enginer", "check: “ml-enginer”: no such role; did you mean ml-engineer?"),
        ("detect --machine a --machine b", "detect: one --machine at a time; deskspec check takes several"),
    ],
)
def test_a_wrong_call_gets_one_line_with_the_mend(desk, words, line):
    told = desk(*words.split())
    assert (told.code, told.line, told.out) == (2, f"deskspec {line}", "")


def test_an_unknown_command_is_met_with_the_nearest(desk):
    assert desk("chek").line == "deskspec: chek: no such command; did you mean check?"
    assert desk("zzz").line == "deskspec: zzz: no such command; deskspec --help lists them"


def test_a_command_of_control_characters_steers_no_terminal(desk):
    assert "\x1b" not in desk("\x1b[31mcheck").line


@pytest.mark.parametrize(
    "command", ["check", "detect", "set", "unset", "list", "roles", "capture", "doctor", "completion"]
)
def test_every_command_explains_itself_in_eighty_columns(desk, command, monkeypatch):
    monkeypatch.setenv("COLUMNS", "82")
    told = desk(command, "--help")
    assert told.code == 0
    assert told.out.startswith(f"usage: deskspec {command}")
    assert max(map(len, told.out.splitlines())) <= 100


def test_help_lists_every_command(desk):
    told = desk("--help")
    assert told.code == 0
    assert all(f"  {name}" in told.out for name in ("check", "detect", "capture", "doctor", "roles"))


def test_no_words_inside_the_command_line_is_help(desk):
    assert desk().out == desk("--help").out


def test_a_fault_is_one_line_and_a_code_of_its_own(desk, monkeypatch):
    def broken(_):
        raise RuntimeError("a fault\nof two lines")

    monkeypatch.setattr(Workbench, "entered", broken)
    told = desk("list")
    assert told.code == 70
    assert "please report" in told.line
    monkeypatch.setenv("DESKSPEC_DEBUG", "1")
    with pytest.raises(RuntimeError):
        desk("list")
