"""Whether a window can open here, found out before Qt is loaded: what Qt lacks ends in an abort none can catch."""

from __future__ import annotations

import os
import sys

#: Shared library: Debian's package. Needed by Qt itself.
LIBRARIES = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libfontconfig.so.1": "libfontconfig1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libglib-2.0.so.0": "libglib2.0-0",
}
#: Needed by Qt's X11 platform alone.
X11_LIBRARIES = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}


def trouble() -> str | None:
    """Why no window can open, with the mend; None where one can."""
    from importlib.util import find_spec

    if find_spec("PySide6") is None:
        return "PySide6 is not installed: pip install PySide6-Essentials"
    if not sys.platform.startswith("linux"):
        return None
    platform = os.environ.get("QT_QPA_PLATFORM", "").partition(":")[0].partition(";")[0]
    x11 = os.environ.get("DISPLAY", "")
    lacking = _no_display(platform, x11)
    if lacking:
        return lacking
    wanted = dict(LIBRARIES)
    if platform == "xcb" or (not platform and x11 and not os.environ.get("WAYLAND_DISPLAY")):
        wanted |= X11_LIBRARIES
    missing = missing_packages(wanted)
    if missing:
        return f"Qt lacks system libraries; on Debian or Ubuntu: sudo apt install {' '.join(missing)}"
    return None


def _no_display(platform: str, x11: str) -> str:
    """What is wrong with the display that Qt would open; empty where it answers, or needs none."""
    wayland = os.environ.get("WAYLAND_DISPLAY", "") or ("wayland-0" if platform == "wayland" else "")
    if platform not in ("", "xcb", "wayland"):
        return ""
    if not platform and not wayland and not x11:
        return "this session has no display (neither DISPLAY nor WAYLAND_DISPLAY is set)"
    if platform != "xcb" and wayland and _answers(_wayland_socket(wayland)):
        return ""
    if platform != "wayland" and x11 and _x11_answers(x11):
        return ""
    tried = [f"DISPLAY={x11}"] if x11 and platform != "wayland" else []
    tried += [f"WAYLAND_DISPLAY={wayland}"] if wayland and platform != "xcb" else []
    return f"no display answers ({' and '.join(tried) or f'QT_QPA_PLATFORM={platform}, without a display'})"


def _wayland_socket(display: str) -> str:
    """wl_display_connect(3): a name in XDG_RUNTIME_DIR, or an absolute path."""
    return os.path.join(os.environ.get("XDG_RUNTIME_DIR", ""), display)


def _x11_answers(display: str) -> bool:
    """X(7): [host]:number[.screen]. Another host's display, or one forwarded by ssh, is taken at its word."""
    host, colon, number = display.rpartition(":")
    if not colon or host not in ("", "unix"):
        return bool(colon)
    path = f"/tmp/.X11-unix/X{number.partition('.')[0]}"  # noqa: S108 - where X servers listen
    return _answers(f"\0{path}") or _answers(path)


def _answers(path: str) -> bool:
    import socket

    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as line:
        line.settimeout(0.3)
        try:
            line.connect(path)
        except (OSError, ValueError):
            return False
    return True


def missing_packages(libraries: dict[str, str]) -> list[str]:
    """Debian's packages of the libraries that cannot be loaded."""
    import ctypes

    lacking = []
    for library, package in libraries.items():
        try:
            ctypes.CDLL(library)
        except OSError:
            lacking.append(package)
    return lacking
