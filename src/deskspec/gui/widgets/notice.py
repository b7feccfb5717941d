"""Notices: quiet lines at the top of the window that say what is lacking or has happened, until they are dismissed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QColor, QFont, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from deskspec.gui.theme import Theme
from deskspec.gui.widgets import buttons
from deskspec.gui.widgets.texts import label
from deskspec.report.words import clean

Kind: TypeAlias = Literal["note", "warning"]
#: What a button says, and what it does.
Action: TypeAlias = tuple[str, Callable[[], None]]
#: So many are shown at once; more would push the page out of sight.
SHOWN = 2
#: Below this width in pixels the buttons stand under the text.
NARROW = 620


@dataclass(frozen=True, slots=True)
class _Told:
    text: str
    kind: Kind
    actions: tuple[Action, ...]


class _Sign(QWidget):
    """i or ! on a round ground."""

    def __init__(self, theme: Theme, kind: Kind) -> None:
        super().__init__()
        self._theme, self._kind = theme, kind
        side = self.fontMetrics().height() * 5 // 4
        self.setFixedSize(QSize(side, side))

    def paintEvent(self, _: QPaintEvent) -> None:
        colours = self._theme.colours
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.warn if self._kind == "warning" else colours.accent))
        painter.drawEllipse(self.rect())
        font = QFont(self.font())
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(QColor(colours.card))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, "!" if self._kind == "warning" else "i")
        painter.end()


class Notice(QFrame):
    """One notice: a sign, a sentence, what can be done about it, and *Dismiss*. Escape dismisses it as well."""

    dismissed = Signal()

    def __init__(self, theme: Theme, told: _Told, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("notice")
        self._text = label(told.text, wrap=True)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.setAccessibleName(self._text.text())
        self.buttons = [buttons.plain(name) for name, _ in told.actions]
        for button, (_, do) in zip(self.buttons, told.actions, strict=True):
            button.clicked.connect(lambda _checked, do=do: do())
        self.dismiss_button = buttons.plain(self.tr("Dismiss"))
        self.dismiss_button.clicked.connect(self.dismissed)
        # A screen reader reads what the button is about, not only what it does.
        for button in (*self.buttons, self.dismiss_button):
            button.setAccessibleDescription(self._text.text())
        self._lay_out(_Sign(theme, told.kind))

    def _lay_out(self, sign: QWidget) -> None:
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._line.setContentsMargins(24, 6, 24, 6)
        self._line.setSpacing(10)
        said = QHBoxLayout()
        said.setSpacing(10)
        said.addWidget(sign, 0, Qt.AlignmentFlag.AlignVCenter)
        said.addWidget(self._text, 1)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch(1)
        for button in (*self.buttons, self.dismiss_button):
            row.addWidget(button)
        self._line.addLayout(said, 1)
        self._line.addLayout(row)

    def resizeEvent(self, event: QResizeEvent) -> None:
        way, narrow = QBoxLayout.Direction, event.size().width() < NARROW
        self._line.setDirection(way.TopToBottom if narrow else way.LeftToRight)
        edge = 10 if narrow else 24
        self._line.setContentsMargins(edge, 6, edge, 6)
        super().resizeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.dismissed.emit()
        else:
            super().keyPressEvent(event)

    @property
    def text(self) -> str:
        """What it says."""
        return self._text.text()


class NoticeBar(QWidget):
    """The notices in the order in which they came, the first two of them shown. No room is taken while there is none.

    Each goes by a name: telling anew under it takes the place of what was told before. What was dismissed stays away
    until it says something else.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._told: dict[str, _Told] = {}
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
        self._told[name] = _Told(text, kind, tuple(actions))
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
        made = self._notices[name] = Notice(self._theme, self._told[name])
        made.dismissed.connect(lambda: self._dismiss(name))
        self._column.insertWidget(place, made)
        QAccessible.updateAccessibility(QAccessibleEvent(made, QAccessible.Event.Alert))
