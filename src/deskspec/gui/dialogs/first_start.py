"""The first start: in under a minute, and skippable at any moment, what no machine can read.

A few short steps, each answer kept as it is given. Where questions were answered or skipped before, nothing is asked;
the menu opens them again, with the answers that are kept.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtWidgets import QApplication, QButtonGroup, QDialog, QHBoxLayout, QVBoxLayout, QWidget

from deskspec.gui.dialogs.first_start_questions import CONTEXT, Step, said, steps_for
from deskspec.gui.dialogs.first_start_rows import QuestionRow, RoleRow, question_row
from deskspec.gui.locale import number
from deskspec.gui.session import Session
from deskspec.gui.settings import Settings
from deskspec.gui.theme import Theme
from deskspec.gui.widgets import buttons
from deskspec.gui.widgets.card import Card
from deskspec.gui.widgets.scrolled import Inside, scrolled
from deskspec.gui.widgets.texts import label
from deskspec.gui.words import clean


def wanted(session: Session, settings: Settings) -> bool:
    """Whether to ask without being told to: this computer, nothing said of it yet, and not asked before.

    Where nothing can be remembered the questions would come back at every start, so they wait in the menu.
    """
    machine = session.machine
    if machine is None or not session.own_machine or machine.entered:
        return False
    return settings.can_remember and not settings.asked(machine.id)


def ask_if_wanted(session: Session, theme: Theme, settings: Settings, parent: QWidget) -> FirstStart | None:
    """Ask at the first start, unless the person is in the middle of something already."""
    taken = QApplication.activeModalWidget() or QApplication.activePopupWidget()
    if taken is not None or not parent.isVisible() or not wanted(session, settings):
        return None
    return ask(session, theme, settings, parent, first=True)


def ask(session: Session, theme: Theme, settings: Settings, parent: QWidget, *, first: bool = False) -> FirstStart:
    """Open the questions; however they end, they don't come back by themselves on this machine."""
    dialog = FirstStart(session, theme, first=first, parent=parent)
    machine_id = session.machine.id if session.machine is not None else ""
    dialog.finished.connect(lambda _: settings.mark_asked(machine_id))
    dialog.open()
    return dialog


