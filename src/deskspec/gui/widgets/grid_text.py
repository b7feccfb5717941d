"""A table of text in a card: one document instead of a label a cell, so that a long page is there at once."""

from __future__ import annotations

from html import escape
from typing import NamedTuple

from PySide6.QtCore import QEvent, QSize, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextBrowser

from deskspec.gui.theme import Theme
from deskspec.gui.widgets.texts import letters
from deskspec.gui.words import clean

#: Below this many average letters of width, the last cell of a row goes below the others.
NARROW = 80


class Part(NamedTuple):
    """A piece of text in a cell, on a line of its own: plain text from anywhere; it is escaped when it is drawn.

    role is a status role of the theme, or "dim"; page is where a click leads.
    """

    text: str
    bold: bool = False
    role: str = ""
    page: QUrl | None = None
    lead: str = ""


Cell = tuple[Part, ...]


class TextTable(QTextBrowser):
    """Rows of cells. The text can be copied, Tab goes from link to link, and the page around it scrolls."""

    def __init__(self, theme: Theme, name: str, shares: tuple[int, ...], *, stacked: bool = False) -> None:
        super().__init__()
        self._theme = theme
        self._shares = shares
        self._stacked = stacked
        self._rows: tuple[tuple[Cell, ...], ...] = ()
        self._pages: list[QUrl] = []
        self._narrow = False
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.viewport().setAutoFillBackground(False)
        self.document().setDocumentMargin(0)
        self.anchorClicked.connect(self._follow)
        theme.changed.connect(self._draw)

    def show_rows(self, rows: tuple[tuple[Cell, ...], ...]) -> None:
        """Show these rows, each of as many cells as there are shares."""
        self._rows = rows
        self._draw()

    def _draw(self) -> None:
        self._pages = []
        # What is not rich text by its own words is escaped: nothing from outside can be markup here.
        direction = "rtl" if self._from_right() else "ltr"
        rows = "".join(self._row(row) for row in self._rows)
        self.setHtml(f'<table dir="{direction}" width="100%" cellspacing="0" cellpadding="0">{rows}</table>')
        self._fit()

    def _row(self, row: tuple[Cell, ...]) -> str:
        line = f"border-top: 1px solid {self._theme.colours.line};"
        below = self._narrow and self._stacked
        beside, shares = (row[:-1], self._shares[:-1]) if below else (row, self._shares)
        if self._from_right():
            # A document writes its lines from the right, but not its columns.
            beside, shares = beside[::-1], shares[::-1]
        style = f"padding: 8px 8px 8px 16px; {line}"
        cells = "".join(
            f'<td width="{share * 100 // sum(shares)}%" style="{style}">{self._cell(cell)}</td>'
            for cell, share in zip(beside, shares, strict=True)
        )
        if not below:
            return f"<tr>{cells}</tr>"
        last = f'<td colspan="{len(beside)}" style="padding: 0 8px 8px 16px;">{self._cell(row[-1])}</td>'
        return f"<tr>{cells}</tr><tr>{last}</tr>"

    def _from_right(self) -> bool:
        return self.layoutDirection() == Qt.LayoutDirection.RightToLeft

    def _cell(self, cell: Cell) -> str:
        return "<br>".join(self._part(part) for part in cell if part.text)

    def _part(self, part: Part) -> str:
        colours = self._theme.colours
        told = "<br>".join(escape(clean(line)) for line in part.text.split("\n"))
        if part.page is not None:
            self._pages.append(part.page)
            told = f'<a href="#{len(self._pages) - 1}" style="color: {colours.accent}">{told}</a>'
        told = escape(part.lead) + told
        if self._from_right():
            # Each in its own direction: a path keeps its first stroke in front.
            told = f"\u2068{told}\u2069"
        if part.bold:
            told = f"<b>{told}</b>"
        return f'<span style="color: {colours.ink(part.role) if part.role else colours.text}">{told}</span>'

    def _follow(self, link: QUrl) -> None:
        """Only a page that a row was given is gone to, whatever the text says."""
        number = link.fragment()
        if number.isdigit() and int(number) < len(self._pages):
            QDesktopServices.openUrl(self._pages[int(number)])

    def _fit(self) -> None:
        self.document().setTextWidth(self.viewport().width())
        height = int(self.document().size().height()) + 1
        if height != self.minimumHeight():
            self.setFixedHeight(height)

    # --- Qt's own

    def sizeHint(self) -> QSize:
        return QSize(300, self.minimumHeight())

    def minimumSizeHint(self) -> QSize:
        return QSize(120, self.minimumHeight())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() == event.oldSize().width():
            return
        narrow = event.size().width() < letters(self, NARROW)
        if narrow != self._narrow:
            self._narrow = narrow
            self._draw()
        else:
            self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()
