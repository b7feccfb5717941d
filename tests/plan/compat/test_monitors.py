"""Monitors and docks: what a link carries, and whether a socket is left."""

from __future__ import annotations

from dataclasses import replace

import pytest

from deskspec.model.reading import Known
from deskspec.plan.compat.inside import Inside
from deskspec.plan.compat.links import DP_12, DP_14, USB_C, Link, Screen, link, passes, socket, together
from deskspec.units import Resolution
from tests.plan.compat.given import (
    CARD,
    DOCK,
    INSIDE,
    MONITOR,
    UHD,
    desktop,
    inside,
    read,
    rule,
    screen,
    whole,
)  # fmt: skip

FITS, NOT, OPEN = "fits", "doesn't fit", "unknown"
UHD60 = Screen(UHD, 60.0)
DP_12_LINK, DP_14_LINK = Link("DisplayPort", DP_12, DP_12), Link("DisplayPort", DP_14, DP_14)


def test_a_4k_picture_at_60_hz_takes_twelve_gigabits():
    assert UHD60.active == pytest.approx(11.94, abs=0.005)
    assert 12.5 < UHD60.blanked < 12.85


@pytest.mark.parametrize(
    ("over", "dsc", "holds"),
    [
        (DP_12_LINK, None, False), (DP_12_LINK, True, False), (DP_14_LINK, None, None), (DP_14_LINK, True, True),
        (DP_14_LINK, False, False), (USB_C["2 lanes"], True, False), (USB_C["4 lanes"], None, None),
        (USB_C["no picture"], None, False), (USB_C["Thunderbolt 3"], None, True), (USB_C["Thunderbolt 5"], None, True),
    ],
)  # fmt: skip
def test_two_4k_screens_on_one_link(over, dsc, holds):
    assert together((UHD60, UHD60), over, dsc=dsc) is holds


def test_smaller_screens_share_a_link_and_three_ask_the_computer():
    full = Screen(Resolution(1920, 1080), 60.0)
    assert together((full, full), DP_12_LINK) is True
    assert together((UHD60,) * 3, USB_C["Thunderbolt 4"]) is None
    assert together((), USB_C["no picture"]) is True
    assert together((UHD60,), DP_12_LINK) is True


@pytest.mark.parametrize(
    ("one", "other", "hertz", "holds"),
    [
        ("HDMI 1.4", "HDMI 2.0", 30, True), ("HDMI 1.4", "HDMI 2.0", 60, False), ("HDMI 2.0", "HDMI 2.1", 60, True),
        ("HDMI 2.0", "HDMI 2.1", 144, False), ("HDMI 2.1", "HDMI 2.1", 120, None), ("HDMI", "HDMI 2.0", 60, None),
        ("DisplayPort 1.1", "DisplayPort 1.4", 60, False), ("DP 1.2", "DP 1.4a", 60, True),
        ("DisplayPort 1.4", "DisplayPort 1.4", 144, False), ("DisplayPort 1.4", "HDMI 2.0", 60, None),
        ("Thunderbolt 3", "DisplayPort 1.4", 60, True), ("USB-C", "DisplayPort 1.4", 60, None),
        ("VGA", "VGA", 60, None),
    ],
)  # fmt: skip
def test_a_4k_picture_between_two_sockets(one, other, hertz, holds):
    first, second = link(one), link(other)
    assert first is not None
    assert second is not None
    assert passes(Screen(UHD, hertz), first, second) is holds


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("DP 1.4a", "DisplayPort 1.4"), ("mini DisplayPort", "DisplayPort"), ("hdmi 2.0b", "HDMI 2.0"),
        ("USB Type-C", "USB-C"), ("usb4", "USB-C"), ("DVI-D", "DVI"), ("Thunderbolt 3", "Thunderbolt 3"),
    ],
)  # fmt: skip
def test_sockets_are_known_however_shops_write_them(written, name):
    found = socket(written)
    assert found is not None
    assert found.name == name


def test_what_is_no_socket_is_none():
    assert socket("PS/2") is None
    assert socket("") is None
    assert link("SCART") is None


