"""Graphics cards' names as machines tell them, brought to one form.

The same card is "NVIDIA GeForce RTX 3060 Laptop GPU" to its driver and "GA106M [GeForce RTX 3060 Mobile
/ Max-Q]" to pci.ids. Everything here turns such strings into keys that are compared exactly; nothing is
guessed. Also told apart here: adapters that are no graphics card at all (virtual machines, remote desktops, a
server's management chip).
"""

from __future__ import annotations

import re

PCI_VENDORS = {"NVIDIA": 0x10DE, "AMD": 0x1002, "Intel": 0x8086, "Apple": 0x106B}

_MAKER_IDS = (("nvidia", 0x10DE), ("advanced micro devices", 0x1002), ("amd/ati", 0x1002), ("intel", 0x8086))
_TRADE_MARKS = ("(r)", "(tm)", "(c)", "®", "™", "©")
# Patterns stay text: `re` compiles and keeps them when the first name is read, not when this is imported.

#: Longest first, and repeated until none fits: "Mesa Intel", "NVIDIA Corporation NVIDIA".
_MAKERS = (
    "advanced micro devices, inc. [amd/ati] ", "advanced micro devices [amd/ati] ",
    "advanced micro devices, inc. ", "[amd/ati] ",
    "nvidia corporation ", "intel corporation ", "amd/ati ", "apple inc. ", "nvidia ", "intel ",
    "mesa ", "amd ", "ati ",
)  # fmt: skip
#: What pci.ids adds to tell boards apart that are sold under one name.
_BOARD_NOTES = r"\b(?:lite hash rate|refresh|gddr[56]x?|rev\. ?[a-z0-9])(?=[ \]]|$)"
_SIZE = r"(?<![\w.])([0-9]{1,3}) ?g(?:b(?=$|\s)|(?= hbm))"
_IDS = r"\[([0-9a-f]{4}):([0-9a-f]{4})\]"
_REVISION = r"\(rev ([0-9a-f]{2})\)"
_UNNAMED = r"\bdevice \[?([0-9a-f]{4})\]?(?: |$)"
_PRODUCT = (
    r"\b(?:geforce|quadro|rtx|gtx|tesla|titan|instinct|firepro|arc|iris|uhd|hd graphics|apple m\d|nvs|grid)\b"
    r"|\bradeon\b.*\d|^[abhlt]\d+|^g[hb]\d+"
)
#: A part of a bracket that only says which build of the card before it is meant.
_BUILD = r"(?:mobile|max-q|laptop gpu)?\s*(?:[0-9]{1,3} ?gb)?"
_BRANDS = (
    "geforce", "quadro", "radeon", "rtx", "gtx", "tesla", "titan", "firepro", "instinct", "grid", "arc",
    "iris",
)  # fmt: skip


def normalise(raw: str) -> str:
    """The key of a device string: lower case, no makers, marks, revisions or notes, memory size last."""
    return tidied(_core(raw)[0])


def named(raw: str) -> tuple[tuple[str, ...], bool]:
    """All names that a device string lists ("RX 6700 XT / 6800M" is two), in full, lower case, untidied.

    The flag says whether it is written in the manner of pci.ids, "TU106M [GeForce RTX 2060 Mobile]".
    """
    core, bracketed = _core(raw)
    parts = [part.strip() for part in core.split("/")]
    full = parts[:1]
    prefix = _words_before_number(parts[0])
    for part in parts[1:]:
        full.append(_completed(part, full[-1], prefix))
    return tuple(dict.fromkeys(full)), bracketed


def ids_in(raw: str) -> tuple[int, int, int | None] | None:
    """Vendor, device and revision as lspci writes them: "[1002:744c] (rev c8)", "NVIDIA … Device 2684"."""
    low = raw.lower()
    rev = re.search(_REVISION, low)
    revision = int(rev[1], 16) if rev else None
    if found := re.search(_IDS, low):
        return int(found[1], 16), int(found[2], 16), revision
    if unnamed := re.search(_UNNAMED, low):
        for word, vendor in _MAKER_IDS:
            if word in low:
                return vendor, int(unnamed[1], 16), revision
    return None


def size_in(key: str) -> tuple[str, int | None]:
    """A key without its memory size, and that size in GiB: "geforce rtx 3060 12 gb" gives 12."""
    head, _, unit = key.rpartition(" ")
    if unit == "gb":
        rest, _, number = head.rpartition(" ")
        if number.isdigit():
            return rest, int(number)
    return key, None


def names_a_product(raw: str) -> bool:
    """Whether the string goes beyond "Radeon Graphics" or a chip's code name and names one product."""
    return re.search(_PRODUCT, normalise(raw)) is not None


