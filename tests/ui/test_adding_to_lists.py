"""A list changes while a registration is open: it follows; what a list misses is added there."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from angio_desktop.actions.lists import add_entry
from angio_desktop.register.context import ListEntry, OpenList
from angio_desktop.ui.editors.search import SearchEditor
from angio_desktop.ui.form.window import RegistrationWindow
from angio_desktop.ui.widgets import entry_dialog
from tests.drivers import driving
from tests.drivers.moment import NOW
from tests.drivers.own_lists import load_own_lists
from tests.ui.desk import BOTH, LEFT, draft, focus, values_of

pytestmark = pytest.mark.both

DES = "QERMID_IMPLT_32402"
MODEL, PHYSICIAN = "CD_MODEL_DES_1", "CD_DOCTOR_INTVNT_CARDIOL_1"
NUMBER = "10000403730"


@pytest.fixture
def own_lists(program):
    load_own_lists(program.store)
    program.signals.lists_changed.emit(None)


def editor_of(wizard: RegistrationWindow, key: str) -> SearchEditor:
    driving.pages_of(wizard).go_to_field(key)
    driving.settle()
    editor = driving.page_of(wizard).views[key].editor
    assert isinstance(editor, SearchEditor)
    return editor


def rules_on(wizard: RegistrationWindow, key: str) -> set[str]:
    found = driving.draft_of(wizard).editing.evaluation.findings
    return {f.rule for f in found if f.key == key}


def answering(monkeypatch, *answers):
    """Answer the dialog, each time it is shown; return with what it began."""
    left, began = list(answers), []

    def ask(_, list_name, code="", name=""):
        began.append((list_name, code, name))
        return left.pop(0)

    monkeypatch.setattr(entry_dialog, "ask_entry", ask)
    return began


def ask_to_add(editor: SearchEditor) -> None:
    """Walk down to the last line of the matches, and take it."""
    QTest.keyClick(editor.line, Qt.Key.Key_Down)
    matches = editor.matches()
    assert matches is not None
    for _ in range(len(matches.places()) + 1):
        if not matches.is_on_adding():
            QTest.keyClick(editor.line, Qt.Key.Key_Down)
    assert matches.is_on_adding()
    QTest.keyClick(editor.line, Qt.Key.Key_Return)
    driving.settle()


@pytest.mark.usefixtures("own_lists")
def test_an_open_registration_sees_what_is_added_elsewhere(program, open_wizard):
    wizard = open_wizard(draft(program, BOTH, **{PHYSICIAN: NUMBER}))
    assert rules_on(wizard, PHYSICIAN) == {"E04"}
    editor = editor_of(wizard, PHYSICIAN)
    add_entry(program.store, "HPIN", NUMBER, "Dr. Nieuw")
    program.signals.lists_changed.emit(None)
    assert rules_on(wizard, PHYSICIAN) == set()
    assert editor.line.text() == f"Dr. Nieuw ({NUMBER})"


def test_a_list_that_is_loaded_meanwhile_is_searched_at_once(program, open_wizard):
    for name in program.store.lists.loaded():
        program.store.lists.remove(name, NOW)
    program.signals.lists_changed.emit(None)
    wizard = open_wizard(draft(program, BOTH))
    editor = editor_of(wizard, PHYSICIAN)
    assert editor.index is None
    load_own_lists(program.store)
    program.signals.lists_changed.emit(None)
    driving.type_text("exemple")
    matches = editor.matches()
    assert matches is not None
    assert len(matches.places()) == 1


@pytest.mark.usefixtures("own_lists")
def test_what_is_being_typed_stays_when_a_list_changes(program, open_wizard):
    wizard = open_wizard(draft(program, BOTH))
    editor = editor_of(wizard, PHYSICIAN)
    driving.type_text("voorb")
    add_entry(program.store, "HPIN", NUMBER, "Dr. Nieuw")
    program.signals.lists_changed.emit(None)
    assert editor.line.text() == "voorb"
    assert editor.matches() is None


@pytest.mark.usefixtures("own_lists")
def test_a_physician_is_added_from_the_field_and_taken(program, open_wizard, monkeypatch):
    wizard = open_wizard(draft(program, BOTH))
    editor = editor_of(wizard, PHYSICIAN)
    began = answering(monkeypatch, (NUMBER, "Dr. Nieuw"))
    driving.type_text("Dr. Nieuw")
    ask_to_add(editor)
    assert began == [("HPIN", "", "Dr. Nieuw")]
    assert values_of(wizard)[PHYSICIAN] == NUMBER
    assert rules_on(wizard, PHYSICIAN) == set()
    assert editor.line.text() == f"Dr. Nieuw ({NUMBER})"
    assert focus() is editor.line
    assert program.store.lists.loaded()["HPIN"].entries[NUMBER].by_hand


@pytest.mark.usefixtures("own_lists")
def test_a_number_that_was_typed_is_the_number_that_is_added(program, open_wizard, monkeypatch):
    wizard = open_wizard(draft(program, BOTH))
    editor = editor_of(wizard, PHYSICIAN)
    began = answering(monkeypatch, ("12", "Dr. Nieuw"), None)
    driving.type_text(NUMBER)
    ask_to_add(editor)
    assert began == [("HPIN", NUMBER, ""), ("HPIN", "12", "Dr. Nieuw")]
    assert values_of(wizard)[PHYSICIAN] == NUMBER
    assert NUMBER not in program.store.lists.loaded()["HPIN"].entries


@pytest.mark.usefixtures("own_lists")
def test_a_model_is_added_by_a_click(program, open_wizard, monkeypatch):
    values = {"CD_NPCI_1": "1", "CD_MAT_1": "4", "DT_PCI_1": "14/03/2026"}
    wizard = open_wizard(draft(program, BOTH, **values))
    editor = editor_of(wizard, MODEL)
    answering(monkeypatch, ("DES-9", "Flow 9"))
    driving.type_text("flow")
    matches = editor.matches()
    assert matches is not None
    last = matches.model().index(matches.model().rowCount() - 1, 0)
    assert last.data() == "Not in the list? Add…"
    QTest.mouseClick(
        matches.viewport(), LEFT, Qt.KeyboardModifier.NoModifier, matches.visualRect(last).center()
    )
    driving.settle()
    assert values_of(wizard)[MODEL] == "DES-9"
    assert rules_on(wizard, MODEL) == set()


@pytest.mark.usefixtures("own_lists")
def test_leaving_on_the_line_that_asks_takes_nothing(program, open_wizard):
    wizard = open_wizard(draft(program, BOTH))
    editor = editor_of(wizard, PHYSICIAN)
    driving.type_text("nobody")
    QTest.keyClick(editor.line, Qt.Key.Key_Down)
    matches = editor.matches()
    assert matches is not None
    assert matches.is_on_adding()
    QTest.keyClick(editor.line, Qt.Key.Key_Tab)
    driving.settle()
    assert values_of(wizard)[PHYSICIAN] == "nobody"
    assert QApplication.activeModalWidget() is None


@pytest.mark.usefixtures("own_lists")
def test_up_leads_back_from_the_line_that_asks_to_the_last_entry(program, open_wizard):
    editor = editor_of(open_wizard(draft(program, BOTH)), PHYSICIAN)
    QTest.keyClick(editor.line, Qt.Key.Key_Down)
    matches = editor.matches()
    assert matches is not None
    QTest.keyClick(editor.line, Qt.Key.Key_PageDown)
    assert not matches.is_on_adding()
    QTest.keyClick(editor.line, Qt.Key.Key_PageDown)
    assert matches.highlighted() == matches.places()[-1]
    QTest.keyClick(editor.line, Qt.Key.Key_Down)
    assert matches.is_on_adding()
    QTest.keyClick(editor.line, Qt.Key.Key_Up)
    assert matches.highlighted() == matches.places()[-1]


def test_a_list_of_the_register_has_no_line_that_asks(program, open_wizard):
    editor = editor_of(open_wizard(draft(program, BOTH)), "CD_PAT_PLC_RESDC")
    driving.type_text("nowhere")
    matches = editor.matches()
    assert matches is not None
    QTest.keyClick(editor.line, Qt.Key.Key_Down)
    assert not matches.is_on_adding()


def test_what_is_no_longer_on_the_list_is_shown_so_and_offered_only_when_typed_whole(
    program, open_wizard
):
    entries = {"A": ListEntry("A", "Flow 1", is_listed=False), "B": ListEntry("B", "Flow 2")}
    program.store.lists.replace(OpenList(DES, entries), "des.csv", NOW)
    program.signals.lists_changed.emit(None)
    for day in ({}, {"DT_PCI_1": "14/03/2026"}):
        values = {"CD_NPCI_1": "1", "CD_MAT_1": "4", MODEL: "A", **day}
        wizard = open_wizard(draft(program, BOTH, **values))
        editor = editor_of(wizard, MODEL)
        assert editor.line.text() == "Flow 1 (A) – niet meer op de lijst"
        assert "E04" not in rules_on(wizard, MODEL)
        assert editor.index is not None
        day_of_pci = None if not day else NOW.date()
        offered = [editor.index.entries[i].code for i in editor.index.matches("flow", day_of_pci)]
        assert offered == ["B"]
        assert editor.index.entries[editor.index.matches("flow 1", day_of_pci)[0]].code == "A"
        wizard.hide()
