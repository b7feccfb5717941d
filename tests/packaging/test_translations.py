"""The translation files are up to date with the sources, and nothing in them can break a text."""

from __future__ import annotations

import ast
import string
import subprocess
from pathlib import Path

import pytest
import translations
from translations import Text

ROOT = Path(__file__).resolve().parents[2]
LANGUAGES = sorted(translations.FOLDER.glob("deskspec_*.ts"))


def test_the_template_holds_every_text_of_the_sources():
    """Where it does not: python packaging/translations.py."""
    in_sources, in_template = set(translations.collect()), set(translations.read(translations.TEMPLATE))
    assert sorted(in_sources - in_template) == []
    assert sorted(in_template - in_sources) == []


def test_no_file_holds_a_place_of_the_sources_or_of_a_computer():
    for path in (translations.TEMPLATE, *LANGUAGES):
        text = path.read_text(encoding="utf-8")
        assert "<location" not in text
        assert str(ROOT) not in text


def test_texts_are_found_where_they_are_said():
    texts = set(translations.collect())
    for text in (
        Text("CheckPage", "Only what falls short"),
        Text("messages", "That did not work"),
        Text("role_dialogs", "Delete a role"),
        Text("first_start", "Your desk"),
        Text("shortcuts", "Y, N, D"),
        Text("deskspec", "Falls short"),
        Text("deskspec", "CPU cores"),
        Text("deskspec", "short by {missing}"),
        Text("deskspec", "{count} cores", counted=True),
        Text("deskspec", "just below {level}"),
        Text("deskspec", "not measured"),
        Text("deskspec", "Do you have a UPS (battery backup)?"),
        Text("deskspec", "“Correct the value…”"),
    ):
        assert text in texts, text
    assert not [text for text in texts if "deskspec set" in text.source]


@pytest.mark.skipif(translations.tool("lupdate") is None, reason="pyside6-lupdate is not installed here")
def test_lupdate_finds_nothing_more_in_the_window(tmp_path):
    found = tmp_path / "found.ts"
    files = [str(path) for path in sorted((translations.SOURCES / "gui").rglob("*.py"))]
    tool = translations.tool("lupdate")
    assert tool is not None
    subprocess.run([tool, "-silent", "-locations", "none", *files, "-ts", str(found)], check=True, capture_output=True)
    known = {text.source for text in translations.collect()}
    assert {text.source for text in translations.read(found)} <= known


@pytest.mark.skipif(translations.tool("lupdate") is None, reason="pyside6-lupdate is not installed here")
def test_a_language_keeps_what_is_translated_when_texts_come_and_go(tmp_path):
    path = tmp_path / "deskspec_de.ts"
    old, new = Text("Page", "Old"), Text("Page", "New")
    translations.update(path, [old, Text("deskspec", "{count} cores", counted=True)], language="de")
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace('<translation type="unfinished"></translation>', "<translation>Alt</translation>"))
    translations.update(path, [old, new], language="de")
    assert translations.read(path) == {old: ("Alt",), new: ("",)}
    assert translations.untranslated(path) == [new]


def test_a_text_that_cannot_be_told_from_the_source_is_named_with_its_place():
    module = translations._Module(Path("page.py"), {})
    tree = ast.parse("class Page:\n    def show(self, name):\n        self.tr(f'Hello {name}')\n")
    with pytest.raises(translations.Unclear, match=r"page\.py:3"):
        module.collect(tree)


def names_in(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


@pytest.mark.parametrize("path", LANGUAGES, ids=lambda path: path.stem)
def test_a_translation_has_the_values_of_its_text(path):
    for text, forms in translations.read(path).items():
        for form in forms:
            if not form:
                continue
            if text.context == "deskspec":
                assert names_in(form) <= names_in(text.source) | ({"count"} if text.counted else set()), text
                assert text.counted or names_in(form) == names_in(text.source), text
            for place in ("%1", "%2", "%3", "%4"):
                assert form.count(place) == text.source.count(place), text
            # A mnemonic stays one; only a text that had none has none.
            assert ("&" in form) == ("&" in text.source), text


@pytest.mark.parametrize("path", LANGUAGES, ids=lambda path: path.stem)
def test_a_language_is_compiled_as_it_is_written(path, qtbot):
    from PySide6.QtCore import QTranslator

    translator = QTranslator()
    assert translator.load(str(path.with_suffix(".qm")))
    for text, forms in translations.read(path).items():
        if all(forms):
            assert translator.translate(text.context, text.source, None, 2 if text.counted else -1) == forms[-1], text
