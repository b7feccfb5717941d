"""Whether memory fits: type, form, slots, size, registered or not.

All kits bought together count as one purchase. They are added to what is fitted where enough slots are free, else they
replace it. How many slots there are and how much fits is the firmware's word.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import reduce

from deskspec.model.part import MemoryKit, Motherboard
from deskspec.model.reading import Unknown, value_of
from deskspec.plan.compat import around
from deskspec.plan.compat.around import Around
from deskspec.plan.compat.fit import (
    Fit,
    Span,
    Word,
    bad,
    both,
    either,
    exactly,
    good,
    lacks,
    missing,
    of_part,
    of_reading,
    settle,
    unsure,
)
from deskspec.units import GIB, show_memory
from deskspec.wording import mark, number, say

#: Modules of a kit and bytes of a module that are no slip of a source.
MOST_MODULES, LEAST_MODULE, MOST_MODULE = 16, GIB // 4, 512 * GIB


def soldered(kit: MemoryKit, of: Around) -> Fit:
    """Soldered memory can't be added to."""
    if of.bought(Motherboard):
        return good(mark("the new main board has slots for memory"))
    told = of.own(of.machine.memory.soldered)
    if isinstance(told, Unknown):
        return missing(told)
    if told.value:
        return bad(mark("the memory of this computer is soldered"))
    return good(mark("the memory of this computer is in slots"))


def of_type(kit: MemoryKit, of: Around) -> Fit:
    """DDR4 modules fit no DDR5 slot, nor the other way round."""
    wanted, takes = Word(kit.type or None, lacks(mark("the type of the memory"))), around.memory_type(of)
    same = None if wanted.value is None or takes.value is None else wanted.value == takes.value
    return settle(
        same,
        say("board and memory are {type}", type=wanted.value),
        say("it is {type}, the board takes {other}", type=wanted.value, other=takes.value),
        wanted,
        takes,
    )


def of_form(kit: MemoryKit, of: Around) -> Fit:
    """DIMMs are for desktop boards, SODIMMs for laptops and small computers."""
    board = of.bought(Motherboard)
    wanted = Word(kit.form or None, lacks(mark("the form of the modules")))
    takes = around.form_of_board(board) if board else around.fitted_form(of)
    same = None if wanted.value is None or takes.value is None else wanted.value == takes.value
    return settle(
        same,
        say("{form} is the form that the board takes", form=wanted.value),
        say("the modules are {form}, the slots take {other}", form=wanted.value, other=takes.value),
        wanted,
        takes,
    )


def slots_and_size(kit: MemoryKit, of: Around) -> Fit:
    """Enough slots, and not more in all than the board takes: beside what is fitted, else in its place."""
    modules, size = _modules(kit, of), _bytes(kit, of)
    slots, free, most, installed = _slots(of), _free(of), _most(of), _installed(of)
    added = both(modules.within(free), (installed + size).within(most))
    replacing = both(modules.within(slots), size.within(most))
    many = say("the memory takes {count} slots", count=number(modules.low, 0))
    if added:
        return good(say("{needs}, and as many are free", needs=many))
    if replacing and added is False:
        return good(say("{needs}: it replaces what is fitted", needs=many))
    if replacing:
        return good(say("{needs}; it may have to replace what is fitted", needs=many))
    if modules.within(slots) is False:
        no = say("{needs}, the firmware says that there are {slots}", needs=many, slots=number(slots.high, 0))
    else:
        no = say("the firmware says that {most} is the most that fits", most=show_memory(_whole(most.high)))
    return settle(either(added, replacing), many, no, modules, slots, free, size, most, installed)


def size_of_module(kit: MemoryKit, of: Around) -> Fit:
    """A slot takes its share of the most that fits. Firmware often understates that, so a larger module is unknown."""
    module = _module(kit)
    slots, most = _slots(of), _most(of)
    share = Span(
        most.low / slots.high if slots.high else 0, most.high / slots.low if slots.low else most.high, slots.lack
    )
    if module.within(share) is not False:
        yes = say("modules of {size} are no larger than a slot takes", size=show_memory(_whole(module.low)))
        return settle(module.within(share), yes, "", module, most, slots)
    told = say(
        "by the firmware's word a slot takes {most}, not {size}", most=_shown(share.high), size=_shown(module.low)
    )
    return unsure(told, say("the list of memory that the maker of {product} tested", product=around.product(of)))


