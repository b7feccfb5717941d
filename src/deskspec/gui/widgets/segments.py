"""Choices side by side, such as yes, no, don't know: one stop of the Tab key, moved by arrows, chosen by letter."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from deskspec.gui.theme import Theme

#: What a choice puts before its word once it is chosen: colour alone says nothing.
_MARK, _OPEN_MARK = "✓ ", "? "


class _Segment(QAbstractButton):
    """One choice, drawn as a part of a longer button."""

    #: A letter was typed that may be another choice's.
    typed = Signal(str)

    def __init__(self, theme: Theme, word: str, edges: tuple[bool, bool], *, quiet: bool) -> None:
        """quiet is for the choice that says nothing: many of them must not shout."""
        super().__init__()
        self._theme = theme
        self._edges = edges
        self._quiet = quiet
        self.setText(word)
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def _font(self) -> QFont:
        font = QFont(self.font())
        font.setBold(self.isChecked())
        return font

    def _shape(self) -> QPainterPath:
        """Round where the row of choices ends, square where the next one follows."""
        first, last = self._edges
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            first, last = last, first
        inside = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        round_off = self.fontMetrics().height() * 0.4
        path = QPainterPath()
        path.addRoundedRect(inside, round_off, round_off)
        for square, left in ((not first, inside.left()), (not last, inside.right() - round_off)):
            if square:
                part = QPainterPath()
                part.addRect(QRectF(left, inside.top(), round_off, inside.height()))
                path = path.united(part)
        return path.simplified()

    # --- Qt's own

    def sizeHint(self) -> QSize:
        font = QFont(self.font())
        font.setBold(True)
        metrics = QFontMetrics(font)
        # Room for the mark from the start: a choice must not move its neighbours.
        wide = metrics.horizontalAdvance(_MARK + self.text()) + metrics.height()
        return QSize(max(wide, metrics.height() * 4), metrics.height() + 12)

    def paintEvent(self, event: QPaintEvent) -> None:
        colours, chosen = self._theme.colours, self.isChecked()
        ink, soft = (colours.dim, colours.unknown_soft) if self._quiet else (colours.accent, colours.accent_soft)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(ink if chosen and not self._quiet else colours.line), 1))
        painter.setBrush(QColor(soft if chosen or self.underMouse() else colours.card))
        painter.drawPath(self._shape())
        if self.hasFocus():
            painter.setPen(QPen(QColor(colours.accent), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(3, 3, -3, -3), 4, 4)
        painter.setFont(self._font())
        painter.setPen(QColor(ink if chosen else colours.text))
        mark = (_OPEN_MARK if self._quiet else _MARK) if chosen else ""
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, mark + self.text())
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        letter = event.text().lower()
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            # Up and down lead from question to question, not from choice to choice.
            event.ignore()
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.typed.emit("")
        elif letter.strip() and letter.isprintable():
            self.typed.emit(letter)
        else:
            super().keyPressEvent(event)


class Radio(QAbstractButton):
    """A radio button in the theme's own colours: Fusion's ring can hardly be seen on a dark card."""

    def __init__(self, theme: Theme, text: str) -> None:
        super().__init__()
        self._theme = theme
        self.setText(text)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        font = QFont(self.font())
        font.setBold(True)
        self.setFont(font)
        theme.changed.connect(self.update)

    @property
    def indent(self) -> int:
        """Where the words begin, in pixels."""
        return self.fontMetrics().height() * 3 // 2

    # --- Qt's own

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        return QSize(self.indent + metrics.horizontalAdvance(self.text()) + 4, metrics.height() + 4)

    def paintEvent(self, event: QPaintEvent) -> None:
        colours, side = self._theme.colours, self.fontMetrics().height() * 0.85
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        ring = QRectF(self.width() - side - 1 if mirrored else 1, (self.height() - side) / 2, side, side)
        ink = QColor(colours.accent if self.isChecked() or self.hasFocus() else colours.dim)
        painter.setPen(QPen(ink, 2 if self.hasFocus() else 1.4))
        painter.drawEllipse(ring)
        if self.isChecked():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(ink)
            painter.drawEllipse(ring.adjusted(side * 0.25, side * 0.25, -side * 0.25, -side * 0.25))
        painter.setPen(QColor(colours.text))
        words = self.rect().adjusted(0 if mirrored else self.indent, 0, -self.indent if mirrored else 0, 0)
        shown = painter.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, words.width())
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading, shown)
        painter.end()


class Segments(QWidget):
    """Choices of which one holds. Each choice's first letter chooses it; Delete the last, which says nothing."""

    #: The person chose this value.
    chosen = Signal(str)

    def __init__(self, theme: Theme, name: str, choices: tuple[tuple[str, str], ...], value: str) -> None:
        """choices are pairs of a value and its word; name is what they answer."""
        super().__init__()
        self._segments: dict[str, _Segment] = {}
        self.setAccessibleName(name)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(0)
        for number, (told, word) in enumerate(choices):
            made = _Segment(theme, word, (number == 0, number == len(choices) - 1), quiet=not told)
            made.setAccessibleName(f"{name} {word}")
            made.setChecked(told == value)
            made.toggled.connect(lambda on, told=told: self._held(told) if on else None)
            made.typed.connect(self._typed)
            self._segments[told] = made
            line.addWidget(made)
        self.setFocusProxy(self._segments[value])

    @property
    def value(self) -> str:
        """What holds now."""
        return next(told for told, segment in self._segments.items() if segment.isChecked())

    def choose(self, value: str) -> None:
        """Choose as if by hand."""
        self._segments[value].setChecked(True)

    def _held(self, value: str) -> None:
        self.setFocusProxy(self._segments[value])
        self.chosen.emit(value)

    def _typed(self, letter: str) -> None:
        if not letter:
            self._take(list(self._segments)[-1])
            return
        for value, segment in self._segments.items():
            if segment.text().lower().startswith(letter):
                self._take(value)
                return

    def _take(self, value: str) -> None:
        self.choose(value)
        self._segments[value].setFocus(Qt.FocusReason.ShortcutFocusReason)
