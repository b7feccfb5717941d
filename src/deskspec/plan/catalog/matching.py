"""The names in DeskSpec's own tables for what a catalogue calls a chip or a processor, or none."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from deskspec.knowledge import cpus, gpus

#: How it is boxed is no part of a processor's name, nor is what one catalogue appends to it.
_SALE = re.compile(r"\s*(?:\bOEM ?/ ?Tray\b|\bTray\b|\(OEM\)| [0-9.]+ GHz\b| LGA ?[0-9]).*$", re.IGNORECASE)
#: NVIDIA's Lite Hash Rate boards are sold under the same name.
_BOARD = re.compile(r" LHR\b")


class Chip(NamedTuple):
    """A graphics card's name in the table, and the watts of the board as its maker states them."""

    name: str
    watts: int | None


class ProcessorName(NamedTuple):
    """A processor's name in the tables; watts is the most it draws for long. None where the tables don't say."""

    name: str
    socket: str | None
    cores: int | None
    threads: int | None
    watts: int | None


@lru_cache(4096)
def chip_named(name: str, memory: int | None) -> Chip | None:
    """The chip of a card as it is sold, with its memory in bytes where that is known.

    Laptops' chips share names with cards, but are not sold as cards: they are no candidates.
    """
    match = gpus.match_name(_BOARD.sub("", name), memory)
    card = match.model
    if card is None:
        fitting = {
            card.name: card
            for card in match.candidates
            if not card.laptop and (memory is None or card.memory is None or gpus.within_sold_size(memory, card.memory))
        }
        if len(fitting) != 1:
            return None
        card = next(iter(fitting.values()))
    return Chip(card.name, card.tdp_w)


@lru_cache(4096)
def processor_named(name: str) -> ProcessorName | None:
    """The processor, where its whole name is one that the tables know."""
    match = cpus.match_name(_SALE.sub("", name))
    if match.family is None:
        return None
    return ProcessorName(match.name, match.socket, match.cores, match.threads, match.max_power_w)
