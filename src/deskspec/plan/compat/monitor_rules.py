"""Whether a monitor or a dock fits: a free socket for each, a link that carries the picture, and what the chip drives.

A monitor is taken as one more: those in use stay.
"""

from __future__ import annotations

import math

from deskspec.knowledge import cpus
from deskspec.model.machine import Display
from deskspec.model.part import Dock, GraphicsCard, Monitor
from deskspec.model.reading import Unknown, value_of
from deskspec.plan.compat import around, links
from deskspec.plan.compat.around import Around
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
    settle,
    unsure,
    word,
)
from deskspec.plan.compat.links import Link, Screen
from deskspec.wording import mark, number, say

#: resources/sources.csv: how many screens Apple's plain chips drive beside a laptop's own panel.
APPLE_SOURCE = "apple-screens"
#: External screens of a MacBook by chip. M3 and M4 are told of the MacBook Air alone: two, with M3 the lid shut.
APPLE_SCREENS = {"Apple M1": 1, "Apple M2": 1, "Apple M3": 2, "Apple M4": 2}
_TOLD_OF_THE_AIR = ("Apple M3", "Apple M4")
#: A monitor of a higher refresh rate is of use at this one as well.
EVERYDAY = 60.0
#: Sources tell rates from 24 to 1000 Hz and widths from 640 to 16384 pixels; all else is a slip.
_SLOWEST, _FASTEST, _NARROWEST, _WIDEST = 24, 1000, 480, 16384


def screens_of_chip(monitor: Monitor, of: Around) -> Fit:
    """Apple's plain chips drive a fixed number of screens beside the panel."""
    return _of_chip(of, 1 + len(of.all_bought(Monitor)))


def _of_chip(of: Around, more: int) -> Fit:
    """So many more screens than those in use."""
    vendor, chip = of.own(of.machine.cpu.vendor), around.known_cpu(of)
    if isinstance(vendor, Unknown):
        return missing(vendor)
    if vendor.value != "Apple":
        return good(mark("the processor sets no low limit of screens"))
    if isinstance(chip, Unknown):
        return missing(chip)
    return _of_apple(chip, of, exactly(more) + _in_use(of))


def _of_apple(chip: cpus.CpuMatch, of: Around, screens: Span) -> Fit:
    name = value_of(of.own(of.machine.system.product)) or ""
    most = APPLE_SCREENS.get(chip.name)
    look_up = mark("how many external screens this Mac drives, on Apple's page of its technical specifications")
    if most is None or "MacBook" not in name:
        return unsure(say("how many screens a computer with {chip} drives is not known", chip=chip.name), look_up)
    if chip.name in _TOLD_OF_THE_AIR and "Air" not in name:
        # One screen is driven by every Mac; the figure for two is told of the Air alone.
        if screens.high <= 1:
            return good(say("{chip} drives it", chip=chip.name), APPLE_SOURCE)
        return unsure(say("how many screens {chip} drives in this MacBook is not known", chip=chip.name), look_up)
    no = say("{chip} in a laptop drives {count} external at most", chip=chip.name, count=number(most, 0))
    yes = say("{chip} drives it", chip=chip.name)
    if chip.name == "Apple M3" and screens.high > 1:
        yes = say("{chip} drives two external screens while the lid is shut", chip=chip.name)
    return settle(screens.within(exactly(most)), yes, no, screens, source=APPLE_SOURCE)


def socket(monitor: Monitor, of: Around) -> Fit:
    """A free socket for it and for each monitor bought with it, whose link carries the picture."""
    if of.bought(Dock):
        return good(mark("it hangs on the dock that is bought with it"))
    wanted = (monitor, *of.all_bought(Monitor))
    cards = of.all_bought(GraphicsCard)
    if cards:
        return _on_new_card(wanted, cards, of)
    free = word(of.inside.free_outputs, asks="inside.free_outputs")
    if free.value is None:
        return settle(None, "", "", free)
    return _plugged(wanted, free.value, of, certain=True)


RULES = (screens_of_chip, socket)


