"""Whether a processor or its cooler fits: socket, memory, power, height.

The same socket is not enough for a board that is there already: its maker's list of processors decides.
"""

from __future__ import annotations

from deskspec.model.part import Cooler, GraphicsCard, Motherboard, Processor
from deskspec.model.reading import Unknown
from deskspec.plan.compat import around, power_rules
from deskspec.plan.compat.around import Around
from deskspec.plan.compat.fit import Fit, Word, bad, good, lacks, missing, of_part, settle, unsure
from deskspec.units import show_millimetres
from deskspec.wording import any_of, mark, say


def not_soldered(processor: Processor, of: Around) -> Fit:
    """A laptop's processor is soldered; that of an all-in-one or a mini computer often is."""
    if of.bought(Motherboard):
        return good(mark("the new main board has a socket"))
    form = of.own(of.machine.system.chassis)
    if isinstance(form, Unknown):
        return missing(form)
    if form.value in around.PORTABLE:
        return bad(say("the processor of this {form} is soldered", form=form.value))
    if form.value in around.ROOMY:
        return good(mark("the processor of a desktop is in a socket"))
    told = say("whether the processor of this {form} is in a socket is not known", form=form.value)
    return unsure(told, mark("the manual of the computer"))


def apple(processor: Processor, of: Around) -> Fit:
    return around.not_apple(of)


def socket(processor: Processor, of: Around) -> Fit:
    """Against the board that is bought, else the present processor's socket and the list of the board's maker."""
    wanted = Word(processor.socket or None, lacks(mark("the socket of the processor")))
    has = around.board_socket(of)
    same = _same(wanted, has)
    if same and not (of.bought(Motherboard) and wanted.value in around.ONE_FOR_ALL):
        return _by_list(wanted.value or "", of)
    return settle(
        same,
        say("board and processor have the socket {socket}, perhaps after an update of the firmware", socket=has.value),
        say("it needs the socket {socket}, the board has {other}", socket=wanted.value, other=has.value),
        wanted,
        has,
    )


def _by_list(name: str, of: Around) -> Fit:
    told = say(
        "the socket {socket} is the same; whether the board knows this processor, its maker's list tells", socket=name
    )
    product = mark("the new board") if of.bought(Motherboard) else around.product(of)
    return unsure(told, say("CPU support list of {product}", product=product))


def memory(processor: Processor, of: Around) -> Fit:
    """Its controller takes the type of memory that the board does."""
    takes = Word(processor.memory or None, lacks(mark("which memory the processor takes")))
    has = around.memory_type(of)
    holds = None if takes.value is None or has.value is None else has.value in takes.value
    types = any_of(takes.value or ())
    return settle(
        holds,
        say("it takes {type}", type=has.value),
        say("it takes {types}, the board has {type}", types=types, type=has.value),
        takes,
        has,
    )


def power(processor: Processor, of: Around) -> Fit:
    return power_rules.enough_power(of, of.all_bought(GraphicsCard), processor, around.supply_watts(of))


def cooler_for_it(processor: Processor, of: Around) -> Fit:
    """A cooler bought with it, else the present one where the new processor draws no more."""
    cooler = of.bought(Cooler)
    wanted = Word(processor.socket or None, lacks(mark("the socket of the processor")))
    if cooler:
        return _for_socket(cooler, wanted)
    draws, drew = power_rules.processor_watts(processor), power_rules.present_processor_watts(of)
    same = _same(wanted, around.present_socket(of))
    if same and draws.within(drew):
        return good(mark("it draws no more than the present processor, whose cooler can stay"))
    return unsure(
        mark("whether a cooler comes with it, or the present one is enough, is not known"),
        mark("the maker's page of the processor, and what the present cooler is made for"),
    )


RULES = (not_soldered, apple, socket, memory, power, cooler_for_it)


# --- coolers


def in_a_desktop(cooler: Cooler, of: Around) -> Fit:
    return around.desktop_case(of)


def on_the_socket(cooler: Cooler, of: Around) -> Fit:
    """On the bought board's socket, else on that of the processor that will be in it."""
    socket = around.board_socket(of) if of.bought(Motherboard) else around.cpu_socket(of)
    return _for_socket(cooler, socket)


def height(cooler: Cooler, of: Around) -> Fit:
    """The height of one that is cooled by air; a radiator needs a place that no description tells."""
    if cooler.radiator is None:
        return settle(None, "", "", Word(None, lacks(mark("whether the cooler has a radiator"))))
    if cooler.radiator:
        told = say("whether the case has a place for a radiator of {length} is not known", length=_mm(cooler.radiator))
        return unsure(told, mark("which radiators the case takes, in its manual"))
    wanted = of_part(cooler.height, lacks(mark("the height of the cooler")), 10, 250)
    room = around.cooler_height(of)
    return settle(
        wanted.within(room),
        say("it is {height} high, and there is room for {room}", height=_mm(wanted.low), room=_mm(room.low)),
        say("it is {height} high, and there is room for only {room}", height=_mm(wanted.low), room=_mm(room.high)),
        wanted,
        room,
    )


COOLER_RULES = (in_a_desktop, on_the_socket, height)


def _for_socket(cooler: Cooler, socket: Word[str]) -> Fit:
    takes = Word(cooler.sockets or None, lacks(mark("which sockets the cooler goes on")))
    holds = None if takes.value is None or socket.value is None else socket.value in takes.value
    return settle(
        holds,
        say("the cooler goes on the socket {socket}", socket=socket.value),
        say("the cooler does not go on the socket {socket}", socket=socket.value),
        takes,
        socket,
    )


def _same(one: Word[str], other: Word[str]) -> bool | None:
    return None if one.value is None or other.value is None else one.value == other.value


def _mm(length: float) -> str:
    return show_millimetres(length)
