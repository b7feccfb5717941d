"""The needs of one role as cards, each with levels, weight, why, and where the figure comes from."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication, QUrl

from deskspec.gui import words
from deskspec.gui.theme import Theme
from deskspec.gui.widgets.card import Card
from deskspec.gui.widgets.grid_text import Cell, Part, TextTable
from deskspec.knowledge.sources import source
from deskspec.metrics.registry import GROUPS, METRICS
from deskspec.model.profile import Profile, Requirement
from deskspec.report.roles_report import ordered


def _tr(text: str) -> str:
    return QCoreApplication.translate("role_needs", text)


def cards(role: Profile, theme: Theme) -> Iterator[Card]:
    """The work, and a card a group of needs in the order in which people read them; each is made when asked for."""
    work = _work(role)
    if work:
        yield card(_tr("The work"), (17, 83), work, theme, stacked=True)
    for group in GROUPS:
        needs = [need for need in ordered(role) if METRICS[need.metric].group == group]
        if needs:
            rows = tuple(need_row(need, role) for need in needs)
            yield card(words.show(group), (17, 25, 58), rows, theme, stacked=True)


def card(
    title: str, shares: tuple[int, ...], rows: tuple[tuple[Cell, ...], ...], theme: Theme, *, stacked: bool = False
) -> Card:
    """A card that holds one table of text."""
    made = Card(title)
    table = TextTable(theme, title, shares, stacked=stacked)
    table.show_rows(rows)
    made.add(table)
    return made


def _work(role: Profile) -> tuple[tuple[Cell, ...], ...]:
    """What the person does and works with; what the role says nothing of is left out."""
    lists = (
        (_tr("Does"), "\n".join(words.clean(item) for item in role.does)),
        (_tr("Tools"), ", ".join(role.tools)),
        (_tr("Languages"), ", ".join(role.languages)),
        (_tr("Cloud"), ", ".join(role.cloud)),
    )
    return tuple(((Part(name, bold=True),), (Part(text),)) for name, text in lists if text)


def need_row(need: Requirement, role: Profile) -> tuple[Cell, ...]:
    """One need: its name, what is asked for, and why with the source below."""
    told = [Part(need.why)] if need.why else []
    if need.source:
        told.append(source_part(need.source))
    asked = (Part(words.need(need)), Part(_weight(need, role), role="dim"))
    return (Part(words.name(need.metric), bold=True),), asked, tuple(told)


def _weight(need: Requirement, role: Profile) -> str:
    weights = {"required": _tr("required"), "advised": _tr("advised"), "asked": _tr("only you can tell")}
    weight = weights[need.weight] if need.needed else ""
    told = [weight if weight != words.need(need) else ""]
    if need.rentable:
        told.append(_tr("a rented GPU will do"))
    if need.origin and need.origin != role.id:
        told.append(_tr("from %1").replace("%1", need.origin))
    return " · ".join(part for part in told if part)


def source_part(name: str) -> Part:
    """Where a figure comes from. A web page opens in the browser on a click, and only then."""
    known = source(name)
    title = ", ".join(part for part in (known.title, known.date) if part) if known else name
    page = web_page(known.url if known else name)
    return Part(title, role="dim", page=page, lead=_tr("Source: "))


def web_page(address: str) -> QUrl | None:
    """The address as a web page; None where it is anything else."""
    if not address.startswith(("https://", "http://")):
        return None
    url = QUrl(address, QUrl.ParsingMode.StrictMode)
    return url if url.isValid() and url.scheme() in ("http", "https") and url.host() else None
