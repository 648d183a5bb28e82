"""A known patient beside the form: when it is looked up, what is taken over, and the link."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from sqlalchemy import event, text

from angio_desktop.register.patient import identity
from angio_desktop.ui.form.sent_pages import SentPages
from tests.drivers import driving
from tests.drivers.moment import NOW
from tests.drivers.sent_examples import send
from tests.ui.desk import (
    ALT,
    FOLLOW_UP,
    HOSP,
    LEFT,
    PCI,
    answer,
    complete,
    draft,
    id_of,
    leave,
    new,
    refusing_to_write,
    registration_of,
    stored_values,
    type_into,
    values_of,
    view_of,
)

pytestmark = pytest.mark.both

ANNA, BART = "45031212494", "61092521885"
CODE, SECOND = "ANG-2026-AAAAAAAB1", "ANG-2026-AAAAAAAB2"
NAMED = {"TX_PAT_LAST_NAM": "Peeters", "TX_PAT_FIRST_NAM": "Zoë", "DT_PAT_DOB": "12/03/1945"}
LAST_YEAR = {"DT_HOSPZ": "14/11/2025", "DT_PCI_1": "14/11/2025", "DT_PCI_2": "15/11/2025"}


@pytest.fixture
def anna(program):
    """Anna's PCI of a year ago, sent."""
    return send(program.store, program.dictionary, PCI, CODE, **LAST_YEAR)


def lines(wizard):
    panel = wizard.pages.patient
    return [panel.list.item(n).text().split("\n") for n in range(panel.list.count())]


def queries(program):
    """Record the searches for a patient that reach the database."""
    asked: list[str] = []

    @event.listens_for(program.store._database.engine, "before_cursor_execute")
    def listen(_connection, _cursor, text, _parameters, *_more):
        if "registration.last_pci, registration.code, registration.patient_key" in text:
            asked.append(text)

    return asked


# Looking up


@pytest.mark.usefixtures("anna")
def test_a_new_patient_shows_no_panel(open_wizard):
    wizard = open_wizard(HOSP)
    assert not wizard.pages.patient.isVisible()
    answer(wizard, "IDC_PAT", BART)
    assert not wizard.pages.patient.isVisible()


@pytest.mark.usefixtures("anna")
def test_a_whole_number_is_looked_up_while_it_is_typed_and_only_then(open_wizard, program):
    preferences = program.preferences
    preferences.note(replace(preferences.chosen, moves_on_whole=False))
    wizard = open_wizard(HOSP)
    asked = queries(program)
    type_into(wizard, "IDC_PAT", ANNA[:-1])
    assert (asked, wizard.pages.patient.isVisible()) == ([], False)
    driving.type_text(ANNA[-1])
    assert len(asked) == 1  # by number only, as no name is known
    assert lines(wizard) == [["Hospitalisatie met PCI", "14/11/2025 · PCI 15/11/2025", f"✔ {CODE}"]]


def test_a_name_is_looked_up_when_its_field_is_left_not_at_every_key(open_wizard, program):
    draft(program, HOSP, **NAMED)
    wizard = open_wizard(HOSP)
    answer(wizard, "DT_PAT_DOB", NAMED["DT_PAT_DOB"])
    answer(wizard, "TX_PAT_FIRST_NAM", "zoe")
    asked = queries(program)
    type_into(wizard, "TX_PAT_LAST_NAM", "peeters")
    assert (asked, wizard.pages.patient.isVisible()) == ([], False)
    leave()
    assert wizard.pages.patient.isVisible()
    assert asked
    assert lines(wizard) == [["? perhaps another patient", "Hospitalisatie", "no date"]]


def test_drafts_and_sent_ones_stand_together_and_deleted_ones_do_not(open_wizard, program, anna):
    open_one = complete(program, HOSP, IDC_PAT=ANNA, DT_HOSPZ="02/03/2026")
    deleted = complete(program, HOSP, IDC_PAT=ANNA)
    program.store.registrations.delete(id_of(deleted), NOW)
    wizard = open_wizard(new(program, FOLLOW_UP, IDC_PAT=ANNA))
    assert lines(wizard)[0] == ["Hospitalisatie", "02/03/2026", "✎ Open"]
    assert [row.id for row in wizard.pages.patient.rows] == [open_one.id, anna.id]
    assert wizard.pages.patient.head.text() == "▾ Known patient (2)"


def test_what_is_stored_elsewhere_comes_in(open_wizard, program, anna):
    wizard = open_wizard(new(program, HOSP, IDC_PAT=ANNA))
    complete(program, PCI, IDC_PAT=ANNA)
    program.signals.registrations_changed.emit()
    assert len(wizard.pages.patient.rows) == 2
    assert wizard.pages.patient.chosen().id == anna.id


