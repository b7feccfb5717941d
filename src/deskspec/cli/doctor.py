"""deskspec doctor: what DeskSpec itself lacks here, and the mend."""

from __future__ import annotations

import os
import platform
import sys
from dataclasses import dataclass

from deskspec import __version__, qt_preflight
from deskspec.cli import common
from deskspec.detect.host import Host, Unreadable
from deskspec.report.terminal import Style, style_of_stdout, wrap
from deskspec.workbench import Workbench


@dataclass(frozen=True, slots=True)
class Check:
    """One thing looked at: good, or what is lacking and the mend. grave marks what stops DeskSpec's own work."""

    name: str
    told: str
    good: bool
    mend: str = ""
    grave: bool = False


def run(_: str, words: list[str]) -> int:
    """Run the command: 0 where nothing grave is lacking, else 1."""
    common.parser("doctor", "What DeskSpec itself lacks here, and the mend.").parse_args(words)
    bench = common.bench()
    checks = [_versions(), _window(), *_folders(bench), _roles(bench), *_sources(bench.host)]
    style = style_of_stdout()
    text = "\n".join(line for check in checks for line in _lines(check, style))
    print(style.finish(text))
    return 1 if any(check.grave and not check.good for check in checks) else 0


def _lines(check: Check, style: Style) -> list[str]:
    symbol, role = ("✓", "ok") if check.good else ("✕", "bad") if check.grave else ("○", "warn")
    head = f"{check.name}: {check.told}"
    lines = wrap(head, style.width, "  ", "  ")
    lines[0] = f"{style.paint(symbol, role)} {lines[0][2:]}"
    if check.mend and not check.good:
        lines += wrap(f"mend: {check.mend}", style.width, "    ")
    return lines


def _versions() -> Check:
    told = f"{__version__} on Python {platform.python_version()}, {platform.system()} {platform.machine()}"
    return Check("DeskSpec", told, sys.version_info >= (3, 11), "install Python 3.11 or newer", grave=True)


def _window() -> Check:
    lacking = qt_preflight.trouble()
    return Check("Window", lacking or "can open", lacking is None, "the command line works without it")


def _folders(bench: Workbench) -> list[Check]:
    found = bench.folders
    checks = []
    for name, path, mend in (
        ("Your data", found.data, "set DESKSPEC_HOME to a folder you can write to"),
        ("Cache", found.cache, "DeskSpec works without, only slower"),
    ):
        if path is None:
            checks.append(Check(name, "no home folder is set", False, mend, grave=name != "Cache"))
        else:
            good = _writable(path)
            told = path if good else f"{path} cannot be written"
            checks.append(Check(name, told, good, mend, grave=name != "Cache"))
    entries = bench.entered()
    told = "; ".join(bench.remarks) or f"{len(entries)} kept for this machine"
    mend = "as it says; until then a check goes on without them"
    checks.append(Check("Entered values", told, not bench.remarks, mend, grave=True))
    bench.remarks.clear()
    return checks


def _writable(path: str) -> bool:
    """Whether the folder, or the nearest one above that exists, can be written."""
    while not os.path.exists(path):
        above = os.path.dirname(path)
        if above == path:
            return False
        path = above
    return os.path.isdir(path) and os.access(path, os.W_OK)


def _roles(bench: Workbench) -> Check:
    library = bench.library
    own = sum(profile.own for profile in library.profiles)
    if library.problems:
        told = "; ".join(str(problem) for problem in library.problems)
        return Check("Roles", told, False, "mend the file, or move it away", grave=True)
    return Check("Roles", f"{len(library.profiles)}, {own} of them yours", True)


def _sources(host: Host) -> list[Check]:
    """What the readers would like to see on Linux and may not; each costs only some readings."""
    if host.system != "linux":
        told = f"on {host.system} DeskSpec reads what psutil tells; the rest is unknown"
        return [Check("Readings", told, True)]
    wanted = (
        (
            "Memory modules",
            "/run/udev/data/+dmi:id",
            "needs udev of systemd 248 or later; in a container or VM there is none",
        ),
        ("Graphics", "/sys/bus/pci/devices", "this system shows no PCI bus"),
        ("Monitors", "/sys/class/drm", "no graphics driver with mode setting is loaded"),
        ("Drives", "/sys/block", "is /sys mounted?"),
        ("Virtualization", "/dev/kvm", "switch on VT-x or AMD-V in the firmware's setup and load the kvm module"),
    )
    checks = []
    for name, path, mend in wanted:
        try:
            there = host.exists(path)
        except Unreadable:
            there = False
        checks.append(Check(name, f"{path} {'is there' if there else 'is missing'}", there, mend))
    return checks
