"""The kernel's table of mounts."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from deskspec.detect.formats.mountinfo import Mount, parse, topmost
from tests.build.trees import tree_host
from tests.corpus import corpus

ROOT = "67 0 8:4 / / rw,relatime shared:1 master:3 - ext4 /dev/sda4 rw,data=ordered"


def test_fields_before_and_after_any_number_of_optional_ones():
    expected = (Mount("8:4", "/", "ext4", "/dev/sda4"),)
    assert parse(ROOT) == expected
    assert parse(ROOT.replace(" shared:1 master:3", "")) == expected


def test_octal_escapes_in_names_are_undone():
    (mount,) = parse(r"1 2 0:5 / /media/My\040Disk\134x rw - btrfs /dev/mapper/a\011b rw")
    assert (mount.point, mount.source) == ("/media/My Disk\\x", "/dev/mapper/a\tb")


def test_a_later_mount_hides_an_earlier_one():
    mounts = parse("1 0 0:1 / / rw - rootfs rootfs rw\n" + ROOT)
    assert topmost(mounts, "/") == Mount("8:4", "/", "ext4", "/dev/sda4")
    assert topmost(mounts, "/home") is None


def test_a_source_that_is_empty_or_a_line_cut_short_is_no_trouble():
    assert parse("1 0 0:1 / /x rw - tmpfs  rw\n67 0 8:4 / /\n- -\n\n") == (Mount("0:1", "/x", "tmpfs", ""),)


def test_a_captured_table_tells_the_root_and_the_home():
    host = tree_host(corpus("storage", "lsblk", "utillinux_simple-nvme.tar.xz"))
    mounts = parse(host.read("/proc/self/mountinfo").decode())
    assert topmost(mounts, "/") == Mount("8:4", "/", "ext4", "/dev/sda4")
    assert topmost(mounts, "/home") == Mount("259:2", "/home", "ext4", "/dev/nvme0n1p2")


@given(st.text())
def test_any_text_is_parsed(content):
    parse(content)


@given(st.text(alphabet="01 -/\\047 a\n"))
def test_any_line_of_the_right_letters_is_parsed(content):
    parse(content)
