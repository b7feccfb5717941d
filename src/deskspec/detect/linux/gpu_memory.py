"""Graphics memory as the kernel's drivers tell it, without waking a card.

amdgpu: mem_info_vram_total and mem_info_gtt_total (Documentation/gpu/amdgpu/driver-misc.rst; the "visible"
size is only the PCI window). xe: physical_vram_size_bytes of every tile
(Documentation/ABI/testing/sysfs-driver-intel-xe). i915 and nouveau tell nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from deskspec.detect.host import names, number
from deskspec.detect.linux.gpu_pci import AMD, INTEL, PciGpu, beside_processor, graphics_devices
from deskspec.model.reading import Known, Reading, Unknown

if TYPE_CHECKING:
    from deskspec.detect.host import Host

#: Larger than any card's memory for years to come: a reading beyond it is a driver's error value.
MOST = 4 << 40


def dedicated(host: Host, gpu: PciGpu) -> Known[int] | None:
    """Bytes of the card's own memory by its driver; for an APU what firmware carved out of main memory."""
    if gpu.vendor == AMD:
        size = _size(number(host, f"{gpu.path}/mem_info_vram_total"))
        return Known(size, f"{gpu.path}/mem_info_vram_total") if size else None
    if gpu.vendor == INTEL:
        return _tiles(host, gpu)
    return None


def shared(host: Host, gpu: PciGpu) -> Reading[int]:
    """Bytes of main memory that it may use beside its own."""
    if gpu.vendor == AMD:
        path = f"{gpu.path}/mem_info_gtt_total"
        size = _size(number(host, path))
        if size:
            return Known(size, path, note="of main memory")
    return Unknown("the driver does not tell how much main memory it may use")


def carve_out(host: Host) -> int:
    """Bytes of main memory that AMD processors' graphics hold back from the kernel; 0 where none is told."""
    total = 0
    for gpu in graphics_devices(host) or ():
        if gpu.vendor == AMD and gpu.driver == "amdgpu" and beside_processor(host, gpu):
            total += _size(number(host, f"{gpu.path}/mem_info_vram_total"))
    return total


def _tiles(host: Host, gpu: PciGpu) -> Known[int] | None:
    """All tiles together: a data-centre card has two or more."""
    total = 0
    for name in names(host, gpu.path):
        if name.startswith("tile") and name[4:].isdecimal():
            for place in ("physical_vram_size_bytes", "memory/physical_vram_size_bytes"):
                size = _size(number(host, f"{gpu.path}/{name}/{place}"))
                if size:
                    total += size
                    break
    return Known(total, f"{gpu.path}/tile*/physical_vram_size_bytes") if total else None


def _size(told: int | None) -> int:
    return told if told is not None and 0 < told <= MOST else 0