@pytest.mark.parametrize(
    ("monitor", "free", "state"),
    [
        (MONITOR, ("DisplayPort 1.4",), FITS),
        (MONITOR, ("HDMI 2.0",), FITS),
        (MONITOR, ("HDMI 1.4",), OPEN),
        (replace(MONITOR, inputs=("HDMI 2.0",)), ("HDMI 1.4",), NOT),
        (replace(MONITOR, inputs=("HDMI 2.0",)), ("HDMI 1.4", "HDMI"), OPEN),
        (MONITOR, (), NOT),
        (MONITOR, None, OPEN),
        (replace(MONITOR, refresh=144.0), ("DisplayPort 1.4",), FITS),
        (replace(MONITOR, refresh=None), ("DisplayPort 1.4",), OPEN),
        (replace(MONITOR, refresh=3.0), ("DisplayPort 1.4",), OPEN),
        (replace(MONITOR, resolution=None), ("DisplayPort 1.4",), OPEN),
        (replace(MONITOR, inputs=None), ("DisplayPort 1.4",), OPEN),
        (replace(MONITOR, inputs=()), ("DisplayPort 1.4",), OPEN),
    ],
)
def test_a_monitor_needs_a_free_socket_that_carries_it(monitor, free, state):
    assert rule("socket", monitor, desktop(), inside(free_outputs=free)).state == state


def test_a_fast_monitor_on_a_slow_socket_is_said_to_run_at_60_hz():
    assert "60 Hz" in rule("socket", replace(MONITOR, refresh=144.0)).why
    assert "60 Hz" not in rule("socket", MONITOR).why


def test_the_source_is_that_of_the_sockets():
    assert rule("socket", MONITOR).source == "displayport-payload"
    assert rule("socket", MONITOR, desktop(), inside(free_outputs=("HDMI 2.0",))).source == "hdmi-versions"


def test_what_would_tell_is_asked():
    assert rule("socket", MONITOR, desktop(), Inside()).asks == "inside.free_outputs"
    usb = inside(free_outputs=("USB-C",), usb_c_displays=None)
    assert rule("socket", MONITOR, desktop(), usb).asks == "inside.usb_c_displays"


@pytest.mark.parametrize(
    ("usb_c", "state"),
    [("no picture", NOT), ("2 lanes", OPEN), ("4 lanes", FITS), ("Thunderbolt 4", FITS), (None, OPEN)],
)
def test_a_usb_c_socket_carries_what_the_person_says(usb_c, state):
    answered = inside(free_outputs=("USB-C",), usb_c_displays=usb_c)
    assert rule("socket", replace(MONITOR, inputs=("DisplayPort 1.4",)), desktop(), answered).state == state
    assert rule("socket", replace(MONITOR, inputs=("USB-C",)), desktop(), answered).state == state


def test_two_monitors_need_a_socket_each():
    hdmi = replace(MONITOR, inputs=("HDMI 2.0",))
    assert rule("socket", MONITOR, desktop(), INSIDE, hdmi).state == FITS
    assert rule("socket", hdmi, desktop(), INSIDE, MONITOR).state == FITS
    assert rule("socket", hdmi, desktop(), inside(free_outputs=("HDMI 2.0", "HDMI 1.4")), hdmi).state == NOT
    assert rule("socket", MONITOR, desktop(), INSIDE, MONITOR, MONITOR).state == NOT


def test_a_card_bought_with_it_has_sockets_for_those_in_use_and_for_it():
    assert rule("socket", MONITOR, desktop(displays=()), Inside(), CARD).state == FITS
    both_kinds = replace(CARD, outputs=("DisplayPort 1.4", "HDMI 2.1"))
    assert rule("socket", MONITOR, desktop(), Inside(), both_kinds).state == FITS
    assert rule("socket", MONITOR, desktop(displays=(screen(), screen())), Inside(), both_kinds).state == OPEN
    assert rule("socket", MONITOR, desktop(displays=None), Inside(), CARD).state == OPEN
    assert rule("socket", MONITOR, desktop(), INSIDE, replace(CARD, outputs=None)).state == OPEN
    # The one in use may hang on the fast socket.
    mixed = replace(CARD, outputs=("DisplayPort 1.4", "HDMI 1.4"))
    assert rule("socket", MONITOR, desktop(displays=()), INSIDE, mixed).state == FITS
    assert rule("socket", MONITOR, desktop(), INSIDE, mixed).state == OPEN
    slow = replace(CARD, outputs=("HDMI 1.4",) * 3)
    assert rule("socket", replace(MONITOR, inputs=("HDMI 2.0",)), desktop(), INSIDE, slow).state == NOT


def mac(chip, product="MacBook Air (13-inch)", outside=0, **more):
    panels = (screen(built_in=True), *[screen()] * outside)
    return desktop(cpu__model=chip, cpu__vendor="Apple", system__product=product, displays=panels, **more)


