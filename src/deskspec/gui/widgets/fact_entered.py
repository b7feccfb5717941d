"""One value that the person gave, with what was seen when they did, and the ways to correct it or take it back."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from deskspec.gui import words
from deskspec.gui.locale import moment
from deskspec.gui.widgets import buttons
from deskspec.gui.widgets.fact_row import NARROW, SHARES
from deskspec.gui.widgets.texts import label, leading, letters
from deskspec.metrics.registry import METRICS
from deskspec.model.machine import Entered


class EnteredLine(QFrame):
    """The buttons are there only where the value is this computer's and can be changed."""

    #: The person wants to correct this metric's value.
    correct_asked = Signal(str)
    #: The person wants to drop this metric's value.
    take_back_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._metric = ""
        self.setObjectName("row")
        self._name = label(bold=True, wrap=True)
        self._value = label(wrap=True)
        self._source = label(dim=True, wrap=True, scale=0.93)
        self.correct_button = buttons.plain(self.tr("Correct…"))
        self.back_button = buttons.plain(self.tr("Take back"), told=self.tr("What was detected counts again"))
        self.correct_button.clicked.connect(lambda: self.correct_asked.emit(self._metric))
        self.back_button.clicked.connect(lambda: self.take_back_asked.emit(self._metric))
        self._lay_out()

    def _lay_out(self) -> None:
        for part in (self._name, self._value, self._source):
            policy = part.sizePolicy()
            policy.setHorizontalPolicy(policy.Policy.Ignored)
            policy.setVerticalPolicy(policy.Policy.Preferred)
            part.setMinimumWidth(1)
            part.setAlignment(leading(Qt.AlignmentFlag.AlignTop))
            part.setSizePolicy(policy)
        texts = QVBoxLayout()
        texts.setSpacing(1)
        texts.addWidget(self._value)
        texts.addWidget(self._source)
        acts = QHBoxLayout()
        acts.setSpacing(8)
        acts.addWidget(self.correct_button)
        acts.addWidget(self.back_button)
        acts.addStretch(1)
        self._told = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._told.setSpacing(8)
        self._told.addLayout(texts, 1)
        self._told.addLayout(acts)
        line = QHBoxLayout(self)
        # The columns are those of the facts above, which begin with a symbol.
        line.setContentsMargins(16 + self.fontMetrics().height() + 12, 8, 16, 8)
        line.setSpacing(12)
        line.addWidget(self._name, 20)
        line.addLayout(self._told, 76)
        self._line = line

    def show_entered(self, entry: Entered, *, own: bool) -> None:
        """Show one value; own tells whether it can be changed."""
        self._metric = entry.metric
        name, value = words.name(entry.metric), words.entered(entry.metric, entry.text)
        told = [self.tr("you, %1").replace("%1", moment(entry.at[:10])) if entry.at else self.tr("you")]
        if entry.saw:
            told.append(self.tr("%1 was seen then").replace("%1", words.entered(entry.metric, entry.saw)))
        source = words.clean("; ".join(told))
        self._name.setText(name)
        self._value.setText(value)
        self._source.setText(source)
        self.setAccessibleName(f"{name}: {value}, {source}")
        # Of a later DeskSpec's metric this one knows neither the kind nor the name.
        for button in (self.correct_button, self.back_button):
            button.setVisible(own and entry.metric in METRICS)
        self.correct_button.setAccessibleName(self.tr("Correct %1").replace("%1", name))
        self.back_button.setAccessibleName(self.tr("Take back %1").replace("%1", name))

    def resizeEvent(self, event: QResizeEvent) -> None:
        narrow = event.size().width() < letters(self, NARROW)
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._told.setDirection(down if narrow else across)
        name, told = SHARES[narrow]
        self._line.setStretchFactor(self._name, name)
        self._line.setStretchFactor(self._told, told)
        super().resizeEvent(event)