class FirstStart(QDialog):
    """One step at a time; Enter goes on, Escape skips, arrows and the letters Y, N and D answer."""

    def __init__(self, session: Session, theme: Theme, *, first: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._theme, self._first = session, theme, first
        self._number = 0
        self._trouble = ""
        self.rows: list[QuestionRow] = []
        self.role_rows: list[RoleRow] = []
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Welcome to DeskSpec") if first else self.tr("Questions"))
        self.progress = label(dim=True, bold=True, scale=0.93)
        self.title = label(bold=True, scale=1.4, wrap=True)
        self.told = label(dim=True, wrap=True)
        self.note = label(dim=True, wrap=True, scale=0.93)
        self.area = scrolled(Inside())
        self.skip_button = buttons.plain(self.tr("&Skip") if first else self.tr("&Close"))
        self.back_button = buttons.plain(self.tr("&Back"))
        self.next_button = buttons.main(self.tr("&Next"))
        self._build()
        self._connect()
        self._show_step()
        # Left to itself a dialog takes two thirds of the screen at most, and scrolls beside an empty half.
        self.resize(self.sizeHint())

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 18)
        column.setSpacing(4)
        column.addWidget(self.progress)
        column.addWidget(self.title)
        column.addWidget(self.told)
        column.addSpacing(8)
        column.addWidget(self.area, 1)
        column.addSpacing(6)
        column.addWidget(self.note)
        column.addSpacing(6)
        column.addLayout(self._make_foot())

    def _make_foot(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(8)
        if self._first:
            self.skip_button.setToolTip(self.tr("The questions stay in the menu"))
            self.skip_button.setAccessibleDescription(self.skip_button.toolTip())
        for button in (self.skip_button, self.back_button):
            button.setAutoDefault(False)
        self.next_button.setDefault(True)
        line.addWidget(self.skip_button)
        line.addStretch(1)
        line.addWidget(self.back_button)
        line.addWidget(self.next_button)
        return line

    def _connect(self) -> None:
        self.skip_button.clicked.connect(self.reject)
        self.back_button.clicked.connect(lambda: self._go(-1))
        self.next_button.clicked.connect(lambda: self._go(1))
        self._session.answers.settled.connect(self._settled)

    @property
    def steps(self) -> tuple[Step, ...]:
        """What the chosen role leaves to be asked."""
        machine = self._session.machine
        return steps_for(self._session.role, machine) if machine is not None else ()

    # --- from step to step

    def _go(self, by: int) -> None:
        if by > 0 and not self._all_fit():
            return
        if self._number + by >= len(self.steps):
            self.accept()
        else:
            self._number = max(0, self._number + by)
            self._show_step()

    def _all_fit(self) -> bool:
        """Say what waits to be said. The first answer that does not fit gets the focus: its row tells why."""
        wrong = [row for row in self.rows if not row.commit()]
        if wrong:
            wrong[0].setFocus(Qt.FocusReason.OtherFocusReason)
            self.area.ensureWidgetVisible(wrong[0])
        return not wrong

    def _show_step(self) -> None:
        step = self.steps[self._number]
        self.title.setText(_tr(step.title))
        self.told.setText(_tr(step.told))
        self.rows, self.role_rows = [], []
        inside = Inside()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for card in self._cards(step):
            column.addWidget(card)
        column.addStretch(1)
        self.area.setWidget(inside)
        self._show_progress()
        self._say(self._trouble or self._hint())
        self._focus_first()

    def _hint(self) -> str:
        if not self.rows:
            return self.tr("Kept on this computer, sent nowhere. Arrows move; Enter goes on.")
        return self.tr("Kept on this computer, sent nowhere. Y, N and D answer; arrows move; Enter goes on.")

    def _cards(self, step: Step) -> list[Card]:
        return [self._questions(section.title, section.metrics) for section in step.sections] or [self._roles()]

    def _show_progress(self) -> None:
        count = len(self.steps)
        told = self.tr("%1 of %2").replace("%1", number(self._number + 1, 0)).replace("%2", number(count, 0))
        self.progress.setText(told)
        self.setAccessibleName(f"{told}: {self.title.text()}")
        self.setAccessibleDescription(self.told.text())
        self.back_button.setVisible(self._number > 0)
        self.next_button.setText(self.tr("&Done") if self._number + 1 >= count else self.tr("&Next"))

    def _focus_first(self) -> None:
        first: QWidget | None = next((row.button for row in self.role_rows if row.button.isChecked()), None)
        if first is None and self.rows:
            first = self.rows[0]
        if first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    # --- what is asked

    def _questions(self, title: str, metrics: tuple[str, ...]) -> Card:
        card = Card(_tr(title))
        role, machine = self._session.role, self._session.machine
        needs = {need.metric: need for need in role.requirements} if role is not None else {}
        for metric in metrics:
            row = question_row(self._theme, metric, needs.get(metric), said(metric, machine) if machine else "")
            row.answered.connect(self._answer)
            row.moved.connect(lambda by, row=row: self._move(row, by))
            self.rows.append(row)
            card.add(row)
        return card

    def _roles(self) -> Card:
        card = Card(self.tr("Roles"))
        group = QButtonGroup(card)
        role = self._session.role
        for each in self._session.roles:
            row = RoleRow(self._theme, each, chosen=role is not None and each.id == role.id)
            row.chosen.connect(self._role_chosen)
            group.addButton(row.button)
            self.role_rows.append(row)
            card.add(row)
        return card

    def _role_chosen(self, role_id: str) -> None:
        self._session.choose_role(role_id)
        self._show_progress()

    def _move(self, row: QuestionRow, by: int) -> None:
        """From question to question."""
        place = self.rows.index(row) + by
        if 0 <= place < len(self.rows):
            self.rows[place].setFocus(Qt.FocusReason.TabFocusReason)
            self.area.ensureWidgetVisible(self.rows[place])

    # --- what is told

    def _say(self, told: str) -> None:
        self.note.setText(clean(told))

    def _answer(self, metric: str, text: str) -> None:
        self._session.answers.give(metric, text, or_try=True)

    def _settled(self, _metric: str, told: str) -> None:
        """What can't be kept is told calmly: the answers count all the same until the window closes."""
        if told:
            kept_not = self.tr("Answers can't be kept here, they count until DeskSpec closes: %1")
            self._trouble = kept_not.replace("%1", told)
            self._say(self._trouble)

    # --- Qt's own

    def done(self, result: int) -> None:
        """However it ends, what was typed last and fits is kept."""
        for row in self.rows:
            row.commit()
        super().done(result)

    def sizeHint(self) -> QSize:
        """The tallest step in whole, as far as the window or the screen behind has room for it."""
        letter, line = self.fontMetrics().averageCharWidth(), self.fontMetrics().height()
        wished = QSize(letter * 110, line * 40)
        parent = self.parentWidget()
        room = parent.window().size() if parent is not None else self.screen().availableSize()
        return wished.boundedTo(QSize(max(room.width() - 48, 420), max(room.height() - 32, 340)))


def _tr(text: str) -> str:
    return QCoreApplication.translate(CONTEXT, text)
