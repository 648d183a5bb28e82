"""Every window text is a literal, there in Dutch, French and English, and fits its window."""

import ast
import re
import subprocess
import sysconfig
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator
from PySide6.QtWidgets import (
    QAbstractButton,
    QFileDialog,
    QHeaderView,
    QLabel,
    QLineEdit,
    QListWidget,
    QMainWindow,
    QWidget,
)

from angio_desktop import paths
from angio_desktop.actions.data_folder import DataFolder
from angio_desktop.register.fields import LANGUAGES
from angio_desktop.ui.access.lock_dialog import LockDialog
from angio_desktop.ui.access.pin_dialog import PinDialog
from angio_desktop.ui.access.protect_dialog import ProtectDialog
from angio_desktop.ui.access.recovery_dialog import RecoveryDialog
from angio_desktop.ui.access.unlock_dialog import UnlockDialog
from angio_desktop.ui.look import qt_texts, theme
from angio_desktop.ui.look.speech import speak
from angio_desktop.ui.look.texts import series
from tests.drivers import driving
from tests.drivers.opened import KEY
from tests.drivers.sent_examples import send
from tests.register.examples import words
from tests.ui.cut import Longer, cut
from tests.ui.desk import BOTH, PCI, complete, draft, page_id

PACKAGE = Path(__file__).parents[2] / "angio_desktop"
FOLDER = paths.resources() / "translations"
PLACEHOLDER = re.compile(r"\{[a-z_]+\}")
MNEMONIC = re.compile(r"&(\w)")
STRETCHED = "stretched"
SMALLEST = (1280, 720)  # the screen the program is made for


pytestmark = pytest.mark.usefixtures("silent_again")


# The texts in the code


@dataclass(frozen=True, order=True)
class Text:
    """A text as lupdate must find it; `counts` says that it has a plural."""

    context: str
    source: str
    counts: bool


