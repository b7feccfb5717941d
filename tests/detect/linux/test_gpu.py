"""Graphics: memory by the drivers, the table's word where none tells, and sleeping cards left asleep."""

from __future__ import annotations

import json
from typing import Any

import pytest

from deskspec.detect.capture import CaptureHost
from deskspec.detect.linux import gpu
from deskspec.model.machine import Gpu
from deskspec.model.reading import Known, Unknown, value_of
from tests.build.linux import GIB, GUEST, LinuxBox, nvml, nvml_card
from tests.build.trees import tree_host
from tests.corpus import corpus

RTX_4090 = "10de:2684"


def seen(host: CaptureHost) -> tuple[Gpu, ...]:
    told = gpu.read(host)
    assert isinstance(told, Known)
    return told.value


def one(box: LinuxBox) -> Gpu:
    (found,) = seen(box.host())
    return found


class NeverAsked(CaptureHost):
    """A system on which NVML must not be touched."""

    def call(self, name: str, *args: str) -> Any:
        assert name != "nvml", "NVML wakes a sleeping card"
        return super().call(name, *args)


# --- NVIDIA


def test_a_card_with_its_driver_tells_all_by_nvml():
    box = LinuxBox().pci("0000:01:00.0", RTX_4090, driver="nvidia")
    box.call("nvml", nvml(nvml_card("NVIDIA GeForce RTX 4090", "0000:01:00.0", 24564, "8.9")))
    card = one(box)
    assert card.name == Known("NVIDIA GeForce RTX 4090", "NVML")
    assert card.memory == Known(24564 << 20, "NVML")
    assert value_of(card.model) == "GeForce RTX 4090"
    assert value_of(card.vendor) == "NVIDIA"
    assert value_of(card.kind) == "discrete"
    assert card.compute_capability == Known("8.9", "NVML")
    assert value_of(card.driver) == "nvidia 580.95"
    assert (card.pci_id, card.pci_address) == (RTX_4090, "0000:01:00.0")


def test_a_card_under_nouveau_has_the_memory_it_is_sold_with():
    card = one(LinuxBox().pci("0000:01:00.0", RTX_4090, driver="nouveau"))
    assert isinstance(card.memory, Known)
    assert (card.memory.value, card.memory.how) == (24 * GIB, "inferred")
    assert "expected from the model" in card.memory.note
    assert value_of(card.compute_capability) == "8.9"
    assert value_of(card.driver) == "nouveau"


def test_a_card_without_driver_or_reserved_for_a_guest_is_known_all_the_same():
    card = one(LinuxBox().pci("0000:01:00.0", RTX_4090))
    assert value_of(card.memory) == 24 * GIB
    assert isinstance(card.driver, Unknown)
    reserved = one(LinuxBox().pci("0000:01:00.0", RTX_4090, driver="vfio-pci"))
    assert isinstance(reserved.memory, Known)
    assert "virtual machine" in reserved.memory.note


def test_a_sleeping_laptop_card_is_not_woken():
    box = LinuxBox().pci("0000:00:02.0", "8086:a7a0", driver="i915")
    box.pci("0000:01:00.0", "10de:2757", driver="nvidia", status="suspended")
    box.write("/sys/module/nvidia/version", "580.95.05\n")
    intel, laptop = seen(NeverAsked(box.files, box.links))
    assert value_of(laptop.driver) == "nvidia 580.95.05"
    assert value_of(laptop.model) == "GeForce RTX 4090 Laptop GPU"
    assert isinstance(laptop.memory, Known)
    assert laptop.memory.value == 16 * GIB
    assert "asleep" in laptop.memory.note
    assert value_of(intel.kind) == "integrated"
    assert value_of(intel.memory) == 0


def test_nvml_is_not_asked_where_no_nvidia_driver_runs():
    box = LinuxBox().pci("0000:01:00.0", RTX_4090, driver="nouveau")
    assert len(seen(NeverAsked(box.files, box.links))) == 1


def test_a_silent_nvml_leaves_the_models_memory_and_says_why():
    card = one(LinuxBox().pci("0000:01:00.0", RTX_4090, driver="nvidia"))
    assert isinstance(card.memory, Known)
    assert card.memory.how == "inferred"
    assert "NVML does not answer" in card.memory.note


