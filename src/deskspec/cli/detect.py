"""deskspec detect: what this machine is, with the source of every reading."""

from __future__ import annotations

from deskspec.cli import common
from deskspec.report.machine_report import machine_markdown, machine_text

_EPILOG = """\
The JSON is a saved machine: deskspec check --machine FILE reads it, anywhere.
It carries no serial numbers, host or user names, and no addresses.
"""


def run(_: str, words: list[str]) -> int:
    """Run the command: exit code 0."""
    options = common.parser("detect", "What this machine is, with the source of every reading.", _EPILOG)
    common.add_machine(options)
    common.add_output(options)
    chosen = options.parse_args(words)
    if len(chosen.machine) > 1:
        raise common.Quit("one --machine at a time; deskspec check takes several")
    bench = common.bench()
    machine = common.machines(bench, chosen)[0][1]
    common.report(
        bench,
        chosen,
        text=lambda style: machine_text(machine, style),
        markdown=lambda: machine_markdown(machine),
        document=lambda: bench.saved(machine),
    )
    return 0
