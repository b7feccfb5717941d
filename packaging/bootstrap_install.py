"""Make the virtual environment and put the locked packages and DeskSpec itself into it.

An installation may be killed at any moment and must not leave an environment that looks whole. A mark in
.venv says "under way" from the first file to the last; what is found so is made anew. The stamp comes last.

An environment that somebody else made is used if it serves, and never cleared away.
"""

from __future__ import annotations

import contextlib
import errno
import os
import shutil
import subprocess
import sys
import sysconfig
import time
import tomllib
from collections.abc import Iterator

from bootstrap_pip import pip_install
from bootstrap_project import WINDOWS, Failure, Project, is_ready, python_name, read_stamp, stamp_lines
from bootstrap_system import provide_qt_libraries, provide_venv_module

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

_MADE_HERE = "made here\n"
_UNDER_WAY = "under way\n"
_LOCK_OFFSET = 1 << 20  # Windows forbids reading locked bytes: lock some that the mark never has


def say(line: str) -> None:
    """Tell how it goes, on standard error: standard output belongs to the app (JSON, for one)."""
    print(line, file=sys.stderr, flush=True)


def install(project: Project, dev: bool) -> None:
    """Bring the environment to what the locks say. Raises Failure, and leaves nothing that looks finished."""
    started = time.monotonic()
    try:
        _refuse_what_is_no_environment(project)
        os.makedirs(project.venv, exist_ok=True)
        with _alone(project) as mark:
            if is_ready(project, dev):
                return  # another bootstrap did it while this one waited
            _install_alone(project, dev, mark)
    except OSError as error:
        raise _of_file_system(error, project) from None
    say(f"Ready after {time.monotonic() - started:.1f} s.")


def _install_alone(project: Project, dev: bool, mark: int) -> None:
    told = os.read(mark, 100).decode("ascii", "replace")
    is_new = not _content(project)
    maker = _MADE_HERE if is_new or _MADE_HERE in told else ""
    reason = reason_to_remake(project, interrupted=_UNDER_WAY in told)
    if reason and not maker:
        mend = "move it elsewhere, or delete it, and call again"
        raise Failure(f"this environment was not made by the bootstrap, and {reason}", project.venv, mend)
    with contextlib.suppress(FileNotFoundError):
        os.unlink(project.stamp)
    _set_mark(mark, maker + _UNDER_WAY)
    if reason:
        if not is_new:
            say(f"Making {project.venv} anew: {reason}.")
        _make_venv(project)
    pip_install(project, dev, say)
    _install_deskspec(project)
    provide_qt_libraries(say)
    _write_atomically(project.stamp, "\n".join(stamp_lines(project, dev)) + "\n")
    _set_mark(mark, maker)


def _set_mark(mark: int, text: str) -> None:
    os.ftruncate(mark, 0)
    os.lseek(mark, 0, os.SEEK_SET)
    os.write(mark, text.encode("ascii"))


def _refuse_what_is_no_environment(project: Project) -> None:
    """Never clear away a .venv that holds something else: it would be somebody's files."""
    if not os.path.lexists(project.venv):
        return
    if os.path.isdir(project.venv):
        content = _content(project)
        if not content or "pyvenv.cfg" in content or os.path.exists(project.setup_mark):
            return
    raise Failure("this is in the way, and is no virtual environment", project.venv, "move it elsewhere and call again")


def _content(project: Project) -> set[str]:
    """Return the names in .venv, but for the bootstrap's own two files."""
    ours = {os.path.basename(path) for path in (project.setup_mark, project.stamp)}
    return set(os.listdir(project.venv)) - ours


