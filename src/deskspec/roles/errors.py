"""What can be wrong with a profile, told so that a person finds the place and the mend."""

from __future__ import annotations

from collections.abc import Iterable

_SHOWN = 40


class ProfileError(Exception):
    """A profile that cannot be used: where (line and column count from 1), what is wrong, what mends it."""

    def __init__(self, path: str, line: int, column: int, what: str, mend: str = "") -> None:
        super().__init__(path, line, column, what, mend)
        self.path = path
        self.line = line
        self.column = column
        self.what = what
        self.mend = mend

    def __str__(self) -> str:
        told = f"{self.what}; {self.mend}" if self.mend else self.what
        return f"{self.path}:{self.line}:{self.column}: {told}"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, ProfileError) and self.args == other.args

    def __hash__(self) -> int:
        return hash(self.args)


class UnknownRole(LookupError):
    """No profile has this id or title; nearest is the one that was probably meant, or empty."""

    def __init__(self, role: str, nearest: str = "") -> None:
        super().__init__(role, nearest)
        self.role = role
        self.nearest = nearest

    def __str__(self) -> str:
        mend = f"did you mean {self.nearest}?" if self.nearest else "see them all with: deskspec roles"
        return f"{quoted(self.role)}: no such role; {mend}"


def plainly(written: str, most: int = _SHOWN) -> str:
    """What a file holds, short and printable."""
    cleaned = "".join(letter if letter.isprintable() else "?" for letter in written[: most + 1])
    return cleaned if len(cleaned) <= most else cleaned[: most - 1] + "…"


def quoted(written: str) -> str:
    """The same in quotation marks."""
    return f"“{plainly(written)}”"


def nearest(word: str, known: Iterable[str]) -> str:
    """The known word most like this one, or empty where none is near. Capitals don't count."""
    from difflib import get_close_matches

    by_lower = {item.lower(): item for item in known}
    # Longer words than any known one are near to none, and comparing takes the square of their length.
    found = get_close_matches(word.lower()[:100], by_lower, 1, 0.6)
    return by_lower[found[0]] if found else ""


def meant(word: str, known: Iterable[str], otherwise: str) -> str:
    """The mend for a word that is not known: the nearest one, or otherwise."""
    near = nearest(word, known)
    return f"did you mean {near}?" if near else otherwise
