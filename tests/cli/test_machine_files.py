"""`--machine`: saved machines and captures from a file, a folder, a pipe; and everything that is neither."""

from __future__ import annotations

import io
import json
import os
import sys
import time
import zipfile

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from deskspec.detect import capture_files
from tests.cli.conftest import workstation


@pytest.fixture
def saved(desk, tmp_path):
    """The made-up computer as a saved document, and a way to write a changed one."""
    return json.loads(desk.saved(tmp_path / "saved.json").read_text())


def refused(desk, path, *words):
    """The one line with which a file is refused."""
    lines = []
    for command in (("check", "-r", "ml-engineer"), ("detect",)):
        told = desk(*command, "--machine", str(path))
        assert (told.code, told.out) == (2, "")
        for word in words:
            assert word in told.line, told.line
        lines.append(told.line)
    return lines[-1]


# --- what replays


def test_a_saved_machine_gives_the_same_check(desk, tmp_path):
    path = desk.saved(tmp_path / "m.json")
    here, there = desk("check", "-r", "ml-engineer"), desk("check", "-r", "ml-engineer", "--machine", str(path))
    assert (here.code, here.out) == (there.code, there.out)


def test_a_saved_machine_tells_nothing_of_which_it_was(desk, tmp_path):
    first, second = (desk.saved(tmp_path / name).read_text() for name in ("a.json", "b.json"))
    assert json.loads(first)["machine"]["id"] != json.loads(second)["machine"]["id"]
    assert "0123456789abcdef" not in first


def test_entered_values_go_with_a_saved_machine(desk, tmp_path):
    desk("set", "network.upload=40Mbps")
    path = desk.saved(tmp_path / "m.json")
    desk("unset", "network.upload")
    assert "40 Mbps" in desk("check", "-r", "ml-engineer", "-a", "--machine", str(path)).out


@pytest.mark.parametrize("out", ["desk.zip", "desk"])
def test_a_capture_gives_the_same_check(desk, tmp_path, out):
    assert desk("capture", str(tmp_path / out)).code == 0
    here = desk("check", "-r", "ml-engineer")
    there = desk("check", "-r", "ml-engineer", "--machine", str(tmp_path / out))
    assert (here.code, here.out) == (there.code, there.out)


def test_a_machine_comes_through_a_pipe(desk, saved, monkeypatch):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(json.dumps(saved).encode())))
    assert "RTX 4080" in desk("detect", "--machine", "-").out


@pytest.mark.parametrize("kind", ["json", "zip"])
def test_process_substitution_works(desk, tmp_path, kind):
    path = desk.saved(tmp_path / "m.json")
    if kind == "zip":
        path = tmp_path / "m.zip"
        desk("capture", str(path))
    reading, writing = os.pipe()
    os.write(writing, path.read_bytes())
    os.close(writing)
    try:
        assert "RTX 4080" in desk("detect", "--machine", f"/dev/fd/{reading}").out
    finally:
        os.close(reading)


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_what_windows_shells_make_of_a_file_is_read(desk, saved, tmp_path, encoding):
    path = tmp_path / "m.json"
    path.write_text(json.dumps(saved), encoding=encoding)
    assert "RTX 4080" in desk("detect", "--machine", str(path)).out


# --- what is no machine


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"", "it is empty; save it again: deskspec detect --format json"),
        (b" \n", "it is empty"),
        (b"\x7fELF\x02\x01\x01\x00" + bytes(range(256)), "not text"),
        (b"\xff\xd8\xff\xe0 a picture", "not text"),
        (b"{", "not valid JSON"),
        (b'"a word"', "not a machine saved by DeskSpec; make one: deskspec detect --format json"),
        (b'{"id": "computer", "class": "system", "children": []}', "not a machine saved by DeskSpec"),
        (b'[{"001#1#0#CPU": [{"002#1#0#model": "AMD"}]}]', "not a machine saved by DeskSpec"),
        (b"[" * 100_000, "nested too deeply"),
        (b'{"a":' * 100_000, "nested too deeply"),
        (b"9" * 5000, "not valid JSON"),
        (b'{"format": "deskspec-machine"}', "no schema_version"),
        (b'{"format": "deskspec-machine", "schema_version": true}', "no schema_version"),
        (b'{"format": "deskspec-machine", "schema_version": 0}', "no schema_version"),
        (b'{"format": "deskspec-machine", "schema_version": 99}', "made by a newer DeskSpec (schema 99"),
        (b'{"format": "deskspec-machine", "schema_version": 1}', "machine: input should be"),
        (b'{"format": "deskspec-machine", "schema_version": 1, "machine": []}', "machine: input should be"),
        (b"PK\x03\x04 no zip", "a damaged zip"),
        (b"PK\x05\x06" + bytes(18), "it has no manifest.json"),
    ],
)  # fmt: skip
def test_a_foreign_file_is_refused_in_one_line(desk, tmp_path, content, told):
    path = tmp_path / "x"
    path.write_bytes(content)
    assert refused(desk, path, told).startswith(f"deskspec detect: {path}: ")


