"""Drives and free space of systems that are not simply installed on a drive, and of drives that hide."""

from __future__ import annotations

import pytest

from deskspec.detect.linux import storage
from deskspec.model.reading import Known, Unknown, value_of
from tests.build.blocks import Blocks, known


def test_free_space_of_a_system_on_nix_is_that_of_nix():
    blocks = Blocks()
    blocks.disk("nvme0n1")
    blocks.mount("/", "0:29", "tmpfs", "none")
    blocks.mount("/nix", blocks.part("nvme0n1", "nvme0n1p3"), "xfs", "/dev/nvme0n1p3")
    host = blocks.host(**{"statvfs /": {"size": 9, "free": 9}, "statvfs /nix": {"size": 9, "free": 7}})
    assert storage.read(host).free == Known(7, "statvfs of /nix")


@pytest.mark.parametrize(("mark", "word"), [({}, "live"), ({"/.flatpak-info": b""}, "a container")])
def test_what_is_free_in_memory_or_on_an_overlay_is_not_free_on_a_drive(mark, word):
    blocks = Blocks()
    blocks.files |= mark
    blocks.disk("nvme0n1")
    blocks.mount("/", "0:29", "overlay", "overlay")
    told = storage.read(blocks.host(**{"statvfs /": {"size": 9, "free": 9}}))
    assert isinstance(told.free, Unknown)
    assert isinstance(told.system_devices, Unknown)
    assert word in (told.free.reason + told.system_devices.reason)


@pytest.mark.parametrize(("options", "place"), [("ro", "/home"), ("rw", "/")])
def test_free_space_of_a_system_that_nobody_writes_to_is_that_of_home(options, place):
    blocks = Blocks()
    blocks.disk("nvme0n1")
    blocks.mount("/", blocks.part("nvme0n1", "nvme0n1p4"))
    blocks.mount("/home", blocks.part("nvme0n1", "nvme0n1p8"))
    host = blocks.host(**{"statvfs /": {"size": 9, "free": 1}, "statvfs /home": {"size": 99, "free": 88}})
    table = host.files["/proc/self/mountinfo"].decode()
    root, _, rest = table.partition("\n")
    host.files["/proc/self/mountinfo"] = f"{root.replace(' rw', f' {options}', 1)}\n{rest}".encode()
    assert known(storage.read(host).free).source == f"statvfs of {place}"


def test_a_drive_on_a_port_for_hot_plugging_may_be_built_in():
    blocks = Blocks()
    blocks.disk("sda", "sata", removable=1)
    (drive,) = known(storage.read(blocks.host()).drives).value
    assert isinstance(drive.internal, Unknown)
    assert drive.internal.remedy
    assert value_of(drive.kind) == "ssd"


@pytest.mark.parametrize(("count", "bound"), [(b"1\n", "at_least"), (b"0\n", "exact"), (b"4096\n", "exact")])
def test_a_drive_that_intel_rst_hides_makes_the_list_a_lower_bound(count, bound):
    blocks = Blocks()
    blocks.disk("sda", "sata")
    blocks.files["/sys/bus/pci/drivers/ahci/0000:00:17.0/remapped_nvme"] = count
    told = known(storage.read(blocks.host()).drives)
    assert told.bound == bound
    assert ("AHCI" in told.note) == (bound == "at_least")


@pytest.mark.parametrize(("transport", "internal"), [("pcie", True), ("tcp", False)])
def test_a_multipath_drive_is_where_its_controllers_are(transport, internal):
    blocks = Blocks()
    subsystem = "/sys/devices/virtual/nvme-subsystem/nvme-subsys0"
    controller = "/sys/devices/pci0000:00/0000:00:06.0/0000:02:00.0/nvme/nvme0"
    blocks.disk("nvme0n1", f"{subsystem}/{{name}}", model="PM9A1")
    blocks.links[f"{subsystem}/nvme0"] = controller
    blocks.put(f"{controller}/transport", transport)
    (drive,) = known(storage.read(blocks.host()).drives).value
    assert value_of(drive.internal) is internal
