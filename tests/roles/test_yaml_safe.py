"""Whatever a file holds, it becomes a tree with places, or one error that says where and what."""

from __future__ import annotations

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from deskspec.roles import yaml_safe
from deskspec.roles.errors import ProfileError
from deskspec.roles.yaml_safe import parse

LOOK = "look at quotes, colons and indentation here"


def refused(text: str | bytes) -> str:
    with pytest.raises(ProfileError) as caught:
        parse(text if isinstance(text, bytes) else text.encode(), "f")
    return str(caught.value)


def test_every_key_and_value_knows_its_line_and_column():
    root = parse(b"a: 1\nb:\n  c: [x,  y]\n", "f")
    value = root.at("b", "c", 1)
    assert (value.text, value.line, value.column) == ("y", 3, 11)
    key = root.at("b", "c", key=True)
    assert (key.text, key.line, key.column) == ("c", 3, 3)


def test_a_step_that_leads_nowhere_ends_at_the_last_place_on_the_way():
    root = parse(b"a: {b: 1}\n", "f")
    assert root.at("a", "x", "y") is root.at("a")
    assert root.at("a", "b", 0) is root.at("a", "b")


@pytest.mark.parametrize("word", ["yes", "no", "on", "off", "7.10", "1_000", "0x10", "1e3", "2026-02-21", "12:30:45"])
def test_a_word_stays_the_text_that_was_written(word):
    assert parse(f"a: {word}\n".encode(), "f").plain() == {"a": word}


@pytest.mark.parametrize("word", ["", "~", "null", "!!null x"])
def test_nothing_is_nothing(word):
    assert parse(f"a: {word}\n".encode(), "f").plain() == {"a": None}


@pytest.mark.parametrize("word", ["'~'", '""', "!!str null", '"null"'])
def test_quoted_nothing_is_text(word):
    assert parse(f"a: {word}\n".encode(), "f").at("a").null is False


def test_a_byte_order_mark_is_no_part_of_the_text():
    assert parse(b"\xef\xbb\xbfa: 1\n", "f").plain() == {"a": "1"}


def test_a_few_aliases_stand_for_what_they_name():
    assert parse(b"a: &x [1, 2]\nb: *x\n", "f").plain() == {"a": ["1", "2"], "b": ["1", "2"]}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", "f:1:1: empty; start from: deskspec roles new"),
        ("# only a remark\n", "f:1:1: empty; start from: deskspec roles new"),
        ("---\n", "f:1:1: empty; start from: deskspec roles new"),
        ("a: 1\na: 2\n", "f:2:1: a: given twice, first in line 1; keep one of them"),
        ("a: {b: 1, c: 2, b: 3}\n", "f:1:17: b: given twice, first in line 1; keep one of them"),
        ("a:\n\tb: 1\n", "f:2:1: not YAML: a tab in the indentation; indent with spaces"),
        ("a: b: c\n", f"f:1:5: not YAML: mapping values are not allowed in this context; {LOOK}"),
        ("a: [1,\n", f"f:2:1: not YAML: did not find expected node content; {LOOK}"),
        ("a: 1\n---\nb: 2\n", "f:2:1: a second document; keep one profile to a file, without “---” inside"),
        ("? [a]\n: b\n", "f:1:3: a list or a mapping as a key; write the key as plain text"),
        ("a: &x [1]\n*x : b\n", "f:2:1: a list or a mapping as a key; write the key as plain text"),
        (
            "a: !!python/object/apply:os.system [ls]\n",
            "f:1:4: the tag “!!python/object/apply:os.system” is not allowed; leave the tag out",
        ),
        ("a: !mine b\n", "f:1:4: the tag “!mine” is not allowed; leave the tag out"),
        ("a: !!binary aGk=\n", "f:1:4: the tag “!!binary” is not allowed; leave the tag out"),
        ("a: !!map b\n", "f:1:4: the tag “!!map” is not allowed; leave the tag out"),
        ("a: &x [*x]\n", "f:1:8: the alias “*x” stands inside what it names; write the value out"),
        ("a: *x\n", "f:1:4: the alias “*x” names nothing above it; write the value out"),
        ("a: [" + "[" * 40, "f:1:23: nested deeper than 20 levels; a profile needs three"),
        ("a: b\x00c\n", "f:1:5: holds a control character; is this a text file? take it out"),
        ("a: 1\nb: \x1b[31m\n", "f:2:4: holds a control character; is this a text file? take it out"),
        ('a: "\\e[31m"\n', "f:1:4: holds a control character; take the escape out"),
        ("a: left\u202eright\n", "f:1:8: holds a control character; is this a text file? take it out"),
    ],
)
def test_what_is_wrong_is_told_with_its_place(text, told):
    assert refused(text) == told


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("a: ü\n".encode("latin-1"), "f:1:4: not UTF-8 text; save the file as UTF-8"),
        ("a: 1\n".encode("utf-16"), "f:1:1: not UTF-8 text; save the file as UTF-8"),
        (b"\x7fELF\x02\x01\x01\x00", "f:1:1: holds a control character; is this a text file? take it out"),
        (b"\x89PNG\r\n\x1a\n", "f:1:1: not UTF-8 text; save the file as UTF-8"),
    ],
)
def test_what_is_no_text_is_told_so(content, told):
    assert refused(content) == told


