"""Changes of a profile's text in place: what is wanted is there, and nothing else has moved."""

from __future__ import annotations

import difflib

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from deskspec.metrics.kinds import OneOf
from deskspec.metrics.registry import METRICS
from deskspec.roles.change import NEED_KEYS, CannotEdit, Change
from deskspec.roles.document import NEEDS, read_draft
from deskspec.roles.edit import changed
from deskspec.roles.errors import ProfileError
from deskspec.roles.levels import written
from deskspec.roles.template import template
from deskspec.roles.yaml_safe import parse
from tests.roles.edit_texts import changes, oddities, profiles

FRESH = template("mine", "Mine", "backend-engineer")
OWN = """\
  memory.size:
    minimum: 16 GB
    recommended: 32 GB
    why: Say what the role does with so much memory.
    source: our own experience
"""
#: A role that has come to its first own need.
TEXT = FRESH.replace("requirements:\n", "requirements:\n" + OWN)
HEAD = "id: mine\ntitle: Mine\n"


def lines_changed(before: str, after: str) -> tuple[list[str], list[str]]:
    """The lines that went and the lines that came."""
    told = list(difflib.ndiff(before.splitlines(), after.splitlines()))
    return [line[2:] for line in told if line[0] == "-"], [line[2:] for line in told if line[0] == "+"]


def need(text: str, metric: str) -> dict[str, str] | None:
    tree = parse(text.encode(), "").plain()
    assert isinstance(tree, dict)
    return (tree["requirements"] or {}).get(metric)


# --- by hand: how it looks


def test_the_first_own_need_of_a_new_role_stands_above_the_examples():
    after = changed(FRESH, Change("memory.size", {"minimum": "48 GB"}))
    assert lines_changed(FRESH, after) == ([], ["  memory.size:", "    minimum: 48 GB"])
    assert after.index("memory.size:\n") > after.index("requirements:")


def test_one_level_changes_in_its_own_line():
    after = changed(TEXT, Change("memory.size", {"minimum": "48 GB"}))
    assert lines_changed(TEXT, after) == (["    minimum: 16 GB"], ["    minimum: 48 GB"])


def test_a_new_need_stands_in_the_order_of_the_metrics_written_as_its_neighbours():
    text = HEAD + "requirements:\n  cpu.cores: {minimum: 8}\n  power.ups: {recommended: yes}\n"
    after = changed(text, Change("memory.size", {"minimum": "48 GB", "why": "Two engines: at once."}))
    line = '  memory.size: {minimum: 48 GB, why: "Two engines: at once."}'
    assert after.splitlines() == [*text.splitlines()[:4], line, text.splitlines()[4]]


def test_a_new_need_goes_in_a_line_a_key_where_the_others_do():
    after = changed(TEXT, Change("power.ups", {"recommended": "yes", "weight": "advised"}))
    assert lines_changed(TEXT, after) == ([], ["  power.ups:", "    recommended: yes", "    weight: advised"])
    assert after.index("power.ups:") < after.index("# displays.count")


@pytest.mark.parametrize(
    "empty", ["", "requirements:\n", "requirements: {}  # none yet\n", "requirements: ~ # none yet\n"]
)
def test_the_first_need_makes_its_place(empty):
    text = HEAD + empty + "drop: [power.ups]\n"
    after = changed(text, Change("cpu.cores", {"minimum": "12"}))
    assert need(after, "cpu.cores") == {"minimum": "12"}
    assert "  cpu.cores:\n    minimum: 12\ndrop: [power.ups]\n" in after
    assert ("# none yet" in after) == ("# none yet" in empty)


def test_the_last_need_taken_back_leaves_a_file_that_holds():
    after = changed(TEXT, Change("memory.size", take_back=True))
    assert read_draft(after.encode(), "", own=True).needs == ()
    assert "# displays.count" in after


def test_dropping_writes_a_list_below_the_needs_and_takes_it_out_again():
    once = changed(TEXT, Change("power.ups", dropped=True))
    twice = changed(once, Change("memory.size", take_back=True, dropped=True))
    assert once.rstrip().splitlines()[-4:] != TEXT.rstrip().splitlines()[-4:]
    assert "drop: [power.ups, memory.size]\n" in twice
    assert changed(once, Change("power.ups", dropped=False)) == TEXT


