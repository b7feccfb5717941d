"""Light and dark: one readable table of colours each, the palette and the few style rules that follow from it.

Status colours pass 4.5:1 on their own soft ground and on the card. A page never speaks by colour alone.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

Mode: TypeAlias = Literal["system", "light", "dark"]
MODES: tuple[Mode, ...] = ("system", "light", "dark")


@dataclass(frozen=True, slots=True)
class Colours:
    """What each colour is for, as #rrggbb."""

    page: str
    side: str
    card: str
    line: str
    text: str
    dim: str
    accent: str
    on_accent: str
    accent_soft: str
    ok: str
    ok_soft: str
    warn: str
    warn_soft: str
    bad: str
    bad_soft: str
    unknown: str
    unknown_soft: str
    track: str
    scroll: str
    dark: bool

    def ink(self, role: str) -> str:
        """The colour of a status by its role in the reports: ok, warn, bad, accent (unknown), dim."""
        return {"ok": self.ok, "warn": self.warn, "bad": self.bad, "accent": self.unknown}.get(role, self.dim)

    def ground(self, role: str) -> str:
        """The soft ground below a status."""
        grounds = {"ok": self.ok_soft, "warn": self.warn_soft, "bad": self.bad_soft}
        return grounds.get(role, self.unknown_soft)


LIGHT = Colours(
    page="#f3f4f6", side="#ffffff", card="#ffffff", line="#dcdfe4", text="#1b1f24", dim="#5a6069",
    accent="#1459c0", on_accent="#ffffff", accent_soft="#e7f0fb",
    ok="#177245", ok_soft="#e2f2e9", warn="#8a5000", warn_soft="#fbeeda", bad="#b3261e", bad_soft="#fde4e1",
    unknown="#4d5561", unknown_soft="#ebecf1", track="#e6e8ec", scroll="#bcc1c9", dark=False,
)  # fmt: skip
DARK = Colours(
    page="#1b1e22", side="#23272d", card="#23272d", line="#3a3f47", text="#e8eaed", dim="#a5adba",
    accent="#7fb2ff", on_accent="#10151c", accent_soft="#2a3851",
    ok="#3fbf83", ok_soft="#1f3a2e", warn="#f0a34a", warn_soft="#42301a", bad="#ff8a80", bad_soft="#4a2724",
    unknown="#b4bbc6", unknown_soft="#33383f", track="#33383f", scroll="#565d68", dark=True,
)  # fmt: skip


def palette(colours: Colours) -> QPalette:
    """The whole palette, the disabled group included: Fusion draws every control from it."""
    made = QPalette()
    roles = {
        QPalette.ColorRole.Window: colours.page,
        QPalette.ColorRole.WindowText: colours.text,
        QPalette.ColorRole.Base: colours.card,
        QPalette.ColorRole.AlternateBase: colours.page,
        QPalette.ColorRole.ToolTipBase: colours.card,
        QPalette.ColorRole.ToolTipText: colours.text,
        QPalette.ColorRole.Text: colours.text,
        QPalette.ColorRole.Button: colours.card,
        QPalette.ColorRole.ButtonText: colours.text,
        QPalette.ColorRole.BrightText: colours.bad,
        QPalette.ColorRole.Link: colours.accent,
        QPalette.ColorRole.LinkVisited: colours.accent,
        QPalette.ColorRole.Highlight: colours.accent,
        QPalette.ColorRole.HighlightedText: colours.on_accent,
        QPalette.ColorRole.PlaceholderText: colours.dim,
        QPalette.ColorRole.Mid: colours.line,
    }
    for role, colour in roles.items():
        made.setColor(role, QColor(colour))
    for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, role, QColor(colours.dim))
    return made


