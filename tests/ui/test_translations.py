"""Every window text is a literal, and there in Dutch, French and English."""

import ast
import re
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator

from angio_desktop import paths
from angio_desktop.register.fields import LANGUAGES
from angio_desktop.ui.app import speak

PACKAGE = Path(__file__).parents[2] / "angio_desktop"
FOLDER = paths.resources() / "translations"
PLACEHOLDER = re.compile(r"\{[a-z_]+\}|%n")


def _calls(tree: ast.AST):
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            if node.func.attr == "tr":
                yield node, node.args[0]
            elif node.func.attr == "translate" and len(node.args) >= 2:
                yield node, node.args[1]


def _texts_in_code() -> set[str]:
    found = set()
    for path in PACKAGE.rglob("*.py"):
        for call, text in _calls(ast.parse(path.read_text(encoding="utf-8"))):
            where = f"{path.name}:{call.lineno}"
            assert isinstance(text, ast.Constant), f"{where}: not a literal"
            assert isinstance(text.value, str), f"{where}: not a text"
            found.add(text.value)
    return found


def _messages(language: str):
    # The file is the project's own.
    tree = ET.parse(FOLDER / f"angio_{language}.ts")  # noqa: S314
    for context in tree.getroot().iter("context"):
        for message in context.iter("message"):
            yield context.findtext("name") or "", message


def _forms(message: ET.Element) -> list[str]:
    translation = message.find("translation")
    assert translation is not None
    forms = [form.text or "" for form in translation.iter("numerusform")]
    return forms or [translation.text or ""]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_in_the_code_is_in_the_translation_and_none_else(language):
    sources = {message.findtext("source") for _, message in _messages(language)}
    assert sources == _texts_in_code()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_is_translated_with_the_same_placeholders(language):
    for _, message in _messages(language):
        source = message.findtext("source") or ""
        translation = message.find("translation")
        assert translation is not None
        assert translation.get("type") is None, f"{source}: unfinished"
        for form in _forms(message):
            assert form, f"{source}: empty"
            expected = set(PLACEHOLDER.findall(source)) - {"%n"}
            assert set(PLACEHOLDER.findall(form)) - {"%n"} == expected, source


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_the_program_loads_is_what_the_translation_says(language):
    translator = QTranslator()
    assert translator.load(f"angio_{language}", str(FOLDER))
    for context, message in _messages(language):
        source, forms = message.findtext("source") or "", _forms(message)
        numbers = (1, 2) if message.get("numerus") else (-1,)
        for number, form in zip(numbers, forms, strict=True):
            assert translator.translate(context, source, "", number) == form


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_can_be_spoken_with_qts_own_dialogs(language):
    assert speak(language)


@pytest.mark.usefixtures("qapp")
def test_the_number_of_problems_is_said_in_the_languages_own_plural():
    said = {}
    for language in LANGUAGES:
        speak(language)
        said[language] = [
            QCoreApplication.translate("StepsView", "%n problem(s)", "", n) for n in (1, 2)
        ]
    speak("nl")
    assert said["nl"] == ["1 probleem", "2 problemen"]
    assert said["fr"] == ["1 problème", "2 problèmes"]
    assert said["en"] == ["1 problem", "2 problems"]
