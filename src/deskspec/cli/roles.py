"""deskspec roles: list, show, compare, make and validate roles."""

from __future__ import annotations

import os
from collections.abc import Callable
from functools import partial

from deskspec.cli import common
from deskspec.report import roles_report as report
from deskspec.report.terminal import style_of_stdout

_EPILOG = """\
verbs:
  roles                       list every role
  roles show ROLE             one role in full, each figure with why and source
  roles compare A B           what each needs, and what this machine lacks to
                              change over
  roles new ID [--extends A]  a profile of your own to start from, in the data
                              folder
  roles validate FILE         check a profile file: exit code 2, and file, line
                              and column of what is wrong
  roles schema                the JSON schema of a profile, for editors
"""


def run(_: str, words: list[str]) -> int:
    """Run one verb; exit code 0, or 2 where the call or a file is wrong."""
    if words and words[0] in _VERBS:
        return _VERBS[words[0]](words[1:])
    if words and not words[0].startswith("-"):
        raise common.Quit(f"{words[0][:40]}: no such verb; one of {', '.join(_VERBS)}")
    return _list(words)


def _say(line: str) -> None:
    print(style_of_stdout().finish(line))


def _list(words: list[str]) -> int:
    parser = common.parser("roles", "List, show, compare, make and validate roles.", _EPILOG)
    common.add_output(parser)
    options = parser.parse_args(words)
    bench = common.bench()
    profiles = bench.library.profiles
    common.report(
        bench,
        options,
        text=lambda style: report.list_text(profiles, style),
        markdown=lambda: report.list_markdown(profiles),
        document=lambda: report.list_json(profiles),
    )
    return 0


def _show(words: list[str]) -> int:
    parser = common.parser("roles show", "One role in full.")
    parser.add_argument("role", metavar="ROLE")
    common.add_output(parser)
    options = parser.parse_args(words)
    bench = common.bench()
    profile = common.refusing(lambda: bench.role(options.role))
    common.report(
        bench,
        options,
        text=lambda style: report.show_text(profile, style),
        markdown=lambda: report.show_markdown(profile),
        document=lambda: report.show_json(profile),
    )
    return 0


def _compare(words: list[str]) -> int:
    from deskspec.assess.compare import compare
    from deskspec.assess.judge import assess

    parser = common.parser("roles compare", "Two roles side by side, and what this machine lacks to change over.")
    parser.add_argument("first", metavar="A")
    parser.add_argument("second", metavar="B")
    common.add_machine(parser)
    common.add_output(parser)
    options = parser.parse_args(words)
    bench = common.bench()
    first, second = (common.refusing(partial(bench.role, spec)) for spec in (options.first, options.second))
    machine = common.machines(bench, options)[0][1]
    told = compare(first, second, assess(first, machine), assess(second, machine))
    common.report(
        bench,
        options,
        text=lambda style: report.compare_text(told, style),
        markdown=lambda: report.compare_markdown(told),
        document=lambda: report.compare_json(told),
    )
    return 0


def _new(words: list[str]) -> int:
    told = "A profile of your own to start from, in the data folder. Never writes over one."
    parser = common.parser("roles new", told)
    parser.add_argument("id", metavar="ID", help="lower-case words with hyphens, such as game-developer")
    parser.add_argument("--title", help="how the role is shown (default: from the id)")
    told = "the role to build on (default: home-office)"
    parser.add_argument("--extends", metavar="ROLE", default="home-office", help=told)
    options = parser.parse_args(words)
    bench = common.bench()
    path = common.refusing(lambda: bench.new_role(options.id, options.title, options.extends))
    _say(f"{path}: edit it, then: deskspec roles validate {path}")
    return 0


def _validate(words: list[str]) -> int:
    parser = common.parser("roles validate", "Check a profile file.")
    parser.add_argument("file", metavar="FILE")
    options = parser.parse_args(words)
    bench = common.bench()
    profile = common.refusing(lambda: bench.validate(options.file))
    _say(f"{options.file}: valid. {profile.title} ({profile.id}), {len(profile.requirements)} needs.")
    return 0


def _schema(words: list[str]) -> int:
    parser = common.parser("roles schema", "The JSON schema of a profile, for editors.")
    parser.add_argument("-o", "--output", metavar="FILE", help="write to a file instead of standard output")
    options = parser.parse_args(words)
    from deskspec.paths import resources

    with open(os.path.join(resources(), "profile.schema.json"), encoding="utf-8") as file:
        common.emit(options, file.read())
    return 0


_VERBS: dict[str, Callable[[list[str]], int]] = {
    "list": _list,
    "show": _show,
    "compare": _compare,
    "new": _new,
    "validate": _validate,
    "schema": _schema,
}
