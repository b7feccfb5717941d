"""The words of a result: headline, state, need and value, in every verdict and at its edges."""

from __future__ import annotations

from dataclasses import replace

import pytest

from deskspec.assess.judge import assess
from deskspec.model.assessment import Assessment
from deskspec.model.machine import Environment, Machine, Memory
from deskspec.model.profile import Requirement
from deskspec.model.reading import Known
from deskspec.report import words
from deskspec.units import GIB
from tests.assess.hand import (
    card,
    check,
    judged,
    known,
    need,
    nothing,
    panel,
    profile,
    said,
    system,
    with_gpus,
    with_panels,
    workstation,
)

RENTED = said(("network.download", "250 Mbps"), ("network.upload", "40 Mbps"), ("gpu.rented", "yes"))


def headline(machine: Machine, role: str = "ml-engineer") -> str:
    return words.headline(check(machine, role))


def told(machine: Machine, *needs: Requirement) -> Assessment:
    return assess(profile(*needs), machine)


def test_everything_as_recommended():
    assert headline(workstation()) == "All 14 required needs are met as recommended."


def test_something_only_at_its_minimum():
    machine = workstation(memory=Memory(installed=known(32 * GIB)))
    assert headline(machine) == "All 14 required needs are met, 1 of them only at the minimum."


def test_covered_by_renting_is_said_in_the_verdict():
    assert headline(with_gpus(entered=RENTED)) == "All 14 required needs are met, 3 of them by renting a GPU."
    machine = with_gpus(entered=RENTED, memory=Memory(installed=known(32 * GIB)))
    assert headline(machine) == (
        "All 14 required needs are met, 3 of them by renting a GPU and 1 of them only at the minimum."
    )


def test_one_thing_short_is_named_with_what_is_there_and_what_is_needed():
    machine = workstation(memory=Memory(installed=known(16 * GIB)))
    assert (
        headline(machine) == "1 of 14 required needs is below the minimum. It is: Memory, 16 GB where 32 GB is needed."
    )


def test_of_several_the_biggest_is_named():
    machine = with_gpus(card("GeForce GTX 1650"), memory=Memory(installed=known(24 * GIB)))
    assert headline(machine) == (
        "3 of 14 required needs are below the minimum. The biggest: GPU, GeForce GTX 1650 where RTX 3080 is needed."
    )


def test_nothing_at_all_is_further_away_than_something():
    assert "The biggest: GPU, none where RTX 3080 is needed." in headline(with_gpus())


def test_a_count_is_plural_and_a_missing_thing_has_no_level():
    assert "Monitors, 1 where 2 are needed" in headline(with_panels(panel()))
    machine = workstation(peripherals=known(()))
    assert "It is: Webcam, missing." in headline(machine)


def test_what_is_short_goes_before_what_is_unknown():
    machine = workstation(memory=Memory(installed=known(16 * GIB)), entered=())
    assert headline(machine).endswith("where 32 GB is needed. 2 more can't be told yet.")


def test_short_and_rented_both_are_said():
    machine = with_gpus(entered=RENTED, memory=Memory(installed=known(16 * GIB)))
    assert headline(machine).endswith("needed. 3 are covered by renting a GPU.")


def test_what_is_unknown_is_listed_and_how_it_stands_so_far():
    assert headline(workstation(entered=())) == "So far ready; find out: download, upload."
    machine = workstation(entered=(), memory=Memory(installed=known(32 * GIB)))
    assert headline(machine) == "So far good enough; find out: download, upload."


def test_how_little_is_known_stands_before_a_good_word():
    machine = Machine(memory=Memory(installed=known(64 * GIB)))
    assert headline(machine).startswith("Only 1 of 14 required needs can be told, so far ready; find out: CPU cores, ")


def test_nothing_known_is_said_as_such():
    assert headline(Machine(), "backend-engineer").startswith("Nothing is known yet; find out: CPU cores, memory, ")


def test_a_role_that_requires_nothing():
    advised = need("memory.size", recommended="64 GB", weight="advised")
    for needs in ((), (advised,), (need("gpu.class", needed=False),)):
        assert words.headline(told(Machine(), *needs)) == "This role requires nothing that could be missing."


