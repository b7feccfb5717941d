"""Keyboard shortcuts, read off the window itself: its actions, shortcuts, buttons and labels, so that none can lie."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractButton, QLabel, QMenu, QWidget

from deskspec.gui.dialogs.reading import ReadingWindow
from deskspec.gui.marking import QT_TRANSLATE_NOOP
from deskspec.gui.theme import Theme
from deskspec.gui.widgets.card import Card
from deskspec.gui.widgets.grid_text import Part, TextTable
from deskspec.gui.widgets.texts import label

CONTEXT = "shortcuts"


class Key(NamedTuple):
    """One way to do one thing by keyboard."""

    place: str
    act: str
    keys: str


_NEED = QT_TRANSLATE_NOOP("shortcuts", "On a need")
_READING = QT_TRANSLATE_NOOP("shortcuts", "On a reading")
_ROLES = QT_TRANSLATE_NOOP("shortcuts", "Among the roles")
_QUESTIONS = QT_TRANSLATE_NOOP("shortcuts", "In the questions")
#: What widgets take themselves while they have the focus, and pages that are not made yet: nothing can be asked, so a
#: test presses each.
IN_PLACE = (
    Key(_NEED, QT_TRANSLATE_NOOP("shortcuts", "Next or previous need"), "Down, Up"),
    Key(_NEED, QT_TRANSLATE_NOOP("shortcuts", "Open or shut it"), "Return, Space"),
    Key(_NEED, QT_TRANSLATE_NOOP("shortcuts", "Shut it"), "Esc"),
    Key(_NEED, QT_TRANSLATE_NOOP("shortcuts", "Leave What if"), "Esc"),
    Key(_READING, QT_TRANSLATE_NOOP("shortcuts", "Next or previous reading"), "Down, Up"),
    Key(_READING, QT_TRANSLATE_NOOP("shortcuts", "Correct it"), "Return"),
    Key(_READING, QT_TRANSLATE_NOOP("shortcuts", "Copy it"), "Ctrl+C"),
    Key(_READING, QT_TRANSLATE_NOOP("shortcuts", "Filter the readings"), "Ctrl+F"),
    Key(_ROLES, QT_TRANSLATE_NOOP("shortcuts", "Open the role"), "Return, Space"),
    Key(_ROLES, QT_TRANSLATE_NOOP("shortcuts", "Back to all roles"), "Esc"),
    Key(_QUESTIONS, QT_TRANSLATE_NOOP("shortcuts", "Yes, no, don't know"), QT_TRANSLATE_NOOP("shortcuts", "Y, N, D")),
    Key(_QUESTIONS, QT_TRANSLATE_NOOP("shortcuts", "Next or previous question"), "Down, Up"),
    Key(_QUESTIONS, QT_TRANSLATE_NOOP("shortcuts", "Next step"), "Return"),
    Key(_QUESTIONS, QT_TRANSLATE_NOOP("shortcuts", "Skip the rest"), "Esc"),
)


class ShortcutsWindow(ReadingWindow):
    """A card a place, a row an action."""

    def __init__(self, theme: Theme, window: QWidget, pages: dict[str, QWidget]) -> None:
        """pages are those of the window's that are made, by the name that is shown for each."""
        # Before this one's own button is in the window.
        self.keys = (*collected(window, pages), *(_translated(key) for key in IN_PLACE))
        super().__init__(QCoreApplication.translate(CONTEXT, "Keyboard shortcuts"), window)
        self.column.addWidget(label(self.windowTitle(), bold=True, scale=1.55))
        tab = self.tr("Tab goes from one thing to the next, Space presses a button, Escape closes a dialog.")
        self.column.addWidget(label(tab, dim=True, wrap=True, scale=1.05))
        for place in dict.fromkeys(key.place for key in self.keys):
            card = Card(place)
            table = TextTable(theme, place, (64, 36))
            here = [key for key in self.keys if key.place == place]
            table.show_rows(tuple(((Part(key.act),), (Part(key.keys, bold=True),)) for key in here))
            card.add(table)
            self.column.addWidget(card)
        self.column.addStretch(1)


def collected(window: QWidget, pages: dict[str, QWidget]) -> tuple[Key, ...]:
    """Every shortcut that the window has now, those that hold everywhere first; several keys of one act in a row."""
    everywhere = QCoreApplication.translate(CONTEXT, "Everywhere")
    found: dict[tuple[str, str], list[str]] = {}
    for owner, act, keys in _all(window):
        place = next((name for name, page in pages.items() if _holds(page, owner)), everywhere)
        told = found.setdefault((place, act), [])
        told += [key for key in keys if key not in told]
    order = [everywhere, *pages]
    listed = sorted(found.items(), key=lambda item: order.index(item[0][0]))
    return tuple(Key(place, act, ", ".join(keys)) for (place, act), keys in listed)


def _all(window: QWidget) -> list[tuple[QObject, str, list[str]]]:
    """Owner, what it does, and the keys; of dialogs that are open beside the window nothing."""
    told: list[tuple[QObject, str, list[str]]] = [
        *((each, _plain(each.text()), _texts(each.shortcuts())) for each in window.findChildren(QAction)),
        *((each, each.whatsThis(), _texts(_keys(each))) for each in window.findChildren(QShortcut)),
        *((each, _name(each), _texts([each.shortcut()])) for each in window.findChildren(QAbstractButton)),
        *(
            (each, _plain(each.text()), _texts([QKeySequence.mnemonic(each.text())]))
            for each in window.findChildren(QLabel)
            if each.buddy() is not None
        ),
    ]
    return [(owner, act, keys) for owner, act, keys in told if act and any(keys) and _owner_window(owner) is window]


def _name(button: QAbstractButton) -> str:
    return button.accessibleName() or _plain(button.text())


def _texts(keys: Sequence[QKeySequence]) -> list[str]:
    return [_shown(each) for each in keys]


def _keys(shortcut: QShortcut) -> list[QKeySequence]:
    return list(shortcut.keys())


def _owner_window(owner: QObject) -> QWidget | None:
    """The window that something belongs to. A menu is a window of its own, but belongs to the one it opens in."""
    above: QObject | None = owner
    while above is not None:
        if isinstance(above, QWidget) and above.isWindow() and not isinstance(above, QMenu):
            return above
        above = above.parent()
    return None


def _holds(page: QWidget, owner: QObject) -> bool:
    above: QObject | None = owner
    while above is not None and above is not page:
        above = above.parent()
    return above is page


def _translated(key: Key) -> Key:
    # The letters of an answer are those of its word; other keys are the same in every language.
    place, act, keys = (QCoreApplication.translate(CONTEXT, text) for text in key)
    return Key(place, act, ", ".join(_shown(QKeySequence(name)) for name in keys.split(", ")))


def _shown(keys: QKeySequence) -> str:
    return keys.toString(QKeySequence.SequenceFormat.NativeText)


def _plain(text: str) -> str:
    return text.replace("&&", "\0").replace("&", "").replace("\0", "&").removesuffix("…")