@pytest.mark.parametrize(
    "drop", ["drop:\n- power.ups  # why not\n- cpu.cores\n# end\n", "drop: [\n  power.ups, # a, b\n  cpu.cores\n]\n"]
)
def test_a_list_a_line_an_item_keeps_its_layout(drop):
    text = HEAD + drop
    more = changed(text, Change("memory.size", dropped=True))
    assert changed(more, Change("memory.size", dropped=False)) == text
    less = changed(text, Change("cpu.cores", dropped=False))
    assert "power.ups" in less
    assert drop[drop.index("#") : drop.index("\n", drop.index("#"))] in less


def test_title_and_summary():
    after = changed(TEXT, Change(keys={"title": "Mine: the second", "summary": "Says\nmore."}))
    assert lines_changed(TEXT, after)[1] == ['title: "Mine: the second"', "summary: Says more."]
    gone = changed(after, Change(keys={"summary": None}))
    assert "summary:" not in gone
    assert lines_changed(gone, changed(gone, Change(keys={"summary": "Back."}))) == ([], ["summary: Back."])


def test_text_over_several_lines_is_one_value():
    text = HEAD + "requirements:\n  cpu.cores:\n    why: >\n      One\n      two.\n\n    # below\n    minimum: 8\n"
    after = changed(text, Change("cpu.cores", {"why": "Three."}))
    assert after == HEAD + "requirements:\n  cpu.cores:\n    why: Three.\n\n    # below\n    minimum: 8\n"


def test_a_file_from_windows_keeps_its_line_ends():
    text = TEXT.replace("\n", "\r\n")
    after = changed(text, Change("power.ups", {"recommended": "yes"}))
    assert after.replace("\r\n", "").count("\n") == 0
    assert changed(after, Change("power.ups", take_back=True)) == text


@pytest.mark.parametrize(
    "needs",
    [
        "  cpu.cores: &a {minimum: 8}\n  cpu.threads: *a\n",
        "  cpu.threads: {minimum: &a 8}\n  cpu.cores: {minimum: *a}\n",
        "  cpu.threads: {minimum: 8}\n  ? cpu.cores\n  : {minimum: 8}\n",
    ],
)
def test_what_cannot_be_changed_in_place_is_refused_or_right(needs):
    text = HEAD + "requirements:\n" + needs
    for change in (Change("cpu.cores", {"minimum": "12"}), Change("cpu.cores", take_back=True)):
        try:
            after = changed(text, change)
        except CannotEdit:
            continue
        assert need(after, "cpu.threads") == {"minimum": "8"}
        assert need(after, "cpu.cores") == (None if change.take_back else {"minimum": "12"})


def test_an_alias_is_never_written_through():
    text = HEAD + "requirements:\n  cpu.cores: &a {minimum: 8}\n  cpu.threads: *a\n"
    with pytest.raises(CannotEdit, match="change it in the text"):
        changed(text, Change("cpu.threads", {"minimum": "12"}))


def test_a_text_that_is_no_yaml_is_told_by_its_place():
    with pytest.raises(ProfileError, match=":2:"):
        changed("id: [\n}", Change("cpu.cores", {"minimum": "8"}))


# --- whatever it looks like


def place_of(text: str, change: Change) -> tuple[int, int]:
    """The lines of what a change may touch, told by another reader of YAML; empty where it is not there yet."""
    root = yaml.compose(text, Loader=yaml.SafeLoader)
    assert root is not None
    spots = []
    for key, value in root.value:
        if key.value == "requirements" and isinstance(value, yaml.MappingNode):
            spots += [(k, v) for k, v in value.value if k.value == change.metric]
        elif (key.value == "drop" and change.dropped is not None) or (not change.metric and key.value in change.keys):
            spots.append((key, value))
    lines = [(key.start_mark.line, last_line(key, value)) for key, value in spots]
    if not lines:
        return 0, -1
    first = min(line for line, _ in lines)
    if change.take_back:
        above = text.splitlines()[:first]
        first -= next((count for count, line in enumerate(reversed(above)) if line[:1] != "#"), 0)
    return first, max(line for _, line in lines)


def last_line(key: yaml.Node, value: yaml.Node) -> int:
    """The last line with something of the value in it."""
    if isinstance(value, yaml.CollectionNode) and not value.flow_style and value.value:
        last = value.value[-1]
        return last_line(*last) if isinstance(last, tuple) else last_line(last, last)
    if isinstance(value, yaml.ScalarNode) and value.style in ("|", ">"):
        text = value.start_mark.buffer or ""
        return value.end_mark.line - 1 if text else value.end_mark.line
    return max(key.end_mark.line, value.end_mark.line)


