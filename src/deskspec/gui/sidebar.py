"""The sidebar: the pages that are there, and the machine in a few words below."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFont, QFontMetrics, QHideEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from deskspec.gui.icons import icon
from deskspec.gui.locale import since
from deskspec.gui.theme import Theme
from deskspec.gui.widgets.mark import Mark
from deskspec.gui.widgets.texts import label, letters
from deskspec.gui.words import clean

#: How often the age of the reading is told anew, in milliseconds.
_AGE = 30_000


class Sidebar(QFrame):
    """One button a page, Alt and a letter or Ctrl and a number; narrow windows get icons alone."""

    #: A page was chosen by its button.
    page_chosen = Signal(str)
    #: A page was called by its key, from wherever the focus is.
    page_called = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("side")
        self._theme = theme
        self._buttons: dict[str, QPushButton] = {}
        self._names: dict[str, str] = {}
        self._group = QButtonGroup(self)
        self._brand = label("DeskSpec", bold=True, scale=1.15)
        self.mark = Mark(icon("deskspec"), 22, "DeskSpec")
        self._below = label(dim=True, wrap=True, scale=0.88)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(10, 16, 10, 14)
        self._column.setSpacing(4)
        head = QHBoxLayout()
        head.setContentsMargins(8, 0, 0, 12)
        head.addWidget(self.mark)
        head.addWidget(self._brand, 1)
        self._column.addLayout(head)
        self._column.addStretch(1)
        self._column.addWidget(self._below)
        self._machine = self._read_at = ""
        self._age = QTimer(self)
        self._age.setInterval(_AGE)
        self._age.timeout.connect(self._tell_age)
        theme.changed.connect(self._colour)

    def add_page(self, page: str, name: str, drawing: str) -> None:
        """A page's button, after those that are there. `name` carries its mnemonic."""
        button = QPushButton(name)
        button.setObjectName("navigate")
        button.setCheckable(True)
        button.setAutoDefault(True)
        button.setProperty("drawing", drawing)
        button.setIconSize(QSize(18, 18))
        number = len(self._buttons) + 1
        plain = name.replace("&", "")
        keys = QKeySequence(f"Ctrl+{number}").toString(QKeySequence.SequenceFormat.NativeText)
        button.setToolTip(f"{plain} ({keys})")
        button.setAccessibleName(plain)
        # Not the button's own shortcut: that one is lost whenever its text changes.
        shortcut = QShortcut(QKeySequence(f"Ctrl+{number}"), self, lambda: self.page_called.emit(page))
        shortcut.setWhatsThis(plain)
        button.clicked.connect(lambda: self.page_chosen.emit(page))
        self._buttons[page], self._names[page] = button, name
        self._group.addButton(button)
        self._column.insertWidget(number, button)

    def page_buttons(self) -> list[QPushButton]:
        """The buttons, in their order."""
        return list(self._buttons.values())

    def show_page(self, page: str) -> None:
        """Mark the page that is shown."""
        if page in self._buttons:
            self._buttons[page].setChecked(True)
        for button in self._buttons.values():
            # Tab comes to the page that is shown, from either side; arrows go on from there.
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if button.isChecked() else Qt.FocusPolicy.ClickFocus)
        self._colour()

    def show_machine(self, text: str, read_at: str = "") -> None:
        """What machine it is and when it was read: a moment in ISO 8601, told anew as it grows old."""
        self._machine, self._read_at = text, read_at
        self._tell_age()
        self._keep_age()

    def _keep_age(self) -> None:
        """The age is told anew only while someone can see it."""
        if self._read_at and self.isVisible():
            self._age.start()
        else:
            self._age.stop()

    def _tell_age(self) -> None:
        text = self._machine
        if self._read_at:
            text += "\n" + self.tr("read %1").replace("%1", since(clean(self._read_at)))
        if text != self._below.text():
            self._below.setText(text)

    def set_narrow(self, narrow: bool) -> None:
        """Icons alone, or icons with names."""
        self.setFixedWidth(64 if narrow else max(190, letters(self, 26), self._widest()))
        self._brand.setVisible(not narrow)
        self._below.setVisible(not narrow)
        for page, button in self._buttons.items():
            button.setText("" if narrow else self._names[page])
            # An icon alone has no letter to underline, and answers to it all the same.
            button.setShortcut(QKeySequence.mnemonic(self._names[page]))

    def _widest(self) -> int:
        """Pixels that the longest name of a page wants, bold as it is on the page that is shown."""
        font = QFont(self.font())
        font.setBold(True)
        metrics = QFontMetrics(font)
        return max((metrics.horizontalAdvance(name) for name in self._names.values()), default=0) + 84

    def _colour(self) -> None:
        colours = self._theme.colours
        for button in self._buttons.values():
            colour = colours.accent if button.isChecked() else colours.text
            if button.property("ink") != colour:
                button.setProperty("ink", colour)
                button.setIcon(icon(str(button.property("drawing")), colour))

    # --- Qt's own

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._tell_age()
        self._keep_age()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._age.stop()
