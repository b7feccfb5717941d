"""Forgetting a fact never makes a part fit, nor makes one that fits not fit; and no combination of facts raises."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, replace
from itertools import count, product
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from deskspec.model import machine as of_machine
from deskspec.model.part import (
    SPECS,
    Cooler,
    Dock,
    GraphicsCard,
    MemoryKit,
    Monitor,
    Motherboard,
    Part,
    PowerSupply,
    Spec,
)
from deskspec.model.reading import Known, Unknown
from deskspec.model.value import Value
from deskspec.plan.compat.around import around
from deskspec.plan.compat.fit import STATES, Fit, worst
from deskspec.plan.compat.inside import Inside
from deskspec.plan.compat.rules import RULES, fits
from deskspec.units import GB, GIB, Resolution
from tests.assess.hand import card, drive, known, storage, stranger
from tests.plan.compat.given import (
    BOARD,
    CARD,
    CASE,
    COOLER,
    CPU,
    INSIDE,
    KIT,
    MONITOR,
    SUPPLY,
    WHOLE,
    desktop,
    module,
    part,
    screen,
)

MANY = settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
SPEC_CLASSES = tuple(dict.fromkeys(SPECS.values()))
#: What may become of a rule's word when something is forgotten.
MAY_BECOME = {
    "fits": {"fits", "unknown"},
    "doesn't fit": {"doesn't fit", "unknown"},
    "unknown": {"unknown"},
}

# --- facts, likely and absurd: values by field of a specification, an answer or the machine

_SOCKETS = ("AM4", "AM5", "LGA1700", "sTR5", "LGA1151", "")
_FORMS = ("Mini ITX", "ATX", "E-ATX", "XL-ATX", "the maker's own", "")
_SUPPLIES = ("ATX", "SFX", "the maker's own")
_PLUGS = (
    "DisplayPort 1.4",
    "DisplayPort 1.2",
    "HDMI 1.4",
    "HDMI 2.0",
    "HDMI 2.1",
    "USB-C",
    "Thunderbolt 3",
    "VGA",
    "?",
)
_SMALL = st.sampled_from((0, 1, 2, 4, 8, 99, -1))
_WATTS = st.sampled_from((0, 65, 75, 200, 450, 650, 850, 1500, 10**9))
_LENGTHS = st.sampled_from((0, 60, 155, 200, 312, 10**6))
_SIZES = st.sampled_from((0, 2 * GIB, 16 * GIB, 32 * GIB, 64 * GIB, 128 * GIB, 1 << 62))
_TYPES = ("DDR4", "DDR5", "LPDDR5", "")
_BOTH = st.booleans()


def some_of(pool: tuple[str, ...]) -> st.SearchStrategy[tuple[str, ...]]:
    return st.lists(st.sampled_from(pool), max_size=3).map(tuple)


POOLS: dict[str, st.SearchStrategy[Any]] = {
    "type": st.sampled_from(_TYPES), "memory_type": st.sampled_from(_TYPES), "memory": some_of(_TYPES),
    "modules": _SMALL, "module_size": _SIZES, "rate": st.sampled_from((0, 4800, 6000)), "ecc": _BOTH,
    "registered": _BOTH, "size": st.sampled_from((0, 512 * GB)), "nvme": _BOTH, "medium": st.sampled_from(("ssd", "nas")),
    "chip": st.sampled_from(("GeForce RTX 4070", "no card")), "watts": _WATTS, "length": _LENGTHS, "height": _LENGTHS,
    "radiator": st.sampled_from((0, 0, 240)), "slots": st.sampled_from((0, 1, 2, 2.5, 3)), "six_pin": _SMALL,
    "eight_pin": _SMALL, "twelve_pin": _SMALL, "outputs": some_of(_PLUGS), "inputs": some_of(_PLUGS),
    "model": st.sampled_from(("AMD Ryzen 9 7900X", "?")), "socket": st.sampled_from(_SOCKETS), "cores": _SMALL,
    "threads": _SMALL, "graphics": _BOTH, "memory_slots": _SMALL, "memory_largest": _SIZES, "m2": _SMALL, "sata": _SMALL,
    "sockets": some_of(_SOCKETS), "boards": some_of(_FORMS), "supplies": some_of(_SUPPLIES), "card_length": _LENGTHS,
    "card_slots": _SMALL, "cooler_height": _LENGTHS, "diagonal": st.sampled_from((0.0, 27.0)),
    "resolution": st.sampled_from((Resolution(3840, 2160), Resolution(1920, 1080), Resolution(0, 0))),
    "refresh": st.sampled_from((0.0, 60.0, 144.0, 1e9)), "link": st.sampled_from((*_PLUGS, "Thunderbolt 4")),
    "displays": _SMALL, "lines": _SMALL, "drive": st.sampled_from((0, 32 * GB, 512 * GB)),
    "system": st.sampled_from(("Windows 11 Home", "macOS", "Ubuntu", "none")),
    "psu_watts": _WATTS, "psu_eight_pin": _SMALL, "psu_twelve_pin": _SMALL, "psu_form": st.sampled_from(_SUPPLIES),
    "m2_free": _SMALL, "sata_free": _SMALL, "board_form": st.sampled_from(_FORMS), "case_form": st.sampled_from(_FORMS),
    "usb_c_displays": st.sampled_from(("no picture", "2 lanes", "4 lanes", "Thunderbolt 4", "?")),
    "free_outputs": some_of(_PLUGS),
}  # fmt: skip
_FORM = {"Ssd": ("M.2-2280", "2.5", "U.2", ""), "MemoryKit": ("DIMM", "SODIMM", "CAMM2"), "PowerSupply": _SUPPLIES}
_NUMBERS = ("memory", "processor", "external_displays", "monthly", "va", "chip_memory")


def pool(spec: type[Any], name: str) -> st.SearchStrategy[Any]:
    if name == "form":
        return st.sampled_from(_FORM.get(spec.__name__, _FORMS))
    if name == "memory" and spec.__name__ != "Processor":
        return _SIZES
    return POOLS.get(name, st.just(1))


@st.composite
def specs(draw: st.DrawFn, classes: tuple[type[Any], ...] = SPEC_CLASSES) -> Spec:
    """A part's facts: a whole one, one with some changed or missing, or anything at all."""
    of = draw(st.sampled_from(classes))
    base = next((spec for spec in WHOLE if type(spec) is of), of())
    names = [field.name for field in fields(of) if field.default is None]
    changes = {name: draw(st.none() | pool(of, name)) for name in draw(st.sets(st.sampled_from(names), max_size=4))}
    return replace(base, **changes)


