"""What a part has to fit: the machine, what is known of its inside, and what is bought with it.

What is bought replaces what is there: with a power supply bought, the old one's watts say nothing. A virtual machine,
a container and WSL show nothing of the computer they run on.
"""

from __future__ import annotations

import math
from typing import Any, TypeVar

from deskspec.knowledge import cpus
from deskspec.model.machine import Drive, Machine
from deskspec.model.part import (
    Case,
    MemoryKit,
    Motherboard,
    Part,
    PowerSupply,
    Processor,
)
from deskspec.model.reading import Reading, Unknown, derive, value_of
from deskspec.model.value import Value, value
from deskspec.plan.compat.fit import (
    Fit,
    Span,
    Word,
    bad,
    exactly,
    good,
    lacks,
    missing,
    of_part,
    of_reading,
    unsure,
    word,
)
from deskspec.plan.compat.inside import Inside
from deskspec.wording import mark, say

T = TypeVar("T")
S = TypeVar("S")

#: Chassis that take parts made for desktop computers, and those that take none.
ROOMY = ("desktop", "server")
CLOSED = ("laptop", "convertible", "detachable", "tablet", "handheld", "all-in-one", "mini", "stick")
PORTABLE = ("laptop", "convertible", "detachable", "tablet", "handheld")
#: Sockets whose modules are all unbuffered, and those whose are all registered.
UNBUFFERED = ("AM4", "AM5", "LGA1700", "LGA1851")
REGISTERED = ("sTR5",)
#: Sockets of which every board takes every processor, perhaps after its firmware was brought up to date.
ONE_FOR_ALL = ("AM5", "LGA1700", "LGA1851", "sTR5")
#: The forms of full-sized desktop boards, which take DIMMs; some of the Mini ITX ones take SODIMMs.
_FULL_SIZE = ("Micro ATX", "ATX", "E-ATX")

_HIDDEN = {
    "vm": Unknown("a virtual machine does not show the computer it runs on", "run DeskSpec on the computer itself"),
    "container": Unknown("a container does not show the computer it runs on", "run DeskSpec outside the container"),
    "wsl": Unknown("WSL does not show the computer's parts", "run DeskSpec in Windows"),
}
_WHERE = Unknown("what DeskSpec runs on is not known", "run DeskSpec on the computer itself")


@value
class Around(Value):
    """A machine, its inside, and the specs of what is bought with the part."""

    machine: Machine
    inside: Inside
    also: tuple[Any, ...] = ()

    def bought(self, kind: type[S]) -> S | None:
        """The first spec of this kind among what is bought with the part."""
        return next(iter(self.all_bought(kind)), None)

    def all_bought(self, kind: type[S]) -> tuple[S, ...]:
        return tuple(spec for spec in self.also if isinstance(spec, kind))

    def own(self, reading: Reading[T]) -> Reading[T]:
        """A reading where it tells of the computer itself."""
        around = self.machine.system.environment
        if isinstance(around, Unknown):
            return _WHERE
        return reading if around.value.kind == "hardware" else _HIDDEN.get(around.value.kind, _WHERE)


def around(part: Part, machine: Machine, inside: Inside, also: tuple[Part, ...]) -> Around:
    """What a part has to fit; the part itself is not among what is bought with it."""
    return Around(machine, inside, tuple(item.spec for item in also if item is not part))


@value
class Figure(Value):
    """A figure of a case or a power supply: its field, its name in words, what is no slip of a source, who tells it.

    asked is the field of `Inside` that tells it of the present one, where that has another name.
    """

    field: str
    what: str
    least: float
    most: float
    asked: str = ""


def _figure(of: Around, bought: Case | PowerSupply | None, figure: Figure) -> Span:
    """As the part that is bought tells it, else as it was asked of the present one."""
    if bought is not None:
        return of_part(getattr(bought, figure.field), lacks(figure.what), figure.least, figure.most)
    asked = figure.asked or figure.field
    return of_reading(getattr(of.inside, asked), asks=f"inside.{asked}")


# --- the case and the computer as a whole


def desktop_case(of: Around) -> Fit:
    """Whether the computer takes parts made for desktops at all: by its chassis, or a case bought with it."""
    if of.bought(Case):
        return good(mark("a case is bought with it"))
    form = of.own(of.machine.system.chassis)
    if isinstance(form, Unknown):
        return missing(form)
    if form.value in ROOMY:
        return good(mark("the computer is a desktop"))
    if form.value in CLOSED:
        return bad(say("a computer of the form {form} takes no such part", form=form.value))
    told = say("a computer of the form {form} may take no such part", form=form.value)
    return unsure(told, mark("the manual of the computer"))


def not_apple(of: Around) -> Fit:
    """Computers with Apple's own processors take no parts inside."""
    if of.bought(Motherboard):
        return good(mark("a main board is bought with it"))
    vendor = of.own(of.machine.cpu.vendor)
    if isinstance(vendor, Unknown):
        return missing(vendor)
    if vendor.value == "Apple":
        return bad(mark("computers with Apple's own processors take no such part"))
    return good(mark("the processor is not one of Apple's"))


