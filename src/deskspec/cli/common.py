"""What the commands share: options, progress, output to a terminal or a file, one-line errors."""

from __future__ import annotations

import argparse
import json
import os
import sys
import time
from collections.abc import Callable
from functools import partial
from typing import Any, NoReturn

from deskspec.cli.streams import tell
from deskspec.model.machine import Machine
from deskspec.report.terminal import WIDTH, Style, style_of_stdout
from deskspec.workbench import Refused, Workbench

#: Seconds of silence before a terminal is told what is going on.
BLINK = 0.3
FORMATS = ("text", "json", "md")


class Quit(Exception):
    """End the command now: one line for standard error (empty for none) and an exit code."""

    def __init__(self, message: str, code: int = 2) -> None:
        super().__init__(message)
        self.message = message
        self.code = code


class Help(argparse.RawDescriptionHelpFormatter):
    """Help in 80 columns, the epilogue's lines kept. Told its width, argparse need not load shutil to find it."""

    def __init__(self, prog: str) -> None:
        super().__init__(prog, width=WIDTH)


class Parser(argparse.ArgumentParser):
    """argparse with errors of one line, as every other error here."""

    def error(self, message: str) -> NoReturn:
        raise Quit(f"{message}; deskspec {self.prog.split()[1]} --help tells more")


def parser(name: str, description: str, epilog: str = "") -> Parser:
    """A command's parser; its help keeps the lines of the epilogue."""
    return Parser(
        prog=f"deskspec {name}",
        description=description,
        epilog=epilog,
        formatter_class=Help,
        allow_abbrev=False,
    )


def add_output(options: argparse.ArgumentParser, formats: tuple[str, ...] = FORMATS) -> None:
    """--format, -o and --ascii: every reporting command has them."""
    told = f"text (default), {', '.join(formats[1:])}; md is Markdown"
    options.add_argument("--format", choices=formats, default="text", help=told)
    options.add_argument("-o", "--output", metavar="FILE", help="write to a file instead of standard output")
    options.add_argument("--ascii", action="store_true", help="plain ASCII symbols")


def add_machine(options: argparse.ArgumentParser, *, several: bool = False) -> None:
    """--machine and --set."""
    told = "a saved machine, a capture, or - for standard input, instead of this computer"
    if several:
        told += "; give it several times for a table of machines and roles"
    options.add_argument("--machine", metavar="FILE", action="append", default=[], help=told)
    options.add_argument(
        "--set",
        metavar="METRIC=VALUE",
        action="append",
        default=[],
        dest="pairs",
        help="a value of your own, for this call",
    )


def refusing(question: Callable[[], Any]) -> Any:
    """The answer, with a refusal turned into one line and exit code 2."""
    try:
        return question()
    except Refused as told:
        raise Quit(str(told)) from None


def machines(bench: Workbench, options: argparse.Namespace) -> list[tuple[str, Machine]]:
    """The machines asked for, by name: this computer, or each file; `--set` laid over all of them."""
    if not options.machine:
        with Progress() as progress:
            found = [("This computer", bench.this_machine(progress.tell))]
    else:
        found = [(name_of(path), refusing(partial(bench.open_machine, path))) for path in options.machine]
    return [(name, refusing(partial(bench.with_set, machine, options.pairs))) for name, machine in found]


def name_of(path: str) -> str:
    """What a machine's file is called in a table."""
    return "standard input" if path == "-" else os.path.basename(path.rstrip("/")) or path


def bench() -> Workbench:
    """This person's workbench, on this machine. The one place where a command gets it from."""
    return Workbench()


def style(options: argparse.Namespace) -> Style:
    """How text is drawn for these options."""
    return style_of_stdout(ascii_only=options.ascii, to_file=_goes_to_file(options))


def _goes_to_file(options: argparse.Namespace) -> bool:
    return options.output not in (None, "-")


def emit(options: argparse.Namespace, text: str) -> None:
    """The result to standard output, or to the file of `-o`, replaced in one step."""
    if not _goes_to_file(options):
        sys.stdout.write(text)
        return
    try:
        _write(options.output, text.encode("utf-8", "replace"))
    except (OSError, ValueError) as error:
        told = getattr(error, "strerror", None) or error
        raise Quit(f"{options.output}: {told}; give a file in a folder you can write to") from None


def _write(path: str, content: bytes) -> None:
    """Written beside and put in place whole, with the rights of what it replaces. A device or pipe is written to."""
    place = os.path.realpath(path)
    if os.path.exists(place) and not os.path.isfile(place):
        with open(place, "wb") as device:
            device.write(content)
        return
    beside = f"{place}.{os.getpid()}.part"
    try:
        with open(beside, "wb") as file:
            file.write(content)
        if os.path.exists(place):
            os.chmod(beside, os.stat(place).st_mode & 0o7777)
        os.replace(beside, place)
    finally:
        if os.path.lexists(beside):
            os.unlink(beside)


def report(
    bench: Workbench,
    options: argparse.Namespace,
    *,
    text: Callable[[Style], str],
    markdown: Callable[[], str],
    document: Callable[[], object],
) -> None:
    """A result in the format asked for, to where it is wanted; remarks go to standard error beside it."""
    if options.format == "json":
        emit(options, as_json(document()))
    elif options.format == "md":
        emit(options, markdown())
    else:
        emit(options, text(style(options)))
    remarks(bench)


def as_json(value: Any) -> str:
    """JSON as people and programs read it."""
    return json.dumps(value, indent=2, ensure_ascii=False) + "\n"


def remarks(bench: Workbench) -> None:
    """What went wrong beside the result, on standard error, once each."""
    for remark in dict.fromkeys(bench.remarks):
        tell(f"deskspec: {remark}")


class Progress:
    """A line on the terminal once it takes longer than a blink, wiped away at the end."""

    def __init__(self, doing: str = "Reading this machine") -> None:
        self._doing = doing
        self._began = time.monotonic()
        self._shown = False
        self._live = sys.stderr.isatty()

    def __enter__(self) -> Progress:
        return self

    def tell(self, component: str, done: int, total: int) -> None:
        """From the probes' threads: a component is done."""
        self.line(f"{done} of {total}, {component} done ")

    def line(self, told: str) -> None:
        """How far it is, in the place of what was told before."""
        if self._live and time.monotonic() - self._began > BLINK:
            self._shown = True
            sys.stderr.write(f"\r{self._doing}: {told}\x1b[K")
            sys.stderr.flush()

    def __exit__(self, *_: object) -> None:
        if self._shown:
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()
        self._live = False
