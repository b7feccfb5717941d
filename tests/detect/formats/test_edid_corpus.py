"""EDIDs of real displays, against what an independent decoder says of them."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import dataclass
from functools import cache
from math import hypot
from typing import Any

import pytest

from deskspec.detect.formats.edid import Edid, parse_edid, redact_edid
from tests.corpus import corpus

Truth = dict[str, Any]

BETTER_HZ = {
    "GBT3215_08CEE07E981E.bin": "promises one block and has two; the second lists 240 Hz, as its data sheet",
}
PIXELS_AS_MM = {
    "WAT0001_9142BE693B98.bin": "a 1024 x 600 panel that claims 1024 x 600 mm",
    "TSB8888_8ADBB7B57699.bin": "a 1080 x 1920 panel that claims 1080 x 1920 mm",
}
BETTER_SIZE = {
    "AVO0BB1_0EED6498B10E.bin": "the detailed timing does hold 508 x 285 mm",
    "APPAE02_796974D2CFDE.bin": "both fields have one of two tiles: 27 inches, as the iMac 5K has",
    "APPAE12_5C9B3808A0E3.bin": "as above",
    "APPAE12_61484F70D721.bin": "as above",
}


@dataclass
class Case:
    file: str
    data: bytes
    edid: Edid | None
    record: Truth

    @property
    def truth(self) -> Truth:
        truth: Truth = self.record["truth"]
        return truth

    @property
    def read(self) -> Edid:
        assert self.edid is not None
        return self.edid


@cache
def _cases(path: str) -> tuple[Case, ...]:
    cases = []
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            record = json.loads(line)
            data = bytes.fromhex(record["hex"])
            cases.append(Case(record["file"], data, parse_edid(data), record))
    return tuple(cases)


@pytest.fixture
def cases() -> tuple[Case, ...]:
    return _cases(str(corpus("edid", "edids.jsonl")))


@pytest.fixture
def judged(cases: tuple[Case, ...]) -> list[Case]:
    return [case for case in cases if "truth" in case.record]


def _accepted(truth: Truth) -> list[list[int]]:
    return [truth["res"], *(truth.get("res_alt", []) if "several" in truth["res_conf"] else [])]


def _native_ok(case: Case) -> bool:
    native = case.read.native
    return native is not None and [native.width, native.height] in _accepted(case.truth)


def _hz_ok(case: Case) -> bool:
    best = case.read.best_hz
    return best is not None and abs(best - case.truth["max_hz"]) <= 0.5


def _with_native(judged: list[Case]) -> list[Case]:
    return [case for case in judged if case.record["digital"] and case.truth["res"]]


def _with_hz(judged: list[Case]) -> list[Case]:
    """Those whose best rate is known, and is that of the size that was taken for native."""
    return [
        case
        for case in _with_native(judged)
        if case.truth["max_hz"] is not None
        and case.read.native
        and [case.read.native.width, case.read.native.height] == case.truth["res"]
    ]


def _trusted_size_ok(case: Case) -> bool:
    inches = case.read.diagonal_in
    return inches is not None and abs(inches - hypot(*case.truth["size_mm"]) / 25.4) <= 0.5


def _doubtful_size_ok(case: Case) -> bool:
    """No size, or one that the EDID states: never a third."""
    stated = [case.truth["size_mm"], case.record.get("dtd1", {}).get("mm")]
    stated.append([10 * cm for cm in case.record.get("size_cm", ())])
    inches = case.read.diagonal_in
    return inches is None or any(abs(inches - hypot(*size) / 25.4) <= 0.5 for size in stated if size)


def _failed(cases: list[Case], passes: Any) -> dict[str, str]:
    return {case.file: repr(case.read) for case in cases if not passes(case)}


def test_every_capture_decodes(cases: tuple[Case, ...]) -> None:
    assert len(cases) > 800
    assert [case.file for case in cases if case.edid is None] == []


def test_the_head_of_the_base_block_is_right(judged: list[Case]) -> None:
    for case in judged:
        edid, record = case.read, case.record
        got = edid.manufacturer, edid.product, edid.version, edid.digital
        assert got == (record["mfg"], record["product"], record["ver"], record["digital"]), case.file
        # A year byte of 0 is nobody's year, though 1990 by the letter.
        year = record.get("year", record.get("model_year"))
        assert year is None or edid.year == (None if year == 1990 else year), case.file


def test_names_are_right(judged: list[Case]) -> None:
    assert _failed(judged, lambda case: case.read.name == case.truth["name"]) == {}


def test_free_text_is_right(judged: list[Case]) -> None:
    for case in judged:
        for line in case.record.get("strings", ()):
            text = "".join(sign for sign in line if " " <= sign <= "~").strip()
            # The other decoder stops at the first character that is not printable.
            assert not text or any(read.startswith(text) for read in case.read.texts), case.file


def test_native_modes_are_right(judged: list[Case]) -> None:
    assert _failed(_with_native(judged), _native_ok) == {}


def test_native_modes_of_analog_displays_are_right_too(judged: list[Case]) -> None:
    analog = [case for case in judged if not case.record["digital"] and case.truth["res"]]
    assert _failed(analog, _native_ok) == {}


def test_best_rates_are_right(judged: list[Case]) -> None:
    assert _failed(_with_hz(judged), _hz_ok).keys() == BETTER_HZ.keys()


def test_trusted_sizes_are_right(judged: list[Case]) -> None:
    trusted = [case for case in judged if case.truth["size_ok"]]
    failed = [case for case in trusted if not _trusted_size_ok(case)]
    assert {case.file for case in failed} == PIXELS_AS_MM.keys()
    assert all(case.read.size_mm is None for case in failed)


def test_contradictory_sizes_are_unknown_or_one_of_those_stated(judged: list[Case]) -> None:
    doubtful = [case for case in judged if not case.truth["size_ok"]]
    assert _failed(doubtful, _doubtful_size_ok).keys() == BETTER_SIZE.keys()


def test_damage_is_reported_where_it_is(judged: list[Case]) -> None:
    for case in judged:
        bad = [f"block {at}" if at else "base block" for at, ok in enumerate(case.record["ck_ok"]) if not ok]
        told = [problem for problem in case.read.problems if "checksum" in problem]
        # Blocks beyond the promised count are looked at only where their checksums are right.
        promised = case.record["ext_decl"]
        bad = [place for place in bad if place == "base block" or int(place.split()[1]) <= promised]
        assert len(told) >= len(bad), (case.file, told, bad)


def test_redaction_changes_no_fact(cases: tuple[Case, ...]) -> None:
    for case in cases:
        redacted = redact_edid(case.data)
        assert len(redacted) == len(case.data)
        assert parse_edid(redacted) == case.edid, case.file
        for at in range(0, len(redacted) - 127, 128):
            before, after = case.data[at : at + 128], redacted[at : at + 128]
            assert (sum(before) - sum(after)) % 256 == 0, case.file


def test_the_table(judged: list[Case], cases: tuple[Case, ...], capsys: pytest.CaptureFixture[str]) -> None:
    """Prints the figures; the tests above are what holds them."""
    native, rated = _with_native(judged), _with_hz(judged)
    trusted = [case for case in judged if case.truth["size_ok"]]
    doubtful = [case for case in judged if not case.truth["size_ok"]]
    rows = [
        ("decoded", len(cases), sum(case.edid is not None for case in cases)),
        ("name", len(judged), sum(case.read.name == case.truth["name"] for case in judged)),
        ("native mode, digital", len(native), sum(map(_native_ok, native))),
        ("best refresh at native size", len(rated), sum(map(_hz_ok, rated))),
        ("trusted diagonal within 0.5 in", len(trusted), sum(map(_trusted_size_ok, trusted))),
        ("contradictory size: unknown or stated", len(doubtful), sum(map(_doubtful_size_ok, doubtful))),
        ("  of these unknown", len(doubtful), sum(case.read.size_mm is None for case in doubtful)),
    ]
    problems = Counter(problem.split(": ")[-1] for case in cases for problem in case.read.problems)
    with capsys.disabled():
        print()
        for what, total, right in rows:
            print(f"{what:40} {right:4} of {total:4}  {100 * right / total:6.2f} %")
        print("problems told:", sum(problems.values()), "in", sum(bool(case.read.problems) for case in cases))
    assert all(right / total >= 0.99 for what, total, right in rows[:-2])
    assert sum(map(_native_ok, native)) / len(native) >= 0.999
