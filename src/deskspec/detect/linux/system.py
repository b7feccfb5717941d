"""The computer as a whole on Linux: its system, what that runs on, the kind of case, and its product name.

Chassis and product come from the firmware's SMBIOS tables as the kernel shows them under /sys/class/dmi/id,
readable by everyone except for the serial numbers, which are not read; ARM boards have a device tree instead.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from deskspec.detect.formats.names import shown
from deskspec.detect.host import Unreadable, names, number, text
from deskspec.detect.linux.environment import DMI, environment
from deskspec.model.machine import Environment, OperatingSystem, System
from deskspec.model.reading import Known, Reading, Unknown, value_of

if TYPE_CHECKING:
    from deskspec.detect.host import Host

_TREE = "/proc/device-tree"
_SUPPLIES = "/sys/class/power_supply"

#: SMBIOS 3.7, section 7.4.1, "System Enclosure or Chassis Types"; 1 and 2 (other, unknown) say nothing.
_CHASSIS = {
    3: "desktop",
    4: "desktop",
    5: "desktop",
    6: "desktop",
    7: "desktop",
    8: "laptop",
    9: "laptop",
    10: "laptop",
    11: "handheld",
    13: "all-in-one",
    14: "laptop",
    15: "desktop",
    16: "desktop",
    17: "server",
    23: "server",
    24: "desktop",
    25: "server",
    28: "server",
    29: "server",
    30: "tablet",
    31: "convertible",
    32: "detachable",
    33: "embedded",
    34: "embedded",
    35: "mini",
    36: "stick",
}

#: What makers leave in a field that they were to fill in, in lower case without dots and blanks.
_PLACEHOLDERS = frozenset(
    (
        "tobefilledbyoem",
        "tobefilledbyo/e/m",
        "systemproductname",
        "systemmanufacturer",
        "systemname",
        "systemversion",
        "defaultstring",
        "default",
        "string",
        "notapplicable",
        "notspecified",
        "notavailable",
        "none",
        "oem",
        "oemproductname",
        "oemmanufacturer",
        "n/a",
        "na",
        "invalid",
        "unknown",
        "undefined",
        "undefine",
        "empty",
        "null",
        "tbd",
        "productname",
        "manufacturer",
        "allseries",
        "other",
        "version",
        "typeproductconfigid",
        "type1productconfigid",
        "type1family",
        "standard",
        "board",
        "baseboardproductname",
        "motherboard",
        "custom",
        "generic",
        "pc",
        "computer",
        "desktop",
        "0",
        "00",
        "1",
        "10",
        "x",
        "xxx",
        "xxxx",
    )
)

#: Words of a company's legal name that nobody says, in lower case without dots.
_LEGAL = ("inc", "corp", "corporation", "ltd", "limited", "co", "gmbh", "llc", "ag", "sa")


def read(host: Host) -> System:
    """The system's own name and version, what it runs on, and what the firmware says of the computer."""
    around = environment(host)
    return System(
        os=_operating_system(host),
        environment=around,
        chassis=_chassis(host, value_of(around)),
        product=_product(host, value_of(around)),
        linux_guest=Unknown("only asked of Windows"),
    )


def _operating_system(host: Host) -> Reading[OperatingSystem]:
    """By os-release(5), whose fallback place is /usr/lib."""
    kernel = _kernel(host)
    for path in ("/etc/os-release", "/usr/lib/os-release"):
        told = text(host, path)
        if told is None:
            continue
        entries = os_release(told)
        name = entries.get("PRETTY_NAME") or entries.get("NAME") or "Linux"
        return Known(OperatingSystem("linux", name, entries.get("VERSION_ID", ""), kernel), path)
    return Known(OperatingSystem("linux", "Linux", kernel=kernel), "uname", note="no os-release file names it")


def os_release(content: str) -> dict[str, str]:
    """The fields of os-release(5): NAME="value" lines, as a shell would read them, fit to be shown."""
    entries: dict[str, str] = {}
    for line in content[:65536].split("\n"):
        name, equals, value = line.strip().partition("=")
        if equals and name.isidentifier() and not line.startswith("#"):
            entries[name] = shown(_unquoted(value.strip()))
    return entries


