"""`@value`: a frozen dataclass that costs an eighth of one to define.

A dataclass writes and compiles source for its methods anew at every start, two milliseconds a class on a slow
computer, and a check defines two dozen of them. Here the methods are shared instead. In every other way a value is a
dataclass: `fields`, `replace`, `is_dataclass` and pydantic know it, and so do type checkers.
"""

from __future__ import annotations

from dataclasses import MISSING, Field, FrozenInstanceError, dataclass
from typing import Any, ClassVar, TypeVar, dataclass_transform

V = TypeVar("V", bound="Value")


class Value:
    """The methods that all values share. Two are equal when they are of one class and all their fields are."""

    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    _names: ClassVar[tuple[str, ...]] = ()
    _defaults: ClassVar[dict[str, Any]] = {}

    def __init__(self, *args: Any, **named: Any) -> None:  # noqa: ANN401 - a field may hold anything
        names = self._names
        given = dict(zip(names, args, strict=False))
        if len(args) > len(names) or (named and not (named.keys() <= set(names) and given.keys().isdisjoint(named))):
            raise TypeError(f"{type(self).__name__} takes each of {', '.join(names)} once at most")
        filled = {**self._defaults, **given, **named}
        if len(filled) < len(names):
            missing = [name for name in names if name not in filled]
            raise TypeError(f"{type(self).__name__} lacks {', '.join(missing)}")
        self.__dict__.update(filled)

    def __setattr__(self, name: str, _: object) -> None:
        raise FrozenInstanceError(f"cannot assign to field {name!r}")

    def __delattr__(self, name: str) -> None:
        raise FrozenInstanceError(f"cannot delete field {name!r}")

    def __eq__(self, other: object) -> bool:
        if other.__class__ is not self.__class__:
            return NotImplemented
        return self.__dict__ == other.__dict__

    def __hash__(self) -> int:
        return hash((type(self), *(self.__dict__[name] for name in self._names)))

    def __repr__(self) -> str:
        told = ", ".join(f"{name}={self.__dict__[name]!r}" for name in self._names)
        return f"{type(self).__qualname__}({told})"


@dataclass_transform(frozen_default=True)
def value(cls: type[V]) -> type[V]:
    """Make a class of annotated fields a value. Defaults are shared, so they must not be mutable."""
    made = dataclass(init=False, repr=False, eq=False)(cls)
    fields = made.__dataclass_fields__
    made._names = tuple(fields)
    made._defaults = {name: field.default for name, field in fields.items() if field.default is not MISSING}
    return made