def test_a_truncated_file_is_refused_wherever_it_ends(desk, saved, tmp_path):
    whole = json.dumps(saved).encode()
    path = tmp_path / "x"
    for end in range(1, len(whole), len(whole) // 20):
        path.write_bytes(whole[:end])
        refused(desk, path, "truncated", "save it again")


@pytest.mark.parametrize(
    ("where", "value", "told"),
    [
        (("memory", "installed"), {"value": -1, "source": "x"}, "machine.memory.installed.value: a number that no"),
        (("memory", "installed"), {"value": 10**30, "source": "x"}, "a number that no machine can have"),
        (("memory", "installed"), {"value": "much", "source": "x"}, "machine.memory.installed"),
        (("cpu", "max_mhz"), {"value": float("nan"), "source": "x"}, "NaN is no number"),
        (("cpu", "max_mhz"), {"value": float("inf"), "source": "x"}, "Infinity is no number"),
        (("cpu", "model"), {"value": "x" * 5000, "source": "x"}, "machine.cpu.model.value: a text that is too long"),
        (("cpu", "model"), {}, "machine.cpu.model"),
        (("cpu", "model"), None, "machine.cpu.model"),
        (("power",), {"value": [{"kind": "battery", "name": "x"}] * 5000, "source": "x"}, "too many entries"),
        (("gpus",), {"value": "none", "source": "x"}, "machine.gpus"),
        (("entered",), [{"metric": 3}], "machine.entered"),
    ],
)
def test_a_value_that_no_machine_has_is_named(desk, saved, tmp_path, where, value, told):
    part = saved["machine"]
    for step in where[:-1]:
        part = part[step]
    part[where[-1]] = value
    path = tmp_path / "x.json"
    path.write_text(json.dumps(saved))
    refused(desk, path, told)


def test_numbers_that_overflow_a_float_are_refused(desk, saved, tmp_path):
    path = tmp_path / "x.json"
    saved["machine"]["cpu"]["max_mhz"] = {"value": 12345.5, "source": "x"}
    path.write_text(json.dumps(saved).replace("12345.5", "1e999"))
    refused(desk, path, "a number that no machine can have")


def test_readings_nested_in_readings_come_to_an_end(desk, saved, tmp_path):
    reading = {"value": 1, "source": "x"}
    for _ in range(200):
        reading = {"value": 1, "source": "x", "also": [reading]}
    saved["machine"]["cpu"]["cores"] = reading
    path = tmp_path / "x.json"
    path.write_text(json.dumps(saved))
    refused(desk, path, "nested too deeply")


def test_a_huge_file_is_refused_without_being_read(desk, tmp_path):
    path = tmp_path / "huge"
    with open(path, "wb") as file:
        file.truncate(200 << 20)
    began = time.monotonic()
    refused(desk, path, "larger than 8 MiB")
    assert time.monotonic() - began < 1.0


@pytest.mark.skipif(not os.path.exists("/dev/zero"), reason="no /dev/zero here")
def test_a_file_without_end_is_refused(desk):
    refused(desk, "/dev/zero", "larger than 8 MiB")


def test_places_where_no_file_is_are_told(desk, tmp_path):
    refused(desk, tmp_path / "none", "No such file or directory; give a saved machine or a capture")
    refused(desk, tmp_path, "no manifest.json", "give a saved machine or a capture")
    refused(desk, "zero\0byte", "zero?byte", "null byte")
    refused(desk, "x" * 5000, "File name too long")
    assert "\x1b" not in refused(desk, "\x1b[31m")


def test_empty_standard_input_is_told(desk, monkeypatch):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"")))
    refused(desk, "-", "standard input: it is empty")


# --- captures that are none


@pytest.fixture
def capture(desk, tmp_path):
    """A capture's files by name, and a way to pack them."""
    desk("capture", str(tmp_path / "good.zip"))
    with zipfile.ZipFile(tmp_path / "good.zip") as archive:
        held = {name: archive.read(name) for name in archive.namelist()}

    def packed(**changes):
        path = tmp_path / "bad.zip"
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, content in {**held, **changes}.items():
                archive.writestr(name, content)
        return path

    return packed


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("files/../../etc/passwd", b"root", "a path that leads out of it"),
        ("files/" + "a/" * 2000, b"", "longer than any system's"),
        ("manifest.json", b"{", "manifest.json is damaged"),
        ("manifest.json", b'{"format": "other"}', "not a capture made by DeskSpec"),
        ("manifest.json", b'{"format": "deskspec-capture"}', "no schema_version"),
        ("manifest.json", b'{"format": "deskspec-capture", "schema_version": 7}', "made by a newer DeskSpec"),
        ("manifest.json", b'{"format": "deskspec-capture", "schema_version": 1, "refused": 3}', "damaged"),
        ("links.json", b"[1]", "damaged"),
        ("links.json", b'{"/x": "%s"}' % (b"a/" * 100_000), "longer than any system's"),
        ("commands.json", b'[{"argv": ["x"], "status": 1e999, "out": "", "err": ""}]', "damaged"),
        ("commands.json", b'{"argv": 3}', "damaged"),
        ("calls.json", b'["which"]', "damaged"),
        ("calls.json", b"[" * 100_000, "calls.json is damaged"),
    ],
)
def test_a_damaged_capture_is_refused_in_one_line(desk, capture, name, content, told):
    refused(desk, capture(**{name: content}), told)


