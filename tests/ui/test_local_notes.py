"""Notes for the people here, on a draft and on its fields: shown there and in the list."""

import pytest
from PySide6.QtCore import Qt

from angio_desktop.actions.exporting import ExportRequest, export
from angio_desktop.ui.parts.registrations_model import NOTE
from angio_desktop.ui.widgets.note_dialog import NoteDialog
from tests.drivers import driving
from tests.drivers.moment import NOW
from tests.drivers.sent_examples import send
from tests.ui.desk import CTRL, PCI, SHIFT, complete, draft, go_into, id_of, new

pytestmark = pytest.mark.both

K = Qt.Key.Key_K


def write(text):
    def act(dialog):
        assert isinstance(dialog, NoteDialog)
        dialog.line.setText(text)
        dialog.accept()

    driving.answer_dialog(act)


@pytest.fixture
def wizard(open_wizard, program):
    return open_wizard(complete(program, PCI))


def be_in_front(wizard):
    wizard.activateWindow()
    driving.wait_until(wizard.isActiveWindow, "the wizard")


def note_on(wizard, key, text):
    be_in_front(wizard)
    go_into(wizard, key)
    write(text)
    driving.press(K, CTRL)


def test_a_note_on_a_field_and_one_on_the_whole_stand_above_the_buttons(wizard, program):
    assert not wizard.notes.isVisible()
    note_on(wizard, "TX_PAT_FIRST_NAM", " ask Dr. Maes ")
    be_in_front(wizard)
    write("report awaited")
    driving.press(K, CTRL | SHIFT)
    assert wizard.notes.isVisible()
    assert wizard.notes.text() == "✎ report awaited · Voornaam: ask Dr. Maes"
    assert program.store.notes.of(id_of(wizard.registration)) == {
        "": "report awaited", "TX_PAT_FIRST_NAM": "ask Dr. Maes",
    }  # fmt: skip


def test_an_empty_note_is_removed_and_one_that_is_given_up_stays(wizard):
    note_on(wizard, "TX_PAT_FIRST_NAM", "ask Dr. Maes")
    be_in_front(wizard)
    seen = driving.act_on(NoteDialog, lambda dialog: dialog.line.text())
    driving.press(K, CTRL)
    assert seen == ["ask Dr. Maes"]
    assert wizard.notes.isVisible()
    note_on(wizard, "TX_PAT_FIRST_NAM", "")
    assert not wizard.notes.isVisible()


def test_nothing_is_noted_on_what_has_no_answer_or_was_sent(open_wizard, program):
    for registration in (
        new(program, PCI),
        send(program.store, program.dictionary, PCI, "ANG-2026-AAAAAAAB"),
    ):
        wizard = open_wizard(registration)
        wizard.do("note")
        wizard.do("note_field")
        assert not wizard.menu_actions["note"].isEnabled() or not wizard.registration.is_sent
        wizard.close()


def test_what_was_noted_on_a_draft_can_be_read_once_it_is_sent(open_wizard, program):
    sent = send(program.store, program.dictionary, PCI, "ANG-2026-AAAAAAAB")
    program.store.notes.set(id_of(sent), "", "seen by Dr. Maes", NOW)
    assert "seen by Dr. Maes" in open_wizard(sent).notes.text()


def test_the_list_shows_and_takes_notes(desk, program):
    kept = draft(program, PCI, TX_PAT_LAST_NAM="Peeters")
    program.store.notes.set(id_of(kept), "MS_LVEF", "measure again", NOW)
    view = desk.registrations
    view.refresh()
    view.table.selectRow(0)
    write("report awaited")
    view.note_button.click()
    assert view.model.index(0, NOTE).data() == "report awaited · measure again"
    seen = driving.act_on(NoteDialog, lambda dialog: dialog.line.text())
    view.note_button.click()
    assert seen == ["report awaited"]


def test_a_note_from_the_list_stands_in_the_form_that_is_open(desk, program):
    kept = draft(program, PCI, TX_PAT_LAST_NAM="Peeters")
    desk.open_registration(id_of(kept))
    (form,) = desk.registration_windows.values()
    desk.registrations.refresh()
    desk.registrations.table.selectRow(0)
    write("report awaited")
    desk.registrations.note_button.click()
    assert form.notes.text() == "✎ report awaited"


def test_a_note_that_cannot_be_stored_is_told(desk, program, said, spoil):
    draft(program, PCI, TX_PAT_LAST_NAM="Peeters")
    desk.registrations.refresh()
    desk.registrations.table.selectRow(0)
    spoil()
    desk.registrations.note()
    assert said.problems[0].text_id == "storage_problem.damaged"


def test_a_note_is_never_exported(program, tmp_path):
    sent = send(program.store, program.dictionary, PCI, "ANG-2026-AAAAAAAB")
    for key in ("", "TX_PAT_LAST_NAM"):
        program.store.notes.set(id_of(sent), key, "KANARIE", NOW)
    tables = program.definitions
    export(program.store, tables.dictionary, tables.assumptions, ExportRequest(PCI, tmp_path), NOW)
    (file,) = tmp_path.glob("*.csv")
    assert "KANARIE" not in file.read_text("utf-8")
