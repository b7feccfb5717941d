"""What NVML adds to NVIDIA's cards, asked only where no card would be woken by it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from deskspec.detect.formats.names import shown
from deskspec.detect.host import Unreadable
from deskspec.detect.linux.gpu_pci import NVIDIA, PciGpu

if TYPE_CHECKING:
    from collections.abc import Iterable

    from deskspec.detect.host import Host


class NvmlCard(NamedTuple):
    """One card as NVML tells it; memory in bytes, capability as "8.9", reason for what is None."""

    name: str | None
    address: str
    memory: int | None
    capability: str | None
    mig: bool
    reason: str


class Nvml(NamedTuple):
    """NVML's whole answer; `silent` says why there is none ("" where there was no need to ask)."""

    driver: str = ""
    cards: tuple[NvmlCard, ...] = ()
    silent: str = ""

    def at(self, address: str) -> NvmlCard | None:
        """The card at a PCI address as sysfs writes it."""
        return next((card for card in self.cards if card.address == address), None)


def ask_about(host: Host, gpus: Iterable[PciGpu]) -> Nvml:
    """NVML's answer where NVIDIA's driver runs awake cards only: loading the library wakes them all."""
    driven = [gpu for gpu in gpus if gpu.vendor == NVIDIA and gpu.driver == "nvidia"]
    if not driven:
        return Nvml()
    if any(gpu.asleep for gpu in driven):
        return Nvml(silent="asleep, and not woken to ask")
    return ask(host)


def ask(host: Host) -> Nvml:
    """NVML's answer, checked; an empty one that says why where there is none."""
    try:
        told = host.call("nvml")
    except Unreadable as error:
        return Nvml(silent=f"NVML does not answer: {error.detail or error.cause}")
    if not isinstance(told, dict):
        return Nvml(silent="NVML does not answer")
    listed = told.get("gpus")
    cards = tuple(_card(item) for item in listed if isinstance(item, dict)) if isinstance(listed, list) else ()
    return Nvml(_text(told.get("driver")) or "", cards, "" if cards else "NVML lists no card")


def _card(told: dict[str, Any]) -> NvmlCard:
    memory = told.get("memory_total")
    return NvmlCard(
        _text(told.get("name")),
        _text(told.get("pci_address")) or "",
        memory if isinstance(memory, int) and memory > 0 else None,
        _capability(told.get("compute_capability")),
        told.get("mig") is True,
        _text(told.get("reason")) or "",
    )


def _capability(told: object) -> str | None:
    text = _text(told) or ""
    major, _, minor = text.partition(".")
    return text if major.isdecimal() and minor.isdecimal() and text.isascii() else None


def _text(told: object) -> str | None:
    return (shown(told) or None) if isinstance(told, str) else None
