"""Text on a terminal: wrapped, aligned and clipped by columns, coloured only where asked."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deskspec.metrics.registry import METRICS
from deskspec.report.check_text import ROLES, SYMBOLS, VERDICT_SYMBOLS
from deskspec.report.terminal import Style, clip, columns, pad, style_of_stdout, wrap
from deskspec.report.words import STATES, VERDICTS, clean
from deskspec.workbench import parse_pair


@given(st.text(), st.integers(8, 100), st.integers(0, 4))
def test_no_wrapped_line_is_too_wide_and_nothing_is_lost(text, width, indent):
    lines = wrap(clean(text), width, " " * indent)
    assert all(columns(line) <= width for line in lines)
    assert "".join("".join(line.split()) for line in lines) == "".join(clean(text).split())


@given(st.text(max_size=300), st.integers(1, 60))
def test_clipped_text_fits_and_says_that_it_was_clipped(text, width):
    cut = clip(text, width)
    assert columns(cut) <= max(width, 1)
    assert cut == text or cut.endswith("…")


@given(st.text(max_size=40), st.integers(0, 60))
def test_padding_fills_and_never_cuts(text, width):
    assert columns(pad(text, width)) == max(width, columns(text))
    assert pad(text, width).startswith(text)


def test_a_number_stays_with_its_unit():
    assert wrap("it has 23.5 GB of it", 12) == ["it has", "23.5 GB of", "it"]


def test_a_command_stays_in_one_piece_where_it_fits():
    told = "say so: deskspec set a.b=yes now"
    assert wrap(told, 26) == ["say so:", "deskspec set a.b=yes now"]
    assert wrap("deskspec set " + "x." * 20, 20)[0] == "deskspec set"


def test_a_word_longer_than_a_line_is_broken_by_columns():
    assert wrap("显" * 10, 8) == ["显显显显", "显显显显", "显显"]


def test_no_colour_means_no_escape_sequences():
    assert Style().paint("text", "bad") == "text"
    assert Style(colour=True).paint("text", "bad") == "\x1b[31mtext\x1b[0m"
    assert Style(colour=True).paint("", "bad") == ""


def test_plain_ascii_keeps_every_lines_width():
    told = "✓ ◆ ✕ ○ – · ☁ … → “a” ’ × — ▸ é │ ─ ″ µ 显"
    plain = Style(ascii=True).finish(told)
    assert plain.isascii()
    assert columns(plain) <= columns(told)
    assert plain.startswith('+ * x o - | @ ~ > "a" ')


def test_a_quotation_that_is_typed_stays_on_a_line():
    told = 'so it is: deskspec set "gpu.class=GeForce RTX 3080" now'
    assert wrap(told, 45) == ["so it is:", 'deskspec set "gpu.class=GeForce RTX 3080" now']


def test_every_state_has_a_symbol_a_colour_and_a_word_and_no_symbol_means_two():
    assert set(SYMBOLS) == set(ROLES) == set(STATES)
    assert len(set(SYMBOLS.values())) == len(SYMBOLS)
    assert set(VERDICT_SYMBOLS) == set(VERDICTS)
    plain = [Style(ascii=True).finish(symbol) for symbol in SYMBOLS.values()]
    assert len(set(plain)) == len(plain)


@pytest.mark.parametrize("metric", sorted(METRICS))
def test_what_the_person_is_told_to_type_can_be_typed(metric):
    words = METRICS[metric].pair.strip('"')
    assert parse_pair(words)[0].id == metric


def test_colour_is_for_terminals_that_want_it(monkeypatch):
    class Terminal:
        encoding = "utf-8"

        def isatty(self) -> bool:
            return True

    monkeypatch.setattr("sys.stdout", Terminal())
    for name in ("NO_COLOR", "TERM"):
        monkeypatch.delenv(name, raising=False)
    assert style_of_stdout() == Style(80, colour=True, ascii=False)
    assert not style_of_stdout(to_file=True).colour
    monkeypatch.setenv("NO_COLOR", "1")
    assert not style_of_stdout().colour
    monkeypatch.delenv("NO_COLOR")
    monkeypatch.setenv("TERM", "dumb")
    assert not style_of_stdout().colour


@pytest.mark.parametrize(
    ("encoding", "ascii_only"), [("ascii", True), ("latin-1", True), ("utf-8", False), ("UTF8", False)]
)
def test_a_terminal_that_lacks_utf_8_gets_plain_ascii(monkeypatch, encoding, ascii_only):
    class Pipe:
        def isatty(self) -> bool:
            return False

    Pipe.encoding = encoding  # type: ignore[attr-defined]
    monkeypatch.setattr("sys.stdout", Pipe())
    assert style_of_stdout().ascii is ascii_only
