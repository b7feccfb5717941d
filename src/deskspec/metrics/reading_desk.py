"""How the metrics of storage, monitors, network, peripherals, power and software are read off a machine."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from deskspec import units
from deskspec.metrics.reading_parts import environment_kind
from deskspec.model.machine import Display, Drive, Machine
from deskspec.model.reading import Known, Reading, Unknown, derive, value_of
from deskspec.wording import mark, say

_STEPS = {"nvme": "NVMe SSD", "ssd": "SSD", "hdd": "hard disk", "emmc": "eMMC"}
_SLOWEST_FIRST = ("hard disk", "eMMC", "SSD", "NVMe SSD")
SOLID_STATE = ("nvme", "ssd")
#: A drive on a cable from this size on could hold backups; smaller ones are sticks and cards.
BACKUP_DRIVE = 200 * units.GB
_ENTER_SIZE = mark("enter it: deskspec set storage.size=1TB")


def system_kind(machine: Machine) -> Reading[str]:
    """The kind of the drive that carries the running system; of several, the slowest."""
    drives = machine.storage.drives
    if isinstance(drives, Unknown):
        return drives
    if isinstance(machine.storage.system_devices, Unknown):
        return machine.storage.system_devices
    carrying = [drive for drive in drives.value if drive.carries_system]
    if not carrying:
        return Unknown("none of the drives seen carries the system", "deskspec detect lists what was seen")
    kinds: list[str] = []
    for drive in carrying:
        if isinstance(drive.kind, Unknown):
            return drive.kind
        if drive.kind.value == "virtual":
            return Unknown(
                say("{drive} is a virtual disk; what carries it can't be told from inside", drive=drive.device),
                "enter it: deskspec set storage.system_kind=nvme",
            )
        kinds.append(_STEPS[drive.kind.value])
    names = ", ".join(drive.model or drive.device for drive in carrying)
    return Known(min(kinds, key=_SLOWEST_FIRST.index), say("{names}, by {source}", names=names, source=drives.source))


def storage_size(machine: Machine) -> Reading[int]:
    """Bytes of internal solid-state drives together. Drives that may or may not count make it a bound."""
    drives = machine.storage.drives
    if isinstance(drives, Unknown):
        return drives
    sure = [drive for drive in drives.value if _counts(drive) is True]
    unsure = [drive for drive in drives.value if _counts(drive) is None]
    sized = [drive for drive in sure if isinstance(drive.size, Known)]
    total = sum(value_of(drive.size) or 0 for drive in sized)
    source = _drive_names(sized) or drives.source
    left_out = [drive for drive in sure if drive not in sized] + unsure
    if not left_out:
        note = drives.note if sure else mark("no internal SSD seen")
        return Known(total, source, drives.how, bound=drives.bound, note=note)
    if total:
        note = say("not counting {drives}", drives=_drive_names(left_out))
        return Known(total, source, drives.how, bound="at_least", note=note)
    if environment_kind(machine) in ("container", "wsl"):
        return Unknown(
            "the computer's own drives can't be seen from here",
            "run DeskSpec outside, or enter it: deskspec set storage.size=1TB",
        )
    if drives.bound != "exact":
        # What is not in the list can only add to it: the sum bounds nothing from above.
        more = drives.note or mark("there may be more drives")
        told = "whether {drives} is an SSD can't be told, and {more}"
        return Unknown(say(told, drives=_drive_names(left_out), more=more), _ENTER_SIZE)
    return _at_most(drives, left_out)


def _at_most(drives: Known[tuple[Drive, ...]], unsure: list[Drive]) -> Reading[int]:
    """What drives that may or may not count come to: an upper bound where all drives and sizes are known."""
    virtual = all(value_of(drive.kind) == "virtual" for drive in unsure)
    if virtual:
        note = mark("virtual disk; what carries it can't be told")
    else:
        note = mark("whether it is an SSD can't be told")
    names = _drive_names(unsure)
    if any(isinstance(drive.size, Unknown) for drive in unsure):
        return Unknown(say("{names}: a drive does not tell its size", names=names), _ENTER_SIZE)
    return Known(sum(value_of(drive.size) or 0 for drive in unsure), names, drives.how, bound="at_most", note=note)


def _drive_names(drives: list[Drive]) -> str:
    return ", ".join(drive.model or drive.device for drive in drives[:4]) + (" …" if len(drives) > 4 else "")


def _counts(drive: Drive) -> bool | None:
    """Whether a drive is an internal SSD; None where that can't be told."""
    internal, kind = value_of(drive.internal), value_of(drive.kind)
    if internal is False or kind in ("hdd", "emmc"):
        return False
    if internal is None or kind is None or kind == "virtual":
        return None
    return kind in SOLID_STATE


