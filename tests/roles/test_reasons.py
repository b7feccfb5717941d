"""Every bundled requirement says why, in one sentence, and from where."""

from __future__ import annotations

import csv
import os

import pytest

from deskspec.knowledge.sources import Source, source
from deskspec.paths import profiles, resources
from deskspec.roles.document import read_draft
from deskspec.roles.find import BUNDLED

DRAFTS = {}
for role in BUNDLED:
    with open(os.path.join(profiles(), f"{role}.yaml"), "rb") as file:
        DRAFTS[role] = read_draft(file.read(), role, own=False)
STATED = {f"{role} {need.stated.metric}": need.stated for role in BUNDLED for need in DRAFTS[role].needs}
each = pytest.mark.parametrize("need", STATED.values(), ids=STATED)


@each
def test_a_requirement_says_why_in_one_sentence(need):
    assert need.why.endswith(".")
    assert 20 <= len(need.why) <= 200
    assert ". " not in need.why
    assert need.why[0].isupper() or need.why.startswith("pandas")


@each
def test_a_requirement_names_a_source_of_the_table(need):
    found = source(need.source)
    assert found is not None
    assert found.title


def test_no_two_requirements_give_the_same_reason():
    reasons = [need.why for need in STATED.values()]
    assert len(set(reasons)) == len(reasons)


def test_only_cores_and_gpu_memory_are_derived_and_cuda_is_pytorchs():
    others = [need for need in STATED.values() if need.source != "home-office-guide"]
    other = {(need.metric, need.source) for need in others}
    assert other == {("cpu.cores", "derived"), ("gpu.memory", "derived"), ("gpu.cuda", "pytorch-wheels")}


def test_the_guide_is_cited_with_its_date():
    assert source("home-office-guide") == Source(
        "home-office-guide",
        "AI / ML Engineer | Backend Engineer | Data scientist",
        "Home-office guide, kept by DeskSpec's owner",
        "",
        "2026-02-21",
    )


def test_a_persons_own_words_are_no_source_of_the_table():
    assert source("our own experience") is None


def test_every_row_of_the_table_of_sources_is_whole_and_its_id_its_own():
    with open(os.path.join(resources(), "sources.csv"), encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file))
    assert rows[0] == ["id", "title", "publisher_or_note", "url", "date"]
    assert {len(row) for row in rows} == {5}
    ids = [row[0] for row in rows]
    assert len(set(ids)) == len(ids)
