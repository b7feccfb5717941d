"""How the metrics of processor, graphics, memory and system are read off a machine."""

from __future__ import annotations

from typing import Any

from deskspec.knowledge import cpus, gpus
from deskspec.metrics.hardware_kinds import NO_GPU
from deskspec.model.machine import Gpu, Machine
from deskspec.model.reading import Known, Reading, Unknown, derive, value_of


def environment_kind(machine: Machine) -> str:
    """hardware, vm, container, wsl; empty where not told."""
    told = value_of(machine.system.environment)
    return told.kind if told else ""


def cpu_tier(machine: Machine) -> Reading[int]:
    """The tier of the processor's family, from DeskSpec's table."""
    model = machine.cpu.model
    if isinstance(model, Unknown):
        return model
    match = cpus.match_name(model.value)
    if match.tier is None:
        return Unknown(f"{match.name}: {match.reason}", "compare it with a Core i7 or Ryzen 7 yourself")
    return Known(
        match.tier, f"{match.name}, by DeskSpec's table of processor families", "inferred", note=match.reason
    )


def memory_size(machine: Machine) -> Reading[int]:
    """What is installed; inside WSL2 only a lower bound of it."""
    return machine.memory.installed


def real_gpus(machine: Machine) -> Reading[tuple[Gpu, ...]]:
    """Graphics processors that compute: virtual display adapters are left out."""
    if isinstance(machine.gpus, Unknown):
        return machine.gpus
    real = tuple(gpu for gpu in machine.gpus.value if value_of(gpu.kind) != "virtual")
    return derive(machine.gpus, real)


def _rank(gpu: Gpu) -> tuple[float, float]:
    model = gpus.by_name(value_of(gpu.model) or "")
    cuda = bool(model and model.compute_capability) or value_of(gpu.compute_capability) is not None
    speed = (model.fp32_tflops if model else None) or 0.0
    return (speed + (1000.0 if cuda else 0.0), float(_memory_of(gpu)))


def _memory_of(gpu: Gpu) -> int:
    return gpu.memory.value if isinstance(gpu.memory, Known) else 0


def judged_gpu(machine: Machine) -> Gpu | None:
    """The one card every graphics need is held against: CUDA first, then throughput, then memory."""
    told = real_gpus(machine)
    if isinstance(told, Unknown) or not told.value:
        return None
    return max(told.value, key=_rank)


def _of_gpu(machine: Machine, pick: Any, none: Any) -> Reading[Any]:
    """A reading of the judged card. Another card that could be better but is unknown makes it a lower bound."""
    told = real_gpus(machine)
    if isinstance(told, Unknown):
        return told
    judged = judged_gpu(machine)
    if judged is None:
        if environment_kind(machine) in ("container", "wsl"):
            return Unknown(
                "the real machine's graphics cards can't be seen from here", "run DeskSpec outside"
            )
        return Known(none, told.source, told.how, note="no graphics card seen")
    reading: Reading[Any] = pick(judged)
    others = [pick(gpu) for gpu in told.value if gpu is not judged]
    if isinstance(reading, Known):
        unsure = any(isinstance(other, Unknown) for other in others)
        return derive(reading, reading.value, bound="at_least") if unsure and reading.bound == "exact" else reading
    return reading


def gpu_class(machine: Machine) -> Reading[str]:
    """The judged card's name in DeskSpec's table, or "none"."""
    return _of_gpu(machine, lambda gpu: gpu.model, NO_GPU)


def gpu_memory(machine: Machine) -> Reading[int]:
    """The judged card's memory: dedicated and as sold where the table knows it, or a unified machine's GPU share."""
    return _of_gpu(machine, _sold_memory, 0)


def _sold_memory(gpu: Gpu) -> Reading[int]:
    read = gpu.memory
    model = gpus.by_name(value_of(gpu.model) or "")
    if isinstance(read, Unknown) or model is None or model.memory is None or gpu.unified:
        return read
    if read.value != model.memory and gpus.within_sold_size(read.value, model.memory):
        return derive(read, model.memory, note=read.note or "as sold")
    return read


def gpu_cuda(machine: Machine) -> Reading[tuple[int, int]]:
    """CUDA compute capability of the judged card; (0, 0) for another maker's."""
    return _of_gpu(machine, _capability, (0, 0))


def _capability(gpu: Gpu) -> Reading[tuple[int, int]]:
    vendor = value_of(gpu.vendor)
    if vendor is not None and vendor != "NVIDIA":
        return Known(
            (0, 0), gpu.name.value if isinstance(gpu.name, Known) else vendor, "inferred", note="only NVIDIA's cards run CUDA"
        )
    if isinstance(gpu.compute_capability, Unknown):
        return gpu.compute_capability
    major, _, minor = gpu.compute_capability.value.partition(".")
    return derive(gpu.compute_capability, (int(major), int(minor or "0")))


def operating_system(machine: Machine) -> Reading[str]:
    """Which accepted system it is; Windows only together with its Linux (WSL2 or a VM)."""
    told = machine.system.os
    if isinstance(told, Unknown):
        return told
    if environment_kind(machine) == "wsl":
        return Known("Windows with WSL2", told.source, "inferred", note=f"{told.value.name} inside WSL")
    family = {"linux": "Linux", "macos": "macOS", "windows": "Windows"}.get(
        told.value.family, "another system"
    )
    if family != "Windows":
        return derive(told, family)
    guest = machine.system.linux_guest
    if isinstance(guest, Unknown):
        return Unknown(f"Windows, but {guest.reason}", guest.remedy or "enter it: deskspec set system.os=…")
    return derive(guest, {"wsl2": "Windows with WSL2", "vm": "Windows with a VM"}.get(guest.value, "Windows"))
