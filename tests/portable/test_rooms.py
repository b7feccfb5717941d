"""What psutil and py-cpuinfo tell, as readings; what they don't tell is unknown, and never a guess."""

from __future__ import annotations

import sys
from types import SimpleNamespace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from deskspec.detect.capture import CaptureHost
from deskspec.detect.host import Unreadable
from deskspec.detect.portable import PROBES
from deskspec.detect.portable import host as portable
from deskspec.detect.runner import detect
from deskspec.model.machine import OperatingSystem, PowerBackup
from deskspec.model.reading import Known, Unknown, value_of

WINDOWS = {
    "system": "Windows",
    "release": "11",
    "version": "10.0.26100",
    "machine": "AMD64",
    "mac_version": "",
    "threads": 16,
    "cores": 8,
    "max_mhz": 3201.0,
    "memory_total": 33_000_000_000,
    "system_free": 200_000_000_000,
    "links": {"Ethernet": {"up": True, "speed": 1000}, "Wi-Fi": {"up": False, "speed": 0}},
    "battery": None,
}
CPU = {"brand": "AMD Ryzen 7 5800X 8-Core Processor", "vendor": "AuthenticAMD", "arch": "X86_64", "flags": []}


def machine(family="windows", **changes):
    calls = {"psutil": {**WINDOWS, **changes}, "cpuinfo": CPU}
    return detect(CaptureHost({}, calls=calls, system=family))


def test_counts_and_names_carry_their_source():
    told = machine()
    assert told.cpu.cores == Known(8, "psutil")
    assert told.cpu.threads == Known(16, "psutil")
    assert told.cpu.model == Known(CPU["brand"], "py-cpuinfo")
    assert value_of(told.storage.free) == 200_000_000_000


def test_usable_memory_is_the_least_that_is_installed():
    installed = machine().memory.installed
    assert isinstance(installed, Known)
    assert (installed.value, installed.bound) == (33_000_000_000, "at_least")


def test_windows_does_not_say_whether_it_has_wsl():
    system = machine().system
    assert value_of(system.os) == OperatingSystem("windows", "Windows 11", "11", "10.0.26100")
    assert isinstance(system.linux_guest, Unknown)
    assert "system.os=" in system.linux_guest.remedy


def test_a_mac_is_called_by_its_version():
    told = machine("macos", system="Darwin", mac_version="15.1", release="24.1.0")
    system = value_of(told.system.os)
    assert isinstance(system, OperatingSystem)
    assert (system.family, system.name) == ("macos", "macOS 15.1")


def test_a_link_speed_of_zero_is_unknown():
    links = {link.interface: link for link in value_of(machine().network.links) or ()}
    assert links["Ethernet"].speed == Known(1000.0, "psutil")
    assert isinstance(links["Wi-Fi"].speed, Unknown)


def test_a_battery_is_no_ups():
    assert value_of(machine(battery=80).power) == (PowerBackup("battery", "battery", 80),)
    power = machine().power
    assert isinstance(power, Known)
    assert (power.value, power.bound) == ((), "at_least")


@pytest.mark.parametrize("key", ["cores", "threads", "memory_total", "max_mhz", "links", "system_free"])
@pytest.mark.parametrize("value", [None, 0, "x", -1, True, float("inf")])
def test_what_is_not_told_is_unknown(key, value):
    told = machine(**{key: value})
    readings = {
        "cores": told.cpu.cores,
        "threads": told.cpu.threads,
        "memory_total": told.memory.installed,
        "max_mhz": told.cpu.max_mhz,
        "links": told.network.links,
        "system_free": told.storage.free,
    }
    # No bytes free is a fact as well.
    if (key, value) != ("system_free", 0):
        assert isinstance(readings[key], Unknown)
    assert "please report" not in repr(told)


def test_without_psutil_every_reading_says_so():
    told = detect(CaptureHost({}, system="freebsd"))
    assert isinstance(told.cpu.cores, Unknown)
    assert "psutil told nothing" in told.cpu.cores.reason
    assert isinstance(told.gpus, Unknown)


