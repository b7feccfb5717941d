"""Whether a graphics card fits: the computer's form, the room in it, and its power supply.

The generation of PCI Express never decides: each works in each. A card takes the place of the present one.
"""

from __future__ import annotations

import math

from deskspec.model.part import GraphicsCard, Motherboard, Processor
from deskspec.plan.compat import around, power_rules
from deskspec.plan.compat.around import Around
from deskspec.plan.compat.fit import Fit, Span, bad, both, exactly, good, lacks, of_part, settle, unsure
from deskspec.units import show_millimetres
from deskspec.wording import join, mark, number, say

#: resources/sources.csv: 75 W come from the slot, 150 W through an 8-pin connector.
POWER_SOURCE = "pcie-power"
SLOT_WATTS, EIGHT_PIN_WATTS = 75, 150


def takes_a_card(card: GraphicsCard, of: Around) -> Fit:
    """A laptop, an all-in-one and a mini computer take none."""
    return around.desktop_case(of)


def apple(card: GraphicsCard, of: Around) -> Fit:
    return around.not_apple(of)


def length(card: GraphicsCard, of: Around) -> Fit:
    wanted, room = of_part(card.length, lacks(mark("the length of the card")), 50, 600), around.card_length(of)
    return settle(
        wanted.within(room),
        say("it is {length} long, and there is room for {room}", length=_mm(wanted.low), room=_mm(room.low)),
        say("it is {length} long, and there is room for only {room}", length=_mm(wanted.low), room=_mm(room.high)),
        wanted,
        room,
    )


def slots(card: GraphicsCard, of: Around) -> Fit:
    """Two and a half slots take three."""
    thick = of_part(card.slots, lacks(mark("how many slots the card takes")), 1, 6)
    room = around.card_slots(of)
    whole = Span(math.ceil(thick.low), thick.high if math.isinf(thick.high) else math.ceil(thick.high), thick.lack)
    return settle(
        whole.within(room),
        say("it takes {count} slots, and there is room for them", count=number(whole.low, 0)),
        say(
            "it takes {count} slots, and there is room for {room}",
            count=number(whole.low, 0),
            room=number(room.high, 0),
        ),
        whole,
        room,
    )


def connectors(card: GraphicsCard, of: Around) -> Fit:
    """A 6+2 connector serves a six-pin or an eight-pin socket; an adapter makes one twelve-pin of several 6+2."""
    cards = (card, *of.all_bought(GraphicsCard))
    unclear = next((told for each in cards if (told := _untold(each))), None)
    if unclear:
        return unclear
    eight = exactly(sum((each.six_pin or 0) + (each.eight_pin or 0) for each in cards))
    twelve = exactly(sum(each.twelve_pin or 0 for each in cards))
    has_eight, has_twelve = around.eight_pins(of), around.twelve_pins(of)
    enough = both(eight.within(has_eight), twelve.within(has_twelve))
    staying = power_rules.cards_that_stay(of, replaced=len(cards))
    needs = join(" + ", (_count(eight, "8-pin"), _count(twelve, "12-pin"))) or mark("no connector")
    if enough is False and eight.within(has_eight) is not False:
        return _by_adapter(cards, needs, eight, has_eight)
    if enough and staying.high and (eight.low or twelve.low):
        return unsure(staying.lack.why, staying.lack.look_up)
    return settle(
        enough,
        say("it needs {connectors}, which the power supply has", connectors=needs),
        say("it needs {connectors}, the power supply has {count} of 8 pins", connectors=needs, count=_top(has_eight)),
        *((has_eight,) if eight.low else ()),
        has_twelve,
        source=POWER_SOURCE,
    )


def power(card: GraphicsCard, of: Around) -> Fit:
    cards = (card, *of.all_bought(GraphicsCard))
    return power_rules.enough_power(of, cards, of.bought(Processor), around.supply_watts(of))


def pci_express(card: GraphicsCard, of: Around) -> Fit:
    return good(mark("every generation of PCI Express works with every other"))


def board_slot(card: GraphicsCard, of: Around) -> Fit:
    """One card per computer is certain to find a slot."""
    others = len(of.all_bought(GraphicsCard))
    if not others:
        return good(mark("it takes the slot of the present card, or the long one that desktop boards have"))
    board = of.bought(Motherboard)
    name = mark("the new board") if board else around.product(of)
    return unsure(
        mark("whether the board has slots for several cards is not known"),
        say("how many long slots are wired for cards, in the manual of {product}", product=name),
    )


RULES = (takes_a_card, apple, length, slots, connectors, power, board_slot, pci_express)


def _untold(card: GraphicsCard) -> Fit | None:
    """What is missing of its connectors; none at all is believed only of a card that the slot can feed."""
    told = (card.six_pin, card.eight_pin, card.twelve_pin)
    if None in told or any(count is not None and not 0 <= count <= 4 for count in told):
        return lacks(mark("which power connectors the card has"))
    if any(told):
        return None
    watts = power_rules.card_watts(card)
    return None if watts.high <= SLOT_WATTS else lacks(mark("which power connectors the card has"))


def _by_adapter(cards: tuple[GraphicsCard, ...], needs: str, eight: Span, has_eight: Span) -> Fit:
    """Too few 12-pin connectors: by an adapter of the card's, where there are 8-pin ones enough to feed it."""
    watts = [power_rules.card_watts(each).low for each in cards if each.twelve_pin]
    least = sum(max(1, math.ceil((power - SLOT_WATTS) / EIGHT_PIN_WATTS)) for power in watts)
    if (eight + exactly(least)).within(has_eight) is False:
        told = "it needs {connectors}, and the power supply has too few connectors even for an adapter"
        return bad(say(told, connectors=needs), POWER_SOURCE)
    return unsure(
        say("it needs {connectors}; the power supply needs an adapter for that", connectors=needs),
        mark("whether an adapter comes with the card, and how many 8-pin connectors it takes, on the maker's page"),
        "" if has_eight.certain else "inside.psu_eight_pin",
        POWER_SOURCE,
    )


def _count(span: Span, pins: str) -> str:
    return f"{number(span.low, 0)} × {pins}" if span.low else ""


def _top(span: Span) -> str:
    return number(span.high, 0)


def _mm(length: float) -> str:
    return show_millimetres(length)
