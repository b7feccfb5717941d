"""deskspec plan as it is typed: every format says the same, exit codes tell what stays open, bad words are one line."""

from __future__ import annotations

import csv
import io
import json

import pytest

from deskspec.cli.main import main
from deskspec.detect.capture_files import write
from tests.build.machines import MACHINES


@pytest.fixture(autouse=True)
def home(tmp_path, monkeypatch):
    monkeypatch.setenv("DESKSPEC_HOME", str(tmp_path / "home"))


@pytest.fixture
def captured(tmp_path):
    """The path of a capture of a made machine."""

    def make(name):
        path = str(tmp_path / f"{name}.zip")
        write(path, MACHINES[name].make(), "0.1.0", "2026-11-20T00:00:00Z")
        return path

    return make


def told(capsys, *words, code):
    assert main(["plan", *words]) == code
    out = capsys.readouterr()
    return out.err if code == 2 else out.out


def test_text_says_what_to_buy_why_it_fits_and_what_stays_open(capsys, captured):
    out = told(capsys, "-r", "ml-engineer", "--machine", captured("old"), code=1)
    assert out.startswith("ML Engineer: 3 purchases, $")
    for word in (
        "proven at\nthe prices listed (oldest 2025-07)",
        "closes Monitors",
        "look up first",
        "STAYS OPEN",
        "CPU cores",
    ):
        assert word in out
    assert all(len(line) <= 80 for line in out.splitlines())


def test_every_format_holds_the_same_purchases(capsys, captured):
    call = ("-r", "ml-engineer", "--machine", captured("old"), "--goal", "recommended")
    document = json.loads(told(capsys, *call, "--format", "json", code=1))
    names = [item["part"]["name"] for item in document["purchases"]]
    assert names
    assert document["cost"] == sum(item["cost"] for item in document["purchases"])
    rows = list(csv.DictReader(io.StringIO(told(capsys, *call, "--format", "csv", code=1))))
    assert [row["part"] for row in rows] == names
    assert [round(float(row["cost"]) * 100) for row in rows] == [item["cost"] for item in document["purchases"]]
    page, text = told(capsys, *call, "--format", "md", code=1), told(capsys, *call, code=1)
    for name in names:
        assert name in page
        assert name in text


def test_where_only_the_unknown_is_open_the_code_is_3(capsys, captured):
    out = told(capsys, "-r", "ml-engineer", "--machine", captured("bare"), code=3)
    assert out.startswith("ML Engineer: Nothing to buy: no known need is open.\n\nFIND OUT FIRST\n")


def test_what_is_closed_in_full_is_0(capsys, captured):
    given = (
        "network.download=100Mbps", "network.upload=20Mbps", "storage.backup=yes", "network.backup=yes",
        "peripherals.keyboard=yes", "peripherals.mouse=yes", "power.ups=yes", "workspace.room=yes", "workspace.desk=yes",
        "workspace.chair=yes", "workspace.lighting=yes", "peripherals.headset=yes", "peripherals.webcam=no",
    )  # fmt: skip
    pairs = [word for pair in given for word in ("--set", pair)]
    out = told(capsys, "-r", "ml-engineer", "--machine", captured("desktop"), *pairs, code=0)
    assert "One purchase" in out
    assert "nothing known falls short any more" in out


def test_a_budget_that_is_too_small_names_what_clashes(capsys, captured):
    out = told(capsys, "-r", "ml-engineer", "--machine", captured("old"), "--goal", "minimum", "--budget", "10", code=1)
    assert "No purchases within these limits reach the goal." in out
    assert "the budget of $10" in out


def test_a_budget_alone_asks_for_the_best_for_it(capsys, captured):
    out = told(capsys, "-r", "ml-engineer", "--machine", captured("old"), "--budget", "$1,000", code=1)
    assert "The best fit for the budget" in out
    assert told(capsys, "-r", "ml-engineer", "--machine", captured("old"), "--budget", "0", code=1)


@pytest.mark.parametrize(
    ("words", "why"),
    [
        (["-r", "ml-engineer", "--budget", "-5"], "negative"),
        (["-r", "ml-engineer", "--budget", "much"], "not a price"),
        (["-r", "ml-engineer", "--budget", "50 €"], "you plan in USD"),
        (["-r", "ml-engineer", "--goal", "budget"], "needs a budget"),
        (["-r", "nobody"], "nobody"),
        ([], "required"),
    ],
)
def test_what_is_wrong_is_one_line(capsys, captured, words, why):
    line = told(capsys, *words, *(("--machine", captured("bare")) if words else ()), code=2)
    assert line.startswith("deskspec plan: ")
    assert line.count("\n") == 1
    assert why in line
