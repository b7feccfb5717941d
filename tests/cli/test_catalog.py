"""deskspec catalog as it is typed: what is listed, imported, priced, given out, and refused."""

from __future__ import annotations

import json

import pytest

from deskspec.catalog_desk import CatalogDesk, kind_named
from deskspec.cli.main import main
from deskspec.plan.catalog.bundled import bundled
from deskspec.store.folders import Folders
from deskspec.workbench import Refused

TABLE = """\
kind;name;id;maker;price;module_size;modules;type
memory;Our kit;kit;Acme;1.299,00 €;16 GB;2;DDR5
memory;Too dear;;Acme;-5;16 GB;2;DDR5
"""


@pytest.fixture(autouse=True)
def home(tmp_path, monkeypatch):
    monkeypatch.setenv("DESKSPEC_HOME", str(tmp_path / "home"))
    return tmp_path / "home"


@pytest.fixture
def desk(home):
    made = CatalogDesk()
    made.folders = Folders(str(home), None)
    return made


@pytest.fixture
def table(tmp_path):
    path = tmp_path / "mine.csv"
    path.write_text(TABLE, encoding="utf-8")
    return str(path)


def told(capsys, *words, code=0):
    assert main(["catalog", *words]) == code
    out = capsys.readouterr()
    return out.out if code == 0 else out.err


def test_parts_are_found_by_words_and_kind(capsys):
    assert "gpu-rtx-5070 " in told(capsys, "5070", "rtx")
    assert "webcam-1080p" in told(capsys, "--kind", "webcam")
    assert "gpu" not in told(capsys, "--kind", "webcam")
    assert told(capsys, "no such thing") == "Nothing in the catalogue is called so.\n"
    assert "2 more" not in told(capsys, "--kind", "webcam", "--limit", "0")


def test_every_price_is_shown_with_its_age(capsys):
    for line in told(capsys, "--kind", "gpu", "--limit", "0").splitlines():
        if "$" in line:
            assert "launch price, 20" in line or "listings, 20" in line


def test_every_bundled_part_is_shown_in_every_format(capsys):
    told(capsys, "--limit", "0", "--format", "md")
    parts = json.loads(told(capsys, "--limit", "0", "--format", "json"))["parts"]
    assert [part["id"] for part in parts] == [part.id for part in bundled()]
    for part in bundled()[::7]:
        assert part.id in told(capsys, "show", part.id)


def test_a_table_is_imported_and_what_is_wrong_in_it_is_told(capsys, table):
    out = told(capsys, "import", table)
    assert out.startswith("1 part imported, 1 of them with a price:\n  1 memory\n1 passed over:")
    assert "line 3, column price" in " ".join(out.split())
    shown = told(capsys, "show", "yours:kit")
    assert "€1,299" in shown
    assert "16 GB" in shown


def test_a_price_of_ones_own_counts_until_it_is_taken_back(capsys, desk):
    assert "€49.50, yours, 20" in told(capsys, "set-price", "webcam-4k", "49,50 €")
    assert desk.part("webcam-4k").offer.basis == "yours"
    assert "listings" in told(capsys, "set-price", "webcam-4k", "none")
    assert desk.part("webcam-4k").offer.basis == "median"


def test_what_is_given_out_can_be_taken_in_again(capsys, desk, tmp_path):
    path = tmp_path / "all.csv"
    path.write_text(told(capsys, "export"), encoding="utf-8")
    out = told(capsys, "import", str(path))
    assert "passed over" not in out
    own = {part.id: part for part in desk.parts() if part.origin == "yours"}
    assert len(own) == len(bundled())
    for part in bundled():
        again = own[f"yours:{part.id}"]
        assert (again.kind, again.name, again.maker, again.spec) == (part.kind, part.name, part.maker, part.spec)
        assert (again.offer and again.offer.amount) == (part.offer and part.offer.amount)


def test_a_cell_that_a_spreadsheet_would_run_is_text(capsys, tmp_path):
    path = tmp_path / "evil.csv"
    path.write_text('kind,name\nwebcam,"=HYPERLINK(""http://x"")"\n', encoding="utf-8")
    told(capsys, "import", str(path))
    assert ",\"'=HYPERLINK" in told(capsys, "--format", "csv", "hyperlink")


def test_settings_are_kept_and_shown(capsys, desk):
    out = told(capsys, "settings", "--currency", "€", "--tax", "19 %", "--rate", "USD=0.93")
    assert "currency  EUR" in out
    assert (desk.currency, desk.tax, desk.rates) == ("EUR", 19.0, {"USD": 0.93})
    told(capsys, "settings", "--tax", "0", "--rate", "USD=")
    assert (desk.tax, desk.rates) == (0.0, {})
    told(capsys, "settings", "--rate", "USD=0.93")
    told(capsys, "settings", "--currency", "CHF")
    assert desk.rates == {}


def test_parts_of_ones_own_go_and_bundled_ones_stay(capsys, table):
    told(capsys, "import", table)
    told(capsys, "drop", "yours:kit")
    assert "no such part" in told(capsys, "show", "yours:kit", code=2)
    assert "comes with DeskSpec" in told(capsys, "drop", "webcam-4k", code=2)


@pytest.mark.parametrize(
    ("words", "why"),
    [
        (["show", "gpu-rtx-507"], "did you mean gpu-rtx-5070?"),
        (["set-price", "webcam-4k", "-5"], "negative"),
        (["set-price", "webcam-4k", "$5 €"], "two currencies"),
        (["--kind", "gpuu"], "did you mean gpu?"),
        (["--limit", "-1"], "from 0 on"),
        (["settings", "--tax", "51"], "from 0 to 50"),
        (["settings", "--tax", "much"], "no tax rate"),
        (["settings", "--currency", "XXX"], "no currency"),
        (["settings", "--rate", "USD=2"], "write what one unit of another currency is"),
        (["settings", "--rate", "EUR=-1"], "no rate"),
        (["import", "no such file"], "no such file or folder"),
        (["import", "--help-me"], "--help tells more"),
    ],
)
def test_what_is_wrong_is_one_line_and_changes_nothing(capsys, home, words, why):
    line = told(capsys, *words, code=2)
    assert line.startswith("deskspec catalog: ")
    assert line.count("\n") == 1
    assert why in line
    assert not (home / "catalog.db").exists()


def test_a_kind_is_named_as_it_is_shown():
    assert kind_named(" GPU ") == "gpu"
    with pytest.raises(Refused, match="one of memory, ssd"):
        kind_named("zzzz")


def test_a_damaged_catalogue_is_told_with_its_mend(capsys, home):
    home.mkdir()
    (home / "catalog.db").write_text("no database" * 100)
    assert "move it away to start anew" in told(capsys, "5070", code=2)
