"""deskspec detect: what this machine is, with the source of every reading."""

from __future__ import annotations

from deskspec.cli import common

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
    if chosen.format == "json":
        common.emit(chosen, common.as_json(bench.saved(machine)))
    elif chosen.format == "md":
        from deskspec.report.machine_report import machine_markdown

        common.emit(chosen, machine_markdown(machine))
    else:
        from deskspec.report.machine_report import machine_text

        common.emit(chosen, machine_text(machine, common.style(chosen)))
    common.remarks(bench)
    return 0
