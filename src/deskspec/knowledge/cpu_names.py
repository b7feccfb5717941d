"""Brings the many spellings of a processor's name to one.

The same part is "Intel(R) Core(TM) i7-8550U CPU @ 1.80GHz" to CPUID (and so to Linux and Windows), "12th Gen
Intel(R) Core(TM) i5-1235U" in newer firmware, "Quad-Core Intel Core i7" on a Mac and "Core i7 8550U" in a
shop. What says nothing of the model goes (trademarks, clock, core count, the name of built-in graphics), and
only where it is known decoration: any other word stays, so that the matcher meets it and gives up.

Written with string methods throughout: a dozen compiled expressions would cost more than the whole table.
"""

from __future__ import annotations

_MARKS = ("(R)", "(r)", "(TM)", "(tm)", "(Tm)", "®", "™", "\0")
_LONGEST = 256
"""Characters that are looked at; CPUID gives 48, SMBIOS strings rarely more than 64."""
_PASSES = 8

_VENDOR_OF_BRAND = {
    "core": "Intel",
    "core2": "Intel",
    "xeon": "Intel",
    "pentium": "Intel",
    "celeron": "Intel",
    "atom": "Intel",
    "ryzen": "AMD",
    "threadripper": "AMD",
    "epyc": "AMD",
    "athlon": "AMD",
    "sempron": "AMD",
    "turion": "AMD",
    "phenom": "AMD",
    "opteron": "AMD",
    "snapdragon": "Qualcomm",
}
_COUNTS = frozenset(("single", "dual", "triple", "quad", "six", "eight", "ten", "twelve", "sixteen"))
_FILLERS = frozenset(("cpu", "processor"))
_FILLED = frozenset(("intel", "amd", "genuine", "ampere", "via"))
"""First words after which "CPU" and "Processor" are fillers; in "QEMU Virtual CPU" they are the name."""

_DASHED = frozenset(("i3", "i5", "i7", "i9", "e", "e3", "e5", "e7", "fx", "a4", "a6", "a8", "a9", "a10", "a12"))
"""What stands before a dash and a number, though a typist may leave the dash out."""

_GRAPHICS_STARTS = frozenset(("with", "w/", "w/radeon", "apu", "soc", "radeon", "apu+amd"))
_GRAPHICS_WORDS = _GRAPHICS_STARTS | frozenset(
    ("amd", "vega", "hd", "graphics", "graphic", "mobile", "gfx", "compute", "cores")
)


def normalise(raw: str) -> str:
    """The name without decoration, in its own capitals: "Intel Core i7-8550U", "AMD Ryzen 7 5800X".

    Normalising twice changes nothing. Text that is no processor's name comes back with its spaces tidied.
    """
    text = raw[:_LONGEST]
    for _ in range(_PASSES):
        tidied = _tidied(text)
        if tidied == text:
            break
        text = tidied
    return text


def _tidied(text: str) -> str:
    for mark in _MARKS:
        if mark in text:
            text = text.replace(mark, " ")
    words = _without_lead(_without_clock(text).split())
    if not words:
        return ""
    words = _with_vendor(words)
    vendor = words[0].casefold()
    if vendor in _FILLED:
        words = [word for word in words if word.casefold() not in _FILLERS]
    words = _joined(words)
    if vendor == "intel":
        words = _intel(words)
    elif vendor == "amd":
        words = _without_core_counts(_without_graphics(words))
    elif vendor == "qualcomm":
        words = _qualcomm(words)
    return " ".join(words).rstrip(". ")


def _without_clock(text: str) -> str:
    """Without "@ 1.80GHz", which firmware may cut short ("@ 2.53GH"), or a bare "3.20GHz" at the end."""
    head, at, tail = text.partition("@")
    if at and (not tail.strip() or _is_clock(tail, cut_short=True)):
        text = head
    words = text.split()
    if len(words) > 1 and _is_clock(words[-1]):
        return " ".join(words[:-1])
    if len(words) > 2 and _is_clock(words[-2] + words[-1]):
        return " ".join(words[:-2])
    return text


def _is_clock(text: str, *, cut_short: bool = False) -> bool:
    squeezed = "".join(text.split()).casefold()
    number = squeezed.rstrip("ghmz")
    unit = squeezed[len(number) :]
    digits = number.rstrip("+").replace(".", "", 1)
    units = ("ghz", "mhz", "gh", "mh", "g", "m", "") if cut_short else ("ghz", "mhz")
    return unit in units and digits.isascii() and digits.isdigit()


