"""What the system runs on: the hardware itself, a virtual machine, a container, or Windows' Linux (WSL).

Everything here is a handful of small files, for several readers ask at once and side by side. Nothing is
guessed: a system that shows no sign either way is unknown.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from deskspec.detect.host import Unreadable, number, text
from deskspec.model.machine import Environment
from deskspec.model.reading import Known, Reading, Unknown
from deskspec.wording import mark

if TYPE_CHECKING:
    from deskspec.detect.host import Host

DMI = "/sys/class/dmi/id"
_TREE = "/proc/device-tree"

#: Firmware fields that only a hypervisor writes: field, how it begins (lower case), the hypervisor's name.
_HYPERVISORS = (
    ("sys_vendor", "qemu", "QEMU"),
    ("sys_vendor", "vmware", "VMware"),
    ("product_name", "vmware", "VMware"),
    ("sys_vendor", "innotek gmbh", "VirtualBox"),
    ("product_name", "virtualbox", "VirtualBox"),
    ("sys_vendor", "xen", "Xen"),
    ("product_name", "hvm domu", "Xen"),
    ("sys_vendor", "parallels", "Parallels"),
    ("product_name", "parallels", "Parallels"),
    ("product_name", "apple virtualization", "Apple Virtualization"),
    ("product_name", "bhyve", "bhyve"),
    ("bios_vendor", "bhyve", "bhyve"),
    ("bios_vendor", "bochs", "Bochs"),
    ("product_name", "kvm", "KVM"),
    ("product_name", "openstack", "KVM"),
    ("product_name", "rhev", "KVM"),
    ("product_name", "ovirt", "KVM"),
    ("product_name", "ahv", "Nutanix AHV"),
    ("sys_vendor", "kubevirt", "KubeVirt"),
)

#: Providers that rent out both virtual machines and whole computers under the same name.
_CLOUDS = (
    ("product_name", "google compute engine", "Google Compute Engine"),
    ("sys_vendor", "amazon ec2", "Amazon EC2"),
    ("sys_vendor", "alibaba cloud", "Alibaba Cloud"),
    ("sys_vendor", "digitalocean", "DigitalOcean"),
    ("sys_vendor", "tencent cloud", "Tencent Cloud"),
    ("product_name", "vserver", "KVM"),
)

#: A guest's clock betrays its hypervisor where the firmware doesn't.
_CLOCKS = (("kvm-clock", "KVM"), ("hyperv", "Hyper-V"), ("xen", "Xen"))

#: What the device tree's hypervisor node is compatible with.
_NODES = (("kvm", "KVM"), ("xen", "Xen"), ("vmware", "VMware"))

#: What a container's manager calls itself, in the order in which the more telling one comes first.
MANAGERS = (
    ("kube", "Kubernetes"),
    ("podman", "Podman"),
    ("libpod", "Podman"),
    ("docker", "Docker"),
    ("lxc", "LXC"),
    ("systemd-nspawn", "systemd-nspawn"),
    ("rkt", "rkt"),
    ("proot", "PRoot"),
    ("openvz", "OpenVZ"),
)


def environment(host: Host) -> Reading[Environment]:
    """What the host runs on; a container also names the virtual machine or WSL it runs in, where told."""
    wsl = _wsl(host)
    below = wsl or _machine(host)
    told = _container(host, wsl is not None)
    if told is None:
        return below
    name, source = told
    guest = isinstance(below, Known) and below.value.kind != "hardware"
    inside = below.value.name if isinstance(below, Known) and guest else ""
    return Known(Environment("container", name, inside), source)


def _wsl(host: Host) -> Known[Environment] | None:
    """WSL by the kernel's release, "5.15.133.1-microsoft-standard-WSL2"; one's own may be called anything."""
    words = (text(host, "/proc/version") or "").split()
    release = words[2] if len(words) > 2 else ""
    source = "/proc/version"
    if "microsoft" not in release.lower() and "wsl" not in release.lower():
        if not _wsl_interop(host):
            return None
        source = "/proc/sys/fs/binfmt_misc/WSLInterop"
    first = release.startswith("4.4.") and release.endswith("-Microsoft")
    return Known(Environment("wsl", "WSL1" if first else "WSL2"), source)


def _wsl_interop(host: Host) -> bool:
    """Whether Windows' side can be reached: so in WSL itself, but not in its containers."""
    return any(
        host.exists(path)
        for path in (
            "/proc/sys/fs/binfmt_misc/WSLInterop",
            "/proc/sys/fs/binfmt_misc/WSLInterop-late",
            "/run/WSL",
        )
    )


