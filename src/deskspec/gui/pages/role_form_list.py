"""Every need of a role at a glance, group by group, with the levels that count and whose they are."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from deskspec.gui import words
from deskspec.gui.pages import role_form_words as form_words
from deskspec.gui.theme import Theme
from deskspec.gui.widgets import buttons
from deskspec.metrics.registry import GROUPS, METRICS

if TYPE_CHECKING:
    from deskspec.roles.stated import StatedNeed

#: What an item stands for: a metric, HEAD for title and summary, nothing for a heading.
METRIC = Qt.ItemDataRole.UserRole
#: The colour of a cell, as the theme calls it.
COLOUR = Qt.ItemDataRole.UserRole + 1
HEAD = "title"
#: How the width is shared: name, minimum, recommended, whose it is.
SHARES = (33, 21, 22, 24)


class NeedDelegate(QStyledItemDelegate):
    """A line below each need, a bar beside the one in hand, headings small and dim."""

    def __init__(self, theme: Theme, parent: QAbstractItemView) -> None:
        super().__init__(parent)
        self._theme, self._view = theme, parent

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        colours, rect = self._theme.colours, option.rect
        heading = index.sibling(index.row(), 0).data(METRIC) is None
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        if selected:
            painter.fillRect(rect, QColor(colours.accent_soft))
            if index.column() == 0 and self._view.hasFocus():
                self._bar(painter, rect)
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), QColor(colours.line))
        # "16 GB" is written from the left in every language.
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        painter.setFont(self._font(index, heading))
        painter.setPen(QColor(self._ink(index, heading)))
        room = rect.adjusted(8, 0, -4, 0)
        text = painter.fontMetrics().elidedText(str(index.data() or ""), Qt.TextElideMode.ElideRight, room.width())
        below = Qt.AlignmentFlag.AlignBottom if heading else Qt.AlignmentFlag.AlignVCenter
        place = QStyle.visualAlignment(self._view.layoutDirection(), Qt.AlignmentFlag.AlignLeft | below)
        painter.drawText(room.adjusted(0, 0, 0, -5) if heading else room, int(place), text)
        painter.restore()

    def _bar(self, painter: QPainter, rect: QRect) -> None:
        """The focus is not told by a shade alone."""
        right = self._view.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left = rect.right() - 3 if right else rect.left()
        painter.fillRect(QRect(left, rect.top(), 4, rect.height()), QColor(self._theme.colours.accent))

    def _font(self, index: QModelIndex | QPersistentModelIndex, heading: bool) -> QFont:
        made = QFont(self._view.font())
        if heading:
            made.setPointSizeF(made.pointSizeF() * 0.86)
        made.setBold(heading or (index.column() == 0 and index.data(COLOUR) != "dim"))
        return made

    def _ink(self, index: QModelIndex | QPersistentModelIndex, heading: bool) -> str:
        colours, role = self._theme.colours, index.data(COLOUR)
        if heading or role == "dim" or not self._view.isEnabled():
            return colours.dim
        if role == "accent":
            return colours.accent
        return colours.ink(str(role)) if role else colours.text

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(10, QFontMetrics(self._view.font()).height() + 14)


class _Tree(QTreeWidget):
    """Its columns share the width."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        room = self.viewport().width()
        for column, share in enumerate(SHARES):
            self.setColumnWidth(column, room * share // sum(SHARES))


class NeedList(QWidget):
    """The list, a field to find a need by its name, and a button that shows what is not asked for as well."""

    #: The need in hand is another one: its metric, or HEAD.
    chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._needs: dict[str, StatedNeed] = {}
        self._wrong: set[str] = set()
        self._items: dict[str, QTreeWidgetItem] = {}
        self._headings: dict[str, QTreeWidgetItem] = {}
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Find or add a need"))
        self.search.setAccessibleName(self.tr("Find or add a need"))
        self.search.setClearButtonEnabled(True)
        self.search.setMinimumHeight(self.fontMetrics().height() + 14)
        self.everything = buttons.plain(
            self.tr("&All"), checkable=True, told=self.tr("Also what the role does not ask for")
        )
        self.tree = _Tree()
        self._set_up_tree(theme)
        self._lay_out()
        self.search.textChanged.connect(lambda _text: self._filter())
        self.search.returnPressed.connect(self._take_first)
        self.everything.toggled.connect(lambda _on: self._filter())
        self.tree.currentItemChanged.connect(self._current_changed)

    def _set_up_tree(self, theme: Theme) -> None:
        tree = self.tree
        tree.setAccessibleName(self.tr("Needs"))
        tree.setColumnCount(len(SHARES))
        tree.setHeaderLabels([self.tr("Need"), self.tr("Minimum"), self.tr("Recommended"), self.tr("From")])
        tree.setItemDelegate(NeedDelegate(theme, tree))
        tree.setRootIsDecorated(False)
        tree.setIndentation(0)
        tree.setUniformRowHeights(True)
        tree.setFrameShape(QFrame.Shape.NoFrame)
        tree.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        tree.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        tree.setTabKeyNavigation(False)
        header = tree.header()
        header.setSectionsMovable(False)
        header.setTextElideMode(Qt.TextElideMode.ElideRight)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        # Its own idea of the rest of the width is older than the bar that scrolls.
        header.setStretchLastSection(False)
        header.setMinimumSectionSize(1)
        self._colour(theme)
        theme.changed.connect(lambda: self._colour(theme))

    def _colour(self, theme: Theme) -> None:
        line = f"border: none; border-bottom: 1px solid {theme.colours.line};"
        self.tree.setStyleSheet(
            "QHeaderView { background: transparent; }"
            f"QHeaderView::section {{ background: transparent; color: {theme.colours.dim}; padding: 4px 6px; {line} }}"
        )

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        # Where lines begin at the right, a splitter puts its first part a hair beyond its own edge.
        column.setContentsMargins(1, 0, 1, 0)
        column.setSpacing(8)
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self.search, 1)
        line.addWidget(self.everything)
        column.addLayout(line)
        card = QFrame()
        card.setObjectName("card")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(1, 1, 1, 1)
        inside.addWidget(self.tree)
        column.addWidget(card, 1)

    # --- what is shown

    @property
    def current(self) -> str:
        """What is in hand: a metric, or HEAD; empty before anything is."""
        item = self.tree.currentItem()
        return str(item.data(0, METRIC) or "") if item is not None else ""

    def show_needs(self, needs: Sequence[StatedNeed], wrong: Sequence[str]) -> None:
        """Show every need anew; wrong are the metrics of which something wrong is typed."""
        self._needs = {need.metric: need for need in needs}
        self._wrong = set(wrong)
        if not self._items:
            self._make_items()
        for need in needs:
            self._fill(self._items[need.metric], need, need.metric in wrong)
        if self.tree.currentItem() is None:
            self.tree.setCurrentItem(self._items[HEAD])
        self._filter()

    def mark_wrong(self, wrong: Sequence[str]) -> None:
        """These are the metrics of which something wrong is typed now."""
        for metric in self._wrong ^ set(wrong):
            self._fill(self._items[metric], self._needs[metric], metric in wrong)
        self._wrong = set(wrong)

    def start(self) -> None:
        """Another role: title and summary in hand, and nothing sought."""
        self.search.clear()
        self.everything.setChecked(False)
        if self._items:
            self.tree.setCurrentItem(self._items[HEAD])

    def choose(self, metric: str) -> None:
        """Take a need in hand."""
        if metric in self._items:
            self.tree.setCurrentItem(self._items[metric])
            self._items[metric].setHidden(False)

    def _make_items(self) -> None:
        """The metrics are the same for every role: each has its line once, hidden where it does not matter."""
        self._add_heading(HEAD, self.tr("The role"))
        head = self._add(HEAD)
        head.setFirstColumnSpanned(True)
        head.setText(0, self.tr("Title and summary"))
        for group in GROUPS:
            self._add_heading(group, words.show(group))
            for metric in self._needs:
                if METRICS[metric].group == group:
                    self._add(metric).setText(0, words.name(metric))

    def _add(self, metric: str) -> QTreeWidgetItem:
        item = self._items[metric] = QTreeWidgetItem(self.tree)
        item.setData(0, METRIC, metric)
        item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
        return item

    def _add_heading(self, group: str, told: str) -> None:
        item = self._headings[group] = QTreeWidgetItem(self.tree, [told.upper()])
        item.setData(0, Qt.ItemDataRole.AccessibleTextRole, told)
        # The arrows pass over a heading.
        item.setFlags(Qt.ItemFlag.NoItemFlags)
        item.setFirstColumnSpanned(True)

    def _fill(self, item: QTreeWidgetItem, need: StatedNeed, wrong: bool) -> None:
        word, role = form_words.standing(need, wrong)
        if word == form_words.inherited() and need.holds is not None:
            word = words.clean(need.holds.origin)
        texts = (words.name(need.metric), *(form_words.level(need, key) for key in ("minimum", "recommended")), word)
        asked = need.holds is not None
        for column, text in enumerate(texts):
            item.setText(column, text)
            item.setToolTip(column, text)
            item.setData(column, COLOUR, role if column == len(texts) - 1 else "" if asked else "dim")
        item.setData(0, Qt.ItemDataRole.AccessibleTextRole, self._spoken(need, texts))

    def _spoken(self, need: StatedNeed, texts: tuple[str, ...]) -> str:
        """A line as a screen reader says it when the arrows come to it."""
        name, low, top, word = texts
        told = [name]
        if low:
            told.append(self.tr("minimum %1").replace("%1", low))
        if top:
            told.append(self.tr("recommended %1").replace("%1", top))
        told.append(word.lstrip("●◆✕– "))
        return ", ".join(told)

    def _filter(self) -> None:
        """Without a word to find, what is asked for; with one, whatever bears it. What is in hand stays in sight."""
        wanted = self.search.text().strip().casefold()
        for metric, item in self._items.items():
            item.setHidden(not self._is_wanted(metric, wanted) and item is not self.tree.currentItem())
        for group, heading in self._headings.items():
            members = self._members(group)
            heading.setHidden(all(item.isHidden() for item in members))

    def _is_wanted(self, metric: str, wanted: str) -> bool:
        if metric == HEAD:
            return not wanted or wanted in self._items[HEAD].text(0).casefold()
        if wanted:
            return wanted in words.name(metric).casefold() or wanted in metric
        need = self._needs[metric]
        return self.everything.isChecked() or need.holds is not None or need.dropped or need.own is not None

    def _members(self, group: str) -> Iterator[QTreeWidgetItem]:
        for metric, item in self._items.items():
            if (METRICS[metric].group if metric != HEAD else HEAD) == group:
                yield item

    def _take_first(self) -> None:
        """Enter in the search takes the first need that is found in hand."""
        wanted = self.search.text().strip().casefold()
        found = next((metric for metric in self._items if wanted and self._is_wanted(metric, wanted)), "")
        if found:
            self.choose(found)
            self.tree.setFocus()

    def _current_changed(self, item: QTreeWidgetItem | None, _before: QTreeWidgetItem | None = None) -> None:
        metric = str(item.data(0, METRIC) or "") if item is not None else ""
        if metric:
            self.chosen.emit(metric)
