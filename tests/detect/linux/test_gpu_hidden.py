"""A card that its owner has taken off the bus is not one that the computer lacks."""

from __future__ import annotations

import pytest

from deskspec.detect.linux import gpu
from deskspec.model.reading import Known
from tests.build.linux import LinuxBox

RULE = 'ACTION=="add", SUBSYSTEM=="pci", ATTR{vendor}=="0x10de", ATTR{class}=="0x03[0-9]*", ATTR{remove}="1"\n'
#: What keeps a card's sound off the bus, or saves power on a card that stays.
OTHERS = (
    'ATTR{vendor}=="0x10de", ATTR{class}=="0x040300", ATTR{remove}="1"\n'
    'ATTR{vendor}=="0x10de", ATTR{class}=="0x03[0-9]*", ATTR{power/control}="auto"\n#' + RULE
)


def laptop() -> LinuxBox:
    return LinuxBox().pci("0000:00:02.0", "8086:a7a0", driver="i915")


def told(box: LinuxBox) -> Known:
    found = gpu.read(box.host())
    assert isinstance(found, Known)
    return found


@pytest.mark.parametrize(
    ("path", "content"),
    [
        ("/etc/udev/rules.d/50-remove-nvidia.rules", RULE),
        ("/lib/udev/rules.d/50-pm-nvidia.rules", OTHERS + RULE),
        ("/etc/udev/rules.d/99-local.rules", RULE),
        ("/sys/devices/platform/asus-nb-wmi/dgpu_disable", "1\n"),
    ],
)
def test_a_card_that_is_switched_off_makes_the_list_a_lower_bound(path, content):
    found = told(laptop().write(path, content))
    assert (len(found.value), found.bound) == (1, "at_least")
    assert path in found.note


@pytest.mark.parametrize(
    ("path", "content"),
    [
        ("/lib/udev/rules.d/50-pm-nvidia.rules", OTHERS),
        ("/sys/devices/platform/asus-nb-wmi/dgpu_disable", "0\n"),
        ("/etc/udev/rules.d/50-remove-nvidia.rules", ""),
    ],
)
def test_what_switches_no_card_off_casts_no_doubt(path, content):
    assert told(laptop().write(path, content)).bound == "exact"


def test_a_card_that_is_there_is_not_switched_off():
    box = laptop().write("/etc/udev/rules.d/50-remove-nvidia.rules", RULE)
    assert told(box.pci("0000:01:00.0", "10de:2684", driver="nouveau")).bound == "exact"
