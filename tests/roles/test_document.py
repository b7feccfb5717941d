"""A profile file that is wrong says where, what and the mend."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deskspec.metrics.registry import METRICS
from deskspec.roles.document import read_draft
from deskspec.roles.errors import ProfileError
from deskspec.units import Resolution
from tests.roles.written import HEAD, error_of, needs

TIERS = (
    '"Core i3 / Ryzen 3 class", "Core i5 / Ryzen 5 class", "Core i7 / Ryzen 7 class", '
    '"Core i9 / Ryzen 9 class", "entry", "mainstream", "performance", "enthusiast"'
)
NO_CARD = "is no GeForce card of DeskSpec's table, such as GeForce RTX 3080"
SYSTEMS = "Linux, macOS, Windows with WSL2, Windows with a VM, Windows, another system"
DRIVES = "hard disk, eMMC, SSD, NVMe SSD"
KEYS = "minimum, recommended, weight, why, source, rentable, needed, replace"
BRACES = "write the levels in braces, such as {minimum: 16 GB}"
ID = "use small letters, digits and single dashes, such as my-role"
NEEDS = "write the needs by metric, such as memory.size: {minimum: 16 GB}"


@pytest.mark.parametrize(
    ("need", "told"),
    [
        ("memory.sise: {minimum: 8 GB}", "4:3: memory.sise: no such metric; did you mean memory.size?"),
        ("Memory.Size: {minimum: 8 GB}", "4:3: Memory.Size: no such metric; did you mean memory.size?"),
        ("xyzzy: {minimum: 8 GB}", "4:3: xyzzy: no such metric; deskspec set --metrics shows them all"),
        (
            "memory.size: {minimum: 8 Mbps}",
            "4:26: memory.size: “8 Mbps”: the unit “Mbps” does not fit; write a size of memory such as 32 GB",
        ),
        (
            "memory.size: {minimum: -8 GB}",
            "4:26: memory.size: “-8 GB” is negative; write a size of memory such as 32 GB",
        ),
        (
            "memory.size: {minimum: 32}",
            "4:26: memory.size: “32”: the unit is missing; write a size of memory such as 32 GB",
        ),
        ("displays.count: {minimum: 2.5}", "4:29: displays.count: “2.5” is not a whole number such as 8"),
        (
            "displays.resolution: {minimum: wide}",
            "4:34: displays.resolution: “wide” is not a resolution such as 3840x2160",
        ),
        (
            "gpu.class: {minimum: GeForce RTX 3O80}",
            f"4:24: gpu.class: “GeForce RTX 3O80” {NO_CARD}; did you mean GeForce RTX 3080?",
        ),
        (
            "gpu.class: {minimum: Radeon RX 7900 XTX}",
            f"4:24: gpu.class: “Radeon RX 7900 XTX” {NO_CARD}",
        ),
        ("cpu.tier: {minimum: i6}", f'4:23: cpu.tier: no processor class is called "i6"; use one of {TIERS}'),
        (
            "system.os: {minimum: 'macOS, Linx'}",
            f"4:24: system.os: “Linx” is none of: {SYSTEMS}; did you mean Linux?",
        ),
        ("system.os: {minimum: ','}", "4:24: system.os: nothing is listed; write for example Linux"),
        (
            "storage.system_kind: {minimum: NVME SDD}",
            f"4:34: storage.system_kind: “NVME SDD” is none of: {DRIVES}; did you mean NVMe SSD?",
        ),
        (
            "power.ups: {recommended: no}",
            "4:28: power.ups: a role can only ask for “yes”; leave the level out instead",
        ),
        (
            "power.ups: {recommended: yes, weight: requird}",
            "4:41: power.ups.weight: “requird” is no weight; did you mean required?",
        ),
        ("power.ups: {recomended: yes}", "4:15: recomended: no such key; did you mean recommended?"),
        (
            "power.ups: {minimum: yes, zz: 1}",
            f"4:29: zz: no such key; known here: {KEYS}",
        ),
        (
            "power.ups: {}",
            "4:3: power.ups: asks for nothing; add a minimum or a recommended level, or needed: no",
        ),
        (
            "power.ups: {why: Because.}",
            "4:3: power.ups: asks for nothing; add a minimum or a recommended level, or needed: no",
        ),
        (
            "power.ups: yes",
            f"4:14: power.ups: “yes” stands here; {BRACES}",
        ),
        (
            "power.ups:",
            f"4:13: power.ups: nothing stands here; {BRACES}",
        ),
        (
            "power.ups: {recommended: yes, needed: no}",
            "4:33: power.ups: has levels but is not needed; leave either the levels or needed: no out",
        ),
        (
            "gpu.cuda: {minimum: 7.5, needed: maybe}",
            "4:36: gpu.cuda.needed: “maybe” stands here; write yes or no",
        ),
        ("gpu.cuda: {minimum: [7.5]}", "4:23: gpu.cuda.minimum: a list stands here; write text"),
        (
            "memory.size: {minimum: 8 GB, rentable: yes}",
            "4:32: memory.size: rentable does not fit here; only graphics can be rented; leave it out",
        ),
        (
            "gpu.rented: {minimum: yes}",
            "4:3: gpu.rented: is an answer, no need; write rentable: yes at the graphics needs",
        ),
        (
            "cpu.cores: {minimum: 8, recommended: 4}",
            "4:40: cpu.cores: 4 is less than the minimum of 8; recommend at least the minimum",
        ),
    ],
)
def test_a_wrong_requirement_is_told_with_its_place(need, told):
    assert error_of(needs(need)) == f"mine.yaml:{told}"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("- a\n", "1:1: a list where a profile is meant; begin with id: and title:"),
        ("just text\n", "1:1: text where a profile is meant; begin with id: and title:"),
        ("title: x\n", "1:1: id is missing; add a line such as id: my-role"),
        ("id: a\n", "1:1: title is missing; add a line such as title: My Role"),
        ("id: a\ntitle:\n", "2:7: title is missing; add a line such as title: My Role"),
        (
            "id: A B\ntitle: x\n",
            f"1:5: id: “A B” is no id; {ID}",
        ),
        (
            "id: ../a\ntitle: x\n",
            f"1:5: id: “../a” is no id; {ID}",
        ),
        (HEAD + "summry: x\n", "3:1: summry: no such key; did you mean summary?"),
        (HEAD + "tools: Git\n", "3:8: tools: “Git” stands here; write a list: [one, two]"),
        (HEAD + "tools: [Git, '']\n", "3:14: tools: is empty; write something, or leave it out"),
        (HEAD + "drop: [power.upz]\n", "3:8: power.upz: no such metric; did you mean power.ups?"),
        (
            HEAD + "requirements: []\n",
            f"3:15: requirements: a list stands here; {NEEDS}",
        ),
        ("id: a\ntitle: " + "x" * 201 + "\n", "2:8: title: longer than 200 characters; shorten it"),
        (HEAD + "tools: [" + "x, " * 61 + "]\n", "3:8: tools: longer than 60 entries; shorten it"),
    ],
)
def test_a_wrong_profile_is_told_with_its_place(text, told):
    assert error_of(text) == f"mine.yaml:{told}"


def test_of_several_mistakes_in_form_the_first_in_the_file_is_told():
    assert error_of(HEAD + "zz: 1\nyy: 2\n").startswith("mine.yaml:3:1: zz:")


def test_a_hostile_word_is_shown_short_and_printable():
    told = error_of(needs("'<b>\u00ad" + "x" * 500 + "': {minimum: 1}"))
    assert told == "mine.yaml:4:3: <b>?" + "x" * 35 + "…: no such metric; deskspec set --metrics shows them all"


@pytest.mark.parametrize(
    ("need", "minimum"),
    [
        ("cpu.cores: {minimum: 8}", 8),
        ("gpu.cuda: {minimum: 7.5}", (7, 5)),
        ("gpu.cuda: {minimum: '7.5'}", (7, 5)),
        ("gpu.cuda: {minimum: 8}", (8, 0)),
        ("power.ups: {minimum: yes}", True),
        ("power.ups: {minimum: on}", True),
        ("power.ups: {minimum: true}", True),
        ("memory.size: {minimum: 32 GB}", 32 << 30),
        ("storage.size: {minimum: 1 TB}", 10**12),
        ("displays.resolution: {minimum: 4K}", Resolution(3840, 2160)),
        ("system.os: {minimum: 'linux, wsl2'}", ("Linux", "Windows with WSL2")),
        ("gpu.class: {minimum: rtx 4090}", "GeForce RTX 4090"),
    ],
)
def test_a_level_is_read_as_its_metric_means_it(need, minimum):
    draft = read_draft(needs(need).encode(), "f", own=True)
    assert draft.needs[0].stated.minimum == minimum


def test_words_that_mean_yes_and_no_are_taken_where_they_are_meant():
    draft = read_draft(
        needs("gpu.class: {needed: off}", "power.ups: {minimum: yes, replace: on}").encode(), "f", own=True
    )
    assert draft.needs[0].stated.needed is False
    assert draft.needs[1].replace is True


def test_no_is_a_title_where_a_title_is_meant():
    assert read_draft(b"id: no\ntitle: No\n", "f", own=True).profile.title == "No"


def test_folded_text_comes_in_one_line():
    draft = read_draft(
        needs("power.ups:", "  minimum: yes", "  why: >", "    One", "    line.").encode(), "f", own=True
    )
    assert draft.needs[0].stated.why == "One line."


def test_keys_without_a_value_are_as_if_they_were_not_there():
    text = HEAD + "summary:\nextends:\nrequirements:\n  power.ups: {minimum: yes, why: , weight: , source: }\n"
    need = read_draft(text.encode(), "f", own=True).needs[0]
    assert (need.stated.weight, need.weight_said, need.stated.why) == ("required", False, "")


def test_one_parent_may_stand_without_brackets():
    assert read_draft((HEAD + "extends: home-office\n").encode(), "f", own=True).profile.extends == ("home-office",)


def told(text: str) -> str:
    """What is said of a text; nothing where it is a profile."""
    try:
        read_draft(text.encode("utf-8", "replace"), "f", own=True)
    except ProfileError as error:
        return str(error)
    return ""


@given(st.sampled_from(sorted(METRICS)), st.text(max_size=40))
def test_any_level_is_read_or_refused(metric, level):
    quoted = "".join(letter if letter.isprintable() else "?" for letter in level).replace("'", "''")
    assert told(needs(f"{metric}: {{minimum: '{quoted}'}}"))[:4] in ("", "f:4:")


@given(st.text(max_size=200), st.text(max_size=60))
def test_any_text_is_a_profile_or_a_profile_error(text, tail):
    for content in (text, HEAD + text, needs(tail)):
        assert told(content)[:2] in ("", "f:")
