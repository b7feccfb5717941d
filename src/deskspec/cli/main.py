"""The command line's front door: finds the command, runs it, and turns every trouble into one line and an exit code.

Only the chosen command's module is imported, so that a check pays for nothing else.
"""

from __future__ import annotations

import os
import sys
from importlib import import_module

from deskspec import __version__
from deskspec.cli.streams import make_safe, mute_stdout, tell

#: Command: its module and one line of help, in the order in which `deskspec --help` shows them.
COMMANDS = {
    "check": ("check", "hold this machine, or saved ones, against a role"),
    "detect": ("detect", "what this machine is, with the source of every reading"),
    "set": ("entered", "keep a value of your own for this machine"),
    "unset": ("entered", "drop a value of your own"),
    "list": ("entered", "the values of your own that are kept"),
    "roles": ("roles", "list, show, compare, make and validate roles"),
    "plan": ("plan", "what to buy so that this machine does for a role"),
    "catalog": ("catalog", "the parts that can be bought, and what they cost"),
    "capture": ("capture", "write down what DeskSpec reads here, redacted, to replay elsewhere"),
    "doctor": ("doctor", "what DeskSpec itself lacks here, and the mend"),
    "completion": ("completion", "completion for bash, zsh or fish"),
}
#: A wrong call or file; also what argparse uses.
WRONG = 2
#: A fault of DeskSpec's own (EX_SOFTWARE of sysexits.h).
FAULT = 70
#: Control-C, and a reader of the output that went away: 128 and the signal's number, as shells count.
INTERRUPTED = 130
PIPE_CLOSED = 141


def main(words: list[str] | None = None) -> int:
    """Run one command and return its exit code; never a traceback."""
    make_safe()
    words = sys.argv[1:] if words is None else words
    try:
        code = _run(words)
        sys.stdout.flush()
        return code
    except BrokenPipeError:
        mute_stdout()
        return PIPE_CLOSED
    except KeyboardInterrupt:
        tell("")
        return INTERRUPTED
    except OSError as error:
        mute_stdout()
        what = f"{error.filename}" if error.filename else "the output can't be written"
        tell(f"deskspec: {what}: {error.strerror or error}")
        return WRONG
    except Exception as error:  # noqa: BLE001 - the last net: a person gets a line, whatever was overlooked
        return _fault(error)


def _fault(error: Exception) -> int:
    if os.environ.get("DESKSPEC_DEBUG"):
        raise error
    told = f"{type(error).__name__}: {error}"[:300]
    tell(f"deskspec: a fault of DeskSpec's own ({told}); please report it, with what DESKSPEC_DEBUG=1 shows")
    return FAULT


def _run(words: list[str]) -> int:
    if not words or words[0] in ("-h", "--help", "help"):
        sys.stdout.write(usage())
        return 0
    if words[0] in ("-V", "--version", "version"):
        sys.stdout.write(f"deskspec {__version__}\n")
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
            sys.stdout.flush()
            tell(f"deskspec {name}: {told.message}")
        return told.code
    except SystemExit as end:  # argparse, after it has shown its help
        return end.code if isinstance(end.code, int) else 0


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
        "deskspec COMMAND --help tells a command's options.",
        "deskspec --version tells the version.",
        "",
        "exit codes: 0 done; 2 the call or a file is wrong; 70 a fault of DeskSpec's",
        "own; 130 interrupted; 141 whoever read the output went away. deskspec check",
        "--help tells those of a check.",
    ]
    return "\n".join(lines) + "\n"


def _unknown(name: str) -> int:
    from difflib import get_close_matches

    near = get_close_matches(name[:40].lower(), COMMANDS, 1)
    told = f"did you mean {near[0]}?" if near else "deskspec --help lists them"
    tell(f"deskspec: {name[:40]}: no such command; {told}")
    return WRONG