def _container(host: Host, wsl: bool) -> tuple[str, str] | None:
    """The container's manager and what told of it; None outside of one."""
    # A distribution of WSL made from a container image still carries the image's marks.
    if wsl and _wsl_interop(host):
        return None
    for path, name in (
        ("/run/secrets/kubernetes.io", "Kubernetes"),
        ("/var/run/secrets/kubernetes.io", "Kubernetes"),
        ("/run/.containerenv", "Podman"),
        ("/.dockerenv", "Docker"),
        ("/.flatpak-info", "Flatpak"),
    ):
        if host.exists(path):
            return name, path
    return _told_by_manager(host) or _told_by_first_process(host) or _snap(host)


def _told_by_manager(host: Host) -> tuple[str, str] | None:
    """The convention of systemd's Container Interface: the manager's name in a file."""
    for path in ("/run/systemd/container", "/run/host/container-manager"):
        told = (text(host, path) or "").lower()[:40]
        if told and told != "wsl":
            return _manager(told) or "a container", path
    return None


def _snap(host: Host) -> tuple[str, str] | None:
    """A snap that AppArmor keeps to its own files; a classic one, under "(complain)", sees all of the system."""
    path = "/proc/self/attr/current"
    label = text(host, path) or ""
    return ("Snap", path) if label.startswith("snap.") and label.endswith("(enforce)") else None


def _told_by_first_process(host: Host) -> tuple[str, str] | None:
    """Process 1's control groups carry the manager's name (cgroup v1), and its environment `container=`."""
    groups = _manager((text(host, "/proc/1/cgroup") or "").lower()[:4096])
    if groups:
        return groups, "/proc/1/cgroup"
    for entry in (text(host, "/proc/1/environ") or "")[:65536].split("\0"):
        name = entry[10:50].lower()
        if entry.startswith("container=") and name not in ("", "wsl"):
            return _manager(name) or "a container", "/proc/1/environ"
    return None


def _manager(told: str) -> str:
    return next((name for needle, name in MANAGERS if needle in told), "")


def _machine(host: Host) -> Reading[Environment]:
    """Virtual machine or hardware, by the words of Xen, firmware, processor and device tree."""
    xen = _xen(host)
    if xen:
        return xen
    flagged = _hypervisor_flag(host)
    firmware = {name: _field(host, name) for name in ("sys_vendor", "product_name", "bios_vendor")}
    name = _by_firmware(firmware, flagged)
    if name:
        return Known(Environment("vm", _finer(host, name)), f"{DMI}: {firmware['sys_vendor'][:60]}")
    if flagged:
        return _flagged(host)
    return _without_flag(host, flagged is False, any(firmware.values()))


def _without_flag(host: Host, x86: bool, firmware: bool) -> Reading[Environment]:
    """Neither flag nor firmware speak of a hypervisor; what is not x86 has no flag, but a device tree."""
    other = None if x86 else _by_platform(host)
    if other:
        return other
    if x86:
        return Known(Environment("hardware"), mark("/proc/cpuinfo, which shows no hypervisor"))
    if firmware:
        return Known(Environment("hardware"), DMI)
    if host.exists(f"{_TREE}/compatible"):
        return Known(Environment("hardware"), _TREE)
    return Unknown(
        "neither the processor nor the firmware tells whether this is a virtual machine",
        "run DeskSpec on the computer itself",
    )


