"""udev's memory record: what is a module, what is a chip beside them, and what firmware only pretends."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deskspec.detect import memory_judgement as judgement
from deskspec.detect.formats import memory_devices, udev
from deskspec.detect.formats.memory_devices import MemoryDevices
from deskspec.model.reading import Known, Unknown, value_of
from tests.build.dmi_record import record
from tests.corpus import corpus

GIB = 1 << 30


def devices(*modules: dict[str, object], **array: object) -> MemoryDevices:
    facts = {f"MEMORY_ARRAY_{name}": str(value) for name, value in array.items()}
    for number, module in enumerate(modules):
        facts |= {f"MEMORY_DEVICE_{number}_{name}": str(value) for name, value in module.items()}
    return memory_devices.parse(facts)


DDR4 = {
    "SIZE": 8 * GIB,
    "TYPE": "DDR4",
    "FORM_FACTOR": "SODIMM",
    "LOCATOR": "ChannelA-DIMM0",
    "SPEED_MTS": 3200,
}
LPDDR5 = {"SIZE": 4 * GIB, "TYPE": "LPDDR5", "FORM_FACTOR": "Other", "LOCATOR": "DIMM 0"}
EMPTY = {"PRESENT": 0, "FORM_FACTOR": "SODIMM", "TYPE": "Unknown", "LOCATOR": "ChannelB-DIMM0"}


def test_a_module_and_an_empty_slot():
    told = devices(DDR4, EMPTY, NUM_DEVICES=2, LOCATION="x", MAX_CAPACITY=64 * GIB)
    assert told.installed == 8 * GIB
    assert value_of(judgement.slots(told, "")) == 2
    assert value_of(judgement.free_slots(told, "")) == 1
    assert value_of(judgement.maximum(told, 8 * GIB, "")) == 64 * GIB
    assert value_of(judgement.memory_type(told, "")) == "DDR4"
    assert value_of(judgement.soldered(told, "")) is False
    assert value_of(judgement.error_correction(told, "")) is False


def test_a_flash_chip_is_no_memory():
    told = devices(DDR4, {"SIZE": 8 << 20, "TYPE": "Flash", "FORM_FACTOR": "<OUT OF SPEC>"}, NUM_DEVICES=1)
    assert told.installed == 8 * GIB
    assert value_of(judgement.slots(told, "")) == 1


def test_persistent_memory_is_no_main_memory():
    optane = {"SIZE": 128 * GIB, "TYPE": "DDR4", "MEMORY_TECHNOLOGY": "Intel Optane DC persistent memory"}
    assert devices(DDR4, optane).installed == 8 * GIB


def test_four_gigabytes_misnamed_eprom_are_memory():
    told = devices({"SIZE": 4 * GIB, "TYPE": "EPROM", "FORM_FACTOR": "Unknown"})
    assert told.installed == 4 * GIB
    assert isinstance(judgement.memory_type(told, ""), Unknown)


def test_a_module_of_unknown_size_leaves_the_sum_unknown():
    assert devices(DDR4, {"TYPE": "DDR4", "FORM_FACTOR": "SODIMM"}).installed is None


def test_lpddr_is_soldered_whatever_its_form_factor_says():
    told = devices(LPDDR5, {**LPDDR5, "FORM_FACTOR": "DIMM"}, NUM_DEVICES=2, MAX_CAPACITY=16 * GIB)
    assert value_of(judgement.soldered(told, "")) is True
    assert value_of(judgement.slots(told, "")) == 0
    assert value_of(judgement.free_slots(told, "")) == 0
    assert value_of(judgement.maximum(told, 8 * GIB, "")) == 8 * GIB


def test_lpddr_of_a_form_udev_does_not_know_may_be_a_camm():
    assert isinstance(judgement.soldered(devices({**LPDDR5, "FORM_FACTOR": "<OUT OF SPEC>"}), ""), Unknown)


def test_an_empty_slot_beside_lpddr_is_not_believed():
    told = devices(LPDDR5, EMPTY, NUM_DEVICES=2)
    assert isinstance(judgement.free_slots(told, ""), Unknown)
    assert isinstance(judgement.slots(told, ""), Unknown)


def test_soldered_ddr4_beside_one_free_socket_is_believed():
    told = devices({**DDR4, "FORM_FACTOR": "Row Of Chips"}, EMPTY, NUM_DEVICES=2)
    assert value_of(judgement.free_slots(told, "")) == 1


def test_part_soldered_part_socketed():
    told = devices({**DDR4, "FORM_FACTOR": "Row Of Chips"}, DDR4, NUM_DEVICES=2)
    reading = judgement.soldered(told, "")
    assert isinstance(reading, Known)
    assert (reading.value, reading.note) == (False, "part of it is soldered")
    assert value_of(judgement.slots(told, "")) == 1


def test_fitting_less_than_is_fitted_makes_the_maximum_unknown():
    reading = judgement.maximum(devices(DDR4, DDR4, MAX_CAPACITY=8 * GIB), 16 * GIB, "")
    assert isinstance(reading, Unknown)
    assert "8 GB fit, yet 16 GB" in reading.reason


@pytest.mark.parametrize(("declared", "least"), [(4, 2), (1, 1)])
def test_slots_declared_but_not_listed_make_a_bound(declared, least):
    reading = judgement.slots(devices(DDR4, EMPTY, NUM_DEVICES=declared), "")
    assert isinstance(reading, Known)
    assert (reading.value, reading.bound) == (least, "at_least")


@pytest.mark.parametrize(("speed", "kind"), [(4800, "DDR5"), (5600, "DDR5"), (3200, None), (2133, None)])
def test_a_type_udev_does_not_know_is_ddr5_only_if_too_fast_for_ddr4(speed, kind):
    told = devices({**DDR4, "TYPE": "<OUT OF SPEC>", "SPEED_MTS": speed})
    assert value_of(judgement.memory_type(told, "")) == kind


def test_ecc_claimed_but_without_bits_for_it_is_unknown():
    narrow = {**DDR4, "TOTAL_WIDTH": 64, "DATA_WIDTH": 64}
    wide = {**DDR4, "TOTAL_WIDTH": 72, "DATA_WIDTH": 64}
    claim = {"EC_TYPE": "Multi-bit ECC", "LOCATION": "x"}
    assert isinstance(judgement.error_correction(devices(narrow, **claim), ""), Unknown)
    assert value_of(judgement.error_correction(devices(wide, **claim), "")) is True
    assert isinstance(judgement.error_correction(devices(DDR4), ""), Unknown)


def test_serial_numbers_are_not_read_and_placeholders_are_none():
    told = devices({**DDR4, "SERIAL_NUMBER": "SECRET1", "ASSET_TAG": "SECRET2", "PART_NUMBER": "Array1_PartNumber0"})
    assert "SECRET" not in repr(told)
    assert told.devices[0].part_number is None


def test_part_numbers_in_hexadecimal_are_read():
    told = devices({**DDR4, "PART_NUMBER": "0x483634353155363646373036364700000000"})
    assert told.devices[0].part_number == "H6451U66F7066G"


def test_slots_of_one_name_are_told_apart_by_bank():
    told = devices({**LPDDR5, "BANK_LOCATOR": "P0 CHANNEL A"}, {**LPDDR5, "BANK_LOCATOR": "P0 CHANNEL B"})
    assert [device.slot for device in told.devices] == ["DIMM 0, P0 CHANNEL A", "DIMM 0, P0 CHANNEL B"]


KEYS = st.sampled_from(["SIZE", "TYPE", "FORM_FACTOR", "LOCATOR", "SPEED_MTS", "PRESENT", "PART_NUMBER", "TOTAL_WIDTH"])


@given(st.dictionaries(st.builds("MEMORY_DEVICE_{}_{}".format, st.integers(-1, 3), KEYS), st.text(max_size=30)))
def test_any_record_is_survived(facts):
    told = memory_devices.parse({**facts, "MEMORY_ARRAY_NUM_DEVICES": "2"})
    for judge in (judgement.slots, judgement.free_slots, judgement.memory_type, judgement.soldered):
        judge(told, "")
    judgement.error_correction(told, "")
    judgement.maximum(told, told.installed, "")


# --- real machines

#: Firmware that lists kilobytes as modules, or a flash chip among them: that sum is not memory.
NOT_MEMORY = ("Clientron_Sunshine", "X9SCI_X9SCA", "X9SCL_X9SCM", "X10SLL_HF")


def _rows():
    lines = corpus("dmi", "truth.jsonl").read_text().splitlines()
    return [json.loads(line) for line in lines]


def test_real_machines_modules_add_up():
    for row in _rows():
        if any(name in row["file"] for name in NOT_MEMORY):
            continue
        told = memory_devices.parse(udev.parse(record(row)))
        found = value_of(judgement.modules(told, "")) or ()
        assert sum(module.size for module in found) // (1 << 20) == int(row["total_mib"]), row["file"]
        assert len(found) == row["populated"], row["file"]


def test_real_machines_slots_are_never_more_than_the_firmware_says():
    for row in _rows():
        slots = judgement.slots(memory_devices.parse(udev.parse(record(row))), "")
        most = max(row["slots_declared"] or 0, row["slots_listed"] or 0)
        assert isinstance(slots, Unknown) or slots.value <= most, row["file"]


def test_real_machines_soldered_memory_is_never_taken_for_modules():
    for row in _rows():
        told = memory_devices.parse(udev.parse(record(row)))
        reading = judgement.soldered(told, "")
        if "soldered_hint" in row["flags"] and isinstance(reading, Known) and reading.value is False:
            assert reading.note == "part of it is soldered", row["file"]


def test_real_machines_types_are_right_or_unknown():
    right = 0
    for row in _rows():
        kind = value_of(judgement.memory_type(memory_devices.parse(udev.parse(record(row))), ""))
        assert kind is None or kind in row["types"] or "<OUT OF SPEC>" in row["types"], row["file"]
        right += kind in row["types"]
    assert right >= 168


def test_a_real_record_of_soldered_memory():
    dump = corpus("storage", "udev", "HP_ELITEBOOK_835_13_INCH_G10.udev.txt").read_text()
    stanza = next(part for part in dump.split("\n\n") if "MEMORY_DEVICE_0" in part)
    told = memory_devices.parse(udev.parse(stanza))
    assert told.installed == 16 * GIB
    assert value_of(judgement.soldered(told, "")) is True
    assert isinstance(judgement.memory_type(told, ""), Unknown)  # udev of then knew neither DDR5 nor LPDDR5
    assert told.devices[0].part_number == "MT62F1G32D4DR-031 WT"
