"""The one list of metrics, in the order in which people read them."""

from __future__ import annotations

from deskspec.knowledge.tools import TOOLS
from deskspec.metrics import kinds
from deskspec.metrics import reading_desk as desk
from deskspec.metrics import reading_parts as parts
from deskspec.metrics.hardware_kinds import GPU_CLASS, TIER
from deskspec.metrics.metric import Metric
from deskspec.wording import mark, say

PROCESSOR = mark("Processor and graphics")
STORAGE = mark("Memory and storage")
MONITORS = mark("Monitors")
NETWORK = mark("Network")
SYSTEM = mark("System")
DESK = mark("Calls and desk")
SOFTWARE = mark("Software")
GROUPS = (PROCESSOR, STORAGE, MONITORS, NETWORK, SYSTEM, DESK, SOFTWARE)

#: Whether the person rents a GPU for heavy work; no need of its own, it covers the graphics needs that allow it.
RENTED = "gpu.rented"

#: What helps beside a purchase, where a role accepts a rented GPU.
RENT = mark("or rent a GPU and say so: deskspec set gpu.rented=yes")


def _asked(metric: str, label: str, question: str, fix: str) -> Metric:
    return Metric(metric, label, DESK, kinds.YES_NO, desk.only_asked("no machine can tell", metric), fix, question)


_METRICS = (
    Metric(
        "cpu.cores", "CPU cores", PROCESSOR, kinds.COUNT, parts.cpu_count(lambda m: m.cpu.cores),
        "a processor with {level} cores or more",
    ),
    Metric(
        "cpu.threads", "CPU threads", PROCESSOR, kinds.COUNT, parts.cpu_count(lambda m: m.cpu.threads),
        "a processor with {level} threads or more", example="16",
    ),
    Metric("cpu.tier", "CPU class", PROCESSOR, TIER, parts.cpu_tier, "a processor of the {level}", example="i7"),
    Metric(
        "gpu.class", "GPU", PROCESSOR, GPU_CLASS, parts.gpu_class,
        "a graphics card of the {level}'s class",
    ),
    Metric(
        "gpu.memory", "GPU memory", PROCESSOR, kinds.MEMORY, parts.gpu_memory,
        "a graphics card with {level} or more", example="16 GB",
    ),
    Metric(
        "gpu.cuda", "CUDA capability", PROCESSOR, kinds.COMPUTE, parts.gpu_cuda,
        "an NVIDIA card of compute capability {level} or later",
    ),
    Metric(
        RENTED, "Rented GPU", PROCESSOR, kinds.YES_NO, desk.only_asked("not said", RENTED), "",
        "Do you rent a GPU for heavy work?",
    ),
    Metric(
        "memory.size", "Memory", STORAGE, kinds.MEMORY, parts.memory_size,
        "{level} of memory; deskspec detect tells slots and the largest possible",
    ),
    Metric(
        "storage.system_kind", "System drive", STORAGE, kinds.DRIVE, desk.system_kind,
        "move the system to an NVMe SSD", example="nvme",
    ),
    Metric(
        "storage.size", "SSD storage", STORAGE, kinds.STORAGE, desk.storage_size,
        "internal SSDs of {level} together",
    ),
    Metric(
        "storage.free", "Free space", STORAGE, kinds.FREE_SPACE, desk.storage_free,
        "clear out, or add a drive, until {level} are free",
    ),
    Metric(
        "storage.backup", "Backup storage", STORAGE, kinds.YES_NO, desk.storage_backup, "an external SSD or a NAS",
        "Do you have an external SSD or a NAS for backups?",
    ),
    Metric(
        "displays.count", "Monitors", MONITORS, kinds.COUNT, desk.displays_count,
        "{level} monitors, a laptop's own included", example="2",
    ),
    Metric(
        "displays.resolution", "Resolution", MONITORS, kinds.RESOLUTION, desk.of_display(lambda d: d.native),
        "a monitor of {level}",
    ),
    Metric(
        "displays.diagonal", "Monitor size", MONITORS, kinds.DIAGONAL, desk.of_display(lambda d: d.diagonal),
        "a monitor of {level} or more",
    ),
    Metric(
        "displays.refresh", "Refresh rate", MONITORS, kinds.REFRESH, desk.of_display(lambda d: d.refresh),
        "a monitor of {level} or more",
    ),
    Metric("network.download", "Download", NETWORK, kinds.RATE, desk.line_rate, "a line of {level} or more"),
    Metric(
        "network.upload", "Upload", NETWORK, kinds.RATE, desk.line_rate,
        "a line with {level} of upload or more", example="20 Mbps",
    ),
    Metric(
        "network.latency", "Latency", NETWORK, kinds.LATENCY, desk.latency,
        "a cable instead of Wi-Fi, or another line",
    ),
    Metric("network.wired", "Wired link", NETWORK, kinds.YES_NO, desk.wired, "a network cable to the router"),
    Metric(
        "network.backup", "Backup internet", NETWORK, kinds.YES_NO, desk.second_line,
        "a phone plan with tethering, or a second line", "Do you have a second way online, such as a phone to tether?",
    ),
    Metric(
        "system.os", "Operating system", SYSTEM, kinds.OS, parts.operating_system,
        "on Windows, install WSL2: wsl --install in a terminal run as administrator",
    ),
    Metric(
        "system.virtualization", "Virtualization", SYSTEM, kinds.YES_NO, lambda m: m.cpu.virtualization,
        "switch on VT-x or AMD-V (SVM) in the firmware's setup",
    ),
    Metric(
        "peripherals.webcam", "Webcam", DESK, kinds.YES_NO,
        desk.peripheral("webcam", "plug it in and check again, or say so: deskspec set peripherals.webcam=yes"),
        "a webcam of at least 1080p", "Do you have a good webcam?",
    ),
    Metric(
        "peripherals.headset", "Headset", DESK, kinds.YES_NO,
        desk.peripheral("headset", "say so: deskspec set peripherals.headset=yes"),
        "a headset with a boom microphone", "Do you have a good headset?",
    ),
    _asked("peripherals.keyboard", "Keyboard", "Is your keyboard ergonomic?", "an ergonomic keyboard"),
    _asked("peripherals.mouse", "Mouse", "Is your mouse ergonomic?", "an ergonomic mouse"),
    Metric(
        "power.ups", "Power backup", DESK, kinds.YES_NO, desk.ups, "a UPS for the computer and the router",
        "Do you have a UPS (battery backup)?",
    ),
    _asked(
        "workspace.room", "Workspace", "Do you have a quiet room or corner for work alone?", "a dedicated quiet space"
    ),
    _asked("workspace.desk", "Desk", "Is your desk height-adjustable?", "a height-adjustable desk"),
    _asked("workspace.chair", "Chair", "Is your chair ergonomic?", "an ergonomic chair"),
    _asked(
        "workspace.lighting", "Lighting", "Do you have daylight and a task light?",
        "daylight from the side and a task light",
    ),
    *(
        Metric(
            f"software.{item.id}", item.title, SOFTWARE, kinds.YES_NO, desk.tool(item.id),
            say("install {title}", title=item.title),
        )
        for item in TOOLS
    ),
)  # fmt: skip

METRICS = {metric.id: metric for metric in _METRICS}