def _on_new_card(wanted: tuple[Monitor, ...], cards: tuple[GraphicsCard, ...], of: Around) -> Fit:
    """On the sockets that remain when the monitors in use hang on the new card too; the board's own may serve."""
    outputs = cards[0].outputs
    if not outputs:
        return settle(None, "", "", Word(None, lacks(mark("which sockets the graphics card has"))))
    in_use = _in_use(of)
    left = exactly(len(wanted)) + in_use
    if left.within(exactly(len(outputs))) is not True:
        lack = in_use.lack if not in_use.certain else unsure(*_CROWDED)
        return settle(None, "", "", Word(None, lack))
    return _plugged(wanted, outputs, of, certain=in_use.high == 0)


_CROWDED = (
    mark("the new card has fewer sockets than there are monitors"),
    mark("which sockets of the board work beside the card, in its manual"),
)


def _plugged(wanted: tuple[Monitor, ...], outputs: tuple[str, ...], of: Around, *, certain: bool) -> Fit:
    """Whether all find a socket each. Where the monitors in use choose first, every socket has to do (not certain)."""
    if len(wanted) > len(outputs):
        told = say("{count} sockets are needed, and {free} are free", count=len(wanted), free=len(outputs))
        return bad(told)
    usb_c = value_of(of.inside.usb_c_displays)
    table = [[_carries(monitor, output, usb_c, EVERYDAY) for output in outputs] for monitor in wanted]
    if certain:
        sure = _all_placed([[cell is True for cell in row] for row in table])
        hopeless = not _all_placed([[cell is not False for cell in row] for row in table])
    else:
        sure = all(cell is True for row in table for cell in row)
        hopeless = all(cell is False for cell in table[0])
    source = links.HDMI_SOURCE if all("HDMI" in output for output in outputs) else links.DISPLAYPORT_SOURCE
    if sure:
        return good(_how_fast(wanted[0], outputs, usb_c), source)
    if hopeless:
        return bad(mark("no free socket carries the monitor's picture at 60 Hz"), source)
    return unsure(*_open(wanted[0], outputs, usb_c), source=source)


def _how_fast(monitor: Monitor, outputs: tuple[str, ...], usb_c: str | None) -> str:
    full = any(_carries(monitor, output, usb_c, math.inf) for output in outputs)
    return mark("a socket carries its picture") if full else mark("a socket carries its picture, perhaps at 60 Hz only")


def _open(monitor: Monitor, outputs: tuple[str, ...], usb_c: str | None) -> tuple[str, str, str]:
    if _screen(monitor, EVERYDAY) is None:
        return mark("the monitor's picture is not known"), mark("its pixels and its rate, on the maker's page"), ""
    if not monitor.inputs:
        return (
            mark("the monitor's sockets are not known"),
            mark("its sockets and their versions, on the maker's page"),
            "",
        )
    told = mark("whether a free socket carries the monitor's picture is not known")
    if usb_c is None and any("USB-C" in output for output in outputs):
        return (
            told,
            mark("whether the USB-C socket carries a picture, in the computer's manual"),
            "inside.usb_c_displays",
        )
    return told, mark("the versions of both sockets, or an adapter between them that carries the picture"), ""


def _screen(monitor: Monitor, at_most: float) -> Screen | None:
    size, refresh = monitor.resolution, monitor.refresh
    if size is None or refresh is None or not _SLOWEST <= refresh <= _FASTEST:
        return None
    if not all(_NARROWEST <= side <= _WIDEST for side in size):
        return None
    return Screen(size, min(refresh, at_most))


def _carries(monitor: Monitor, output: str, usb_c: str | None, at_most: float) -> bool | None:
    """Whether the monitor's picture passes from this socket to one of its own."""
    screen, source = _screen(monitor, at_most), links.link(output, usb_c)
    inputs = [links.link(name) for name in monitor.inputs or ()]
    if screen is None or source is None or not inputs:
        return None
    told = [None if sink is None else links.passes(screen, source, _as_input(sink)) for sink in inputs]
    return True if True in told else None if None in told else False


