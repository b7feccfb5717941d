"""Where DeskSpec starts: the window without words, the command line with them.

The one place that knows both; neither of them knows the other.
"""

from __future__ import annotations

import sys


def main() -> int:
    """Start what was asked for and return its exit code; control-C ends it quietly, while it is still loading too."""
    try:
        return _start(sys.argv[1:])
    except KeyboardInterrupt:
        return 130


def _start(words: list[str]) -> int:
    if not words:
        from deskspec.qt_preflight import trouble

        lacking = trouble()
        if lacking is None:
            from deskspec.gui.app import main as window

            return window()
        from deskspec.cli.streams import make_safe, tell

        make_safe()
        tell(f"deskspec: no window: {lacking}. Here is the check instead.")
        words = ["check"]
    from deskspec.cli.main import main as command

    return command(words)


if __name__ == "__main__":
    sys.exit(main())