def test_unified_memory_is_main_memory():
    box = LinuxBox().pci("000f:01:00.0", "10de:2e12", driver="nvidia").memory(121.7)
    box.call("nvml", nvml(nvml_card("NVIDIA GB10", "000f:01:00.0", None, "12.1")))
    card = one(box)
    assert card.unified
    assert isinstance(card.memory, Known)
    assert card.memory.value == int(121.7 * GIB) // 1024 * 1024
    assert card.memory.how == "inferred"
    assert value_of(card.compute_capability) == "12.1"


def test_a_card_cut_into_slices_says_so():
    box = LinuxBox().pci("0000:01:00.0", "10de:2330", code="0x030200", driver="nvidia")
    card = one(box.call("nvml", nvml(nvml_card("NVIDIA H100 80GB HBM3", "0000:01:00.0", 81559, "9.0", mig=True))))
    assert isinstance(card.memory, Known)
    assert "MIG" in card.memory.note


@pytest.mark.parametrize(
    "answer",
    [
        None,
        [],
        {"gpus": 3},
        {"gpus": [3, {}]},
        {"gpus": [{"memory_total": -1, "name": 7}]},
        {"driver": ["x"]},
    ],
)
def test_odd_answers_of_nvml_are_survived(answer):
    card = one(LinuxBox().pci("0000:01:00.0", RTX_4090, driver="nvidia").call("nvml", answer))
    assert value_of(card.memory) == 24 * GIB


def test_two_cards_are_told_apart_by_address():
    box = LinuxBox().pci("0000:01:00.0", RTX_4090, driver="nvidia").pci("0000:21:00.0", RTX_4090, driver="nvidia")
    box.call(
        "nvml",
        nvml(
            nvml_card("NVIDIA GeForce RTX 4090", "0000:21:00.0", 24564, "8.9"),
            nvml_card("NVIDIA GeForce RTX 4090", "0000:01:00.0", 24000, "8.9"),
        ),
    )
    assert [value_of(card.memory) for card in seen(box.host())] == [24000 << 20, 24564 << 20]


def test_a_virtual_function_is_no_card_of_its_own():
    box = LinuxBox().pci("0000:01:00.0", RTX_4090).pci("0000:01:00.4", RTX_4090)
    box.links["/sys/bus/pci/devices/0000:01:00.4/physfn"] = "../0000:01:00.0"
    assert len(seen(box.host())) == 1


# --- AMD and Intel


def test_an_amd_cards_memory_is_not_its_small_pci_window():
    box = (
        LinuxBox()
        .pci(
            "0000:03:00.0",
            "1002:744c",
            driver="amdgpu",
            revision="0xc8",
            mem_info_vram_total=str(24560 << 20),
            mem_info_vis_vram_total=str(256 << 20),
            mem_info_gtt_total=str(16 * GIB),
        )
        .pci("0000:03:00.1", "1002:ab30", code="0x040300")
    )
    card = one(box)
    assert value_of(card.memory) == 24560 << 20
    assert value_of(card.shared_memory) == 16 * GIB
    assert value_of(card.kind) == "discrete"
    assert value_of(card.model) == "Radeon RX 7900 XTX"
    assert isinstance(card.compute_capability, Unknown)


def test_a_processors_graphics_are_integrated_and_their_memory_a_carve_out():
    box = (
        LinuxBox()
        .pci(
            "0000:c4:00.0",
            "1002:15bf",
            driver="amdgpu",
            mem_info_vram_total=str(4 * GIB),
            mem_info_gtt_total=str(14 * GIB),
        )
        .pci("0000:c4:00.2", "1022:15c7", code="0x108000")
    )
    card = one(box)
    assert value_of(card.kind) == "integrated"
    assert isinstance(card.memory, Known)
    assert card.memory.value == 4 * GIB
    assert "set aside" in card.memory.note
    assert value_of(card.shared_memory) == 14 * GIB
    assert not card.unified


def test_an_unlisted_amd_device_is_judged_by_its_neighbours():
    alone = LinuxBox().pci("0000:03:00.0", "1002:ffee", driver="amdgpu").pci("0000:03:00.1", "1002:ab30", "0x040300")
    beside = LinuxBox().pci("0000:c4:00.0", "1002:ffee", driver="amdgpu").pci("0000:c4:00.2", "1022:15c7", "0x108000")
    assert value_of(one(alone).kind) == "discrete"
    assert value_of(one(beside).kind) == "integrated"


