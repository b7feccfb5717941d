"""What a capture must not carry: serial numbers, host and user names, MAC and IP addresses, volume ids.

Content is redacted as it is written, keeping its length and form where a reader depends on them, so that a redacted
capture reads the same as the system it came from.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from typing import Any, TypeAlias

from deskspec.detect.formats.edid import redact_edid
from deskspec.detect.linux.environment import MANAGERS
from deskspec.detect.linux.gpu_hidden import removes_card
from deskspec.detect.linux.software import of_the_system
from deskspec.detect.linux.sounddevices import HEADSETS, NO_HEADSETS, SOCKETS
from deskspec.detect.standins import StandIns
from deskspec.knowledge.tools import TOOLS

#: Mount points that every system may have.
_MOUNTS = frozenset(
    "/ /home /boot /var /nix /sysroot /writable /proc /sys /dev /run /sys/fs/cgroup".split()  # noqa: SIM905
)

#: Property names of udev's records whose values name one device, person or volume.
_UDEV_PRIVATE = re.compile(
    r"SERIAL|UUID|WWN|ASSET_TAG|LABEL|_MAC|ID_PATH_WITH|ID_FS_|DEVLINKS|DM_NAME|DM_LV_NAME|DM_VG_NAME|MD_NAME|MD_DEVNAME"
    r"|ID_PART_ENTRY_NAME|PTUUID|ID_NET_NAME|ID_REVISION_SERIAL"
)


#: Lines of a uevent file that name one device: serial numbers, Bluetooth addresses, the port it hangs on.
_UEVENT_PRIVATE = re.compile(r"^[A-Z_]*(SERIAL|UNIQ|PHYS)[A-Z_]*=")
#: What the kernel adds to a Bluetooth device's name for each of its parts, and headsets for their buttons.
_ROLE = re.compile(r" (\(AVRCP\)|Mouse|Keyboard|Touchpad|Consumer Control|System Control)$")
#: Owners' names in what they called their devices: "Ann's headset".
_OWNER = re.compile(r"\b\w+[’']s ")

Rule: TypeAlias = Callable[[str, StandIns], str]


def redacted_file(place: str, content: bytes, standins: StandIns) -> bytes:
    """A file's content without what names this one machine or its people."""
    if place.endswith("/edid"):
        return redact_edid(content)
    # Bytes that are no text survive undamaged.
    text = content.decode("utf-8", "surrogateescape")
    rule = next((rule for pattern, rule in _RULES if pattern.search(place)), None)
    text = rule(text, standins) if rule else text
    return standins.text(text).encode("utf-8", "surrogateescape")


def redacted_listing(place: str, names: tuple[str, ...]) -> tuple[str, ...]:
    """Names in a folder that may be written down: of the person's home only those by which tools are known."""
    if not place.startswith(("~", "/home/", "/Users/", "/root/")):
        return names
    known = _tool_names()
    return tuple(name for name in names if name in known or name.lower().startswith(_tool_folders()))


@cache
def _tool_names() -> frozenset[str]:
    return frozenset(name for tool in TOOLS for name in (*tool.commands, *tool.flatpaks))


@cache
def _tool_folders() -> tuple[str, ...]:
    return tuple(start for tool in TOOLS for start in tool.opt)


def redacted_call(name: str, answer: Any, standins: StandIns) -> Any:
    """A call's answer; paths in anybody's home are shortened to "~", and a system's name is left out."""
    if name == "uname" and isinstance(answer, dict):
        answer = {key: answer[key] for key in ("machine", "release") if key in answer}
    answer = standins.value(answer)
    return _program(answer) if name == "which" and isinstance(answer, str) else answer


def _program(path: str) -> str:
    """Where a program lies; a path outside of the system's folders may hold anybody's name, so only its own is kept."""
    path = re.sub(r"^(/home/[^/]+|/Users/[^/]+|/root)(?=/)", "~", path)
    if path.startswith("~/") or of_the_system(path):
        return path
    return f"/elsewhere/{path.rpartition('/')[2]}"


def _udev(text: str, standins: StandIns) -> str:
    pool = "E:ID_FS_TYPE=zfs_member" in text
    lines = []
    for line in text.splitlines(keepends=True):
        kind, _, rest = line.partition(":")
        key, equals, value = rest.partition("=")
        if pool and key == "ID_FS_LABEL":
            # The label alone tells which drives a pool lies on.
            lines.append(f"E:ID_FS_LABEL={standins.volume(value.strip())}\n")
        if kind == "S" or (kind == "E" and equals and _UDEV_PRIVATE.search(key) and not _tells_kind(key)):
            continue
        lines.append(line)
    return "".join(lines)


def _tells_kind(key: str) -> bool:
    """Properties of those names that say what a thing is, not which."""
    return key in ("ID_FS_TYPE", "ID_FS_USAGE")


def _mountinfo(text: str, standins: StandIns) -> str:
    """Only mounts that a system has of itself stay, without root and options: the rest is where people keep theirs."""
    lines = (_mount(line, standins) for line in text.splitlines())
    return "".join(f"{line}\n" for line in lines if line)


def _mount(line: str, standins: StandIns) -> str:
    front, hyphen, back = line.partition(" - ")
    before, after = front.split(" "), back.split(" ")
    if not hyphen or len(before) < 6 or len(after) < 2 or before[4] not in _MOUNTS:
        return ""
    before[3] = "/"
    return f"{' '.join(before)} - {after[0]} {_mount_source(after[0], after[1], standins)} rw"


def _mount_source(fstype: str, source: str, standins: StandIns) -> str:
    """Devices stay, a pool gets its stand-in; another computer's share names that computer."""
    if fstype == "zfs":
        return standins.volume(source.partition("/")[0])
    return source if source.startswith("/dev/") or source.isalnum() else "redacted"