def storage_free(machine: Machine) -> Reading[int]:
    """Bytes an ordinary user can still write beside the system."""
    return machine.storage.free


def storage_backup(machine: Machine) -> Reading[bool]:
    """Only an attached drive on a cable can be seen; a network store or an unplugged drive cannot."""
    drives = machine.storage.drives
    if isinstance(drives, Known):
        outside = [
            drive
            for drive in drives.value
            if value_of(drive.internal) is False and (value_of(drive.size) or 0) >= BACKUP_DRIVE
        ]
        if outside:
            note = mark("an external drive is attached; whether it holds backups can't be seen")
            return Known(True, _drive_names(outside), "inferred", note=note)
    return Unknown("a network store or an unplugged drive can't be seen", "say so: deskspec set storage.backup=yes")


def _active(machine: Machine) -> Reading[tuple[Display, ...]]:
    """Panels in use. One that may be off makes the list a lower bound."""
    told = machine.displays
    if isinstance(told, Unknown):
        return told
    lit = tuple(display for display in told.value if value_of(display.active) is True)
    unsure = any(isinstance(display.active, Unknown) for display in told.value)
    return derive(told, lit, bound="at_least" if unsure else told.bound)


def displays_count(machine: Machine) -> Reading[int]:
    """Enabled panels, a laptop's own included unless its lid is shut."""
    told = _active(machine)
    if isinstance(told, Unknown):
        return told
    names = ", ".join(display.name or display.connector for display in told.value[:4])
    lit = [display.active for display in told.value if isinstance(display.active, Known)]
    inferred = next((active for active in lit if active.how == "inferred"), None)
    if inferred is not None:
        return Known(len(told.value), names, "inferred", bound=told.bound, note=inferred.note)
    return derive(told, len(told.value), source=names)


def judged_display(machine: Machine) -> Display | None:
    """The one panel size and resolution are judged on: an external one first, then pixels, then diagonal."""
    told = _active(machine)
    if isinstance(told, Unknown) or not told.value:
        return None

    def rank(display: Display) -> tuple[bool, int, float]:
        native = value_of(display.native)
        pixels = native.width * native.height if native else 0
        return (not display.built_in, pixels, value_of(display.diagonal) or 0.0)

    return max(told.value, key=rank)


def _unsure_of_all(machine: Machine) -> Unknown:
    """Why no panel is judged: none is there, or none that is there is known to be in use."""
    panels = value_of(machine.displays) or ()
    unsure = next((panel.active for panel in panels if isinstance(panel.active, Unknown)), None)
    return unsure or Unknown("no monitor is connected that could be judged", "connect one and check again")


def of_display(pick: Callable[[Display], Reading[Any]]) -> Callable[[Machine], Reading[Any]]:
    """A metric of the judged panel; a lower bound where another panel tells nothing."""

    def read(machine: Machine) -> Reading[Any]:
        told = _active(machine)
        if isinstance(told, Unknown):
            return told
        judged = judged_display(machine)
        if judged is None:
            return _unsure_of_all(machine)
        reading = pick(judged)
        unsure = told.bound != "exact" or any(isinstance(pick(other), Unknown) for other in told.value)
        if isinstance(reading, Known) and unsure:
            return derive(reading, reading.value, bound="at_least")
        return reading

    return read


