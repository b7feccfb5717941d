"""What can be bought: parts, with the facts that compatibility needs, and offers of them.

Sizes are bytes (memory in 2^30, storage in 10^9 as sold), lengths millimetres, diagonals inches, loads watts.
A fact that is not known is None, and is never taken for "no". Prices are whole hundredths of a currency.
"""

from __future__ import annotations

from typing import Literal, TypeAlias

from deskspec.model.value import Value, value
from deskspec.units import Resolution


@value
class MemoryKit(Value):
    """Memory modules sold together. type "DDR5"; form "DIMM", "SODIMM", "CAMM2"; rate in MT/s."""

    type: str | None = None
    form: str | None = None
    modules: int | None = None
    module_size: int | None = None
    rate: int | None = None
    ecc: bool | None = None
    registered: bool | None = None


@value
class Ssd(Value):
    """An internal solid-state drive. form "M.2-2280", "2.5", "U.2", "PCIe card" …"""

    size: int | None = None
    nvme: bool | None = None
    form: str | None = None


@value
class ExternalDrive(Value):
    """Storage outside the computer. medium: ssd, hdd, or nas with its drives."""

    size: int | None = None
    medium: Literal["ssd", "hdd", "nas"] | None = None


@value
class GraphicsCard(Value):
    """A card. chip is its name in DeskSpec's table of graphics cards; slots may be 2.5.

    six_pin, eight_pin and twelve_pin count its power connectors (the last is 12VHPWR and 12V-2x6); outputs names each
    socket for a monitor, one by one: "DisplayPort 1.4", "HDMI 2.1" …
    """

    chip: str | None = None
    memory: int | None = None
    watts: int | None = None
    length: int | None = None
    slots: float | None = None
    six_pin: int | None = None
    eight_pin: int | None = None
    twelve_pin: int | None = None
    outputs: tuple[str, ...] | None = None


@value
class Processor(Value):
    """A processor. model is the name that the tables of processors know; socket "AM5", "LGA1851" …

    watts is the most it draws for long; memory names the types its controller takes.
    """

    model: str | None = None
    socket: str | None = None
    cores: int | None = None
    threads: int | None = None
    watts: int | None = None
    memory: tuple[str, ...] | None = None
    graphics: bool | None = None


@value
class Motherboard(Value):
    """A board. form "ATX", "Micro ATX", "Mini ITX" …; m2 and sata count places for drives."""

    socket: str | None = None
    form: str | None = None
    memory_type: str | None = None
    memory_slots: int | None = None
    memory_largest: int | None = None
    m2: int | None = None
    sata: int | None = None


@value
class PowerSupply(Value):
    """A power supply. form "ATX", "SFX" …; eight_pin counts PCIe 6+2 connectors, twelve_pin 12VHPWR and 12V-2x6."""

    watts: int | None = None
    form: str | None = None
    eight_pin: int | None = None
    twelve_pin: int | None = None


@value
class Cooler(Value):
    """A processor's cooler. height in mm; radiator in mm where it is cooled by water, else 0."""

    sockets: tuple[str, ...] | None = None
    height: int | None = None
    radiator: int | None = None


@value
class Case(Value):
    """A case: which boards and supplies it takes, and how long a card and how high a cooler may be, in mm."""

    boards: tuple[str, ...] | None = None
    supplies: tuple[str, ...] | None = None
    card_length: int | None = None
    card_slots: int | None = None
    cooler_height: int | None = None


@value
class Monitor(Value):
    """A monitor by its native mode. inputs names each socket: "DisplayPort 1.4", "HDMI 2.0", "USB-C" …"""

    resolution: Resolution | None = None
    diagonal: float | None = None
    refresh: float | None = None
    inputs: tuple[str, ...] | None = None


@value
class Dock(Value):
    """A dock. link "USB-C", "Thunderbolt 3" …; displays is how many of 3840x2160 at 60 Hz it drives over that link."""

    link: str | None = None
    displays: int | None = None


@value
class Webcam(Value):
    """A webcam; lines of its best picture: 1080, 2160."""

    lines: int | None = None


