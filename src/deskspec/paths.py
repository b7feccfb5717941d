"""Where the tables and role profiles lie: inside the installed package, or beside src/ in the source tree.

An editable install has neither inside the package, so the source tree is the second place looked at. Needed
on the way to the first answer, hence text and `os.path`, not pathlib.
"""

from __future__ import annotations

import os.path

_PACKAGE = os.path.dirname(os.path.abspath(__file__))


def resources() -> str:
    """The folder of the tables (graphics cards, processors, sources)."""
    return _folder("resources")


def profiles() -> str:
    """The folder of the role profiles that DeskSpec brings."""
    return _folder("profiles")


def _folder(name: str) -> str:
    installed = os.path.join(_PACKAGE, name)
    if os.path.isdir(installed):
        return installed
    return os.path.join(os.path.dirname(os.path.dirname(_PACKAGE)), name)