class Collector(ast.NodeVisitor):
    """Finds the texts of one file, and refuses what lupdate would not understand."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.found: set[Text] = set()
        self._classes: list[str] = []

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        self._classes.append(node.name)
        self.generic_visit(node)
        self._classes.pop()

    def visit_Call(self, node: ast.Call) -> None:
        function = node.func
        if isinstance(function, ast.Attribute):
            if function.attr == "tr":
                where = ast.unparse(function.value)
                assert where == "self", f"{self._at(node)}: lupdate does not know whose tr it is"
                self._take(node, self._classes[-1], node.args)
            # str's has one argument, and says nothing to a person.
            said = function.attr == "translate" and len(node.args) > 1
            assert not said, f"{self._at(node)}: all say `translate`, of look/texts.py"
            assert not fills(node), f"{self._at(node)}: a text is filled in by its own format"
        elif isinstance(function, ast.Name) and function.id in ("translate", "QT_TRANSLATE_NOOP"):
            self._take(node, self._literal(node, node.args[0]), node.args[1:])
        self.generic_visit(node)

    def _take(self, call: ast.Call, context: str, arguments: list[ast.expr]) -> None:
        assert not call.keywords, f"{self._at(call)}: lupdate reads no keywords"
        text = self._literal(call, arguments[0])
        counts = len(arguments) == 3
        assert counts == ("%n" in text), f"{self._at(call)}: %n and a number go together"
        self.found.add(Text(context, text, counts))

    def _literal(self, call: ast.Call, node: ast.expr) -> str:
        is_text = isinstance(node, ast.Constant) and isinstance(node.value, str)
        assert is_text, f"{self._at(call)}: not a literal"
        value = ast.literal_eval(node)
        assert isinstance(value, str)
        return value

    def _at(self, node: ast.expr) -> str:
        return f"{self.file}:{node.lineno}"


def fills(call: ast.Call) -> bool:
    """Whether a placeholder is filled in by hand."""
    first = call.args[0] if call.args else None
    is_placeholder = isinstance(first, ast.Constant) and PLACEHOLDER.fullmatch(str(first.value))
    return (
        isinstance(call.func, ast.Attribute)
        and call.func.attr == "replace"
        and bool(is_placeholder)
    )


def texts_of(code: str, file: str = "") -> set[Text]:
    collector = Collector(file)
    collector.visit(ast.parse(code))
    return collector.found


def texts_in_code() -> set[Text]:
    files = sorted(PACKAGE.rglob("*.py"))
    return set().union(*(texts_of(f.read_text(encoding="utf-8"), f.name) for f in files))


def in_class(expression: str) -> str:
    return f"class Window:\n    def show(self):\n        {expression}\n"


@pytest.mark.parametrize(
    ("expression", "text"),
    [
        ('self.tr("Save")', Text("Window", "Save", counts=False)),
        ('self.tr("Save " "all")', Text("Window", "Save all", counts=False)),
        ('self.tr("%n file(s)", "", 3)', Text("Window", "%n file(s)", counts=True)),
        ('translate("app", "Save")', Text("app", "Save", counts=False)),
        ('QT_TRANSLATE_NOOP("app", "Save")', Text("app", "Save", counts=False)),
    ],
)
def test_a_text_in_the_code_belongs_to_its_class_or_named_context(expression, text):
    assert texts_of(in_class(expression)) == {text}


@pytest.mark.parametrize(
    "expression",
    [
        'self.tr(f"Save {name}")',
        "self.tr(name)",
        'self.tr("Save " + name)',
        'self.tr(sourceText="Save")',
        'self.tr("%n file(s)")',
        'self.tr("files", "", 3)',
        'view.tr("Save")',
        'translate("app", name)',
        'translate(context, "Save")',
        'QT_TRANSLATE_NOOP("app", name)',
        'QCoreApplication.translate("app", "Save")',
        'text.replace("{name}", name)',
    ],
)
def test_a_text_that_lupdate_would_miss_is_refused(expression):
    with pytest.raises((AssertionError, IndexError)):
        texts_of(in_class(expression))


# The texts in the files


def messages(language: str) -> Iterator[tuple[Text, ET.Element, list[str]]]:
    """Every text of a file, its translation, and the forms of that."""
    # The file is the project's own.
    tree = ET.parse(FOLDER / f"angio_{language}.ts")  # noqa: S314
    for context in tree.getroot().iter("context"):
        for message in context.iter("message"):
            counts = message.get("numerus") == "yes"
            source = message.findtext("source", "")
            translation = message.find("translation")
            assert translation is not None, source
            forms = [form.text or "" for form in translation.iter("numerusform")]
            text = Text(context.findtext("name", ""), source, counts)
            yield text, translation, forms if counts else [translation.text or ""]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_in_the_code_is_in_the_translation_and_none_else(language):
    listed = [text for text, _, _ in messages(language)]
    assert sorted(listed) == sorted(texts_in_code())


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_is_translated_in_each_of_its_forms(language):
    for text, translation, forms in messages(language):
        assert translation.get("type") is None, f"{text.source}: unfinished"
        assert len(forms) == (2 if text.counts else 1), text.source
        assert all(form.strip() for form in forms), f"{text.source}: empty"
        if text.counts:  # one can be said without a number
            assert "%n" in forms[1], text.source
            assert not any("(s)" in form for form in forms), text.source


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_translation_keeps_placeholders_mnemonics_and_marks(language):
    for text, _, forms in messages(language):
        for form in forms:
            assert sorted(PLACEHOLDER.findall(form)) == sorted(PLACEHOLDER.findall(text.source))
            assert len(MNEMONIC.findall(form)) == len(MNEMONIC.findall(text.source)), form
            assert form.endswith("…") == text.source.endswith("…"), form
            assert [c for c in form if c in "‹›"] == [c for c in text.source if c in "‹›"]
            assert form == form.strip(), form


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_two_texts_of_a_window_have_the_same_mnemonic(language):
    taken = [
        (text.context, letter.lower())
        for text, _, forms in messages(language)
        if text.context != "keys"  # of several menus: test_shortcuts.py looks at each
        for letter in MNEMONIC.findall(forms[0])
    ]
    assert len(taken) == len(set(taken))


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_the_program_loads_is_what_lrelease_makes_of_the_file(language, tmp_path):
    made = tmp_path / "made.qm"
    lrelease = str(Path(sysconfig.get_path("scripts")) / "pyside6-lrelease")
    command = [lrelease, str(FOLDER / f"angio_{language}.ts"), "-qm", str(made)]
    subprocess.run(command, check=True, capture_output=True)  # noqa: S603  Qt's own program
    fresh, loaded = QTranslator(), QTranslator()
    assert fresh.load(str(made))
    assert loaded.load(f"angio_{language}", str(FOLDER))
    for text, _, forms in messages(language):
        for number in (0, 1, 2, 21) if text.counts else (-1,):
            said = loaded.translate(text.context, text.source, "", number)
            assert said == fresh.translate(text.context, text.source, "", number)
            assert said in forms, text.source


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.usefixtures("silent_again")
def test_windows_part_texts_behind_each_other_as_sentences_do(language):
    assert speak(language)
    assert series(["a", "b", "c"]) == words(language).series(["a", "b", "c"])


@pytest.mark.parametrize("language", ["nl", "fr"])
def test_no_label_of_qts_own_choice_of_a_file_is_in_english(qtbot, language):
    assert speak(language)
    dialog = QFileDialog()
    qtbot.addWidget(dialog)
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.show()
    said = {label.text() for label in dialog.findChildren(QLabel)}
    assert len(said) >= 3
    assert not any(re.search(r"Look|Files? of|name:", text) for text in said), said
    assert not any(said_as == text for text, said_as in qt_texts.spoken().items())


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_can_be_spoken_with_qts_own_dialogs(language):
    assert speak(language)


@pytest.mark.usefixtures("qapp")
def test_the_number_of_errors_is_said_in_the_languages_own_plural():
    said = {}
    for language in LANGUAGES:
        speak(language)
        said[language] = [
            QCoreApplication.translate("StepsView", "%n error(s)", "", n) for n in (0, 1, 2)
        ]
    assert said["nl"] == ["0 fouten", "1 fout", "2 fouten"]
    assert said["fr"] == ["0 erreur", "1 erreur", "2 erreurs"]
    assert said["en"] == ["0 errors", "1 error", "2 errors"]


# The texts in the windows


@pytest.fixture
def program(program, qapp, request):
    """The program as dressed, in a language or stretched, before any window of it is made."""
    how = request.param
    theme._dress(qapp)
    longer = Longer()
    if how == STRETCHED:
        qapp.installTranslator(longer)
    else:
        speak(how)
        program = replace(program, language=how)
    yield program
    qapp.removeTranslator(longer)
    qapp.setStyleSheet("")
    qapp.setPalette(qapp.style().standardPalette())


in_dutch = pytest.mark.parametrize("program", ["nl"], indirect=True)
in_every_length = pytest.mark.parametrize("program", [*LANGUAGES, STRETCHED], indirect=True)


def parts_of(desk) -> Iterator[QWidget]:
    """Show the parts of the main window one after another."""
    for number in range(desk.parts.count()):
        desk.show_number(number)
        driving.settle()
        yield desk.parts.currentWidget()


def words_on(window: QWidget) -> set[str]:
    """Everything a window says, to the eye and to a screen reader, seen now or not."""
    said: set[str] = set()
    for widget in (window, *window.findChildren(QWidget)):
        said |= {widget.windowTitle(), widget.toolTip(), widget.accessibleName()}
        if isinstance(widget, (QLabel, QAbstractButton)):
            said.add(widget.text())
        elif isinstance(widget, QLineEdit):
            said.add(widget.placeholderText())
        elif isinstance(widget, QHeaderView):
            across, columns = widget.orientation(), range(widget.count())
            said |= {str(widget.model().headerData(n, across)) for n in columns}
        elif isinstance(widget, QListWidget):
            said |= {widget.item(row).text() for row in range(widget.count())}
    return said


@in_dutch
def test_no_text_of_the_windows_is_left_in_english(program, desk, open_wizard):
    translated = {text.source: forms for text, _, forms in messages("nl")}
    english = {source for source, forms in translated.items() if source not in forms}
    said = words_on(open_wizard(complete(program, PCI))) | words_on(open_wizard(None))
    for _ in parts_of(desk):
        said |= words_on(desk.window())
    assert said & english == set()
    assert {"Opslaan", "Vorige", "Volgende", "Verstuur", "Sluiten"} <= said
    assert {"&Nieuwe registratie", "Gewijzigd", "Exporteren…", "Beheer"} <= said


@in_dutch
def test_the_main_window_counts_what_goes_out_in_dutch(program, desk):
    said = []
    for code in ("ANG-2026-AAAAAAAB", "ANG-2026-AAAAAAAC"):
        send(program.store, program.dictionary, PCI, code)
        desk.exports.refresh()
        said.append(desk.exports.summary.text().split(". ")[0])
    assert said == ["1 registratie wordt geëxporteerd.", "2 registraties worden geëxporteerd."]


@in_every_length
def test_no_text_of_the_main_window_is_cut(program, desk):
    send(program.store, program.dictionary, BOTH, "ANG-2026-AAAAAAAB")
    draft(program, PCI, TX_PAT_LAST_NAM="Peeters")
    program.signals.registrations_changed.emit()
    window = desk.window()
    assert isinstance(window, QMainWindow)
    window.resize(*SMALLEST)
    for part in parts_of(desk):
        assert (window.width(), window.height()) == SMALLEST, "larger than the screen"
        assert cut(window) == [], type(part).__name__


@in_every_length
def test_no_text_of_a_registration_is_cut(program, open_wizard):
    wizard = open_wizard(complete(program, BOTH))
    wizard.resize(*SMALLEST)
    for page in driving.page_of(wizard).form.pages:
        wizard.pages.go_to_page(page.id)
        driving.settle()
        assert page_id(wizard) == page.id
        assert (wizard.width(), wizard.height()) == SMALLEST, "larger than the screen"
        assert cut(wizard) == [], page.id


@in_every_length
def test_no_text_of_the_choice_of_a_type_is_cut(program, open_wizard):
    del program
    assert cut(open_wizard(None)) == []


@in_every_length
def test_no_text_of_the_dialogs_of_the_key_is_cut(program, desk):
    words, way_in = program.plain_words(), program.way_in
    why = words.sentence("key_problem.lost", {})
    lock = LockDialog(way_in, program.pin, words, desk)
    lock.ask()
    protect = ProtectDialog(DataFolder(program.folder), KEY, words, why, desk)
    unlock = UnlockDialog(words, way_in.by_phrase, way_in.by_recovery, why, desk)
    recovery = RecoveryDialog(KEY, words, desk)
    pin = PinDialog(program.pin, words, desk, by_phrase=False)
    for dialog, fail in (
        (pin, pin.keep),
        *((lock, lock.attempt), (protect, protect.protect), (unlock, unlock.attempt)),
        *((lock, lock.use_other), (lock, lock.attempt)),
        *((unlock, unlock.use_recovery), (unlock, unlock.attempt), (recovery, recovery.show)),
    ):
        dialog.show()
        driving.settle()
        fail()  # what is told then takes its room too
        driving.settle()
        assert cut(dialog) == [], type(dialog).__name__
        dialog.hide()
