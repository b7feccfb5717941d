"""How the metrics of processor, graphics, memory and system are read off a machine."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from deskspec import units
from deskspec.knowledge import cpus, gpus
from deskspec.metrics.hardware_kinds import NO_GPU, NOT_NVIDIA, counts_as
from deskspec.metrics.kinds import Value
from deskspec.model.machine import Gpu, Machine
from deskspec.model.reading import Known, Reading, Unknown, derive, value_of
from deskspec.wording import in_words, join, mark, say

_ONLY_NVIDIA = mark("only NVIDIA's cards run CUDA")


def environment_kind(machine: Machine) -> str:
    """hardware, vm, container, wsl; empty where not told."""
    told = value_of(machine.system.environment)
    return told.kind if told else ""


def cpu_count(pick: Callable[[Machine], Reading[int]]) -> Callable[[Machine], Reading[int]]:
    """Cores or threads; a lower bound in a container on a virtual machine, which need not have all of them."""

    def read(machine: Machine) -> Reading[int]:
        told, around = pick(machine), value_of(machine.system.environment)
        if isinstance(told, Unknown) or told.bound != "exact" or around is None:
            return told
        if around.kind != "container" or not around.inside:
            return told
        note = mark("what the container's virtual machine has; the computer may have more")
        return derive(told, told.value, bound="at_least", note=note)

    return read


def cpu_tier(machine: Machine) -> Reading[int]:
    """The tier of the processor's family, from DeskSpec's table."""
    model = machine.cpu.model
    if isinstance(model, Unknown):
        return model
    match = cpus.match_name(model.value)
    reason = match.reason.rstrip(".")
    if match.tier is None:
        told = reason if match.name in reason else join(": ", (match.name, reason))
        return Unknown(told, "compare it with a Core i7 or Ryzen 7 yourself, then say so: deskspec set cpu.tier=i7")
    return Known(
        match.tier, say("{model}, by DeskSpec's table of processor families", model=match.name), "inferred", note=reason
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


def _rank(gpu: Gpu) -> tuple[bool, float, int]:
    model = _in_table(gpu)
    cuda = _by_nvidia(gpu) is True or bool(model and model.compute_capability)
    return cuda, counts_as(model) if model else 0.0, value_of(gpu.memory) or 0


def _in_table(gpu: Gpu) -> gpus.GpuModel | None:
    return gpus.by_name(value_of(gpu.model) or "")


def _may_be_better(gpu: Gpu) -> bool:
    """Whether a card that DeskSpec can't place might run CUDA, and so be the one to judge."""
    return _in_table(gpu) is None and _by_nvidia(gpu) is not False


def _by_nvidia(gpu: Gpu) -> bool | None:
    """Whether NVIDIA made it, however a system writes that ("NVIDIA Corporation"); None where its maker is unknown."""
    vendor = value_of(gpu.vendor)
    return None if vendor is None else vendor.upper().startswith("NVIDIA")


def judged_gpu(machine: Machine) -> Gpu | None:
    """The one card every graphics need is held against: CUDA first, then class, then memory."""
    told = real_gpus(machine)
    if isinstance(told, Unknown) or not told.value:
        return None
    return max(told.value, key=_rank)


def _of_gpu(machine: Machine, pick: Callable[[Gpu], Reading[Any]], none: Value) -> Reading[Any]:
    """A reading of the judged card; a lower bound beside a card that can't be placed and may be better."""
    told = real_gpus(machine)
    if isinstance(told, Unknown):
        return told
    judged = judged_gpu(machine)
    if judged is None:
        if told.bound != "exact" and told.note and environment_kind(machine) == "hardware":
            reason = say("no graphics card seen, but {note}", note=told.note)
            return Unknown(reason, "enter it: deskspec set gpu.class=…")
        if told.bound != "exact" or environment_kind(machine) in ("container", "wsl"):
            return Unknown("the real machine's graphics cards can't be seen from here", "run DeskSpec outside")
        return Known(none, told.source, told.how, note=mark("no graphics card seen"))
    reading: Reading[Any] = pick(judged)
    # WSL shows all of NVIDIA's cards, and no other maker's card is judged before them.
    unseen = told.bound != "exact" and environment_kind(machine) != "wsl"
    unsure = unseen or any(_may_be_better(gpu) for gpu in told.value if gpu is not judged)
    if isinstance(reading, Known) and unsure and reading.bound == "exact":
        note = told.note if unseen and told.note else mark("not counting a card that is not in the table")
        return derive(reading, reading.value, bound="at_least", note=note)
    return reading


def gpu_class(machine: Machine) -> Reading[str]:
    """The judged card's name in DeskSpec's table, "none", or "not NVIDIA" for a card outside the table."""
    return _of_gpu(machine, _class, NO_GPU)


def _class(gpu: Gpu) -> Reading[str]:
    if isinstance(gpu.model, Unknown) and _by_nvidia(gpu) is False:
        return Known(NOT_NVIDIA, _name(gpu), "inferred", note=_ONLY_NVIDIA)
    return gpu.model


def _name(gpu: Gpu) -> str:
    return value_of(gpu.name) or value_of(gpu.vendor) or mark("a graphics card")


def gpu_memory(machine: Machine) -> Reading[int]:
    """The judged card's memory: dedicated and as sold where the table knows it, or a unified machine's GPU share."""
    return _of_gpu(machine, _sold_memory, 0)


def _sold_memory(gpu: Gpu) -> Reading[int]:
    read = gpu.memory
    model = _in_table(gpu)
    if isinstance(read, Unknown) or model is None or model.memory is None or gpu.unified:
        return read
    if read.value != model.memory and gpus.within_sold_size(read.value, model.memory):
        return derive(read, model.memory, note=read.note or mark("as sold"))
    return read


def gpu_cuda(machine: Machine) -> Reading[tuple[int, int]]:
    """CUDA compute capability of the judged card; (0, 0) for another maker's."""
    return _of_gpu(machine, _capability, (0, 0))


def _capability(gpu: Gpu) -> Reading[tuple[int, int]]:
    if _by_nvidia(gpu) is False:
        return Known((0, 0), _name(gpu), "inferred", note=_ONLY_NVIDIA)
    told = gpu.compute_capability
    if isinstance(told, Unknown):
        return told
    try:
        return derive(told, units.parse_version(told.value))
    except units.QuantityError as error:
        return Unknown(
            say("{source} tells no compute capability: {error}", source=told.source, error=in_words(error)),
            "nvidia-smi --query-gpu=compute_cap --format=csv tells",
        )


def operating_system(machine: Machine) -> Reading[str]:
    """Which accepted system it is; Windows only together with its Linux (WSL2 or a VM)."""
    told = machine.system.os
    if isinstance(told, Unknown):
        return told
    if environment_kind(machine) == "wsl":
        return Known(
            "Windows with WSL2", told.source, "inferred", note=say("{system} inside WSL", system=told.value.name)
        )
    family = {"linux": "Linux", "macos": "macOS", "windows": "Windows"}.get(told.value.family, "another system")
    if family != "Windows":
        return derive(told, family)
    guest = machine.system.linux_guest
    if isinstance(guest, Unknown):
        remedy = guest.remedy or mark("if it has WSL2, say so: deskspec set system.os=wsl2")
        return Unknown(say("Windows, but {reason}", reason=guest.reason), remedy)
    return derive(guest, {"wsl2": "Windows with WSL2", "vm": "Windows with a VM"}.get(guest.value, "Windows"))
