"""The processor reader, on small systems made for each rule."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deskspec.detect.capture import CaptureHost
from deskspec.detect.linux import cpu
from deskspec.detect.linux.topology import cpu_list
from deskspec.model.reading import Known, Unknown, value_of

CPUS = "/sys/devices/system/cpu"
POLICIES = {f"{CPUS}/cpufreq/policy{n}/cpuinfo_max_freq": b"%d000000" % n for n in (3, 5)}
UNAME = {"uname": {"machine": "x86_64", "release": "6.1.0"}}
KVM = {"/dev/kvm": b"", "/sys/devices/virtual/misc/kvm/dev": b"10:232"}


def listing(count: int, flags: str = "fpu", name: str = "Intel(R) Core(TM) i7-1270P", more: str = "") -> bytes:
    return "\n".join(
        f"processor\t: {number}\nvendor_id\t: GenuineIntel\ncpu family\t: 6\nmodel name\t: {name}\n{more}"
        f"flags\t\t: {flags}\n"
        for number in range(count)
    ).encode()


def sysfs(*cores: str, present: str = "", online: str = "") -> dict[str, bytes]:
    """Topology files of cores given as lists of their processors, all in one package."""
    everyone = ",".join(cores)
    files = {
        f"{CPUS}/present": (present or everyone).encode(),
        f"{CPUS}/online": (online or everyone).encode(),
    }
    for core in cores:
        for number in cpu_list(core):
            folder = f"{CPUS}/cpu{number}/topology"
            files[f"{folder}/core_cpus_list"] = core.encode()
            files[f"{folder}/package_cpus_list"] = everyone.encode()
    return files


def read(*parts: dict[str, bytes], calls: dict[str, object] | None = None, links: dict[str, str] | None = None):
    files: dict[str, bytes] = {}
    for part in parts:
        files |= part
    return cpu.read(CaptureHost(files, links, calls={**UNAME, **(calls or {})}))


def proc(content: bytes) -> dict[str, bytes]:
    return {"/proc/cpuinfo": content}


def test_a_system_that_shows_nothing_is_unknown_throughout():
    found = cpu.read(CaptureHost({}))
    for name in (
        "model",
        "vendor",
        "architecture",
        "sockets",
        "cores",
        "threads",
        "max_mhz",
        "virtualization",
    ):
        assert isinstance(getattr(found, name), Unknown), name


def test_without_cpuinfo_the_counts_come_from_sysfs():
    found = read(sysfs("0-1", "2-3"))
    assert (value_of(found.cores), value_of(found.threads), value_of(found.sockets)) == (2, 4, 1)
    assert isinstance(found.model, Unknown)


def test_masks_do_where_an_old_kernel_has_no_lists():
    files = {f"{CPUS}/cpu{one}/topology/thread_siblings": b"00000000,00000003" for one in (0, 1)}
    found = read(proc(listing(2)), files)
    assert (value_of(found.cores), value_of(found.threads)) == (1, 2)


def test_the_kernels_own_lists_tell_performance_from_efficiency_cores():
    pmu = {"/sys/devices/cpu_core/cpus": b"0-3\n", "/sys/devices/cpu_atom/cpus": b"4-7\n"}
    found = read(proc(listing(8)), sysfs("0-1", "2-3", "4", "5", "6", "7"), pmu)
    assert (value_of(found.performance_cores), value_of(found.efficiency_cores), value_of(found.cores)) == (
        2,
        4,
        6,
    )


def test_a_core_of_a_third_kind_counts_as_an_efficiency_core():
    pmu = {"/sys/devices/cpu_core/cpus": b"0-1", "/sys/devices/cpu_lowpower/cpus": b"4"}
    found = read(proc(listing(5)), sysfs("0", "1", "2", "3", "4"), pmu)
    assert (value_of(found.performance_cores), value_of(found.efficiency_cores)) == (2, 3)


def test_equal_cores_have_no_split():
    found = read(proc(listing(4)), sysfs("0-1", "2-3"))
    assert isinstance(found.performance_cores, Unknown)
    assert isinstance(found.efficiency_cores, Unknown)


def test_a_core_half_of_which_is_off_is_no_efficiency_core():
    found = read(proc(listing(3)), sysfs("0-1", "2", present="0-3"))
    assert isinstance(found.efficiency_cores, Unknown)


def test_one_arm_design_at_two_clocks_is_one_kind():
    block = "processor : {}\nCPU implementer : 0x51\nCPU part : 0x001\n"
    capacity = {f"{CPUS}/cpu0/cpu_capacity": b"700", f"{CPUS}/cpu1/cpu_capacity": b"1024"}
    found = read(proc((block.format(0) + block.format(1)).encode()), sysfs("0", "1"), capacity)
    assert value_of(found.model) == "Qualcomm Oryon"
    assert isinstance(found.performance_cores, Unknown)


def test_two_arm_designs_of_untold_speed_are_not_told_apart():
    block = "processor : {}\nCPU implementer : 0x41\nCPU part : {}\n"
    found = read(proc((block.format(0, "0xd05") + block.format(1, "0xd41")).encode()), sysfs("0", "1"))
    assert isinstance(found.performance_cores, Unknown)
    assert "several kinds" in found.performance_cores.reason


def test_offline_processors_make_cores_a_lower_bound_and_leave_threads_exact():
    found = read(proc(listing(2)), sysfs("0", "1", present="0-3"))
    assert isinstance(found.cores, Known)
    assert isinstance(found.threads, Known)
    assert (found.cores.value, found.cores.bound, found.cores.note) == (
        2,
        "at_least",
        "2 of 4 CPUs are offline",
    )
    assert (found.threads.value, found.threads.bound) == (4, "exact")


def test_multithreading_switched_off_leaves_the_core_count_exact():
    found = read(proc(listing(4)), sysfs("0", "1", present="0-3"), {f"{CPUS}/smt/control": b"off\n"})
    assert isinstance(found.cores, Known)
    assert (found.cores.value, found.cores.bound) == (2, "exact")


def test_wsl_sees_at_least_some_of_the_cores():
    version = {"/proc/version": b"Linux version 5.15.90.1-microsoft-standard-WSL2 (x) #1"}
    found = read(proc(listing(2)), sysfs("0", "1"), version)
    assert isinstance(found.cores, Known)
    assert found.cores.bound == "at_least"


def test_a_container_sees_its_hosts_cores():
    found = read(proc(listing(2)), sysfs("0", "1"), {"/.dockerenv": b""})
    assert isinstance(found.cores, Known)
    assert found.cores.bound == "exact"


def test_eight_threads_on_one_core_are_not_believed():
    found = read(proc(listing(8)), sysfs("0-7"))
    assert isinstance(found.cores, Unknown)
    assert value_of(found.threads) == 8


@pytest.mark.parametrize(
    ("files", "mhz", "bound", "how"),
    [
        (POLICIES, 5000.0, "exact", "detected"),
        ({f"{CPUS}/cpu0/cpufreq/cpuinfo_max_freq": b"2400000"}, 2400.0, "exact", "detected"),
        ({}, 2500.0, "at_least", "inferred"),
        ({f"{CPUS}/cpufreq/policy0/cpuinfo_max_freq": b"<unknown>"}, 2500.0, "at_least", "inferred"),
    ],
)
def test_the_fastest_clock(files: dict[str, bytes], mhz: float, bound: str, how: str):
    found = read(proc(listing(1, name="Intel(R) Xeon(R) @ 2.50GHz")), sysfs("0"), files)
    assert isinstance(found.max_mhz, Known)
    assert (found.max_mhz.value, found.max_mhz.bound, found.max_mhz.how) == (mhz, bound, how)


def test_a_driver_that_leaves_boost_out_gives_a_lower_bound():
    policy = f"{CPUS}/cpufreq/policy0"
    files = {f"{policy}/cpuinfo_max_freq": b"3600000", f"{policy}/scaling_driver": b"acpi-cpufreq\n"}
    found = read(proc(listing(1, "fpu cpb")), sysfs("0"), files)
    assert isinstance(found.max_mhz, Known)
    assert (found.max_mhz.value, found.max_mhz.bound) == (3600.0, "at_least")


def test_the_clock_of_the_moment_is_a_lower_bound():
    found = read(proc(listing(1, more="cpu MHz : 800.5\n")))
    assert isinstance(found.max_mhz, Known)
    assert (found.max_mhz.value, found.max_mhz.bound) == (800.5, "at_least")


def test_virtualization_counts_where_kvm_runs():
    found = read(proc(listing(1, "fpu vmx")), KVM, calls={"access /dev/kvm": "rw"})
    assert found.virtualization == Known(True, "/dev/kvm")


def test_kvm_that_this_person_may_not_use_counts_and_says_what_to_do():
    found = read(proc(listing(1, "fpu vmx")), KVM, calls={"access /dev/kvm": ""})
    assert isinstance(found.virtualization, Known)
    assert found.virtualization.value is True
    assert "group kvm" in found.virtualization.note


def test_a_device_node_alone_is_not_kvm():
    files = {"/dev/kvm": b"", "/sys/devices/virtual/misc/fuse/dev": b""}
    found = read(proc(listing(1, "fpu vmx")), files)
    assert value_of(found.virtualization) is False


def test_without_a_flag_on_hardware_it_is_off_or_absent():
    found = read(proc(listing(1)))
    assert isinstance(found.virtualization, Known)
    assert found.virtualization.value is False
    assert "firmware" in found.virtualization.note


@pytest.mark.parametrize(
    "files",
    [
        proc(listing(1, "fpu hypervisor")),
        {**proc(listing(1)), "/.dockerenv": b""},
        {**proc(listing(1, "fpu vmx")), "/proc/version": b"Linux version 5.15-microsoft-standard-WSL2 x"},
    ],
)
def test_a_guest_without_kvm_cannot_tell_of_the_real_machine(files: dict[str, bytes]):
    assert isinstance(read(files).virtualization, Unknown)


def test_a_guest_with_kvm_has_it():
    assert value_of(read(proc(listing(1, "fpu vmx hypervisor")), KVM).virtualization) is True


def test_on_arm_kvm_alone_decides():
    arm = proc(b"processor : 0\nCPU implementer : 0x41\nCPU part : 0xd08\n")
    board = {"/proc/device-tree/compatible": b"raspberrypi,4-model-b\0"}
    assert value_of(read(arm, board, KVM).virtualization) is True
    assert value_of(read(arm, board).virtualization) is False
    assert isinstance(read(arm).virtualization, Unknown)


def test_xens_own_system_has_it_in_use():
    xen = {"/proc/xen/capabilities": b"control_d\n", "/sys/hypervisor/type": b"xen\n"}
    assert value_of(read(proc(listing(1, "fpu hypervisor")), xen).virtualization) is True


@pytest.mark.parametrize(
    ("told", "numbers"),
    [
        ("0-3,8", {0, 1, 2, 3, 8}),
        ("", set()),
        ("7", {7}),
        ("x-3", set()),
        ("3-1", set()),
        ("0-99999999999", set()),
        ("²", set()),
    ],
)
def test_the_kernels_lists(told: str, numbers: set[int]):
    assert cpu_list(told) == numbers


@given(st.text(alphabet="0123456789,-x \n", max_size=200))
def test_any_list_is_bounded(told: str):
    assert all(0 <= number < 100_000 for number in cpu_list(told))


@given(st.binary(max_size=300), st.binary(max_size=40), st.binary(max_size=40))
def test_any_bytes_make_a_processor_without_an_error(listed: bytes, siblings: bytes, present: bytes):
    folder = f"{CPUS}/cpu0/topology"
    files = {f"{folder}/core_cpus_list": siblings, f"{folder}/thread_siblings": siblings}
    read(proc(listed), files, {f"{CPUS}/present": present, "/sys/devices/cpu_core/cpus": siblings})
