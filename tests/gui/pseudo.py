"""A language that only tests speak: every text that the translation files know stands in brackets, and is longer.

What a window shows outside of brackets is then a text that nobody can translate, or data.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from html import unescape
from pathlib import Path

import translations
from PySide6.QtCore import QAbstractItemModel, QModelIndex, Qt, QTranslator
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QLabel,
    QLineEdit,
    QMenu,
    QMessageBox,
    QTextEdit,
    QWidget,
)

from deskspec.gui.widgets.texts import OneLine
from deskspec.knowledge import gpus
from deskspec.metrics.hardware_kinds import short_name
from deskspec.metrics.registry import METRICS
from deskspec.paths import resources

#: Names that are the same in every language, and keys.
NAMES = (
    "DeskSpec",
    "Qt",
    "Python",
    "Esc",
    "F5",
    "Ctrl+1",
    "Ctrl+2",
    "Ctrl+3",
    "Ctrl+O",
    "Ctrl+Q",
    "Ctrl+S",
    "NVIDIA",
    "CUDA",
    "Linux",
    "macOS",
    "Windows",
)
#: The other words for a processor's class, as they are typed.
TIERS = ("entry", "mainstream", "performance", "enthusiast")
#: Words of readings that the window translates, though a reading holds them.
KINDS = (
    "laptop",
    "desktop",
    "wifi",
    "ethernet",
    "webcam",
    "headset",
    "vm",
    "container",
    "hardware",
    "discrete",
    "integrated",
    "asked",
)

OPEN, SHUT = "⟦", "⟧"
#: How much longer the texts of other languages are taken to be.
GROWTH = 0.4
_VALUE = re.compile(r"(\{\w+\}|%\d)")
#: Pixels across and down.
_SIZE = re.compile(r"\b\d+x\d+\b")
_BRACKETED = re.compile(r"⟦[^⟦⟧]*⟧")


def bracketed(text: str) -> str:
    """The text in brackets, its values outside of them."""
    pieces = (piece if _VALUE.fullmatch(piece) else _grown(piece) for piece in _VALUE.split(text))
    return "".join(pieces)


def _grown(piece: str) -> str:
    if not any(letter.isalpha() for letter in piece):
        return piece
    more = "~" * round(len(piece) * GROWTH)
    return f"{OPEN}{piece}{more}{SHUT}"


class PseudoTranslator(QTranslator):
    """Translates what the template of the translation files knows, and nothing else."""

    #: File dialogs read these, and keys are keys.
    LEFT = ("*.", "Ctrl+")

    def __init__(self, parent=None, path: Path = translations.TEMPLATE) -> None:
        super().__init__(parent)
        self._known = {(text.context, text.source) for text in translations.read(path)}

    def isEmpty(self):  # noqa: N802 - Qt's own name
        return False

    def translate(self, context, source, disambiguation=None, n=-1):
        if (context, source) not in self._known or any(left in source for left in self.LEFT):
            return None
        return bracketed(source)


def texts_of(top: QWidget) -> Iterator[tuple[str, str]]:
    """Every text that a person sees or hears of a widget and what it holds: where, and the text."""
    for widget in (top, *top.findChildren(QWidget)):
        if _is_qts_own(widget) or (widget is not top and not widget.isVisibleTo(top)):
            continue
        where = type(widget).__name__
        for name, text in _told(widget):
            if text:
                yield f"{where} {name}", _plain(text)


def _is_qts_own(widget: QWidget) -> bool:
    """Parts of Qt's widgets, which Qt's own translations speak for."""
    up: QWidget | None = widget
    while up is not None:
        if up.objectName().startswith("qt_"):
            return True
        up = up.parentWidget()
    return False


def _told(widget: QWidget) -> Iterator[tuple[str, str]]:
    yield "tool tip", widget.toolTip()
    yield "accessible name", widget.accessibleName()
    yield "accessible description", widget.accessibleDescription()
    yield "title", widget.windowTitle()
    if isinstance(widget, QLabel | QAbstractButton):
        yield "text", widget.text()
    if isinstance(widget, QLineEdit):
        yield "place holder", widget.placeholderText()
    if isinstance(widget, QMessageBox):
        yield "text", widget.text()
        yield "more text", widget.informativeText()
    if isinstance(widget, QTextEdit):
        yield "document", widget.toPlainText()
    if isinstance(widget, QMenu):
        for action in widget.actions():
            yield "action", action.text()
            yield "status tip", action.statusTip()
    if isinstance(widget, QComboBox):
        yield from ((f"item {row}", widget.itemText(row)) for row in range(widget.count()))
    elif isinstance(widget, QAbstractItemView) and widget.model() is not None:
        yield from _items(widget.model(), QModelIndex())
        for way in (Qt.Orientation.Horizontal, Qt.Orientation.Vertical):
            count = widget.model().columnCount() if way == Qt.Orientation.Horizontal else widget.model().rowCount()
            for section in range(count):
                yield "heading", str(widget.model().headerData(section, way) or "")


def _items(model: QAbstractItemModel, parent: QModelIndex) -> Iterator[tuple[str, str]]:
    roles = Qt.ItemDataRole
    for row in range(model.rowCount(parent)):
        for column in range(model.columnCount(parent)):
            index = model.index(row, column, parent)
            for role in (
                roles.DisplayRole,
                roles.ToolTipRole,
                roles.AccessibleTextRole,
                roles.AccessibleDescriptionRole,
            ):
                yield f"item {row},{column} {role.name}", str(index.data(role) or "")
        yield from _items(model, model.index(row, 0, parent))


def _plain(text: str) -> str:
    """Our rich text without its marks, and what is put into long words to break a line at."""
    if "<span" in text:
        text = unescape(re.sub(r"<[^>]*>", "", text))
    return text.replace("\u00a0", " ").replace("\u200b", "").replace("\u00ad", "").replace("\u200e", "")


def strings_in(value: object) -> Iterator[str]:
    """Every text in a value of the model."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from strings_in(key)
            yield from strings_in(item)
    elif isinstance(value, tuple | list):
        for item in value:
            yield from strings_in(item)
    elif is_dataclass(value):
        for one in fields(value):
            yield from strings_in(getattr(value, one.name))


