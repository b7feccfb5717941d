"""What is read from whole EDIDs of displays that were made up."""

from __future__ import annotations

import pytest

from deskspec.detect.formats.edid import Edid, Mode, parse_edid
from tests.build.edid import (
    HDMI_4K,
    cta_block,
    descriptor,
    displayid_block,
    displayid_data,
    displayid_timing,
    dtd,
    make_edid,
    seal,
    tile_topology,
    with_extension,
)


def read(data: bytes) -> Edid:
    edid = parse_edid(data)
    assert edid is not None
    return edid


def sizes(edid: Edid) -> set[tuple[int, int, int]]:
    return {(mode.width, mode.height, round(mode.hz)) for mode in edid.modes}


def with_descriptor(entry: bytes) -> bytes:
    """A display whose only detailed timing is followed by this descriptor."""
    base = make_edid(name=None)
    return seal(base[:72] + entry.ljust(18, b"\x00") + base[90:127])


# --- the base block


def test_the_facts_of_the_base_block():
    edid = read(make_edid("DEL", 0x4203, "DELL U2723QE", 3840, 2160, 60, (597, 336), week=31, year=2023))
    assert (edid.manufacturer, edid.product, edid.name) == ("DEL", 0x4203, "DELL U2723QE")
    assert (edid.week, edid.year, edid.version, edid.digital) == (31, 2023, "1.4", True)
    assert edid.native is not None
    assert (edid.native.width, edid.native.height) == (3840, 2160)
    assert edid.native.hz == pytest.approx(60, abs=0.01)
    assert edid.size_mm == (597, 336)
    assert edid.diagonal_in == pytest.approx(26.97, abs=0.01)
    assert edid.problems == ()


def test_week_255_means_a_model_year():
    edid = read(make_edid(week=255, year=2024))
    assert (edid.week, edid.year) == (None, 2024)


@pytest.mark.parametrize(
    ("stated", "name"),
    [
        ("7X71H\x80\x01B156 ", "7X71H B156"),
        ("  LG  TV", "LG  TV"),
        ("\x07\x07", None),
        ("caf\xe9", "caf"),
        ("", None),
    ],
)
def test_names_hold_printable_characters_only(stated: str, name: str | None):
    assert read(make_edid(name=stated)).name == name


def test_the_first_name_that_is_not_blank_counts():
    data = seal(make_edid(name="")[:90] + descriptor(0xFC, "Real") + descriptor(0xFC, "Second") + b"\x00")
    assert read(data).name == "Real"


def test_a_laptop_panel_has_its_part_number_as_text():
    edid = read(make_edid(name=None, text="B140HAN04.0"))
    assert (edid.name, edid.texts) == (None, ("B140HAN04.0",))


def test_an_interlaced_timing_counts_lines_of_a_field():
    data = seal(make_edid()[:54] + dtd(1920, 1080, 60.0, (527, 296), interlaced=True) + make_edid()[72:127])
    edid = read(data)
    assert edid.native is not None
    assert (edid.native.width, edid.native.height, edid.native.interlaced) == (1920, 1080, True)
    assert edid.native.hz == pytest.approx(60, abs=0.1)
    assert edid.best_hz is None


def test_established_and_standard_timings():
    base = bytearray(make_edid())
    base[35:38] = b"\x20\x08\x80"  # 640x480 60, 1024x768 60, 1152x870 75
    base[38:42] = b"\xd1\xc0\x81\x8f"  # 1920x1080 60, 1280x1024 75
    assert {(640, 480, 60), (1024, 768, 60), (1152, 870, 75), (1920, 1080, 60), (1280, 1024, 75)} <= sizes(
        read(seal(bytes(base)))
    )


@pytest.mark.parametrize(("version", "height"), [((1, 2), 1280), ((1, 3), 800)])
def test_standard_timing_code_0_was_square_before_1_3(version: tuple[int, int], height: int):
    base = bytearray(make_edid(version=version))
    base[38:40] = b"\x81\x00"
    assert (1280, height, 60) in sizes(read(seal(bytes(base))))


def test_descriptors_that_list_modes():
    half = 1600 // 2 - 1
    cvt = bytes([0, 0, 0, 0xF8, 0, 1, half & 0xFF, half >> 8 << 4 | 0x08, 0x28])  # 16:10, 60 Hz
    assert (2560, 1600, 60) in sizes(read(with_descriptor(cvt)))
    established = bytes([0, 0, 0, 0xF7, 0, 10, 0, 0, 0, 0, 0, 0x10])  # 1920x1440 75
    assert (1920, 1440, 75) in sizes(read(with_descriptor(established)))
    standard = bytes([0, 0, 0, 0xFA, 0, 0xA9, 0xC5])
    assert (1600, 900, 65) in sizes(read(with_descriptor(standard)))


@pytest.mark.parametrize(("flags", "limits"), [(0, (48, 144)), (2, (48, 399)), (3, (303, 399))])
def test_range_limits_with_their_offsets(flags: int, limits: tuple[int, int]):
    assert read(with_descriptor(bytes([0, 0, 0, 0xFD, flags, 48, 144, 30, 160, 60]))).vertical_hz == limits