def test_without_py_cpuinfo_only_the_name_is_unknown():
    told = detect(CaptureHost({}, calls={"psutil": WINDOWS}, system="windows"))
    assert isinstance(told.cpu.model, Unknown)
    assert told.cpu.cores == Known(8, "psutil")


_ODD = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5) | st.lists(st.none(), max_size=2)


@settings(deadline=None, max_examples=60)
@given(
    st.dictionaries(st.sampled_from(sorted(WINDOWS)), _ODD | st.dictionaries(st.text(max_size=3), _ODD, max_size=2)),
    _ODD,
)
def test_no_answer_makes_a_probe_fail(changes, battery):
    host = CaptureHost({}, calls={"psutil": {**WINDOWS, **changes, "battery": battery}, "cpuinfo": changes})
    for probe in PROBES.values():
        probe(host)


# --- asking psutil and py-cpuinfo themselves


@pytest.fixture
def psutil(monkeypatch):
    told = SimpleNamespace(
        cpu_freq=lambda: SimpleNamespace(max=3600.0),
        cpu_count=lambda logical: 16 if logical else 8,
        virtual_memory=lambda: SimpleNamespace(total=1 << 35),
        disk_usage=lambda _: SimpleNamespace(free=5),
        net_if_stats=lambda: {"en0": SimpleNamespace(isup=True, speed=1000)},
        sensors_battery=lambda: SimpleNamespace(percent=79.6),
    )
    monkeypatch.setitem(sys.modules, "psutil", told)
    return told


def test_psutil_s_answers_are_plain_values(psutil):
    told = portable.ask()
    assert (told["cores"], told["threads"], told["memory_total"], told["battery"]) == (8, 16, 1 << 35, 80)
    assert told["links"] == {"en0": {"up": True, "speed": 1000}}


@pytest.mark.parametrize("error", [NotImplementedError, RuntimeError, OSError, FileNotFoundError])
@pytest.mark.parametrize(
    "question", ["cpu_freq", "cpu_count", "virtual_memory", "disk_usage", "net_if_stats", "sensors_battery"]
)
def test_a_question_that_psutil_can_t_answer_costs_its_answer_alone(psutil, question, error):
    def fail(*_, **__):
        raise error("not here")

    setattr(psutil, question, fail)
    told = portable.ask()
    lacking = {key for key in ("max_mhz", "cores", "memory_total", "system_free", "links", "battery") if not told[key]}
    assert len(lacking) == 1


def test_a_psutil_without_batteries_has_none(psutil):
    del psutil.sensors_battery
    assert portable.ask()["battery"] is None


def test_without_the_packages_the_answer_is_missing(monkeypatch):
    for name, ask in (("psutil", portable.ask), ("cpuinfo", portable.ask_cpuinfo)):
        monkeypatch.setitem(sys.modules, name, None)
        with pytest.raises(Unreadable) as told:
            ask()
        assert told.value.cause == "missing"


def test_py_cpuinfo_that_fails_is_unreadable(monkeypatch):
    def fail():
        raise Exception("py-cpuinfo currently only works on X86 and some ARM CPUs.")

    monkeypatch.setitem(sys.modules, "cpuinfo", SimpleNamespace(get_cpu_info=fail))
    with pytest.raises(Unreadable):
        portable.ask_cpuinfo()


def test_py_cpuinfo_s_names_are_taken(monkeypatch):
    answer = {"brand_raw": "Some CPU", "vendor_id_raw": "V", "arch": "X86_64", "flags": ["sse"]}
    monkeypatch.setitem(sys.modules, "cpuinfo", SimpleNamespace(get_cpu_info=lambda: answer))
    assert portable.ask_cpuinfo() == {"brand": "Some CPU", "vendor": "V", "arch": "X86_64", "flags": ["sse"]}