class Data:
    """What is no text of DeskSpec's, as whole strings: names of parts, where they were read, what roles say."""

    def __init__(self, strings: Iterator[str], *, but: tuple[str, ...] = ()) -> None:
        told = {line.strip() for text in strings for line in _plain(text).split("\n")} - set(but)
        letters = {text for text in told if any(map(str.isalpha, text))}
        self._strings = sorted(letters | {text.upper() for text in letters}, key=len, reverse=True)

    def without(self, text: str) -> str:
        """The text with nothing left of the data in it."""
        for piece in self._strings:
            if piece in text:
                text = re.sub(rf"(?<!\w){re.escape(piece)}(?!\w)", " ", text)
        return text


def not_told(text: str, data: Data) -> list[str]:
    """What stands outside of brackets and is no data."""
    while _BRACKETED.search(text):
        text = _BRACKETED.sub(OPEN, text)
    pieces = (_SIZE.sub(" ", data.without(piece)) for piece in text.split(OPEN))
    return [piece.strip() for piece in pieces if any(map(str.isalpha, piece))]


def data_of(window, *more: str) -> Data:
    """What is no text of DeskSpec's in this window."""
    given = [*NAMES, *METRICS, *(item.label for item in METRICS.values() if item.group == "Software"), *more]
    for table in ("sources", "cpu_families"):
        with open(f"{resources()}/{table}.csv", encoding="utf-8") as file:
            given += [cell for row in csv.reader(file) for cell in row]
    given += [model.name for model in gpus.models()] + [short_name(model.name) for model in gpus.models()]
    told = [*strings_in(window.session.machine), *strings_in(window.session.bench.library.profiles), *given]
    return Data(iter(told), but=KINDS)


def assert_told(top, data):
    untold = [f"{where}: {text!r} -> {left}" for where, text in texts_of(top) if (left := not_told(text, data))]
    assert not untold, "\n".join(dict.fromkeys(untold))


def cut_off(top):
    """The texts that have not the room they need, and no tool tip that tells them whole."""
    for widget in top.findChildren(QLabel):
        if not widget.isVisibleTo(top) or not widget.text() or isinstance(widget, OneLine):
            continue
        if widget.wordWrap():
            if widget.height() < widget.heightForWidth(widget.width()):
                yield f"{widget.text()!r}: {widget.height()} of {widget.heightForWidth(widget.width())} high"
        elif widget.width() < widget.sizeHint().width() and not widget.toolTip():
            yield f"{widget.text()!r}: {widget.width()} of {widget.sizeHint().width()} wide"
    for button in top.findChildren(QAbstractButton):
        wanted = button.fontMetrics().horizontalAdvance(button.text().replace("&", "")) + 12
        if button.isVisibleTo(top) and button.text() and button.width() < wanted:
            yield f"button {button.text()!r}: {button.width()} of {wanted} wide"
    for line in top.findChildren(OneLine):
        if line.isVisibleTo(top) and line.fontMetrics().horizontalAdvance(line.text()) > line.width():
            assert line.toolTip() == line.text()
