"""About: version, what is inside with its licences, and where the figures come from."""

from __future__ import annotations

import platform
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QSize, Qt, QUrl, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from deskspec import __version__
from deskspec.gui.dialogs import messages
from deskspec.gui.dialogs.reading import ReadingWindow
from deskspec.gui.icons import icon
from deskspec.gui.session import Session
from deskspec.gui.theme import Theme
from deskspec.gui.widgets.card import Card
from deskspec.gui.widgets.grid_text import Cell, Part, TextTable
from deskspec.gui.widgets.texts import label
from deskspec.knowledge.sources import Source, sources

if TYPE_CHECKING:
    from importlib.metadata import PackageMetadata

#: What DeskSpec is installed with, and the licence where a package's own record names none.
PACKAGES = {
    "PySide6-Essentials": "LGPL-3.0-only",
    "shiboken6": "LGPL-3.0-only",
    "pydantic": "MIT",
    "pydantic-core": "MIT",
    "annotated-types": "MIT",
    "typing-extensions": "PSF-2.0",
    "typing-inspection": "MIT",
    "PyYAML": "MIT",
    "psutil": "BSD-3-Clause",
    "py-cpuinfo": "MIT",
    "nvidia-ml-py": "BSD-3-Clause",
    "highspy": "MIT",
    "numpy": "BSD-3-Clause",
    "platformdirs": "MIT",
}
#: A record that holds a whole licence's text in place of its name is longer.
_LONGEST_NAME = 60
#: Under which of its licences Qt is used here.
_QT_LICENCE = "LGPL-3.0-only"


class Inside(NamedTuple):
    """One thing that DeskSpec runs on."""

    name: str
    version: str
    licence: str


class AboutWindow(ReadingWindow):
    """Versions are looked up beside the window: reading packages' records takes longer than a frame."""

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("About DeskSpec"), parent)
        self._theme = theme
        self.inside: tuple[Inside, ...] = ()
        self._inside_card = Card(self.tr("What is inside"))
        self._sources_card = Card(self.tr("Where the figures come from"))
        self.column.addWidget(self._make_head())
        self.column.addWidget(self._inside_card)
        self.column.addWidget(self._sources_card)
        self.column.addStretch(1)
        told = self.tr("Versions, for a report of a fault")
        self.copy_button = self.add_button(self.tr("Cop&y versions"), self.copy, told=told)
        self.copy_button.setEnabled(False)
        session.work_beside(lambda _: (inside(), sources()), self._take)

    def _make_head(self) -> QWidget:
        made = QWidget()
        line = QHBoxLayout(made)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(18)
        mark = QLabel()
        mark.setPixmap(icon("deskspec").pixmap(QSize(64, 64)))
        mark.setAccessibleName(self.tr("DeskSpec's icon"))
        column = QVBoxLayout()
        column.setSpacing(2)
        column.addWidget(label(f"DeskSpec {__version__}", bold=True, scale=1.55))
        sentence = self.tr("Does this workstation do for my role, and where does it fall short, and why?")
        column.addWidget(label(sentence, wrap=True))
        terms = self.tr("MIT licence. Qt and PySide6 are used under the LGPL, version 3.")
        column.addWidget(label(terms, dim=True, wrap=True))
        line.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        line.addLayout(column, 1)
        return made

    def _take(self, found: tuple[tuple[Inside, ...], tuple[Source, ...]]) -> None:
        self.inside = found[0]
        self._fill(self._inside_card, (40, 20, 40), tuple(_inside_row(each) for each in self.inside))
        self._fill(self._sources_card, (56, 30, 14), tuple(_source_row(each) for each in found[1]))
        self.copy_button.setEnabled(True)

    def _fill(self, card: Card, shares: tuple[int, ...], rows: tuple[tuple[Cell, ...], ...]) -> None:
        table = TextTable(self._theme, card.accessibleName(), shares)
        table.show_rows(rows)
        card.add(table)

    def copy(self) -> None:
        """The versions of everything, on the clipboard."""
        lines = [messages.versions(), *(f"{each.name} {each.version}" for each in self.inside)]
        QGuiApplication.clipboard().setText("\n".join(lines))


def inside() -> tuple[Inside, ...]:
    """DeskSpec, Python, Qt and the packages, with their versions here."""
    return (
        Inside("DeskSpec", __version__, "MIT"),
        Inside("Python", platform.python_version(), "PSF-2.0"),
        Inside("Qt", qVersion(), _QT_LICENCE),
        *(_package(name, licence) for name, licence in PACKAGES.items()),
    )


def _package(name: str, licence: str) -> Inside:
    """A package by its own record; one that has no record here is there all the same, as a part of the program."""
    from importlib.metadata import PackageNotFoundError, metadata

    try:
        record = metadata(name)
    except PackageNotFoundError:
        return Inside(name, "", licence)
    named = _field(record, "License-Expression") or _field(record, "License")
    usable = 0 < len(named) <= _LONGEST_NAME and "\n" not in named and named != "BSD"
    return Inside(name, _field(record, "Version"), named if usable else licence)


def _field(record: PackageMetadata, name: str) -> str:
    values = record.get_all(name) or [""]
    return str(values[0])


def _inside_row(each: Inside) -> tuple[Cell, ...]:
    return (Part(each.name, bold=True),), (Part(each.version),), (Part(each.licence, role="dim"),)


def _source_row(each: Source) -> tuple[Cell, ...]:
    page = QUrl(each.url) if each.url.startswith("https://") else None
    return (Part(each.title, page=page),), (Part(each.publisher, role="dim"),), (Part(each.date, role="dim"),)
