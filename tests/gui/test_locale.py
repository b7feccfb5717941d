"""Numbers, days and times as the person writes them, shown and typed."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QDate, QDateTime, QLocale, QTime, QTimeZone
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialogButtonBox, QLineEdit

from deskspec import wording
from deskspec.gui import locale, words
from deskspec.gui.dialogs import first_start
from deskspec.gui.dialogs.first_start_rows import RateRow, YesNoRow
from deskspec.gui.dialogs.shortcuts import ShortcutsWindow
from deskspec.gui.dialogs.value import ValueDialog
from deskspec.gui.pages.role_form_level import LevelField
from deskspec.metrics.registry import METRICS
from deskspec.units import parse_memory, show_memory, show_storage
from tests.gui.keeping import all_settled


@pytest.fixture
def in_locale():
    """The numbers and days of a locale, for one test."""
    before = QLocale()

    def choose(name: str) -> None:
        QLocale.setDefault(QLocale(name))
        wording.install(locale.Speaker(english=True))

    yield choose
    QLocale.setDefault(before)
    wording.install(None)


@pytest.mark.parametrize(
    ("name", "memory", "storage", "many"),
    [
        ("en_US", "31.1 GB", "1.02 TB", "9,728"),
        ("de_DE", "31,1 GB", "1,02 TB", "9.728"),
        ("de_CH", "31.1 GB", "1.02 TB", f"9{QLocale('de_CH').groupSeparator()}728"),
        ("fr_FR", "31,1 GB", "1,02 TB", "9\u202f728"),
        ("C", "31.1 GB", "1.02 TB", "9728"),
    ],
)
def test_numbers_are_written_as_the_locale_writes_them(in_locale, name, memory, storage, many):
    in_locale(name)
    assert words.show(show_memory(33_393_000_000)) == memory
    assert words.show(show_storage(1_024_209_543_168)) == storage
    assert locale.number(9728, 0) == many


def test_the_c_form_is_kept_beside_it(in_locale):
    in_locale("de_DE")
    assert show_memory(33_393_000_000) == "31.1 GB"


@pytest.mark.parametrize(
    ("name", "typed", "understood"),
    [
        ("de_DE", "31,1 GB", "31.1 GB"),
        ("de_DE", "31.1 GB", "31.1 GB"),
        ("de_DE", "1.024 GB", "1024 GB"),
        ("de_DE", "1.024,5 GB", "1024.5 GB"),
        ("de_DE", "3840x2160", "3840x2160"),
        ("de_DE", "i7", "i7"),
        ("de_DE", "8,9", "8.9"),
        ("en_US", "31.1 GB", "31.1 GB"),
        ("en_US", "1,024 GB", "1024 GB"),
        ("en_US", "31,1 GB", "31,1 GB"),
        ("fr_FR", "1\u202f024,5 GB", "1024.5 GB"),
        ("fr_FR", "1\u00a0024 GB", "1024 GB"),
        ("fr_FR", "1 024 GB", "1024 GB"),
        ("de_CH", "1’024 GB", "1024 GB"),
        ("de_CH", "1'024 GB", "1024 GB"),
        ("en_US", "1 024 GB", "1 024 GB"),
        ("C", "31.1 GB", "31.1 GB"),
        ("de_DE", "1,2,3 GB", "1,2,3 GB"),
    ],
)
def test_a_number_is_typed_with_a_point_or_as_the_locale_writes_it(in_locale, name, typed, understood):
    in_locale(name)
    assert locale.typed(typed) == understood


@pytest.mark.parametrize("name", ["en_US", "de_DE", "fr_FR", "de_CH", "pl_PL", "hi_IN", "C"])
def test_what_is_shown_can_be_typed_again(in_locale, name):
    in_locale(name)
    for size in (33_393_000_000, 1536 << 30, 999 << 30, 4 << 40, 512 << 20):
        shown = words.show(show_memory(size))
        assert show_memory(parse_memory(locale.typed(shown))) == show_memory(size)


def test_a_value_is_entered_with_a_comma_and_kept_in_the_c_form(in_locale, window_over, qtbot):
    in_locale("de_DE")
    window = window_over()
    dialog = ValueDialog(window.session, "memory.size", parent=window)
    assert isinstance(dialog.field, QLineEdit)
    dialog.field.setText("31,5 GB")
    assert dialog.told.text().startswith("31,5 GB")
    dialog._done()
    all_settled(qtbot, window.session)
    assert [entry.text for entry in window.session.machine.entered] == ["31.5 GB"]
    finding = next(item for item in window.session.assessment().findings if item.metric == "memory.size")
    assert words.have("memory.size", finding.have) == "31,5 GB"


@pytest.mark.parametrize(
    ("name", "kept", "shown"),
    [
        ("de_DE", "31.5 GB", "31,5 GB"),
        ("de_DE", "1.024 TB", "1,024 TB"),
        ("en_US", "1.024 TB", "1.024 TB"),
        ("fr_FR", "1.5 TB", "1,5 TB"),
        ("de_DE", "3840x2160", "3840x2160"),
        ("C", "1.5 TB", "1.5 TB"),
    ],
)
def test_a_text_in_the_c_form_stands_in_a_field_as_it_would_be_typed(in_locale, name, kept, shown):
    in_locale(name)
    assert locale.as_typed(kept) == shown
    assert locale.typed(shown) == kept


def test_a_level_of_a_role_is_typed_with_a_comma_and_written_in_the_c_form(in_locale, qtbot):
    in_locale("de_DE")
    field = LevelField()
    qtbot.addWidget(field)
    field.take_metric("memory.size", "", "")
    field.show_value("31.5 GB")
    assert (field.line.text(), field.value()) == ("31,5 GB", "31.5 GB")
    field.line.setText("1.024,5 GB")
    assert field.value() == "1024.5 GB"
    # What the file then says is no reason to change what the person sees.
    field.show_value("1024.5 GB")
    assert field.line.text() == "1.024,5 GB"
    field.take_metric("gpu.cuda", "", "")
    field.show_value("8.6")
    assert (field.line.text(), field.value()) == ("8.6", "8.6")


def test_a_rate_is_answered_with_a_comma_and_kept_in_the_c_form(in_locale, window_over, qtbot):
    in_locale("de_DE")
    window = window_over()
    row = RateRow(window.theme, "network.download", None, "1024.5 Mbps")
    qtbot.addWidget(row)
    assert row.field.text() == "1.024,5"
    row.field.setText("99,5")
    row.field.textEdited.emit("99,5")
    assert row.told.text() == "✓ 99,5 Mbps"
    with qtbot.waitSignal(row.answered) as answered:
        row.commit()
    assert answered.args == ["network.download", "99.5 Mbps"]


def test_a_day_and_a_moment_are_told_in_local_time(in_locale):
    in_locale("en_GB")
    utc = QDateTime(QDate(2026, 11, 20), QTime(18, 51, 35), QTimeZone(QTimeZone.Initialization.UTC))
    local = utc.toLocalTime()
    time = QLocale().toString(local.time(), QLocale.FormatType.ShortFormat)
    assert locale.moment("2026-11-20T18:51:35Z") == f"{local.date().day()} Nov 2026, {time}"
    assert locale.moment("2026-11-20") == "20 Nov 2026"
    assert locale.moment("some day") == "some day"
    assert locale.moment("9999-99-99T99:99:99Z") == "9999-99-99T99:99:99Z"


@pytest.mark.parametrize(
    ("later", "told"),
    [(0, "just now"), (59, "just now"), (60, "1 min ago"), (150, "2 min ago"), (3599, "59 min ago")],
)
def test_a_fresh_reading_is_told_by_its_age(in_locale, later, told):
    in_locale("en_GB")
    at = QDateTime(QDate(2026, 11, 20), QTime(18, 51, 35), QTimeZone(QTimeZone.Initialization.UTC))
    assert locale.since("2026-11-20T18:51:35Z", at.addSecs(later)) == told


def test_an_old_reading_and_one_of_tomorrow_are_told_by_their_moment(in_locale):
    in_locale("en_GB")
    at = QDateTime(QDate(2026, 11, 20), QTime(18, 51, 35), QTimeZone(QTimeZone.Initialization.UTC))
    for seconds in (3600, -3600):
        assert locale.since("2026-11-20T18:51:35Z", at.addSecs(seconds)) == locale.moment("2026-11-20T18:51:35Z")
    assert locale.since("", at) == ""


def test_the_sidebar_tells_the_age_anew(window_over, monkeypatch):
    window = window_over()
    assert window.sidebar._below.text().endswith("just now")
    monkeypatch.setattr("deskspec.gui.sidebar.since", lambda iso: "2 min ago")
    window.sidebar._age.timeout.emit()
    assert window.sidebar._below.text().endswith("read 2 min ago")


def test_german_is_spoken_where_it_is_the_first_language_that_there_is(in_locale, window_over, qtbot):
    in_locale("de_DE")
    app = QApplication.instance()
    assert app is not None
    translators = locale.install(app, ["xx-XX", "de-AT", "en"])
    try:
        assert len(translators) == 2
        window = window_over()
        window.session.choose_role("ml-engineer")
        page = window.pages["check"]
        assert page._headline.title.text() == "Reicht nicht für ML Engineer"
        assert "Pflichtanforderungen liegen unter dem Minimum" in page._headline.sentence.text()
        texts = {row.finding.metric: row.accessibleName() for row in page.rows()}
        assert texts["memory.size"].startswith("Arbeitsspeicher: 32 GB; mind. 32 GB · empf. 64 GB")
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        assert box.buttons()[0].text() == "Abbrechen"
    finally:
        for translator in translators:
            app.removeTranslator(translator)
            translator.deleteLater()


@pytest.mark.parametrize("metric", ["memory.size", "displays.diagonal", "network.download", "network.latency"])
def test_an_example_in_german_can_be_typed(in_locale, qtbot, metric):
    in_locale("de_DE")
    app = QApplication.instance()
    assert app is not None
    translators = locale.install(app, ["de"])
    try:
        kind = METRICS[metric].kind
        assert kind.parse(locale.typed(words.entered(metric, kind.example))) == kind.parse(kind.example)
    finally:
        for translator in translators:
            app.removeTranslator(translator)
            translator.deleteLater()


def test_the_letters_that_answer_are_those_of_the_answers(in_locale, window_over):
    app = QApplication.instance()
    assert app is not None
    translators = locale.install(app, ["de"])
    try:
        window = window_over()
        window.session.choose_role("ml-engineer")
        dialog = first_start.ask(window.session, window.theme, window.settings, window)
        dialog.next_button.click()
        row = next(row for row in dialog.rows if isinstance(row, YesNoRow))
        letters = ", ".join(segment.text()[0].upper() for segment in row.segments.findChildren(QAbstractButton))
        assert letters == "J, N, W"
        assert letters in {key.keys for key in ShortcutsWindow(window.theme, window, {}).keys}
    finally:
        for translator in translators:
            app.removeTranslator(translator)
            translator.deleteLater()


def test_english_needs_no_translation_file(qtbot, monkeypatch):
    app = QApplication.instance()
    assert app is not None
    monkeypatch.setattr(locale, "_load", None)
    try:
        assert locale.install(app, ["en-GB", "de-DE"]) == ()
        assert locale.install(app, ["C"]) == ()
    finally:
        wording.install(None)


def test_a_place_in_a_value_is_not_filled_again():
    assert words.fill("%1 for %2", "a %2.zip", "ML %1") == "a %2.zip for ML %1"
    assert words.fill("%1 of %2: %3", "1", "2") == "1 of 2: %3"
