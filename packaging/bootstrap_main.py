"""The bootstrap's two verbs: get the environment ready if it isn't, then run the app or the tests in it."""

from __future__ import annotations

import os
import sys

from bootstrap_project import WINDOWS, Failure, Project, is_ready, this_project

USAGE = """\
usage: python3 packaging/bootstrap.py run [ARGS...]
       python3 packaging/bootstrap.py test [ARGS...]

  run    start DeskSpec with ARGS; without any, its window. "run check -r ml-engineer" is "deskspec check ..."
  test   ruff, the formatter's check, mypy, the import contracts, then pytest, and all of them whatever fails
         with ARGS: pytest alone, with ARGS, from the project's root: "test tests/gui -k theme"

The first call makes .venv in the project's root and installs the packages that packaging/requirements.txt
pins (test: packaging/requirements-dev.txt); later calls go straight on. What venv and Qt need of the system,
and for the whole of the tests an X server and what goes with it, is installed with apt-get where that is
possible (Debian, Ubuntu and kin, as root), and otherwise named. Nothing else outside the project's root is
changed.

Exit status: the app's or the tests' own; 2 for a call it doesn't understand, or a Python older than 3.11;
125 when setting up fails.
"""

SETUP_FAILED = 125
"""As env and timeout have it: the wrapper failed, not what it was to run (the app's own codes are 0 to 3)."""


def main(arguments: list[str]) -> int:
    """Do what the command line asks and return the exit status."""
    if not arguments:
        sys.stderr.write(USAGE)
        return 2
    verb, rest = arguments[0], arguments[1:]
    if verb in ("-h", "--help", "help"):
        sys.stdout.write(USAGE)
        return 0
    if verb not in ("run", "test"):
        sys.stderr.write(f"bootstrap: no such verb: {verb!r}; there are run and test, and --help\n")
        return 2
    try:
        return _carry_out(verb, rest, this_project())
    except Failure as failure:
        sys.stderr.write(f"{failure}\n")
        return SETUP_FAILED
    except KeyboardInterrupt:
        sys.stderr.write("bootstrap: stopped; the next call takes it up again\n")
        return 130


def _carry_out(verb: str, arguments: list[str], project: Project) -> int:
    dev = verb == "test"
    if not is_ready(project, dev):
        from bootstrap_install import install

        install(project, dev)
    if not dev:
        return _run_app(project, arguments)

    from bootstrap_checks import run_checks

    return run_checks(project, arguments)


def _run_app(project: Project, arguments: list[str]) -> int:
    """Become the app where the system can do that; on Windows, wait for it."""
    command = [project.python, project.launcher, *arguments]
    if not WINDOWS:
        try:
            os.execv(project.python, command)  # noqa: S606 - no shell is what we want
        except OSError as error:
            raise Failure(
                f"can't start the environment's Python ({error.strerror})",
                project.python,
                f"remove {project.venv} and call again",
            ) from None

    import signal
    import subprocess

    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C reaches the app as well, and is its to answer
    return subprocess.call(command)
