"""The command line's front door: finds the command, runs it, and turns every trouble into one line and an exit code.

Only the chosen command's module is imported, so that a check pays for nothing else.
"""

from __future__ import annotations

import os
import sys
from importlib import import_module

from deskspec import __version__

#: Command: its module and one line of help, in the order in which `deskspec --help` shows them.
COMMANDS = {
    "check": ("check", "hold this machine, or saved ones, against a role"),
    "detect": ("detect", "what this machine is, with the source of every reading"),
    "set": ("entered", "keep a value of your own for this machine"),
    "unset": ("entered", "drop a value of your own"),
    "list": ("entered", "the values of your own that are kept"),
    "roles": ("roles", "list, show, compare, make and validate roles"),
    "capture": ("capture", "write down what DeskSpec reads here, redacted, to replay elsewhere"),
    "doctor": ("doctor", "what DeskSpec itself lacks here, and the mend"),
    "completion": ("completion", "completion for bash, zsh or fish"),
}
#: A wrong call or file; also what argparse uses.
WRONG = 2


def main(words: list[str] | None = None) -> int:
    """Run one command and return its exit code; never a traceback."""
    words = sys.argv[1:] if words is None else words
    try:
        code = _run(words)
        sys.stdout.flush()
        return code
    except BrokenPipeError:
        return _pipe_closed()
    except KeyboardInterrupt:
        print(file=sys.stderr)
        return 130


def _run(words: list[str]) -> int:
    if not words or words[0] in ("-h", "--help", "help"):
        print(usage(), end="")
        return 0
    if words[0] in ("-V", "--version", "version"):
        print(f"deskspec {__version__}")
        return 0
    name = words[0]
    if name == "complete-words":
        return int(import_module("deskspec.cli.completion").complete(words[1:]))
    if name not in COMMANDS:
        return _unknown(name)
    from deskspec.cli.common import Quit

    try:
        return int(import_module(f"deskspec.cli.{COMMANDS[name][0]}").run(name, words[1:]))
    except Quit as told:
        if told.message:
            print(f"deskspec {name}: {told.message}", file=sys.stderr)
        return told.code


def usage() -> str:
    """What `deskspec --help` prints."""
    lines = [
        "usage: deskspec [COMMAND] [OPTIONS]",
        "",
        "Does this workstation do for my role, and where does it fall short?",
        "Without a command the window opens.",
        "",
        "commands:",
        *(f"  {name:<12}{told}" for name, (_, told) in COMMANDS.items()),
        "",
        "deskspec COMMAND --help tells a command's options; deskspec --version the version.",
    ]
    return "\n".join(lines) + "\n"


def _unknown(name: str) -> int:
    from difflib import get_close_matches

    near = get_close_matches(name, COMMANDS, 1)
    told = f"did you mean {near[0]}?" if near else "deskspec --help lists them"
    shown = "".join(letter if letter.isprintable() else "?" for letter in name)[:40]
    print(f"deskspec: {shown}: no such command; {told}", file=sys.stderr)
    return WRONG


def _pipe_closed() -> int:
    """Whoever read the output has enough; Python must not complain about the rest of it at its end."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 128 + 13
