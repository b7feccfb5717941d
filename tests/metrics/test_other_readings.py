"""System, processor, line, peripherals and power as metrics (rules 6, 8, 9 and 12)."""

from __future__ import annotations

from dataclasses import replace

import pytest

from deskspec.metrics.overlay import reading
from deskspec.metrics.registry import METRICS
from deskspec.model.machine import Cpu, Environment, Machine, Memory, Network, Peripheral, PowerBackup, Software, System
from deskspec.model.reading import Known, Reading, Unknown
from deskspec.units import GIB
from tests.assess.hand import known, link, nothing, state, system, workstation

SYSTEMS = "Linux, macOS, Windows with WSL2, Windows with a VM"


def told(machine: Machine, metric: str) -> Reading:
    return reading(METRICS[metric], machine)


# --- operating system


@pytest.mark.parametrize(
    ("machine", "value", "expected"),
    [
        (workstation(), "Linux", "meets recommended"),
        (workstation(system=system("macos", "macOS 26")), "macOS", "meets recommended"),
        (workstation(system=system("windows", "Windows 11", known(""))), "Windows", "falls short"),
        (workstation(system=system("windows", "Windows 11", known("wsl2"))), "Windows with WSL2", "meets recommended"),
        (workstation(system=system("windows", "Windows 11", known("vm"))), "Windows with a VM", "meets recommended"),
        (workstation(system=system("freebsd", "FreeBSD 15")), "another system", "falls short"),
        (workstation(system=system("linux", "Ubuntu", kind="wsl")), "Windows with WSL2", "meets recommended"),
    ],
)
def test_windows_is_accepted_only_together_with_its_linux(machine, value, expected):
    found = told(machine, "system.os")
    assert isinstance(found, Known)
    assert found.value == value
    assert state(machine, "system.os", SYSTEMS) == expected


def test_windows_whose_guest_cannot_be_told_is_unknown_with_a_remedy():
    machine = workstation(system=system("windows", "Windows 11", Unknown("whether it has WSL2 is not told")))
    assert told(machine, "system.os") == Unknown(
        "Windows, but whether it has WSL2 is not told", "if it has WSL2, say so: deskspec set system.os=wsl2"
    )
    assert state(machine, "system.os", SYSTEMS) == "unknown"


def test_the_remedy_for_windows_is_one_that_can_be_entered():
    assert METRICS["system.os"].kind.parse("wsl2") == "Windows with WSL2"


@pytest.mark.parametrize(
    ("value", "expected"),
    [(known(True), "meets recommended"), (known(False), "falls short"), (nothing("a container"), "unknown")],
)
def test_virtualization_counts_when_it_can_be_used_and_unknown_is_not_short(value, expected):
    machine = workstation()
    assert (
        state(replace(machine, cpu=replace(machine.cpu, virtualization=value)), "system.virtualization", "yes")
        == expected
    )


# --- processor and memory


@pytest.mark.parametrize(
    "name",
    [
        "AMD Ryzen Threadripper PRO 5975WX 32-Cores",
        "Intel(R) Xeon(R) w7-3465X",
        "Apple M3 Max",
        "Intel(R) Core(TM) Ultra 9 285K",
        "AMD EPYC 7302P 16-Core Processor",
        "AMD Ryzen 9 7950X 16-Core Processor",
        "Apple M4 Pro",
        "Intel(R) Core(TM) i7-8700 CPU @ 3.20GHz",
    ],
)
def test_an_equal_that_the_guide_does_not_name_passes(name):
    machine = workstation(cpu=Cpu(model=known(name)))
    assert state(machine, "cpu.tier", "i7", "i9", weight="advised") in ("meets recommended", "meets minimum")


@pytest.mark.parametrize("name", ["QEMU Virtual CPU version 2.5+", "Intel(R) Xeon(R) Processor @ 2.50GHz", "", "0000"])
def test_a_processor_whose_class_cannot_be_told_is_unknown_never_short(name):
    machine = workstation(cpu=Cpu(model=known(name)))
    assert state(machine, "cpu.tier", "i7", "i9") == "unknown"
    found = told(machine, "cpu.tier")
    assert isinstance(found, Unknown)
    assert not found.reason.endswith(".")


def test_the_class_ignores_the_generation():
    old = workstation(cpu=Cpu(model=known("Intel(R) Core(TM) i7-2600 CPU @ 3.40GHz")))
    assert state(old, "cpu.tier", "i7") == "meets recommended"


def test_cores_are_the_physical_ones():
    machine = workstation(cpu=Cpu(cores=known(6), threads=known(12)))
    assert state(machine, "cpu.cores", "8") == "falls short"


def test_memory_is_what_is_installed_not_what_the_kernel_left():
    """A 31.1 GiB machine counts as 32 GB: the readers say what is installed, and that alone is judged."""
    machine = workstation(memory=Memory(installed=known(32 * GIB, how="inferred"), usable=known(int(31.1 * GIB))))
    assert state(machine, "memory.size", "32 GB", "64 GB") == "meets minimum"


@pytest.mark.parametrize(
    ("gib", "expected"),
    [(23.5, "unknown"), (32, "meets minimum"), (64, "meets recommended"), (128, "meets recommended")],
)
def test_what_a_guest_sees_of_the_memory_can_prove_enough_but_never_too_little(gib, expected):
    machine = workstation(memory=Memory(installed=known(int(gib * GIB), bound="at_least")))
    assert state(machine, "memory.size", "32 GB", "64 GB") == expected


