"""One need in one row: symbol, name, bullet graph, value, levels and state; it opens in place to why and what helps."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from deskspec.gui import words
from deskspec.gui.alert import tell_opened
from deskspec.gui.columns import Columns
from deskspec.gui.theme import Theme
from deskspec.gui.widgets import buttons
from deskspec.gui.widgets.bullet import Bullet, gauge
from deskspec.gui.widgets.fact_flow import flow
from deskspec.gui.widgets.pill import Pill
from deskspec.gui.widgets.texts import OneLine, label, letters
from deskspec.gui.widgets.try_control import TryControl
from deskspec.metrics.registry import RENTED
from deskspec.model.assessment import Finding
from deskspec.model.reading import Unknown
from deskspec.report.check_text import ROLES, SYMBOLS

#: Below this width of the row in letters, the levels give way: they stand in the opened row as well.
NARROW = 100
#: Below this one the bullet graph gives way as well: the words come first.
NARROWEST = 60


class FindingRow(QFrame):
    """Focusable as a whole: Enter or Space opens and shuts it, Escape shuts it."""

    #: The person wants to correct this metric's value.
    correct_asked = Signal(str)
    #: The person wants the row below (1) or above (-1).
    moved = Signal(int)
    #: The person wants to try another value for this metric.
    try_asked = Signal(str)
    #: The person tries a value for a metric; an empty one goes back to what the machine is.
    tried = Signal(str, str)
    #: Widgets that take the focus have come or gone.
    parts_changed = Signal()

    def __init__(self, theme: Theme, columns: Columns, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._wanted = columns
        self._finding: Finding | None = None
        self._details: QWidget | None = None
        self._control: TryControl | None = None
        self._trying = False
        self._own = True
        self._buttons: list[QPushButton] = []
        self.setObjectName("row")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._symbol = label(bold=True)
        self._name = OneLine(bold=True)
        self._bullet = Bullet(theme)
        self._have = OneLine()
        self._need = OneLine(dim=True, scale=0.93)
        self._state = Pill(theme)
        self._arrow = label(dim=True)
        self._lay_out()
        theme.changed.connect(self._colour)
        columns.changed.connect(self._show_columns)

    def _lay_out(self) -> None:
        self._line = QWidget()
        line = self._columns = QHBoxLayout(self._line)
        line.setContentsMargins(16, 8, 16, 8)
        line.setSpacing(12)
        self._symbol.setFixedWidth(self.fontMetrics().height())
        for part, stretch in (
            (self._symbol, 0), (self._name, 18), (self._bullet, 19), (self._have, 20), (self._need, 24),
            (self._state, 20), (self._arrow, 0),
        ):  # fmt: skip
            # The columns line up over all rows: a share of the width each, whatever a row's words are.
            if stretch:
                part.setMinimumWidth(1)
                policy = part.sizePolicy()
                policy.setHorizontalPolicy(policy.Policy.Ignored)
                part.setSizePolicy(policy)
            line.addWidget(part, stretch)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._line)

    def _show_columns(self) -> None:
        """What the person wants and the width allows."""
        levels = self._wanted.wanted("levels") and self.width() >= letters(self, NARROW)
        graph = self._wanted.wanted("graph") and self.width() >= letters(self, NARROWEST)
        self._need.setVisible(levels)
        self._bullet.setVisible(graph and not self._trying)

    # --- what if

    def set_trying(self, wanted: bool) -> None:
        """A slider and a field in the place of graph and value, or these again."""
        if wanted and self._control is None and self._finding is not None:
            self._control = TryControl(self._theme, self._finding.metric)
            self._control.tried.connect(self.tried)
            # The width of graph and value together, so that no other column moves.
            self._columns.insertWidget(2, self._control, 39)
            policy = self._control.sizePolicy()
            policy.setHorizontalPolicy(policy.Policy.Ignored)
            self._control.setSizePolicy(policy)
        if wanted == self._trying or self._control is None:
            return
        self._trying = wanted
        self._control.setVisible(wanted)
        self._have.setVisible(not wanted)
        self._show_columns()
        self.parts_changed.emit()

    @property
    def trying(self) -> bool:
        """Whether slider and field are shown."""
        return self._trying

    def show_tried(self, real: object, *, tried: bool) -> None:
        """What the machine's own value is, and whether another one is tried."""
        if self._control is not None and self._finding is not None:
            self._control.show_finding(self._finding, real, tried=tried)

    def start_trying(self) -> None:
        """The focus to this row's slider or field."""
        if self._control is not None:
            self._control.start()

    def focus_parts(self) -> list[QWidget]:
        """What takes the focus in this row, in the order in which Tab goes there."""
        inside = [*(self._control.parts() if self._control is not None else []), *self._buttons]
        return [self, *inside]

    @property
    def finding(self) -> Finding | None:
        """What the row shows."""
        return self._finding

    @property
    def is_open(self) -> bool:
        """Whether why and what helps are shown."""
        return self._details is not None

    def show_finding(self, finding: Finding, *, own: bool = True) -> None:
        """Show a finding; an open row stays open with the new one's details. Only an own one can be corrected."""
        if finding == self._finding and own == self._own:
            return
        self._finding, self._own = finding, own
        name = words.name(finding.metric)
        have, need, state = words.have(finding.metric, finding.have), words.need(finding.need), words.state(finding)
        self._name.setText(name)
        self._name.setToolTip(name)
        self._have.setText(have)
        self._have.setToolTip(have)
        self._need.setText(need)
        self._need.setToolTip(need)
        self._state.show_state(state, ROLES[finding.state])
        self._bullet.show_gauge(gauge(finding), ROLES[finding.state])
        self._colour()
        self.setAccessibleName(f"{name}: {have}; {need}; {state}")
        self._tell_open()
        if self.is_open:
            self.set_open(False)
            self.set_open(True)

    def _colour(self) -> None:
        if self._finding is not None:
            self._symbol.setText(SYMBOLS[self._finding.state])
            ink = self._theme.colours.ink(ROLES[self._finding.state])
            # A style sheet is parsed anew each time it is set, even to what it was.
            if self._symbol.styleSheet() != f"color: {ink}":
                self._symbol.setStyleSheet(f"color: {ink}")

    def _tell_open(self) -> None:
        from_right = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        self._arrow.setText("▾" if self.is_open else "◂" if from_right else "▸")
        self.setAccessibleDescription(self.tr("open, Enter shuts it") if self.is_open else self.tr("Enter opens it"))
        tell_opened(self)

    def set_open(self, wanted: bool) -> None:
        """Open or shut the row."""
        if wanted == self.is_open or self._finding is None:
            return
        layout = self.layout()
        if wanted and layout is not None:
            self._details = self._make_details(self._finding)
            layout.addWidget(self._details)
            self.parts_changed.emit()
        elif self._details is not None:
            # The window's, not the application's: a dialog that corrects the value has that one.
            focus: QWidget | None = self.window().focusWidget()
            if focus is not None and self._details.isAncestorOf(focus):
                self.setFocus(Qt.FocusReason.OtherFocusReason)
            self._details.deleteLater()
            self._details.hide()
            self._details = None
            self._buttons = []
        self._tell_open()

    def _make_details(self, finding: Finding) -> QWidget:
        made = QWidget()
        grid = QGridLayout(made)
        grid.setContentsMargins(16 + self.fontMetrics().height() + 12, 0, 16, 14)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 1)
        # The texts of all open rows begin below each other.
        grid.setColumnMinimumWidth(0, self.fontMetrics().horizontalAdvance(self.tr("What helps") + "n"))
        for number, (name, text) in enumerate(self._told(finding)):
            grid.addWidget(label(name, bold=True, dim=True, scale=0.93), number, 0, Qt.AlignmentFlag.AlignTop)
            value = label(text, wrap=True, scale=0.97)
            value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            grid.addWidget(value, number, 1)
        grid.addWidget(self._make_buttons(finding), grid.rowCount(), 1)
        return made

    def _told(self, finding: Finding) -> list[tuple[str, str]]:
        """Label and text of each line; what has nothing to say is left out."""
        have, metric = finding.have, finding.metric
        lines = [
            (self.tr("Asked"), words.need(finding.need)),
            (self.tr("Why"), finding.need.why),
            (self.tr("Source"), words.source_text(finding.need.source) if finding.need.source else ""),
            (self.tr("Can't tell"), words.show(finding.doubt)),
        ]
        if isinstance(have, Unknown):
            lines.append((self.tr("Unknown"), words.show(have.reason, metric)))
            lines.append((self.tr("Find out"), words.show(have.remedy, metric)))
        else:
            # Whole, where the column above may be too narrow for it.
            lines.insert(1, (self.tr("Have"), words.have(metric, have)))
            lines.append((self.tr("Read from"), words.reading_source(have, metric)))
            if have.how != "entered":
                # What an entered value replaces stands in its note already.
                lines += [(self.tr("Also seen"), words.have(metric, also)) for also in have.also]
            if finding.state == "unknown":
                lines.append((self.tr("Find out"), words.find_out(finding)))
        lines.append((self.tr("What helps"), words.show(finding.fix, metric)))
        return [(name, text) for name, text in lines if text]

    def _make_buttons(self, finding: Finding) -> QWidget:
        correct = buttons.plain(self.tr("Correct the value…"), told=self.tr("Keep a value of your own"))
        correct.clicked.connect(lambda: self.correct_asked.emit(finding.metric))
        correct.setVisible(self._own)
        attempt = buttons.plain(self.tr("What if…"), told=self.tr("Try another value; nothing is kept"))
        attempt.clicked.connect(lambda: self.try_asked.emit(finding.metric))
        self._buttons = [correct, attempt]
        if finding.need.rentable:
            rent = buttons.plain(self.tr("I rent a GPU…"), told=self.tr("A rented GPU covers this need"))
            rent.clicked.connect(lambda: self.correct_asked.emit(RENTED))
            rent.setVisible(self._own)
            self._buttons.append(rent)
        made = flow(self._buttons)
        made.setContentsMargins(0, 6, 0, 0)
        return made

    # --- Qt's own

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._show_columns()
        super().resizeEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self._line.geometry().contains(event.position().toPoint()):
            self.set_open(not self.is_open)
        super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.set_open(not self.is_open)
        elif event.key() == Qt.Key.Key_Escape and self.is_open:
            self.set_open(False)
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.moved.emit(1 if event.key() == Qt.Key.Key_Down else -1)
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.FontChange:
            self._symbol.setFixedWidth(self.fontMetrics().height())
        super().changeEvent(event)