def test_an_intel_card_under_xe_sums_its_tiles():
    box = LinuxBox().pci("0000:03:00.0", "8086:e20b", driver="xe", tile0__physical_vram_size_bytes=str(12 * GIB))
    assert value_of(one(box).memory) == 12 * GIB
    two = {"tile0__physical_vram_size_bytes": str(64 * GIB), "tile1__physical_vram_size_bytes": str(64 * GIB)}
    assert value_of(one(LinuxBox().pci("0000:3a:00.0", "8086:0bd5", "0x038000", "xe", **two)).memory) == 128 * GIB


def test_an_intel_card_under_i915_has_the_memory_it_is_sold_with():
    card = one(LinuxBox().pci("0000:03:00.0", "8086:56a1", driver="i915"))
    assert value_of(card.kind) == "discrete"
    assert isinstance(card.memory, Known)
    assert (card.memory.value, card.memory.how) == (8 * GIB, "inferred")


def test_a_card_sold_with_two_sizes_is_unknown_without_its_driver():
    card = one(LinuxBox().pci("0000:03:00.0", "8086:56a0", driver="i915"))
    assert isinstance(card.memory, Unknown)
    assert isinstance(card.model, Unknown)
    assert "A770" in card.model.reason


# --- no card, or none that can be seen


def test_a_virtual_adapter_has_no_memory():
    card = one(LinuxBox(GUEST).pci("0000:00:01.0", "1234:1111", driver="bochs-drm"))
    assert value_of(card.kind) == "virtual"
    assert isinstance(card.memory, Unknown)


def test_a_card_handed_to_a_virtual_machine_on_its_root_bus_is_a_card():
    box = LinuxBox(GUEST).pci("0000:00:01.0", "1af4:1050").pci("0000:00:05.0", RTX_4090, driver="nvidia")
    box.call("nvml", nvml(nvml_card("NVIDIA GeForce RTX 4090", "0000:00:05.0", 24564, "8.9")))
    assert [value_of(card.kind) for card in seen(box.host())] == ["virtual", "discrete"]


def test_a_neural_unit_and_an_audio_function_are_no_graphics():
    box = LinuxBox().pci("0000:00:0b.0", "8086:7d1d", "0x120000").pci("0000:01:00.1", "10de:22ba", "0x040300")
    assert seen(box.host()) == ()


def test_a_data_centre_accelerator_is():
    assert value_of(one(LinuxBox().pci("0000:05:00.0", "1002:74a1", "0x120000")).vendor) == "AMD"


def test_an_unlisted_card_bears_the_name_of_pci_ids_or_its_number():
    box = LinuxBox().pci("0000:01:00.0", "10de:fff0")
    assert value_of(one(box).name) == "NVIDIA device 10de:fff0"
    box.write("/usr/share/misc/pci.ids", "10de  NVIDIA Corporation\n\tfff0  GX999 [GeForce RTX 9090]\n")
    assert value_of(one(box).name) == "NVIDIA GX999 [GeForce RTX 9090]"
    assert isinstance(one(box).memory, Unknown)
    assert isinstance(one(box).model, Unknown)


def test_no_pci_bus_is_unknown_and_an_empty_one_has_no_card():
    assert isinstance(gpu.read(LinuxBox(pci=False).host()), Unknown)
    assert seen(LinuxBox().host()) == ()


def test_a_boards_own_graphics_are_found_without_pci():
    box = LinuxBox(pci=False)
    box.write("/sys/devices/platform/axi/v3d/x", "").write("/sys/devices/platform/gpu/x", "")
    for node, device in (("card0", "axi/v3d"), ("renderD128", "axi/v3d"), ("card1", "gpu")):
        box.links[f"/sys/class/drm/{node}/device"] = f"/sys/devices/platform/{device}"
    box.links["/sys/devices/platform/axi/v3d/driver"] = "/sys/bus/platform/drivers/v3d"
    box.links["/sys/devices/platform/gpu/driver"] = "/sys/bus/platform/drivers/vc4-drm"
    card = one(box)
    assert value_of(card.name) == "Broadcom VideoCore"
    assert isinstance(card.memory, Unknown)


WSL = "Linux version 5.15.133.1-microsoft-standard-WSL2 (root@x)"


def test_wsl_shows_nvidias_cards_only_and_says_so():
    box = LinuxBox(GUEST).write("/proc/version", WSL).write("/dev/dxg", "")
    box.pci("5582:00:00.0", "1414:008e", "0x030200")
    assert isinstance(gpu.read(box.host()), Unknown)
    box.call("nvml", nvml(nvml_card("NVIDIA GeForce RTX 4090", "0000:01:00.0", 24564, "8.9")))
    told = gpu.read(box.host())
    assert isinstance(told, Known)
    assert told.bound == "at_least"
    assert value_of(told.value[0].memory) == 24564 << 20
    assert value_of(told.value[0].model) == "GeForce RTX 4090"


