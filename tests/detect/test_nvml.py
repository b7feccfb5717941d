"""NVML's answers, with a library that answers as cards do: silent, in part, or not at all."""

from __future__ import annotations

import json
from types import SimpleNamespace

import pytest

from deskspec.detect import nvml
from deskspec.detect.host import Unreadable

pynvml = pytest.importorskip("pynvml")


def _raise(error):
    def refuse(*_):
        raise error

    return refuse


@pytest.fixture
def library(monkeypatch):
    """A library with one RTX 4090; tests change what it answers."""
    answers = {
        "nvmlInit": lambda: None,
        "nvmlShutdown": lambda: None,
        "nvmlSystemGetDriverVersion": lambda: "580.95.05",
        "nvmlDeviceGetCount": lambda: 1,
        "nvmlDeviceGetHandleByIndex": lambda index: index,
        "nvmlDeviceGetName": lambda handle: b"NVIDIA GeForce RTX 4090",
        "nvmlDeviceGetPciInfo": lambda handle: SimpleNamespace(busId=b"00000000:01:00.0"),
        "nvmlDeviceGetMemoryInfo": lambda handle: SimpleNamespace(total=24564 << 20),
        "nvmlDeviceGetCudaComputeCapability": lambda handle: (8, 9),
        "nvmlDeviceGetMigMode": _raise(pynvml.NVMLError(pynvml.NVML_ERROR_NOT_SUPPORTED)),
    }
    for name, answer in answers.items():
        monkeypatch.setattr(pynvml, name, answer)
    return lambda name, answer: monkeypatch.setattr(pynvml, name, answer)


def test_a_card_with_all_it_tells(library):
    assert nvml.ask() == {
        "driver": "580.95.05",
        "gpus": [
            {
                "name": "NVIDIA GeForce RTX 4090",
                "pci_address": "0000:01:00.0",
                "memory_total": 24564 << 20,
                "compute_capability": "8.9",
                "mig": False,
                "reason": "",
            }
        ],
    }
    assert json.dumps(nvml.ask())


def test_unified_memory_leaves_a_null_and_the_reason(library):
    library("nvmlDeviceGetMemoryInfo", _raise(pynvml.NVMLError(pynvml.NVML_ERROR_NOT_SUPPORTED)))
    card = nvml.ask()["gpus"][0]
    assert card["memory_total"] is None
    assert card["reason"] == "Not Supported"
    assert card["compute_capability"] == "8.9"


def test_a_card_in_slices_says_so(library):
    library("nvmlDeviceGetMigMode", lambda handle: [1, 1])
    assert nvml.ask()["gpus"][0]["mig"] is True


def test_a_card_that_fell_off_the_bus_does_not_hide_the_others(library):
    lost = pynvml.NVMLError(pynvml.NVML_ERROR_GPU_IS_LOST)
    library("nvmlDeviceGetCount", lambda: 2)
    library("nvmlDeviceGetHandleByIndex", lambda index: index or _raise(lost)())
    assert len(nvml.ask()["gpus"]) == 1


@pytest.mark.parametrize(
    ("code", "cause"),
    [
        (pynvml.NVML_ERROR_LIBRARY_NOT_FOUND, "missing"),
        (pynvml.NVML_ERROR_DRIVER_NOT_LOADED, "missing"),
        (pynvml.NVML_ERROR_NO_PERMISSION, "denied"),
        (pynvml.NVML_ERROR_LIB_RM_VERSION_MISMATCH, "failed"),
    ],
)
def test_no_library_or_driver_is_unreadable(library, code, cause):
    library("nvmlInit", _raise(pynvml.NVMLError(code)))
    with pytest.raises(Unreadable) as caught:
        nvml.ask()
    assert caught.value.cause == cause
    assert caught.value.detail


@pytest.mark.parametrize(
    ("told", "address"),
    [
        ("00000000:01:00.0", "0000:01:00.0"),
        ("0000000F:01:00.0", "000f:01:00.0"),
        ("00010000:E1:00.0", "10000:e1:00.0"),
        ("", None),
        ("nonsense", None),
        ("zz:01:00.0", None),
    ],
)
def test_bus_ids_are_written_as_sysfs_does(told, address):
    assert nvml.pci_address(told) == address
