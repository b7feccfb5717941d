"""Quantities as people write them are read once, in one way, and shown so that they can be read again."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deskspec import units
from deskspec.units import GIB, QuantityError, Resolution

PARSERS: tuple[Callable[[str], Any], ...] = (
    units.parse_memory,
    units.parse_storage,
    units.parse_rate,
    units.parse_duration,
    units.parse_length,
    units.parse_refresh,
    units.parse_count,
    units.parse_resolution,
    units.parse_yes,
    units.parse_version,
)
#: Text that looks like quantities more often than chance would make it.
LIKELY = st.text(alphabet='0123456789.,-+ xX×gGtTmMkKbBiInNpPsSzZhH/"\u00a0\u202e٣', max_size=20)


def refusal(parse: Callable[[str], Any], written: str) -> str:
    """What is said of a text that does not fit; empty where it does."""
    try:
        parse(written)
    except QuantityError as error:
        return str(error)
    return ""


@pytest.mark.parametrize("written", ["32 GB", "32GB", " 32 gb ", "32 GiB", "32768 MB", "0.03125 TB", "32\u00a0GB"])
def test_memory_counts_in_powers_of_two(written):
    assert units.parse_memory(written) == 34_359_738_368


def test_storage_counts_in_powers_of_ten_unless_gib_is_written():
    assert units.parse_storage("1 TB") == 1_000_000_000_000
    assert units.parse_storage("960GB") == 960_000_000_000
    assert units.parse_storage("1 TiB") == 1_099_511_627_776


def test_a_provider_writes_rates_in_many_ways():
    assert units.parse_rate("100 Mbps") == units.parse_rate("100Mbit/s") == units.parse_rate("0.1 Gbps") == 100.0
    assert units.parse_rate("100 Mb/s") == 100.0


def test_diagonals_in_centimetres_are_inches():
    assert units.parse_length("68.6 cm") == pytest.approx(27.0, abs=0.01)
    assert units.parse_length('27"') == units.parse_length("27 inch") == 27.0


@pytest.mark.parametrize("written", ["3840x2160", "3840 × 2160", "4K", "uhd", "3840X2160", "4k uhd"])
def test_4k_has_many_names(written):
    assert units.parse_resolution(written) == Resolution(3840, 2160)


def test_yes_and_no_and_versions():
    assert units.parse_yes("Yes")
    assert not units.parse_yes(" none ")
    assert units.parse_version("8.6") == (8, 6)
    assert units.parse_version("12") == (12, 0)
    assert units.parse_version("8.10") > units.parse_version("8.9")


@pytest.mark.parametrize(
    ("parse", "written", "said"),
    [
        (units.parse_memory, "32", "the unit is missing"),
        (units.parse_memory, "32 Gbps", "the unit “Gbps” does not fit"),
        (units.parse_memory, "-8 GB", "negative"),
        (units.parse_memory, "-0 GB", "negative"),
        (units.parse_memory, "1" + "0" * 400 + " GB", "beyond reason"),
        (units.parse_memory, "nan GB", "is not a size of memory such as 32 GB"),
        (units.parse_memory, "inf GB", "is not a size of memory"),
        (units.parse_memory, "", "is not a size of memory"),
        (units.parse_memory, "٣٢ GB", "is not a size of memory"),
        (units.parse_memory, "1.2.3 GB", "is not a size of memory"),
        (units.parse_storage, "1,5 TB", "has a comma; write a size of storage such as 1 TB"),
        (units.parse_rate, "12 MB/s", "may mean bytes"),
        (units.parse_count, "8 cores", "is not a whole number such as 8"),
        (units.parse_count, "2.5", "is not a whole number"),
        (units.parse_resolution, "3840x", "is not a resolution such as 3840x2160"),
        (units.parse_resolution, "0x2160", "is not a resolution"),
        (units.parse_resolution, "9999999x1", "is not a resolution"),
        (units.parse_yes, "perhaps", "neither yes nor no"),
        (units.parse_version, "8.x", "is not a version such as 8.6"),
    ],
)
def test_what_does_not_fit_is_said_with_what_would(parse, written, said):
    with pytest.raises(QuantityError, match=said):
        parse(written)


@pytest.mark.parametrize("parse", PARSERS)
def test_an_error_quotes_neither_control_characters_nor_a_novel(parse):
    with pytest.raises(QuantityError) as caught:
        parse("\x1b[31mred\x1b[0m\u202e" + "x" * 10_000)
    assert str(caught.value).isprintable()
    assert len(str(caught.value)) < 200


@pytest.mark.parametrize("parse", PARSERS)
@given(written=st.one_of(st.text(max_size=60), LIKELY))
def test_no_text_raises_anything_but_a_quantity_error(parse, written):
    assert refusal(parse, written).isprintable()


@given(st.integers(1 << 20, 1 << 50))
def test_shown_memory_reads_back_as_what_is_shown(size):
    again = units.parse_memory(units.show_memory(size))
    assert abs(again - size) <= (GIB * 0.051 if size >= GIB else 1 << 20)
    assert units.show_memory(again) == units.show_memory(size)


@given(st.integers(0, 10**16))
def test_shown_storage_reads_back_within_what_is_shown(size):
    again = units.parse_storage(units.show_storage(size))
    step = 10**10 if size >= 10**12 * 0.9995 else 10**9 if size >= 10**9 else 10**6
    assert abs(again - size) <= step * 0.51


@given(st.floats(0, 1e6))
def test_shown_rates_read_back_within_what_is_shown(mbps):
    again = units.parse_rate(units.show_rate(mbps))
    assert again == pytest.approx(mbps, abs=51 if mbps >= 1000 else 0.051)


@given(st.integers(1, 999_999), st.integers(1, 999_999))
def test_shown_resolutions_read_back(width, height):
    assert units.parse_resolution(units.show_resolution(Resolution(width, height))) == (width, height)


@pytest.mark.parametrize(
    ("shown", "expected"),
    [
        (units.show_memory(32 * GIB), "32 GB"),
        (units.show_memory(33_393_672_192), "31.1 GB"),
        (units.show_memory(512 << 20), "512 MB"),
        (units.show_memory(0), "0 GB"),
        (units.show_storage(1_000_204_886_016), "1 TB"),
        (units.show_storage(960_197_124_096), "960 GB"),
        (units.show_storage(1_920_383_410_176), "1.92 TB"),
        (units.show_storage(400_000_000), "400 MB"),
        (units.show_rate(2500.0), "2.5 Gbps"),
        (units.show_rate(16.0), "16 Mbps"),
        (units.show_yes(True), "yes"),
        (units.plain(10.0), "10"),
        (units.plain(100, 0), "100"),
    ],
)
def test_quantities_are_shown_as_they_are_sold(shown, expected):
    assert shown == expected


def test_no_size_is_shown_as_a_thousand_of_the_next_smaller_unit():
    assert units.show_memory(GIB - 1) == "1 GB"
    assert units.show_memory(GIB - (1 << 20)) == "1023 MB"
    assert units.show_storage(999_700_000) == "1 GB"
    assert units.show_storage(999_400_000) == "999 MB"
    assert units.show_rate(999.96) == "1 Gbps"