def test_a_bomb_of_aliases_is_refused_before_it_unfolds():
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [" + ", ".join([f"*a{n - 1}"] * 8) + "]" for n in range(1, 12)]
    assert refused("\n".join(lines)) == "f:4:10: more than 16 aliases; write the values out"


def test_few_aliases_to_much_count_with_all_that_they_stand_for():
    text = "a: &a [" + "x," * 2000 + "]\n" + "".join(f"b{n}: *a\n" for n in range(12))
    assert refused(text) == "f:10:5: more than 20000 values; is this the right file?"


def test_aliases_do_not_nest_deeper_than_brackets_may():
    text = "a: &a " + "[" * 12 + "]" * 12 + "\nb: " + "[" * 12 + "*a" + "]" * 12 + "\n"
    assert refused(text) == "f:2:16: nested deeper than 20 levels; a profile needs three"


def test_a_quarter_of_a_megabyte_of_brackets_is_refused_at_once():
    assert "nested deeper" in refused("[" * (256 * 1024))
    assert "nested deeper" in refused("{a: " * (64 * 1024))


def test_a_flood_of_values_is_refused():
    assert "more than 20000 values" in refused("[" + "x," * 100_000 + "]")


def test_the_parser_written_in_python_tells_the_same_places(monkeypatch):
    monkeypatch.setattr(yaml_safe, "LOADER", yaml.SafeLoader)
    assert refused("a: 1\nb: {c: 1, c: 2}\n") == "f:2:11: c: given twice, first in line 2; keep one of them"
    assert refused("a:\n\tb: 1\n") == "f:2:1: not YAML: a tab in the indentation; indent with spaces"
    assert parse("ä: {b: ü}\n".encode(), "f").at("ä", "b").column == 8


def test_columns_count_characters():
    assert parse("ä: {b: ü}\n".encode(), "f").at("ä", "b").column == 8


def place_told(content: bytes) -> tuple[int, int]:
    """Where something is wrong; the beginning where nothing is."""
    try:
        parse(content, "f").plain()
    except ProfileError as error:
        assert_told(error)
        return error.line, error.column
    return 1, 1


def assert_told(error: ProfileError) -> None:
    assert str(error).startswith(f"f:{error.line}:{error.column}: ")
    assert str(error).isprintable()


@given(st.text(max_size=300))
def test_any_text_is_a_tree_or_a_profile_error(text):
    assert min(place_told(text.encode("utf-8", "surrogatepass"))) >= 1


@given(st.text(alphabet="ab :-[]{}&*!|>'\"\n\t#?,%@`~.0", max_size=60))
def test_any_punctuation_is_a_tree_or_a_profile_error(text):
    line, column = place_told(text.encode())
    lines = (text + "\n").split("\n")
    assert line <= len(lines)
    assert column <= max(map(len, lines)) + 1


@given(st.binary(max_size=300))
def test_any_bytes_are_a_tree_or_a_profile_error(content):
    assert min(place_told(content)) >= 1


PLAIN = st.recursive(
    st.text(st.characters(min_codepoint=33, max_codepoint=126), max_size=8),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text("abc", min_size=1), inner, max_size=4),
    max_leaves=12,
)


@given(st.dictionaries(st.text("abc", min_size=1, max_size=3), PLAIN, min_size=1, max_size=4))
def test_what_yaml_writes_comes_back_as_it_was(tree):
    assert parse(yaml.safe_dump(tree).encode(), "f").plain() == tree
