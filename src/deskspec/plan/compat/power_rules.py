"""Whether a power supply carries what hangs on it: its power, its connectors, its form.

DeskSpec's rule: a power supply gives 1.25 times the load at least, and the load is the graphics cards, the most that
the processor draws, and 75 W for all else. A new card takes the place of one that is there.
"""

from __future__ import annotations

import math

from deskspec.knowledge import gpus
from deskspec.model.machine import Gpu
from deskspec.model.part import Case, GraphicsCard, PowerSupply, Processor
from deskspec.model.reading import Unknown, value_of
from deskspec.plan.compat import around
from deskspec.plan.compat.around import Around
from deskspec.plan.compat.fit import (
    Fit,
    Span,
    Word,
    exactly,
    good,
    lacks,
    missing,
    of_part,
    of_reading,
    settle,
    unsure,
    word,
)
from deskspec.units import show_watts
from deskspec.wording import mark, say

#: resources/sources.csv: DeskSpec's own rule, and AMD's of package power.
SOURCE = "compat-rules"
HEADROOM, REST = 1.25, 75
#: AMD: the power a package may draw is 1.35 times its TDP (HotHardware, quoting AMD). Others have their own figure.
PACKAGE = 1.35


def enough_power(of: Around, cards: tuple[GraphicsCard, ...], processor: Processor | None, supply: Span) -> Fit:
    """1.25 times the load against the power supply's watts."""
    load = load_of(of, cards, processor)
    wanted = load * exactly(HEADROOM)
    told = say("{load} of load ask for {wanted}", load=show_watts(load.low), wanted=show_watts(math.ceil(wanted.low)))
    return settle(
        wanted.within(supply),
        say("{needs}, the power supply gives {watts}", needs=told, watts=show_watts(supply.low)),
        say("{needs}, the power supply gives only {watts}", needs=told, watts=show_watts(supply.high)),
        load,
        supply,
        source=SOURCE,
    )


def load_of(of: Around, cards: tuple[GraphicsCard, ...], processor: Processor | None) -> Span:
    """Watts of the computer at full load, with what is bought."""
    load = exactly(REST) + _present_cards(of, replaced=len(cards))
    for card in cards:
        load = load + card_watts(card)
    return load + (processor_watts(processor) if processor else present_processor_watts(of))


def card_watts(card: GraphicsCard) -> Span:
    return of_part(card.watts, lacks(mark("the power of the graphics card")), 5, 1500)


def processor_watts(processor: Processor) -> Span:
    return of_part(processor.watts, lacks(mark("the power of the processor")), 5, 1000)


def present_processor_watts(of: Around) -> Span:
    """What the present processor draws at most, by the table; of an AMD one without that figure 1.35 times its TDP."""
    match = around.known_cpu(of)
    if isinstance(match, Unknown):
        return Span(0, math.inf, missing(match))
    watts = match.max_power_w
    if watts is None and match.tdp_w is not None and match.vendor == "AMD":
        watts = math.ceil(match.tdp_w * PACKAGE)
    told = say("DeskSpec's table does not tell the power of the {model}", model=match.name)
    lack = unsure(told, say("the most that the {model} draws, on its maker's page", model=match.name))
    # Any processor draws something: a second one counts even where the power of one is not known.
    return of_part(watts, lack) * of_reading(of.own(of.machine.cpu.sockets))


def _present_cards(of: Around, replaced: int) -> Span:
    """Watts of the cards that stay: all but as many as are bought, whichever those are."""
    told = of.own(of.machine.gpus)
    if isinstance(told, Unknown):
        return Span(0, math.inf, missing(told))
    if told.bound == "at_most":
        return Span(0, math.inf, _UNSURE_CARD)
    cards = [_present(gpu) for gpu in told.value]
    sure = sum(value_of(gpu.kind) == "discrete" for gpu in told.value)
    least = sorted(card.low for card in cards if card.high)[: max(0, sure - replaced)]
    most = sorted((card.high for card in cards if card.high), reverse=True)
    high = sum(most[: max(0, len(most) - replaced)]) if told.bound == "exact" else math.inf
    which = replaced and all(card.certain for card in cards) and told.bound == "exact"
    return Span(sum(least), high, _WHICH_STAYS if which else _UNSURE_CARD)


