"""What the window remembers: typed, with a default each; a value that does not fit is dropped alone."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QCoreApplication, QSettings

from deskspec.gui.theme import MODES, Mode
from deskspec.report import words


def _tr(text: str) -> str:
    return QCoreApplication.translate("Settings", text)


class Settings:
    """The person's window settings, in the platform's own place."""

    def __init__(self) -> None:
        self._kept = QSettings("deskspec", "deskspec")

    def trouble(self) -> str:
        """Why what was kept is lost, or why nothing can be; an empty string where all is well."""
        self._kept.sync()
        place = words.clean(self._kept.fileName())
        status = self._kept.status()
        if status == QSettings.Status.FormatError:
            return _tr("%1 was damaged; the window begins with what is usual.").replace("%1", place)
        if status == QSettings.Status.AccessError:
            return _tr("The look of the window can't be kept: %1 can't be read or written.").replace("%1", place)
        return ""

    def _text(self, key: str) -> str:
        value = self._kept.value(key, "")
        return value if isinstance(value, str) else ""

    @property
    def role(self) -> str:
        """The id of the role that was chosen last."""
        return self._text("role")

    @role.setter
    def role(self, value: str) -> None:
        self._kept.setValue("role", value)

    @property
    def page(self) -> str:
        """The page that was shown last."""
        return self._text("page")

    @page.setter
    def page(self, value: str) -> None:
        self._kept.setValue("page", value)

    @property
    def hidden_columns(self) -> frozenset[str]:
        """The columns of the page Check that the person does not want."""
        return frozenset(self._text("hidden_columns").split())

    @hidden_columns.setter
    def hidden_columns(self, value: frozenset[str]) -> None:
        self._kept.setValue("hidden_columns", " ".join(sorted(value)))

    @property
    def mode(self) -> Mode:
        """system, light or dark."""
        kept = self._text("mode")
        return next((mode for mode in MODES if mode == kept), "system")

    @mode.setter
    def mode(self, value: Mode) -> None:
        self._kept.setValue("mode", value)

    @property
    def can_remember(self) -> bool:
        """Whether anything that is set here is there at the next start."""
        return self._kept.isWritable()

    def asked(self, machine_id: str) -> bool:
        """Whether the questions of the first start were answered or skipped on this machine; a home may serve many."""
        return (machine_id or "unnamed") in self._text("asked").split()

    def mark_asked(self, machine_id: str) -> None:
        """Don't ask on this machine again by itself."""
        if not self.asked(machine_id):
            self._kept.setValue("asked", " ".join((*self._text("asked").split(), machine_id or "unnamed")))
            # A kill a moment later must not bring the questions back.
            self._kept.sync()

    @property
    def geometry(self) -> QByteArray:
        """Qt's own record of the window's place and size; Qt itself puts it on a screen that is there."""
        value = self._kept.value("geometry")
        return value if isinstance(value, QByteArray) else QByteArray()

    @geometry.setter
    def geometry(self, value: QByteArray) -> None:
        self._kept.setValue("geometry", value)
