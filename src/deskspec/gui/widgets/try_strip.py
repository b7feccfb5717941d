"""What if, in one strip above the page: what is tried, what the verdict was and what it would be, and the way back."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from deskspec.gui import words
from deskspec.gui.theme import Theme
from deskspec.gui.widgets import buttons
from deskspec.gui.widgets.pill import Pill
from deskspec.gui.widgets.texts import label
from deskspec.model.assessment import Assessment
from deskspec.report.check_text import VERDICT_SYMBOLS


class TryStrip(QFrame):
    """Stays in sight while the page below it scrolls."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("strip")
        self._text = label(wrap=True)
        self._before, self._after = Pill(theme), Pill(theme)
        self._arrow = label("→", bold=True)
        self.drop_button = buttons.plain(self.tr("Reset"), told=self.tr("Back to what the machine is"))
        self.done_button = buttons.plain(self.tr("Done"), told=self.tr("Leave What if; nothing of it is kept"))
        line = QHBoxLayout(self)
        line.setContentsMargins(24, 8, 24, 8)
        line.setSpacing(10)
        line.addWidget(self._text, 1)
        for part in (self._before, self._arrow, self._after, self.drop_button, self.done_button):
            line.addWidget(part)

    def show_tried(self, tried: dict[str, str], before: Assessment, after: Assessment) -> None:
        """Show what is tried, and the verdict without and with it."""
        told = ", ".join(f"{words.name(metric)} {words.entered(metric, text)}" for metric, text in tried.items())
        if tried:
            text = self.tr("What if: %1. Nothing of this is kept.").replace("%1", told)
        else:
            text = self.tr("What if? Move a knob or type another value: the verdict follows. Nothing is kept.")
        self._text.setText(words.clean(text))
        for pill, assessment in ((self._before, before), (self._after, after)):
            symbol, role = VERDICT_SYMBOLS[assessment.verdict]
            pill.show_state(f"{symbol} {words.VERDICTS[assessment.verdict]}", role)
        self._arrow.setText("←" if self.isRightToLeft() else "→")
        for part in (self._before, self._arrow, self.drop_button):
            part.setVisible(bool(tried))
        verdict = words.VERDICTS[after.verdict]
        self.setAccessibleName(f"{self._text.text()} {verdict}")

    def text(self) -> str:
        """What the strip says."""
        return self._text.text()
