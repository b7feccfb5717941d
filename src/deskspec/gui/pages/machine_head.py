"""The head of the page: which machine it is, when it was read, and the buttons for what can be done with it."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from deskspec.gui import words
from deskspec.gui.alert import alert
from deskspec.gui.locale import moment
from deskspec.gui.widgets import buttons
from deskspec.gui.widgets.fact_flow import FlowLayout
from deskspec.gui.widgets.texts import label
from deskspec.model.machine import Machine


class MachineHead(QWidget):
    """Name, description, buttons, and a line that tells what was just done."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = label(bold=True, scale=1.55, wrap=True)
        self._sentence = label(dim=True, wrap=True, scale=1.05)
        self._read_at = label(dim=True, wrap=True, scale=0.93)
        self._done = label(wrap=True)
        self.save_button = buttons.plain(self.tr("&Save…"), told=self.tr("Keep this machine in a file"))
        self.open_button = buttons.plain(self.tr("Ope&n…"), told=self.tr("A saved machine or a capture"))
        self.capture_button = buttons.plain(
            self.tr("Ca&pture…"), told=self.tr("Write down what is read of this computer, redacted")
        )
        self.copy_button = buttons.plain(self.tr("Copy as &text"), told=self.tr("Every reading on the clipboard"))
        self.compare_button = buttons.plain(
            self.tr("Compare mach&ines…"), told=self.tr("Several machines against every role")
        )
        self._lay_out()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self._title)
        column.addWidget(self._sentence)
        column.addWidget(self._read_at)
        column.addSpacing(10)
        line = FlowLayout()
        for button in (
            self.save_button,
            self.open_button,
            self.copy_button,
            self.compare_button,
            self.capture_button,
        ):
            line.addWidget(button)
        column.addLayout(line)
        column.addWidget(self._done)
        self._done.setContentsMargins(0, 8, 0, 0)
        self._done.hide()

    def show_machine(self, name: str, machine: Machine, *, own: bool) -> None:
        """Show which machine it is; only this computer can be captured."""
        self._title.setText(words.clean(name) or self.tr("This computer"))
        self._sentence.setText(words.machine_line(machine))
        read_at = words.clean(moment(machine.taken_at))
        at = self.tr("read %1").replace("%1", read_at) if read_at else self.tr("read at an unknown time")
        if self._read_at.text() != at:
            self._done.hide()
        self._read_at.setText(at)
        self.setAccessibleName(f"{self._title.text()}. {self._sentence.text()}. {at}")
        self.capture_button.setVisible(own)

    def set_capturing(self, busy: bool) -> None:
        """Say on the button that a capture is being written."""
        self.capture_button.setEnabled(not busy)
        self.capture_button.setText(self.tr("Capturing…") if busy else self.tr("Ca&pture…"))

    def tell(self, text: str) -> None:
        """Say what was done, below the buttons and to a screen reader."""
        self._done.setText(f"✓ {words.clean(text)}")
        self._done.show()
        alert(self._done)

    def told(self) -> str:
        """What was said last."""
        return self._done.text() if not self._done.isHidden() else ""
