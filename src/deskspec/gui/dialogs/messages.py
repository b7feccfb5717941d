"""The one message there is: something could not be done. And what a report of it should name."""

from __future__ import annotations

import sys

from PySide6.QtCore import QCoreApplication, QSysInfo, Qt, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMessageBox, QWidget

from deskspec import __version__
from deskspec.gui.log import recent, without_names
from deskspec.gui.words import show


def _tr(text: str) -> str:
    return QCoreApplication.translate("messages", text)


def _box(parent: QWidget, title: str, text: str) -> QMessageBox:
    box = QMessageBox(parent)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setWindowTitle(title)
    # What went wrong may name a file or a device of anyone's choosing.
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(show(text) if "\n" not in text else text)
    return box


def sorry(parent: QWidget, told: str, details: str = "") -> QMessageBox:
    """Something could not be done: one sentence, and a button that copies it with the versions and all details.

    Details are the traceback of what nobody foresaw; a job's trouble brings its own. With them goes the end of the log.
    """
    details = details or without_names(getattr(told, "trace", ""))
    box = _box(parent, _tr("That did not work"), told)
    box.setIcon(QMessageBox.Icon.Warning)
    if details:
        box.setDetailedText(details)
    # Enter closes it; left to itself Qt takes the first button of the platform's order, which is Copy on most.
    box.setDefaultButton(box.addButton(QMessageBox.StandardButton.Close))
    copy = box.addButton(_tr("Copy"), QMessageBox.ButtonRole.ActionRole)
    report = "\n\n".join(filter(None, (details or told, versions(), recent() if details else "")))
    copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(report))
    box.open()
    return box


def versions() -> str:
    """What a report of a fault should name."""
    # Not platform.platform(): it starts a program to ask for the processor.
    system = f"{QSysInfo.prettyProductName()}, {QSysInfo.kernelType()} {QSysInfo.kernelVersion()}"
    machine = f"{system} on {QSysInfo.currentCpuArchitecture()}, {QGuiApplication.platformName()}"
    return f"DeskSpec {__version__}, Qt {qVersion()}, Python {sys.version.split()[0]}, {machine}"
