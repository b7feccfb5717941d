"""A change of a profile's text leaves every comment where it belongs."""

from __future__ import annotations

import pytest

from deskspec.roles.change import CannotEdit, Change
from deskspec.roles.edit import changed

HEAD = "id: mine\ntitle: Mine\n"
SIZE = Change("memory.size", {"minimum": "64 GB"})
BOTH = "  cpu.cores:\n    minimum: 8\n  power.ups:\n    recommended: yes\n"


@pytest.mark.parametrize(
    ("before", "change", "after"),
    [
        ("requirements: # mine\n  {}\n", SIZE, "requirements: # mine\n  memory.size:\n    minimum: 64 GB\n"),
        ("requirements: # mine\n  ~\n", SIZE, "requirements: # mine\n  memory.size:\n    minimum: 64 GB\n"),
        (
            "requirements: {\n  # nothing yet\n  }\n",
            SIZE,
            "requirements:\n  memory.size:\n    minimum: 64 GB\n  # nothing yet\n",
        ),
        (
            "requirements:\n  memory.size: {\n # soon\n  } # or not\n",
            SIZE,
            "requirements:\n  memory.size:\n    minimum: 64 GB\n    # soon\n    # or not\n",
        ),
        (
            "requirements: {memory.size: {# soon\n }}\n",
            SIZE,
            "requirements: {memory.size: {minimum: 64 GB # soon\n }}\n",
        ),
        ("drop: [ # not these\n]\n", Change("power.ups", dropped=True), "drop: [power.ups] # not these\n"),
        ("drop: {# not these\n}\n", Change("power.ups", dropped=True), "drop: [power.ups] # not these\n"),
        (
            "requirements:\n  memory.size:\n    why: > # folded\n      One.\n\n  # next\n",
            Change("memory.size", {"why": "Two."}),
            "requirements:\n  memory.size:\n    why: Two. # folded\n\n  # next\n",
        ),
        ("requirements: &r {}\n", SIZE, "requirements: &r\n  memory.size:\n    minimum: 64 GB\n"),
        ("requirements: {memory.size: &m {}}\n", SIZE, "requirements: {memory.size: &m {minimum: 64 GB}}\n"),
        ("requirements: {memory.size: &m ~}\n", SIZE, "requirements: {memory.size: &m {minimum: 64 GB}}\n"),
        (
            "requirements:\n  memory.size:\n    minimum: &ram 32 GB\n",
            SIZE,
            "requirements:\n  memory.size:\n    minimum: &ram 64 GB\n",
        ),
        ("requirements:\n  memory.size:\n", SIZE, "requirements:\n  memory.size:\n    minimum: 64 GB\n"),
        ("requirements:\n  memory.size: ~ # c\n", SIZE, "requirements:\n  memory.size: # c\n    minimum: 64 GB\n"),
        ("requirements:\n  memory.size: &a\n", SIZE, "requirements:\n  memory.size: &a\n    minimum: 64 GB\n"),
    ],
)
def test_what_stands_in_or_around_a_value_that_is_written_anew_stays(before, change, after):
    assert changed(HEAD + before, change) == HEAD + after
    assert changed((HEAD + before).replace("\n", "\r\n"), change) == (HEAD + after).replace("\n", "\r\n")


@pytest.mark.parametrize(
    "needs",
    [
        "memory.size:\n    minimum:\n      - 32 GB # asked in 2024\n      - 16 GB # before\n",
        "memory.size:\n    minimum: [32 GB # asked in 2024\n      ] # so far\n",
        "memory.size: {minimum: &a # asked in 2024\n    32 GB, why: x}\n",
    ],
)
def test_a_change_that_would_cost_a_comment_is_refused(needs):
    with pytest.raises(CannotEdit, match="the form can't change here; change it in the text"):
        changed(HEAD + "requirements:\n  " + needs, SIZE)


def test_an_anchor_that_is_named_elsewhere_is_not_written_through():
    text = HEAD + "requirements:\n  memory.size:\n    minimum: &ram 32 GB\n    recommended: *ram\n"
    with pytest.raises(CannotEdit):
        changed(text, SIZE)
    text = HEAD + "requirements: &r {}\ndrop: *r\n"
    with pytest.raises(CannotEdit):
        changed(text, SIZE)


def test_a_new_first_need_stands_above_what_is_said_of_the_one_below():
    text = HEAD + "requirements:\n  # General.\n\n  # Two VMs\n    # run at once.\n  memory.size: {minimum: 32 GB}\n"
    after = changed(text, Change("cpu.cores", {"minimum": "8"}))
    assert after == text.replace("  # Two", "  cpu.cores: {minimum: 8}\n  # Two")
    assert changed(after, Change("cpu.cores", take_back=True)) == text


