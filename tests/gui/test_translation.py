"""Every text of the window can be translated, and a longer language finds room."""

from __future__ import annotations

import csv

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLabel, QLineEdit

from deskspec import wording
from deskspec.gui import locale
from deskspec.gui.dialogs import messages
from deskspec.gui.dialogs.value import ValueDialog
from deskspec.gui.pages import role_dialogs
from deskspec.gui.pages.machine_add import AddDialog
from deskspec.gui.pages.machine_save import CaptureDialog
from deskspec.gui.pages.machine_table import MachineTable
from deskspec.gui.widgets.texts import OneLine
from deskspec.knowledge import gpus
from deskspec.knowledge.cpus import TIER_NAMES
from deskspec.metrics.hardware_kinds import short_name
from deskspec.metrics.registry import METRICS
from deskspec.paths import resources
from tests.build import machines
from tests.gui.pseudo import Data, PseudoTranslator, not_told, strings_in, texts_of

#: Names that are the same in every language, and keys.
NAMES = (
    "DeskSpec",
    "Qt",
    "Python",
    "Esc",
    "F5",
    "Ctrl+1",
    "Ctrl+2",
    "Ctrl+3",
    "Ctrl+O",
    "Ctrl+Q",
    "NVIDIA",
    "CUDA",
    "Linux",
    "macOS",
    "Windows",
)
#: The other words for a processor's class, as they are typed.
TIERS = ("entry", "mainstream", "performance", "enthusiast")
#: Words of readings that the window translates, though a reading holds them.
KINDS = (
    "laptop",
    "desktop",
    "wifi",
    "ethernet",
    "webcam",
    "headset",
    "vm",
    "container",
    "hardware",
    "discrete",
    "integrated",
    "asked",
)


@pytest.fixture
def pseudo(qtbot):
    """The window speaks the language of brackets."""
    app = QApplication.instance()
    assert app is not None
    translator = PseudoTranslator(app)
    app.installTranslator(translator)
    wording.install(locale.Speaker())
    yield translator
    app.removeTranslator(translator)
    wording.install(None)


def data_of(window, *more: str) -> Data:
    """What is no text of DeskSpec's in this window."""
    given = [*NAMES, *METRICS, *(item.label for item in METRICS.values() if item.group == "Software"), *more]
    for table in ("sources", "cpu_families"):
        with open(f"{resources()}/{table}.csv", encoding="utf-8") as file:
            given += [cell for row in csv.reader(file) for cell in row]
    given += [model.name for model in gpus.models()] + [short_name(model.name) for model in gpus.models()]
    told = [*strings_in(window.session.machine), *strings_in(window.session.bench.library.profiles), *given]
    return Data(iter(told), but=KINDS)


def assert_told(top, data):
    untold = [f"{where}: {text!r} -> {left}" for where, text in texts_of(top) if (left := not_told(text, data))]
    assert not untold, "\n".join(dict.fromkeys(untold))


def show_check(window, qtbot):
    window.show_page("check")
    page = window.pages["check"]
    page.only_short.setChecked(False)
    count = len(window.session.assessment().findings)
    qtbot.waitUntil(lambda: len(page.rows()) == count)
    return page


@pytest.mark.parametrize("machine", ["laptop", "desktop", "vm", "container", "wsl2", "bare"])
def test_the_page_check_is_told_in_the_language_of_the_window(pseudo, window_over, qtbot, machine):
    window = window_over(getattr(machines, machine)())
    data = data_of(window)
    for role in window.session.roles:
        window.session.choose_role(role.id)
        page = show_check(window, qtbot)
        for row in page.rows():
            row.set_open(True)
        assert_told(window, data)
        for row in page.rows():
            row.set_open(False)


@pytest.mark.parametrize("machine", ["laptop", "desktop", "vm", "container", "wsl2", "bare"])
def test_this_machine_is_told_in_the_language_of_the_window(pseudo, window_over, qtbot, machine):
    window = window_over(getattr(machines, machine)())
    window.session.correct("memory.size", "48.5 GB")
    window.session.correct("power.ups", "yes")
    window.show_page("machine")
    page = window.pages["machine"]
    qtbot.waitUntil(lambda: page.complete)
    assert_told(window, data_of(window))
    page.field.setText("nothing holds this")
    page._narrow()
    assert_told(page, data_of(window, "nothing holds this"))


def test_the_views_of_the_page_roles_are_told_in_the_language_of_the_window(pseudo, window_over, qtbot):
    window = window_over()
    data = data_of(window)
    window.show_page("roles")
    page = window.pages["roles"]
    assert_told(window, data)
    for role in window.session.roles:
        with qtbot.waitSignal(page.view.filled):
            page.open_role(role.id)
        assert_told(page, data)
    with qtbot.waitSignal(page.compare.filled):
        page.open_compare("ml-engineer")
    assert_told(page, data)