def line_rate(machine: Machine) -> Reading[float]:
    """The link's speed bounds the line behind it from above; only a measurement or the person knows the line."""
    told = "enter what your provider or a speed test says: deskspec set {pairs}"
    remedy = say(told, pairs="network.download=100Mbps network.upload=20Mbps")
    link = machine.network.default
    if isinstance(link, Unknown) or isinstance(link.value.speed, Unknown):
        return Unknown("not measured", remedy)
    speed = link.value.speed
    note = mark("the link's speed; the line behind it is not measured")
    return Known(speed.value, f"{link.value.interface}: {speed.source}", speed.how, bound="at_most", note=note)


def latency(machine: Machine) -> Reading[float]:
    """Nothing but a measurement tells."""
    return Unknown("not measured", "enter what a speed test says: deskspec set network.latency=20ms")


def wired(machine: Machine) -> Reading[bool]:
    """Whether the default route leaves over a cable."""
    link = machine.network.default
    if isinstance(link, Unknown):
        return link
    if link.value.medium not in ("ethernet", "wifi", "mobile"):
        told = "the default route leaves over {interface}, a {medium} interface"
        return Unknown(say(told, interface=link.value.interface, medium=link.value.medium))
    return derive(link, link.value.medium == "ethernet", source=f"{link.value.interface}, {link.source}")


def second_line(machine: Machine) -> Reading[bool]:
    """A mobile link that is up beside the first is a second way online; a phone or a second contract can't be seen."""
    links = machine.network.links
    listed = links.value if isinstance(links, Known) else ()
    modems = [link for link in listed if link.medium == "mobile" and not link.default_route]
    for link in modems:
        if isinstance(link.up, Known) and link.up.value:
            return Known(True, link.up.source, note=mark("a mobile link beside the first"))
    remedy = mark("say so: deskspec set network.backup=yes")
    if modems:
        return Unknown("there is a mobile modem; whether it has a SIM card and a contract can't be seen", remedy)
    return Unknown("a phone to tether or a second contract can't be seen", remedy)


def peripheral(kind: str, remedy: str) -> Callable[[Machine], Reading[bool]]:
    """Whether one is attached; absent only where the whole list is known and such a thing always shows."""

    def read(machine: Machine) -> Reading[bool]:
        told = machine.peripherals
        if isinstance(told, Unknown):
            return Unknown(told.reason, told.remedy or remedy)
        found = [item.name for item in told.value if item.kind == kind]
        if found:
            return derive(told, True, source=f"{', '.join(found[:3])}, {told.source}", bound="exact")
        if told.bound != "exact":
            return Unknown(say("no {device} seen, but not everything can be seen from here", device=kind), remedy)
        if kind == "headset":
            return Unknown("none shows itself; one on a jack or not connected now can't be seen", remedy)
        return derive(told, False)

    return read


def ups(machine: Machine) -> Reading[bool]:
    """A UPS on a data cable shows itself; one without can't be seen, and a laptop's battery is none."""
    told = machine.power
    if isinstance(told, Known):
        found = [item.name for item in told.value if item.kind == "ups"]
        if found:
            return derive(told, True, source=f"{found[0]}, {told.source}")
    return Unknown("none reports itself; one without a data cable can't be seen", "say so: deskspec set power.ups=yes")


def only_asked(question: str, metric: str) -> Callable[[Machine], Reading[bool]]:
    """What no machine can read."""

    def read(machine: Machine) -> Reading[bool]:
        return Unknown(question, say("answer: deskspec set {metric}=yes", metric=metric))

    return read


def tool(name: str) -> Callable[[Machine], Reading[bool]]:
    """Whether a tool of the checklists was found."""

    def read(machine: Machine) -> Reading[bool]:
        if isinstance(machine.software, Unknown):
            return machine.software
        for item in machine.software.value:
            if item.tool == name:
                return item.present
        return Unknown("not looked for on this system")

    return read
