"""deskspec set, unset, list: the person's own word on what no machine can read, or reads wrong."""

from __future__ import annotations

import argparse

from deskspec.cli import common
from deskspec.metrics.registry import GROUPS, METRICS
from deskspec.model.machine import Entered
from deskspec.report.terminal import Style, columns, pad, style_of_stdout
from deskspec.report.words import clean
from deskspec.units import QuantityError
from deskspec.workbench import Workbench

_EPILOG = """\
examples:
  deskspec set network.download=250Mbps network.upload=40Mbps
  deskspec set peripherals.headset=yes workspace.desk=yes
  deskspec set gpu.rented=yes            "I rent a GPU for heavy work"
  deskspec set --metrics                 every metric with an example
"""


def run(name: str, words: list[str]) -> int:
    """Run one of the three: exit code 0, 1 where `unset` found nothing to drop."""
    if name == "set":
        return _set(words)
    if name == "unset":
        return _unset(words)
    common.parser("list", "The values of your own that are kept for this machine.").parse_args(words)
    return _list(common.bench())


def _set(words: list[str]) -> int:
    parser = common.parser("set", "Keep values of your own for this machine.", _EPILOG)
    parser.add_argument("pairs", metavar="METRIC=VALUE", nargs="*")
    parser.add_argument("--metrics", action="store_true", help="list every metric with an example")
    parser.add_argument("--list", action="store_true", help="list what is kept, as deskspec list does")
    options = parser.parse_args(words)
    if options.metrics:
        print(style_of_stdout().finish(_metrics()), end="")
        return 0
    bench = common.bench()
    if options.list or not options.pairs:
        return _list(bench)
    return _kept(bench, options)


def _kept(bench: Workbench, options: argparse.Namespace) -> int:
    style = style_of_stdout()
    for entry in common.refusing(lambda: bench.keep(options.pairs)):
        print(style.finish(f"kept: {_line(entry)}"))
    return 0


def _unset(words: list[str]) -> int:
    parser = common.parser("unset", "Drop values of your own; what was detected counts again.")
    parser.add_argument("metrics", metavar="METRIC", nargs="+")
    options = parser.parse_args(words)
    bench = common.bench()
    gone = common.refusing(lambda: bench.forget(options.metrics))
    for name in gone:
        print(f"dropped: {name}")
    missing = [name for name in dict.fromkeys(map(str.strip, options.metrics)) if name not in gone]
    if missing:
        raise common.Quit(f"nothing was kept for {', '.join(missing)}; deskspec list tells what is", 1)
    return 0


def _list(bench: Workbench) -> int:
    entries = bench.entered()
    common.remarks(bench)
    style = style_of_stdout()
    if not entries:
        print("Nothing is kept for this machine. deskspec set METRIC=VALUE keeps a value.")
    for entry in entries:
        print(style.finish(_line(entry)))
    return 0


def _line(entry: Entered) -> str:
    shown = _shown(entry)
    saw = f", where {entry.saw} was seen" if entry.saw and entry.saw != shown else ""
    return f"{entry.metric} = {shown} (you, {entry.at[:10]}{saw})"


def _shown(entry: Entered) -> str:
    """The value in its metric's form; as it was written where an earlier DeskSpec took what this one doesn't."""
    metric = METRICS.get(entry.metric)
    try:
        return metric.kind.show(metric.kind.parse(entry.text)) if metric else clean(entry.text)
    except QuantityError:
        return f"{clean(entry.text)}, which does not fit: deskspec unset {entry.metric}"


def _metrics(style: Style | None = None) -> str:
    lines: list[str] = []
    width = max(columns(metric.label) for metric in METRICS.values())
    for group in GROUPS:
        lines += [group]
        for metric in METRICS.values():
            if metric.group == group:
                lines.append(
                    f"  {pad(metric.id, 22)} {pad(metric.label, width)}  {metric.example or metric.kind.example}"
                )
        lines.append("")
    return "\n".join(lines[:-1]) + "\n"
