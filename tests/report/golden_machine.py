"""The machine of the golden files: a laptop with something of everything, met, short, bounded, entered and unknown."""

from __future__ import annotations

from dataclasses import replace

from deskspec.model.machine import Cpu, Machine, Memory, MemoryModule, Network, Peripheral, PowerBackup, Software
from deskspec.model.reading import Known, Unknown
from deskspec.units import GIB
from tests.assess.hand import card, drive, known, link, panel, said, storage, system, with_gpus


def golden_machine() -> Machine:
    modules = (MemoryModule("DIMM A", 16 * GIB, "DDR5", "SODIMM", 5600, 4800, "Samsung", "M425R2GA3BB0"),)
    radio = link(866.7, "wifi")
    return replace(
        with_gpus(card("Radeon 610M"), card("GeForce RTX 4080 Laptop GPU")),
        taken_at="2026-02-21T09:30:00Z",
        system=replace(system(name="Ubuntu 24.04.3 LTS"), chassis=known("laptop")),
        cpu=Cpu(
            model=Known("13th Gen Intel(R) Core(TM) i7-13700HX", "/proc/cpuinfo"),
            vendor=Known("Intel", "/proc/cpuinfo"),
            architecture=Known("x86_64", "uname"),
            cores=Known(16, "/sys/devices/system/cpu/cpu*/topology"),
            threads=Known(24, "/sys/devices/system/cpu/cpu*/topology"),
            performance_cores=known(8),
            efficiency_cores=known(8),
            max_mhz=known(5000.0),
            features=known(("avx", "avx2", "vmx")),
            virtualization=Known(False, "/dev/kvm", note="the processor has it, but no KVM runs"),
        ),
        memory=Memory(
            installed=Known(16 * GIB, "udev's DMI record"),
            usable=Known(int(15.3 * GIB), "/proc/meminfo"),
            modules=Known(modules, "udev's DMI record", note="firmware says"),
            slots=known(2),
            free_slots=known(1),
            maximum=Known(64 * GIB, "udev's DMI record", note="firmware says"),
            type=known("DDR5"),
            soldered=known(False),
            ecc=Unknown("the firmware does not tell of error correction", "as root: dmidecode -t memory"),
        ),
        storage=storage(
            drive(size=512_110_190_592, model="Samsung MZVL2512", carries_system=True),
            drive("hdd", 2_000_398_934_016, internal=False, device="/dev/sda", model="Elements"),
        ),
        displays=known(
            (
                panel((2560, 1600), 16.0, built_in=True, name="B160QAN02"),
                panel((3840, 2160), 26.97, name="DELL U2723QE"),
            )
        ),
        network=Network(links=known((radio,)), default=known(radio)),
        peripherals=known((Peripheral("webcam", "Integrated Camera", built_in=True),)),
        power=known((PowerBackup("battery", "BAT0", 80),)),
        software=known((Software("git", known(True), "/usr/bin/git"), Software("docker", known(False)))),
        entered=(
            *said(("displays.count", "3"), saw="2"),
            *said(("network.upload", "40 Mbps"), ("workspace.desk", "yes"), ("workspace.chair", "no")),
        ),
    )
