"""What a capture must not carry, and what must be left for it to read the same."""

from __future__ import annotations

import pytest

from deskspec.detect.capture import CaptureHost
from deskspec.detect.linux import peripherals
from deskspec.detect.redact import redacted_call, redacted_file
from deskspec.detect.standins import StandIns

INPUT = "/proc/bus/input/devices"


def bluetooth(name: str) -> str:
    return (
        f'I: Bus=0005 Vendor=004c Product=0269 Version=0100\nN: Name="{name}"\nP: Phys=00:1a:7d:da:71:13\n'
        "S: Sysfs=/devices/virtual/misc/uhid/0005:004C:0269.0001/input/input20\nU: Uniq=aa:bb:cc:dd:ee:ff\n"
        "H: Handlers=mouse0 event0\nB: PROP=0\nB: EV=17\nB: KEY=30000 0 0 0 0\nB: REL=3\n"
    )


def redacted(place: str, content: str) -> str:
    return redacted_file(place, content.encode(), StandIns()).decode()


@pytest.mark.parametrize(
    ("name", "left"),
    [
        ("Magic Mouse von Johanna", "device1"),
        ("Souris de Johanna Mouse", "device1 Mouse"),
        ("AirPods von Johanna (AVRCP)", "device1 airpods (AVRCP)"),
        ("Johanna\u2019s Jabra Evolve2 65 (AVRCP)", "device1 jabra evolve (AVRCP)"),
    ],
)
def test_the_owner_s_name_leaves_a_bluetooth_device_in_any_language(name, left):
    told = redacted(INPUT, bluetooth(name))
    assert "johanna" not in told.lower()
    assert f'N: Name="{left}"' in told
    assert "7d:da" not in told


def test_bluetooth_devices_read_the_same_without_their_names():
    names = ("Ann mouse", "Bob mouse", "WH-1000XM4 di Anna (AVRCP)")
    listed = "\n\n".join(map(bluetooth, names))
    before = {"/proc/cpuinfo": b"flags\t\t: fpu\n", INPUT: listed.encode()}
    after = {**before, INPUT: redacted(INPUT, listed).encode()}
    assert peripherals.read(CaptureHost(after)) == peripherals.read(CaptureHost(before))


def test_the_port_of_a_device_on_usb_stays():
    line = "P: Phys=usb-0000:00:14.0-2/input1\n"
    assert line in redacted(INPUT, f"I: Bus=0003 Vendor=046d Product=c52b Version=0111\n{line}U: Uniq=123\n")


@pytest.mark.parametrize(
    ("path", "left"),
    [
        ("/usr/bin/git", "/usr/bin/git"),
        ("/mnt/c/Program Files/Docker/docker", "/mnt/c/Program Files/Docker/docker"),
        ("/home/ann/bin/code", "~/bin/code"),
        ("/mnt/c/Users/ann/AppData/Local/Programs/Microsoft VS Code/bin/code", "/elsewhere/code"),
        ("/etc/profiles/per-user/ann/bin/git", "/elsewhere/git"),
        ("/data/ann/bin/uv", "/elsewhere/uv"),
    ],
)
def test_a_program_s_path_names_nobody(path, left):
    assert redacted_call("which", path, StandIns()) == left


@pytest.mark.parametrize(
    ("groups", "left"),
    [
        ("12:cpuset:/lxc/annas-box\n", "0::/lxc\n"),
        ("1:name=systemd:/kubepods/pod1b2c/docker-ab\n", "0::/kube\n0::/docker\n"),
        ("0::/user.slice/user-1000.slice\n", "0::/\n"),
    ],
)
def test_of_control_groups_only_the_managers_name_stays(groups, left):
    assert redacted("/proc/1/cgroup", groups) == left


def test_of_udev_s_rules_only_those_stay_that_switch_a_card_off():
    own = 'ATTRS{serial}=="S3CR3T", SYMLINK+="anns-stick"\n'
    rule = 'ATTR{vendor}=="0x10de", ATTR{class}=="0x03[0-9]*", ATTR{remove}="1"\n'
    assert redacted("/etc/udev/rules.d/99-local.rules", own + rule) == rule