def test_the_registration_itself_is_never_shown(open_wizard):
    wizard = open_wizard(HOSP)
    answer(wizard, "IDC_PAT", ANNA)
    assert registration_of(wizard).id is not None
    assert not wizard.pages.patient.isVisible()


def test_a_thousand_registrations_are_all_there(open_wizard, program):
    known = draft(program, HOSP, IDC_PAT=ANNA)
    for _ in range(999):
        draft(program, HOSP, IDC_PAT=ANNA)
    wizard = open_wizard(new(program, HOSP, IDC_PAT=ANNA))
    assert wizard.pages.patient.list.count() == 1000
    assert wizard.pages.patient.head.text() == "▾ Known patient (1000)"
    wizard.pages.patient.list.setCurrentRow(999)
    assert wizard.pages.patient.chosen().id == known.id


@pytest.mark.usefixtures("anna")
def test_data_that_cannot_be_read_stop_no_typing(open_wizard, spoil, said):
    wizard = open_wizard(HOSP)
    spoil()
    type_into(wizard, "IDC_PAT", ANNA)
    assert not wizard.pages.patient.isVisible()
    assert said.problems == []


# Identity


def test_only_what_is_empty_is_taken_over_and_stored(open_wizard, program, anna):
    wizard = open_wizard(HOSP)
    answer(wizard, "TX_PAT_LAST_NAM", "Janssens")
    answer(wizard, "IDC_PAT", ANNA)
    QTest.mouseClick(wizard.pages.patient.take_button, LEFT)
    expected = {**identity(wizard.draft.editing.form, anna.values), "TX_PAT_LAST_NAM": "Janssens"}
    assert dict(values_of(wizard)) == expected
    assert dict(stored_values(program, wizard)) == expected
    assert view_of(wizard, "TX_PAT_FIRST_NAM").editor.text() == anna.values["TX_PAT_FIRST_NAM"]
    assert not wizard.pages.patient.take_button.isEnabled()


def test_it_is_taken_over_by_a_key_while_a_field_is_typed_in(open_wizard, anna):
    wizard = open_wizard(HOSP)
    answer(wizard, "IDC_PAT", ANNA)
    type_into(wizard, "TX_PAT_LAST_NAM", "Janssens")
    driving.press(Qt.Key.Key_T, ALT)
    driving.wait_until(lambda: "TX_PAT_FIRST_NAM" in values_of(wizard), "the button")
    assert values_of(wizard)["TX_PAT_LAST_NAM"] == "Janssens"
    assert values_of(wizard)["TX_PAT_FIRST_NAM"] == anna.values["TX_PAT_FIRST_NAM"]
    assert set(values_of(wizard)) <= set(wizard.draft.editing.form.identity)


@pytest.mark.usefixtures("anna")
def test_what_differs_shows_both_and_the_user_chooses(open_wizard):
    wizard = open_wizard(HOSP)
    answer(wizard, "TX_PAT_LAST_NAM", "Janssens")
    answer(wizard, "TX_PAT_FIRST_NAM", "An")
    answer(wizard, "IDC_PAT", ANNA)
    view = wizard.pages.patient.differences
    assert view.isVisible()
    assert list(view.buttons) == ["TX_PAT_FIRST_NAM", "TX_PAT_LAST_NAM"]
    texts = [label.text() for label in view.findChildren(QLabel)]
    assert "Achternaam\nhere: Janssens\nthere: Voorbeeld" in texts
    QTest.mouseClick(view.buttons["TX_PAT_LAST_NAM"], LEFT)
    driving.settle()
    assert values_of(wizard)["TX_PAT_LAST_NAM"] == "Voorbeeld"
    assert values_of(wizard)["TX_PAT_FIRST_NAM"] == "An"
    assert list(view.buttons) == ["TX_PAT_FIRST_NAM"]
    answer(wizard, "TX_PAT_FIRST_NAM", "Anna")
    assert not view.isVisible()


def test_one_with_the_same_name_and_another_number_is_not_chosen_by_itself(open_wizard, program):
    other = draft(program, HOSP, **NAMED, IDC_PAT=BART, CD_PAT_PLC_RESDC="9000")
    wizard = open_wizard(new(program, HOSP, **NAMED, IDC_PAT=ANNA))
    panel = wizard.pages.patient
    assert panel.chosen() is None
    assert panel.head.text() == "▾ Known patient? (1)"
    assert not panel.take_button.isEnabled()
    assert not panel.open_button.isEnabled()
    assert panel.note.isVisible()
    panel.open_chosen()
    panel.take_over()
    assert "CD_PAT_PLC_RESDC" not in values_of(wizard)
    panel.list.setCurrentRow(0)
    assert panel.chosen().id == other.id
    assert list(panel.differences.buttons) == ["IDC_PAT"]
    assert panel.note.isVisible()
    panel.take_over()
    assert values_of(wizard)["CD_PAT_PLC_RESDC"] == "9000"
    assert values_of(wizard)["IDC_PAT"] == ANNA