def registered(kit: MemoryKit, of: Around) -> Fit:
    """Registered modules need a board made for them, and such a board takes no others."""
    wanted = Word(kit.registered, lacks(mark("whether the modules are registered")))
    board = of.bought(Motherboard)
    takes = _registered_board(board) if board else _registered_now(of)
    same = None if wanted.value is None or takes.value is None else wanted.value is takes.value
    no = (
        mark("the board takes registered modules only")
        if takes.value
        else mark("the board takes no registered modules")
    )
    return settle(same, mark("registered or not, the modules are what the board takes"), no, wanted, takes)


def error_correction(kit: MemoryKit, of: Around) -> Fit:
    """Modules with error correction in a board without: most work as others do, which the maker has to say."""
    wanted = Word(kit.ecc, lacks(mark("whether the memory corrects errors")))
    if wanted.value is False:
        return good(mark("memory without error correction works wherever its type does"))
    if wanted.value is None:
        return settle(None, "", "", wanted)
    told = of.own(of.machine.memory.ecc)
    if of.bought(Motherboard) or isinstance(told, Unknown) or not told.value:
        return unsure(
            mark("whether the board takes modules with error correction is not known"),
            say("the list of memory that the maker of {product} tested", product=around.product(of)),
        )
    return good(mark("modules with error correction are fitted already"))


def rate(kit: MemoryKit, of: Around) -> Fit:
    """Never decides: modules of several rates run at the slowest."""
    modules = () if of.bought(Motherboard) else value_of(of.own(of.machine.memory.modules)) or ()
    rates = {module.speed for module in modules if module.speed}
    if kit.rate and rates and rates != {kit.rate}:
        slowest = min(kit.rate, *rates)
        return good(say("beside the fitted modules it runs at {rate} MT/s, the slowest rate", rate=number(slowest, 0)))
    return good(mark("modules of other rates run together, at the slowest of them"))


def channels(kit: MemoryKit, of: Around) -> Fit:
    """Never decides: memory is fastest in pairs."""
    modules = _modules(kit, of)
    if modules.certain and modules.low % 2:
        return good(mark("an odd number of modules leaves a channel half used, which slows memory down"))
    return good(mark("modules in pairs use both channels"))


RULES = (soldered, of_type, of_form, slots_and_size, size_of_module, registered, error_correction, rate, channels)


def _kits(kit: MemoryKit, of: Around) -> tuple[MemoryKit, ...]:
    return (kit, *of.all_bought(MemoryKit))


def _modules(kit: MemoryKit, of: Around) -> Span:
    return _sum(_count(each) for each in _kits(kit, of))


def _count(kit: MemoryKit) -> Span:
    return of_part(kit.modules, lacks(mark("the number of modules")), 1, MOST_MODULES)


def _module(kit: MemoryKit) -> Span:
    return of_part(kit.module_size, lacks(mark("the size of a module")), LEAST_MODULE, MOST_MODULE)


def _bytes(kit: MemoryKit, of: Around) -> Span:
    return _sum(_count(each) * _module(each) for each in _kits(kit, of))


def _sum(spans: Iterable[Span]) -> Span:
    return reduce(lambda one, other: one + other, spans)


def _slots(of: Around) -> Span:
    board = of.bought(Motherboard)
    if board:
        return of_part(board.memory_slots, lacks(mark("the number of memory slots of the board")), 1, 32)
    return of_reading(of.own(of.machine.memory.slots))


def _free(of: Around) -> Span:
    """A new board's slots are counted as a whole: what is fitted may stay out."""
    return exactly(0) if of.bought(Motherboard) else of_reading(of.own(of.machine.memory.free_slots))


def _installed(of: Around) -> Span:
    return of_reading(of.own(of.machine.memory.installed))


def _most(of: Around) -> Span:
    board = of.bought(Motherboard)
    if board:
        return of_part(board.memory_largest, lacks(mark("the most memory that the board takes")), GIB, 8192 * GIB)
    return of_reading(of.own(of.machine.memory.maximum))


def _registered_board(board: Motherboard) -> Word[bool]:
    told = {**dict.fromkeys(around.UNBUFFERED, False), **dict.fromkeys(around.REGISTERED, True)}
    lack = unsure(
        mark("whether the board takes registered modules is not known"), mark("the maker's page of the board")
    )
    return Word(told.get(board.socket or ""), lack)


def _registered_now(of: Around) -> Word[bool]:
    """Modules without error correction are never registered; those with it may be either."""
    told = of.own(of.machine.memory.ecc)
    lack = unsure(
        mark("whether the fitted modules are registered is not known"),
        mark("the label on a module: an R after its speed means registered, a U or an E unbuffered"),
    )
    if isinstance(told, Unknown):
        return Word(None, missing(told))
    return Word(None if told.value else False, lack)


def _whole(size: float) -> int:
    return int(min(size, 1 << 60))


def _shown(size: float) -> str:
    return show_memory(_whole(size))
