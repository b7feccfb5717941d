"""Names from outside are only ever read: no line grows, no terminal is steered, no table or page is broken."""

from __future__ import annotations

import json
import re
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from deskspec.assess.compare import compare
from deskspec.assess.judge import assess
from deskspec.model.machine import Entered, Machine, MemoryModule, Peripheral, PowerBackup, Software
from deskspec.model.profile import Profile
from deskspec.model.reading import Known, Unknown
from deskspec.report import machine_report, matrix, roles_report
from deskspec.report.check_json import check_json
from deskspec.report.check_markdown import check_markdown
from deskspec.report.check_text import check_text
from deskspec.report.terminal import Style, columns
from tests.assess.hand import SOURCE, card, drive, known, link, panel, storage, with_gpus
from tests.assess.hand import roles as bundled
from tests.report.golden_machine import golden_machine

NAMES = (
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "\x1b[31mred\x1b[0m \x1b]0;title\x07 \x9b2J",
    "right\u202eto\u202cleft \u2066isolated\u2069 \u200fmark",
    "x" * 500,
    "显示器" * 60,
    "a|b|c || [link](http://x) **bold** `code` # head",
    "line\nbreak\r\nand\ttab\x00null\x7f",
    "\u2028line separator\u2029\u0085next line",
    "zero\u200bwidth\u200djoiner\ufeff",
    "e\u0301" * 100,
    "👩‍💻" * 40,
    "\ud800 a lone surrogate",
    "\\| backslash before a bar \\",
    "",
    " ",
)
STYLES = (Style(), Style(ascii=True), Style(colour=True))
_SGR = re.compile(r"\x1b\[[0-9]+m")


def machine_of(name: str) -> Machine:
    """Every name of a machine that comes from outside."""
    said = Known(name, name, note=name)
    way = replace(link(), interface=name)
    adapter = card("GeForce RTX 4080 Laptop GPU", name=said, driver=said, compute_capability=said)
    other = card("Radeon RX 7900 XTX", name=said, vendor=said, model=said)
    golden = golden_machine()
    machine = replace(
        with_gpus(adapter, other),
        taken_at=name,
        system=replace(
            golden.system,
            os=known(replace(golden.system.os.value, name=name, kernel=name)),  # type: ignore[union-attr]
            chassis=said,
            product=said,
        ),
        cpu=replace(golden.cpu, model=said, vendor=said, architecture=said, features=known((name,))),
        memory=replace(
            golden.memory,
            modules=known((MemoryModule(name, 1 << 30, name, name, 1, 2, name, name),)),
            type=said,
            installed=Known(16 << 30, name, note=name),
        ),
        storage=storage(
            drive(size=1, device=name, model=name, carries_system=True), drive(None, device=name, model=name)
        ),
        displays=known((replace(panel(name=name), connector=name, native=Unknown(name, name)), panel(name=name))),
        peripherals=Known((Peripheral("webcam", name), Peripheral("keyboard", name)), name),
        power=Known((PowerBackup("ups", name),), name),
        software=Known(
            (Software("git", Unknown(name, name), name), Software("docker", known(True), name, known(True, note=name))),
            name,
        ),
        entered=(Entered("displays.count", name, name, name), Entered(name, name, name, name)),
    )
    return replace(machine, network=replace(machine.network, links=known((way,)), default=Known(way, name)))


def role_of(name: str) -> Profile:
    base = bundled()["ml-engineer"]
    needs = tuple(replace(item, why=name, source=name, origin=name) for item in base.requirements)
    lists = (name, "ordinary")
    return replace(
        base, title=name, summary=name, requirements=needs, does=lists, tools=lists, languages=lists, cloud=lists
    )


def texts(name: str, style: Style) -> dict[str, str]:
    """Every report as terminal text."""
    machine, role, other = machine_of(name), role_of(name), bundled()["backend-engineer"]
    told = assess(role, machine)
    rows = (matrix.Row(name, machine, (told,) * 12), matrix.Row("other", machine, (told,) * 12))
    change = compare(other, role, assess(other, machine), told)
    return {
        "check": check_text(told, machine, style),
        "check all": check_text(told, machine, style, everything=True),
        "one machine": matrix.matrix_text(rows[:1], style),
        "machines": matrix.matrix_text(rows, style),
        "machine": machine_report.machine_text(machine, style),
        "roles": roles_report.list_text((role, other), style),
        "role": roles_report.show_text(role, style),
        "compare": roles_report.compare_text(change, style),
    }


def markdowns(name: str) -> dict[str, str]:
    """Every report as Markdown."""
    machine, role, other = machine_of(name), role_of(name), bundled()["backend-engineer"]
    told = assess(role, machine)
    change = compare(other, role, assess(other, machine), told)
    return {
        "check": check_markdown(told, machine),
        "machines": matrix.matrix_markdown((matrix.Row(name, machine, (told,)),)),
        "machine": machine_report.machine_markdown(machine),
        "roles": roles_report.list_markdown((role, other)),
        "role": roles_report.show_markdown(role),
        "compare": roles_report.compare_markdown(change),
    }


def assert_readable(text: str, style: Style) -> None:
    bare = _SGR.sub("", text) if style.colour else text
    for line in bare.split("\n"):
        assert line.isprintable(), repr(line)
        assert columns(line) <= style.width, f"{columns(line)}: {line}"
        if style.ascii:
            assert line.isascii()


@pytest.mark.parametrize("style", STYLES, ids=["plain", "ascii", "colour"])
@pytest.mark.parametrize("number", range(len(NAMES)))
def test_no_name_widens_a_line_or_reaches_the_terminal(number, style):
    for text in texts(NAMES[number], style).values():
        assert_readable(text, style)


@settings(max_examples=25, deadline=None)
@given(st.text(max_size=120), st.sampled_from(STYLES[:2]))
def test_nor_does_any_other_name(name, style):
    for text in texts(name, style).values():
        assert_readable(text, style)


@pytest.mark.parametrize("number", range(len(NAMES)))
def test_no_name_breaks_a_markdown_table_or_smuggles_in_markup(number):
    for name, text in markdowns(NAMES[number]).items():
        cells = 0
        for line in text.split("\n"):
            assert line.isprintable(), repr(line)
            assert "<" not in line, f"{name}: {line}"
            bars = len(re.findall(r"(?<!\\)(?:\\\\)*\|", line))
            if line.startswith("|"):
                cells = cells or bars
                assert bars == cells, f"{name}: {line}"
            else:
                cells = 0
        assert not [mark for mark in ("[link](", "`code`", "**bold", " # head") if mark in text]


@pytest.mark.parametrize("number", range(len(NAMES)))
def test_json_stays_json_and_holds_no_control_characters(number):
    machine = machine_of(NAMES[number])
    told = check_json(assess(role_of(NAMES[number]), machine), machine)
    text = json.dumps(told, ensure_ascii=False)
    assert text.isprintable()
    table = matrix.matrix_json((matrix.Row(NAMES[number], machine, (assess(role_of(NAMES[number]), machine),)),))
    assert json.dumps(table, ensure_ascii=False).isprintable()
    assert json.loads(text)["role"]["id"] == "ml-engineer"


def test_wide_letters_take_two_columns_and_marks_none():
    assert columns("显示器") == 6
    assert columns("e\u0301") == 1
    assert columns("plain") == 5


def test_a_text_from_outside_has_an_end():
    machine = replace(
        golden_machine(), taken_at="x" * 100_000, power=Known((PowerBackup("ups", "y" * 100_000),), SOURCE)
    )
    assert len(machine_report.machine_text(machine, Style())) < 20_000