def reason_to_remake(project: Project, interrupted: bool) -> str:
    """Return why the environment can't be built upon, or "" when it can."""
    if interrupted:
        return "an earlier installation was interrupted"
    roots = [line.removeprefix("root ") for line in read_stamp(project) if line.startswith("root ")]
    if roots and roots[0] != project.root:
        return f"it was made for {roots[0]}"
    probe = "import sys, pip; print(f'{sys.implementation.name}-{sys.version_info[0]}.{sys.version_info[1]}')"
    try:
        answer = subprocess.run([project.python, "-c", probe], capture_output=True, text=True, timeout=60, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return "its Python doesn't start"
    if answer.returncode != 0:
        return "it is incomplete"
    made_with = answer.stdout.strip()
    return "" if made_with == python_name() else f"it is for {made_with}, and this is {python_name()}"


def _make_venv(project: Project) -> None:
    """Clear the folder but for the mark, which is open and locked, and make the environment in it."""
    provide_venv_module(say)
    for name in os.listdir(project.venv):
        path = os.path.join(project.venv, name)
        if path == project.setup_mark:
            continue
        if os.path.isdir(path) and not os.path.islink(path):
            shutil.rmtree(path)
        else:
            os.unlink(path)
    say(f"Making a virtual environment in {project.venv} (Python {sys.version.split()[0]}) ...")
    # From within an environment, its own Python could be the one that was just removed.
    python: str = getattr(sys, "_base_executable", None) or sys.executable
    made = subprocess.run(
        [python, "-m", "venv", project.venv], capture_output=True, text=True, errors="replace", check=False
    )
    if made.returncode != 0:
        if shutil.disk_usage(project.venv).free < 20_000_000:  # venv's own words don't say so
            raise Failure(_NO_SPACE[0], project.venv, _NO_SPACE[1])
        said = (made.stderr.strip() or made.stdout.strip() or "it said nothing").splitlines()[-1]
        raise Failure(
            f"Python's venv failed ({said})",
            project.venv,
            f"see what this says: {python} -m venv {project.venv}",
        )


def _install_deskspec(project: Project) -> None:
    """Let the environment find the source tree, and give it the commands that pyproject.toml promises.

    This is what an editable install comes to, without a build back end, a second of pip, or a network.
    """
    where = {"base": project.venv, "platbase": project.venv}
    packages = sysconfig.get_path("purelib", "venv", where)
    # Such a file is read in the locale's encoding: a path relative to its own folder is ASCII everywhere.
    _write_atomically(os.path.join(packages, "deskspec.pth"), os.path.relpath(project.source, packages) + "\n")
    for command, target in entry_points(project).items():
        for name, text in launcher_files(command, target, project.python, WINDOWS):
            path = os.path.join(project.scripts, name)
            _write_atomically(path, text)
            os.chmod(path, 0o755)  # noqa: S103 - a command is for everyone who may read the clone


def entry_points(project: Project) -> dict[str, str]:
    """Return command -> "module:function", as pyproject.toml declares them for every kind of installation."""
    with open(project.pyproject, "rb") as file:
        table = tomllib.load(file)["project"]
    return {**table["scripts"], **table["gui-scripts"]}


def launcher_files(command: str, target: str, python: str, windows: bool) -> list[tuple[str, str]]:
    """Return name and text of the files that make a command: a script, on Windows with a .cmd before it."""
    module, _, function = target.partition(":")
    body = f"import sys\n\nfrom {module} import {function}\n\n"
    body += f"if __name__ == '__main__':\n    sys.exit({function}())\n"
    if windows:
        script = f"{command}-script.py"
        return [(script, body), (f"{command}.cmd", f'@"%~dp0python.exe" "%~dp0{script}" %*\n')]
    shebang = f"#!{python}\n"
    if " " in python or len(shebang) > 127:
        # The kernel would cut such a line: start in sh, which sees a command where Python sees a string.
        quoted = python.replace("'", "'\"'\"'")
        shebang = f"#!/bin/sh\n'''exec' '{quoted}' \"$0\" \"$@\"\n' '''\n"
    return [(command, shebang + body)]


@contextlib.contextmanager
def _alone(project: Project) -> Iterator[int]:
    """Keep a second bootstrap waiting while this one installs. A killed process loses its lock."""
    mark = os.open(project.setup_mark, os.O_RDWR | os.O_CREAT, 0o644)
    try:
        if not _try_lock(mark):
            say(f"Another bootstrap is at work in {project.venv}; waiting for it ...")
            while not _try_lock(mark):
                time.sleep(0.2)
        yield mark
    finally:
        os.close(mark)


def _try_lock(handle: int) -> bool:
    try:
        if sys.platform == "win32":
            os.lseek(handle, _LOCK_OFFSET, os.SEEK_SET)
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
            os.lseek(handle, 0, os.SEEK_SET)
        else:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        if error.errno in (errno.EACCES, errno.EAGAIN, errno.EDEADLK):
            return False
        raise
    return True


def _write_atomically(path: str, text: str) -> None:
    """Write a file that is there whole or not at all."""
    fresh = path + ".new"
    with open(fresh, "w", encoding="utf-8", errors="surrogateescape", newline="\n") as file:
        file.write(text)
    os.replace(fresh, path)


_NO_SPACE = ("the disk is full", "free about 700 MB there and call again")
_NO_PERMISSION = ("no permission to write", "make the folder yours, or clone DeskSpec to a folder of yours")
_MENDS: dict[int | None, tuple[str, str]] = {
    errno.ENOSPC: _NO_SPACE,
    errno.EDQUOT: _NO_SPACE,
    errno.EACCES: _NO_PERMISSION,
    errno.EPERM: _NO_PERMISSION,
    errno.EROFS: ("the disk can only be read", "clone DeskSpec to a folder of yours"),
}


def _of_file_system(error: OSError, project: Project) -> Failure:
    """Turn an error of the file system into words."""
    where = os.fspath(error.filename) if isinstance(error.filename, str) else project.venv
    unforeseen = (f"setting up failed ({error.strerror or error})", f"remove {project.venv} and call again")
    what, mend = _MENDS.get(error.errno, unforeseen)
    return Failure(what, where, mend)
