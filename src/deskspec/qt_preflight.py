"""Whether a window can open here, found out before Qt is loaded: what Qt lacks ends in an abort that nothing catches."""

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
    if not sys.platform.startswith("linux"):
        return None
    platform = os.environ.get("QT_QPA_PLATFORM", "")
    wayland, x11 = os.environ.get("WAYLAND_DISPLAY"), os.environ.get("DISPLAY")
    if not platform and not wayland and not x11:
        return "this session has no display (neither DISPLAY nor WAYLAND_DISPLAY is set)"
    wanted = dict(LIBRARIES)
    if platform.startswith("xcb") or (not platform and x11):
        wanted |= X11_LIBRARIES
    missing = missing_packages(wanted)
    return (
        f"Qt lacks system libraries; on Debian or Ubuntu: sudo apt install {' '.join(missing)}"
        if missing
        else None
    )


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
