"""What if: one metric's slider and field, or a list of choices, in the place of its bullet graph and its value.

What is chosen is laid over the machine at once and kept nowhere.
"""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QToolButton, QToolTip, QWidget

from deskspec.gui import words
from deskspec.gui.locale import typed
from deskspec.gui.theme import Theme
from deskspec.gui.widgets.choices import choices
from deskspec.gui.widgets.picker import Picker
from deskspec.gui.widgets.texts import letters
from deskspec.gui.widgets.try_slider import TrySlider, place_of
from deskspec.metrics.kinds import with_unit
from deskspec.metrics.registry import METRICS
from deskspec.metrics.steps import steps
from deskspec.model.assessment import Finding
from deskspec.model.reading import Known, value_of
from deskspec.report.check_text import ROLES
from deskspec.units import QuantityError
from deskspec.wording import in_words

#: Below this width in letters the slider gives way: a value can still be typed.
NARROW = 29


class TryControl(QWidget):
    """Shows a finding's value and lets the person try another."""

    #: The person tries this text for the metric; an empty one goes back to what the machine is.
    tried = Signal(str, str)

    def __init__(self, theme: Theme, metric: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._metric = METRICS[metric]
        self._steps: tuple[Any, ...] = ()
        self._real: Any = None
        self._shown = ""
        # What was tried before the person began to type; None while they don't.
        self._before: str | None = None
        self._seen: tuple[Finding, object, bool] | None = None
        self.slider = TrySlider(theme) if steps(self._metric) else None
        self.box = self._make_box()
        self.field = None if self.box is not None else self._make_field()
        self.back = self._make_back()
        self._lay_out()
        self._name()

    # --- building

    def _make_box(self) -> Picker | None:
        words_of_kind = choices(self._metric.kind)
        if not words_of_kind:
            return None
        box = Picker()
        box.addItem("", "")
        for word in words_of_kind:
            box.addItem(words.show(word), word)
        box.activated.connect(lambda row: self.tried.emit(self._metric.id, str(box.itemData(row))))
        return box

    def _make_field(self) -> QLineEdit:
        field = QLineEdit()
        field.setMinimumWidth(letters(self, 9))
        field.setToolTip(self._example())
        field.textEdited.connect(self._typed)
        field.editingFinished.connect(self._finished)
        return field

    def _example(self) -> str:
        return self.tr("such as %1").replace("%1", words.entered(self._metric.id, self._metric.kind.example))

    def _hint(self) -> str:
        """The value, which may be longer than its field, and what else could be typed."""
        return "\n".join(part for part in (self._shown, self._example()) if part)

    def _make_back(self) -> QToolButton:
        back = QToolButton()
        back.setText("↺")
        back.setAutoRaise(True)
        back.setToolTip(self.tr("Back to what the machine is"))
        policy = back.sizePolicy()
        # It keeps its room while it is hidden: fields stay below each other.
        policy.setRetainSizeWhenHidden(True)
        back.setSizePolicy(policy)
        back.clicked.connect(lambda: self.tried.emit(self._metric.id, ""))
        return back

    def _lay_out(self) -> None:
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(12)
        if self.slider is not None:
            line.addWidget(self.slider, 19)
            self.slider.valueChanged.connect(self._slid)
        else:
            line.addWidget(QWidget(), 19)
        entry = self.box or self.field
        if entry is not None:
            entry.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            line.addWidget(entry, 20)
        line.addWidget(self.back)

    def _name(self) -> None:
        told = self.tr("Try another value: %1").replace("%1", words.name(self._metric.id))
        for part in (self.slider, self.box, self.field):
            if part is not None:
                part.setAccessibleName(told)
        if self.box is not None:
            self.box.setAccessibleDescription(told)
        self.back.setAccessibleName(self.tr("Back: %1").replace("%1", words.name(self._metric.id)))

    # --- showing

    def show_finding(self, finding: Finding, real: object, *, tried: bool) -> None:
        """Show what there is or is tried; `real` is the machine's own value, None where it is unknown."""
        if self._seen == (finding, real, tried):
            return
        self._seen = (finding, real, tried)
        self._real = real
        self._shown = words.have(finding.metric, finding.have) if isinstance(finding.have, Known) else ""
        self.back.setVisible(tried)
        if self.slider is not None:
            self._show_steps(finding)
        if self.box is not None:
            self.box.setItemText(0, self.tr("unknown") if real is None else self.tr("as it is"))
            self.box.setCurrentIndex(max(0, self.box.findText(self._shown)))
        if self.field is not None and not self.field.isModified():
            self._show_text()

    def _show_steps(self, finding: Finding) -> None:
        need, now = finding.need, value_of(finding.have)
        if self.slider is None:
            return
        self._steps = steps(self._metric, self._real, now, need.minimum, need.recommended)
        marks = self._place(need.minimum), self._place(need.recommended)
        at = self._place(now)
        both = (marks[0], None if marks[1] == marks[0] else marks[1])
        self.slider.show_steps(len(self._steps), -1 if at is None else at, both, ROLES[finding.state])
        self.slider.setAccessibleDescription(self._shown or self.tr("unknown"))

    def _place(self, value: object) -> int | None:
        """The step of a value; the one of the same length for a card that shares it with another."""
        if value is None:
            return None
        found = place_of(self._steps, value)
        if found is not None:
            return found
        kind = self._metric.kind
        lengths = [kind.place(step) for step in self._steps]
        return lengths.index(kind.place(value)) if kind.place(value) in lengths else None

    def _show_text(self) -> None:
        if self.field is not None:
            self.field.setText(self._shown)
            # A long name is read from its beginning.
            self.field.setCursorPosition(0)
            self.field.setModified(False)
            self._tell("")
            self.field.setToolTip(self._hint())

    # --- what the person does

    def _slid(self, step: int) -> None:
        if 0 <= step < len(self._steps):
            value = self._steps[step]
            text = "" if value == self._real else self._metric.kind.show(value)
            self.tried.emit(self._metric.id, text)

    def _typed(self, text: str) -> None:
        """Tried as soon as it is a value; until then its field says what is missing."""
        written = with_unit(self._metric.kind, typed(text).strip())
        if self._before is None:
            self._before = self._tried_now()
        if not written:
            self._tell("")
            return
        try:
            self._metric.kind.parse(written)
        except QuantityError as error:
            self._tell(words.show(in_words(error)))
            # Its beginning may have been a value of another thing: "RTX 3060" of "RTX 3060 Laptop".
            if self._tried_now() != self._before:
                self.tried.emit(self._metric.id, self._before)
            return
        self._tell("")
        self.tried.emit(self._metric.id, written)

    def _tried_now(self) -> str:
        """What is tried, in the words of its kind; empty where it is what the machine is."""
        if self._seen is None or not self._seen[2]:
            return ""
        have = self._seen[0].have
        return self._metric.kind.show(have.value) if isinstance(have, Known) else ""

    def _finished(self) -> None:
        """An empty field means what the machine is. What is no value says why at Enter, and goes with the focus."""
        if self.field is None or not self.field.isModified():
            return
        wrong = self.field.accessibleDescription()
        if wrong and self.field.hasFocus():
            QToolTip.showText(self.field.mapToGlobal(QPoint(0, self.field.height())), wrong, self.field)
            return
        self._before = None
        empty = not self.field.text().strip()
        self.field.setModified(False)
        if empty:
            self.tried.emit(self._metric.id, "")
        self._show_text()

    def _tell(self, wrong: str) -> None:
        """Why it is no value: in the tool tip and to a screen reader, and the field draws a red edge."""
        if self.field is None:
            return
        # What is wrong changes as the person types on: "f" is no size, "64" has no unit.
        self.field.setToolTip(wrong or self._hint())
        self.field.setAccessibleDescription(wrong)
        if self.field.property("wrong") == bool(wrong):
            return
        self.field.setProperty("wrong", bool(wrong))
        self.field.style().unpolish(self.field)
        self.field.style().polish(self.field)

    def start(self) -> None:
        """The focus to what is moved first."""
        first = self.slider if self.slider is not None and not self.slider.isHidden() else self.box or self.field
        if first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def parts(self) -> list[QWidget]:
        """What takes the focus, in the order in which Tab goes there."""
        return [part for part in (self.slider, self.box, self.field, self.back) if part is not None]

    # --- Qt's own

    def resizeEvent(self, event: QResizeEvent) -> None:
        if self.slider is not None:
            self.slider.setVisible(event.size().width() >= letters(self, NARROW))
        super().resizeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.field is not None and self.field.isModified():
            self._before = None
            self._show_text()
        elif event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            # Enter has done its work in the field; it must not open the row as well.
            super().keyPressEvent(event)
