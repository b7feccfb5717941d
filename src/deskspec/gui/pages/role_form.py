"""A role as a form: every need in a list, the one in hand beside it with a field for each thing it can set."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from deskspec.gui import words
from deskspec.gui.pages import role_parts as parts
from deskspec.gui.pages.role_form_head import HeadEditor
from deskspec.gui.pages.role_form_list import HEAD, NeedList
from deskspec.gui.pages.role_form_need import NeedEditor
from deskspec.gui.theme import Theme
from deskspec.gui.turns import later
from deskspec.gui.widgets import buttons
from deskspec.gui.widgets.scrolled import Inside, scrolled
from deskspec.gui.widgets.texts import letters
from deskspec.gui.words import clean
from deskspec.roles.change import Change

if TYPE_CHECKING:
    from deskspec.roles.stated import StatedRole

#: From so many average letters on, list and editor stand beside each other.
BESIDE = 84


class RoleForm(QWidget):
    """Follows the text, and asks for changes of it; while the text is wrong, it says where and waits."""

    #: The file is to be changed.
    change_asked = Signal(Change)
    #: What is typed and not in the file has changed.
    typed_changed = Signal()
    #: To the place of what is wrong in the file.
    place_asked = Signal()
    #: The need in hand stands in this line of the file; 0 where the file does not name it.
    pointed = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stated: StatedRole | None = None
        # What was typed for a need and is wrong, while another one is in hand.
        self._kept: dict[str, dict[str, str]] = {}
        self._troubles: dict[str, str] = {}
        self.list = NeedList(theme)
        self.head = HeadEditor()
        self._theme = theme
        self._need: NeedEditor | None = None
        # The editor of a need is made in a turn of its own: all at once would hold the window up.
        self._turn = later(self, lambda: self.need)
        self.told = parts.wrapped("")
        self.go = buttons.plain(self.tr("Show the place"), told=self.tr("To the place of what is wrong in the file"))
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self.banner = QFrame()
        self.banner.setObjectName("card")
        line = QHBoxLayout(self.banner)
        line.setContentsMargins(16, 10, 16, 10)
        line.setSpacing(12)
        line.addWidget(self.told, 1)
        line.addWidget(self.go, 0, Qt.AlignmentFlag.AlignTop)
        self.banner.hide()
        inside = Inside()
        self._editors = QVBoxLayout(inside)
        self._editors.setContentsMargins(0, 0, 0, 0)
        self._editors.addWidget(self.head)
        card = QFrame()
        card.setObjectName("card")
        within = QVBoxLayout(card)
        within.setContentsMargins(1, 1, 1, 1)
        self.area = scrolled(inside, self.tr("The need in hand"))
        for ground in (inside, self.area.viewport()):
            ground.setAutoFillBackground(False)
        within.addWidget(self.area)
        self.body = QSplitter(Qt.Orientation.Horizontal)
        self.body.setChildrenCollapsible(False)
        self.body.setHandleWidth(14)
        self.body.addWidget(self.list)
        self.body.addWidget(card)
        self.body.setSizes([570, 430])
        self.body.setEnabled(False)
        column = QVBoxLayout(self)
        # As for the list: the part of a splitter may be a hair beyond its edge.
        column.setContentsMargins(1, 0, 1, 0)
        column.setSpacing(10)
        column.addWidget(self.banner)
        column.addWidget(self.body, 1)

    def _connect(self) -> None:
        self.list.chosen.connect(self._take_in_hand)
        self.go.clicked.connect(self.place_asked)
        self._follow(self.head)

    def _follow(self, editor: HeadEditor | NeedEditor) -> None:
        editor.change_asked.connect(self.change_asked)
        editor.typed_changed.connect(self._typed)

    # --- what is shown

    @property
    def need(self) -> NeedEditor:
        """The editor of the need in hand."""
        if self._need is None:
            made = self._need = NeedEditor(self._theme)
            made.hide()
            self._editors.addWidget(made)
            self._follow(made)
            before: QWidget = self.head.summary
            for field in made.in_order():
                QWidget.setTabOrder(before, field)
                before = field
        return self._need

    @property
    def typing(self) -> bool:
        """Whether something is typed that is not in the file yet, right or wrong."""
        return bool(self.head.typed or self._kept or (self._need is not None and self._need.typed))

    @property
    def trouble(self) -> str:
        """What keeps the form's values from the file, in a sentence; empty where nothing does."""
        if self.head.typed and self.head.trouble:
            return self.head.trouble
        told = dict(self._troubles)
        if self._need is not None and self._need.troubles:
            told[self._need.current] = next(iter(self._need.troubles.values()))
        return next((f"{words.name(metric)}: {trouble}" for metric, trouble in told.items()), "")

    def show_role(self, stated: StatedRole) -> None:
        """Follow the file: what it says now, and what it inherits."""
        self._stated = stated
        self.banner.hide()
        self.body.setEnabled(True)
        self.head.show_head(stated.title, stated.summary)
        self.list.show_needs(stated.needs, list(self._kept))
        if self.list.current != HEAD:
            self._show_need(self.list.current)
        elif self._need is None:
            self._turn.start()

    def show_wrong(self, place: str, told: str) -> None:
        """The file is wrong: nothing can be changed here until it is mended there."""
        words = self.tr("The file is wrong: %1 Mend it there; the form goes on when it is right.")
        self.told.setText(clean(words.replace("%1", place + told.rstrip(".") + ".")))
        self.banner.show()
        self.body.setEnabled(False)

    def start(self) -> None:
        """Another role: nothing is typed, and nothing in hand."""
        self._stated = None
        self._forget()
        self.list.start()
        self.banner.hide()
        self.body.setEnabled(False)

    def again(self) -> None:
        """Show what the file says and drop what is typed: it could not be written."""
        self._forget()
        if self._stated is not None:
            self.show_role(self._stated)

    def flush(self) -> None:
        """Write what is typed now, where nothing is wrong with it."""
        if self.body.isEnabled():
            if self._need is not None:
                self._need.flush()
            self.head.flush()

    # --- inside

    def _forget(self) -> None:
        """Drop what is typed."""
        self._kept.clear()
        self._troubles.clear()
        self.head.forget()
        if self._need is not None:
            self._need.forget()

    def _take_in_hand(self, metric: str) -> None:
        """Another need: what is typed for the one before is written, or kept where it is wrong."""
        self.flush()
        before = self._need
        if before is not None and before.current != metric and before.typed:
            self._kept[before.current] = before.typed
            self._troubles[before.current] = next(iter(before.troubles.values()), "")
        self._show_editor(metric)
        if metric != HEAD:
            self._show_need(metric)

    def _show_editor(self, metric: str) -> None:
        self.head.setVisible(metric == HEAD)
        if metric != HEAD or self._need is not None:
            self.need.setVisible(metric != HEAD)

    def _show_need(self, metric: str) -> None:
        stated = next((need for need in self._stated.needs if need.metric == metric), None) if self._stated else None
        if stated is None:
            return
        other = metric != self.need.current
        kept = self._kept.pop(metric, None)
        self._troubles.pop(metric, None)
        self.need.show_need(stated, kept)
        if other:
            self.area.verticalScrollBar().setValue(0)
        self.pointed.emit(stated.line)

    def _typed(self) -> None:
        if self._stated is not None and self._need is not None:
            wrong = [self._need.current] if self._need.troubles else []
            self.list.mark_wrong([*self._kept, *wrong])
        self.typed_changed.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self.width() >= letters(self, BESIDE)
        self.body.setOrientation(Qt.Orientation.Horizontal if wide else Qt.Orientation.Vertical)
