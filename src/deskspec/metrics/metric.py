"""What a metric is: the name of one comparable quantity, with its kind and how to read it off a machine."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

from deskspec.metrics.kinds import Kind
from deskspec.model.machine import Machine
from deskspec.model.reading import Reading


class Metric(NamedTuple):
    """One comparable quantity.

    label is how a person reads it, group under which heading; read takes it off a machine; fix says what helps where
    it is short, with "{level}" for the level to reach; ask is the question for what no machine can tell; example is a
    value as a person types it, where the kind's own would not do.
    """

    id: str
    label: str
    group: str
    kind: Kind
    read: Callable[[Machine], Reading[Any]]
    fix: str
    ask: str = ""
    example: str = ""

    @property
    def pair(self) -> str:
        """An example as it is typed: "memory.size=32GB", quoted for a shell where the value has spaces."""
        value = self.example or self.kind.example
        number, _, unit = value.partition(" ")
        told = f"{self.id}={number + unit if number.isdigit() else value}"
        return f'"{told}"' if " " in told else told
