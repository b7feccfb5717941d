"""Where things lie in a clone, and the stamp that says its virtual environment is ready.

Every start of the app passes through here, so this module imports next to nothing: a ready environment is
recognised within a few milliseconds.
"""

from __future__ import annotations

import os
import sys
from hashlib import sha256

WINDOWS = os.name == "nt"

STAMP_FORMAT = "1"
"""Raise it when what an installation consists of changes: older environments are then brought up to date."""


class Failure(Exception):
    """Setting up can't go on: what happened, where, and what mends it."""

    def __init__(self, what: str, where: str, mend: str) -> None:
        super().__init__(what)
        self.what = what
        self.where = where
        self.mend = mend

    def __str__(self) -> str:
        return f"bootstrap: {self.what}\n  where: {self.where}\n  mend:  {self.mend}"


class Project:
    """A clone of DeskSpec and the paths in it."""

    def __init__(self, root: str) -> None:
        self.root = root
        self.pyproject = os.path.join(root, "pyproject.toml")
        self.source = os.path.join(root, "src")
        self.venv = os.path.join(root, ".venv")
        self.scripts = os.path.join(self.venv, "Scripts" if WINDOWS else "bin")
        self.python = os.path.join(self.scripts, "python.exe" if WINDOWS else "python")
        self.launcher = os.path.join(self.scripts, "deskspec-script.py" if WINDOWS else "deskspec")
        self.stamp = os.path.join(self.venv, ".deskspec-stamp")
        self.setup_mark = os.path.join(self.venv, ".deskspec-setup")

    def lock(self, dev: bool) -> str:
        """Return the file that pins what the app needs, or what the app and its tests need."""
        return os.path.join(self.root, "packaging", "requirements-dev.txt" if dev else "requirements.txt")


def this_project() -> Project:
    """Return the clone this file lies in, symbolic links resolved, so that it has one name only."""
    return Project(os.path.dirname(os.path.dirname(os.path.realpath(__file__))))


def python_name() -> str:
    """Return what an environment is tied to, as "cpython-3.11": C code serves one minor version."""
    return f"{sys.implementation.name}-{sys.version_info[0]}.{sys.version_info[1]}"


def fingerprint(project: Project, dev: bool) -> str:
    """Hash all that an installation follows from: the lock, pyproject.toml, the Python, the clone's place.

    Raises Failure when the lock or pyproject.toml can't be read.
    """
    digest = sha256("\0".join((STAMP_FORMAT, project.root, python_name())).encode("utf-8", "surrogateescape"))
    for path in (project.pyproject, project.lock(dev)):
        try:
            with open(path, "rb") as file:
                content = file.read()
        except OSError as error:
            raise Failure(
                f"can't read what the installation follows from ({error.strerror})",
                path,
                "restore the file, for instance with: git checkout -- pyproject.toml packaging",
            ) from None
        digest.update(len(content).to_bytes(8, "big") + content)
    return digest.hexdigest()


def read_stamp(project: Project) -> list[str]:
    """Return the lines of the stamp; none when there is no finished installation."""
    try:
        with open(project.stamp, encoding="utf-8", errors="surrogateescape") as file:
            return file.read().split("\n")
    except OSError:
        return []


def stamp_lines(project: Project, dev: bool) -> list[str]:
    """Return the stamp of a finished installation; the tests' lock holds the app's, and serves both verbs."""
    lines = [f"root {project.root}", f"run {fingerprint(project, dev=False)}"]
    if dev:
        lines.append(f"test {fingerprint(project, dev=True)}")
    return lines


def is_ready(project: Project, dev: bool) -> bool:
    """Say whether the environment is the one that the locks describe today, without starting a process."""
    wanted = f"{'test' if dev else 'run'} {fingerprint(project, dev)}"
    if wanted not in read_stamp(project):
        return False
    # The Python is a link to the system's, which an upgrade may take away.
    return os.path.exists(project.python) and os.path.exists(project.launcher)
