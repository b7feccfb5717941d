"""Notices: quiet lines at the top of the window that say what is lacking or has happened, until they are dismissed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, TypeAlias

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from deskspec.gui.alert import alert
from deskspec.gui.theme import Theme
from deskspec.gui.widgets.texts import label
from deskspec.gui.words import clean

if TYPE_CHECKING:
    from deskspec.gui.widgets.notice_row import Notice

Kind: TypeAlias = Literal["note", "warning"]
#: What a button says, and what it does.
Action: TypeAlias = tuple[str, Callable[[], None]]
#: So many are shown at once; more would push the page out of sight.
SHOWN = 2


@dataclass(frozen=True, slots=True)
class Told:
    """What a notice says, and the actions it offers."""

    text: str
    kind: Kind
    actions: tuple[Action, ...]


class NoticeBar(QWidget):
    """The notices in the order in which they came, the first two of them shown. No room is taken while there is none.

    Each goes by a name: telling anew under it takes the place of what was told before. What was dismissed stays away
    until it says something else.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._told: dict[str, Told] = {}
        self._notices: dict[str, Notice] = {}
        self._dismissed: set[tuple[str, str]] = set()
        self._more = label(dim=True)
        self._more.setContentsMargins(24, 2, 24, 4)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self._more)
        theme.changed.connect(self.update)
        self._show()

    def tell(self, name: str, text: str, *, kind: Kind = "note", actions: Sequence[Action] = ()) -> None:
        """Show a notice; `kind` is "warning" where something does not work as it should."""
        text = clean(text)
        if (name, text) in self._dismissed:
            return
        before = self._told.get(name)
        if before is not None and (before.text, before.kind) == (text, kind):
            return
        self._told[name] = Told(text, kind, tuple(actions))
        self._remove(name)
        self._show()

    def drop(self, name: str) -> None:
        """It holds no more."""
        if self._told.pop(name, None) is not None:
            self._remove(name)
            self._show()

    def names(self) -> tuple[str, ...]:
        """The notices that there are, those included that have no room yet."""
        return tuple(self._told)

    def notice(self, name: str) -> Notice | None:
        """One that is shown."""
        return self._notices.get(name)

    def _dismiss(self, name: str) -> None:
        notice = self._notices[name]
        focused = notice.isAncestorOf(self.focusWidget()) if self.focusWidget() is not None else False
        self._dismissed.add((name, self._told[name].text))
        self.drop(name)
        if focused:
            self._pass_focus_on()

    def _pass_focus_on(self) -> None:
        """To the next notice; without one, to where Tab would have led."""
        if self._notices:
            next(iter(self._notices.values())).dismiss_button.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.focusNextPrevChild(True)

    def _remove(self, name: str) -> None:
        notice = self._notices.pop(name, None)
        if notice is not None:
            notice.hide()
            self._column.removeWidget(notice)
            notice.deleteLater()

    def _show(self) -> None:
        shown = list(self._told)[:SHOWN]
        for place, name in enumerate(shown):
            if name not in self._notices:
                self._make(name, place)
        self._notices = {name: self._notices[name] for name in shown}
        more = len(self._told) - len(shown)
        self._more.setText(self.tr("and %1 more").replace("%1", str(more)))
        self._more.setVisible(more > 0)
        self.setVisible(bool(shown))

    def _make(self, name: str, place: int) -> None:
        from deskspec.gui.widgets.notice_row import Notice

        made = self._notices[name] = Notice(self._theme, self._told[name])
        made.dismissed.connect(lambda: self._dismiss(name))
        self._column.insertWidget(place, made)
        alert(made)
