"""/proc/cpuinfo of every architecture Linux runs on: text in, values out.

There is no common format, only "key : value" lines in blocks; each architecture picks its own keys (the
`show_cpuinfo` or `c_show` function under arch/*/kernel of the kernel). Keys are compared as written:
"Processor" is ARM's name of the processor, "processor" its number.
"""

from __future__ import annotations

from typing import NamedTuple

from deskspec.detect.formats.names import shown

#: The kernel's own limit (CONFIG_NR_CPUS on x86), so that a forged file can't make us count for ever.
MAX_CPUS = 8192
_FEATURE_LIMIT = 400

_VENDORS = {
    "GenuineIntel": "Intel",
    "GenuineIotel": "Intel",
    "AuthenticAMD": "AMD",
    "AMDisbetter!": "AMD",
    "HygonGenuine": "Hygon",
    "CentaurHauls": "VIA",
    "VIA VIA VIA": "VIA",
    "Shanghai": "Zhaoxin",
    "GenuineTMx86": "Transmeta",
    "TransmetaCPU": "Transmeta",
    "CyrixInstead": "Cyrix",
    "Geode by NSC": "NSC",
    "Vortex86 SoC": "DM&P",
    "Genuine RDC": "RDC",
    "IBM/S390": "IBM",
}

#: RISC-V `mvendorid`, which is a JEDEC maker's code: bank in the upper bits, code in the lower seven.
_RISCV_VENDORS = {0x489: "SiFive", 0x5B7: "T-Head", 0x31E: "Andes", 0x710: "SpacemiT", 0x29: "Microchip"}

#: How a processor's own name begins where no key tells its maker.
_NAMED = (
    ("POWER", "IBM"),
    ("PPC970", "IBM"),
    ("PPC750", "IBM"),
    ("MIPS ", "MIPS"),
    ("Loongson", "Loongson"),
    ("ICT Loongson", "Loongson"),
    ("sifive,", "SiFive"),
    ("thead,", "T-Head"),
    ("SPARC64", "Fujitsu"),
    ("UltraSparc", "Sun"),
    ("TI UltraSparc", "Sun"),
    ("TI SuperSparc", "Sun"),
)

#: ARM kernels say only the architecture here; the core's name is in implementer and part.
_GENERIC = ("ARMv", "AArch64 Processor")

_NAME_KEYS = ("model name", "cpu model", "Processor", "uarch", "cpu", "CPU", "Model Name")
_CLOCK_KEYS = ("cpu MHz", "CPU MHz", "clock", "cpu MHz static")
_FEATURE_KEYS = ("flags", "Features", "features", "ASEs implemented", "isa", "Flags")
_OWN = frozenset(
    (
        *("physical id", "package", "core id", "core", "cpu cores", "siblings"),
        *("CPU implementer", "CPU part", "model name", "uarch", *_CLOCK_KEYS),
    )
)


class Processor(NamedTuple):
    """One logical processor: its number, where it sits, its clock in MHz, ARM implementer and part."""

    number: int
    package: int | None = None
    core: int | None = None
    cores_of_package: int | None = None
    threads_of_package: int | None = None
    mhz: float | None = None
    part: tuple[int, int] | None = None


class CpuInfo(NamedTuple):
    """What the file tells; "" and () where it doesn't.

    model     -- the processor's name with its runs of blanks made one; several kinds of cores joined by " + "
    vendor    -- the maker as people write it: Intel, AMD, ARM, Qualcomm, Apple …
    family    -- x86, arm, s390, or "" : which dialect the file is written in
    nominal   -- whether `mhz` is a rated clock (POWER, SPARC, s390) rather than the clock of this moment
    """

    model: str = ""
    vendor: str = ""
    family: str = ""
    processors: tuple[Processor, ...] = ()
    features: tuple[str, ...] = ()
    mhz: float | None = None
    nominal: bool = False


def parse_cpuinfo(text: str) -> CpuInfo:
    """What /proc/cpuinfo says, whichever architecture wrote it; empty where nothing is understood."""
    shared, rows = _blocks(text)
    processors = tuple(_processor(number, row) for number, row in sorted(rows.items()))
    processors = processors or _sparc_processors(shared)
    part = _part(shared)
    if not processors and (part or shared.keys() & set(_NAME_KEYS)):
        processors = (Processor(0),)  # kernels for a single processor don't number it
    if part and not any(one.part for one in processors[:-1]):
        # Older ARM kernels print one block of particulars behind all processors: it holds for every one.
        processors = tuple(one._replace(part=part) for one in processors)
    model = _model(shared, rows, processors)
    clocks = [one.mhz for one in processors if one.mhz]
    return CpuInfo(
        model=model,
        vendor=_vendor(shared, model, part),
        family=_family(shared, part),
        processors=processors,
        features=_features(shared),
        mhz=max(clocks) if clocks else _clock(shared),
        nominal=not ({"cpu MHz", "CPU MHz"} & shared.keys()),
    )