def _flagged(host: Host) -> Known[Environment]:
    """The processor tells of a hypervisor below, whose own root partition runs on hardware all the same."""
    if host.exists("/dev/mshv"):
        return Known(Environment("hardware"), "/dev/mshv", note="Hyper-V's own system")
    return Known(Environment("vm", _by_clock(host)), "/proc/cpuinfo: hypervisor")


def _xen(host: Host) -> Known[Environment] | None:
    if text(host, "/sys/hypervisor/type") != "xen" and not host.exists("/proc/xen/capabilities"):
        return None
    # Bit 11 of the features is XENFEAT_dom0 (include/xen/interface/features.h); the other file needs xenfs.
    features = number(host, "/sys/hypervisor/properties/features") or 0
    if features >> 11 & 1 or "control_d" in (text(host, "/proc/xen/capabilities") or ""):
        return Known(Environment("hardware"), "/sys/hypervisor", note="Xen's own system")
    return Known(Environment("vm", "Xen"), "/sys/hypervisor/type")


def _hypervisor_flag(host: Host) -> bool | None:
    """Whether x86's CPUID bit 1:ECX.31 is set, which hardware never does; None where no flags are shown.

    The first processor's lines are enough, and the kernel makes only as much of this file as is read.
    """
    try:
        head = host.read("/proc/cpuinfo", 8192).decode("utf-8", "replace")
    except Unreadable:
        return None
    for line in head.split("\n"):
        if line.startswith("flags"):
            return "hypervisor" in line.split()
    return None


def _field(host: Host, name: str) -> str:
    return (text(host, f"{DMI}/{name}") or "")[:200]


def _by_firmware(firmware: dict[str, str], flagged: bool | None) -> str:
    """The hypervisor's name by the firmware's words, "" for hardware."""
    lower = {name: value.lower() for name, value in firmware.items()}
    for field, start, name in _HYPERVISORS:
        if lower[field].startswith(start):
            return name
    if lower["sys_vendor"].startswith("microsoft") and lower["product_name"] == "virtual machine":
        return "Hyper-V"
    rented_whole = flagged is False or "metal" in lower["product_name"]
    for field, start, name in _CLOUDS:
        if lower[field].startswith(start) and not rented_whole:
            return name
    return ""


def _finer(host: Host, name: str) -> str:
    """QEMU is the machine that KVM shows, and also an emulator of its own: only KVM offers its clock."""
    return (_by_clock(host) or name) if name == "QEMU" else name


def _by_clock(host: Host) -> str:
    clocks = text(host, "/sys/devices/system/clocksource/clocksource0/available_clocksource") or ""
    return next((name for needle, name in _CLOCKS if needle in clocks), "")


def _by_platform(host: Host) -> Known[Environment] | None:
    """ARM, POWER and RISC-V: the device tree's hypervisor node; s390: the hypervisor's own report."""
    node = (text(host, f"{_TREE}/hypervisor/compatible") or "").lower()
    if node:
        name = next((name for key, name in _NODES if key in node), "")
        return Known(Environment("vm", name), f"{_TREE}/hypervisor")
    root = (text(host, f"{_TREE}/compatible") or "") + (text(host, f"{_TREE}/model") or "")
    if "linux,dummy-virt" in root or "qemu" in root:
        return Known(Environment("vm", "QEMU"), f"{_TREE}/compatible")
    if host.exists(f"{_TREE}/ibm,partition-name"):
        return Known(Environment("vm", "PowerVM"), f"{_TREE}/ibm,partition-name")
    report = text(host, "/proc/sysinfo") or ""
    if "Control Program:" in report:
        return Known(Environment("vm", "KVM" if "KVM" in report else "z/VM"), "/proc/sysinfo")
    return None