def test_marks_in_a_name_stand_as_they_were_typed(open_wizard, program):
    draft(program, HOSP, IDC_PAT=ANNA, TX_PAT_LAST_NAM="<b>x</b>{answer}{here}")
    wizard = open_wizard(new(program, HOSP, IDC_PAT=ANNA, TX_PAT_LAST_NAM="<i>y</i>{answer}"))
    (both,) = [
        label
        for label in wizard.pages.patient.differences.findChildren(QLabel)
        if "y" in label.text()
    ]
    assert both.text() == "Achternaam\nhere: <i>y</i>{answer}\nthere: <b>x</b>{answer}{here}"
    assert both.textFormat() is Qt.TextFormat.PlainText
    assert wizard.pages.patient.differences.buttons["TX_PAT_LAST_NAM"].toolTip() == ""


@pytest.mark.embedded  # an office's draft is kept on this computer then: office/test_away.py
@pytest.mark.usefixtures("anna")
def test_what_cannot_be_stored_is_told_and_kept_in_the_form(open_wizard, program, said):
    wizard = open_wizard(new(program, HOSP, IDC_PAT=ANNA))
    with refusing_to_write(program):
        wizard.pages.patient.take_over()
    assert values_of(wizard)["TX_PAT_LAST_NAM"] == "Voorbeeld"
    assert len(said.problems) == 1


# Opening, and what was sent


@pytest.fixture
def opened(open_wizard, program, anna):
    del anna
    wizard = open_wizard(new(program, HOSP, IDC_PAT=ANNA))
    asked: list[int] = []
    wizard.open_asked.connect(asked.append)
    return wizard, asked


def test_an_earlier_one_is_opened_by_key_and_by_button(opened, anna):
    wizard, asked = opened
    wizard.pages.patient.list.setFocus()
    driving.press(Qt.Key.Key_Return)
    QTest.mouseClick(wizard.pages.patient.open_button, LEFT)
    assert asked == [anna.id, anna.id]


def test_an_earlier_one_that_was_sent_opens_to_read(desk, program, anna):
    desk.show_registration(new(program, HOSP, IDC_PAT=ANNA))
    (first,) = desk.registration_windows.values()
    first.pages.patient.open_chosen()
    driving.settle()
    second = next(wizard for wizard in desk.registration_windows.values() if wizard is not first)
    assert registration_of(second).id == anna.id
    assert isinstance(second.pages, SentPages)


def test_beside_what_was_sent_nothing_can_be_taken_over(open_wizard, program, anna):
    complete(program, HOSP, IDC_PAT=ANNA, TX_PAT_LAST_NAM="Else")
    wizard = open_wizard(program.store.registrations.load(anna.id))
    wizard.pages.go_to_page("patient")
    panel = wizard.pages.patient
    assert panel.list.isVisible()
    assert not panel.take_button.isVisible()
    assert not panel.differences.isVisible()
    panel.take_over()
    panel._take_one("TX_PAT_LAST_NAM")
    panel._link(None)
    assert registration_of(wizard).values == anna.values


def test_it_can_be_folded_away_and_back(opened):
    wizard, _ = opened
    panel = wizard.pages.patient
    wide = panel.width()
    panel.head.click()
    driving.settle()
    assert not panel.list.isVisible()
    assert panel.width() < wide / 2
    assert panel.head.text() == "◂ 1"
    assert panel.head.accessibleName() == "Known patient"
    panel.head.click()
    driving.settle()
    assert (panel.list.isVisible(), panel.width()) == (True, wide)


def test_a_damaged_one_is_listed_and_told_when_it_is_opened(desk, program, said, caplog):
    kept = draft(program, HOSP, IDC_PAT=ANNA, TX_PAT_LAST_NAM="Secret")
    with program.store._database.writing() as connection:
        connection.exec_driver_sql('UPDATE registration SET "values" = \'{"a": 1}\'')
    desk.show_registration(new(program, HOSP, IDC_PAT=ANNA))
    (wizard,) = desk.registration_windows.values()
    assert [row.id for row in wizard.pages.patient.rows] == [kept.id]
    assert not wizard.pages.patient.take_button.isEnabled()
    wizard.pages.patient.open_chosen()
    assert [problem.text_id for problem in said.problems] == ["damaged_registration"]
    assert "Secret" not in caplog.text
    caplog.clear()


