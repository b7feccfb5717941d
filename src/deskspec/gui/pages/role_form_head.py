"""The editor of a role's title and summary."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from deskspec.gui.pages.role_form_need import REST
from deskspec.gui.turns import later
from deskspec.gui.widgets.fields import LineField, WordsField
from deskspec.gui.widgets.texts import label
from deskspec.roles.change import Change


class HeadEditor(QWidget):
    """Written when typing rests, as the needs are."""

    #: The file is to be changed.
    change_asked = Signal(Change)
    #: What is typed and not written yet has changed.
    typed_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._loaded = {"title": "", "summary": ""}
        self.title, self.summary = LineField(), WordsField(lines=4)
        self.fields: dict[str, LineField | WordsField] = {"title": self.title, "summary": self.summary}
        self.told = label(dim=True, wrap=True, scale=0.93)
        self._rest = later(self, self.flush, REST)
        self._lay_out()
        for field in self.fields.values():
            field.edited.connect(self._edited)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 16)
        column.setSpacing(10)
        column.addWidget(label(self.tr("Title and summary"), bold=True, scale=1.2, wrap=True))
        names = {"title": self.tr("&Title"), "summary": self.tr("S&ummary: what the person does, in a sentence")}
        for key, field in self.fields.items():
            named = label(names[key], dim=True)
            named.setBuddy(field)
            field.setAccessibleName(names[key].replace("&", ""))
            row = QVBoxLayout()
            row.setSpacing(3)
            row.addWidget(named)
            row.addWidget(field)
            column.addLayout(row)
        column.addWidget(self.told)
        column.addStretch(1)

    @property
    def typed(self) -> dict[str, str]:
        """What stands in the fields and not in the file, by key."""
        told = {key: field.value() for key, field in self.fields.items()}
        return {key: text for key, text in told.items() if text != self._loaded[key]}

    @property
    def trouble(self) -> str:
        """What is wrong; a role must have a title."""
        return "" if self.title.value() else self.tr("A role needs a title.")

    def show_head(self, title: str, summary: str) -> None:
        """Show what the file says; what is being typed stays."""
        kept = self.typed
        self._loaded = {"title": title, "summary": summary}
        for key, text in {**self._loaded, **kept}.items():
            self.fields[key].show_value(text)
        self._tell()
        if kept and not self.trouble:
            self._rest.start()

    def forget(self) -> None:
        """Drop what is typed."""
        self._rest.stop()
        for key, text in self._loaded.items():
            self.fields[key].show_value(text)

    def flush(self) -> None:
        """Write what is typed now, where nothing is wrong with it."""
        self._rest.stop()
        typed = self.typed
        if typed and not self.trouble:
            self._loaded |= typed
            self.change_asked.emit(Change(keys={key: text or None for key, text in typed.items()}))
            self.typed_changed.emit()

    def _edited(self) -> None:
        self._tell()
        self._rest.start()
        self.typed_changed.emit()

    def _tell(self) -> None:
        self.told.setText(f"✕ {self.trouble}" if self.trouble else "")
        self.title.setAccessibleDescription(self.trouble)
