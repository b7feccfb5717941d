"""Graphics processors on Linux: what the PCI bus lists, what drivers and NVML tell of it, the table's word.

A card is listed by sysfs whether or not a driver runs it, so a card without one, or one that sleeps, is known
by its ids, and its memory is then what the table says it is sold with.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from deskspec.detect.formats.names import shown
from deskspec.detect.host import text
from deskspec.detect.linux import gpu_hidden, gpu_memory, gpu_nvidia, gpu_soc
from deskspec.detect.linux.gpu_nvidia import Nvml, NvmlCard
from deskspec.detect.linux.gpu_pci import (
    AMD,
    DEVICES,
    INTEL,
    NVIDIA,
    PciGpu,
    beside_processor,
    listed_names,
    look,
)
from deskspec.detect.linux.surroundings import Surroundings, surroundings
from deskspec.knowledge import gpus
from deskspec.model.machine import Gpu
from deskspec.model.reading import Known, Reading, Unknown
from deskspec.wording import mark

if TYPE_CHECKING:
    from deskspec.detect.host import Host
    from deskspec.knowledge.gpus import GpuMatch
    from deskspec.model.machine import GpuKind

_BY_ID = mark("DeskSpec's GPU table, by PCI id")
_BY_NAME = mark("DeskSpec's GPU table, by name")
_BY_BOTH = mark("DeskSpec's GPU table, by name and PCI id")
ENTER = "enter it: deskspec set gpu.memory=16GB"
EXPECTED = "expected from the model"
_VENDORS = {NVIDIA: "NVIDIA", AMD: "AMD", INTEL: "Intel", 0x106B: "Apple", 0x1A03: "ASPEED", 0x102B: "Matrox"}
#: Graphics in NVIDIA's chipsets until 2010, as pci.ids calls the chips.
_CHIPSETS = ("MCP", "C51", "C61", "C67", "C68", "C73", "C77", "C79", "ION")


class Card(NamedTuple):
    """A PCI device with all that was asked about it: NVML's word, pci.ids' names, its driver's reading."""

    pci: PciGpu
    nvml: NvmlCard | None
    vendor: str
    listed: str | None
    told: Known[int] | None
    match: GpuMatch


def read(host: Host) -> Reading[tuple[Gpu, ...]]:
    """Every graphics processor, in the order of its address; memory in bytes."""
    around = surroundings(host)
    bus = look(host)
    found = None if bus is None else bus.gpus
    if around.kind == "wsl":
        return _in_wsl(host, found or ())
    chips = gpu_soc.graphics(host)
    if found is None and not chips:
        return Unknown("this system shows no PCI bus (/sys/bus/pci)", "enter it: deskspec set gpu.class=…")
    nvml = gpu_nvidia.ask_about(host, found or ())
    listed = tuple(_pci_gpu(host, pci, nvml, around) for pci in found or ())
    cards = (*listed, *(_soc_gpu(chip) for chip in chips))
    if bus is not None and bus.silent:
        return _with_silent(cards, bus.silent)
    if off := "" if any(pci.vendor == NVIDIA for pci in found or ()) else gpu_hidden.switched_off(host):
        return Known(cards, DEVICES, bound="at_least", note=f"an NVIDIA card is switched off: {off}")
    return Known(cards, DEVICES if found is not None else gpu_soc.DRM)


def _with_silent(cards: tuple[Gpu, ...], silent: tuple[str, ...]) -> Reading[tuple[Gpu, ...]]:
    """The cards seen beside devices that don't tell what they are, and may be cards too."""
    told = f"{silent[0]} does not tell what it is"
    if not cards:
        return Unknown(f"{DEVICES}/{told}", "enter it: deskspec set gpu.class=…")
    return Known(cards, DEVICES, bound="at_least", note=told)


# --- a card on the PCI bus


def _pci_gpu(host: Host, pci: PciGpu, nvml: Nvml, around: Surroundings) -> Gpu:
    what = gpus.virtual_pci(pci.vendor, pci.device)
    if what is not None:
        return _virtual(host, pci, what)
    card = _card(host, pci, nvml)
    kind = _kind(host, card, around)
    memory, unified = _memory(host, card, kind, nvml)
    return Gpu(
        name=_name(card),
        vendor=Known(card.vendor, f"PCI vendor {pci.vendor:04x}"),
        model=_model(card),
        kind=kind,
        memory=memory,
        unified=unified,
        shared_memory=gpu_memory.shared(host, pci),
        compute_capability=_capability(card),
        driver=_driver(host, pci, nvml),
        pci_id=pci.pci_id,
        pci_address=pci.address,
    )


