"""The catalogue, bundled and the person's own: looked through, imported, priced, given out. Nothing here prints."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from deskspec.asking import Refused, clipped, shown_path
from deskspec.store.folders import Folders, NoFolder
from deskspec.wording import in_words, mark, patterned, say

if TYPE_CHECKING:
    from deskspec.model.machine import Machine
    from deskspec.model.part import Offer, Part, PartKind
    from deskspec.model.plan import Goal, Plan
    from deskspec.model.profile import Profile
    from deskspec.plan.catalog.reading import Imported
    from deskspec.plan.catalog.report import Progress
    from deskspec.store.parts import Parts

_T = TypeVar("_T")
#: What is imported, by where it came from, as it is kept and shown.
ORIGINS = {"buildcores": "BuildCores", "pcpart": "pc-part-dataset", "table": "yours"}
CURRENCY, TAX = "currency", "tax"
#: The bundled prices are in this currency.
USUAL = "USD"
#: Percent; the highest value added tax there is, Hungary's, is 27.
HIGHEST_TAX = 50.0


class CatalogDesk:
    """The part of the workbench that works on parts and prices."""

    folders: Folders

    @property
    def _parts(self) -> Parts:
        from deskspec.store.parts import Parts

        return Parts(self.folders)

    # --- looking

    def parts(self, kinds: Sequence[PartKind] = (), words: str = "", limit: int = 0) -> tuple[Part, ...]:
        """Parts of these kinds (none: every kind) that hold each word, bundled ones first; a limit of 0 is none."""
        from deskspec.plan.catalog.bundled import bundled

        kept = self._asking(lambda: self._parts.all(kinds, words, limit))
        own = self._asking(self._parts.own_offers)
        found = [
            _with_own(part, own.get(part.id, ()))
            for part in bundled()
            if (not kinds or part.kind in kinds) and _holds(part, words)
        ]
        told = (*found, *kept)
        return told[:limit] if limit else told

    def part(self, part_id: str) -> Part:
        """The part of this id. Refused, with the nearest known id, where there is none."""
        from deskspec.plan.catalog.bundled import bundled

        kept = self._asking(lambda: self._parts.part(part_id))
        if kept is not None:
            return kept
        found = next((part for part in bundled() if part.id == part_id), None)
        if found is not None:
            return _with_own(found, self._asking(self._parts.own_offers).get(part_id, ()))
        from difflib import get_close_matches

        near = get_close_matches(part_id[:60].lower(), [part.id for part in bundled()], 1)
        if near:
            raise Refused(say("“{id}”: no such part; did you mean {nearest}?", id=clipped(part_id), nearest=near[0]))
        raise Refused(say("“{id}”: no such part; deskspec catalog list finds them", id=clipped(part_id)))

    def part_counts(self) -> dict[str, int]:
        """How many parts come from where."""
        from deskspec.plan.catalog.bundled import bundled

        return {"bundled": len(bundled()), **self._asking(self._parts.counts)}

    def exported_parts(self, kinds: Sequence[PartKind] = (), words: str = "") -> str:
        """These parts as a CSV table that can be imported again."""
        from deskspec.plan.catalog.export import table_of

        return table_of(self.parts(kinds, words))

    # --- changing

    def import_parts(
        self, path: str, progress: Progress | None = None, stopped: Callable[[], bool] | None = None
    ) -> Imported:
        """Read parts and keep them in the place of what came from there before, all or none.

        A table of the person's own adds to theirs instead. Refused where nothing can be used; the reader's `Stopped`
        where the person stops, and then nothing has changed.
        """
        from deskspec.plan.catalog.reading import BadImport, read_parts

        try:
            read = read_parts(path, progress, stopped, today=_today(), currency=self.currency)
        except BadImport as error:
            raise Refused(in_words(error)) from None
        except OSError as error:
            told = "{file}: {error}; give a folder, an archive or a CSV file"
            raise Refused(say(told, file=shown_path(path), error=error.strerror or error)) from None
        parts = _watched(read.parts, stopped)
        if read.origin == "table":
            self._keeping(lambda: self._parts.add(parts, ORIGINS["table"]))
        else:
            self._keeping(lambda: self._parts.replace(ORIGINS[read.origin], parts))
        return read

    def drop_part(self, part_id: str) -> None:
        """Take an own or an imported part away. Refused where there is none, or where it is bundled."""
        if not self._keeping(lambda: self._parts.drop(part_id)):
            part = self.part(part_id)
            raise Refused(say("{id} comes with DeskSpec and stays; lock it out of a plan instead", id=part.id))

    def set_price(self, part_id: str, text: str) -> Part:
        """Keep the person's own price of a part, as of today; "none" takes it back. The part as it is then."""
        from deskspec.model.part import Offer
        from deskspec.money import PriceError, parse_price

        part = self.part(part_id)
        if text.strip().lower() in ("none", "no", "-"):
            self._keeping(lambda: self._parts.set_price(part.id, None))
            return self.part(part_id)
        try:
            amount, currency = parse_price(text)
        except PriceError as error:
            raise Refused(in_words(error)) from None
        offer = Offer(amount, currency or self.currency, _today(), "you", "yours")
        self._keeping(lambda: self._parts.set_price(part.id, offer))
        return self.part(part_id)

    # --- planning

    def plan(
        self,
        machine: Machine,
        profile: Profile,
        goal: Goal,
        budget: str | None = None,
        stopped: Callable[[], bool] | None = None,
    ) -> Plan:
        """What to buy, at the catalogue's prices in the person's currency. Refused for a budget that is none."""
        from deskspec.plan.planner import plan
        from deskspec.plan.prices import Money

        money = Money(self.currency, self.tax, tuple(self.rates.items()))
        amount = None if budget is None else self._budget(budget)
        if goal == "budget" and amount is None:
            raise Refused(say("the best for a budget needs a budget; say how much"))
        return plan(machine, profile, self.parts(), money, goal=goal, budget=amount, stopped=stopped)

    def _budget(self, text: str) -> int:
        from deskspec.money import PriceError, parse_price

        try:
            amount, currency = parse_price(text)
        except PriceError as error:
            raise Refused(in_words(error)) from None
        if currency not in (None, self.currency):
            told = "“{text}”: you plan in {own}; give the budget in it, or choose another currency first"
            raise Refused(say(told, text=clipped(text), own=self.currency))
        return amount

    # --- what holds for every plan

    @property
    def currency(self) -> str:
        """The currency that the person plans in (ISO 4217)."""
        return self._asking(self._parts.choices).get(CURRENCY, USUAL)

    @property
    def tax(self) -> float:
        """Percent that come on every price; 0 where none was set."""
        return float(self._asking(self._parts.choices).get(TAX, 0.0))

    @property
    def rates(self) -> dict[str, float]:
        """What one unit of another currency is in the person's own, by code; only what they have said."""
        told = self._asking(self._parts.choices)
        return {name[5:]: float(value) for name, value in told.items() if name.startswith("rate:")}

    def choose_currency(self, text: str) -> None:
        """Plan in this currency from now on. Refused where it is none; rates into the one before are dropped."""
        from deskspec.money import PriceError, currency_named

        try:
            code = currency_named(text)
        except PriceError as error:
            raise Refused(in_words(error)) from None
        if code != self.currency:
            for other in self.rates:
                self._keeping(partial(self._parts.choose, f"rate:{other}", ""))
        self._keeping(lambda: self._parts.choose(CURRENCY, code))

    def choose_tax(self, text: str) -> None:
        """Let so many percent come on every price; 0 or nothing for none. Refused where it is no such share."""
        percent = _number(
            text.replace("%", ""), mark("“{text}” is no tax rate; write percent from 0 to 50, such as 19")
        )
        if percent > HIGHEST_TAX:
            raise Refused(say("“{text}” is no tax rate; write percent from 0 to 50, such as 19", text=clipped(text)))
        self._keeping(lambda: self._parts.choose(TAX, f"{percent:g}" if percent else ""))

    def choose_rate(self, text: str) -> None:
        """ "EUR=1.08": one euro is 1.08 of the person's own currency; "EUR=" drops it. Refused where it is none."""
        from deskspec.money import PriceError, currency_named

        name, equals, told = text.partition("=")
        try:
            code = currency_named(name)
        except PriceError as error:
            raise Refused(in_words(error)) from None
        if not equals or code == self.currency:
            wanted = "“{text}”: write what one unit of another currency is in {own}, such as {example}"
            example = "EUR=1.08" if self.currency != "EUR" else "USD=0.93"
            raise Refused(say(wanted, text=clipped(text), own=self.currency, example=example))
        rate = _number(told, mark("“{text}” is no rate; write a number such as 1.08")) if told.strip() else 0.0
        self._keeping(lambda: self._parts.choose(f"rate:{code}", repr(rate) if rate else ""))

    # --- inside

    def _asking(self, question: Callable[[], _T]) -> _T:
        from deskspec.store.database import StoreError

        try:
            return question()
        except StoreError as error:
            raise Refused(in_words(error)) from None

    def _keeping(self, work: Callable[[], _T]) -> _T:
        from deskspec.store.database import StoreError

        try:
            return work()
        except (StoreError, NoFolder) as error:
            raise Refused(in_words(error)) from None


