"""The app itself over a made machine, in a process of its own: app_over.py MACHINE.

Everything is the product's: what a person starts by "deskspec". Only the host that is read is one made of files, and it
is put in the place of the live one from here, so that the product needs no door for tests.
"""

from __future__ import annotations

import sys
from pathlib import Path

sys.path[:0] = [str(Path(__file__).resolve().parents[2] / part) for part in ("", "src")]


def main() -> int:
    """Open the window over the machine of this name; the app's exit code."""
    import deskspec.workbench
    from deskspec.gui import app
    from tests.desktop.made import HOSTS

    host = HOSTS[sys.argv[1]]()
    setattr(deskspec.workbench, "LiveHost", lambda: host)  # noqa: B010 - a class in its place, for mypy
    return app.main()


if __name__ == "__main__":
    sys.exit(main())
