"""deskspec check: hold a machine against a role and say where it falls short, and why."""

from __future__ import annotations

import argparse
from functools import partial

from deskspec.assess.judge import assess
from deskspec.cli import common
from deskspec.model.assessment import Assessment, Verdict
from deskspec.model.machine import Machine
from deskspec.model.profile import Profile
from deskspec.report.terminal import Style
from deskspec.workbench import Workbench

#: DESIGN, the command line: what the verdict makes of the exit code.
EXIT: dict[Verdict, int] = {"ready": 0, "good enough": 0, "falls short": 1, "can't tell yet": 3}

_EPILOG = """\
exit codes: 0 every required minimum is met; 1 falls short; 3 can't tell yet;
            2 the call or a file is wrong. Without a role: 0. With several
            roles or machines: 1 where any falls short, else 3 where any can't
            be told.

examples:
  deskspec check                        every role against this computer
  deskspec check -r ml-engineer         one role, row by row
  deskspec check -r ml-engineer --set network.download=250Mbps
  deskspec check --machine ann.json --machine bob.json
  ssh ann deskspec detect --format json | deskspec check --machine - -r ROLE
"""


def run(_: str, words: list[str]) -> int:
    """Run the command; the exit code is the verdict's."""
    options = _parser().parse_args(words)
    bench = common.bench()
    roles = [common.refusing(partial(bench.role, spec)) for spec in options.role]
    machines = common.machines(bench, options)
    if len(roles) == 1 and len(machines) == 1:
        return _one(bench, options, roles[0], machines[0][1])
    return _table(bench, options, roles, machines)


def _parser() -> common.Parser:
    options = common.parser("check", "Hold this machine, or saved ones, against a role.", _EPILOG)
    options.add_argument(
        "-r",
        "--role",
        metavar="ROLE",
        action="append",
        default=[],
        help="a role's id, its title, or a profile file",
    )
    options.add_argument(
        "-a", "--all", action="store_true", help="tell why and source of every row, not only open ones"
    )
    common.add_machine(options, several=True)
    common.add_output(options)
    return options


def _one(bench: Workbench, options: argparse.Namespace, profile: Profile, machine: Machine) -> int:
    told = assess(profile, machine)
    common.report(
        bench,
        options,
        text=lambda style: _text(told, machine, style, everything=options.all),
        markdown=lambda: _markdown(told, machine),
        document=lambda: _document(told, machine),
    )
    return EXIT[told.verdict]


def _text(told: Assessment, machine: Machine, style: Style, *, everything: bool) -> str:
    from deskspec.report.check_text import check_text

    return check_text(told, machine, style, everything=everything)


def _markdown(told: Assessment, machine: Machine) -> str:
    from deskspec.report.check_markdown import check_markdown

    return check_markdown(told, machine)


def _document(told: Assessment, machine: Machine) -> object:
    from deskspec.report.check_json import check_json

    return check_json(told, machine)


def _table(
    bench: Workbench, options: argparse.Namespace, roles: list[Profile], machines: list[tuple[str, Machine]]
) -> int:
    from deskspec.report import matrix

    chosen = roles or list(bench.roles())
    rows = tuple(
        matrix.Row(name, machine, tuple(assess(profile, machine) for profile in chosen)) for name, machine in machines
    )
    common.report(
        bench,
        options,
        text=lambda style: matrix.matrix_text(rows, style),
        markdown=lambda: matrix.matrix_markdown(rows),
        document=lambda: {"schema_version": 1, "kind": "matrix", "rows": matrix.matrix_json(rows)},
    )
    if not roles:
        return 0
    verdicts = {item.verdict for row in rows for item in row.assessments}
    return 1 if "falls short" in verdicts else 3 if "can't tell yet" in verdicts else 0
