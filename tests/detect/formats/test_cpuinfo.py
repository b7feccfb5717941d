"""/proc/cpuinfo of many architectures, hand-made and captured."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deskspec.detect.formats.arm_cores import PARTS, core_name
from deskspec.detect.formats.cpuinfo import CpuInfo, parse_cpuinfo
from tests.corpus import corpus

X86 = """processor\t: 0
vendor_id\t: AuthenticAMD
model name\t: AMD Ryzen 7  5800X 8-Core Processor
cpu MHz\t\t: 2200.000
physical id\t: 0
siblings\t: 2
core id\t\t: 3
cpu cores\t: 1
flags\t\t: fpu svm

processor\t: 1
vendor_id\t: AuthenticAMD
cpu MHz\t\t: 3800.500
physical id\t: 0
siblings\t: 2
core id\t\t: 3
cpu cores\t: 1
flags\t\t: fpu svm
"""


def arm(*parts: int, implementer: int = 0x41) -> str:
    return "\n".join(
        f"processor\t: {number}\nFeatures\t: fp asimd\nCPU implementer\t: {implementer:#x}\n"
        f"CPU architecture: 8\nCPU part\t: {part:#05x}\n"
        for number, part in enumerate(parts)
    )


def test_x86_names_the_processor_once_and_places_each_thread():
    info = parse_cpuinfo(X86)
    assert info.model == "AMD Ryzen 7 5800X 8-Core Processor"
    assert (info.vendor, info.family, info.mhz, info.nominal) == ("AMD", "x86", 3800.5, False)
    assert [(one.package, one.core) for one in info.processors] == [(0, 3), (0, 3)]
    assert info.features == ("fpu", "svm")


def test_an_arm_core_is_named_by_its_part_number():
    info = parse_cpuinfo(arm(0xD08) + "\nHardware\t: BCM2835\nModel\t\t: Raspberry Pi 4 Model B Rev 1.4\n")
    assert (info.model, info.vendor, info.family) == ("Cortex-A72", "ARM", "arm")


def test_several_kinds_of_arm_cores_are_all_named():
    assert parse_cpuinfo(arm(0xD05, 0xD05, 0xD41)).model == "Cortex-A55 + Cortex-A78"


def test_apple_cores_go_by_the_name_of_their_chip():
    info = parse_cpuinfo(arm(0x022, 0x023, implementer=0x61))
    assert (info.model, info.vendor) == ("Apple M1", "Apple")


def test_a_core_too_new_for_the_table_shows_its_number():
    assert parse_cpuinfo(arm(0xFFE)).model == "ARM core 0xffe"


def test_one_block_of_particulars_behind_all_processors_holds_for_every_one():
    text = "Processor\t: ARMv7 Processor rev 4 (v7l)\nprocessor\t: 0\n\nprocessor\t: 1\n\n"
    info = parse_cpuinfo(text + "Features\t: neon\nCPU implementer\t: 0x41\nCPU part\t: 0xc0f\n")
    assert info.model == "Cortex-A15"
    assert [one.part for one in info.processors] == [(0x41, 0xC0F), (0x41, 0xC0F)]


def test_power_tells_a_rated_clock_and_no_vendor_key():
    info = parse_cpuinfo(
        "processor\t: 0\ncpu\t\t: POWER9, altivec supported\nclock\t\t: 3800.000000MHz\n\nmodel\t: 9009\n"
    )
    assert (info.model, info.vendor, info.mhz, info.nominal) == (
        "POWER9, altivec supported",
        "IBM",
        3800.0,
        True,
    )


def test_s390_lists_processors_on_one_line_each():
    text = "vendor_id       : IBM/S390\nfeatures\t: esan3 zarch\n"
    info = parse_cpuinfo(text + "".join(f"processor {one}: version = FF,  machine = 2817\n" for one in range(3)))
    assert (info.vendor, info.family, len(info.processors)) == ("IBM", "s390", 3)


def test_riscv_extensions_are_parted():
    info = parse_cpuinfo("processor : 0\nisa : rv64imafdc_zicntr_zba\nuarch : sifive,u74-mc\nmvendorid : 0x489\n")
    assert info.features == ("rv64imafdc", "zicntr", "zba")
    assert (info.model, info.vendor) == ("sifive,u74-mc", "SiFive")


def test_sparc_lists_no_blocks_and_a_clock_in_hexadecimal_hertz():
    info = parse_cpuinfo("cpu\t: TI UltraSparc IIIi\nncpus active\t: 2\nCpu0ClkTck\t: 000000003bb94e80\n")
    assert (len(info.processors), info.mhz, info.nominal) == (2, 1002.0, True)


def test_a_clock_no_processor_has_is_no_clock():
    for clock in ("nan", "inf", "-5", "1e99", "0.000", "fast"):
        assert parse_cpuinfo(f"processor : 0\nflags : fpu\ncpu MHz : {clock}\n").mhz is None


def test_names_are_made_fit_to_show():
    info = parse_cpuinfo("processor : 0\nmodel name : \x1b[31mEvil\x07   CPU" + "x" * 9999 + "\n")
    assert info.model.startswith("[31mEvil CPUx")
    assert len(info.model) <= 128


def test_a_kernel_for_a_single_processor_does_not_number_it():
    text = "Processor\t: Feroceon 88FR131 rev 1 (v5l)\nCPU implementer\t: 0x56\nCPU part\t: 0x131\n"
    info = parse_cpuinfo(text)
    assert (info.model, info.vendor, len(info.processors)) == ("Feroceon 88FR131 rev 1 (v5l)", "Marvell", 1)


def test_nothing_understood_is_empty():
    assert parse_cpuinfo("") == CpuInfo(nominal=True)


def test_every_named_core_has_a_name_that_is_not_a_number():
    names = [core_name(implementer, part) for implementer, parts in PARTS.items() for part in parts]
    assert all(name and "0x" not in name for name in names)


KEYS = st.sampled_from(
    [
        "processor",
        "Processor",
        "model name",
        "vendor_id",
        "physical id",
        "core id",
        "cpu cores",
        "siblings",
        "flags",
        "Features",
        "cpu MHz",
        "clock",
        "CPU implementer",
        "CPU part",
        "isa",
        "uarch",
        "ncpus active",
        "Cpu0ClkTck",
        "cpu number",
        "processor 7",
        "mvendorid",
        "cpu",
    ]
)


@given(st.lists(st.tuples(KEYS, st.one_of(st.text(max_size=30), st.integers().map(str)))))
def test_any_lines_are_read_without_an_error(lines: list[tuple[str, str]]):
    info = parse_cpuinfo("\n".join(f"{key}\t: {value}" for key, value in lines))
    assert info.model.isprintable()
    assert len(info.processors) <= 8192


@given(st.binary(max_size=2000))
def test_any_bytes_are_read_without_an_error(content: bytes):
    parse_cpuinfo(content.decode("utf-8", "replace"))


#: What GLPI's tests expect that is not in the file, or that its parser alone sees.
GLPI_EXCEPTIONS = {
    "linux-raspberry-pi-3-model-b-on-bookworm": "GLPI names cores by their numbers; ours is Cortex-A53",
}


def test_glpi_captures_give_the_names_that_glpi_expects():
    truth = json.loads(corpus("cpuinfo", "glpi", "truth_glpi.json").read_text())
    wrong = {}
    for name, expected in truth.items():
        info = parse_cpuinfo(corpus("cpuinfo", "glpi", f"{name}.cpuinfo").read_text())
        ours, theirs = info.model, " ".join(expected[0]["NAME"].split())
        makers = (info.vendor, expected[0].get("MANUFACTURER") or info.vendor)
        if ours != theirs or makers[0] != makers[1]:
            wrong[name] = (ours, theirs, makers)
    print(f"glpi cpuinfo names: {len(truth) - len(wrong)} of {len(truth)} equal")
    assert set(wrong) == set(GLPI_EXCEPTIONS), wrong


#: py-cpuinfo's tests say FIXME where it finds no name, and take POWER's machine for a name as well.
PY_CPUINFO_EXCEPTIONS = {
    "linux_aarch64_64": "its truth is the word FIXME; ours is Cavium ThunderX-88XX",
    "linux_odroid_c2_aarch64": "its truth is empty; ours is Cortex-A53",
    "linux_fedora_29_x86_64_ryzen_7": "the file is an excerpt: processor 0 of 8",
    "linux_old_world_loongarch64": "the file is an excerpt: processor 0 of 4",
}


def test_py_cpuinfo_captures_give_the_names_and_counts_that_it_expects():
    folders = sorted(corpus("cpuinfo", "py-cpuinfo").glob("linux_*"))
    wrong = {}
    for folder in folders:
        truth = json.loads((folder / "truth.json").read_text())
        info = parse_cpuinfo((folder / "cat_proc_cpuinfo.txt").read_text())
        known = {" ".join(name.split()) for name in truth["brand_raw"]}
        if info.model not in known or len(info.processors) != truth["cpu_count"]:
            wrong[folder.name] = (info.model, known, len(info.processors), truth["cpu_count"])
    print(f"py-cpuinfo names and counts: {len(folders) - len(wrong)} of {len(folders)} equal")
    assert set(wrong) == set(PY_CPUINFO_EXCEPTIONS), wrong


@pytest.mark.parametrize(
    ("name", "model", "threads"),
    [
        ("checkbox_aarch64", "Applied Micro X-Gene", 8),
        ("checkbox_amd64", "Intel(R) Core(TM) i7-4500U CPU @ 1.80GHz", 4),
        ("jc_cpuinfo2", "Intel(R) Core(TM) i5-8279U CPU @ 2.40GHz", 2),
    ],
)
def test_other_captures(name: str, model: str, threads: int):
    info = parse_cpuinfo(corpus("cpuinfo", "other", f"{name}.cpuinfo").read_text())
    assert (info.model, len(info.processors)) == (model, threads)
