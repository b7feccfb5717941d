"""deskspec plan: what to buy so that this machine does for a role, at the prices of the catalogue."""

from __future__ import annotations

from functools import partial

from deskspec.cli import common
from deskspec.model.plan import Goal, Plan
from deskspec.report import plan_report as report

_EPILOG = """\
exit codes: 0 every known open need closes; 1 some stay open or nothing reaches
            the goal within the budget; 3 only unknown needs stay open; 2 the
            call or a file is wrong.

examples:
  deskspec plan -r ml-engineer                  the cheapest to every minimum
  deskspec plan -r ml-engineer --budget 1500    the best fit for the money
  deskspec plan -r ml-engineer --goal recommended --budget 3000
  deskspec plan -r ml-engineer --machine ann.json --format csv

Prices are dated, never today's; deskspec catalog set-price keeps your own.
What is unknown is never bought for; it is listed under "find out first".
"""
_GOALS = ("minimum", "recommended", "budget")


def run(_: str, words: list[str]) -> int:
    """Run the command; the exit code tells whether something stays open."""
    options = _parser().parse_args(words)
    bench = common.bench()
    role = common.refusing(partial(bench.role, options.role))
    machine = common.machines(bench, options)[0][1]
    goal: Goal = options.goal or ("budget" if options.budget is not None else "minimum")
    told: Plan = common.refusing(lambda: bench.plan(machine, role, goal, options.budget))
    if options.format == "csv":
        common.emit(options, report.plan_csv(told))
    else:
        common.report(
            bench,
            options,
            text=lambda style: report.plan_text(told, style),
            markdown=lambda: report.plan_markdown(told),
            document=lambda: report.plan_json(told, machine),
        )
    return exit_code(told)


def exit_code(told: Plan) -> int:
    """0 all closed, 1 some stay open, 3 only unknown ones do."""
    if told.clash or told.stays_open:
        return 1
    return 3 if told.find_out else 0


def _parser() -> common.Parser:
    options = common.parser("plan", "What to buy so that this machine does for a role.", _EPILOG)
    options.add_argument(
        "-r", "--role", metavar="ROLE", required=True, help="a role's id, its title, or a profile file"
    )
    told = "minimum (default), recommended, or budget: the best for the money (default with --budget)"
    options.add_argument("--goal", choices=_GOALS, help=told)
    options.add_argument("--budget", metavar="AMOUNT", help="at most so much, in your currency, tax included")
    common.add_machine(options)
    common.add_output(options, (*common.FORMATS, "csv"))
    return options