# --- which mode is native, and how fast it gets


def test_the_best_rate_is_found_in_a_cta_descriptor():
    edid = read(make_edid(extra_modes=[(1920, 1080, 144.0), (1280, 720, 200.0)]))
    assert edid.best_hz == pytest.approx(144, abs=0.05)


@pytest.mark.parametrize("version", [1, 2])
def test_the_best_rate_is_found_in_displayid(version: int):
    edid = read(make_edid(width=2560, height=1440, hz=60, extra_modes=[(2560, 1440, 240.0)], displayid=version))
    assert edid.native is not None
    assert edid.native.hz == pytest.approx(60, abs=0.05)
    assert edid.best_hz == pytest.approx(240, abs=0.05)


def test_interlaced_modes_are_no_best_rate():
    edid = read(make_edid(hz=50, vics=[40, 46]))  # 1080i at 100 and 120 fields
    assert Mode(1920, 1080, 120.0, True) in edid.modes
    assert edid.best_hz == pytest.approx(50, abs=0.05)


def test_4k_modes_of_hdmi_and_420():
    blocks = HDMI_4K + bytes([0xE2, 0x0E, 118])
    edid = read(make_edid(vics=[0x90, 97, 199], data_blocks=blocks))
    assert {
        (1920, 1080, 60),
        (3840, 2160, 60),
        (7680, 4320, 60),
        (3840, 2160, 25),
        (3840, 2160, 120),
    } <= sizes(edid)
    assert edid.native is not None
    assert (edid.native.width, edid.native.height) == (1920, 1080)


def test_a_panel_too_wide_for_the_base_block():
    edid = read(make_edid(width=3840, height=1080, extra_modes=[(5120, 1440, 120.0)], displayid=1))
    assert edid.native == Mode(3840, 1080, edid.native.hz if edid.native else 0)
    preferred = displayid_data(3, displayid_timing((5120, 1440, 120.0), preferred=True))
    edid = read(make_edid(width=3840, height=1080, displayid_blocks=preferred))
    assert edid.native is not None
    assert (edid.native.width, edid.native.height) == (5120, 1440)
    assert edid.native.hz == pytest.approx(120, abs=0.05)


def test_without_a_detailed_timing_in_the_base_block_an_extension_tells():
    edid = read(make_edid(width=5120, height=2160, hz=72, size_mm=(929, 392)))
    assert edid.native is not None
    assert (edid.native.width, edid.native.height, round(edid.native.hz)) == (5120, 2160, 72)
    assert edid.size_mm == (930, 390)


def test_displayid_native_pixels_win_over_a_smaller_compatibility_mode():
    pixels = (3840).to_bytes(2, "little") + (2160).to_bytes(2, "little")
    parameters = displayid_data(1, b"\x52\x17\x20\x0d" + pixels + bytes(4))
    timing = displayid_data(3, displayid_timing((3840, 2160, 144.0)))
    edid = read(make_edid(size_mm=(597, 336), displayid_blocks=parameters + timing))
    assert edid.native is not None
    assert (edid.native.width, round(edid.native.hz)) == (3840, 144)
    assert edid.size_mm == (597, 336)


@pytest.mark.parametrize(("version", "tag"), [(1, 0x12), (2, 0x28)])
def test_a_tiled_panel_is_taken_as_a_whole(version: int, tag: int):
    topology = displayid_data(tag, tile_topology(2, 2560, 2880))
    data = make_edid(
        width=2560,
        height=2880,
        size_mm=(299, 336),
        displayid_blocks=topology,
        displayid=version,
    )
    edid = read(data)
    assert edid.native is not None
    assert (edid.native.width, edid.native.height, round(edid.native.hz)) == (5120, 2880, 60)
    assert edid.best_hz == pytest.approx(60, abs=0.05)
    assert edid.size_mm == (598, 336)
    assert edid.tile is not None
    assert (edid.tile.columns, edid.tile.rows, edid.tile.column) == (2, 1, 0)


def test_a_wall_of_separate_displays_is_not_one_panel():
    topology = displayid_data(0x12, tile_topology(2, 1920, 1080, flags=0))
    edid = read(make_edid(displayid_blocks=topology))
    assert edid.native is not None
    assert edid.native.width == 1920
    assert edid.size_mm == (527, 296)


def test_a_seamless_range_gives_the_best_rate_of_a_panel_that_lists_one():
    def limits(clock_khz: int) -> bytes:
        return (0).to_bytes(3, "little") + (clock_khz - 1).to_bytes(3, "little") + bytes([60, 165, 0x80])

    fits = displayid_data(0x25, limits(704_246))
    assert read(make_edid(width=2560, height=1440, displayid_blocks=fits, displayid=2)).best_hz == 165
    # A clock that cannot carry the picture at that rate is about another size.
    slow = displayid_data(0x25, limits(400_000))
    assert round(read(make_edid(width=2560, height=1440, displayid_blocks=slow)).best_hz or 0) == 60


