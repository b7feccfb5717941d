"""The person's catalogue: what is kept comes back, an import is whole or not at all, and damage costs one part."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import fields
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from deskspec.model.part import SPECS, Monitor, Offer, Part
from deskspec.store.folders import Folders
from deskspec.store.parts import CATALOG, Parts, _part, spec_text
from deskspec.units import Resolution

OFFER = Offer(11_999, "USD", "2025-07-23", "pc-part-dataset", "median", 12)
OWN = Offer(9_950, "USD", "2026-11-20", "you", "yours")


@pytest.fixture
def parts(tmp_path):
    return Parts(Folders(str(tmp_path / "data"), str(tmp_path / "cache")))


def monitor(number, *offers, name="", maker="Acme"):
    spec = Monitor(Resolution(3840, 2160), 27.0, 60.0, ("DisplayPort 1.4", "HDMI 2.0"))
    return Part(f"m{number}", "monitor", name or f"Monitor {number}", spec, maker, offers, "x", "somewhere")


def test_before_anything_is_kept_there_is_nothing_and_no_file(parts):
    assert parts.all() == ()
    assert parts.part("m1") is None
    assert parts.counts() == parts.choices() == parts.own_offers() == {}
    assert not (Path(parts._folders.data) / "catalog.db").exists()


def test_what_is_imported_comes_back_with_its_facts_and_prices(parts):
    given = [monitor(1, OFFER), monitor(2)]
    assert parts.replace("x", given) == 2
    assert parts.all() == tuple(given)
    assert parts.part("m1") == given[0]
    assert parts.counts() == {"x": 2}


def test_an_import_takes_the_place_of_the_one_before_and_of_no_other(parts):
    parts.replace("x", [monitor(1, OFFER), monitor(2)])
    parts.replace("y", [monitor(3)])
    parts.replace("x", [monitor(2, name="Renewed")])
    assert [(part.id, part.name) for part in parts.all()] == [("m3", "Monitor 3"), ("m2", "Renewed")]
    assert parts.part("m2").offers == ()


def test_an_own_price_outlives_an_import(parts):
    parts.replace("x", [monitor(1, OFFER)])
    parts.set_price("m1", OWN)
    parts.replace("x", [monitor(1, OFFER)])
    assert parts.part("m1").offer == OWN
    assert parts.own_offers() == {"m1": (OWN,)}
    parts.set_price("m1", None)
    assert parts.part("m1").offer == OFFER


def test_the_newest_price_counts_where_none_is_the_persons_own(parts):
    older = Offer(15_000, "USD", "2024-01", "launch", "launch")
    parts.replace("x", [monitor(1, older, OFFER)])
    assert parts.part("m1").offers == (OFFER, older)
    assert parts.part("m1").offer == OFFER


def test_an_import_that_fails_leaves_everything_as_it_was(parts):
    parts.replace("x", [monitor(1, OFFER)])
    before = parts.all()

    def breaks():
        yield from (monitor(number) for number in range(2, 2000))
        raise ValueError("broken")

    with pytest.raises(ValueError, match="broken"):
        parts.replace("x", breaks())
    assert parts.all() == before


def test_words_are_looked_for_in_name_and_maker(parts):
    parts.replace("x", [monitor(1, name="U2723QE", maker="Dell"), monitor(2, name="100 % sharp_"), monitor(3)])
    found = {words: [part.id for part in parts.all(words=words)] for words in ("dell u27", "100 %", "p_", "%", "zzz")}
    assert found == {"dell u27": ["m1"], "100 %": ["m2"], "p_": ["m2"], "%": ["m2"], "zzz": []}
    assert len(parts.all(limit=2)) == 2
    assert parts.all(("gpu", "cpu")) == ()


def test_own_parts_are_added_changed_and_dropped(parts):
    parts.add([monitor(1, OWN)])
    parts.add([monitor(1, name="Better")])
    assert [(part.name, part.offers, part.origin) for part in parts.all()] == [("Better", (), "yours")]
    assert parts.drop("m1")
    assert not parts.drop("m1")
    assert parts.all() == ()


def test_choices_are_kept_and_dropped(parts):
    parts.choose("currency", "EUR")
    parts.choose("tax", "19")
    parts.choose("currency", "CHF")
    parts.choose("tax", "")
    assert parts.choices() == {"currency": "CHF"}


@pytest.mark.parametrize("text", ["", "[]", "{", '{"size": 3}', "[" * 70_000, '{"resolution": [1]}', "null", "7"])
def test_a_damaged_part_is_left_out_alone(parts, text):
    parts.replace("x", [monitor(1), monitor(2)])
    with closing(sqlite3.connect(Path(parts._folders.data) / CATALOG.name)) as database, database:
        database.execute("UPDATE parts SET spec = ? WHERE id = 'm1'", (text,))
    assert [part.id for part in parts.all()] == ["m2"]
    assert parts.part("m1") is None


LEAVES = st.none() | st.integers(0, 10**15) | st.text(max_size=9) | st.booleans() | st.tuples(st.text(max_size=5))


@settings(max_examples=200, deadline=None)
@given(st.data())
def test_every_fact_of_every_kind_survives(data):
    kind = data.draw(st.sampled_from(sorted(SPECS)))
    made = SPECS[kind]
    special = {
        "resolution": st.none() | st.just(Resolution(2, 1)),
        "display": st.none() | st.just(Monitor(diagonal=1.0)),
    }
    spec = made(**{field.name: data.draw(special.get(field.name, LEAVES)) for field in fields(made)})
    back = _part(("i", kind, "n", "m", spec_text(spec), "o", "s"), ())
    defaults = {name: held for name, held in vars(made()).items() if held is not None}
    known = {name: held for name, held in vars(spec).items() if held is not None}
    assert back is not None
    assert {**vars(back.spec)} == {**dict.fromkeys(vars(spec)), **defaults, **known}
