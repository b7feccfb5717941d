"""The window in one look after the other, and contact sheets of what came of it."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TypeAlias

from PySide6.QtCore import QMessageLogContext, QRect, QSize, Qt, QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QColor, QFont, QGuiApplication, QImage, QImageReader, QPainter
from PySide6.QtTest import QTest

from deskspec.detect.capture_files import write
from deskspec.gui.app import make_application
from deskspec.gui.theme import Mode
from deskspec.gui.window import MainWindow
from deskspec.store import folders
from deskspec.workbench import Workbench
from tests.build import machines
from tests.desktop.made import HOSTS, add_long_role, add_role
from tests.desktop.scenes import SCENES, Late, Stage

#: Pictures on a sheet: width of one, how many beside each other, and how high a sheet may be. A viewer that fits a sheet
#: onto a screen still leaves the words readable.
THUMB, ACROSS, HIGHEST = 510, 3, 1560
#: The line of a picture's name, and the space around pictures.
HEAD, GAP = 20, 10


class Studio:
    """A window over a made machine, with own data below DESKSPEC_HOME."""

    def __init__(self, machine: str, text: int, *, from_right: bool, long_role: bool) -> None:
        qInstallMessageHandler(_tell)
        self.app = make_application()
        if text != 100:
            font = QFont(self.app.font())
            font.setPointSizeF(font.pointSizeF() * text / 100)
            self.app.setFont(font)
        if from_right:
            self.app.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        places = folders.find()
        bench = Workbench(places, HOSTS[machine]())
        own = add_long_role(bench) if long_role else add_role(bench)
        bench.reload_roles()
        file = os.path.join(places.require_data(), "Desk in the office.zip")
        write(file, machines.desktop(), "0.1.0", "2026-11-20T00:00:00Z")
        self.window = MainWindow(bench)
        self.window.show()
        self.window.start()
        self.stage = Stage(self.window, own, file)
        self.stage.wait(lambda: self.window.session.machine is not None and not self.window.session.busy)
        self.window.session.choose_role(own if long_role else "ml-engineer")

    def draw(self, mode: Mode, size: tuple[int, int], scenes: list[str], out: Path) -> int:
        """Draw each scene into a file of its name; how many did not come about."""
        out.mkdir(parents=True, exist_ok=True)
        self.window.choose_mode(mode)
        self.window.resize(*size)
        QTest.qWait(100)
        return sum(not self._draw(name, out / f"{name}.png") for name in scenes)

    def _draw(self, name: str, path: Path) -> bool:
        path.unlink(missing_ok=True)
        try:
            SCENES[name](self.stage)
        except (Late, AttributeError, LookupError) as told:
            # One page may be under work while the others are looked at.
            print(f"{path}: {type(told).__name__} {told}", file=sys.stderr)
            return False
        else:
            self.stage.settle()
            return self.stage.picture().save(str(path))
        finally:
            self.stage.leave()

    def close(self) -> None:
        """End the window and its jobs."""
        self.stage.leave()
        self.window.close()


def montage(pictures: list[tuple[str, Path]], out: Path) -> None:
    """Pictures beside each other, each below its name, on as many sheets as they need: OUT-1.png, OUT-2.png, …"""
    QGuiApplication.instance() or QGuiApplication(sys.argv[:1])
    for old in out.parent.glob(f"{out.name}-[0-9].png"):
        old.unlink()
    waiting = [(name, _small(path)) for name, path in pictures if path.exists()]
    number = 0
    while waiting:
        number += 1
        placed, waiting = _place(waiting)
        _paint(placed).save(f"{out}-{number}.png")


Placed: TypeAlias = list[tuple[int, int, str, QImage]]


def _place(waiting: list[tuple[str, QImage]]) -> tuple[Placed, list[tuple[str, QImage]]]:
    """Fill a sheet's columns evenly, in order; what does not fit is for the next one."""
    tops = [GAP] * ACROSS
    placed: Placed = []
    for number, (name, image) in enumerate(waiting):
        column = tops.index(min(tops))
        below = tops[column] + image.height() + HEAD + GAP
        if below > HIGHEST and placed:
            return placed, waiting[number:]
        placed.append((GAP + column * (THUMB + GAP), tops[column], name, image))
        tops[column] = below
    return placed, []


def _paint(placed: Placed) -> QImage:
    right = max(left for left, *_ in placed) + THUMB + GAP
    bottom = max(top + HEAD + image.height() for _, top, _, image in placed) + GAP
    sheet = QImage(QSize(right, bottom), QImage.Format.Format_RGB32)
    sheet.fill(QColor("#63676c"))
    painter = QPainter(sheet)
    painter.setPen(QColor("white"))
    for left, top, name, image in placed:
        painter.drawText(QRect(left, top, THUMB, HEAD), Qt.AlignmentFlag.AlignVCenter, name)
        painter.drawImage(left, top + HEAD, image)
    painter.end()
    return sheet


def _small(path: Path) -> QImage:
    QImageReader.setAllocationLimit(1024)
    image = QImage(str(path))
    # A whole page would fill a sheet alone: its beginning tells enough there.
    image = image.copy(0, 0, image.width(), min(image.height(), image.width() * 2))
    return image.scaledToWidth(THUMB, Qt.TransformationMode.SmoothTransformation)


def _tell(_kind: QtMsgType, _place: QMessageLogContext, text: str) -> None:
    """What Qt says, less what the offscreen platform says of every window."""
    if "plugin does not support" not in text:
        print(text, file=sys.stderr)