@pytest.mark.parametrize(
    ("tag", "revision", "payload", "mode"),
    [
        (0x04, 0, "a0860100ef2c00380427 00", (1920, 1081, 424)),
        (0x05, 0, "04ef3b", (1920, 1080, 60)),
        (0x06, 0x00, "52", (1920, 1080, 60)),
        (0x06, 0x40, "76", (3840, 2160, 120)),
        (0x07, 0, "00000000000000000000 02", (1920, 1080, 60)),
        (0x08, 0, "0080", (1920, 1080, 60)),
        (0x11, 0, "0000ff0e6f088f", (3840, 2160, 144)),
        (0x23, 0x48, "7600", (3840, 2160, 120)),
        (0x24, 0, "00ff0e6f088f", (3840, 2160, 144)),
        (0x2A, 0x10, "00ff0e6f083f01", (3840, 2160, 320)),
        (0x81, 0, "4176", (3840, 2160, 120)),
    ],
)
def test_every_form_of_displayid_timing(tag: int, revision: int, payload: str, mode: tuple[int, int, int]):
    block = displayid_block(displayid_data(tag, bytes.fromhex(payload), revision), 2)
    assert mode in sizes(read(with_extension(make_edid(width=640, height=480), block)))


def test_a_type_vi_timing():
    clock = round(144 * (3840 + 160) * (2160 + 62) / 1000) - 1
    row = bytes([*clock.to_bytes(3, "little"), 0xFF, 0x0E, 0x6F, 0x08, 159, 47, 0, 31, 61, 2, 4])
    block = displayid_block(displayid_data(0x13, row + row))
    assert (3840, 2160, 144) in sizes(read(with_extension(make_edid(), block)))


def test_timings_in_cta_data_blocks():
    type_7 = bytes([0xF6, 0x22, 0x02]) + displayid_timing((5120, 1440, 240.0), 2)
    type_10 = bytes([0xE9, 0x2A, 0x10]) + bytes.fromhex("00ff136f08ef00")
    edid = read(with_extension(make_edid(), cta_block(type_7 + type_10)))
    assert {(5120, 1440, 240), (5120, 2160, 240)} <= sizes(edid)


def test_a_video_timing_block():
    body = bytes([0x10, 1, 1, 0, 1]) + dtd(1600, 1200, 75, (400, 300)) + b"\xd1\xc0"
    edid = read(with_extension(make_edid(), seal(body)))
    assert {(1600, 1200, 75), (1920, 1080, 60)} <= sizes(edid)


# --- sizes


@pytest.mark.parametrize(
    ("mm", "cm", "size", "why"),
    [
        ((597, 336), (60, 34), (597, 336), "detailed timing"),
        ((0, 0), (60, 34), (600, 340), "centimetre field"),
        ((597, 336), (0, 0), (597, 336), "detailed timing"),
        ((160, 90), (53, 30), (530, 300), "centimetre field"),
        ((1600, 900), (70, 39), (700, 390), "centimetre field"),
        ((34, 19), (34, 19), (340, 190), "centimetre field"),
        ((1920, 1080), (60, 34), (600, 340), "centimetre field"),
        ((335, 595), (60, 34), (600, 340), "centimetre field"),
        ((597, 36), (60, 34), (600, 340), "centimetre field"),
        ((510, 287), (52, 28), (510, 287), "detailed timing"),
        ((512, 301), (52, 28), (520, 280), "centimetre field"),
        ((16, 9), (16, 9), None, "aspect ratio"),
        ((1600, 900), (160, 90), None, "aspect ratio"),
        ((0, 0), (0, 0), None, "states no size"),
        ((0, 0), (80, 0), None, "states no size"),
        ((1872, 1053), (121, 68), None, "contradict"),
        ((300, 260), (60, 33), None, "contradict"),
        ((0, 0), (45, 80), None, "does not fit"),
    ],
)
def test_the_size_is_told_only_where_the_edid_agrees_with_itself(
    mm: tuple[int, int], cm: tuple[int, int], size: tuple[int, int] | None, why: str
):
    edid = read(make_edid(size_mm=mm, size_cm=cm))
    assert edid.size_mm == size
    assert why in edid.size_note


def test_a_doubtful_size_is_still_shown_as_a_candidate():
    edid = read(make_edid(size_mm=(1872, 1053), size_cm=(121, 68)))
    assert edid.diagonal_in is None
    assert edid.size_candidates == ((1210, 680), (1872, 1053))
    assert read(make_edid(size_mm=(160, 90), size_cm=(16, 9))).size_candidates == ()


@pytest.mark.parametrize(("mm", "cm"), [((1872, 1053), (121, 68)), ((0, 0), (121, 68))])
def test_displayid_settles_what_the_others_leave_open(mm: tuple[int, int], cm: tuple[int, int]):
    parameters = displayid_data(1, (12096).to_bytes(2, "little") + (6804).to_bytes(2, "little") + bytes(8))
    edid = read(make_edid(size_mm=mm, size_cm=cm, displayid_blocks=parameters))
    assert edid.size_mm == (1209.6, 680.4)
    assert "DisplayID" in edid.size_note