def test_a_role_of_ones_own_is_told_and_edited_in_the_language_of_the_window(pseudo, window_over, qtbot):
    window = window_over()
    window.show_page("roles")
    page = window.pages["roles"]
    page._files.make("of-mine", "Of Mine", "ml-engineer", page._made)
    qtbot.waitUntil(lambda: page._editor is not None and bool(page.editor.told.text()), timeout=10_000)
    assert_told(page, data_of(window))


def dialogs_of(window):
    session = window.session
    role = session.roles[0]
    yield ValueDialog(session, "memory.size", parent=window)
    yield ValueDialog(session, "system.os", parent=window)
    yield ValueDialog(session, "power.ups", parent=window)
    yield AddDialog(session, window)
    yield CaptureDialog(lambda _: None, window)
    yield MachineTable(session, window.theme, window)
    yield role_dialogs.NewRoleDialog(session.bench.library.profiles, role.id, window)
    yield role_dialogs.ask_delete(window, role, lambda: None)
    yield role_dialogs.ask_leave(window, lambda: None, lambda: None)
    yield messages.sorry(window, session.try_value("memory.size", "much"))


def test_dialogs_are_told_in_the_language_of_the_window(pseudo, window_over):
    window = window_over()
    # Standard buttons are Qt's own, and speak through Qt's translations.
    data = data_of(window, "&Close", "Close", "&Save", "Save", "&Cancel", "Cancel", "much", "game-developer")
    for dialog in dialogs_of(window):
        dialog.show()
        assert_told(dialog, data)
        dialog.close()


def test_the_menu_is_told_in_the_language_of_the_window(pseudo, window_over):
    window = window_over(start=False)
    assert_told(window.topbar.menu_button.menu(), Data(iter(NAMES)))


def test_what_does_not_fit_a_value_is_told_in_the_language_of_the_window(pseudo, window_over):
    window = window_over()
    written = {"memory.size": "32", "network.download": "100 MB/s", "displays.count": "2.5", "system.os": "BeOS",
               "gpu.class": "Voodoo", "displays.resolution": "huge", "cpu.tier": "i4", "storage.size": "-1 TB"}  # fmt: skip
    examples = (metric.kind.example for metric in METRICS.values())
    given = data_of(
        window, *written, *written.values(), "TB", *examples, "Linux", "macOS", "Windows", *TIERS, *TIER_NAMES.values()
    )
    for metric, text in written.items():
        told = window.session.try_value(metric, text)
        assert told
        assert not not_told(told, given), told


def cut_off(top):
    """The texts that have not the room they need, and no tool tip that tells them whole."""
    for widget in top.findChildren(QLabel):
        if not widget.isVisibleTo(top) or not widget.text() or isinstance(widget, OneLine):
            continue
        if widget.wordWrap():
            if widget.height() < widget.heightForWidth(widget.width()):
                yield f"{widget.text()!r}: {widget.height()} of {widget.heightForWidth(widget.width())} high"
        elif widget.width() < widget.sizeHint().width() and not widget.toolTip():
            yield f"{widget.text()!r}: {widget.width()} of {widget.sizeHint().width()} wide"
    for button in top.findChildren(QAbstractButton):
        wanted = button.fontMetrics().horizontalAdvance(button.text().replace("&", "")) + 12
        if button.isVisibleTo(top) and button.text() and button.width() < wanted:
            yield f"button {button.text()!r}: {button.width()} of {wanted} wide"
    for line in top.findChildren(OneLine):
        if line.isVisibleTo(top) and line.fontMetrics().horizontalAdvance(line.text()) > line.width():
            assert line.toolTip() == line.text()


@pytest.mark.parametrize("size", [(800, 560), (1180, 780)])
def test_texts_that_are_longer_by_two_fifths_are_not_cut_off(pseudo, window_over, qtbot, size):
    window = window_over()
    window.resize(*size)
    for page in ("check", "machine", "roles"):
        window.show_page(page)
        if page == "check":
            show_check(window, qtbot).rows()[0].set_open(True)
        if page == "machine":
            qtbot.waitUntil(lambda: window.pages["machine"].complete)
        QApplication.processEvents()
        assert not list(cut_off(window)), page


def test_dialogs_find_room_for_longer_texts(pseudo, window_over):
    for dialog in dialogs_of(window_over()):
        dialog.show()
        QApplication.processEvents()
        assert not list(cut_off(dialog)), type(dialog).__name__
        dialog.close()


def test_fields_and_pickers_keep_their_data_in_every_language(pseudo, window_over):
    window = window_over()
    dialog = ValueDialog(window.session, "storage.system_kind", parent=window)
    assert isinstance(dialog.field, QComboBox)
    dialog.field.setCurrentIndex(dialog.field.findData("hard disk"))
    assert dialog.field.currentText() != "hard disk"
    dialog._done()
    assert window.session.tried == {"storage.system_kind": "hard disk"}
    dialog = ValueDialog(window.session, "memory.size", parent=window)
    assert isinstance(dialog.field, QLineEdit)
    dialog.field.setText("64 GB")
    dialog._done()
    assert window.session.tried["memory.size"] == "64 GB"
