"""The field for one level: a line that is checked as it is typed, or a list where there are few choices."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, QStringListModel, Qt, Signal
from PySide6.QtWidgets import QCompleter, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from deskspec.gui import words
from deskspec.gui.locale import as_typed, typed
from deskspec.gui.widgets.fields import ChoiceField, LineField
from deskspec.knowledge import gpus
from deskspec.knowledge.cpus import TIER_NAMES
from deskspec.metrics.hardware_kinds import GPU_CLASS, Tier, short_name
from deskspec.metrics.kinds import COMPUTE, Kind, Ladder, OneOf, YesNo
from deskspec.metrics.registry import METRICS
from deskspec.roles.levels import written
from deskspec.units import QuantityError
from deskspec.wording import say


def choices(kind: Kind) -> tuple[str, ...]:
    """Every level of a kind that has few, the highest first; empty for one that is typed."""
    if isinstance(kind, YesNo):
        return ("yes",)
    if isinstance(kind, Ladder):
        return tuple(reversed(kind.steps))
    return tuple(TIER_NAMES[tier] for tier in sorted(TIER_NAMES, reverse=True)) if isinstance(kind, Tier) else ()


def is_list(kind: Kind) -> bool:
    """Whether a level is chosen, not typed."""
    return isinstance(kind, OneOf) or bool(choices(kind))


def parsed(metric: str, text: str) -> object:
    """A level as its kind reads it, lists with any spaces. Raises QuantityError with why it is none."""
    kind = METRICS[metric].kind
    value = kind.parse_level(",".join(part.strip() for part in text.split(",")))
    if value == ():
        raise QuantityError(say("nothing is listed; write for example {example}", example=kind.example))
    return value


def spelled(metric: str, text: str) -> str:
    """A level as its list has it, whatever way it was written; the text as it is where it is no level."""
    try:
        return written(metric, parsed(metric, text)) if text else ""
    except QuantityError:
        return text


#: What an item of a list stands for in the file.
_WORD = Qt.ItemDataRole.UserRole


class _ManyField(QListWidget):
    """Several of a few: each has a tick."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSpacing(2)
        self.itemChanged.connect(lambda _item: self.edited.emit())

    def offer(self, known: tuple[str, ...]) -> None:
        """The words that there are."""
        with QSignalBlocker(self):
            self.clear()
            for word in known:
                item = QListWidgetItem(words.show(word), self)
                item.setData(_WORD, word)
                item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
                item.setCheckState(Qt.CheckState.Unchecked)
        height = (self.sizeHintForRow(0) + self.spacing() * 2) * self.count() + self.frameWidth() * 2
        self.setFixedHeight(height)

    def value(self) -> str:
        """The ticked ones."""
        items = [self.item(at) for at in range(self.count())]
        return ", ".join(str(item.data(_WORD)) for item in items if item.checkState() == Qt.CheckState.Checked)

    def show_value(self, text: str) -> None:
        """Tick these and no other."""
        ticked = {part.strip() for part in text.split(",")}
        with QSignalBlocker(self):
            for at in range(self.count()):
                state = Qt.CheckState.Checked if self.item(at).data(_WORD) in ticked else Qt.CheckState.Unchecked
                self.item(at).setCheckState(state)


class LevelField(QWidget):
    """One level of one metric at a time; empty where the role itself sets none."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._metric = ""
        self.line = LineField()
        self.choice = ChoiceField()
        self.many = _ManyField()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self.parts = (self.line, self.choice, self.many)
        for field in self.parts:
            column.addWidget(field)
            field.edited.connect(self.edited)
            field.hide()
        self._cards = QCompleter([], self)
        self._cards.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._cards.setFilterMode(Qt.MatchFlag.MatchContains)
        self._cards.activated.connect(lambda _text: self.edited.emit())

    @property
    def field(self) -> LineField | ChoiceField | _ManyField:
        """The one that is in use."""
        kind = METRICS[self._metric].kind if self._metric else None
        if isinstance(kind, OneOf):
            return self.many
        return self.choice if kind is not None and choices(kind) else self.line

    def take_metric(self, metric: str, hint: str, none: str) -> None:
        """Be the field of this metric; hint stands in an empty line, none is the choice of setting nothing."""
        kind = METRICS[metric].kind
        if metric != self._metric:
            self._metric = metric
            for field in self.parts:
                field.setVisible(field is self.field)
            self.setFocusProxy(self.field)
            self._offer(kind)
        self.line.setPlaceholderText(hint)
        if few := choices(kind):
            self.choice.offer([(none, ""), *((words.show(word), word) for word in few)])

    def _offer(self, kind: Kind) -> None:
        if isinstance(kind, OneOf):
            self.many.offer(kind.known)
        self.line.setCompleter(self._cards if kind is GPU_CLASS else None)  # type: ignore[arg-type]
        if kind is GPU_CLASS:
            self._cards.setModel(_card_names(self._cards))

    def name(self, text: str, description: str) -> None:
        """What a screen reader calls it, and what it says of it."""
        for field in self.parts:
            field.setAccessibleName(text)
            field.setAccessibleDescription(description)

    def value(self) -> str:
        """The level as the file has it, its numbers in the C form; empty for none."""
        return typed(self.line.value()) if self.field is self.line else self.field.value()

    def show_value(self, text: str) -> None:
        """Show what the role sets."""
        if self.field is not self.line:
            self.field.show_value(spelled(self._metric, text))
        elif text != self.value():
            # The point in a version is no decimal point.
            self.line.show_value(text if METRICS[self._metric].kind is COMPUTE else as_typed(text))


def _card_names(parent: QCompleter) -> QStringListModel:
    names = (short_name(card.name) for card in gpus.models() if card.name.startswith("GeForce") and card.fp32_tflops)
    return QStringListModel([f"GeForce {name}" for name in dict.fromkeys(names)], parent)