def test_a_new_first_need_in_braces_stands_above_what_is_said_of_the_one_below():
    text = HEAD + "requirements: {\n  # Two VMs run at once.\n  memory.size: {minimum: 32 GB} # asked\n}\n"
    after = changed(text, Change("cpu.cores", {"minimum": "8"}))
    assert after == text.replace("  # Two", "  cpu.cores: {minimum: 8},\n  # Two")
    assert changed(after, Change("cpu.cores", take_back=True)) == text


@pytest.mark.parametrize("comma", ["", ","])
def test_a_comment_beside_a_need_in_braces_stays_beside_it(comma):
    text = HEAD + f"requirements: {{\n  cpu.cores: {{minimum: 8}}{comma} # asked\n}}\n"
    line = "  cpu.cores: {minimum: 8}, # asked\n"
    after = changed(text, SIZE)
    assert after == HEAD + f"requirements: {{\n{line}  memory.size: {{minimum: 64 GB}}{comma}\n}}\n"
    assert changed(after, Change("memory.size", take_back=True)) == HEAD + f"requirements: {{\n{line}}}\n"


def test_a_need_taken_back_takes_what_is_said_above_it_along():
    text = HEAD + "requirements:\n" + BOTH
    for metric in ("cpu.cores", "power.ups"):
        said = text.replace(f"  {metric}:", f"  # Of this one,\n# and only this.\n  {metric}:")
        assert changed(said, Change(metric, take_back=True)) == changed(text, Change(metric, take_back=True))
        apart = text.replace(f"  {metric}:", f"  # Of all.\n\n  {metric}:")
        assert "  # Of all.\n\n" in changed(apart, Change(metric, take_back=True))


def test_a_need_taken_back_takes_what_is_set_in_below_it_along_and_leaves_its_neighbours():
    text = HEAD + "requirements:\n" + BOTH.replace("  power", "    # or 12\n\n    # asked\n  # Calls.\n  power")
    after = changed(text, Change("cpu.cores", take_back=True))
    assert after == HEAD + "requirements:\n  # Calls.\n  power.ups:\n    recommended: yes\n"
    after = changed(text, Change("power.ups", take_back=True))
    assert after == HEAD + "requirements:\n  cpu.cores:\n    minimum: 8\n    # or 12\n\n    # asked\n"


def test_what_looks_like_a_comment_in_a_text_above_is_none():
    text = HEAD + 'summary: "One\n\n# two"\nrequirements:\n  power.ups: {why: "a\n\n\n    # b", recommended: yes}\n'
    once = changed(text, Change("system.os", {"minimum": "Linux"}))
    assert changed(once, Change("system.os", take_back=True)) == text
    text = HEAD + 'title2: "One\n\n# two"\nsummary: x\n'
    assert changed(text, Change(keys={"summary": None})) == text.replace("summary: x\n", "")


def test_a_comment_set_in_below_an_empty_line_stays_with_the_need_above():
    for below in ("    # of the cores\n", "\n    # of the cores\n", "\n\n    # of\n\n      # the cores\n"):
        text = HEAD + "requirements:\n  cpu.cores:\n    minimum: 8\n" + below
        assert changed(text, SIZE) == text + "  memory.size:\n    minimum: 64 GB\n"
        assert changed(text, Change("power.ups", dropped=True)) == text + "drop: [power.ups]\n"


def test_a_level_taken_out_takes_its_comment_along():
    text = HEAD + "requirements:\n  memory.size:\n    minimum: 32 GB # asked in 2024\n    why: So.\n"
    after = changed(text, Change("memory.size", {"minimum": None}))
    assert after == HEAD + "requirements:\n  memory.size:\n    why: So.\n"


@pytest.mark.parametrize(
    ("drop", "left"),
    [
        ("drop:\n  # No mains here.\n  - power.ups # or are there\n  - cpu.cores\n", "drop:\n  - cpu.cores\n"),
        ("drop: [\n  # No mains.\n  power.ups, # or\n  cpu.cores\n]\n", "drop: [\n  cpu.cores\n]\n"),
        ("# Not these:\ndrop: [power.ups]\n", "# Not these:\ndrop: []\n"),
        ("# Not these:\ndrop: # so far\n  - power.ups\n", "# Not these:\ndrop: [] # so far\n"),
        ("\ndrop: # so far\n  # No mains.\n  - power.ups\n# end\n", "\n# end\n"),
    ],
)
def test_a_metric_taken_off_the_list_takes_its_own_comments_along(drop, left):
    assert changed(HEAD + drop, Change("power.ups", dropped=False)) == HEAD + left


def test_what_heads_the_file_stays():
    text = "# A role of mine.\nsummary: So.\nid: mine\ntitle: Mine\n"
    assert changed(text, Change(keys={"summary": None})) == text.replace("summary: So.\n", "")
