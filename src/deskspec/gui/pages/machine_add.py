"""What to enter a value for: every metric by its group, with what is known of it now."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QPalette
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from deskspec.gui import words
from deskspec.gui.session import Session
from deskspec.gui.widgets import buttons
from deskspec.gui.widgets.filter_field import filter_field
from deskspec.gui.widgets.texts import label
from deskspec.metrics import overlay
from deskspec.metrics.registry import GROUPS, METRICS

_METRIC = Qt.ItemDataRole.UserRole


class AddDialog(QDialog):
    """A list that narrows as the person types; Enter or a double click chooses."""

    #: The metric that was chosen, by its id.
    chosen = Signal(str)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent.window() if parent is not None else None)
        self._session = session
        self._groups: list[tuple[QTreeWidgetItem, list[QTreeWidgetItem]]] = []
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Your own word"))
        self.field = filter_field()
        self.list = QTreeWidget()
        self.next_button = buttons.main(self.tr("Next…"))
        self._build()
        self._fill()
        self._narrow("")

    def _build(self) -> None:
        asked = label(self.tr("What do you want to enter a value for?"), bold=True, wrap=True)
        asked.setBuddy(self.field)
        self.field.textChanged.connect(self._narrow)
        self.list.setColumnCount(2)
        self.list.setHeaderHidden(True)
        self.list.setRootIsDecorated(False)
        self.list.setItemsExpandable(False)
        self.list.setObjectName("list")
        self.list.setIndentation(0)
        # A long value is cut with an ellipsis, not pushed out of sight.
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setAccessibleName(self.tr("Values"))
        self.list.header().setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        self.list.itemActivated.connect(self._choose)
        self.list.currentItemChanged.connect(lambda item: self.next_button.setEnabled(bool(_metric(item))))
        cancel = buttons.plain(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        self.next_button.setDefault(True)
        self.next_button.clicked.connect(self._choose)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(10)
        column.addWidget(asked)
        column.addWidget(self.field)
        column.addWidget(self.list, 1)
        line = QHBoxLayout()
        line.addStretch(1)
        line.addWidget(cancel)
        line.addWidget(self.next_button)
        column.addLayout(line)
        letter = self.fontMetrics()
        self.resize(letter.averageCharWidth() * 64, letter.height() * 26)

    def _fill(self) -> None:
        machine = self._session.machine
        bold = QFont(self.list.font())
        bold.setBold(True)
        for group in GROUPS:
            top = QTreeWidgetItem([words.show(group)])
            top.setFont(0, bold)
            top.setFlags(Qt.ItemFlag.ItemIsEnabled)
            self.list.addTopLevelItem(top)
            items = []
            for metric in (metric for metric in METRICS.values() if metric.group == group):
                now = words.have(metric.id, overlay.reading(metric, machine)) if machine is not None else ""
                item = QTreeWidgetItem(top, [words.name(metric.id), now])
                item.setData(0, _METRIC, metric.id)
                item.setForeground(1, self.palette().brush(QPalette.ColorRole.PlaceholderText))
                item.setToolTip(0, words.show(metric.ask))
                item.setData(0, Qt.ItemDataRole.AccessibleTextRole, f"{words.name(metric.id)}: {now}")
                items.append(item)
            top.setExpanded(True)
            self._groups.append((top, items))

    def _narrow(self, text: str) -> None:
        """Leave what holds every word; the first of it is chosen, so that Enter takes it."""
        wanted = text.casefold().split()
        first: QTreeWidgetItem | None = None
        for top, items in self._groups:
            fitting = [item for item in items if _fits(item, wanted)]
            for item in items:
                item.setHidden(item not in fitting)
            top.setHidden(not fitting)
            first = first or next(iter(fitting), None)
        self.list.clearSelection()
        if first is not None:
            self.list.setCurrentItem(first)
        self.next_button.setEnabled(first is not None)

    def _choose(self) -> None:
        item = self.list.currentItem()
        metric = _metric(item)
        if metric and item is not None and not item.isHidden():
            self.accept()
            self.chosen.emit(metric)

    # --- Qt's own

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up) and self.field.hasFocus():
            self.list.setFocus()
        super().keyPressEvent(event)


def _metric(item: QTreeWidgetItem | None) -> str:
    return str(item.data(0, _METRIC) or "") if item is not None else ""


def _fits(item: QTreeWidgetItem, wanted: list[str]) -> bool:
    told = f"{item.text(0)} {_metric(item)} {item.toolTip(0)}".casefold()
    return all(word in told for word in wanted)
