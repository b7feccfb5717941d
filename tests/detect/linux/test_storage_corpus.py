"""Storage of captured real systems, held against what other tools said of them."""

from __future__ import annotations

import json

import pytest

from deskspec.model.reading import value_of
from tests.build.blocks import drives_of, kinds_of, known, lsblk_host, system_of, udev_host
from tests.build.trees import tree_host
from tests.corpus import corpus


def test_util_linux_own_capture_is_read_as_lsblk_reads_it():
    host = tree_host(corpus("storage", "lsblk", "utillinux_simple-nvme.tar.xz"))
    found = drives_of(host)
    told = {name: (value_of(one.kind), value_of(one.bus), one.carries_system) for name, one in found.items()}
    assert told == {
        "nvme0n1": ("nvme", "nvme", False),
        "sda": ("ssd", "sata", True),
        "sdb": ("hdd", "sata", False),
    }
    assert [round(known(one.size).value / 2**30, 1) for one in found.values()] == [223.6, 223.6, 74.5]


def test_ghw_laptop_has_one_nvme_drive_and_no_zram():
    path = corpus("lspci", "ghw_linux-amd64-415ee03b8c4d1c4f07ae2e9d8b3d3d6d.tar.gz")
    assert kinds_of(tree_host(path)) == {"nvme0n1": "nvme"}


def test_ghw_cloud_guest_has_a_virtual_disk():
    path = corpus("lspci", "ghw_linux-amd64-accel-nvidia.tar.gz")
    assert kinds_of(tree_host(path)) == {"sda": "virtual"}


def test_udev_dumps_give_the_same_drives_with_the_same_bus_and_kind():
    truth = json.loads(corpus("storage", "udev", "truth.json").read_text())
    for name, told in truth.items():
        found = drives_of(udev_host(corpus("storage", "udev", f"{name}.udev.txt")))
        areas = ("boot0", "boot1", "rpmb")
        disks = [disk for disk in told["disks"] if not disk["cdrom"] and "mtdblock" not in disk["dev"]]
        expected = {disk["dev"].removeprefix("/dev/"): disk for disk in disks if not disk["dev"].endswith(areas)}
        assert set(found) == set(expected), name
        for device, disk in expected.items():
            _agrees(found[device], disk)


@pytest.mark.parametrize(
    ("name", "system"),
    [
        ("checkbox_EMMC_AS_MAIN_DRIVE", "mmcblk0"),
        ("checkbox_HP_DVDRW_WITH_ISO9660_DISC", "sda"),
        ("checkbox_HP_ELITEBOOK_835_13_INCH_G10", "nvme0n1"),
        ("checkbox_INTEL_NUC_SNAPPY", "mmcblk0"),
        ("checkbox_NVIDIA_DGX_STATION", "sda"),
        ("checkbox_VESTA_300", "mmcblk0"),
        ("gpud_lsblk.5", "nvme0n1"),
        ("gpud_lsblk.xfs_vfat", "nvme4n1"),
        ("jc_centos-7.7_lsblk-allcols", "sda"),
    ],
)
def test_lsblk_trees_lead_to_the_drive_that_holds_the_root(name, system):
    suffix = ".json" if name.startswith(("gpud", "jc")) else ".lsblk.json"
    host, rows = lsblk_host(corpus("storage", "lsblk", name + suffix))
    assert system_of(host) == (f"/dev/{system}",)
    found = drives_of(host)
    areas = ("boot0", "boot1", "rpmb")
    disks = [name for name, row in rows.items() if row["type"] == "disk" and row["size"] != 0]
    assert set(found) == {name for name in disks if not name.endswith(areas) and not name.startswith("mtd")}
    for name, drive in found.items():
        if isinstance(rows[name]["size"], int):
            assert value_of(drive.size) == rows[name]["size"] // 512 * 512
        if name.startswith("sd") and "rota" in rows[name] and value_of(drive.kind) != "virtual":
            assert value_of(drive.kind) == ("hdd" if rows[name]["rota"] else "ssd")


def _agrees(drive, disk):
    """Bus and rotation as udev had them."""
    bus = known(drive.bus).value.replace("sata", "ata")
    if disk["bus"]:
        assert bus == disk["bus"], drive
        assert value_of(drive.internal) is not (disk["bus"] == "usb")
    if disk["rotation_rpm"]:
        assert value_of(drive.kind) == ("ssd" if disk["rotation_rpm"] == "0" else "hdd"), drive
    if disk["model"] and drive.model:
        assert disk["model"].replace("_", " ").split()[-1] in drive.model.replace("/", "_")
