"""The words in which DeskSpec compares parts, out of those that catalogues and people use.

"LGA 1700" and "lga1700" are LGA1700, "Mini-ITX" is Mini ITX, "288-pin DIMM" is DIMM, "DisplayPort 1.4a" is
DisplayPort 1.4. What is not understood stays as it is written, or is None where only known words mean anything.
"""

from __future__ import annotations

import re
from functools import lru_cache

#: More sockets of one sort no monitor and no card has.
MOST_SOCKETS = 8
#: Sockets that take one type of memory alone.
MEMORY_OF_SOCKET = {"AM4": "DDR4", "AM5": "DDR5", "LGA1200": "DDR4", "LGA1851": "DDR5", "sTR5": "DDR5"}
#: A case or board's form, largest first: holes and outlines of each contain those of the next (ATX 2.2, microATX 1.2,
#: Mini-ITX 2.0).
NESTED_FORMS = ("E-ATX", "ATX", "Micro ATX", "Mini ITX")

_FORMS = {
    "atx": "ATX", "matx": "Micro ATX", "microatx": "Micro ATX", "uatx": "Micro ATX", "miniitx": "Mini ITX",
    "mitx": "Mini ITX", "itx": "Mini ITX", "thinminiitx": "Thin Mini ITX", "eatx": "E-ATX", "xlatx": "XL-ATX",
    "flexatx": "Flex ATX", "minidtx": "Mini DTX", "ssieeb": "SSI EEB", "ssiceb": "SSI CEB", "hptx": "HPTX",
    "sfx": "SFX", "sfxl": "SFX-L", "tfx": "TFX", "atx/eps": "ATX",
}  # fmt: skip
_LAID_OUT = {
    "str5": "sTR5",
    "str4": "sTR4",
    "strx4": "sTRX4",
    "swrx8": "sWRX8",
    "tr4": "TR4",
    "sp3": "SP3",
    "sp5": "SP5",
}
_VIDEO = re.compile(
    r"(?:mini[- ]?|micro[- ]?)?(?P<hdmi>hdmi?\b)|(?:mini[- ]?)?(?P<dp>displayport|dp\b)|(?P<thunderbolt>thunderbolt)"
    r"|(?P<usbc>usb[- ]?c\b|type[- ]?c\b)|(?P<vga>vga|d-sub)|(?P<dvi>dvi(?:-[adi])?)",
    re.IGNORECASE,
)
_VERSION = re.compile(r"([0-9])(?:\.([0-9]))?")
#: Entries are parted by commas, by many spaces, or not at all: "1 x HDMI 1.42 x DisplayPort".
_BETWEEN = re.compile(r"\s{2,}|[,;|\n]|(?=[0-9] ?[xX×] [A-Za-z])")
_COUNTED = re.compile(r"([0-9]) ?(?:[xX×] ?| )(?=[A-Za-z])")
_COUNT_AFTER = re.compile(r" [xX×] ?([0-9])$")
_LINES = re.compile(r"\b(?:([0-9]{3,4})p|([248])k)\b", re.IGNORECASE)
_LINES_OF_K = {"2": 1440, "4": 2160, "8": 4320}
_STANDS_UP = re.compile(r"\bsit ?/? ?stand\b|\bstanding desk\b|\bheight.adjustable\b|\belevate desk\b", re.IGNORECASE)


def one_line(text: str, longest: int = 200) -> str:
    """A name as it is shown: printable, on one line, of bounded length."""
    joined = " ".join(text[: 4 * longest].split())
    if not joined.isprintable():
        joined = "".join(letter if letter.isprintable() else "?" for letter in joined)
    return joined if len(joined) <= longest else joined[: longest - 1] + "…"


@lru_cache(1024)
def socket(text: str) -> str:
    """A processor's socket: "LGA 1700" and "Socket AM5" are LGA1700 and AM5."""
    name = re.sub(r"^socket ", "", one_line(text, 60), flags=re.IGNORECASE)
    name = re.sub(r"\blga[ -]?(?=[0-9])", "LGA", name, flags=re.IGNORECASE)
    if name.lower() in _LAID_OUT:
        return _LAID_OUT[name.lower()]
    return name.upper() if re.fullmatch(r"(?:am|fm)[0-9]\+?", name, re.IGNORECASE) else name


@lru_cache(1024)
def form(text: str) -> str:
    """The form of a board, a supply or a case: "Mini-ITX", "mITX" and "EATX" are Mini ITX, Mini ITX and E-ATX."""
    name = one_line(text, 60)
    return _FORMS.get(re.sub(r"[ -]", "", name).lower(), name)


