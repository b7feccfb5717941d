"""Reports word for word, for one machine and the ML engineer's role.

After a wanted change: DESKSPEC_GOLDEN=write python -m pytest tests/report/test_golden.py, and read the difference.
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from deskspec import __version__
from deskspec.assess.compare import compare
from deskspec.assess.judge import assess
from deskspec.report import machine_report, matrix, roles_report
from deskspec.report.check_json import check_json
from deskspec.report.check_markdown import check_markdown
from deskspec.report.check_text import check_text
from deskspec.report.terminal import Style, columns
from tests.assess.hand import roles, workstation
from tests.report.golden_machine import golden_machine

GOLDEN = Path(__file__).parent / "golden"
PLAIN, ASCII = Style(), Style(ascii=True)
ROLES = ("backend-engineer", "data-scientist", "ml-engineer")


def check(style: Style, *, everything: bool = False) -> str:
    machine = golden_machine()
    return check_text(assess(roles()["ml-engineer"], machine), machine, style, everything=everything)


def as_json() -> str:
    machine = golden_machine()
    document = check_json(assess(roles()["ml-engineer"], machine), machine)
    return json.dumps({**document, "deskspec": "x"}, indent=2, ensure_ascii=False) + "\n"


def as_markdown() -> str:
    machine = golden_machine()
    return check_markdown(assess(roles()["ml-engineer"], machine), machine)


def rows(count: int) -> tuple[matrix.Row, ...]:
    machines = (("This computer", golden_machine()), ("tower.json", workstation()))[:count]
    return tuple(
        matrix.Row(name, machine, tuple(assess(roles()[role], machine) for role in ROLES)) for name, machine in machines
    )


def comparison(told: Callable[..., str], *style: Style) -> str:
    machine = golden_machine()
    first, second = roles()["backend-engineer"], roles()["ai-engineer"]
    return told(compare(first, second, assess(first, machine), assess(second, machine)), *style)


REPORTS: dict[str, Callable[[], str]] = {
    "check.txt": partial(check, PLAIN),
    "check_all.txt": partial(check, PLAIN, everything=True),
    "check_ascii.txt": partial(check, ASCII),
    "check.json": as_json,
    "check.md": as_markdown,
    "roles_on_one_machine.txt": lambda: matrix.matrix_text(rows(1), PLAIN),
    "roles_on_two_machines.txt": lambda: matrix.matrix_text(rows(2), PLAIN),
    "roles_on_two_machines.md": lambda: matrix.matrix_markdown(rows(2)),
    "machine.txt": lambda: machine_report.machine_text(golden_machine(), PLAIN),
    "machine.md": lambda: machine_report.machine_markdown(golden_machine()),
    "compare.txt": lambda: comparison(roles_report.compare_text, PLAIN),
    "compare.md": lambda: comparison(roles_report.compare_markdown),
    "role.txt": lambda: roles_report.show_text(roles()["ml-engineer"], PLAIN),
}


@pytest.mark.parametrize("name", sorted(REPORTS))
def test_a_report_reads_as_agreed(name):
    made, file = REPORTS[name](), GOLDEN / name
    if os.environ.get("DESKSPEC_GOLDEN") == "write":
        file.write_text(made, encoding="utf-8")
    assert made == file.read_text(encoding="utf-8"), "if wanted: DESKSPEC_GOLDEN=write, and read the difference"


@pytest.mark.parametrize("name", sorted(REPORTS))
def test_a_report_is_the_same_every_time(name):
    assert REPORTS[name]() == REPORTS[name]()


@pytest.mark.parametrize("name", sorted(name for name in REPORTS if name.endswith(".txt")))
def test_text_fits_80_columns_and_leaves_no_blanks_behind(name):
    for line in REPORTS[name]().splitlines():
        assert columns(line) <= 80, line
        assert line == line.rstrip(), line


def test_plain_ascii_is_plain_ascii():
    assert REPORTS["check_ascii.txt"]().isascii()


def test_a_report_does_not_tell_this_programs_version_but_in_json():
    for name, made in REPORTS.items():
        assert name.endswith(".json") or __version__ not in made()