@pytest.mark.parametrize(
    ("machine", "state"),
    [
        (mac("Apple M1"), FITS),
        (mac("Apple M1", outside=1), NOT),
        (mac("Apple M2", outside=1), NOT),
        (mac("Apple M3", outside=1), FITS),
        (mac("Apple M3", outside=2), NOT),
        (mac("Apple M4", outside=1), FITS),
        (mac("Apple M4", outside=2), NOT),
        (mac("Apple M4", "MacBook Pro (14-inch)", outside=1), OPEN),
        (mac("Apple M4", "MacBook Pro (14-inch)"), FITS),
        (mac("Apple M1", "Mac mini"), OPEN),
        (mac("Apple M3 Max"), OPEN),
        (mac("Apple M5"), OPEN),
        (desktop(), FITS),
        (desktop(cpu__model=None), FITS),
        (mac(None), OPEN),
        (desktop(cpu__vendor=None), OPEN),
        (mac("Fantasy 9000"), OPEN),
        (replace(mac("Apple M1"), displays=Known((), "s", bound="at_least")), OPEN),
    ],
)
def test_apples_plain_chips_drive_a_fixed_number_of_screens(machine, state):
    assert rule("screens_of_chip", MONITOR, machine).state == state


def test_an_m3_drives_two_while_its_lid_is_shut():
    assert "lid is shut" in rule("screens_of_chip", MONITOR, mac("Apple M3", outside=1)).why
    assert "lid" not in rule("screens_of_chip", MONITOR, mac("Apple M3")).why
    assert rule("screens_of_chip", MONITOR, mac("Apple M1", outside=1)).source == "apple-screens"


@pytest.mark.parametrize(
    ("dock", "usb_c", "state"),
    [
        (DOCK, "Thunderbolt 3", FITS),
        (DOCK, "4 lanes", NOT),
        (DOCK, "no picture", NOT),
        (DOCK, None, OPEN),
        (replace(DOCK, link="USB-C"), "2 lanes", FITS),
        (replace(DOCK, link="USB-C"), "no picture", NOT),
        (replace(DOCK, link=None), "Thunderbolt 3", OPEN),
        (replace(DOCK, link="HDMI"), "Thunderbolt 3", OPEN),
    ],
)
def test_a_dock_needs_the_socket_it_is_made_for(dock, usb_c, state):
    assert rule("dock_link", dock, desktop(), inside(usb_c_displays=usb_c)).state == state


@pytest.mark.parametrize(
    ("usb_c", "monitors", "state"),
    [
        ("Thunderbolt 4", 2, FITS), ("Thunderbolt 4", 3, NOT), ("4 lanes", 1, FITS), ("4 lanes", 2, OPEN),
        ("2 lanes", 1, OPEN), ("2 lanes", 2, NOT), (None, 2, OPEN), (None, 0, FITS), ("no picture", 1, NOT),
    ],
)  # fmt: skip
def test_monitors_on_a_dock_share_its_link(usb_c, monitors, state):
    told = rule("dock_screens", DOCK, desktop(), inside(usb_c_displays=usb_c), *[MONITOR] * monitors)
    assert told.state == state


def test_a_dock_of_unknown_reach_or_an_unknown_monitor_leaves_it_open():
    assert rule("dock_screens", replace(DOCK, displays=None), desktop(), INSIDE, MONITOR).state == OPEN
    assert rule("dock_screens", DOCK, desktop(), INSIDE, replace(MONITOR, refresh=None)).state == OPEN


def test_a_dock_does_not_raise_what_the_chip_drives():
    assert rule("dock_chip", DOCK, mac("Apple M1"), INSIDE, MONITOR).state == FITS
    assert rule("dock_chip", DOCK, mac("Apple M1"), INSIDE, MONITOR, MONITOR).state == NOT
    assert rule("dock_chip", DOCK, desktop(cpu__vendor=None), INSIDE, MONITOR).state == OPEN
    assert rule("dock_chip", DOCK, mac("Apple M1")).state == FITS


def test_a_monitor_on_a_bought_dock_needs_no_socket_of_its_own():
    assert rule("socket", MONITOR, desktop(), Inside(), DOCK).state == FITS
    assert whole(MONITOR, desktop()).state == FITS
    assert whole(DOCK, desktop()).state == FITS


def test_a_guest_does_not_tell_what_drives_the_monitor():
    assert rule("screens_of_chip", MONITOR, read("vm")).state == OPEN
