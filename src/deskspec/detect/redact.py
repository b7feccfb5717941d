"""What a capture must not carry: serial numbers, host and user names, MAC and IP addresses, volume ids.

Content is redacted as it is written, keeping its length and form where a reader depends on them, so that a redacted
capture reads the same as the system it came from.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from deskspec.detect.formats.edid import redact_edid

_HEX = "0"
_MAC = re.compile(r"(?i)\b(?:[0-9a-f]{2}[:-]){5}[0-9a-f]{2}\b")
_UUID = re.compile(r"(?i)\b[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}\b")

#: Property names of udev's records whose values name one device, person or volume.
_UDEV_PRIVATE = re.compile(
    r"SERIAL|UUID|WWN|ASSET_TAG|LABEL|_MAC|ID_PATH_WITH|ID_FS_|DEVLINKS|DM_NAME|DM_LV_NAME|DM_VG_NAME|MD_NAME|MD_DEVNAME"
    r"|ID_PART_ENTRY_NAME|PTUUID|ID_NET_NAME|ID_REVISION_SERIAL"
)


def redacted_file(place: str, content: bytes) -> bytes:
    """A file's content without what names this one machine or its people."""
    for pattern, rule in _RULES:
        if pattern.search(place):
            return rule(content)
    return content


def redacted_listing(place: str, names: tuple[str, ...]) -> tuple[str, ...]:
    """Names in a folder that may be written down. In the person's home only what a tool is known by stays."""
    if place.startswith("~") or place.startswith("/home"):
        return tuple(name for name in names if not name.startswith(".") or name in (".docker", ".local"))
    return names


def redacted_call(name: str, answer: Any) -> Any:
    """A call's answer; paths in the person's home are shortened to "~"."""
    if name == "which" and isinstance(answer, str):
        return re.sub(r"^(/home/[^/]+|/Users/[^/]+|/root)(?=/)", "~", answer)
    return answer


def _text(rule: Callable[[str], str]) -> Callable[[bytes], bytes]:
    """Bytes survive undamaged: latin-1 maps each to one character and back."""
    return lambda content: rule(content.decode("latin-1")).encode("latin-1")


def _zeros(match: re.Match[str]) -> str:
    return re.sub(r"(?i)[0-9a-f]", _HEX, match.group())


def _general(text: str) -> str:
    return _UUID.sub(_zeros, _MAC.sub(_zeros, text))


def _udev(text: str) -> str:
    lines = []
    for line in text.splitlines(keepends=True):
        kind, _, rest = line.partition(":")
        key, equals, _value = rest.partition("=")
        if kind == "S" or (kind == "E" and equals and _UDEV_PRIVATE.search(key) and not _tells_kind(key)):
            continue
        lines.append(_general(line))
    return "".join(lines)


def _tells_kind(key: str) -> bool:
    """Properties of those names that say what a thing is, not which."""
    return key in ("ID_FS_TYPE", "ID_FS_USAGE")


def _mountinfo(text: str) -> str:
    """Only the mount of "/", of "/home" and kernel file systems stay: the rest is where people keep what is theirs."""
    kept = []
    for line in text.splitlines(keepends=True):
        parts = line.split(" ")
        if len(parts) > 4 and parts[4] in (
            "/",
            "/home",
            "/boot",
            "/proc",
            "/sys",
            "/dev",
            "/run",
            "/sys/fs/cgroup",
        ):
            kept.append(_general(_volume_names(line)))
    return "".join(kept)


def _volume_names(line: str) -> str:
    """LVM's group and volume names are often the host's; device-mapper devices are found by number instead."""
    return re.sub(r"/dev/mapper/\S+", "/dev/mapper/redacted", line)


def _routes(text: str) -> str:
    """/proc/net/route: destinations and gateways other than 0.0.0.0 are zeroed to 01010101."""
    lines = []
    for line in text.splitlines(keepends=True):
        fields = line.split("\t")
        if len(fields) > 7 and fields[0] != "Iface":
            fields[1] = fields[1] if fields[1] == "00000000" else "01010101"
            fields[2] = fields[2] if fields[2] == "00000000" else "01010101"
        lines.append("\t".join(fields))
    return "".join(lines)


def _routes6(text: str) -> str:
    """/proc/net/ipv6_route: every address that is not all zeros becomes all ones."""
    return re.sub(r"\b(?!0{32}\b)[0-9a-f]{32}\b", "1" * 32, text)


def _cpuinfo(text: str) -> str:
    """ARM boards write their serial number at the end."""
    return re.sub(r"(?im)^(serial\s*:\s*)\S+", r"\g<1>0", text)


def _input_devices(text: str) -> str:
    """A Bluetooth device is often named after its owner ("Ann's headset"); its Uniq is an address."""
    text = re.sub(r"(?m)^(U: Uniq=).*$", r"\1", text)
    text = re.sub(r"(?m)^(P: Phys=).*$", r"\1", text)
    return re.sub(r"\b\w+[’']s ", "", _general(text))


def _os_release(text: str) -> str:
    return "".join(
        line for line in text.splitlines(keepends=True) if not line.startswith(("MACHINE_ID=", "IMAGE_ID="))
    )


def _version(text: str) -> str:
    """/proc/version names who built the kernel and where."""
    return re.sub(r"\([^()\s]+@[^()\s]+\)", "(builder)", text)


def _environ(text: str) -> str:
    """/proc/1/environ: only the variable that names a container."""
    return "\0".join(item for item in text.split("\0") if item.startswith("container="))


def _cgroup(text: str) -> str:
    """Container ids become zeros."""
    return re.sub(r"[0-9a-f]{64}", "0" * 64, _general(text))


def _mapper_uuid(text: str) -> str:
    """dm/uuid: the type before the id stays ("LVM-", "CRYPT-LUKS2-", "part1-mpath-"), id and volume name go."""
    match = re.match(r"(part\d+-)?(LVM|CRYPT-[A-Z0-9]+|mpath|DMRAID|[A-Za-z]+)-", text)
    return (match.group() if match else "") + "0\n"


def _emptied(_: str) -> str:
    return "0" * 32 + "\n"


_RULES: tuple[tuple[re.Pattern[str], Callable[[bytes], bytes]], ...] = (
    (re.compile(r"/edid$"), redact_edid),
    (re.compile(r"^/run/udev/data/"), _text(_udev)),
    (re.compile(r"^/(proc/(self|1|\d+)/)mountinfo$|/mounts$"), _text(_mountinfo)),
    (re.compile(r"^/proc/net/route$"), _text(_routes)),
    (re.compile(r"^/proc/net/ipv6_route$"), _text(_routes6)),
    (re.compile(r"^/proc/cpuinfo$"), _text(_cpuinfo)),
    (re.compile(r"^/proc/bus/input/devices$"), _text(_input_devices)),
    (re.compile(r"os-release$"), _text(_os_release)),
    (re.compile(r"^/proc/version$"), _text(_version)),
    (re.compile(r"/environ$"), _text(_environ)),
    (re.compile(r"/cgroup$"), _text(_cgroup)),
    (re.compile(r"/dm/uuid$"), _text(_mapper_uuid)),
    (
        re.compile(r"machine-id$|/(serial|wwid|eui|nguid|uuid|address|product_uuid|.*serial.*)$"),
        _text(_emptied),
    ),
    (re.compile(r"."), _text(_general)),
)