@pytest.mark.parametrize("content", ["", "0x", "nonsense", "0xffffffffffffffffff", "\x00\xff"])
def test_odd_sysfs_files_are_survived(content):
    box = LinuxBox().pci("0000:01:00.0", "10de:2684", driver="amdgpu")
    for name in ("vendor", "device", "revision", "class", "mem_info_vram_total", "subsystem_vendor"):
        odd = LinuxBox()
        odd.files, odd.links = {**box.files}, box.links
        odd.write(f"/sys/bus/pci/devices/0000:01:00.0/{name}", content)
        gpu.read(odd.host())


# --- real machines


def _from_udev(dump: str) -> CaptureHost:
    box = LinuxBox()
    for stanza in dump.split("\n\n"):
        facts = dict(line[3:].partition("=")[::2] for line in stanza.split("\n") if line.startswith("E: "))
        if facts.get("SUBSYSTEM") == "pci" and "PCI_ID" in facts:
            box.pci(
                facts["PCI_SLOT_NAME"],
                facts["PCI_ID"].lower(),
                f"0x{int(facts['PCI_CLASS'], 16):06x}",
                facts.get("DRIVER", ""),
            )
    return box.host()


def test_real_machines_list_their_graphics():
    folder = corpus("storage", "udev")
    truth = json.loads((folder / "truth.json").read_text())
    for name, told in truth.items():
        found = seen(_from_udev((folder / f"{name}.udev.txt").read_text()))
        listed = {(card.pci_address, card.pci_id.upper(), value_of(card.driver)) for card in found}
        assert listed == {(card["slot"], card["id"], card["driver"]) for card in told["gpus"]}, name


def test_real_nvidia_readings():
    told = json.loads(corpus("gpu", "truth_nvidia.json").read_text())
    known = 0
    for capture in told.values():
        for number, card in enumerate(capture["gpus"]):
            mib = int(card["vram_total"].split()[0])
            box = LinuxBox().pci("0000:01:00.0", "10de:ffff", driver="nvidia")
            found = one(box.call("nvml", nvml(nvml_card(card["name"], "0000:01:00.0", mib), driver=str(number))))
            assert value_of(found.memory) == mib << 20
            assert value_of(found.name) == card["name"]
            known += isinstance(found.model, Known)
    assert known >= 4


def _pairs(told: Any) -> list[tuple[str, str]]:
    """PCI ids and names anywhere in GLPI's expectations."""
    if isinstance(told, list):
        return [pair for item in told for pair in _pairs(item)]
    if not isinstance(told, dict):
        return []
    own = [(told["PCIID"], told["NAME"])] if "PCIID" in told and "NAME" in told else []
    return own + [pair for item in told.values() for pair in _pairs(item)]


def test_real_ids_get_the_names_others_expect_or_none():
    pairs = set(_pairs(json.loads(corpus("gpu", "truth_glpi_video.json").read_text())))
    assert pairs
    for ids, name in pairs:
        told = one(LinuxBox().pci("0000:01:00.0", ids.lower()))
        model = value_of(told.model) or ""
        for word in ("Intel ", " Laptop GPU", " 4 GB", " 8 GB"):
            model = model.replace(word, "")
        assert model.lower() in name.lower(), (ids, name, model)


def test_a_real_amd_card_with_a_small_window():
    told = json.loads(corpus("gpu", "truth_amd.json").read_text())["rx6700xt_rocm612.json"][0]
    box = LinuxBox().pci(
        "0000:07:00.0",
        "1002:73df",
        driver="amdgpu",
        revision="0xc1",
        mem_info_vram_total=told["VRAM Total Memory (B)"],
        mem_info_vis_vram_total=told["VIS_VRAM Total Memory (B)"],
    )
    assert value_of(one(box).memory) == 12868124672
    assert value_of(one(box).model) == "Radeon RX 6700 XT"


@pytest.mark.parametrize(
    ("archive", "kinds"),
    [
        ("ghw_linux-amd64-415ee03b8c4d1c4f07ae2e9d8b3d3d6d.tar.gz", ["integrated"]),
        ("ghw_linux-amd64-accel-nvidia.tar.gz", None),
    ],
)
def test_real_trees(archive, kinds):
    found = seen(tree_host(corpus("lspci", archive)))
    assert found
    if kinds:
        assert [value_of(card.kind) for card in found] == kinds