@lru_cache(256)
def memory_form(text: str) -> str | None:
    """DIMM, SODIMM or CAMM2 out of "288-pin DIMM", "262-pin SO-DIMM", "UDIMM"."""
    plain = text.lower().replace("-", "").replace(" ", "")
    for word, name in (("camm2", "CAMM2"), ("sodimm", "SODIMM"), ("dimm", "DIMM")):
        if word in plain:
            return name
    return None


@lru_cache(256)
def memory_type(text: str) -> str | None:
    """DDR4, DDR5, LPDDR5X …; the first DDR is plain DDR."""
    found = re.fullmatch(r"(LP)?DDR ?([1-9]X?)?", text.strip().upper())
    if found is None:
        return None
    return f"{found[1] or ''}DDR{'' if found[2] in (None, '1') else found[2]}"


@lru_cache(256)
def drive_form(text: str) -> str | None:
    """A drive's form: '2.5"' is 2.5, "M.2 2280" is M.2-2280, "PCIe" is PCIe card."""
    name = one_line(text, 30).replace('"', "").replace("″", "").strip()
    if name.lower() in ("pcie", "pcie card", "aic"):
        return "PCIe card"
    found = re.fullmatch(r"m\.?2[- ]?([0-9]{4,5})", name, re.IGNORECASE)
    return f"M.2-{found[1]}" if found else name or None


@lru_cache(1024)
def video_sockets(text: str) -> tuple[str, ...] | None:
    """Each socket for a picture out of "2 x HDMI 2.0b, 1 x DisplayPort 1.4"; None where there is none in the text."""
    found: list[str] = []
    for entry in _BETWEEN.split(text[:1000]):
        cleaned = entry.strip().replace("™", "")
        before, after = _COUNTED.match(cleaned), _COUNT_AFTER.search(cleaned)
        name = _video_socket(_COUNTED.sub("", cleaned, count=1) if before else cleaned)
        if name:
            count = int((before or after or "01")[1])
            found += [name] * min(max(count, 1), MOST_SOCKETS)
    return tuple(found[: 4 * MOST_SOCKETS]) or None


def _video_socket(text: str) -> str | None:
    found = _VIDEO.search(text)
    if found is None or re.search(r"\bdownstream\b", text, re.IGNORECASE):
        return None
    version = _VERSION.search(_COUNT_AFTER.sub("", text), found.end())
    number = f" {version[1]}.{version[2] or '0'}" if version else ""
    match found.lastgroup:
        case "hdmi":
            return f"HDMI{number}"
        case "dp":
            return f"DisplayPort{number}"
        case "thunderbolt":
            return f"Thunderbolt {version[1]}" if version else "Thunderbolt"
        case "usbc":
            return "USB-C"
        case "vga":
            return "VGA"
        case _:
            return found[0].upper()


@lru_cache(1024)
def picture_lines(text: str) -> int | None:
    """The lines of the best picture that a text names: "4k,1080p" gives 2160."""
    named = [int(lines) if lines else _LINES_OF_K[k] for lines, k in _LINES.findall(text)]
    return max(named, default=None)


def is_split_keyboard(name: str) -> bool | None:
    """True for a keyboard whose name says that it is split or made as an ergonomic one; else not known."""
    split = r"\bsplit\b(?! ?(?:space|shift))|\bergonomic (?:split )?keyboard\b|\btented\b"
    return True if re.search(split, name, re.IGNORECASE) else None


def is_upright_mouse(name: str) -> bool | None:
    """True for a mouse whose name says that it is vertical or a trackball; else not known."""
    return True if re.search(r"\bvertical\b|\btrack ?ball\b|\btrackman\b", name, re.IGNORECASE) else None


def is_standing_desk(name: str) -> bool | None:
    """True for a desk whose name says that its height can be set; else not known."""
    return True if _STANDS_UP.search(name) else None


def is_ergonomic_chair(name: str) -> bool | None:
    """True for a chair whose name says that it is ergonomic; else not known."""
    return True if re.search(r"\bergonomic\b", name, re.IGNORECASE) else None


def forms_within(largest: str) -> tuple[str, ...] | None:
    """The boards that fit where one of this form does; None where it is not among the nested ones."""
    return NESTED_FORMS[NESTED_FORMS.index(largest) :] if largest in NESTED_FORMS else None
