"""Whether a whole computer, a processor or a board does for the system that will run on it.

Windows 11 asks for two cores, 4 GB of memory, 64 GB of storage, and TPM 2.0 with Secure Boot (Microsoft).
"""

from __future__ import annotations

from deskspec.model.part import Computer, Motherboard, Processor
from deskspec.model.reading import Unknown
from deskspec.plan.compat import around
from deskspec.plan.compat.around import Around
from deskspec.plan.compat.fit import Fit, Span, exactly, good, lacks, missing, of_part, settle, unsure
from deskspec.units import GB, GIB, show_count, show_memory, show_storage
from deskspec.wording import mark, say

#: resources/sources.csv.
SOURCE = "windows-11"
CORES, MEMORY, STORAGE = 2, 4 * GIB, 64 * GB


def cores(computer: Computer, of: Around) -> Fit:
    return _cores(of_part(computer.cores, lacks(mark("the number of cores")), 1, 512))


def memory(computer: Computer, of: Around) -> Fit:
    has = of_part(computer.memory, lacks(mark("how much memory it has")), GIB // 2, 8192 * GIB)
    told = say("Windows 11 asks for {least}", least=show_memory(MEMORY))
    return settle(exactly(MEMORY).within(has), mark("it has memory enough for Windows 11"), told, has, source=SOURCE)


def storage(computer: Computer, of: Around) -> Fit:
    has = of_part(computer.drive, lacks(mark("how large its drive is")), GB, 1024 * 1000 * GB)
    told = say("Windows 11 asks for a drive of {least}", least=show_storage(STORAGE))
    return settle(
        exactly(STORAGE).within(has), mark("its drive is large enough for Windows 11"), told, has, source=SOURCE
    )


def firmware(computer: Computer, of: Around) -> Fit:
    """Sold with Windows 11 it has what Windows 11 asks of the firmware; of any other that can't be read."""
    sold = (computer.system or "").lower()
    if sold.startswith("windows 11"):
        return good(mark("it is sold with Windows 11"), SOURCE)
    if sold.startswith("macos"):
        return good(mark("a Mac runs macOS"))
    return unsure(
        mark("whether it has TPM 2.0 and Secure Boot, as Windows 11 asks, is not known"),
        mark("TPM 2.0 and UEFI Secure Boot, on the maker's page of the computer"),
        source=SOURCE,
    )


RULES = (cores, memory, storage, firmware)


# --- a processor or a board below a Windows that is there


def cores_of_processor(processor: Processor, of: Around) -> Fit | None:
    return _below_windows(of) or _cores(of_part(processor.cores, lacks(mark("the number of cores")), 1, 512))


def firmware_of_board(board: Motherboard, of: Around) -> Fit:
    """Boards of today's sockets all have TPM 2.0 in their firmware; of others that can't be read."""
    told = _below_windows(of)
    if told:
        return told
    if board.socket in around.ONE_FOR_ALL:
        return good(mark("boards of this socket have TPM 2.0 and Secure Boot in their firmware"), SOURCE)
    return unsure(
        mark("whether it has TPM 2.0 and Secure Boot, as Windows 11 asks, is not known"),
        mark("TPM 2.0 and UEFI Secure Boot, on the maker's page of the board"),
        source=SOURCE,
    )


def _below_windows(of: Around) -> Fit | None:
    """None where the computer runs Windows, so that its minimums count."""
    told = of.own(of.machine.system.os)
    if isinstance(told, Unknown):
        return missing(told)
    return None if told.value.family == "windows" else good(mark("the computer does not run Windows"))


def _cores(has: Span) -> Fit:
    told = say("Windows 11 asks for {least} cores", least=show_count(CORES))
    return settle(exactly(CORES).within(has), mark("it has cores enough for Windows 11"), told, has, source=SOURCE)