def _card(host: Host, pci: PciGpu, nvml: Nvml) -> Card:
    told = gpu_memory.dedicated(host, pci)
    own = nvml.at(pci.address)
    if own and own.memory and not own.mig:
        told = Known(own.memory, "NVML")
    size = told.value if told else None
    name = own.name if own and own.name else ""
    match = (
        gpus.identify(name, pci.vendor, pci.device, memory=size, subsystem=pci.subsystem, revision=pci.revision)
        if name
        else gpus.match_pci(pci.vendor, pci.device, size, subsystem=pci.subsystem, revision=pci.revision)
    )
    vendor = _VENDORS.get(pci.vendor, "")
    listed = None
    if not vendor or not (name or match.model):
        maker, listed = listed_names(host, pci)
        vendor = vendor or maker or f"vendor {pci.vendor:04x}"
    return Card(pci, own, vendor, listed, told, match)


def _name(card: Card) -> Reading[str]:
    if card.nvml and card.nvml.name:
        return Known(card.nvml.name, "NVML")
    if card.match.model:
        return Known(_with_vendor(card.vendor, card.match.model.name), _BY_ID, "inferred")
    if card.listed:
        return Known(_with_vendor(card.vendor, card.listed), "pci.ids")
    return Known(f"{card.vendor} device {card.pci.pci_id}", f"{DEVICES}/{card.pci.address}")


def _with_vendor(vendor: str, name: str) -> str:
    return name if name.lower().startswith(vendor.lower()) else f"{vendor} {name}"


def _model(card: Card) -> Reading[str]:
    if card.match.model:
        source = _BY_BOTH if card.nvml and card.nvml.name else _BY_ID
        return Known(card.match.model.name, source, "inferred")
    others = ", ".join(model.name for model in card.match.candidates[:4])
    reason = f"{card.match.reason}: {others}" if others else f"{card.pci.pci_id} is {card.match.reason}"
    return Unknown(reason, "enter it: deskspec set gpu.class=…")


def _kind(host: Host, card: Card, around: Surroundings) -> Reading[GpuKind]:
    source = f"{DEVICES}/{card.pci.address}"
    segments = {model.segment for model in card.match.candidates or ((card.match.model,) if card.match.model else ())}
    if segments:
        integrated = segments == {"integrated"} or (card.match.model is not None and card.match.model.unified)
        if integrated or "integrated" not in segments:
            return Known("integrated" if integrated else "discrete", _BY_ID, "inferred")
    if card.pci.vendor == NVIDIA:
        chipset = (card.listed or "").startswith(_CHIPSETS)
        return Known("integrated" if chipset else "discrete", source, "inferred")
    if card.pci.vendor not in (AMD, INTEL) or around.guest:
        return Unknown("whether it is a card of its own can't be told")
    if card.pci.vendor == INTEL:
        return Known("integrated" if card.pci.bus == "0000:00" else "discrete", source, "inferred")
    return Known("integrated" if beside_processor(host, card.pci) else "discrete", source, "inferred")


# --- its memory


def _memory(host: Host, card: Card, kind: Reading[GpuKind], nvml: Nvml) -> tuple[Reading[int], bool]:
    """Bytes of its own, and whether they are the share of a unified memory."""
    if card.match.model and card.match.model.unified and card.pci.vendor == NVIDIA:
        return _unified(host), True
    integrated = isinstance(kind, Known) and kind.value == "integrated"
    if card.told:
        note = "set aside from main memory by the firmware" if integrated else ""
        return Known(card.told.value, card.told.source, note=note), False
    if integrated:
        return _of_integrated(card), False
    why = _why_not_told(card, nvml)
    sizes = {model.memory for model in card.match.candidates}
    size = sizes.pop() if len(sizes) == 1 else None
    if size:
        note = f"{EXPECTED}; {why}" if why else EXPECTED
        return Known(size, _BY_ID, "inferred", note=note), False
    return Unknown(why or "the driver does not tell, and the table does not know this card", ENTER), False


def _of_integrated(card: Card) -> Reading[int]:
    if card.pci.vendor == INTEL:
        return Known(0, f"{DEVICES}/{card.pci.address}", "inferred", note="shares main memory")
    return Unknown("the driver does not tell how much of main memory is set aside", ENTER)


def _why_not_told(card: Card, nvml: Nvml) -> str:
    """Why neither driver nor NVML told the memory; "" where the driver simply does not."""
    if not card.pci.driver:
        return "no driver is loaded"
    if card.pci.driver == "vfio-pci":
        return "reserved for a virtual machine"
    if card.pci.vendor != NVIDIA or card.pci.driver != "nvidia":
        return f"{card.pci.driver} does not tell"
    if card.pci.asleep:
        return "asleep; not woken"
    if card.nvml and card.nvml.mig:
        return "cut into slices (MIG); a program gets one of them"
    return (card.nvml.reason if card.nvml else nvml.silent) or "NVML does not list it"


