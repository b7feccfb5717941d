"""Records of udev's database, and the names in them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from deskspec.detect.formats import udev
from deskspec.detect.formats.names import LONGEST, shown
from tests.corpus import corpus

RECORD = "S:disk/by-id/nvme-X\nI:1415717\nE:ID_MODEL=WD PC SN740\nE:ID_SERIAL=a=b\nE:EMPTY=\nG:systemd\nV:1\n"


def test_only_properties_are_taken_and_values_keep_their_equals_signs():
    assert udev.parse(RECORD) == {"ID_MODEL": "WD PC SN740", "ID_SERIAL": "a=b", "EMPTY": ""}


def test_what_udevadm_prints_is_read_as_well():
    assert udev.parse("P: /devices/x\nE: DEVNAME=/dev/sda\nE: MAJOR=8") == {
        "DEVNAME": "/dev/sda",
        "MAJOR": "8",
    }


def test_a_line_without_key_or_equals_sign_is_passed_over():
    assert udev.parse("E:\nE:=5\nE:KEY\nQ:KEY=1") == {}


def test_hexadecimal_escapes_are_undone():
    assert udev.decoded(r"DT\x20Ultimate\x20G2\x20\x20") == "DT Ultimate G2  "
    assert udev.decoded(r"xD\x2fSD") == "xD/SD"
    assert udev.decoded(r"caf\xc3\xa9") == "café"


def test_what_only_looks_like_an_escape_stays():
    assert udev.decoded(r"a\xzz\x4") == r"a\xzz\x4"


def test_every_dump_of_the_corpus_gives_its_block_devices_names():
    for dump in corpus("storage", "udev").glob("*.udev.txt"):
        stanzas = dump.read_text("utf-8", "replace").split("\n\n")
        disks = [udev.parse(stanza) for stanza in stanzas if "E: DEVTYPE=disk" in stanza]
        assert all(disk["DEVNAME"].startswith("/dev/") for disk in disks), dump.name


def test_names_lose_control_characters_padding_and_excess_length():
    assert shown("  WD\x00 PC\x1b[31m\nSN740   ") == "WD PC [31m SN740"
    assert len(shown("x" * 10_000)) == LONGEST


@given(st.text())
def test_any_text_is_parsed(content):
    for key, value in udev.parse(content).items():
        assert key
        udev.decoded(value)
    assert shown(content).isprintable()


@given(st.text(alphabet="\\x0123456789abcdefgé "))
def test_any_escapes_are_decoded(value):
    udev.decoded(value)


@given(st.dictionaries(st.text("ABC_", min_size=1), st.text("abc =\\x20", max_size=20)))
def test_what_was_written_is_read_back(facts):
    written = "\n".join(f"E:{key}={value}" for key, value in facts.items())
    assert udev.parse(written) == {key: value.rstrip() for key, value in facts.items()}