def _as_input(sink: Link) -> Link:
    """A monitor's USB-C input takes its own native picture, whatever its lanes."""
    return Link(sink.family, math.inf, math.inf) if sink.family in ("USB-C", "Thunderbolt") else sink


def _all_placed(may: list[list[bool]]) -> bool:
    """Whether each row finds a column of its own (Kuhn's matching)."""
    owner: dict[int, int] = {}

    def place(row: int, tried: set[int]) -> bool:
        for column, allowed in enumerate(may[row]):
            if allowed and column not in tried:
                tried.add(column)
                if column not in owner or place(owner[column], tried):
                    owner[column] = row
                    return True
        return False

    return all(place(row, set()) for row in range(len(may)))


def _in_use(of: Around) -> Span:
    """External monitors in use."""
    told = of.own(of.machine.displays)
    lack = unsure(mark("which monitors are in use is not known"), mark("how many monitors are plugged in"))
    if isinstance(told, Unknown):
        return Span(0, math.inf, missing(told))
    outside = [_lit(display) for display in told.value if not display.built_in]
    low, high = outside.count(True), len(outside) - outside.count(False)
    return Span(0 if told.bound == "at_most" else low, math.inf if told.bound == "at_least" else high, lack)


def _lit(display: Display) -> bool | None:
    return value_of(display.active)


# --- docks


def dock_link(dock: Dock, of: Around) -> Fit:
    """A Thunderbolt dock needs Thunderbolt; one for USB-C needs a socket that carries a picture."""
    plug = links.socket(dock.link or "")
    wanted = Word(plug, lacks(mark("how the dock is plugged in")))
    has = word(of.inside.usb_c_displays, asks="inside.usb_c_displays")
    if plug and plug.family not in ("USB-C", "Thunderbolt"):
        return unsure(
            say("a dock on {link} may need a driver for its pictures", link=plug.name),
            mark("the maker's page of the dock"),
        )
    holds = None
    if plug and has.value:
        thunderbolt = links.USB_C[has.value].family == "Thunderbolt" if has.value in links.USB_C else None
        holds = thunderbolt if plug.family == "Thunderbolt" else has.value != links.NO_PICTURE
    return settle(
        holds,
        mark("the computer's USB-C socket is one that it needs"),
        say("it needs {link}, the computer's socket is: {has}", link=dock.link, has=has.value),
        wanted,
        has,
        source=links.THUNDERBOLT_SOURCE,
    )


def dock_screens(dock: Dock, of: Around) -> Fit:
    """The monitors bought with it share its link: no more than it drives, and no more than the link carries."""
    monitors = of.all_bought(Monitor)
    most = of_part(dock.displays, lacks(mark("how many monitors the dock drives")), 0, 8)
    count = exactly(len(monitors))
    if count.within(most) is not True:
        no = say("{count} monitors are to hang on it, it drives {most}", count=len(monitors), most=number(most.high, 0))
        return settle(count.within(most), "", no, most)
    screens = [screen for monitor in monitors if (screen := _screen(monitor, EVERYDAY))]
    if len(screens) < len(monitors):
        return settle(None, "", "", Word(None, lacks(mark("the monitor's pixels and rate"))))
    has = word(of.inside.usb_c_displays, asks="inside.usb_c_displays")
    over = links.USB_C.get(has.value or "")
    holds = links.together(tuple(screens), over) if over else None if monitors else True
    compressed = unsure(
        mark("whether the link carries the pictures depends on its version and on compression (DSC)"),
        mark("whether card and dock both compress (DSC), on their makers' pages"),
    )
    return settle(
        holds,
        mark("its link carries the monitors' pictures"),
        mark("its link does not carry the monitors' pictures together"),
        has,
        Word(None, compressed),
        source=links.DISPLAYPORT_SOURCE,
    )


def dock_chip(dock: Dock, of: Around) -> Fit:
    """A dock doesn't raise the number of screens that Apple's plain chips drive."""
    monitors = len(of.all_bought(Monitor))
    return _of_chip(of, monitors) if monitors else good(mark("no monitor is bought with it"))


DOCK_RULES = (dock_link, dock_screens, dock_chip)
