"""Asks NVIDIA's management library what cards it drives, in plain JSON values.

This is the answer to `host.call("nvml")`. Loading the library wakes a sleeping laptop card, so only ask where
the cards are awake. Every question that one card refuses (unified memory, MIG without rights) leaves a null
and its reason.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from functools import partial
from types import ModuleType
from typing import Any, TypeVar

from deskspec.detect.host import Cause, Unreadable

T = TypeVar("T")

#: Where WSL keeps the Windows driver's library, should the loader's cache not list it.
WSL_LIBRARY = "/usr/lib/wsl/lib/libnvidia-ml.so.1"
#: More cards than any machine holds: a bound for a library that answers nonsense.
MAX_CARDS = 64


def ask() -> dict[str, Any]:
    """What NVML tells: {"driver": version or null, "gpus": [{"name", "pci_address", "memory_total" in bytes,
    "compute_capability" as "8.9", "mig" (whether the card is cut into slices), "reason" of what is null}]}.

    After NVIDIA's NVML API reference. Raises Unreadable where there is no library or no driver.
    """
    try:
        import pynvml
    except ImportError:
        raise Unreadable("NVML", "missing", "the Python package nvidia-ml-py is not installed") from None
    _start(pynvml)
    try:
        driver, _ = _try(pynvml, pynvml.nvmlSystemGetDriverVersion)
        return {"driver": _text(driver), "gpus": _cards(pynvml)}
    finally:
        _try(pynvml, pynvml.nvmlShutdown)


def _start(nvml: ModuleType) -> None:
    try:
        try:
            nvml.nvmlInit()
        except nvml.NVMLError_LibraryNotFound:
            if not os.path.exists(WSL_LIBRARY):
                raise
            import ctypes

            vars(nvml)["nvmlLib"] = ctypes.CDLL(WSL_LIBRARY)
            nvml.nvmlInit()
    except (nvml.NVMLError, OSError) as error:
        raise Unreadable("NVML", _cause(nvml, error), _text(str(error)) or "") from None


def _cause(nvml: ModuleType, error: Exception) -> Cause:
    if isinstance(error, (nvml.NVMLError_LibraryNotFound, nvml.NVMLError_DriverNotLoaded)):
        return "missing"
    return "denied" if isinstance(error, nvml.NVMLError_NoPermission) else "failed"


def _cards(nvml: ModuleType) -> list[dict[str, Any]]:
    count, reason = _try(nvml, nvml.nvmlDeviceGetCount)
    if count is None:
        raise Unreadable("NVML", "failed", reason)
    cards = []
    for index in range(min(count, MAX_CARDS)):
        # A card that fell off the bus has no handle; the others still answer.
        handle, _ = _try(nvml, partial(nvml.nvmlDeviceGetHandleByIndex, index))
        if handle is not None:
            cards.append(_card(nvml, handle))
    return cards


def _card(nvml: ModuleType, handle: object) -> dict[str, Any]:
    name, no_name = _try(nvml, lambda: nvml.nvmlDeviceGetName(handle))
    place, no_place = _try(nvml, lambda: nvml.nvmlDeviceGetPciInfo(handle).busId)
    memory, no_memory = _try(nvml, lambda: int(nvml.nvmlDeviceGetMemoryInfo(handle).total))
    capability, no_capability = _try(nvml, lambda: nvml.nvmlDeviceGetCudaComputeCapability(handle))
    mig, _ = _try(nvml, lambda: nvml.nvmlDeviceGetMigMode(handle)[0])
    reasons = dict.fromkeys(why for why in (no_memory, no_name, no_place, no_capability) if why)
    return {
        "name": _text(name),
        "pci_address": pci_address(_text(place) or ""),
        "memory_total": memory or None,
        "compute_capability": f"{capability[0]}.{capability[1]}" if capability else None,
        "mig": bool(mig),
        "reason": "; ".join(reasons),
    }


def _try(nvml: ModuleType, question: Callable[[], T]) -> tuple[T | None, str]:
    """The answer, or None and why there is none."""
    try:
        return question(), ""
    # An older driver's library lacks functions, and an answer may not be what it should.
    except (nvml.NVMLError, AttributeError, TypeError, ValueError, IndexError) as error:
        return None, _text(str(error)) or "no answer"


def _text(value: object) -> str | None:
    if isinstance(value, bytes):
        value = value.decode("utf-8", "replace")
    if not isinstance(value, str):
        return None
    return "".join(letter for letter in value[:200] if letter.isprintable()).strip() or None


def pci_address(bus_id: str) -> str | None:
    """NVML's bus id ("00000000:0F:00.0", eight digits of domain) as sysfs writes it ("0000:0f:00.0")."""
    domain, _, rest = bus_id.strip().lower().partition(":")
    try:
        return f"{int(domain, 16):04x}:{rest}" if rest else None
    except ValueError:
        return None