def _unquoted(value: str) -> str:
    if len(value) >= 2 and value[0] == value[-1] and value[0] in "\"'":
        quote, value = value[0], value[1:-1]
        if quote == '"':
            for letter in '"$`\\':
                value = value.replace("\\" + letter, letter)
    return value


def _kernel(host: Host) -> str:
    try:
        return shown(str(host.call("uname")["release"]))
    except (Unreadable, KeyError, TypeError):
        return shown(text(host, "/proc/sys/kernel/osrelease") or "")


def _chassis(host: Host, around: Environment | None) -> Reading[str]:
    """The kind of case: firmware's word, else a device tree's; a battery makes a laptop of an unnamed one."""
    hidden = _hidden(around)
    if hidden:
        return hidden
    code = number(host, f"{DMI}/chassis_type")
    if code is not None and code & 0x7F in _CHASSIS:
        return Known(_CHASSIS[code & 0x7F], f"{DMI}/chassis_type", note="firmware says")
    word = shown(_tree(host, "chassis-type"))
    if word:
        return Known(word, f"{_TREE}/chassis-type", note="firmware says")
    if _has_battery(host):
        return Known("laptop", _SUPPLIES, how="inferred", note="it has a battery of its own")
    return Unknown("the firmware does not say what kind of case this is", "look at it")


def _hidden(around: Environment | None) -> Unknown | None:
    """Why a guest can't tell the case of the computer it runs on."""
    kind = around.kind if around else "hardware"
    if kind == "vm":
        return Unknown("a virtual machine has no chassis of its own", "run DeskSpec on the computer that runs it")
    if kind == "wsl":
        return Unknown("WSL does not see the computer's case", "run DeskSpec in Windows")
    if kind == "container":
        return Unknown("a container can't tell what kind of computer it runs on", "run DeskSpec outside the container")
    return None


def _has_battery(host: Host) -> bool:
    """Whether a battery feeds the computer itself: one of a mouse or headset has the scope "Device"."""
    return any(
        text(host, f"{_SUPPLIES}/{name}/type") == "Battery" and text(host, f"{_SUPPLIES}/{name}/scope") != "Device"
        for name in names(host, _SUPPLIES)[:32]
    )


def _product(host: Host, around: Environment | None) -> Reading[str]:
    """Maker and model: the computer's, else the main board's, else the device tree's."""
    kind = around.kind if around else "hardware"
    note = {"vm": "the virtual machine's", "container": "as the container sees it"}.get(kind, "")
    vendor = _field(host, "sys_vendor")
    name = _model_name(host, vendor)
    if name:
        return Known(_joined(vendor, name), f"{DMI}/product_name", note=note)
    board = _field(host, "board_name")
    if board:
        maker = _field(host, "board_vendor") or vendor
        return Known(_joined(maker, board), f"{DMI}/board_name", note=note or "the main board's name")
    model = shown(_tree(host, "model"))
    if model:
        return Known(model, f"{_TREE}/model", note=note)
    return Unknown("the firmware does not name the computer", "look at its label")


def _model_name(host: Host, vendor: str) -> str:
    """The name people use: Lenovo keeps that in the version, and an order number in the name."""
    name = _field(host, "product_name")
    if vendor.lower() == "lenovo":
        return _field(host, "product_version") or name
    return name


def _field(host: Host, name: str) -> str:
    """A DMI field fit to be shown, "" where its maker left none ("To Be Filled By O.E.M.")."""
    value = shown(text(host, f"{DMI}/{name}") or "")
    key = value.lower().replace(".", "").replace(" ", "").replace("_", "")
    if key in _PLACEHOLDERS or not any(letter.isalnum() for letter in key):
        return ""
    return value if " " in value else value.replace("_", " ")


def _joined(vendor: str, name: str) -> str:
    words = vendor.replace(",", " ").split()
    while len(words) > 1 and words[-1].lower().rstrip(".") in _LEGAL:
        words.pop()
    maker = " ".join(words)
    if not maker or name.lower().startswith(words[0].lower()):
        return name
    return f"{maker} {name}"


def _tree(host: Host, name: str) -> str:
    """A device tree's property of the root node: text that ends in NUL (Devicetree Specification 2.2.4)."""
    return (text(host, f"{_TREE}/{name}") or "").partition("\0")[0]
