"""Whether a drive inside the computer fits: a place for it, and of the right kind.

How many places are free can't be read; only the drives in the taken ones can. Of a board that is bought, the present
drives' places are taken off.
"""

from __future__ import annotations

from typing import Literal, TypeAlias

from deskspec.model.part import Motherboard, Ssd
from deskspec.model.reading import Unknown
from deskspec.plan.compat import around
from deskspec.plan.compat.around import Around
from deskspec.plan.compat.fit import Fit, Span, exactly, lacks, of_part, of_reading, settle, unsure
from deskspec.wording import mark, number, say

Place: TypeAlias = Literal["m2", "sata"]


def apple(drive: Ssd, of: Around) -> Fit:
    """Macs with Apple's processors have their storage built in."""
    return around.not_apple(of)


def place(drive: Ssd, of: Around) -> Fit:
    """An M.2 or a SATA place for it, beside the drives bought with it."""
    where = _place(drive)
    if isinstance(where, Fit):
        return where
    # A drive whose place is not known may take one of the same kind.
    places = [_place(other) for other in of.all_bought(Ssd)]
    low, high = places.count(where), sum(other == where or isinstance(other, Fit) for other in places)
    needed = exactly(1) + Span(low, high, lacks(mark("the form of another drive")))
    board = of.bought(Motherboard)
    if board:
        return _on_board(board, where, needed, of)
    asks = "inside.m2_free" if where == "m2" else "inside.sata_free"
    reading = of.inside.m2_free if where == "m2" else of.inside.sata_free
    free = of_reading(reading, asks=asks)
    count = number(free.high, 0)
    if where == "m2":
        yes, no = (
            mark("an M.2 place is free for it"),
            say("it needs a free M.2 place, and there are {count}", count=count),
        )
    else:
        yes, no = (
            mark("a SATA place is free for it"),
            say("it needs a free SATA place, and there are {count}", count=count),
        )
    told = settle(needed.within(free), yes, no, needed, free)
    return _of_laptop(told, of) if told.asks == "inside.m2_free" else told


def kind_of_m2(drive: Ssd, of: Around) -> Fit | None:
    """A free M.2 place is asked for NVMe drives, so one that is counted takes them; SATA drives it may not take."""
    where = _place(drive)
    if where == "sata":
        return None
    if drive.nvme is None:
        return unsure(
            mark("whether the drive is an NVMe or a SATA one is not known"), mark("the maker's page of the drive")
        )
    if drive.nvme:
        return settle(True, mark("M.2 places for NVMe drives are those that count"), "", exactly(1))
    return unsure(
        mark("not every M.2 place takes a SATA drive"),
        say("which M.2 places take SATA drives, in the manual of {product}", product=around.product(of)),
    )


RULES = (apple, place, kind_of_m2)


def _place(drive: Ssd) -> Place | Fit:
    form = (drive.form or "").lower()
    if form.startswith("m.2"):
        return "m2"
    if form.startswith("2.5") and drive.nvme is False:
        return "sata"
    if not form or (form.startswith("2.5") and drive.nvme is None):
        return unsure(mark("the form of the drive is not known"), mark("the maker's page of the drive"))
    told = say("whether there is a place for a drive of the form {form} is not known", form=drive.form)
    return unsure(told, mark("the manual of the computer or of its board"))


def _on_board(board: Motherboard, where: Place, needed: Span, of: Around) -> Fit:
    """Present drives move over, where they find room."""
    count = board.m2 if where == "m2" else board.sata
    places = of_part(count, lacks(mark("the number of places for drives of the board")), 0, 32)
    beside = needed + around.taken(of, nvme=where == "m2")
    # A drive that stays out makes room: only too many new ones can't fit.
    holds = False if needed.within(places) is False else True if beside.within(places) else None
    return settle(
        holds,
        mark("the new board has a place for it beside the present drives"),
        mark("the new board has too few places for it"),
        *(needed, places, beside, Span(0, 1, unsure(*_CROWDED))),
    )


_CROWDED = (
    mark("the new board has no place for it beside all present drives"),
    mark("which of the present drives can stay out"),
)


def _of_laptop(told: Fit, of: Around) -> Fit:
    """The question to the owner of a laptop, with what is usual."""
    form = of.own(of.machine.system.chassis)
    if isinstance(form, Unknown) or form.value not in around.PORTABLE:
        return told
    return unsure(mark("most laptops have one M.2 place, and it is taken"), told.look_up, told.asks)
