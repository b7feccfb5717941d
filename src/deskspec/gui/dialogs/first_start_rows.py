"""The rows of the first start: a question with its answer beside it, and a role with what it is."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLineEdit, QSizePolicy, QWidget

from deskspec.gui import words
from deskspec.gui.locale import typed
from deskspec.gui.theme import Theme
from deskspec.gui.turns import later
from deskspec.gui.widgets.segments import Radio, Segments
from deskspec.gui.widgets.texts import label, letters
from deskspec.gui.words import clean
from deskspec.metrics import kinds
from deskspec.metrics.registry import METRICS
from deskspec.model.profile import Profile, Requirement
from deskspec.units import QuantityError
from deskspec.wording import in_words, number

#: Milliseconds without a keystroke after which what is typed counts as said.
PAUSE = 400


def _tr(text: str) -> str:
    return QCoreApplication.translate("first_start", text)


class LitRow(QFrame):
    """A row that is lit while what answers it has the focus."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("row")

    def lit_by(self, part: QWidget) -> None:
        """The part, or parts, that the row gives its focus to."""
        self.setFocusProxy(part)
        for one in (part, *part.findChildren(QWidget)):
            one.installEventFilter(self)

    # --- Qt's own

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # Qt draws what has the focus anew, and not the row around it, which style rules take for focused as well.
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.update()
        return super().eventFilter(watched, event)


class QuestionRow(LitRow):
    """A question and its answer. `answered` comes as soon as there is one that fits."""

    #: The metric and what was said of it; nothing where the answer was taken back.
    answered = Signal(str, str)
    #: The person wants the row below (1) or above (-1).
    moved = Signal(int)

    def __init__(self, metric: str, need: Requirement | None) -> None:
        super().__init__()
        self.asks = metric
        self.question = words.question(metric)
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(16, 6, 16, 6)
        self._line.setSpacing(12)
        asked = label(self.question, wrap=True)
        asked.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        if need is not None and need.why:
            asked.setToolTip(clean(need.why))
        self._line.addWidget(asked, 1)

    def commit(self) -> bool:
        """Say now what waits to be said; whether what stands there fits."""
        return True

    # --- Qt's own

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Here, not in the dialog: the area that scrolls lies between, and would scroll.
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down) and not event.modifiers():
            self.moved.emit(1 if event.key() == Qt.Key.Key_Down else -1)
        else:
            super().keyPressEvent(event)


class YesNoRow(QuestionRow):
    """Yes, no, or don't know."""

    def __init__(self, theme: Theme, metric: str, need: Requirement | None, said: str) -> None:
        super().__init__(metric, need)
        choices = (("yes", _tr("Yes")), ("no", _tr("No")), ("", _tr("Don't know")))
        self.segments = Segments(theme, self.question, choices, said)
        self.segments.chosen.connect(lambda value: self.answered.emit(metric, value))
        self._line.addWidget(self.segments)
        self.lit_by(self.segments)


class RateRow(QuestionRow):
    """A rate in Mbps, checked as it is typed; another unit may be typed behind the number."""

    def __init__(self, theme: Theme, metric: str, need: Requirement | None, said: str) -> None:
        super().__init__(metric, need)
        self._theme = theme
        self._asked = clean(words.need(need)) if need is not None else ""
        self._wrong = False
        # Whatever unit it was said in, the field shows it in the one that stands behind it.
        self.field = QLineEdit(words.show(number(kinds.RATE.parse(said), 3)) if said else "")
        self._given = self.text
        self.field.setMaxLength(40)
        self.told = label(dim=True, wrap=True, scale=0.93)
        self._pause = later(self, self.commit, PAUSE)
        self._lay_out()
        self.field.textEdited.connect(self._edited)
        self.field.editingFinished.connect(self.commit)
        theme.changed.connect(self._colour)
        self._check()

    def _lay_out(self) -> None:
        self.field.setFixedWidth(letters(self, 14))
        self.field.setAlignment(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
        self.field.setAccessibleName(f"{self.question} ({kinds.RATE.unit})")
        self.lit_by(self.field)
        self.told.setAlignment(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
        self.told.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._line.setStretch(0, 3)
        self._line.addWidget(self.told, 5)
        self._line.addWidget(self.field)
        self._line.addWidget(label(kinds.RATE.unit, dim=True))

    @property
    def text(self) -> str:
        """What was typed, its number in the C form, with the unit where none was."""
        return kinds.with_unit(kinds.RATE, typed(self.field.text()).strip())

    def _edited(self) -> None:
        self._check()
        self._pause.start()

    def _check(self) -> None:
        """Say how it is understood, or why it does not fit; what the role asks for, where nothing stands there."""
        self._wrong, told = False, self._asked
        if self.text:
            try:
                told = f"✓ {words.show(kinds.RATE.show(kinds.RATE.parse(self.text)))}"
            except QuantityError as error:
                self._wrong, told = True, f"✕ {words.show(in_words(error))}"
        self.told.setText(clean(told))
        self.field.setAccessibleDescription(clean(told))
        self._colour()

    def _colour(self) -> None:
        self.told.setStyleSheet(f"color: {self._theme.colours.bad}" if self._wrong else "")

    def commit(self) -> bool:
        self._pause.stop()
        if not self._wrong and self.text != self._given:
            self._given = self.text
            self.answered.emit(self.asks, self.text)
        return not self._wrong


class RoleRow(LitRow):
    """A role by title and summary; a click anywhere in the row chooses it."""

    #: The person chose this role.
    chosen = Signal(str)

    def __init__(self, theme: Theme, role: Profile, *, chosen: bool) -> None:
        super().__init__()
        self.role_id = role.id
        self.button = Radio(theme, clean(role.title))
        self.button.setChecked(chosen)
        summary = label(role.summary, dim=True, wrap=True, scale=0.95)
        # Its lines are counted at the width it gets, not at the one that a label would like best.
        summary.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.button.setAccessibleDescription(summary.text())
        self.lit_by(self.button)
        grid = QGridLayout(self)
        grid.setContentsMargins(16, 7, 16, 7)
        grid.setVerticalSpacing(1)
        grid.addWidget(self.button, 0, 0, 1, 2)
        grid.setColumnMinimumWidth(0, self.button.indent)
        grid.setHorizontalSpacing(0)
        grid.addWidget(summary, 1, 1)
        grid.setColumnStretch(1, 1)
        self.button.toggled.connect(lambda on: self.chosen.emit(role.id) if on else None)

    # --- Qt's own

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.button.setChecked(True)
            self.button.setFocus(Qt.FocusReason.MouseFocusReason)
        super().mousePressEvent(event)


def question_row(theme: Theme, metric: str, need: Requirement | None, said: str) -> QuestionRow:
    """The row that fits a metric's kind."""
    if isinstance(METRICS[metric].kind, kinds.YesNo):
        return YesNoRow(theme, metric, need, said)
    return RateRow(theme, metric, need, said)
