"""The verb `test`: every check that a change must pass, one by one, whatever the earlier ones say."""

from __future__ import annotations

import os
import subprocess
import sys
import time

from bootstrap_project import Project
from bootstrap_system import provide_desktop, provide_qt_libraries

LINTERS: list[tuple[str, list[str]]] = [
    ("ruff check", ["-m", "ruff", "check", "--quiet", "--output-format", "concise"]),
    ("ruff format", ["-m", "ruff", "format", "--check", "--quiet"]),
    ("mypy", ["-m", "mypy", "--no-error-summary"]),
    # import-linter can't be run with -m.
    (
        "import contracts",
        ["-c", "from importlinter.cli import lint_imports_command as run; run()", "--no-logo"],
    ),
]
"""Name and arguments for the environment's Python, in the order in which they run, quickest first."""

AT_ONCE = ["--numprocesses", str(min(os.cpu_count() or 1, 4)), "--dist", "loadfile"]
"""The whole of the tests is shared among processes, a file to one of them: windows of one file share what they need."""


def run_checks(project: Project, arguments: list[str]) -> int:
    """Run linters and tests, or with arguments pytest alone with them, and return the exit status.

    The tests come last and end in pytest's own summary; a linter that failed is named once more after it.
    """
    provide_qt_libraries(_tell)
    if not arguments or any("desktop" in word for word in arguments):
        provide_desktop(_tell)
    environment = {**os.environ, "PYTHONUTF8": "1"}
    environment.setdefault("QT_QPA_PLATFORM", "offscreen")
    failed = []
    if not arguments:
        failed = [name for name, step in LINTERS if not _passes(project, name, step, environment)]
        _tell("pytest ...")
    status = _run(project, ["-m", "pytest", *(arguments or AT_ONCE)], environment)
    if failed:
        _tell(f"bootstrap: failed besides the tests, see above: {', '.join(failed)}")
    return status or int(bool(failed))


def _passes(project: Project, name: str, step: list[str], environment: dict[str, str]) -> bool:
    """Run one linter; what it says is shown when it fails, so that the summary lines stand together."""
    started = time.monotonic()
    run = subprocess.run(
        [project.python, *step],
        cwd=project.root,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        check=False,
    )
    seconds = time.monotonic() - started
    if run.returncode != 0:
        sys.stdout.buffer.write(run.stdout)
    _tell(f"{name:<16} {'ok' if run.returncode == 0 else 'FAILED'} {seconds:6.1f} s")
    return run.returncode == 0


def _run(project: Project, command: list[str], environment: dict[str, str]) -> int:
    """Run a step with its output passed through; a step ended by a signal counts as shells count it."""
    status = subprocess.call([project.python, *command], cwd=project.root, env=environment)
    return status if status >= 0 else 128 - status


def _tell(line: str) -> None:
    """Write to standard output, at once, so that the lines stand between the outputs of the steps."""
    print(line, flush=True)