@value
class Headset(Value):
    """Headphones with a microphone; boom: on an arm before the mouth."""

    microphone: bool | None = None
    boom: bool | None = None
    wireless: bool | None = None


@value
class HandTool(Value):
    """A keyboard or a mouse; ergonomic: split or tented, vertical or a trackball."""

    ergonomic: bool | None = None


@value
class Ups(Value):
    """A battery between the socket and the computer: apparent power, and what it carries in watts."""

    va: int | None = None
    watts: int | None = None


@value
class Furniture(Value):
    """A desk, a chair or a lamp; suits: height-adjustable, ergonomic, or a task light."""

    suits: bool | None = None


@value
class Line(Value):
    """A second way online; paid by the month, beside what is paid once."""

    medium: str | None = None
    monthly: int | None = None


@value
class Computer(Value):
    """A whole computer as sold. processor and chip are names that the tables know; chip is its discrete graphics card.

    display is a laptop's own panel; memory_largest what it can be fitted with, equal to memory where that is soldered.
    """

    processor: str | None = None
    cores: int | None = None
    threads: int | None = None
    memory: int | None = None
    memory_type: str | None = None
    memory_slots: int | None = None
    memory_largest: int | None = None
    soldered: bool | None = None
    chip: str | None = None
    chip_memory: int | None = None
    unified: bool = False
    drive: int | None = None
    nvme: bool | None = None
    m2: int | None = None
    system: str | None = None
    display: Monitor | None = None
    external_displays: int | None = None


Spec: TypeAlias = (
    MemoryKit | Ssd | ExternalDrive | GraphicsCard | Processor | Motherboard | PowerSupply | Cooler | Case | Monitor
    | Dock | Webcam | Headset | HandTool | Ups | Furniture | Line | Computer
)  # fmt: skip
PartKind: TypeAlias = Literal[
    "memory", "ssd", "external-drive", "gpu", "cpu", "motherboard", "psu", "cooler", "case", "monitor", "dock",
    "webcam", "headset", "keyboard", "mouse", "ups", "desk", "chair", "lamp", "line", "desktop", "laptop", "mini-pc",
]  # fmt: skip

#: What is known of each kind, in the order in which people look for them.
SPECS: dict[PartKind, type[Spec]] = {
    "memory": MemoryKit, "ssd": Ssd, "external-drive": ExternalDrive, "gpu": GraphicsCard, "cpu": Processor,
    "motherboard": Motherboard, "psu": PowerSupply, "cooler": Cooler, "case": Case, "monitor": Monitor, "dock": Dock,
    "webcam": Webcam, "headset": Headset, "keyboard": HandTool, "mouse": HandTool, "ups": Ups, "desk": Furniture,
    "chair": Furniture, "lamp": Furniture, "line": Line, "desktop": Computer, "laptop": Computer, "mini-pc": Computer,
}  # fmt: skip

#: launch: the maker's price on the first day; list: its price later; median: of so many listings of a class;
#: yours: entered by the person.
Basis: TypeAlias = Literal["launch", "list", "median", "yours"]


@value
class Offer(Value):
    """A price with its age and source, never today's. amount is in hundredths of the currency (ISO 4217), before tax.

    date is "2025-07-23", "2025-07" or "2025"; source an id of resources/sources.csv or words; listings is how many a
    median stands for.
    """

    amount: int
    currency: str
    date: str
    source: str
    basis: Basis
    listings: int = 0


@value
class Part(Value):
    """One thing to buy: a model where the model matters, else everything of one specification.

    origin tells where it comes from: "bundled", "yours", or the name of what was imported; source is where its facts
    are from. offers are newest first; none where no price can be cited.
    """

    id: str
    kind: PartKind
    name: str
    spec: Spec
    maker: str = ""
    offers: tuple[Offer, ...] = ()
    origin: str = "bundled"
    source: str = ""

    @property
    def offer(self) -> Offer | None:
        """The price that counts: the person's own, else the newest."""
        own = next((offer for offer in self.offers if offer.basis == "yours"), None)
        return own or next(iter(self.offers), None)
