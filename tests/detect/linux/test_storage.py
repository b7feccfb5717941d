"""Drives, the one that carries the system, and free space."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from deskspec.detect.capture import CaptureHost
from deskspec.detect.linux import storage
from deskspec.model.reading import Known, Unknown, value_of
from tests.build.blocks import Blocks, drives_of, kinds_of, known, system_of

GB = 10**9


def layers_of(host):
    return value_of(storage.read(host).layers)


def test_the_plain_laptop_has_one_nvme_drive_that_carries_the_system():
    blocks = Blocks()
    blocks.disk("nvme0n1", model="WD PC SN740 SDDQNQD-256G-1006           ")
    blocks.mount("/", blocks.part("nvme0n1", "nvme0n1p3"))
    drive = drives_of(blocks.host())["nvme0n1"]
    assert (drive.model, value_of(drive.kind), value_of(drive.bus)) == (
        "WD PC SN740 SDDQNQD-256G-1006",
        "nvme",
        "nvme",
    )
    assert value_of(drive.size) == 1000215216 * 512
    assert value_of(drive.internal) is True
    assert drive.carries_system
    assert system_of(blocks.host()) == ("/dev/nvme0n1",)
    assert layers_of(blocks.host()) == ()


def test_luks_and_lvm_are_followed_to_the_nvme_drive_and_named_from_the_drive_upwards():
    blocks = Blocks()
    blocks.disk("nvme0n1")
    blocks.disk("sda", "sata", rotational=1, model="WDC WD10EZEX")
    blocks.part("nvme0n1", "nvme0n1p3")
    blocks.over("dm-0", "nvme0n1p3", dm_uuid="CRYPT-LUKS2-0123-dm_crypt-0")
    blocks.mount("/", blocks.over("dm-1", "dm-0", dm_uuid="LVM-abcd"))
    assert system_of(blocks.host()) == ("/dev/nvme0n1",)
    assert layers_of(blocks.host()) == ("LUKS", "LVM")
    found = drives_of(blocks.host())
    assert [name for name, drive in found.items() if drive.carries_system] == ["nvme0n1"]
    assert value_of(found["sda"].kind) == "hdd"


def test_both_halves_of_a_raid_1_carry_the_system():
    blocks = Blocks()
    for name in ("sda", "sdb"):
        blocks.disk(name, "sata", model="Samsung SSD 870", vendor="ATA")
        blocks.part(name, f"{name}2")
    blocks.mount("/", blocks.over("md127", "sda2", "sdb2", md_level="raid1"))
    assert system_of(blocks.host()) == ("/dev/sda", "/dev/sdb")
    assert layers_of(blocks.host()) == ("RAID 1",)
    assert kinds_of(blocks.host()) == {"sda": "ssd", "sdb": "ssd"}


def test_btrfs_over_two_drives_is_found_by_its_device_list():
    blocks = Blocks()
    for name in ("nvme0n1", "nvme1n1", "nvme2n1"):
        blocks.disk(name)
    blocks.part("nvme0n1", "nvme0n1p2")
    blocks.btrfs("nvme0n1p2", "nvme1n1")
    blocks.btrfs("nvme2n1")
    blocks.mount("/", "0:35", "btrfs", "/dev/nvme0n1p2")
    assert system_of(blocks.host()) == ("/dev/nvme0n1", "/dev/nvme1n1")


def test_btrfs_on_a_mapper_path_is_found_by_link_or_by_the_mapped_devices_name():
    blocks = Blocks()
    blocks.disk("nvme0n1")
    blocks.over("dm-0", "nvme0n1", dm_uuid="CRYPT-LUKS2-1", dm_name="luks home")
    blocks.mount("/", "0:33", "btrfs", "/dev/mapper/luks\\040home")
    assert system_of(blocks.host()) == ("/dev/nvme0n1",)
    blocks.links["/dev/mapper/luks home"] = "../dm-0"
    assert system_of(blocks.host()) == ("/dev/nvme0n1",)
    assert layers_of(blocks.host()) == ("LUKS",)


def test_the_only_btrfs_there_is_holds_a_root_whose_device_has_no_name():
    blocks = Blocks()
    blocks.disk("nvme0n1")
    blocks.btrfs("nvme0n1")
    blocks.mount("/", "0:33", "btrfs", "/dev/root")
    assert system_of(blocks.host()) == ("/dev/nvme0n1",)


def test_two_paths_to_one_drive_are_one_drive():
    blocks = Blocks()
    for name in ("sda", "sdb"):
        blocks.disk(name, "sata", model="PM1643", vendor="ATA")
    blocks.mount("/", blocks.over("dm-0", "sda", "sdb", dm_uuid="mpath-3600"))
    assert list(drives_of(blocks.host())) == ["sda"]
    assert system_of(blocks.host()) == ("/dev/sda",)
    assert layers_of(blocks.host()) == ()


def test_a_multipath_nvme_drive_counts_once_and_its_hidden_paths_not_at_all():
    blocks = Blocks()
    blocks.disk("nvme0n1", "/sys/devices/virtual/nvme-subsystem/nvme-subsys0/{name}", model="PM9A1")
    blocks.disk("nvme0c0n1", "nvme", sectors=5)
    blocks.mount("/", blocks.part("nvme0n1", "nvme0n1p1"))
    assert kinds_of(blocks.host()) == {"nvme0n1": "nvme"}
    assert system_of(blocks.host()) == ("/dev/nvme0n1",)


def test_two_namespaces_are_one_nvme_drive_of_their_sizes_together():
    blocks = Blocks()
    blocks.disk("nvme0n1", sectors=1000)
    blocks.disk("nvme0n2", sectors=3000)
    blocks.mount("/", blocks.part("nvme0n2", "nvme0n2p1"))
    (drive,) = drives_of(blocks.host()).values()
    assert (drive.device, value_of(drive.size), drive.carries_system) == ("/dev/nvme0n1", 4000 * 512, True)


def test_bcache_names_itself_and_both_its_drives():
    blocks = Blocks()
    blocks.disk("nvme0n1")
    blocks.disk("sda", "sata", rotational=1)
    blocks.mount("/", blocks.over("bcache0", "nvme0n1", "sda"))
    assert system_of(blocks.host()) == ("/dev/nvme0n1", "/dev/sda")
    assert layers_of(blocks.host()) == ("bcache",)


def test_a_usb_stick_is_outside_and_its_kind_is_not_called_a_hard_disk():
    blocks = Blocks()
    blocks.disk("sda", "usb", rotational=1, removable=1, vendor="Kingston", model="DT Ultimate G2")
    drive = drives_of(blocks.host())["sda"]
    assert isinstance(drive.kind, Unknown)
    assert (value_of(drive.internal), value_of(drive.bus), drive.model) == (
        False,
        "usb",
        "Kingston DT Ultimate G2",
    )


def test_a_usb_hard_disk_is_one_where_udev_knows_its_rotation_rate():
    blocks = Blocks()
    number = blocks.disk("sda", "usb", rotational=1, model="Elements")
    blocks.udev(number, ID_ATA_ROTATION_RATE_RPM="5400")
    assert kinds_of(blocks.host()) == {"sda": "hdd"}


def test_an_emmc_is_built_in_and_an_sd_card_is_not():
    blocks = Blocks()
    blocks.disk("mmcblk0", "mmc", type="MMC", name="DF4032")
    blocks.disk("mmcblk0boot0", "mmc", type="MMC")
    blocks.disk("mmcblk1", "mmc", type="SD", name="SD64G")
    blocks.mount("/", blocks.part("mmcblk0", "mmcblk0p2"))
    found = drives_of(blocks.host())
    assert list(found) == ["mmcblk0", "mmcblk1"]
    assert (value_of(found["mmcblk0"].kind), value_of(found["mmcblk0"].internal)) == ("emmc", True)
    assert found["mmcblk0"].model == "DF4032"
    assert value_of(found["mmcblk1"].internal) is False
    assert system_of(blocks.host()) == ("/dev/mmcblk0",)


@pytest.mark.parametrize(("mark", "bus", "internal"), [("removable", "thunderbolt", False), ("fixed", "nvme", True)])
def test_an_nvme_drive_behind_a_thunderbolt_port_is_outside(mark, bus, internal):
    blocks = Blocks()
    blocks.disk("nvme0n1")
    blocks.put("/sys/devices/pci0000:00/0000:00:1d.0/0000:01:00.0/removable", mark)
    drive = drives_of(blocks.host())["nvme0n1"]
    assert (value_of(drive.bus), value_of(drive.internal), value_of(drive.kind)) == (bus, internal, "nvme")


def test_what_is_no_drive_or_has_no_medium_is_left_out():
    blocks = Blocks()
    for name in ("loop0", "zram0", "sr0", "ram3", "nbd0", "fd0", "mtdblock0"):
        blocks.disk(name, "/sys/devices/virtual/block/{name}")
    blocks.disk("sdb", "usb", sectors=0, removable=1, model="Card Reader")
    blocks.disk("sda", "sata")
    assert list(drives_of(blocks.host())) == ["sda"]


def test_an_old_ssd_that_tells_no_rate_is_recognised_by_its_name():
    blocks = Blocks()
    blocks.disk("sda", "sata", rotational=1, vendor="ATA", model="OCZ-VECTOR SSD")
    assert kinds_of(blocks.host()) == {"sda": "ssd"}


@pytest.mark.parametrize(
    ("driver", "vendor", "bus", "kind"),
    [
        ("ufshcd", "SAMSUNG", "ufs", "ssd"),
        ("mpt3sas", "ATA", "sata", "ssd"),
        ("mpt3sas", "SEAGATE", "sas", "ssd"),
        ("megaraid_sas", "AVAGO", "scsi", "ssd"),
    ],
)
def test_the_scsi_driver_tells_the_bus(driver, vendor, bus, kind):
    blocks = Blocks()
    blocks.disk("sda", "/sys/devices/pci0000:00/0000:00:12.5/host2/target2:0:0/2:0:0:0/block/{name}", vendor=vendor)
    blocks.put("/sys/class/scsi_host/host2/proc_name", driver)
    drive = drives_of(blocks.host())["sda"]
    assert (value_of(drive.bus), value_of(drive.kind)) == (bus, kind)


def test_a_raid_controllers_volume_that_claims_to_rotate_is_unknown():
    blocks = Blocks()
    blocks.disk("sda", "/sys/devices/pci0000:00/0000:00:12.5/host2/target2:0:0/2:0:0:0/block/{name}", rotational=1)
    blocks.put("/sys/class/scsi_host/host2/proc_name", "megaraid_sas")
    assert kinds_of(blocks.host()) == {"sda": None}


def test_zfs_is_followed_by_the_labels_that_udev_read():
    blocks = Blocks()
    blocks.disk("nvme0n1")
    blocks.disk("sda", "sata")
    blocks.udev(blocks.part("nvme0n1", "nvme0n1p4"), ID_FS_TYPE="zfs_member", ID_FS_LABEL="rpool")
    blocks.udev(blocks.part("sda", "sda1"), ID_FS_TYPE="zfs_member", ID_FS_LABEL="tank")
    blocks.mount("/", "0:30", "zfs", "rpool/ROOT/ubuntu")
    told = storage.read(blocks.host())
    assert told.system_devices == Known(("/dev/nvme0n1",), "ZFS labels in udev's records", how="inferred")
    assert value_of(told.layers) == ("ZFS",)


@pytest.mark.parametrize(
    ("fstype", "source", "word"),
    [
        ("overlay", "overlay", "live system"),
        ("zfs", "rpool/ROOT", "ZFS"),
        ("nfs4", "server:/root", "another computer"),
        ("tmpfs", "tmpfs", "memory"),
        ("btrfs", "/dev/nowhere", "no device"),
    ],
)
def test_a_root_that_leads_to_no_drive_is_unknown_with_a_reason(fstype, source, word):
    blocks = Blocks()
    blocks.disk("nvme0n1")
    blocks.mount("/", "0:29", fstype, source)
    told = storage.read(blocks.host())
    assert isinstance(told.system_devices, Unknown)
    assert word in told.system_devices.reason
    assert not any(drive.carries_system for drive in known(told.drives).value)


def test_an_image_based_system_is_followed_from_sysroot_and_its_free_space_is_vars():
    blocks = Blocks()
    blocks.disk("nvme0n1")
    number = blocks.part("nvme0n1", "nvme0n1p3")
    blocks.mount("/", "0:29", "overlay", "composefs")
    blocks.mount("/sysroot", number, "xfs", "/dev/nvme0n1p3")
    blocks.mount("/var", number, "xfs", "/dev/nvme0n1p3")
    host = blocks.host(**{"statvfs /var": {"size": 9, "free": 7}})
    assert system_of(host) == ("/dev/nvme0n1",)
    assert storage.read(host).free == Known(7, "statvfs of /var")


def test_the_topmost_root_is_the_one_that_counts():
    blocks = Blocks()
    blocks.disk("nvme0n1")
    blocks.mount("/", "0:1", "rootfs", "rootfs")
    blocks.mount("/", blocks.part("nvme0n1", "nvme0n1p1"))
    assert system_of(blocks.host()) == ("/dev/nvme0n1",)


def test_free_space_is_that_of_the_system_and_names_a_separate_home():
    blocks = Blocks()
    blocks.disk("nvme0n1")
    blocks.mount("/", blocks.part("nvme0n1", "nvme0n1p1"))
    blocks.mount("/home", blocks.part("nvme0n1", "nvme0n1p2"))
    free = storage.read(blocks.host(**{"statvfs /home": {"size": 1, "free": 812 * GB}})).free
    assert free == Known(200 * GB, "statvfs of /", note="/home has a file system of its own, with 812 GB free")


@pytest.mark.parametrize("answer", [None, [], {"free": "many"}, {"free": -1}, {}])
def test_a_statvfs_that_makes_no_sense_is_unknown(answer):
    assert isinstance(storage.read(Blocks().host(**{"statvfs /": answer})).free, Unknown)


def test_a_system_without_sysfs_says_so():
    told = storage.read(CaptureHost({}))
    assert all(isinstance(field, Unknown) for field in (told.drives, told.system_devices, told.layers, told.free))
    assert isinstance(told.drives, Unknown)
    assert "/sys/block" in told.drives.reason


def test_a_drive_whose_size_cannot_be_read_is_listed_with_an_unknown_size():
    blocks = Blocks()
    blocks.disk("nvme0n1")
    del blocks.files[blocks.places["nvme0n1"] + "/size"]
    assert isinstance(drives_of(blocks.host())["nvme0n1"].size, Unknown)


def test_devices_that_rest_on_each_other_end_the_walk():
    blocks = Blocks()
    blocks.disk("sda", "sata")
    number = blocks.over("dm-0", dm_uuid="LVM-a")
    blocks.over("dm-1", "dm-0", dm_uuid="LVM-b")
    blocks.links["/sys/devices/virtual/block/dm-0/slaves/dm-1"] = blocks.places["dm-1"]
    blocks.links["/sys/devices/virtual/block/dm-0/slaves/dm-0"] = "dm-0"
    blocks.mount("/", number)
    assert isinstance(storage.read(blocks.host()).system_devices, Unknown)


def test_links_that_lead_in_circles_are_no_drives():
    blocks = Blocks()
    blocks.links["/sys/block/sda"] = "/sys/block/sdb"
    blocks.links["/sys/block/sdb"] = "/sys/block/sda"
    blocks.links["/sys/dev/block/8:1"] = "/sys/dev/block/8:1"
    blocks.mount("/", "8:1")
    assert drives_of(blocks.host()) == {}


@given(st.binary(max_size=400), st.binary(max_size=40), st.binary(max_size=40))
@settings(max_examples=60, deadline=None)
def test_no_bytes_anywhere_make_it_raise(mountinfo, content, record):
    blocks = Blocks()
    number = blocks.disk("sda", "sata")
    blocks.over("dm-0", "sda", dm_uuid="x")
    blocks.files["/run/udev/data/b" + number] = record
    for path in list(blocks.files):
        if path.startswith("/sys/"):
            blocks.files[path] = content
    host = blocks.host()
    host.files["/proc/self/mountinfo"] = mountinfo
    storage.read(host)


class TestGuests:
    """A guest sees the hypervisor's disks, which tell nothing of what they lie on."""

    @pytest.fixture
    def blocks(self):
        blocks = Blocks()
        blocks.files["/proc/cpuinfo"] = b"flags\t\t: fpu hypervisor\n"
        return blocks

    def test_a_virtio_disk_is_virtual_and_not_called_internal(self, blocks):
        blocks.disk("vda", "virtio", rotational=1)
        blocks.mount("/", blocks.part("vda", "vda1"))
        told = storage.read(blocks.host())
        (drive,) = known(told.drives).value
        assert (value_of(drive.kind), value_of(drive.bus), drive.carries_system) == (
            "virtual",
            "virtio",
            True,
        )
        assert isinstance(drive.internal, Unknown)
        assert known(told.drives).bound == "at_least"
        assert value_of(told.system_devices) == ("/dev/vda",)

    @pytest.mark.parametrize(
        ("vendor", "model"),
        [
            ("VMware, ", "VMware Virtual S"),
            ("QEMU", "QEMU HARDDISK"),
            ("Msft", "Virtual Disk"),
            ("ATA", "VBOX HARDDISK"),
        ],
    )
    def test_disks_that_hypervisors_make_up_are_virtual(self, blocks, vendor, model):
        blocks.disk("sda", "sata", rotational=1, vendor=vendor, model=model)
        assert kinds_of(blocks.host()) == {"sda": "virtual"}

    def test_an_nvme_drive_in_a_virtual_machine_may_be_anything(self, blocks):
        blocks.disk("nvme0n1", model="Samsung SSD 990 PRO 2TB")
        blocks.disk("nvme1n1", model="QEMU NVMe Ctrl")
        assert kinds_of(blocks.host()) == {"nvme0n1": None, "nvme1n1": "virtual"}

    def test_wsl_knows_that_its_disk_grows_on_another(self):
        blocks = Blocks()
        blocks.put("/proc/version", "Linux version 5.15.133.1-microsoft-standard-WSL2 (gcc)")
        place = "/sys/devices/LNXSYSTM:00/ACPI0004:00/VMBUS:00/fd1d/host0/target0:0:0/0:0:0:0/block/{name}"
        blocks.disk("sdc", place, rotational=1, vendor="Msft", model="Virtual Disk")
        blocks.mount("/", "259:1", "ext4", "/dev/sdc")
        told = storage.read(blocks.host())
        assert [value_of(drive.kind) for drive in known(told.drives).value] == ["virtual"]
        assert value_of(known(told.drives).value[0].bus) == "hyper-v"
        assert (known(told.free).bound, known(told.drives).bound) == ("at_most", "at_least")

    def test_a_container_sees_the_hosts_drives_but_not_which_carries_it(self):
        blocks = Blocks()
        blocks.files["/.dockerenv"] = b""
        blocks.disk("nvme0n1", model="WD")
        blocks.mount("/", blocks.part("nvme0n1", "nvme0n1p2"), "btrfs", "/dev/nvme0n1p2")
        told = storage.read(blocks.host())
        assert kinds_of(blocks.host()) == {"nvme0n1": "nvme"}
        assert isinstance(told.system_devices, Unknown)
        assert "container" in told.system_devices.reason
