"""Panels are counted once each, and one that could not be seen is not one that is missing."""

from __future__ import annotations

import json

import pytest

from deskspec.detect.linux import displays
from deskspec.model.machine import Display
from deskspec.model.reading import Known, Unknown, value_of
from deskspec.units import Resolution
from tests.build.edid import displayid_block, displayid_data, make_edid, tile_topology, with_extension
from tests.build.linux import GUEST, LinuxBox
from tests.corpus import corpus

LID = "/proc/acpi/button/lid/LID0/state"
UHD = make_edid("DEL", name="DELL U2720Q", width=3840, height=2160, size_mm=(597, 336))
PANEL = make_edid("BOE", name=None, text="NV140FHM-N48", size_mm=(309, 174))


def seen(box: LinuxBox) -> tuple[Display, ...]:
    told = displays.read(box.host())
    assert isinstance(told, Known)
    return told.value


def test_two_monitors_with_what_they_tell():
    first, second = seen(LinuxBox().connector("card0-DP-1", UHD).connector("card0-HDMI-A-1", make_edid()))
    assert first.name == "DELL U2720Q"
    assert first.connector == "DP-1"
    assert first.native == Known(Resolution(3840, 2160), "EDID of card0-DP-1")
    assert value_of(first.refresh) == pytest.approx(60, abs=0.1)
    assert value_of(first.diagonal) == pytest.approx(27, abs=0.1)
    assert not first.built_in
    assert value_of(second.active) is True


def test_empty_connectors_and_writeback_do_not_count():
    box = LinuxBox().connector("card0-DP-1", UHD).connector("card0-DP-2", status="disconnected", enabled="disabled")
    box.connector("card0-Writeback-1", status="unknown").connector("card0-DP-3", status="unknown")
    assert len(seen(box)) == 1


def test_a_monitor_that_is_off_is_there_but_not_active():
    box = LinuxBox().connector("card0-DP-1", UHD, enabled="disabled").connector("card0-DP-2", UHD)
    monitor, _ = seen(box)
    assert monitor.active == Known(False, "/sys/class/drm/card0-DP-1/enabled", note="connected, but switched off")


def test_a_connected_monitor_that_nvidias_driver_calls_off_counts_and_says_what_that_rests_on():
    box = LinuxBox().pci("0000:01:00.0", "10de:2684", driver="nvidia")
    (monitor,) = seen(box.connector("card0-DP-1", UHD, enabled="disabled", card="0000:01:00.0"))
    assert isinstance(monitor.active, Known)
    assert (monitor.active.value, monitor.active.how) == (True, "inferred")
    assert "does not tell whether it is switched on" in monitor.active.note


@pytest.mark.parametrize(("state", "active"), [("open", True), ("closed", False)])
def test_a_laptops_panel_counts_unless_the_lid_is_shut(state, active):
    box = LinuxBox().connector("card0-eDP-1", PANEL).connector("card0-DP-1", UHD)
    monitor, panel = seen(box.write(LID, f"state:      {state}\n"))
    assert (panel.built_in, value_of(panel.active)) == (True, active)
    assert panel.name == "NV140FHM-N48"
    assert value_of(monitor.active) is True


def test_one_panel_at_two_graphics_cards_counts_once():
    box = LinuxBox().connector("card0-eDP-1", PANEL).connector("card1-eDP-2", PANEL, enabled="disabled")
    assert len(seen(box)) == 1
    hybrid = LinuxBox().connector("card0-eDP-1", PANEL).connector("card1-eDP-2", status="disconnected")
    assert len(seen(hybrid)) == 1


def test_two_monitors_of_one_make_count_twice():
    assert len(seen(LinuxBox().connector("card0-DP-1", UHD).connector("card0-DP-2", UHD))) == 2


def tile(column: int) -> bytes:
    place = bytearray(tile_topology(2, 2560, 2880))
    place[2] = column << 4
    half = make_edid("GSM", name="LG UltraFine", width=2560, height=2880, size_mm=(298, 336))
    return with_extension(half[:128], displayid_block(displayid_data(0x12, bytes(place))))


def test_a_panel_driven_over_two_connectors_counts_once():
    (monitor,) = seen(LinuxBox().connector("card0-DP-1", tile(0)).connector("card0-DP-2", tile(1)))
    assert value_of(monitor.native) == Resolution(5120, 2880)


def test_two_such_panels_count_twice():
    box = LinuxBox()
    for number, column in enumerate((0, 1, 0, 1)):
        box.connector(f"card0-DP-{number}", tile(column))
    assert len(seen(box)) == 2


@pytest.mark.parametrize("edid", [b"", b"\x00" * 128, b"garbage"])
def test_a_monitor_without_edid_counts_and_tells_nothing(edid):
    (monitor,) = seen(LinuxBox().connector("card0-VGA-1", edid))
    for reading in (monitor.native, monitor.refresh, monitor.diagonal):
        assert isinstance(reading, Unknown)
        assert "VGA-1" in reading.reason
    assert value_of(monitor.active) is True