def _without_lead(words: list[str]) -> list[str]:
    """Without "12th Gen", "Mobile" or "Quad-Core" in front of the maker, or "11th Gen" right behind it."""
    for start in (0, 1):
        if len(words) > start + 2 and words[start + 1].casefold() == "gen" and _is_ordinal(words[start]):
            words = words[:start] + words[start + 2 :]
    count = 2 if _is_core_pair(words[:2]) else 1
    lead = words[0].casefold() if words else ""
    if len(words) > count and (count == 2 or lead == "mobile" or _is_core_count(lead)):
        maker = words[count].casefold()
        if maker in ("intel", "amd") or maker in _VENDOR_OF_BRAND:
            return words[count:]
    return words


def _is_ordinal(word: str) -> bool:
    return word[:-2].isdigit() and word[-2:].casefold() in ("st", "nd", "rd", "th")


def _is_core_count(word: str) -> bool:
    """ "8-Core", "Six-Core", "64-Cores", "DualCore"."""
    lower = word.casefold()
    for ending in ("-cores", "-core", "core"):
        if lower.endswith(ending):
            count = lower[: -len(ending)]
            return count in _COUNTS or (count.isascii() and count.isdigit())
    return False


def _is_core_pair(words: list[str]) -> bool:
    return len(words) == 2 and words[0].casefold() in _COUNTS and words[1].casefold() == "core"


def _with_vendor(words: list[str]) -> list[str]:
    first = words[0].casefold()
    if first in _VENDOR_OF_BRAND:
        return [_VENDOR_OF_BRAND[first], *words]
    if first in ("intel", "amd"):
        return ["Intel" if first == "intel" else "AMD", *words[1:]]
    if first.startswith(("i3-", "i5-", "i7-", "i9-")) and first[3:4].isdigit():
        return ["Intel", "Core", *words]
    return words


def _joined(words: list[str]) -> list[str]:
    """Puts right what a trademark's removal or a typist tore apart: "FX -8120", "i7 920", "E7- 4860"."""
    joined: list[str] = []
    for word in words:
        last = joined[-1].casefold() if joined else ""
        behind_dash = last in ("e3-", "e5-", "e7-") and word[0].isdigit()
        if behind_dash or (joined and word.startswith("-") and len(word) > 1):
            joined[-1] += word
        elif last in _DASHED and word[0].isdigit():
            joined[-1] += "-" + word
        elif word.casefold() == "core2":
            joined += [word[:-1], "2"]
        else:
            joined.append(word)
    return joined


def _intel(words: list[str]) -> list[str]:
    """Without the "0" that stands for a Xeon E5's first version, and the doubled "E" of "Xeon E E-2488"."""
    if len(words) > 2 and words[-1] == "0" and words[-2].casefold().startswith(("e3-", "e5-", "e7-")):
        words = words[:-1]
    if len(words) > 2 and words[-2].casefold() == "e" and words[-1].casefold().startswith("e-"):
        words = [*words[:-2], words[-1]]
    return words


def _without_graphics(words: list[str]) -> list[str]:
    """Without "with Radeon Graphics", "APU with AMD Radeon R5 Graphics" or "R4, 5 COMPUTE CORES 2C+3G"."""
    for start in range(2, len(words)):
        lower = words[start].casefold().rstrip(",")
        if lower in _GRAPHICS_STARTS or _is_radeon_r(lower):
            return words[:start] if _is_graphics(words[start:]) else words
    return words


def _is_graphics(words: list[str]) -> bool:
    """Whether nothing but graphics is named; "APU 0405" is a model, though a bare "APU" is not."""
    named = any("radeon" in word.casefold() or _is_radeon_r(word.casefold().rstrip(",")) for word in words)
    return (named or len(words) == 1) and all(_is_graphics_word(word) for word in words)


def _is_radeon_r(word: str) -> bool:
    """ "R5", "R7E": the class of the graphics in an A, E or G series part."""
    return len(word) in (2, 3) and word[0] == "r" and word[1] in "12345678" and word[2:] in ("", "d", "e")


def _is_graphics_word(word: str) -> bool:
    lower = word.casefold().rstrip(",")
    if lower in _GRAPHICS_WORDS or _is_radeon_r(lower):
        return True
    if "+" in lower:
        return all(part[:-1].isdigit() and part[-1] in "cg" for part in lower.split("+") if part)
    number = lower[:-1] if lower.endswith(("m", "s")) else lower
    return number.isascii() and number.isdigit() and len(number) <= 4


def _without_core_counts(words: list[str]) -> list[str]:
    kept: list[str] = []
    for word in words:
        if kept and _is_core_pair([kept[-1], word]):
            kept.pop()
        elif not _is_core_count(word):
            kept.append(word)
    return kept


def _qualcomm(words: list[str]) -> list[str]:
    """ "Snapdragon X Elite - X1E78100 - Qualcomm Oryon CPU": without dashes and the core's name."""
    words = [word for word in words if word != "-"]
    if words[-1:] == ["CPU"] and len(words) > 2:
        words = words[:-1]
    if [word.casefold() for word in words[-2:]] == ["qualcomm", "oryon"]:
        words = words[:-2]
    return words
