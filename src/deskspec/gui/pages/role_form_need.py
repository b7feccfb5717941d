"""The editor of one need: what is inherited above, and a field for each thing that the role can set itself."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QCheckBox, QFrame, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from deskspec.gui import words
from deskspec.gui.pages import role_form_words as form_words
from deskspec.gui.pages import role_parts as parts
from deskspec.gui.pages.role_form_change import LEVELS, change_of, troubles
from deskspec.gui.pages.role_form_level import LevelField, is_list, spelled
from deskspec.gui.theme import Theme
from deskspec.gui.turns import later
from deskspec.gui.widgets import buttons
from deskspec.gui.widgets.fact_flow import flow
from deskspec.gui.widgets.fields import ChoiceField, LineField, WordsField
from deskspec.gui.widgets.pill import Pill
from deskspec.gui.widgets.texts import label, leading
from deskspec.metrics.registry import METRICS
from deskspec.roles.change import Change

if TYPE_CHECKING:
    from deskspec.roles.stated import StatedNeed

#: Typing rests so long before it is written into the file, in milliseconds.
REST = 250
GRAPHICS = "gpu."
Field: TypeAlias = LevelField | ChoiceField | LineField | WordsField


class _Told(QLabel):
    """The line below a field: what is wrong, what has no effect, or how a value is read; no room where there is none.

    The symbol before it says the same as its colour.
    """

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme, self._role = theme, "dim"
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setAlignment(leading())
        font = self.font()
        font.setPointSizeF(font.pointSizeF() * 0.93)
        self.setFont(font)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        theme.changed.connect(self._colour)
        self.hide()

    def tell(self, text: str, role: str) -> None:
        """Say this in the colour of a status, or nothing."""
        symbol = {"bad": "✕ ", "warn": "◆ "}.get(role, "")
        self._role = role
        self.setText(symbol + text if text else "")
        self.setVisible(bool(text))
        self._colour()

    def _colour(self) -> None:
        made = QPalette(self.palette())
        made.setColor(QPalette.ColorRole.WindowText, QColor(self._theme.colours.ink(self._role)))
        self.setPalette(made)


class NeedEditor(QWidget):
    """Shows one need at a time. What is typed is written when typing rests, and only where nothing is wrong with it."""

    #: The file is to be changed.
    change_asked = Signal(Change)
    #: What is typed and not written yet has changed.
    typed_changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._need: StatedNeed | None = None
        self._loaded: dict[str, str] = {}
        self.troubles: dict[str, str] = {}
        self.title = label(bold=True, scale=1.2, wrap=True)
        self.about = label(dim=True, scale=0.93, wrap=True)
        self.state = Pill(theme)
        self.above = parts.wrapped("")
        self.above.setObjectName("dim")
        self.minimum, self.recommended = LevelField(), LevelField()
        self.weight = ChoiceField()
        self.why = WordsField()
        self.source = LineField()
        self.rentable = ChoiceField()
        self.replace = QCheckBox(self.tr("Take this as it stands, even where it is &looser than what is inherited"))
        self.replace_button = buttons.plain(self.tr("Replace what is inherited"))
        self.take_back = buttons.plain(self.tr("Take back"), told=self.tr("The role's own entry goes"))
        self.leave_out = buttons.plain(self.tr("Leave out"), told=self.tr("This role does without what is inherited"))
        self.take_up = buttons.plain(self.tr("Inherit again"), told=self.tr("The need counts again"))
        self.fields: dict[str, Field] = {
            "minimum": self.minimum, "recommended": self.recommended, "weight": self.weight, "why": self.why,
            "source": self.source, "rentable": self.rentable,
        }  # fmt: skip
        self.told = {key: _Told(theme) for key in self.fields}
        self._names: dict[str, QLabel] = {}
        self._rest = later(self, self.flush, REST)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 16)
        column.setSpacing(10)
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(self.title, 1)
        head.addWidget(self.state, 0, Qt.AlignmentFlag.AlignTop)
        texts = QVBoxLayout()
        texts.setSpacing(2)
        texts.addLayout(head)
        texts.addWidget(self.about)
        column.addLayout(texts)
        column.addWidget(self.above)
        for key, name in (
            ("minimum", self.tr("Mi&nimum")),
            ("recommended", self.tr("Re&commended")),
            ("weight", self.tr("&Weight")),
            ("why", self.tr("Wh&y")),
            ("source", self.tr("S&ource")),
            ("rentable", self.tr("A rented &GPU will do")),
        ):
            column.addLayout(self._row(key, name))
            if key == LEVELS[-1]:
                column.addWidget(self._replacing())
        column.addWidget(flow((self.take_back, self.leave_out, self.take_up)))
        column.addStretch(1)

    def _row(self, key: str, name: str) -> QVBoxLayout:
        field = self.fields[key]
        named = self._names[key] = label(name, dim=True)
        named.setBuddy(field)
        plain = name.replace("&", "")
        if not isinstance(field, LevelField):
            field.setAccessibleName(plain)
        row = QVBoxLayout()
        row.setSpacing(3)
        row.addWidget(named)
        row.addWidget(field)
        row.addWidget(self.told[key])
        return row

    def _replacing(self) -> QWidget:
        """The way to a looser value. The words of a check box do not wrap, so they stand beside it."""
        self.replace.setAccessibleName(self.replace.text().replace("&", ""))
        self.replace_box = QFrame()
        column = QVBoxLayout(self.replace_box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        told = label(self.replace.text(), wrap=True)
        told.setBuddy(self.replace)
        self.replace.setText("")
        self.replace_line = QWidget()
        line = QHBoxLayout(self.replace_line)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(6)
        line.addWidget(self.replace, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(told, 1)
        column.addWidget(self.replace_button, 0, Qt.AlignmentFlag.AlignLeading)
        column.addWidget(self.replace_line)
        return self.replace_box

    def _connect(self) -> None:
        for field in self.fields.values():
            field.edited.connect(self._edited)
        self.replace.toggled.connect(self._edited)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._focus_moved)
        self.replace_button.clicked.connect(lambda: self.replace.setChecked(True))
        self.take_back.clicked.connect(lambda: self._ask(take_back=True))
        self.leave_out.clicked.connect(lambda: self._ask(take_back=True, dropped=True))
        self.take_up.clicked.connect(lambda: self._ask(dropped=False))

    def in_order(self) -> tuple[QWidget, ...]:
        """What takes the focus, in the order in which Tab goes through it."""
        levels = [part for level in (self.minimum, self.recommended) for part in level.parts]
        rest = (self.weight, self.why, self.source, self.rentable, self.take_back, self.leave_out, self.take_up)
        return (*levels, self.replace_button, self.replace, *rest)

    # --- what is shown

    @property
    def current(self) -> str:
        """The metric in hand; empty before one is."""
        return self._need.metric if self._need is not None else ""

    @property
    def typed(self) -> dict[str, str]:
        """What stands in the fields and not in the file, by key."""
        if self._need is None:
            return {}
        return {key: text for key, text in self._values().items() if text != self._loaded.get(key, "")}

    def show_need(self, need: StatedNeed, typed: dict[str, str] | None = None) -> None:
        """Show a need. Of the one in hand, what is being typed stays; typed is what was before, of another."""
        same = need.metric == self.current
        kept = self.typed if same else dict(typed or {})
        self._rest.stop()
        self._need, self._loaded = need, _loaded(need)
        self._offer(need)
        for key, text in {**self._loaded, **kept}.items():
            self._show_value(key, text)
        self._tell()
        if kept and not self.troubles:
            self._rest.start()

    def _offer(self, need: StatedNeed) -> None:
        metric = METRICS[need.metric]
        self.title.setText(words.name(need.metric))
        self.about.setText(f"{metric.id} · {words.show(metric.group)}")
        above = need.inherited if not need.dropped else None
        for key, field in (("minimum", self.minimum), ("recommended", self.recommended)):
            held = form_words.show(need.metric, getattr(above, key)) if above is not None else ""
            hint = self.tr("inherited: %1") if held else self.tr("such as %1")
            example = held or words.entered(need.metric, metric.example or metric.kind.example)
            none = self.tr("as inherited: %1").replace("%1", held) if held else self.tr("not set")
            field.take_metric(need.metric, hint.replace("%1", example), none)
        weights = form_words.weights()
        unsaid = self.tr("as inherited: %1") if above is not None else self.tr("not set: %1")
        held = form_words.short_weights()[above.weight if above is not None else "required"]
        self.weight.offer([(unsaid.replace("%1", held), ""), *((told, key) for key, told in weights.items())])
        rented = self.tr("yes") if above is not None and above.rentable else self.tr("no")
        choices = [("yes", self.tr("yes")), ("no", self.tr("no"))]
        self.rentable.offer([(unsaid.replace("%1", rented), ""), *((told, key) for key, told in choices)])

    def _show_value(self, key: str, text: str) -> None:
        if key == "replace":
            blocked = self.replace.blockSignals(True)
            self.replace.setChecked(text == "yes")
            self.replace.blockSignals(blocked)
        else:
            self.fields[key].show_value(text)

    def _values(self) -> dict[str, str]:
        told = {key: field.value() for key, field in self.fields.items()}
        return told | {"replace": "yes" if self.replace.isChecked() else ""}

    def _tell(self) -> None:
        """What is wrong, what has no effect and what can be done, of what stands in the fields now."""
        need = self._need
        if need is None:
            return
        values = self._values()
        self.troubles = troubles(need, self.typed) if self.typed else {}
        for key, told in self.told.items():
            trouble = self.troubles.get(key, "")
            told.tell(*((trouble, "bad") if trouble else form_words.note(need, key, values[key])))
            self._describe(key, told.text())
        self.above.setText(form_words.above(need))
        self.above.setVisible(need.inherited is not None)
        self.state.show_state(*form_words.standing(need, bool(self.troubles)))
        self._show_ways(need)

    def _describe(self, key: str, told: str) -> None:
        field = self.fields[key]
        if isinstance(field, LevelField):
            name = self._names[key].text().replace("&", "")
            field.name(f"{self.title.text()}: {name}", told)
        else:
            field.setAccessibleDescription(told)

    def _show_ways(self, need: StatedNeed) -> None:
        inherits = need.inherited is not None and not need.dropped
        graphics = need.metric.startswith(GRAPHICS)
        for part in (self.rentable, self._names["rentable"]):
            part.setVisible(graphics)
        replaces = self.replace.isChecked()
        overruled = inherits and bool({*LEVELS, "weight", "needed", "rentable"} & set(need.overruled))
        self.replace_button.setVisible(overruled and not replaces)
        self.replace_line.setVisible(replaces)
        self.replace_box.setVisible(overruled or replaces)
        self.take_back.setVisible(need.own is not None)
        self.leave_out.setVisible(inherits)
        self.take_up.setVisible(need.dropped)

    # --- what the person does

    def _edited(self) -> None:
        self._tell()
        if self._being_emptied():
            self._rest.stop()
        else:
            self._rest.start()
        self.typed_changed.emit()

    def _being_emptied(self) -> bool:
        """Whether a field is emptied by someone who is still in it: it may be to type another value.

        Taken out at once, the line would come back in another place, without the words that stood beside it.
        """
        focus = QApplication.focusWidget()
        emptied = [self.fields[key] for key, text in self.typed.items() if key in self.fields and not text]
        return any(focus is field or field.isAncestorOf(focus) for field in emptied if focus is not None)

    def _focus_moved(self) -> None:
        if self.typed and not self._rest.isActive() and not self._being_emptied():
            self._rest.start()

    def forget(self) -> None:
        """Drop what is typed, and have nothing in hand."""
        self._rest.stop()
        for key, text in self._loaded.items():
            self._show_value(key, text)
        self._need, self.troubles = None, {}

    def flush(self) -> None:
        """Write what is typed now, where nothing is wrong with it."""
        self._rest.stop()
        typed = self.typed
        if self._need is None or not typed or self.troubles:
            return
        self._loaded |= typed
        self.change_asked.emit(change_of(self._need, typed))
        self.typed_changed.emit()

    def _ask(self, *, take_back: bool = False, dropped: bool | None = None) -> None:
        """Take the whole entry back, or drop the need: what was typed for it goes as well."""
        if self._need is None:
            return
        self._rest.stop()
        for key, text in self._loaded.items():
            self._show_value(key, text)
        if take_back:
            self._loaded = dict.fromkeys(self._loaded, "")
            for key in self._loaded:
                self._show_value(key, "")
        self.change_asked.emit(Change(self.current, take_back=take_back, dropped=dropped))
        self._tell()
        self.typed_changed.emit()


def _loaded(need: StatedNeed) -> dict[str, str]:
    """What the file says, as the fields show it."""
    said = need.said
    told = {key: said.get(key, "") for key in LEVELS}
    if is_list(METRICS[need.metric].kind):
        told = {key: spelled(need.metric, text) for key, text in told.items()}
    told |= {key: said.get(key, "") for key in ("why", "source")}
    told["weight"] = said.get("weight", "")
    told["rentable"] = form_words.yes_or_no(said.get("rentable", ""))
    told["replace"] = "yes" if form_words.yes_or_no(said.get("replace", "")) == "yes" else ""
    return told