def test_a_size_that_cannot_be_believed_is_unknown_with_the_reason():
    (monitor,) = seen(LinuxBox().connector("card0-HDMI-A-1", make_edid(size_mm=(160, 90), size_cm=(16, 9))))
    assert isinstance(monitor.diagonal, Unknown)
    assert len(monitor.diagonal.reason) > len("HDMI-A-1: ")


def test_a_virtual_machines_monitor_is_nobodys():
    virtual = make_edid("RHT", name="QEMU Monitor")
    for box in (LinuxBox(GUEST).connector("card0-Virtual-1", virtual), LinuxBox(GUEST)):
        told = displays.read(box.host())
        assert isinstance(told, Unknown)
        assert "virtual machine" in told.reason


def test_a_monitor_on_a_card_handed_to_a_virtual_machine_is_real():
    box = LinuxBox(GUEST).connector("card0-Virtual-1", make_edid("RHT")).connector("card1-DP-1", UHD)
    assert [monitor.name for monitor in seen(box)] == ["DELL U2720Q"]


def test_a_container_without_a_view_of_connectors_is_unknown():
    told = displays.read(LinuxBox().write("/.dockerenv", "").host())
    assert isinstance(told, Unknown)
    assert "container" in told.reason


def test_nvidia_without_mode_setting_says_what_to_do():
    box = LinuxBox().pci("0000:01:00.0", "10de:2684", driver="nvidia")
    told = displays.read(box.host())
    assert isinstance(told, Unknown)
    assert "nvidia-drm.modeset=1" in told.remedy


def test_nvidia_without_mode_setting_beside_another_cards_empty_connectors():
    box = LinuxBox().pci("0000:00:02.0", "8086:a780", driver="i915").pci("0000:01:00.0", "10de:2684", driver="nvidia")
    box.connector("card0-DP-1", status="disconnected", card="0000:00:02.0")
    assert isinstance(displays.read(box.host()), Unknown)


def test_connectors_with_nothing_on_them_mean_no_monitor():
    assert seen(LinuxBox().connector("card0-DP-1", status="disconnected")) == ()


def test_no_connectors_at_all_is_unknown():
    assert isinstance(displays.read(LinuxBox().host()), Unknown)


def test_real_monitors_through_the_reader():
    rows = [json.loads(line) for line in corpus("edid", "edids.jsonl").read_text().splitlines()]
    right = judged = 0
    for row in rows:
        truth = row.get("truth") or {}
        if "hex" not in row or not truth.get("res") or truth.get("res_conf") != "native":
            continue
        (monitor,) = seen(LinuxBox().connector("card0-DP-1", bytes.fromhex(row["hex"])))
        judged += 1
        right += value_of(monitor.native) == tuple(truth["res"])
    assert judged > 300
    assert right / judged >= 0.98


# --- connectors that say less than they seem to


def test_the_firmwares_picture_is_no_second_monitor():
    box = LinuxBox().connector("card0-Unknown-1").connector("card1-DP-1", UHD).connector("card2-Virtual-1")
    (monitor,) = seen(box)
    assert monitor.connector == "DP-1"


def test_without_a_driver_there_is_at_least_the_firmwares_picture():
    told = displays.read(LinuxBox().connector("card0-Unknown-1").host())
    assert isinstance(told, Known)
    assert (len(told.value), told.bound) == (1, "at_least")
    assert isinstance(told.value[0].native, Unknown)


def test_a_connector_that_nobody_has_looked_at_may_have_a_monitor():
    box = LinuxBox().connector("card0-DP-1", UHD).connector("card0-DP-2", status="unknown", enabled="disabled")
    told = displays.read(box.host())
    assert isinstance(told, Known)
    assert (told.bound, len(told.value)) == ("at_least", 1)
    alone = LinuxBox().connector("card0-DP-2", status="unknown", enabled="disabled")
    assert isinstance(displays.read(alone.host()), Unknown)


def test_a_television_socket_that_never_knows_casts_no_doubt():
    box = LinuxBox().connector("card0-HDMI-A-1", UHD).connector("card0-Composite-1", status="unknown")
    told = displays.read(box.host())
    assert isinstance(told, Known)
    assert told.bound == "exact"


def test_monitors_that_are_all_off_are_asleep():
    box = LinuxBox().connector("card0-DP-1", UHD, enabled="disabled")
    assert all(isinstance(panel.active, Unknown) for panel in seen(box))
    box.connector("card0-eDP-1", PANEL, enabled="disabled").write(LID, "state:      closed\n")
    assert [isinstance(panel.active, Unknown) for panel in seen(box)] == [True, False]
