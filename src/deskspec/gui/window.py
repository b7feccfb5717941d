"""The window: the check of this computer for a chosen role, as the command line tells it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QAction, QCloseEvent, QGuiApplication, QKeySequence
from PySide6.QtWidgets import QComboBox, QLabel, QMainWindow, QPushButton, QTextBrowser, QToolBar, QWidget

from deskspec.assess.judge import assess
from deskspec.gui.jobs import Job
from deskspec.gui.page import check_html
from deskspec.model.machine import Machine
from deskspec.model.profile import Profile
from deskspec.report.check_text import check_text
from deskspec.report.terminal import Style
from deskspec.workbench import Workbench


@dataclass(frozen=True, slots=True)
class Loaded:
    """What the background brings: every role and this machine."""

    roles: tuple[Profile, ...]
    machine: Machine


class CheckWindow(QMainWindow):
    """Role on top, the assessment below; detection never holds up the window."""

    def __init__(self, bench: Workbench | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bench = bench if bench is not None else Workbench()
        self._loaded: Loaded | None = None
        self._job: Job | None = None
        self._settings = QSettings("deskspec", "deskspec")
        self.setWindowTitle("DeskSpec")
        self.resize(900, 720)
        self.role_box = QComboBox()
        self.again_button = QPushButton(self.tr("Check again"))
        self.page = QTextBrowser()
        self._build()

    def _build(self) -> None:
        bar = QToolBar(self.tr("Check"))
        bar.setMovable(False)
        label = QLabel(self.tr("&Role "))
        label.setBuddy(self.role_box)
        self.role_box.setMinimumWidth(260)
        self.role_box.setAccessibleName(self.tr("Role"))
        self.role_box.currentIndexChanged.connect(self.show_check)
        self.again_button.setShortcut(QKeySequence.StandardKey.Refresh)
        self.again_button.clicked.connect(self.check_again)
        copy = QAction(self.tr("Copy as text"), self)
        copy.triggered.connect(self.copy_text)
        for widget in (label, self.role_box, self.again_button):
            bar.addWidget(widget)
        bar.addAction(copy)
        self.addToolBar(bar)
        self.page.document().setDocumentMargin(16)
        self.page.setAccessibleName(self.tr("Assessment"))
        self.setCentralWidget(self.page)
        self.statusBar().showMessage(self.tr("Reading this computer…"))

    def check_again(self) -> None:
        """Read the machine anew in the background; a second call while one runs does nothing."""
        if self._job is not None:
            return
        self.again_button.setEnabled(False)
        self._job = Job(
            lambda progress: Loaded(self._bench.roles(), self._bench.this_machine(progress)),
            self,
        )
        self._job.finished.connect(self._take, Qt.ConnectionType.QueuedConnection)
        self._job.failed.connect(self._failed, Qt.ConnectionType.QueuedConnection)
        self._job.progressed.connect(self._progress, Qt.ConnectionType.QueuedConnection)
        self._job.start()

    def _progress(self, component: str, done: int, total: int) -> None:
        told = self.tr("Reading this computer: %1 of %2")
        self.statusBar().showMessage(told.replace("%1", str(done)).replace("%2", str(total)))

    def _take(self, loaded: Loaded) -> None:
        self._end_job()
        self._loaded = loaded
        if [self.role_box.itemData(row) for row in range(self.role_box.count())] != [role.id for role in loaded.roles]:
            self._fill_roles(loaded.roles)
        read_at = self.tr("Read %1").replace("%1", loaded.machine.taken_at)
        self.statusBar().showMessage("; ".join(self._bench.remarks) or read_at)
        self.show_check()

    def _fill_roles(self, roles: tuple[Profile, ...]) -> None:
        wanted = self.role_box.currentData() or self._settings.value("role", "")
        self.role_box.blockSignals(True)
        self.role_box.clear()
        for role in roles:
            self.role_box.addItem(role.title, role.id)
        self.role_box.setCurrentIndex(max(0, self.role_box.findData(wanted)))
        self.role_box.blockSignals(False)

    def _failed(self, told: str) -> None:
        self._end_job()
        self.statusBar().showMessage(self.tr("Reading failed: %1").replace("%1", told))

    def _end_job(self) -> None:
        self._job = None
        self.again_button.setEnabled(True)

    def role(self) -> Profile | None:
        """The chosen role, once the roles are there."""
        wanted = self.role_box.currentData()
        roles = self._loaded.roles if self._loaded else ()
        return next((role for role in roles if role.id == wanted), None)

    def show_check(self) -> None:
        """The assessment of the machine as it was read last for the chosen role."""
        role = self.role()
        if role is None or self._loaded is None:
            return
        self._settings.setValue("role", role.id)
        self.page.setHtml(check_html(assess(role, self._loaded.machine), self._loaded.machine, self.palette()))

    def copy_text(self) -> None:
        """The assessment as the terminal shows it, on the clipboard."""
        role = self.role()
        if role is not None and self._loaded is not None:
            told = check_text(assess(role, self._loaded.machine), self._loaded.machine, Style())
            QGuiApplication.clipboard().setText(told)

    def closeEvent(self, event: QCloseEvent) -> None:
        """A probe that still runs is given a moment, so that its signal finds no half-gone window."""
        if self._job is not None:
            self._job.wait(2.5)
        super().closeEvent(event)