def _core(raw: str) -> tuple[str, bool]:
    """The part of a device string that holds names, and whether it came out of pci.ids' brackets."""
    text = raw.lower()
    for mark in _TRADE_MARKS:
        text = text.replace(mark, " ")
    text = _after_class(text)
    text = re.sub(r"\([^)]*\)", " ", text)  # "(rev a1)", "(prog-if 00 …)", Mesa's "(radeonsi, navi22, …)"
    text = re.sub(_IDS, " ", text)
    text = re.sub(_BOARD_NOTES, " ", text)
    text = _without_makers(" ".join(text.split()))
    for tail in ("/pcie/sse2", "/integrated/sse2"):
        text = text.removesuffix(tail)
    start, end = text.find("["), text.rfind("]")
    if 0 <= start < end:
        return _without_makers(text[start + 1 : end].strip()), True
    return text, False


def _after_class(text: str) -> str:
    """Drops lspci's "01:00.0 VGA compatible controller [0300]: "."""
    at = text.find("controller")
    colon = text.find(": ", at) if at >= 0 else -1
    return text[colon + 2 :] if colon >= 0 else text


def _without_makers(text: str) -> str:
    again = True
    while again:
        again = False
        for maker in _MAKERS:
            if text.startswith(maker):
                text, again = text[len(maker) :], True
    return text


def _words_before_number(name: str) -> str:
    words: list[str] = []
    for word in name.split():
        if any(char.isdigit() for char in word):
            break
        words.append(word)
    return " ".join(words)


def _completed(part: str, before: str, prefix: str) -> str:
    """A later name of a list in full: after "radeon rx 6700 xt", "6800m" is "radeon rx 6800m"."""
    if re.fullmatch(_BUILD, part):
        base = re.sub(_SIZE, "", before).strip()
        if not re.fullmatch(_SIZE, part):
            base = base.removesuffix(" mobile").removesuffix(" max-q")
        return f"{base} {part}"
    if part.startswith(_BRANDS):
        return part
    if part.startswith("pro ") and prefix.startswith("radeon"):
        return f"radeon {part}"
    return f"{prefix} {part}"


def tidied(name: str) -> str:
    """The key of one name out of `named`."""
    text = name.replace(" with max-q design", " max-q").replace("arc graphics ", "arc ")
    sizes = re.findall(_SIZE, text)
    if len(sizes) == 1:
        text = f"{re.sub(_SIZE, ' ', text)} {int(sizes[0])} gb"
    rest, size = size_in(" ".join(text.split()))
    rest = rest.removesuffix(" graphics")
    if not rest.endswith((" laptop gpu", " embedded gpu")):
        rest = rest.removesuffix(" gpu")
    return rest if size is None else f"{rest} {size} gb"


# --- what is no graphics card ---------------------------------------------------------------------------

_VIRTUAL_WORDS = (
    "virtual", "virtio", "vmware", "svga ii", "qxl", "bochs", "cirrus", "gd 5446", "hyper-v", "hyperv",
    "parallels", "microsoft basic", "microsoft remote", "basic display adapter", "basic render",
    "standard vga", "remote desktop", "rdp", "citrix", "parsec", "indirect display", "idd driver", "iddcx",
    "spacedesk", "teamviewer", "anydesk", "splashtop", "todesk", "gameviewer", "orayidd", "mirage driver",
    "dfmirage", "usb mobile monitor", "llvmpipe", "softpipe", "swiftshader", "swrast",
    "software rasterizer", "simpledrm", "xen ",
)  # fmt: skip

_VIRTUAL_PCI = {
    (0x1AF4, 0x1050): "virtio GPU",
    (0x1AF4, 0x1010): "virtio GPU",
    (0x15AD, 0x0405): "VMware SVGA II",
    (0x15AD, 0x0406): "VMware SVGA 3",
    (0x15AD, 0x0710): "VMware SVGA",
    (0x1234, 0x1111): "QEMU standard VGA",
    (0x1B36, 0x0100): "QXL (Spice)",
    (0x1013, 0x00B8): "Cirrus GD 5446, as virtual machines imitate it",
    (0x80EE, 0xBEEF): "VirtualBox Graphics Adapter",
    (0x1414, 0x5353): "Hyper-V virtual VGA",
    (0x1414, 0x008C): "Microsoft Basic Render Driver",
    (0x1414, 0x008E): "Microsoft Basic Render Driver",
    (0x1AB8, 0x4005): "Parallels virtual display",
    (0x1D0F, 0x1111): "Amazon EC2 VGA",
    (0x5853, 0xC147): "Xen virtual display",
}
_MANAGEMENT = "server management display"
_MANAGEMENT_PCI = {(0x1A03, 0x2000), (0x1A03, 0x1180), (0x1002, 0x515E), (0x19E5, 0x1711)}
_MATROX = 0x102B


def is_virtual(raw: str) -> bool:
    """Whether a display adapter's name is that of a virtual machine, a remote desktop or a software renderer.

    Such adapters must be known before their memory is believed: some repeat the memory of the real card.
    """
    low = f"{raw.lower()} "
    return any(word in low for word in _VIRTUAL_WORDS)


def virtual_pci(vendor: int, device: int) -> str | None:
    """What a PCI display device is when it is no graphics card: virtual, or a server's management chip."""
    if vendor == _MATROX or (vendor, device) in _MANAGEMENT_PCI:
        return _MANAGEMENT
    return _VIRTUAL_PCI.get((vendor, device))