def _blocks(text: str) -> tuple[dict[str, str], dict[int, dict[str, str]]]:
    """The first value of each key, and each processor's own of the few keys that may differ."""
    shared: dict[str, str] = {}
    rows: dict[int, dict[str, str]] = {}
    row: dict[str, str] = {}
    for line in text.split("\n"):
        key, colon, value = line.partition(":")
        if not colon:
            continue
        key = key.rstrip()
        value = value.strip()
        number = _row_number(key, value)
        if number is not None and len(rows) < MAX_CPUS:
            row = rows.setdefault(number, {})
        if key in _OWN:
            row.setdefault(key, value)
        if value:
            shared.setdefault(key, value)
    return shared, rows


def _row_number(key: str, value: str) -> int | None:
    """The processor whose block begins: "processor : 3"; on s390 "processor 3: …" and "cpu number : 3"."""
    if key in ("processor", "cpu number"):
        return _whole(value)
    if key.startswith("processor "):
        return _whole(key[10:])
    return None


def _processor(number: int, row: dict[str, str]) -> Processor:
    return Processor(
        number,
        _whole(row.get("physical id", row.get("package", ""))),
        _whole(row.get("core id", row.get("core", ""))),
        _whole(row.get("cpu cores", "")),
        _whole(row.get("siblings", "")),
        _clock(row),
        _part(row),
    )


def _sparc_processors(shared: dict[str, str]) -> tuple[Processor, ...]:
    """SPARC lists no blocks, only how many processors are active (arch/sparc/kernel/cpu.c)."""
    count = _whole(shared.get("ncpus active", "")) or 0
    return tuple(Processor(number) for number in range(min(count, MAX_CPUS)))


def _part(row: dict[str, str]) -> tuple[int, int] | None:
    implementer, part = _whole(row.get("CPU implementer", "")), _whole(row.get("CPU part", ""))
    return None if implementer is None or part is None else (implementer, part)


def _model(shared: dict[str, str], rows: dict[int, dict[str, str]], processors: tuple[Processor, ...]) -> str:
    parts = tuple(dict.fromkeys(one.part for one in processors if one.part))
    name = shown(next((shared[key] for key in _NAME_KEYS if key in shared), ""))
    if _whole(name) is not None:
        name = ""  # a number under a name's key, not a name
    if parts and (not name or name.startswith(_GENERIC)):
        from deskspec.detect.formats.arm_cores import core_name

        return shown(" + ".join(dict.fromkeys(core_name(*part) for part in parts)))
    if "uarch" in shared and "model name" not in shared:
        kinds = dict.fromkeys(shown(row["uarch"]) for row in rows.values() if row.get("uarch"))
        return shown(" + ".join(kinds)) or name
    return name


def _vendor(shared: dict[str, str], model: str, part: tuple[int, int] | None) -> str:
    if part:
        from deskspec.detect.formats.arm_cores import MAKERS

        return MAKERS.get(part[0], "")
    told = shown(shared.get("vendor_id", ""))
    if told:
        return _VENDORS.get(told, told)
    code = _whole(shared.get("mvendorid", ""))
    if code in _RISCV_VENDORS:
        return _RISCV_VENDORS[code]
    return next((maker for start, maker in _NAMED if model.startswith(start)), "")


def _family(shared: dict[str, str], part: tuple[int, int] | None) -> str:
    if "flags" in shared or ("cpu family" in shared and "vendor_id" in shared):
        return "x86"
    if part or "CPU architecture" in shared:
        return "arm"
    return "s390" if shared.get("vendor_id") == "IBM/S390" else ""


def _features(shared: dict[str, str]) -> tuple[str, ...]:
    told = next((shared[key] for key in _FEATURE_KEYS if key in shared), "")
    if told.startswith("rv"):
        told = told.replace("_", " ")  # RISC-V writes its extensions as one word: rv64imafdc_zicntr_zba
    words = told.split(maxsplit=_FEATURE_LIMIT)[:_FEATURE_LIMIT]
    return tuple(word for word in words if word.isprintable() and len(word) <= 40)


def _clock(row: dict[str, str]) -> float | None:
    """A clock in MHz: "2394.066", POWER's "1452.000000MHz", SPARC's hexadecimal Hz."""
    told = next((row[key] for key in _CLOCK_KEYS if key in row), "")
    if not told and "Cpu0ClkTck" in row:
        hertz = _whole("0x" + row["Cpu0ClkTck"])
        return _sane(hertz / 1e6 if hertz else 0.0)
    try:
        return _sane(float(told.removesuffix("MHz")))
    except ValueError:
        return None


def _sane(mhz: float) -> float | None:
    """None for a clock that no processor has (also for "nan" and "inf", which float() takes)."""
    return mhz if 1.0 <= mhz < 100_000.0 else None


def _whole(told: str) -> int | None:
    if not told or len(told) > 20:
        return None
    try:
        value = int(told, 16 if told[:2] in ("0x", "0X") else 10)
    except ValueError:
        return None
    return value if value >= 0 else None
