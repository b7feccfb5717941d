"""Completion asks DeskSpec itself; the shells' scripts are tried in the shells."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from deskspec.cli.main import COMMANDS


def words(desk, *line):
    told = desk("complete-words", *line)
    assert (told.code, told.err) == (0, "")
    return told.out.split("\n")[:-1]


def test_commands_are_completed(desk):
    assert set(COMMANDS) <= set(words(desk, ""))
    assert words(desk, "comp") == ["completion"]
    assert words(desk) == words(desk, "")
    assert words(desk, "xyz") == []


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (("check", "-r", "ml"), "ml-engineer"),
        (("check", "--role", ""), "backend-engineer"),
        (("check", "--form"), "--format"),
        (("check", "--format", "m"), "md"),
        (("check", "--set", "memory.s"), "memory.size="),
        (("set", "gpu.r"), "gpu.rented="),
        (("set", "--m"), "--metrics"),
        (("unset", "gpu.r"), "gpu.rented"),
        (("roles", "sho"), "show"),
        (("roles", "show", "data"), "data-scientist"),
        (("roles", "compare", "ml-engineer", "data"), "data-scientist"),
        (("roles", "new", "x", "--ext"), "--extends"),
        (("roles", "new", "x", "--extends", "ml"), "ml-engineer"),
        (("completion", "z"), "zsh"),
        (("detect", "--mach"), "--machine"),
    ],
)
def test_what_a_word_could_become(desk, line, expected):
    assert expected in words(desk, *line)


@pytest.mark.parametrize("command", COMMANDS)
def test_every_completed_option_exists(desk, command):
    helped = desk(command, "--help").out
    for option in words(desk, command, "--"):
        assert option in helped


def test_own_roles_are_completed_and_broken_ones_disturb_nothing(desk):
    desk("roles", "new", "my-role")
    (desk.home / "profiles/broken.yaml").write_text("[")
    assert words(desk, "check", "-r", "my") == ["my-role"]


def test_an_unknown_shell_is_told(desk):
    assert "invalid choice" in desk("completion", "tcsh").line


@pytest.fixture
def launcher(tmp_path):
    """A folder with a `deskspec` on it, as installing makes one."""
    source = Path(__file__).parents[2] / "src"
    script = tmp_path / "bin" / "deskspec"
    script.parent.mkdir()
    script.write_text(f'#!/bin/sh\nPYTHONPATH="{source}" exec "{sys.executable}" -m deskspec "$@"\n')
    script.chmod(0o755)
    return script.parent


def shell(name, script, launcher, tmp_path):
    if not shutil.which(name):
        pytest.skip(f"{name} is not installed here")
    environment = {**os.environ, "PATH": f"{launcher}:{os.environ['PATH']}", "DESKSPEC_HOME": str(tmp_path / "home")}
    done = subprocess.run([name, *script], capture_output=True, text=True, env=environment, timeout=60, check=False)
    assert done.stderr == ""
    assert done.returncode == 0
    return done.stdout


BASH = """
source <(deskspec completion bash)
try() { COMP_WORDS=(deskspec "$@"); COMP_CWORD=$#; COMPREPLY=(); _deskspec; printf '%s\\n' "${COMPREPLY[*]}"; }
complete -p deskspec
try check -r ml
try set memory.s
try roles compare ml-engineer ai
cd "$(mktemp -d)" && touch saved.json && try check --machine sa
"""


def test_bash_completes(desk, launcher, tmp_path):
    registered, *replies = shell("bash", ["--norc", "-c", BASH], launcher, tmp_path).splitlines()
    assert registered.endswith("-F _deskspec deskspec")
    assert replies == ["ml-engineer", "memory.size=", "ai-engineer", "saved.json"]


@pytest.mark.parametrize(("name", "check"), [("zsh", "-n"), ("fish", "--no-execute")])
def test_other_shells_take_their_scripts(desk, launcher, tmp_path, name, check):
    (tmp_path / "script").write_text(desk("completion", name).out)
    shell(name, [check, str(tmp_path / "script")], launcher, tmp_path)
