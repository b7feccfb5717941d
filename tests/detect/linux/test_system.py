"""The system reader: name and version, case, product."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deskspec.detect.capture import CaptureHost
from deskspec.detect.linux import system
from deskspec.detect.linux.system import os_release
from deskspec.model.machine import OperatingSystem, System
from deskspec.model.reading import Known, Unknown, value_of

PLAIN = {"/proc/cpuinfo": b"processor : 0\nflags : fpu\n"}
DMI = "/sys/class/dmi/id"


def read(files: dict[str, bytes]) -> System:
    return system.read(CaptureHost({**PLAIN, **files}, calls={"uname": {"machine": "x86_64", "release": "6.1.0"}}))


def dmi(**fields: str) -> dict[str, bytes]:
    return {f"{DMI}/{name}": value.encode() for name, value in fields.items()}


def test_the_system_goes_by_its_pretty_name():
    release = b'PRETTY_NAME="Debian GNU/Linux 12 (bookworm)"\nVERSION_ID="12"\nID=debian\n'
    told = OperatingSystem("linux", "Debian GNU/Linux 12 (bookworm)", "12", "6.1.0")
    assert value_of(read({"/etc/os-release": release}).os) == told
    assert value_of(read({"/usr/lib/os-release": release}).os) == told


def test_without_a_name_it_is_linux():
    assert value_of(read({}).os) == OperatingSystem("linux", "Linux", "", "6.1.0")


def test_hostile_names_are_made_fit_to_show():
    entries = os_release('PRETTY_NAME=\'\x1b]0;evil\x07 OS\'\nA="say \\"hi\\""\n# B=c\nnot a line\n=x\n')
    assert entries == {"PRETTY_NAME": "]0;evil OS", "A": 'say "hi"'}
    assert len(os_release("NAME=" + "x" * 100_000)["NAME"]) <= 128


@given(st.text(max_size=300))
def test_any_release_file_is_read_without_an_error(content: str):
    assert all(value.isprintable() for value in os_release(content).values())


@pytest.mark.parametrize(
    ("code", "kind"),
    [(3, "desktop"), (10, "laptop"), (13, "all-in-one"), (35, "mini"), (23, "server"), (138, "laptop")],
)
def test_the_case_by_its_smbios_code(code: int, kind: str):
    assert value_of(read(dmi(chassis_type=str(code))).chassis) == kind


def test_a_battery_makes_a_laptop_of_a_case_that_the_firmware_does_not_name():
    supply = "/sys/class/power_supply"
    battery = {f"{supply}/BAT0/type": b"Battery\n"}
    mouse = {f"{supply}/hid-1/type": b"Battery\n", f"{supply}/hid-1/scope": b"Device\n"}
    found = read({**dmi(chassis_type="2"), **battery}).chassis
    assert isinstance(found, Known)
    assert (found.value, found.how) == ("laptop", "inferred")
    assert isinstance(read({**dmi(chassis_type="2"), **mouse}).chassis, Unknown)
    assert value_of(read({**dmi(chassis_type="3"), **battery}).chassis) == "desktop"


def test_an_arm_board_by_its_device_tree():
    tree = "/proc/device-tree"
    found = read({f"{tree}/model": b"Raspberry Pi 5 Model B Rev 1.0\0", f"{tree}/chassis-type": b"embedded\0"})
    assert (value_of(found.product), value_of(found.chassis)) == (
        "Raspberry Pi 5 Model B Rev 1.0",
        "embedded",
    )


@pytest.mark.parametrize(
    "files",
    [
        {"/proc/cpuinfo": b"flags : fpu hypervisor\n"},
        {"/.dockerenv": b""},
        {"/proc/version": b"Linux version 5.15-microsoft-standard-WSL2 (x)"},
    ],
)
def test_a_guest_cannot_tell_the_kind_of_the_real_machine(files: dict[str, bytes]):
    assert isinstance(read({**dmi(chassis_type="10"), **files}).chassis, Unknown)


@pytest.mark.parametrize(
    ("fields", "product"),
    [
        ({"sys_vendor": "Dell Inc.", "product_name": "XPS 13 9310"}, "Dell XPS 13 9310"),
        ({"sys_vendor": "HP", "product_name": "HP EliteBook 840 G10"}, "HP EliteBook 840 G10"),
        (
            {
                "sys_vendor": "LENOVO",
                "product_name": "20XW0026US",
                "product_version": "ThinkPad X1 Carbon Gen 9",
            },
            "LENOVO ThinkPad X1 Carbon Gen 9",
        ),
        ({"sys_vendor": "NVIDIA", "product_name": "NVIDIA_DGX_Spark"}, "NVIDIA DGX Spark"),
        (
            {
                "sys_vendor": "System manufacturer",
                "product_name": "System Product Name",
                "board_vendor": "ASUSTeK COMPUTER INC.",
                "board_name": "ROG STRIX B550-F GAMING",
            },
            "ASUSTeK COMPUTER ROG STRIX B550-F GAMING",
        ),
    ],
)
def test_the_product_without_placeholders(fields: dict[str, str], product: str):
    assert value_of(read(dmi(**fields)).product) == product


@pytest.mark.parametrize("word", ["To Be Filled By O.E.M.", "Default string", "", "INVALID", "...", "Not Applicable"])
def test_a_placeholder_is_no_product(word: str):
    assert isinstance(read(dmi(sys_vendor=word, product_name=word, board_name=word)).product, Unknown)


def test_serial_numbers_are_not_read():
    serials = dmi(product_serial="SECRET", board_serial="SECRET", chassis_serial="SECRET", product_uuid="SECRET")
    assert "SECRET" not in repr(read({**serials, **dmi(sys_vendor="Acer", product_name="Aspire 5")}))


@given(st.binary(max_size=100))
def test_any_bytes_make_a_system(content: bytes):
    names = ("chassis_type", "sys_vendor", "product_name", "product_version", "board_name")
    read({f"{DMI}/{name}": content for name in names} | {"/etc/os-release": content})
