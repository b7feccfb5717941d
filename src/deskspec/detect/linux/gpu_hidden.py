"""NVIDIA's cards that a laptop's owner has switched off so thoroughly that the PCI bus does not list them.

To save power, tools write a udev rule that takes the card off the bus as it appears (prime-select, envycontrol,
NixOS's hardware modules), or have the firmware cut it off (ASUS's laptops: Documentation/ABI/testing/
sysfs-platform-asus-wmi).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from deskspec.detect.host import number, text

if TYPE_CHECKING:
    from deskspec.detect.host import Host

_RULES = (
    *(f"{folder}/udev/rules.d/50-remove-nvidia.rules" for folder in ("/etc", "/usr/lib", "/lib")),
    *(f"{folder}/udev/rules.d/50-pm-nvidia.rules" for folder in ("/etc", "/usr/lib", "/lib")),
    "/etc/udev/rules.d/99-local.rules",
)
_SWITCHES = (
    "/sys/devices/platform/asus-nb-wmi/dgpu_disable",
    "/sys/class/firmware-attributes/asus-armoury/attributes/dgpu_disable/current_value",
)
_LARGEST_RULES = 1 << 16


def switched_off(host: Host) -> str:
    """What keeps a card off the bus, the path of a rule or a switch; "" where nothing does."""
    for path in _SWITCHES:
        if number(host, path) == 1:
            return path
    for path in _RULES:
        if any(map(removes_card, (text(host, path) or "")[:_LARGEST_RULES].split("\n"))):
            return path
    return ""


def removes_card(line: str) -> bool:
    """Whether a line of udev's rules takes NVIDIA's graphics, class 0x03…, off the bus."""
    told = line.replace(" ", "").lower()
    return not told.startswith("#") and all(part in told for part in ('attr{remove}="1"', "0x10de", '=="0x03'))