def test_a_containers_limit_stands_beside_the_hosts_memory_and_is_not_judged():
    machine = workstation(memory=Memory(installed=known(64 * GIB, bound="at_least"), limit=known(2 * GIB)))
    assert state(machine, "memory.size", "32 GB", "64 GB") == "meets recommended"


# --- the line


def online(speed: float | None, medium: str = "ethernet") -> Machine:
    way = link(speed, medium)
    return workstation(network=Network(links=known((way,)), default=known(way)), entered=())


@pytest.mark.parametrize(
    ("speed", "expected"), [(10.0, "falls short"), (100.0, "unknown"), (1000.0, "unknown"), (None, "unknown")]
)
def test_a_links_speed_can_prove_too_slow_but_never_fast_enough(speed, expected):
    assert state(online(speed), "network.download", "100 Mbps") == expected


def test_a_computer_that_is_offline_has_an_unknown_line():
    machine = workstation(network=Network(links=known(()), default=nothing("offline")), entered=())
    assert state(machine, "network.download", "100 Mbps") == "unknown"
    assert state(machine, "network.wired", "yes") == "unknown"


def test_the_way_online_tells_whether_it_is_a_cable():
    assert state(online(1000.0), "network.wired", "yes") == "meets recommended"
    assert state(online(600.0, "wifi"), "network.wired", "yes") == "falls short"
    assert state(online(1000.0, "vpn"), "network.wired", "yes") == "unknown"


def test_a_modem_that_is_down_may_have_no_contract():
    modem = replace(link(50.0, "mobile"), default_route=False, interface="wwan0", up=known(False))
    machine = workstation(network=Network(links=known((link(), modem)), default=known(link())))
    asked = told(machine, "network.backup")
    assert isinstance(asked, Unknown)
    assert "SIM" in asked.reason


def test_only_a_modem_in_the_machine_shows_a_second_way_online():
    modem = replace(link(50.0, "mobile"), default_route=False, interface="wwan0")
    machine = workstation(network=Network(links=known((link(), modem)), default=known(link())))
    assert state(machine, "network.backup", recommended="yes", weight="advised") == "meets recommended"
    assert state(workstation(), "network.backup", recommended="yes", weight="advised") == "unknown"


# --- calls and desk


def around(*items: Peripheral, bound: str = "exact") -> Machine:
    return workstation(peripherals=known(items, bound=bound))


def test_a_webcam_that_is_not_in_a_whole_list_is_missing():
    assert state(around(), "peripherals.webcam", "yes") == "falls short"
    assert state(around(bound="at_least"), "peripherals.webcam", "yes") == "unknown"
    assert (
        state(around(Peripheral("webcam", "c"), bound="at_least"), "peripherals.webcam", "yes") == "meets recommended"
    )


def test_a_headset_that_is_not_seen_may_hang_on_a_jack():
    assert state(around(), "peripherals.headset", "yes") == "unknown"
    assert state(around(Peripheral("headset", "h")), "peripherals.headset", "yes") == "meets recommended"


def test_peripherals_that_could_not_be_read_are_unknown_with_a_remedy():
    found = told(workstation(peripherals=Unknown("no /sys")), "peripherals.webcam")
    assert isinstance(found, Unknown)
    assert "deskspec set peripherals.webcam=yes" in found.remedy


def test_a_laptops_battery_is_no_ups_and_a_ups_without_a_cable_is_not_seen():
    battery = workstation(power=known((PowerBackup("battery", "BAT0", 80),)))
    assert state(battery, "power.ups", recommended="yes", weight="advised") == "unknown"
    assert state(workstation(), "power.ups", recommended="yes", weight="advised") == "meets recommended"


@pytest.mark.parametrize("metric", ["peripherals.keyboard", "peripherals.mouse", "workspace.desk", "workspace.room"])
def test_what_no_machine_can_tell_is_asked(metric):
    found = told(workstation(), metric)
    assert isinstance(found, Unknown)
    assert found.remedy == f"answer: deskspec set {metric}=yes"
    assert METRICS[metric].ask.endswith("?")


def test_a_tool_is_there_not_there_or_was_not_looked_for():
    tools = (Software("git", known(True)), Software("docker", known(False)), Software("node", nothing("no PATH")))
    machine = workstation(software=known(tools))
    wanted = {"git": "meets recommended", "docker": "falls short", "node": "unknown", "python": "unknown"}
    known_tools = {tool: expected for tool, expected in wanted.items() if f"software.{tool}" in METRICS}
    assert len(known_tools) >= 3
    for tool, expected in known_tools.items():
        assert state(machine, f"software.{tool}", "yes") == expected


@pytest.mark.parametrize(
    ("kind", "inside", "bound"),
    [("container", "KVM", "at_least"), ("container", "", "exact"), ("vm", "", "exact"), ("hardware", "", "exact")],
)
def test_a_container_on_a_virtual_machine_shows_a_lower_bound_of_the_computers_cores(kind, inside, bound):
    machine = Machine(
        system=System(environment=Known(Environment(kind, "Docker", inside), "kernel")),
        cpu=Cpu(cores=Known(2, "topology"), threads=Known(4, "topology")),
    )
    for metric, count in (("cpu.cores", 2), ("cpu.threads", 4)):
        found = reading(METRICS[metric], machine)
        assert isinstance(found, Known)
        assert (found.value, found.bound) == (count, bound)


def test_a_processor_that_no_family_holds_is_named_once_and_can_be_entered():
    found = reading(METRICS["cpu.tier"], Machine(cpu=Cpu(model=Known("Cortex-A725 + Cortex-X925", "kernel"))))
    assert isinstance(found, Unknown)
    assert found.reason.count("Cortex-X925") == 1
    assert found.remedy.endswith("deskspec set cpu.tier=i7")