def cards_that_stay(of: Around, replaced: int) -> Span:
    """How many of the present cards stay beside those that are bought."""
    told = of.own(of.machine.gpus)
    if isinstance(told, Unknown):
        return Span(0, math.inf, missing(told))
    kinds = [value_of(gpu.kind) for gpu in told.value]
    low, high = kinds.count("discrete"), sum(kind not in _NO_CARD for kind in kinds)
    lack = unsure(
        mark("which connectors the cards that stay need is not known"),
        mark("the connectors at the edge of the present graphics cards"),
    )
    return Span(
        0 if told.bound == "at_most" else max(0, low - replaced),
        math.inf if told.bound == "at_least" else max(0, high - replaced),
        lack,
    )


_WHICH_STAYS = unsure(
    mark("which of the present graphics cards stays is not known"),
    mark("the power of the present graphics cards, on their makers' pages"),
)
_UNSURE_CARD = unsure(
    mark("the power of a graphics card that is in the computer is not known"),
    mark("the power of the present graphics card, on its maker's page"),
)


#: Graphics that are no card of their own.
_NO_CARD: tuple[str | None, ...] = ("integrated", "virtual")


def no_card(gpus_seen: tuple[Gpu, ...]) -> bool:
    """Whether all graphics are the processor's, or virtual."""
    return all(value_of(gpu.kind) in _NO_CARD for gpu in gpus_seen)


def _present(gpu: Gpu) -> Span:
    kind = value_of(gpu.kind)
    if kind in _NO_CARD:
        return exactly(0)
    model = gpus.by_name(value_of(gpu.model) or "")
    watts = of_part(model.tdp_w if model else None, _UNSURE_CARD)
    return watts if kind else Span(0, watts.high, _UNSURE_CARD)


# --- the power supply as a part


def supply_carries(supply: PowerSupply, of: Around) -> Fit:
    watts = around.supply_watts(of, supply)
    return enough_power(of, of.all_bought(GraphicsCard), of.bought(Processor), watts)


def supply_goes_in(supply: PowerSupply, of: Around) -> Fit:
    """Its form in the case: one the case takes, or the form of the present supply."""
    form = Word(supply.form or None, lacks(mark("the form of the power supply")))
    case = of.bought(Case)
    if case:
        return form_in_case(form, case)
    present = word(of.inside.psu_form, asks="inside.psu_form")
    same = None if form.value is None or present.value is None else form.value == present.value
    if same is False:
        told = say(
            "the present power supply is of the form {form}, this one is {other}", form=present.value, other=form.value
        )
        return unsure(told, mark("which forms of power supply the case takes, in its manual"))
    return settle(same, say("the present power supply is of the form {form} too", form=form.value), "", form, present)


def form_in_case(form: Word[str], case: Case) -> Fit:
    takes = Word(case.supplies or None, lacks(mark("which power supplies the case takes")))
    holds = None if form.value is None or takes.value is None else form.value in takes.value
    return settle(
        holds,
        say("the case takes power supplies of the form {form}", form=form.value),
        say("the case takes no power supply of the form {form}", form=form.value),
        form,
        takes,
    )


def in_a_desktop(supply: PowerSupply, of: Around) -> Fit:
    return around.desktop_case(of)


def connectors_for_present(supply: PowerSupply, of: Around) -> Fit:
    """The cards that stay have to find their connectors, of which the table knows nothing."""
    if of.all_bought(GraphicsCard):
        return good(mark("the card that is bought with it tells its connectors"))
    told = of.own(of.machine.gpus)
    if isinstance(told, Unknown):
        return missing(told)
    if told.bound == "exact" and no_card(told.value):
        return good(mark("no graphics card needs a connector"))
    return unsure(
        mark("which connectors the present graphics card needs is not known"),
        mark("the connectors at the edge of the present graphics card"),
    )


RULES = (in_a_desktop, supply_goes_in, supply_carries, connectors_for_present)
