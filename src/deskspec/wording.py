"""Texts that can be shown in any language, made on floors that know neither languages nor Qt.

Inside DeskSpec all text is English and all numbers are written in the C form: that is what is stored, compared,
exported and printed on a terminal. A text that `say` makes is such an English string, but it still knows its pattern
and the values in it; the window, which has a translator, asks `shown` for it at the moment it is shown. Where no
translator is installed, `shown` hands back what it is given.

A text without values needs no `say`: `shown` looks it up as it is. `mark` changes nothing either; it only tells the
extraction (packaging/translations.py) that a text is to be translated.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Protocol

#: The context of every text of these floors in the translation files.
CONTEXT = "deskspec"


class Translator(Protocol):
    """What the window installs."""

    #: Whether the language is English: then names stand in sentences as English writes them.
    english: bool

    def text(self, english: str, count: int | None = None) -> str:
        """The text in the person's language, or itself; in the form that goes with a count, where there is one."""

    def number(self, value: float, digits: int) -> str:
        """A number as the person writes it, with at most so many decimals and no needless zeros."""

    def moment(self, iso: str) -> str:
        """A moment or a day, in ISO 8601 and UTC, as the person writes it."""


_translator: Translator | None = None


class Said(str):
    """An English text that can be told again in another language: a pattern with {names} and their values."""

    __slots__ = ("english", "how_many", "pattern", "values")
    #: What a translation is looked up by: of a counted text the form for many.
    pattern: str
    #: The same in English, in the form that goes with the count.
    english: str
    values: dict[str, object]
    how_many: int | None

    def told(self, by: Translator, each: Callable[[str], str]) -> str:
        """The text by a translator; `each` does the same for a value that is a text."""
        values = {name: each(value) if isinstance(value, str) else value for name, value in self.values.items()}
        if self.how_many is not None:
            values["count"] = by.number(self.how_many, 0)
        pattern = by.text(self.pattern, self.how_many)
        try:
            return (self.english if pattern == self.pattern else pattern).format(**values)
        except (KeyError, IndexError, ValueError):
            # A translation that names what there is not: the English text is right.
            return self.english.format(**values)


class Joined(str):
    """Texts one after the other, each to be told on its own."""

    __slots__ = ("between", "parts")
    between: str
    parts: tuple[str, ...]


class Number(str):
    """A number in the C form that can be written as the person writes numbers."""

    __slots__ = ("digits", "value")
    value: float
    digits: int


class Inside(str):
    """A name as it stands inside an English sentence; other languages write it as they do alone."""

    __slots__ = ("name",)
    name: str


class Moment(str):
    """A moment or a day in ISO 8601, in UTC."""

    __slots__ = ()


def mark(text: str) -> str:
    """The text itself; the extraction takes it from here into the translation files."""
    return text


def say(pattern: str, **values: object) -> str:
    """A text with values, in English: "short by {missing}". Values that are texts are translated with it."""
    return patterned(pattern, values)


def patterned(pattern: str, values: dict[str, object]) -> str:
    """The same with a pattern that is a marked text, or comes of one."""
    made = Said(pattern.format(**values))
    made.pattern = made.english = pattern
    made.values, made.how_many = values, None
    return made


def say_many(one: str, many: str, count: int, **values: object) -> str:
    """A text that depends on a count: the first pattern for 1, the second for any other. {count} stands for it."""
    english = one if count == 1 else many
    made = Said(english.format(count=count, **values))
    made.pattern, made.english = many, english
    made.values, made.how_many = values, count
    return made


def join(between: str, parts: Iterable[str]) -> str:
    """Texts one after the other with the same between them, such as ", "; empty ones are left out."""
    kept = tuple(part for part in parts if part)
    made = Joined(between.join(kept))
    made.between, made.parts = between, kept
    return made


def all_of(items: Iterable[str]) -> str:
    """ "CPU, memory and GPU"."""
    return _listed("{items} and {last}", tuple(items))


def any_of(items: Iterable[str]) -> str:
    """ "Linux, macOS or Windows"."""
    return _listed("{items} or {last}", tuple(items))


def _listed(pattern: str, items: tuple[str, ...]) -> str:
    if len(items) < 2:
        return items[0] if items else ""
    return patterned(pattern, {"items": join(", ", items[:-1]), "last": items[-1]})


#: What _listed is called with.
LISTS = (mark("{items} and {last}"), mark("{items} or {last}"))


def number(value: float, digits: int = 1) -> str:
    """A number without needless zeros: 8, 31.1, 0.5."""
    text = f"{value:.{digits}f}".rstrip("0").rstrip(".") if digits else f"{value:.0f}"
    made = Number(text)
    made.value, made.digits = value, digits
    return made


def inside(name: str, english: str) -> str:
    """A name, as English writes it inside a sentence."""
    made = Inside(english)
    made.name = name
    return made


def moment(iso: str) -> str:
    """A moment or a day in ISO 8601."""
    return Moment(iso)


def in_words(error: BaseException) -> str:
    """What an error tells, still translatable: str() of it would be English for good."""
    told = error.args[0] if error.args else ""
    return told if isinstance(told, Said | Joined) else str(error)


def install(translator: Translator | None) -> None:
    """From now on `shown` speaks through this translator; None is English again."""
    global _translator  # noqa: PLW0603 - there is one language at a time, as there is one person
    _translator = translator


def shown(text: str) -> str:
    """The text in the person's language; what is no text of DeskSpec's stays as it is."""
    if _translator is None or not text:
        return text
    if isinstance(text, Said):
        return text.told(_translator, shown)
    if isinstance(text, Joined):
        return text.between.join(shown(part) for part in text.parts)
    if isinstance(text, Number):
        return _translator.number(text.value, text.digits)
    if isinstance(text, Moment):
        return _translator.moment(text)
    if isinstance(text, Inside):
        return str(text) if _translator.english else _translator.text(text.name)
    return _translator.text(text)
