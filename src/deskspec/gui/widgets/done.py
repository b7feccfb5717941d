"""What was just done, in a few words that go away by themselves: "Copied", "Saved as check.md"."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from deskspec.gui.alert import alert
from deskspec.gui.turns import later
from deskspec.gui.widgets.texts import label
from deskspec.gui.words import clean

#: How long the words stay, in milliseconds: long enough to be read twice.
STAYS = 6000


class Done(QWidget):
    """Hidden while there is nothing to say."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text: QLabel = label(dim=True, wrap=True)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self._text)
        self._rest = later(self, self.hide, STAYS)
        self.hide()

    def show_done(self, text: str) -> None:
        """Say what was done, to a screen reader as well."""
        self._text.setText(f"✓ {clean(text)}")
        self.show()
        self._rest.start()
        alert(self._text)

    def text(self) -> str:
        """What was said last."""
        return "" if self.isHidden() else self._text.text()