def _routes(text: str, _: StandIns) -> str:
    """/proc/net/route: destinations and gateways other than 0.0.0.0 are zeroed to 01010101."""
    lines = []
    for line in text.splitlines(keepends=True):
        fields = line.split("\t")
        if len(fields) > 7 and fields[0] != "Iface":
            fields[1] = fields[1] if fields[1] == "00000000" else "01010101"
            fields[2] = fields[2] if fields[2] == "00000000" else "01010101"
        lines.append("\t".join(fields))
    return "".join(lines)


def _routes6(text: str, _: StandIns) -> str:
    """/proc/net/ipv6_route: every address that is not all zeros becomes all ones."""
    return re.sub(r"\b(?!0{32}\b)[0-9a-f]{32}\b", "1" * 32, text)


def _cpuinfo(text: str, _: StandIns) -> str:
    """ARM boards write their serial number at the end."""
    return re.sub(r"(?im)^(serial\s*:\s*)\S+", r"\g<1>0", text)


def _input_devices(text: str, standins: StandIns) -> str:
    """Serial numbers go, and what people called their Bluetooth devices."""
    text = re.sub(r"(?m)^(U: Uniq=).*$", r"\1", text)
    blocks = (_bluetooth(block, standins) if " Bus=0005 " in f"{block} " else block for block in text.split("\n\n"))
    return _owner("\n\n".join(blocks), standins)


def _bluetooth(block: str, standins: StandIns) -> str:
    """Without the adapter's address, and with a number for the name: that is the owner's, in any language."""
    block = re.sub(r"(?m)^(P: Phys=).*$", r"\1", block)
    return re.sub(r'(?m)^N: Name="(.*)"$', lambda match: f'N: Name="{_unnamed(match[1], standins)}"', block)


def _unnamed(name: str, standins: StandIns) -> str:
    """ "device1 airpods (AVRCP)" of "AirPods von Anna (AVRCP)": the words by which a reader knows a headset stay."""
    told = _ROLE.search(name)
    own, role = (name[: told.start()], told.group()) if told else (name, "")
    words = (word.strip() for word in (*HEADSETS, *NO_HEADSETS, *SOCKETS) if word in f"{name.lower()} ")
    return " ".join((standins.device(own), *words)) + role


def _os_release(text: str, _: StandIns) -> str:
    return "".join(line for line in text.splitlines(keepends=True) if not line.startswith(("MACHINE_ID=", "IMAGE_ID=")))


def _version(text: str, _: StandIns) -> str:
    """/proc/version names who built the kernel and where."""
    return re.sub(r"\([^()\s]+@[^()\s]+\)", "(builder)", text)


def _environ(text: str, _: StandIns) -> str:
    """/proc/1/environ: only the variable that names a container."""
    return "\0".join(item for item in text.split("\0") if item.startswith("container="))


def _cgroup(text: str, _: StandIns) -> str:
    """Of container ids and names only the manager's name, which stands among them."""
    return "".join(f"0::/{word}\n" for word, __ in MANAGERS if word in text.lower()) or "0::/\n"


def _mapper_name(text: str, standins: StandIns) -> str:
    return standins.volume(text.strip()) + "\n"


def _owner(text: str, _: StandIns) -> str:
    return _OWNER.sub("", text)


def _uevent(text: str, standins: StandIns) -> str:
    kept = (line for line in text.splitlines(keepends=True) if not _UEVENT_PRIVATE.search(line))
    return _owner("".join(kept), standins)


def _mapper_uuid(text: str, _: StandIns) -> str:
    """dm/uuid: the type before the id stays ("LVM-", "CRYPT-LUKS2-", "part1-mpath-"), id and volume name go."""
    match = re.match(r"(part\d+-)?(LVM|CRYPT-[A-Z0-9]+|mpath|DMRAID|[A-Za-z]+)-", text)
    return (match.group() if match else "") + "0\n"


def _udev_rules(text: str, _: StandIns) -> str:
    """Rules may name any device: only those that switch a card off are read."""
    return "".join(line for line in text.splitlines(keepends=True) if removes_card(line))


def _emptied(_: str, __: StandIns) -> str:
    return "0" * 32 + "\n"


_RULES: tuple[tuple[re.Pattern[str], Rule], ...] = (
    (re.compile(r"^/run/udev/data/"), _udev),
    (re.compile(r"/udev/rules\.d/"), _udev_rules),
    (re.compile(r"^/proc/[^/]+/mountinfo$"), _mountinfo),
    (re.compile(r"^/proc/(\d+/|self/)?net/route$"), _routes),
    (re.compile(r"^/proc/(\d+/|self/)?net/ipv6_route$"), _routes6),
    (re.compile(r"^/proc/cpuinfo$"), _cpuinfo),
    (re.compile(r"^/proc/bus/input/devices$"), _input_devices),
    (re.compile(r"/power_supply/.*/(model_name|manufacturer)$"), _owner),
    (re.compile(r"/uevent$"), _uevent),
    (re.compile(r"os-release$"), _os_release),
    (re.compile(r"^/proc/version$"), _version),
    (re.compile(r"/environ$"), _environ),
    (re.compile(r"/cgroup$"), _cgroup),
    (re.compile(r"/dm/name$"), _mapper_name),
    (re.compile(r"/dm/uuid$"), _mapper_uuid),
    (
        re.compile(r"machine-id$|/(wwid|eui|nguid|uuid|uniq|address|product_uuid|[^/]*(serial|asset_tag)[^/]*)$"),
        _emptied,
    ),
)