def readings(values: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    bounds = st.sampled_from(("exact", "exact", "exact", "at_least", "at_most"))
    return st.builds(Known, values, st.just("s"), bound=bounds) | st.just(Unknown("not told", "look"))


@st.composite
def insides(draw: st.DrawFn) -> Inside:
    names = draw(st.sets(st.sampled_from([field.name for field in fields(Inside)]), max_size=6))
    return replace(INSIDE, **{name: draw(st.builds(Known, POOLS[name], st.just("you"))) for name in names})


_CHIPS = ("AMD Ryzen 9 7900X", "Intel Core i9-12900K", "AMD Ryzen 5 5600", "Apple M1", "Apple M4", "Fantasy 9000")
_OS = st.sampled_from([of_machine.OperatingSystem(family, family) for family in ("linux", "windows", "macos")])
_MODULES = st.lists(
    st.sampled_from((module(), module(form_factor="SODIMM"), module(speed=None), module(form_factor=None))), max_size=3
)
_CARDS = st.lists(
    st.sampled_from((card("GeForce RTX 4090"), card("GeForce RTX 3060 12 GB"), card("Radeon 610M"), stranger())),
    max_size=3,
)
_DRIVES = st.lists(
    st.sampled_from((drive(), drive("hdd"), drive("emmc"), drive(internal=False), drive("virtual"))), max_size=3
)
_PANELS = st.lists(st.sampled_from((screen(), screen(active=False), screen(built_in=True))), max_size=3)
_MACHINE: dict[str, st.SearchStrategy[Any]] = {
    "system.os": _OS,
    "system.environment": st.sampled_from([of_machine.Environment(kind) for kind in ("hardware", "vm", "container", "wsl")]),
    "system.chassis": st.sampled_from(("desktop", "laptop", "mini", "embedded", "tower of babel")),
    "system.product": st.sampled_from(("MacBook Air", "MacBook Pro", "Mac mini", "OptiPlex")),
    "cpu.model": st.sampled_from(_CHIPS), "cpu.vendor": st.sampled_from(("AMD", "Apple")),
    "cpu.sockets": st.sampled_from((1, 1, 2)), "memory.installed": _SIZES, "memory.modules": _MODULES.map(tuple),
    "memory.slots": _SMALL, "memory.free_slots": _SMALL, "memory.maximum": _SIZES,
    "memory.type": st.sampled_from(_TYPES[:3]), "memory.soldered": _BOTH, "memory.ecc": _BOTH,
}  # fmt: skip


@st.composite
def machines(draw: st.DrawFn) -> of_machine.Machine:
    made = desktop()
    for path in draw(st.sets(st.sampled_from(sorted(_MACHINE)), max_size=5)):
        component, _, name = path.partition(".")
        told = draw(readings(_MACHINE[path]))
        made = replace(made, **{component: replace(getattr(made, component), **{name: told})})
    if draw(_BOTH):
        made = replace(made, gpus=draw(readings(_CARDS.map(tuple))), displays=draw(readings(_PANELS.map(tuple))))
    if draw(_BOTH):
        made = replace(made, storage=replace(storage(), drives=draw(readings(_DRIVES.map(tuple)))))
    return made


@st.composite
def purchases(draw: st.DrawFn) -> tuple[Spec, tuple[Spec, ...]]:
    """A part that has rules, and what is bought with it."""
    return draw(specs(tuple(RULES))), tuple(draw(st.lists(specs(), max_size=3)))


# --- forgetting


def forgotten(item: Any, gone: Any) -> Any:
    """The same with some facts gone: readings become unknown, fields that may be None become None."""
    if isinstance(item, Known):
        return Unknown("forgotten", "look") if gone() else replace(item, value=forgotten(item.value, gone))
    if isinstance(item, tuple) and not hasattr(item, "_fields"):
        return tuple(forgotten(each, gone) for each in item)
    if not isinstance(item, Value):
        return item
    kept: dict[str, Any] = {}
    for field in fields(item):
        told = getattr(item, field.name)
        drops = field.default is None and told is not None and not isinstance(told, (Known, Unknown)) and gone()
        kept[field.name] = None if drops else forgotten(told, gone)
    return replace(item, **kept)


def words(spec: Spec, machine: of_machine.Machine, inside: Inside, also: tuple[Spec, ...]) -> list[str]:
    """Every rule's state; one that does not concern the part has nothing against it."""
    of = around(part(spec), machine, inside, tuple(part(item) for item in also))
    return [fit.state if (fit := rule(spec, of)) else "fits" for rule in RULES[type(spec)]]


Setting = tuple[Spec, of_machine.Machine, Inside, tuple[Spec, ...]]


def wrong(spec: Spec, before: list[str], after: list[str]) -> list[tuple[str, str, str]]:
    """Rules whose word changed as forgetting may not change it."""
    pairs = zip([rule.__name__ for rule in RULES[type(spec)]], before, after, strict=True)
    return [(name, was, now) for name, was, now in pairs if now not in MAY_BECOME[was]]


@MANY
@given(purchases(), machines(), insides(), st.sampled_from((0.05, 0.2, 0.6)), st.randoms(use_true_random=False))
def test_forgetting_facts_proves_nothing(bought, machine, inside, share, random):
    whole: Setting = (bought[0], machine, inside, bought[1])
    less = forgotten(whole, lambda: random.random() < share)
    assert wrong(whole[0], words(*whole), words(*less)) == []


def one_less(whole: Setting) -> Iterator[Setting]:
    """The setting without its first fact, without its second, and so on."""
    for number in count():
        asked = count()
        yield forgotten(whole, lambda number=number, asked=asked: next(asked) == number)
        if next(asked) <= number:
            return


#: Answers that most parts are too large for.
TIGHT = Inside(
    psu_watts=known(300), psu_eight_pin=known(0), psu_twelve_pin=known(0), psu_form=known("SFX"),
    card_length=known(170), card_slots=known(1), cooler_height=known(60), m2_free=known(0), sata_free=known(0),
    board_form=known("E-ATX"), case_form=known("Mini ITX"), usb_c_displays=known("2 lanes"), free_outputs=known(("HDMI 1.4",)),
)  # fmt: skip
MAC = desktop(
    cpu__model="Apple M3", cpu__vendor="Apple", system__product="MacBook Air", system__chassis="laptop",
    memory__soldered=True, memory__type="LPDDR5", displays=(screen(built_in=True), screen()),
)  # fmt: skip
FULL = desktop(
    memory__free_slots=0, memory__ecc=True, memory__type="DDR4", memory__maximum=16 * GIB,
    gpus=(card("GeForce RTX 4090"), card("GeForce RTX 3060 12 GB")), displays=(screen(), screen()),
    system__os=of_machine.OperatingSystem("windows", "Windows 11"),
)  # fmt: skip
UNLIKE: tuple[Spec, ...] = (
    replace(KIT, registered=True, ecc=True, module_size=64 * GIB), replace(CARD, twelve_pin=1, slots=2.5, watts=320),
    Motherboard("sTR5", "Mini ITX", "DDR4", 1, 32 * GIB, 1, 1), PowerSupply(400, "SFX", 1, 0), Cooler(("AM4",), 50, 0),
    Monitor(Resolution(3840, 2160), 27.0, 144.0, ("HDMI 2.0",)), Dock("USB-C", 1),
)  # fmt: skip


SCENES = ((desktop(), INSIDE), (MAC, INSIDE), (FULL, TIGHT))
#: What is bought with a part: nothing, what it goes into, another of its kind.
ALONG: tuple[tuple[Spec, ...], ...] = (
    (),
    (BOARD, CPU, SUPPLY, CASE),
    (CARD, KIT, COOLER, MONITOR),
    (UNLIKE[2], UNLIKE[5]),
)


@pytest.mark.parametrize("kind", [kind.__name__ for kind in RULES])
def test_forgetting_any_one_fact_proves_nothing(kind):
    parts = [spec for spec in (*WHOLE, *UNLIKE) if type(spec).__name__ == kind]
    for spec, (machine, inside), also in product(parts, SCENES, ALONG):
        whole: Setting = (spec, machine, inside, also)
        before = words(*whole)
        for less in one_less(whole):
            assert wrong(spec, before, words(*less)) == [], less


@MANY
@given(specs(), st.lists(specs(), max_size=4), machines(), insides())
def test_no_combination_of_facts_raises_and_every_word_is_whole(spec, also, machine, inside):
    told = fits(part(spec), machine, inside, tuple(part(item) for item in also))
    assert told
    for fit in told:
        assert fit.state in STATES
        assert fit.why
        assert "None" not in fit.why
        assert "inf" not in fit.why.split()
        assert bool(fit.look_up) is (fit.state == "unknown")
        assert fit.state == "unknown" or not fit.asks


@given(st.lists(st.sampled_from(STATES), min_size=1))
def test_the_worst_word_counts(states):
    told = [Fit(state, str(number)) for number, state in enumerate(states)]
    found = worst(told)
    assert STATES.index(found.state) == min(STATES.index(state) for state in states)
    assert found is next(fit for fit in told if fit.state == found.state)


def test_nothing_checked_is_not_fitting():
    assert worst(()).state == "unknown"


def test_everything_unknown_never_fits_inside_a_computer():
    outside = {"Monitor", "Dock", "Computer"}
    for kind in RULES:
        bare: Part = part(kind())
        assert worst(fits(bare, of_machine.Machine(), Inside())).state == "unknown", kind
    assert outside <= {kind.__name__ for kind in RULES}
    assert {GraphicsCard, MemoryKit} <= set(RULES)
