"""Whether a main board or a case fits: board and supply in the case, memory and processor on the board."""

from __future__ import annotations

from deskspec.model.part import Case, Cooler, GraphicsCard, MemoryKit, Motherboard
from deskspec.model.reading import Unknown
from deskspec.plan.compat import around, power_rules
from deskspec.plan.compat.around import Around
from deskspec.plan.compat.fit import Fit, Word, bad, good, lacks, missing, of_part, settle, unsure, word
from deskspec.plan.compat.inside import FORMS, OWN_FORM
from deskspec.units import show_millimetres
from deskspec.wording import mark, say


def takes_a_board(board: Motherboard, of: Around) -> Fit:
    return around.desktop_case(of)


def in_the_case(board: Motherboard, of: Around) -> Fit:
    """By the list of a bought case, else the largest form that the present one takes."""
    form = _form(board)
    case = of.bought(Case)
    if case:
        return _in_case(form, case)
    largest = word(of.inside.case_form, asks="inside.case_form")
    if largest.value == OWN_FORM:
        holds: bool | None = None if form.value is None else False
    elif form.value in FORMS and largest.value in FORMS:
        holds = FORMS.index(form.value) <= FORMS.index(largest.value)
    else:
        holds = None
    return settle(
        holds,
        say("the case takes boards of the form {form}", form=form.value),
        say("the board is of the form {form}, the case takes {largest}", form=form.value, largest=largest.value),
        *((form, largest) if form.value in FORMS else (Word(None, form.lack), largest)),
    )


def socket(board: Motherboard, of: Around) -> Fit:
    """Of the processor bought with it, else of the present one."""
    has, wanted = Word(board.socket or None, lacks(mark("the socket of the main board"))), around.cpu_socket(of)
    same = None if has.value is None or wanted.value is None else has.value == wanted.value
    if same and has.value not in around.ONE_FOR_ALL:
        told = say(
            "the socket {socket} is the same; whether the board knows the processor, its maker tells", socket=has.value
        )
        return unsure(told, mark("CPU support list of the new board"))
    return settle(
        same,
        say("board and processor have the socket {socket}, perhaps after an update of the firmware", socket=has.value),
        say("the board has the socket {socket}, the processor needs {other}", socket=has.value, other=wanted.value),
        has,
        wanted,
    )


def memory_type(board: Motherboard, of: Around) -> Fit:
    """Of the memory bought with it, else of what is fitted and would be kept."""
    takes = Word(board.memory_type or None, lacks(mark("the type of memory of the main board")))
    kits = of.all_bought(MemoryKit)
    lack = lacks(mark("the type of the memory"))
    kept = [Word(kit.type or None, lack) for kit in kits] or [word(of.own(of.machine.memory.type))]
    unlike = next((item for item in kept if item.value and takes.value and item.value != takes.value), None)
    if unlike:
        return bad(say("the board takes {type}, the memory is {other}", type=takes.value, other=unlike.value))
    known = takes.certain and all(item.certain for item in kept)
    return settle(True if known else None, say("board and memory are {type}", type=takes.value), "", takes, *kept)


def memory_form(board: Motherboard, of: Around) -> Fit:
    """Kept modules have to be of the form that the board takes; of bought ones their own rule tells."""
    if of.all_bought(MemoryKit):
        return good(mark("memory is bought with it"))
    takes, kept = around.form_of_board(board), around.fitted_form(of)
    same = None if takes.value is None or kept.value is None else takes.value == kept.value
    return settle(
        same,
        say("the fitted modules are {form}, as the board takes them", form=kept.value),
        say("the board takes {form}, the fitted modules are {other}", form=takes.value, other=kept.value),
        takes,
        kept,
    )


def memory_slots(board: Motherboard, of: Around) -> Fit:
    """Slots for the modules that stay; which of them may stay out is the person's choice."""
    if of.all_bought(MemoryKit):
        return good(mark("memory is bought with it"))
    slots = of_part(board.memory_slots, lacks(mark("the number of memory slots of the board")), 1, 32)
    kept = around.kept_modules(of)
    if kept.within(slots) is False:
        return unsure(mark("the board has fewer slots than modules are fitted"), mark("which modules can stay out"))
    return settle(kept.within(slots), mark("the board has slots for the fitted modules"), "", slots, kept)


def supply(board: Motherboard, of: Around) -> Fit:
    """Boards of the usual forms take the plugs of every ATX or SFX power supply; big makers have plugs of their own."""
    form = around.supply_form(of)
    if form.value is None:
        return settle(None, "", "", form)
    if form.value == OWN_FORM:
        told = mark("power supplies of a maker's own form often have plugs of their own")
        return unsure(told, mark("whether the power supply has the 24-pin plug of ATX; look at the main board"))
    return good(mark("power supplies of this form have the board's plugs"))


RULES = (takes_a_board, in_the_case, socket, memory_type, memory_form, memory_slots, supply)


# --- cases


def board_goes_in(case: Case, of: Around) -> Fit:
    board = of.bought(Motherboard)
    return _in_case(_form(board) if board else word(of.inside.board_form, asks="inside.board_form"), case)


def supply_goes_in(case: Case, of: Around) -> Fit:
    return power_rules.form_in_case(around.supply_form(of), case)


def card_goes_in(case: Case, of: Around) -> Fit:
    """The cards bought with it tell their size; of a card that is there already it has to be measured."""
    if of.all_bought(GraphicsCard):
        return good(mark("the card that is bought with it is measured against it"))
    told = of.own(of.machine.gpus)
    if isinstance(told, Unknown):
        return missing(told)
    if told.bound == "exact" and power_rules.no_card(told.value):
        return good(mark("there is no graphics card to fit"))
    return unsure(mark("how long the present graphics card is is not known"), mark("measure the present graphics card"))


def cooler_goes_in(case: Case, of: Around) -> Fit:
    if of.bought(Cooler):
        return good(mark("the cooler that is bought with it is measured against it"))
    room = of_part(case.cooler_height, lacks(mark("the room for a cooler in the case")), 20, 250)
    if not room.certain:
        return settle(None, "", "", room)
    told = say("whether the present cooler is higher than {room} is not known", room=show_millimetres(room.low))
    return unsure(told, mark("measure the present cooler from the processor up"))


def of_a_desktop(case: Case, of: Around) -> Fit:
    """A laptop has nothing to put into a case, unless a board is bought."""
    if of.bought(Motherboard):
        return good(mark("a main board is bought with it"))
    return around.desktop_case(of)


CASE_RULES = (of_a_desktop, board_goes_in, supply_goes_in, card_goes_in, cooler_goes_in)


def _form(board: Motherboard) -> Word[str]:
    return Word(board.form or None, lacks(mark("the form of the main board")))


def _in_case(form: Word[str], case: Case) -> Fit:
    takes = Word(case.boards or None, lacks(mark("which boards the case takes")))
    holds = None if form.value is None or takes.value is None else form.value in takes.value
    return settle(
        holds,
        say("the case takes boards of the form {form}", form=form.value),
        say("the case takes no board of the form {form}", form=form.value),
        form,
        takes,
    )
