"""The bar on top: which role, which machine, and the one button that reads it again."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QWidget

from deskspec.gui.session import Session
from deskspec.gui.theme import Theme
from deskspec.gui.widgets import buttons
from deskspec.gui.widgets.picker import Picker
from deskspec.gui.widgets.pill import Pill
from deskspec.gui.widgets.texts import letters
from deskspec.gui.words import VERDICTS, clean
from deskspec.report.check_text import VERDICT_SYMBOLS

THIS, OPEN = "this", "open"
#: Below this width in average letters the pickers stand without their names inside; a screen reader still tells them.
NARROW = 104
#: Below this one the verdict gives way: the page Check tells it anyhow.
NARROW_VERDICT = 130


class TopBar(QFrame):
    """Role and machine pickers; what is chosen goes to the session."""

    #: The person wants to open a machine's file.
    open_asked = Signal()

    def __init__(self, session: Session, theme: Theme, menu: QMenu, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("top")
        self._session = session
        self.role_box = Picker(self.tr("&Role"))
        self.verdict = Pill(theme)
        self.machine_box = Picker(self.tr("&Machine"))
        self.again_button = buttons.main("")
        # Not the button's own shortcut: that one is lost whenever its text changes.
        again = QShortcut(QKeySequence(Qt.Key.Key_F5), self, session.check_again)
        again.setWhatsThis(self.tr("Check again"))
        self.menu_button = buttons.opening(self.tr("Menu"), menu)
        self._stops = False
        self.show_reading(False)
        self._lay_out()
        self.role_box.activated.connect(lambda row: session.choose_role(str(self.role_box.itemData(row))))
        self.machine_box.activated.connect(self._machine_chosen)
        self.again_button.clicked.connect(self._again_or_stop)
        session.roles_changed.connect(self._fill_roles)
        session.changed.connect(self._show)
        self._show()

    def _lay_out(self) -> None:
        line = self._line = QHBoxLayout(self)
        line.setContentsMargins(24, 10, 24, 10)
        line.setSpacing(8)
        line.addWidget(self.role_box, 3)
        line.addWidget(self.machine_box, 3)
        line.addWidget(self.verdict)
        line.addStretch(2)
        line.addWidget(self.menu_button)
        line.addWidget(self.again_button)

    def resizeEvent(self, event: QResizeEvent) -> None:
        width = event.size().width()
        widest = letters(self, 46)
        for box in (self.role_box, self.machine_box):
            box.setMaximumWidth(widest)
            box.show_name(width >= letters(self, NARROW))
        self.verdict.setVisible(width >= letters(self, NARROW_VERDICT))
        if width < letters(self, NARROW):
            self.menu_button.setText("…")
        else:
            buttons.name_opening(self.menu_button, self.tr("Menu"))
        edge = 10 if width < letters(self, NARROW) else 24
        self._line.setContentsMargins(edge, 10, edge, 10)
        super().resizeEvent(event)

    def _fill_roles(self) -> None:
        self.role_box.clear()
        for role in self._session.roles:
            self.role_box.addItem(clean(role.title), role.id)

    def _show(self) -> None:
        role = self._session.role
        if role is not None:
            self.role_box.setCurrentIndex(self.role_box.findData(role.id))
        assessment = self._session.assessment()
        if assessment is not None:
            symbol, ink = VERDICT_SYMBOLS[assessment.verdict]
            self.verdict.show_state(f"{symbol} {VERDICTS[assessment.verdict]}", ink)
        self.machine_box.clear()
        self.machine_box.addItem(self.tr("This computer"), THIS)
        if self._session.machine_path:
            self.machine_box.addItem(clean(self._session.machine_name), self._session.machine_path)
            self.machine_box.setCurrentIndex(1)
        self.machine_box.addItem(self.tr("Open a file…"), OPEN)

    def _machine_chosen(self, row: int) -> None:
        chosen = self.machine_box.itemData(row)
        if chosen == OPEN:
            self._show()
            self.open_asked.emit()
        elif chosen == THIS and self._session.machine_path:
            self._session.this_computer()

    def show_reading(self, reading: bool) -> None:
        """While a machine is being read, and that takes its time, the button stops it."""
        told = self.tr("Stop reading; what is shown stays") if reading else self.tr("Read the machine anew (F5)")
        # It must not move the others when its text changes.
        self.again_button.setMinimumWidth(self.again_button.width() if reading else 0)
        self.again_button.setText(self.tr("Stop") if reading else self.tr("Check again"))
        self.again_button.setToolTip(told)
        self.again_button.setAccessibleDescription(told)
        self._stops = reading

    def tell_reading(self, told: str) -> None:
        """How far it is, for whoever sees no more of the sidebar than icons."""
        self.again_button.setToolTip(told)
        self.again_button.setAccessibleDescription(told.replace("\n", ", "))

    def _again_or_stop(self) -> None:
        if self._stops:
            self._session.stop_reading()
        else:
            self._session.check_again()
