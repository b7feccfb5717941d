"""What the system must bring: Debian's venv package, the libraries that Qt's packages don't carry, a desktop for tests.

With apt-get and root's rights they are installed; otherwise the exact line that installs them is told.
"""

from __future__ import annotations

import ctypes
import glob
import importlib.util
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable, Mapping

from bootstrap_project import Failure

Say = Callable[[str], None]

QT_LIBRARIES: Mapping[str, str] = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libfontconfig.so.1": "libfontconfig1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libglib-2.0.so.0": "libglib2.0-0",
    # These only for a window on an X11 screen: without the first, Qt aborts the whole process.
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
"""What Qt for Python loads from a Linux system -> the package of Debian and kin that has it."""

DESKTOP_FILES: Mapping[str, str] = {
    "/usr/bin/Xvfb": "xvfb",
    "/usr/bin/openbox": "openbox",
    "/usr/bin/xdotool": "xdotool",
    "/usr/bin/import": "imagemagick",
    "/usr/bin/dbus-daemon": "dbus-daemon",
    "/usr/libexec/at-spi-bus-launcher": "at-spi2-core",
    # The bindings of the screen reader's bus are there for the system's own Python alone.
    "/usr/bin/python3": "python3",
    "/usr/lib/python3/dist-packages/gi/__init__.py": "python3-gi",
    "/usr/lib/*/girepository-1.0/Atspi-2.0.typelib": "gir1.2-atspi-2.0",
    # Without any font a picture of the window has no words.
    "/usr/share/fonts/truetype/*": "fonts-dejavu-core",
}
"""What the tests that try the app on a screen find on Debian and kin -> the package that has it."""

RENAMED = {"libglib2.0-0": "libglib2.0-0t64"}
"""Debian 13 and Ubuntu 24.04 renamed what had 32-bit time in its interface."""


def loads(library: str) -> bool:
    """Say whether the system's loader finds a library."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def missing_qt_libraries(loads: Callable[[str], bool] = loads) -> list[str]:
    """Return the libraries of Qt's that this system lacks; only Linux leaves them to the system."""
    if not sys.platform.startswith("linux"):
        return []
    return [library for library in QT_LIBRARIES if not loads(library)]


def provide_qt_libraries(say: Say) -> None:
    """Install what Qt lacks, or say what would. Never a failure: the command line works without Qt."""
    missing = missing_qt_libraries()
    if not missing:
        return
    if not shutil.which("apt-get"):
        say(f"Qt lacks {', '.join(missing)}: install what your system calls them, for the window to open.")
        return
    packages = debian_packages(missing, known_to_apt)
    if apt_install(packages, say) and not missing_qt_libraries():
        return
    say("Qt lacks libraries, and the window can't open until this has run:\n  " + apt_line(packages))


def missing_desktop(there: Callable[[str], bool] | None = None) -> list[str]:
    """Return the packages that the tests of a real window lack; only for Linux."""
    there = there or (lambda pattern: bool(glob.glob(pattern)))
    if not sys.platform.startswith("linux"):
        return []
    return [package for pattern, package in DESKTOP_FILES.items() if not there(pattern)]


def provide_desktop(say: Say) -> None:
    """Install what those tests lack, where nobody need be asked. Never a failure: without it they skip and say so."""
    missing = missing_desktop()
    if missing and not apt_install(missing, say):
        say(f"The tests in tests/desktop will skip: they lack {', '.join(missing)}.")


def debian_packages(libraries: Iterable[str], known: Callable[[str], bool]) -> list[str]:
    """Return the packages for libraries, under the names that this release has for them."""
    return [_name_today(QT_LIBRARIES[library], known) for library in libraries]


def _name_today(package: str, known: Callable[[str], bool]) -> str:
    renamed = RENAMED.get(package)
    return renamed if renamed and known(renamed) else package


def known_to_apt(package: str) -> bool:
    """Say whether apt's lists have a package of this very name."""
    query = ["apt-cache", "show", "--no-all-versions", package]
    return subprocess.run(query, capture_output=True, check=False).returncode == 0


def apt_line(packages: list[str], root: bool | None = None) -> str:
    """Return the line a person runs to install packages."""
    root = is_root() if root is None else root
    return ("" if root else "sudo ") + "apt-get install --no-install-recommends " + " ".join(packages)


def is_root() -> bool:
    """Say whether this process may install packages."""
    return sys.platform != "win32" and os.geteuid() == 0


def apt_install(packages: list[str], say: Say) -> bool:
    """Install Debian packages where nobody need be asked; refresh apt's lists only when that fails."""
    if not (is_root() and shutil.which("apt-get")):
        return False
    say(f"Installing {' '.join(packages)} with apt-get ...")
    install = ["install", "-y", "--no-install-recommends", *packages]
    return _apt_get(install) or (_apt_get(["update"]) and _apt_get(install))


def _apt_get(arguments: list[str]) -> bool:
    """Run apt-get quietly, waiting two minutes at most for another that holds dpkg's lock."""
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive", "NEEDRESTART_MODE": "l"}
    command = ["apt-get", "-qq", "-o", "DPkg::Lock::Timeout=120", *arguments]
    run = subprocess.run(command, env=quiet, stdin=subprocess.DEVNULL, capture_output=True, check=False)
    return run.returncode == 0


def provide_venv_module(say: Say) -> None:
    """Debian parts venv from its Python: bring it, or raise Failure that says how."""
    if _has_venv():
        return
    package = f"python{sys.version_info[0]}.{sys.version_info[1]}-venv"
    debian = bool(shutil.which("apt-get")) and sys.base_prefix == "/usr"
    if debian and apt_install([package], say) and _has_venv():
        return
    mend = f"run: {apt_line([package])}" if debian else "install one that has them, as python.org's do"
    raise Failure("this Python comes without venv and ensurepip", sys.executable, mend)


def _has_venv() -> bool:
    importlib.invalidate_caches()
    return all(importlib.util.find_spec(module) for module in ("venv", "ensurepip"))
