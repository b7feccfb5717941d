"""Damaged EDIDs, any bytes at all, and what is left when serial numbers are taken out."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from deskspec.detect.formats.edid import Edid, parse_edid, redact_edid
from tests.build.edid import (
    HDMI_4K,
    cta_block,
    descriptor,
    displayid_block,
    displayid_data,
    displayid_timing,
    make_edid,
    seal,
    tile_topology,
    with_extension,
)


def read(data: bytes) -> Edid:
    edid = parse_edid(data)
    assert edid is not None
    return edid


# --- damage


@pytest.mark.parametrize("data", [b"", b"\x00" * 128, b"\xff" * 256, b"EDID", make_edid()[:60], make_edid()[8:]])
def test_what_is_no_edid_is_none(data: bytes):
    assert parse_edid(data) is None


def test_a_wrong_checksum_is_told_and_tolerated():
    data = bytearray(make_edid(name="Kept", extra_modes=[(1920, 1080, 144.0)]))
    data[127] ^= 1
    data[255] ^= 1
    edid = read(bytes(data))
    assert edid.name == "Kept"
    assert round(edid.best_hz or 0) == 144
    assert edid.problems == ("base block: wrong checksum", "extension block 1: wrong checksum")


def test_a_damaged_header_is_told_and_tolerated():
    data = b"\x01" + make_edid(name="Kept")[1:]
    edid = read(data)
    assert edid.name == "Kept"
    assert "base block: damaged header" in edid.problems


def test_a_base_block_that_was_cut_off_gives_what_is_left():
    edid = read(make_edid(name="Lost")[:80])
    assert edid.native is not None
    assert edid.name is None
    assert edid.problems == ("base block: cut off after 80 of 128 bytes",)


def test_promised_blocks_that_are_missing_are_told():
    edid = read(make_edid(promised=2))
    assert edid.problems == ("2 extension blocks promised, 0 there",)


def test_a_whole_block_beyond_the_promise_is_read_and_told():
    edid = read(make_edid(extra_modes=[(1920, 1080, 144.0)], promised=0))
    assert round(edid.best_hz or 0) == 144
    assert edid.problems == ("0 extension blocks promised, 1 there",)


def test_a_damaged_block_beyond_the_promise_is_noise():
    data = make_edid(extra_modes=[(1920, 1080, 144.0)], promised=0)[:-1] + b"\x77"
    assert round(read(data).best_hz or 0) == 60


def test_hdmi_2_1_overrides_the_count():
    override = cta_block(bytes([0xE2, 0x78, 2]))
    fast = displayid_block(displayid_data(3, displayid_timing((1920, 1080, 240.0))))
    edid = read(with_extension(make_edid(), override, fast, promised=1))
    assert round(edid.best_hz or 0) == 240
    assert edid.problems == ()


def test_bytes_left_over_are_told():
    assert read(make_edid() + b"\x0a\x0a").problems == ("2 bytes left over at the end",)


# --- redaction


def test_serial_numbers_are_gone_and_checksums_as_before():
    tile = displayid_data(0x12, tile_topology(2, 1920, 1080))
    blocks = displayid_data(0, b"TST\x01\x00\xaa\xbb\xcc\xdd\x01\x16\x00") + displayid_data(0x0A, b"SECRET99") + tile
    data = make_edid(serial=0xDEADBEEF, serial_text="SECRET77", displayid_blocks=blocks)
    data = with_extension(data, data[128:], cta_block(dtds=[descriptor(0xFF, "SECRET55")]))
    redacted = redact_edid(data)
    for secret in (b"SECRET", b"\xef\xbe\xad\xde", b"\xaa\xbb\xcc\xdd", b"\x01\x02\x03\x04"):
        assert secret in data
        assert secret not in redacted
    assert all(sum(redacted[at : at + 128]) % 256 == 0 for at in range(0, len(data), 128))
    assert sum(redacted[129 : 128 + 127]) % 256 == 0  # DisplayID's own
    assert parse_edid(redacted) == parse_edid(data)


def test_container_ids_are_gone():
    data = make_edid(displayid_blocks=displayid_data(0x29, bytes(range(1, 17))), displayid=2)
    assert bytes(range(1, 17)) not in redact_edid(data)


def test_a_repeated_base_block_is_redacted_too():
    data = make_edid(serial=0xDEADBEEF)
    assert b"\xef\xbe\xad\xde" not in redact_edid(data * 2)


def test_a_broken_checksum_stays_as_broken():
    data = bytearray(make_edid(serial=7, serial_text="A1"))
    data[127] ^= 0x55
    assert (sum(redact_edid(bytes(data))) - sum(data)) % 256 == 0
    assert sum(data) % 256 != 0


# --- any bytes at all

whole = make_edid(
    serial=12345,
    serial_text="ABC123",
    extra_modes=[(1920, 1080, 144.0), (5120, 1440, 240.0)],
    vics=[0x90, 97],
    data_blocks=HDMI_4K + bytes([0xE2, 0x0E, 118]) + bytes([0xE9, 0x2A, 0x10]) + bytes.fromhex("00ff136f08ef00"),
    displayid_blocks=displayid_data(0x12, tile_topology(2, 1920, 1080)) + displayid_data(0x81, b"\x41\x76"),
)
changes = st.lists(st.tuples(st.integers(0, len(whole) - 1), st.integers(0, 255)), max_size=24)


@given(st.binary(max_size=700))
def test_any_bytes_are_survived(data: bytes):
    parse_edid(data)
    parse_edid(make_edid()[:126] + data)
    assert len(redact_edid(data)) == len(data)


@given(st.sampled_from([0x02, 0x10, 0x70, 0xF0]), st.binary(min_size=127, max_size=127))
def test_any_extension_is_survived(tag: int, body: bytes):
    data = with_extension(make_edid(), bytes([tag]) + body)
    assert read(data).name == "Test 24"


@settings(max_examples=300)
@given(changes, st.integers(0, len(whole)))
def test_damaged_edids_are_survived_and_redaction_keeps_their_facts(changed: list[tuple[int, int]], cut: int):
    data = bytearray(whole)
    for at, value in changed:
        data[at] = value
    for damaged in (bytes(data), bytes(data[:cut])):
        before, after = parse_edid(damaged), parse_edid(redact_edid(damaged))
        assert (before is None) == (after is None)
        if before and after:
            assert (before.name, before.native, before.size_mm) == (after.name, after.native, after.size_mm)


def test_the_longest_edid_there_can_be_is_read_at_once():
    noisy = bytes([0x70, 0x13, 121, 0, 0]) + displayid_data(0x24, b"\x00\xff\x0e\x6f\x08\x8f" * 19)
    start = time.perf_counter()
    read(with_extension(make_edid(), *[seal(noisy)] * 255))
    assert time.perf_counter() - start < 1.0