def _unified(host: Host) -> Reading[int]:
    """A GB10 has no memory of its own and NVML says NotSupported: CUDA may use all of main memory."""
    for line in (text(host, "/proc/meminfo") or "").split("\n"):
        words = line.split()
        if line.startswith("MemTotal:") and len(words) > 1 and words[1].isdecimal() and len(words[1]) < 16:
            note = "unified memory: shared with the processor"
            return Known(int(words[1]) * 1024, "/proc/meminfo", "inferred", note=note)
    return Unknown("unified memory, and /proc/meminfo does not tell its size", ENTER)


def _capability(card: Card) -> Reading[str]:
    if card.pci.vendor != NVIDIA:
        return Unknown("only NVIDIA's cards have one")
    if card.nvml and card.nvml.capability:
        return Known(card.nvml.capability, "NVML")
    told = {model.compute_capability for model in card.match.candidates}
    capability = told.pop() if len(told) == 1 else None
    if capability:
        return Known(f"{capability[0]}.{capability[1]}", _BY_ID, "inferred")
    return Unknown(
        "not in the table, and NVML was not asked or does not tell", "look the card up in NVIDIA's list of CUDA GPUs"
    )


def _driver(host: Host, pci: PciGpu, nvml: Nvml) -> Reading[str]:
    """The kernel's driver; with its version where that is not the kernel's own."""
    if not pci.driver:
        return Unknown("no driver is loaded for it", "install the driver, then check again")
    version = ""
    if pci.driver == "nvidia":
        version = nvml.driver or shown(text(host, "/sys/module/nvidia/version") or "")
    return Known(f"{pci.driver} {version}".rstrip(), f"{DEVICES}/{pci.address}/driver")


# --- what is no card on the PCI bus


def _virtual(host: Host, pci: PciGpu, what: str) -> Gpu:
    vendor = _VENDORS.get(pci.vendor)
    source = f"PCI id {pci.pci_id}"
    return Gpu(
        name=Known(what, source),
        vendor=Known(vendor, source) if vendor else Unknown("a made-up device"),
        model=Unknown("no graphics card"),
        kind=Known("virtual", source, note=what),
        memory=Unknown("what such an adapter claims is no card's memory"),
        shared_memory=Unknown("no graphics card"),
        compute_capability=Unknown("only NVIDIA's cards have one"),
        driver=_driver(host, pci, Nvml()),
        pci_id=pci.pci_id,
        pci_address=pci.address,
    )


def _soc_gpu(chip: gpu_soc.SocGpu) -> Gpu:
    shares = Unknown("shares main memory; how much it may use is not told")
    return Gpu(
        name=Known(chip.name, gpu_soc.DRM),
        vendor=Known(chip.vendor, gpu_soc.DRM),
        model=Unknown("a chip's own graphics, not in the table"),
        kind=Known("integrated", gpu_soc.DRM),
        memory=shares,
        shared_memory=shares,
        compute_capability=Unknown("the chip's own graphics tell none"),
        driver=Known(chip.driver, gpu_soc.DRM),
    )


def _in_wsl(host: Host, found: tuple[PciGpu, ...]) -> Reading[tuple[Gpu, ...]]:
    """WSL2 shows Windows' graphics as /dev/dxg only, through which NVML reaches NVIDIA's cards."""
    real = [pci for pci in found if gpus.virtual_pci(pci.vendor, pci.device) is None]
    nvml = gpu_nvidia.ask(host) if host.exists("/dev/dxg") and not real else Nvml()
    if not nvml.cards:
        return Unknown("WSL does not show the Windows machine's graphics", "run DeskSpec in Windows")
    note = "NVIDIA's cards only: WSL does not show Windows' others"
    return Known(tuple(_wsl_gpu(card, nvml) for card in nvml.cards), "NVML", bound="at_least", note=note)


def _wsl_gpu(own: NvmlCard, nvml: Nvml) -> Gpu:
    match = gpus.match_name(own.name or "", own.memory)
    model = match.model
    reason = own.reason or "NVML does not tell"
    return Gpu(
        name=Known(own.name, "NVML") if own.name else Unknown(reason),
        vendor=Known("NVIDIA", "NVML"),
        model=Known(model.name, _BY_NAME, "inferred") if model else Unknown(match.reason or reason),
        kind=Known("integrated" if model and model.unified else "discrete", "NVML", "inferred"),
        memory=Known(own.memory, "NVML") if own.memory else Unknown(reason, ENTER),
        compute_capability=Known(own.capability, "NVML") if own.capability else Unknown(reason),
        driver=Known(f"nvidia {nvml.driver}".strip(), "NVML"),
        pci_address=own.address,
    )
