"""deskspec capture: write down what the readers read here, redacted, to replay it elsewhere."""

from __future__ import annotations

from deskspec.cli import common
from deskspec.report.terminal import style_of_stdout

_EPILOG = """\
OUT is a new or empty folder, or a zip where it ends in .zip. It holds only what
DeskSpec reads, without serial numbers, host and user names, MAC and IP
addresses: look through it before you send it.

examples:
  deskspec capture my-desk.zip
  deskspec check --machine my-desk.zip        replays it, on any computer
"""


def run(_: str, words: list[str]) -> int:
    """Run the command: exit code 0."""
    parser = common.parser("capture", "Write down what DeskSpec reads of this machine, redacted.", _EPILOG)
    parser.add_argument("out", metavar="OUT")
    options = parser.parse_args(words)
    bench = common.bench()
    count = common.refusing(lambda: bench.capture(options.out))
    told = f"{options.out}: {count} files, redacted. deskspec check --machine {options.out} replays it."
    print(style_of_stdout().finish(told))
    return 0
