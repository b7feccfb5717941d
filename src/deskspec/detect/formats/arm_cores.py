"""Names of ARM processor cores by the two numbers that /proc/cpuinfo shows of their MIDR_EL1 register.

The implementer codes are those of the ARM Architecture Reference Manual (MIDR_EL1, "Implementer"); part
numbers are from the makers' technical reference manuals. A name is here only where one number stands for one
core.
"""

from __future__ import annotations

#: Implementer code to the maker's name as people write it.
MAKERS: dict[int, str] = {
    0x41: "ARM",
    0x42: "Broadcom",
    0x43: "Cavium",
    0x44: "DEC",
    0x46: "Fujitsu",
    0x48: "HiSilicon",
    0x49: "Infineon",
    0x4D: "Motorola",
    0x4E: "NVIDIA",
    0x50: "Applied Micro",
    0x51: "Qualcomm",
    0x53: "Samsung",
    0x56: "Marvell",
    0x61: "Apple",
    0x66: "Faraday",
    0x69: "Intel",
    0x6D: "Microsoft",
    0x70: "Phytium",
    0xC0: "Ampere",
}

_ARM = {
    0x920: "ARM920",
    0x922: "ARM922",
    0x926: "ARM926",
    0x940: "ARM940",
    0x946: "ARM946",
    0x966: "ARM966",
    0xB02: "ARM11-MPCore",
    0xB36: "ARM1136",
    0xB56: "ARM1156",
    0xB76: "ARM1176",
    0xC05: "Cortex-A5",
    0xC07: "Cortex-A7",
    0xC08: "Cortex-A8",
    0xC09: "Cortex-A9",
    0xC0D: "Cortex-A17",
    0xC0E: "Cortex-A17",
    0xC0F: "Cortex-A15",
    0xD01: "Cortex-A32",
    0xD02: "Cortex-A34",
    0xD03: "Cortex-A53",
    0xD04: "Cortex-A35",
    0xD05: "Cortex-A55",
    0xD06: "Cortex-A65",
    0xD07: "Cortex-A57",
    0xD08: "Cortex-A72",
    0xD09: "Cortex-A73",
    0xD0A: "Cortex-A75",
    0xD0B: "Cortex-A76",
    0xD0C: "Neoverse-N1",
    0xD0D: "Cortex-A77",
    0xD0E: "Cortex-A76AE",
    0xD40: "Neoverse-V1",
    0xD41: "Cortex-A78",
    0xD42: "Cortex-A78AE",
    0xD43: "Cortex-A65AE",
    0xD44: "Cortex-X1",
    0xD46: "Cortex-A510",
    0xD47: "Cortex-A710",
    0xD48: "Cortex-X2",
    0xD49: "Neoverse-N2",
    0xD4A: "Neoverse-E1",
    0xD4B: "Cortex-A78C",
    0xD4C: "Cortex-X1C",
    0xD4D: "Cortex-A715",
    0xD4E: "Cortex-X3",
    0xD4F: "Neoverse-V2",
    0xD80: "Cortex-A520",
    0xD81: "Cortex-A720",
    0xD82: "Cortex-X4",
    0xD83: "Neoverse-V3AE",
    0xD84: "Neoverse-V3",
    0xD85: "Cortex-X925",
    0xD87: "Cortex-A725",
    0xD88: "Cortex-A520AE",
    0xD89: "Cortex-A720AE",
    0xD8A: "C1-Nano",
    0xD8B: "C1-Pro",
    0xD8C: "C1-Ultra",
    0xD8E: "Neoverse-N3",
    0xD90: "C1-Premium",
}

#: Apple numbers each chip's fast and slow cores apart; both carry the chip's name, which is what people know.
_APPLE = {
    0x022: "M1",
    0x023: "M1",
    0x024: "M1 Pro",
    0x025: "M1 Pro",
    0x028: "M1 Max",
    0x029: "M1 Max",
    0x032: "M2",
    0x033: "M2",
    0x034: "M2 Pro",
    0x035: "M2 Pro",
    0x038: "M2 Max",
    0x039: "M2 Max",
}

_QUALCOMM = {
    0x001: "Oryon",
    0x00F: "Scorpion",
    0x02D: "Scorpion",
    0x04D: "Krait",
    0x06F: "Krait",
    0x201: "Kryo",
    0x205: "Kryo",
    0x211: "Kryo",
    0x800: "Kryo 2xx Gold",
    0x801: "Kryo 2xx Silver",
    0x802: "Kryo 3xx Gold",
    0x803: "Kryo 3xx Silver",
    0x804: "Kryo 4xx Gold",
    0x805: "Kryo 4xx Silver",
    0xC00: "Falkor",
    0xC01: "Saphira",
}

PARTS: dict[int, dict[int, str]] = {
    0x41: _ARM,
    0x42: {0x00F: "Brahma-B15", 0x100: "Brahma-B53", 0x516: "ThunderX2"},
    0x43: {
        0x0A0: "ThunderX",
        0x0A1: "ThunderX-88XX",
        0x0A2: "ThunderX-81XX",
        0x0A3: "ThunderX-83XX",
        0x0AF: "ThunderX2-99xx",
    },
    0x44: {0xA10: "SA110", 0xA11: "SA1100"},
    0x46: {0x001: "A64FX", 0x003: "MONAKA"},
    0x48: {0xD01: "Kunpeng-920", 0xD02: "TaiShan-v120", 0xD40: "Cortex-A76"},
    0x4E: {0x000: "Denver", 0x003: "Denver 2", 0x004: "Carmel", 0x010: "Olympus"},
    0x50: {0x000: "X-Gene"},
    0x51: _QUALCOMM,
    0x53: {0x001: "Exynos M1", 0x002: "Exynos M3", 0x003: "Exynos M4", 0x004: "Exynos M5"},
    0x56: {0x131: "Feroceon 88FR131", 0x581: "PJ4B", 0x584: "PJ4B-MP"},
    0x61: _APPLE,
    0x66: {0x526: "FA526", 0x626: "FA626"},
    0x6D: {0xD49: "Azure Cobalt 100"},
    0x70: {
        0x303: "FTC310",
        0x660: "FTC660",
        0x661: "FTC661",
        0x662: "FTC662",
        0x663: "FTC663",
        0x664: "FTC664",
        0x862: "FTC862",
    },
    0xC0: {0xAC3: "Ampere-1", 0xAC4: "Ampere-1a", 0xAC5: "Ampere-1b"},
}


def core_name(implementer: int, part: int) -> str:
    """What a core is called: "Cortex-A72", "Qualcomm Oryon", "Apple M1"; its part number where nameless here.

    Cores of ARM's own design go by their name alone, whoever makes the chip, as everyone writes them.
    """
    maker = MAKERS.get(implementer, "")
    name = PARTS.get(implementer, {}).get(part, "")
    if not name:
        return f"{maker or 'ARM'} core 0x{part:03x}"
    if implementer == 0x41 or name.startswith(("Cortex-", maker)):
        return name
    return f"{maker} {name}"
