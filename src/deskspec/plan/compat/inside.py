"""What no program can read of a computer, asked once and remembered for it: its power supply, its room, its places.

An answer is kept as the text that was entered, like any entered value; text and value turn into each other here.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, NamedTuple

from deskspec.metrics.kinds import COUNT, Amount, Kind, OneOf, Value, with_unit
from deskspec.model.machine import Entered
from deskspec.model.reading import Known, Reading, Unknown
from deskspec.model.value import Value as Values
from deskspec.model.value import value
from deskspec.plan.compat import links
from deskspec.units import QuantityError, parse_millimetres, parse_watts, short, show_millimetres, show_watts
from deskspec.wording import in_words, mark, say

WATTS = Amount("power", "650 W", parse_watts, show_watts, unit="W")
MILLIMETRES = Amount("length", "312 mm", parse_millimetres, show_millimetres, unit="mm")
#: Boards by form, the smallest first: each fits where a larger one does.
FORMS = ("Mini ITX", "Micro ATX", "ATX", "E-ATX")
#: What big makers build into computers of their own.
OWN_FORM = mark("the maker's own")
_FORM_WORDS = {
    "itx": "Mini ITX", "mini-itx": "Mini ITX", "matx": "Micro ATX", "m-atx": "Micro ATX", "micro-atx": "Micro ATX",
    "eatx": "E-ATX", "own": OWN_FORM,
}  # fmt: skip
BOARD_FORM = OneOf("form of a board", ("ATX", "Micro ATX", "Mini ITX", "E-ATX", OWN_FORM), _FORM_WORDS)
SUPPLY_FORM = OneOf("form of a power supply", ("ATX", "SFX", "SFX-L", "TFX", "Flex ATX", OWN_FORM), {"own": OWN_FORM})
USB_C = OneOf(
    "USB-C socket",
    tuple(links.USB_C),
    {"no": links.NO_PICTURE, "two lanes": links.TWO_LANES, "four lanes": links.FOUR_LANES, "usb4": links.FOUR_LANES}
    | {f"tb{version}": f"Thunderbolt {version}" for version in (3, 4, 5)},
)
SOCKETS = links.Sockets()


class Asked(NamedTuple):
    """One fact that is only asked.

    name is its field of Inside, label what it is in the middle of a sentence; least and most are its limits, where it
    has some.
    """

    name: str
    label: str
    question: str
    kind: Kind
    least: float = 0
    most: float = 0

    @property
    def id(self) -> str:
        return f"inside.{self.name}"

    def parse(self, written: str) -> Value:
        """The value that a person's text stands for; QuantityError where it is none, or none that can be."""
        told = self.kind.parse(with_unit(self.kind, written.strip()))
        if self.most and not self.least <= told <= self.most:
            raise QuantityError(
                say(
                    "“{written}” is not between {least} and {most}",
                    written=short(written),
                    least=self.kind.show(self.least),
                    most=self.kind.show(self.most),
                )
            )
        return told

    def show(self, told: Value) -> str:
        """A value as a text that `parse` takes again."""
        return self.kind.show(told)


_ASKED = (
    Asked(
        "psu_watts", mark("the power of the power supply"),
        mark("How many watts does the power supply give? It stands on its label."), WATTS, 50, 3000,
    ),
    Asked(
        "psu_eight_pin", mark("the number of 8-pin connectors of the power supply"),
        mark("How many 8-pin connectors (6+2) for graphics cards does the power supply have? Count its cables."),
        COUNT, 0, 16,
    ),
    Asked(
        "psu_twelve_pin", mark("the number of 12-pin connectors of the power supply"),
        mark("How many 12-pin connectors (12VHPWR or 12V-2x6) does the power supply have? None before 2022."),
        COUNT, 0, 4,
    ),
    Asked(
        "psu_form", mark("the form of the power supply"),
        mark("Which form does the power supply have? Its label or its maker's page tells."),
        SUPPLY_FORM,
    ),
    Asked(
        "card_length", mark("the room for a graphics card in the case"),
        mark("How long may a graphics card be, from the back wall to what stands in its way? Measure inside the case."),
        MILLIMETRES, 50, 600,
    ),
    Asked(
        "card_slots", mark("the number of slots for a graphics card"),
        mark("How many slots wide may a full-height card be? Count the covers it may take; 0 if only low ones go in."),
        COUNT, 0, 8,
    ),
    Asked(
        "cooler_height", mark("the room for a cooler in the case"),
        mark("How high may a processor's cooler be? Measure from the processor to the side wall."),
        MILLIMETRES, 20, 250,
    ),
    Asked(
        "m2_free", mark("the number of free M.2 places"),
        mark("How many M.2 places for NVMe drives are free? The manual of the computer or its board tells."),
        COUNT, 0, 12,
    ),
    Asked(
        "sata_free", mark("the number of free SATA places"),
        mark("For how many more SATA drives are there a socket and a place? Look inside the case."),
        COUNT, 0, 32,
    ),
    Asked(
        "board_form", mark("the form of the main board"),
        mark("Which form does the main board have? Its manual tells."), BOARD_FORM,
    ),
    Asked(
        "case_form", mark("the largest board that the case takes"),
        mark("What is the largest main board that the case takes? The case's manual tells."), BOARD_FORM,
    ),
    Asked(
        "usb_c_displays", mark("what a USB-C socket carries"),
        mark("Does a USB-C socket carry a picture, with 2 or 4 lanes, or as Thunderbolt? The computer's manual tells."),
        USB_C,
    ),
    Asked(
        "free_outputs", mark("which sockets for monitors are free"),
        mark("Which sockets for monitors are free, with their versions? The computer's or the card's manual tells."),
        SOCKETS,
    ),
)  # fmt: skip
#: In the order in which they are asked.
ASKED = {asked.id: asked for asked in _ASKED}


def _question(name: str) -> Unknown:
    asked = ASKED[f"inside.{name}"]
    return Unknown(say("no program can read {fact}", fact=asked.label), asked.question)


@value
class Inside(Values):
    """The answers for one computer, unknown until given. Lengths and heights are the room there is, in millimetres.

    psu_eight_pin and psu_twelve_pin count all connectors, those in use as well; card_slots is the room for one card.
    case_form is the largest board the case takes; free_outputs names sockets as in `GraphicsCard.outputs`.
    """

    psu_watts: Reading[int] = _question("psu_watts")
    psu_eight_pin: Reading[int] = _question("psu_eight_pin")
    psu_twelve_pin: Reading[int] = _question("psu_twelve_pin")
    psu_form: Reading[str] = _question("psu_form")
    card_length: Reading[int] = _question("card_length")
    card_slots: Reading[int] = _question("card_slots")
    cooler_height: Reading[int] = _question("cooler_height")
    m2_free: Reading[int] = _question("m2_free")
    sata_free: Reading[int] = _question("sata_free")
    board_form: Reading[str] = _question("board_form")
    case_form: Reading[str] = _question("case_form")
    usb_c_displays: Reading[str] = _question("usb_c_displays")
    free_outputs: Reading[tuple[str, ...]] = _question("free_outputs")


def answers(entered: Iterable[Entered]) -> Inside:
    """What was answered, the last answer to each question; one that can't be read stays a question and says why."""
    told: dict[str, Reading[Any]] = {}
    for entry in entered:
        asked = ASKED.get(entry.metric)
        if asked is None:
            continue
        try:
            told[asked.name] = Known(asked.parse(entry.text), "you", "entered", at=entry.at)
        except QuantityError as error:
            told[asked.name] = Unknown(in_words(error), asked.question)
    return Inside(**told)
