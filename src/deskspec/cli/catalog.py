"""deskspec catalog: look through the parts, import more, and say what they cost."""

from __future__ import annotations

import argparse
from collections.abc import Callable

from deskspec.cli import common
from deskspec.model.part import PartKind
from deskspec.report import catalog_report as report
from deskspec.report.terminal import style_of_stdout

_EPILOG = """\
verbs:
  catalog [list] [WORDS]       parts by name, with the price and its age
  catalog show ID              one part in full: facts, prices, sources
  catalog import PATH          the BuildCores open database or pc-part-dataset
                               (folder, zip or tar), or a CSV table of yours
  catalog export [WORDS]       a CSV table that can be imported again
  catalog set-price ID PRICE   your own price, as of today; none drops it
  catalog drop ID              take an imported part or one of yours away
  catalog settings             currency, tax and your rates; --help tells how
                               to set them

Prices are dated and never today's. The bundled ones are in US dollars and
before tax; one in another currency counts only with a rate of yours.
"""
_LIMIT = 30


def run(_: str, words: list[str]) -> int:
    """Run one verb; exit code 0, or 2 where the call or a file is wrong."""
    if words and words[0] in _VERBS:
        return _VERBS[words[0]](words[1:])
    return _list(words)


def _say(line: str) -> None:
    print(style_of_stdout().finish(line))


def _asked(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("words", metavar="WORDS", nargs="*", help="words of the name or the maker, all of them")
    parser.add_argument("--kind", action="append", default=[], help="only this kind, such as gpu; may be repeated")


def _list(words: list[str]) -> int:
    parser = common.parser("catalog", "Look through the parts, import more, and say what they cost.", _EPILOG)
    _asked(parser)
    parser.add_argument("--limit", type=int, default=_LIMIT, help=f"at most so many (default {_LIMIT}; 0: all)")
    common.add_output(parser, (*common.FORMATS, "csv"))
    options = parser.parse_args(words)
    if options.limit < 0:
        raise common.Quit(f"--limit {options.limit}: give a number from 0 on")
    bench = common.bench()
    found = common.refusing(lambda: bench.parts(_kinds(options.kind), " ".join(options.words)))
    parts = found[: options.limit] if options.limit else found
    left_out = len(found) - len(parts)
    if options.format == "csv":
        common.emit(options, report.list_csv(parts))
        return 0
    common.report(
        bench,
        options,
        text=lambda style: report.list_text(parts, left_out, style),
        markdown=lambda: report.list_markdown(parts, left_out),
        document=lambda: report.list_json(parts, left_out),
    )
    return 0


def _kinds(names: list[str]) -> tuple[PartKind, ...]:
    from deskspec.catalog_desk import kind_named

    return tuple(kind_named(name) for name in names)


def _show(words: list[str]) -> int:
    parser = common.parser("catalog show", "One part in full: facts, prices, sources.")
    parser.add_argument("part", metavar="ID")
    common.add_output(parser)
    options = parser.parse_args(words)
    bench = common.bench()
    part = common.refusing(lambda: bench.part(options.part))
    common.report(
        bench,
        options,
        text=lambda style: report.show_text(part, style),
        markdown=lambda: report.show_markdown(part),
        document=lambda: report.part_json(part),
    )
    return 0


def _import(words: list[str]) -> int:
    told = "Import parts; what came from the same place before gives way to it. All of them or none."
    parser = common.parser("catalog import", told)
    parser.add_argument("path", metavar="PATH", help="a folder, a zip or tar archive, or a CSV table")
    options = parser.parse_args(words)
    bench = common.bench()
    with common.Progress("Importing") as bar:

        def told_of(done: int, total: int) -> None:
            bar.line(f"{done * 100 // total} % " if total else "… ")

        read = common.refusing(lambda: bench.import_parts(options.path, told_of))
    for line in report.imported_text(read.parts, read.kinds, read.skipped):
        _say(line)
    return 0


def _export(words: list[str]) -> int:
    parser = common.parser("catalog export", "A CSV table of parts that can be imported again.")
    _asked(parser)
    parser.add_argument("-o", "--output", metavar="FILE", help="write to a file instead of standard output")
    options = parser.parse_args(words)
    bench = common.bench()
    found = common.refusing(lambda: bench.exported_parts(_kinds(options.kind), " ".join(options.words)))
    common.emit(options, found)
    return 0


def _set_price(words: list[str]) -> int:
    told = "Keep your own price of a part, as of today: 1299, $1,299 or 1.299,00 EUR; none takes it back."
    parser = common.parser("catalog set-price", told)
    parser.add_argument("part", metavar="ID")
    parser.add_argument("price", metavar="PRICE")
    options = parser.parse_args(words)
    bench = common.bench()
    part = common.refusing(lambda: bench.set_price(options.part, options.price))
    _say(f"{part.name}: {report.price_text(part.offer)}")
    return 0


def _drop(words: list[str]) -> int:
    parser = common.parser("catalog drop", "Take an imported part or one of yours away.")
    parser.add_argument("part", metavar="ID")
    options = parser.parse_args(words)
    common.refusing(lambda: common.bench().drop_part(options.part))
    _say(f"{options.part}: gone from the catalogue")
    return 0


def _settings(words: list[str]) -> int:
    parser = common.parser("catalog settings", "What holds for every plan: currency, tax and your rates.")
    parser.add_argument("--currency", metavar="CODE", help="plan in this currency, such as EUR; your rates are dropped")
    parser.add_argument("--tax", metavar="PERCENT", help="comes on every price; the budget includes it; 0 for none")
    told = "what one unit of another currency is in yours, such as USD=0.93; USD= drops it"
    parser.add_argument("--rate", metavar="CODE=NUMBER", action="append", default=[], help=told)
    options = parser.parse_args(words)
    bench = common.bench()
    if options.currency is not None:
        common.refusing(lambda: bench.choose_currency(options.currency))
    if options.tax is not None:
        common.refusing(lambda: bench.choose_tax(options.tax))
    for rate in options.rate:
        common.refusing(lambda rate=rate: bench.choose_rate(rate))  # type: ignore[misc]
    for line in report.settings_text(bench.currency, bench.tax, bench.rates, bench.part_counts()):
        _say(line)
    return 0


_VERBS: dict[str, Callable[[list[str]], int]] = {
    "list": _list,
    "show": _show,
    "import": _import,
    "export": _export,
    "set-price": _set_price,
    "drop": _drop,
    "settings": _settings,
}
