"""Texts that can be told again: English by themselves, another language where a translator is installed."""

from __future__ import annotations

from typing import ClassVar

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deskspec import wording
from deskspec.units import QuantityError, parse_memory, show_memory, show_storage
from deskspec.wording import all_of, in_words, inside, join, mark, moment, number, say, say_many, shown


class German:
    """A few words, as a translation file would have them."""

    english = False

    WORDS: ClassVar = {
        "short by {missing}": "{missing} fehlen",
        "{n} GB": "{n} GByte",
        "{items} and {last}": "{items} und {last}",
        "memory": "Speicher",
        "Memory": "Arbeitsspeicher",
        "yes": "ja",
        "broken {value}": "kaputt {valeu}",
    }

    def text(self, english, count=None):
        if english == "{count} cores":
            return "{count} Kern" if count == 1 else "{count} Kerne"
        return self.WORDS.get(english, english)

    def number(self, value, digits):
        return str(number(value, digits)).replace(".", ",")

    def moment(self, iso):
        return ".".join(reversed(iso.split("-")))


@pytest.fixture
def german():
    wording.install(German())
    yield
    wording.install(None)


def test_a_text_is_plain_english_without_a_translator():
    told = say("short by {missing}", missing=show_memory(2 << 30))
    assert told == "short by 2 GB"
    assert shown(told) is told


def test_a_text_is_told_again_with_its_values_and_numbers(german):
    told = say("short by {missing}", missing=show_memory(33_393_000_000))
    assert told == "short by 31.1 GB"
    assert shown(told) == "31,1 GByte fehlen"


def test_the_form_goes_with_the_count(german):
    told = [say_many("{count} core", "{count} cores", count) for count in (1, 2)]
    assert told == ["1 core", "2 cores"]
    assert [shown(text) for text in told] == ["1 Kern", "2 Kerne"]


def test_a_counted_text_without_a_translation_keeps_its_english_form(german):
    assert shown(say_many("{count} role", "{count} roles", 1)) == "1 role"


def test_lists_are_told_item_by_item(german):
    assert all_of(["CPU", "memory", "yes"]) == "CPU, memory and yes"
    assert shown(all_of(["CPU", "memory", "yes"])) == "CPU, Speicher und ja"
    assert shown(join(" · ", ["yes", "", "memory"])) == "ja · Speicher"


def test_a_name_inside_a_sentence_is_told_by_its_name(german):
    assert inside("Memory", "memory") == "memory"
    assert shown(inside("Memory", "memory")) == "Arbeitsspeicher"
    assert shown(inside("Download", "download")) == "Download"


def test_days_are_written_as_the_person_writes_them(german):
    assert shown(join(", ", [mark("yes"), moment("2026-11-20")])) == "ja, 20.11.2026"


def test_a_translation_that_names_what_there_is_not_is_passed_over(german):
    assert shown(say("broken {value}", value="x")) == "broken x"


def test_braces_in_a_value_are_no_names(german):
    assert shown(say("short by {missing}", missing="{n} {0} {")) == "{n} {0} { fehlen"


def test_what_an_error_tells_can_be_told_again(german):
    with pytest.raises(QuantityError) as told:
        parse_memory("32")
    assert str(told.value) == "“32”: the unit is missing; write a size of memory such as 32 GB"
    assert isinstance(in_words(told.value), wording.Said)
    assert in_words(ValueError("plain")) == "plain"


@given(st.integers(min_value=0, max_value=10**18))
def test_a_size_reads_the_same_in_another_writing(size):
    """Only the translator's own separators differ."""
    english = [show_memory(size), show_storage(size)]
    wording.install(German())
    try:
        told = [shown(text).replace("GByte", "GB").replace(",", ".") for text in english]
    finally:
        wording.install(None)
    assert told == english


@given(st.floats(min_value=0, max_value=1e6), st.integers(min_value=0, max_value=3))
def test_a_number_is_what_python_writes_without_needless_zeros(value, digits):
    assert float(number(value, digits)) == round(value, digits)
    assert "." not in number(value, digits) or not number(value, digits).endswith("0")
