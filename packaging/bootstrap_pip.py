"""Install the locked packages with pip, show how far it is, and put its failures into words."""

from __future__ import annotations

import os
import platform
import re
import subprocess
from collections.abc import Callable, Collection

from bootstrap_project import Failure, Project

_REMOVED = ("PIP_TARGET", "PIP_PREFIX", "PIP_ROOT", "PIP_REQUIREMENT", "PIP_CONSTRAINT")
"""Settings of the caller's that would send the packages elsewhere, or add to the lock."""


QT_PACKAGES = frozenset({"pyside6-essentials", "shiboken6"})
"""What the window needs and the command line does without."""


def pip_install(project: Project, dev: bool, say: Callable[[str], None]) -> None:
    """Install what the lock names, each file held against its hash. Raises Failure with a mend.

    Where Qt has no package for the system, the rest is installed: older ARM boards check themselves, too.
    """
    lock = project.lock(dev)
    with open(lock, encoding="utf-8") as file:
        text = file.read()
    total = len(locked_packages(text))
    say(f"Installing {total} locked packages; the first time this fetches about {130 if dev else 100} MB ...")
    complaint = _pip(project, lock, say)
    if complaint and _lacking(complaint) in QT_PACKAGES and not _cause(complaint):
        say(f"Qt has no package for this system ({_system()}): the command line will work, the window won't.")
        rest = os.path.join(project.venv, "requirements-without-qt.txt")
        with open(rest, "w", encoding="utf-8") as file:
            file.write(without(QT_PACKAGES, text))
        complaint = _pip(project, rest, say)
    if complaint:
        raise explain(complaint, project.venv)


def _pip(project: Project, requirements: str, say: Callable[[str], None]) -> str:
    """Run pip and return what it said when it failed, else "".

    Wheels only: a source package would be built with tools that no lock pins.
    """
    command = [
        *(project.python, "-m", "pip", "install", "--require-hashes", "--no-deps", "--only-binary", ":all:"),
        *("--no-user", "--no-input", "--disable-pip-version-check", "--progress-bar", "off"),
        *("-r", requirements),
    ]
    environment = {key: value for key, value in os.environ.items() if key not in _REMOVED}
    environment["PYTHONIOENCODING"] = "utf-8"
    output: list[str] = []
    with subprocess.Popen(
        command,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
    ) as pip:
        assert pip.stdout is not None
        for line in pip.stdout:
            output.append(line)
            if what := fetching(line):
                say(f"  fetching {what}")
    return ("".join(output) or "pip said nothing") if pip.returncode else ""


def without(names: Collection[str], lock: str) -> str:
    """Return a lock less some packages: an entry is a line with a name and the indented lines after it."""
    entries = re.split(r"\n(?=\S)", lock)
    return "\n".join(entry for entry in entries if entry.partition("==")[0] not in names)


def locked_packages(lock: str) -> list[str]:
    """Return the names that a lock pins, in its order."""
    return re.findall(r"^([A-Za-z0-9._-]+)==", lock, re.MULTILINE)


def fetching(line: str) -> str:
    """Return "psutil-7.2.2 (156 kB)" of pip's line about a download, else ""."""
    found = re.match(r"\s+Downloading (?:\S*/)?([^/\s-]+-[^/\s-]+)-\S+\.whl (\([\d.]+ [kMG]B\))", line)
    return f"{found[1]} {found[2]}" if found else ""


_CAUSES: list[tuple[str, str, str]] = [
    (
        r"No space left on device|Disk quota exceeded|not enough space on the disk",
        "the disk is full",
        "free about 700 MB there (or in the folder for temporary files) and call again",
    ),
    (
        r"DO NOT MATCH THE HASHES",
        "a downloaded package is not the one that the lock names",
        "clear pip's cache (python3 -m pip cache purge), call again; if it stays so, don't trust the network",
    ),
    (
        r"CERTIFICATE_VERIFY_FAILED|SSLError",
        "the package registry's certificate can't be checked",
        "set the clock right; behind a company's proxy, name its certificate (PIP_CERT=FILE) and call again",
    ),
    (
        (
            "NewConnectionError|ConnectTimeout|ProxyError|IncompleteRead|Read timed out|Max retries exceeded|"
            "Name or service not known|nodename nor servname|name resolution|getaddrinfo failed|"
            "Network is unreachable|Connection (?:refused|reset|broken)"
        ),
        "the packages can't be fetched",
        "connect to the internet (behind a proxy, set HTTPS_PROXY) and call again",
    ),
    (
        r"Permission denied|Access is denied|Errno 13",
        "no permission to write",
        "give yourself that folder, or on Windows close what runs from it, and call again",
    ),
]


def explain(output: str, where: str) -> Failure:
    """Turn what pip said into what happened and what mends it."""
    if cause := _cause(output):
        return Failure(cause[0], where, cause[1])
    if lacking := _lacking(output):
        mend = "use a 64-bit Python 3.11, 3.12 or 3.13, and on Linux a system with glibc 2.28 or newer"
        return Failure(f"{lacking} has no package for this system ({_system()})", where, mend)
    last = [line.strip() for line in output.splitlines() if line.strip()][-1:] or ["it said nothing"]
    return Failure(f"pip failed ({last[0]})", where, f"remove {where} and call again")


def _cause(output: str) -> tuple[str, str] | None:
    for pattern, what, mend in _CAUSES:
        if re.search(pattern, output):
            return what, mend
    return None


def _lacking(output: str) -> str:
    """Return the name of the package that pip found no file of for this system, else ""."""
    found = re.search(r"No matching distribution found for ([A-Za-z0-9._-]+)", output)
    return found[1] if found else ""


def _system() -> str:
    return f"{platform.system()} {platform.machine()}, Python {platform.python_version()}"