def test_a_role_that_requires_one_thing():
    machine = workstation(memory=Memory(installed=known(32 * GIB)))
    assert words.headline(told(machine, need("memory.size", "32 GB"))) == "The one required need is met as recommended."
    assert words.headline(told(machine, need("memory.size", "16 GB", "64 GB"))) == (
        "The one required need is met, only at the minimum."
    )
    rented = told(with_gpus(entered=RENTED), need("gpu.class", "RTX 3080", rentable=True))
    assert words.headline(rented) == "The one required need is met by renting a GPU."


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        (need("cpu.cores", "8", "12"), "min 8 · rec 12"),
        (need("cpu.cores", "8"), "min 8"),
        (need("cpu.cores", recommended="12"), "rec 12"),
        (need("displays.count", recommended="1", weight="advised"), "rec 1"),
        (need("displays.count", "1", "1"), "min 1 · rec 1"),
        (need("gpu.class", "RTX 3080", "RTX 4080"), "min RTX 3080 · rec RTX 4080"),
        (need("gpu.class", needed=False), "none needed"),
        (need("peripherals.webcam", "yes"), "needed"),
        (need("peripherals.webcam", recommended="yes"), "recommended"),
        (need("peripherals.webcam", recommended="yes", weight="advised"), "advised"),
        (need("workspace.desk", "yes", weight="asked"), "advised"),
        (need("system.os", "Linux, macOS"), "min Linux or macOS"),
        (need("displays.resolution", recommended="4K"), "rec 3840x2160"),
        (need("gpu.cuda", "7.5", "8.0"), "min 7.5 · rec 8.0"),
    ],
)
def test_the_levels_asked_for(wanted, expected):
    assert words.need(wanted) == expected


@pytest.mark.parametrize(
    ("machine", "wanted", "expected"),
    [
        (workstation(), need("memory.size", "32 GB", "64 GB"), "recommended"),
        (workstation(), need("memory.size", "32 GB"), "met"),
        (workstation(), need("memory.size", "32 GB", "128 GB"), "minimum"),
        (workstation(), need("memory.size", "128 GB"), "short by 64 GB"),
        (workstation(), need("memory.size", "128 GB", weight="advised"), "short by 64 GB"),
        (workstation(), need("memory.size", recommended="128 GB"), "minimum"),
        (workstation(), need("power.ups", recommended="yes", weight="advised"), "met"),
        (Machine(), need("memory.size", "128 GB"), "find out"),
        (Machine(), need("workspace.desk", "yes", weight="asked"), "your answer"),
        (Machine(), need("gpu.class", needed=False), "not needed"),
        (with_gpus(entered=RENTED), need("gpu.class", "RTX 3080", rentable=True), "covered by renting"),
        (with_gpus(card("Radeon RX 7900 XTX")), need("gpu.class", "RTX 3080"), "no CUDA"),
        (workstation(displays=known((panel(),))), need("displays.count", "1"), "met"),
    ],
)
def test_a_state_in_words(machine, wanted, expected):
    assert words.state(judged(machine, wanted)) == expected


def test_a_bound_is_shown_as_one():
    assert words.have("memory.size", Known(24 * GIB, "s", bound="at_least")) == "at least 24 GB"
    assert words.have("network.download", Known(1000.0, "s", bound="at_most")) == "at most 1 Gbps"
    assert words.have("memory.size", nothing()) == "unknown"
    assert words.have("gpu.cuda", known((0, 0))) == "none"


@pytest.mark.parametrize(
    ("reading", "expected"),
    [
        (Known(1, "NVML"), "NVML"),
        (
            Known(1, "/proc/meminfo", "inferred", note="31.1 GB are usable"),
            "/proc/meminfo (inferred); 31.1 GB are usable",
        ),
        (Known(1, "you", "entered", at="2026-02-20T08:00:00Z", note="we saw 1"), "you, 2026-02-20; we saw 1"),
        (nothing("no EDID"), "no EDID"),
    ],
)
def test_where_a_reading_comes_from(reading, expected):
    assert words.reading_source(reading) == expected


@pytest.mark.parametrize(
    ("kind", "name", "expected"),
    [
        ("vm", "KVM", "Debian 12 in a virtual machine (KVM) · 16 cores · 64 GB"),
        ("vm", "", "Debian 12 in a virtual machine · 16 cores · 64 GB"),
        ("container", "Docker", "Debian 12 in a container (Docker) · 16 cores · 64 GB"),
        ("wsl", "WSL2", "Debian 12 in WSL2 · 16 cores · 64 GB"),
        ("hardware", "", "Debian 12 · Workbench 1 · desktop · 16 cores · 64 GB"),
    ],
)
def test_a_container_a_virtual_machine_and_wsl_are_named(kind, name, expected):
    machine = workstation(system=replace(system(), environment=known(Environment(kind, name))))
    assert words.machine_line(machine) == expected


def test_the_line_of_a_machine_of_which_little_is_known():
    assert words.machine_line(Machine()) == "unknown system"
    one = replace(Machine(), cpu=replace(workstation().cpu, cores=known(1)))
    assert words.machine_line(one) == "unknown system · 1 core"
    partly = replace(Machine(), memory=Memory(installed=Known(24 * GIB, "s", bound="at_least")))
    assert words.machine_line(partly) == "unknown system · at least 24 GB"


def test_counts_are_of_every_state_and_add_up():
    assessment = check(Machine())
    assert sum(words.counts(assessment).values()) == len(assessment.findings)
    assert list(words.counts(assessment)) == list(words.STATES)
