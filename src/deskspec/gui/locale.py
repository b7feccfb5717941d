"""The person's language and ways of writing: translations, numbers, days and times.

Everything below the window speaks English and writes numbers in the C form; what is installed here tells it anew at
the moment it is shown (deskspec.wording).
"""

from __future__ import annotations

import os
import re
import sys

from PySide6.QtCore import QCoreApplication, QDate, QDateTime, QLibraryInfo, Qt, QTranslator

from deskspec import wording
from deskspec.paths import resources

#: So long a moment is told by how long ago it was, in seconds.
_FRESH = 3600


class Speaker:
    """Tells DeskSpec's texts, numbers and moments in Qt's way. In English the texts need not be looked up."""

    def __init__(self, *, english: bool = False) -> None:
        self.english = english

    def text(self, english: str, count: int | None = None) -> str:
        """The text in the language that is installed, or itself."""
        if self.english:
            return english
        return QCoreApplication.translate(wording.CONTEXT, english, None, -1 if count is None else count)

    def number(self, value: float, digits: int) -> str:
        """A number with the separators of the person's locale."""
        return number(value, digits)

    def moment(self, iso: str) -> str:
        """A day or a moment, in the person's own time."""
        return moment(iso)


def install(app: QCoreApplication, languages: list[str] | None = None) -> tuple[QTranslator, ...]:
    """Speak the person's language from now on; the translators that were put to use, none for English.

    languages are tried in their order, the system's by default. Nothing is read where the first of them is English.
    """
    found = _translators(app, _languages() if languages is None else languages)
    wording.install(Speaker(english=not found))
    return found


def _languages() -> list[str]:
    """The languages that the person reads, the best first.

    Where the environment names English there is nothing to ask Qt for: to load its QLocale, with an enumeration of
    every language there is, would take its time from the first paint.
    """
    if sys.platform.startswith("linux"):
        named = (os.environ.get(name, "") for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
        spoken = next(filter(None, named), "C")
        if spoken.partition(".")[0] in ("C", "POSIX"):
            return ["C"]
        first = (os.environ.get("LANGUAGE", "") or spoken).partition(":")[0]
        if first.partition("_")[0] == "en":
            return ["en"]
    from PySide6.QtCore import QLocale

    return QLocale.system().uiLanguages()


def _translators(app: QCoreApplication, languages: list[str]) -> tuple[QTranslator, ...]:
    for language in languages:
        names = dict.fromkeys((language.replace("-", "_"), language.replace("-", "_").partition("_")[0]))
        if not names.keys().isdisjoint(("en", "C")):
            return ()
        for name in names:
            found = _load(app, translations_folder(), f"deskspec_{name}")
            if found is not None:
                # Qt's own words, such as those of a file dialog, go with ours.
                folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
                of_qt = (_load(app, folder, f"qtbase_{spelt}") for spelt in names)
                return (found, *[own for own in of_qt if own is not None][:1])
    return ()


def translations_folder() -> str:
    """Where the translations lie."""
    return os.path.join(resources(), "translations")


def _load(app: QCoreApplication, folder: str, name: str) -> QTranslator | None:
    path = os.path.join(folder, f"{name}.qm")
    if not os.path.exists(path):
        return None
    translator = QTranslator(app)
    if not translator.load(path):
        return None
    app.installTranslator(translator)
    return translator


def number(value: float, digits: int = 1) -> str:
    """A number as the person writes it, without needless zeros: "31,1" where the comma parts the fraction."""
    plain = f"{value:.{digits}f}"
    from PySide6.QtCore import QLocale

    needed = len(plain.rstrip("0").partition(".")[2]) if "." in plain else 0
    return QLocale().toString(float(value), "f", needed)


def moment(iso: str) -> str:
    """ "20 Nov 2026, 19:51" of "2026-11-20T18:51:35Z", in local time; a day alone is told without a time.

    What is no moment is told as it is.
    """
    if len(iso) == len("2026-11-20"):
        date = QDate.fromString(iso, "yyyy-MM-dd")
        return day(date) if date.isValid() else iso
    told = _local(iso)
    if told is None:
        return iso
    from PySide6.QtCore import QLocale

    time = QLocale().toString(told.time(), QLocale.FormatType.ShortFormat)
    return _tr("%1, %2").replace("%1", day(told.date())).replace("%2", time)


def day(date: QDate) -> str:
    """ "20 Nov 2026"."""
    from PySide6.QtCore import QLocale

    return QLocale().toString(date, _tr("d MMM yyyy"))


def since(iso: str, now: QDateTime | None = None) -> str:
    """ "2 min ago", or the moment where that is an hour and more ago."""
    told = _local(iso)
    if told is None:
        return iso
    seconds = told.secsTo(now if now is not None else QDateTime.currentDateTime())
    if not -60 < seconds < _FRESH:
        return moment(iso)
    if seconds < 60:
        return _tr("just now")
    return _tr("%1 min ago").replace("%1", number(seconds // 60, 0))


def _local(iso: str) -> QDateTime | None:
    """Local time of a moment in UTC, whether it says so or not."""
    told = QDateTime.fromString(f"{iso[:19]}Z", Qt.DateFormat.ISODate) if iso[10:11] == "T" else QDateTime()
    return told.toLocalTime() if told.isValid() else None


def typed(text: str) -> str:
    """What the person typed, with its numbers in the C form: "31,1 GB" is 31.1 GB where the comma parts the fraction.

    A point is taken as one all the same, unless it parts off groups of three as the person's locale does.
    """
    from PySide6.QtCore import QLocale

    locale = QLocale()
    point, group = locale.decimalPoint(), locale.groupSeparator()
    return re.sub(r"\d[\d.,'’ \u00a0\u202f]*\d", lambda found: _in_c(found.group(), point, group), text)


def as_typed(text: str) -> str:
    """A text with numbers in the C form as the person would type it: understood again, it is the same."""
    from PySide6.QtCore import QLocale

    told = re.sub(r"(?<=\d)\.(?=\d)", QLocale().decimalPoint(), text)
    return told if typed(told) == text else text


def _in_c(written: str, point: str, group: str) -> str:
    # A thin or a wide space, a straight or a curved apostrophe: nobody types the one that the locale names.
    alike = next((kin for kin in (" \u00a0\u202f", "'’") if group and group in kin), group)
    parted = f"[{re.escape(alike)}]"
    if group and re.fullmatch(rf"\d{{1,3}}({parted}\d{{3}})+({re.escape(point)}\d+)?", written):
        written = re.sub(parted, "", written)
    if point != "." and written.count(point) == 1 and "." not in written:
        return written.replace(point, ".")
    return written


def _tr(text: str) -> str:
    return QCoreApplication.translate("locale", text)
