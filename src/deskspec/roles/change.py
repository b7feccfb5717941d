"""What a person changes of a role by a form: plain values, so that the window can make one without reading YAML."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

#: The keys of a need in the order in which they are written.
NEED_KEYS = ("minimum", "recommended", "weight", "why", "source", "rentable", "needed", "replace")
#: The same for a whole profile.
ROLE_KEYS = (
    "id", "title", "summary", "extends", "does", "tools", "languages", "cloud", "requirements", "drop",
)  # fmt: skip
#: The keys of a whole profile that are one line of text.
HEAD_KEYS = ("title", "summary")


class CannotEdit(Exception):
    """The text is written in a way that no form can change in place; the sentence says so."""


@dataclass(frozen=True, slots=True)
class Change:
    """One change: of a need where metric names one, else of the role's title and summary.

    keys are the texts to write, None to take a key out; what is not named stays. With take_back the role's own entry
    goes as a whole; dropped puts the metric into the list of what is not inherited, or out of it.
    """

    metric: str = ""
    keys: Mapping[str, str | None] = field(default_factory=dict)
    take_back: bool = False
    dropped: bool | None = None