# The link


def follow_up(open_wizard, program, **values):
    return open_wizard(new(program, FOLLOW_UP, **values))


def test_a_follow_up_is_offered_the_hospitalisation_that_awaits_one(open_wizard, program, anna):
    wizard = follow_up(open_wizard, program)
    type_into(wizard, "IDC_PAT", ANNA)
    link = wizard.pages.patient.link
    assert link.isVisible()
    assert [button.text() for button in link.buttons] == ["Link to the PCI of 15/11/2025"]
    QTest.mouseClick(link.buttons[0], LEFT)
    assert registration_of(wizard).follows == anna.id
    assert program.store.registrations.load(registration_of(wizard).id).follows == anna.id
    assert link.text.text().split("\n") == [
        "Follow-up of the hospitalisation with PCI of 15/11/2025",
        CODE,
    ]


def test_a_link_can_be_undone_and_is_offered_again(open_wizard, program, anna):
    wizard = follow_up(open_wizard, program, IDC_PAT=ANNA)
    link = wizard.pages.patient.link
    link.buttons[0].click()
    driving.settle()
    assert [button.text() for button in link.buttons] == ["Open hospitalisation", "Undo the link"]
    asked: list[int] = []
    wizard.open_asked.connect(asked.append)
    link.buttons[0].click()
    assert asked == [anna.id]
    link.buttons[1].click()
    driving.settle()
    assert registration_of(wizard).follows is None
    assert [button.text() for button in link.buttons] == ["Link to the PCI of 15/11/2025"]


@pytest.mark.usefixtures("anna")
def test_nothing_is_offered_where_nothing_awaits(open_wizard, program):
    assert open_wizard(new(program, HOSP, IDC_PAT=ANNA)).pages.patient.link.isHidden()
    wizard = follow_up(open_wizard, program, IDC_PAT=BART)
    assert wizard.pages.patient.link.isHidden()
    died = {**LAST_YEAR, "IDC_PAT": BART, "CD_STA_DISCH": "1"}
    send(program.store, program.dictionary, PCI, SECOND, **died)
    wizard.pages.patient.look_again()
    assert wizard.pages.patient.list.isVisible()
    assert wizard.pages.patient.link.isHidden()


def test_another_patients_number_undoes_the_link(open_wizard, program, anna):
    wizard = open_wizard(replace(new(program, FOLLOW_UP, IDC_PAT=ANNA), follows=anna.id))
    assert wizard.pages.patient.link.isVisible()
    answer(wizard, "IDC_PAT", BART)
    assert registration_of(wizard).follows is None
    assert wizard.pages.patient.link.isHidden()


def test_the_link_of_a_sent_follow_up_is_only_shown(open_wizard, program, anna):
    linked = replace(new(program, FOLLOW_UP, IDC_PAT=ANNA), follows=anna.id)
    wizard = open_wizard(linked)
    wizard.do("save")
    kept = registration_of(wizard)
    wizard.close()
    with program.store._database.writing() as connection:
        sent = text(
            "UPDATE registration SET status = 'sent', code = 'x', sent_at = 'y', sha256 = 'z' "
            "WHERE id = :id"
        )
        connection.execute(sent, {"id": kept.id})
    again = open_wizard(program.store.registrations.load(id_of(kept)))
    again.pages.go_to_page("patient")
    assert again.pages.page_id() == "patient"
    names = [button.text() for button in again.pages.patient.link.buttons]
    assert names == ["Open hospitalisation"]


@pytest.mark.embedded  # none is taken
def test_a_link_to_what_cannot_be_read_still_shows(open_wizard, program, anna, caplog):
    with program.store._database.writing() as connection:
        connection.exec_driver_sql("DROP TRIGGER registration_update")
        connection.exec_driver_sql('UPDATE registration SET "values" = 1')
    wizard = open_wizard(replace(new(program, FOLLOW_UP, IDC_PAT=ANNA), follows=anna.id))
    assert wizard.pages.patient.link.text.text().endswith("PCI of ?")
    caplog.clear()


def test_a_longer_language_has_room_in_the_panel(open_wizard, program, anna):
    """Also with the bar that a low window needs."""
    wizard = open_wizard(replace(new(program, FOLLOW_UP, IDC_PAT=ANNA), follows=anna.id))
    panel = wizard.pages.patient
    before = panel.width()
    panel.link.buttons[1].setText("Undo " + "very " * 12)
    panel.look_again()
    driving.settle()
    wizard.resize(1264, 420)
    driving.settle()
    assert panel.width() > before
    for button in (*panel.link.buttons, panel.open_button):
        assert button.width() >= button.minimumSizeHint().width()
    assert panel.body.width() <= panel.frame.viewport().width()