@settings(max_examples=300)
@given(profiles(), changes())
def test_after_any_change_the_text_says_what_was_wanted_and_the_rest_is_as_before(given_, change):
    text, metrics = given_
    try:
        read_draft(text.encode(), "", own=True)
    except ProfileError:
        return
    after = changed(text, change)
    draft = read_draft(after.encode(), "", own=True)
    told = need(after, change.metric) if "requirements" in after and change.metric else None
    if change.take_back:
        assert told is None
    for key, wanted in change.keys.items() if change.metric else ():
        assert (told or {}).get(key) == (" ".join(wanted.split()) if wanted is not None else None)
    if change.dropped is not None:
        assert (change.metric in draft.drop) is change.dropped
    others = [metric for metric in metrics if metric != change.metric]
    assert [need(after, metric) for metric in others] == [need(text, metric) for metric in others]
    outside_is_as_before(text, after, change)


def outside_is_as_before(text: str, after: str, change: Change) -> None:
    """Every line outside the entry stands as it was, and in the same order."""
    first, last = place_of(text, change)
    lines = text.splitlines(keepends=True)
    outside = lines[:first] + lines[last + 1 :] if last >= first else lines
    # A value may begin on the line of what holds it: "requirements: {}", or a file that is one line.
    held = {"requirements:", "drop:"} if change.metric else set()
    kept = [line.strip("\r\n") for line in outside if not any(line.startswith(name) for name in held)]
    left = iter(after.splitlines())
    assert all(line in left for line in kept), (text, after)


# --- whatever the nodes are


@pytest.mark.parametrize(
    "text",
    [
        "requirements:\n  memory.size: 32 GB\n",
        "requirements:\n  memory.size: [32 GB]\n",
        "requirements: [a, b]\n",
        "requirements: foo\n",
        "requirements:\n  - a\n  - b\n",
        "drop: power.ups\n",
        "drop: {power.ups: x}\n",
    ],
)
def test_what_is_no_profile_is_refused(text):
    with pytest.raises(CannotEdit):
        changed(HEAD + text, Change("memory.size", {"minimum": "64 GB"}, dropped=False))


def test_a_file_of_which_nothing_would_be_left_is_refused():
    with pytest.raises(CannotEdit):
        changed("summary: x\ntitle: y\n", Change(keys={"title": None, "summary": None}))


def test_half_a_character_is_refused():
    with pytest.raises(CannotEdit):
        changed(HEAD + "summary: half \ud800\n", Change(keys={"title": "Other"}))


#: What the shapes above have for comments; the rest that looks like one is text.
SAID = {"# c", "# d", "# e", "# f", "# g", "# h", "# top", "# last"}


def said(text: str) -> list[str]:
    """Comments as the pieces have them, each at the end of a line."""
    return sorted(mark for line in text.splitlines() for mark in SAID if line.endswith(mark))


@settings(max_examples=600)
@given(oddities(), changes())
def test_of_any_shape_a_change_is_made_or_refused_and_takes_no_other_comment(text, change):
    try:
        after = changed(text, change)
    except (CannotEdit, ProfileError):
        return
    assert isinstance(parse(after.encode(), "").plain(), dict)
    takes_out = change.take_back or change.dropped is False or None in change.keys.values()
    if not takes_out:
        assert said(after) == said(text)


# --- levels


@pytest.mark.parametrize("metric", NEEDS)
def test_every_metrics_example_can_be_written_as_a_level_and_read_again(metric):
    kind = METRICS[metric].kind
    words = {"gpu.class": "GeForce RTX 4080"}
    value = kind.parse_level(words.get(metric, METRICS[metric].example or kind.example))
    assert kind.parse_level(written(metric, value)) == value


@given(st.integers(1, 1 << 50), st.floats(0.001, 1e9), st.sampled_from(["memory.size", "storage.size", "storage.free"]))
def test_amounts_that_no_one_would_write_are_written_exactly(size, rate, metric):
    kind = METRICS[metric].kind
    assert kind.parse_level(written(metric, size)) == size
    for other in ("network.download", "network.latency", "displays.refresh"):
        assert METRICS[other].kind.parse_level(written(other, rate)) == rate


def test_every_key_of_a_need_has_its_place_in_the_order():
    from deskspec.roles.document import RequirementForm

    assert set(NEED_KEYS) == set(RequirementForm.model_fields)


def test_several_systems_are_written_as_a_list_that_is_read_again():
    kind = METRICS["system.os"].kind
    assert isinstance(kind, OneOf)
    assert written("system.os", kind.parse_level("Linux,macOS,wsl2")) == "Linux, macOS, Windows with WSL2"