def kind_named(text: str) -> PartKind:
    """A kind of part by its name. Refused, with the nearest, where there is none."""
    from difflib import get_close_matches

    from deskspec.model.part import SPECS

    name = text.strip().lower()
    found = next((kind for kind in SPECS if kind == name), None)
    if found is not None:
        return found
    near = get_close_matches(name[:40], SPECS, 1)
    if near:
        raise Refused(
            say("“{kind}”: no such kind of part; did you mean {nearest}?", kind=clipped(text), nearest=near[0])
        )
    raise Refused(say("“{kind}”: no such kind of part; one of {kinds}", kind=clipped(text), kinds=", ".join(SPECS)))


def _with_own(part: Part, offers: tuple[Offer, ...]) -> Part:
    return replace(part, offers=(*offers, *part.offers)) if offers else part


def _holds(part: Part, words: str) -> bool:
    text = f"{part.name} {part.maker}".lower()
    return all(word in text for word in words.lower().split())


def _watched(parts: Iterable[Part], stopped: Callable[[], bool] | None) -> Iterator[Part]:
    """The same parts; Stopped between two of them where the person wants no more."""
    from deskspec.plan.catalog.report import Watch

    watch = Watch(None, stopped)
    for part in parts:
        watch.still()
        yield part


def _number(text: str, pattern: str) -> float:
    """A plain number that is not negative; Refused with these words where it is none."""
    from deskspec.units import QuantityError, parse_number

    try:
        return parse_number(text)
    except QuantityError:
        raise Refused(patterned(pattern, {"text": clipped(text)})) from None


def _today() -> str:
    return time.strftime("%Y-%m-%d")
