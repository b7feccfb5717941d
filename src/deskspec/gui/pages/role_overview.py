"""The first view of the page Roles: which roles does this computer do for?"""

from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from deskspec.gui import words
from deskspec.gui.pages import role_parts as parts
from deskspec.gui.session import Session
from deskspec.gui.theme import Theme
from deskspec.gui.widgets import buttons
from deskspec.gui.widgets.fact_flow import flow
from deskspec.gui.widgets.grid_view import RolesGrid
from deskspec.gui.widgets.scrolled import Inside, scrolled
from deskspec.gui.widgets.texts import label
from deskspec.gui.words import clean


class RolesOverview(QWidget):
    """The answer in a sentence, and the grid of roles."""

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.title = label(self.tr("Which roles does this computer do for?"), bold=True, scale=1.55, wrap=True)
        self.sentence = label(dim=True, wrap=True, scale=1.05)
        self.problems = label(wrap=True, dim=True)
        self.grid = RolesGrid(theme)
        self.new_button = buttons.plain(self.tr("New from a role…"), told=self.tr("A role of your own to change"))
        self.import_button = buttons.plain(self.tr("Import…"), told=self.tr("A role written by someone else"))
        self.compare_button = buttons.plain(self.tr("Compare…"), told=self.tr("Two roles side by side"))
        inside = Inside()
        column = QVBoxLayout(inside)
        parts.margins(column)
        head = QVBoxLayout()
        head.setSpacing(2)
        head.addWidget(self.title)
        head.addWidget(self.sentence)
        column.addLayout(head)
        column.addWidget(flow((self.compare_button, self.new_button, self.import_button)))
        column.addWidget(self._make_card())
        column.addWidget(self.problems)
        column.addStretch(1)
        # In a low window the page scrolls, not the grid in a slit of it.
        self._area = scrolled(inside, self.title.text())
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._area)
        self.grid.row_reached.connect(self._show_row)

    def _show_row(self, row: QRect) -> None:
        """Scroll until a row of the grid is in sight."""
        inside = self._area.widget()
        if inside is not None:
            middle = self.grid.viewport().mapTo(inside, row.center())
            self._area.ensureVisible(middle.x(), middle.y(), 0, row.height())

    def _make_card(self) -> QFrame:
        card = QFrame()
        card.setObjectName("card")
        card.setAccessibleName(self.tr("Roles against this machine"))
        inside = QVBoxLayout(card)
        inside.setContentsMargins(1, 6, 1, 6)
        inside.addWidget(self.grid)
        return card

    def show_anew(self, problems: tuple[str, ...]) -> None:
        """Every role against the session's machine; below it the files that are no roles."""
        session = self._session
        told = [(role, found) for role in session.roles if (found := session.assessment(role)) is not None]
        chosen = session.role.id if session.role is not None else ""
        machine = clean(session.machine_name)
        asked = self.tr("Which roles does this computer do for?")
        self.title.setText(self.tr("Which roles does %1 do for?").replace("%1", machine) if machine else asked)
        self.sentence.setText(words.summary(tuple(found for _, found in told)) or self.tr("Reading this machine…"))
        self.grid.grid.show_roles(told, chosen)
        self.grid.fit()
        self.problems.setText(clean(self.tr("Left out: %1").replace("%1", "; ".join(problems))) if problems else "")
        self.problems.setVisible(bool(problems))
        self.compare_button.setEnabled(len(told) > 1)
        for button in (self.new_button, self.import_button):
            button.setEnabled(bool(told))
