"""Settings for every test: Qt draws to memory, and no test opens a window on the desktop of who runs it.

The variables must stand before Qt is imported, and pytest loads this file before any test's.
"""

from __future__ import annotations

import os

pytest_plugins = ["tests.stalls"]

# Someone who wants to watch the tests on a screen sets the variable: QT_QPA_PLATFORM=xcb.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
# Scaling and style of the desktop at hand would change what is drawn.
for name in (
    "QT_SCALE_FACTOR",
    "QT_SCREEN_SCALE_FACTORS",
    "QT_FONT_DPI",
    "QT_STYLE_OVERRIDE",
    "QT_QPA_PLATFORMTHEME",
):
    os.environ.pop(name, None)