def sheet(colours: Colours) -> str:
    """The style rules: what a palette cannot say. Widgets take part by object name or property, never by chance."""
    c = colours
    return f"""
        #side {{ background: {c.side}; border: none; border-right: 1px solid {c.line}; }}
        #top {{ background: {c.side}; border: none; border-bottom: 1px solid {c.line}; }}
        #card {{ background: {c.card}; border: 1px solid {c.line}; border-radius: 8px; }}
        #notice {{ background: {c.accent_soft}; border: none; border-bottom: 1px solid {c.line}; }}
        #row {{ background: transparent; border: none; border-top: 1px solid {c.line}; }}
        #row:focus {{ background: {c.accent_soft}; }}
        #navigate {{ border: 2px solid transparent; border-radius: 6px; padding: 7px 10px; text-align: left;
                     background: transparent; }}
        #navigate:checked {{ background: {c.accent_soft}; color: {c.accent}; font-weight: bold; }}
        #navigate:focus {{ border-color: {c.accent}; }}
        #plain {{ background: {c.card}; border: 1px solid {c.line}; border-radius: 6px; padding: 6px 14px; }}
        QDialogButtonBox QPushButton {{ background: {c.card}; border: 1px solid {c.line}; border-radius: 6px;
                                        padding: 6px 14px; }}
        QDialogButtonBox QPushButton:hover {{ background: {c.accent_soft}; }}
        QDialogButtonBox QPushButton:focus, QDialogButtonBox QPushButton:default {{ border: 2px solid {c.accent};
                                        padding: 5px 13px; }}
        #plain:focus {{ border: 2px solid {c.accent}; padding: 5px 13px; }}
        #plain:hover, #navigate:hover {{ background: {c.accent_soft}; }}
        #plain:checked {{ background: {c.accent_soft}; color: {c.accent}; border-color: {c.accent}; }}
        #plain::menu-indicator {{ image: none; width: 0; }}
        #plain:focus, #navigate:focus, #main:focus {{ outline: none; }}
        #plain:disabled {{ color: {c.dim}; }}
        #main {{ background: {c.accent}; color: {c.on_accent}; border: 2px solid {c.accent}; border-radius: 6px;
                 padding: 5px 14px; font-weight: bold; }}
        #main:focus {{ border-color: {c.text}; }}
        #main:disabled {{ background: {c.track}; color: {c.dim}; border-color: {c.track}; }}
        #dim, #heading {{ color: {c.dim}; }}
        QLineEdit {{ background: {c.card}; border: 1px solid {c.line}; border-radius: 6px; padding: 5px 8px; }}
        QPlainTextEdit {{ background: {c.card}; border: 1px solid {c.line}; border-radius: 6px; padding: 4px; }}
        QPlainTextEdit:focus {{ border: 2px solid {c.accent}; padding: 3px; }}
        QLineEdit:focus {{ border: 2px solid {c.accent}; padding: 4px 7px; }}
        QLineEdit[wrong="true"] {{ border-color: {c.bad}; }}
        #list {{ border: 1px solid {c.line}; border-radius: 6px; padding: 4px; }}
        #list::item {{ padding: 4px 6px; }}
        #strip {{ background: {c.accent_soft}; border: none; border-bottom: 1px solid {c.line}; }}
        QScrollBar {{ background: transparent; border: none; width: 12px; height: 12px; }}
        QScrollBar::handle {{ background: {c.scroll}; border-radius: 4px; margin: 2px;
                              min-height: 32px; min-width: 32px; }}
        QScrollBar::handle:hover {{ background: {c.dim}; }}
        QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page {{
            background: none; border: none; width: 0; height: 0; }}
    """


class Theme(QObject):
    """The colours in use: the system's wish, or the person's. `changed` tells painted widgets to draw anew."""

    changed = Signal()

    def __init__(self, mode: Mode = "system", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._mode: Mode = mode
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(self._system_changed)

    @property
    def mode(self) -> Mode:
        """system, light or dark."""
        return self._mode

    @property
    def colours(self) -> Colours:
        """The table in use."""
        if self._mode == "system":
            dark = QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
        else:
            dark = self._mode == "dark"
        return DARK if dark else LIGHT

    def choose(self, mode: Mode) -> None:
        """Follow the system, or be light or dark whatever it says."""
        self._mode = mode
        self.apply()

    def apply(self) -> None:
        """Give palette and style rules to the application."""
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.setPalette(palette(self.colours))
            app.setStyleSheet(sheet(self.colours))
        self.changed.emit()

    def _system_changed(self) -> None:
        if self._mode == "system":
            self.apply()
