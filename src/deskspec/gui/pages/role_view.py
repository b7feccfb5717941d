"""One role in full: what the person does and works with, and every need with why and source."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from deskspec.gui import words
from deskspec.gui.pages import role_needs
from deskspec.gui.pages import role_parts as parts
from deskspec.gui.session import Session
from deskspec.gui.theme import Theme
from deskspec.gui.turns import Filling
from deskspec.gui.widgets import buttons
from deskspec.gui.widgets.fact_flow import flow
from deskspec.gui.widgets.pill import Pill
from deskspec.gui.widgets.scrolled import Inside, scrolled
from deskspec.gui.widgets.texts import label
from deskspec.model.profile import Profile
from deskspec.report.check_text import VERDICT_SYMBOLS


class RoleView(QWidget):
    """Opened in place of the grid."""

    #: Back to the grid.
    left = Signal()
    #: Every card of the role is there.
    filled = Signal()
    #: Compare this role, make a new one from it, change, export or delete it.
    compare_asked = Signal(str)
    new_asked = Signal(str)
    edit_asked = Signal(str)
    export_asked = Signal(str)
    delete_asked = Signal(str)

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._theme = theme
        self._role: Profile | None = None
        self.back = parts.back_button(self.tr("All roles"))
        self.title = label(bold=True, scale=1.55, wrap=True)
        self.about = label(dim=True, scale=0.93, wrap=True)
        self.summary = label(wrap=True, scale=1.05)
        self.verdict = Pill(theme)
        self.verdict_text = label(dim=True, wrap=True)
        self.use = buttons.main(self.tr("Use this role"), told=self.tr("Check and plan for this role"))
        self.compare = buttons.plain(self.tr("Compare…"))
        self.new = buttons.plain(self.tr("New from this role…"))
        self.edit = buttons.plain(self.tr("Edit…"))
        self.export = buttons.plain(self.tr("Export…"), told=self.tr("The role's file, to give to others"))
        self.delete = buttons.plain(self.tr("Delete…"))
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        inside = Inside()
        column = QVBoxLayout(inside)
        parts.margins(column)
        column.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeading)
        head = QVBoxLayout()
        head.setSpacing(4)
        for part in (self.title, self.about, self.summary):
            head.addWidget(part)
        column.addLayout(head)
        line = QHBoxLayout()
        line.setSpacing(12)
        line.addWidget(self.verdict, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self.verdict_text, 1)
        column.addLayout(line)
        column.addWidget(flow((self.use, self.compare, self.new, self.edit, self.export, self.delete)))
        self._cards = QVBoxLayout()
        self._cards.setSpacing(14)
        self._filling = Filling(self, self._cards)
        self._filling.filled.connect(self.filled)
        column.addLayout(self._cards)
        column.addStretch(1)
        self.area = scrolled(inside, self.tr("One role in full"), focus=True)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.area)

    def _connect(self) -> None:
        self.back.clicked.connect(self.left)
        self.use.clicked.connect(lambda: self._session.choose_role(self.role_id))
        for button, signal in (
            (self.compare, self.compare_asked),
            (self.new, self.new_asked),
            (self.edit, self.edit_asked),
            (self.export, self.export_asked),
            (self.delete, self.delete_asked),
        ):
            button.clicked.connect(lambda _checked=False, asked=signal: asked.emit(self.role_id))

    @property
    def role_id(self) -> str:
        """The shown role's id; empty before one is shown."""
        return self._role.id if self._role is not None else ""

    def show_role(self, role: Profile) -> None:
        """Show a role; what is the same as before stays as it is."""
        if role != self._role:
            self._role = role
            self.title.setText(words.clean(role.title))
            built = self.tr("builds on %1").replace("%1", ", ".join(role.extends)) if role.extends else ""
            yours = self.tr("yours") if role.own else ""
            self.about.setText(words.clean(" · ".join(part for part in (role.id, yours, built) if part)))
            self.summary.setText(words.clean(role.summary))
            self.summary.setVisible(bool(role.summary))
            self._fill()
            self.area.verticalScrollBar().setValue(0)
        for button in (self.edit, self.delete):
            button.setVisible(role.own)
        self.show_standing()

    def show_standing(self) -> None:
        """How the machine stands to the role, and whether the role is in use."""
        if self._role is None:
            return
        assessment = self._session.assessment(self._role)
        if assessment is not None:
            symbol, ink = VERDICT_SYMBOLS[assessment.verdict]
            self.verdict.show_state(f"{symbol} {words.VERDICTS[assessment.verdict]}", ink)
            self.verdict_text.setText(words.headline(assessment))
        chosen = self._session.role is not None and self._session.role.id == self._role.id
        self.use.setEnabled(not chosen)
        self.use.setText(self.tr("In use") if chosen else self.tr("Use this role"))

    def _fill(self) -> None:
        if self._role is None:
            return
        parts.clear(self._cards)
        self._filling.fill(role_needs.cards(self._role, self._theme))
