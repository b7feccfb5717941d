"""One fact of a machine in one row: its name, its value, and where that comes from or why it is unknown."""

from __future__ import annotations

import re

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QEnterEvent,
    QFocusEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QPalette,
    QResizeEvent,
)
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QMenu, QPushButton, QStyle, QWidget

from deskspec.gui.widgets import buttons
from deskspec.gui.widgets.texts import label, leading, letters
from deskspec.gui.words import show
from deskspec.metrics.registry import METRICS
from deskspec.report.machine_rows import FactRow
from deskspec.wording import join

#: Below this width, in average characters of the row's font, the source stands below the value.
NARROW = 92
#: Shares of the width: the name, and what is told of it; narrow and wide.
SHARES = {True: (30, 66), False: (20, 76)}
#: A path of the system has no spaces to break a line at.
_JOINTS = re.compile(r"(?<=[/_:,])(?=\w)")
_LONGEST_WORD = 18


class FactLine(QFrame):
    """Focusable as a whole: Up and Down go from fact to fact, Copy takes this one along.

    Where a fact decides a metric, Enter or the button that comes up on the row corrects its value.
    """

    #: The person wants to correct the value of this metric.
    correct_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fact: FactRow | None = None
        self._searched = ""
        self._narrow: bool | None = None
        self._own = False
        self._button: QPushButton | None = None
        self.setObjectName("row")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._symbol = label(bold=True)
        self._name = label(bold=True, wrap=True)
        self._value = label(wrap=True)
        self._source = label(dim=True, wrap=True, scale=0.93)
        self._lay_out()

    def _lay_out(self) -> None:
        line = QHBoxLayout(self)
        line.setContentsMargins(16, 7, 16, 7)
        line.setSpacing(12)
        self._told = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._told.setSpacing(3)
        self._symbol.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self._symbol.setFixedWidth(self.fontMetrics().height())
        line.addWidget(self._symbol, 0, Qt.AlignmentFlag.AlignTop)
        for part, box, stretch in (
            (self._name, line, 20),
            (self._value, self._told, 1),
            (self._source, self._told, 1),
        ):
            # Columns line up over all rows: a share of the width each, whatever a row's words are.
            part.setMinimumWidth(1)
            part.setAlignment(leading(Qt.AlignmentFlag.AlignTop))
            policy = part.sizePolicy()
            policy.setHorizontalPolicy(policy.Policy.Ignored)
            # The height follows from the width alone: a height of its own would be that of narrow lines.
            policy.setVerticalPolicy(policy.Policy.Preferred)
            part.setSizePolicy(policy)
            box.addWidget(part, stretch)
        line.addLayout(self._told, 76)
        self._line = line

    @property
    def fact(self) -> FactRow | None:
        """What the row shows."""
        return self._fact

    @property
    def correctable(self) -> str:
        """The metric whose value can be corrected here; empty where there is none, or it is another computer's."""
        metric = self._fact.metric if self._fact is not None and self._own else ""
        return metric if metric in METRICS else ""

    def show_fact(self, fact: FactRow, *, own: bool = False) -> None:
        """Show a fact; nothing is touched where it is the same. own tells whether it is this computer's."""
        if fact == self._fact and own == self._own:
            return
        self._fact, self._own = fact, own
        self.setAccessibleDescription(self.tr("Enter corrects it") if self.correctable else "")
        name, value, told = show(fact.label), show(fact.value), source_text(fact)
        self._name.setText(_breakable(name))
        self._value.setText(_breakable(value))
        self._source.setText(_breakable(told))
        self._mark(fact.known)
        self.setAccessibleName(f"{name}: {value}, {told}" if told else f"{name}: {value}")
        if self._button is not None:
            self._offer(self.underMouse() or self.hasFocus())
        self._searched = f"{show(fact.group)} {name} {value} {told}".casefold()

    def _mark(self, known: bool) -> None:
        """What is unknown has a symbol and stands back; the word says it as well."""
        self._symbol.setText("" if known else "?")
        self._value.setForegroundRole(QPalette.ColorRole.WindowText if known else QPalette.ColorRole.PlaceholderText)

    def fits(self, words: list[str], *, only_unknown: bool) -> bool:
        """Whether the fact holds every one of these words, in small letters, and is unknown where only that counts."""
        if self._fact is None or (only_unknown and self._fact.known):
            return False
        return all(word in self._searched for word in words)

    def copy(self) -> None:
        """The fact as one line on the clipboard."""
        QGuiApplication.clipboard().setText(self.accessibleName())

    def _correct(self) -> None:
        if self.correctable:
            self.correct_asked.emit(self.correctable)

    def _offer(self, offered: bool) -> None:
        """The button over the end of the row while the mouse or the focus is there: always there it would be noise."""
        if not (offered and self.correctable):
            if self._button is not None:
                self._button.hide()
            return
        if self._button is None:
            self._button = buttons.plain(self.tr("Correct…"))
            self._button.setParent(self)
            # Enter on the row does the same: one stop for Tab is enough.
            self._button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            self._button.clicked.connect(self._correct)
        self._button.setAccessibleName(self.tr("Correct %1").replace("%1", self._name.text()))
        self._place_button()
        self._button.show()
        self._button.raise_()

    def _place_button(self) -> None:
        if self._button is not None:
            size = self._button.sizeHint().boundedTo(self.size() - QSize(0, 4))
            place = QRect(QPoint(self.width() - size.width() - 12, (self.height() - size.height()) // 2), size)
            self._button.setGeometry(QStyle.visualRect(self.layoutDirection(), self.rect(), place))

    # --- Qt's own

    def enterEvent(self, event: QEnterEvent) -> None:
        self._offer(True)
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self._offer(self.hasFocus())
        super().leaveEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._offer(True)
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._offer(self.underMouse())
        super().focusOutEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        narrow = event.size().width() < letters(self, NARROW)
        if narrow != self._narrow:
            self._narrow = narrow
            across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
            self._told.setDirection(down if narrow else across)
            self._told.setSpacing(1 if narrow else 12)
            name, told = SHARES[narrow]
            self._line.setStretchFactor(self._name, name)
            self._line.setStretchFactor(self._told, told)
        self._place_button()
        super().resizeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.focusNextPrevChild(event.key() == Qt.Key.Key_Down)
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.correctable:
            self._correct()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("&Copy"), QKeySequence.StandardKey.Copy, self.copy)
        if self.correctable:
            menu.addAction(self.tr("C&orrect…"), self._correct)
        menu.popup(event.globalPos())


def source_text(fact: FactRow) -> str:
    """Where it comes from; of what is unknown the reason, and what would tell."""
    return show(fact.source if fact.known else join("; ", (fact.source, fact.remedy)))


def _breakable(text: str) -> str:
    """The text with places where a line may break inside its long words."""
    if all(len(word) <= _LONGEST_WORD for word in text.split(" ")):
        return text
    return " ".join(_JOINTS.sub("\u200b", word) if len(word) > _LONGEST_WORD else word for word in text.split(" "))