def product(of: Around) -> str:
    """The computer's or its board's name, for the words on where to look."""
    return value_of(of.machine.system.product) or mark("the computer")


def card_length(of: Around) -> Span:
    told = Figure("card_length", mark("the room for a card in the case"), 50, 600)
    return _figure(of, of.bought(Case), told)


def card_slots(of: Around) -> Span:
    return _figure(of, of.bought(Case), Figure("card_slots", mark("the number of slots of the case"), 1, 12))


def cooler_height(of: Around) -> Span:
    told = Figure("cooler_height", mark("the room for a cooler in the case"), 20, 250)
    return _figure(of, of.bought(Case), told)


# --- the power supply


def supply_watts(of: Around, supply: PowerSupply | None = None) -> Span:
    told = Figure("watts", mark("the power of the power supply"), 50, 3000, asked="psu_watts")
    return _figure(of, supply or of.bought(PowerSupply), told)


def eight_pins(of: Around) -> Span:
    what = mark("the number of 8-pin connectors of the power supply")
    return _figure(of, of.bought(PowerSupply), Figure("eight_pin", what, 0, 16, asked="psu_eight_pin"))


def twelve_pins(of: Around) -> Span:
    what = mark("the number of 12-pin connectors of the power supply")
    return _figure(of, of.bought(PowerSupply), Figure("twelve_pin", what, 0, 4, asked="psu_twelve_pin"))


def supply_form(of: Around) -> Word[str]:
    supply = of.bought(PowerSupply)
    if supply:
        return Word(supply.form, lacks(mark("the form of the power supply")))
    return word(of.inside.psu_form, asks="inside.psu_form")


# --- processor and board


def known_cpu(of: Around) -> cpus.CpuMatch | Unknown:
    """The present processor by DeskSpec's table."""
    model = of.own(of.machine.cpu.model)
    return model if isinstance(model, Unknown) else cpus.match_name(model.value)


def present_socket(of: Around) -> Word[str]:
    match = known_cpu(of)
    if isinstance(match, Unknown):
        return Word(None, missing(match))
    look_up = say("the socket of the {model}, on its maker's page", model=match.name)
    told = say("DeskSpec's table does not tell the socket of the {model}", model=match.name)
    return Word(match.socket, unsure(told, look_up))


def board_socket(of: Around) -> Word[str]:
    """The socket that the board has: a bought one's, else by the present processor."""
    board = of.bought(Motherboard)
    if board:
        return Word(board.socket or None, lacks(mark("the socket of the main board")))
    return present_socket(of)


def cpu_socket(of: Around) -> Word[str]:
    """The socket of the processor that will be in it."""
    processor = of.bought(Processor)
    if processor:
        return Word(processor.socket or None, lacks(mark("the socket of the processor")))
    return present_socket(of)


# --- memory


def memory_type(of: Around) -> Word[str]:
    """The type that the board takes."""
    board = of.bought(Motherboard)
    if board:
        return Word(board.memory_type or None, lacks(mark("the type of memory of the main board")))
    return word(of.own(of.machine.memory.type))


def form_of_board(board: Motherboard) -> Word[str]:
    """The form of module that a board takes, by its own form."""
    look_up = unsure(
        mark("whether the board takes DIMMs or SODIMMs is not known"), mark("the maker's page of the board")
    )
    return Word("DIMM" if board.form in _FULL_SIZE else None, look_up)


def fitted_form(of: Around) -> Word[str]:
    """The form of the fitted modules, where all of them tell the same."""
    modules = of.own(of.machine.memory.modules)
    if isinstance(modules, Unknown):
        return word(modules)
    forms = {module.form_factor for module in modules.value}
    only = forms.pop() if len(forms) == 1 else None
    lack = unsure(mark("the firmware does not tell the form of the modules"), mark("the label on a module"))
    return Word(only, lack)


def kept_modules(of: Around) -> Span:
    """How many modules stay: none once memory is bought for a new board."""
    if of.bought(MemoryKit):
        return exactly(0)
    modules = of.own(of.machine.memory.modules)
    return of_reading(modules if isinstance(modules, Unknown) else derive(modules, len(modules.value)))


# --- drives


def taken(of: Around, *, nvme: bool) -> Span:
    """Internal drives that stay and take an M.2 place (nvme) or a SATA one; hard disks take the latter."""
    drives = of.own(of.machine.storage.drives)
    if isinstance(drives, Unknown):
        return of_reading(drives)
    sure = [_takes(drive, nvme=nvme) for drive in drives.value]
    low, high = sure.count(True), len(sure) - sure.count(False)
    lack = unsure(mark("which of the present drives are inside is not known"), mark("look inside the case"))
    least = 0 if drives.bound == "at_most" else low
    return Span(least, math.inf if drives.bound == "at_least" else high, lack)


def _takes(drive: Drive, *, nvme: bool) -> bool | None:
    internal, kind, bus = value_of(drive.internal), value_of(drive.kind), value_of(drive.bus)
    if internal is False:
        return False
    if None in (internal, kind, bus):
        return None
    if kind in ("emmc", "virtual"):
        return False
    return bus == ("nvme" if nvme else "sata")
