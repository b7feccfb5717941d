"""Graphics of systems on a chip, which are on no PCI bus: by the kernel driver behind /sys/class/drm."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from deskspec.detect.host import Unreadable, names
from deskspec.detect.linux.sysfs import linked_name

if TYPE_CHECKING:
    from deskspec.detect.host import Host

DRM = "/sys/class/drm"

#: Drivers that render. Others on the same bus only scan out pictures (vc4, simpledrm, rockchip-drm, evdi …).
_RENDERERS = {
    "asahi": ("Apple", "Apple AGX"),
    "v3d": ("Broadcom", "Broadcom VideoCore"),
    "panfrost": ("Arm", "Arm Mali"),
    "panthor": ("Arm", "Arm Mali"),
    "lima": ("Arm", "Arm Mali"),
    "msm": ("Qualcomm", "Qualcomm Adreno"),
    "msm_dpu": ("Qualcomm", "Qualcomm Adreno"),
    "adreno": ("Qualcomm", "Qualcomm Adreno"),
    "etnaviv": ("Vivante", "Vivante GC"),
    "etnaviv-gpu": ("Vivante", "Vivante GC"),
    "powervr": ("Imagination", "Imagination PowerVR"),
    "gk20a": ("NVIDIA", "NVIDIA Tegra"),
    "tegra": ("NVIDIA", "NVIDIA Tegra"),
    "tegra-host1x": ("NVIDIA", "NVIDIA Tegra"),
}


class SocGpu(NamedTuple):
    """vendor and name as people know them, driver as the kernel does."""

    vendor: str
    name: str
    driver: str


def graphics(host: Host) -> tuple[SocGpu, ...]:
    """Each renderer once, though it has several nodes."""
    found: dict[str, SocGpu] = {}
    for node in names(host, DRM):
        if "-" in node or not node.startswith(("card", "render")):
            continue
        try:
            device = host.real(f"{DRM}/{node}/device")
        except Unreadable:
            continue
        driver = linked_name(host, f"{DRM}/{node}/device/driver")
        if driver in _RENDERERS and "/pci" not in device and "/usb" not in device:
            found.setdefault(device, SocGpu(*_RENDERERS[driver], driver))
    return tuple(found.values())
