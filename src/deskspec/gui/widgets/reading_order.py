"""The order in which Tab goes through a page: that of its layouts, whatever the order its widgets came to be in."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QScrollArea, QWidget


def order_tabs(root: QWidget) -> None:
    """Let Tab go through a widget from top to bottom, and along each line from its beginning."""
    for one, other in pairwise(stops(root)):
        QWidget.setTabOrder(one, other)


def stops(root: QWidget) -> Iterator[QWidget]:
    """The widgets that Tab comes to, hidden ones too, in reading order."""
    if root.focusPolicy() & Qt.FocusPolicy.TabFocus == Qt.FocusPolicy.TabFocus:
        yield root
    if isinstance(root, QScrollArea):
        inside = root.widget()
        if inside is not None:
            yield from stops(inside)
        return
    layout = root.layout()
    # What has no layout of ours sees to its own parts: a picker, a list, a text field.
    if layout is not None:
        yield from _in_layout(layout)


def _in_layout(layout: QLayout) -> Iterator[QWidget]:
    for number in range(layout.count()):
        item = layout.itemAt(number)
        widget, inner = (item.widget(), item.layout()) if item is not None else (None, None)
        if widget is not None:
            yield from stops(widget)
        elif inner is not None:
            yield from _in_layout(inner)
