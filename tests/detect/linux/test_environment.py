"""Hardware, virtual machine, container or WSL: told by the few files that differ."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deskspec.detect.capture import CaptureHost
from deskspec.detect.linux.environment import environment
from deskspec.model.machine import Environment
from deskspec.model.reading import Known, Unknown, value_of

PLAIN = {
    "/proc/cpuinfo": b"processor : 0\nflags : fpu vmx\n",
    "/proc/version": b"Linux version 6.1.0-13-amd64 (x)",
}
GUEST = {**PLAIN, "/proc/cpuinfo": b"processor : 0\nflags : fpu hypervisor\n"}
CLOCK = "/sys/devices/system/clocksource/clocksource0/available_clocksource"
WSL2 = {**GUEST, "/proc/version": b"Linux version 5.15.133.1-microsoft-standard-WSL2 (root@x) (gcc) #1 SMP"}


def dmi(vendor: str, product: str = "", bios: str = "") -> dict[str, bytes]:
    folder = "/sys/class/dmi/id"
    return {
        f"{folder}/sys_vendor": vendor.encode(),
        f"{folder}/product_name": product.encode(),
        f"{folder}/bios_vendor": bios.encode(),
    }


def told(files: dict[str, bytes]) -> Environment | None:
    return value_of(environment(CaptureHost(files)))


def test_a_pc_without_any_sign_is_hardware():
    assert told({**PLAIN, **dmi("Dell Inc.", "XPS 13 9310")}) == Environment("hardware")


@pytest.mark.parametrize(
    ("firmware", "name"),
    [
        (dmi("VMware, Inc.", "VMware Virtual Platform"), "VMware"),
        (dmi("innotek GmbH", "VirtualBox"), "VirtualBox"),
        (dmi("Microsoft Corporation", "Virtual Machine"), "Hyper-V"),
        (dmi("QEMU", "Standard PC (Q35 + ICH9, 2009)"), "QEMU"),
        (dmi("Xen", "HVM domU"), "Xen"),
        (dmi("Parallels Software International Inc.", "Parallels Virtual Platform"), "Parallels"),
        (dmi("Amazon EC2", "m5.large"), "Amazon EC2"),
        (dmi("Google", "Google Compute Engine"), "Google Compute Engine"),
        (dmi("Red Hat", "KVM"), "KVM"),
        (dmi("", "", "BHYVE"), "bhyve"),
    ],
)
def test_a_virtual_machine_is_named_by_its_firmware(firmware: dict[str, bytes], name: str):
    assert told({**GUEST, **firmware}) == Environment("vm", name)


@pytest.mark.parametrize(
    "firmware",
    [
        dmi("Amazon EC2", "c5.metal"),
        dmi("Microsoft Corporation", "Surface Pro 7"),
        dmi("Google", "Eve"),
        dmi("Apple Inc.", "MacBookPro14,1"),
    ],
)
def test_makers_that_also_rent_virtual_machines_make_hardware(firmware: dict[str, bytes]):
    assert told({**PLAIN, **firmware}) == Environment("hardware")


def test_a_machine_that_poses_as_hardware_is_betrayed_by_the_processor():
    assert told({**GUEST, **dmi("Dell Inc.", "XPS"), CLOCK: b"tsc kvm-clock"}) == Environment("vm", "KVM")


def test_qemu_with_kvms_clock_is_kvm():
    assert told({**GUEST, **dmi("QEMU", "Standard PC"), CLOCK: b"kvm-clock tsc"}) == Environment("vm", "KVM")


def test_xens_own_system_is_hardware_and_its_guests_are_not():
    guest = {**GUEST, "/sys/hypervisor/type": b"xen\n"}
    assert told(guest) == Environment("vm", "Xen")
    assert told({**guest, "/proc/xen/capabilities": b"control_d\n"}) == Environment("hardware")
    assert told({**guest, "/sys/hypervisor/properties/features": b"00000000"}) == Environment("vm", "Xen")


def test_hyperv_root_partition_is_hardware():
    assert told({**GUEST, **dmi("Dell Inc.", "XPS"), "/dev/mshv": b""}) == Environment("hardware")


@pytest.mark.parametrize(
    ("files", "name"),
    [
        ({"/.dockerenv": b""}, "Docker"),
        ({"/run/.containerenv": b""}, "Podman"),
        ({"/run/systemd/container": b"lxc\n"}, "LXC"),
        ({"/run/systemd/container": b"systemd-nspawn"}, "systemd-nspawn"),
        ({"/proc/1/cgroup": b"12:cpu:/kubepods/besteffort/pod1/2\n"}, "Kubernetes"),
        ({"/proc/1/cgroup": b"12:cpu:/docker/abc\n"}, "Docker"),
        ({"/proc/1/environ": b"PATH=/bin\0container=lxc\0"}, "LXC"),
        ({"/run/secrets/kubernetes.io/x": b"", "/.dockerenv": b""}, "Kubernetes"),
    ],
)
def test_containers(files: dict[str, bytes], name: str):
    assert told({**PLAIN, "/proc/1/cgroup": b"0::/init.scope\n", **files}) == Environment("container", name)


def test_a_container_tells_what_it_runs_in():
    inside = {**GUEST, CLOCK: b"tsc kvm-clock", "/.dockerenv": b""}
    assert told(inside) == Environment("container", "Docker", "KVM")
    assert told({**WSL2, "/.dockerenv": b""}) == Environment("container", "Docker", "WSL2")


def test_the_first_process_of_an_ordinary_system_is_in_no_container():
    files = {**PLAIN, "/proc/1/cgroup": b"0::/init.scope\n", "/proc/1/environ": b"HOME=/\0TERM=linux\0"}
    assert told(files) == Environment("hardware")


def test_wsl_by_its_kernel_or_by_its_way_to_windows():
    assert told(WSL2) == Environment("wsl", "WSL2")
    assert told({**PLAIN, "/proc/version": b"Linux version 4.4.0-19041-Microsoft (x)"}) == Environment("wsl", "WSL1")
    own_kernel = {**GUEST, "/proc/sys/fs/binfmt_misc/WSLInterop": b"enabled"}
    assert told(own_kernel) == Environment("wsl", "WSL2")


def test_a_wsl_made_from_a_container_image_is_wsl():
    files = {**WSL2, "/.dockerenv": b"", "/proc/sys/fs/binfmt_misc/WSLInterop": b"enabled"}
    assert told(files) == Environment("wsl", "WSL2")


def test_azures_own_kernel_is_not_wsl():
    files = {**GUEST, **dmi("Microsoft Corporation", "Virtual Machine")}
    files["/proc/version"] = b"Linux version 5.15.0-1041-azure (buildd@microsoft)"
    assert told(files) == Environment("vm", "Hyper-V")


@pytest.mark.parametrize(
    ("files", "expected"),
    [
        ({"/proc/device-tree/compatible": b"raspberrypi,4-model-b\0"}, Environment("hardware")),
        ({"/proc/device-tree/compatible": b"linux,dummy-virt\0"}, Environment("vm", "QEMU")),
        ({"/proc/device-tree/hypervisor/compatible": b"xen,xen-4.17\0"}, Environment("vm", "Xen")),
        (dmi("QEMU", "KVM Virtual Machine"), Environment("vm", "QEMU")),
        (dmi("Amazon EC2", "c6g.large"), Environment("vm", "Amazon EC2")),
        (dmi("Amazon EC2", "c6g.metal"), Environment("hardware")),
        ({"/proc/sysinfo": b"VM00 Control Program: KVM/Linux\n"}, Environment("vm", "KVM")),
    ],
)
def test_systems_whose_processor_has_no_hypervisor_flag(files: dict[str, bytes], expected: Environment):
    assert told({"/proc/cpuinfo": b"processor : 0\nFeatures : fp\n", **files}) == expected


def test_no_sign_either_way_is_unknown():
    found = environment(CaptureHost({}))
    assert isinstance(found, Unknown)
    assert found.remedy


def test_every_answer_names_its_source():
    for files in (PLAIN, GUEST, WSL2, {**PLAIN, "/.dockerenv": b""}):
        found = environment(CaptureHost(files))
        assert isinstance(found, Known)
        assert found.source.startswith("/")


@given(st.binary(max_size=200), st.binary(max_size=80))
def test_any_bytes_make_an_answer(one: bytes, other: bytes):
    names = (
        "/proc/cpuinfo",
        "/proc/version",
        "/proc/1/cgroup",
        "/sys/class/dmi/id/sys_vendor",
        "/proc/sysinfo",
    )
    files = dict.fromkeys(names, one) | {"/run/systemd/container": other, "/sys/hypervisor/type": other}
    environment(CaptureHost(files))


@pytest.mark.parametrize(
    ("path", "content", "name"),
    [
        ("/.flatpak-info", b"[Application]\n", "Flatpak"),
        ("/run/host/container-manager", b"systemd-nspawn\n", "systemd-nspawn"),
        ("/run/host/container-manager", b"pressure-vessel\n", "a container"),
        ("/proc/self/attr/current", b"snap.terminal.app (enforce)\n", "Snap"),
    ],
)
def test_a_sandbox_for_one_program_is_a_container(path, content, name):
    assert told({**PLAIN, path: content}) == Environment("container", name)


@pytest.mark.parametrize("label", [b"snap.code.code (complain)\n", b"unconfined\n", b"/usr/bin/man (enforce)\n"])
def test_a_classic_snap_sees_the_whole_system(label):
    assert told({**PLAIN, "/proc/self/attr/current": label}) == Environment("hardware")