def test_a_zip_bomb_is_refused_before_it_goes_off(desk, capture):
    began = time.monotonic()
    refused(desk, capture(**{"files/bomb": bytes(capture_files.LARGEST + 1)}), "larger than 32 MiB")
    assert time.monotonic() - began < 2.0


def test_a_zip_that_lies_about_its_size_is_refused(desk, capture):
    path = capture(**{"files/bomb": bytes(capture_files.LARGEST + 1)})
    content = bytearray(path.read_bytes())
    # The central directory's record of the last file: its unpacked size stands at byte 24 (APPNOTE 4.3.12).
    at = content.rindex(b"PK\x01\x02")
    content[at + 24 : at + 28] = (10).to_bytes(4, "little")
    path.write_bytes(content)
    refused(desk, path, "damaged zip")


def test_links_in_a_loop_are_unknowns_not_hangs(desk, capture):
    loop = {"/sys/class/drm": "/sys/a", "/sys/a": "b", "/sys/b": "a", "/proc/cpuinfo": "/proc/cpuinfo"}
    path = capture(**{"links.json": json.dumps(loop).encode()})
    assert desk("detect", "--machine", str(path)).code == 0


def test_a_capture_folder_s_own_links_lead_nowhere(desk, tmp_path):
    desk("capture", str(tmp_path / "c"))
    secret = tmp_path / "secret"
    secret.write_text("model name\t: SECRET\n")
    (tmp_path / "c/files/proc/cpuinfo").unlink()
    (tmp_path / "c/files/proc/cpuinfo").symlink_to(secret)
    os.mkfifo(tmp_path / "c/files/pipe")
    told = desk("detect", "--machine", str(tmp_path / "c"))
    assert told.code == 0
    assert "SECRET" not in told.out


def test_answers_of_the_wrong_kind_are_unknowns(desk, capture):
    answers: list[object] = [None, [], {}, "x", -1, {"gpus": [3]}, {"gpus": [{"name": []}]}, {"size": "x", "free": []}]
    for answer in answers:
        calls = {"nvml": answer, "statvfs /": answer, "uname": answer, "which git": answer, "access /dev/kvm": answer}
        told = desk("detect", "--machine", str(capture(**{"calls.json": json.dumps(calls).encode()})))
        assert told.code == 0
        assert "Traceback" not in told.err


# --- names that steer terminals and pages


def test_a_monitor_s_name_is_text_and_nothing_else(desk, tmp_path):
    desk.host = workstation("<script>\x1b[2J")
    desk("capture", str(tmp_path / "c.zip"))
    for words in (("detect",), ("check", "-r", "home-office", "-a")):
        for form in ("text", "json", "md"):
            told = desk(*words, "--format", form, "--machine", str(tmp_path / "c.zip"))
            assert "\x1b" not in told.out + told.err
            assert form != "md" or "<script>" not in told.out


# --- anything else


_JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**70), 2**70) | st.floats() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=8,
)


def _places(value, path=()):
    yield path
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, item in items:
        yield from _places(item, (*path, key))


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_no_change_to_a_saved_machine_makes_a_traceback(desk, saved, tmp_path, data):
    document = json.loads(json.dumps(saved))
    for path in data.draw(st.lists(st.sampled_from(list(_places(saved))[1:]), min_size=1, max_size=4)):
        part = document
        try:
            for step in path[:-1]:
                part = part[step]
            part[path[-1]] = data.draw(_JSON)
        except (KeyError, TypeError, IndexError):
            continue
    file = tmp_path / "mutated.json"
    file.write_text(json.dumps(document))
    form = data.draw(st.sampled_from(["text", "json", "md"]))
    for words in (
        ("check", "-r", "ml-engineer", "-a"),
        ("detect",),
        ("roles", "compare", "ml-engineer", "data-scientist"),
    ):
        told = desk(*words, "--machine", str(file), "--format", form)
        assert told.code in (0, 1, 2, 3), told.err
        assert told.code != 2 or told.line
